"""`analyze_table` in Spark's local mode, as the documentation of it shows. PySpark is no dependency, not even here."""

from __future__ import annotations

import pytest

from pitchlint.batch import analyze_table
from pitchlint.batch.tables import schema

from .exports import talk

pytestmark = pytest.mark.nightly


def test_spark_maps_conversations_to_the_findings_of_one_call() -> None:
    sql = pytest.importorskip("pyspark.sql", reason="needs pyspark and a JVM")
    import pyarrow as pa
    from pyspark.sql.pandas.types import from_arrow_schema

    def findings(batches):
        for batch in batches:
            yield from analyze_table(pa.Table.from_batches([batch])).to_batches()

    talks = [{k: v for k, v in talk(n).items() if k != "turns"} for n in range(20)]
    turns = '[{"role": "seller", "text": "Act now, this offer ends tonight."}]'
    given = pa.Table.from_pylist([{**t, "turns": turns} for t in talks])
    spark = sql.SparkSession.builder.master("local[2]").getOrCreate()
    try:
        frame = spark.createDataFrame(given.to_pylist()).repartition(2)
        found = frame.mapInArrow(findings, from_arrow_schema(schema("findings"))).collect()
    finally:
        spark.stop()
    wanted = analyze_table(given)
    assert wanted.num_rows >= 20
    assert sorted((r.conversation, r.rule, r.quote) for r in found) == sorted(
        zip(*(wanted[c].to_pylist() for c in ("conversation", "rule", "quote")), strict=True)
    )


def test_dask_maps_tables_to_the_findings_of_one_call() -> None:
    dask = pytest.importorskip("dask")
    import pyarrow as pa

    turns = '[{"role": "seller", "text": "Act now, this offer ends tonight."}]'
    given = pa.table({"id": [f"c{n}" for n in range(6)], "turns": [turns] * 6})
    pieces = [dask.delayed(analyze_table)(given.slice(n, 2)) for n in (0, 2, 4)]
    found = pa.concat_tables(dask.compute(*pieces, scheduler="synchronous"))
    assert found["rule"].to_pylist() == analyze_table(given)["rule"].to_pylist() != []

"""The results in every format: the same rows, nothing that a spreadsheet runs, nothing that a query may touch."""

from __future__ import annotations

import csv
import json
import pickle
import sqlite3
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from pitchlint.batch import analyze_table
from pitchlint.batch.exports import harmless
from pitchlint.batch.reading import ask, results
from pitchlint.batch.rows import place_row
from pitchlint.batch.summary import summary
from pitchlint.batch.tables import COLUMNS, schema
from pitchlint.errors import UsageError
from pitchlint.finding import Evidence
from pitchlint.location import SourceLocation

from .exports import audited, digests, export, pack, rows, settings, talk

TALKS = [
    talk(1, "=HYPERLINK(1) last chance \ud800", seller="=cmd", customer="k"),
    talk(2, "Your last chance, Zoë!", seller="b/c", channel="call"),
    talk(3, "Hello.", started_at=None),
]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an audit in every format."""
    folder = tmp_path_factory.mktemp("results")
    own = pack(folder / "own")
    file = export(folder / "talks.jsonl", TALKS)
    audited([file], own, folder / "parquet", jobs=1)
    for form in ("csv", "jsonl", "sqlite"):
        copytree(folder / "parquet" / ".pitchlint", folder / form / ".pitchlint")  # the parts are there already
        audited([file], own, folder / form, form=form, jobs=1)
    audited([file], own, folder / "seller", partition_by="seller", jobs=1)
    return folder


def test_the_tables_are_those_that_are_documented(base: Path) -> None:
    import pyarrow.parquet as pq

    for name, columns in COLUMNS.items():
        file = pq.ParquetFile(base / "parquet" / f"{name}.parquet")
        assert file.schema_arrow.names == [c for c, _, _ in columns]
        assert file.schema_arrow.equals(schema(name))
        if file.num_row_groups:
            assert file.metadata.row_group(0).column(0).compression == "ZSTD"


def test_every_format_holds_the_same_findings(base: Path) -> None:
    findings = rows(base / "parquet", "findings")
    words = [(r["conversation"], r["text"], r["seller"]) for r in findings]
    assert words == [("c1", "=HYPERLINK(1) last chance �", "=cmd"), ("c2", "Your last chance, Zoë!", "b/c")]
    lines = [json.loads(line) for line in (base / "jsonl" / "findings.jsonl").read_text("utf-8").splitlines()]
    assert lines == findings
    with (base / "csv" / "findings.csv").open(encoding="utf-8", newline="") as stream:
        cells = list(csv.DictReader(stream))
    assert [(r["text"], r["seller"]) for r in cells] == [
        ("'=HYPERLINK(1) last chance �", "'=cmd"),
        ("Your last chance, Zoë!", "b/c"),
    ]
    database = sqlite3.connect(base / "sqlite" / "audit.sqlite")
    assert database.execute("SELECT conversation, text, seller FROM findings").fetchall() == words
    database.close()
    assert set(digests(base / "csv")) == {"audit.json", *(f"{n}.csv" for n in COLUMNS)}


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "\uff1d1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless(f"a{text}") == f"a{text}"
    assert harmless(-1) == -1


def test_partitions_are_hive_folders_that_read_as_one_table(base: Path) -> None:
    import duckdb

    folders = sorted(f.parent.name for f in (base / "seller" / "conversations").rglob("*.parquet"))
    assert folders == ["seller=%3Dcmd", "seller=__HIVE_DEFAULT_PARTITION__", "seller=b%2Fc"]
    found = duckdb.connect().sql(
        f"SELECT seller, conversation FROM read_parquet('{base}/seller/findings/**/*.parquet', hive_partitioning=true)"
    )
    assert sorted(found.fetchall()) == [("=cmd", "c1"), ("b/c", "c2")]


def test_the_summary_counts_conversations_with_n(base: Path) -> None:
    with results(base / "csv") as (connection, outcome):
        found = summary(connection)
    assert (found.conversations, found.undated, outcome["conversations"]) == (3, 1, 3)
    (rule,) = found.rules
    assert (rule.name, rule.k, rule.n) == ("own/last-chance", 2, 3)
    assert [round(x, 3) for x in rule.interval] == [0.208, 0.939]
    assert [(s.name, s.k, s.n) for s in found.sellers] == [("=cmd", 1, 1), ("b/c", 1, 1), (None, 0, 1)]


def test_conversations_of_one_id_in_one_file_are_told_apart(tmp_path: Path) -> None:
    file = export(tmp_path / "talks.jsonl", [talk(1), talk(1), talk(2, "Take your time."), talk(1)])
    outcome = audited([file], pack(tmp_path / "own"), tmp_path / "out", jobs=1, part_bytes=300)
    assert outcome["findings"] == 3
    assert [r["number"] for r in rows(tmp_path / "out", "conversations")] == [1, 2, 3, 4]
    assert [r["number"] for r in rows(tmp_path / "out", "findings")] == [1, 2, 4]
    with results(tmp_path / "out") as (connection, _):
        found = summary(connection)
    assert [(r.k, r.n) for r in found.rules] == [(3, 4)]
    assert found.again == 1


def test_of_a_talk_in_one_cell_the_words_around_each_place_are_kept() -> None:
    said = "x" * 12_000 + " last chance " + "y" * 12_000
    here = SourceLocation("talks.csv", 2)
    long = Evidence(0, 12_001, 12_012, "last chance", said, "", "seller", here, here)
    row = place_row(long)
    assert len(row["text"]) == 2_011
    assert row["text"][row["start"] : row["end"]] == "last chance"
    short = replace(long, start=1, end=4, text=said[:9_000])
    assert (place_row(short)["text"], place_row(short)["start"]) == (said[:9_000], 1)


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("COPY findings TO '{base}/x.csv'", "only queries"),
        ("EXPLAIN ANALYZE COPY findings TO '{base}/x.csv'", "only queries"),
        ("CREATE TABLE x AS SELECT 1", "only queries"),
        ("SET enable_external_access=true", "only queries"),
        ("ATTACH '{base}/x.db'", "only queries"),
        ("SELECT * FROM read_text('/etc/hostname')", "Permission Error"),
        ("SELECT * FROM '{base}/talks.jsonl'", "Error"),
        ("SELECT * FROM glob('{base}/*')", "Error"),
        ("SELECT getenv('HOME')", "Error"),
        ("SELECT sellr FROM findings", '"seller"'),
        ("SELEC", "Parser Error"),
        ("SELECT 1; SELECT 2", "one statement"),
        ("", "one statement"),
    ],
)
def test_queries_read_the_tables_and_nothing_else(base: Path, sql: str, said: str) -> None:
    before = digests(base)
    with results(base / "parquet") as (connection, _), pytest.raises(UsageError, match=said):
        list(ask(connection, sql.format(base=base))[1])
    assert digests(base) == before


def test_queries_answer_rows_and_nested_values(base: Path) -> None:
    with results(base / "parquet") as (connection, _):
        names, found = ask(connection, "SELECT rule, len(related) AS n FROM findings ORDER BY conversation")
        assert (names, list(found)) == (["rule", "n"], [("own/last-chance", 0)] * 2)
        assert next(ask(connection, "SELECT measures[1].name FROM conversations")[1]) == ("turns",)


def test_a_table_of_conversations_gives_the_table_of_findings(base: Path) -> None:
    import pyarrow as pa

    given = pa.table(
        {
            "id": ["a", None, "bad"],
            "turns": [TALKS[1]["turns"], TALKS[1]["turns"], None],
            "other": [1, 2, 3],
            "channel": ["chat", "call", None],
        }
    )
    own = settings(base / "own").analysis
    run = pickle.loads(pickle.dumps(analyze_table))
    found = run(given, own)
    assert found.schema.equals(schema("findings"))
    columns = ["rule", "conversation", "channel", "line", "quote"]
    assert found.select(columns).to_pylist() == [
        dict(zip(columns, row, strict=True))
        for row in (
            ("own/last-chance", "a", "chat", 1, "last chance"),
            ("own/last-chance", "<table>#2", "call", 2, "last chance"),
            ("input/unreadable", "bad", None, 3, None),
        )
    ]
    batches = [t for b in given.to_batches(max_chunksize=1) for t in run(pa.Table.from_batches([b]), own).to_batches()]
    assert pa.Table.from_batches(batches)["quote"].equals(found["quote"])
    assert run(given.slice(0, 0), own).num_rows == 0

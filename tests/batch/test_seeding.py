"""The memory bench gives parts the results of others; those must be files that an audit takes up."""

from __future__ import annotations

from tests.bench.seeding import renamed

from pitchlint.batch.part_file import Counts, counts_of, excused_in, packed, tables_of
from pitchlint.batch.tables import PART_TABLES


def test_a_part_that_stands_for_another_is_read_like_one_that_was_made():
    row = {"conversation": "c1", "turns": 4, "seller": "dana"}
    made = packed("p1", {name: [(0, row)] if name == "conversations" else [] for name in PART_TABLES}, Counts(1), ["k"])
    other = renamed(made.data, "p2", "-7")
    assert counts_of(other.data) == Counts(1)
    assert excused_in(other.data) == ["k"]
    tables = tables_of(other.data)
    assert tables is not None
    assert tables["conversations"]["conversation"].to_pylist() == ["c1-7"]

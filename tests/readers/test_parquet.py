"""Parquet: a row a turn or a row a conversation; types of columns, rows that cannot be read, places."""

from __future__ import annotations

import contextlib
import io
import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchlint.conversation import Conversation
from pitchlint.readers import parquet_rows
from pitchlint.readers.parquet_footer import chunks
from pitchlint.report import Unreadable

from .reading import refusal, results, roles, said, talk, talks

TURNS = [{"role": "seller", "text": "Hi there."}, {"role": "customer", "text": "Hello."}]
START = datetime(2026, 11, 22, 10, 15)


def parquet(columns: dict[str, Any], **how: Any) -> bytes:
    made = io.BytesIO()
    pq.write_table(pa.table(columns), made, **how)
    return made.getvalue()


def rows(number: int = 3) -> dict[str, list[Any]]:
    """A row a turn, two a conversation."""
    return {
        "Call ID": [n // 2 for n in range(2 * number)],
        "Speaker": ["Agent", "Caller"] * number,
        "Text": ["Hi there.", "Hello."] * number,
    }


@pytest.mark.parametrize("name", ["a.parquet", "export", "a.csv"])
def test_a_row_a_turn_as_in_csv(name: str) -> None:
    found = talks(parquet({**rows(), "Started at": [START] * 6, "rep": ["dana"] * 6}), name)
    assert [(c.id, said(c)) for c in found] == [
        (str(n), [("Agent", "Hi there."), ("Caller", "Hello.")]) for n in range(3)
    ]
    assert {(c.started_at, c.seller_id) for c in found} == {("2026-11-22T10:15:00", "dana")}
    assert roles(found[0]) == ["seller", "customer"]


def test_a_place_is_a_row_and_a_column() -> None:
    found = talks(parquet({**rows(), "Text": ["Hi\n there", "b", "c", "d", "It is so", "f"]}), "a.parquet")
    where = found[2].turns[0].locate(3, 5).location
    assert (str(where), where.column, where.cell) == ("a.parquet:5", None, "Text")
    assert found[0].turns[0].text == "Hi there"


def test_columns_by_option_and_none_for_the_text() -> None:
    data = parquet({"x": ["Hi.", "So."], "y": ["Ann", "Bob"]})
    assert said(talk(data, columns={"text": "x", "speaker": "y"}, encoding="cp1252")) == [
        ("Ann", "Hi."),
        ("Bob", "So."),
    ]
    bad = refusal(data, "a.parquet")
    assert "no column for what is said" in bad.message and "x, y" in (bad.hint or "")
    assert "no column for what is said" in refusal(parquet({"x": [[1.0]]}), "a.parquet").message


@pytest.mark.parametrize(
    "turns",
    [
        [TURNS],
        pa.array([TURNS], pa.large_list(pa.struct([("role", pa.large_string()), ("text", pa.string())]))),
        [json.dumps(TURNS)],
        [json.dumps(TURNS).encode()],
        [json.dumps({"turns": TURNS})],
        pa.array([json.dumps(TURNS)]).dictionary_encode(),
    ],
)
@pytest.mark.parametrize("name", ["turns", "Messages", "transcript", "json"])
def test_a_row_a_conversation(turns: Any, name: str) -> None:
    if isinstance(turns, list) and isinstance(turns[0], str) and turns[0].startswith("{"):
        name = "json"
    data = parquet({"call_id": ["a7"], name: turns, "Agent Name": ["Dana"], "date": ["20261122T101500Z"]})
    found = talk(data, "a.parquet")
    assert (found.id, found.seller_id, found.started_at) == ("a7", "Dana", "2026-11-22T10:15:00+00:00")
    assert [t.text for t in found.turns] == ["Hi there.", "Hello."] and roles(found) == ["seller", "customer"]
    assert str(found.turns[1].segments[0].location) == "a.parquet:1"


def test_what_the_conversation_says_itself_comes_first() -> None:
    whole = json.dumps({"id": "inner", "seller": "dana", "turns": TURNS})
    found = talk(parquet({"call_id": ["outer"], "case": ["88"], "payload": [whole]}))
    assert (found.id, found.seller_id, found.case_id) == ("inner", "dana", "88")
    assert talk(parquet({"turns": [TURNS]}), "a.parquet").id == "a.parquet#1"


def test_a_bad_row_costs_only_itself() -> None:
    data = parquet({"turns": [json.dumps(TURNS), None, "[{", json.dumps(TURNS), "[[[" * 9_999, "[]"]})
    found = results(data, "a.parquet")
    assert [(i.location.line, isinstance(i, Unreadable)) for i in found if isinstance(i, Unreadable)] == [
        (2, True), (3, True), (5, True), (6, True),
    ]  # fmt: skip
    assert [i.source.line for i in found if isinstance(i, Conversation)] == [1, 4]
    text = pa.Array.from_buffers(
        pa.string(), 2, [None, pa.py_buffer(bytes([0, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0])), pa.py_buffer(b"Hi\xff\xfe")]
    )
    bad, good = results(parquet({"speaker": ["Agent", "Caller"], "text": text}), "a.parquet")
    assert isinstance(bad, Unreadable) and (bad.location.line, "`text`" in bad.message) == (2, True)
    assert isinstance(good, Conversation) and said(good) == [("Agent", "Hi")]


@pytest.mark.parametrize(
    ("column", "seconds"),
    [
        ([START, START + timedelta(seconds=4)], [0, 4]),
        ([START.replace(tzinfo=UTC), START.replace(tzinfo=UTC) + timedelta(seconds=4)], [0, 4]),
        (pa.array([0, 4_000_000_000], pa.timestamp("ns", "Europe/Berlin")), [0, 4]),
        (pa.array([0, 4_000_000_000], pa.duration("ns")), [0, 4]),
        ([time(0, 0, 0), time(0, 0, 4, 500_000)], [0, 4.5]),
        ([Decimal("0.0"), Decimal("4.5")], [0, 4.5]),
        ([0.0, 4.5], [0, 4.5]),
        (pa.array([1795342500, 1795342504]), [0, 4]),
    ],
)
def test_times_of_every_type(column: Any, seconds: list[float]) -> None:
    data = parquet({"speaker": ["Agent", "Caller"], "text": ["Hi there, you.", "Hello."], "start": column})
    assert [turn.start_s for turn in talk(data).turns] == seconds


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ([date(2026, 11, 22)] * 2, "2026-11-22"),
        ([START] * 2, "2026-11-22T10:15:00"),
        (pa.array([START] * 2, pa.timestamp("s", "America/New_York")), "2026-11-22T05:15:00-05:00"),
        (pa.array([2**62] * 2, pa.timestamp("us")), None),
        ([1795342500] * 2, "2026-11-22T10:15:00+00:00"),
        ([None, None], None),
    ],
)
def test_dates_of_every_type(column: Any, expected: str | None) -> None:
    data = parquet({"speaker": ["Agent", "Caller"], "text": ["Hi.", "Hello."], "date": column})
    assert talk(data).started_at == expected


def test_whole_numbers_that_missing_values_made_fractions() -> None:
    found = talks(parquet({"call_id": [1.0, 1.0, 2.0, None], "text": ["a", "b", "c", "d"], "speaker": ["x"] * 4}))
    assert [c.id for c in found] == ["1", "2", "talk.txt"]


def test_what_is_cut_off_damaged_or_none_at_all() -> None:
    data = parquet(rows(2_000), row_group_size=500)
    assert "cut off" in refusal(data[:-9], "a.parquet").message
    assert "this is no Parquet file" in refusal("Agent: Hi.\nCustomer: Hm.\n", input_format="parquet").message
    assert "empty" in refusal(parquet({"text": pa.array([], pa.string())})).message
    hurt = bytearray(parquet({**rows(2_000), "Text": [f"{n * 7919:x}" for n in range(4_000)]}, row_group_size=1_000))
    hurt[len(hurt) // 2 : len(hurt) // 2 + 400] = bytes(400)
    *found, bad = results(bytes(hurt), "a.parquet")
    assert isinstance(bad, Unreadable) and (bad.location.line or 0) > 1_000 and len(found) >= 500


def test_one_long_text_said_often_is_held_once() -> None:
    often = pa.DictionaryArray.from_arrays(pa.array([0] * 50_000, pa.int32()), ["a" * 4_000_000])
    data = parquet({"speaker": ["Agent"] * 50_000, "text": often})  # 200 GB
    lines = parquet_rows.json_lines(io.BytesIO(data))
    before = pa.total_allocated_bytes()
    assert len(data) < 1_000_000 and sum(len(next(lines)) for _ in range(9)) > 36_000_000
    assert pa.total_allocated_bytes() - before < 20_000_000


@pytest.mark.parametrize("compression", ["snappy", "zstd", "none"])
def test_the_footer_says_what_pyarrow_reads_in_it(compression: str) -> None:
    data = parquet({**rows(50), "vector": [[1.0, 2.0]] * 100, "said": [TURNS] * 100, "when": [START] * 100},
                   row_group_size=30, compression=compression)  # fmt: skip
    about = pq.read_metadata(io.BytesIO(data))
    known = [about.row_group(g).column(c) for g in range(about.num_row_groups) for c in range(about.num_columns)]
    found = chunks(io.BytesIO(data))
    assert [(c.path, c.unpacked, c.packed) for c in found] == [
        (c.path_in_schema, c.total_uncompressed_size, c.total_compressed_size) for c in known
    ]
    assert [bool(c.dictionary) for c in found] == [c.has_dictionary_page for c in known]
    assert found[2].dictionary == len("Hi there.") + len("Hello.") + 2 * 4


@given(st.binary(max_size=200))
def test_a_footer_of_any_bytes_is_a_value_error_at_worst(footer: bytes) -> None:
    data = b"PAR1\x15" + footer + len(footer).to_bytes(4, "little") + b"PAR1"
    with contextlib.suppress(ValueError):
        chunks(io.BytesIO(data))
    assert all(isinstance(item, Unreadable) for item in results(data, "a.parquet"))


def test_a_column_that_says_it_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_rows, "FREE", 1_000)
    monkeypatch.setattr(parquet_rows, "MOST_TIMES", 2)
    data = parquet({"text": ["a" * 9_000, "b"], "speaker": ["x", "y"]}, compression="zstd", use_dictionary=False)
    assert "Parquet data are damaged" in refusal(data, "a.parquet").message


@given(at=st.integers(0, 3_000), other=st.binary(min_size=1, max_size=6))
@settings(max_examples=80, deadline=None)
def test_hostile_files_raise_nothing(at: int, other: bytes) -> None:
    data = bytearray(HOSTILE)
    at %= len(data)
    data[at : at + len(other)] = other
    found = results(bytes(data), "a.parquet")
    assert all(isinstance(item, Conversation | Unreadable) for item in found)


HOSTILE = parquet({**rows(20), "at": [START] * 40, "turns": [None] * 39 + [TURNS]}, row_group_size=8)

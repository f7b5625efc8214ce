"""Dates as exports write them: ISO 8601 in either form, epochs of three units, and what is no date."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.readers.times import iso, moment

from .reading import talk


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-22", "2026-11-22"),
        ("20261122", "2026-11-22"),
        ("2026-11-22 10:15", "2026-11-22T10:15:00"),
        ("20261122T1015", "2026-11-22T10:15:00"),
        ("20261122T101500", "2026-11-22T10:15:00"),
        ("20261122T101500Z", "2026-11-22T10:15:00+00:00"),
        ("20261122T101500.25+0100", "2026-11-22T10:15:00.250000+01:00"),
        ("20261122T101500+01", "2026-11-22T10:15:00+01:00"),
        ("20261122101500", "2026-11-22T10:15:00"),
        ("1795342500", "2026-11-22T10:15:00+00:00"),
        (" 1795342500.5 ", "2026-11-22T10:15:00.500000+00:00"),
        ("1795342500000", "2026-11-22T10:15:00+00:00"),
        ("1795342500250", "2026-11-22T10:15:00.250000+00:00"),
        ("1795342500000000", "2026-11-22T10:15:00+00:00"),
        ("20261322", None),  # no such month
        ("20261122T256100Z", None),
        ("20261322101500", None),
        ("31052024", None),
        ("1234567", None),
        ("4915550123456", None),  # a telephone number is no date of our days
        ("99999999999999", None),
        ("-1795342500", None),
        ("1.795E+12", None),
        ("22/11/2026", None),
        ("", None),
    ],
)
def test_dates(text: str, expected: str | None) -> None:
    assert iso(text) == expected


@given(st.datetimes(datetime(1999, 1, 1), datetime(2099, 12, 31)).map(lambda day: day.replace(microsecond=0)))
def test_every_spelling_of_a_moment_is_the_same_moment(day: datetime) -> None:
    seconds = int(day.replace(tzinfo=UTC).timestamp())
    known = day.replace(tzinfo=UTC).isoformat()
    assert {iso(str(seconds)), iso(f"{seconds}000"), iso(f"{seconds}000000")} == {known}
    assert iso(day.strftime("%Y%m%dT%H%M%SZ")) == known
    assert iso(day.strftime("%Y%m%d%H%M%S")) == day.isoformat()


@given(st.one_of(st.text(max_size=20), st.from_regex(r"\A[0-9]{1,20}(\.[0-9]{1,9})?\Z")))
def test_whatever_stands_there_is_a_date_of_ours_or_none(text: str) -> None:
    found = iso(text)
    assert found is None or datetime.fromisoformat(found)


@pytest.mark.parametrize("value", [1795342500, 1795342500000, 1795342500.0, "1795342500", "20261122T101500Z"])
def test_a_conversation_begins_then(value: object) -> None:
    turns = [{"role": "seller", "text": "Hi."}, {"role": "customer", "text": "Hello."}]
    assert talk(json.dumps({"started_at": value, "turns": turns}), "a.json").started_at == "2026-11-22T10:15:00+00:00"
    row = f'date,speaker,text\n"{value}",Agent,Hi.\n"{value}",Customer,Hello.\n'
    assert talk(row, "a.csv").started_at == "2026-11-22T10:15:00+00:00"


@pytest.mark.parametrize(
    ("first", "second"),
    [("20261122T101500Z", "20261122T101504Z"), ("20261122101500", "20261122101504"), ("1795342500", "1795342504")],
)
def test_times_of_turns_count_from_the_first(first: str, second: str) -> None:
    found = talk(f"time,speaker,text\n{first},Agent,Hi there.\n{second},Customer,Hello.\n", "a.csv")
    assert [turn.start_s for turn in found.turns] == [0, 4]
    assert found.started_at and found.started_at.startswith("2026-11-22T10:15:00")


def test_what_is_no_date_is_said() -> None:
    found = talk("date,speaker,text\n22/11/2026,Agent,Hi.\n22/11/2026,Customer,Hello.\n", "a.csv")
    assert found.started_at is None and any("22/11/2026" in note for note in found.notes)
    assert moment("1795342500") is None

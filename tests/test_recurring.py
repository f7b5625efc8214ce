"""Conversations that come again are told of as they would be if they were analysed anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.matching.scenes import conversation

from pitchlint import readers
from pitchlint.analyzer import Analyzer, Settings
from pitchlint.conversation import Conversation
from pitchlint.location import SourceLocation
from pitchlint.recurring import Recurring

LABELLED = Path(__file__).parent / "labelled"
TALK = conversation(
    [
        "seller: This price ends tonight.",
        "customer: What does it cost?",
        "seller: It's 40 dollars. I'll call you on Monday.",
        "customer: No thanks.",
        "seller: It's only pennies a day, and this price ends tonight.",
    ]
)


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(Settings(learn=False))


@pytest.fixture
def judged(analyzer, monkeypatch) -> Iterator[list[str]]:
    """Ids of the conversations that were really analysed."""
    seen: list[str] = []
    judge = Analyzer._judge
    monkeypatch.setattr(Analyzer, "_judge", lambda self, talk: seen.append(talk.id) or judge(self, talk))
    monkeypatch.setattr(analyzer, "_recurring", Recurring())
    return seen


def copy(talk: Conversation, number: int) -> Conversation:
    """The same words in another file, on other lines, said to another customer."""

    def moved(place: SourceLocation) -> SourceLocation:
        return replace(place, file=f"export-{number}.jsonl", line=(place.line or 0) + number)

    turns = (replace(t, segments=tuple(replace(s, location=moved(s.location)) for s in t.segments)) for t in talk.turns)
    return replace(talk, id=f"{talk.id}/{number}", source=moved(talk.source), turns=tuple(turns))


def test_the_third_copy_is_told_as_if_it_were_analysed_anew(analyzer, monkeypatch):
    talks = [c for f in sorted(LABELLED.glob("subtle-*.jsonl")) for c in readers.read_path(str(f))][::3]
    monkeypatch.setattr(analyzer, "_recurring", Recurring())
    for number in (1, 2):
        for talk in talks:
            analyzer.analyze(copy(talk, number))
    again = [analyzer.analyze(copy(talk, 3)) for talk in talks]
    monkeypatch.setattr(analyzer, "_recurring", None)
    assert again == [analyzer.analyze(copy(talk, 3)) for talk in talks]
    assert sum(len(r.findings) + len(r.ledgers) for r in again) > 400


def test_what_comes_for_the_third_time_is_not_analysed(analyzer, judged):
    for number in range(1, 6):
        analyzer.analyze(copy(TALK, number))
    assert judged == ["test/1", "test/2"]


@pytest.mark.parametrize(
    "other",
    [
        {"started_at": "2026-03-04"},
        {"channel": "chat"},
        {"seller_id": "s-2"},
        {"case_id": "c-9"},
        {"unknown": ("punctuation",)},
        {"turns": (replace(TALK.turns[0], speaker="Ann"), *TALK.turns[1:])},
        {"turns": (replace(TALK.turns[0], role="bot"), *TALK.turns[1:])},
        {"turns": (replace(TALK.turns[0], text="This price ends today."), *TALK.turns[1:])},
        {"turns": TALK.turns[:-1]},
        {
            "turns": (
                replace(TALK.turns[0], segments=(replace(TALK.turns[0].segments[0], start_s=1.0, end_s=2.0),)),
                *TALK.turns[1:],
            )
        },
    ],
)
def test_nothing_that_the_analysis_reads_may_differ(analyzer, judged, other):
    analyzer.analyze(copy(TALK, 1))
    analyzer.analyze(copy(TALK, 2))
    analyzer.analyze(replace(TALK, **other))
    assert len(judged) == 3


def test_a_finding_that_comes_twice_keeps_its_two_fingerprints(analyzer, judged):
    first, *_, last = [analyzer.analyze(copy(TALK, number)) for number in (1, 2, 3)]
    prints = [f.fingerprint for f in last.findings if f.rule == "pressure/urgency"]
    assert len(set(prints)) == 2
    assert not {f.fingerprint for f in first.findings} & {f.fingerprint for f in last.findings}


def test_the_least_recently_used_go_first(analyzer):
    talks = [replace(TALK, started_at=f"2026-03-{day:02}") for day in range(1, 13)]
    reports = [analyzer._analyze(talk) for talk in talks]
    kept = Recurring(most=10_000)  # room for eight of them
    for report in (r for r in reports for _ in range(2)):
        kept.keep(report)
        kept.recall(talks[0])
    assert [bool(kept.recall(talk)) for talk in talks] == [True] + 4 * [False] + 7 * [True]


def test_a_conversation_that_needs_an_eighth_of_the_room_is_not_kept(analyzer):
    kept = Recurring(most=8_000)
    for _ in range(2):
        kept.keep(analyzer._analyze(TALK))
    assert kept.recall(TALK) is None


def test_conversations_seen_once_are_forgotten_after_so_many(analyzer):
    talks = [replace(TALK, started_at=f"2026-03-{day:02}") for day in range(1, 4)]
    kept = Recurring(seen=2)
    for talk in (*talks, talks[0]):
        kept.keep(analyzer._analyze(talk))
    assert kept.recall(talks[0]) is None

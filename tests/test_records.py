"""The records: exact places in merged turns, fingerprints, reports that add."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.conversation import Conversation, Segment, Turn
from pitchlint.errors import InputError, Problem, RuleError, did_you_mean
from pitchlint.finding import fingerprint
from pitchlint.location import SourceLocation
from pitchlint.report import ConversationReport, Report, Unreadable


def merged(*cues: tuple[str, int, int, float | None, float | None]) -> Turn:
    """A turn merged from cues (text, line, column, start, end), joined by single spaces."""
    text, segments = "", []
    for words, line, column, start, end in cues:
        if text:
            text += " "
        segments.append(Segment(len(text), len(text) + len(words), SourceLocation("a.vtt", line, column), start, end))
        text += words
    return Turn(0, "Dana", "seller", text, tuple(segments))


def place(turn: Turn, words: str) -> tuple[str, str, float | None]:
    start = turn.text.index(words)
    found = turn.locate(start, start + len(words))
    return str(found.location), str(found.end_location), found.second


CALL = merged(("Let me tell you", 5, 7, 10.0, 13.0), ("about the savings.", 9, 1, 14.0, 18.0))


@pytest.mark.parametrize(
    ("words", "begin", "end", "second"),
    [
        ("Let", "a.vtt:5:7", "a.vtt:5:10", 10.0),
        ("tell you", "a.vtt:5:14", "a.vtt:5:22", 11.4),
        ("about", "a.vtt:9:1", "a.vtt:9:6", 14.0),
        ("you about", "a.vtt:5:19", "a.vtt:9:6", 12.4),
        ("savings.", "a.vtt:9:11", "a.vtt:9:19", 16.222),
    ],
)
def test_a_span_of_a_merged_turn_has_the_place_and_second_of_its_own_cue(words, begin, end, second):
    assert place(CALL, words) == (begin, end, second)


def test_the_space_between_cues_belongs_to_the_cue_before():
    space = CALL.text.index(" about")
    assert str(CALL.locate(space, space + 6).location) == "a.vtt:5:22"


@pytest.mark.parametrize("span", [(0, 0), (3, 2), (-1, 4), (0, 1000)])
def test_a_span_outside_the_text_is_refused(span):
    with pytest.raises(ValueError, match="not inside a turn"):
        CALL.locate(*span)


def test_without_times_there_is_no_second():
    assert place(merged(("No times here", 1, 1, None, None)), "times")[2] is None


@given(st.lists(st.text("abc é", min_size=1, max_size=9).filter(lambda t: t.strip() == t), min_size=1, max_size=8))
def test_every_character_of_every_cue_is_located_on_its_own_line(words):
    turn = merged(*((w, line, 3, None, None) for line, w in enumerate(words, 1)))
    for segment in turn.segments:
        for offset in range(segment.start, segment.end):
            where = turn.locate(offset, offset + 1).location
            assert (where.line, where.column) == (segment.location.line, 3 + offset - segment.start)


def test_a_fingerprint_ignores_case_and_spacing_but_not_words_rule_or_repetition():
    one = fingerprint("pressure/urgency", "c1", "Act  now", 1)
    assert one == fingerprint("pressure/urgency", "c1", "act now", 1)
    others = [("pressure/fear", "c1", "act now", 1), ("pressure/urgency", "c2", "act now", 1)]
    others += [("pressure/urgency", "c1", "act soon", 1), ("pressure/urgency", "c1", "act now", 2)]
    assert len({one, *(fingerprint(*o) for o in others)}) == 5


def test_a_fingerprint_takes_any_text():
    assert len(fingerprint("a/b", "c", "\ud800 odd", 1)) == 16


def test_reports_add():
    here = SourceLocation("a.txt")
    one = Report((ConversationReport(Conversation("a", here, ())),), (), 7)
    two = Report((), (Unreadable(here, "empty"),), 3)
    both = one + two
    assert (len(both.conversations), len(both.unreadable), both.rules) == (1, 1, 7)
    assert both.worst() is None


@pytest.mark.parametrize(
    "error",
    [
        InputError("empty", SourceLocation("a.txt", 1, 1), "write something"),
        RuleError([Problem("wrong", SourceLocation("a.yaml", 2, 3), "level: eror", "did you mean `error`?")]),
    ],
)
def test_errors_survive_the_way_between_processes(error):
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error)


def test_a_problem_shows_the_line_with_a_caret():
    problem = Problem("`eror` is not possible", SourceLocation("a.yaml", 3, 8), "level: eror", "did you mean `error`?")
    assert str(problem).splitlines() == [
        "a.yaml:3:8: `eror` is not possible",
        "    level: eror",
        "           ^",
        "    did you mean `error`?",
    ]


def test_a_hint_names_the_nearest_word_or_the_known_ones():
    assert did_you_mean("pressur", ["pressure", "praise"]) == "did you mean `pressure`?"
    assert did_you_mean("xyz", ["pressure", "praise"]) == "known: `pressure`, `praise`"

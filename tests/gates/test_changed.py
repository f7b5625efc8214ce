"""Which findings concern what has changed."""

from __future__ import annotations

from dataclasses import replace

from tests.gates.scripts import conversation, finding, report

from pitchlint.conversation import Conversation
from pitchlint.finding import evidence
from pitchlint.gates.changed import only_changed
from pitchlint.gates.git_changes import Changes
from pitchlint.report import Report

TALK = conversation("One now.\nTwo now.\n\nThree now.\nFour now.")


def told(changes: Changes, *found) -> list[str]:
    after = only_changed(report(TALK, *found), {TALK.source.file: changes}, "main")
    [held] = after.held_back
    assert (held.by, held.what, held.count) == ("unchanged", "main", len(found) - len(after.findings))
    return [f.evidence.text for f in after.findings]


def test_words_on_changed_lines_are_told_and_others_held_back():
    assert told(Changes(lines=((2, 3),)), finding(TALK, "One"), finding(TALK, "Two")) == ["Two now."]
    assert told(Changes(), finding(TALK, "One")) == []
    assert told(Changes(whole=True), finding(TALK, "One")) == ["One now."]


def test_what_rests_on_several_turns_or_on_silence_is_told_where_the_conversation_has_changed():
    related = (evidence(TALK, 3),)
    several = finding(TALK, "One", related=related)
    silent = finding(TALK, "One", missing=True)
    whole = finding(TALK, "One", whole=True)
    for changes in (Changes(lines=((5, 5),)), Changes(cuts=(2,))):
        assert len(told(changes, several, silent, whole, finding(TALK, "One"))) == 3
    assert told(Changes(lines=((9, 9),)), several, silent, whole) == []


def test_rows_of_a_table_that_alternate_between_conversations_are_told_apart():
    def rows(*lines: int) -> Conversation:
        talk = conversation("One now.\nTwo now.", "a.csv", id=str(lines))
        turns = [
            replace(t, segments=(replace(s, location=replace(s.location, line=n, cell="text")),))
            for t, n in zip(talk.turns, lines, strict=True)
            for s in t.segments
        ]
        return replace(talk, turns=tuple(turns))

    first, second = rows(2, 4), rows(3, 5)
    both = report(first, finding(first, "One", missing=True)) + report(second, finding(second, "One", missing=True))
    after = only_changed(both, {"a.csv": Changes(lines=((5, 5),))}, "main")
    assert [c.conversation.id for c in after.conversations] == ["(3, 5)"]


def test_conversations_as_they_were_are_left_out_and_notices_stay_with_their_file():
    notice = finding(TALK, "One", "suppression/unused")
    both = replace(report(TALK, finding(TALK, "One")), notices=(notice,))
    after = only_changed(both, {TALK.source.file: Changes()}, "main")
    assert (after.conversations, after.notices, after.held_back[0].count) == ((), (), 2)
    assert only_changed(both, {TALK.source.file: Changes(cuts=(1,))}, "main").notices == (notice,)
    assert only_changed(Report(), {}, "main").held_back[0].count == 0

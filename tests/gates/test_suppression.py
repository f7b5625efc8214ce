"""Suppressions: what they excuse, how long, and what is said of those that excuse nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.gates.scripts import TODAY, conversation, excused, finding, report

from pitchlint.gates.suppression import Suppression, notices, suppress
from pitchlint.location import SourceLocation

AT, END = SourceLocation(".pitchlint.yaml", 4, 11), SourceLocation(".pitchlint.yaml", 4, 19)
ENTRY = Suppression(("pressure",), "it does end", "config", AT, END, "  - rule: pressure", "pressure", text="ends soon")


def kept(talk, *found, entry: Suppression = ENTRY, today: date = TODAY):
    return suppress(report(talk, *found), {talk.source.file: [entry]}, today)


@pytest.mark.parametrize(("text", "holds"), [("Don’t wait,  it ENDS soon", True), ("ends later", False)])
def test_words_in_the_configuration_match_in_any_case_and_with_any_quotes(text, holds):
    talk = conversation("Don't wait, it ends soon, act now.")
    entry = replace(ENTRY, text=text)
    after, used = kept(talk, finding(talk, "it ends"), entry=entry)
    assert bool(after.suppressed) is holds and bool(used) is holds


def test_words_elsewhere_in_the_turn_excuse_only_what_is_about_the_whole_turn():
    talk = conversation("It ends soon. Act now.")
    after, _ = kept(talk, finding(talk, "Act now"), finding(talk, "Act now", "pressure/talk", whole=True))
    assert [f.rule for f in after.findings] == ["pressure/urgency"]


def test_what_is_excused_is_kept_with_its_reason_and_counts_no_more():
    talk = conversation("It ends soon.")
    after, _ = kept(talk, finding(talk, "ends soon", level="error"))
    [one] = after.suppressed
    assert (one.reason, one.by, one.location) == ("it does end", "config", AT)
    assert after.worst() is None


def test_a_suppression_holds_on_its_last_day_and_not_after_it():
    text = "It ends soon. <!-- pitchlint-ignore urgency until 2026-06-01: x -->"
    assert excused(text, "ends soon", today=date(2026, 6, 1))
    assert not excused(text, "ends soon", today=date(2026, 6, 2))


def test_one_that_excuses_nothing_is_told_where_it_stands_unless_its_rules_did_not_run():
    entry = replace(ENTRY, names=("urgency", "scarcity"))
    [notice] = notices([entry, entry], {(entry, "scarcity")}, {(entry, "urgency"), (entry, "scarcity")}, TODAY)
    assert (notice.rule, notice.level, notice.evidence.location) == ("suppression/unused", "warning", AT)
    assert notice.message == "`urgency` finds nothing with the words “ends soon”; remove the entry"
    assert notice.evidence.text[notice.evidence.start : notice.evidence.end] == "pressure"
    assert notices([entry], set(), set(), TODAY) == ()


def test_one_that_has_expired_is_told_once_and_not_as_unused():
    entry = replace(ENTRY, until=date(2026, 5, 31))
    [notice] = notices([entry], set(), {(entry, "pressure")}, TODAY)
    assert (notice.rule, notice.level) == ("suppression/expired", "warning")
    assert notice.message == "`pressure` was excused until 2026-05-31; mend the words or set a new date"

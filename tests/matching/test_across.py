"""`differs` with `across`: values compared over the conversations of one seller or one case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.matching.scenes import DOCUMENTS, conversation, rule

from pitchlint.conversation import Conversation
from pitchlint.location import SourceLocation
from pitchlint.matching.across import compared
from pitchlint.matching.differs import changes
from pitchlint.matching.program import compile_rules
from pitchlint.matching.scene import Scene
from pitchlint.report import ConversationReport

FEE = """
level: warning
message: "{now}, before {before}"
differs: {of: {seller: "the {word} fee is {money}"}, slot: money, same: [word], across: conversations}
"""
OF_CASE = FEE.replace("across: conversations", "across: case")


def talk(name: str, *said: str, **known: str | None) -> Conversation:
    """A conversation in which the seller says these sentences."""
    source = SourceLocation(f"{name}.txt")
    given = {"seller_id": "7", **known}
    return replace(conversation([f"seller: {s}" for s in said]), id=name, source=source, **given)  # type: ignore[arg-type]


def reports(text: str, *talks: Conversation) -> list[ConversationReport]:
    """The reports of the conversations with what differs between them."""
    tried = rule(text)
    (compiled,) = compile_rules([tried], {}).rules.values()
    scenes = [Scene(t, {tried.full_id: compiled}, DOCUMENTS, {}) for t in talks]
    made = [ConversationReport(s.conversation, mentions=compiled.mentions(s)) for s in scenes]
    return compared(made, {tried.full_id: tried})


def found(text: str, *talks: Conversation) -> list[tuple[str, str, str]]:
    """(conversation, message, conversation of the earlier words) of each finding."""
    return [(r.conversation.id, f.message, f.related_in) for r in reports(text, *talks) for f in r.findings]


def test_the_later_conversation_carries_the_finding_with_evidence_of_both() -> None:
    first = talk("a", "Hello.", "The site fee is $20.")
    second = talk("b", "The site fee is $35.")
    (_, report) = reports(FEE, first, second)
    (finding,) = report.findings
    assert (finding.conversation, finding.related_in) == ("b", "a")
    assert finding.evidence.quote == "The site fee is $35"
    assert [(e.turn, e.quote) for e in finding.related] == [(1, "The site fee is $20")]
    assert finding.message == "$35, before $20"
    assert finding.fingerprint


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("The site fee is twenty dollars.", "The site fee is $20."),
        ("The moving fee is $35.", "Nothing else."),
        ("The fee depends on the site.", "The cleaning fee is $50."),
    ],
)
def test_the_same_amount_and_other_fees_are_no_difference(second: str, third: str) -> None:
    assert found(FEE, talk("a", "The site fee is $20."), talk("b", second), talk("c", third)) == []


def test_other_sellers_are_not_compared() -> None:
    first, second = talk("a", "The site fee is $20."), talk("b", "The site fee is $35.", seller_id="8")
    assert found(FEE, first, second) == []


def test_a_change_within_one_conversation_is_not_told_here() -> None:
    assert found(FEE, talk("a", "The site fee is $20.", "The site fee is $35.")) == []


def test_a_conversation_is_told_once_and_the_last_word_of_the_one_before_counts() -> None:
    first = talk("a", "The site fee is $20.", "The site fee is $25.")
    second = talk("b", "The site fee is $35.", "Yes, the site fee is $35.")
    third = talk("c", "The site fee is $35.")
    assert found(FEE, first, second, third) == [("b", "$35, before $25", "a")]


def test_dates_set_the_order_where_all_are_known() -> None:
    late = talk("a", "The site fee is $35.", started_at="2026-03-02")
    early = talk("b", "The site fee is $20.", started_at="2026-03-01")
    assert found(FEE, late, early) == [("a", "$35, before $20", "b")]
    assert found(FEE, late, replace(early, started_at=None)) == [("b", "$20, before $35", "a")]


def test_a_case_is_compared_whoever_sells_and_only_where_it_is_known() -> None:
    first = talk("a", "The site fee is $20.", case_id="C1")
    second = talk("b", "The site fee is $35.", case_id="C1", seller_id="8")
    assert found(OF_CASE, first, second) == [("b", "$35, before $20", "a")]
    assert found(OF_CASE, first, replace(second, case_id="C2")) == []
    assert found(OF_CASE, replace(first, case_id=None), replace(second, case_id=None)) == []


def test_two_fees_that_change_in_one_conversation_are_two_findings() -> None:
    first = talk("a", "The site fee is $20.", "The moving fee is $50.")
    second = talk("b", "The site fee is $35.", "The moving fee is $60.")
    assert [m for _, m, _ in found(FEE, first, second)] == ["$35, before $20", "$60, before $50"]


def test_mentions_may_come_one_by_one() -> None:
    talks = [talk(str(n), f"The site fee is ${20 + n // 2}.") for n in range(6)]
    stream = (m for r in reports(FEE, *talks) for m in r.mentions)
    pairs = changes(stream)
    assert [(before.conversation, now.conversation) for before, now in pairs] == [("1", "2"), ("3", "4")]

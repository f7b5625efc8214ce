"""What the text categoriser alone says of a turn is taken only where it fits what came before."""

import pytest
from tests.matching.scenes import DOCUMENTS, conversation, rule

from pitchlint.matching.program import compile_rules
from pitchlint.matching.scene import Scene
from pitchlint.nlp.categoriser import Judged


class Sure:
    """A categoriser that gives one label to every turn."""

    def __init__(self, label: str) -> None:
        self.label = label

    def judge(self, roles: list[str], texts: list[object]) -> list[Judged]:
        return [Judged({self.label: 0.9}) for _ in roles]

    def related(self, relation: str, text: object, role: str, earlier: object) -> float:
        return 0.0

    def nearest(self, label: str, text: str) -> str | None:
        return None


def told(label: str, *turns: str) -> list[int]:
    """The seller's turns to which the label is given by the categoriser alone."""
    tried = rule(f"{{find: {{seller: xyzzy}}, learned: {label}}}")
    made = Scene(conversation(list(turns)), compile_rules([tried], {}).rules, DOCUMENTS, {}, Sure(label))
    return [o.turn for o in made.outcomes("own/tried")]


def test_an_evasive_reply_needs_a_question_before_it() -> None:
    assert told("evasive", "customer: What does it cost?", "seller: Quality pays for itself.") == [1]
    assert told("evasive", "customer: I see.", "seller: Quality pays for itself.") == []


def test_the_question_may_lie_a_few_turns_back_but_no_further() -> None:
    asked = "customer: What does it cost?"
    assert told("evasive", asked, "seller: Well.", "customer: Hello?", "seller: Quality pays.") == [1, 3]
    assert told("evasive", asked, *["seller: Well."] * 3, "seller: Quality pays.") == [1, 2, 3]


def test_the_sellers_own_question_is_none_to_evade() -> None:
    assert told("evasive", "seller: What does it cost you?", "seller: Quality pays for itself.") == []


def test_more_than_was_asked_for_needs_somebody_who_spoke() -> None:
    assert told("upsell", "seller: Do add the care kit.", "customer: A lamp, please.", "seller: And a kit?") == [2]


@pytest.mark.parametrize("label", ["fear", "guilt"])
def test_other_labels_are_given_wherever_the_categoriser_is_sure(label: str) -> None:
    assert told(label, "seller: Do add the care kit.", "customer: A lamp, please.") == [0]

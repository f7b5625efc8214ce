"""What each kind of rule finds, over turns written here."""

from __future__ import annotations

import pytest
from tests.matching.scenes import DOCUMENTS, found, outcomes, rule, scene

from pitchlint.matching.scene import Scene
from pitchlint.nlp.categoriser import Judged

TALK = [
    "seller: Good morning.",
    "customer: No thanks.",
    "seller: What if it was cheaper?",
    "customer: No.",
    "seller: Understood, good morning.",
]


class TestFind:
    def test_one_outcome_a_turn_with_every_place(self) -> None:
        assert found('find: {seller: "good"}', ["seller: Good, good.", "customer: Good."]) == [(0, "Good + good")]

    def test_by_default_the_seller_is_meant(self) -> None:
        assert found('find: "good"', ["seller: Good.", "customer: Good."]) == [(0, "Good")]

    def test_anyone_is_neither_bot_nor_bystander(self) -> None:
        turns = ["seller: Yes.", "customer: Yes.", "bot: Yes.", "other: Yes.", "unknown: Yes."]
        assert [turn for turn, _ in found('find: {anyone: "yes"}', turns)] == [0, 1, 4]

    def test_several_events_are_alternatives(self) -> None:
        text = 'find: [{seller: "hello"}, {customer: "bye"}]'
        assert found(text, ["seller: Hello.", "customer: Hello. Bye."]) == [(0, "Hello"), (1, "Bye")]

    def test_all_in_any_order_and_none_of_not(self) -> None:
        text = "find: {seller: {all: [red, car], not: [toy]}}"
        assert found(text, ["seller: A car that is red.", "seller: red toy car", "seller: red"]) == [
            (0, "car that is red")
        ]

    @pytest.mark.parametrize(("within", "turns"), [("turn", [0, 1, 2]), ("sentence", [0, 1]), ("1 words", [0])])
    def test_within(self, within: str, turns: list[int]) -> None:
        text = f"find: {{seller: {{all: [red, car], within: {within}}}}}"
        said = ["seller: The red car.", "seller: The car that I saw is red.", "seller: It is red. It is a car."]
        assert [turn for turn, _ in found(text, said)] == turns

    def test_regex_sees_the_text_as_written(self) -> None:
        assert found('find: {seller: "/[A-Z]{2}[0-9]+/"}', ["seller: Ref AB12."]) == [(0, "AB12")]

    def test_tokens_are_spacys(self) -> None:
        text = "find: {seller: {tokens: [{LOWER: very}, {IS_ALPHA: true}]}}"
        assert found(text, ["seller: A very good car."]) == [(0, "very good")]


class TestQuestion:
    def test_asks_or_not(self) -> None:
        turns = ["seller: Is it good?", "seller: It is good."]
        assert [t for t, _ in found('find: {seller: "good", question: true}', turns)] == [0]
        assert [t for t, _ in found('find: {seller: "good", question: false}', turns)] == [1]

    def test_a_question_needs_no_words(self) -> None:
        assert found("find: {who: customer, question: true}", ["customer: Well. How much is it?"]) == [
            (0, "How much is it")
        ]


class TestNthAndPosition:
    @pytest.mark.parametrize(("nth", "turn"), [("first", 0), ("last", 4), (2, 2)])
    def test_nth(self, nth: str | int, turn: int) -> None:
        turns = ["seller: Yes.", "customer: Yes.", "seller: Yes.", "seller: No.", "seller: Yes."]
        assert found(f"find: {{seller: yes, nth: {nth}}}", turns) == [(turn, "Yes")]

    def test_there_may_be_no_nth(self) -> None:
        assert found("find: {seller: yes, nth: 3}", ["seller: Yes."]) == []

    @pytest.mark.parametrize(
        ("position", "turns"), [("first 1 turns", [0]), ("last 2 turns", [2, 4]), ("first 9 turns", [0, 2, 4])]
    )
    def test_position_counts_turns_of_the_side(self, position: str, turns: list[int]) -> None:
        said = ["seller: Yes.", "customer: Yes.", "seller: Yes.", "customer: Yes.", "seller: Yes."]
        assert [t for t, _ in found(f"find: {{seller: yes, position: {position}}}", said)] == turns


class TestUnless:
    def test_contexts_excuse_by_default_and_on_request(self) -> None:
        turns = ["seller: It expires today.", "seller: It never expires.", "seller: If it expires, call."]
        assert [t for t, _ in found("find: {seller: expires}", turns)] == [0, 2]
        assert [t for t, _ in found("find: {seller: expires}\nunless: hypothetical", turns)] == [0]
        assert [t for t, _ in found("find: {seller: expires}\ndespite: negated", turns)] == [0, 1, 2]
        assert [t for t, _ in found("find: {seller: expires, unless: hypothetical, despite: negated}", turns)] == [0, 1]

    def test_words_in_the_same_sentence_excuse(self) -> None:
        turns = ["seller: It ends today. No rush.", "seller: It ends today, no rush."]
        assert [t for t, _ in found('find: {seller: "ends today"}\nunless: "no rush"', turns)] == [0]

    def test_without_punctuation_twelve_words_are_near(self) -> None:
        near = "seller: it ends today but there is no rush"
        far = "seller: it ends today " + "and so on " * 5 + "no rush"
        assert [t for t, _ in found('find: {seller: "ends today"}\nunless: "no rush"', [near, far])] == [1]

    def test_the_other_side_excuses_in_the_turn_before(self) -> None:
        text = 'find: {seller: "ends today"}\nunless: [{customer: "when does it end"}]'
        asked = ["customer: When does it end?", "seller: It ends today."]
        assert found(text, asked) == []
        assert found(text, [asked[0], "seller: Hm.", asked[1]]) == [(2, "ends today")]

    def test_or_in_a_window(self) -> None:
        text = 'find: {seller: "ends today"}\nunless: [{customer: "when does it end", within: 3 turns}]'
        assert found(text, ["customer: When does it end?", "seller: Hm.", "seller: It ends today."]) == []


class TestReplace:
    TEXT = "replace: [{say: price, instead-of: [cost, fee]}, {say: agreement, instead-of: contract}]"

    def test_each_entry_says_what_instead(self) -> None:
        made = outcomes(self.TEXT, ["seller: The cost of the contract."])
        assert [o.values["instead"] for o in made] == ["price", "agreement"]

    def test_only_the_seller_is_corrected(self) -> None:
        assert found(self.TEXT, ["customer: The cost?"]) == []


class TestLimit:
    def test_the_finding_lies_at_the_first_too_many(self) -> None:
        turns = ["seller: Great.", "seller: Great.", "seller: Great."]
        (outcome,) = outcomes("limit: {of: {seller: great}, max: 1}", turns)
        assert (outcome.turn, outcome.values["count"], len(outcome.related)) == (1, "3", 2)

    def test_at_the_limit_all_is_well(self) -> None:
        assert found("limit: {of: {seller: great}, max: 2}", ["seller: Great, great."]) == []

    def test_per_turn(self) -> None:
        assert [
            t
            for t, _ in found(
                "limit: {of: {seller: great}, max: 1, per: turn}", ["seller: Great.", "seller: Great, great."]
            )
        ] == [1]

    def test_at_least(self) -> None:
        (outcome,) = outcomes(
            "limit: {of: {seller: thanks}, min: 1}", ["seller: Hello.", "customer: Thanks.", "seller: Bye."]
        )
        assert (outcome.turn, outcome.missing) == (2, True)
        assert found("limit: {of: {seller: thanks}, min: 1}", ["seller: Thanks."]) == []

    def test_distinct_words_count_once(self) -> None:
        text = "limit: {of: {seller: [great, superb]}, max: 1, distinct: true}"
        assert found(text, ["seller: Great, great."]) == []
        assert len(found(text, ["seller: Great, superb."])) == 1

    def test_a_rate_needs_two_hundred_words(self) -> None:
        text = "limit: {of: {seller: great}, max: 4, per: 1000 words}"
        assert found(text, ["seller: Great " + "word " * 100]) == []
        assert len(found(text, ["seller: Great great " + "word " * 300])) == 1


class TestMetric:
    TEXT = "metric: {measure: talk_share, over: 0.6, at-least-turns: 2}"
    TURNS = ("seller: One two three four.", "customer: One.")

    @pytest.mark.parametrize(("share", "count"), [(0.8, 1), (0.6, 0), (None, 0)])
    def test_over(self, share: float | None, count: int) -> None:
        made = outcomes(self.TEXT, list(self.TURNS), measures={("talk_share", "seller"): share})
        assert len(made) == count
        assert all(o.values == {"value": "80 %", "bound": "60 %"} for o in made)

    def test_short_conversations_are_not_judged(self) -> None:
        assert found(self.TEXT, [self.TURNS[0]], measures={("talk_share", "seller"): 0.9}) == []

    def test_under_and_the_customers_side(self) -> None:
        text = "metric: {measure: words_per_turn, of: customer, under: 2, at-least-turns: 2}"
        assert len(found(text, list(self.TURNS), measures={("words_per_turn", "customer"): 1.0})) == 1

    def test_a_monologue_lies_at_the_longest_turn(self) -> None:
        text = "metric: {measure: longest_monologue, over: 3, at-least-turns: 2}"
        assert found(text, list(self.TURNS), measures={("longest_monologue", "seller"): 4.0}) == [
            (0, "One two three four.")
        ]


class TestSequence:
    TEXT = 'sequence: [{customer: no}, {seller: "what if", within: 2 turns}]'

    def test_reports_the_last_step_with_the_first_as_evidence(self) -> None:
        (outcome,) = outcomes(self.TEXT, TALK)
        assert (outcome.turn, [t for t, _ in outcome.related]) == (2, [1])
        assert outcome.values == {"step1": "No thanks", "step2": "What if it was cheaper?", "turns": "1"}

    def test_or_the_first(self) -> None:
        assert found(self.TEXT + "\nreport: first", TALK) == [(1, "No")]

    def test_order_counts(self) -> None:
        assert found(self.TEXT, ["seller: What if?", "customer: No."]) == []

    def test_events_of_one_turn_follow_by_their_place(self) -> None:
        text = "sequence: [{seller: red}, {seller: car}]"
        assert found(text, ["seller: A red car."]) == [(0, "car + red")]
        assert found(text, ["seller: A car, red."]) == []

    def test_what_stops_it_counts_in_the_turns_of_the_steps_too(self) -> None:
        text = 'sequence: [{customer: "dear"}, {seller: "discount"}]\nunless-between: {anyone: "by the way"}'
        assert found(text, ["customer: By the way, too dear.", "seller: A discount, by the way."])
        assert not found(text, ["customer: Too dear. By the way, hi.", "seller: A discount."])
        assert not found(text, ["customer: Too dear.", "seller: By the way, a discount."])

    def test_a_stop_in_the_turn_of_a_middle_step_stops_the_whole(self) -> None:
        steps = '[{customer: "how much"}, {seller: "later"}, {customer: "how much"}]'
        text = f'sequence: {steps}\nunless-between: {{seller: "{{money}}"}}'
        assert found(text, ["customer: How much?", "seller: Later.", "customer: How much?"])
        assert not found(text, ["customer: How much?", "seller: Later, it is $40.", "customer: How much?"])

    def test_something_between_stops_it(self) -> None:
        text = self.TEXT + '\nunless-between: {customer: "tell me more"}'
        assert found(text, ["customer: No.", "customer: Tell me more.", "seller: What if?"]) == []
        assert found(text, ["customer: No.", "customer: Bye.", "seller: What if?"]) == [(2, "What if")]

    def test_three_steps(self) -> None:
        text = "sequence: [{customer: no}, {seller: but}, {customer: no}]"
        assert found(text, ["customer: No.", "seller: But.", "customer: No."]) == [(2, "No")]

    def test_a_signal_is_a_step(self) -> None:
        no = rule('find: {customer: ["no", "not now"]}\ndespite: negated', "refuse", "signals")
        assert found('sequence: [{customer: "@refuse"}, {seller: "what if"}]', TALK, no) == [(2, "What if")]


WINDOWS = [
    ("1 turns", ["customer: No.", "seller: Hm.", "seller: But."], False),
    ("2 turns", ["customer: No.", "seller: Hm.", "seller: But."], True),
    ("1 seller turns", ["customer: No.", "customer: Really.", "seller: But."], True),
    ("1 seller turns", ["customer: No.", "seller: Hm.", "seller: But."], False),
    ("conversation", ["customer: No.", *["seller: Hm."] * 30, "seller: But."], True),
]


@pytest.mark.parametrize(("window", "turns", "holds"), WINDOWS)
def test_windows(window: str, turns: list[str], holds: bool) -> None:
    assert bool(found(f"sequence: [{{customer: no}}, {{seller: but, within: {window}}}]", turns)) is holds


@pytest.mark.parametrize(
    ("seconds", "times", "holds"),
    [(5, {0: (0.0, 1.0), 1: (4.0, 5.0)}, True), (2, {0: (0.0, 1.0), 1: (4.0, 5.0)}, False), (99, {}, False)],
)
def test_a_window_in_seconds_needs_times(seconds: int, times: dict[int, tuple[float, float]], holds: bool) -> None:
    text = f"sequence: [{{customer: no}}, {{seller: but, within: {seconds} seconds}}]"
    assert bool(found(text, ["customer: No.", "seller: But."], times=times)) is holds


class TestMissing:
    def test_after(self) -> None:
        text = "missing: {event: {seller: sorry}, after: {customer: broken}, in: 2 turns, at-least-turns: 2}"
        (outcome,) = outcomes(text, ["customer: It is broken.", "seller: Name?", "customer: Tom.", "seller: Sorry."])
        assert (outcome.turn, outcome.missing, outcome.values["window"]) == (0, True, "turns 1 to 3")
        assert found(text, ["customer: It is broken.", "seller: Sorry."]) == []

    def test_before(self) -> None:
        text = 'missing: {event: {seller: total}, before: {seller: "card number"}, at-least-turns: 2}'
        assert found(text, ["seller: Your card number?", "seller: The total is ten."]) == [(0, "card number")]
        assert found(text, ["seller: The total is ten.", "seller: Your card number?"]) == []
        assert found(text, ["seller: Hello.", "seller: Bye."]) == []

    def test_anywhere(self) -> None:
        text = "missing: {event: {seller: thanks}, at-least-turns: 2}"
        assert found(text, ["seller: Hello.", "customer: Thanks."]) == [(0, "")]
        assert found(text, ["seller: Thanks.", "customer: Bye."]) == []

    def test_short_conversations_and_silent_sides_are_not_judged(self) -> None:
        text = "missing: {event: {seller: thanks}, at-least-turns: 2}"
        assert found(text, ["seller: Hello."]) == []
        assert found(text, ["customer: Hello.", "customer: Bye."]) == []


class TestDiffers:
    TEXT = 'differs: {of: {seller: "costs {money}"}, slot: money}'

    def test_another_value_than_before(self) -> None:
        (outcome,) = outcomes(self.TEXT, ["seller: It costs $5.", "customer: Ok.", "seller: It costs $7."])
        assert (outcome.turn, outcome.values["before"], outcome.values["now"]) == (2, "$5", "$7")

    def test_the_same_value_written_otherwise_is_no_difference(self) -> None:
        assert found(self.TEXT, ["seller: It costs $1,000.", "seller: It costs $1000."]) == []

    def test_only_what_is_the_same_is_compared(self) -> None:
        text = 'differs: {of: {seller: "the {word} costs {money}"}, slot: money, same: [word]}'
        assert found(text, ["seller: The car costs $5.", "seller: The bike costs $7."]) == []
        assert len(found(text, ["seller: The car costs $5.", "seller: The car costs $7."])) == 1


def test_missing_with_when_is_judged_only_where_that_event_occurs() -> None:
    text = "missing: {event: {seller: 'what for'}, when: {seller: 'we have a plan'}, at-least-turns: 2}"
    offered = ["seller: Hello.", "customer: Hi.", "seller: We have a plan."]
    assert found(text, offered) == [(2, "We have a plan")]
    assert found(text, ["seller: What for?", *offered]) == []
    assert found(text, ["seller: Hello.", "customer: Hi.", "seller: Bye."]) == []


class Doubts:
    """A categoriser that rules out fear wherever the word "old" stands."""

    def judge(self, roles, texts):
        return [Judged({}, frozenset(["fear"] if "old" in t.norm else [])) for t in texts]

    def nearest(self, label, text):
        return None


@pytest.mark.parametrize("key", ["plausible", "learned"])
def test_what_the_categoriser_rules_out_does_not_count(key):
    turns = ["seller: You will lose it.", "seller: You will lose it, old friend."]
    made = scene([rule(f'{key}: fear\nfind: [{{seller: "lose it"}}]')], turns)
    assert [o.turn for o in made.outcomes("own/tried")] == [0, 1]
    doubting = Scene(made.conversation, made.rules, DOCUMENTS, {}, Doubts())
    assert [o.turn for o in doubting.outcomes("own/tried")] == [0]


def test_words_marked_certain_are_not_ruled_out():
    turns = ["seller: You will lose it, old friend.", "seller: We take it away, old friend."]
    text = 'plausible: fear\nfind: [{seller: "lose it"}, {seller: "take it away", certain: true}]'
    made = scene([rule(text)], turns)
    doubting = Scene(made.conversation, made.rules, DOCUMENTS, {}, Doubts())
    assert [o.turn for o in doubting.outcomes("own/tried")] == [1]


def test_certain_stands_in_find_alone():
    text = 'sequence: [{seller: "a"}, {seller: "b", certain: true, within: 2 turns}]'
    with pytest.raises(Exception, match="`certain` belongs to an event of `find`"):
        scene([rule(text)], ["seller: a", "seller: b"])

"""Measures say how much, of what, in which band; and what cannot be judged is said with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.conversation import Conversation
from pitchlint.ledgers.measures import CALL_TYPES, WORD_OF_MOUTH, measure, stock_phrases
from pitchlint.ledgers.measures.agreement import first_agreement
from pitchlint.ledgers.measures.bands import BANDS, band_of
from pitchlint.matching.compiler import MEASURES
from pitchlint.nlp.text import TurnText
from pitchlint.report import ConversationReport
from pitchlint.reporters.terminal.header import measured

Times = Mapping[int, tuple[float, float]]


def texts(talk: Conversation) -> list[TurnText]:
    return [TurnText(t.text) for t in talk.turns]


def value(name: str, turns: list[str], times: Times | None = None, role: str = "seller") -> float | str | None:
    """The measure's value; where there is none, why it is not judged, "" without a reason."""
    found, unjudged = measure(conversation(turns, times), texts(conversation(turns)))
    hit = next((m for m in found if (m.name, m.role) == (name, role)), None)
    return hit.value if hit else next((u.why for u in unjudged if name in u.what), "")


def chat(*lines: tuple[str, float | None]) -> Conversation:
    """A chat whose messages have a time and no end."""
    made = conversation([text for text, _ in lines])
    turns = [
        replace(t, segments=(replace(t.segments[0], start_s=at),)) for t, (_, at) in zip(made.turns, lines, strict=True)
    ]
    return replace(made, turns=tuple(turns), channel="chat")


def talk(pairs: int, seller: str = "I see, and what then?", customer: str = "It goes on all day long.") -> list[str]:
    return [line for _ in range(pairs) for line in (f"seller: {seller}", f"customer: {customer}")]


class TestWords:
    def test_the_share_is_of_the_words_of_both_sides(self) -> None:
        assert value("talk_share", ["seller: one two three", "customer: four"]) == 0.75

    @pytest.mark.parametrize(
        ("between", "longest"),
        [
            ("mm-hm", 8.0),
            ("Yeah, right.", 8.0),
            ("okay", 8.0),
            ("Really?", 4.0),
            ("Thirty pounds", 4.0),
            ("I need it", 4.0),
            ("No thanks", 4.0),
        ],
    )
    def test_a_back_channel_ends_no_monologue(self, between: str, longest: float) -> None:
        turns = ["seller: one two three four", f"customer: {between}", "seller: five six seven eight"]
        assert value("longest_monologue", turns) == longest

    @pytest.mark.parametrize(
        ("question", "is_open"),
        [
            ("What happened then?", True),
            ("how do you do that today", True),
            ("Why is that?", True),
            ("Okay, and what would you use it for?", True),
            ("Can you tell me what happened?", True),
            ("could you walk me through your day", True),
            ("What's your postcode?", False),
            ("How many of you are there?", False),
            ("how long have you had it", False),
            ("What time suits you?", False),
            ("Do you know how it works?", False),
            ("Is it the blue one?", False),
            ("When do you need it?", False),
            ("Which one is yours?", False),
        ],
    )
    def test_open_questions_ask_for_more_than_a_fact(self, question: str, is_open: bool) -> None:
        assert value("open_questions", [f"seller: {question}"]) == float(is_open)

    def test_four_questions_make_no_share(self) -> None:
        assert value("open_question_share", talk(4)) is None
        assert value("open_question_share", talk(5)) == 1.0

    def test_questions_are_counted_by_time_where_there_are_times(self) -> None:
        turns = talk(5)
        times = {i: (i * 30.0, i * 30.0 + 30) for i in range(10)}
        assert value("questions_per_ten_minutes", turns, times) == 10.0
        assert value("questions_per_hundred_turns", turns, times) == ""
        assert value("questions_per_hundred_turns", turns) == 50.0

    def test_a_customer_who_fell_silent_shows_in_the_thirds(self) -> None:
        said = ["hello"] + ["one two three four"] * 6 + ["yes"] * 3 + ["bye"]
        turns = [line for words in said for line in ("seller: and then", f"customer: {words}")]
        assert value("turn_length_ratio", turns, role="customer") == 0.25
        assert value("words_per_turn_middle_third", turns, role="customer") == 4.0
        assert value("gone quiet", turns[:12], role="customer") == "fewer than 11 turns of the customer"


class TestTimes:
    TURNS = ("customer: It has been leaking since the storm.", "seller: I will send somebody round for you.")

    def timed(self, name: str, pauses: list[float], length: float = 4.0) -> float | str | None:
        """Customer and seller in turn; `pauses` before each turn of the seller."""
        times: dict[int, tuple[float, float]] = {}
        at = 0.0
        for n, pause in enumerate(pauses):
            times[2 * n] = (at, at + length)
            at += length + pause
            times[2 * n + 1] = (at, at + length)
            at += length + 0.5
        return value(name, list(self.TURNS) * len(pauses), times)

    def test_patience_is_the_median_pause(self) -> None:
        assert self.timed("patience", [0.2, 0.4, 0.6, 0.8, 9.0]) == 0.6

    def test_few_answers_make_no_patience(self) -> None:
        assert self.timed("patience", [0.2] * 4) == "the seller answers fewer than 5 times"

    def test_captions_without_gaps_show_no_patience(self) -> None:
        assert self.timed("patience", [0.0] * 6) == "every turn in the source ends where the next begins"

    def test_a_turn_into_the_customers_words_interrupts(self) -> None:
        assert self.timed("interruption_share", [0.3, -2.0, 0.3, 0.3]) == 0.25

    def test_an_overlap_that_nobody_hears_does_not(self) -> None:
        assert self.timed("interruption_share", [-0.2, -2.0, -0.1, 0.3]) == 0.25

    def test_where_nothing_overlaps_nothing_is_said(self) -> None:
        why = "no two turns overlap in the source, as in a recording of one channel"
        assert self.timed("interruptions", [0.3] * 5) == why

    @pytest.mark.parametrize("word", ["mhm", "yeah", "Right.", "uh-huh", "okay, sure"])
    def test_back_channels_interrupt_nobody(self, word: str) -> None:
        turns = [
            "customer: It leaks at the front.",
            f"seller: {word}",
            "customer: And at the back.",
            "seller: I see it there.",
        ]
        times = {0: (0.0, 6.0), 1: (3.0, 3.4), 2: (6.2, 9.0), 3: (9.3, 11.0)}
        assert value("interruption_share", turns, times) == 0.0

    def test_who_goes_on_after_a_back_channel_interrupts_nobody(self) -> None:
        turns = ["seller: The plan has two parts.", "customer: Yes yes.", "seller: The first one is the router."]
        times = {0: (0.0, 4.0), 1: (3.0, 6.0), 2: (4.1, 8.0)}
        assert value("interruption_share", turns, times) == 0.0

    def test_who_is_cut_into_and_goes_on_interrupts_nobody(self) -> None:
        turns = ["seller: The plan has two parts.", "customer: But what does it cost me?", "seller: And the router."]
        times = {0: (0.0, 4.0), 1: (3.0, 6.0), 2: (4.1, 8.0)}
        assert value("interruption_share", turns, times) == 0.0

    def test_dead_air_counts_from_five_seconds(self) -> None:
        assert self.timed("dead_air_share", [4.0, 4.9]) == 0.0
        assert self.timed("longest_silence", [4.0, 4.9]) == pytest.approx(4.9)
        assert self.timed("dead_air_share", [12.0, 0.0]) == pytest.approx(12 / 28.5)

    def test_pace_is_words_a_minute_of_speech(self) -> None:
        assert self.timed("pace", [1.0] * 10) == 105.0
        assert self.timed("pace of the seller", [1.0] * 2) == "less than 30 seconds of speech"

    def test_the_share_of_seconds_leaves_silence_out(self) -> None:
        assert self.timed("time_share", [20.0, 1.0]) == 0.5

    def test_without_times_nothing_about_time_is_said(self) -> None:
        assert value("pace", list(self.TURNS)) == "the source has no times"

    def test_without_ends_nothing_about_speech_is_said(self) -> None:
        bare = replace(chat(("seller: Hello there", 0.0), ("customer: Hello to you", 3.0)), channel="unknown")
        _, unjudged = measure(bare, texts(bare))
        assert next(u.why for u in unjudged if "pauses" in u.what).startswith("2 of 2 turns have no end in the source")


class TestResponses:
    def times(self, *lines: tuple[str, float | None]) -> dict[str, float | None]:
        made = chat(*lines)
        return {m.name: m.value for m in measure(made, texts(made))[0] if "response" in m.name}

    def test_a_chat_is_answered_after_so_many_seconds(self) -> None:
        found = self.times(
            ("customer: hi", 0), ("seller: hello", 20), ("customer: where is it", 60), ("seller: on its way", 160)
        )
        assert found == {"response_time": 60.0, "longest_response": 100.0}

    def test_what_the_seller_adds_is_no_answer(self) -> None:
        assert self.times(("customer: hi", 0), ("seller: hello", 20), ("seller: still there?", 500)) == {
            "response_time": 20.0,
            "longest_response": 20.0,
        }

    def test_a_chat_without_times_is_not_judged(self) -> None:
        made = chat(("customer: hi", None), ("seller: hello", None))
        assert ("response times", "the source has no times") in [(u.what, u.why) for u in measure(made, texts(made))[1]]

    def test_a_chat_has_no_pace(self) -> None:
        made = chat(("customer: hi", 0), ("seller: hello", 20))
        assert not [m for m in measure(made, texts(made))[0] if m.name in ("pace", "patience", "dead_air_share")]


class TestTone:
    @pytest.mark.parametrize(
        ("seller", "customer", "sold"),
        [
            ("Shall I book it for you?", "Yes please.", True),
            ("would you like me to place the order", "sure go ahead", True),
            ("It's forty pounds.", "Fine, I'll take it.", True),
            ("It's forty pounds.", "sign me up then", True),
            ("Shall I book it for you?", "Yes, but not today.", False),
            ("Shall I book it for you?", "No thanks.", False),
            ("Is that your postcode?", "Yes.", False),
            ("It's forty pounds.", "I'll take my time.", False),
            ("It's forty pounds.", "If it were thirty I'll take it.", False),
            ("It's forty pounds.", "I won't say I'll take it.", False),
            ("It's forty pounds.", "I will have a look.", False),
        ],
    )
    def test_the_sale_is_the_first_agreement(self, seller: str, customer: str, sold: bool) -> None:
        made = conversation([f"seller: {seller}", f"customer: {customer}"])
        assert first_agreement(made, texts(made)) == (1 if sold else None)

    def warmth(self, before: str, after: str) -> float | str | None:
        filler = "The box has four sides and a lid, and it stands on the shelf in the corner. " * 5
        turns = [
            f"seller: {filler}{before}",
            "customer: I see.",
            "seller: Shall I book it?",
            "customer: Yes please.",
            f"seller: {filler}{after}",
        ]
        return value("warmth_ratio", turns)

    def test_warmth_is_compared_before_and_after_the_sale(self) -> None:
        kind = "Thank you. I'm sorry about that. How are your days?"
        assert self.warmth(kind, "The form is in the mail.") == 0.0
        assert self.warmth(kind, kind) == pytest.approx(1.0, abs=0.1)

    def test_without_a_sale_there_is_no_before_and_after(self) -> None:
        assert value("warmth", talk(20)) == "no agreement of the customer was found"

    def test_a_short_side_is_not_judged(self) -> None:
        turns = [*talk(20), "seller: Shall I book it?", "customer: Yes please.", "seller: Done."]
        assert value("warmth", turns) == "fewer than 60 words of the seller on one side"

    def test_talk_about_money_is_set_against_talk_about_the_customer(self) -> None:
        money, customer = "seller: It costs forty pounds.", "seller: So you mostly ride on Sundays."
        assert value("money_share", [money] * 6 + [customer] * 2) == 0.75
        assert value("money_share", [money.replace(".", "").lower()] * 4 + [customer] * 4) == 0.5

    def test_courtesies_are_not_about_the_customer(self) -> None:
        why = "fewer than 8 sentences of the seller are about either"
        assert value("money", ["seller: Thank you for calling.", "seller: Can I help you?"] * 6) == why


class TestBands:
    def test_the_band_is_that_of_the_call_type(self) -> None:
        made = conversation(talk(6))
        bands = {kind: measure(made, texts(made), kind)[0][2] for kind in ("discovery", "demo")}
        assert {kind: (m.name, m.low, m.high) for kind, m in bands.items()} == {
            "discovery": ("talk_share", 0.3, 0.55),
            "demo": ("talk_share", 0.3, 0.65),
        }

    def test_a_kind_of_call_that_has_none_gets_the_band_of_any(self) -> None:
        assert band_of("talk_share", "seller", "wedding") == band_of("talk_share", "seller")

    def test_a_short_conversation_is_held_against_nothing(self) -> None:
        made = conversation(["seller: " + "word " * 40, "customer: ok"])
        assert not any(m.outside for m in measure(made, texts(made))[0])

    def test_every_band_has_a_source_and_a_measure_that_rules_know(self) -> None:
        for (name, _), bands in BANDS.items():
            assert name in (*MEASURES, "stock_phrases") and set(bands) <= {*CALL_TYPES, "default"}
            for band in bands.values():
                assert band.source and (band.low is not None or band.high is not None)

    def test_rules_know_every_measure(self) -> None:
        times = {i: (i * 5.0, i * 5.0 + 4.6 - 0.01 * i) for i in range(40)}
        made = conversation(talk(20), times)
        written = chat(*[(line, float(i)) for i, line in enumerate(talk(4))])
        names = {m.name for c in (made, written) for m in measure(c, texts(c))[0]}
        assert names <= set(MEASURES) and len(names) > 20

    def test_a_line_says_value_denominator_band_and_source(self) -> None:
        made = conversation(["seller: " + "word " * 9, "customer: ok"] * 6)
        share = next(m for m in measure(made, texts(made))[0] if m.name == "talk_share")
        assert share.outside
        assert measured(share) == "talk share, seller: 90% of 60 words; usual 30% to 70% (house band, no source)"

    def test_sides_that_are_not_known_are_not_measured(self) -> None:
        made = conversation(["unknown: Hello", "unknown: Hello"])
        found, unjudged = measure(made, texts(made))
        assert not found and "who sells and who buys is not known" in {u.why for u in unjudged}

    def test_word_of_mouth_is_called_an_estimate(self) -> None:
        assert "estimate" in WORD_OF_MOUTH and "2011" in WORD_OF_MOUTH


class TestStockPhrases:
    def share(self, *calls: list[str], seller: str | None = "s1") -> list[float | None]:
        reports = [
            ConversationReport(replace(conversation(turns), id=f"c{n}", seller_id=seller))
            for n, turns in enumerate(calls)
        ]
        return [m.value for m in stock_phrases(reports)]

    STOCK = "seller: You are the first one I have called today."

    def test_what_three_customers_hear_word_for_word_is_stock(self) -> None:
        own = ("seller: Your roof leaks at the front, I see.", "seller: Your bike has lost its chain again.")
        calls = [[self.STOCK, own[0]], [self.STOCK.lower(), own[1]], [self.STOCK, "customer: Oh."]]
        assert self.share(*calls) == [0.6]

    def test_what_two_hear_is_not(self) -> None:
        assert self.share([self.STOCK], [self.STOCK], ["seller: Your roof leaks at the front."]) == [0.0]

    def test_saying_it_thrice_to_one_customer_is_not(self) -> None:
        other = "seller: Your roof leaks at the front."
        assert self.share([self.STOCK] * 3, [other], [other.replace("roof", "boat")]) == [0.0]

    def test_short_sentences_do_not_count(self) -> None:
        assert self.share(*[["seller: How are you?"]] * 3) == []

    def test_two_customers_are_too_few(self) -> None:
        assert self.share([self.STOCK], [self.STOCK]) == []


QUIET = [
    "seller: Hello, this is Corvane.", "customer: Hello.",
    "seller: We have a great plan for you.", "customer: Right.",
    "seller: It covers it all.", "customer: Okay.",
    "seller: Really all of it.", "customer: Sure.",
    "seller: Good.", "customer: Yes.",
    "seller: Great.", "customer: Bye.",
]  # fmt: skip


@pytest.mark.parametrize(
    ("call_type", "asked"),
    [
        (None, set()),
        ("support", set()),
        ("demo", {"need-before-offer", "time-never-asked", "decision-never-asked", "no-next-step"}),
        (
            "discovery",
            {
                "need-before-offer", "time-never-asked", "budget-never-asked", "decision-never-asked",
                "whom-never-asked", "no-next-step",
            },
        ),
        ("retail", {"need-before-offer", "whom-never-asked", "budget-before-price"}),
        ("debt", set()),
    ],
)  # fmt: skip
def test_what_was_never_asked_is_a_warning_in_its_kind_of_call_alone(call_type: str | None, asked: set[str]) -> None:
    report = Analyzer(Settings(learn=False, call_type=call_type)).analyze(conversation(QUIET))
    warnings = {f.rule.removeprefix("questions/") for f in report.findings if f.missing and f.level == "warning"}
    assert warnings == asked

"""Sums that come after the matter was settled, however they are said, and those that the talk excuses."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from tests.ledgers.test_terms import drifts

from pitchlint.ledgers.term_figures import figures
from pitchlint.nlp.text import TurnText

BAD = {"raised", "fee-added"}


def told(*turns: str) -> set[str]:
    """The states of terms that drifted in a talk of a customer and a seller in turn."""
    return set(drifts("\n".join(f"{('customer', 'seller')[i % 2]}: {turn}" for i, turn in enumerate(turns)))) & BAD


def plain(*turns: str) -> set[str]:
    """Likewise without capitals and most marks, as speech recognition writes."""
    return told(*(t.lower().translate(str.maketrans("", "", ",?!")).rstrip(".") for t in turns))


@pytest.mark.parametrize(
    "said, values",
    [
        ("That makes six eighty then.", ["680", "6.8"]),
        ("It's forty-four, please.", ["44"]),
        ("85c for the lid", ["0.85"]),
        ("It is a pound dearer.", ["1"]),
        ("We add 4 percent.", ["4"]),
        ("Yours for 1,250 a month.", ["1250"]),
        ("That is seven and a half.", ["7.5"]),
        ("I took the nine for it.", ["9"]),
        ("It is two-oh-six in the end.", ["206", "2.06"]),
        ("And a thirty for the porter.", ["30"]),
        ("That's twenty-two hundred.", ["2200"]),
    ],
)
def test_a_sum_is_read_however_it_is_said(said, values):
    assert [str(v) for f in figures(TurnText(said)) for v in f.values] == values


@pytest.mark.parametrize(
    "said",
    [
        "It takes 20 minutes.",
        "Call 555-010-4477.",
        "Room 12, on the left.",
        "There are 7 buses.",
        "Only the four of us.",
        "It takes six and a half hours.",
        "It's gone eight.",
    ],
)
def test_a_count_a_phone_and_the_number_of_a_thing_are_no_sums(said):
    assert not list(figures(TurnText(said)))


def test_a_figure_that_may_be_an_hour_says_so():
    assert [(f.values, f.hour) for f in figures(TurnText("Come at 5."))] == [((Decimal(5),), True)]


KAYAK = ("What do you take for a kayak?", "Thirty-two for the afternoon.", "Good, put me down for one.")
HALL = ("Is the hall free in June?", "It is, for 240 a night. Shall I book it?", "Yes, go ahead.")


@pytest.mark.parametrize(
    "after",
    [
        "Done. So that's thirty-eight at the jetty.",
        "You're down for one. Bring forty with you, the boathouse takes cash.",
        "Noted, and 39.50 then please.",
    ],
)
def test_a_higher_sum_after_the_yes_is_the_price_raised(after):
    assert told(*KAYAK, after) == {"raised"}


@pytest.mark.parametrize("after", ["Booked, 265 per night.", "It's booked. The hall comes to 270, they take cards."])
def test_a_bare_number_counts_where_the_price_was_one(after):
    assert told(*HALL, after) == plain(*HALL, after) == {"raised"}


def test_so_many_times_the_price_and_more_is_the_price_raised():
    talk = ("What is a lesson?", "A lesson is $30 an hour.", "Great, let's do 8 hours.")
    assert told(*talk, "Right, you're booked, 8 hours makes $280.") == {"raised"}
    assert not told(*talk, "Right, you're booked, 8 hours makes $240.")


@pytest.mark.parametrize(
    "after",
    [
        "All booked. Thirty-two for the kayak, four for the paddle.",
        "You're down for one. I had to put 90 cents on for the tag.",
        "Done. It's another 5 percent because you pay by card.",
        "You're booked. It's 32 plus VAT.",
        "You're booked. The lifejacket is 9 more.",
        "You're booked. Then 14 for the lifejacket.",
        "You're booked. We do take 2.5 percent for cards.",
        "You're booked. I'll need 30 up front as well.",
    ],
)
def test_a_sum_beside_the_price_after_the_yes_is_an_added_fee(after):
    assert told(*KAYAK, after) == {"fee-added"}


@pytest.mark.parametrize(
    ("asked", "given", "after", "expected"),
    [
        ("What's your name?", "Ann Miller.", "Thanks, Ann. The till says 38.", {"raised"}),
        ("And the address?", "12 Mill Lane.", "Lovely. 38 it is, then.", {"raised"}),
        ("Cash or card?", "Card.", "The 38 goes on your card today.", {"raised"}),
        ("What's your name?", "Ann Miller.", "Thanks, Ann. The till says 32.", set()),
        ("What's your name?", "Ann, and could I have the larger one?", "Of course, the larger one is 38.", set()),
        ("Which day?", "The 12th, for two people.", "That's 64 for the two of you.", set()),
    ],
)
def test_a_name_or_an_address_given_leaves_the_price_as_it_was_settled(asked, given, after, expected):
    assert told(*KAYAK, f"Wonderful. {asked}", given, after) == expected


def test_what_is_in_the_price_is_no_added_fee():
    assert told(*KAYAK, "You're booked. It's 32, the VAT is in it.") == set()


@pytest.mark.parametrize(
    "after",
    [
        "Done. So that's thirty-two at the jetty.",
        "You're down for one, number 14, launch is at four.",
        "Noted. If you want a wetsuit, that would be another nine.",
        "You're down for one. As you asked for two paddles, that's six more.",
        "Done. The card charge of 2 percent does not apply to you.",
        "Done. Take the 45 and get off at the boathouse.",
        "Booked. The second one would be twenty-eight.",
    ],
)
def test_what_was_said_is_optional_asked_for_or_for_nothing_is_none(after):
    assert not told(*KAYAK, after)


def test_a_sum_that_was_asked_for_or_belongs_to_another_offer_is_none():
    assert not told(*KAYAK[:2], "And how much is a canoe?", "Thirty-eight.")
    assert not told(*KAYAK[:2], "Nice. Is there also one for two?", "There is, that's forty-four.")


def test_a_yes_that_answers_a_question_about_the_customer_settles_nothing():
    assert not told("My roof leaks.", "Is it a flat roof?", "Yes, quite old.", "Then it's £90 and £12 for the van.")


def test_a_coin_and_cents_are_one_sum():
    assert [str(v) for f in figures(TurnText("it is just a dollar thirty a week")) for v in f.values] == ["1.3"]


CABIN = ("Is the cabin free in May?", "Yes, the cabin with the stove is $80.", "Lovely, yes, book it.")


@pytest.mark.parametrize(
    "after",
    [
        "Booked! The cabin is $90 with the stove.",
        "Booked! I took $90 from your balance for the cabin.",
        "Booked, the $90 goes off on Monday.",
    ],
)
def test_words_that_change_no_price_excuse_none(after):
    assert told(*CABIN, after) == {"raised"}


def test_what_the_customer_asked_for_since_explains_a_price():
    assert not told(*CABIN[:2], "And could I have breakfast?", "With breakfast it's $90.", "Fine.", "See you then.")


def test_where_nothing_had_a_price_a_sum_for_a_thing_comes_unasked_once_the_matter_is_done():
    start = ("I'd like to join the walk on the 9th.", "Shall I put your name down?", "Yes, please do.")
    assert told(*start, "Done, you are booked. The map's four pounds, Ann collects it.") == {"fee-added"}
    assert not told(*start, "Done, you are booked. The map's four pounds but that's on us.")
    assert not told(*start, "Done, you are booked. The total is 12 pounds.")


def test_one_who_declines_or_still_asks_has_settled_nothing():
    offer = ("Good day.", "Your gutters are full, I could do them now.")
    assert not told(*offer, "Yes, but I don't want anything done today, thank you.", "It's 60 pounds all round.")


def test_a_discount_that_shrinks_is_a_drift():
    turns = (
        "How much off do I get?",
        "You get 20% off the stay.",
        "Good, book it.",
        "Booked, with your 10% taken off.",
    )
    assert "cut" in set(drifts("\n".join(f"{('customer', 'seller')[i % 2]}: {t}" for i, t in enumerate(turns))))


def test_a_bid_of_the_customer_keeps_the_price_open():
    talk = ("Is it still 40?", "I had an offer of $45.", "Okay, I see. I can do $48.", "Call it $52 and it's yours.")
    assert not told(*talk)


LOCK = ("What would a new lock cost?", "It's £80, fitted.", "Good, please do it.")


@pytest.mark.parametrize(
    "after",
    [
        "All done. Ninety-two through the reader and I'm off.",
        "All done. That came off your card, the 92 that is.",
        "All done, a shade over ninety, whenever suits you.",
    ],
)
def test_a_bare_sum_close_above_the_price_is_the_price_raised(after):
    assert told(*LOCK, after) == {"raised"}


@pytest.mark.parametrize(
    "after",
    [
        "All done. Take the 92 home, it stops outside.",
        "All done, it's eighty through the reader.",
        "All done. I'm at 92 Mill Road if it sticks.",
        "All done. If it did come loose it's fifteen to refit.",
    ],
)
def test_a_bus_the_price_itself_and_an_address_are_none(after):
    assert not told(*LOCK, after)


def test_a_sum_told_as_known_counts_in_speech_where_it_is_close_to_the_price():
    assert plain(*LOCK, "All done, so the 92 same card as last time.") == {"raised"}
    assert not plain(*LOCK, "All done, so the 400 same card as last time.")


def test_so_many_for_all_of_them_may_be_no_more_than_the_price_of_so_many():
    talk = ("What's a seat?", "A seat costs $15.", "Fine, book us three seats.")
    assert told(*talk, "Booked, fifty-six for the three.") == told(*talk, "Booked, 54 altogether.") == {"raised"}
    assert not told(*talk, "Booked, forty-five for the three.")


def test_where_to_pay_asks_for_no_sum():
    assert told(*LOCK, "All done now.", "Thanks! Do I settle up at the desk?", "At the desk, the 95, yes.") == {
        "raised"
    }
    assert not told(*LOCK[:2], "And how much do I pay at the desk with the key?", "At the desk, 95, yes.")


def test_a_sum_read_back_is_answered_by_the_same_or_raised():
    talk = (*LOCK, "All done.", "So that's eighty then?")
    assert told(*talk, "Ninety, and you're done.") == {"raised"}
    assert not told(*talk, "Eighty, and you're done.")


@pytest.mark.parametrize(
    "after",
    [
        "All done. It came out a bit more than I said.",
        "All done, fifteen up on that by now.",
        "All done. Reckon on a quarter above what we quoted.",
        "All done. It worked out half as much again.",
    ],
)
def test_a_rise_told_without_the_new_price_is_one(after):
    assert told(*LOCK, after) == plain(*LOCK, after) == {"raised"}


@pytest.mark.parametrize(
    "after",
    [
        "All done. It came out a bit more than I said, because you wanted two keys.",
        "All done, ten minutes more than I said.",
        "All done, and not a bit more than I said.",
        "All done. If you want brass, it's a bit more than I said.",
    ],
)
def test_a_rise_that_is_explained_denied_of_time_or_optional_is_none(after):
    assert not told(*LOCK, after)


@pytest.mark.parametrize(
    "after",
    ["All done. It's the eighty, and six because it's Sunday.", "All done, less the six for posting the old one back."],
)
def test_a_small_sum_joined_to_the_price_or_taken_off_what_is_sent_is_a_charge(after):
    assert told(*LOCK, after) == {"fee-added"}


def test_a_sum_after_nothing_to_pay_is_a_charge():
    talk = ("Is the tour for members?", "It is, nothing to pay. Shall I book you in?", "Yes, please.")
    assert told(*talk, "Booked. The 3.20 goes on your bill.") == {"fee-added"}
    assert not told(*talk, "Booked. It starts at three.")


def test_a_sum_that_both_readings_or_parts_give_is_worked_out():
    talk = ("How much is the frame?", "It's 6 and then 50 cents for the hook.", "Great, I'll take it.")
    assert not told(*talk, "Done, six fifty with the hook.")
    assert not told(*LOCK, "All done, and it's seventy-four, my mate had one in the van.")


def test_the_price_of_what_the_customer_asked_leave_for_or_of_the_month_is_none():
    talk = (*LOCK, "All done.", "Thanks. Can we keep the old one?")
    assert not told(*talk, "It's yours. You can, they take 9 at the tip otherwise.")
    assert not told(
        "Is the alarm in order?", "It is.", "Good. Now the yearly figure, please.", "Booked in. A hundred and ten."
    )


def test_so_many_times_a_price_and_a_sum_beside_it_are_worked_out() -> None:
    asked = ("Two seats to Leeds please.", "They're $88 each, and there's 6 for the booking. Shall I?", "Yes, please.")
    assert not told(*asked, "It's booked, $182 for the two of you.")
    assert told(*asked, "It's booked, $197 for the two of you.") == {"raised"}


def test_what_a_thing_costs_that_the_customer_is_just_offered_is_no_charge() -> None:
    before = ("A compact from Monday, please.", "That's $50 a day.", "That's perfect, I'll take it.")
    assert not told(*before, "Would you like to take insurance? That's another $14 a day.", "Yes, please.")
    assert told(*before, "It's booked. That's another $14 a day for insurance.", "Oh.") == {"fee-added"}


@pytest.mark.parametrize("say", [told, plain])
@pytest.mark.parametrize(
    "turns",
    [
        ("I'll take the tent for 90.", "It's booked. Do you want a lamp with it? It's 8 on top.", "Yes, please."),
        ("The cabin for 120 is fine.", "All booked. Would you like the sauna for an extra 15 a day?", "Yes, I would."),
        ("Good, 70 then.", "Done. Please confirm you want me to book a boat for two, that's 14 more.", "Yes."),
    ],
)
def test_what_the_customer_is_asked_to_take_is_no_charge(say: Callable[..., set[str]], turns: tuple[str, ...]) -> None:
    assert say("What does it cost?", f"It's {turns[0].translate(_FIGURES_ONLY).strip()} pounds.", *turns) == set()


def test_a_price_that_the_seller_was_to_look_up_is_no_charge() -> None:
    turns = ("Book the room for 80.", "It's booked. I'll look up the price of the van for you.", "Thanks.")
    assert (
        told("What does the room cost?", "80 pounds.", *turns, "And here's the price for the van: 38 a day.") == set()
    )


_FIGURES_ONLY = dict.fromkeys(map(ord, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.,? "))

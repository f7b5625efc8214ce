"""A day, an hour or a wait that nobody ever said, where another one had been settled."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings

ANALYZER = Analyzer(Settings(learn=False))


def moved(*turns: str) -> bool:
    """Whether a time has moved in a talk of a seller and a customer in turn."""
    lines = [f"{('seller', 'customer')[i % 2]}: {turn}" for i, turn in enumerate(turns)]
    return any(e.state == "moved" for e in ANALYZER.analyze(conversation(lines)).ledger("terms"))


def either_way(*turns: str) -> set[bool]:
    """Likewise as it is written, and without capitals and marks."""
    plain = [t.lower().translate(str.maketrans("", "", ".,?!")) for t in turns]
    return {moved(*turns), moved(*plain)}


BOOKED = ("You want a massage with Ruth on May 6th at 2 pm, is that right?", "Yes, that's right.", "It is booked.")


@pytest.mark.parametrize(
    "later",
    [
        "Great, Ruth will have you on the table at four.",
        "Bye now, they're waiting for you in the hall at half three.",
        "Don't be late for the 1:10.",
        "Lovely. Ruth has you down for 5 in the afternoon.",
        "We'll have the oils warm for you on the 9th.",
        "All done. May the seventh, see you then.",
    ],
)
def test_a_new_time_in_closing_is_the_settled_one_moved(later):
    assert either_way(*BOOKED, "Perfect, thank you.", later) == {True}


@pytest.mark.parametrize(
    "later",
    [
        "See you at two.",
        "Two in the afternoon on the 6th, then.",
        "We open at nine.",
        "Be there by a quarter to two.",
        "The bar downstairs gets going at six.",
        "Somebody will call you at eleven.",
        "Breakfast is at eight.",
        "I'm sorry, Ruth is ill, so it is four.",
        "If you miss it, the next one is at four.",
    ],
)
def test_the_same_time_or_that_of_something_else_has_not_moved(later):
    assert either_way(*BOOKED, "Perfect, thank you.", later) == {False}


@pytest.mark.parametrize(
    "asks, later",
    [
        ("Could they take me a bit later?", "Ruth has you down for four now."),
        ("And what time does my husband go in?", "They have him on the table at four."),
        ("I also want a facial on the 8th.", "Ruth does that at four on the 8th."),
        ("Shall I bring a towel? I can come at three too.", "Then Ruth has you down for three."),
    ],
)
def test_what_the_customer_asked_for_has_not_moved(asks, later):
    assert either_way(*BOOKED, asks, later) == {False}


def test_the_time_of_what_came_up_since_is_not_the_settled_one():
    talk = (*BOOKED, "Thanks.", "Shall I get you a cab?", "Yes please.", "The cab is outside at one.")
    assert either_way(*talk) == {False}


@pytest.mark.parametrize(
    "asks, later",
    [
        ("What hours do you keep?", "Eight to five, and on Sunday we rest."),
        ("Who brings the towels back?", "Our driver does, on the 12th."),
        ("Fine.", "On Sundays it is quiet here."),
    ],
)
def test_a_time_that_answers_another_question_has_not_moved(asks, later):
    assert either_way("The visit is on Friday at noon.", "Yes, good.", "Booked.", asks, later) == {False}


def test_hours_of_business_are_no_settled_time():
    talk = ("We are open from Monday to Wednesday.", "Fine.", "Your fitting is on Tuesday at 9.")
    assert either_way(*talk) == {False}


def test_a_time_that_the_customer_named_and_the_seller_took_is_settled():
    asked = ("What time suits you?", "3 pm.", "Okay. Any parking needed?", "No.")
    assert either_way(*asked, "All confirmed. The porter lets you in at five.") == {True}
    assert either_way(*asked, "All confirmed. The porter lets you in at three.") == {False}
    refused = ("What time suits you?", "3 pm.", "Sorry, that is taken. What time else?", "You choose.")
    assert either_way(*refused, "The porter lets you in at five.") == {False}


def test_a_span_of_days_is_no_settled_day():
    lines = ["customer: My plan ends next month.", "seller: Okay, I see it ends on the 9th of March."]
    talk = replace(conversation(["seller: Hello.", *lines]), started_at="2025-02-19")
    assert all(e.state != "moved" for e in ANALYZER.analyze(talk).ledger("terms"))


def test_the_day_that_moved_is_told_where_the_day_of_the_talk_is_known():
    lines = [
        "seller: The fitter comes on Tuesday.",
        "customer: Tuesday, great.",
        "seller: He sees you Thursday.",
    ]
    talk = replace(conversation(lines), started_at="2025-02-19")
    assert [e.state for e in ANALYZER.analyze(talk).ledger("terms")] == ["moved"]


def test_a_time_told_but_never_settled_does_not_stand():
    talk = ("There is a show at 6 pm.", "Hm.", "They have you in the front row at eight.")
    assert either_way(*talk) == {False}


@pytest.mark.parametrize(
    "wait, later, expected",
    [
        ("Toast takes four minutes.", "It'll be out to you in about a quarter of an hour.", True),
        ("Toast takes four minutes.", "It'll be out to you in about twenty minutes.", True),
        ("Toast takes four minutes.", "It'll be out to you in four minutes.", False),
        ("Toast takes ten minutes.", "It'll be out to you in five minutes.", False),
        ("Somebody rings you within 24 hours.", "You should hear from them in five to eight working days.", True),
        ("Toast takes four minutes.", "You may stay for two hours.", False),
    ],
)
def test_a_longer_wait_than_was_told_has_moved(wait, later, expected):
    assert moved(wait, "Okay, good.", later) is expected


def test_a_wait_for_another_thing_that_was_asked_for_has_not_moved():
    asked = "Could I get a coffee as well?"
    assert not moved("Toast is four minutes, no more.", asked, "The coffee is out to you in twenty minutes.")


def test_a_time_of_which_no_word_tells_what_for_is_no_entry_by_itself():
    found = ANALYZER.analyze(conversation(["seller: Anna loves Fridays, mostly.", "customer: Ha."])).ledger("terms")
    assert found == ()


@pytest.mark.parametrize(
    "later",
    [
        "There is room for a car or a bicycle behind the house, and Ruth is looking forward to seeing you on the 9th.",
        "The practice is on the second floor, and she'll be ready for you on May 8th.",
        "Your massage is on the 9th, can I help you with anything else?",
        "We'll have the oils warm for you on the fourth.",
        "Please come in through the garden gateway at 4:20 pm.",
    ],
)
def test_what_stands_beside_the_clause_of_a_time_does_not_hide_it(later: str) -> None:
    assert moved(*BOOKED, "Thanks, that's all.", later)


@pytest.mark.parametrize(
    "later",
    [
        "Is your massage on the 9th?",
        "If you want another one, Ruth has a place on the 9th.",
        "Please come in through the garden gateway, the kitchen serves dinner at 6 pm.",
    ],
)
def test_a_clause_of_its_own_time_stays_quiet(later: str) -> None:
    assert not moved(*BOOKED, "Thanks, that's all.", later)


def test_a_day_that_was_given_up_for_another_comes_back() -> None:
    talk = ("Which day?", "Tuesday please.", "Sure.", "No, Thursday is better.", "I have booked the hall for Thursday.")
    assert moved(*talk, "Thanks, bye.", "We look forward to having you there on Tuesday.")
    assert not moved(*talk, "Or rather Tuesday?", "We look forward to having you there on Tuesday.")


def test_a_span_of_hours_moves_no_hour() -> None:
    before = ("The fitter comes on Monday at nine.", "Monday at nine, lovely, thanks.")
    assert either_way(*before, "Good. The shop is open from eight to one, should you need a part.", "Right.") == {False}
    assert either_way(*before, "Good. The fitter will be there on Monday at eleven.", "Right.") == {True}


@pytest.mark.parametrize(
    "first, later",
    [
        ("The fitter comes on Tuesday.", "If you can't come on Thursday, just ring."),
        ("The glazier is with you within 20 minutes.", "All booked, so three quarters of an hour and he's with you."),
        ("You get the parcel by Friday.", "Thanks. Delivery is in 12 to 15 days."),
        ("Your voucher is valid until the 30th of June.", "Lovely. Don't forget, it ends at the end of May."),
        ("Your talk with Nora is booked for Monday, 3 pm.", "Nora has accepted it, Monday 4 to 5."),
    ],
)
def test_a_late_time_needs_no_word_that_links_it(first, later):
    assert moved(first, "Perfect, thank you.", later)


@pytest.mark.parametrize(
    "first, later",
    [
        ("You are booked for 3 pm.", "Please be there at ten to three to fill in a form."),
        ("It's ready on Tuesday.", "It is ready on Tuesday, and you fetch it on Wednesday."),
        ("You get the parcel by Friday.", "Thanks. You can send it back for 30 days."),
    ],
)
def test_an_early_arrival_and_the_day_of_something_else_move_nothing(first, later):
    assert not moved(first, "Perfect, thank you.", later)


def test_a_span_of_a_meeting_that_begins_later_has_moved_it() -> None:
    talk = ("Your lesson with Ines is booked for Wednesday, 4 pm-6 pm.", "Finally, thank you!")
    assert moved(*talk, "Welcome. The invites are out, Wednesday 5 pm to 7 pm.", "Bye.")
    assert not moved(*talk, "Welcome. The invites are out, Wednesday 4 pm to 6 pm.", "Bye.")


def test_a_day_that_is_set_off_by_a_comma_needs_no_thing_of_its_own() -> None:
    talk = ("Your lesson with Ines is booked for Wednesday at 4 pm.", "Great, thank you.")
    assert moved(*talk, "Ines got her reminder as well, Thursday at 4 pm.", "Bye.")
    assert not moved(*talk, "Ines got her reminder as well, Wednesday at 4 pm.", "Bye.")


@pytest.mark.parametrize(
    ("stay", "last", "expected"),
    [
        ("for three nights from May 6th", "You hand the key in on the 9th.", False),
        ("for a week from May 6th", "You hand the key in on the 13th.", False),
        ("for five days from May 28th", "You hand the key in on the second.", False),
        ("for three nights from May 6th", "You get the key on the 12th, at the lodge.", True),
    ],
)
def test_the_day_on_which_a_stay_ends_is_no_other_day(stay: str, last: str, expected: bool) -> None:
    talk = (f"You want the lodge {stay}, is that right?", "Yes, that's right.", "It is booked.", "Thanks.", last)
    assert moved(*talk) is expected

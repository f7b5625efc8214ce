from functools import cache

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.ledgers.pushing import in_words
from pitchlint.report import Entry


@cache
def analyzer() -> Analyzer:
    return Analyzer(Settings(learn=False))


def refused(*turns: str) -> tuple[Entry, ...]:
    """The refusals of turns written as `seller: ...`."""
    return analyzer().analyze(conversation(list(turns))).ledger("refusals")


def after_no(*turns: str, no: str = "No thanks.") -> tuple[str, str | None, str | None]:
    """State, times and ways of a no to an offer, after the turns."""
    entry = refused("seller: Would you like the extra insurance?", f"customer: {no}", *turns)[0]
    return entry.state, entry.value("times"), entry.value("how")


@pytest.mark.parametrize(
    ("no", "kind"),
    [
        ("I'm not interested.", "not-interested"),
        ("No thanks.", "not-interested"),
        ("We can't afford that.", "too-expensive"),
        ("No, that's too expensive for me.", "too-expensive"),
        ("Not today, thanks.", "not-now"),
        ("I can't decide that tonight without my wife.", "not-now"),
        ("Please stop calling me.", "stop-calling"),
        ("take me off your list", "stop-calling"),
        ("Don't ring here again.", "stop-calling"),
        ("No.", "other"),
    ],
)
def test_the_kind_is_the_reason_given(no: str, kind: str) -> None:
    assert refused("seller: Would you like the cover?", f"customer: {no}", "seller: Okay.")[0].kind == kind


@pytest.mark.parametrize(
    "said",
    ["No problem, thank you.", "I don't know yet, tell me more.", "Is there no other colour?"],
)
def test_what_declines_nothing_is_no_refusal(said: str) -> None:
    assert not refused("seller: It comes in green.", f"customer: {said}", "seller: I see.")


def test_a_no_to_a_question_for_facts_is_no_refusal() -> None:
    assert not refused("seller: Did you bring the receipt?", "customer: No.", "seller: Are you sure?")


@pytest.mark.parametrize(
    "reply",
    [
        "That's fine. Is there anything else?",
        "understood have a good day",
        "No problem, I've taken it off. Your total is forty pounds.",
        "Okay. Then the room is booked for Friday.",
        "I'm sorry, but there is no room free on Monday.",
        "Thank you for your time.",
    ],
)
def test_a_seller_who_lets_it_rest_accepts(reply: str) -> None:
    assert after_no(f"seller: {reply}") == ("accepted", "0", "")


@pytest.mark.parametrize(
    ("reply", "way"),
    [
        ("Are you sure?", "question-why"),
        ("Why not? Everyone takes it.", "question-why"),
        ("But it's only five dollars more.", "cheaper-offer"),
        ("what if i took ten percent off", "cheaper-offer"),
        ("You might regret that when something breaks.", "fear"),
        ("It would be a shame to let your children down.", "guilt"),
        ("Let me just tell you about the plan.", "same-offer"),
        ("I understand, but the offer ends today.", "same-offer"),
    ],
)
def test_an_offer_an_argument_or_a_warning_pushes(reply: str, way: str) -> None:
    state, times, how = after_no(f"seller: {reply}")
    assert (state, times) == ("pushed", "1") and way in (how or "").split(",")


def test_a_push_turns_later_counts_as_long_as_the_customer_does_not_take_it_up() -> None:
    turns = ("seller: All right.", "customer: Mm.", "seller: Have you thought about what happens if it breaks?")
    assert after_no(*turns)[:2] == ("pushed", "1")


def test_every_push_up_to_the_next_no_counts() -> None:
    found = refused(
        "seller: Would you like the cover?",
        "customer: No thanks.",
        "seller: Are you sure?",
        "customer: Mm.",
        "seller: But it's only five pounds.",
        "customer: I said no.",
        "seller: At least think about it.",
    )
    assert [(e.state, e.value("times")) for e in found] == [("pushed", "2"), ("pushed", "1")]
    assert [p.turn for p in found[0].settled] == [2, 4]


@pytest.mark.parametrize(
    "turn",
    [
        "Actually, how much is the small one?",
        "tell me more then",
        "Hm, what would it cost?",
        "Okay then, I'll take it.",
    ],
)
def test_a_customer_who_takes_it_up_again_reopens(turn: str) -> None:
    turns = ("seller: Fine.", f"customer: {turn}", "seller: It's only eight pounds, would you like to try it?")
    assert after_no(*turns)[:2] == ("reopened", "0")


def test_a_no_that_asks_for_another_one_reopens_at_once() -> None:
    turns = ("seller: What about the one at ten?",)
    assert after_no(*turns, no="No, show me another one.")[0] == "reopened"


def test_a_haggle_in_which_both_bid_is_no_push() -> None:
    entry = refused(
        "seller: I could do $200.", "customer: No, I can't pay that, would you take $150?", "seller: $170?"
    )[0]
    assert entry.state == "reopened"


def test_a_new_need_of_the_customer_ends_the_matter() -> None:
    turns = ("seller: Okay.", "customer: I need a car too.", "seller: What about a Fiat? It's only $20 a day.")
    assert after_no(*turns)[1] == "0"


def test_a_no_at_the_end_is_the_last_word() -> None:
    assert after_no()[0] == "last"


@pytest.mark.parametrize(
    ("reply", "state"),
    [
        ("I'm taking you off the list now. Goodbye.", "accepted"),
        ("Understood, I apologise.", "accepted"),
        ("your number is removed", "accepted"),
        ("It's just a short question about your boiler.", "pushed"),
        ("We have a new tariff for your street.", "pushed"),
        ("before you go let me just tell you about the tariff", "pushed"),
    ],
)
def test_after_a_wish_not_to_be_called_only_compliance_is_none(reply: str, state: str) -> None:
    assert refused("seller: Hello.", "customer: Stop calling me.", f"seller: {reply}")[0].state == state


def test_the_ways_of_pushing_are_told_in_words() -> None:
    assert in_words(("question-why", "fear", "same-offer")) == ": asking why, a warning of loss, the offer again"
    assert in_words(("other",)) == ""


@pytest.mark.parametrize(
    ("offer", "no", "reply"),
    [
        ("Would you like the warranty?", "No, thank you.", "It really is worth it, repairs are dear."),
        ("There's a fabric protection.", "I don't need that.", "Most customers who skip it regret it."),
        ("We could upgrade you.", "No, it's fine as it is.", "You only live once! I'll put you in it."),
        ("I'd suggest the protection.", "That's too much money.", "Take the light version, it is half the price."),
        ("Can I sign you up?", "No, I want paper.", "I'm switching you over anyway."),
    ],
)
def test_a_seller_who_speaks_for_the_offer_after_a_no_pushes(offer: str, no: str, reply: str) -> None:
    assert [e.state for e in refused(f"seller: {offer}", f"customer: {no}", f"seller: {reply}")] == ["pushed"]


@pytest.mark.parametrize(
    ("offer", "no", "reply"),
    [
        ("We could upgrade you.", "No, it's fine. Is there a pool?", "Yes, there's a pool, it is free for all guests."),
        ("Would you like the cover?", "No, not for me.", "All right, just the phone then. How would you like to pay?"),
        ("Would you like eight days?", "No, I'm staying seven days.", "You want seven days, is that correct?"),
        ("He can see you on 3 June.", "That's too early for me.", "How about 5 June?"),
        ("How can I help?", "A taxi, but I don't want Dave.", "I found one for 29 dollars. Should I book that?"),
    ],
)
def test_an_answer_a_correction_or_another_time_is_no_push(offer: str, no: str, reply: str) -> None:
    found = refused(f"seller: {offer}", f"customer: {no}", f"seller: {reply}")
    assert "pushed" not in [e.state for e in found]


def test_a_no_that_only_its_offer_shows_is_told_only_where_the_seller_went_on() -> None:
    offer, no = "seller: We could upgrade you to the suite.", "customer: No, it's fine as it is."
    assert not refused(offer, no, "seller: Of course. When will you arrive?")
    assert refused(offer, no, "seller: It really is worth it.")[0].state == "pushed"


@pytest.mark.parametrize(
    ("offer", "no", "reply"),
    [
        ("Can I sell you a lantern tour?", "I don't want a tour.", "Okay, so that's one lantern tour, booked."),
        ("Shall we value the cottage?", "We've decided against selling.", "Prices may drop by half within a year."),
        ("Do you want luggage cover?", "No need.", "Bags get stolen, you know, and then the money's gone."),
        ("Would you rate us online?", "I'd prefer not to.", "It would really help me, I get paid by the review."),
        ("You could add a coach for thirty a week.", "I don't need one.", "For you I'd do twenty."),
        ("I can fit a new lock as well.", "The old one works, leave it.", "Those old locks get burgled all the time."),
    ],
)
def test_arguing_warning_pleading_or_doing_it_behind_a_bare_no_pushes(offer: str, no: str, reply: str) -> None:
    assert [e.state for e in refused(f"seller: {offer}", f"customer: {no}", f"seller: {reply}")] == ["pushed"]


@pytest.mark.parametrize(
    ("offer", "no", "reply"),
    [
        ("Can I sell you a lantern tour?", "I don't want a tour.", "Okay, no tour. Your room is booked."),
        ("Do you want luggage cover?", "No need.", "Alright, without cover then."),
        ("Do you want luggage cover?", "No need.", "Your flight is booked, gate 4."),
        ("Shall I reserve it?", "No, not yet, I need a bus there.", "You might get the 10:15, it has seats left."),
        ("You can take that down if you like.", "Oh, I can't play.", "These pianos get played by everybody here."),
    ],
)
def test_going_on_with_another_matter_or_falling_in_is_no_push(offer: str, no: str, reply: str) -> None:
    found = refused(f"seller: {offer}", f"customer: {no}", f"seller: {reply}")
    assert "pushed" not in [e.state for e in found]


def test_who_asks_for_something_else_is_answered_not_pushed() -> None:
    turns = (
        "seller: Would you like the boat tour?",
        "customer: What else is there? I don't want to pay for tickets.",
        "seller: How about the harbour museum? It's free on Sundays.",
    )
    assert [e.state for e in refused(*turns) if e.state == "pushed"] == []
    pushed = ("seller: Would you like the boat tour?", "customer: I don't want to pay for tickets.", turns[2])
    assert [e.state for e in refused(*pushed)] == ["pushed"]


@pytest.mark.parametrize(
    ("no", "reply"),
    [
        ("The list is right. And no parasol, please.", "Why don't you take it? It's going to be hot."),
        ("Two nights. No towels for us.", "Are you really sure about the towels?"),
    ],
)
def test_a_no_beside_an_answer_and_the_seller_who_asks_why_is_pushed(no: str, reply: str) -> None:
    said = ("seller: Is the list right? Would you like our parasol and towels?", f"customer: {no}", f"seller: {reply}")
    assert [e.state for e in refused(*said)] == ["pushed"]

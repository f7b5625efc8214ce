from dataclasses import replace
from functools import cache

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.ledgers.cases import cases
from pitchlint.report import Entry

DAY = "2026-03-04"  # a Wednesday


@cache
def analyzer() -> Analyzer:
    return Analyzer(Settings(learn=False))


def entries(*turns: str, day: str | None = DAY) -> tuple[Entry, ...]:
    """The promises of turns written as `seller: ...`."""
    return analyzer().analyze(replace(conversation(list(turns)), started_at=day)).ledger("promises")


def states(*turns: str, day: str | None = DAY) -> list[tuple[str, str]]:
    return [(e.kind, e.state) for e in entries(*turns, day=day)]


def after(said: str, later: str, between: str = "okay", day: str | None = DAY) -> str:
    """The state of the promise of the first turn after the last one."""
    return entries(f"seller: {said}", f"customer: {between}", f"seller: {later}", day=day)[0].state


@pytest.mark.parametrize(
    ("said", "kind", "who", "due"),
    [
        ("I'll email you the form by Friday.", "delivery", "seller", "2026-03-06"),
        ("you'll have it within five working days", "delivery", "firm", "2026-03-11"),
        ("Let me call you back tomorrow.", "callback", "seller", "2026-03-05"),
        ("Someone will be in touch.", "callback", "firm", None),
        ("I'll get our technician to call you tomorrow morning.", "callback", "seller", "2026-03-05"),
        ("Your refund will be with you by Tuesday.", "result", "firm", "2026-03-10"),
        ("We'll get that fixed by tomorrow.", "action", "seller", "2026-03-05"),
        ("By Friday you'll have the contract.", "delivery", "firm", "2026-03-06"),
        ("okay so ill email you the quote tonight", "delivery", "seller", "2026-03-04"),
        ("I'll make sure this number is removed.", "action", "seller", None),
        ("We won't charge you for the return.", "action", "seller", None),
        ("I'll ask my manager if they can do it.", "action", "seller", None),
    ],
)
def test_a_commitment_is_kept_with_its_kind_side_and_day(said: str, kind: str, who: str, due: str | None) -> None:
    assert [(e.kind, e.value("who"), e.value("due")) for e in entries(f"seller: {said}")] == [(kind, who, due)]


@pytest.mark.parametrize(
    "said",
    [
        "Let me check that for you.",
        "I'll be honest with you.",
        "I can send you the form.",
        "We deliver on Fridays.",
        "If you sign today, I'll waive the fee.",
        "I'll waive the fee if you sign today.",
        "Would you like me to send it?",
        "Will you send me the form?",
        "I'll book you two rooms for March 3rd. Is that correct?",
        "You will love it.",
        "You'll see a park on your right.",
        "Your destination will be on the left.",
        "It will be raining all day on Tuesday.",
        "The flight will arrive at 3 am.",
        "You'll have to call the bank.",
        "I'll just put you on hold.",
        "He said he'd send it.",
        "I won't be able to send it.",
    ],
)
def test_no_commitment(said: str) -> None:
    assert entries(f"seller: {said}") == ()


def test_a_customer_promises_nothing_on_behalf_of_the_firm() -> None:
    assert entries("customer: I'll send you the form tomorrow.") == ()


def test_two_verbs_joined_make_two_promises() -> None:
    found = entries("seller: I'll send the form today and call you back on Monday.")
    assert [e.value("what") for e in found] == ["send the form today", "call you back on Monday"]


def test_without_a_date_of_the_conversation_the_words_stand_and_the_reason_is_said() -> None:
    (entry,) = entries("seller: I'll email you the form by Friday.", day=None)
    assert (entry.value("due"), entry.value("due_said")) == (None, "by Friday")
    assert "has no date" in entry.because


def test_a_repeated_promise_is_one() -> None:
    assert (
        len(entries("seller: I'll ring you tomorrow.", "customer: ok", "seller: So to recap, I'll ring tomorrow.")) == 1
    )


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("I'll email you the form by Friday.", "Actually we can't send it after all."),
        ("I'll send you a voucher by Monday.", "I can't do that after all."),
        ("I'll call you back this afternoon.", "I won't be able to call you back."),
        ("Someone will call you by 5 pm today.", "Nobody will call you today."),
        ("We'll refund the full amount.", "I'm afraid the refund isn't possible."),
        ("We'll refund you within 3 days.", "We don't do refunds on sale items."),
        ("I'll waive the late fee for you.", "So the late fee still applies."),
        ("I'll send a technician out tomorrow.", "I never said I'd send a technician."),
        ("I'll hold it for you until Saturday.", "It's been sold."),
        ("We won't charge you for the return.", "We'll have to charge you fifteen dollars for the return."),
        ("You'll have the parcel by Friday.", "It'll be next Wednesday now."),
        ("You'll get the card within five working days.", "It'll take three weeks."),
        ("Your order will be ready by 5 pm.", "It will be ready at 8 pm."),
        ("I'll send the tickets to your email tonight.", "You'll have to pick the tickets up yourself."),
        ("okay so i'll email you the quote tonight", "yeah we can't email that quote after all"),
    ],
)
def test_a_promise_is_taken_back(said: str, later: str) -> None:
    assert after(said, later) == "contradicted"


@pytest.mark.parametrize(
    ("said", "between", "later"),
    [
        ("I'll email you the form by Friday.", "And the contract?", "We can't email the contract, that goes by post."),
        ("I'll send the form today.", "Can you change it?", "We can't change the form."),
        ("I'll send the invoice tomorrow.", "Can you cancel my order?", "We can't cancel it now."),
        ("You'll have it by Friday.", "Sooner?", "I can't get it to you any sooner."),
        ("It will be delivered by Friday.", "Thursday?", "We can't deliver before Friday."),
        ("We'll deliver on Tuesday.", "Monday?", "I'm sorry, we can't deliver on Monday."),
        ("Your sofa will be delivered on Friday.", "And Sundays?", "No, we don't deliver on Sundays."),
        ("I'll send it today.", "ok", "I can't send it without your address."),
        ("I'll send you the link today.", "ok", "If it doesn't come, or we can't send it, I'll ring you."),
        ("I'll email you the form.", "Post it?", "I can't post it, but the email will be there in a minute."),
        ("I'll refund the ten dollars today.", "And shipping?", "We can't refund shipping."),
        ("I'll ring you by Friday.", "How long is the repair?", "It takes two weeks."),
        ("I'll call you tomorrow.", "Parking?", "There's no parking here I'm afraid."),
        ("I'll book you a taxi for 6 pm.", "And a bus?", "We can't book buses."),
        ("I'll send you a text when he's near.", "Does he take cards?", "He can't take cards, sorry."),
    ],
)
def test_what_leaves_a_promise_standing(said: str, between: str, later: str) -> None:
    assert after(said, later, between) == "open"


def test_a_later_day_that_the_customer_asked_for_is_agreed() -> None:
    (entry,) = entries(
        "seller: I'll send it on Friday.",
        "customer: I'm away Friday, could it be Monday?",
        "seller: Of course, I'll send it on Monday.",
    )
    assert (entry.state, entry.value("due"), entry.value("agreed")) == ("open", "2026-03-09", "yes")


def test_a_later_day_with_a_reason_is_a_move() -> None:
    said = "The courier has a delay because of the snow, so it will be Monday."
    assert after("You'll have the parcel by Friday.", said) == "moved"


def test_another_way_of_sending_is_a_move() -> None:
    assert after("I'll email you the form.", "Then we can't email it, so I'll post it today.") == "moved"


@pytest.mark.parametrize(
    "turns",
    [
        ("seller: I'll email you the form now.", "customer: ok", "seller: I've just sent it."),
        ("seller: I'll send you the confirmation link.", "customer: Thanks, it's here."),
        ("seller: I'll process the refund today.", "customer: ok", "seller: The refund has been processed."),
        ("seller: I'll send you the link.", "customer: ok", "seller: anything else", "customer: got it, thanks"),
    ],
)
def test_a_promise_is_kept(turns: tuple[str, ...]) -> None:
    assert entries(*turns)[0].state == "kept"


def test_got_it_right_after_a_promise_only_means_understood() -> None:
    assert states("seller: I'll email you the form by Friday.", "customer: Got it, thanks.") == [("delivery", "open")]


def test_what_the_customer_still_has_not_got_is_broken() -> None:
    turns = (
        "seller: I'll send you the link now.",
        "customer: ok",
        "seller: else?",
        "customer: I still haven't got the link",
    )
    assert states(*turns) == [("delivery", "broken")]


@pytest.mark.parametrize(
    "said",
    [
        "customer: You told me last week I'd have it by Friday and nothing came.",
        "customer: i was promised an engineer before 12 today and nobody has come",
        "customer: She also said she'd ring yesterday and she never did.",
        "customer: The parcel was supposed to arrive yesterday and it didn't come.",
        "seller: I told you I'd ring on Tuesday and I didn't.",
    ],
)
def test_a_broken_promise_of_before_is_told(said: str) -> None:
    assert states(said) == [("earlier", "broken")]


@pytest.mark.parametrize(
    "said",
    [
        "customer: You said it costs fifty and I haven't decided.",
        "customer: I was told you close at six.",
        "customer: You said the same price. And I didn't want the breakfast.",
        "customer: I told my wife I'd call her and I never did.",
        "customer: You said you'd call and you did, thanks.",
        "customer: I haven't received a bill yet.",
    ],
)
def test_no_broken_promise_of_before(said: str) -> None:
    assert states(said) == []


def test_a_guarantee_is_told_as_such() -> None:
    assert states("seller: There is absolutely no risk at all.") == [("guarantee", "open")]


def across(*talks: tuple[str, list[str]]) -> list[tuple[str, str, str]]:
    """(conversation, state, settled in) over conversations of one case, each with its day."""
    reports = [
        analyzer().analyze(replace(conversation(turns), id=f"c{n}", started_at=day, case_id="K1"))
        for n, (day, turns) in enumerate(talks, 1)
    ]
    return [(e.conversation, e.state, e.settled_in) for e in cases(reports)]


MONDAY = ("2026-03-02", ["seller: I'll email you the form by Tuesday.", "customer: Thanks."])


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("customer: You said you'd email the form and it never came.", "broken"),
        ("customer: I still haven't got the form.", "broken"),
        ("customer: I've got the form, thanks.", "kept"),
        ("seller: I've just emailed you the form.", "late"),
        ("seller: I'll email you the form tonight.", "late"),
        ("seller: We can't email the form after all.", "contradicted"),
        ("customer: Can I change my address?", "open"),
    ],
)
def test_a_promise_over_two_conversations(later: str, state: str) -> None:
    assert across(MONDAY, ("2026-03-05", [later])) == [("c1", state, "c2")]


def test_conversations_come_in_order_of_their_beginning() -> None:
    assert across(("2026-03-05", ["customer: I've got the form, thanks."]), MONDAY) == [("c2", "kept", "c1")]


def test_a_promise_of_the_last_conversation_is_left_to_its_own_ledger() -> None:
    assert across(("2026-03-01", ["customer: Hello."]), MONDAY) == []


def test_other_cases_settle_nothing() -> None:
    one = replace(conversation(MONDAY[1]), id="a", started_at="2026-03-02", case_id="K1")
    other = replace(conversation(["customer: I never got the form."]), id="b", started_at="2026-03-05", case_id="K2")
    assert cases([analyzer().analyze(one), analyzer().analyze(other)]) == []


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("You'll get a courtesy car meanwhile.", "There's no courtesy car, so arrange a lift."),
        ("I'm sending the voucher over after this chat.", "There won't be a voucher."),
        ("I'll forward the receipt to your inbox.", "Receipts aren't something we send out."),
        ("I will have a colleague ring you.", "None of my colleagues will be ringing you."),
        ("We will pay for the tow truck.", "The tow truck you will have to pay yourself."),
        ("you will get a map by mail", "we have no maps to mail please confirm you want two seats"),
    ],
)
def test_what_was_held_out_and_denied_later_is_contradicted_whatever_the_verb(said: str, later: str) -> None:
    assert after(said, later) == "contradicted"


@pytest.mark.parametrize(
    ("said", "between", "later"),
    [
        ("I'll call you back with the numbers.", "Don't bother, I'll drop in.", "All right, I won't call then."),
        ("You'll get a courtesy car.", "Good.", "The courtesy car isn't an automatic, is that all right?"),
        ("I'll refund the deposit.", "Thanks.", "Refunds don't show right away."),
        ("I'll look for flights to Rome.", "Please.", "There are no flights to Rome."),
        ("We'll reserve two parking spaces for you.", "Thanks.", "They are reserved. Bicycles cannot be stored."),
        ("I'll email you the form.", "Thanks.", "You won't have to do anything yourself."),
        ("I'll email you the key code.", "okay", "The email with the key code has just gone out to you."),
        ("I'll ask them for a cot by the window.", "okay", "They gave you the cot away from the door, as I asked."),
        (
            "I'll have the driver sound the horn.",
            "Oh no, please don't, the dog goes mad.",
            "Then he won't sound the horn.",
        ),
    ],
)
def test_a_denial_asked_for_or_of_something_else_contradicts_nothing(said: str, between: str, later: str) -> None:
    found = entries(f"seller: {said}", f"customer: {between}", f"seller: {later}")
    assert "contradicted" not in [e.state for e in found]


def test_a_customer_who_does_without_another_thing_excuses_no_denial() -> None:
    turns = ("seller: I'll reserve the spare key for you. Tickets?", "customer: No, I don't want to book tickets.")
    assert states(*turns, "seller: See you. I can't reserve the spare key after all.")[0][1] == "contradicted"


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("I'm going to return your bond in full.", "I've decided to keep the bond after all."),
        ("I'll fix the login bug tonight.", "I've decided to leave the bug as it is."),
        ("I'll come round at eight.", "I'm not coming round, please ask somebody else."),
        ("You'll get a full refund for the ticket.", "Refunds aren't possible on this tariff."),
        ("We will pick up your suitcases at the door.", "You have to carry your suitcases in yourself."),
        ("I'll post your badge today.", "That won't go out before Monday."),
    ],
)
def test_a_decision_or_a_refusal_in_other_words_takes_a_promise_back(said: str, later: str) -> None:
    assert after(said, later) == "contradicted"


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("I'm going to return your bond in full.", "Please decide whether to keep the parking permit."),
        ("I'll fix the login bug tonight.", "I'm not fixing the printer, that's for your landlord."),
        ("You'll get a full refund for the ticket.", "It won't go out before the end of the day."),
        ("We will pick up your suitcases at the door.", "You have to sign the form yourself."),
    ],
)
def test_a_decision_about_another_thing_takes_nothing_back(said: str, later: str) -> None:
    found = entries(f"seller: {said}", "customer: Good.", f"seller: {later}")
    assert "contradicted" not in [e.state for e in found]

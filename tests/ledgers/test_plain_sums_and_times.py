"""Sums without a currency, months, parts of the day, and the customer's own times beside them."""

import pytest
from tests.ledgers.test_refusals import refused
from tests.ledgers.test_terms import drifts
from tests.ledgers.test_unheard_times import moved


def told(asked: str, said: str, between: str, later: str) -> list[str]:
    """How the terms of `said` have drifted by `later`."""
    return drifts(f"customer: {asked}\nseller: {said}\ncustomer: {between}\nseller: {later}")


@pytest.mark.parametrize(
    ("asked", "said", "between", "later", "expected"),
    [
        ("What's the chair?", "The grey one's 310.", "I'll take it.", "Lovely. So 345 for the chair.", "raised"),
        ("What do you charge?", "I'm on 38 an hour.", "Start Monday?", "Monday's good. It's 44 an hour.", "raised"),
        ("And a month?", "Nineteen ninety-nine.", "Do it.", "That's you set up at twenty-four ninety-nine.", "raised"),
        ("The porch?", "I'd put it at 9,000.", "Go ahead.", "I'll draw up the papers for 11,500.", "raised"),
        ("For the week?", "For a week we say 180.", "Fine.", "Booked. You'll see 210 leave your account.", "raised"),
        ("Could you do 70?", "70 works for me.", "Good.", "I'll bring it round. Have 85 ready in cash.", "raised"),
        ("The taxi?", "It's about 25 pounds.", "Send it.", "On the way. The driver will take 32 from you.", "raised"),
        (
            "And the phone?",
            "The phone is 299 on this plan.",
            "I'll have it.",
            "It's ready, 349 and it's yours.",
            "raised",
        ),
        ("what do you charge", "i'm on 38 an hour", "okay start monday", "monday's good it's 44 an hour", "raised"),
        ("the room", "120 a night", "book friday", "booked friday city tax is four euros a guest", "fee-added"),
        ("The final price?", "That's the final price, 940.", "Deal.", "Lovely. It's 940 plus 60 admin.", "fee-added"),
        (
            "The rate?",
            "4.9 percent, fixed for three years.",
            "Fine.",
            "So that's 6.2 percent over three years.",
            "raised",
        ),
        ("Your fee?", "Our fee is one and a half percent.", "Agreed.", "Lovely, two percent on completion.", "raised"),
    ],
)
def test_a_sum_needs_no_currency_to_have_risen(asked: str, said: str, between: str, later: str, expected: str) -> None:
    assert told(asked, said, between, later) == [expected]


@pytest.mark.parametrize(
    ("asked", "said", "between", "later"),
    [
        ("What do you charge?", "38, or 44 at weekends.", "Could you come Sunday?", "Sunday's good, so 44 an hour."),
        ("Could you do 70?", "I could do 80.", "75?", "Done, 75 it is."),
        ("My old car?", "We'd give you 3,000 for it.", "3,400?", "I can stretch to 3,200."),
        ("What's the armchair?", "The grey one's 310.", "And the red one?", "The red one's 345."),
        ("What's the armchair?", "The grey one's 310.", "I'll take it.", "Lovely. So 310 for the chair, cash or card?"),
        ("What's the rate?", "The rate is 3.5 percent.", "And last year?", "Last year it was 4.1 percent."),
        ("What cover?", "We pay 80 percent of the vet's bill.", "Good.", "Done. You're 100 percent in safe hands."),
    ],
)
def test_another_choice_or_the_sum_said_again_has_not_risen(asked: str, said: str, between: str, later: str) -> None:
    assert told(asked, said, between, later) == []


HELLO = "Hello, how can I help?"


@pytest.mark.parametrize(
    ("asked", "said", "between", "later"),
    [
        (
            "When can you start?",
            "In the first week of March.",
            "Great.",
            "The contract's in the post. We start in May.",
        ),
        ("Can he come early?", "He'll be there by nine.", "I leave at ten.", "It's booked, he'll come after lunch."),
        ("How late can I come?", "We're there till midnight.", "My train gets in at ten.", "Booked. We close at nine."),
    ],
)
def test_a_month_a_part_of_the_day_and_a_closing_hour_move(asked: str, said: str, between: str, later: str) -> None:
    assert moved(HELLO, asked, said, between, later)


@pytest.mark.parametrize(
    ("asked", "said", "between", "later"),
    [
        ("When can you start?", "In the first week of March.", "Great.", "Booked. We start on March 4th."),
        ("When can you start?", "In early March.", "I'm away in March.", "Then we start in May."),
        ("Can he come early?", "He'll be there by nine.", "After lunch suits me better.", "Booked for after lunch."),
        ("How late can I come?", "We're there till midnight.", "My train gets in at ten.", "See you after ten then."),
    ],
)
def test_the_same_month_or_what_the_customer_prefers_has_not_moved(
    asked: str, said: str, between: str, later: str
) -> None:
    assert not moved(HELLO, asked, said, between, later)


@pytest.mark.parametrize(
    ("offer", "no", "reply", "state"),
    [
        ("Take the two for 40?", "One's plenty.", "One's 25 though. You'd be daft not to.", "pushed"),
        ("Could we count on you for 30?", "Sorry, money's tight.", "Money's tight for everyone. Surely 15?", "pushed"),
        ("Join us on Friday?", "We've got plans, thanks.", "Plans can change! It's our last table.", "pushed"),
        ("Time to renew your pass.", "I'm going to let it lapse.", "But you've been with us for years!", "pushed"),
        ("We have a tariff.", "Stop ringing me.", "Sure, sure. It's just about your boiler, it's free.", "pushed"),
        ("We have a tariff.", "Stop ringing me.", "Sure, you're off the list.", "accepted"),
        ("Would you take the lamp, too?", "No, just the table.", "Just the table. Will you take it home?", "accepted"),
        ("There's a spa package.", "No, not for us.", "Guests who skip it usually regret it.", "pushed"),
        ("There's a bigger size.", "Small's fine.", "You'll be thirsty again in ten minutes!", "pushed"),
        ("Shall it be a return?", "No thanks, one way only.", "Sure, one way. It's $54, shall I book it?", "accepted"),
        ("Would you like three years?", "No thanks, one is enough.", "One then. That renews in May.", "accepted"),
    ],
)
def test_a_no_in_plain_words_and_what_the_seller_makes_of_it(offer: str, no: str, reply: str, state: str) -> None:
    assert [e.state for e in refused(f"seller: {offer}", f"customer: {no}", f"seller: {reply}")] == [state]


@pytest.mark.parametrize("yes", ["Yes, that is okay.", "Yes, that will be fine, thanks."])
def test_a_yes_is_no_refusal(yes: str) -> None:
    assert refused("seller: Would you like the five o'clock?", f"customer: {yes}", "seller: Shall I book it?") == ()

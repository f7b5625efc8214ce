"""A particular that was held out and is told otherwise: the person, the way to reach the customer, the price."""

import pytest
from tests.ledgers.test_gainsaid import gone_against

FAULTS = [  # the customer asks, the seller holds out, the seller tells it otherwise
    ("Will the same fitter come back?", "You'll have Dave again.", "Tuesday at ten then. Kevin will be with you."),
    ("Who is doing the survey?", "Priya will come out to you herself.", "All booked. You're down with Marcus at two."),
    ("Does Helen do it?", "I'll make sure it's Helen who rings you.", "Someone from the team rings you, then."),
    ("Is it Ann again?", "You'll be seen by Ann herself.", "Booked for ten. You'll be seen by whoever's free."),
    ("No calls please.", "Understood, we'll only email you.", "Right, Marcus will phone you tomorrow with the forms."),
    ("Don't text me.", "Of course, noted.", "You're all set up. You'll get a text on the morning of the visit."),
    ("Is it fixed?", "It won't go up for two years.", "You're set up. From January it goes to 34."),
    ("And the rent?", "The rent stays the same all year.", "Signed, thank you. The rent goes up to 820 from April."),
]


@pytest.mark.parametrize(("asked", "said", "later"), FAULTS)
def test_a_particular_told_otherwise_contradicts_what_was_held_out(asked: str, said: str, later: str) -> None:
    assert gone_against(said, later, asked)


@pytest.mark.parametrize(
    ("asked", "said", "later", "between"),
    [
        # the same person, or another for something else
        ("Who comes?", "You'll have Dave again.", "Tuesday then. Dave will be with you at ten.", "Great."),
        ("Who comes?", "You'll have Dave or Kevin.", "Tuesday at ten then. Kevin will be with you.", "Great."),
        ("Who comes?", "You'll have Dave again.", "Kevin it is. Kevin will be with you.", "I'd rather have Kevin."),
        ("When?", "It will be Monday.", "Great. Kevin will be with you at ten.", "Fine."),
        # the customer opened the way again, or nothing was barred
        (
            "No calls please.",
            "Understood.",
            "I'll call you at six with the result.",
            "Oh, do call me about the result.",
        ),
        ("Email me the quote.", "I'll email it to you.", "And I'll call you on Friday to see what you think.", "Ta."),
        ("No calls please.", "Understood.", "Marcus will email you the forms.", "Thanks."),
        ("Can you only call when it ships?", "We only call you if it is late.", "I'll call you then.", "Fine."),
        # the time for which it stays is named, or another price moves
        ("Is it fixed?", "It won't go up for two years.", "After the two years it goes to 34.", "I see."),
        ("And the rent?", "The rent is 780.", "The rent goes up to 820 from April.", "I see."),
    ],
)
def test_the_same_particular_or_one_the_customer_changed_contradicts_nothing(
    asked: str, said: str, later: str, between: str
) -> None:
    assert not gone_against(said, later, asked, between)

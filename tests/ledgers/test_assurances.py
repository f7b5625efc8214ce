"""Assurances in general words - no term, no limit, money back - and later words that tell it otherwise."""

import pytest
from tests.ledgers.test_gainsaid import gone_against
from tests.ledgers.test_promises import entries

FAULTS = [  # the customer asks, the seller assures, the seller tells it otherwise
    (
        "And if I want out?",
        "You can stop at any time, there's no tie-in.",
        "Welcome! You're with us for at least 18 months.",
    ),
    ("Can I cancel whenever I like?", "Yes, of course.", "All set. The contract has a minimum term of two years."),
    ("How many users?", "As many as you like.", "That's live. The allowance is five users, by the way."),
    ("Is it busy?", "You won't have to queue.", "You're booked in. There's a wait of two hours on Saturdays."),
    (
        "And the deposit?",
        "You'll get the deposit back in full.",
        "Signed. The deposit is non-refundable, as it says there.",
    ),
    ("Could I have my deposit back?", "Certainly.", "That's booked. Mind you, we keep the deposit if you cancel."),
    (
        "What if it's the wrong size?",
        "You can return it within 30 days.",
        "Posted today. Sale items can't be returned.",
    ),
    ("Do I pay now?", "You pay nothing until it's fitted.", "Thank you. I've just charged the 200 to your card."),
    (
        "What do I need to do?",
        "Nothing, we'll take care of everything.",
        "Great. You'll need to contact the council yourself.",
    ),
    ("Is my number safe?", "We never share your data.", "You're registered. You may hear from some of our partners."),
    ("Can you keep it for me?", "I'll put it aside for you.", "Lovely. It's first come, first served, so come soon."),
    ("Does the price stay?", "The rate is fixed for three years.", "You're in. The rate is reviewed every spring."),
    ("What's insured?", "Everything's covered.", "Your policy starts today. Water damage isn't covered."),
    ("Will you check my credit?", "No credit check at all.", "Nearly done, I've just run the credit check."),
    ("Must I be at home?", "No, you don't have to be in.", "Booked for Tuesday. Somebody has to be there to sign."),
    (
        "You'll ask me before?",
        "We'll call you before we do anything.",
        "It's done. They went ahead and replaced both tyres.",
    ),
    ("Is there interest?", "It's interest-free.", "Approved. The interest is 19 percent a year."),
    ("When can I reach you?", "We're here for you day and night.", "All yours. The phones close at five."),
    ("Is it a lot of paper?", "There's no paperwork.", "Good. Please fill in the three forms I'm sending."),
    ("Do you want a deposit?", "No deposit needed.", "Reserved. The deposit comes to fifty pounds."),
    ("Do I talk to a machine?", "You always get a real person.", "Welcome. The automated menu will take your calls."),
    ("Can I see it on my TV?", "You can watch it on any device.", "Rented. It only plays on phones."),
    ("We don't smoke.", "You'll have a non-smoking room.", "You're in a smoking room on the second floor."),
    ("Can we sit together?", "I'll seat you together.", "Booked. You're in 4A and 19D."),
    ("Is there an age limit?", "No, anyone can join.", "Registered. Children under twelve aren't admitted."),
    ("Do you ring before?", "We always call the day before.", "Ordered. They don't ring, they just come."),
    ("It's a surprise for him.", "My lips are sealed.", "All booked, we've sent the voucher to your husband."),
    ("And the insurer?", "We'll deal with them directly.", "Booked. You claim it back from them yourself."),
    ("Is it the same colour?", "It'll match yours exactly.", "Ordered. The new ones are slightly darker."),
    ("Is it gluten free?", "We'll make yours gluten free.", "Order's in. All our cakes have flour in them."),
    ("And if it's cheaper elsewhere?", "We'll match any price.", "Sold. We don't match online shops, of course."),
]


@pytest.mark.parametrize(("asked", "said", "later"), FAULTS)
def test_an_assurance_told_otherwise_is_contradicted(asked: str, said: str, later: str) -> None:
    assert gone_against(said, later, asked)


@pytest.mark.parametrize(("asked", "said", "later"), FAULTS)
def test_so_it_is_in_speech(asked: str, said: str, later: str) -> None:
    assert gone_against(said, later, asked, speech=True)


@pytest.mark.parametrize(
    ("asked", "said", "later", "between"),
    [
        ("And if I want out?", "You can stop at any time.", "You're in. There's no notice period.", "Good."),
        ("And if I want out?", "You can stop at any time.", "Others have a minimum term, we don't.", "Good."),
        ("And if I want out?", "You can stop at any time.", "That one has a minimum term.", "The cheaper one instead."),
        ("How many users?", "It's unlimited.", "Sorry, I was wrong. The limit is five users.", "Fine."),
        ("Do I pay now?", "You pay when it arrives.", "It has arrived, so I've taken the payment.", "Okay."),
        ("And the deposit?", "You'll get the deposit back.", "The deposit has been refunded today.", "Thanks."),
        ("And the deposit?", "You get it back if you cancel by Friday.", "After that we keep the deposit.", "I see."),
        ("Must I be at home?", "You don't have to be in.", "Would you like to be there?", "Fine."),
        ("Can we sit together?", "I'll seat you together.", "Booked. You're in 4A and 4B.", "Good."),
        ("We don't smoke.", "You'll have a non-smoking room.", "It's a non-smoking room on two.", "Good."),
        ("Can you waive it?", "I'll waive the late fee.", "Your payment is made, without the late fee.", "Thanks."),
        ("It's a surprise for him.", "My lips are sealed.", "All booked, the voucher comes to you.", "Good."),
        ("Is there an age limit?", "Anyone can join.", "Is he under twelve?", "For my son."),
        ("And the insurer?", "We'll deal with them directly.", "I've sent the claim to them.", "Good."),
        ("Is it a lot of paper?", "There's no paperwork.", "If you move, you fill in a form.", "Good."),
        ("What's insured?", "Everything's covered.", "Some firms don't cover water, we do.", "Good."),
        (
            "Can I move it?",
            "Then you can move it without a penalty.",
            "Then there's a penalty.",
            "What if I can't wait?",
        ),
        ("No basket.", "I'll leave it out, then.", "There's coffee if you like.", "And what does it come to?"),
        ("What is it?", "It is 40 without the frame.", "There's a bag for it, too.", "I see."),
        ("Will you keep it?", "I'll put it aside for you.", "It's behind the counter, come in when you like.", "Ta."),
    ],
)
def test_the_same_state_another_choice_or_an_owned_mistake_contradicts_nothing(
    asked: str, said: str, later: str, between: str
) -> None:
    assert not gone_against(said, later, asked, between)


def test_the_sentence_that_tells_it_otherwise_is_quoted_whole() -> None:
    said = ("customer: Tied in?", "seller: No contract at all.", "seller: You're in. The minimum term is two years.")
    assert [s.quote for e in entries(*said) for s in e.settled] == ["The minimum term is two years."]

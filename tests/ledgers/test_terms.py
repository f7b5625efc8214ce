"""What the seller stated, and what became of it: prices, fees, discounts, days, durations, quantities."""

from __future__ import annotations

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings

ANALYZER = Analyzer(Settings(learn=False))
DRIFT = ("raised", "fee-added", "moved", "cut")


def terms(talk: str, *kinds: str) -> list[tuple[str, str, str]]:
    """(kind, what, state) of each entry of those kinds (none: all), for turns written a line each."""
    lines = [line.strip() for line in talk.strip().splitlines()]
    found = ANALYZER.analyze(conversation(lines)).ledger("terms")
    return [(e.kind, e.what, e.state) for e in found if not kinds or e.kind in kinds]


def drifts(talk: str) -> list[str]:
    return [state for _, _, state in terms(talk) if state in DRIFT]


def test_a_price_is_stated_for_the_thing_named_beside_it():
    assert terms("seller: The standing desk is $349 and the lamp costs $20.") == [
        ("price", "standing desk", "stated"),
        ("price", "lamp", "stated"),
    ]


def test_each_kind_of_term_is_read():
    talk = """
        seller: The Gold plan is $49 a month with a $20 setup fee and 10% off.
        seller: Installation takes 3 days, the technician comes on Friday, and the plan includes four visits.
    """
    assert {kind for kind, _, _ in terms(talk)} == {"price", "fee", "discount", "duration", "date", "quantity"}


def test_values_say_amount_period_before_and_after():
    talk = ["seller: The Gold plan is $49 a month.", "customer: Deal.", "seller: So the Gold plan is $59.50 a month."]
    (entry,) = ANALYZER.analyze(conversation(talk)).ledger("terms")
    assert entry.values == (
        ("amount", "$59.50"), ("period", "month"), ("before", "$49"), ("after", "$59.50"),
        ("explained", "no"), ("agreed", "yes"),
    )  # fmt: skip
    assert [e.turn for e in entry.settled] == [2]


@pytest.mark.parametrize(
    "talk, state",
    [
        ("seller: It's $60.\ncustomer: Too much.\nseller: Okay, it's $50.", "lowered"),
        ("seller: The desk is $60.\ncustomer: Okay.\nseller: The desk is $60, as I said.", "repeated"),
        ("seller: The desk is $60.\ncustomer: Okay.\nseller: The desk is 60 dollars then.", "repeated"),
        ("seller: The desk is $60.\ncustomer: I'll take it.\nseller: Good, the desk is $70.", "raised"),
        ("seller: the desk is sixty dollars\ncustomer: sounds good\nseller: ok the desk is seventy dollars", "raised"),
        ("seller: The desk is $60.\ncustomer: Fine.\nseller: The desk is $70 because you chose oak.", "changed"),
        ("seller: The desk is $60.\ncustomer: Fine.\nseller: I'm sorry, I misread it, the desk is $70.", "changed"),
        ("seller: The desk is $60.\ncustomer: Fine, in oak.\nseller: With the oak top the desk is $70.", "changed"),
    ],
)
def test_a_price_said_again_is_judged_by_how_it_changed(talk, state):
    assert [s for _, _, s in terms(talk, "price")] == [state]


@pytest.mark.parametrize(
    "talk",
    [
        "seller: The room is $120 a night.\ncustomer: Great, book it.\nseller: Done. The room comes to $140 a night.",
        "seller: It costs $120.\ncustomer: That works for me.\nseller: All set. So the total is $140.",
        "seller: A ticket is $98.\ncustomer: Please book it.\nseller: Booked. By the way the ticket will be $112.",
        "seller: We found a hotel at $216 a night.\ncustomer: Yes please.\nseller: The room is $259 a night.",
        "seller: The car reservation is $23 per day.\ncustomer: Thanks.\nseller: The car is $27.60 per day.",
        "seller: Your cab costs $9.61.\ncustomer: Thanks.\nseller: Enjoy. Your cab will be $11.53.",
        "seller: The rent is $900 a month.\ncustomer: We'll take it.\nseller: The rent has gone up to $950 a month.",
        "seller: Delivery is free.\ncustomer: I'll take it.\nseller: Delivery is $9.",
        "seller: The plan is $20 a month.\ncustomer: Does it have roaming?\nseller: Yes. The plan is $25 a month.",
    ],
)
def test_a_price_that_rises_unexplained_is_raised(talk):
    assert drifts(talk) == ["raised"]


@pytest.mark.parametrize(
    "talk",
    [
        "seller: The flight is $98 per person.\ncustomer: Two seats please.\nseller: The total is $196.",
        "seller: The desk is $60 and the lamp is $20.\ncustomer: Both please.\nseller: That'll be $80.",
        "seller: The Gold plan is $49.\ncustomer: Cheaper?\nseller: The Silver plan is $59 with two lines.",
        "seller: The room is $120 a night.\ncustomer: And a week?\nseller: The room is $700 a week.",
        "seller: There is a bus at 9 am for $23.\ncustomer: Another one?\nseller: There is a bus at 10 am for $30.",
        "seller: How about Delta for $247?\ncustomer: Anything else?\nseller: How about Alaska for $388?",
        "seller: The flight is $98.\ncustomer: I need a hotel, too.\nseller: It costs $140 a night.",
        "seller: The small room is $80.\ncustomer: I want a bigger room.\nseller: The room is $120.",
        "seller: I want $60 for it.\ncustomer: I can do 40.\nseller: Meet me at $50.",
        "seller: Your balance is $250.\ncustomer: Okay.\nseller: Your balance is $300.",
        "seller: They charge $30 next door.\ncustomer: Hm.\nseller: Ours is $40.",
        "seller: It was $99, now it is $79.\ncustomer: Nice.\nseller: So it is $79.",
        "seller: The desk is $60.\ncustomer: Fine.\nseller: The desk would be $75 if you want it delivered.",
        "seller: The desk is $60.\ncustomer: Can you do express?\nseller: Express is $75.",
        "seller: You will lose thirty pounds.\ncustomer: Good.\nseller: It is $50.",
    ],
)
def test_other_items_and_worked_out_sums_are_no_drift(talk):
    assert drifts(talk) == []


@pytest.mark.parametrize(
    "talk",
    [
        "seller: It's $120.\ncustomer: I'll take it.\nseller: Booked. There is also a $15 service fee.",
        "seller: it is forty nine a month\ncustomer: sign me up\nseller: oh and theres a setup fee of thirty dollars",
        "customer: One latte.\nseller: Is that all?\ncustomer: Yes, that's it.\nseller: Ready. Plus a $2 card fee.",
    ],
)
def test_a_fee_first_named_after_the_yes_is_added(talk):
    assert drifts(talk) == ["fee-added"]


@pytest.mark.parametrize(
    "talk",
    [
        "seller: It's $120 plus a $15 service fee.\ncustomer: I'll take it.\nseller: Good, and the $15 service fee.",
        "seller: It's $120.\ncustomer: Are there any fees?\nseller: Yes, a $15 service fee.",
        "seller: It's $120.\ncustomer: Yes, and please insure the parcel.\nseller: The insurance fee is $5.",
        "seller: It's $120.\ncustomer: I'll take it.\nseller: That includes the $15 service fee.",
        "seller: It's $120.\ncustomer: I'll take it.\nseller: Good news, the $15 service fee is waived.",
        "seller: It's $120.\ncustomer: I'll take it.\nseller: If you cancel late there is a $20 cancellation fee.",
        "seller: It's $120, there's a $15 service fee too.\ncustomer: Hm.\nseller: Take your time.",
    ],
)
def test_a_fee_named_in_time_asked_for_or_waived_is_not_added(talk):
    assert drifts(talk) == []


@pytest.mark.parametrize(
    "talk",
    [
        "seller: Your parcel arrives on March 9th.\ncustomer: Perfect.\nseller: Your parcel arrives on March 14th.",
        "seller: Your visit is on March 9th.\ncustomer: Thanks.\nseller: The visit has been moved to March 14th.",
        "seller: the engineer comes on monday\ncustomer: great\nseller: ok so the engineer comes on thursday",
        "seller: The table is booked for 7 pm.\ncustomer: Lovely.\nseller: So your table is booked for 8:30 pm.",
        "seller: The refund takes 3 days.\ncustomer: Okay.\nseller: The refund takes 10 days.",
        "seller: Delivery is on March 9th.\ncustomer: Okay.\nseller: All done. So it's now March 14th.",
    ],
)
def test_a_time_that_changes_unexplained_has_moved(talk):
    assert drifts(talk) == ["moved"]


@pytest.mark.parametrize(
    "talk",
    [
        "seller: The visit is on March 9th.\ncustomer: Make it the 14th.\nseller: The visit is on March 14th.",
        "seller: It arrives on Monday.\ncustomer: Can it come later?\nseller: It arrives on Thursday.",
        "seller: The desk arrives on Monday.\ncustomer: And the lamp?\nseller: The lamp arrives on Thursday.",
        "seller: It arrives on March 9th.\ncustomer: Ok.\nseller: Sorry, it arrives on March 14th, I misread it.",
        "seller: You check in on March 4th.\ncustomer: Yes.\nseller: You check out on March 9th.",
        "seller: You go on March 4th and return on March 9th.\ncustomer: Yes.\nseller: You return on March 9th.",
        "seller: How about 2 pm on Friday?\ncustomer: Hm.\nseller: How about 4 pm on Monday?",
        "seller: It will rain all day on Friday.\ncustomer: When is it nice?\nseller: It will be sunny on Monday.",
        "seller: The refund takes 10 days.\ncustomer: Okay.\nseller: The refund takes 5 days.",
        "seller: Take the bus at 5th and Main.\ncustomer: Ok.\nseller: Then walk to 7th and Main.",
        "seller: Your visit is on March 9th.\ncustomer: Next Tuesday you mean?\nseller: The visit is on March 10th.",
    ],
)
def test_times_asked_for_explained_or_of_other_things_have_not_moved(talk):
    assert drifts(talk) == []


@pytest.mark.parametrize(
    "talk, expected",
    [
        ("seller: It includes four visits.\ncustomer: I'll take it.\nseller: It includes two visits.", ["cut"]),
        ("seller: Parking is included.\ncustomer: Great.\nseller: Parking is not included.", ["cut"]),
        ("seller: You get 20% off.\ncustomer: Great.\nseller: So 20% off it is.", []),
        ("seller: It includes two visits.\ncustomer: Okay.\nseller: It includes four visits.", []),
        ("seller: Parking is included.\ncustomer: And food?\nseller: Food is not included.", []),
    ],
)
def test_less_than_was_promised_is_cut(talk, expected):
    assert drifts(talk) == expected


def test_the_rules_report_each_drift_once():
    talk = [
        "seller: The activation fee is $20.", "customer: Okay, go ahead.",
        "seller: Done. So the activation fee is $35.", "customer: Thanks.", "seller: And there is also a $5 card fee.",
    ]  # fmt: skip
    found = [
        (f.rule, f.evidence.turn)
        for f in ANALYZER.analyze(conversation(talk)).findings
        if "price" in f.rule or "fee" in f.rule
    ]
    assert found == [("honesty/price-raised", 2), ("honesty/fee-added", 4)]


@pytest.mark.parametrize(
    "price, later",
    [
        ("The double room goes for $140 a night.", "Mr Okafor, three nights at $155 a night, confirmed."),
        ("I can have the electrician out for a flat $90.", "He'll be there at noon, please have $120 ready for him."),
        ("Grooming a poodle is $70.", "When you drop him off it's $85."),
        ("It has a cost of $90.", "Wonderful, $104 it is. Anything else?"),
        ("the fibre plan runs at 45 dollars monthly", "and your first bill is going to be 52 dollars monthly"),
    ],
)
def test_the_one_price_that_stands_is_meant_whatever_stands_beside_the_later_amount(price, later):
    talk = f"seller: {price}\ncustomer: Okay, deal.\nseller: What name?\ncustomer: Lee, 12 Mill Lane.\nseller: {later}"
    assert drifts(talk) == ["raised"]


@pytest.mark.parametrize(
    "price, asks, later",
    [
        ("The room is $140 a night.", "We'd like a sea view.", "Sea view rooms are $170 a night."),
        ("The premium is $112.", "What if I drop the deductible?", "Then the premium is $131."),
        ("The flight is $230.", "And the train?", "The train is $260."),
        ("The tyres are $80.", "Okay.", "The alignment is $100."),
        ("The course is $80.", "Okay.", "With a deposit it is $70 today and $30 in May."),
    ],
)
def test_an_amount_for_a_new_thing_or_wish_is_not_the_price_that_stands(price, asks, later):
    assert "raised" not in drifts(f"seller: {price}\ncustomer: {asks}\nseller: {later}\ncustomer: Good.")


def test_a_rise_that_the_customer_was_asked_about_and_agreed_to_is_no_drift():
    talk = "seller: The desk is $60.\ncustomer: Fine.\nseller: It has gone up to $66. Is that okay?\ncustomer: "
    assert drifts(talk + "Yes, that's fine.") == []
    assert drifts(talk + "You said 60!") == ["raised"]


@pytest.mark.parametrize(
    "later",
    [
        "Delivery will be another £45.",
        "You'll find an extra £8 for processing on the receipt.",
        "Plus £4 for the paperwork.",
        "We bill the assembly separately, that's £40.",
        "The permit is extra, you'd be looking at £45 for that.",
        "That makes £612 with our service fee.",
        "And there's a surcharge of £10 because you're under 25.",
        "I should say we charge £4 for paying by card.",
    ],
)
def test_an_amount_beside_the_price_is_a_fee_whatever_it_is_called(later):
    talk = f"seller: The sofa is £600.\ncustomer: I'll have it.\nseller: Done.\ncustomer: Thanks.\nseller: {later}"
    assert drifts(talk) == ["fee-added"]


@pytest.mark.parametrize(
    "asks, later",
    [
        ("Can you deliver it?", "Delivery is another £45."),
        ("Is everything included?", "Everything but the tax, that's £4."),
        ("Okay.", "I've taken off the £5 booking fee for you."),
        ("And a child seat, please, I want one.", "A child seat is an extra £9."),
    ],
)
def test_an_amount_beside_the_price_that_was_asked_for_or_left_off_is_no_added_fee(asks, later):
    assert (
        drifts(f"seller: The car is £60.\ncustomer: I'll take it.\nseller: Good.\ncustomer: {asks}\nseller: {later}")
        == []
    )


@pytest.mark.parametrize(
    "day, later",
    [
        ("Installation of your panels is fixed for March 18th.", "Just so you know, the crew arrives on March 25th."),
        ("Dr Patel can see you on 3 June.", "You're in with Dr Patel on 5 June."),
        ("Please confirm: a visit on March 6th.", "Confirmation's out. Date: March 8th."),
        ("We deliver it on Friday.", "Bye, expect the van on Saturday."),
        ("The upgrade window is Saturday night.", "Our engineers start the upgrade on Sunday night."),
        ("the washing machine comes thursday", "good so the machine comes saturday"),
        ("Your appointment is on May 3rd.", "So your appointment is on the fourth then, at the clinic."),
        ("your fitting is on june 3rd", "so your fitting is on the fourth at our workshop"),
    ],
)
def test_the_one_day_that_stands_has_moved_whatever_the_words_for_it(day, later):
    assert drifts(f"seller: {day}\ncustomer: Yes, good.\nseller: {later}") == ["moved"]


@pytest.mark.parametrize(
    "day, asks, later",
    [
        ("Pick-up is on August 14th.", "And drop off?", "Drop-off is on August 16th."),
        ("Installation is fixed for March 18th.", "And the inspection?", "The inspection is on March 25th."),
        ("The visit is on March 9th.", "Great.", "Please pay by March 11th."),
        ("It will be sunny on Friday.", "When will it rain?", "It will rain on Monday."),
        ("Your fitting is on June 3rd.", "Where?", "Your fitting is on the second floor."),
        ("Your fitting is on June 3rd.", "Thanks.", "You will be on the first train then."),
    ],
)
def test_the_day_of_another_event_is_no_moved_day(day, asks, later):
    assert drifts(f"seller: {day}\ncustomer: {asks}\nseller: {later}") == []


@pytest.mark.parametrize(
    "asks, later",
    [
        ("When can we move in?", "On the first. There is £120 for referencing on top."),
        ("Is everything ready?", "Yes, the chapel wants £220 more for the weekend."),
        ("Thank you.", "And £30 goes to the agency."),
    ],
)
def test_a_charge_told_beside_the_answer_to_another_question_is_added(asks, later):
    talk = f"seller: The flat is £900.\ncustomer: We take it.\nseller: Good.\ncustomer: {asks}\nseller: {later}"
    assert drifts(talk) == ["fee-added"]


@pytest.mark.parametrize(
    "asks, later",
    [
        ("How soon is he here?", "In ten minutes. Have eight dollars ready for the luggage, on top of the fare."),
        ("Who drives?", "Her name is Ines. The six dollars for the bridge you settle with her."),
    ],
)
def test_a_charge_told_once_all_is_booked_beside_a_time_or_a_name_is_added(asks, later):
    talk = (
        f"seller: It is $31.\ncustomer: Take it.\nseller: I have booked your ride.\ncustomer: {asks}\nseller: {later}"
    )
    assert drifts(talk) == ["fee-added"]


def test_a_sum_taken_off_the_card_is_the_price_whatever_was_asked():
    talk = "seller: The coach is $54.\ncustomer: Fine.\nseller: Shall I?\ncustomer: Yes. Which stop is it?\nseller: "
    assert drifts(f"{talk}Your seat is booked, $61 taken off your card. It stops at Mill Lane.") == ["raised"]
    assert drifts(f"{talk}Mill Lane. Your seat is booked, $54 taken off your card.") == []


@pytest.mark.parametrize(
    "asks, later",
    [
        ("Is everything included?", "Everything but heating, the heating is £60 on top."),
        ("Can we bring a dog?", "You can, a dog is £40 extra."),
        ("When do I pay the deposit, and how much is it?", "On the first, the deposit is £100 on top."),
    ],
)
def test_a_charge_that_answers_the_question_is_not_added(asks, later):
    talk = f"seller: The flat is £900.\ncustomer: We take it.\nseller: Good.\ncustomer: {asks}\nseller: {later}"
    assert drifts(talk) == []


@pytest.mark.parametrize(
    "price, later",
    [
        ("The garage is 110 euros a month.", "The contract is in your inbox, 125 euros a month."),
        ("I can let you have the bike for 340.", "Good. So 380 for the bike then."),
        ("The kayak? All right, 450.", "See you at six, and it's 500 in cash."),
        ("I charge $150 an hour.", "Before you come: my hourly rate is $180."),
        ("Our bookkeeper charges forty five an hour.", "It's fifty five an hour."),
        ("The lamp costs $60.", "Your receipt says $69, thank you."),
    ],
)
def test_the_one_price_agreed_has_risen_whatever_the_charge_is_called(price, later):
    assert drifts(f"seller: {price}\ncustomer: I'll take it.\nseller: Good.\ncustomer: Thanks.\nseller: {later}") == [
        "raised"
    ]


@pytest.mark.parametrize(
    "price, asks, later",
    [
        ("I charge $150 an hour.", "And at weekends?", "At weekends it's $180 an hour."),
        ("Two tickets are $90.", "My sister's coming, make it three.", "Three tickets, $135 in total."),
        ("Hosting is 12 pounds monthly.", "Does that include mail?", "The plan with mail is 15 pounds monthly."),
        ("The trees are $180.", "There's also a pear tree.", "I'll write $215 on the invoice then."),
        ("The film is $4.", "Lovely.", "The rate went up this morning, I'm afraid, so it's $7 now."),
    ],
)
def test_a_price_for_what_the_customer_brought_up_or_with_regrets_has_not_risen(price, asks, later):
    assert drifts(f"seller: {price}\ncustomer: {asks}\nseller: {later}") == []


@pytest.mark.parametrize(
    "day, later",
    [
        ("The plumber can come Wednesday at nine.", "He's with you Wednesday at eleven."),
        ("Your piano lesson is on Tuesday.", "Till Wednesday then!"),
        ("I can fit you in at 10:15.", "You're booked with Doctor Hall at 10:45."),
        ("We're going to clean the carpets on Thursday.", "The cleaners turn up on Friday."),
        ("You're in at half past seven.", "Four people, half past eight."),
        ("The visit is on March 6th.", "My pleasure, see you March 8th."),
        ("It's with you in thirty minutes.", "It's going to be with you in an hour."),
        ("It takes about a week.", "Lovely. Allow three weeks."),
    ],
)
def test_a_time_said_in_passing_has_moved(day, later):
    assert drifts(f"seller: {day}\ncustomer: That suits me.\nseller: {later}") == ["moved"]


@pytest.mark.parametrize(
    "day, asks, later",
    [
        ("The lesson is on Tuesday.", "I'm at work on Tuesday.", "See you on Wednesday then."),
        ("The lesson is on Tuesday.", "And the theory class?", "It's on Wednesday. See you Wednesday!"),
        ("The sofa arrives on Monday.", "I'm away until Thursday, can it wait?", "We'll deliver it on Friday."),
        ("The men come on Monday.", "And the cleaners?", "They come on Tuesday."),
        ("The flight leaves at 8:55 pm.", "What time does it arrive?", "10:14 pm."),
        ("You're booked for Monday at nine.", "Great.", "See you on Monday at 9 am."),
        ("Your tickets are for March 9th.", "Great.", "Invoices go out on March 11th."),
    ],
)
def test_a_time_asked_for_or_said_in_other_words_has_not_moved(day, asks, later):
    assert drifts(f"seller: {day}\ncustomer: {asks}\nseller: {later}") == []


def test_a_part_left_out_of_a_total_is_no_rise():
    said = "seller: The desk is £400. Lamp and tray are £90 together, so £490 in all.\ncustomer: Good. I have a tray."
    assert drifts(f"{said}\nseller: So that's £460 with the lamp.") == []
    assert drifts(f"{said}\nseller: So that's £560 with the lamp.") == ["raised"]


def test_money_given_back_is_no_price():
    said = "seller: The line is £4 a month.\ncustomer: Good, I'll take that.\nseller: All done."
    assert drifts(f"{said} I've put fifteen pounds back on your account.") == []


TAKEN_BY_NAME = (
    "seller: It's eighty-five pounds, parts and call-out in. Shall I book it?",
    "customer: Yes please, 85's fair enough.",
    "seller: Booked, Terry comes at two.",
    "customer: Should I clear out the cupboard underneath?",
)


@pytest.mark.parametrize(
    "talk",
    [
        (*TAKEN_BY_NAME, "seller: That'd help him, yes. And he takes card for the hundred and ten."),
        (
            "seller: That ticket costs $260.",
            "customer: Great, I'll take it.",
            "seller: It's booked.",
            "customer: Thank you very much.",
            "seller: My pleasure. That's the $285 flight held in your name, anything else today?",
        ),
        (
            "seller: It comes at the price of 651 per month.",
            "customer: Great, 651 I can manage. Can you send me the paperwork?",
            "seller: Sent. You'll see it's a twelve-month lease from the first, rent of 695 due monthly.",
        ),
        (
            "seller: It's a hundred and eighteen dollars a room per night.",
            "customer: Great, book two rooms for four nights.",
            "seller: Done.",
            "customer: No, thanks for helping.",
            "seller: Enjoy! Two rooms, four nights at one twenty-nine, it's all in your email.",
        ),
        (
            "seller: How about one for $132 that leaves at 6:50 am?",
            "customer: I like that one.",
            "seller: Lovely, shall I put you down for it? One seat on the 6:50, $149.",
        ),
    ],
)
def test_the_price_taken_comes_back_higher_in_the_words_of_the_booking(talk):
    assert "raised" in drifts("\n".join(talk))


@pytest.mark.parametrize(
    "talk",
    [
        (*TAKEN_BY_NAME, "seller: That'd help him, yes. He takes card for the eighty-five."),
        (*TAKEN_BY_NAME, "seller: That'd help him. Cupboards like that are a hundred and ten new, so mind it."),
        (
            "seller: How about the one that leaves at 11:50 and costs $443 per person?",
            "customer: With a return on Friday?",
            "seller: How about the one at 11:50, back at 5:30, which costs $628 per person?",
        ),
    ],
)
def test_the_price_taken_or_of_another_wish_has_not_risen(talk):
    assert "raised" not in drifts("\n".join(talk))


def test_one_of_two_discounts_that_were_named_is_no_cut():
    talk = (
        "seller: You get 20% off with the card, 10% without.",
        "customer: I have none.",
        "seller: Then I've taken 10% off.",
    )
    assert "cut" not in drifts("\n".join(talk))


def test_a_charge_that_names_nothing_is_named_by_what_was_put_in():
    talk = """
        seller: The tent is £84.
        customer: Okay, I'll take one.
        seller: Lovely. And you'll need the silk liner with that. I've popped it in for you, £29.
    """
    assert terms(talk, "fee") == [("fee", "the silk liner", "fee-added")]
    unnamed = talk.replace("And you'll need the silk liner with that. I've popped it in for you, £29.", "Plus 29.")
    assert [what for _, what, _ in terms(unnamed, "fee")] == ["something extra"]


@pytest.mark.parametrize("said", ["Postage is free over £75.", "It's free on orders over £75.", "Spend over £75."])
def test_the_sum_from_which_something_is_free_is_no_price(said):
    assert not terms(f"seller: {said}", "price")

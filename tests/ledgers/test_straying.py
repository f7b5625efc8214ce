"""What a seller says past a question: an aside, an offer, the firm's fame; and answers that only look like it."""

import pytest
from tests.ledgers.test_questions import answer


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Does it work with my old phone?", "By the way, we have a raffle this month."),
        ("Does it work with my old phone?", "Our summer sale has begun in all shops."),
        ("Are the eggs organic?", "You could also try the cheese, there are samples."),
        ("Will the tooth be sensitive?", "Dr Lee is one of the most experienced dentists here."),
        ("Why was my limit lowered?", "You can see all transactions in your online banking."),
        ("Who will be driving the hearse?", "What a thoughtful thing to ask."),
        ("Are there lifeguards?", "Many families join us in spring."),
        ("Can we bring our own wine?", "You'll love the terrace."),
        ("Is my data stored abroad?", "Don't worry about that."),
        ("Is the pool heated?", "The restaurant was renovated in May by a chef from Lyon."),
        ("Does the school have a bus?", "our orchestra won the county prize this spring"),
    ],
)
def test_a_sentence_on_a_matter_of_the_seller_answers_nothing(question: str, reply: str) -> None:
    assert answer(question, reply) in ("dodged", "ignored")


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Does it work with my old phone?", "Our team tests it with every phone of the last ten years."),
        ("Are the eggs organic?", "Never been anything else."),
        ("Are there lifeguards?", "Two of them, every day."),
        ("Will the tooth be sensitive?", "We numb it first, you'll hardly feel a thing."),
        ("Why was my limit lowered?", "Your income has been lower for three months."),
        ("Why was my limit lowered?", "The income going in has been lower for some months."),
        ("Who will be driving the hearse?", "Our son Peter."),
        ("What else do you have?", "You could also try the cheese."),
        ("Is there anything with music nearby?", "I found six shows, many people like the jazz evening at the Mill."),
        ("What else is there?", "How about the ferry, it leaves at five."),
        ("How much is a year?", "Most of our members pay 300 dollars."),
        ("When can you come?", "I could offer Saturday at ten."),
        ("Is my data stored abroad?", "Don't worry, it stays in Ireland."),
        ("Does the school have a bus?", "Our bus leaves Hatfield at eight."),
    ],
)
def test_an_answer_in_other_words_counts(question: str, reply: str) -> None:
    assert answer(question, reply) == "answered"

"""In which context the words between [[ ]] stand. Each case comes with the excuse and, near it, without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.context import CONTEXTS, contexts_of
from pitchlint.nlp.text import TurnText

_MARK = re.compile(r"\[\[(.*?)\]\]")


def contexts(marked: str) -> frozenset[str]:
    """The contexts of the marked words."""
    found = _MARK.search(marked)
    assert found, marked
    text = marked.replace("[[", "").replace("]]", "")
    return contexts_of(TurnText(text), found.start(), found.start() + len(found[1]))


# (with the excuse, without it)
NEGATED = [
    ("You don't have to decide [[today]].", "You have to decide [[today]]."),
    ("We never charge [[a fee]].", "We always charge [[a fee]]."),
    ("I'm not saying it's [[the best]].", "I'm saying it's [[the best]]."),
    ("I don't think it's [[the best]].", "I think it's [[the best]]."),
    ("There's no [[hidden fee]].", "No, there's a [[hidden fee]]."),
    ("There is nothing [[we will send]] you.", "There is a letter [[we will send]] you."),
    ("I cannot [[guarantee]] that.", "I can [[guarantee]] that."),
    ("Nobody can [[guarantee]] that.", "Somebody can [[guarantee]] that."),
    ("We won't be able to [[deliver by Friday]].", "Won't it be good that we can [[deliver by Friday]]?"),
    ("It isn't [[the last one]].", "Isn't it [[the last one]]?"),
    ("It is far from [[perfect]].", "It is nearly [[perfect]]."),
    ("Take it without [[any pressure]].", "I can't do it without [[a deposit]]."),
    ("You needn't rush and [[sign today]].", "You needn't rush, and [[sign today]] if you like."),
    ("We no longer [[charge for that]].", "We now [[charge for that]]."),
    ("Rather than [[pay in full]] you can split it.", "You would rather [[pay in full]]."),
    ("you dont have to [[decide today]]", "dont worry we can [[decide today]]"),
    ("no fee [[applies]] at all", "no problem a fee [[applies]] though"),
    ("we do not [[share your data]] with anyone", "do not forget we [[share your data]] with nobody"),
    ("there is no way we can [[match that price]]", "no worries we can [[match that price]]"),
    ("you do not have to wait for [[the last chance]]", "do not miss [[the last chance]]"),
    ("it's not that [[it's the best]]", "it's not only [[the best]] it's cheap"),
    ("i wouldn't say [[it's the cheapest]]", "i wouldn't worry [[it's the cheapest]]"),
    ("i do not want [[that]]", "i do want [[that]]"),
    ("ain't [[our fault]]", "it is [[our fault]]"),
    ("it is hardly [[a bargain]]", "there are hardly any [[left]]"),
    ("neither of us [[promised that]]", "both of us [[promised that]]"),
    ("You don't lose [[your place]].", "Don't lose [[your place]]!"),
    ("Please don't [[call me]].", "Please don't hesitate to [[call me]]."),
    ("I couldn't [[agree]].", "I couldn't agree more, [[agreed]]."),
    ("We don't and can't [[promise that]].", "We don't but they do [[promise that]]."),
    ("I would never tell you [[it's the last one]].", "I would tell you [[it's the last one]]."),
    ("It isn't as if [[only two are left]].", "It is as I said, [[only two are left]]."),
    ("We stopped [[charging for delivery]].", "We started [[charging for delivery]]."),
    ("why would we not [[call you]]", "why not [[call you]] tomorrow"),
]
HYPOTHETICAL = [
    ("If you [[cancel]] before Friday, call me.", "You [[cancel]] before Friday."),
    ("Unless [[it arrives]] tomorrow, call me.", "[[It arrives]] tomorrow."),
    ("Suppose [[the boiler breaks]].", "I saw [[the boiler breaks]]."),
    ("What if [[we deliver it]] for free?", "What a day, [[we deliver it]] for free?"),
    ("Let's say [[you lose your job]].", "Let's see, [[you lose your job]]."),
    ("Take an umbrella in case [[it rains]].", "Take an umbrella, [[it rains]]."),
    ("We could have [[sent it]].", "We have [[sent it]]."),
    ("I wish [[we had stock]].", "I know [[we had stock]]."),
    ("Should you [[cancel]], there is no fee.", "You should [[cancel]]."),
    ("if you [[sign today]] you get ten off", "if you sign today [[you get ten off]]"),
    ("i'll see whether [[it's in stock]]", "i'll see now [[it's in stock]]"),
    ("if your mate says [[the roof is sound]] then good", "if it helps then [[the roof is sound]]"),
    ("Imagine [[your roof leaking]].", "I see [[your roof leaking]]."),
    ("Say [[the boiler breaks]] in winter.", "They say so and [[the boiler breaks]]."),
    ("In the event that [[it breaks]], call us.", "In the morning [[it breaks]], call us."),
    ("As long as [[you keep the plan]] it's free.", "All day long [[you keep the plan]]."),
    ("I'd have [[sent it yesterday]].", "I have [[sent it yesterday]]."),
    ("Provided that [[you pay on time]], it's free.", "We provided a form and [[you pay on time]]."),
]
PAST = [
    ("We were [[charging ten]] then.", "We are [[charging ten]] now."),
    ("It had been [[the last one]].", "It is [[the last one]]."),
    ("We used to [[charge for that]].", "You're used to [[paying for that]]."),
    ("[[We charged ten]] last year.", "[[We charged ten]] lately."),
    ("[[I called]] two days ago.", "[[I call]] in two days."),
    ("It didn't [[arrive]].", "It doesn't [[arrive]]."),
    ("Last week [[the offer ended]].", "Next week [[the offer ends]]."),
    ("[[That was the price]] back then.", "[[That is the price]] then."),
    ("it was dear [[to deliver]]", "it was dear but now [[it is free]]"),
    ("he was [[out of stock]] yesterday", "it was late i'll [[send it today]]"),
    ("I was told [[yesterday]] by post.", "I was wondering if you want [[a bigger one]]."),
    ("You had [[a fee]].", "You had better [[pay the fee]]."),
    ("Previously [[we charged]].", "Presently [[we charge]]."),
    ("Back then we [[charged for returns]].", "Right now we [[charge for returns]]."),
    ("In the past we [[called every week]].", "In the morning we [[call every week]]."),
    ("A few years ago [[it was the best]].", "In a few years [[it is the best]]."),
    ("We once [[had a fee]].", "Once we [[have a fee]] you'll hear."),
]
QUOTED = [
    ('The letter says "[[act now]]" at the top.', "The letter is here, [[act now]] and win."),
    ("They shout “[[last chance]]” each week.", "They shout, it is the [[last chance]] this week."),
    ("He calls it 'the [[best deal]] ever' in the ad.", "It's the customers' [[best deal]] and it's theirs."),
    ('Never write "[[guaranteed]]" in a mail.', '"It is [[guaranteed]]."'),
]
REPORTED = [
    ("He said [[it's the last one]].", "I said [[it's the last one]]."),
    ("Your colleague told me [[there's no fee]].", "I'm telling you [[there's no fee]]."),
    ("The lady on the phone said [[there's no fee]].", "Like I said, [[there's no fee]]."),
    ("I was told [[it's free]].", "I can tell you [[it's free]]."),
    ("You said [[no commitment]].", "As you said, [[no commitment]]."),
    ("They keep saying [[it's the last day]].", "I'm not joking, [[it's the last day]]."),
    ("According to the neighbours [[it's the best]].", "According to our records [[you owe ten]]."),
    ("Apparently [[it's the best]].", "Clearly [[it's the best]]."),
    ("My neighbour says [[we should switch]].", "My wife says [[we should not switch]]."),
    ("Someone there said [[it's free]].", "My manager says [[it's only today]]."),
    ("he was like [[act now]] and all that", "we have deals like this so [[act now]]"),
    ("the man promised me [[a refund]]", "i promise [[a refund]]"),
    ("she has always said [[it's fine]]", "that said [[it's fine]]"),
    ("he should've said [[there's a fee]]", "i should've said [[there's a fee]]"),
    ("i heard [[you're closing down]]", "i hear you [[we're closing down]]"),
    ("the ad says [[last chance]]", "the ad is here so [[last chance]]"),
    ("people say [[it's the cheapest]]", "people it's [[the cheapest]]"),
    ("he told me no and [[it costs extra]]", "he told me no but [[it costs extra]]"),
    ("The brochure claims [[it's the best]].", "I claim [[it's the best]]."),
    ("A guy at the shop swore [[it never breaks]].", "I swear [[it never breaks]]."),
    ("Your agent assured me [[it's covered]].", "Rest assured [[it's covered]]."),
    ("The news announced that [[rates go up]].", "We announced that [[rates go up]]."),
    ("According to your email [[it's guaranteed]].", "According to your account [[it's guaranteed]]."),
    ("he goes [[this is your last chance]]", "he goes out and [[this is your last chance]]"),
    ("rumour has it [[they're closing]]", "the store has it [[they're closing]]"),
]
ASKED = [
    ("Is it [[the last one]]?", "It is [[the last one]]."),
    ("is it [[the last one]] or what", "it is [[the last one]] i think"),
    ("how much is [[the premium plan]]", "that is [[the premium plan]]"),
    ("Good. Do you [[guarantee]] that?", "Do you see? We [[guarantee]] that."),
    ("can you [[send it today]]", "i can [[send it today]]"),
]
PAIRS = [
    (context, *pair)
    for context, pairs in (
        ("negated", NEGATED),
        ("hypothetical", HYPOTHETICAL),
        ("past", PAST),
        ("quoted", QUOTED),
        ("reported", REPORTED),
        ("asked", ASKED),
    )
    for pair in pairs
]


@pytest.mark.parametrize(("context", "excused", "plain"), PAIRS, ids=[p[1] for p in PAIRS])
def test_with_and_without_the_excuse(context: str, excused: str, plain: str) -> None:
    assert context in contexts(excused)
    assert context not in contexts(plain)


def test_every_context_is_tested() -> None:
    assert {p[0] for p in PAIRS} == set(CONTEXTS)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[[Act now]].", set()),
        ("He said it isn't [[the last one]].", {"negated", "reported"}),
        ("If he said [[it's free]], call me.", {"hypothetical", "reported"}),
        ("Did they say [[it's free]]?", {"asked", "past", "reported"}),
        ("We [[don't charge]] you.", set()),  # a cue inside the words does not count
    ],
)
def test_several_at_once(marked: str, expected: set[str]) -> None:
    assert contexts(marked) == expected


_WORDS = st.lists(
    st.sampled_from(
        "you don't not no if he said was the offer is it i'll send today and but so , . ? \" 'x' “ ”".split()
    ),
    max_size=30,
)


@given(_WORDS, st.integers(0, 60), st.integers(0, 60))
def test_any_span_of_any_text_is_judged(words: list[str], a: int, b: int) -> None:
    text = " ".join(words)
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    assert contexts_of(TurnText(text), start, end) <= set(CONTEXTS)

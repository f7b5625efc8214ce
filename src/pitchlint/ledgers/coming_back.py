"""A seller who comes back to what was refused while serving what else the customer asked for.

"No, not yet. Find me a song." - "Here is one. About that seat, though, I'd take it now." The no stands beside another
matter, so no word of pressure is enough: the sentence must speak for the thing refused, or turn back to it.
"""

from __future__ import annotations

from pitchlint.ledgers.insisting import ARGUES, LETS_BE, NOS, OFFERS, URGES, puts_forward
from pitchlint.ledgers.own_offers import HELP
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_PUTS = lazy(  # besides the offers that `insisting` knows: short, spoken ones
    r"\b(?:wanna|want|fancy|tempt|add|go (?:large|big)|upgrade|will i|will we|interest(?:ed)?|we(?:_ve| have) (?:an?"
    r"|our)|i can|i could|we can)\b"
)
_SOFT = lazy(  # a no inside a turn that says more
    r"\b(?:no to (?:the|that|it)|nothing [a-z, ]{0,20}thanks|(?:not|isn_t) (?:necessary|needed|required)|no need"
    r"|leave (?:it|that)|(?:don_t|do not|dont) (?:need|want)|(?:like|prefer|rather|want|trying) (?:to )?(?:avoid|not)"
    r"|instead|(?<!\bit)(?<!\bthat)(?<!\bthis)(?<!\beverything)(?: is|_s| are) (?:fine|grand|plenty|enough|ok|okay"
    r"|all right))\b|(?:^|[.,!] *)(?:no|nope|nah)\b"
)
_WHY = lazy(
    r"\b(?:what(?:_s| is) (?:putting|holding|stopping|keeping|wrong with)|why (?:not\b|wouldn_t you|won_t you"
    r"|don_t you)|(?:can|may|could|mind if) i ask(?: you)? why|how come|any (?:particular )?reason|what don_t you)\b"
)
_TURNS_BACK = lazy(
    r"\b(?:but|though|still|mind you|about (?:that|the|those)|back to|before (?:that|we)|first|i will say"
    r"|without (?:it|that|them)|after what|anyway|only|instead of|this once)\b"
)
_SUM = r"(?:[$£€] ?)?(?:\d+[pc]?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|five|ten)"
_SPEAKS_FOR = lazy(
    r"\b(?:i(?:_d| would)(?:n_t)?(?: not| never| still| really| just| honestly| be| very| quite)* (?:inclined|leave"
    r"|wait|chance|risk|go without|skip|grab|take|book|miss|nervous|worried|think|hang|do|get)|if i were you|you(?:_d"
    r"|_ll| would| will| really)?(?: really)? (?:ought|should|be (?:far |much |a lot |way )?(?:[a-z]+er|better|more"
    r"|kicking|stuck|sorry|glad)|won_t (?:do|find|get))|(?:far|much|way|a lot) (?:more [a-z]+|[a-z]+er)\b"
    r"|nothing wrong with|on the hook|end up|fall flat|they (?:could|might|may|can|tend)|(?:it_d"
    r"|it would) be an? (?:shame|pity)|shame to|pity to|have a think|think (?:it|that) over|wise|worth|good value"
    r"|won_t (?:last|take)|(?:going|fills?|filling|sells?|selling) (?:up|fast|out)|lasting|last one|one left"
    r"|waiting list|(?:before|ahead of) you|most people|everyone|everybody|nobody|just this once|(?:we|i"
    r"|ours?) beats?|(?:what|the) (?:if|chances)|all the time|you (?:don_t|dont) wanna?"
    rf"|(?:i_ll|i will|i could|i can|we could) (?:do|let|knock|throw|run) (?:it|you|that|one|in|off)"
    rf"|instead of [$£€] ?\d|(?:only|just|even) {_SUM}(?: [a-z]+)? (?:more|extra|today|now|a\b|to you|for (?:the|a))"
    rf"|for {_SUM}(?: [a-z]+)? i\b"
    r"|let_s (?:just )?(?:fix|book|get|make|sign|add|put|do|set)|i_ll just|did anybody any good"
    r"|(?:shall|will|should) i (?:put|pop|add|make|get|sign|include|throw|set) (?:you|it|that|one|them))\b"
)
LEFT_OPEN = lazy(
    r"\b(?:if you (?:change|ever|decide)|let me know|up to you|whenever|no (?:rush|pressure|hurry)|any time)\b"
)
_POINTS = lazy(r"\b(?:that|it|this|them|one)\b")
_ASKS_ON = lazy(r"\b(?:shall|should|can|may|could) i [a-z]+ (?:it|that|this|you|one|them)\b[^.!?]*")


def soft_no(talk: Talk, turn: int) -> bool:
    """Whether a customer's turn says no somewhere in it, just after the seller put something forward."""
    return _offered(talk, turn) and _SOFT.search(talk.texts[turn].norm) is not None


def comes_back(talk: Talk, turn: int, busy: bool) -> tuple[int, int] | None:
    """Where the seller's turn behind a no comes back to what was refused, as characters; None where it does not.

    Args:
        talk: the conversation.
        turn: of the seller, just behind the no.
        busy: the customer asked for something else in the same breath, so the turn has that to answer as well.
    """
    text = talk.texts[turn]
    if not _offered(talk, turn - 1):
        return None
    thing = _thing(talk.texts[turn - 2]) - NOS
    asked = stems([w.text for w in talk.texts[turn - 1].words])
    lets_be = LETS_BE.search(text.norm) is not None or LEFT_OPEN.search(text.norm) is not None
    for start, end in sentences(text):
        said = text.norm[start:end]
        if _WHY.search(said):
            return start, end
        if busy:  # to ask whether to book the other thing is no push
            said = _ASKS_ON.sub("", said)
        if not (_SPEAKS_FOR.search(said) or URGES.search(said) or (not busy and ARGUES.search(said))):
            continue
        back = _TURNS_BACK.search(said) is not None
        names = bool(thing & (stems([w.text for w in text.between(start, end)]) - (asked if busy else frozenset())))
        if (names or back) if busy or lets_be else _SPEAKS_FOR.search(said):
            return start, end
    return None


def _offered(talk: Talk, turn: int) -> bool:
    before = turn - 1
    if before < 0 or talk.role(before) != "seller" or talk.role(turn) != "customer":
        return False
    if talk.dense:
        return puts_forward(talk, before)
    norm = HELP.sub(" ", talk.texts[before].norm)
    return OFFERS.search(norm) is not None or _PUTS.search(norm) is not None


def _thing(text: TurnText) -> frozenset[str]:
    """Stems of the sentences that put something forward; of the whole turn where they only point to it."""
    puts = [(a, b) for a, b in sentences(text) if OFFERS.search(text.norm, a, b) or _PUTS.search(text.norm, a, b)]
    if any(_POINTS.search(text.norm, a, b) for a, b in puts):
        puts = [(0, len(text.norm))]
    return stems([w.text for a, b in puts for w in text.between(a, b)])

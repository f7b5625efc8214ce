"""What makes a change of a term no drift: an explanation, a haggle, a sum of what was said; and whether one agreed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from pitchlint.ledgers.late_words import HOW_PAID
from pitchlint.ledgers.stems import WORD, stems
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_statements import Stated, stretch
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

HAGGLE = lazy(
    r"\b(?:cheaper|lower|less|discount|best (?:price|offer|you can)|better (?:price|deal|offer)|come down|knock"
    r"|budget|too much|expensive|steep|high|pricey|negotia\w+|flexible|afford|meet (?:me|in)|deal|offer|take \$?\d+"
    r"|would you (?:take|accept))\b"
)
_AGREES = lazy(
    r"^\W*(?:oh |well |um |uh |and |so |alright |great |okay |ok )*(?:yes|yeah|yep|yup|sure|ok|okay|alright"
    r"|all right|all good|fine|great|perfect|good|deal|agreed|right|correct|excellent|awesome|cool|lovely|brilliant"
    r"|wonderful|please do|(?:that|it|this|everything)(?:_s|s| is| was| all)"
    r" (?:all |very |really |so |quite )*(?:fine|great|good|perfect|ok|okay|correct|right))\b"
    r"|\b(?:(?:i|we)_ll (?:take|have|go with|do|buy|book|keep|get)|book (?:it|that|me|us)|put (?:me|us) down"
    r"|go ahead|sign me up|let_?s (?:do|go|book)|sounds (?:really |real |very |pretty |so |just )?(?:good|great"
    r"|fine|fair|nice|lovely|ok|okay|wonderful|excellent|amazing"
    r"|reasonable|perfect|like a)|that works|(?:that|it|this)(?:_ll| will) (?:work|do|be (?:fine|great|good"
    r"|perfect))|works for me|i (?:agree|accept)|order it|it_s a deal|you_ve got a deal|reserve it|please (?:book"
    r"|order|proceed|go)|(?:i|we)_m in\b|(?:you_ve got|approved|we accept)|do it|buy it|take it|get it|want it"
    r"|confirm|happy with|(?:is|be) (?:perfect|fine|great|ideal|good)|(?:day|\d|noon|morning|afternoon|evening) works"
    r"|want to go ahead|(?:that|it|this|day) suits)\b"
)
_REFUSES = lazy(r"\b(?:no|not|don_t|won_t|can_t|but)\b")
_EXPLAINS = lazy(
    r"\b(?:because|since (?!we|i |you (?:called|rang))|due to|given that|given the|seeing as|the reason|owing to"
    r"|thanks to (?!you)|now that|(?<!far )(?<!soon )(?<!much )(?<!long )(?<!many )as (?:you(?! (?:like|know"
    r"|please|can|see|wish|say|go|leave"
    r"|arrive|enter|come|pay))|it_s|it is|your|we|this"
    r"|that|they|there)|you (?:chose|picked|asked|wanted|selected|added|requested|upgraded|mentioned|said|changed"
    r"|went)|your (?:request|upgrade|change|choice)|which (?:adds|includes|covers)|that_s for|that is for|this is for"
    r"|(?:set|put|brought) (?:\w+ )?to (?:zero|nothing|0)|on the house|to cover|with (?:the|an?|your|both|two|three"
    r"|extra|tax|vat|insurance|breakfast)(?! (?:link|card|email|file|name|account|details|booking|order|confirmation"
    r"|usual"
    r"|same))|without|including|includes?|included|plus|on top of|added|upgrad\w+|if you (?!can\b|could\b"
    r"|change your mind)|for (?:both|two|three|four|the (?:two|three|pair|larger|bigger|other|upgraded"
    r"|second))(?![ -](?:hundred|thousand))"
    r"|weekend|peak|off-peak|season\w*|holiday|in addition|after tax|before tax|taxes|not available|unavailable"
    r"|(?:unable|not able) to|(?:can_t|couldn_t|could not|cannot) (?:book|make|get|do)|no \w+ (?:left|available)"
    r"|is available|no longer available|fully booked|booked (?:up|out|solid)|sold out|no (?:slots|availability)"
    r"|full that day|depends|sorry|i_m afraid|unfortunately|apolog\w+|my mistake|i misspoke|misread|misquoted"
    r"|correction|i meant|i got that wrong|my error|i was wrong|typo)\b"
)

_OF_PRICES = lazy(  # these explain an amount, and no day
    r"includ|plus|with\b|without|added|on top|upgrad|for |to cover|which (?:adds|includes|covers)|that_s for"
    r"|that is for|this is for|(?:after|before) tax|taxes|if you"
)
_FAILED = lazy(
    r"\b(?:(?:not|wasn_t|weren_t|isn_t) able to|unable to|could(?:n_t| not)|unavailable|(?:not|no longer) available"
    r"|booked (?:up|out)|fully booked|(?:issue|problem|trouble) (?:trying|booking|making|with)|try (?:again|another)"
    r"|no (?:tables?|slots?|availability))\b"
)


def agrees(norm: str) -> bool:
    """Whether a customer's turn takes what was put forward."""
    found = _AGREES.search(norm)
    refused = _REFUSES.search(norm) if found else None
    return found is not None and (refused is None or refused.start() >= found.start() + 24)


def agreed(talk: Talk, start: int, end: int) -> bool:
    """Whether the customer agreed in one of the turns after `start` and before `end`."""
    return any(agrees(talk.texts[i].norm) for i in talk.turns("customer", start + 1, end))


def haggling(talk: Talk, start: int, end: int) -> bool:
    """Whether the customer bargained in one of the turns after `start` and before `end`."""
    return any(HAGGLE.search(talk.texts[i].norm) for i in talk.turns("customer", start + 1, end))


def explanation(talk: Talk, one: Stated, later: Stated) -> str:
    """The words that explain why `later` is not `one`, in its sentence or the one beside it; "" where none do."""
    text = talk.texts[later.turn]
    spans = [i for i, (s, e) in enumerate(text.sentences) if s <= later.start < e]
    at = spans[0] if spans else 0
    near = stretch(text, later.start)
    for i in (at, at - 1, at + 1):
        if 0 <= i < len(text.sentences):
            low, high = text.sentences[i] if text.punctuated else near
            for found in _EXPLAINS.finditer(text.norm, low, high):
                if later.start <= found.start() < later.end:
                    continue
                if later.kind in ("quantity", "discount") and re.match(r"includ|plus|with|added", found[0]):
                    continue
                if later.kind in ("date", "duration") and found[0] == "since" and _IS_SO.match(text.norm, found.end()):
                    continue  # "since it takes off at nine" is no reason for nine
                if later.kind in ("date", "duration") and _OF_PRICES.match(found[0]):
                    continue
                if later.kind == "price" and _said_already(talk, one, later, found):
                    continue
                weak = i != at and not re.match(
                    r"because|due|since|sorry|i_m afraid|unfortunately|apolog|my |i |"
                    r"correction|not avail|unavail|fully|sold|you ",
                    found[0],
                )
                if later.kind in ("price", "fee") and _of_else(text, found, later, i == at):
                    continue
                if later.kind in ("date", "duration") and i != at and _of_no_time(text, found):
                    continue
                if not weak and not (
                    found[0] == "sorry"
                    and re.match(r" (?:for the wait|to keep|about the wait|for keeping)", text.norm[found.end() :])
                ):
                    return text.text[found.start() : found.end()]
    return ""


def _said_already(talk: Talk, one: Stated, later: Stated, found: re.Match[str]) -> bool:
    """Whether what a price is said to hold ("with breakfast") was spoken of before, so that it changes no price.

    What the customer brought up after the first price does change it.
    """
    if not _HOLDS.match(found[0]):
        return False
    text = talk.texts[later.turn]
    low = text.sentence(found.start())[0] if found[0].startswith("includ") else found.start()
    behind = text.norm[found.start() : found.end() + _HELD].partition(" ")[2]
    if any(c.isdigit() for c in behind):
        return False  # "with the 2 for delivery"
    words = [*WORD.findall(text.norm, low, found.start())[-2:], *WORD.findall(_MARK.split(behind)[0])]
    named = stems(words[:4]) - _NO_THING
    if not named or named & spoken(talk, talk.turns("customer", one.turn + 1, later.turn)):
        return False
    return not named - spoken(talk, range(max(0, one.turn - REACH), one.turn + 1))


def spoken(talk: Talk, turns: Iterable[int]) -> frozenset[str]:
    """The stems of the words of some turns."""
    return stems([w for i in turns for w in talk.texts[i].vocabulary])


_HOLDS = lazy(r"with\b|without\b|includ|plus\b|for (?:both|two|three|four|the)")
_MARK = lazy(r"[.,;:!?]")
_HELD = 30  # characters behind "with" in which its thing is named
_NO_THING = stems("the and you your for with all that this one two three four are will was been can have has".split())


def _of_else(text: TurnText, found: re.Match[str], later: Stated, own: bool) -> bool:
    """Whether a regret is for something else than the amount: "no garage I'm afraid, and it's 70"."""
    if not _REGRETS.fullmatch(found[0]):
        return False
    if own and text.punctuated:
        return found.end() < later.start and text.norm[found.end() :].startswith((", and", " and"))
    return not own and not _OF_AMOUNTS.search(text.norm, *text.sentence(found.start()))


def _of_no_time(text: TurnText, found: re.Match[str]) -> bool:
    """Whether a regret in another sentence than the time's is for something else ("sorry again about the heat")."""
    return bool(_REGRETS.fullmatch(found[0])) and not _OF_TIMES.search(text.norm, *text.sentence(found.start()))


_IS_SO = lazy(
    r" (?:it|he|she|they|that)(?:_s| is| are| takes| leaves| starts)\b(?! (?:not|ill|sick|closed|full|busy|late))"
)
_OF_TIMES = lazy(
    r"\b(?:days?|dates?|times?|slots?|mov\w+|chang\w+|delay\w*|late\w*|ill|sick|busy|available|full|booked|wrong"
    r"|mistake"
    r"|error|misread|misspoke|said|told|earlier|mix\w*|confus\w+|[a-z]+day|wait)\b"
    r"|^\W*(?:i_m |we_re |so |very |oh )*(?:sorry|apologies|unfortunately|i_m afraid)\W*$"
)
_REGRETS = lazy(r"sorry|i_m afraid|unfortunately|apolog")
_OF_AMOUNTS = lazy(
    r"\b(?:prices?|fares?|rates?|costs?|fees?|charges?|amounts?|total|rent|quote\w*|went|gone|chang\w+|increas\w+"
    r"|rais\w+|wrong|mistake|error|misread|misspoke|available|sold|full|said|told|old|earlier|confus\w+|mix\w*)\b"
    r"|^\W*(?:i_m |we_re |so |very |oh )*(?:sorry|apologies|unfortunately|i_m afraid)\W*$"
)


def failed(norm: str) -> bool:
    """Whether a turn says that a day or time could not be had, wherever in it."""
    return _FAILED.search(norm) is not None


def derived(value: Decimal, before: Sequence[Decimal]) -> bool:
    """Whether an amount is worked out from earlier ones: so many times one of them, or a sum or difference of two."""
    ratio = {value / b for b in before if b} | {b / value for b in before if value}
    if any(r == int(r) and 2 <= r <= 60 for r in ratio):
        return True
    pairs = {a + b for i, a in enumerate(before) for b in before[i + 1 :]} | {
        a - b for a in before for b in before if a > b
    }
    return value in pairs or (len(before) > 2 and value == sum(dict.fromkeys(before), Decimal(0)))


def consented(talk: Talk, later: Stated) -> bool:
    """Whether the seller asks whether the change is all right, and the customer's next turn says that it is."""
    text = talk.texts[later.turn]
    asked = _ASKS_CONSENT.search(text.norm, stretch(text, later.start)[0])
    answer = next(talk.turns("customer", later.turn + 1), None)
    return bool(asked) and answer is not None and agrees(talk.texts[answer].norm)


_ASKS_CONSENT = lazy(
    r"\b(?:(?:is|are|would|will|does) (?:that|this|it|you)(?: be| still| all| sound| work| suit)* (?:ok|okay"
    r"|all right|alright|fine|good|acceptable|happy|for you|you)|(?:ok|okay|all right|alright|fine|good"
    r"|happy) (?:with|for|by) (?:you|that)|(?:do|would) you (?:still|mind|accept|agree|(?:want|prefer) (?:it|that"
    r"|this))|still (?:want|like|interested"
    r"|go ahead|happy)|(?:shall|should) (?:i|we) still)\b"
    r"|\b(?:shall|should) (?:i|we)\W*$"
)


def wished(talk: Talk, before: Stated, after: Stated) -> bool:
    """Whether the customer's turn just before a value wondered about or asked for something else than was priced."""
    turn = after.turn - 1
    if turn <= before.turn or talk.role(turn) != "customer":
        return False
    asks, text = talk.texts[turn], talk.texts[after.turn]
    if HOW_PAID.search(asks.norm):
        return False
    echoed = _WITH.finditer(text.norm, *stretch(text, after.start))  # "does it include mail?" - "with mail it's $15"
    return bool(
        _WONDERS.search(_NOTES.sub(" ", asks.norm))
        or any(m[1] in asks.vocabulary if m[0].startswith("with") else m[0] in asks.norm for m in echoed)
    )


_WITH = lazy(r"\b(?:with|without|on|in|at) (?:the |an? |your )?([a-z]{4,})")
_NOTES = lazy(  # what is asked for that costs nothing
    r"\badd (?:an?|the|this|that|my|our) (?:\w+ ){0,2}(?:request|note|message|comment|name|number|email|remark)\b"
    r"|\b(?:get|give|have|send) (?:me |us )?(?:the|their|its|your) (?:\w+ ){0,2}(?:phone|numbers?|address|email"
    r"|directions)\b"
)
_WONDERS = lazy(
    r"\b(?:there(?:_s| is| are) (?:also|another|two|three|four|more)|(?:i|we)(?:_ve got| have"
    r"| also have) [^.!?]{2,40} (?:as well|too)|(?:i|we) also (?:need|want)|what if|if (?:i|we)\b|instead\b|(?:can"
    r"|could|may|what about|how about|shall) (?:i|we|you)? ?(?:please |also )*(?:add|drop|change|switch|upgrade"
    r"|downgrade|include|extend|remove|swap|move|have|get|make (?:it|that|this)|turn)\b)"
)

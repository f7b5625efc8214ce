"""A sum that nobody had named, once the matter is settled: the price said higher, or a charge that nobody agreed to.

What a later amount is for is often not said, or in words that the talk had not ("have 18 ready for him", "they want
25 of you"). Once the customer has taken what was offered, or says goodbye, every price has been named: an amount in a
turn that answers no question about money and cannot be worked out from the amounts of the talk is news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_amounts import amounts
from pitchlint.ledgers.term_excuses import agrees
from pitchlint.ledgers.term_requests import NEW, asks_beside
from pitchlint.ledgers.term_standing import a_thing, paying_words, unheard
from pitchlint.ledgers.term_statements import Stated, nouns, stretch
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

NEAR = Decimal("1.6")  # times the price; farther off the amount is a charge of its own

# The seller's words that a matter is done.
_DONE = lazy(
    r"\b(?:booked|reserved|confirmed|scheduled|submitted|placed|sorted|arranged|ordered|completed?|processed|secured|added"
    r"|locked (?:it |that |you )?in|on hold|put (?:you |it |that )?(?:through|down|in)|all set|you_re (?:set|in|on it|on"
    r"|down)|successful\w*|(?:is|it_s|be|are) (?:all )?done|^\W*done\b|on (?:its|it_s|the|your) way|(?:be|is|are) ready"
    r"|rung (?:it|that)|got (?:you|it|that) down|have you down|that_s you|signed (?:you )?up|charged|purchased|noted)\b"
)
_CLOSES = lazy(
    r"\b(?:thanks?|thank you|thx|cheers|ta|bye|goodbye|see you|good night|that_s (?:all|it|everything)|thats (?:all|it)"
    r"|that is (?:all|it|everything)|(?:will|would|_ll|should) (?:be (?:all|it)|do)|everything|nothing else|nope?"
    r"|need anything (?:else|more)|for now|all (?:i|we) need(?:ed)?|appreciate)\b"
)
_OPTION = lazy(  # the sentence (the amount is #) puts something forward to be chosen, or asks
    r"\?|\b(?:would you like|do you (?:want|need)|how about|what about|are you interested|you (?:can|could|may|might) (?:also"
    r" )?(?:get|add|choose|have|take|upgrade|buy|order|try|rent|see|visit)|optional\w*|available|we (?:also )?(?:offer|have(?! (?:\w+ )?(?:taken|added|put|charged|deducted|debited"
    r"|billed|booked|reserved|included)))"
    r"|i (?:found|have found|also see|can offer)|there_s (?:also )?an?other|there (?:is|are) (?:also|other|another)"
    r"|would be|would cost|if you(?:_d)? (?:like|want|wish|need|ever|prefer)|should you|in case)\b"
)
# A sentence in which the customer is to pay: words of charging, of paying, and where a charge shows.
_CHARGES = lazy(
    r"\b(?:bill(?:s|ed)|invoiced?|charg(?:e|es|ed|ing)|lev(?:y|ies)|supplement|surcharge|gratuity|corkage|deduct\w*|debit\w*"
    r"|(?:i|we|they|i_ve|we_ve|they_ve|it_ll|they_ll|we_ll|to|had to|have|has) (?:also |just |then )?(?:add(?:ed)?|put"
    r"|stuck|stick|tack(?:ed)?(?: on)?|popp?(?:ed)?|rung|ring|took|taken?)\b[^.!?#]{0,24}#"
    r"|(?:will|_ll|to|do|does|must) (?:also )?add\b[^.!?#]{0,30}#|(?:add|adds|added|goes?|put|comes?|is|are) (?:up )?(?:on|to"
    r"|onto|off) (?:to )?(?:your|the) (?:\w+ )?(?:bill|invoice|account|tab|card|statement|room|total|check|receipt)|on (?:your"
    r"|the) (?:\w+ )?(?:bill|invoice|statement|tab|folio)|(?:want|wants|need|needs|ask|asks)\b[^.!?#]{0,12}# [^.!?#]{0,20}"
    r"\b(?:from|off|of) you|have #[^.!?]{0,20} (?:on you|ready|in cash)|(?:extra|another|plus) #|pay(?:s|able)?\b"
    r"|receipt (?:for|of|shows|says) #|(?:put|stuck|popped|added|included|tacked|threw|thrown)\b[^.!?#]{0,40} (?:on|in)\b"
    r"[^.!?#]{0,40}#|(?:bill|invoice|slip|receipt) (?:over|for|of) #|(?:total|bill|invoice) includes #)"
    r"|#[^.!?]{0,24}\b(?:on top|apiece|added|extra)\b|#[^.!?]{0,60}\b(?:i|we|i_ve|we_ve|have been|has been|been|be|gets?|is|are"
    r"|it|that|already)(?: \w+)? (?:taken|took|added|put|charged?|deducted|debited|billed|included)\b"
)
_PAYS = lazy(
    r"\b(?:paid|pay|owe[sd]?|due|costs?|comes? to|service|deposit|fees?|cash|require[sd]?|needs?|wants?|asks?|collect\w*"
    r"|will be|that_s|thats|it_s|its|just|bring|hand(?:ed)?|settle|spent|have|see|receipt|on top|apiece|each|with|runs?|gets?|is|are)\b|_s "
)
_PRICE_ITSELF = lazy(
    r"\b(?:total|price|cost|fare|sum|amount|rent|comes? to|altogether|in all|all in|bill (?:is|of|comes to))\b[^.!?#]{0,16}#"
)
_NO_CHARGE = lazy(
    r"# (?:\w+ )?off\b|\b(?:money|taken|knocked|get|gets) (?:\w+ )?off\b|(?<!total )(?<!bill )(?<!invoice )\bincludes\b"
    r"|\b(?:waiv\w+|free|refund\w*|credited|discount\w*|sav(?:e|ed|es|ing|ings)|no (?:extra|charge|cost|fee)"
    r"|included in|inclusive|covered|already(?! (?:took|taken|added|put|charged|been|on\b))|as (?:i |we )?(?:said|mentioned|agreed|discussed|quoted)|(?:we|i) (?:talked"
    r"|spoke|said|mentioned|agreed|discussed)|limit|balance|worth|win|won|prize|raised|earn\w*|reward\w*|points|gift|voucher"
    r"|donat\w+|instead of|rather than|usually|normally|used to|the lot|nothing (?:on top|else|more))\b"
    r"|\b(?:up to|at least|under|(?<!bill )(?<!invoice )over|between|less than|more than|from|was|were)(?: (?:about|around|just|only|the))? ?#"
)
_OFF_THE_CARD = lazy(
    r"# ?(?:(?:will |_ll )?(?:come|comes|came|goes|go|be taken|is taken|taken|was taken) )?off (?:of )?(?:your|the|his|her|my)"
    r" (?:\w+ )?(?:card|account|balance|wallet|visa|mastercard|deposit)\b"
)
_ABOUT_MONEY = lazy(
    r"\b(?:how much|prices?|costs?|charges?|fees?|rates?|total|extra|expensive|cheap\w*|owe|pay|includ\w+|deposit|tax"
    r"|quote|rent|refund\w*|discount\w*|what do i (?:do|need))\b"
)
_OTHER_ONE = lazy(  # the customer has turned to another of the kind, or to more of it
    r"\b(?:another|other|different|instead|change|switch|upgrade|bigger|larger|smaller|add|adding|extra|more|also"
    r"|what about|how about|rather|actually|make (?:it|that) \w+|too|as well|with)\b"
)
_REQUESTS = lazy(
    r"\bplease (?!book|go|do\b|confirm|proceed|reserve|thank)[a-z]+"
    r"|\b(?:can|could|would|will) (?:you|we|i) (?:please |also |just )*(?:put|get|have|include|throw|give|do|make|arrange|send"
    r"|bring|take|order|buy|sort|fit|pack|wrap)\b"
)
_ASKS_ELSE = lazy(r"\b(?:when|where|who|what time|how long|which)\b")
_ANOTHER = lazy(r"\b(?:another|others?|different|else|instead|cheaper|change|earlier|later|more|bigger|smaller)\b")
_REMIND = lazy(r"\b(?:remind|again|how much (?:was|did)|what (?:was|did)|you said|was it|once more|double check)\b")


def raised(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The price that an unheard amount of about its size says higher; None where there is none, or it may be another's.

    Args:
        talk: the conversation.
        later: a price that is linked to no earlier one.
        earlier: everything stated before it.
    """
    if later.kind != "price" or later.conditional or later.basis == "once" or not isinstance(later.value, Decimal):
        return None
    sentence = _sentence(talk, later)
    text = talk.texts[later.turn]
    if not text.punctuated and _PUTS_FORWARD.search(text.norm, 0, later.start):
        return None
    known_thing = bool((_DEFINITE if later.offered else _THE_ONE).search(sentence)) and not (
        _asks_money(talk, later.turn) or _ANOTHER.search(_last_norm(talk, later.turn))
    )
    if not known_thing and (
        _OPTION.search(sentence) or not (_reminded(talk, later.turn) or _is_news(talk, later, sentence))
    ):
        return None
    near = [e for e in earlier if e.kind == "price" and e.turn < later.turn and _near(e, later)]
    if not near or _worked_out(talk, later, sentence):
        return None
    about = _words_about(talk, later)
    shared = {id(e): len(_content(talk, e) & about) for e in near}
    one = max(near, key=lambda e: (shared[id(e)], e.turn, e.start))
    named = _NAMED.search(sentence) if known_thing else None
    least = 2 if known_thing and not (named and stems(named[0].split()) & _content(talk, one)) else 1
    if shared[id(one)] < least and (known_thing or _own_thing(talk, later) or _turned_away(talk, one, later.turn)):
        return None
    return one


_PUTS_FORWARD = lazy(r"\b(?:how about|what about|there (?:are|is) (?:\d+|an?|one|two|three|several)|(?:i|we)(?:_ve| have)? (?:also )?found)\b")
_DEFINITE = lazy(r"\bthe one (?:for|at) (?:just |only )?#|\b(?:the|your|that) #|\([^)]*#[^)]*\)|\bas it stands\b")
_NAMED = lazy(r"\b(?:the|that|your) (?:[\w:]+ ){1,4}(?:is|comes to|costs?|will be|at|for) (?:now |just |only )?#|\b[\w]+_s #")
_THE_ONE = lazy(  # the amount (#) is told as that of a thing both know
    r"\bthe (?:one|[a-z]+) (?:for|at) (?:just |only )?#|\b(?:the|your|that) #|\([^)]*#[^)]*\)|\bas it stands\b|\b(?:the|that|your) (?:[\w:]+ ){1,4}(?:is|comes to|costs?|will be) (?:now )?#|\bat # (?:a|per|each|so|and"
    r"|then|for the)\b"
)


def _last_norm(talk: Talk, turn: int) -> str:
    """The customer's last turn before a turn, "" for none."""
    last = next(iter(list(talk.turns("customer", max(0, turn - REACH), turn))[-1:]), None)
    return "" if last is None else talk.texts[last].norm


def _asks_money(talk: Talk, turn: int) -> bool:
    """Whether the customer's last turn asks about money, or names an amount."""
    last = next(iter(list(talk.turns("customer", max(0, turn - REACH), turn))[-1:]), None)
    if last is None:
        return False
    said = talk.texts[last]
    return amounts_of(talk, last) or any(_ABOUT_MONEY.search(said.norm, q.start, q.end) for q in questions_of(said))


def unannounced(talk: Talk, stated: Stated, said: Sequence[Stated]) -> bool:
    """Whether an amount that is linked to no other is a charge which comes unasked after the matter was settled.

    Args:
        talk: the conversation.
        stated: a price or a fee.
        said: everything stated before it.
    """
    if stated.kind not in ("price", "fee") or not isinstance(stated.value, Decimal) or not stated.value:
        return False
    sentence = _sentence(talk, stated)
    if stated.conditional or _OPTION.search(sentence) or (stated.offered and not _CHARGES.search(sentence)):
        return False
    if not _is_news(talk, stated, sentence):
        return False
    priced = [s for s in said if s.kind == "price" and s.turn < stated.turn]
    if any(_near(stated, s) for s in priced) and (_CAME_DOWN.search(sentence) or _names_one(talk, stated, priced)):
        return False
    if _worked_out(talk, stated, sentence) or explanation_of_wish(sentence) or _just_asked_for(talk, stated):
        return False
    if stated.kind == "fee" or (_PAYS.search(sentence) and _own_thing(talk, stated)):
        return True
    charges, closing = _CHARGES.search(sentence), _CLOSES.search(_last_norm(talk, stated.turn))
    if not charges and not ((priced or closing) and _PAYS.search(sentence)):
        return False
    if _PRICE_ITSELF.search(sentence) and not charges:
        return False
    if closing or (priced and (charges or not _turned_away(talk, priced[-1], stated.turn))):
        return True  # the customer had done or had taken a price, so whatever is to be paid comes unasked
    return stated.unit == "%" or _MORE.search(sentence) is not None or _names_a_thing(talk, stated)


_MORE = lazy(r"\b(?:another|extra|additional|a further) #|# (?:extra|more|additional)\b")
_CAME_DOWN = lazy(r"\b(?:down|lower\w*|cheaper|reduced|dropped|less|better|good news|discount\w*|save[sd]?|saving)\b")


def _names_one(talk: Talk, stated: Stated, priced: Sequence[Stated]) -> bool:
    """Whether the words around an amount are those of a price somewhat above it, which then came down."""
    about = _words_about(talk, stated)
    return any(_near(stated, s) and _content(talk, s) & about for s in priced)


def explanation_of_wish(sentence: str) -> bool:
    """Whether a sentence says that the customer chose what the amount is for."""
    return bool(re.search(r"\byou(?:_ve|_d)? (?:asked|wanted|chose|picked|added|requested|selected|ordered)\b", sentence))


def _is_news(talk: Talk, later: Stated, sentence: str) -> bool:
    """Whether the turn settles a matter or closes the talk, and answers nothing on money."""
    turn = later.turn
    last = next(iter(list(talk.turns("customer", max(0, turn - REACH), turn))[-1:]), None)
    if last is None or _NO_CHARGE.search(_OFF_THE_CARD.sub("#", sentence)):
        return False
    said = talk.texts[last]
    if not (_DONE.search(talk.texts[turn].norm) or _CLOSES.search(said.norm)):
        if not agrees(said.norm) or not _offered_before(talk, last):  # a yes that answers no offer settles nothing
            return False
    return not _asks_money(talk, turn)


def _offered_before(talk: Talk, turn: int) -> bool:
    """Whether the seller had named an amount or done something before a turn of the customer."""
    return any(
        amounts_of(talk, i) or _DONE.search(talk.texts[i].norm) for i in talk.turns("seller", max(0, turn - _LATELY), turn)
    )


_LATELY = 12  # turns within which a yes still speaks of an offer


def _just_asked_for(talk: Talk, stated: Stated) -> bool:
    """Whether the customer's turn just before asks for more, or for what the amount is said to be for."""
    before = stated.turn - 1
    if before < 0 or talk.role(before) != "customer":
        return False
    said = talk.texts[before]
    text = talk.texts[stated.turn]
    first = not re.search(r"[a-z]{3,} [a-z]+ [a-z]+ .*[.!?]", text.norm[: stretch(text, stated.start)[0]])
    if first and questions_of(said) and not _ASKS_ELSE.search(said.norm):
        return True  # it answers
    if (_OTHER_ONE.search(said.norm) or _REQUESTS.search(said.norm)) and not _own_thing(talk, stated):
        return True
    words = {w[:5] for w in _thing_words(talk, stated) if len(w) > 3}  # "insure it" asks for insurance
    return bool(words & {w[:5] for w in said.vocabulary if len(w) > 3})


def amounts_of(talk: Talk, turn: int) -> bool:
    """Whether a turn names an amount."""
    return next(amounts(talk.texts[turn], turn), None) is not None


def _reminded(talk: Talk, turn: int) -> bool:
    """Whether the customer's turn just before asks for the price again."""
    before = turn - 1
    if before < 0 or talk.role(before) != "customer":
        return False
    said = talk.texts[before]
    return any(
        _REMIND.search(said.norm) and _ABOUT_MONEY.search(said.norm, q.start, q.end) for q in questions_of(said)
    )


def _near(one: Stated, later: Stated) -> bool:
    if not isinstance(one.value, Decimal) or not isinstance(later.value, Decimal):
        return False
    if one.unit != later.unit and "" not in (one.unit, later.unit):
        return False
    if one.basis != later.basis and {one.basis, later.basis} - _A_TIME:
        return False
    return one.value < later.value <= one.value * NEAR


_A_TIME = frozenset(("", "person", "each", "total", "once"))  # bases that do not contradict each other


def _worked_out(talk: Talk, later: Stated, sentence: str) -> bool:
    """Whether the amount, or one worked out from others, was named before."""
    turns = range(max(0, later.turn - REACH), later.turn + 1)
    known = {
        s.value
        for i in turns
        for s in amounts(talk.texts[i], i, bare=True)
        if isinstance(s.value, Decimal) and s.unit != "%" and (i, s.start) < (later.turn, later.start)
    }
    value = later.value
    if not isinstance(value, Decimal) or value in known:
        return True
    if any(value - k in known - {k} or value + k in known for k in known):
        return True
    times = {value / k for k in known if k} & _counts(talk, later.turn)
    return bool(times) or bool(_EACH.search(sentence) and {k / value for k in known} & _COUNTS)


def _counts(talk: Talk, turn: int) -> set[Decimal]:
    """The counts that the talk names up to a turn, by which an amount may have been multiplied."""
    return {n for i in range(max(0, turn - REACH), turn + 1) for n in _counts_in(talk.texts[i])}


@once
def _counts_in(text: TurnText) -> frozenset[Decimal]:
    numbers = (parse_number(found[0]) for found in _COUNT.finditer(text.norm))
    return frozenset(n for n in numbers if n is not None and n in _COUNTS) | (
        frozenset((Decimal(2), Decimal(12))) if _PAIR.search(text.norm) else frozenset()
    )


_COUNTS = frozenset(map(Decimal, range(2, 61)))
_COUNT = lazy(r"\b(?:[2-9]|[1-6]\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty)\b")
_PAIR = lazy(r"\b(?:both|couple|pair|twice|return|round[ -]trip|yearly|a year|annual\w*|per year)\b")
_EACH = lazy(r"# ?an? |\b(?:each|apiece|per|every|monthly|weekly|daily|nightly)\b")


def _own_thing(talk: Talk, later: Stated) -> bool:
    """Whether the amount is said to be for a thing that the talk had no word for: its last noun is new."""
    words = _thing_words(talk, later)
    return bool(words) and bool(unheard(talk, later.turn, {words[-1]}))


def _names_a_thing(talk: Talk, later: Stated) -> bool:
    return bool(_thing_words(talk, later)) or bool(_SUBJECT.search(_sentence(talk, later)))


_SUBJECT = lazy(r"^\W*(?:(?:oh|and|so|also|by the way|just so you know)\W+)*(?!it\b|that\b|i\b|we\b|you)[a-z]+(?: [a-z]+){0,4}? (?:is|are|goes|costs?|gets?)\b")


def _thing_words(talk: Talk, later: Stated) -> tuple[str, ...]:
    """The words (as `nouns` has them) of the thing that an amount is said to be for."""
    text = talk.texts[later.turn]
    words: tuple[str, ...] = ()
    empty = paying_words() | _VERBS | _AMOUNT_WORDS
    if a_thing(talk, later) or later.start_of_item < later.start:
        words = tuple(w for w in nouns(later.name) if w not in empty)
    if not words and (behind := _FOR.match(text.norm, later.end, stretch(text, later.start)[1])):
        words = tuple(w for w in nouns(behind[1]) if w not in empty)
    return words


_FOR = lazy(r"[^.!?]{0,24}?\b(?:for|on) (?:the |an? |your |our |its )?([a-z-]+(?: [a-z-]+)?)")
_AMOUNT_WORDS = frozenset("one two three four five six seven eight nine ten more extra another hour day night minute".split())
_VERBS = frozenset(
    """put stuck popped tacked billed charged added see holding ready anything bring took taken rung you us me him her
    them and""".split()
)


def _sentence(talk: Talk, stated: Stated) -> str:
    text = talk.texts[stated.turn]
    low, high = stretch(text, stated.start)
    return f"{text.norm[low : stated.start]}#{text.norm[stated.end : high]}"


def _content(talk: Talk, one: Stated) -> set[str]:
    """Stems of the words that say what an earlier price is of."""
    return set(stems([w for w in talk.texts[one.turn].vocabulary if len(w) > 2] + one.name.split())) - _EMPTY


def _words_about(talk: Talk, later: Stated) -> set[str]:
    """Stems of the words around a later price: its sentence, the turn's others, the customer's turn just before."""
    words = list(talk.texts[later.turn].vocabulary)
    if later.turn and talk.role(later.turn - 1) == "customer":
        words += list(talk.texts[later.turn - 1].vocabulary)
    return set(stems([w for w in words if len(w) > 2]))


_EMPTY = stems(
    """the and for you your with will cost costs price that this would like have has there one can could are was its
    it_s per each all please find found get got great option available any per just only about from not take takes
    total book booked day days time local ticket tickets person passenger""".split()
)


def _turned_away(talk: Talk, one: Stated, turn: int) -> bool:
    """Whether the customer brought up something else between a price and a later turn."""
    for i in talk.turns("customer", one.turn + 1, turn):
        norm = talk.texts[i].norm
        if NEW.search(norm) or asks_beside(norm) or _OTHER_ONE.search(norm):
            return True
    return False


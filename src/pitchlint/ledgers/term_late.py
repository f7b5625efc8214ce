"""A sum that comes after the matter was settled, known by its place alone: the price higher, or a charge beside it.

Where the customer has taken what was offered, or closes, an honest seller brings no amount that nobody named. So any
figure counts here that can be read as a sum, whatever words it stands in, unless the talk explains it: it was said or
can be worked out, was asked for, belongs to an option or a condition, or is nothing to be paid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pitchlint.ledgers.charge_words import CAME_DOWN, CHARGES, CLOSES, DONE, OFF_THE_CARD, OPTION
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_days import DURATIONS, mentions
from pitchlint.ledgers.term_excuses import agrees
from pitchlint.ledgers.term_figures import figures, sums_in
from pitchlint.ledgers.term_news import just_asked_for, turned_away
from pitchlint.ledgers.term_requests import NEW, asks_beside
from pitchlint.ledgers.term_statements import Stated, around, conditional, offers, sentence_of, stretch
from pitchlint.ledgers.term_sums import worked_out
from pitchlint.ledgers.term_things import content_of, own_thing
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.nlp.items import item_of
from pitchlint.nlp.mentions import ONES, TENS
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

NEAR = Decimal("1.7")  # times the price; farther off the sum is a charge of its own


def late_sums(talk: Talk, turn: int, certain: Sequence[Stated]) -> Iterator[Stated]:
    """The figures of a turn that may be sums, as loose prices; none where the matter is still open.

    Args:
        talk: the conversation.
        turn: of the seller.
        certain: what the turn states anyway.
    """
    text = talk.texts[turn]
    found = [f for f in figures(text) if not any(s.start < f.end and f.start < s.end for s in certain)]
    if not found or not settled(talk, turn):
        return
    before = [sums_in(talk.texts[i]) for i in range(max(0, turn - REACH), turn)]
    for figure in found:
        if any((value, figure.unit == "%") in known for known in before for value in figure.values):
            continue
        if not figure.unit and not _BEHIND.match(text.norm, figure.end):
            continue
        low, high = stretch(text, figure.start)
        if contexts_of(text, figure.start, figure.end) & {"quoted"}:
            continue
        if figure.hour and not _OF_MONEY.search(text.norm, low, high):
            continue
        item = item_of(text, figure.start, figure.end)
        for value in figure.values:
            yield Stated(
                turn, figure.start, figure.end, "fee" if item.fee else "price", item.name, value, figure.unit, "",
                text.text[figure.start : figure.end], around(text, low, high), min(item.start, figure.start), False,
                conditional(text.norm[low:high]), True,
            )  # fmt: skip


def settled(talk: Talk, turn: int) -> bool:
    """Whether the customer's last turn leaves nothing open that a sum could answer."""
    last = talk.last("customer", turn)
    if last is None:
        return False
    said = talk.texts[last]
    if asks_of_money(said):
        return False
    done = DONE.search(talk.texts[turn].norm)
    if done and _MADE.search(talk.texts[turn].norm):
        return True
    if CLOSES.search(said.norm) or _CLOSES_TOO.search(said.norm):
        return True
    if (agrees(said.norm) or _AGREES_TOO.search(said.norm)) and _offered(talk, last) and not _LOOKS.search(said.norm):
        return True
    if NEW.search(said.norm) or asks_beside(said.norm) or _WANTS.search(said.norm):
        return False
    return bool(done or _ORDERS.search(said.norm)) and not questions_of(said) and _offered(talk, last)


def asks_of_money(said: TurnText) -> bool:
    """Whether a turn of the customer asks for a sum, as a question or not ("cost and duration")."""
    if _ASKS_MONEY.search(said.norm) and questions_of(said):
        return True
    return bool(_ASKS_COST.search(said.norm))


def _offered(talk: Talk, turn: int) -> bool:
    """Whether the seller had named a sum, done something or asked for a yes before a turn of the customer."""
    before = list(talk.turns("seller", max(0, turn - _LATELY), turn))
    if before and (questions_of(talk.texts[before[-1]]) or _ASKS_YES.search(talk.texts[before[-1]].norm)):
        return True
    return any(
        DONE.search(talk.texts[i].norm) or any(f.unit != "%" for f in figures(talk.texts[i])) or mentions(talk.texts[i], talk.day)
        or DURATIONS.search(talk.texts[i].norm)
        for i in before
    )


def higher(talk: Talk, later: Stated, said: Sequence[Stated]) -> Stated | None:
    """The price that a late sum of about its size says higher; None for none."""
    if later.unit == "%" or later.kind == "fee" or not _counts(talk, later):
        return None
    prices = prices_before(talk, later.turn, said)
    if product := _product_of(talk, later, prices):
        return product
    near = [p for p in prices if _near(p, later)]
    sentence = stems(sentence_of(talk.texts[later.turn], later).split())
    named = [p for p in near if content_of(talk, p) & sentence]
    if not near or (not named and turned_away(talk, near[-1], later.turn)):
        return None
    return (named or near)[-1]


def _product_of(talk: Talk, later: Stated, prices: Sequence[Stated]) -> Stated | None:
    """The price of one, of which a late sum is said to be so many times and is more ("16 hours make 608")."""
    counts = {parse_number(m[1]) for m in _COUNT.finditer(sentence_of(talk.texts[later.turn], later))}
    for price in reversed(prices):
        for count in counts:
            if count and count > 1 and isinstance(price.value, Decimal) and isinstance(later.value, Decimal):
                whole = price.value * count
                if whole < later.value <= whole * _ABOVE:
                    return price
    return None


_ABOVE = Decimal("1.3")
_COUNT = lazy(
    rf"\b(\d{{1,2}}|{ONES}|{TENS}) (?:hours?|nights?|days?|weeks?|months?|people|persons?|guests?|tickets?|pieces?"
    r"|lessons?|sessions?|times|rooms?|seats?|pairs?|boxes|copies)\b"
)


def charged(talk: Talk, later: Stated, said: Sequence[Stated]) -> bool:
    """Whether a late sum is a charge that nobody had named."""
    if not _counts(talk, later):
        return False
    sentence = sentence_of(talk.texts[later.turn], later)
    if later.unit == "%":
        return bool(_SHARE.search(sentence))
    priced = any(s.kind in ("price", "fee") and s.turn < later.turn for s in said)
    priced = priced or bool(prices_before(talk, later.turn, ()))
    if not priced:
        return bool(later.kind == "fee" or _SHARE.search(sentence) or (later.unit and CHARGES.search(sentence)))
    if later.unit or (later.value % 1 and not later.said[:1].isalpha()):
        return True
    return bool(_CHARGE.search(sentence) or _beside_known(talk, later))


def _beside_known(talk: Talk, later: Stated) -> bool:
    """Whether a sum stands in one sentence with one that was named before ("vaccination 48, consultation 22")."""
    low, high = stretch(talk.texts[later.turn], later.start)
    beside = {
        v
        for f in figures(talk.texts[later.turn])
        if low <= f.start < high and f.start != later.start and not f.hour
        for v in f.values
    }
    return any(s.value in beside for s in prices_before(talk, later.turn, ()))


def prices_before(talk: Talk, turn: int, said: Sequence[Stated]) -> list[Stated]:
    """The prices that were stated before a turn, by place, and the figures that stand like prices."""
    stated = [s for s in said if s.kind == "price" and s.turn < turn]
    known = {(s.turn, s.start) for s in stated}
    for i in talk.turns("seller", 0, turn):
        asked = i > 0 and talk.role(i - 1) == "customer" and asks_of_money(talk.texts[i - 1])
        stated += [s for s in _like_prices(talk.texts[i], i, asked) if (s.turn, s.start) not in known]
    return sorted(stated, key=lambda s: (s.turn, s.start))


def _like_prices(text: TurnText, turn: int, asked: bool) -> Iterator[Stated]:
    for f in figures(text):
        if f.unit == "%" or f.hour:
            continue
        if not asked and not _LEADS.search(text.norm, 0, f.start):
            continue
        if not asked and not f.unit and not _BEHIND.match(text.norm, f.end) and not _IS.search(text.norm, 0, f.start):
            continue
        low, high = stretch(text, f.start)
        for value in f.values:
            yield Stated(
                turn, f.start, f.end, "price", "", value, f.unit, "", text.text[f.start : f.end],
                around(text, low, high), f.start,
            )  # fmt: skip


def _counts(talk: Talk, later: Stated) -> bool:
    """Whether a sum comes late and nothing excuses it."""
    if later.kind not in ("price", "fee") or not isinstance(later.value, Decimal) or not later.value:
        return False
    if not settled(talk, later.turn):
        return False
    text = talk.texts[later.turn]
    sentence = sentence_of(text, later)
    if offers(text, later.start) and not _ANOTHER.search(sentence):
        return False
    polite = _IF_YOU_CAN.sub(" ", sentence)
    if not _THE.search(sentence) and (OPTION.search(polite) or (later.conditional and conditional(polite))):
        return False
    if _WISHED.search(sentence) or _DIRECTIONS.search(sentence) or _NO_CHARGE.search(OFF_THE_CARD.sub("#", sentence)):
        return False
    before = range(max(0, later.turn - REACH), later.turn)
    if any((later.value, later.unit == "%") in sums_in(talk.texts[i]) for i in before):
        return False
    if later.unit == "%":
        return True
    prices = prices_before(talk, later.turn, ())
    if CAME_DOWN.search(sentence) and any(_near(later, p) for p in prices):
        return False
    if _new_thing(talk, later, prices) or (_begins(text, later) and just_asked_for(talk, later)):
        return False
    return not worked_out(talk, later, sentence)


def _begins(text: TurnText, later: Stated) -> bool:
    """Whether a sum stands in the first sentence of its turn, as an answer does."""
    return not text.punctuated or later.start < text.sentences[0][1]


def _new_thing(talk: Talk, later: Stated, prices: Sequence[Stated]) -> bool:
    """Whether the seller goes on pricing: a sum like the others, of a thing of its own, before anything is done."""
    if not any(_near(p, later) for p in prices) or not own_thing(talk, later):
        return False
    last = talk.last("customer", later.turn)
    closes = last is not None and CLOSES.search(talk.texts[last].norm)
    return not closes and not DONE.search(talk.texts[later.turn].norm)


def _near(one: Stated, later: Stated) -> bool:
    if not isinstance(one.value, Decimal) or not isinstance(later.value, Decimal):
        return False
    if one.unit != later.unit and "" not in (one.unit, later.unit):
        return False
    return one.value < later.value <= one.value * NEAR


_ANOTHER = lazy(r"\banother #|\b(?:fee|charge|surcharge|supplement|handling|flat rate|annual|yearly|extra|on top)\b")
_WISHED = lazy(
    r"\byou(?:_ve|_d)? (?:asked|wanted|chose|picked|added|requested|selected|ordered|wished)\b"
    r"(?:[^;#]{0,12},)?[^,;#]*#|#[^,;]*\byou(?:_ve|_d)? (?:asked|wanted|chose|picked|added|requested|selected|ordered)\b"
)
_DIRECTIONS = lazy(r"\b(?:take|catch|board|ride|get on) (?:the |a |bus |number |tram |line )*#")
_MADE = lazy(r"\b(?:booked|reserved|scheduled|placed|successful\w*|confirmed)\b")
_LOOKS = lazy(
    r"\b(?:find|show|search|look(?:ing)? for|(?:what|how) about|anything (?!for now)|another|is there|are there"
    r"|do you have|now i|next i)\b"
)
_ASKS_COST = lazy(
    r"\bwhat (?:do|does|would|did|will) (?:you|he|she|it|they|that|this|we|i)[a-z ]{0,16} (?:take|charge|cost|ask|want|come to|pay)\b|\b(?:how much|prices?|costs?|fees?|rates?|daily cost|balance|total)\b(?! (?:is|sounds?|works?|seems?|looks?|was"
    r"|sounded|i_m|at)\b|_s| i )"
)
_ORDERS = lazy(
    r"\b(?:please (?:come|send|book|do|go|start|order|put|take|make|deliver|bring|transfer)|send (?:me|it|them|us)"
    r"|book|order|sign|deliver|go for)\b|\bplease\W*$"
)
_LATELY = 12  # turns within which a yes still speaks of an offer
_ASKS_YES = lazy(
    r"\b(?:confirm\w*|correct|accurate|(?:look|sound)s? (?:right|good|ok|okay|fine)|is (?:that|this|it|everything)"
    r"|(?:shall|should|can|may) i (?:book|reserve|order|place|send|go|put|make|submit|proceed)|all right|is your order"
    r"|(?:like|want) me to)\b"
)
_CLOSES_TOO = lazy(
    r"\b(?:all (?:set|good|done)|(?:i_m|we_re|im) (?:good|fine|done|happy)|^\W*(?:no|nah)\W*$|good (?:day|evening)"
    r"|have a (?:good|great|nice|lovely)|enjoy|take care|cheerio|later)\b"
)
_AGREES_TOO = lazy(
    r"_s (?:perfect|fine|great|good|ok|okay|right|correct|lovely|ideal)\b|^\W*(?:k|kk|cool|nice|yea|ya|ok+|smashing|super"
    r"|fantastic|terrific|amazing|absolutely|certainly|of course|definitely|exactly|indeed|please|agreed|true|brilliant"
    r"|good|fab|grand|thats|then let_?s|then (?:i|we)(?:_ll| will)|(?:\w+ )?(?:works|suits))\b"
    r"|\b(?:i|we)_?d love|send (?:me|someone|it)|(?:i_d|we_d|i would) (?:like|love|take|have) (?:it|that|this)(?! to)\b|i want (?:it|that|this)(?! to)\b|sign me|make the|order it|do (?:it|that)\b"
)
_THE = lazy(r"\bthe #")
_IF_YOU_CAN = lazy(r"\bif you (?:can|could|would|don_t mind|please|change your mind)\b|\bwhen you\b")
_NO_CHARGE = lazy(
    r"(?<!total )(?<!bill )(?<!invoice )\bincludes\b|\b(?:taken|took|take|knocked) (?:it |that )?(?:off|out) (?:the|your|that) #"
    r"|\b(?:removed|dropped)\b|# (?:\w+ )?off\b(?! you\b)|\b(?:waiv\w+|free|(?<!non-)(?<!non )refund\w*|credited|discount\w*|sav(?:e|ed|es|ing)"
    r"|no (?:extra|charge|cost|fee|more)|included? in|inclusive|covered|as (?:i |we )?(?:said|mentioned|agreed"
    r"|discussed|quoted)|limit|balance|worth|win|won|prize|raised|earn\w*|reward\w*|points|gift|voucher|donat\w+"
    r"|instead of|rather than|normally|used to|(?:doesn_t|does not|don_t|do not|won_t|will not|isn_t|never|not)"
    r" (?:apply|charge|cost|pay|take|add|be|have to pay|need to pay|count|bill|owe))\b|\b(?:up to|at least|under|between|less than|more than|from)(?: (?:about|around|just|only|the))? ?#"
)
_IS = lazy(r"(?:\b(?:is|costs?|comes? to|makes?|charges?|takes?)|_s)\s*$")
_LEADS = lazy(
    r"(?:^|[,:;.!?=]|\b(?:is|are|be|at|for|to|of|takes?|charges?|costs?|comes?|flat|makes?|_s|thats|pay|a|the|another|same"
    r"|just|only|about|around|say|reckon|call it|quote|quoted|would|be|in|all round))\W*$|_s\W*$"
)
_BEHIND = lazy(
    r"[)\s]*(?:$|[.;!?,)=+]|-(?= )|(?:for|each|apiece|in|on|an?|per|and|plus|so|then|please|pls|extra|more|to|from|by|at|with|is"
    r"|are|will|it|that|the|we|you|they|i|he|she|because|when|if|now|all|together|altogether|total|even|flat|cash|due"
    r"|off|of|as|including|incl|go|going|goes|gets?|come|comes?|payable|higher|or|once|thanks?|thank|bye|ok|okay|today"
    r"|tomorrow|up|upfront|collected|taken|added|charged|right|one way|round|return|rather|every|annually|monthly"
    r"|weekly|yearly|nightly|daily|your|our|this|instead|exactly|just|but|ready|via|left|these|those|can|should"
    r"|which|including|not|by)\b)"
)
_OF_MONEY = lazy(
    r"\b(?:prices?|rates?|costs?|fares?|fees?|charg\w+|surcharge|total\w*|pay\w*|paid|bill\w*|invoic\w+|cash|card"
    r"|comes? to|each|apiece|per|deposit|extra|bring|owe|due|supplement|tip|on top|tax)\b"
)
_ASKS_MONEY = lazy(
    r"\b(?:how much|prices?|costs?|charges?|fees?|rates?|total|extra|expensive|cheap\w*|owe|pay|includ\w+|deposit|tax"
    r"|quote|rent|refund\w*|discount\w*|what do i)\b"
)
_WANTS = lazy(
    r"\b(?:can|could|would|will|what about|how about|also|add|another|others?|different|instead|change"
    r"|find|show|look|search|try|else|want|wanted|need|like|rather|prefer)\b"
)
_SHARE = lazy(
    r"\b(?:fees?|charg\w+|surcharge|supplement|tax|levy|commission|handling|on top|adds?|added|tips?|gratuity|service"
    r"|withh\w+|keep|takes?|took|carries|invoiced|billed|another #|# (?:more|extra|higher|dearer|additional))\b"
)
_CHARGE = lazy(
    r"\b(?:fee|charge\w*|surcharge|supplement|tax|levy|deposit|commission|handling|extra|additional|another|on top"
    r"|more|added|adds?|billed|invoiced|gets|keep|withh\w+|takes?|took|taken|put|per|each|higher|pay\w*|comes?)\b|\b(?:that_s|thats|it_s|its|bring) #"
)

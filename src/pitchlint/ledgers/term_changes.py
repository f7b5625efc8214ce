"""What a changed value means: lowered, raised, moved, cut or explained; and when a fee is added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pitchlint.finding import Confidence
from pitchlint.ledgers.charge_words import DONE
from pitchlint.ledgers.shift_excuses import a_right
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_amounts import amounts
from pitchlint.ledgers.term_days import mentions
from pitchlint.ledgers.term_excuses import agreed, consented, derived, explanation, failed, haggling, wished
from pitchlint.ledgers.term_figures import heard, sums_in
from pitchlint.ledgers.term_hours import same_hour, shortly_before
from pitchlint.ledgers.term_statements import CARRIERS, Stated, sentence_of, stretch
from pitchlint.ledgers.term_sums import worked_out
from pitchlint.nlp.items import FEES
from pitchlint.nlp.numbers import parse_number
from pitchlint.regex import lazy

# The customer asks what there is to pay.
_ASKS_FEES = lazy(
    r"\b(?:fees?|charges?|costs?|price|prices|how much|total|extras?|tax|deposit|owe|(?:what|anything|more|extra|else"
    r"|less|to|still|also|have) (?:do |must |will |would |should |shall )?(?:i |we )?(?:have to )?(?:pay|settle)"
    r"|pay (?:for|more|extra|anything)|expensive|rate|penalty|includ\w+|inclusive|all in|catch)\b"
)
_INCLUDED = lazy(
    r"\b(?:includ\w+|waiv\w+|no|without|already|instead of|refund\w*|covered|free|on (?:us|me|the house)|as i (?:said"
    r"|mentioned)|as mentioned|like i said|(?:taken|took|knocked) (?:off|out)|removed|dropped|credited|instead"
    r"|(?:does not|doesn_t|don_t|do not|won_t|will not|not) (?:apply|charge|cost|count|be))\b"
)
_FOR_NOTHING = frozenset(  # what a fee is called that is for nothing the customer gets
    "service booking handling processing convenience admin administration small extra additional standard fixed".split()
)
_CLOSING = 4  # turns before the end within which a charge comes in closing


@dataclass(frozen=True, slots=True)
class Change:
    """What a later statement did to a term.

    Attributes:
        state: as in `terms`.
        because: one sentence that says why.
        before: the statement that it changed.
        explained: whether the change was explained or asked for.
        confidence: how sure the state is.
    """

    state: str
    because: str
    before: Stated | None = None
    explained: bool = False
    confidence: Confidence = "medium"


UNANNOUNCED = Change(
    "fee-added",
    "Nobody had named the amount when the matter was settled, and nobody asked.",
    confidence="medium",
)


def change(talk: Talk, before: Stated, after: Stated, said: Sequence[Stated]) -> Change:
    """What became of a term when it was said again.

    Args:
        talk: the conversation.
        before, after: the two statements.
        said: everything stated before `after`.
    """
    if _equal(before, after):
        return Change("repeated", "It is said again with the same value.", before)
    why = _excuse(talk, before, after, said)
    sure: Confidence = "high" if before.name and after.name and after.unit != "when" else "medium"
    match _direction(before, after):
        case "down" if after.kind in ("price", "fee") and (why or not _paid_out(talk, before)):
            return Change("lowered", "The amount came down.", before, bool(why), sure)
        case "shorter" if not a_right(sentence_of(talk.texts[after.turn], after)):
            return Change("changed", "It takes less time than was said before.", before, True, sure)
        case "more":
            return Change("changed", "There is more than was said before.", before, True, sure)
    if why:
        return Change("changed", why, before, True, sure)
    if after.kind in ("price", "fee") and _paid_out(talk, before):
        if _direction(before, after) != "down":
            return Change("changed", "More is paid out than was said before.", before, True, sure)
        state, what = "cut", "Less is paid out than was said before"
    elif after.kind in ("price", "fee"):
        state, what = "raised", "The amount went up"
    elif after.kind in ("date", "duration"):
        state, what = "moved", "The time became another"
    else:
        state, what = "cut", "There is less than was said before"
    when = " after the customer agreed" if agreed(talk, before.turn, after.turn) else ""
    return Change(state, f"{what}{when}, and nothing that was said explains it.", before, False, sure)


def _paid_out(talk: Talk, stated: Stated) -> bool:
    """Whether an amount is one that the seller pays: "we'd give you 3,000 for it"."""
    return _PAYS.search(sentence_of(talk.texts[stated.turn], stated)) is not None


_PAYS = lazy(
    r"\b(?:i|we|they)(?:_d|_ll| can| could| would| will| might)* (?:give|offer|pay|allow) you"
    r"(?: about| around| up to)? #"
)


def _equal(before: Stated, after: Stated) -> bool:
    if "when" in (before.unit, after.unit):
        return False
    if after.unit == "day" and isinstance(before.value, str) and isinstance(after.value, str):
        return before.value[-2:] == after.value[-2:] and (
            before.value == after.value or "-" in (before.value[0], after.value[0])
        )
    if after.unit == "clock" and isinstance(before.value, str) and isinstance(after.value, str):
        return same_hour(before.value, after.value)
    if after.unit == "relative" and isinstance(before.value, str) and isinstance(after.value, str):
        return _same_relative(before.value, after.value)
    if after.kind == "quantity":
        if "extra" in (before.unit, after.unit):
            return before.unit == after.unit
        return before.value == after.value or None in (before.value, after.value)
    return before.value == after.value


def _same_relative(one: str, other: str) -> bool:
    """Whether two days in relation to today agree: "today" and "this afternoon" do, "tomorrow" and its morning do."""
    first, second = sorted((one, other), key=len)
    of_today = first == "today" and (second == "tonight" or second in {f"this {part}" for part in _PARTS})
    return first == second or of_today or second in {f"{first} {part}" for part in (*_PARTS, "night")}


_PARTS = ("morning", "afternoon", "evening")


def _same_day(one: object, other: object) -> bool:
    """Whether two days or times agree; a day without its month (-14) agrees with that day of any month."""
    if one == other or not isinstance(one, str) or not isinstance(other, str):
        return one == other
    if ":" in one and ":" in other:
        return same_hour(one, other)
    return "-" in (one[0], other[0]) and one[-2:] == other[-2:]


def _direction(before: Stated, after: Stated) -> str:
    one, two = before.value, after.value
    if not isinstance(one, Decimal) or not isinstance(two, Decimal):
        return "more" if after.kind == "quantity" and before.unit == "extra" else ""
    if after.kind in ("price", "fee"):
        return "down" if two < one else "up"
    if after.kind == "duration":
        return "shorter" if two < one else "longer"
    return "more" if two > one else "less"


def _excuse(talk: Talk, before: Stated, after: Stated, said: Sequence[Stated]) -> str:
    """Why the change is no drift, as a sentence; "" where it is one."""
    if (words := explanation(talk, before, after)) and not _miscounted(talk, before, after, words):
        return f"The change is explained (“{words}”)."
    if consented(talk, after):
        return "The seller asked whether it is all right, and the customer agreed."
    if after.kind in ("date", "duration"):
        if failed(talk.texts[after.turn].norm):
            return "The turn says that the other day or time could not be had."
        if after.unit == before.unit == "clock" and shortly_before(str(after.value), str(before.value)):
            return "It is shortly before the other, as when one is to come early."
        made = DONE.search(talk.texts[before.turn].norm)  # what was named before the booking was given up for it
        first = before.turn if made else 0
        if any(_names(talk, i, after) and not _given_up(talk, i, before) for i in range(first, after.turn)):
            return "The other day or time had been named before."
        return ""
    if after.conditional and not _THE.search(sentence_of(talk.texts[after.turn], after)):
        return "It holds under a condition that the other did not have."
    if isinstance(after.value, Decimal) and after.kind != "quantity":
        between = talk.turns("seller", before.turn + 1, after.turn)
        if any((after.value, after.unit == "%") in sums_in(talk.texts[i]) for i in between):
            return "The amount had been named before."
        if wished(talk, before, after):
            return "The customer wondered about something else just before."
        share = after.unit == "%"
        if any((after.value, share) in sums_in(talk.texts[i]) for i in talk.turns("customer", 0, after.turn)):
            return "It is the amount that the customer named."
        known = [s.value for s in said if s.kind in ("price", "fee") and isinstance(s.value, Decimal)]
        worked = worked_out(talk, after, sentence_of(talk.texts[after.turn], after))
        if worked and derived(after.value, list(dict.fromkeys(known))):
            return "It is worked out from amounts that were said before."
        if _within_total(before, after, said):
            return "It is below the total that was named together with it."
    if haggling(talk, before.turn, after.turn) and not agreed(talk, before.turn, after.turn):
        return "Both were still bargaining."
    if after.kind == "price" and _bids(talk, after):
        return "The customer had just named a sum of his own."
    return ""


def _miscounted(talk: Talk, before: Stated, after: Stated, words: str) -> bool:
    """Whether "for the two" is no reason: the price of one times the number that was named makes another sum."""
    count = parse_number(words.split()[-1]) if words.lower().startswith("for ") else None
    one, whole = before.value, after.value
    if count and isinstance(one, Decimal) and isinstance(whole, Decimal) and one * count < whole:
        return before.basis != "total" and not worked_out(talk, after, sentence_of(talk.texts[after.turn], after))
    each = before.basis in ("each", "person", "night", "day") or "each" in before.around
    counted = each and after.kind == "price" and words.lower().startswith("for ")
    return counted and not worked_out(talk, after, sentence_of(talk.texts[after.turn], after))


def _within_total(before: Stated, after: Stated, said: Sequence[Stated]) -> bool:
    """Whether an amount is no higher than the total that the earlier one's turn named: a part of it was dropped."""
    totals = [s.value for s in said if s.turn == before.turn and s.basis == "total" and s.kind == "price"]
    return any(isinstance(v, Decimal) and isinstance(after.value, Decimal) and v >= after.value for v in totals)


def _bids(talk: Talk, after: Stated) -> bool:
    """Whether the customer's last turn before a price offers another sum for it."""
    last = talk.last("customer", after.turn)
    if last is None or not isinstance(after.value, Decimal):
        return False
    own = [s.value for s in amounts(talk.texts[last], last) if s.kind == "price" and isinstance(s.value, Decimal)]
    return any(v < after.value and not heard(talk, last, v, after.unit) for v in own)


_THE = lazy(r"\bthe #")  # "it's the $44 if you change your mind" is the price that both know


def _names(talk: Talk, turn: int, time: Stated) -> bool:
    """Whether a turn names the day or hour of a statement."""
    return any(
        unit == time.unit and _same_day(value, time.value) for unit, value in mentions(talk.texts[turn], talk.day)
    )


def _given_up(talk: Talk, turn: int, settled: Stated) -> bool:
    """Whether a time that the customer named was dropped: he did so before another of its kind was settled instead."""
    if talk.role(turn) != "customer" or settled.offered or _names(talk, turn, settled):
        return False
    return any(_names(talk, i, settled) for i in talk.turns("customer", turn + 1, settled.turn))


def fee_added(talk: Talk, fee: Stated, said: Sequence[Stated]) -> Change | None:
    """The change that a fee makes which is first named now; None for one named in time, or asked for.

    Args:
        talk: the conversation.
        fee: a fee that nothing said before names.
        said: everything stated before it.
    """
    text = talk.texts[fee.turn]
    plus = _PLUS.match(text.norm, fee.end)  # what comes on top of a price that was known
    if plus and any(plus[1] in t.vocabulary for t in talk.texts[: fee.turn]):
        return None
    if fee.conditional or fee.value == 0:
        return None
    if not plus and any(s.value == fee.value and s.turn < fee.turn for s in said):
        return None
    share = fee.unit == "%"
    if isinstance(fee.value, Decimal) and any(
        (fee.value, share) in sums_in(t) for t in talk.texts[max(0, fee.turn - REACH) : fee.turn] if not plus
    ):
        return None
    low, high = stretch(text, fee.start)
    if _INCLUDED.search(text.norm, low, high) or explanation_of_choice(text.norm[low:high]):
        return None
    asked = list(talk.turns("customer", 0, fee.turn))
    names = set(fee.name.split()) - FEES - _FOR_NOTHING - CARRIERS
    stems = {name[:5] for name in names}
    if any(stems & {w[:5] for w in talk.texts[i].vocabulary} for i in asked) or (
        asked and _ASKS_FEES.search(talk.texts[asked[-1]].norm)
    ):
        return None
    priced = [s for s in said if s.kind == "price" and s.turn < fee.turn]
    beside = [s for s in said if s.kind == "price" and s.turn == fee.turn]
    if any(all(s.name != p.name and s.value != p.value for p in priced) for s in beside):
        return None  # it is announced with the price itself
    took = agreed(talk, priced[-1].turn if priced else -1, fee.turn)
    closing = fee.turn >= len(talk.texts) - _CLOSING and len(talk.texts) > _CLOSING
    closes = _closes(talk, fee.turn)
    if not took and not (closes and priced) and not (closing and (priced or closes)):
        return None
    when = "after the customer agreed" if took else "in closing"
    return Change(
        "fee-added", f"The charge is first named {when}, unasked.", None, False, "high" if priced and took else "medium"
    )


_PLUS = lazy(r",? (?:plus|and then|and|with) (?:the )?(vat|tax|gst|postage|delivery|shipping|service|handling)\b")


def _closes(talk: Talk, turn: int) -> bool:
    """Whether the customer's last turn before `turn` ends the talk."""
    last = talk.last("customer", turn)
    return last is not None and bool(_ENDS.search(talk.texts[last].norm))


_ENDS = lazy(
    r"\b(?:thanks?|thank you|bye|goodbye|that_s all|thats all|that is all|(?:will|would|_ll) be all"
    r"|everything|nothing else|all i need)\b"
)


def explanation_of_choice(sentence: str) -> bool:
    """Whether the sentence says that the charge is for something that the customer chose."""
    return bool(_AS_CHOSEN.search(sentence))


_AS_CHOSEN = lazy(
    r"\b(?:as you (?:asked|wanted|wished|know|requested)|(?:you|your) (?:chose|choice|picked|asked|wanted|selected"
    r"|added|requested|request|wish)|if you)\b"
)

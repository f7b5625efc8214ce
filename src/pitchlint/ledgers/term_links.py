"""Which earlier statement a later one says again.

Two statements are of one item when their names have one head noun and the later name adds nothing that the talk about
the earlier one had not, or when the later says only "it", "the price", "that'll be" and nobody asked for or put
forward anything new in between. Different periods (a month, a night, a person, in total) are different items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_echoes import echoed
from pitchlint.ledgers.term_events import UNNAMED
from pitchlint.ledgers.term_figures import sums_in
from pitchlint.ledgers.term_hours import in_span
from pitchlint.ledgers.term_late_times import moved
from pitchlint.ledgers.term_requests import asked_about, opened
from pitchlint.ledgers.term_standing import standing
from pitchlint.ledgers.term_statements import CARRIERS, NEUTRAL, Stated, nouns, same_name, stretch
from pitchlint.ledgers.term_times import same_time
from pitchlint.ledgers.term_unheard import answers, of_new, of_own_time, of_unheard, surprised
from pitchlint.ledgers.term_waits import longer_wait, past_the_day
from pitchlint.regex import lazy


def link(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The latest of the earlier statements that `later` says again, with the same value or another; None for none."""
    if later.unit == "when":
        return None
    if later.kind in ("date", "duration"):
        earlier = [e for e in earlier if e.unit != "when"]
        again = None if later.loose else _again(talk, later, earlier)
        return again or (
            longer_wait(talk, later, earlier) or past_the_day(later, earlier)
            if later.kind == "duration"
            else surprised(talk, later, earlier) or moved(talk, later, earlier)
        )
    if later.kind == "price" and (one := _at_one_hour(talk, later, earlier)):
        return one
    if later.basis == "once":  # "It's $75, one time": no price that was said without that
        earlier = [e for e in earlier if e.basis == "once"]
    fits = [e for e in earlier if _same_kind(later, e) and not _declined(talk, e, later)]
    if later.name and (named := next((e for e in reversed(fits) if e.name and same_name(later.name, e.name)), None)):
        if _chosen(talk, later, named):
            return None
        if later.kind == "quantity" and asked_about(talk, later, named):
            return None
        return named if not opened(talk, named, later, _head(later.name)) else None
    if later.kind == "discount":
        return _one_discount(talk, later, fits)
    if later.kind in ("quantity", "fee"):
        return None
    if later.name:
        about = next((e for e in reversed(fits) if _of_one_size(e, later) and _about(talk, later, e)), None)
        if about is not None and not opened(talk, about, later, _head(later.name)):
            return about
        if about is not None:
            return None
        if not set(later.name.split()) <= CARRIERS | NEUTRAL:
            return standing(talk, later, earlier)
    return _last_said(talk, later, fits) or standing(talk, later, earlier)


def _declined(talk: Talk, one: Stated, later: Stated) -> bool:
    """Whether an amount was put forward and the customer said no at once: it is not what a later one says again."""
    after = one.turn + 1
    if not one.offered or later.kind != "price" or after >= later.turn or talk.role(after) != "customer":
        return False
    return _NO.match(talk.texts[after].norm) is not None


_NO = lazy(
    r"\W*(?:(?:oh|um|well|thanks|actually)\W+)*(?:no|nope|nah|not (?:for|today|now|this)|just the|i_m (?:fine"
    r"|good)|leave (?:it|that))\b"
)


def _at_one_hour(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The price of the one thing that goes at the hour which the later price's sentence names, too ("the 6:50")."""
    hours = _hours(talk, later)
    if not hours or later.offered:
        return None
    of_it = [e for e in earlier if e.turn < later.turn and e.kind == "price" and hours <= _hours(talk, e)]
    if len({e.value for e in of_it}) != 1 or not _of_one_size(of_it[-1], later) or not _same_kind(later, of_it[-1]):
        return None
    apart = later.name and of_it[-1].name and not same_name(later.name, of_it[-1].name)
    return None if apart else of_it[-1]


def _hours(talk: Talk, stated: Stated) -> set[str]:
    """The hours with minutes that the sentence of a price names."""
    text = talk.texts[stated.turn]
    low, high = stretch(text, stated.start)
    return {m.group().lstrip("0") for m in _HOUR.finditer(text.norm, low, high)}


_HOUR = lazy(r"(?<![\d:.])\d{1,2}:\d\d(?![\d:])")


def _one_discount(talk: Talk, later: Stated, fits: Sequence[Stated]) -> Stated | None:
    """The only discount that was named before, where nothing new came up since."""
    known = [e for e in fits if e.kind == "discount" and e.unit == later.unit and e.turn < later.turn]
    if not known or len({e.value for e in known}) > 1 or later.conditional or opened(talk, known[-1], later, ""):
        return None
    if later.value != known[-1].value and (later.value, True) in sums_in(talk.texts[known[-1].turn]):
        return None  # both were named: "20% off with the card, 10% without"
    return known[-1]


def _again(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The time that words say again."""
    if later.unit == "weekday" and later.said.lower().endswith("days"):
        return None  # "on Saturdays" is no one day
    if later.unit == "clock" and in_span(talk.texts[later.turn].norm, later.start, later.end):
        return None  # "from eight to one" are hours of business
    one = next((e for e in reversed(earlier) if same_time(talk, later, e)), None)
    if one is not None and later.unit != "clock" and _set_apart(talk, later, one):
        return None
    if one is not None and later.unit == "clock":
        if of_new(talk, later, one):
            return None
        if later.name in ("", UNNAMED) and (of_unheard(talk, later) or of_own_time(talk.texts[later.turn], later)):
            return None
    return one or (None if answers(talk, later) else echoed(talk, later, earlier))


def _set_apart(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether one sentence names both days, as of two things ("ready on Tuesday, and you fetch it on Wednesday")."""
    text = talk.texts[later.turn]
    before = text.norm[stretch(text, later.start)[0] : later.start]
    joined = re.search(r",? (?:and|then|but) ", before)
    both = joined is not None and one.said.lower().split()[-1] in before[: joined.start()]
    return both and later.value != one.value and not re.search(r"\b(?:not|no|moved?|chang\w+|from|instead)\b", before)


def _chosen(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether the later name says which one it is in a word that the customer used in between ("the premium plan")."""
    new = set(nouns(later.name)) - set(nouns(one.name)) - NEUTRAL
    return bool(new) and any(new <= talk.texts[i].vocabulary for i in talk.turns("customer", one.turn + 1, later.turn))


def _last_said(talk: Talk, later: Stated, fits: Sequence[Stated]) -> Stated | None:
    """What "it" or "the price" means: the last amount said, where one alone was said and nothing new came up."""
    fits = [e for e in fits if e.kind == "price"]
    if not fits or fits[-1].turn == later.turn:
        return None
    last = [e for e in fits if e.turn == fits[-1].turn]
    if (
        len({(e.name, e.value) for e in last}) > 1
        or not _of_one_size(last[-1], later)
        or _far_below(last[-1], later)
        or opened(talk, last[0], later, "")
    ):
        return None
    return last[-1]


def _far_below(one: Stated, later: Stated) -> bool:
    """Whether an amount is less than half of a price: no name is said, so it is of something else."""
    return isinstance(one.value, Decimal) and isinstance(later.value, Decimal) and later.value * 2 < one.value


def _of_one_size(one: Stated, later: Stated) -> bool:
    """Whether two amounts can be one price at two times; a charge of a tenth is something else."""
    if not isinstance(one.value, Decimal) or not isinstance(later.value, Decimal) or not one.value:
        return True
    return one.value / 4 <= later.value <= one.value * Decimal("2.5")


def _same_kind(later: Stated, one: Stated) -> bool:
    if one.kind == "quantity" and one.unit == "included" and later.kind in ("price", "fee"):
        return bool(later.name) and not later.conditional
    if {later.kind, one.kind} - {"price", "fee"} and later.kind != one.kind:
        return False
    if later.conditional != one.conditional and one.conditional:
        return False
    if later.kind == "quantity" and later.value is not None and one.value is not None and later.unit != one.unit:
        return False
    return (later.unit == one.unit or "" in (later.unit, one.unit) or later.kind == "quantity") and (
        later.basis == one.basis
        or ("" in (later.basis, one.basis) and "total" not in (later.basis, one.basis))
        or {later.basis, one.basis} == {"", "total"}
    )


def _head(name: str) -> str:
    return (nouns(name) or ("",))[-1]


def _about(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether the earlier amount was said of the later one's name without naming it beside the amount."""
    head = _head(later.name)
    if one.turn == later.turn or _is_extra(talk, later):
        return False
    if not _carries(one.name) and set(nouns(later.name)[:-1]) - NEUTRAL - set(nouns(one.name)):
        return False
    if one.kind != "price" or not (_carries(one.name) or any({head, _head(one.name)} <= kin for kin in _KIN)):
        return False
    context = {n for i in range(max(0, one.turn - 4), one.turn + 1) for n in nouns(talk.texts[i].norm)}
    known = {head} if any(head in kin and kin & (context | {_head(one.name)}) for kin in _KIN) else set()
    return set(nouns(later.name)) - NEUTRAL - known <= context


def _is_extra(talk: Talk, later: Stated) -> bool:
    """Whether a name is said to be of something besides ("the extra insurance")."""
    return talk.texts[later.turn].norm[: later.start_of_item].rstrip().endswith(("extra", "additional", "optional"))


def _carries(name: str) -> bool:
    """Whether a name only stands for what the talk is about; an empty one does."""
    return set(nouns(name)) <= {n for w in CARRIERS for n in nouns(w)}


# Names under which one thing is sold.
_KIN = tuple(
    frozenset(kin.split())
    for kin in (
        "room hotel suite stay accommodation",
        "car vehicle rental van",
        "flight ticket seat fare",
        "cab taxi ride",
        "house apartment flat home property residence place rent",
        "plan package subscription membership contract tariff deal",
        "phone handset device mobile",
        "tv television set",
        "repair fix job work",
        "order meal pizza basket",
    )
)

"""Terms: each price, fee, discount, date, duration and quantity that the seller stated, and what became of it.

States, the gravest last change counts:
    stated: said once.
    repeated: said again with the same value.
    lowered: a price or fee came down.
    changed: it changed, and the change was explained, worked out, asked for, or made while both still bargained.
    raised: a price or fee went up, and nothing explains it.
    fee-added: a charge first named after the customer had agreed, or in closing, unasked.
    moved: a day, time or duration became another, a longer one, and nothing explains it.
    cut: less of what was promised: a smaller count or discount, or what was included is not.
    false: it contradicts a true term of a facts file (see `facts`).
Values: amount or value, period, condition, before, after, explained (yes, no), agreed (yes, no).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from pitchlint.finding import Confidence, Evidence
from pitchlint.ledgers.facts import contradiction
from pitchlint.ledgers.put_in import put_in
from pitchlint.ledgers.stays import ends_with
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_amounts import amounts, inclusions
from pitchlint.ledgers.term_changes import UNANNOUNCED, Change, change, fee_added
from pitchlint.ledgers.term_comes_late import comes_late
from pitchlint.ledgers.term_dates import dates
from pitchlint.ledgers.term_dense import one_alone, sprung
from pitchlint.ledgers.term_events import UNNAMED
from pitchlint.ledgers.term_excuses import agreed
from pitchlint.ledgers.term_extras import as_fee
from pitchlint.ledgers.term_figures import figures, sure_sums
from pitchlint.ledgers.term_late import charged, higher
from pitchlint.ledgers.term_late_sums import late_sums
from pitchlint.ledgers.term_links import link
from pitchlint.ledgers.term_relative import MORE, price_above, relative_rises
from pitchlint.ledgers.term_shifts import more_times, shifted
from pitchlint.ledgers.term_standing import a_thing
from pitchlint.ledgers.term_statements import Stated, just_offered
from pitchlint.ledgers.term_surprises import unannounced
from pitchlint.ledgers.term_waits import late_waits
from pitchlint.report import Entry

_RANK = ("stated", "repeated", "lowered", "changed", "cut", "moved", "raised", "fee-added", "false")
_COUNTS = 13  # a number below it, without a currency, is more likely a count
_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€"}


@dataclass
class _Line:
    """A term as it is followed through the talk; the first statement is the customer's where he named the time."""

    first: Stated
    last: Stated
    changes: list[tuple[Stated, Change]] = field(default_factory=list)


def terms(talk: Talk) -> list[Entry]:
    """The entries, in order of the turns in which each term was first stated."""
    by_last: dict[Stated, _Line] = {}
    said: deque[Stated] = deque()
    for stated in (as_fee(talk, s, said) for s in _statements(talk)):
        while said and said[0].turn < stated.turn - REACH:
            said.popleft()
        loose_sum = stated.loose and stated.kind in ("price", "fee")
        above = stated.unit == MORE
        earlier = price_above(talk, stated, said) if above else None if loose_sum else link(talk, stated, said)
        if earlier is None and stated.kind in ("date", "duration") and (shift := shifted(talk, stated, said)):
            earlier, stated = shift
        if earlier is not None and (ends_with(talk, stated, earlier) or _by_chance(talk, stated, earlier)):
            earlier = None
        put_forward = just_offered(talk.texts[stated.turn], stated.start)
        late = earlier is None and not put_forward and comes_late(talk, stated)
        if late and (loose_sum or stated.kind == "price"):
            earlier = higher(talk, stated, said)
            stated = replace(stated, conditional=False) if earlier else stated
        told = not talk.dense or (stated.kind in ("price", "fee") and sprung(talk, stated))
        charge = late and told and earlier is None and charged(talk, stated, said)
        if stated.loose and earlier is None and not charge:
            continue
        if loose_sum and not above and stated.kind == "price" and not a_thing(talk, stated):
            stated = replace(stated, name="")
        line = None if earlier is None else by_last.pop(earlier, None) or _Line(earlier, earlier)
        if line is None:
            added = fee_added(talk, stated, said) if stated.kind == "fee" and told and not put_forward else None
            if added is None and (charge or (told and not put_forward and unannounced(talk, stated, said))):
                stated, added = replace(stated, kind="fee"), UNANNOUNCED
            line = _Line(stated, stated, [(stated, added)] if added else [])
        else:
            line.changes.append((stated, change(talk, line.last, stated, said)))
            line.last = stated
        by_last[stated] = line
        said.append(stated)
    lines = sorted(by_last.values(), key=lambda li: (li.first.turn, li.first.start))
    return [_entry(talk, line) for line in lines]


def _as_heard(talk: Talk, stated: Stated) -> Stated:
    """The amount, of two readings ("two fifty") the one nearer to a sum that was named before and has one reading."""
    if stated.unit or stated.said[:1].isdigit():
        return stated
    read = next((f.values for f in figures(talk.texts[stated.turn]) if f.start == stated.start), ())
    if len(read) != 2 or stated.value not in read:
        return stated
    before = [v for v in sure_sums(talk, stated.turn) if v >= _COUNTS]
    if not before or any(stated.value == v for v in before):
        return stated
    return replace(stated, value=min(read, key=lambda r: min(max(r / v, v / r) for v in before)))


def _by_chance(talk: Talk, later: Stated, earlier: Stated) -> bool:
    """Whether two times that differ are tied by no more than their position in a talk of many times."""
    differ = later.kind in ("date", "duration") and later.value != earlier.value
    return talk.dense and differ and not one_alone(talk, later, earlier)


def _statements(talk: Talk) -> Iterator[Stated]:
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        sums = [_as_heard(talk, s) for s in amounts(text, turn, bare=True)]
        times = list(dates(text, turn, talk.day))
        late = [*late_sums(talk, turn, [*sums, *times]), *late_waits(talk, turn, times)]
        more = more_times(talk, turn, [*times, *late])
        found = [*sums, *times, *late, *more, *relative_rises(talk, turn), *inclusions(text, turn)]
        yield from sorted(found, key=lambda s: (s.start, s.end, s.kind))


def _entry(talk: Talk, line: _Line) -> Entry:
    first = line.first
    told = max((c for _, c in line.changes), key=lambda c: _RANK.index(c.state), default=Change("stated", "said once"))
    places = [s for s, c in line.changes if c.state == told.state and s is not first]
    values = {"value" if first.kind in ("date", "duration", "quantity") else "amount": shown(line.last)}
    values["period"] = first.basis or line.last.basis
    values["condition"] = "yes" if first.conditional else ""
    at = next((i for i, (_, c) in reversed([*enumerate(line.changes)]) if c.state == told.state), None)
    if at is not None and told.state not in ("repeated", "fee-added"):
        values["before"], values["after"] = shown(told.before or first), shown(line.changes[at][0])
    if told.state not in ("stated", "repeated"):
        values["explained"] = "yes" if told.explained else "no"
    values["agreed"] = "yes" if agreed(talk, first.turn, len(talk.texts)) else "no"
    entry = Entry(
        "terms", first.kind, told.state, talk.conversation.id, what(talk, first), _place(talk, first),
        tuple(_place(talk, s) for s in places), "", tuple((k, v) for k, v in values.items() if v), told.because,
        told.confidence if told.state != "stated" else _sureness(first),
    )  # fmt: skip
    return _judged(talk, entry, line)


def _judged(talk: Talk, entry: Entry, line: _Line) -> Entry:
    """The entry, or the false one that it is by the facts."""
    for stated in (line.first, *(s for s, _ in line.changes)):
        if fact := contradiction(talk.facts, stated, what(talk, stated), talk.day):
            place = _place(talk, stated)
            values = tuple(v for v in entry.values if v[0] not in ("before", "after"))
            values += (("before", fact.shown), ("after", shown(stated)))
            because = f"{shown(stated)} is said for {fact.item}, but the facts file has {fact.shown}."
            return replace(entry, state="false", settled=(place,), values=values, because=because, confidence="high")
    return entry


def _sureness(stated: Stated) -> Confidence:
    return "high" if stated.name else "medium"


def _place(talk: Talk, stated: Stated) -> Evidence:
    low = stated.start_of_item if stated.start - stated.start_of_item < 60 else stated.start
    return talk.evidence(stated.turn, low, stated.end)


def what(talk: Talk, stated: Stated) -> str:
    """The item in words: its name, the thing last named with an amount, or just "the price"."""
    if stated.name and stated.name != UNNAMED:
        return stated.name
    if stated.kind in ("date", "duration"):
        return "the date" if stated.kind == "date" else "the time it takes"
    if stated.kind == "fee":
        return put_in(talk.texts[stated.turn], stated.start) or "something extra"
    for turn in range(stated.turn, max(-1, stated.turn - 8), -1):
        named = [
            s.name
            for s in amounts(talk.texts[turn], turn)
            if s.name and s.kind == "price" and (turn, s.start) < (stated.turn, stated.start)
        ]
        if named:
            return named[-1]
    return "the price"


def shown(stated: Stated) -> str:
    """The value as people write it: $49.50, 20%, 2026-03-14, 5 days, 3 lessons."""
    value = stated.value
    if not isinstance(value, Decimal):
        return stated.said if value is None or stated.unit in ("relative", "weekday") else value
    if not value and stated.kind == "fee":
        return "free"
    number = f"{value:,.2f}".removesuffix(".00") if value % 1 else f"{int(value):,}"
    if stated.unit in _SIGNS:
        return _SIGNS[stated.unit] + number
    if stated.kind == "duration":
        return " ".join(stated.said.split())
    return number + ("%" if stated.unit == "%" else f" {stated.unit}" if stated.unit else "")

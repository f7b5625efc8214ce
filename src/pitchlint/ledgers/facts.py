"""True terms from a facts file, and whether what a seller stated contradicts them.

The file is a list of terms, or `terms:` with such a list:

    - item: Gold plan
      kind: price
      amount: $49
      period: month
      aliases: [gold, the big plan]
    - item: delivery
      kind: duration
      amount: 5 working days

A stated term is compared with a fact of its kind when its item has the same last noun as the fact's item or one of its
aliases and neither name says more than the other ("gold plan" is the item "Gold plan" and an alias "gold", "silver
plan" is neither). Prices and fees are one kind here, since sellers call one charge by either; dates and durations
are not. An amount of another currency, or for another period than the fact's, is not compared, nor is one under a
condition or put forward as a question. A fact without a period is compared with any amount.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pitchlint.errors import Problem, RuleError, UsageError, did_you_mean
from pitchlint.ledgers.term_amounts import BASES
from pitchlint.ledgers.term_statements import Stated, same_name
from pitchlint.nlp.dates import parse_date, parse_duration
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.values import parse_money
from pitchlint.rules.source_text import SourceText

KINDS = ("price", "fee", "discount", "date", "duration", "quantity")
_KEYS = ("item", "kind", "amount", "date", "period", "aliases")
_ANY_DAY = date(2024, 1, 1)  # from which a day that is written in full is read; it does not depend on it


@dataclass(frozen=True, slots=True)
class Fact:
    """A true term.

    Attributes:
        item: what it is for.
        kind: of the term.
        value: amount, count or number of days; a day as ISO date.
        unit: currency, "%", "days", "working days", "day", or "" for any.
        period: per what the amount is, or "".
        aliases: other names of the item.
        shown: the value as written.
    """

    item: str
    kind: str
    value: Decimal | str
    unit: str = ""
    period: str = ""
    aliases: tuple[str, ...] = ()
    shown: str = ""


def contradiction(facts: Sequence[Fact], stated: Stated, what: str, today: date | None) -> Fact | None:
    """The fact that a stated term is wrong by, None where no fact of its item is or one agrees.

    Args:
        facts: true terms.
        stated: what the seller said.
        what: the item it is for.
        today: the day of the conversation; None compares days without their year.
    """
    if stated.offered or stated.conditional:
        return None
    of_item = [f for f in facts if _compares(f, stated, what)]
    if not of_item or any(_agrees(f, stated, today) for f in of_item):
        return None
    return of_item[0]


def _compares(fact: Fact, stated: Stated, what: str) -> bool:
    sums = {"price", "fee"}
    if fact.kind != stated.kind and not {fact.kind, stated.kind} <= sums:
        return False
    if not any(same_name(name, what) for name in (fact.item, *fact.aliases)):
        return False
    if stated.kind == "date":
        return stated.unit == "day"
    if not isinstance(stated.value, Decimal):
        return False
    if stated.kind in ("duration", "quantity"):
        return True
    return (not fact.unit or not stated.unit or fact.unit == stated.unit) and (
        not fact.period or not stated.basis or fact.period == stated.basis
    )


def _agrees(fact: Fact, stated: Stated, today: date | None) -> bool:
    if stated.kind == "duration":
        return fact.value == stated.value and fact.unit == stated.unit
    if stated.kind != "date":
        return fact.value == stated.value
    said, true = str(stated.value), str(fact.value)
    return said == true if today is not None else true.endswith(said.removeprefix("-") if said[0] == "-" else said)


def read_facts(path: Path) -> tuple[Fact, ...]:
    """The true terms of a file.

    Raises:
        UsageError: the file cannot be read.
        RuleError: it is not as it should be; every mistake at once, each with its place.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or 'not UTF-8'}") from None
    from pitchlint.rules.source import parse_yaml

    source, problems = parse_yaml(text, str(path))
    facts, wrong = facts_of(source) if source.data is not None or not problems else ((), [])
    if problems or wrong:
        raise RuleError([*problems, *wrong])
    return facts


def facts_of(source: SourceText) -> tuple[tuple[Fact, ...], list[Problem]]:
    """The true terms in the data of a file, and every mistake in it."""
    data, root = source.data, ()
    problems: list[Problem] = []
    if isinstance(data, dict):
        problems += _unknown(source, data, (), ("terms",))
        data, root = data.get("terms"), ("terms",)  # type: ignore[assignment]
    if not isinstance(data, list) or not data:
        return (), problems or [source.problem("a facts file is a list of terms, each with `item` and `kind`", root)]
    made: list[Fact] = []
    for at, term in enumerate(data):
        path = (*root, at)
        if not isinstance(term, dict):
            problems.append(source.problem("a term has keys: `item`, `kind`, `amount` or `date`", path))
            continue
        wrong = [*_unknown(source, term, path, _KEYS), *_misfits(source, term, path)]
        problems += wrong
        if not wrong:
            made.append(_fact(term))
    return tuple(made), problems


def _unknown(source: SourceText, data: Mapping[str, Any], path: tuple[Any, ...], known: Sequence[str]) -> list[Problem]:
    return [
        source.problem(f"`{key}` is not known here", (*path, key), key=True, hint=did_you_mean(key, known))
        for key in data
        if key not in known
    ]


def _misfits(source: SourceText, term: Mapping[str, Any], path: tuple[Any, ...]) -> list[Problem]:
    """What is wrong with the values of a term."""
    found = []
    kind = term.get("kind")
    if not isinstance(term.get("item"), str) or not term["item"].strip():
        found.append(source.problem("a term needs `item`, the words for what it is about", (*path, "item")))
    if kind not in KINDS:
        what = "`kind` is missing" if kind is None else f"`{kind}` is no kind of term"
        found.append(source.problem(what, (*path, "kind"), hint=did_you_mean(str(kind or ""), KINDS)))
    elif ("date" in term) != (kind == "date") or ("amount" in term) == (kind == "date"):
        key = "date" if kind == "date" else "amount"
        found.append(source.problem(f"a term of kind `{kind}` needs `{key}`, and no other value", path))
    elif _value(term) is None:
        key = "date" if kind == "date" else "amount"
        right = {"date": "write it as 2026-03-14", "duration": "write it like `5 working days`"}
        hint = right.get(str(kind), "write it like `$49`, `49.50`, `20%` or `3`")
        found.append(source.problem(f"`{term[key]}` is not read as a {kind}", (*path, key), hint=hint))
    period = term.get("period")
    if period is not None and (not isinstance(period, str) or _period(period) is None):
        known = sorted(set(BASES.values()) | _PERIODS)
        found.append(
            source.problem(f"`{period}` is no period", (*path, "period"), hint=did_you_mean(str(period), known))
        )
    aliases = term.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(a, str) and a.strip() for a in aliases):
        found.append(source.problem("`aliases` is a list of names", (*path, "aliases")))
    return found


_PERIODS = frozenset("hour day night week fortnight month quarter year person room total each user".split())


def _period(word: str) -> str | None:
    word = word.strip().lower().removeprefix("per ")
    return word if word in _PERIODS else BASES.get(word)


def _value(term: Mapping[str, Any]) -> tuple[Decimal | str, str] | None:
    """Value and unit of a term, None where its words are not read."""
    said = str(term["date" if term["kind"] == "date" else "amount"])
    if term["kind"] == "date":
        day = parse_date(said, _ANY_DAY) if any(c.isdigit() for c in said) else None
        return None if day is None else (day.isoformat(), "day")
    if term["kind"] == "duration":
        length = parse_duration(said)
        return None if length is None else (length.days, "working days" if length.working else "days")
    if term["kind"] == "quantity":
        number = parse_number(said)
        return None if number is None else (number, "")
    if said.strip().endswith("%") and (number := parse_number(said.strip()[:-1])) is not None:
        return number, "%"
    money = parse_money(said)
    if money is not None:
        return money.amount, money.currency or ""
    number = parse_number(said)
    return None if number is None else (number, "")


def _fact(term: Mapping[str, Any]) -> Fact:
    value = _value(term)
    assert value is not None
    said = str(term["date" if term["kind"] == "date" else "amount"])
    period = _period(term["period"]) or "" if term.get("period") else ""
    return Fact(
        term["item"].strip(), term["kind"], value[0], value[1], period, tuple(term.get("aliases", ())),
        " ".join(said.split()) + (f" per {period}" if period and period != "total" else ""),
    )  # fmt: skip

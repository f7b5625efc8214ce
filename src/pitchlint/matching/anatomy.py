"""Looking into compiled rules: their events, their single patterns, and the words that a pattern takes."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pitchlint.matching.compound import AllOf, AnyOf, Signal
from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.notation import Edge, Either, Gap, Inlined, Literal, Maybe, Node, Sequence, Slot
from pitchlint.matching.pattern import Matcher
from pitchlint.matching.words import Regex, Words

FILL = "xyzzy"  # stands for any word in a gap
SAMPLES = {  # what a slot may take; several, so that a pattern with one of them does not pass for the slot
    "date": ("friday", "the end of the month", "may 3rd"),
    "duration": ("two weeks", "30 days"),
    "money": ("$49", "ninety quid"),
    "name": ("pat", "mrs jones"),
    "number": ("7", "twelve"),
    "product": ("gizmo", "big gizmo"),
    "thing": ("gizmo", "the big gizmo"),
    "word": (FILL, "7"),
}


def events_of(runs: Any) -> Iterator[CompiledEvent]:
    """The events of a compiled rule's kind, in the order of the rule."""
    if isinstance(runs, CompiledEvent):
        yield runs
    elif isinstance(runs, tuple | list):
        for part in runs:
            yield from events_of(part)
    elif dataclasses.is_dataclass(runs) and not isinstance(runs, type):
        for part in dataclasses.fields(runs):
            yield from events_of(getattr(runs, part.name))


def matchers_of(runs: Any) -> Iterator[Matcher]:
    """The patterns of a compiled rule's kind, those of its excuses included, each whole."""
    for event in events_of(runs):
        if event.matcher is not None:
            yield event.matcher
        for excuse in event.excuses:
            yield from matchers_of(excuse.event)


def leaves_of(matcher: Matcher | None) -> Iterator[Matcher]:
    """The single patterns that a pattern is made of, without those under `not`."""
    if isinstance(matcher, AnyOf):
        for option in matcher.options:
            yield from leaves_of(option)
    elif isinstance(matcher, AllOf):
        for part in matcher.parts:
            yield from leaves_of(part)
    elif matcher is not None:
        yield matcher


def shown(matcher: Matcher) -> str:
    """A single pattern as it stands in the rule."""
    if isinstance(matcher, Words | Regex):
        return matcher.source
    if isinstance(matcher, Signal):
        return "@" + " @".join(name.removeprefix("signals/") for name in matcher.rules)
    return f"{type(matcher).__name__.lower()}: {getattr(matcher, 'pattern', '')}"


def variants(node: Node, most: int) -> list[str] | None:
    """Every way to say a pattern, gaps left empty or filled; None where there are more than `most`."""
    found = list(islice(_variants(node), most + 1))
    return None if len(found) > most else [" ".join(v.split()) for v in found]


def variant(node: Node) -> str:
    """One way to say a pattern: first alternatives, nothing that may be missing."""
    return " ".join(next(_variants(node), "").split())


def _variants(node: Node) -> Iterator[str]:
    match node:
        case Literal(forms):
            yield from (f.replace("_", "'") for f in forms)
        case Either(options):
            for option in options:
                yield from _variants(option)
        case Maybe(part):
            yield ""
            yield from _variants(part)
        case Gap(words):
            yield ""
            yield " ".join([FILL] * words)
        case Slot(_, kind):
            yield from SAMPLES.get(kind, (FILL,))
        case Edge():
            yield ""
        case Inlined(inner):
            yield from _variants(inner)
        case Sequence(parts):
            yield from (" ".join(v) for v in _lazy(parts))


def _lazy(parts: tuple[Node, ...]) -> Iterator[tuple[str, ...]]:
    """As itertools.product, without listing the variants of every part first."""
    if not parts:
        yield ()
        return
    for first in _variants(parts[0]):
        for rest in _lazy(parts[1:]):
            yield (first, *rest)

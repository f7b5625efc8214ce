"""Names in suppression comments that mean no rule, no pack, or what cannot be excused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pitchlint.errors import Problem, did_you_mean
from pitchlint.gates.coverage import Commented
from pitchlint.gates.suppression import names_of
from pitchlint.rules.built_in import EXPIRED, REQUIRED_LINE, UNUSED

_LIST = "`pitchlint rules list` shows the ids"
_CONFIGURED = "name it under `ignore` in the configuration"
_OWN = frozenset(n for rule in (EXPIRED, UNUSED) for n in names_of(rule.id))  # they are about the comments themselves


def unknown_names(commented: Commented, ran: Iterable[str], library: Callable[[], Iterable[str]]) -> Iterator[Problem]:
    """A problem for each name that cannot be meant, in order.

    Args:
        commented: the comments of a source.
        ran: full ids of the rules that run there.
        library: answers the full ids of all rules; asked only where the ones that run do not hold every name.
    """
    every = (*commented.single, *(begin for begin, _, _ in commented.blocks))
    given = [(name, place, comment) for comment in every for name, place in comment.names]
    if not given:
        return
    own = set(names_of(REQUIRED_LINE.id))
    known = own | {n for rule in ran for n in names_of(rule)}
    if any(name not in known for name, _, _ in given):
        known = own | {n for rule in library() for n in names_of(rule)}
    for name, place, comment in dict.fromkeys(given):
        if name not in known:
            hint = _CONFIGURED if name in _OWN else did_you_mean(name, sorted(known)) or _LIST
            message = f"`{name}` cannot be excused" if name in _OWN else f"no rule or pack is called `{name}`"
            yield Problem(message, place, comment.line, hint)

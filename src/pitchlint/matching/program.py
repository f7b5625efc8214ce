"""Rules compiled together into the program of a run."""

from __future__ import annotations

import pickle
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pitchlint.errors import RuleError, in_order
from pitchlint.location import SourceLocation
from pitchlint.matching.compiled import CompiledRule
from pitchlint.matching.prefilter import Prefilter
from pitchlint.matching.words import Notation
from pitchlint.nlp.pipeline import Need
from pitchlint.rules.source_text import SourceText

if TYPE_CHECKING:
    from pitchlint.rules.model import Rule


class Sources(Mapping[str, SourceText]):
    """The source of each rule by full id; kept as bytes on disk, since only who asks for a place needs them."""

    def __init__(self, held: Mapping[str, SourceText]) -> None:
        self._held: Mapping[str, SourceText] | bytes = held

    def _unpacked(self) -> Mapping[str, SourceText]:
        held = self._held
        if isinstance(held, bytes):
            held = self._held = pickle.loads(held)
        return held

    def __getitem__(self, rule: str) -> SourceText:
        return self._unpacked()[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._unpacked())

    def __len__(self) -> int:
        return len(self._unpacked())

    def __getstate__(self) -> dict[str, Any]:
        held = self._held if isinstance(self._held, bytes) else pickle.dumps(dict(self._held), pickle.HIGHEST_PROTOCOL)
        return {"_held": held}


@dataclass(frozen=True, slots=True)
class Program:
    """All rules of a run.

    Attributes:
        rules: by full id, signals included.
        referred: full ids of rules that run only because others refer to them.
        sources: the source of each rule by full id.
        prefilter: tells which of the rules' patterns a turn may hold.
    """

    rules: Mapping[str, CompiledRule]
    referred: frozenset[str] = frozenset()
    sources: Mapping[str, SourceText] = field(default_factory=dict, repr=False)
    prefilter: Prefilter | None = field(default=None, repr=False)

    def place(self, rule: str, pattern: str) -> SourceLocation | None:
        """Where a pattern stands in a rule's file; None where it is not found there."""
        source = self.sources.get(rule)
        path = source.find(pattern) if source else None
        return source.problem("", path).location if source and path is not None else None

    @property
    def reporting(self) -> dict[str, CompiledRule]:
        """The rules and signals that were asked for."""
        return {name: rule for name, rule in self.rules.items() if name not in self.referred}

    @property
    def need(self) -> Need:
        """What the most demanding rule needs."""
        return max((r.need for r in self.rules.values()), default=Need.TEXT)


def compile_rules(
    rules: Sequence[Rule],
    sources: Mapping[str, SourceText],
    all_rules: Sequence[Rule] = (),
    products: Sequence[str] = (),
    labels: Collection[str] = (),
    read: dict[str, Notation] | None = None,
) -> Program:
    """Compiles the rules, and those among `all_rules` that they refer to.

    Args:
        rules: what shall report.
        sources: the source of each rule by full id, for the places of mistakes.
        all_rules: what the rules may refer to besides themselves.
        products: what the slot {product} stands for; empty: the things that the conversation names with a price.
        labels: what the ledgers ask for; rules that give these are compiled, too.
        read: patterns that were read before, by their text; those that are read now are added.

    Raises:
        RuleError: with every problem of every rule.
    """
    from pitchlint.matching.anatomy import matchers_of
    from pitchlint.matching.compiler import Compiler  # only now: kept rules need neither it nor the model of rules

    known = {r.full_id: r for r in (*all_rules, *rules)}
    compiler = Compiler(known, sources, products, {} if read is None else read)
    compiled: dict[str, CompiledRule] = {}
    waiting = [r.full_id for r in rules] + [n for n, r in known.items() if r.shown_label in labels and not r.ledger]
    while waiting:
        name = waiting.pop(0)
        if name not in compiled:
            compiled[name] = compiler.compile(known[name])
            waiting += sorted(compiler.referred - compiled.keys())
    if compiler.problems:
        raise RuleError(in_order(compiler.problems))  # what events share is compiled with each of them
    asked = {r.full_id for r in rules}
    ordered = {name: compiled[name] for name in sorted(compiled)}
    matchers = [m for rule in ordered.values() for m in matchers_of(rule.runs)]
    return Program(
        ordered,
        frozenset(compiled.keys() - asked),
        Sources({name: sources[name] for name in ordered if name in sources}),
        Prefilter(matchers),
    )

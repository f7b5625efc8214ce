"""One conversation under analysis: its texts, its spaCy documents where asked for, and what every signal found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING, Any, Protocol

from pitchlint.conversation import Conversation
from pitchlint.finding import Match
from pitchlint.matching.costs import Costs
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import NOTHING, Hit, Matcher
from pitchlint.matching.search import Search
from pitchlint.matching.words import Words
from pitchlint.nlp.categoriser import Judged
from pitchlint.nlp.pipeline import Documents, Need
from pitchlint.nlp.text import TurnText
from pitchlint.report import Entry

if TYPE_CHECKING:
    from pitchlint.matching.compiled import CompiledRule
    from pitchlint.matching.prefilter import Prefilter


_NO_SIDE = ("bot", "other")


class Categoriser(Protocol):
    """The text categoriser: for each turn the labels it is sure enough of, and those that it rules out."""

    def judge(self, roles: Sequence[str], texts: Sequence[TurnText]) -> Sequence[Judged]: ...

    def related(self, relation: str, later: TurnText, role: str, earlier: TurnText) -> float: ...

    def nearest(self, label: str, text: str) -> str | None: ...


class Scene:
    """What the matchers share while one conversation is analysed. Everything is worked out once, when asked for.

    Args:
        conversation: the conversation.
        rules: compiled rules by full id.
        documents: where spaCy documents come from.
        measures: (name, role) -> value, for rules of kind `metric`.
        categoriser: adds what patterns miss, None for patterns alone.
        costs: counts what each rule costs, None for not counting.
        texts: the turns' texts, where the caller has them already.
        keep: works out the ledgers' entries from what signals found, for rules of kind `ledger`.
        prefilter: tells which patterns a turn may hold. None: every pattern is tried on every turn, and nothing is
            remembered of a turn; what comes out is the same.
    """

    def __init__(
        self,
        conversation: Conversation,
        rules: Mapping[str, CompiledRule],
        documents: Documents,
        measures: Mapping[tuple[str, str], float | None],
        categoriser: Categoriser | None = None,
        costs: Costs | None = None,
        texts: Sequence[TurnText] = (),
        keep: Callable[[Scene], tuple[Entry, ...]] = lambda _: (),
        prefilter: Prefilter | None = None,
    ) -> None:
        self.conversation = conversation
        self.rules = rules
        self.measures = measures
        self.texts = texts or [TurnText(t.text) for t in conversation.turns]
        self.roles = [t.role for t in conversation.turns]
        self._keep = keep
        self._documents = documents
        self._docs: dict[tuple[int, Need], Any] = {}
        self._outcomes: dict[str, tuple[Outcome, ...]] = {}
        self._hits: dict[str, dict[int, list[Hit]]] = {}
        self._categoriser = categoriser
        self._costs = costs
        self._labelled: dict[str, Mapping[int, tuple[Match, ...]]] = {}
        self._judged: Sequence[Judged] | None = None
        self._products: tuple[str, ...] | None = None
        self._open: dict[int, Search] = {}
        self._prefilter = prefilter
        self._union = 0
        self._turns: dict[str, tuple[int, ...]] = {}

    @cached_property
    def candidates(self) -> list[int] | None:
        """For each turn the patterns that it may hold, as bits; None without a prefilter."""
        if self._prefilter is None:
            return None
        with self.counted("words"):
            found = [self._prefilter.candidates(text) for text in self.texts]
            for bits in found:
                self._union |= bits
        return found

    def lacks(self, mask: int | None) -> bool:
        """Whether no turn may hold a pattern of this mask."""
        return mask is not None and self.candidates is not None and not mask & self._union

    def turns_of(self, who: str) -> tuple[int, ...]:
        """The turns of a side; of "anyone" those of sellers, customers and speakers of an unknown side."""
        turns = self._turns.get(who)
        if turns is None:
            found = (i for i, r in enumerate(self.roles) if r == who or (who == "anyone" and r not in _NO_SIDE))
            turns = self._turns[who] = tuple(found)
        return turns

    @cached_property
    def ended(self) -> list[float]:
        """For each turn the second by which it and all before it had ended; minus infinity without times."""
        ends = (t.end_s for t in self.conversation.turns)
        return list(accumulate((-inf if end is None else end for end in ends), max))

    @cached_property
    def begins(self) -> list[float]:
        """For each turn the second before which neither it nor one after it begins; infinity without times."""
        starts = (t.start_s for t in reversed(self.conversation.turns))
        return list(accumulate((inf if start is None else start for start in starts), min))[::-1]

    def turns_for(self, who: str, matcher: Matcher | None) -> Sequence[int]:
        """The turns of a side in which the pattern may hold; all of them without one."""
        candidates = self.candidates
        if matcher is None or candidates is None:
            return self.turns_of(who)
        mask = matcher.mask
        if mask is None:
            if matcher.told_by is None:
                return self.turns_of(who)
            told = {turn for rule in matcher.told_by for turn in self.turns_told(rule)}
            beside = matcher.beside if matcher.beside & self._union else 0
            if not (told or beside):
                return ()
            return [turn for turn in self.turns_of(who) if turn in told or beside & candidates[turn]]
        if self.lacks(mask):
            return ()
        return [turn for turn in self.turns_of(who) if mask & candidates[turn]]

    def doc(self, turn: int, need: Need) -> Any:
        """The spaCy document of a turn with at least the annotations of `need`."""
        for level in Need:
            if level >= need and (turn, level) in self._docs:
                return self._docs[turn, level]
        doc = self._docs[turn, need] = self._documents.doc(self.texts[turn].text, need)
        return doc

    def outcomes(self, rule: str) -> tuple[Outcome, ...]:
        """What the rule found in the whole conversation, by turn."""
        kept = self._outcomes.get(rule)
        if kept is None:
            self._outcomes[rule] = ()  # a rule that refers back to itself finds nothing there
            with self.counted(rule):
                found = self.rules[rule].outcomes(self)
            if found:
                kept = self._outcomes[rule] = tuple(sorted(found, key=lambda o: o.turn))
            else:
                kept = ()
        return kept

    def hits_of(self, rule: str, turn: int) -> list[Hit]:
        """The words in a turn at which the rule holds."""
        return self.turns_told(rule).get(turn, NOTHING)

    def turns_told(self, rule: str) -> Mapping[int, list[Hit]]:
        """The turns in which the rule holds, with the words."""
        by_turn = self._hits.get(rule)
        if by_turn is None:
            by_turn = defaultdict(list)
            for outcome in self.outcomes(rule):
                if not outcome.missing:
                    whole = Hit(0, max(len(self.texts[outcome.turn].text), 1))
                    by_turn[outcome.turn] += outcome.hits or (whole,)
            by_turn = self._hits[rule] = dict(by_turn)
        return by_turn

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of all ledgers."""
        with self.counted("ledgers"):
            return self._keep(self)

    def counted(self, name: str) -> AbstractContextManager[None]:
        """A block whose time counts for a rule, or for what serves all rules."""
        return self._costs(name) if self._costs else nullcontext()

    def labelled(self, label: str) -> Mapping[int, tuple[Match, ...]]:
        """Where the rules and signals of a label hold, by turn; ledger rules aside, since they rest on ledgers."""
        found = self._labelled.get(label)
        if found is None:
            by_turn: dict[int, dict[tuple[int, int], Match]] = {}
            absent = {"seller", "customer"} - {*self.roles}
            for name in self._named.get(label, ()):
                for outcome in () if self.rules[name].sides <= absent else self.outcomes(name):
                    whole = Hit(0, len(self.texts[outcome.turn].text))
                    for h in () if outcome.missing else outcome.hits or (whole,):
                        match = Match(name, outcome.turn, h.start, h.end, h.slots, h.by, h.score)
                        by_turn.setdefault(outcome.turn, {}).setdefault((h.start, h.end), match)
            found = {turn: tuple(those[k] for k in sorted(those)) for turn, those in sorted(by_turn.items())}
            self._labelled[label] = found
        return found

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        """The rules and signals by label, ledger rules aside."""
        found: dict[str, list[str]] = {}
        for name, compiled in self.rules.items():
            if compiled.kind != "ledger":
                found.setdefault(compiled.label, []).append(name)
        return found

    def search_of(self, pattern: Words) -> Search | None:
        """The search for a pattern with {product}: the things that this conversation names with a price, if any."""
        if self._products is None:
            from pitchlint.nlp.items import products  # few rules ask for them

            with self.counted("products"):
                self._products = products(self.texts)
        if self._products and id(pattern) not in self._open:
            self._open[id(pattern)] = pattern.with_products(self._products)
        return self._open.get(id(pattern))

    @property
    def learns(self) -> bool:
        """Whether there is a categoriser."""
        return self._categoriser is not None

    def related(self, relation: str, earlier: int, later: int) -> float:
        """How likely the categoriser, which must be there, finds a seller's turn so related to an earlier one."""
        assert self._categoriser is not None
        with self.counted("categoriser"):
            return self._categoriser.related(relation, self.texts[later], self.roles[earlier], self.texts[earlier])

    def unlikely(self, label: str, turn: int) -> bool:
        """Whether the categoriser rules the label out for the turn."""
        return label in self.judged(turn).unlikely

    def judged(self, turn: int) -> Judged:
        """What the categoriser says of the turn; nothing without a categoriser."""
        if self._categoriser is None:
            return Judged()
        if self._judged is None:
            with self.counted("categoriser"):
                self._judged = self._categoriser.judge(self.roles, self.texts)
        return self._judged[turn]

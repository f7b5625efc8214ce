"""From a rule to what runs: references resolved, patterns parsed, every mistake reported at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import re2

from pitchlint.errors import Problem, did_you_mean
from pitchlint.matching.compiled import CompiledRule
from pitchlint.matching.compound import AllOf, AnyOf, Signal
from pitchlint.matching.event import CompiledEvent, Excuse
from pitchlint.matching.find import Find
from pitchlint.matching.kinds import KINDS
from pitchlint.matching.notation import Either, Inlined, Literal, Node, NotationError, parse, resolve
from pitchlint.matching.pattern import Matcher
from pitchlint.matching.slots import SLOTS, names_regex
from pitchlint.matching.tokens import TokenPatternError, Tokens, Tree
from pitchlint.matching.window import parse_window
from pitchlint.matching.words import Notation, Regex, Words
from pitchlint.nlp.context import CONTEXTS
from pitchlint.nlp.pipeline import Need
from pitchlint.rules.event import Event, Pattern
from pitchlint.rules.ledger_states import KINDS as LEDGER_KINDS
from pitchlint.rules.ledger_states import STATES, TOGETHER
from pitchlint.rules.model import Rule
from pitchlint.rules.source_text import SourceText

# What `metric` may measure; the analyzer works them out.
MEASURES = tuple(
    """dead_air_share interruption_share longest_monologue longest_monologue_seconds longest_response longest_silence
    money_share open_question_share open_questions pace patience questions questions_per_hundred_turns
    questions_per_ten_minutes response_time talk_share time_share turn_length_ratio turns warmth_after warmth_before
    warmth_ratio words words_per_turn words_per_turn_first_third words_per_turn_last_third
    words_per_turn_middle_third""".split()
)
_VALUES = frozenset(("quote", "speaker"))  # what every message may name; what it may name beside that, by kind
_KIND_VALUES: dict[str, tuple[str, ...]] = {
    "differs": ("before", "now"),
    "ledger": ("what", "state", "kind", "because", "due", "amount", "value", "before", "after", "times", "how"),
    "limit": ("count", "max", "min"),
    "metric": ("value", "bound"),
    "missing": ("window",),
    "replace": ("instead",),
    "sequence": ("turns",),
}
Path = tuple[str | int, ...]


class Compiler:
    """Compiles one rule after the other and collects the problems."""

    def __init__(
        self,
        known: Mapping[str, Rule],
        sources: Mapping[str, SourceText],
        products: Sequence[str],
        read: dict[str, Notation],
    ) -> None:
        self.known, self.sources, self._read = known, sources, read
        self.slot_kinds = {**SLOTS, "product": names_regex(products)} if products else SLOTS
        self.kinds: dict[str, str] = {}  # slot -> kind over all rules; shared with what compares slots
        self.problems: list[Problem] = []
        self.referred: set[str] = set()
        self._names: dict[str, list[str]] = {}
        for full_id, rule in known.items():
            for name in {full_id, rule.id, *([rule.label] if rule.label else [])}:
                self._names.setdefault(name, []).append(full_id)
        self._rule: Rule | None = None
        self._need = Need.TEXT
        self._sides: set[str] = set()
        self._slots: set[str] = set()
        self._words: dict[str, Inlined | None] = {}  # None while a signal's own words are being read

    def compile(self, rule: Rule) -> CompiledRule:
        """One rule. Problems are collected, not raised."""
        self._rule, self._need, self._sides, self._slots = rule, Need.TEXT, set(), set()
        build = KINDS.get(rule.kind)
        if build is None:
            self.say(
                f"rules of kind `{rule.kind}` cannot run in this version",
                (rule.kind,),
                hint="kinds: " + ", ".join(KINDS),
            )
            return CompiledRule(rule, Find(()), Need.TEXT, frozenset())
        runs = build(rule, self)
        self._check_message(rule)
        for key, given in (
            ("unless-between", rule.unless_between is not None),
            ("report", "report" in rule.model_fields_set),
        ):
            if given and rule.sequence is None:
                self.say(f"`{key}` is for rules of kind `sequence`; this one is of kind `{rule.kind}`", (key,))
        return CompiledRule(rule, runs, self._need, frozenset(self._sides))

    def say(self, message: str, path: Path, *, hint: str | None = None, shift: int = 0) -> None:
        """Notes a problem at a path of the current rule."""
        assert self._rule is not None
        source = self.sources.get(self._rule.full_id) or SourceText(self._rule.file or self._rule.full_id, None)
        self.problems.append(source.problem(message, path, hint=hint, shift=shift))

    def check_measure(self, name: str) -> None:
        """Notes a problem when there is no such measure."""
        self._sides.add("seller")
        if name not in MEASURES:
            self.say(f"there is no measure `{name}`", ("metric", "measure"), hint=did_you_mean(name, MEASURES))

    def event(self, event: Event, path: Path, *, excuse: bool = False) -> CompiledEvent:
        """An event with the rule's and its own excuses."""
        assert self._rule is not None
        rule = self._rule
        who = event.who or ("anyone" if excuse else "seller")
        if not excuse:
            self._sides.add(who)
        keys: Path = (*path, who) if event.who else path
        matcher = self.pattern(event.pattern, keys) if event.pattern else None
        named = {e.context for e in event.unless if e.context}
        excused = frozenset() if excuse else (rule.excuses | named) - set(event.despite)
        contexts = frozenset(c for c in CONTEXTS if c in excused)
        excuses: list[Excuse] = []
        if not excuse:
            for where, listed in ((("unless",), rule.unless), ((*path, "unless"), event.unless)):
                excuses += [self.excuse(e, (*where, i)) for i, e in enumerate(listed) if e.context is None]
        if isinstance(matcher, Signal):
            contexts = frozenset()  # a signal has its own excuses
        position = None
        if event.position:
            end, count, *side = event.position.split()
            position = (end, int(count))
            if len(side) > 1 and side[0] != who:
                hint = f"leave `{side[0]}` out; turns are those of the {who}"
                self.say(f"the turns of `position` are those of the {who}", (*path, "position"), hint=hint)
        if event.within and not excuse and (path[0] != "sequence" or path[1] == 0):
            hint = "it belongs to a later step of a `sequence`, or to an event under `unless`"
            self.say("`within` counts from the event before, and here is none", (*path, "within"), hint=hint)
        window = parse_window(event.within) if event.within else None
        if event.certain and (excuse or path[0] != "find"):
            self.say("`certain` belongs to an event of `find`", (*path, "certain"), hint="leave it out here")
        return CompiledEvent(
            who, matcher, event.question, event.nth, position, window, contexts, tuple(excuses), event.certain
        )

    def excuse(self, event: Event, path: Path) -> Excuse:
        """A pattern or event under `unless`; an event of the other side looks back, by default one turn."""
        rule_side = self._rule.find[0].who if self._rule and self._rule.find else None
        compiled = self.event(event, path, excuse=True)
        if event.within:
            return Excuse(compiled, parse_window(event.within))
        if event.who and event.who not in ("anyone", rule_side or "seller"):
            return Excuse(compiled, parse_window("1 turn"))
        return Excuse(compiled, None)

    def pattern(self, pattern: Pattern, path: Path) -> Matcher:
        """The matcher of a pattern; one that never matches where the pattern is wrong."""
        matcher = self._pattern(pattern, path)
        self._need = max(self._need, matcher.need)
        return matcher

    def _pattern(self, pattern: Pattern, path: Path) -> Matcher:
        excluded = [self._pattern(p, (*path, "not", i)) for i, p in enumerate(pattern.not_ or ())]
        within = pattern.within or "turn"
        if pattern.all is not None:
            parts = [self._pattern(p, (*path, "all", i)) for i, p in enumerate(pattern.all)]
            return AllOf(parts, excluded, within, self.kinds)
        if pattern.any is not None:
            return AnyOf([self._pattern(p, (*path, "any", i)) for i, p in enumerate(pattern.any)], excluded, within)
        matcher = self._single(pattern, path)
        return AnyOf([matcher], excluded, within) if excluded else matcher

    def _single(self, pattern: Pattern, path: Path) -> Matcher:
        if pattern.regex is not None:
            return self._regex(pattern.regex, (*path, "regex"))
        if pattern.tokens is not None or pattern.tree is not None:
            tokens: Tokens | Tree = Tokens(pattern.tokens) if pattern.tokens is not None else Tree(pattern.tree or [])
            try:
                tokens.check()
            except TokenPatternError as error:
                self.say(f"spaCy refuses the pattern: {error.message}", (*path, "tokens" if pattern.tokens else "tree"))
            return tokens
        text = pattern.text or ""
        if len(text) > 2 and text.startswith("/") and text.endswith("/"):
            return self._regex(text[1:-1], path, 1)
        if re.fullmatch(r"@[A-Za-z0-9_/-]+", text.strip()):
            named = self._resolve(text.strip()[1:], path, 0)
            self._slots |= self._captured(named, set())
            return Signal(named)
        try:
            words = Words(self._notation(text, path), text, self.slot_kinds)
        except NotationError as error:
            self._slots |= _slot_names(text)  # so that the message may still name them
            self.say(error.message, path, hint=error.hint, shift=error.column)
            return Words(Notation(Literal(("\x00",))))
        self.kinds.update(words.kinds)
        self._slots |= set(words.kinds)
        return words

    def _notation(self, text: str, path: Path) -> Notation:
        """The pattern as it is read; what names signals is read anew, since these may differ from run to run."""
        if "@" in text:
            return Notation(resolve(parse(text), lambda name, column: self._words_of(name, path, column)))
        if text not in self._read:
            self._read[text] = Notation(parse(text))
        return self._read[text]

    def _regex(self, expression: str, path: Path, shift: int = 0) -> Matcher:
        try:
            self._slots |= set(re.findall(r"\(\?P<(\w+)>", expression))
            return Regex(expression)
        except re2.error as error:
            said = error.args[0].decode() if error.args and isinstance(error.args[0], bytes) else str(error)
            hint = "look-around and back-references need unbounded time; use `unless` or `not` instead"
            if "repetition size" in said:
                hint = "repeat at most 1,000 times in all"
            self.say(
                f"the regular expression is refused: {said}",
                path,
                shift=shift,
                hint=hint if any(w in said for w in ("perl operator", "escape", "repetition size")) else None,
            )
            return Words(Notation(Literal(("\x00",))))

    def _resolve(self, name: str, path: Path, column: int) -> list[str]:
        found = self._names.get(name, [])
        if f"signals/{name}" in found:
            found = [f"signals/{name}"]
        assert self._rule is not None
        others = [f for f in found if f != self._rule.full_id]
        if found and not others:
            self.say(f"`@{name}` refers back to itself", path, shift=column)
            return []
        found = others
        if not found:
            self.say(f"there is no signal `@{name}`", path, shift=column, hint=did_you_mean(name, sorted(self._names)))
        self.referred |= set(found)
        return found

    def _captured(self, rules: Iterable[str], seen: set[str]) -> set[str]:
        """The slots that the patterns of these signals capture, and those of the signals that they name."""
        found: set[str] = set()
        for name in rules:
            if name in seen:
                continue
            seen.add(name)
            for text in (t for e in self.known[name].find or () for t in _all_texts(e.pattern)):
                found |= _slot_names(text) | set(re.findall(r"\(\?P<(\w+)>", text))
                found |= self._captured(
                    (f for n in re.findall(r"@([\w/-]+)", text) for f in self._names.get(n, ())), seen
                )
        return found

    def check_slots(self, slots: Iterable[str], path: Path) -> None:
        """Notes a problem for each name that no pattern of the rule captures."""
        for slot in slots:
            if slot not in self._slots:
                self.say(
                    f"the pattern captures no `{{{slot}}}`",
                    (*path, slot),
                    hint=did_you_mean(slot, sorted(self._slots)) or "write it in the pattern, like `{price:money}`",
                )

    def check_ledger(self, name: str, states: Sequence[str], kinds: Sequence[str]) -> None:
        """Notes a problem for each state and kind that the ledger has not."""
        for key, given, known in (("state", states, STATES[name]), ("kind", kinds, LEDGER_KINDS[name])):
            for number, word in enumerate(given):
                if word not in known and not (key == "state" and (name, word) in TOGETHER):
                    hint = did_you_mean(word, known)
                    self.say(f"the ledger `{name}` has no {key} `{word}`", ("ledger", key, number), hint=hint)

    def _words_of(self, name: str, path: Path, column: int) -> Node:
        """The words of a signal, for `@name` in the midst of a pattern."""
        options: list[Node] = []
        for full_id in self._resolve(name, path, column):
            if full_id in self._words:
                kept = self._words[full_id]
                if kept is None:
                    raise NotationError(f"`@{name}` refers back to itself", column)
                options.append(kept)
                continue
            self._words[full_id] = None
            patterns = [t for e in self.known[full_id].find or () for t in _texts(e.pattern)]
            if None in patterns or not patterns:
                del self._words[full_id]
                raise NotationError(
                    f"`@{name}` is not made of words alone", column, "it can stand alone as a pattern, not inside one"
                )
            made: list[Node] = [resolve(parse(t), lambda n, c: self._words_of(n, path, column)) for t in patterns if t]
            self._words[full_id] = inlined = Inlined(Either(tuple(made)))
            options.append(inlined)
        return options[0] if len(options) == 1 else Either(tuple(options)) if options else Literal(("\x00",))

    def _check_message(self, rule: Rule) -> None:
        known = _VALUES | self._slots | {f"step{i + 1}" for i in range(len(rule.sequence or ()))}
        known |= set(_KIND_VALUES.get(rule.kind, ()))
        for m in re.finditer(r"\{([^{}]*)\}", rule.message):
            if m[1] not in known:
                self.say(
                    f"the message knows no `{{{m[1]}}}`",
                    ("message",),
                    shift=m.start(),
                    hint=did_you_mean(m[1], sorted(known)),
                )


def _texts(pattern: Pattern | None) -> list[str | None]:
    """The notations of a pattern made of words alone; None among them where it is more than that."""
    if pattern is None or pattern.not_:
        return [None]
    if pattern.text is not None:
        return [None if pattern.text.startswith("/") else pattern.text]
    if pattern.any is not None:
        return [t for p in pattern.any for t in _texts(p)]
    return [None]


def _all_texts(pattern: Pattern | None) -> Iterator[str]:
    """Every notation and regular expression in a pattern."""
    if pattern is not None:
        yield from (text for text in (pattern.text, pattern.regex) if text is not None)
        for part in (*(pattern.any or ()), *(pattern.all or ())):
            yield from _all_texts(part)


def _slot_names(text: str) -> set[str]:
    return {m.partition(":")[0].strip() for m in re.findall(r"\{([^{}]*)\}", text)}

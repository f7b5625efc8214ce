"""Pattern notation: parsed to a small tree, the tree to one regular expression for a linear-time engine.

See design section 3 for the notation. Beyond it: `{word}` is any one word, `^` and `$` are the beginning and end of a
sentence (or of the turn), two gaps in a row (`... ...`) reach ten words. A gap never crosses a sentence end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pitchlint.errors import did_you_mean
from pitchlint.matching.slots import SLOTS
from pitchlint.nlp.inflection import forms
from pitchlint.nlp.spelling import spellings
from pitchlint.nlp.text import normalise
from pitchlint.regex import lazy

GAP_WORDS = 5


class NotationError(ValueError):
    """A mistake in a pattern. `column` is the 0-based offset in the pattern's text."""

    def __init__(self, message: str, column: int, hint: str | None = None) -> None:
        super().__init__(message)
        self.message, self.column, self.hint = message, column, hint


@dataclass(frozen=True, slots=True)
class Literal:
    """One word, in one or several forms."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts one after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    """A part that may be missing."""

    part: Node


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `words` words."""

    words: int


@dataclass(frozen=True, slots=True)
class Slot:
    """A captured slot; `name` is the key in the match, `kind` what it takes."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Edge:
    """`^` or `$`."""

    end: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """`@name` among words: the words of that signal."""

    name: str
    column: int


@dataclass(eq=False, slots=True)
class Inlined:
    """The words of a signal amid a pattern: one object for all patterns that name it, so they are read once.

    `required` (see `expression.requirements`) is filled when first asked for.
    """

    node: Node
    required: tuple[frozenset[str], ...] | None = None


Node = Literal | Sequence | Either | Maybe | Gap | Slot | Edge | Reference | Inlined

_TOKEN = lazy(
    r"\s+|(?P<gap>\.\.\.|…)|(?P<mark>[()|\[\]^])|<(?P<lemma>[^<>]*)>|\{(?P<slot>[^{}]*)\}|@(?P<ref>[A-Za-z0-9_/-]+)"
    r"|(?P<end>\$(?=\s*(?:$|[)\]|])))|(?P<word>(?:[^\s()|\[\]<>{}^$]|\$(?!\s*(?:$|[)\]|])))+)|(?P<bad>.)"
)


def parse(pattern: str) -> Node:
    """The tree of a pattern.

    Raises:
        NotationError: with the offset of the first mistake.
    """
    return _Parser(pattern).whole()


class _Parser:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.tokens: list[tuple[str, str, int]] = []
        for m in _TOKEN.finditer(pattern):
            if m.lastgroup:
                self.tokens.append((m.lastgroup, m[m.lastgroup], m.start()))
        self.at = 0

    def whole(self) -> Node:
        if not self.tokens:
            raise NotationError("an empty pattern matches nothing", 0)
        node = self.options("")
        if self.at < len(self.tokens):
            _kind, text, column = self.tokens[self.at]
            raise NotationError(f"`{text}` closes nothing", column, "remove it, or open the group before it")
        if not _holds_words(node):
            raise NotationError("the pattern has no word that must be there", 0, "write at least one word or slot")
        return node

    def options(self, closer: str) -> Node:
        options = [self.sequence(closer)]
        while self.at < len(self.tokens) and self.tokens[self.at][:2] == ("mark", "|"):
            self.at += 1
            options.append(self.sequence(closer))
        return options[0] if len(options) == 1 else Either(tuple(options))

    def sequence(self, closer: str) -> Node:
        parts: list[Node] = []
        begin = self.tokens[self.at][2] if self.at < len(self.tokens) else len(self.pattern)
        while self.at < len(self.tokens):
            kind, text, column = self.tokens[self.at]
            if kind == "mark" and text in ")]|":
                break
            self.at += 1
            parts += self.part(kind, text, column)
        if not parts:
            raise NotationError("an alternative is empty", max(begin - 1, 0), "use [brackets] for what may be missing")
        if isinstance(parts[0], Gap):
            raise NotationError("a gap needs words before it", begin, "remove the `...` at the beginning")
        while isinstance(parts[-1], Gap):
            parts.pop()
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def part(self, kind: str, text: str, column: int) -> list[Node]:
        if kind == "gap":
            return [Gap(GAP_WORDS)]
        if kind == "end":
            return [Edge(True)]
        if kind == "lemma":
            options = [_inflected(word.strip(), column) for word in text.split("|")]
            return [options[0] if len(options) == 1 else Either(tuple(options))]
        if kind == "slot":
            return [_slot(text, column)]
        if kind == "ref":
            return [Reference(text, column)]
        if kind == "mark":
            if text == "^":
                return [Edge(False)]
            closer = ")" if text == "(" else "]"
            node = self.options(closer)
            if self.at >= len(self.tokens) or self.tokens[self.at][1] != closer:
                raise NotationError(f"`{text}` is not closed", column, f"add `{closer}`")
            self.at += 1
            return [node] if text == "(" else [Maybe(node)]
        if kind == "bad":
            raise NotationError(f"`{text}` has no partner", column, "close it, or write the word without it")
        node = _words(text)
        if isinstance(node, Sequence):
            return list(node.parts)
        if not node.forms:
            if text[0] in "?*+" and self.pattern[column - 1 : column] in (")", "]"):
                raise NotationError(f"`{text}` repeats nothing here", column, "use [brackets] for what may be missing")
            if self.pattern.strip() == text or self.pattern[: column + 1].endswith(("[" + text, "(" + text)):
                raise NotationError(
                    f"`{text}` is no word", column, "patterns are words; other characters are not looked at"
                )
        return [node] if node.forms else []


def _inflected(word: str, column: int) -> Node:
    if not re.fullmatch(r"[A-Za-z][A-Za-z' -]*", word):
        raise NotationError(f"`<{word}>` is no word", column, "write the base form, like `<send>`")
    made = tuple(dict.fromkeys(s for f in forms(word) for s in ((f,) if " " in f else spellings(f))))
    return Either(tuple(_words(f) for f in made)) if " " in word else Literal(made)


def _slot(text: str, column: int) -> Slot:
    name, _, kind = text.partition(":")
    kind = (kind or re.sub(r"\d+$", "", name)).strip()
    if kind not in SLOTS:
        raise NotationError(f"there is no slot `{{{text}}}`", column, did_you_mean(kind, sorted(SLOTS)))
    return Slot(name.strip(), kind)


_IS = frozenset(
    """what who where when how why it he she that there here this everybody everyone nobody somebody""".split()
)
_N_T = lazy(r"(do|does|did|is|are|was|were|have|has|had|wo|would|could|should|ca|must|need|ai|might)n_?t$")
CONTRACTED = {"ll": "will", "re": "are", "ve": "have", "m": "am", "d": "would"}  # no `s`: that may be a possessive
SLURRED = {
    "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"), "gimme": ("give", "me"),
    "lemme": ("let", "me"), "kinda": ("kind", "of"), "sorta": ("sort", "of"), "outta": ("out", "of"),
    "dunno": ("don_t", "know"),
}  # fmt: skip


@lru_cache(maxsize=1 << 14)  # the same words stand in pattern after pattern
def _words(text: str) -> Literal | Sequence:
    """The literals of a piece of plain text; contractions become two words (`i'll` -> i will)."""
    if text.isascii() and text.isalpha() and text.islower() and text not in ("cannot", *SLURRED):
        return Literal(spellings(text))
    made: list[Node] = []
    for word in re.findall(r"[$£€]?[^\W]+(?:[.,:/][0-9]+)*%?|[0-9]+%?", normalise(text)):
        stem, _, tail = word.rpartition("_")
        if word in SLURRED:
            made += [Literal((part,)) for part in SLURRED[word]]
            continue
        if m := _N_T.fullmatch(word):
            made += [Literal(({"wo": "will", "ca": "can"}.get(m[1], m[1]),)), Literal(("not",))]
        elif stem and tail in CONTRACTED:
            made += [Literal((stem,)), Literal((CONTRACTED[tail],))]
        elif stem in _IS and tail == "s":
            made += [Literal((stem,)), Literal(("is",))]
        elif word == "cannot":
            made += [Literal(("can",)), Literal(("not",))]
        else:
            made.append(Literal(spellings(word)))
    if len(made) == 1 and isinstance(made[0], Literal):
        return made[0]
    return Sequence(tuple(made)) if made else Literal(())


def _holds_words(node: Node) -> bool:
    match node:
        case Sequence(parts):
            return any(_holds_words(p) for p in parts)
        case Either(options):
            return all(_holds_words(o) for o in options)
        case Maybe() | Gap() | Edge():
            return False
    return True


def resolve(node: Node, words_of: Callable[[str, int], Node]) -> Node:
    """The tree with every reference replaced by what `words_of(name, column)` answers."""
    match node:
        case Reference(name, column):
            return words_of(name, column)
        case Sequence(parts):
            return Sequence(tuple(resolve(p, words_of) for p in parts))
        case Either(options):
            return Either(tuple(resolve(o, words_of) for o in options))
        case Maybe(part):
            return Maybe(resolve(part, words_of))
    return node


def slots_in(node: Node) -> Iterator[tuple[str, str]]:
    """(name, kind) of every slot of a pattern, in order."""
    match node:
        case Slot(name, kind):
            yield name, kind
        case Sequence(parts):
            for part in parts:
                yield from slots_in(part)
        case Either(options):
            for option in options:
                yield from slots_in(option)
        case Maybe(part):
            yield from slots_in(part)
        case Inlined(inner):
            yield from slots_in(inner)

"""From a pattern's tree to the regular expression that finds it, and to the words that it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Sequence as ListOf
from dataclasses import dataclass, field
from functools import lru_cache

from pitchlint.matching.notation import (
    CONTRACTED,
    SLURRED,
    Edge,
    Either,
    Gap,
    Inlined,
    Literal,
    Maybe,
    Node,
    Sequence,
    Slot,
)
from pitchlint.matching.slots import SLOTS, filled
from pitchlint.nlp.mentions import HOLDS

_SEP = r"[^\w.?!]+?"  # between neighbouring words: anything but a word or a sentence end; a sign is left to its amount
_GAP_WORD = r"[$£€#]?\w+(?:[.:/,][0-9]+)*%?"
_ENDINGS = {word: ending for ending, word in CONTRACTED.items()}
_JOINED = {**_ENDINGS, "has": "s", "is": "s", "had": "d"}  # second word -> how it is written on the end of the first
_SLURS = {parts: word for word, parts in SLURRED.items()}
_SECONDS = frozenset(("not", *_JOINED, *(second for _, second in _SLURS)))  # what may be written on the word before
_TAKES_NOT = frozenset("""do does did is are was were have has had would could should must need might""".split())
# First words whose joined form is also read without the apostrophe ("whats", "youll"), unless that is a real word.
_READ_BARE = frozenset("i you he she it we they that there what who where how when".split())
_REAL_WORDS = frozenset("ill well shell hell were id wed shed hed its hes shes".split())
_COMMON = frozenset(
    """a an the i you he she it we they me us him them my your our his her their this that these those and or but
    so to of in on at for with from by as is are was were be been am do does did have has had can could will
    would should not no yes if what when how who where there here just now all any some one get got go going
    know think want need like it_s i_m you_re we_re don_t that_s i_ll""".split()
)  # common words make poor anchors: nearly every turn holds one


@dataclass(frozen=True, slots=True)
class _Groups:
    """How often each name of a slot came so far."""

    counts: dict[str, int] = field(default_factory=dict)

    def next(self, name: str) -> str:
        """The group for the next slot of that name."""
        self.counts[name] = self.counts.get(name, 0) + 1
        return name if self.counts[name] == 1 else f"{name}__{self.counts[name]}"


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two words that may also be written as one (`do not`, `don't`)."""

    left: Node
    right: Node
    joined: tuple[str, ...]


def to_regex(node: Node, slots: Mapping[str, str] = SLOTS) -> str:
    """A regular expression (RE2 syntax) over normalised text; slots are named groups, numbered when they repeat.

    `slots` says what each kind of slot takes.
    """
    return filled(to_frame(node), slots)


def to_frame(node: Node) -> str:
    """The expression with the name of the kind between two NUL in the place of what each slot takes."""
    return _emit(node, _Groups())


def requirements(node: Node) -> tuple[frozenset[str], ...]:
    """Sets of words; every text that the pattern matches holds at least one of each set among its `TurnText.clues`.

    The rarest set comes first.
    """
    return tuple(sorted(set(_required(node)), key=lambda words: (_cost(words), sorted(words))))


def _emit(node: Node | _Pair, seen: _Groups) -> str:
    match node:
        case Literal(forms):
            return _literal(forms)
        case _Pair(left, right, joined):
            return f"(?:{_emit(left, seen)}{_SEP}{_emit(right, seen)}|{_literal(joined)})"
        case Either(options):
            return "(?:" + "|".join(dict.fromkeys(_emit(o, seen) for o in options)) + ")"
        case Inlined():
            return _emit(node.node, seen)
        case Maybe(part):
            return f"(?:{_emit(part, seen)})?"
        case Slot(name, kind):
            edges = ("", "") if kind == "money" else (r"\b", r"\b")
            return f"{edges[0]}(?P<{seen.next(name)}>\0{kind}\0){edges[1]}"
        case Edge(end):
            return r"(?:\W*$|[.?!])" if end else r"(?:^\W*|[.?!]\W+)"
        case Sequence(parts):
            return _emit_sequence(parts, seen)
    raise TypeError(f"{node} is not resolved")


@lru_cache(maxsize=1 << 14)  # the same words stand in pattern after pattern
def _literal(forms: tuple[str, ...]) -> str:
    options = []
    for form in forms:
        text = re.escape(form)
        if _read_bare(form):
            text = text.replace("_", "_?")
        left = r"\b" if re.match(r"\w", form) else ""
        options.append(left + text + (r"\b" if re.search(r"\w$", form) else ""))
    return options[0] if len(options) == 1 else "(?:" + "|".join(options) + ")"


def _read_bare(form: str) -> bool:
    """Whether the form is also read without its apostrophe."""
    first, _, tail = form.partition("_")
    return (first in _READ_BARE or tail == "t" or form == "let_s") and first + tail not in _REAL_WORDS


def _emit_sequence(parts: tuple[Node, ...], seen: _Groups) -> str:
    out, gap, started = "", 0, False
    for part in _with_pairs(parts):
        if isinstance(part, Gap):
            gap += part.words
            continue
        if isinstance(part, Edge):
            out += _emit(part, seen)
            continue
        joint = _SEP + (rf"(?:{_GAP_WORD}{_SEP}){{0,{gap}}}?" if gap else "")
        if isinstance(part, Maybe):
            inner = _emit(part.part, seen)
            out += f"(?:{joint}{inner})?" if started else f"(?:{inner}{_SEP})?"
            continue
        if started and isinstance(part, Either) and any(isinstance(o, Edge) for o in part.options):
            here = [_emit(o, seen) if isinstance(o, Edge) else joint + _emit(o, seen) for o in part.options]
            out, gap = f"{out}(?:{'|'.join(here)})", 0
            continue
        text = _emit(part, seen)
        out += joint + text if started else _begun(part, text)
        started, gap = True, 0
    return out


def _begun(part: Node | _Pair, text: str) -> str:
    """The first part of a sequence: `will be` also begins within "I'll be"."""
    words = () if isinstance(part, _Pair) else _single_words(part) or ()
    tails = [_ENDINGS[w] for w in words if w in _ENDINGS]
    return f"(?:{text}|_(?:{'|'.join(dict.fromkeys(tails))})\\b)" if tails else text


def _with_pairs(parts: tuple[Node, ...]) -> ListOf[Node | _Pair]:
    """The parts, with neighbours that may be written as one taken together; `not` binds first."""
    if not any(map(_may_join, parts[1:])):
        return parts
    taken: list[Node | _Pair] = list(parts)
    for at in range(len(taken) - 2, -1, -1):
        both = _distributed(taken[at], taken[at + 1])
        if both is not None:
            taken[at : at + 2] = [both]
    for only_not in (True, False):
        i = 0
        while i + 1 < len(taken):
            left, right = taken[i], taken[i + 1]
            joined = () if isinstance(left, _Pair) or isinstance(right, _Pair) else _joined(left, right, only_not)
            if joined:
                assert not isinstance(left, _Pair) and not isinstance(right, _Pair)
                taken[i : i + 2] = [_Pair(left, right, joined)]
            i += 1
    return taken


def _may_join(node: Node) -> bool:
    """Whether the node can begin with a word that is also written on the end of the word before."""
    match node:
        case Literal(forms):
            return not _SECONDS.isdisjoint(forms)
        case Inlined():
            return _may_join(node.node)
        case Maybe(part):
            return _may_join(part)
        case Sequence(parts):
            return _may_join(parts[0])
        case Either(options):
            return any(map(_may_join, options))
    return False


def _single_words(node: Node) -> tuple[str, ...] | None:
    """All forms of a node in the readings in which it is one word, None where it is never."""
    match node:
        case Literal(forms):
            return forms
        case Inlined():
            return _single_words(node.node)
        case Either(options):
            return tuple(f for o in options for f in _single_words(o) or ()) or None
    return None


def _distributed(left: Node | _Pair, right: Node | _Pair) -> Either | None:
    """`it (is|is going to)` as `(it is|it is going to)`, `i [have]` as `(i have|i)`, so that these join, too."""
    if isinstance(left, _Pair) or not isinstance(right, (Either, Maybe)) or _single_words(left) is None:
        return None
    inner = right.part if isinstance(right, Maybe) else right
    options = inner.options if isinstance(inner, Either) else (inner,)
    each = [o.parts if isinstance(o, Sequence) else (o,) for o in options if not isinstance(o, _Pair)]
    if isinstance(right, Either) and all(len(parts) == 1 for parts in each):  # `_joined` sees to single words
        return None
    if not any(isinstance(p[0], Literal) and any(f in _JOINED or f == "not" for f in p[0].forms) for p in each):
        return None
    last = (left,) if isinstance(right, Maybe) else ()
    return Either((*(Sequence((left, *parts)) for parts in each), *last))


def _joined(left: Node, right: Node, only_not: bool) -> tuple[str, ...]:
    firsts, seconds = _single_words(left), _single_words(right)
    made: list[str] = []
    for first in firsts or ():
        for second in seconds or ():
            if only_not:
                if second == "not" and first == "can":
                    made += ["can_t", "cannot", "cant"]
                elif second == "not" and first == "will":
                    made += ["won_t", "wont"]
                elif second == "not" and first in _TAKES_NOT:
                    made += [f"{first}n_t", f"{first}nt"]
            elif (first, second) in _SLURS:
                made.append(_SLURS[first, second])
            elif second in _JOINED:
                made.append(f"{first}_{_JOINED[second]}")
    return tuple(made)


def _required(node: Node | _Pair) -> list[frozenset[str]]:
    match node:
        case Inlined():
            if node.required is None:
                node.required = tuple(_required(node.node))
            return list(node.required)
        case Literal(forms):
            return [_clues(forms)]
        case _Pair(left, right, joined):
            made = frozenset(v for f in joined for v in (f, f.replace("_", "")))
            return [words | made for part in (left, right) for words in _required(part)]
        case Either(options):
            each = [_required(o) for o in options]
            return [frozenset().union(*(min(sets, key=_cost) for sets in each))] if all(each) else []
        case Sequence(parts):
            return [words for part in _with_pairs(parts) for words in _required(part)]
        case Slot(_, kind) if kind in HOLDS:
            return [frozenset((f"#{kind}",))]
    return []


@lru_cache(maxsize=1 << 14)
def _clues(forms: tuple[str, ...]) -> frozenset[str]:
    """What a text that holds one of the forms has among its clues."""
    return frozenset(v for f in forms for v in (f, f.replace("_", ""), _ENDINGS.get(f, f)))


@lru_cache(maxsize=1 << 14)
def _cost(words: frozenset[str]) -> float:
    """The fewer turns hold one of the words, the better the anchor."""
    return sum(40 if w in _COMMON else 1 for w in words)

"""Which lines a suppression comment covers.

A comment behind words covers its own line. One that stands alone covers the block that comes next: in YAML the next
entry with all that is indented below it; elsewhere the next line up to a blank one or to where another turn begins,
and a block of code as a whole. A begin covers everything up to its end.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import PurePath

from pitchlint.errors import Problem
from pitchlint.gates.code_spans import FENCE
from pitchlint.gates.comments import MARKDOWN, YAML, Comment
from pitchlint.gates.suppression import Suppression
from pitchlint.readers.source import Source
from pitchlint.regex import lazy

_BARE = lazy(r"[\s>*+-]*")  # what may stand beside a comment that stands alone: quote marks, bullets


@dataclass(frozen=True, slots=True)
class Commented:
    """A source with its comments, blocks already paired.

    Attributes:
        source: the text.
        single: comments that hold for what is next to them.
        blocks: begin, end and the name that both give.
    """

    source: Source
    single: tuple[Comment, ...]
    blocks: tuple[tuple[Comment, Comment, str], ...]


def paired(source: Source, comments: Sequence[Comment]) -> tuple[Commented, list[Problem]]:
    """The comments with every block's begin and end together, and what has no counterpart."""
    opened: dict[str, Comment] = {}
    blocks: list[tuple[Comment, Comment, str]] = []
    problems: list[Problem] = []
    for comment in comments:
        for name, place in comment.names:
            if comment.act == "ignore-begin":
                if name in opened:
                    line = opened[name].location.line
                    hint = f"end the block of line {line} before another begins"
                    problems.append(Problem(f"a block for `{name}` is open already", place, comment.line, hint))
                opened.setdefault(name, comment)
            elif comment.act == "ignore-end" and name in opened:
                blocks.append((opened.pop(name), comment, name))
            elif comment.act == "ignore-end":
                open_now = ", ".join(f"`{n}`" for n in opened)
                hint = f"open here: {open_now}" if opened else "no block is open here"
                problems.append(Problem(f"no block for `{name}` begins before this", place, comment.line, hint))
    for name, begin in opened.items():
        place = next(p for n, p in begin.names if n == name)
        problems.append(
            Problem(f"this block for `{name}` never ends", place, begin.line, "add the comment that ends it")
        )
    single = tuple(c for c in comments if c.act == "ignore")
    return Commented(source, single, tuple(sorted(blocks, key=lambda b: b[0].start))), problems


def suppressions(commented: Commented, turns: Collection[int]) -> list[Suppression]:
    """The suppressions that the comments mean, in order.

    Args:
        turns: lines of the source on which a turn begins.
    """
    lines = [line for _, line in commented.source.lines()]
    taken = _without_comments(commented)
    suffix = PurePath(commented.source.name).suffix.lower()
    made = [
        _suppression(c, tuple(n for n, _ in c.names), _next_to(c, lines, taken, turns, suffix))
        for c in commented.single
    ]
    grouped: dict[tuple[int, int], tuple[Comment, Comment, list[str]]] = {}
    for begin, end, name in commented.blocks:
        grouped.setdefault((begin.start, end.start), (begin, end, []))[2].append(name)
    for begin, end, names in grouped.values():
        made.append(_suppression(begin, tuple(names), (begin.location.line or 1, end.location.line or 1)))
    return sorted(made, key=lambda s: (s.location.line or 0, s.location.column or 0))


def _suppression(comment: Comment, names: tuple[str, ...], lines: tuple[int, int]) -> Suppression:
    return Suppression(
        names, comment.reason, "comment", comment.location, comment.end_location, comment.line, comment.quote,
        comment.until, lines,
    )  # fmt: skip


def _without_comments(commented: Commented) -> list[str]:
    """The lines with nothing in place of the comments."""
    text = commented.source.text
    every = [*commented.single, *(c for begin, end, _ in commented.blocks for c in (begin, end))]
    for comment in sorted(set(every), key=lambda c: -c.start):
        gone = re.sub(r"[^\r\n]", " ", text[comment.start : comment.end])
        text = text[: comment.start] + gone + text[comment.end :]
    return [line for _, line in Source("", text).lines()]


def _next_to(
    comment: Comment, lines: Sequence[str], taken: Sequence[str], turns: Collection[int], suffix: str
) -> tuple[int, int]:
    first, last = comment.location.line or 1, comment.end_location.line or 1
    if not all(_BARE.fullmatch(line) for line in taken[first - 1 : last]):
        return first, last
    start = last + 1
    while start <= len(taken) and not taken[start - 1].strip():
        start += 1
    if start > len(taken):
        return first, last
    block = range(start + 1, len(taken) + 1)
    if suffix in YAML:
        deep = _indent(taken[start - 1])
        below = takewhile(lambda n: not taken[n - 1].strip() or _indent(taken[n - 1]) > deep, block)
        return start, max(below, default=start)
    fence = FENCE.match(taken[start - 1]) if suffix in MARKDOWN else None
    if fence:
        closing = (n for n in block if (m := FENCE.match(taken[n - 1])) and m["fence"].startswith(fence["fence"]))
        return start, next(closing, len(taken))
    begun = start in turns
    for number in block:
        if not lines[number - 1].strip() or (begun and number in turns):
            return start, number - 1
        begun = begun or number in turns
    return start, len(taken)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

"""Cues of WebVTT and SRT with the places of their words.

Own, because webvtt-py and pysubs2 keep no positions, and findings must open in the file; both would also drop
the voice of all but the first speaker of a cue. Tolerant as those are: a missing blank line between cues, hours
left out, a comma or a point, one to three digits of fraction, `->` for `-->`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from pitchlint.readers.pieces import Piece
from pitchlint.readers.source import Source
from pitchlint.regex import lazy

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,9})?)"
TIMING = lazy(rf"\s*{_TIME}\s*-{{1,2}}>\s*{_TIME}(?P<settings>(?:\s.*)?)\Z")
_BLOCK = lazy(r"(?:NOTE|STYLE|REGION)(?:\s|\Z)")
_MARKUP = lazy(
    r"<(?P<tag>/?[A-Za-z][^<>]*|/|\d[\d:.,]*|)>|\{\\[^{}]*\}|&(?P<entity>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cue without its markup.

    Attributes:
        at: offset of the line.
        voice: name in the last voice tag before its first words, None without one.
        pieces: its characters; markup gone, entities decoded.
    """

    at: int
    voice: str | None
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Cue:
    """A cue; `timed_words` says that single words in it carry times, as rolling captions do."""

    at: int
    start: float
    end: float
    settings: str = ""
    lines: list[Line] = field(default_factory=list)
    timed_words: bool = False


def cues(source: Source, named: bool) -> Iterator[Cue]:
    """The cues in order.

    Args:
        named: cues may have any line as identifier, and notes, styles and regions are skipped, as in WebVTT; else
            only a number before the times is none of the words.
    """
    lines = list(source.lines())
    timings = [(n, found) for n, (_, line) in enumerate(lines) if "->" in line and (found := TIMING.match(line))]
    begins = [_identifier(lines, n, named) for n, _ in timings]
    for (number, timing), end in zip(timings, [*begins[1:], len(lines)], strict=False):
        start, stop = _seconds(timing.groups()[:3]), _seconds(timing.groups()[3:6])
        cue = Cue(lines[number][0], start, max(start, stop), timing["settings"].strip())
        voice: str | None = None
        blank = skipping = False
        for at, line in lines[number + 1 : end]:
            if not line.strip():
                blank, skipping = True, False
                continue
            skipping = skipping or (named and blank and _BLOCK.match(line) is not None)
            blank = False
            if not skipping:
                voice = _add(cue, at, line, voice)
        yield cue


def _identifier(lines: list[tuple[int, str]], timing: int, named: bool) -> int:
    """The line where a cue begins: its identifier, or its times where it has none."""
    if timing == 0 or not lines[timing - 1][1].strip():
        return timing
    before = lines[timing - 1][1]
    alone = timing == 1 or not lines[timing - 2][1].strip()
    return timing - 1 if before.strip().isdigit() or (named and alone) else timing


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in parts)
    return round(hours * 3600 + minutes * 60 + seconds, 3)


def _add(cue: Cue, at: int, line: str, voice: str | None) -> str | None:
    """Adds the line, cut where another voice begins; returns the voice that goes on."""
    found: list[Piece] = []
    done = 0
    for mark in _MARKUP.finditer(line):
        if mark.start() > done:
            found.append(Piece(line[done : mark.start()], at + done))
        done = mark.end()
        if mark["entity"]:
            found.append(Piece(unescape(mark.group()), at + mark.start(), plain=False))
            continue
        tag = mark["tag"] or ""
        cue.timed_words = cue.timed_words or tag[:1].isdigit()
        name = re.match(r"v(?:\.[^\s>]*)?\s+(.*)\Z", tag)
        if name or tag in ("/v", "/"):
            if any(piece.text.strip() for piece in found):
                cue.lines.append(Line(at, voice, tuple(found)))
                found = []
            voice = unescape(name.group(1)).strip() if name else None
    if done < len(line):
        found.append(Piece(line[done:], at + done))
    if any(piece.text.strip() for piece in found):
        cue.lines.append(Line(at, voice, tuple(found)))
    return voice

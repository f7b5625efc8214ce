"""Cues to turns: who speaks in each, what is a roll-up repeated, which cues belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pitchlint.conversation import Conversation
from pitchlint.readers.cues import Cue, Line
from pitchlint.readers.drafts import Draft, Heading, Said, counted, finished
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.pieces import Piece
from pitchlint.readers.source import Source
from pitchlint.readers.speakers import accepted, prefix
from pitchlint.regex import lazy

_SYSTEM = lazy(
    r"\W*(?:music|applause|laughter|laughs|laughing|silence|inaudible|crosstalk|background noise)\W*\Z", re.I
)
_DASH = lazy(r"\s*[-–—]\s*(?=\S)")


def conversation(source: Source, found: Sequence[Cue], options: ReadOptions, name: str) -> Conversation:
    """One conversation of all the cues.

    Voice tags name the speaker of their cue only; a cue without one has no speaker. `Name:` before the words
    names the speaker of the cues that follow, too, as Zoom leaves a name out where it goes on. Cues of a named
    speaker in a row are one turn; cues without a speaker stay turns of their own.
    """
    kept = list(_without_repeats(found))
    texts = [line.text for cue in kept for line in cue.lines if line.voice is None]
    names = [p.name for text in texts if (p := prefix(text, brackets=True)).name]
    speakers = accepted(names, sum(bool(cue.lines) for cue in kept), options)
    voices = any(line.voice for cue in kept for line in cue.lines)
    drafts: list[Draft] = []
    current = ""
    sounds = 0
    for cue in kept:
        current = "" if voices else current
        fresh = True
        dashed = sum(_DASH.match(line.text) is not None for line in cue.lines) > 1
        for line in cue.lines:
            if _SYSTEM.match(line.text) and not line.text.strip()[:1].isalpha():
                sounds += 1
                continue
            start = prefix(line.text, brackets=True)
            named = line.voice is None and start.name in speakers
            turns_over = start.mark.startswith(">>") or (dashed and start.mark != "")
            skip = start.words if named else start.bare if turns_over and not start.time else 0
            if line.voice is not None:
                current = line.voice
            elif named:
                current = start.name
            elif turns_over or (voices and fresh):
                current = ""
            said = Said(_behind(line.pieces, skip), cue.start, cue.end)
            goes_on = drafts and drafts[-1].speaker == current and not turns_over and (current or not fresh)
            if goes_on:
                drafts[-1].said.append(said)
            else:
                drafts.append(Draft(current, [said]))
            fresh = False
    heading = Heading(found[0].at, id=name)
    if sounds:
        heading.notes.append(f"{counted(sounds, 'line')} of sounds, not words, left out")
    return finished(source, drafts, heading, options, usual="call")


def _behind(pieces: Sequence[Piece], skip: int) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        if skip >= len(piece.text):
            skip -= len(piece.text)
            continue
        kept.append(Piece(piece.text[skip:], piece.at + skip, piece.plain))
        skip = 0
    return kept


def _without_repeats(found: Sequence[Cue]) -> Iterator[Cue]:
    """Drops the lines that rolling captions show again in the next cue, in files that do so.

    Such files say themselves that they roll: words with times of their own, or every other cue a repetition.
    """
    pairs = [(a, b) for a, b in pairwise(found) if a.lines and b.lines]
    repeats = sum(_shared(a.lines, b.lines) > 0 for a, b in pairs)
    if not repeats or (not any(cue.timed_words for cue in found) and repeats * 2 < len(pairs)):
        yield from found
        return
    shown: Sequence[Line] = ()
    end = 0.0
    for cue in found:
        again = _shared(shown, cue.lines) if cue.start <= end + 0.5 else 0
        shown, end = cue.lines or shown, cue.end
        cue = Cue(cue.at, cue.start, cue.end, cue.settings, cue.lines[again:], cue.timed_words)
        if cue.lines:
            yield cue


def _shared(before: Sequence[Line], after: Sequence[Line]) -> int:
    """How many lines at the end of one cue are the first of the next."""
    old, new = ([" ".join(line.text.split()) for line in lines] for lines in (before, after))
    return next((n for n in range(min(len(old), len(new)), 0, -1) if old[-n:] == new[:n]), 0)

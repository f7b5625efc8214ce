"""Transcripts that Teams and Google Meet save as Word documents.

Teams: a paragraph a turn, `Name   0:04` with at least two spaces before the time, a line break, then the words; or the
words in the paragraphs that follow. Lines such as `Ann started transcription` are not said. Google Meet: a paragraph
that holds a time alone, then paragraphs `Name: words`; what else stands there (notes, invited people, a title) is not
said. Written from descriptions of both formats; no real document was at hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pitchlint.readers.docx_blocks import BREAK, Pages
from pitchlint.readers.drafts import Draft, Heading, Said, counted
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.pieces import Piece
from pitchlint.readers.speakers import accepted, prefix
from pitchlint.readers.times import clock
from pitchlint.regex import lazy

_TEAMS = lazy(r"\s*(?P<name>\S[^\n]{0,80}?)[ \u00a0\t]{2,}(?P<time>\d{1,2}:\d\d(?::\d\d)?)[ \u00a0]*(?:\n|\Z)")
_RECORDING = lazy(
    r".{0,90}\b(?:started|stopped|ended) (?:the )?(?:transcription|recording)\.?\s*\Z"
    r"|(?:started|stopped) transcription\b",
    re.I | re.S,
)
_TIMECODE = lazy(r"\s*\d{1,2}:\d\d:\d\d\s*\Z")
_MEET_END = lazy(r"\s*(?:transcription|meeting) ended\b|\s*this (?:editable )?transcript\b", re.I)


def teams(document: Pages) -> tuple[list[Draft], Heading] | None:
    """The turns of a Teams transcript; None where the document is none."""
    headers = [_TEAMS.match(paragraph.text) for paragraph in document.paragraphs]
    marked = any(_RECORDING.match(paragraph.text) for paragraph in document.paragraphs)
    if sum(header is not None for header in headers) < (1 if marked else 2):
        return None
    drafts: list[Draft] = []
    early = 0
    for paragraph, at, header in zip(document.paragraphs, document.offsets, headers, strict=True):
        start = header.end() if header else 0
        words = paragraph.text[start:]
        if header and not _RECORDING.match(words.strip() or "-"):
            read = clock(header["time"])
            drafts.append(Draft(header["name"].strip(), [], None))
            drafts[-1].said.append(Said(_words(words, at + start), read[0] if read else None))
        elif not words.strip() or _RECORDING.match(words.strip()):
            continue
        elif drafts:
            drafts[-1].said.append(Said(_words(words, at), drafts[-1].said[0].start_s))
        else:
            early += 1
    return drafts, _heading(early)


def meet(document: Pages, options: ReadOptions) -> tuple[list[Draft], Heading] | None:
    """The turns of a Google Meet transcript; None where the document is none."""
    times = [n for n, paragraph in enumerate(document.paragraphs) if _TIMECODE.match(paragraph.text)]
    if not times:
        return None
    below = [p.text for p in document.paragraphs[times[0] :] if p.text.strip() and not _TIMECODE.match(p.text)]
    speakers = accepted([found.name for text in below if (found := prefix(text)).name], len(below), options)
    drafts: list[Draft] = []
    left_out = 0
    second: float | None = None
    for paragraph, at in zip(document.paragraphs, document.offsets, strict=True):
        text = paragraph.text
        if _TIMECODE.match(text):
            read = clock(text)
            second = read[0] if read else None
            continue
        found = prefix(text)
        if second is not None and found.name in speakers and paragraph.kind != "heading":
            drafts.append(Draft(found.name, [Said(_words(text[found.words :], at + found.words), second)]))
            continue
        if paragraph.kind == "heading" or _MEET_END.match(text):
            second = None
        left_out += bool(text.strip())
    return (drafts, _heading(left_out, "that are no speech")) if drafts else None


def _heading(left_out: int, which: str = "before the first speaker") -> Heading:
    heading = Heading()
    if left_out:
        heading.notes.append(f"{counted(left_out, 'paragraph')} {which} left out")
    return heading


def _words(text: str, at: int) -> Sequence[Piece]:
    return [Piece(text.replace("\n", BREAK), at)]

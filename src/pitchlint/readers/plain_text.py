"""Plain text and Markdown: `Name: words`, one turn a line or more.

Pinned to the forms in the project's notes: `Agent: ...`, `Agent (10:02): ...`, `[00:12] Agent: ...`, `10:02 AM
Agent: ...`, `**Agent:** ...`, `**Agent**: ...`, `>> Agent: ...`. A line without a name goes on with the turn
before. A line of `---`, `===` or `***`, a Markdown heading of the first rank, or a line such as `Call 2` begins
another conversation; blank lines do not, however many, because they also stand between turns and paragraphs. At the
top, lines such as `Date: 2024-05-31`, `Call ID: 17`, `Case: 88`, `Channel: chat` and a YAML front matter speak of
the conversation. Comments (`<!-- ... -->`, `# pitchlint: ...`) are not said. Lines wholly in square brackets or
asterisks (`[call on hold]`, `*** Ann joined ***`), internal notes, quotations (`> ...`) and what stands before the
first name are left out, with a note. Text without names is refused, unless the channel is `script`: there each
paragraph is one line of the seller's. In a folder of scripts the channel is `script` by default.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pitchlint.conversation import Channel, Conversation
from pitchlint.errors import InputError
from pitchlint.readers.comments import spoken_lines
from pitchlint.readers.drafts import Draft, Heading, Said, counted, finished
from pitchlint.readers.intake import Intake
from pitchlint.readers.line_times import timed
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.pieces import Piece
from pitchlint.readers.script_signs import scripted_by_folder
from pitchlint.readers.source import Source
from pitchlint.readers.speakers import Prefix, accepted, prefix
from pitchlint.readers.text_headings import front_matter, header
from pitchlint.regex import lazy

DESCRIPTION = "plain text or Markdown, a line a turn: `Name: words`, with or without times"
SUFFIXES = (".txt", ".text", ".md", ".markdown")

_RULE = lazy(r"\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|(?:\* ){2,}\*)\s*\Z")
_TITLE = lazy(
    r"#\s+(?P<title>\S.*)|(?P<numbered>(?:call|conversation|transcript|chat|script|dialogue)\s*#?\d+)\s*:?\s*\Z", re.I
)
_SUBTITLE = lazy(r"#{2,6}\s|<!--.*-->\s*\Z")
_ASIDE = lazy(r"\s*(?:\[[^\[\]]*\]|\*{2,3}\s[^*]+\s\*{2,3}|\(internal note[^()]*\)|\[?internal note:.*)\s*\Z", re.I)
_HINT = (
    "put the speaker before the words, as in `Agent: Hello.`; for a script without speakers, set the channel to script"
)


@dataclass(slots=True)
class _Part:
    """The lines of one conversation, with the offset of each."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    heading: Heading = field(default_factory=Heading)


def sniff(head: str, suffix: str) -> float:
    """Surer the more lines begin with a name; sure of nothing by the suffix alone but to say what is wrong."""
    lines = [line for line in head.splitlines()[:400] if line.strip()]
    found = [p.name for line in lines if (p := prefix(line)).name]
    names = accepted(found, len(lines), ReadOptions())
    if any(name in names for name in found):
        return 0.5
    return 0.2 if suffix in SUFFIXES else 0.05


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """The conversations of a text, in order."""
    source = intake.source()
    parts = _parts(source)
    candidates = [p.name for part in parts for _, line in part.lines if (p := prefix(line)).name]
    speakers = accepted(candidates, sum(bool(line.strip()) for part in parts for _, line in part.lines), options)
    usual: Channel = "script" if scripted_by_folder(intake.head, intake.name) else "unknown"
    for number, part in enumerate(parts, 1):
        if len(parts) > 1 and not part.heading.id:
            part.heading.id = f"{intake.name.rsplit('/', 1)[-1]}#{number}"
        try:
            yield _conversation(source, part, speakers, options, usual)
        except InputError as error:
            yield error


def _parts(source: Source) -> list[_Part]:
    parts = [_Part()]
    lines = spoken_lines(source)
    start = front_matter(lines, parts[0].heading)
    for at, line in lines[start:]:
        title = _TITLE.match(line)
        if (title or _RULE.match(line)) and any(text.strip() for _, text in parts[-1].lines):
            parts.append(_Part())
        if title:
            parts[-1].heading.id = (title["title"] or title["numbered"]).strip(" #*")
        elif not _RULE.match(line) and not _SUBTITLE.match(line):
            if not parts[-1].lines and line.strip():
                parts[-1].heading.at = at + len(line) - len(line.lstrip())
            if parts[-1].lines or line.strip():
                parts[-1].lines.append((at, line))
    return [part for part in parts if any(line.strip() for _, line in part.lines)] or parts[:1]


def _conversation(
    source: Source, part: _Part, speakers: frozenset[str], options: ReadOptions, usual: Channel
) -> Conversation:
    drafts: list[Draft] = []
    stamps: list[tuple[str | None, str | None]] = []
    pieces: list[Piece] = []
    asides = early = 0
    lone: str | None = None
    fresh = True
    script = options.channel == "script" and not speakers
    for at, line in part.lines[header(part.lines, part.heading) :]:
        if not line.strip():
            fresh = True
            continue
        start = prefix(line)
        name = start.name if start.name in speakers else ""
        words = start.words if name else start.bare
        if (_ASIDE.match(line) and not start.time) or (start.mark == ">" and not name):
            asides += 1
        elif not name and start.time and not line[words:].strip():
            lone = start.time  # a line with nothing but a time speaks of the turn that follows
        elif name or start.mark.startswith(">>") or (script and fresh):
            pieces = [Piece(line[words:], at + words)]
            drafts.append(Draft(name, [Said(pieces)]))
            stamps.append((start.time, start.until) if start.time else (lone, None))
            lone = None
        elif drafts:
            words = _continued(line, start)
            pieces += [Piece("\n", at), Piece(line[words:], at + words)]
        else:
            early += 1
        fresh = False
    if not drafts or not (script or any(draft.speaker for draft in drafts)):
        raise source.error("no speakers in this text", part.heading.at, _HINT)
    if early:
        part.heading.notes.append(f"{counted(early, 'line')} before the first speaker left out")
    if asides:
        part.heading.notes.append(f"{counted(asides, 'line')} that nobody says left out (notes, stage directions)")
    note = timed(drafts, stamps, part.heading, options)
    if note:
        part.heading.notes.append(note)
    return finished(source, drafts, part.heading, options, usual=usual)


def _continued(line: str, start: Prefix) -> int:
    """Where the words of a continuation line begin: the time before them is no words, bullets stay unsaid too."""
    return start.bare if start.time or start.mark else len(line) - len(line.lstrip())

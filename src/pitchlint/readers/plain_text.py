"""Plain text and Markdown: `Name: words`, one turn a line or more.

Pinned to the forms in the project's notes: `Agent: ...`, `Agent (10:02): ...`, `[00:12] Agent: ...`,
`10:02 AM Agent: ...`, `**Agent:** ...`, `**Agent**: ...`, `>> Agent: ...`. A line without a name goes on with the turn
before. A line of `---`, `===` or `***`, a Markdown heading of the first rank, or a line such as `Call 2` begins
another conversation; blank lines do not, however many, because they also stand between turns and paragraphs. At the
top, lines such as `Date: 2024-05-31`, `Call ID: 17`, `Case: 88`, `Channel: chat` and a YAML front matter speak of
the conversation. Lines wholly in square brackets or asterisks (`[call on hold]`, `*** Ann joined ***`) and internal
notes are left out, with a note. Text without names is refused, unless the channel is `script`: there each
paragraph is one line of the seller's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers.drafts import Draft, Heading, Said, finished
from pitchlint.readers.intake import Intake
from pitchlint.readers.line_times import timed
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.pieces import Piece
from pitchlint.readers.role_labels import normal, role_of
from pitchlint.readers.source import Source
from pitchlint.readers.speakers import Prefix, accepted, prefix

DESCRIPTION = "plain text or Markdown, a line a turn: `Name: words`, with or without times"
SUFFIXES = (".txt", ".text", ".md", ".markdown")

_RULE = re.compile(r"\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|(?:\* ){2,}\*)\s*\Z")
_TITLE = re.compile(
    r"#\s+(?P<title>\S.*)|(?P<numbered>(?:call|conversation|transcript|chat|script|dialogue)\s*#?\d+)\s*:?\s*\Z", re.I
)
_SUBTITLE = re.compile(r"#{2,6}\s|<!--.*-->\s*\Z")
_ASIDE = re.compile(
    r"\s*(?:\[[^\[\]]*\]|\*{2,3}\s[^*]+\s\*{2,3}|\(internal note[^()]*\)|\[?internal note:.*)\s*\Z", re.I
)
_KEYS = {
    **dict.fromkeys(("date", "started", "started at", "start time", "call date", "date time", "datetime"), "date"),
    **dict.fromkeys(("id", "call id", "conversation id", "transcript id", "chat id", "call", "conversation"), "id"),
    **dict.fromkeys(("case", "case id", "ticket", "ticket id", "case number"), "case"),
    "channel": "channel",
    **dict.fromkeys(("duration", "subject", "topic", "title", "product", "queue", "participants", "location"), ""),
}
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
    for number, part in enumerate(parts, 1):
        if len(parts) > 1 and not part.heading.id:
            part.heading.id = f"{intake.name.rsplit('/', 1)[-1]}#{number}"
        try:
            yield _conversation(source, part, speakers, options)
        except InputError as error:
            yield error


def _parts(source: Source) -> list[_Part]:
    parts = [_Part()]
    lines = list(source.lines())
    start = _front_matter(lines, parts[0].heading)
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


def _front_matter(lines: list[tuple[int, str]], heading: Heading) -> int:
    """Number of lines that a YAML front matter takes up; fills the heading from it."""
    if not lines or lines[0][1].strip() != "---":
        return 0
    end = next((n for n, (_, line) in enumerate(lines[1:40], 1) if line.strip() == "---"), 0)
    pairs = [line.partition(":") for _, line in lines[1:end] if line.strip()]
    if not pairs or not all(colon and key.strip() and not role_of(key) for key, colon, _ in pairs):
        return 0
    for key, _, value in pairs:
        _fill(heading, key, value)
    return end + 1


def _fill(heading: Heading, key: str, value: str) -> bool:
    known = _KEYS.get(normal(key))
    if known:
        setattr(heading, known, value.strip(" \"'"))
    return known is not None


def _header(part: _Part) -> int:
    """Number of lines at the top that speak of the conversation; fills the heading from them."""
    block: list[tuple[str, str]] = []
    for _, line in part.lines:
        found = re.match(r"\s*[*_]{0,2}([A-Za-z][\w /-]{0,30}?)[*_]{0,2}\s*:[*_]{0,2}\s*(\S.{0,80})\Z", line)
        if not found:
            break
        block.append((found.group(1), found.group(2)))
    ends = len(block) == len(part.lines) or (block and not part.lines[len(block)][1].strip())
    if any(normal(key) in _KEYS for key, _ in block) and ends and len(block) < len(part.lines):
        for key, value in block:  # a block of its own may also name the two people
            if not _fill(part.heading, key, value) and (role := role_of(key)) in ("seller", "customer"):
                setattr(part.heading, str(role), value.strip())
        return len(block)
    for number, (key, value) in enumerate(block):
        if not _fill(part.heading, key, value):
            return number
    return len(block)


def _conversation(source: Source, part: _Part, speakers: frozenset[str], options: ReadOptions) -> Conversation:
    drafts: list[Draft] = []
    stamps: list[tuple[str | None, str | None]] = []
    asides, lone, fresh = 0, None, True
    lines = part.lines[_header(part) :]
    for at, line in lines:
        if not line.strip():
            fresh = True
            continue
        if _ASIDE.match(line) and not prefix(line).time:
            asides += 1
            continue
        start = prefix(line)
        name = start.name if start.name in speakers else ""
        words = start.words if name else start.bare
        if not name and start.time and not line[words:].strip():
            lone = start.time  # a line with nothing but a time speaks of the turn that follows
            continue
        paragraph = options.channel == "script" and not speakers and fresh
        fresh = False
        if name or start.mark.startswith(">>") or not drafts or paragraph:
            if not name and not start.mark.startswith(">>") and not paragraph:
                raise source.error("words without a speaker", at + len(line) - len(line.lstrip()), _HINT)
            drafts.append(Draft(name, [Said([])]))
            stamps.append((start.time if name or start.bare else None, start.until))
            if lone and not start.time:
                stamps[-1] = (lone, None)
            lone = None
        else:
            words = _continued(line, start)
        pieces = drafts[-1].said[0].pieces
        assert isinstance(pieces, list)
        pieces += [Piece("\n", at), Piece(line[words:], at + words)]
    if asides:
        part.heading.notes.append(f"{asides} lines that nobody says left out (notes, stage directions)")
    note = timed(drafts, stamps, part.heading, options)
    if note:
        part.heading.notes.append(note)
    if drafts and not any(draft.speaker for draft in drafts) and not speakers and options.channel != "script":
        raise source.error("no speakers in this text", part.heading.at, _HINT)
    return finished(source, drafts, part.heading, options)


def _continued(line: str, start: Prefix) -> int:
    """Where the words of a continuation line begin: the time before them is no words, bullets stay unsaid too."""
    return start.bare if start.time or start.mark else len(line) - len(line.lstrip())

"""Plain text script libraries: `SAY:`, `Agent:` lines, quoted lines, e-mail bodies; directions in brackets or capitals.

What is speech is told by `script_speech`, as in Markdown. A heading is a short line in capitals, one that is underlined
or numbered and stands by itself, `--- Heading ---`, or `# Heading`; items begin with a dash or a bullet, quotations
with `>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers.comments import spoken_lines
from pitchlint.readers.drafts import Heading
from pitchlint.readers.intake import Intake
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.pieces import Piece
from pitchlint.readers.script_addressed import is_staff_talk
from pitchlint.readers.script_blocks import Block
from pitchlint.readers.script_conversations import conversations
from pitchlint.readers.script_lines import begins
from pitchlint.readers.script_messages import SALUTATION, SIGN_OFF, SUBJECT
from pitchlint.readers.script_signs import is_transcript, shows_script, without_front_matter
from pitchlint.readers.script_speech import sections
from pitchlint.readers.script_words import heading_sense
from pitchlint.readers.text_headings import header
from pitchlint.regex import lazy

DESCRIPTION = "scripts in plain text: `SAY:` and `Agent:` lines, quoted lines, e-mail bodies"
SUFFIXES = (".txt", ".text")

Line = tuple[int, str]

_HASHES = lazy(r"\s{0,3}(#{1,6})\s+(?=\S)")
_UNDERLINE = lazy(r"\s{0,3}(={3,}|-{3,}|~{3,}|\*{3,}|_{3,})\s*\Z")
_RULED = lazy(r"\s{0,3}([-=*_~])\1+\s*(?=\w)(?P<name>[^\n]{2,60}?)\s*\1{2,}\s*\Z")  # --- Voicemail 2 ---
_NUMBERED = lazy(
    r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z][.)]|(?:step|part|section|stage)\s+\d+\s*[:.–—-]?)\s+(?=[A-Z])", re.I
)
_ITEM = lazy(r"(?P<indent>\s*)(?:[-–—•*+·○▪]|\d{1,2}[.)]|[a-z][.)])\s+(?=\S)")
_QUOTE = lazy(r"\s*(?:>\s?)+")
_REMARK = lazy(r"\([^()]*\)\s*\Z")  # SECOND TRY (old)
_ORDER = lazy(r"(?:do not|don['’]t|please|make sure|be sure|always|never)\b", re.I)


def sniff(head: str, suffix: str) -> float:
    """Surer than plain text where something stands there that no transcript holds."""
    return 0.55 if suffix in (*SUFFIXES, "") and shows_script(head) and not is_transcript(head, markdown=False) else 0.0


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """A conversation for each section of the file that holds speech."""
    source = intake.source()
    about = Heading()
    lines = without_front_matter(spoken_lines(source), about)
    first = next((n for n, (_, line) in enumerate(lines) if line.strip()), 0)
    if lines and not SUBJECT.match(lines[first][1]):
        first += header(lines[first:], about)
    found = sections(blocks(lines[first:]), options, prose=options.channel == "script")
    yield from conversations(source, found, options, about)


def blocks(lines: list[Line]) -> Iterator[Block]:
    """The blocks of a text, given as the offset and the characters of each line."""
    paragraph: list[tuple[int, str]] = []
    kind, depth, letter = "", 0, False
    for number, (at, line) in enumerate(lines):
        behind = lines[number + 1][1] if number + 1 < len(lines) else ""
        alone = not paragraph
        underline = _UNDERLINE.match(line)
        if underline and len(paragraph) == 1 and kind == "paragraph" and underline[1][0] in "=-~":
            yield _heading(*paragraph.pop(), 1 if underline[1][0] == "=" else 2)
            continue
        rank = _rank(line, behind) if alone or _HASHES.match(line) else 0
        letter = (letter or bool(SUBJECT.match(line) or SALUTATION.match(line))) and not SIGN_OFF.match(line)
        if letter and rank and not (_HASHES.match(line) or _UNDERLINE.match(behind) or _subject_next(lines, number)):
            rank = 0  # shouted in a message
        item, quote = _ITEM.match(line), _QUOTE.match(line)
        if not line.strip() or underline or rank or item or bool(quote) != (kind == "quote"):
            if paragraph:
                yield _block(kind, paragraph, depth)
            paragraph, kind = [], ""
        if underline:
            yield Block("rule", at=at)
        elif rank:
            yield _heading(at, line, rank)
        elif line.strip():
            if not paragraph:
                kind = "item" if item else "quote" if quote else "paragraph"
                depth = 1 + len(item["indent"].expandtabs(4)) // 2 if item else depth if _deep(line) and depth else 0
            lead = item or quote
            start = lead.end() if lead else 0
            paragraph.append((at + start, line[start:]))
    if paragraph:
        yield _block(kind, paragraph, depth)


def _rank(line: str, behind: str) -> int:
    """The rank of the heading that a line is, 0 where it is none.

    Args:
        behind: the line below it.
    """
    if hashes := _HASHES.match(line):
        return len(hashes[1])
    if _RULED.match(line):
        return 2
    words = line.strip()
    letters = [c for c in _REMARK.sub("", words) if c.isalpha()]
    if len(words) > 70 or len(letters) < 3 or words[-1] in '.!?,;"”' or words[0] in '"“[({<>':
        return 0
    if all(c.isupper() for c in letters):
        announces = heading_sense(words) in ("say", "never", "customer")
        return 2 if announces or not (begins(words) or is_staff_talk(words) or _ORDER.match(words)) else 0
    alone = not behind.strip() or bool(_UNDERLINE.match(behind))
    return 2 if alone and _NUMBERED.match(line) and len(words.split()) <= 8 and ":" not in words else 0


def _subject_next(lines: list[Line], number: int) -> bool:
    below = next((line for _, line in lines[number + 1 : number + 4] if line.strip()), "")
    return bool(SUBJECT.match(below) or SALUTATION.match(below))


def _deep(line: str) -> bool:
    return line.startswith(("  ", "\t"))


def _heading(at: int, line: str, rank: int) -> Block:
    hashes = _HASHES.match(line)
    ruled = _RULED.match(line)
    start = ruled.start("name") if ruled else hashes.end() if hashes else len(line) - len(line.lstrip())
    words = ruled["name"] if ruled else line[start:].rstrip().rstrip("#:").rstrip()
    return Block("heading", (Piece(words, at + start),), at, rank)


def _block(kind: str, lines: list[Line], depth: int) -> Block:
    pieces: list[Piece] = []
    for number, (at, line) in enumerate(lines):
        if number:
            pieces.append(Piece("\n", at - 1))
        pieces.append(Piece(line, at))
    return Block(kind, tuple(pieces), lines[0][0], depth=depth)  # type: ignore[arg-type]

"""What a file becomes when its exact replacements are made: round by round, until none is left to make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.fixes.edits import Edit, Fix, Skipped, applied, expected, planned, without_overlaps
from pitchlint.readers.decoding import decode, marked
from pitchlint.readers.source import Source
from pitchlint.report import ConversationReport

ROUNDS = 10  # a replacement may uncover another; rules that find their own words again never come to rest

Read = Callable[[bytes], Sequence[Conversation]]
Judge = Callable[[Sequence[Conversation]], Sequence[ConversationReport]]

UNWRITABLE = "the file's encoding cannot be written back byte for byte"
SIDE_EFFECT = "more than these words would change"
RESTLESS = "the new words are found again; see the rule"


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after.

    Attributes:
        file: its name.
        before, after: its bytes; the same where nothing is replaced.
        fixes: the replacements made, in order of making.
        skipped: those that are not made.
        reports: what is found in `after`.
    """

    file: str
    before: bytes
    after: bytes
    fixes: tuple[Fix, ...]
    skipped: tuple[Skipped, ...]
    reports: tuple[ConversationReport, ...]


def mend(
    file: str, data: bytes, read: Read, judge: Judge, *, encoding: str | None = None, format: str | None = None
) -> Mended:
    """What the file becomes. Encoding, byte order mark and line ends stay; nothing but the replaced words changes.

    Each step is proved: the file is read again, and every turn must read as before but for the replaced words.

    Args:
        file: its name, as in the findings' locations.
        data: its bytes.
        read: the conversations of such bytes.
        judge: the reports of conversations, with the findings that may be fixed.
        encoding, format: as given for reading.
    """
    conversations = tuple(read(data))
    reports = before = tuple(judge(conversations))
    now, fixes = data, tuple[Fix, ...]()
    for _ in range(ROUNDS):
        step, skipped = _step(file, now, conversations, reports, read, encoding, format)
        if step is None:
            return Mended(file, data, now, fixes, tuple(skipped), reports)
        now, made = step
        fixes += made
        conversations = tuple(read(now))
        reports = tuple(judge(conversations))
    asked, skipped = _asked(file, data, before, encoding, format)
    restless = [Skipped(edit.fix, RESTLESS) for edit in asked]
    return Mended(file, data, data, (), (*restless, *skipped), before)


def _asked(
    file: str, data: bytes, reports: Sequence[ConversationReport], encoding: str | None, format: str | None
) -> tuple[list[Edit], list[Skipped]]:
    try:
        source = decode(data, file, encoding)
    except InputError:
        source = Source(file, "")
    return planned(reports, source, format)


def _step(
    file: str,
    data: bytes,
    conversations: Sequence[Conversation],
    reports: Sequence[ConversationReport],
    read: Read,
    encoding: str | None,
    format: str | None,
) -> tuple[tuple[bytes, tuple[Fix, ...]] | None, list[Skipped]]:
    """The bytes after one round with the fixes made in it, None where there are none; and what is not made."""
    edits, skipped = _asked(file, data, reports, encoding, format)
    if not edits:
        return None, skipped
    source = decode(data, file, encoding)
    if _encoded(data, source, source.text) != data:
        return None, [*(Skipped(e.fix, UNWRITABLE) for e in edits), *skipped]

    def made(chosen: list[Edit]) -> bytes | None:
        after = _encoded(data, source, applied(source.text, chosen))
        if after is None:
            return None
        turns = [(t.speaker, t.text) for c in read(after) for t in c.turns]
        return after if turns == expected(conversations, chosen) else None

    chosen = without_overlaps(edits)
    after = made(chosen)
    if after is None:  # at least one does harm: each must prove itself alone
        chosen = [e for e in chosen if made([o for o in chosen if o.at == e.at]) is not None]
        after = made(chosen) if chosen else None
    if after is None:
        return None, [*(Skipped(e.fix, SIDE_EFFECT) for e in edits), *skipped]
    places = dict.fromkeys((e.at, e.fix) for e in chosen)
    return (after, tuple(fix for _, fix in places)), skipped


def _encoded(data: bytes, source: Source, text: str) -> bytes | None:
    mark = marked(data)
    try:
        return data[: mark[1] if mark else 0] + text.encode(source.encoding)
    except UnicodeEncodeError:
        return None

"""Where a large file may be cut: between conversations, found in one pass that holds no more than a slice.

JSON Lines is cut at line ends, and where a line is a turn, where the conversation's id changes. Tables are cut where
the value of the conversation column changes. Where the rows of a conversation do not stand together, or nothing tells
them apart, the file is one slice; so is a file of any other format, which its reader takes whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from pitchlint.batch.marks import dated, may_comment
from pitchlint.batch.places import is_url, opened
from pitchlint.batch.slices import Slice
from pitchlint.batch.table_borders import Border, Runs, rows_borders
from pitchlint.errors import InputError
from pitchlint.readers import FORMATS, ReadOptions, read_path
from pitchlint.readers.decoding import MAX_LINE, codec_named
from pitchlint.readers.formats import format_of
from pitchlint.readers.intake import Intake
from pitchlint.readers.json_keys import CONVERSATION
from pitchlint.readers.json_turns import is_turn
from pitchlint.report import Unreadable

MOST_BYTES = 100_000  # some seconds of work: little is lost with it, and few conversations still use all cores
_HEAD = 20  # lines that show whether a line is a turn
_READ = 1 << 20


def slices_of(file: str, options: ReadOptions, size: int = MOST_BYTES, today: str = "") -> Iterator[Slice]:
    """The file's slices in order, each of about `size` bytes where it can be cut.

    Args:
        file: its name.
        options: how it is read.
        size: see above.
        today: ISO 8601 date on which suppression comments are judged, "" where none count.
    """
    if not is_url(file) and Path(file).exists() and not (Path(file).is_file() or Path(file).is_dir()):
        hint = "an audit reads files, which it can read again where it was stopped"
        yield Slice(file, 0, 0, 1, "", "", problem=("this is a pipe or a device, no file", hint))
        return
    try:
        with opened(file) as stream:
            intake = Intake(stream, file, codec_named(options.encoding))
            reader = options.input_format or _name_of(intake, options)
            stream.seek(0)
            borders, heading = _borders(stream, reader, intake, options, size)
            stream.seek(0)
            yield from _cut(stream, file, reader, borders, heading, today)
    except InputError:  # the reader says it again, with its place
        with opened(file) as stream:
            yield from _cut(stream, file, options.input_format or "", [], None, today)
    except (OSError, ValueError) as error:
        yield Slice(file, 0, 0, 1, "", "", problem=_problem(file, error, options))


def _problem(file: str, error: Exception, options: ReadOptions) -> tuple[str, str | None]:
    if is_url(file):
        return ("no such file" if isinstance(error, FileNotFoundError) else f"cannot be opened: {error}"), None
    said = next(read_path(file, options), None)
    return (said.message, said.hint) if isinstance(said, Unreadable) else ("cannot be opened", None)


def _name_of(intake: Intake, options: ReadOptions) -> str:
    reader = format_of(intake.head, intake.suffix, options.channel, intake.name)
    return next((name for name, known in FORMATS.items() if known is reader), "")


def _cut(
    stream: BinaryIO, file: str, form: str, borders: list[Border], heading: str | None, today: str
) -> Iterator[Slice]:
    start, line = 0, 1
    commented = bool(today) and may_comment(file)
    for end, next_line in [*borders, (None, 0)]:
        found, at, held = blake2b(digest_size=16), start, b""
        while data := stream.read(_READ if end is None else min(_READ, end - at)):
            found.update(data)
            at += len(data)
            held += data if commented else b""
        if at > start or start == 0:
            day = today if dated(held) else ""
            yield Slice(file, start, at, line, found.hexdigest(), form, heading if start else None, day=day)
        start, line = at, next_line


def _borders(
    stream: BinaryIO, form: str, intake: Intake, options: ReadOptions, size: int
) -> tuple[list[Border], str | None]:
    """Where to cut, and the row of headings of a table."""
    if intake.wide:
        return [], None  # a line's end is no single byte there
    if form == "jsonl":
        turns = any(is_turn(_value(line)) for line in islice(stream, _HEAD))
        stream.seek(0)
        return (_between_turns(stream, size) if turns else _between_lines(stream, size)), None
    if form in ("csv", "tsv"):
        return rows_borders(stream, form, options, size)
    return [], None


def _between_lines(stream: BinaryIO, size: int) -> list[Border]:
    borders: list[Border] = []
    start = at = 0
    line = 1
    for data in iter(lambda: stream.readline(MAX_LINE), b""):
        at += len(data)
        line += data.endswith(b"\n")
        if at - start >= size and data.endswith(b"\n"):
            borders.append((at, line))
            start = at
    return borders


def _between_turns(stream: BinaryIO, size: int) -> list[Border]:
    known = Runs()
    borders: list[Border] = []
    start = at = 0
    for number, data in enumerate(iter(lambda: stream.readline(MAX_LINE), b""), 1):
        value = _value(data)
        if is_turn(value):
            key = next((str(value[k]) for k in CONVERSATION if value.get(k) not in (None, "")), "")
            if known.begins(key) and at - start >= size:
                borders.append((at, number))
                start = at
        at += len(data)
    return borders if known.apart else []


def _value(line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}

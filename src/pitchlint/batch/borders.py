"""Where a large file may be cut: between conversations, found in one pass that holds no more than a slice.

JSON Lines is cut at line ends, and where a line is a turn, where the conversation's id changes. Tables are cut where
the value of the conversation column changes. Where the rows of a conversation do not stand together, or nothing tells
them apart, the file is one slice; so is a file of any other format, which its reader takes whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from pitchlint.batch.marks import dated, may_comment
from pitchlint.batch.places import is_url, opened
from pitchlint.batch.slices import Slice
from pitchlint.batch.table_borders import Border, Runs, rows_borders
from pitchlint.errors import InputError
from pitchlint.readers import ReadOptions, read_path
from pitchlint.readers.decoding import MAX_FILE, MAX_LINE, codec_named
from pitchlint.readers.formats import name_of
from pitchlint.readers.intake import Intake
from pitchlint.readers.json_keys import CONVERSATION
from pitchlint.readers.json_turns import is_turn
from pitchlint.readers.parquet import cell_text, conversation_column
from pitchlint.readers.unpacking import Unpacked, damage_of, form_of, unpacked
from pitchlint.report import Unreadable

MOST_BYTES = 100_000  # some seconds of work: little is lost with it, and few conversations still use all cores
_HEAD = 20  # lines that show whether a line is a turn
_READ = 1 << 20
_ENDLESS = ("jsonl", "parquet")  # their readers take more than MAX_FILE at a time
_TOO_LARGE = (f"larger than {MAX_FILE // 1_000_000} MB in one piece", "sort it by conversation, or write JSON Lines")


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
        with opened(file) as packed:
            yield from _slices(packed, file, options, size, today)
    except InputError as error:
        yield Slice(file, 0, 0, 1, "", "", problem=(error.message, error.hint))
    except (OSError, ValueError) as error:
        yield Slice(file, 0, 0, 1, "", "", problem=_problem(file, error, options))


def _slices(packed: BinaryIO, file: str, options: ReadOptions, size: int, today: str) -> Iterator[Slice]:
    stream = unpacked(packed, file)
    form = form_of(stream, options.input_format, file) or ""
    borders: list[Border] = []
    heading = None
    try:
        intake = Intake(stream, file, None if form == "parquet" else codec_named(options.encoding))
        form = form or _name_of(intake, options)
        stream.seek(0)
        borders, heading = _borders(stream, form, intake, options, size)
    except InputError:  # the reader says it again, with its place
        pass
    stream.seek(0)
    yield from _cut(stream, file, form, borders, heading, today)


def _problem(file: str, error: Exception, options: ReadOptions) -> tuple[str, str | None]:
    if is_url(file):
        return ("no such file" if isinstance(error, FileNotFoundError) else f"cannot be opened: {error}"), None
    said = next(read_path(file, options), None)
    return (said.message, said.hint) if isinstance(said, Unreadable) else ("cannot be opened", None)


def _name_of(intake: Intake, options: ReadOptions) -> str:
    return name_of(intake.head, intake.suffix, options.channel, intake.name) or ""


def _cut(
    stream: BinaryIO, file: str, form: str, borders: list[Border], heading: str | None, today: str
) -> Iterator[Slice]:
    start, line, at = 0, 1, 0
    packed = isinstance(stream, Unpacked)
    commented = bool(today) and may_comment(file)
    for end, next_line in [*borders, (None, 0)]:
        found, at, held = blake2b(digest_size=16), start, b""
        while data := stream.read(_READ if end is None else min(_READ, end - at)):
            found.update(data)
            at += len(data)
            held += data if commented else b""
        if packed and at - start > MAX_FILE and form not in _ENDLESS:
            yield Slice(file, start, at, line, "", form, problem=_TOO_LARGE)
        elif at > start or (start == 0 and not damage_of(stream)):
            day = today if dated(held) else ""
            yield Slice(
                file, start, at, line, found.hexdigest(), form, heading if start else None, day=day, packed=packed
            )
        start, line = at, next_line
    if damage := damage_of(stream):
        yield Slice(file, at, at, damage.location.line or 1, "", form, problem=(damage.message, damage.hint))


def _borders(
    stream: BinaryIO, form: str, intake: Intake, options: ReadOptions, size: int
) -> tuple[list[Border], str | None]:
    """Where to cut, and the row of headings of a table."""
    if intake.wide:
        return [], None  # a line's end is no single byte there
    if form == "jsonl":
        turns = any(is_turn(_value(line)) for line in islice(stream, _HEAD))
        stream.seek(0)
        return (_between_turns(stream, _key_of_turn, size) if turns else _between_lines(stream, size)), None
    if form == "parquet":
        column = conversation_column(islice(stream, _HEAD), options)
        stream.seek(0)
        if column is None:
            return _between_lines(stream, size), None
        return (_between_turns(stream, partial(_key_of_row, column), size) if column else []), None
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


def _between_turns(stream: BinaryIO, key_of: Callable[[dict[str, object]], str | None], size: int) -> list[Border]:
    known = Runs()
    borders: list[Border] = []
    start = at = 0
    for number, data in enumerate(iter(lambda: stream.readline(MAX_LINE), b""), 1):
        key = key_of(_value(data))
        if key is not None and known.begins(key) and at - start >= size:
            borders.append((at, number))
            start = at
        at += len(data)
    return borders if known.apart else []


def _key_of_turn(value: dict[str, object]) -> str | None:
    if not is_turn(value):
        return None
    return next((str(value[k]) for k in CONVERSATION if value.get(k) not in (None, "")), "")


def _key_of_row(column: str, row: dict[str, object]) -> str | None:
    return cell_text(row[column]).strip() if column in row else None


def _value(line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}

"""Transcripts in, conversations out: the public face of the readers.

`discover` finds files, `read_path` and `read_bytes` read them, `FORMATS` is the table of formats. What cannot be
read comes as an `Unreadable` among the conversations, with its place and a hint; nothing raises for bad content.
"""

from __future__ import annotations

import glob
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Literal

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError, NothingSaid
from pitchlint.location import SourceLocation
from pitchlint.readers.decoding import codec_named
from pitchlint.readers.discover import discover
from pitchlint.readers.formats import FORMATS, SUFFIXES, Reader, format_named, format_of
from pitchlint.readers.intake import Intake
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.packings import PACKINGS
from pitchlint.readers.roles import swapped
from pitchlint.readers.sellers import seller_of
from pitchlint.readers.unpacking import damage_of, form_of, unpacked
from pitchlint.report import Unreadable

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "ReadOptions",
    "Reader",
    "described",
    "discover",
    "format_named",
    "packed",
    "read_bytes",
    "read_part",
    "read_path",
    "seller_of",
    "swapped",
]

MAX_BAD_PARTS = 100
"""So many unreadable lines, rows or conversations of a file are told one by one, the others as a number."""

_NOTHING = "expected a transcript: `Agent: words` in lines, WebVTT, SRT, CSV with headings, or JSON with turns"


def described() -> list[tuple[str, str]]:
    """Name and description of every format, for a listing."""
    return [(name, f"{reader.DESCRIPTION} ({' '.join(reader.SUFFIXES)})") for name, reader in FORMATS.items()]


def packed() -> str:
    """The packings that are undone, for a listing: `gzip (.gz), ...`."""
    return ", ".join(f"{p.name} ({' '.join(p.suffixes)})" for p in PACKINGS if p.suffixes)


def read_path(path: str, options: ReadOptions | None = None) -> Iterator[Conversation | Unreadable]:
    """The conversations of a file.

    Raises:
        UsageError: an option is off: an unknown format or encoding.
    """
    where = SourceLocation(path)
    if Path(path).is_dir():
        yield Unreadable(where, "this folder holds no transcript", "known endings: " + " ".join(sorted(SUFFIXES)))
        return
    try:
        with Path(path).open("rb") as stream:
            yield from _whole(stream, path, options or ReadOptions())
    except FileNotFoundError:
        yield Unreadable(where, "nothing matches this pattern" if glob.has_magic(path) else "no such file")
    except (OSError, ValueError) as error:
        yield Unreadable(where, f"cannot be opened: {getattr(error, 'strerror', None) or error}")


def read_bytes(data: bytes, name: str, options: ReadOptions | None = None) -> Iterator[Conversation | Unreadable]:
    """The conversations of the bytes of a file that came from elsewhere; `name` stands for the file's.

    Raises:
        UsageError: an option is off: an unknown format or encoding.
    """
    yield from _whole(BytesIO(data), name, options or ReadOptions())


def read_part(
    data: bytes, name: str, options: ReadOptions, first_line: int = 1, heading: str | None = None
) -> Iterator[Conversation | Unreadable]:
    """The conversations of a part of a file, with the places that they have in the file; every bad part is told.

    Args:
        data: whole lines of the file, unpacked.
        name: the file's.
        options: `input_format` names the format.
        first_line: number of the data's first line in the file.
        heading: for a part of a table that does not begin with its headings: the row of headings.
    """
    yield from _read(BytesIO(data), name, options, first_line, heading, most=None)


def _whole(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Conversation | Unreadable]:
    """The conversations of a file, packed or not; where it is damaged, those before, and then what is wrong."""
    try:
        within = unpacked(stream, name)
        form = form_of(within, options.input_format, name)
    except InputError as error:
        yield _unreadable(error)
        return
    yield from _read(within, name, replace(options, input_format=form))
    if damage := damage_of(within):
        yield _unreadable(damage)


def _read(
    stream: BinaryIO,
    name: str,
    options: ReadOptions,
    first_line: int = 1,
    heading: str | None = None,
    most: int | None = MAX_BAD_PARTS,
) -> Iterator[Conversation | Unreadable]:
    asked = format_named(options.input_format) if options.input_format else None
    encoding = codec_named(options.encoding)
    try:
        intake = Intake(stream, name, None if options.input_format == "parquet" else encoding, first_line, heading)
        reader = asked or format_of(intake.head, intake.suffix, options.channel, intake.name)
        if reader is None:
            raise InputError("this is no transcript of a known format", SourceLocation(name), _NOTHING)
        bad = 0
        for found in reader.read(intake, options):
            if isinstance(found, InputError):
                bad += 1
                if most is None or bad <= most:
                    yield _unreadable(found)
            else:
                yield found
        if most is not None and bad > most:
            yield Unreadable(SourceLocation(name), f"{bad - most} further parts of this file cannot be read")
    except InputError as error:
        if damage_of(stream) is None:  # else that is why
            yield _unreadable(error)


def _unreadable(error: InputError) -> Unreadable:
    level: Literal["error", "note"] = "note" if isinstance(error, NothingSaid) else "error"
    return Unreadable(error.location, error.message, error.hint, level)

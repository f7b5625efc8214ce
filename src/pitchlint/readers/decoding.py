"""Bytes to characters: byte order marks, UTF-8, Windows-1252, else a guess; binary files are refused.

Lines of more than 10 MB are refused in every format, and so are files of more than 256 MB, JSON Lines
excepted, which is read line by line: no transcript looks like that, and a linter must not take the machine
down for a file named by mistake.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from pitchlint.errors import InputError, UsageError
from pitchlint.location import SourceLocation
from pitchlint.readers.source import Source
from pitchlint.regex import lazy

MAX_LINE = 10_000_000
MAX_FILE = 256_000_000
HEAD = 65_536

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ARCHIVE = b"PK\x03\x04"
_KINDS = (
    (ARCHIVE, "a ZIP archive or an Office document", "save the transcript as plain text, WebVTT or CSV"),
    (b"\xd0\xcf\x11\xe0", "an old or an encrypted Office document", "save it as .docx, without a password"),
    (b"%PDF", "a PDF", "save the transcript as plain text"),
    (b"\x1f\x8b", "a gzip archive in another packing", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it first, or pack it as .gz or .zst"),
    (b"PARE", "an encrypted Parquet file", "decrypt it first"),
    (b"RIFF", "a sound or video file", "pitchlint reads transcripts; transcribe it first"),
    (b"ID3", "a sound file", "pitchlint reads transcripts; transcribe it first"),
    (b"OggS", "a sound file", "pitchlint reads transcripts; transcribe it first"),
    (b"\x89PNG", "a picture", None),
    (b"\xff\xd8\xff", "a picture", None),
    (b"SQLite format 3", "a database", None),
)
_CONTROL = lazy(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = lazy(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def codec_named(encoding: str | None) -> str | None:
    """Python's own name for the encoding.

    Raises:
        UsageError: there is no such encoding of text.
    """
    if encoding is None:
        return None
    try:
        "a".encode(encoding)
        return codecs.lookup(encoding).name
    except (LookupError, ValueError, UnicodeError):
        raise UsageError(f"unknown encoding `{encoding}`; usual ones: utf-8, utf-16, cp1252, latin-1") from None


def marked(data: bytes) -> tuple[str, int] | None:
    """The encoding that the byte order mark names, and the mark's length."""
    return next(((name, len(mark)) for mark, name in _MARKS if data.startswith(mark)), None)


def head(data: bytes, encoding: str | None) -> str:
    """The beginning as characters, good enough to sniff at; wrong bytes are replaced."""
    mark = marked(data)
    if mark:
        return data[mark[1] :].decode(mark[0], "replace")
    return data.decode(encoding or "utf-8", "replace").removeprefix("\ufeff")


def refuse_binary(data: bytes, name: str, encoding: str | None) -> None:
    """Raises InputError where the beginning of a file is no text, or nothing at all."""
    where = SourceLocation(name)
    if not data.strip():
        raise InputError("the file is empty", where)
    for magic, kind, hint in _KINDS:
        if data.startswith(magic):
            raise InputError(f"this is {kind}, not text", where, hint)
    if marked(data) or (encoding and encoding.startswith(("utf-16", "utf-32"))):
        return
    if data[257:262] == b"ustar":
        raise InputError("this is a tar archive", where, "unpack it first")
    zeros = data.count(0)
    if zeros > len(data) // 4:
        raise InputError("binary, or UTF-16 without a byte order mark", where, "name the encoding, e.g. utf-16-le")
    if len(_CONTROL.findall(data)) > max(8, len(data) // 50):
        raise InputError("this is a binary file, not text", where)


def decode(data: bytes, name: str, encoding: str | None = None, first_line: int = 1) -> Source:
    """The text of a file or line.

    Raises:
        InputError: the bytes are not in that encoding, or in none that can be told.
    """
    mark = marked(data) if first_line == 1 else None
    if mark:
        encoding, data = mark[0], data[mark[1] :]
    try:
        text = data.decode(encoding or "utf-8").removeprefix("\ufeff")
        return Source(name, text, first_line, encoding=encoding or "utf-8")
    except UnicodeError as error:
        line = first_line + data.count(b"\n", 0, getattr(error, "start", 0))
        where = SourceLocation(name, line)
        if encoding:
            raise InputError(f"a character that is not {encoding}", where, "name the file's encoding") from None
        if _mostly_utf8(data):
            raise InputError("mostly UTF-8, but not here", where, "mend this character, or name the encoding") from None
    guess = _guess(data)
    if guess is None:
        raise InputError("the encoding cannot be told", where, "name it, e.g. cp1252 or shift_jis")
    encoding, text = guess
    return Source(name, text, first_line, (f"read as {encoding}: the file is not UTF-8",), encoding)


def _mostly_utf8(data: bytes) -> bool:
    """More characters that only UTF-8 writes so than bytes that it does not allow: a damaged file, or a mixture."""
    data = data.translate(None, delete=bytes(range(0x80))) if len(data) > HEAD else data
    found = _MULTIBYTE.findall(data)
    return len(found) > sum(byte >= 0x80 for byte in data) - sum(map(len, found))


def _guess(data: bytes) -> tuple[str, str] | None:
    """Windows-1252 where few characters are beyond ASCII, as in English; else what charset-normalizer thinks."""
    if sum(byte >= 0x80 for byte in data[:HEAD]) * 8 <= len(data[:HEAD]):
        try:
            return "Windows-1252", data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    from charset_normalizer import from_bytes

    best = from_bytes(data[:HEAD]).best()
    if best is None:
        return None
    try:
        return best.encoding, data.decode(best.encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def whole(
    stream: BinaryIO, name: str, encoding: str | None, max_line: int | None = None, first_line: int = 1
) -> Source:
    """The whole stream as one text, whose first line has that number in the file.

    Raises:
        InputError: too large, a line too long, binary, empty, or of an unknown encoding.
    """
    data = stream.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise InputError(
            f"larger than {MAX_FILE // 1_000_000} MB", SourceLocation(name), "split it, or write it as JSON Lines"
        )
    if first_line == 1:
        refuse_binary(data[:HEAD], name, encoding)
    max_line = max_line or MAX_LINE
    start = 0
    while len(data) - start > max_line:
        end = max(data.rfind(b"\n", start, start + max_line), data.rfind(b"\r", start, start + max_line))
        if end < 0:
            raise too_long(name, first_line + data.count(b"\n", 0, start), max_line)
        start = end + 1
    return decode(data, name, encoding, first_line)


def by_line(stream: BinaryIO, name: str, encoding: str | None, first_line: int = 1) -> Iterator[Source | InputError]:
    """Each line of the stream by itself, so that a bad one costs nothing but itself, and memory stays small."""
    number = first_line - 1
    while data := stream.readline(MAX_LINE + 1):
        number += 1
        if len(data) > MAX_LINE and not data.endswith(b"\n"):
            yield too_long(name, number, MAX_LINE)
            while (more := stream.readline(MAX_LINE)) and not more.endswith(b"\n"):
                pass
            continue
        try:
            yield decode(data.rstrip(b"\r\n"), name, encoding, number)
        except InputError as error:
            yield error


def too_long(name: str, line: int, limit: int) -> InputError:
    """The error for a line beyond the limit."""
    return InputError(
        f"a line of more than {limit // 1_000_000} MB", SourceLocation(name, line), "is this a transcript?"
    )

"""Whether bytes are a Word document that can be opened safely: whole, not encrypted, no archive bomb."""

from __future__ import annotations

import zipfile
from io import BytesIO

from pitchlint.errors import InputError
from pitchlint.location import SourceLocation

MAX_UNPACKED = 200_000_000
MAX_TEXT_PART = 60_000_000
MAX_PARTS = 5_000
"""Bytes and parts; a book of 500 pages has about 5 MB of text part. An archive that names smaller sizes than it has
is found out while it is unpacked, and reads as a broken one."""

HINT = "save it as .docx again, or as plain text"


def check(data: bytes, where: SourceLocation) -> None:
    """Looks at the archive's directory, and unpacks nothing.

    Raises:
        InputError: it is something else, broken, encrypted or too large.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = {part.filename: part for part in archive.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        raise InputError("this Word document is broken (no whole ZIP archive)", where, HINT) from None
    if "[Content_Types].xml" not in parts or not any(name.startswith("word/") for name in parts):
        raise InputError(
            "this is a ZIP archive or an Office document, not text",
            where,
            "save the transcript as plain text, WebVTT, CSV or .docx",
        )
    if any(part.flag_bits & 1 for part in parts.values()):
        raise InputError("this Word document is encrypted", where, "save it without a password")
    text = max((part.file_size for name, part in parts.items() if name.endswith(".xml")), default=0)
    if len(parts) > MAX_PARTS or text > MAX_TEXT_PART or sum(p.file_size for p in parts.values()) > MAX_UNPACKED:
        raise InputError(
            f"this Word document unpacks to more than {MAX_UNPACKED // 1_000_000} MB, or its text to "
            f"{MAX_TEXT_PART // 1_000_000} MB", where, "save the words as plain text"
        )  # fmt: skip

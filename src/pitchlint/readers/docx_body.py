"""The paragraphs of a Word document, with what is struck out, what is a heading, a list, a quotation, a table.

A document has no lines, so its paragraphs stand for them: paragraph 1 is the first in the body, those in table cells
count on where they stand, empty ones too. Line breaks inside a paragraph are characters of it. Deleted words of
tracked changes and hidden text are no part of the document; headers, footers, comments, notes and text boxes are not
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pitchlint.errors import InputError
from pitchlint.location import SourceLocation
from pitchlint.readers.docx_package import HINT, check
from pitchlint.regex import lazy

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_THROUGH = frozenset(_W + name for name in "customXml fldSimple hyperlink ins moveTo sdt sdtContent smartTag".split())
_CHARS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_HEADING = lazy(r"heading (\d)\b")
_QUOTES = lazy(r"\bquote\b|^(?:block text|script|dialogue|spoken|speech)\b")


@dataclass(slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        text: its characters; "\\n" for a line break in it.
        struck: spans of the text that are struck out.
        kind: heading, quote, item or paragraph.
        rank: of a heading; 7 for bold words that stand for one.
        depth: how many lists an item stands in.
    """

    text: str
    struck: list[tuple[int, int]] = field(default_factory=list)
    kind: str = "paragraph"
    rank: int = 0
    depth: int = 0


@dataclass(slots=True)
class TableRow:
    """A row: its cells' contents in order, how many columns each takes, and whether it holds headings."""

    cells: list[list[Paragraph | list[TableRow]]]
    spans: list[int]
    heads: bool


Content = list["Paragraph | list[TableRow]"]


def content(data: bytes, name: str) -> Content:
    """Paragraphs and tables (lists of rows) of the body in order.

    Raises:
        InputError: no Word document, broken, encrypted, or larger than a document of words can be.
    """
    where = SourceLocation(name)
    check(data, where)
    import docx  # loads lxml, which nothing else needs

    try:
        document = docx.Document(BytesIO(data))
        styles = {style.style_id: _style(style) for style in document.styles}
        return list(_content(document.element.body, styles))
    except Exception as error:  # damaged parts fail in python-docx, lxml and zipfile, each in its own way
        reason = "it holds no document" if isinstance(error, KeyError) else type(error).__name__
        raise InputError(f"this Word document is broken ({reason})", where, HINT) from None


def _style(style: Any) -> tuple[str, bool]:
    """The name of a style, or of the built-in one it is based on, and whether it makes lists."""
    numbered = False
    name = str(style.name or "").lower()
    for _ in range(10):
        here = str(style.name or "").lower()
        numbered |= style.element.find(f"{_W}pPr/{_W}numPr") is not None
        if _HEADING.match(here) or _QUOTES.search(here) or here in ("title", "subtitle") or here.startswith("list"):
            return here, numbered
        style = getattr(style, "base_style", None)
        if style is None:
            break
    return name, numbered


def _content(parent: Any, styles: dict[str, tuple[str, bool]]) -> Iterator[Any]:
    for child in parent:
        if child.tag == _W + "p":
            yield _paragraph(child, styles)
        elif child.tag == _W + "tbl":
            yield [_row(row, styles) for row in _through(child, "tr")]
        elif child.tag in _THROUGH:
            yield from _content(child, styles)


def _row(row: Any, styles: dict[str, tuple[str, bool]]) -> TableRow:
    cells = list(_through(row, "tc"))
    spans = [_number(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1) for cell in cells]
    held = [list(_content(cell, styles)) for cell in cells]
    said = [p for cell in held for p in cell if isinstance(p, Paragraph) and p.text.strip()]
    heads = row.find(f"{_W}trPr/{_W}tblHeader") is not None or (bool(said) and all(p.rank for p in said))
    return TableRow(held, spans, heads)


def _through(parent: Any, name: str) -> Iterator[Any]:
    for child in parent:
        if child.tag == _W + name:
            yield child
        elif child.tag in _THROUGH:
            yield from _through(child, name)


def _paragraph(element: Any, styles: dict[str, tuple[str, bool]]) -> Paragraph:
    paragraph = Paragraph("")
    bold: list[bool] = []
    for run in _runs(element):
        text = "".join(_chars(part) for part in run)
        if not text or _is_on(run, "vanish"):
            continue
        if _is_on(run, "strike") or _is_on(run, "dstrike"):
            paragraph.struck.append((len(paragraph.text), len(paragraph.text) + len(text)))
        if text.strip():
            bold.append(_is_on(run, "b"))
        paragraph.text += text
    style = element.find(f"{_W}pPr/{_W}pStyle")
    name, numbered = styles.get(style.get(_W + "val") if style is not None else "", ("", False))
    number = element.find(f"{_W}pPr/{_W}numPr")
    level = element.find(f"{_W}pPr/{_W}outlineLvl")
    found = _HEADING.match(name)
    if found or name in ("title", "subtitle") or _number(level, 9) < 6:
        paragraph.kind = "heading"
        paragraph.rank = min(max(int(found[1]) if found else _number(level, 0) + 1, 1), 6)
    elif _QUOTES.search(name):
        paragraph.kind = "quote"
    elif number is not None or numbered or name.startswith("list"):
        paragraph.kind = "item"
        deeper = re.search(r"\d", name) if number is None else None
        ilvl = number.find(_W + "ilvl") if number is not None else None
        paragraph.depth = int(deeper[0]) if deeper else _number(ilvl, 0) + 1
    elif bold and all(bold) and _is_short(paragraph.text):
        paragraph.kind, paragraph.rank = "heading", 7
    return paragraph


def _chars(part: Any) -> str:
    return re.sub(r"[\r\n]", " ", part.text or "") if part.tag == _W + "t" else _CHARS.get(part.tag, "")


def _runs(parent: Any) -> Iterator[Any]:
    for child in parent:
        if child.tag == _W + "r":
            yield child
        elif child.tag in _THROUGH:
            yield from _runs(child)


def _is_on(run: Any, name: str) -> bool:
    found = run.find(f"{_W}rPr/{_W}{name}")
    return found is not None and found.get(_W + "val") not in ("0", "false", "off")


def _is_short(text: str) -> bool:
    """Whether bold words are few and no sentence, as a heading's are."""
    return 0 < len(text.split()) <= 10 and "\n" not in text.strip() and not re.search(r"[.?!\"”]\s*\Z", text)


def _number(element: Any, otherwise: int) -> int:
    value = element.get(_W + "val") if element is not None else None
    return min(int(value), 50) if value and value.isdecimal() and len(value) < 4 else otherwise

"""XML that every parser reads: only characters that XML 1.0 allows, escaped by the library that writes it."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.safe import safe

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed(text: str) -> str:
    """The text on one line, with a visible sign for each character that XML forbids."""
    return _FORBIDDEN.sub("\ufffd", safe(text))


def element(tag: str, parent: ElementTree.Element | None = None, **attributes: str | int | None) -> ElementTree.Element:
    """An element with these attributes, those that are None left out, appended to the parent."""
    given = {name: allowed(str(value)) for name, value in attributes.items() if value is not None}
    return ElementTree.Element(tag, given) if parent is None else ElementTree.SubElement(parent, tag, given)


def lines(parent: ElementTree.Element, *texts: str) -> None:
    """Sets the element's text to these lines."""
    parent.text = "\n".join(allowed(text) for text in texts)


def document(root: ElementTree.Element, options: RenderOptions) -> str:
    """The document, indented, with a newline at its end; outside Unicode encodings all but ASCII is escaped."""
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    if not options.encoding.lower().startswith("utf"):
        text = text.encode("ascii", "xmlcharrefreplace").decode("ascii")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'

"""What the elements of HTML mean for the text in them, and which of them end others."""

from __future__ import annotations

import re

from pitchlint.readers.html_tags import Tag
from pitchlint.regex import lazy

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr
    ul""".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SKIPPED = frozenset(
    """audio button canvas code datalist head iframe kbd math nav noembed noframes noscript object pre samp script
    select style svg template textarea title var video xmp""".split()
)
_STRUCK = frozenset("del s strike".split())
_FLAGS = {
    **dict.fromkeys(_SKIPPED, "skipped"), **dict.fromkeys(_STRUCK, "struck"), **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("ul", "ol"), "list"), **dict.fromkeys("h1 h2 h3 h4 h5 h6 summary dt".split(), "heading"),
    "blockquote": "quote", "li": "item", "dd": "item",
}  # fmt: skip
_STAFF = lazy(
    r"(?<![a-z])(?:internal|staff|agents?-only|admonition|confluence-information-macro|toc|breadcrumbs?)(?![a-z])"
)
INSIDE = {
    "li": ("ul", "ol"), "tr": ("table",), "td": ("tr", "table"), "th": ("tr", "table"), "dt": ("dl",), "dd": ("dl",),
}  # fmt: skip
"""An element that closes another does so only within these."""
CLOSES = {
    "li": ("li",), "tr": ("tr",), "td": ("td", "th"), "th": ("td", "th"), "dt": ("dt", "dd"), "dd": ("dt", "dd"),
}  # fmt: skip
"""The beginning of an element ends one of these that is still open."""


def meaning(tag: Tag) -> str:
    """What an element makes of its text: skipped, struck, bold, list, heading, quote, item, or "" for nothing."""
    means = _FLAGS.get(tag.name, "")
    if means == "skipped" or not tag.attributes:
        return means
    if re.search(r"\shidden(?=[\s/=]|\Z)", tag.attributes[:2_000], re.I) or _STAFF.search(tag.attribute("class")):
        return "skipped"
    return "struck" if "line-through" in tag.attribute("style") else means

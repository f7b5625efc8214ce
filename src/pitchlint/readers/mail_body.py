"""A page or document that is one e-mail: from what stands above the salutation to the sign-off, all of it is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pitchlint.readers.pieces import cleaned
from pitchlint.readers.script_blocks import Block
from pitchlint.readers.script_labels import labelled
from pitchlint.readers.script_messages import SALUTATION, Message
from pitchlint.readers.script_prose import has_words
from pitchlint.readers.script_speech import Section, Spoken
from pitchlint.readers.script_words import heading_sense
from pitchlint.regex import lazy

MAX_ABOVE = 6
MAX_WORDS_ABOVE = 60
"""A preheader, a logo's words and a headline stand above a salutation; else the page holds a mail among others."""

_AFTERTHOUGHT = lazy(r"\s*p\.?\s?(?:p\.?\s?)?s\b", re.I)
_FOOTER = lazy(r"\bunsubscribe\b|\b(?:all rights reserved|view (?:this|it) (?:e-?mail )?(?:in|online))", re.I)


def mail_section(blocks: Sequence[Block]) -> Section | None:
    """The one mail that these blocks are, a turn a paragraph; None where they are something else."""
    said = [block for block in blocks if block.kind != "rule" and block.text.strip()]
    greetings = [n for n, block in enumerate(said) if SALUTATION.match(block.text.strip("\n"))]
    if len(greetings) != 1 or greetings[0] > MAX_ABOVE:
        return None
    above = said[: greetings[0]]
    if sum(len(block.text.split()) for block in above) > MAX_WORDS_ABOVE:
        return None
    if any(block.kind in ("heading", "paragraph") and heading_sense(block.text) for block in above):
        return None
    signed = next((n for n, block in enumerate(said) if n >= greetings[0] and _is_signed(block.text)), None)
    footer = next((n for n, block in enumerate(said) if n > greetings[0] and _FOOTER.search(block.text)), None)
    if (signed is None and footer is None) or any(_has_label(block.text) for block in said):
        return None
    end = signed + 1 if signed is not None and (footer is None or signed < footer) else footer
    after = [block for block in said[end:footer] if _AFTERTHOUGHT.match(block.text)]
    section = Section("", said[0].at, struck=sum(block.struck for block in blocks), email=True)
    listed = False
    for block in (*said[:end], *after):
        if not has_words(block.text) or _FOOTER.search(block.text):
            continue
        part = (block, 0, len(block.text))
        if listed and block.kind == "item":
            section.spoken[-1].parts.append(part)
        else:
            section.spoken.append(Spoken("", "seller", [part]))
        listed = block.kind == "item"
    return section if section.spoken else None


def _is_signed(text: str) -> bool:
    """Whether a sign-off stands at the end of a paragraph, a name perhaps below it."""
    lines = text.strip().split("\n")
    for number in range(max(0, len(lines) - 8), len(lines)):
        message = Message()
        message.inside = True
        message.spans("\n".join(lines[number:]), "paragraph")
        if message.letter and not message.inside:
            return True
    return False


def _has_label(text: str) -> bool:
    name, colon, words = text.lstrip().partition(":")
    return bool(colon) and len(name) < 40 and labelled(cleaned(name), words) in ("seller", "customer")

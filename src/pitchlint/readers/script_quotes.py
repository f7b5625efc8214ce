"""Speech in quotation marks that runs over several paragraphs or list items: opened in one, closed in a later one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pitchlint.readers.script_blocks import Block
from pitchlint.regex import lazy

FARTHEST = 25
"""So many blocks may stand between the opening mark and the closing one; farther ones belong to no one speech."""

_OPENING = lazy(r"(?:^|[:：]|\n)[\s*_]*([\"“])(?=\S)")


def with_long_quotes(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those inside one long quotation as quotations of their own, without its marks."""
    found = list(blocks)
    number = 0
    while number < len(found):
        start = _opened(found[number])
        last = _closed(found, number) if start is not None else None
        if start is None or last is None:
            number += 1
            continue
        for inside in range(number, last + 1):
            block = found[inside]
            text = block.text
            if inside == number:
                head = text[: start - 1].strip()
                if not head:
                    found[inside] = replace(block, kind="quote", pieces=block.part(start, len(text)))
                continue
            end = max(text.rfind('"'), text.rfind("”")) if inside == last else len(text)
            found[inside] = replace(block, kind="quote", pieces=block.part(0, end), mark="")
        number = last + 1
    return found


def _opened(block: Block) -> int | None:
    """Where the words of a quotation begin that the block does not close."""
    text = block.text
    if block.kind not in ("paragraph", "item", "quote", "fence") or _balance(text) != 1:
        return None
    opening = list(_OPENING.finditer(text))
    return opening[-1].end() if opening and not re.search(r"[\"”]", text[opening[-1].end() :]) else None


def _closed(blocks: Sequence[Block], first: int) -> int | None:
    """The later block that ends in the closing mark."""
    for number in range(first + 1, min(first + 1 + FARTHEST, len(blocks))):
        block = blocks[number]
        text = block.text.rstrip(" \n*_.)")
        if block.kind in ("heading", "rule", "cell"):
            return None
        if _balance(block.text):
            return number if text.endswith(('"', "”")) and _opened(block) is None else None
    return None


def _balance(text: str) -> int:
    """1 where a quotation stays open or is closed only, 0 where all are whole."""
    return (text.count('"') % 2) or int(text.count("“") != text.count("”"))

"""Placeholders of templates in what is said: `{{first_name}}`, `[Company]`, `<product>`, `{price}`, `%NAME%`, `${x}`.

Nobody knows what will stand there, so for patterns nothing does: the words on either side are neighbours. A direction
in square brackets ("[inaudible]", "[laughs]") is no speech either and vanishes in the same way.
"""

from __future__ import annotations

import re

from pitchlint.regex import lazy

LONGEST = 60
"""Characters between the marks at most; what is longer is text in brackets, not a name for something."""

_FIELD = "|".join(
    (
        rf"\{{\{{[^{{}}\n]{{0,{LONGEST}}}\}}\}}",  # {{first_name}}, {{ customer.name | default }}
        rf"\$?\{{[^{{}}\n]{{1,{LONGEST}}}\}}",  # {price}, ${name}
        rf"\[\[[^\[\]\n]{{0,{LONGEST}}}\]\]",  # [[x]]
        rf"\[[^\[\]\n]{{0,{LONGEST}}}\]",  # [NAME], [your company]
        rf"<<[^<>\n]{{1,{LONGEST}}}>>",  # <<x>>
        r"(?<!\w)</?[a-z][\w.'/-]*(?: [\w.'/-]+){0,3}>",  # <product>, <first name>; not <3, and no comparison of sums
        r"%%?[a-z][a-z0-9_]*%%?",  # %FIRSTNAME%
        r"\*\|\w+\|\*",  # *|FNAME|*
    )
)
_FIELDS = rf"[$£€]?(?:{_FIELD})(?:'s|_s)?(?:[ ]?(?:{_FIELD}))*"
# With the comma on its other side, or before the end of a sentence, a comma only set the placeholder off.
_SET_OFF = lazy(
    rf"(?P<both>,\s*)?(?<![\d%])(?P<fields>{_FIELDS})(?P<after>\s*,)?(?P<ends>(?=\s*(?:[.?!;:]|\Z)))?", re.I
)
_MARKS = frozenset("{[<%|")


def without_placeholders(norm: str) -> str:
    """The normalised text with blanks in place of placeholders and of the commas that only set them off.

    Every other character keeps its offset.
    """
    if _MARKS.isdisjoint(norm):
        return norm
    return _SET_OFF.sub(_blank, norm)


def _blank(found: re.Match[str]) -> str:
    whole = found.group()
    before, after = found["both"] or "", found["after"] or ""
    kept_before = before if not after and found["ends"] is None else " " * len(before)
    begins = not found.string[: found.start()].strip() or found.string[: found.start()].rstrip()[-1] in ".?!"
    kept_after = after if not before and not begins else " " * len(after)
    middle = len(whole) - len(before) - len(after)
    return kept_before + " " * middle + kept_after

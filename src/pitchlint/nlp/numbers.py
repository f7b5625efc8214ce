"""Numbers as people write and say them: `1,299.99`, `2k`, `forty nine`, `a hundred and five`, `half a million`.

No library serves: the kept ones read digits or whole number words, not what stands in sales talk ("two and a half
grand", "forty nine ninety nine").
"""

from __future__ import annotations

import re
from decimal import Decimal

from pitchlint.regex import lazy

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: i for i, word in enumerate(_ONES)} | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
SMALL |= {"a": 1, "an": 1, "fourty": 40, "couple": 2, "oh": 0}
SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "k": 1000, "million": 10**6, "m": 10**6}
SCALES |= {"billion": 10**9, "bn": 10**9, "mil": 10**6, "dozen": 12}
_DIGITS = lazy(
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:(?P<mark>[.,])(?P<part>\d+))?\s*(?P<scale>k|m|bn|million|thousand|grand)?"
)
_IGNORED = frozenset({"and", "of", "about", "around", "nearly", "roughly", "just", "only", "under", "over", "up", "to"})
_POINT = lazy(rf"(?P<whole>.+) point (?P<part>(?:(?:{'|'.join(_ONES[:10])}|oh)\b ?)+)")
QUARTER = lazy(r"\b(?:a )?quarter of an? (?=million|billion|thousand)")
LONGEST = 200  # characters; nobody says longer numbers


def parse_number(text: str) -> Decimal | None:
    """The number that the words mean, None where they mean none. A range means its upper end."""
    text = QUARTER.sub("0.25 ", text.lower().strip()[:LONGEST])
    if point := _POINT.fullmatch(text):  # "one point five"
        whole, part = parse_number(point["whole"]), "".join(str(SMALL[word]) for word in point["part"].split())
        return None if whole is None or whole != int(whole) else Decimal(f"{int(whole)}.{part}")
    if found := re.search(r"(?:\bto\b|\bor\b|-)\s*(\d[\d.,]*\s*k?)$", text):
        text = found[1]
    if digits := _DIGITS.fullmatch(text):
        return _from_digits(digits)
    groups = number_groups(text)
    if not groups:
        return None
    if len(groups) == 2 and all(10 <= g < 100 and g == int(g) for g in groups):  # "nineteen ninety nine"
        return groups[0] * 100 + groups[1]
    return groups[0] if len(groups) == 1 else None


def _from_digits(found: re.Match[str]) -> Decimal | None:
    whole, part = found["whole"].replace(",", ""), found["part"] or ""
    if found["mark"] == "," and len(part) != 2:  # "9,99" has decimals, "9,9999" is no number
        return None
    value = Decimal(f"{whole}.{part}") if part else Decimal(whole)
    return value * SCALES.get(found["scale"] or "", 1)


def number_groups(text: str) -> list[Decimal]:
    """The numbers that stand side by side: "forty nine ninety nine" is 49 and 99; empty where a word is none."""
    groups: list[Decimal] = []
    total, current, last = Decimal(0), Decimal(-1), 0
    words = re.findall(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[a-z]+", text.lower()[:LONGEST])
    for i, word in enumerate(words):
        follows = words[i + 1 : i + 2]
        if word in _IGNORED or (word in ("a", "an") and (current >= 0 or follows in (["couple"], ["half"]))):
            continue
        if word == "half":
            current = max(current, Decimal(0)) + Decimal("0.5")
        elif word in SCALES:
            scale = SCALES[word]
            current = (current if current >= 0 else Decimal(1)) * scale
            if scale > 100:
                total, current = total + current, Decimal(0)
            last = scale
        elif word in SMALL or word[0].isdigit():
            value = Decimal(SMALL[word]) if word in SMALL else Decimal(word.replace(",", ""))
            fits = current < 0 or (last >= 100 and value < last) or (20 <= last < 100 and value < 10 and last % 10 == 0)
            if not fits:
                groups.append(total + current)
                total, current = Decimal(0), Decimal(-1)
            current = max(current, Decimal(0)) + value
            last = int(value)
        else:
            return []
    if current >= 0:
        groups.append(total + current)
    return groups

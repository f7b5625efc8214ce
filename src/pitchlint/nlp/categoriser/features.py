"""What the categoriser sees of a turn: word numbers of a closed vocabulary, n-grams of them, and a few flags.

The vocabulary is closed and holds no personal names, so every name is the same unknown word. Pronouns and titles
share one number whatever the gender, and so do the spellings of one word (`colour`, `color`): swapping any of
these changes no number and so no result. Marks and capitals count for little, since speech recognition writes none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pitchlint.nlp.context import questions_of
from pitchlint.nlp.spelling import american, british
from pitchlint.nlp.text import TurnText

EDGE, UNKNOWN, NUMBER, MONEY, PERCENT, TITLE = range(6)  # the first word numbers; words follow
SPECIAL = ("", "#unknown", "#number", "#money", "#percent", "#title")
TITLES = frozenset("mr mrs ms mx mister missus".split())
# Words that are also names: a name where they are written with a capital or follow a greeting or a title.
NAMES_TOO = frozenset(
    """will mark bill grace rose hope may joy faith dawn penny grant chase art rich summer candy crystal pearl amber
    olive ginger heather ivy daisy iris eve guy young miss king angel mercy glory honey cherry charity destiny foster
    kit cliff clay lane iris marine wade sterling walker rosemary brook buck sunny autumn harmony ruby frank jack rob
    pat sue gene ray drew nick dean mike bob""".split()
)
_GREETS = frozenset("hi hello hey dear i_m name_s".split())
_POSITIONS = (1, 2, 4, 8, 16)
_LENGTHS = (3, 12, 40)
_MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)  # odd constants that spread bits
_BACK = ((0, 3), (1, 2), (2, 1))  # (turns back, longest n-gram): this turn, the one before, the one before that


def encode(text: TurnText, numbers: Mapping[str, int]) -> list[int]:
    """The word numbers of a turn in order; names and other unknown words are UNKNOWN, runs of which count once."""
    out: list[int] = []
    before = ""
    named = False
    for word in text.words:
        token = word.text
        if token.startswith("she_"):
            token = "he" + token[3:]
        number = numbers.get(token)
        if number is None:
            number = numbers.get(american(token), numbers.get(british(token)))
        if named or (number is not None and token in NAMES_TOO and _is_name(text, word.start, token, before)):
            number = UNKNOWN
        named = token in TITLES
        before = token
        if number is not None:
            _add(out, number)
            continue
        if any(c.isdigit() for c in token):
            _add(out, MONEY if token[0] in "$£€" else PERCENT if token[-1] == "%" else NUMBER)
            continue
        base, mark, ending = token.rpartition("_")
        _add(out, numbers.get(base, UNKNOWN) if mark and base not in NAMES_TOO else UNKNOWN)
        if mark and "_" + ending in numbers:
            out.append(numbers["_" + ending])
    return out


def _add(out: list[int], number: int) -> None:
    if number > PERCENT or not out or out[-1] != number:
        out.append(number)


def _is_name(text: TurnText, start: int, token: str, before: str) -> bool:
    if token == "miss":
        return text.text[start : start + 1] == "M" and before != ""
    written = text.text[start : start + len(token)]
    follows = text.norm[start + len(token) : start + len(token) + 1]
    if written[0].isupper() and not written.isupper() and (before or follows == ","):
        return True
    return before in _GREETS


def flags(roles: Sequence[str], texts: Sequence[TurnText], codes: Sequence[Sequence[int]]) -> list[list[float]]:
    """For each turn marks, questions, place in the conversation, length and sides, each between 0 and 1."""
    rows = []
    total = len(texts)
    for index, (text, ids) in enumerate(zip(texts, codes, strict=True)):
        questions = questions_of(text)
        last = bool(questions) and questions[-1].end >= len(text.norm.rstrip(" .?!\"'")) - 2
        rows.append(
            [
                float("?" in text.norm),
                float("!" in text.norm),
                float(bool(questions)),
                float(len(questions) > 1),
                float(last),
                *(float(index >= bound) for bound in _POSITIONS),
                float(total == 1),
                float(total - index <= 2 < total),
                *(min(len(ids) / bound, 1.0) for bound in _LENGTHS),
                float(roles[index] == "seller"),
                float(index > 0 and roles[index - 1] != roles[index]),
                float(index > 0 and roles[index - 1] == roles[index]),
            ]
        )
    return rows


def grams(codes: Sequence[Sequence[int]], size: int) -> tuple[Any, Any]:
    """The n-grams that each turn sees, its own and those of the two turns before.

    Returns:
        Two arrays of one length: turns, ascending, and rows of a table of `size` rows (a power of two).
    """
    import numpy as np

    lengths = np.asarray([len(ids) + 2 for ids in codes])
    turn = np.repeat(np.arange(len(codes)), lengths)
    words = np.asarray([w for ids in codes for w in (EDGE, *ids, EDGE)], dtype=np.uint64)
    keys = []
    for back, longest in _BACK:
        code = np.zeros(len(words), dtype=np.uint64)
        for length in range(1, longest + 1):
            ends = words[length - 1 :]
            code = (code[: len(ends)] * np.uint64(_MIX[0]) + ends + np.uint64(back * 64 + length)) * np.uint64(_MIX[1])
            code = code ^ (code >> np.uint64(29))
            inside = turn[: len(ends)] == turn[length - 1 :]
            if length == 1:
                inside = words != EDGE
            target = turn[: len(ends)][inside] + back
            row = (code[inside] * np.uint64(_MIX[2]) >> np.uint64(40)).astype(np.int64) & (size - 1)
            keys.append((target * size + row)[target < len(codes)])
    seen = np.unique(np.concatenate(keys))
    return seen // size, seen % size

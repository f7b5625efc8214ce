"""What the categoriser sees of a turn: numbers of a closed vocabulary, of the turn and of the end of the two before.

The vocabulary is closed and holds no personal names, so every name is the same unknown word. Pronouns and titles
share one number whatever the gender, and so do the spellings of one word (`colour`, `color`): swapping any of
these changes no number and so no result. It was trained with and without marks, since speech recognition writes none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pitchlint.nlp.spelling import american, british
from pitchlint.nlp.text import TurnText

(EDGE, UNKNOWN, NUMBER, MONEY, PERCENT, TITLE, ASKS, SHOUTS, ENDS, BEGIN, SPLIT, SELLER, CUSTOMER, OTHER, FIRST) = (
    range(15)
)
SPECIAL = (  # the first numbers; words follow
    "", "#unknown", "#number", "#money", "#percent", "#title", "?", "!", ".", "#begin", "#split", "#seller",
    "#customer", "#other", "#first",
)  # fmt: skip
_MARKS = {"?": ASKS, "!": SHOUTS, ".": ENDS}
_SIDES = {"seller": SELLER, "customer": CUSTOMER}
TITLES = frozenset("mr mrs ms mx mister missus".split())
# Words that are also names: a name where they are written with a capital or follow a greeting or a title.
NAMES_TOO = frozenset(
    """will mark bill grace rose hope may joy faith dawn penny grant chase art rich summer candy crystal pearl amber
    olive ginger heather ivy daisy iris eve guy young miss king angel mercy glory honey cherry charity destiny foster
    kit cliff clay lane iris marine wade sterling walker rosemary brook buck sunny autumn harmony ruby frank jack rob
    pat sue gene ray drew nick dean mike bob""".split()
)
_GREETS = frozenset("hi hello hey dear i_m name_s".split())
LONGEST = 80  # words of a turn that are read
BEFORE = (28, 14)  # words that are read of the end of the turn before, and of the one before that
EARLIER = 60  # words that are read of the end of an earlier turn to which a turn is held


def encode(text: TurnText, numbers: Mapping[str, int]) -> list[int]:
    """The numbers of a turn's words and marks; unknown words, names too, are UNKNOWN, runs of which count once."""
    out: list[int] = []
    before = ""
    named = False
    at = 0
    for word in text.words:
        out += [] if named else _marks(text.norm[at : word.start])  # "Mrs. Cole" ends no sentence
        at = word.end
        token = word.text
        if token.startswith("she_"):
            token = "he" + token[3:]
        number = numbers.get(token)
        if number is None:
            number = numbers.get(american(token), numbers.get(british(token)))
        if named or (number is not None and token in NAMES_TOO and _is_name(text, word.start, token, before)):
            number = TITLE if token == "miss" else UNKNOWN
        named = token in TITLES or number == TITLE
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
    return out + _marks(text.norm[at:])


def _marks(between: str) -> list[int]:
    """The strongest mark in what stands between two words."""
    return next(([number] for mark, number in _MARKS.items() if mark in between), [])


def _add(out: list[int], number: int) -> None:
    if number > PERCENT or not out or out[-1] != number:
        out.append(number)


def _is_name(text: TurnText, start: int, token: str, before: str) -> bool:
    if token == "miss":
        follows = text.text[start + 4 : start + 7].strip(" .")
        return text.text[start] == "M" and (before != "" or follows[:1].isupper())
    if len(text.words) == 1:
        return text.text[start].isupper()
    written = text.text[start : start + len(token)]
    follows = text.norm[start + len(token) : start + len(token) + 1]
    if written[0].isupper() and not written.isupper() and (before or follows == ","):
        return True
    return before in _GREETS


def sequences(roles: Sequence[str], codes: Sequence[Sequence[int]]) -> list[tuple[list[int], int]]:
    """What the network reads for each turn, and how many numbers of it are of the turn itself.

    The turn comes first, then the ends of the two before it, each with its side.
    """
    made = []
    for index, own in enumerate(codes):
        out = [BEGIN, _SIDES.get(roles[index], OTHER), *own[:LONGEST], SPLIT]
        length = len(out)
        for back, most in enumerate(BEFORE, 1):
            if index >= back:
                out += [_SIDES.get(roles[index - back], OTHER), *codes[index - back][-most:], SPLIT]
        made.append((out if index else [*out, FIRST], length))
    return made


def pair(code: Sequence[int], role: str, earlier: Sequence[int]) -> tuple[list[int], int]:
    """What the network reads of a seller's turn that is held to an earlier turn of the given side."""
    own = [BEGIN, SELLER, *code[:LONGEST], SPLIT]
    return [*own, _SIDES.get(role, OTHER), *earlier[-EARLIER:], SPLIT], len(own)

"""What both sides know already: words and figures said before, figures alike however they are written."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.ledgers.answer_words import COURTESY, PRAISE
from pitchlint.ledgers.stems import stems
from pitchlint.nlp.numbers import SMALL, number_groups
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_ORDINALS = {
    "first": "one", "second": "two", "third": "three", "fourth": "four", "fifth": "five", "sixth": "six",
    "seventh": "seven", "eighth": "eight", "ninth": "nine", "tenth": "ten", "eleventh": "eleven", "twelfth": "twelve",
    "thirteenth": "thirteen", "fourteenth": "fourteen", "fifteenth": "fifteen", "sixteenth": "sixteen",
    "seventeenth": "seventeen", "eighteenth": "eighteen", "nineteenth": "nineteen", "twentieth": "twenty",
    "thirtieth": "thirty",
}  # fmt: skip
_ONE = "|".join([*(w for w in SMALL if w not in ("a", "an", "couple", "oh")), *_ORDINALS])
_RUN = lazy(rf"\b(?:{_ONE})(?:(?:[ -]| and )(?:{_ONE}|hundred|thousand))*(?: hundred| thousand)?\b")
_DIGITS = lazy(r"(?<![a-z])\d[\d,]*")
_WORD = lazy(r"[$£€]?[a-z0-9_]+")
_PRAISED = stems(tuple(PRAISE))
_FORMAL = stems(  # of taking down an order; such words tell nothing new
    tuple(
        """book booked booking confirm confirmed confirmation confirming calendar diary system noted note put save saved
        saving saves order ordered sorted set gone through down record recorded taken take added add list listed
        schedule scheduled reserve reserved reservation everything include pm am oclock o_clock evening morning
        afternoon night date name details detail verify check recap sum summary bring step through far got made make
        final finally together total place placed already yet successfully complete completed changes change update
        updated correct told mentioned asked wanted happens read saying said say round around""".split()
    )
)
_SAID = lazy(r"\bas (?:you|i|we)(?:_ve)?(?: just)? (?:wanted|asked|said|told|mentioned|requested|wished)\b"
r"|\bas (?:requested"
             r"|discussed|agreed|mentioned)\b")  # fmt: skip
_ANSWERS = lazy(
    r"^\W*(?:(?:oh|well|um|uh|ah|ok|okay|hm+|sir|madam|and|so)\W+)*(?:yes|yeah|yep|yup|no(?=\W*(?:$|[,.!;]|(?:it"
    r"|they|there"
    r"|we|i|you|he|she|that|not|sorry|but|only|unfortunately)\b))|nope|nah|not|sure|of course|correct|exactly|indeed"
    r"|absolutely|certainly|definitely|unfortunately|sadly|sorry|afraid|both|only|just)\b|\b[a-z]+n_t\b|\bcannot\b"
    r"|\bnot\b|\b(?:your|the) (?:[a-z]+ )?answer\b"
)
SOME = 5  # known words to a new one


@once
def figures(text: TurnText) -> frozenset[str]:
    """The figures of a turn, each as "#" and its digits, and by parts as they may be said: "#651", "#6", "#51"."""
    return frozenset(f for _, _, named in _figures(text.norm) for f in named)


def _figures(norm: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for m in _DIGITS.finditer(norm):
        digits = m[0].replace(",", "").lstrip("0") or "0"
        parts = (digits, digits[:-2], digits[-2:].lstrip("0")) if len(digits) in (3, 4) else (digits,)
        yield m.start(), m.end(), tuple(f"#{part}" for part in parts if part)
    for m in _RUN.finditer(norm):
        words = " ".join(_ORDINALS.get(w, w) for w in m[0].replace("-", " ").split())
        groups = [str(int(n)) for n in number_groups(words)]
        whole = ("".join(groups),) if len(groups) > 1 else ()
        yield m.start(), m.end(), tuple(f"#{n}" for n in (*whole, *groups))


def is_known(norm: str, given: frozenset[str], about: frozenset[str]) -> bool:
    """Whether a sentence, normalised, says only what was said before, and nothing about the matter of a question.

    Args:
        norm: the sentence.
        given: stems and figures said before.
        about: the matter of the question, as stems.
    """
    if _ANSWERS.search(norm):
        return False
    told = list(_figures(norm))
    if any(f[0] not in given and not (f[1:] and given.issuperset(f[1:])) for _, _, f in told):
        return False
    rest = norm
    for a, b, _ in told:
        rest = rest[:a] + " " * (b - a) + rest[b:]
    words = stems(_WORD.findall(COURTESY.sub(" . ", rest))) - _PRAISED
    if words & about:
        return False
    words -= _FORMAL
    old = len(words & given) + len(told)
    new = len(words - given)
    return old > 0 and (new * SOME <= old or bool(_SAID.search(norm) and new <= old))

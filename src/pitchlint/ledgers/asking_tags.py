"""Questions in the form of a statement: "it's furnished, is it?", "there's a lift, isn't there", "I take it he's in".

A tag asks only where the statement tells something that the seller knows: "lovely, isn't it" asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.ledgers.stems import stems
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_AUX = r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should)"
_TAG = lazy(
    rf"(?:\W+(?:so|and|or|but|then|though))?\W+{_AUX}(?P<not>n_t)? (?P<who>it|there|they|he|she|we|you|i|that"
    rf"|this)\b(?: (?:right|so|correct|true|it))?"
    r"(?=\W*(?:$|[?.!]|,? or\b)|(?:,? (?P<on>i|i_[a-z]+|we|we_[a-z]+|my|because|cause|cos|as|since|just|only)\b))"
)
_RIGHT = lazy(r"(?P<who>\b(?:it|there|they|he|she|that|you|we)(?:_s|_re|_ll|_ve|_d| is| are| will| do| does)\b"
              r"(?! all\b)(?: [a-z0-9_$]+){2,}?),? (?<!all )(?<!just )(?<!about )(?<!be )(?:right|correct|yeah|yes"
              r"|no|huh|eh)\W*$")  # fmt: skip
_ASSUMES = lazy(
    r"\bi(?:_m)? (?:take it|assume|presume|assuming|presuming|suppose|guess)(?: that)? (?=[a-z_]+ [a-z_]+ )"
)
_ASKING = lazy(
    r"\b(?:(?:what|how|where|when|who|which|whose)(?: [a-z]+)?|why|if|whether|than|as|neither|nor|not|to|i|you|we"
    r"|they|he"
    r"|she|it)\W*$"
)
_ASKS = lazy(rf"(?:{_ASKING.pattern})|\b(?:what|which|whose|how)(?: [a-z]+){{1,4}}\W*$")
_LIKE = {
    "it": "it|that|this|its|thats|the",
    "that": "that|it|this",
    "this": "this|it|that",
    "there": "there|theres",
    "they": "they|those|these|the|you",
    "he": "he|the",
    "she": "she|the",
    "i": "i",
    "we": "we",
    "you": "you",
}
_SUBJECT = {who: lazy(rf"\b(?:{like})(?:_s|_re|_m|_ve|_d|_ll)?\b") for who, like in _LIKE.items()}
_FELT = stems(
    tuple(
        """nice lovely expensive cheap funny odd strange weird bad terrible awful horrible hot cold fair sad true right
        wrong amazing high steep shame pity fun beautiful gorgeous brilliant ridiculous crazy hard easy difficult
        interesting wonderful great typical same point life world thing silly rude joke scam scary early late way
        everyone everybody people""".split()
    )
)
LONGEST = 140  # characters of a statement in front of its tag


def tagged(text: TurnText) -> Iterator[tuple[int, int]]:
    """The statements that ask, with their tags, by characters, in order."""
    for low, high in text.sentences:
        said = text.norm[low:high]
        for m in _TAG.finditer(said):
            start = _begins(said, m.start(), m["who"])
            asks = start >= 0 and not (_ASKING if text.punctuated else _ASKS).search(said[: m.start()])
            if asks and not (m["not"] and (m["who"] == "you" or _felt(said[start : m.start()]))):
                yield low + start, low + m.end() if m["on"] else high
                break
        else:
            if not text.punctuated and (right := _RIGHT.search(said)) and not _felt(right[0]):
                yield low + max(right.start(), len(said) - LONGEST), high
            elif (assumed := _ASSUMES.search(said)) and (said.rstrip().endswith("?") or "take it" in assumed[0]):
                yield low + assumed.start(), high


def _begins(said: str, end: int, who: str) -> int:
    """Where the statement in front of a tag begins: at its last subject like that of the tag; -1 where it has none."""
    found = [m.start() for m in _SUBJECT[who].finditer(said, max(0, end - LONGEST), end)]
    named = stems(said[found[-1] : end].split()) if found else frozenset()
    return found[-1] if named else found[-2] if len(found) > 1 else -1


def _felt(said: str) -> bool:
    """Whether a statement only says how something is felt: its tag asks for agreement."""
    words = stems(said.split())
    return not words - _FELT or bool(words & _FELT)

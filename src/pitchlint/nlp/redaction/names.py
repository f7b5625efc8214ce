"""Names that a conversation itself makes known: of its speakers, of those who introduce themselves or are greeted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pitchlint.nlp.redaction.masks import Mask
from pitchlint.nlp.redaction.name_words import ALSO_WORDS, BUSINESS, LABELS, NO_NAMES
from pitchlint.regex import lazy

_I = re.IGNORECASE
_WORD = r"[^\W\d_][\w'’-]*"
_WHO = rf"(?P<who>(?:[^\W\d_]\. ?)?{_WORD}(?: {_WORD}){{0,3}})"

# After these words stands a name, capital letters or not.
_SAID_NAME = lazy(
    rf"\b(?:(?:my|the|his|her|their|your|first|last|full|sur|family|maiden|sir) ?name(?:'s|’s| is| was|:)|"
    rf"name's|name is|"
    rf"i(?: am|'m|’m) called|call me|i go by)(?: (?:mr|mrs|ms|miss|dr)\.?)? {_WHO}",
    _I,
)
_TITLED = lazy(rf"\b(?:mr|mrs|ms|mx|dr|prof|professor|(?-i:Miss|Sir|Madam|Herr|Frau))\b\.? {_WHO}", _I)
_INTRODUCED = lazy(
    rf"\b(?:this is|i(?: am|'m|’m)) {_WHO}"
    rf"(?= (?:from|with|at|calling|here|speaking|over at|again|and i)\b|[,.!?;—–-]|$)",
    _I,
)
_ON_THE_LINE = lazy(rf"\bit(?: is|'s|’s) {_WHO}(?= (?:from|calling|here|speaking|again)\b)", _I)
_ADDRESSED = lazy(
    rf"\b(?:speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|through to|spoke (?:to|with)|ask for|is this|is that|"
    rf"attn:?|attention:?|care of|signed,?|thanks|thank you|cheers|hi|hiya|hello|hey|"
    rf"good (?:morning|afternoon|evening|day)|"
    rf"morning|welcome|welcome back|dear|bye|goodbye|regards|wishes|sincerely|yours|sorry|congratulations|congrats)"
    rf"(?: there| again| so much| very much)?[,:]? {_WHO}",
    _I,
)
_SHORT_CLOSE = lazy(rf"(?:^|[.!?] )(?:[\w'’]+ ){{0,3}}[\w'’]+, {_WHO}(?=[.!?]|$)")

_CUES = (  # and whether what follows is a name without a capital letter, too
    (_SAID_NAME, True),
    (_TITLED, True),
    (_INTRODUCED, False),
    (_ON_THE_LINE, False),
    (_ADDRESSED, False),
    (_SHORT_CLOSE, False),
)


_MOST_DIGITS = 6  # of a speaker's number; telephones have seven and more


def generic(label: str) -> bool:
    """Whether a speaker's label is no name: `Agent 2`, `Speaker_01`, `customer`, `A`."""
    if "@" in label or sum(c.isdigit() for c in label) > _MOST_DIGITS:
        return False  # an address or a telephone beside the label
    words = re.findall(r"[^\W\d_]+", label.casefold())
    if not words:
        return len(label) <= 3  # a number of a channel, not of a telephone
    return all(word in LABELS or len(word) == 1 for word in words)


def names_of(speakers: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """The names that speakers' labels and what is said make known, whole and in their parts."""
    found = {clean for label in speakers if not generic(label) and (clean := _label(label))}
    for text in texts:
        found.update(name for name, _, _ in said_names(text))
    return with_parts(found)


def with_parts(names: Iterable[str]) -> frozenset[str]:
    """The names, and of each that has several words every part that is a name by itself."""
    whole = {" ".join(name.split()) for name in names}
    parts = {part.strip(".,()'’") for name in whole for part in re.split(r"[\s/|]+", name)}
    return frozenset(whole | {p for p in parts if len(p) > 1 and _plain(p) not in NO_NAMES | LABELS})


def said_names(text: str) -> Iterator[tuple[str, int, int]]:
    """Names that the words around them give away, with their places."""
    cased = _cased(text)
    for pattern, sure in _CUES:
        for m in pattern.finditer(text):
            length = _name_length(m["who"], sure=sure, cased=cased)
            if length:
                start = m.start("who")
                yield text[start : start + length], start, start + length


def _name_length(words: str, *, sure: bool, cased: bool) -> int:
    """How many characters at the beginning of the words are a name.

    Names have capital letters, unless the text has none; then, or where a single word follows “my name is”, the cue
    alone decides.
    """
    length = 0
    for number, word in enumerate(re.finditer(_WORD, words)):
        capital = word[0][0].isupper()
        spoken = sure and number < (1 if cased else 2)
        plain = _plain(word[0])
        if plain in BUSINESS:
            return 0  # the name of a firm
        if number == 3 or plain in NO_NAMES or plain.partition("'")[0] in NO_NAMES or not (capital or spoken):
            break
        length = word.end()
    return len(re.sub(r"['’]s?\Z", "", words[:length]))


class Names:
    """Finds known names in text.

    Args:
        known: names, whole and in parts.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._folded = {name.casefold() for name in known}
        ordered = sorted({n for n in self._folded if n}, key=lambda n: (-len(n), n))
        words = "|".join(re.escape(n).replace(r"\ ", r"[\s_.-]+") for n in ordered)
        self._pattern = re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", _I) if words else None

    def masks(self, text: str, *, anyhow: bool = False) -> Iterator[Mask]:
        """Where the known names stand; in a text with capital letters only where they have theirs, unless `anyhow`."""
        cased = _cased(text)
        for m in self._pattern.finditer(text) if self._pattern else ():
            several = len(re.findall(_WORD, m[0])) > 1
            if anyhow or several or self._name(m, text, cased):
                yield Mask(m.start(), m.end(), "NAME")

    def _name(self, found: re.Match[str], text: str, cased: bool) -> bool:
        word = found[0].casefold()
        if not found[0][0].isupper():
            return not cased and word not in ALSO_WORDS
        if word not in ALSO_WORDS:
            return True
        before, after = text[: found.start()].rstrip(), text[found.end() : found.end() + 1]
        return bool(before and before[-1] not in ".?!") or after in {",", ".", "!", "?", "'", "’", ""}


def _label(label: str) -> str:
    """The name in a speaker's label: `Dana (Agent)`, `Dana - Support`, `@dana_r`."""
    words = re.findall(rf"{_WORD}\.?", re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", label).replace("_", " "))
    return " ".join(w for w in words if _plain(w) not in LABELS)


def _cased(text: str) -> bool:
    """Whether the text writes capital letters, beside “I”."""
    return any(c.isupper() for c in re.sub(r"\bI\b", " ", text))


def _plain(word: str) -> str:
    return word.casefold().strip(".'’").replace("’", "'")

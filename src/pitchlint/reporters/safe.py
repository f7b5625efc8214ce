"""Words of a transcript made fit for a screen: nothing in them may act on the terminal or hide."""

from __future__ import annotations

import re
import unicodedata

# What may stand for a character that the output's encoding lacks; further ones are decomposed, else "?".
STAND_INS = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "′": "'",
        "…": "...", "–": "-", "—": "-", "−": "-", "‑": "-", "·": "-", "•": "*", "×": "x",
        "€": "EUR", "£": "GBP", "©": "(c)", "®": "(r)", "™": "(tm)", "→": "->",
    }
)  # fmt: skip

JOINERS = "\u200c\u200d"  # needed by scripts such as Persian and Hindi, and by emoji
_SPACES = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")


def safe(text: str, encoding: str = "utf-8") -> str:
    """The text on one line, with a visible sign for each control, direction or invisible character.

    Then, for an encoding that is not Unicode, with stand-ins for what it cannot write.
    """
    text = _SPACES.sub(" ", text)
    if not text.isprintable():
        text = "".join(ch if ch.isprintable() else _sign(ch) for ch in text)
    return text if encodable(text, encoding) else "".join(_written(ch, encoding) for ch in text)


def encodable(text: str, encoding: str) -> bool:
    """Whether the encoding can write the text; an unknown encoding counts as ASCII."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    except LookupError:
        return text.isascii()
    return True


def _sign(ch: str) -> str:
    code = ord(ch)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    category = unicodedata.category(ch)
    if category == "Zs":
        return " "
    if category in ("Cc", "Cf", "Cs") and ch not in JOINERS:
        return "\ufffd"
    return ch


def _written(ch: str, encoding: str) -> str:
    if encodable(ch, encoding):
        return ch
    stand_in = ch.translate(STAND_INS)
    if stand_in == ch:
        stand_in = "".join(c for c in unicodedata.normalize("NFKD", ch) if encodable(c, encoding))
    return stand_in if stand_in and encodable(stand_in, encoding) else "?"

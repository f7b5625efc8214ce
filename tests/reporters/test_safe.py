"""Text that cannot harm: signs for what acts or hides, stand-ins for what an encoding lacks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.reporters.excerpt import excerpt
from pitchlint.reporters.safe import JOINERS, safe


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain “words” 👋 王", "plain “words” 👋 王"),
        ("\x1b[31m", "␛[31m"),
        ("\x07\x00\x7f", "␇␀␡"),
        ("\x9b31m", "\ufffd31m"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("a\u2066b\u2069", "a\ufffdb\ufffd"),
        ("one\r\ntwo\tthree\u2028four", "one two three four"),
        ("no\u00a0break", "no break"),
        ("zero\u200bwidth\ufeff", "zero\ufffdwidth\ufffd"),
        ("\ud800", "\ufffd"),
        ("👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم"),
    ],
)
def test_what_acts_or_hides_becomes_visible(text: str, seen: str) -> None:
    assert safe(text) == seen


@pytest.mark.parametrize(
    ("encoding", "text", "seen"),
    [
        ("cp1252", "“it’s” … – €", "“it’s” … – €"),
        ("cp437", "“it’s” … – é", '"it\'s" ... - é'),
        ("ascii", "café × 2 → £5", "cafe x 2 -> GBP5"),
        ("ascii", "王 \x1b", "? ?"),
        ("no-such-encoding", "é", "e"),
    ],
)
def test_an_encoding_gets_stand_ins(encoding: str, text: str, seen: str) -> None:
    assert safe(text, encoding) == seen


@given(st.text(st.characters(codec=None)), st.sampled_from(["utf-8", "cp437", "cp1252", "ascii", "shift_jis"]))
def test_any_text_can_be_written_and_acts_on_nothing(text: str, encoding: str) -> None:
    seen = safe(text, encoding)
    seen.encode(encoding)
    assert not [ch for ch in seen if ord(ch) < 32 or 0x7F <= ord(ch) < 0xA0 or 0x2028 <= ord(ch) <= 0x202E]
    assert "\u200b" not in JOINERS and safe(seen, encoding) == seen


@given(st.text("ab .王", max_size=300), st.integers(0, 300), st.integers(0, 300), st.integers(20, 120))
def test_an_excerpt_holds_its_marks_and_keeps_to_its_room(text: str, a: int, b: int, room: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    marks = [(start, end)] if start < end else []
    pieces = excerpt(text, (start, end), marks, room)
    marked = "".join(words for words, is_marked in pieces if is_marked)
    if end - start < room:
        assert marked == text[start:end]
    else:
        assert text[start : start + 5] == marked[:5] or room < 25
    assert sum(len(words) for words, _ in pieces) <= max(room, 0) + 8
    for words, _ in pieces:
        assert words in text or "…" in words

"""Words of a span made up to their clause, as they are quoted to people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.phrase import BEFORE, LONGEST, MORE, opening, phrase


def quoted(text: str, least: int = 1) -> str:
    """The phrase for the words between [[ and ]]."""
    start, end = text.index("[["), text.index("]]") - 2
    return phrase(text.replace("[[", "").replace("]]", ""), start, end, least)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Yes, well. [[I don't think I want the]] extra cover, thanks.", "I don't think I want the extra cover"),
        ("Two years ago. [[Let me just]] show you one thing, it's quick.", "Let me just show you one thing"),
        ("Here's the thing, [[though]]. The county is capped.", "Here's the thing, though"),
        ("I'd have to [[talk to my son]]-in-law anyway. He knows.", "I'd have to talk to my son-in-law anyway"),
        ("I get it but these [[prices are only good until]] five and then", "these prices are only good until five"),
        ("It[['ll be there]] shortly.", "It'll be there shortly"),
        ("It's small. [[How much are]] they? Tell me.", "How much are they?"),
        ("[[It was]] Mr. Hale who rang. I was out.", "It was Mr. Hale who rang"),
        ("Who — [[who is it]] you're from — I mean", "who is it you're from"),
        ("He said “[[never]] again” to me", "He said “never again” to me"),
        ("I'll take it, if [[I can cancel]].", "I'll take it, if I can cancel"),
        ("[[All of it.]]", "All of it"),
        ("well\n[[no   deal]]\nbye", "no deal"),
    ],
)
def test_a_quotation_ends_with_its_clause(text: str, seen: str) -> None:
    assert quoted(text) == seen


def test_what_has_to_be_cut_ends_at_a_word_that_completes_it() -> None:
    said = quoted("[[that is]] very much what all of them would never say to the " + "other people here " * 9)
    assert said.endswith("…") and said.split()[-2] not in ("the", "to", "and", "of")
    long = quoted("so [[" + "one two three " * 40 + "]] end")
    assert len(long.split()) <= LONGEST + 1 and long.endswith("…")


def test_a_short_no_is_quoted_with_what_follows_where_more_words_are_wanted() -> None:
    assert quoted("[[Neither]]. I said no. Leave a flyer.") == "Neither"
    assert quoted("[[Neither]]. I said no. Leave a flyer.", least=3) == "Neither. I said no"
    assert quoted("[[No]], thank you.") == "No, thank you"
    assert quoted("[[No]].", least=3) == "No"


def test_a_clause_that_begins_far_off_is_quoted_from_the_span_on() -> None:
    text = " ".join(["far"] * (BEFORE + 3)) + " [[only two left]] today"
    assert quoted(text) == "only two left today"


def test_nothing_is_made_of_nothing() -> None:
    assert phrase("Some words.", 3, 3) == "" and phrase("", 0, 0) == "" and phrase("?!", 0, 2) == "?!"


def test_a_whole_turn_is_told_by_its_first_words() -> None:
    assert opening("Short  enough.\n") == "Short enough"
    cut = opening("word " * 60)
    assert len(cut) <= 92 and cut.endswith("word …")
    assert opening("x" * 200, 10) == "x" * 10 + " …"


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(1, 4))
def test_any_words_and_spans_give_a_line_of_the_text(text: str, start: int, end: int, least: int) -> None:
    said = phrase(text, start, end, least)
    assert "\n" not in said and len(said.split()) <= max(LONGEST, BEFORE + MORE + len(text[start:end].split())) + 4
    assert " ".join(said.removesuffix(" …").split()) in " ".join(text.split())

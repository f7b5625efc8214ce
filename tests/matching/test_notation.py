"""Pattern notation: text in, spans out; mistakes with their place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.matching.scenes import outcomes, rule, spans

from pitchlint.matching.notation import NotationError, parse
from pitchlint.nlp.fillers import without_fillers

FOUND = [
    # plain words
    ("last chance", "This is your LAST chance.", ["LAST chance"]),
    ("last chance", "At last, chance favours us.", ["last, chance"]),
    ("last chance", "It will last. Chance it.", []),
    ("last chance", "the blast chances", []),
    ("last chance", "last chance and last chance", ["last chance", "last chance"]),
    ("low cost", "a low-cost plan", ["low-cost"]),
    ("buy it [now $]", "buy it now. buy it now please", ["buy it now", "buy it"]),
    ("buy it ($|now)", "buy it. buy it now, buy it later", ["buy it", "buy it now"]),
    ("buy it now$", "buy it now please. buy it now", ["buy it now"]),
    ("café", "at the cafe", ["cafe"]),
    ("cafe", "at the CAFÉ", ["CAFÉ"]),
    # contractions both ways
    ("i'll call", "I will call. I’ll call. i'll call", ["I will call", "I’ll call", "i'll call"]),
    ("i will call", "I'll call you", ["I'll call"]),
    ("you will call", "youll call me", ["youll call"]),
    ("i will", "I'm ill", []),
    ("do not call", "don't call, dont call, do not call", ["don't call", "dont call", "do not call"]),
    ("don't call", "Please do not call", ["do not call"]),
    ("can not", "I cannot, I can't, I cant", ["cannot", "can't", "cant"]),
    ("won't", "I will not do it", ["will not"]),
    ("it is (the|a)", "it's the one", ["it's the"]),
    ("it (is|was) great", "it's great, it was great", ["it's great", "it was great"]),
    ("(i|we|most people) would", "I'd go, most people would", ["I'd", "most people would"]),
    ("let's", "lets go, let's go, let us", ["lets", "let's"]),
    # forms of a word
    ("<send> it", "sent it, sending it, sender it", ["sent it", "sending it"]),
    ("<sign up>", "she signs up", ["signs up"]),
    # alternatives and what may be missing
    ("(today|right now)", "today or right now", ["today", "right now"]),
    ("only [a] few left", "only few left, only a few left", ["only few left", "only a few left"]),
    ("buy [(this|that) one] now", "buy now, buy that one now", ["buy now", "buy that one now"]),
    ("[well] ok", "well ok", ["well ok"]),
    ("a|b c", "a b c", ["a", "b c"]),
    ("(big (red|blue)|small) car", "big blue car, small car, big car", ["big blue car", "small car"]),
    # gaps
    ("offer ... expires", "the offer for you expires", ["offer for you expires"]),
    ("offer ... expires", "offer one two three four five expires", ["offer one two three four five expires"]),
    ("offer ... expires", "offer one two three four five six expires", []),
    (
        "offer ... ... expires",
        "offer one two three four five six expires",
        ["offer one two three four five six expires"],
    ),
    ("offer ... expires", "We offer this. It expires.", []),
    ("offer … expires", "offer soon expires", ["offer soon expires"]),
    ("save ... now", "save $1,200.50 now", ["save $1,200.50 now"]),
    # edges
    ("^ sure", "Sure. I am sure. Sure!", ["Sure", "Sure"]),
    ("deal $", "It is a deal. A deal it is", ["deal"]),
    ("^ yes $", "yes", ["yes"]),
    ("^ yes $", "yes please", []),
    # odd characters
    ("50%", "save 50% now", ["50%"]),
    ("24/7", "we are here 24/7", ["24/7"]),
    ("$5", "just $5 now", ["$5"]),
]


@pytest.mark.parametrize(("pattern", "text", "expected"), FOUND)
def test_finds(pattern: str, text: str, expected: list[str]) -> None:
    assert spans(pattern, text) == expected


SLOTS = [
    ("for {money}", "for $3.50 a day", "$3.50 a day"),
    ("for {money}", "for twenty pounds a day", "twenty pounds a day"),
    ("for {money}", "for €1,200", "€1,200"),
    ("by {date}", "by Friday", "Friday"),
    ("by {date}", "by the end of the month", "the end of the month"),
    ("by {date}", "by 3 pm", "3 pm"),
    ("in {duration}", "in two to three working days", "two to three working days"),
    ("in {duration}", "in a fortnight", "a fortnight"),
    ("{number} left", "only 3 left", "3"),
    ("{number} left", "only twenty one left", "twenty one"),
    ("my {word} is", "my name is", "name"),
    ("your {thing} is", "your new blue car is", "new blue car"),
]


@pytest.mark.parametrize(("pattern", "text", "value"), SLOTS)
def test_captures(pattern: str, text: str, value: str) -> None:
    slot = pattern[pattern.index("{") + 1 : pattern.index("}")]
    found = outcomes(f'find: {{seller: "{pattern}"}}', [f"seller: {text}"])
    assert [o.values for o in found] == [{slot: value}]


def test_slots_may_have_names_of_their_own() -> None:
    (outcome,) = outcomes('find: {seller: "from {old:money} to {new:money}"}', ["seller: from $5 to $7"])
    assert outcome.values == {"old": "$5", "new": "$7"}


def test_a_signal_alone_keeps_its_excuses_and_amid_words_gives_its_words() -> None:
    losses = rule('find: {anyone: ["your job", "the house"]}', "losses", "signals")
    assert spans_with("@losses", "You will lose the house.", losses) == ["the house"]
    assert spans_with("lose @losses", "You will lose the house.", losses) == ["lose the house"]
    assert spans_with("@losses", "You won't lose the house.", losses) == []


def spans_with(pattern: str, text: str, signal: object) -> list[str]:
    """The words that a pattern with a reference finds."""
    from tests.matching.scenes import found

    return [words for _, words in found(f'find: {{seller: "{pattern}"}}', [f"seller: {text}"], signal)]  # type: ignore[arg-type]


MISTAKES = [
    ("", 0, "empty"),
    ("   ", 0, "empty"),
    ("(a|b", 0, "not closed"),
    ("a [b", 2, "not closed"),
    ("a)", 1, "closes nothing"),
    ("a ]", 2, "closes nothing"),
    ("(a|)", 2, "alternative is empty"),
    ("()", 0, "alternative is empty"),
    ("... a", 0, "gap needs words"),
    ("[a]", 0, "no word that must be there"),
    ("^ $", 0, "no word that must be there"),
    ("pay {monney}", 4, "no slot"),
    ("<>", 0, "is no word"),
    ("<se2d>", 0, "is no word"),
    ("a <send", 2, "no partner"),
    ("a {money", 2, "no partner"),
    ("?!", 0, "is no word"),
    ("well [,] then", 6, "is no word"),
    ("(a|b)? c", 5, "repeats nothing"),
]


@pytest.mark.parametrize(("pattern", "column", "message"), MISTAKES)
def test_mistakes_say_where(pattern: str, column: int, message: str) -> None:
    with pytest.raises(NotationError, match=message) as caught:
        parse(pattern)
    assert caught.value.column == column


def test_a_slot_nearly_right_is_named() -> None:
    with pytest.raises(NotationError) as caught:
        parse("pay {monney}")
    assert caught.value.hint == "did you mean `money`?"


_NOTATION = st.text(st.sampled_from("ab '’.…()[]|<>{}^$@-:?!£%5é\n\t\\\"*"), max_size=24)


@given(st.one_of(_NOTATION, st.text(max_size=24)))
@settings(max_examples=300)
def test_any_pattern_parses_or_says_where_not(pattern: str) -> None:
    try:
        parse(pattern)
    except NotationError as error:
        assert 0 <= error.column <= len(pattern)
        assert error.message


# Hesitation is left out of the text before patterns are matched; `rules lint` tells of a pattern that needs it.
_WORD = st.from_regex(r"[a-z]{1,8}", fullmatch=True).filter(lambda w: without_fillers(f"a {w}") == f"a {w}")
_WORDS = st.lists(_WORD, min_size=1, max_size=6)


@given(_WORDS, _WORDS, _WORDS)
def test_plain_words_find_themselves(before: list[str], words: list[str], after: list[str]) -> None:
    plain = " ".join(words)
    text = " ".join((*before, plain, *after))
    assert any(found.lower() == plain for found in spans(plain, text))


@given(_WORDS)
def test_words_are_found_in_any_case(words: list[str]) -> None:
    plain = " ".join(words)
    assert spans(plain, plain.upper()) != []

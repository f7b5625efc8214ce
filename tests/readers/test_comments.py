"""Comments in a text are not said, and move nothing that is."""

from __future__ import annotations

from pitchlint.readers import ReadOptions, read_bytes
from pitchlint.readers.comments import spoken_lines
from pitchlint.readers.source import Source


def lines(text: str) -> list[str]:
    return [line for _, line in spoken_lines(Source("a.txt", text))]


def test_comments_are_blank_and_lines_of_nothing_else_are_left_out():
    assert lines("One <!-- x --> two\n<!-- y\nz -->\nThree # pitchlint: ignore[a] b\n\nFour # five") == [
        "One            two", "Three                         ", "", "Four # five",
    ]  # fmt: skip


def test_an_arrow_that_opens_nothing_swallows_no_talk():
    assert lines("Agent: type <!-- there\nCustomer: done --> now") == [
        "Agent: type <!-- there",
        "Customer: done --> now",
    ]


def test_words_keep_their_place_in_a_transcript_with_comments():
    text = "<!-- checked -->\nAgent: Good <!-- x --> morning.\n# pitchlint: ignore[pressure] why\nCustomer: Hi.\n"
    [talk] = read_bytes(text.encode(), "a.txt", ReadOptions(input_format="text"))
    assert [t.text for t in talk.turns] == ["Good morning.", "Hi."]
    assert str(talk.turns[0].locate(5, 12).location) == "a.txt:2:24"

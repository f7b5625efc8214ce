"""What holds for any input: nothing raises, every word stands where its turn says."""

from __future__ import annotations

import csv
import io
import json
import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pitchlint.conversation import Conversation
from pitchlint.readers import FORMATS, ReadOptions, read_bytes
from pitchlint.readers.pieces import cleaned

from .reading import characters_at, results

LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            [
                "Agent: Hi  there.",
                "**Bob:** no",
                "WEBVTT",
                "00:01.000 --> 00:02.000",
                "<v Ann>x</v> y",
                "---",
                "NOTE",
                "1",
                "a,b",
                '"',
                "# x",
            ]
        ),
    ),
    max_size=12,
).map("\n".join)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


def held(conversation: Conversation) -> None:
    assert [turn.index for turn in conversation.turns] == list(range(len(conversation.turns)))
    for turn in conversation.turns:
        assert turn.text == " ".join(turn.text.split()) and turn.segments
        assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in turn.text + turn.speaker)
        ends = [0, *(end for s in turn.segments for end in (s.start, s.end)), len(turn.text)]
        assert ends == sorted(ends)
    assert pickle.loads(pickle.dumps(conversation)) == conversation


def words_stand(text: str, conversation: Conversation) -> None:
    """Every segment's characters are in the file where it says."""
    for turn in conversation.turns:
        for segment in turn.segments:
            words = turn.text[segment.start : segment.end]
            assert characters_at(text, turn, segment.start, segment.end) == words


@pytest.mark.parametrize("name", [*FORMATS, None])
@given(data=st.one_of(st.binary(max_size=400), LINES.map(str.encode), LINES.map(lambda text: text.encode("utf-16"))))
@example(data=b"\xff\xfe\x00")
@example(data=b'[{"turns":[{"text":"\\ud800"}]}]')
def test_any_bytes_are_read_or_refused(name: str | None, data: bytes) -> None:
    for found in read_bytes(data, "x", ReadOptions(input_format=name)):
        if isinstance(found, Conversation):
            held(found)


@given(text=LINES)
@example(text="Agent: a\u2028b\x85c\x0bd")
def test_every_segment_of_a_text_stands_in_the_file(text: str) -> None:
    for found in results("Agent: so\n" + text, input_format="text"):
        if isinstance(found, Conversation):
            words_stand("Agent: so\n" + text, found)


@given(first=WORDS, second=WORDS, ascii_only=st.booleans(), indent=st.sampled_from([None, 1]))
def test_every_segment_of_json_stands_in_the_file(
    first: str, second: str, ascii_only: bool, indent: int | None
) -> None:
    turns = [{"role": "agent", "text": "ok " + first}, {"role": "user", "text": "ok " + second}]
    text = json.dumps({"turns": turns}, ensure_ascii=ascii_only, indent=indent)
    for found in results(text, "a.json"):
        assert isinstance(found, Conversation)
        for turn in found.turns:
            for segment in turn.segments:
                there = characters_at(text, turn, segment.start, segment.end)
                words = turn.text[segment.start : segment.end]
                assert there == words or there.startswith("\\")  # an escape stands for a character
        assert [t.text.split() for t in found.turns] == [folded(t["text"]) for t in turns]


@given(words=WORDS, end=st.sampled_from(["\n", "\r\n"]))
def test_every_segment_of_csv_stands_in_the_file(words: str, end: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([["speaker", "text"], ["Agent", "ok " + words], ["Customer", "ok"]])
    for found in results(out.getvalue(), "a.csv"):
        assert isinstance(found, Conversation)
        words_stand(out.getvalue(), found)
        assert found.turns[0].text.split() == folded("ok " + words)


@given(
    words=st.lists(
        WORDS.map(lambda text: text.replace("<", "").replace("&", "").replace("->", "").replace("{", "")),
        min_size=1,
        max_size=4,
    )
)
def test_every_segment_of_captions_stands_in_the_file(words: list[str]) -> None:
    text = "WEBVTT\n\n" + "".join(
        f"00:0{n}.000 --> 00:0{n + 1}.000\nAgent: ok {line}\n\n" for n, line in enumerate(words)
    )
    for found in results(text, "a.vtt"):
        assert isinstance(found, Conversation)
        words_stand(text, found)


def folded(text: str) -> list[str]:
    """The words of a text without control and invisible characters."""
    return cleaned(text).split()

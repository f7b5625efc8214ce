"""JSON and JSON Lines: shapes, places, bad lines, units of time."""

from __future__ import annotations

import json

import pytest

from pitchlint.conversation import Conversation
from pitchlint.report import Unreadable

from .reading import place, refusal, results, roles, said, specimen, talk, talks

TURNS = [{"role": "seller", "text": "Hello there."}, {"role": "customer", "text": "Hi."}]


@pytest.mark.parametrize(
    "value",
    [
        {"turns": TURNS},
        {"id": "a", "labels": ["x"], "turns": [{**t, "labels": ["upsell"]} for t in TURNS]},
        [{"turns": TURNS}],
        {"conversations": [{"turns": TURNS}]},
        TURNS,
        [TURNS],
        {"messages": [{"role": "assistant", "content": "Hello there."}, {"role": "user", "content": "Hi."}]},
        {"dialogue": [{"speaker": "Agent", "utterance": "Hello there."}, {"speaker": "Customer", "utterance": "Hi."}]},
        {"turns": [["agent", "Hello there."], ["customer", "Hi."]]},
        [{"from": {"name": "Agent 1"}, "message": "Hello there."}, {"from": {"name": "Visitor"}, "message": "Hi."}],
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_the_shapes_of_a_conversation(value: object, indent: int | None) -> None:
    found = talk(json.dumps(value, indent=indent), "a.json")
    assert [turn.text for turn in found.turns] == ["Hello there.", "Hi."]
    assert roles(found) == ["seller", "customer"]


def test_what_is_said_of_the_whole() -> None:
    value = {"id": 12345678901234567890, "channel": "chat", "date": "2024-05-31", "turns": TURNS}
    value |= {"seller": {"name": "Dana"}, "customer": "c1", "case": 7}
    found = talk(json.dumps(value), "a.json")
    assert (found.id, found.channel, found.started_at) == ("12345678901234567890", "chat", "2024-05-31")
    assert (found.seller_id, found.customer_id, found.case_id) == ("Dana", "c1", "7")


def test_pointer_line_and_column_are_exact() -> None:
    text = '{"conversations": [\n {"turns": [\n  {"role": "seller",\n'
    text += '   "text": "So \\"that\\u2019s\\"  it\\n\\uD83D\\ude00 ok"}]}]}'
    turn = talk(text, "a.json").turns[0]
    assert turn.text == 'So "that’s" it 😀 ok'
    assert turn.locate(0, 2).location.pointer == "/conversations/0/turns/0/text"
    line = text.split("\n")[3]
    assert place(turn, "that") == f"4:{line.index('that') + 1}"
    assert place(turn, "it") == f"4:{line.index('it') + 1}"
    assert place(turn, "ok") == f"4:{line.index('ok') + 1}"


def test_a_bad_line_costs_only_itself() -> None:
    good = json.dumps({"id": "g", "turns": TURNS})
    lines = [good, "{bad", "", '{"id": "e", "turns": []}', '"words"', good + " x", '{"turns": [{"text": 3}]}', good]
    found = results("\n".join(lines), "a.jsonl")
    assert [f.id if isinstance(f, Conversation) else f.location.line for f in found] == ["g", 2, 4, 5, 6, 7, "g"]


def test_a_line_of_wrong_bytes_costs_only_itself() -> None:
    good = json.dumps({"id": "g", "turns": TURNS}).encode()
    found = results(good + b"\n\xff\xfe\x81\x8d\n" + good + b"\n", "a.jsonl")
    assert [type(f).__name__ for f in found] == ["Conversation", "Unreadable", "Conversation"]


def test_lines_know_their_number() -> None:
    good = json.dumps({"turns": TURNS})
    found = talks(f"\n{good}\n{good}\n", "a.jsonl")
    assert [c.id for c in found] == ["a.jsonl#2", "a.jsonl#3"]
    assert place(found[1].turns[0], "there") == f"3:{good.index('there') + 1}"


def test_a_turn_a_line() -> None:
    rows = [("c1", "agent", "Hello."), ("c2", "agent", "Yes?"), ("c1", "customer", "Hi  you.")]
    text = "\n".join(json.dumps({"call_id": c, "role": r, "text": t}) for c, r, t in rows)
    found = talks(text, "a.jsonl")
    assert [(c.id, len(c.turns)) for c in found] == [("c1", 2), ("c2", 1)]
    assert place(found[0].turns[1], "you") == f"3:{text.splitlines()[2].index('you') + 1}"


def test_internal_and_partial_turns_are_no_speech() -> None:
    turns = [
        *TURNS,
        {"role": "agent", "text": "He is rude.", "internal": True},
        {"role": "agent", "text": "Note.", "type": "internal_note"},
        {"role": "agent", "text": "x", "public": False},
        {"role": "agent", "text": "Hel", "partial": True},
    ]
    found = talk(json.dumps({"turns": turns}), "a.json")
    assert len(found.turns) == 2 and any("4 internal" in note for note in found.notes)


def test_turns_without_words_are_left_out_with_a_note() -> None:
    found = talk(
        json.dumps({"turns": [*TURNS, {"role": "agent", "text": " "}, {"role": "agent", "text": None}]}), "a.json"
    )
    assert len(found.turns) == 2 and any("2 turns without words" in note for note in found.notes)


class TestTimes:
    def starts(self, *values: object, **more: object) -> list[float | None]:
        words = "so this is what we said about it then"
        turns = [{"speaker": "A", "text": words, "start": value, **more} for value in values]
        return [turn.start_s for turn in talk(json.dumps({"turns": turns}), "a.json").turns]

    def test_units(self) -> None:
        assert self.starts(0, 4, 9.5) == [0, 4, 9.5]
        assert self.starts(0, 4100, 9000) == [0, 4.1, 9]
        assert self.starts("0.0", "4.2") == [0, 4.2]
        assert self.starts("00:01:00", "00:01:04") == [60, 64]
        assert self.starts("2024-05-31T10:00:00Z", "2024-05-31T10:00:04Z") == [0, 4]
        assert self.starts(1717149600000, 1717149604000) == [0, 4]
        assert self.starts(1717149600, 1717149604) == [0, 4]

    def test_the_key_may_name_the_unit(self) -> None:
        turns = [
            {"speaker": "A", "text": "Hi.", "start_ms": 0, "end_ms": 50},
            {"speaker": "B", "text": "Hi.", "start_ms": 60},
        ]
        assert talk(json.dumps({"turns": turns}), "a.json").turns[1].start_s == 0.06

    def test_a_long_pause_stays_seconds(self) -> None:
        turns = [
            {"role": "agent", "text": "Hold on.", "start": 0, "end": 2},
            {"role": "agent", "text": "Ok.", "start": 300},
        ]
        assert talk(json.dumps({"turns": turns}), "a.json").turns[1].start_s == 300

    def test_mixed_units_are_refused(self) -> None:
        turns = [
            {"speaker": "A", "text": "Hi.", "start": 3},
            {"speaker": "B", "text": "Hi.", "start": "2024-05-31T10:00:00"},
        ]
        assert "two kinds" in refusal(json.dumps({"turns": turns}), "a.json").message


@pytest.mark.parametrize(
    "text",
    ["{", '{"turns"', "[1, 2]", "3", '{"a": 1}', "[]", "{}", '{"turns": 3}', '{"turns": [', "[" * 5000, '[{"a":' * 3000,
     '{"turns": [{"x": 1}]}',
     '{"turns": [{"text": "a\\q"}]}', '{"turns": [{"text": 1e999}]}', '{"n": ' + "9" * 5000 + "}"],
)  # fmt: skip
def test_what_is_not_understood_is_refused_with_its_place(text: str) -> None:
    bad = refusal(text, "a.json")
    assert isinstance(bad, Unreadable) and bad.location.line == 1


@pytest.mark.parametrize("name", ["aws_pca_parsed.json", "google_stt_diarized.json", "deepgram_utterances.json"])
def test_vendors_shapes_that_are_not_read_yet_are_refused(name: str) -> None:
    assert "no list of turns" in refusal(specimen(name), name).message


def test_speakers_without_sides() -> None:
    found = talk(specimen("whisper_timestamped.json"), "w.json")
    assert {"speakers", "roles"} <= set(found.unknown)
    assert said(found)[0][0] == ""

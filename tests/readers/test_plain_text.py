"""Plain text: names, times, continuation lines, several conversations in a file."""

from __future__ import annotations

import pytest

from .reading import place, refusal, roles, said, talk, talks


@pytest.mark.parametrize(
    "line",
    [
        "Agent: Hello there.",
        "agent: Hello there.",
        "Agent:Hello there.",
        "**Agent:** Hello there.",
        "**Agent**: Hello there.",
        "__Agent:__ Hello there.",
        ">> Agent: Hello there.",
        "- Agent: Hello there.",
        "- **Agent:** Hello there.",
        "[00:12] Agent: Hello there.",
        "(10:02) Agent: Hello there.",
        "10:02 AM Agent: Hello there.",
        "[10:02 AM] Agent: Hello there.",
        "[00:12 - 00:15] Agent: Hello there.",
        "00:00:12 - Agent: Hello there.",
        "2024-05-31 10:02:33 Agent: Hello there.",
        "[2024-05-31T10:02:33Z] Agent: Hello there.",
        "Agent (10:02): Hello there.",
        "Agent (10:02 AM): Hello there.",
        "Agent [00:00:12]: Hello there.",
        "Agent 10:02 AM: Hello there.",
        "**Agent (10:02):** Hello there.",
        "**Agent** (10:02): Hello there.",
        "**[00:12] Agent:** Hello there.",
        "Agent：Hello there.",
        "Agent:\nHello there.",
        "Agent:\tHello there.",
    ],
)
def test_the_ways_to_write_a_name(line: str) -> None:
    found = [(name.title(), words) for name, words in said(talk(line + "\nCustomer: Hi.\n"))]
    assert found == [("Agent", "Hello there."), ("Customer", "Hi.")]


def test_words_are_found_in_the_file() -> None:
    found = talk("Agent: Thank you  for calling.\r\n   How can I help?\r\n\r\nCustomer: Hi.\r\n")
    assert found.turns[0].text == "Thank you for calling. How can I help?"
    assert place(found.turns[0], "Thank") == "1:8"
    assert place(found.turns[0], "for") == "1:19"
    assert place(found.turns[0], "How") == "2:4"
    assert place(found.turns[1], "Hi") == "4:11"


def test_a_colon_inside_words_begins_no_turn() -> None:
    found = talk(
        "Agent: Here is the deal.\nHere's the thing: we close at 5:30.\nNote: cash only.\nSee https://example.org\n"
        "Customer: My email: a@example.org\nTotal: too much\n"
    )
    assert [speaker for speaker, _ in said(found)] == ["Agent", "Customer"]
    assert "Note: cash only. See https" in found.turns[0].text


def test_a_name_may_come_once_where_all_lines_have_one() -> None:
    assert said(talk("Dana: Hi.\nTom: Hello.\nmarie-claire: Hm.\n"))[:2] == [
        ("Dana", "Hi."),
        ("Tom", "Hello. marie-claire: Hm."),
    ]


def test_names_with_titles_numbers_and_brackets() -> None:
    found = talk("Dr. Smith: No: wait.\nRep (Dana): Fine.\nvan der Berg: x\nSpeaker 2: Yes.\n+1 555 123 4567: Hi.\n")
    assert [speaker for speaker, _ in said(found)][:2] == ["Dr. Smith", "Rep (Dana)"]
    assert said(found)[0] == ("Dr. Smith", "No: wait.")
    assert said(found)[-1] == ("+1 555 123 4567", "Hi.")


def test_a_line_between_rules_is_another_conversation() -> None:
    found = talks(
        "Agent: One.\nCustomer: Two.\n---\nAgent: Three.\n\n\n\nCustomer: Four.\n=====\n\n# Third\nAgent: Five.\n"
    )
    assert [[text for _, text in said(c)] for c in found] == [["One.", "Two."], ["Three.", "Four."], ["Five."]]
    assert [c.id for c in found] == ["talk.txt#1", "talk.txt#2", "Third"]
    assert [c.source.line for c in found] == [1, 4, 12]


def test_numbered_titles_begin_conversations_and_small_headings_do_not() -> None:
    found = talks("Call 1\nAgent: One.\n\nCall 2:\nAgent: Two.\n## Close\nAgent: Three.\n")
    assert [c.id for c in found] == ["Call 1", "Call 2"]
    assert len(found[1].turns) == 2


def test_the_top_of_a_file_speaks_of_the_conversation() -> None:
    found = talk(
        "Date: 2024-05-31\nCall ID: 17\nCase: 88\nChannel: phone\nAgent: Dana Scott\n\nAgent: Hi.\nCustomer: Hm.\n"
    )
    assert (found.id, found.started_at, found.case_id, found.channel) == ("17", "2024-05-31", "88", "call")
    assert found.seller_id == "Dana Scott"
    assert said(found) == [("Agent", "Hi."), ("Customer", "Hm.")]
    assert "date" not in found.unknown


def test_turns_right_below_the_date_are_turns() -> None:
    found = talk("Date: 2024-05-31\nAgent: Hello\nCustomer: I want to go.\n\nAgent: No.\n")
    assert len(found.turns) == 3 and found.started_at == "2024-05-31" and found.seller_id is None


def test_an_owner_who_speaks_is_no_heading() -> None:
    assert said(talk("Owner: Hello?\nAgent: Hi.\nOwner: Who is this?\n"))[0] == ("Owner", "Hello?")
    assert said(talk("Owner: inside sales\n\nAgent: Hi.\nCustomer: Hm.\n"))[0] == ("Agent", "Hi.")


def test_front_matter_is_no_talk() -> None:
    found = talk("---\ntitle: Opening\nid: op-1\nauthor: Kim\n---\nAgent: Hi.\n", "x.md")
    assert (found.id, said(found)) == ("op-1", [("Agent", "Hi.")])


def test_a_date_that_may_be_read_two_ways_is_not_used() -> None:
    found = talk("Date: 05/06/2024\nAgent: Hi.\nCustomer: Hm.\n")
    assert found.started_at is None and "date" in found.unknown
    assert any("05/06/2024" in note for note in found.notes)


def test_stage_directions_and_notes_are_nobodys_words() -> None:
    found = talk(
        "Agent: One.\n[call on hold]\n*** Ann joined the chat ***\n[Internal note: angry]\n"
        "Internal note: rude\nstill.\n"
    )
    assert said(found)[0] == ("Agent", "One. still.")
    assert any("left out" in note for note in found.notes)


def test_a_bot_is_not_the_seller() -> None:
    found = talk("Bot: Press 1 for sales.\nSystem: Agent joined.\nAgent: Hi.\nVisitor: Hello.\n")
    assert roles(found) == ["bot", "bot", "seller", "customer"]


def test_text_without_speakers_is_refused_with_a_hint() -> None:
    bad = refusal("Thank you for calling.\nHow can I help?\n")
    assert "Agent: Hello" in (bad.hint or "")


def test_a_script_without_speakers_is_the_sellers() -> None:
    found = talk("Thank you for calling.\nHow are you?\n\nDo you have a minute?\n", channel="script")
    assert said(found) == [("", "Thank you for calling. How are you?"), ("", "Do you have a minute?")]
    assert roles(found) == ["seller", "seller"] and found.roles.how == "option"


def test_words_before_the_first_name_and_quotations_are_left_out_with_a_note() -> None:
    found = talk("This call was bad.\nIt went so:\n\nAgent: Hi.\n> Tip: smile.\nCustomer: Hm.\n")
    assert said(found) == [("Agent", "Hi."), ("Customer", "Hm.")]
    assert [note.split()[:2] for note in found.notes] == [["2", "lines"], ["1", "line"]]


class TestTimes:
    def test_from_the_beginning(self) -> None:
        found = talk("[00:12] Agent: Hi.\n[01:10] Customer: Hm.\n")
        assert [turn.start_s for turn in found.turns] == [12.0, 70.0]
        assert "times" not in found.unknown

    def test_a_range(self) -> None:
        turn = talk("[00:12 - 00:15] Agent: Hi.\nCustomer: Hm.\n").turns[0]
        assert (turn.start_s, turn.end_s) == (12.0, 15.0)

    def test_of_the_day(self) -> None:
        found = talk("11:59 PM Agent: Hi.\n12:01 AM Customer: Hm.\n")
        assert [turn.start_s for turn in found.turns] == [0.0, 120.0]

    def test_full_stamps_give_the_date(self) -> None:
        found = talk("2024-05-31 10:02:33 Agent: Hi.\n2024-05-31 10:02:40 Customer: Hm.\n")
        assert [turn.start_s for turn in found.turns] == [0.0, 7.0]
        assert found.started_at == "2024-05-31T10:02:33"

    def test_ten_past_two_may_be_minutes_or_hours(self) -> None:
        text = "10:02 Agent: Hi there, how are you?\n10:09 Customer: Fine.\n"
        unclear = talk(text)
        assert "times" in unclear.unknown and any("10:02" in note for note in unclear.notes)
        assert [t.start_s for t in talk(text, channel="chat").turns] == [0.0, 420.0]
        assert [t.start_s for t in talk(text, channel="call").turns] == [602.0, 609.0]

    def test_too_many_words_for_a_second(self) -> None:
        found = talk(f"10:02 Agent: {'word ' * 40}\n10:03 Customer: Fine.\n")
        assert [turn.start_s for turn in found.turns] == [0.0, 60.0]

    def test_a_time_in_the_words_stays(self) -> None:
        found = talk("Agent: We open at\n10:02 sharp.\nCustomer: (10:02) is fine.\n")
        assert found.turns[1].text == "(10:02) is fine."

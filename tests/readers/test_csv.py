"""CSV and TSV: headings, quotes, places, bad rows, units of time."""

from __future__ import annotations

import pytest

from pitchlint.conversation import Conversation

from .reading import place, refusal, results, roles, said, talk, talks


def test_rows_are_gathered_by_conversation() -> None:
    found = talks("call_id,speaker,text\n1,Agent,Hi.\n2,Agent,Yes?\n1,Customer,Hello.\n", "a.csv")
    assert [(c.id, said(c)) for c in found] == [
        ("1", [("Agent", "Hi."), ("Customer", "Hello.")]),
        ("2", [("Agent", "Yes?")]),
    ]


def test_places_in_quoted_cells() -> None:
    text = 'who,text\r\nAgent,"So ""that"" is\r\n  it, right?"\r\nCustomer, "Yes" \r\n'
    found = talk(text, "a.csv")
    turn = found.turns[0]
    assert turn.text == 'So "that" is it, right?'
    assert [place(turn, w) for w in ("So", '"that', "that", '" is', "is it", "right")] == [
        "2:8",
        "2:11",
        "2:13",
        "2:17",
        "2:20",
        "3:7",
    ]
    assert turn.locate(0, 2).location.cell == "text"
    assert place(found.turns[1], "Yes") == "4:12"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("speaker;text\nAgent;Hi, you\nCustomer;Hm\n", "a.csv"),
        ("speaker\ttext\nAgent\tHi, you\nCustomer\tHm\n", "a.tsv"),
        ("speaker\ttext\nAgent\tHi, you\nCustomer\tHm\n", "a.csv"),
        ("Speaker|Message\nAgent|Hi, you\nCustomer|Hm\n", "<stdin>"),
        ('\ufeff"Speaker Name","Utterance"\r\n"Agent","Hi, you"\r\n"Customer","Hm"', "a.csv"),
    ],
)
def test_delimiters_and_headings(text: str, name: str) -> None:
    assert said(talk(text, name)) == [("Agent", "Hi, you"), ("Customer", "Hm")]


def test_columns_by_option() -> None:
    text = "Nr,P,Q,Zeit\n1,x,Hi there.,0\n1,y,Hm well.,4\n"
    found = talk(
        text, "a.csv", columns={"conversation": "nr", "speaker": "P", "text": "Q", "start": "Zeit"}, sellers=("x",)
    )
    assert roles(found) == ["seller", "customer"]
    assert [t.start_s for t in found.turns] == [0, 4]


def test_a_wrong_column_names_the_nearest() -> None:
    bad = refusal("speaker,text\nAgent,Hi\n", "a.csv", columns={"text": "txt"})
    assert "did you mean `text`" in bad.message
    assert (
        "nothing that a column can hold"
        in refusal("speaker,text\nAgent,Hi\n", "a.csv", columns={"words": "text"}).message
    )


def test_a_bad_row_costs_only_itself() -> None:
    found = results(
        'call_id,speaker,text\n1,Agent,Hi\n1,Agent,a,b\n1\n1,Customer,Hm\n1,Agent,"open\n1,Customer,Yes\n', "a.csv"
    )
    talk_found = [f for f in found if isinstance(f, Conversation)]
    assert [f.location.line for f in found if not isinstance(f, Conversation)] == [3, 4, 6]
    assert [text for _, text in said(talk_found[0])] == ["Hi", "Hm", "Yes"]


def test_a_role_column_and_what_is_said_of_the_whole() -> None:
    text = "id,role,text,agent_id,customer_id,date,channel\n1,AGENT,Hi,a7,c9,2024-05-31,voice\n"
    text += "2,END_USER,Hm,a7,c9,2024-05-31,voice\n"
    found = talk(text, "a.csv")
    assert roles(found) == ["seller", "customer"]
    assert (found.seller_id, found.customer_id, found.started_at, found.channel) == ("a7", "c9", "2024-05-31", "call")


class TestTimes:
    def table(self, *times: str, heading: str = "start") -> str:
        return f"speaker,text,{heading}\n" + "".join(f"Agent,so this is what we said then,{time}\n" for time in times)

    @pytest.mark.parametrize(
        ("times", "seconds"),
        [
            (("0", "4", "9"), [0, 4, 9]),
            (("0", "4100", "9300"), [0, 4.1, 9.3]),
            (("0.5", "4.25", ""), [0.5, 4.25, None]),
            (("0:05", "1:10", "1:15"), [5, 70, 75]),
            (("2024-05-31 10:00:00", "2024-05-31 10:00:09", "2024-06-01 10:00:00"), [0, 9, 86400]),
        ],
    )
    def test_the_unit_is_found_out(self, times: tuple[str, ...], seconds: list[float | None]) -> None:
        assert [t.start_s for t in talk(self.table(*times), "a.csv").turns] == seconds

    def test_times_in_no_known_form_are_left_out_with_a_note(self) -> None:
        found = talk(self.table("31.05.2024 10:02", "31.05.2024 10:03"), "a.csv")
        assert "times" in found.unknown and any("cannot be read" in note for note in found.notes)

    def test_the_heading_names_the_unit(self) -> None:
        assert [t.start_s for t in talk(self.table("0", "400", heading="start_s"), "a.csv").turns] == [0, 400]
        assert [t.start_s for t in talk(self.table("0", "400", heading="Start (ms)"), "a.csv").turns] == [0, 0.4]

    @pytest.mark.parametrize(
        "times", [("0", "1100"), ("0", "4", "00:12"), ("0", "12000", "13"), ("0", "soon"), ("3", "1717149600")]
    )
    def test_an_unclear_unit_is_refused(self, times: tuple[str, ...]) -> None:
        assert refusal(self.table(*times), "a.csv").hint


@pytest.mark.parametrize(
    "text",
    ["a,b\n1,2\n", "speaker,text\n", "text\n", "id,transcript\n1,Agent: Hi. Customer: Hm. Agent: Bye.\n"],
)
def test_tables_that_are_no_transcripts(text: str) -> None:
    assert refusal(text, "a.csv")

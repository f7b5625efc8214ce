"""Script libraries in plain text: the rules of Markdown scripts, with headings in capitals and directions in brackets."""

# ruff: noqa: E501 - an example a line reads best

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchlint.conversation import Conversation
from pitchlint.readers import FORMATS
from pitchlint.readers.formats import format_of

from .reading import characters_at, place, refusal, results, said, talk, talks

SCRIPT = """\
VOICEMAIL AND CALLBACK
Owner: inside sales

OPENING

[Dial and wait for an answer]

SAY: "Good morning, {first_name}. This is {agent} at Orrery Glass."

IF THE CUSTOMER SAYS NO:
"That's fine. Shall I ring another day?"

DO NOT READ THIS ALOUD
Keep the tone warm. Offer the brochure.

Never say: "You'd be mad to wait."
Don't say:
- Last chance
- Everybody buys it

You could say:
- When would suit you?
- I can send it in writing. (pause)

2. Closing
----------

Rep: So that's £40 a month,
all in.
[wait]
Is that all right?
Customer: Hm, I'll think about it.

LETTER

Subject: Your quote, {{first_name}}

Dear {{first_name}},

ONLY TWO LEFT AT THIS PRICE

Kind regards,
{{agent}}
"""


def test_a_script_of_calls_and_letters() -> None:
    opening, closing, letter = talks(SCRIPT)
    assert [c.id for c in (opening, closing, letter)] == ["talk.txt#opening", "talk.txt#2-closing", "talk.txt#letter"]
    assert [c.channel for c in (opening, closing, letter)] == ["script", "script", "email"]
    assert said(opening) == [
        ("", "Good morning, {first_name}. This is {agent} at Orrery Glass."),
        ("", "That's fine. Shall I ring another day?"),
        ("", "When would suit you?"),
        ("", "I can send it in writing."),
    ]
    assert opening.notes == ("1 line under “Never say” left out", "2 lines under “Don't say” left out")
    assert said(closing) == [
        ("Rep", "So that's £40 a month, all in. Is that all right?"),
        ("Customer", "Hm, I'll think about it."),
    ]
    assert [text for _, text in said(letter)][::2] == ["Your quote, {{first_name}}", "ONLY TWO LEFT AT THIS PRICE"]


def test_words_are_found_in_the_file() -> None:
    opening, closing, _ = talks(SCRIPT.replace("\n", "\r\n"))
    assert place(opening.turns[0], "Good") == "8:7" and place(opening.turns[2], "When") == "22:3"
    assert place(closing.turns[0], "all in") == "29:1" and place(closing.turns[0], "Is that") == "31:1"


@pytest.mark.parametrize(
    ("text", "channel", "name"),
    [
        ("Agent: Hello [NAME].\nCustomer: Hi.\nAgent: OK. For example: this.\n", None, "text"),
        ("Rep: Hi {{first_name}}.\nProspect: Sure.\n", None, "script-text"),
        ("SAY: Hello, is this a good time?\n", None, "script-text"),
        ("Subject: Offer\n\nHi Ann,\n\nIt is £9.\n", None, "script-text"),
        ("[00:01] Agent: say: no\n[00:04] Customer: Hi {{x}}.\n", None, "text"),
        ("Agent: Hello.\nCustomer: Hi.\n", "script", "script-text"),
        ("Dana: Hello.\nTom: Hi.\nDana: So.\n", "script", "text"),
        ("Hello there.\n\nIt is £9.\n", "script", "script-text"),
        ("Rep: Hi {{first_name}}.\nProspect: Sure.\n", "call", "text"),
        ("Just some notes.\n", None, "text"),
        ("conversation,speaker,text\n1,Agent,Hello {{x}}\n", "script", "csv"),
    ],
)
def test_scripts_and_transcripts_are_told_apart(text: str, channel: str | None, name: str) -> None:
    suffix = ".csv" if name == "csv" else ".txt"
    assert format_of(text, suffix, channel) is FORMATS[name]  # type: ignore[arg-type]


def test_names_of_the_options_are_labels() -> None:
    found = talk("Dana: It is £9.\nTom: Fine.\n\nSay: Bye.\n", channel="script", sellers=("Dana",), customers=("Tom",))
    assert [(t.speaker, t.role) for t in found.turns] == [("Dana", "seller"), ("Tom", "customer"), ("", "seller")]


def test_nothing_to_say_is_a_note_where_a_script_is_expected() -> None:
    assert refusal("The customer is to be greeted by the agent.\n", channel="script").level == "note"
    assert refusal("The customer is to be greeted by the agent.\n").level == "error"


LINES = st.lists(
    st.sampled_from(
        ["OPENING\n", "SAY: ", "Agent: ", "Customer: x\n", "- ", "  > ", '"', "“x”\n", "[wait]\n", "---\n", "===\n", "\n", "\r", "\t",
         "Subject: x\n", "Dear y,\n", "Best,\nz\n", "Never say: ", "1. Step\n", "# h\n", "words ", "é", "\u200b", "{{x}}", "(pause)"]
    )
    | st.text(max_size=4),
    max_size=30,
).map("".join)  # fmt: skip


@settings(max_examples=100)
@given(LINES)
def test_any_text_is_read_and_every_character_stands_where_it_is_said_to(text: str) -> None:
    for found in results(text, "x.txt", input_format="script-text") if text.strip("\ufeff \r\n\t") else ():
        if isinstance(found, Conversation):
            for turn in found.turns:
                for segment in turn.segments:
                    run = turn.text[segment.start : segment.end]
                    assert characters_at(text.removeprefix("\ufeff"), turn, segment.start, segment.end) == run

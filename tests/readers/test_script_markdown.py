"""Script libraries in Markdown: what is speech, whose, where it stands, and what is left out."""

# ruff: noqa: E501 - an example a line reads best

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchlint.conversation import Conversation

from .reading import characters_at, place, refusal, results, roles, said, talk, talks

SCRIPTS = Path(__file__).resolve().parents[2] / "samples" / "scripts"


def words(text: str, name: str = "script.md", **options: object) -> list[tuple[str, str]]:
    """Side and words of every turn of every section."""
    return [(turn.role, turn.text) for found in talks(text, name, **options) for turn in found.turns]


def seller(text: str) -> list[str]:
    return [text for role, text in words(text) if role == "seller"]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("> Is this a good moment?\n", "Is this a good moment?"),
        ("Agent: Is this a good moment?\n\n## x\n", "Is this a good moment?"),
        ("**Rep:** Is this a good moment?\n\n- x\n", "Is this a good moment?"),
        ("- **You:** Is this a good moment?\n\n## x\n", "Is this a good moment?"),
        ("Say: Is this a good moment?\n", "Is this a good moment?"),
        ("Then say: “Is this a good moment?” and wait.\n", "Is this a good moment?"),
        ('Open with "Is this a good moment?" and wait.\n', "Is this a good moment?"),
        ('"Is this a good moment?"\n', "Is this a good moment?"),
        ("You could say:\n\n- Is this a good moment?\n", "Is this a good moment?"),
        ("## What to say\n\n- Is this a good moment?\n", "Is this a good moment?"),
        ("## Script\n\nIs this a good moment?\n", "Is this a good moment?"),
        ("**Response:**\nIs this a good moment?\n", "Is this a good moment?"),
        ("Opening: [wait] Is this a good moment? (pause)\n", "Is this a good moment?"),
        ("- ✅ Is this a good moment?\n", "Is this a good moment?"),
        ("| Objection | Response |\n|---|---|\n| Busy | Is this a good moment? |\n", "Is this a good moment?"),
        ("| Don't | Do |\n|---|---|\n| Listen! | Is this a good moment? |\n", "Is this a good moment?"),
        ('```\n"Is this a good moment?"\n```\n', "Is this a good moment?"),
        ("```email\nIs this a good moment?\n```\n", "Is this a good moment?"),
        ("## Opening\n\nHi {{name}}, is this a good moment?\n", "Hi {{name}}, is this a good moment?"),
        ("<blockquote>Is this a <b>good</b> moment?</blockquote>\n", "Is this a good moment?"),
    ],
)
def test_the_ways_to_write_what_is_to_be_said(text: str, spoken: str) -> None:
    assert seller(text) == [spoken]


@pytest.mark.parametrize(
    "text",
    [
        "Ask the customer for the account number first.",
        "Respect “do not call” requests. Offer the “Basic line” tier.",
        "A “we're managing it fine” answer gives you an opening.",
        "Common objections (e.g. “send me an email”, “not interested”)",
        "[Wait for the answer]",
        "*(This works because nobody expects it.)*",
        "Agent notes: call back on Monday at noon.",
        "Goal: understand what you need and why.",
        "> [!NOTE]\n> Hello, this is for you.\n>\n> And this is, too.",
        "> Tip: smile when you say hello to them.",
        "```python\nprint('Hello, how are you today?')\n```",
        "<!-- Agent: this offer ends today -->",
        "Never say “you will lose your number”.",
        "Don't say: act now, or you lose it.",
        "- ❌ Act now, or you will lose it.",
        "## Never say\n\n- Act now, or you will lose it.\n\n### About the price\n\n> It is only a coffee a day.",
        "## Do not use\n\nAgent: Act now, or you will lose it.",
        "## Mistakes to avoid\n\nFor example:\n\n- I can only do this today for you.",
        "**Bad example:**\n\n> Act now.\n\n> You will lose it.",
        "Agent: ~~Act now, or you will lose it.~~",
        "> <del>Act now, or you will lose it.</del>",
        "| ❌ | Act now |\n|---|---|\n| ❌ | Act now, or you lose it |\n",
    ],
)
def test_what_is_no_speech(text: str) -> None:
    assert words(f"# Title\n\n{text}\n\n## Close\n\n> Goodbye now.\n") == [("seller", "Goodbye now.")]


def test_what_is_left_out_is_noted() -> None:
    found = talk("> Hello.\n\nNever say: “Act now.”\n\n## Never say\n\n- One.\n- Two.\n\n- ~~three~~\n", "x.md")
    assert found.notes == ("3 lines under “Never say” left out", "1 struck-out stretch left out")


def test_old_wording_under_review_is_speech() -> None:
    assert seller("## If they hesitate (old wording, under review)\n\nAgent: Act now.\n") == ["Act now."]


def test_better_wording_behind_a_bad_one_is_speech() -> None:
    found = talk("Instead of “Calm down”, say “I can see why”.\n\n**Instead of**: “No.”\n**Use**: “Not yet.”\n", "x.md")
    assert said(found) == [("", "I can see why"), ("", "Not yet.")]
    assert found.notes == ("2 lines under “Instead of” left out",)


def test_what_the_customer_says_is_context() -> None:
    text = (
        "If they say “I'm busy”, say “When would suit you?”\n\n- “Too dear” → “What did you have in mind?”\n\n"
        "| They say | You say |\n|---|---|\n| No. | All right. |\n\nCustomer: Hm.\n\n"
        "**If asked “what is this about?”:**\n“It's about your roof.”\n\n**“Not interested.”**\n“Understood.”\n"
    )
    assert words(text) == [
        ("customer", "I'm busy"), ("seller", "When would suit you?"), ("customer", "Too dear"),
        ("seller", "What did you have in mind?"), ("customer", "No."), ("seller", "All right."), ("customer", "Hm."),
        ("customer", "what is this about?"), ("seller", "It's about your roof."), ("seller", "Understood."),
    ]  # fmt: skip


def test_a_message_reaches_from_its_subject_to_its_sign_off() -> None:
    text = (
        "# Mails\n\nSent by the agent on Monday.\n\n## First\n\nSubject: Your price\n\nHello {{name}},\n\nHere it is:\n\n"
        "- £9 a month\n- £60 once\n\nThanks for your time.\n\nKind regards,\n{{agent}}\n\nAcme Sales Team\n\n"
        "P.S. No hurry.\n\nSend it before noon.\n\n## Second\n\n> Hi {name},\n>\n> Thanks for waiting.\n>\n> {agent}\n"
    )
    first, second = talks(text, "mail.md")
    assert [(c.id, c.channel) for c in (first, second)] == [("mail.md#first", "email"), ("mail.md#second", "script")]
    assert [text for _, text in said(first)] == [
        "Your price", "Hello {{name}},", "Here it is:", "£9 a month £60 once", "Thanks for your time.",
        "Kind regards, {{agent}}", "P.S. No hurry.",
    ]  # fmt: skip
    assert [text for _, text in said(second)] == ["Hi {name},", "Thanks for waiting."]


def test_a_quotation_over_several_paragraphs_is_speech() -> None:
    text = "**You:** “Let me show you.\n\n1. **Price:** It is £9.\n\n- Wait 4 months\n\nDoes that help?”\n\nThen hang up.\n"
    assert seller(text) == ["Let me show you.", "Price: It is £9.", "Wait 4 months", "Does that help?"]


def test_each_section_with_speech_is_a_conversation() -> None:
    found = talks(
        "# Calls\n\nIntro.\n\n## Open, now!\n\n> One.\n\n### Notes\n\nx\n\n## Close\n> Two.\n\n## Close\n> Three.\n",
        "a/b.md",
    )
    assert [(c.id, c.source.line) for c in found] == [("b.md#open-now", 5), ("b.md#close", 13), ("b.md#close-1", 16)]
    assert {c.channel for c in found} == {"script"}
    assert all(c.roles.confidence == 1 for c in found)


def test_front_matter_speaks_of_all_sections() -> None:
    found = talk("---\ntitle: T\nstatus: draft\ndate: 2025-02-03\ntags:\n  - a\n---\n\n> Hello.\n", "x.md")
    assert said(found) == [("", "Hello.")] and place(found.turns[0], "Hello") == "9:3"


def test_words_are_found_inside_markup() -> None:
    text = (
        '## A\r\n\r\n> Hi *there*, [we](http://x.example/we (it\'s "we")) **do** it\r\n> \\*once\\* &amp; `twice`, ![alt](i.png) ok\r\n\r\n'
        "| Say | Don't |\r\n|:--|--|\r\n| a \\| b | c |\r\n| do it | d |\r\n\r\n1. Say:\r\n   - it is <product> we sell\r\n"
    )
    first, cell, other, item = talk(text, "x.md").turns
    assert first.text == "Hi there, we do it *once* & twice, ok"
    assert place(first, "there") == "3:7" and place(first, "we") == "3:16" and place(first, "do it") == "3:55"
    assert place(first, "once") == "4:5" and place(first, "twice") == "4:19" and place(first, "ok") == "4:41"
    assert (cell.text, place(cell, "b")) == ("a | b", "8:8")
    assert place(other, "do it") == "9:3" and place(item, "<product> we") == "12:12"


def test_a_transcript_in_markdown_stays_one() -> None:
    lines = "**Agent:** Hello.\n\n**Customer:** Hi.\n\n**Agent:** For example: this one.\n"
    for text in ("# Call 7\n\n" + lines, lines, "---\ndate: 2024-05-31\n---\n" + lines, lines + "> Tip: smile\n" * 0):
        found = talk(text, "x.md")
        assert found.channel == "unknown" and len(found.turns) == 3, text
    timed = "[00:01] Agent: Hello.\n\n## Later\n\n[00:09] Customer: Hi.\n"
    assert talk(timed, "x.md").turns[1].start_s == 9.0


@pytest.mark.parametrize(
    "sign",
    [
        "## Opening",
        "> Hello.",
        "- Smile.",
        "Hello {{first_name}}.",
        "Never say: no.",
        "| a | b |\n|---|---|\n| c | d |",
    ],
)
def test_signs_of_a_script(sign: str) -> None:
    text = f"Agent: Hello.\n\nCustomer: Hi.\n\n{sign}\n\nAgent: Bye.\n"
    assert {c.channel for c in talks(text, "x.md")} == {"script"}
    assert {c.channel for c in talks(text, "x.md", channel="call")} == {"call"}
    assert {c.channel for c in talks(text, "x.md", input_format="text")} == {"unknown"}


def test_the_channel_makes_a_script_of_lines_and_of_prose() -> None:
    assert talk("Agent: Hello.\n\nCustomer: Hi.\n", "x.md", channel="script").id == "x.md"
    assert words("Good day to all.\n\nAsk the customer.\n\nIt is £9.\n", channel="script") == [
        ("seller", "Good day to all."), ("seller", "It is £9."),
    ]  # fmt: skip


def test_nothing_to_say_is_a_note() -> None:
    bad = refusal("# About\n\nThis folder holds scripts.\n\n## Never say\n\n- Act now.\n", "x.md")
    assert bad.level == "note" and bad.message == "nothing here looks like speech"
    assert "1 line under “Never say” left out" in (bad.hint or "") and bad.location.line == 1


def test_the_samples() -> None:
    found = {path.name: talks(path.read_bytes(), path.name) for path in SCRIPTS.glob("*.md")}
    cold = found["cold-call.md"]
    assert {"cold-call.md#opening", "cold-call.md#close"} <= {c.id for c in cold}
    assert not [t for c in cold for t in c.turns if "guarantee you'll halve" in t.text]
    assert "2 lines under “Never say” left out" in {n for c in cold for n in c.notes}
    assert [len(c.notes) for c in found["objections.md"]] == [1, 1, 1, 1]
    mails = found["follow-up-email.md"]
    assert [c.channel for c in mails] == ["email"] * 3
    assert place(mails[1].turns[0], "LAST CHANCE") == "24:10"
    assert {r for c in cold for r in roles(c)} == {"seller", "customer"}


MARKUP = st.lists(
    st.sampled_from(
        ["# ", "## Never say\n", "> ", "- ", "1. ", "Agent: ", "Say: ", "“", "”", '"', "**", "*", "~~", "`", "```\n", "|", "|---|---|\n", "\n",
         "\n\n", "\r\n", "\t", "  ", "\\", "&amp;", "[", "](x)", "![", "<b>", "<del>", "</del>", "<!--", "-->", "<table><td>", "{{x}}",
         "Subject: ", "Hello x,\n", "Regards,\n", "---\n", "+++\n", "❌", "If they say ", "words", "é", "\0", "\u2028", "you", "?"]
    )
    | st.text(max_size=3),
    max_size=40,
).map("".join)  # fmt: skip


@settings(max_examples=120)
@given(MARKUP)
def test_any_text_is_read_and_every_character_stands_where_it_is_said_to(text: str) -> None:
    for found in results(text, "x.md", input_format="script-markdown") if text.strip("\ufeff \r\n\t") else ():
        if not isinstance(found, Conversation):
            continue
        for turn in found.turns:
            for segment in turn.segments:
                run = turn.text[segment.start : segment.end]
                stands = characters_at(text, turn, segment.start, segment.end).replace("\0", "\ufffd")
                assert stands == run or (len(run) <= 2 and stands[:1] in ("&", "\\", "<")), (text, run)

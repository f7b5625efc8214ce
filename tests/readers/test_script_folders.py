"""A file in a folder of scripts is a script, unless it holds what was said."""

from __future__ import annotations

import pytest

from pitchlint.readers.script_signs import in_script_folder

from .reading import roles, said, talk, talks

SHORT = "# Opening\nAgent: Act now, this is your last chance to save!\n"


@pytest.mark.parametrize(
    ("name", "channel"),
    [
        ("scripts/short.md", "script"),
        ("team/call-scripts/uk/short.md", "script"),
        ("Templates\\short.md", "script"),
        ("playbooks/short.txt", "script"),
        ("calls/short.md", "unknown"),
        ("scripts/transcripts/short.md", "unknown"),
        ("scripts.md", "unknown"),
    ],
)
def test_the_innermost_folder_that_says_so_decides(name: str, channel: str) -> None:
    assert in_script_folder(name) == (channel == "script")
    found = talk(SHORT, name)
    assert found.channel == channel and roles(found) == ["seller"]


def test_lines_with_times_were_said() -> None:
    assert talk("[00:01] Agent: Hello.\n[00:03] Customer: Hi.\n", "scripts/call.txt").channel == "unknown"


def test_the_channel_that_is_given_comes_first() -> None:
    assert talk(SHORT, "scripts/short.md", channel="call").channel == "call"


def test_people_who_are_called_by_name_keep_their_turns() -> None:
    found = talk("Agent: Hello.\nMaria: Hi, no thanks.\nAgent: Bye.\nMaria: Bye.\n", "scripts/role-play.md")
    assert found.channel == "script"
    assert [speaker for speaker, _ in said(found)] == ["Agent", "Maria", "Agent", "Maria"]


def test_prose_is_taken_where_it_is_addressed_to_a_customer() -> None:
    text = (
        "VOICEMAILS\n\n--- First try ---\nHi [NAME], it's [REP]. I'm calling about your quote.\n\n"
        "--- Second try (3 days later) ---\nHi [NAME], it's me again about your quote.\n\nLeave no more than two.\n"
    )
    first, second = talks(text, "scripts/voicemail.txt")
    assert (first.id, second.id) == ("voicemail.txt#first-try", "voicemail.txt#second-try-3-days-later")
    assert [text for _, text in said(second)] == ["Hi [NAME], it's me again about your quote."]


@pytest.mark.parametrize(
    ("seller", "customer"),
    [("AGENT", "DEBTOR"), ("Verkäufer", "Kunde"), ("Agente", "Cliente"), ("Vendedora", "Cliente")],
)
def test_labels_of_other_trades_and_languages_name_their_sides(seller: str, customer: str) -> None:
    found = talk(f"{seller}: 12 €.\n{customer}: No.\n{seller}: OK.\n", "scripts/call.md")
    assert roles(found) == ["seller", "customer", "seller"]


@pytest.mark.parametrize(
    "salutation", ['Hi {{contact.first_name | default: "there"}},', "Dear {user.name}!", "Hello ${first.name}"]
)
def test_a_placeholder_with_a_dot_keeps_a_salutation(salutation: str) -> None:
    page = f"<h1>Your quote</h1><p>{salutation}</p><p>It is the best on the market.</p><p>Best,<br>Dana</p>"
    found = talk(page, "quote.html")
    assert found.channel == "email" and "It is the best on the market." in [text for _, text in said(found)]

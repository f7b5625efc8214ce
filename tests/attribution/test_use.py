"""Findings and their origin, required lines that were left out, lines that nobody said."""

from __future__ import annotations

from tests.attribution.scripts import agent, lines, report, used

from pitchlint.attribution import Library
from pitchlint.report import Report

OFFER = "These prices are only good until the end of the day, and once they're gone I can't get them back for you."
PITCH = "We look after the telephones of small offices with five to fifty people."
RECORDED = "This call is recorded for training, and you may ask for a copy of the recording."
SCRIPT = f"{agent(PITCH)}## Disclosures\n\n{agent(RECORDED)}## Close\n\n{agent(OFFER)}"

FOLLOWS = """\
Agent: so we look after the telephones of small offices with five to fifty people
Customer: I see.
Agent: um these prices are only good until the end of the day and once they're gone i can't get em back for you
Customer: I'd rather think.
Agent: everybody in your street has moved already, you will be sorry tomorrow
Customer: No.
"""
OTHER = "Agent: what kind of carpet do you have in mind for the hall\nCustomer: A red one.\n"


def test_words_of_the_script_have_an_origin_and_the_sellers_own_have_none():
    [made], _ = used(SCRIPT, report(FOLLOWS, "only good until the end of the day", "you will be sorry tomorrow"))
    scripted, own, _ = made.findings
    assert (scripted.origin.file, scripted.origin.line, scripted.origin.text) == ("script.md", 9, OFFER)
    assert 0.9 < scripted.origin.similarity <= 1
    assert own.origin is None


def test_just_the_marked_words_have_to_be_the_scripts():
    changed = OFFER.replace("the end of the day", "my boss comes back")
    talk = f"Agent: {changed}\nCustomer: Oh.\n"
    [made], _ = used(SCRIPT, report(talk, "until my boss comes back", "I can't get them back"))
    own, kept = made.findings[:2]
    assert own.origin is None
    assert kept.origin is not None


def test_what_was_not_said_has_no_origin():
    [made], _ = used(SCRIPT, report(FOLLOWS, "these prices are only good", missing=True))
    assert made.findings[0].origin is None


def test_the_customer_speaks_no_script():
    talk = "Customer: We look after the telephones of small offices with five to fifty people.\nAgent: Oh, do you?\n"
    _, use = used(SCRIPT, report(talk))
    assert [u.said_in for u in use.lines] == [0, 0, 0]


def test_a_required_line_that_was_left_out_is_found_at_the_end():
    [made], use = used(SCRIPT, report(FOLLOWS))
    [found] = made.findings
    assert (found.rule, found.level, found.missing) == ("script/required-line", "warning", True)
    assert found.evidence.turn == len(made.conversation.turns) - 1
    assert "script.md:5" in found.message and found.better == (RECORDED,)
    assert (found.origin.line, found.origin.similarity) == (5, 0.0)
    assert [(u.line.text, u.expected_in, u.left_out_of) for u in use.left_out] == [
        (RECORDED, 1, (made.conversation.id,))
    ]


def test_a_required_line_that_was_said_is_not():
    talk = FOLLOWS + "Agent: oh and this call's recorded for training and you may ask for a copy of the recording\n"
    [made], use = used(SCRIPT, report(talk))
    assert made.findings == () and use.left_out == ()


def test_a_conversation_that_follows_another_script_is_not_judged_by_this_one():
    [made], use = used(SCRIPT, report(OTHER))
    assert made.findings == ()
    assert [u.what for u in made.unjudged] == ["the required lines of script.md"]
    assert [u.expected_in for u in use.lines] == [0, 0, 0]


def test_what_every_call_requires_is_looked_for_in_every_call():
    [made], _ = used(SCRIPT.replace("## Disclosures", "## Required in every call"), report(OTHER))
    assert [f.rule for f in made.findings] == ["script/required-line"] and made.unjudged == ()


def test_a_file_of_required_lines_alone_holds_for_every_call():
    files = lines(("pitch.md", agent(PITCH)), ("legal.md", "# Disclosures\n\n" + agent(RECORDED)))
    [made], _ = used(Library(files), report(OTHER))
    assert [f.origin.file for f in made.findings] == ["legal.md"]


def test_a_line_that_stands_in_two_scripts_tells_of_neither():
    required = "## Disclosures\n\n" + agent(RECORDED)
    files = lines(("one.md", agent(PITCH) + required), ("two.md", agent(PITCH, OFFER)))
    [made], _ = used(Library(files), report(FOLLOWS))
    assert made.findings == ()
    assert made.unjudged[0].what == "the required lines of one.md"


def test_uses_of_one_library_add():
    held = Library(lines(("script.md", SCRIPT)))
    (_, one), (_, other) = used(held, report(FOLLOWS)), used(held, report(OTHER), report(FOLLOWS, name="b.txt"))
    both = (Report(scripts=one) + Report(scripts=other)).scripts
    assert both.conversations == 3
    assert [(u.said_in, u.expected_in) for u in both.lines] == [(2, 0), (0, 2), (2, 0)]
    assert both.left_out[0].left_out_of == ("talk.txt", "b.txt")
    assert (Report(scripts=one) + Report()).scripts == one


def test_lines_never_said_are_counted_over_all_conversations():
    _, use = used(SCRIPT, report(OTHER), report("Agent: " + PITCH + "\nCustomer: Ah.\n"))
    assert [u.line.text for u in use.never_said] == [RECORDED, OFFER]

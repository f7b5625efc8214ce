"""Many conversations: a card each, and a summary that says where to look first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pitchlint.report import ConversationReport, Report, Unjudged
from pitchlint.reporters import RenderOptions, render

from .reports import TALK, conversation, evidence, finding, library, one, praise


def shown(report: Report, **options: object) -> str:
    return render(report, "terminal", RenderOptions(**options))  # type: ignore[arg-type]


def flat(text: str) -> str:
    return " ".join(text.split())


def calls(number: int, **fields: object) -> Report:
    """So many calls, the n-th with n pushes, a note and praise."""
    made = Report()
    for n in range(1, number + 1):
        talk = conversation(id=f"call-{n}", file=f"calls/{n}.vtt")
        pushes = [finding(talk, 2 * turn, TALK[2 * turn][2][:9], better=("Fine.",), why="A no.") for turn in range(n)]
        note = finding(talk, 8, "Are you sure", "style/sure", level="note", title="Asks twice")
        made += one(*pushes, note, praise(talk), talk=talk, **fields)
    return made


def test_a_card_has_the_counts_and_a_line_a_turn_with_its_place_and_no_advice() -> None:
    text = flat(shown(library()))
    assert "✗ 3 errors ▲ 3 warnings ● 1 note ✓ 2 praise" in text
    assert "✗ 7 Offers again 1 turn after “No thanks” pressure/persist 27:1 01:12" in text
    assert "also upsell/superlative, pressure/bandwagon" in text
    assert "rarely comes back" not in text and "rarely comes back" in flat(shown(library(), verbose=1))


def test_the_turns_of_a_card_stand_in_the_order_of_the_talk() -> None:
    card = shown(calls(2)).split("call-2")[1]
    numbers = [line.split()[1] for line in card.splitlines() if line.startswith("  ✗")]
    assert numbers[:2] == ["1", "3"]


def test_the_summary_says_where_to_look_first_when_there_are_many() -> None:
    text = shown(calls(6))
    first = text[text.index("Where to look first") :].splitlines()[1:6]
    assert [line.split()[4] for line in first] == [f"call-{n}" for n in (6, 5, 4, 3, 2)]
    assert "Where to look first" not in shown(calls(2)) and "Where to look first" not in shown(calls(6), verbose=1)


def test_notes_and_praise_are_counted_in_a_line_a_level() -> None:
    text = flat(shown(calls(3)))
    assert "● notes style/sure 3" in text and "✓ praise praise/dated-commitment 3" in text
    assert "● note style/sure 3 in 3 of 3" in flat(shown(calls(3), verbose=1))


def test_one_conversation_needs_no_table_of_what_has_just_been_told() -> None:
    text = shown(calls(1))
    assert "pressure/persist" not in text[text.index("Summary") :]
    assert "pressure/persist" in shown(calls(1), verbose=1).split("Summary")[1]


def test_conversations_without_faults_take_a_line_each_with_their_counts() -> None:
    talk = conversation(id="polite")
    note = finding(talk, 8, "Are you sure", "style/sure", level="note", title="Asks twice")
    text = flat(shown(calls(1) + one(note, praise(talk), talk=talk)))
    assert "No errors, no warnings" in text and "polite 11 turns ● 1 note ✓ 1 praise style/sure" in text


def test_long_lists_of_names_are_cut() -> None:
    clean = tuple(ConversationReport(conversation(TALK[:2], f"clean-{n}")) for n in range(30))
    text = shown(Report(clean))
    assert "✓ clean-19" in text and "clean-20" not in text and "… and 10 others (--verbose shows all)" in text
    assert "clean-29" in shown(Report(clean), verbose=1)


def test_a_conversation_without_a_seller_is_not_passed_over() -> None:
    talk = conversation((("Ana", "unknown", "Hello."),), "chat-1")
    gap = Unjudged("40 rules about the seller or the customer", "the sides are not known")
    text = flat(shown(calls(1) + one(talk=talk, unjudged=(gap,))))
    assert "chat-1 ─" in text and "Not judged: 40 rules about the seller or the customer" in text
    assert "Nothing found ─" not in text


def test_a_finding_that_rests_on_another_conversation_names_its_place() -> None:
    talk = conversation(id="later")
    dearer = finding(talk, 4, "it depends", related=(evidence(conversation(), 0, "Hi Sam"),), related_in="before")
    assert "compare calls/renewal-0412.vtt:3:1" in flat(shown(calls(1) + one(dearer, talk=talk)))


def test_reasons_why_measures_were_not_judged_are_told_for_the_most_frequent_alone() -> None:
    gaps = tuple(Unjudged(f"measure {n}", f"reason {n}", measure=True) for n in range(5))
    text = flat(shown(calls(2, unjudged=gaps)))
    assert text.count("Not judged in 2 of 2 conversations") == 3 and "Not judged for 2 further reasons" in text


@pytest.mark.parametrize("width", [30, 64, 80, 110])
def test_titles_of_rules_are_cut_to_the_page(width: int) -> None:
    report = calls(3)
    first = report.conversations[0]
    long = replace(first.findings[0], title="A title that goes on and on " * 9)
    report = replace(report, conversations=(replace(first, findings=(long,)), *report.conversations[1:]))
    assert max(map(len, shown(report, width=width).splitlines())) <= width


def test_the_page_links_to_each_conversation_the_worst_first() -> None:
    page = render(calls(3), "html")
    links = [page.index(f'<a href="#c{n}">') for n in (2, 1, 0)]
    assert links == sorted(links)
    assert all(f'<section id="c{n}">' in page for n in range(3))
    assert "href" not in render(calls(1), "html")

"""What one turn did is told once: the gravest finding, the others below it."""

from __future__ import annotations

import html
import re

from pitchlint.report import Entry, Report
from pitchlint.reporters import RenderOptions, render
from pitchlint.reporters.acts import acts, told, whole_talk
from pitchlint.reporters.standing import state_of, turns, unsettled, why

from .reports import conversation, evidence, finding, one

TALKED = conversation()
PUSH = finding(TALKED, 6, "But let me just tell you", related=(evidence(TALKED, 5, "No thanks"),))
FEAR = finding(
    TALKED, 6, "no-brainer", "pressure/fear", level="warning", title="Warns", message="Frightens: “no-brainer”",
    why="Fear is no reason.", better=("Nothing happens if you leave it.",),
)  # fmt: skip
HINT = finding(TALKED, 6, "", "pressure/guilt", level="note", title="Shames", by="model", related=(PUSH.evidence,))
SHARE = finding(TALKED, 6, "", "listening/talk-share", level="note", title="Talks most", message="Speaks 80 %")


def shown(report: Report, **options: object) -> str:
    return " ".join(render(report, "terminal", RenderOptions(**options)).split())  # type: ignore[arg-type]


def test_findings_of_one_turn_are_one_act_with_the_gravest_in_front() -> None:
    (act,) = acts((HINT, FEAR, PUSH))
    assert act.finding is PUSH and act.also == (FEAR, HINT)


def test_of_two_alike_the_one_that_rests_on_another_turn_is_told() -> None:
    push = finding(TALKED, 6, "savings", "pressure/no-overridden", level="warning", related=PUSH.related)
    assert acts((FEAR, push))[0].finding is push


def test_what_is_not_the_act_of_a_turn_stands_for_itself() -> None:
    missing = finding(TALKED, 6, "savings", "questions/never", missing=True)
    replaced = finding(TALKED, 6, "savings", "service/wordy", level="warning", instead="money")
    assert [act.also for act in acts((PUSH, missing, replaced, SHARE))] == [(), (), (), ()]
    assert whole_talk(SHARE) and not whole_talk(missing) and not whole_talk(PUSH)


def test_the_milder_findings_are_told_below_with_what_to_say_instead() -> None:
    text = shown(one(PUSH, FEAR, HINT, talk=TALKED))
    assert (
        text.count("Frightens: “no-brainer”") == 1 and "also ▲ Frightens" in text and "also ● Shames (perhaps)" in text
    )
    assert "say instead “Nothing happens if you leave it.”" in text and "Fear is no reason." not in text
    assert "Fear is no reason." in shown(one(PUSH, FEAR, HINT, talk=TALKED), verbose=1)


def test_advice_that_stands_elsewhere_is_not_repeated() -> None:
    again = finding(TALKED, 8, "Are you sure", "pressure/fear", level="warning", better=FEAR.better, why=FEAR.why)
    assert shown(one(PUSH, FEAR, again, talk=TALKED)).count("Nothing happens if you leave it.") == 1


def test_a_note_about_the_whole_talk_names_no_turn_and_its_measure_is_not_told_twice() -> None:
    text = shown(one(SHARE, talk=TALKED))
    assert "● Speaks 80 % listening/talk-share Summary" in text.replace("─", "").replace("  ", " ")


def test_what_the_model_alone_found_is_told_with_the_turns_own_words() -> None:
    guess = finding(TALKED, 4, TALKED.turns[4].text, "honesty/evasive", level="note", title="Dodges", by="model",
                    message="Dodges: “…” reads like “I'll ask and let you know”")  # fmt: skip
    other = finding(TALKED, 4, TALKED.turns[4].text, "pressure/urgency", level="note", title="Presses", by="model")
    text = shown(one(guess, other, talk=TALKED))
    assert "“Well, it depends, we can go through that later. What counts is that you act today” turn 5" in text
    assert "perhaps: Dodges honesty/evasive; Presses pressure/urgency" in text and "reads like" not in text
    assert told(guess) == "Dodges (perhaps)"


def test_the_page_folds_the_milder_ones_below_the_gravest() -> None:
    page = html.unescape(render(one(PUSH, FEAR, HINT, SHARE, talk=TALKED), "html"))
    card = page[page.index('<article class="error">') :]
    card = card[: card.index("</article>")]
    assert len(re.findall("<details", card)) == 2 and "Fear is no reason." in card and "Say instead" in card
    assert page.index("Speaks 80 %") < page.index('<div class="talk">') and '<mark class="note">' not in page


def pushed(state: str = "pushed", **fields: object) -> Entry:
    fields.setdefault("because", "the seller pushed on in turn 7")
    return Entry("refusals", "other", state, TALKED.id, "No thanks", evidence(TALKED, 5, "No thanks"),
                 (evidence(TALKED, 6),), **fields)  # type: ignore[arg-type]  # fmt: skip


def test_a_ledger_says_in_a_line_where_a_thing_stands_and_why() -> None:
    report = one(PUSH, talk=TALKED, ledgers=(pushed(), pushed("accepted"), pushed("reopened")))
    text = shown(report)
    assert "▲ pushed No thanks turn 6, the seller pushed on in turn 7" in text
    assert "✓ accepted No thanks turns 6, 7" in text and "… and 1 settled" in text
    assert "27:1" not in text[text.index("Refused by") :] and "taken up" in shown(report, verbose=1)
    page = html.unescape(render(report, "html"))
    assert "2 entries of the ledgers" in page and "<b>pushed</b> No thanks" in page


def test_entries_tell_their_turns_once() -> None:
    assert turns(pushed()) == (6,) and turns(pushed("accepted")) == (6, 7)
    later = pushed(settled_in="call-2", because="it is said not to have come")
    assert turns(later) == (6,) and why(later) == "it is said not to have come (call-2)"
    assert state_of(pushed("last")) == "at the end" and not unsettled(pushed("last")) and why(pushed("accepted")) == ""

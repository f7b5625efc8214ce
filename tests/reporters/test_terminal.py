"""The terminal report: what a reader sees, on every width, encoding and with any words in the transcript."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from pitchlint.conversation import RoleSource
from pitchlint.finding import Match
from pitchlint.report import ConversationReport, Measure, Report, Unjudged
from pitchlint.reporters import FORMATS, RenderOptions, render
from pitchlint.reporters.terminal import console_for, print_report

from .reports import TALK, conversation, evidence, finding, library, one, praise, renewal

TALKED = conversation()


def shown(report: Report, **options: object) -> str:
    return render(report, "terminal", RenderOptions(**options))  # type: ignore[arg-type]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_head_says_what_and_who_and_how_the_talk_was_shared() -> None:
    text = shown(renewal())
    assert "call · 2024-04-12 14:05 · 11 turns · 186 words · 02:10" in text
    assert "share of 186 words" in text
    seller = next(line for line in text.splitlines() if line.startswith("  Seller"))
    customer = next(line for line in text.splitlines() if line.startswith("  Customer"))
    assert "Dana Reed" in seller and "80%" in seller and seller.split()[-4:] == ["6", "3", "76", "words"]
    assert "Sam Okafor" in customer and "20%" in customer
    assert seller.count("━") > 3 * customer.count("─") > 0


def test_inferred_sides_come_with_their_confidence_and_reason() -> None:
    talk = conversation(roles=RoleSource("inferred", 0.82, "Dana names the company"))
    assert "Sides inferred, 82% sure (Dana names the company)" in shown(one(praise(talk), talk=talk))


def test_unknown_sides_are_said() -> None:
    talk = conversation((("Ana", "unknown", "Hello."), ("Ben", "unknown", "Hi.")), roles=RoleSource("unknown", 0.0))
    text = shown(one(finding(talk, 0, "Hello"), talk=talk))
    assert "Sides not known" in text and "Ana, Ben" in text


def test_a_share_that_cannot_be_judged_is_no_zero() -> None:
    measures = (
        Measure("talk_share", None, "share", "", "seller"),
        Measure("questions", None, "questions", "", "seller"),
    )
    text = shown(one(praise(TALKED), talk=TALKED, measures=measures))
    seller = next(line for line in text.splitlines() if line.startswith("  Seller"))
    assert "not judged" in seller and "0" not in seller and "–" in seller


def test_further_measures_come_with_verbose_and_their_denominator() -> None:
    measures = (
        Measure("open_questions", 2.0, "questions", "of 5 questions", "seller"),
        Measure("words_per_turn", 24.8333, "words", "over 6 turns", "seller"),
        Measure("interruptions", None, "share", "", "seller"),
    )
    report = one(praise(TALKED), talk=TALKED, measures=measures)
    text = shown(report, verbose=1)
    assert "open questions, seller: 2 of 5 questions" in text
    assert "words per turn, seller: 24.83 words over 6 turns" in text
    assert "interruptions, seller: not judged" in text
    assert "open questions" not in shown(report)


def test_marked_words_stand_between_signs_without_colour() -> None:
    assert "«But let me just tell you» about the savings" in flat(shown(renewal()))


def test_marked_words_are_bold_with_colour() -> None:
    text = shown(renewal(), color=True)
    assert "\x1b[1;31mBut let me just tell you\x1b[0m" in text and "«" not in text


def test_all_marks_of_a_turn_are_shown() -> None:
    text = flat(shown(renewal(), width=110).replace("┃", ""))
    assert "«only have two places left this week» and after that «I cannot promise the price at all»" in text


def test_related_words_stand_in_the_order_in_which_they_were_said() -> None:
    text = shown(renewal())
    assert 0 < text.index("«No thanks», I'm not interested") < text.index("«But let me just tell you»")


def test_place_time_and_advice_are_there() -> None:
    text = flat(shown(renewal()))
    assert "calls/renewal-0412.vtt:27:1 01:12" in text
    assert "Why A customer who has said no" in text
    assert "Say instead “That's fine, I won't bring it up again.”" in text


def test_a_rule_that_fires_often_gives_its_advice_once() -> None:
    text = shown(renewal())
    assert text.count("rarely comes back") == 1 and "2 times" in text
    assert "Offers again 3 turns after" in text and "«What if I take ten percent off»" in text


def test_very_many_findings_of_a_rule_are_cut_unless_verbose() -> None:
    talk = conversation(tuple(("Dana", "seller", f"Last chance number {n}") for n in range(20)))
    report = one(*(finding(talk, n, "Last chance") for n in range(20)), talk=talk)
    assert "… and 15 more" in shown(report) and "number 12" not in shown(report)
    assert "more" not in shown(report, verbose=1) and "number 12" in shown(report, verbose=1)


def test_what_was_never_said_has_a_section() -> None:
    text = shown(renewal())
    assert text.index("Never asked, never said") < text.index("Nobody asked what the customer needs")


def test_the_text_model_is_named_with_its_probability() -> None:
    found = finding(TALKED, 6, "savings", by="model")
    signal = Match("persist", 6, found.evidence.start, found.evidence.end, by="model", score=0.81)
    assert "Found by the text model, 81% sure" in shown(one(found, talk=TALKED, signals=(signal,)))
    assert "Found by the text model;" in shown(one(found, talk=TALKED))


def test_notes_are_brief_unless_verbose() -> None:
    note = finding(TALKED, 6, "savings", "style/savings", level="note", why="A long reason.", title="Says savings")
    report = one(note, talk=TALKED)
    assert "Also noted" in shown(report) and "A long reason." not in shown(report)
    assert "A long reason." in shown(report, verbose=1) and "Also noted" not in shown(report, verbose=1)


def test_praise_stands_last_and_quotes() -> None:
    text = shown(renewal())
    assert text.index("Pushes on") < text.index("Done well") < text.index("Commits to a date")
    assert "«by Friday»" in text


def test_what_was_not_judged_comes_once_a_reason() -> None:
    text = shown(renewal())
    assert "interruptions, dead air: the file holds no overlapping times" in text
    assert text.count("overlapping") == 1


def test_inputs_that_could_not_be_read_come_with_their_hint() -> None:
    text = flat(shown(library()))
    assert "✗ calls/broken.vtt:3:1 cue without an end time write 00:01 --> 00:04" in text
    assert "1 input not read" in text


def test_the_summary_counts_by_rule_and_in_all() -> None:
    text = flat(shown(library()))
    assert "✗ error pressure/persist 2 in 1 of 3 conversations" in text
    assert "4 errors, 3 warnings, 1 note, 2 praise in 3 conversations (15 turns)" in text
    assert "For coaching. Not a basis for decisions about anyone's employment." in text


def test_one_is_singular() -> None:
    talk = conversation((("Dana", "seller", "Go"),))
    text = shown(one(finding(talk, 0, "Go"), talk=talk))
    assert "1 error in 1 conversation (1 turn)" in text and "1 turn · 1 word" in text


def test_a_clean_conversation_says_so() -> None:
    text = shown(one(talk=TALKED, unjudged=(Unjudged("dead air", "no times"),)))
    assert "✓ Nothing found" in text and "Nothing found in 1 conversation (11 turns)" in text and "dead air" in text


def test_clean_conversations_among_many_take_a_line_each() -> None:
    talks = [conversation(TALK[:2], f"clean-{n}") for n in range(3)]
    report = Report(tuple(ConversationReport(talk) for talk in talks))
    assert "✓ clean-1  2 turns" in shown(report) and "Seller" not in shown(report)
    assert "Seller" in shown(report, verbose=1)


def test_an_empty_report_is_a_report() -> None:
    assert "Nothing found in 0 conversations" in shown(Report())


def test_what_the_options_hide_is_counted() -> None:
    assert "3 errors in 1 conversation (11 turns), 6 not shown" in shown(renewal(), min_level="error", praise=False)


def test_quiet_is_a_line_a_finding_and_the_totals() -> None:
    *found, totals = shown(renewal(), verbose=-1).splitlines()
    assert "calls/renewal-0412.vtt:27:1 error pressure/persist Offers again 1 turn after “No thanks”" in found
    assert len(found) == 7 and totals.startswith("3 errors, 3 warnings, 1 note, 2 praise in 1 conversation")


@pytest.mark.parametrize("words", ["[bold]now[/bold]", "[/]", "[link=http://x]", ":smile:", "\\[red]"])
def test_markup_in_a_transcript_is_only_words(words: str) -> None:
    talk = replace(conversation(((words, "seller", f"Buy {words} today"),), id=words), notes=(words,))
    report = one(finding(talk, 0, words, title=words, message=f"Said {words}", why=words, better=(words,)), talk=talk)
    for color in (False, True):
        assert shown(report, color=color, verbose=1).count(words) >= 8


@pytest.mark.parametrize("width", [40, 100])
@pytest.mark.parametrize("verbose", [-1, 0, 1])
def test_nothing_in_a_transcript_acts_on_the_terminal(width: int, verbose: int) -> None:
    bad = "a\x1b[2J\x07\x9b31m\u202eb\u2066c\u200f\x00\ud800\u2028d\r\n"
    talk = replace(conversation(((bad, "seller", f"Buy {bad} today"),), id=bad, file=bad), notes=(bad,))
    found = finding(talk, 0, bad, rule=bad, title=bad, message=f"x {bad}", why=bad, better=(bad,))
    report = one(found, replace(praise(talk, 0, bad), title=bad), talk=talk, unjudged=(Unjudged(bad, bad),))
    text = shown(report, width=width, verbose=verbose)
    assert not [ch for ch in text if ch != "\n" and not ch.isprintable()]
    assert "␛" in text
    text.encode()


@pytest.mark.parametrize("width", [30, 40, 63, 64, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    wide = (("王さん👋" * 9, "seller", "すぐに買ってください" * 40), ("x" * 90, "customer", "y" * 300))
    talk = conversation(wide, id="z" * 300)
    report = library() + one(finding(talk, 0, "買って"), finding(talk, 1, "y" * 250), praise(talk, 1, "y"), talk=talk)
    for verbose in (0, 1):
        text = shown(report, width=width, verbose=verbose)
        assert max(cell_len(line) for line in text.splitlines()) <= min(width, 110)
        assert not [line for line in text.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("encoding", ["cp437", "cp1252", "ascii", "latin-1", "no-such-encoding"])
def test_a_console_gets_only_what_it_can_write(encoding: str) -> None:
    talk = conversation((("Zoë 👋", "seller", "“It’s” … now – 王"),), id="café")
    report = library() + one(finding(talk, 0, "It’s", better=("“No”",)), talk=talk)
    text = shown(report, encoding=encoding, verbose=1)
    text.encode("ascii" if encoding.startswith("no") else encoding)
    assert "X error" in text
    if encoding == "cp437":
        assert '"«It\'s»" ... now - ?' in text and "═══" in text and "Zoë ?" in text
    if encoding == "ascii":
        assert '"[[It\'s]]" ... now - ?' in text and "===" in text and "cafe" in text


def test_the_console_itself_tells_its_encoding() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp437")
    print_report(library(), console_for(stream, RenderOptions()), RenderOptions())
    stream.flush()
    assert b"X error" in raw.getvalue()


def test_levels_differ_without_colour_on_the_strip() -> None:
    strip = next(line for line in shown(renewal()).splitlines() if "━✗━" in line)
    assert [strip.count(sign) for sign in "✗▲●✓"] == [3, 3, 1, 2]
    assert strip.index("✓") < strip.index("▲") < strip.index("✗")


def test_the_strip_is_proportional_and_its_ruler_counts_from_one() -> None:
    talk = conversation(tuple(("Dana", "seller", "ten " * 9 + "words") for _ in range(12)))
    lines = shown(one(finding(talk, 6, "words"), talk=talk)).splitlines()
    at = next(n for n, line in enumerate(lines) if "━✗" in line)
    assert lines[at].index("✗") - 2 in range(36, 42)
    assert lines[at + 1].split() == [str(n) for n in range(1, 13)]


def test_a_pipe_gets_plain_text_of_a_steady_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    stream = io.StringIO()
    print_report(renewal(), console_for(stream, RenderOptions()), RenderOptions())
    assert stream.getvalue() == shown(renewal())
    assert max(map(cell_len, stream.getvalue().splitlines())) == 100


def test_no_color_is_heeded_unless_colour_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    stream = io.StringIO()
    print_report(renewal(), Console(file=stream, width=80, force_terminal=True), RenderOptions())
    assert "«But" in stream.getvalue() and "\x1b[1;31m" not in stream.getvalue()
    stream = io.StringIO()
    print_report(renewal(), console_for(stream, RenderOptions(color=True)), RenderOptions(color=True))
    assert "\x1b[1;31m" in stream.getvalue()


def test_a_long_turn_is_cut_around_the_mark() -> None:
    talk = conversation((("Dana", "seller", "word " * 200 + "MARK " + "word " * 200 + "end"),))
    text = flat(shown(one(finding(talk, 0, "MARK"), talk=talk)).replace("┃", ""))
    assert "…word" in text and "word «MARK» word" in text and "word…" in text
    assert text.count("word") < 80


def test_a_long_mark_shows_its_ends() -> None:
    words = "Begin " + "and so on " * 100 + "finish."
    talk = conversation((("Dana", "seller", words),))
    text = flat(shown(one(finding(talk, 0, words), talk=talk)).replace("┃", ""))
    assert "«Begin and so" in text and "» … «" in text and "finish.»" in text


def test_empty_words_do_no_harm() -> None:
    talk = conversation((("", "seller", "x"),))
    blank = replace(evidence(talk, 0), text="", quote="")
    bare = replace(finding(talk, 0), evidence=blank, title="", message="", related=(blank,))
    assert "pressure/persist" in shown(one(bare, talk=talk), verbose=1)
    assert "0 turns" in shown(one(talk=conversation(())))


def test_machine_formats_do_not_load_rich() -> None:
    modules = ", ".join(f"pitchlint.reporters.{f.module}" for name, f in FORMATS.items() if name != "terminal")
    code = f"import sys, {modules}; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

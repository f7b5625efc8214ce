"""The scripts in the reports: findings by script line, what was left out, what was never said."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.reporters.reports import conversation, finding, one

from pitchlint.finding import Origin
from pitchlint.location import SourceLocation
from pitchlint.report import Report
from pitchlint.reporters import RenderOptions, render
from pitchlint.reporters.script_use import told
from pitchlint.script import LineUse, ScriptLine, ScriptUse

TALK = conversation(channel="call")
OFFER = "We only have two places left this week."
RECORDED = "This call is recorded for training."


def line(number: int, text: str, file: str = "scripts/opening.md", **fields) -> ScriptLine:
    return ScriptLine(SourceLocation(file, number, 8), text, 0, fields.pop("required", False), "opening", **fields)


def use(number: int, text: str, **fields) -> LineUse:
    whose = {name: fields.pop(name) for name in ("file", "required") if name in fields}
    return LineUse(line(number, text, **whose), **fields)


def origin(number: int, similarity: float = 0.94) -> Origin:
    return Origin("scripts/opening.md", number, 8, OFFER, similarity)


def report(*uses: LineUse) -> Report:
    """Two findings from one script line, one from another, one in the seller's own words, one of what was not said."""
    found = one(
        finding(TALK, 2, "We only have two places left", "pressure/scarcity", origin=origin(12)),
        finding(TALK, 4, "you act today", "pressure/urgency", origin=origin(12, 1.0)),
        finding(TALK, 6, "it is a no-brainer", "upsell/superlative", level="note", origin=origin(20)),
        finding(TALK, 8, "Are you sure?"),
        finding(TALK, 10, "", "script/required-line", level="warning", missing=True, origin=origin(5, 0.0)),
        talk=TALK,
    )
    return replace(found, scripts=ScriptUse(uses or (use(12, OFFER, said_in=1, faults=("pressure/scarcity",)),), 1))


def terminal(shown: Report, **options) -> str:
    return " ".join(render(shown, "terminal", RenderOptions(**options)).split())


def test_findings_are_counted_by_script_line():
    found = told(report())
    assert [(f.origin.line, f.count, f.level, f.faulty) for f in found.lines] == [
        (12, 2, "error", True),
        (20, 1, "note", False),
    ]
    assert (found.scripted, found.own, found.other) == (3, 1, 1)


def test_the_terminal_says_what_to_mend():
    text = terminal(report())
    assert "3 findings from the scripts, 1 in the sellers' own words, 1 not about words of a seller" in text
    assert "2 findings come from scripts/opening.md:12: mend the script, not the seller" in text
    assert "1 finding comes from scripts/opening.md:20: nothing is found in the script itself" in text
    assert "From scripts/opening.md:12, 94% alike" in text
    assert "From scripts/opening.md:5" not in text


def test_the_terminal_lists_what_was_left_out_and_never_said():
    uses = (
        use(5, RECORDED, required=True, expected_in=4, left_out_of=("a", "b")),
        use(12, OFFER, said_in=3),
        use(14, "May I ask what you use today?"),
        use(3, "Thank you for your order.", file="scripts/mail.md"),
        use(9, "We hope to see you soon.", file="scripts/mail.md"),
    )
    text = terminal(report(*uses))
    assert f"“{RECORDED}” left out of 2 of 4 conversations scripts/opening.md:5:8" in text
    assert "Never said 3 of 5 lines" in text
    assert "“May I ask what you use today?” scripts/opening.md:14:8" in text
    assert "scripts/mail.md: none of its 2 lines" in text and "see you soon" not in text
    assert "see you soon" in terminal(report(*uses), verbose=1)


def test_without_scripts_nothing_is_said_of_them():
    assert "Scripts" not in terminal(replace(report(), scripts=None))
    assert json.loads(render(replace(report(), scripts=None), "json"))["scripts"] is None


def test_json_has_the_origin_and_the_use_of_each_line():
    document = json.loads(render(report(), "json"))
    origins = [f["origin"] and f["origin"]["line"] for f in document["conversations"][0]["findings"]]
    assert origins == [12, 12, 20, None, 5]
    assert document["scripts"]["by_line"][0]["rules"] == {"pressure/scarcity": 1, "pressure/urgency": 1}
    assert document["scripts"]["lines"][0]["faults"] == ["pressure/scarcity"]


def test_hostile_script_words_are_harmless():
    bad = "It's [bold]\x1b[31m free \u202e now"
    text = render(report(use(12, bad)), "terminal", RenderOptions(verbose=1))
    assert "\x1b" not in text and "\u202e" not in text and "[bold]" in text

"""Suppressions count in audits: comments in script files, and words that the configuration excuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from pitchlint.batch.part_file import excused_in, tables_of
from pitchlint.batch.part_settings import Choice, PartSettings
from pitchlint.batch.parts import parts
from pitchlint.batch.unneeded import Entries, entry_key
from pitchlint.batch.worker import analyze_part
from pitchlint.gates.suppression import Suppression
from pitchlint.location import SourceLocation

from .exports import pack, settings

SCRIPT = """# Greeting

<!-- pitchlint-ignore last-chance{until}: it is the last day -->
Agent: This is your last chance.

Agent: Your last chance, again.
"""
HERE = SourceLocation("pitchlint.yaml")
WORDS = Suppression(("own/last-chance",), "agreed", "config", HERE, HERE, "", "", text="Last chance, again")


FIRST, SECOND = "This is your last chance.", "Your last chance, again."


def judged(file: Path, given: PartSettings) -> tuple[str, list[str], int, list[str]]:
    """The id of the part, the turns with findings, the number of excused ones, and what is wrong."""
    (part,) = parts([(str(file), 0)], [given])
    tables = tables_of(analyze_part(part, given).data)
    assert tables is not None
    excused = sum(tables["conversations"]["suppressed"].to_pylist())
    failures = [f"{r['line']} {r['kind']}: {r['message']}" for r in tables["failures"].to_pylist()]
    return part.id, tables["findings"]["text"].to_pylist(), excused, failures


def test_comments_and_words_of_the_configuration_excuse_findings(tmp_path: Path) -> None:
    given = replace(settings(pack(tmp_path / "own")), today="2025-06-01")
    file = tmp_path / "script.md"
    file.write_text(SCRIPT.format(until=""))
    plain = judged(file, given)
    assert plain[1:] == ([SECOND], 1, [])
    assert judged(file, replace(given, today="2025-06-02"))[0] == plain[0]
    both = replace(given, suppress=(WORDS,)).with_digest()
    assert judged(file, both)[1:] == ([], 2, [])
    assert both.digest != given.digest
    unheeded = replace(given, suppress=(), comments=False).with_digest()
    assert judged(file, unheeded)[1:] == ([FIRST, SECOND], 0, [])


def test_a_comment_that_has_expired_excuses_nothing_and_its_part_is_done_anew(tmp_path: Path) -> None:
    given = replace(settings(pack(tmp_path / "own")), today="2025-06-01")
    file = tmp_path / "script.md"
    file.write_text(SCRIPT.format(until=" until 2025-06-01"))
    now, later = judged(file, given), judged(file, replace(given, today="2025-06-02"))
    assert (len(now[1]), now[2]) == (1, 1)
    comment = "<!-- pitchlint-ignore last-chance until 2025-06-01: it is the last day -->"
    assert (later[1], later[2]) == ([FIRST, SECOND, comment], 0)
    assert now[0] != later[0]


def test_a_comment_that_is_wrong_is_a_failure_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "script.md"
    file.write_text(SCRIPT.format(until="").replace(": it is the last day", ""))
    _, findings, excused, failures = judged(file, settings(pack(tmp_path / "own")))
    assert (len(findings), excused) == (2, 0)
    assert failures == ["3 comment: this comment gives no reason"]


UNUSED = """Agent: Take your time. <!-- pitchlint-ignore last-chance: once it was the last day -->

Agent: Bye.
"""


def notices(file: Path, given: PartSettings) -> list[tuple[str, int, str, object]]:
    """Rule, line, quote and number of the conversation of what is said of suppressions in a file."""
    (part,) = parts([(str(file), 0)], [given])
    tables = tables_of(analyze_part(part, given).data)
    assert tables is not None
    found = tables["findings"].to_pylist()
    return [(r["rule"], r["line"], r["quote"], r["conversation"]) for r in found if r["rule"].startswith("suppression")]


def test_a_comment_that_excuses_nothing_is_told_where_all_of_its_file_was_analysed(tmp_path: Path) -> None:
    given = settings(pack(tmp_path / "own"))
    file = tmp_path / "script.md"
    file.write_text(UNUSED)
    comment = "<!-- pitchlint-ignore last-chance: once it was the last day -->"
    assert notices(file, given) == [("suppression/unused", 1, comment, None)]
    assert notices(file, replace(given, choice=Choice(limit=1))) == notices(file, given)
    assert notices(file, replace(given, choice=Choice(sellers=("nobody",)))) == []
    ignored = replace(given.analysis, selection=replace(given.analysis.selection, ignore=("suppression",)))
    assert notices(file, replace(given, analysis=ignored)) == []
    assert [quote for _, _, quote, _ in notices(file, replace(given, redact=True))] == [""]


def test_a_name_in_a_comment_that_no_rule_has_is_a_failure(tmp_path: Path) -> None:
    file = tmp_path / "script.md"
    file.write_text(UNUSED.replace("last-chance", "lost-chance"))
    given = settings(pack(tmp_path / "own"))
    assert judged(file, given)[3] == ["1 comment: no rule or pack is called `lost-chance`"]
    file.write_text(UNUSED.replace("last-chance", "pressure/urgency"))  # a shipped rule, which does not run here
    shipped = replace(given, analysis=replace(given.analysis, shipped=True))
    assert (judged(file, shipped)[3], notices(file, shipped)) == ([], [])


def test_words_of_the_configuration_that_excuse_nothing_are_told_for_a_whole_run(tmp_path: Path) -> None:
    file = tmp_path / "script.md"
    file.write_text(SCRIPT.format(until=""))
    other = replace(WORDS, text="never said")
    old = replace(WORDS, text="long ago", until=date(2025, 1, 1))
    given = replace(settings(pack(tmp_path / "own")), suppress=(WORDS, other)).with_digest()
    (part,) = parts([(str(file), 0)], [given])
    excused = excused_in(analyze_part(part, given).data)
    assert excused == [entry_key("own/last-chance", WORDS.text)]
    judged = frozenset((entry, "own/last-chance") for entry in (WORDS, other))
    entries = Entries((WORDS, other, old), judged, date(2025, 6, 1))
    told = [(row["rule"], row["message"]) for row in entries.rows(excused, whole=True)]
    assert [rule for rule, _ in told] == ["suppression/unused", "suppression/expired"]
    assert "“never said”" in told[0][1]
    assert [row["rule"] for row in entries.rows(excused, whole=False)] == ["suppression/expired"]
    assert replace(entries, today=date(2024, 6, 1)).key != entries.key

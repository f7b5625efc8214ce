"""Suppressions count in audits: comments in script files, and words that the configuration excuses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pitchlint.batch.part_file import tables_of
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.parts import parts
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
    first, second = "This is your last chance.", "Your last chance, again."
    plain = judged(file, given)
    assert plain[1:] == ([second], 1, [])
    assert judged(file, replace(given, today="2025-06-02"))[0] == plain[0]
    both = replace(given, suppress=(WORDS,)).with_digest()
    assert judged(file, both)[1:] == ([], 2, [])
    assert both.digest != given.digest
    unheeded = replace(given, suppress=(), comments=False).with_digest()
    assert judged(file, unheeded)[1:] == ([first, second], 0, [])


def test_a_comment_that_has_expired_excuses_nothing_and_its_part_is_done_anew(tmp_path: Path) -> None:
    given = replace(settings(pack(tmp_path / "own")), today="2025-06-01")
    file = tmp_path / "script.md"
    file.write_text(SCRIPT.format(until=" until 2025-06-01"))
    now, later = judged(file, given), judged(file, replace(given, today="2025-06-02"))
    assert (len(now[1]), now[2]) == (1, 1)
    assert (len(later[1]), later[2]) == (2, 0)
    assert now[0] != later[0]


def test_a_comment_that_is_wrong_is_a_failure_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "script.md"
    file.write_text(SCRIPT.format(until="").replace(": it is the last day", ""))
    _, findings, excused, failures = judged(file, settings(pack(tmp_path / "own")))
    assert (len(findings), excused) == (2, 0)
    assert failures == ["3 comment: this comment gives no reason"]

"""Where reports go: `-f NAME[:FILE]`, several in one run, whole files."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from pitchlint.cli.formats import formats
from pitchlint.cli.outputs import Output, outputs, write
from pitchlint.errors import UsageError
from pitchlint.report import Report
from pitchlint.reporters import RenderOptions, names

from .running import pitchlint
from .running import write as files

PRESSED = """Agent: Would you like our cover plan?
Customer: No thanks, I'm not interested.
Agent: Are you sure? This offer ends today.
"""


def test_several_formats_come_from_one_run(tmp_path: Path) -> None:
    files(tmp_path, {"calls/a b.txt": PRESSED})
    named = ("sarif:out.sarif", "junit:j.xml", "markdown:c.md", "html:r.html", "csv:r.csv")
    given = [word for name in named for word in ("-f", name)]
    code, out, err = pitchlint("check", "calls", "--no-model", "-f", "full", *given, cwd=tmp_path, NO_COLOR="1")
    assert (code, err) == (1, "")
    assert "error pressure/persist: " in out and "--> calls/a b.txt:3:8\n" in out and "\x1b" not in out
    run = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))["runs"][0]
    persist = next(r for r in run["results"] if r["ruleId"] == "pressure/persist")
    place = persist["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "calls/a%20b.txt" and place["region"]["startColumn"] == 8
    rule = run["tool"]["driver"]["rules"][persist["ruleIndex"]]
    assert rule["id"] == "pressure/persist" and "2005/29/EC" in rule["help"]["text"] and "Found" in rule["help"]["text"]
    assert ElementTree.parse(tmp_path / "j.xml").getroot().get("failures") == "1"
    for name in ("c.md", "r.html", "r.csv"):
        assert "pressure/persist" in (tmp_path / name).read_text(encoding="utf-8")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["c.md", "calls", "j.xml", "out.sarif", "r.csv", "r.html"]


def test_formats_that_show_no_ledgers_tell_the_same_findings_as_those_that_do(tmp_path: Path) -> None:
    files(tmp_path, {"a.txt": PRESSED + "Customer: What does it cost?\nAgent: Lovely weather.\n"})
    _, bare, _ = pitchlint("check", "a.txt", "-f", "jsonl", "--no-cache", cwd=tmp_path)
    _, whole, _ = pitchlint("check", "a.txt", "-f", "jsonl", "-f", "json:r.json", "--no-cache", cwd=tmp_path)
    assert bare == whole and "pressure/persist" in bare
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["conversations"][0]["ledgers"]


def test_the_ledgers_are_kept_only_for_what_shows_them_or_asks_for_them(tmp_path: Path) -> None:
    files(tmp_path, {"a.txt": PRESSED})

    def loaded(*words: str) -> bool:
        code = (
            "import sys; from click.testing import CliRunner; from pitchlint.cli import cli;"
            f"CliRunner().invoke(cli, ['check', 'a.txt', '--no-model', '--no-cache', *{words!r}]);"
            "sys.exit('pitchlint.ledgers.books' in sys.modules and 'spacy' not in sys.modules)"
        )
        return bool(subprocess.run([sys.executable, "-c", code], timeout=60, cwd=tmp_path).returncode)

    assert not loaded("--select", "pressure/urgency", "-f", "sarif")
    assert loaded("--select", "pressure/urgency", "-f", "json")
    assert loaded("--select", "listening/unanswered", "-f", "sarif")


@pytest.mark.parametrize(
    ("forms", "output", "expected"),
    [
        ((), None, [("terminal", None)]),
        ((), "o.txt", [("terminal", "o.txt")]),
        (("sarif:o.sarif",), None, [("sarif", "o.sarif")]),
        (("full", "sarif:o.sarif"), None, [("full", None), ("sarif", "o.sarif")]),
        (("json:-",), None, [("json", None)]),
        (("sarif:C:\\reports\\o.sarif",), None, [("sarif", "C:\\reports\\o.sarif")]),
        (("csv",), "o.csv", [("csv", "o.csv")]),
    ],
)
def test_a_format_may_name_its_file(
    forms: tuple[str, ...], output: str | None, expected: list[tuple[str, str | None]]
) -> None:
    wanted = tuple(Output(name, Path(file) if file else None) for name, file in expected)
    assert outputs(forms, Path(output) if output else None) == wanted


@pytest.mark.parametrize(
    ("forms", "output", "message"),
    [
        (("full", "json"), None, "`full` and `json` would be mixed on standard output; give all but one a file"),
        (("sarfi:o.sarif",), None, "unknown format `sarfi` (did you mean `sarif`?); known formats: checkstyle"),
        ((":o.sarif",), None, "unknown format ``"),
        (("sarif:",), None, "the name of the file is missing; write `-f sarif:FILE`"),
        (("sarif:o.sarif", "json"), "o.json", "`-o` names the file of one format"),
        (("sarif:o.sarif",), "o.json", "two files for one report"),
        (("sarif:o", "json:./o"), None, "two reports would go to o"),
        (("sarif:nowhere/o.sarif",), None, "there is no folder nowhere"),
    ],
)
def test_what_cannot_be_is_said_before_the_run(forms: tuple[str, ...], output: str | None, message: str) -> None:
    with pytest.raises(UsageError) as error:
        outputs(forms, Path(output) if output else None)
    assert message in error.value.message


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    old = tmp_path / "o.csv"
    old.write_text("x" * 100_000)
    old.chmod(0o640)
    link = tmp_path / "link.csv"
    link.symlink_to(old)
    new = tmp_path / "n.csv"
    write(Report(), (Output("csv", link), Output("csv", new)), RenderOptions())
    assert link.is_symlink() and old.read_text() == new.read_text()
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        assert stat.S_IMODE(new.stat().st_mode) == 0o666 & ~mask
    assert sorted(p.name for p in tmp_path.iterdir()) == ["link.csv", "n.csv", "o.csv"]


def test_a_file_that_cannot_be_written_keeps_no_other_from_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace(self: Path, target: Path) -> Path:
        if target.name == "bad.csv":
            raise PermissionError(13, "Permission denied")
        return real(self, target)

    real = Path.replace
    monkeypatch.setattr(Path, "replace", replace)
    good, bad = tmp_path / "good.json", tmp_path / "bad.csv"
    with pytest.raises(UsageError, match=r"bad\.csv: cannot be written: Permission denied"):
        write(Report(), (Output("csv", bad), Output("json", good)), RenderOptions())
    assert [p.name for p in tmp_path.iterdir()] == ["good.json"]


def test_the_formats_are_listed_with_what_they_are_good_for() -> None:
    out = CliRunner().invoke(formats).output.partition("Written:\n")[2]
    assert [line.split()[0] for line in out.splitlines()] == list(names())
    assert "SARIF 2.1.0, for GitHub code scanning" in out

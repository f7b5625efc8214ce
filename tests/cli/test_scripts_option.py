"""`pitchlint check --scripts`: where a finding's words come from, what was left out, and refused script libraries."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from tests.cli.running import pitchlint, write

from pitchlint.cli import cli
from pitchlint.errors import PitchlintError

SCRIPT = """\
# Call

Agent: We look after the telephones of small offices with five to fifty people.

## Offer

Agent: Decide today, because this is your last chance to get the starter box for {{price}}.

## Legal bits

Agent: The contract runs for twelve months and renews by itself.
"""
TALK = """\
Agent: so we look after the telephones of small offices with five to fifty people
Customer: I see.
Agent: um decide today because this is your last chance to get the starter box for ninety pounds
Customer: I'd rather think.
Agent: well hurry up, it's now or never
"""
CONFIG = "required-lines: [Legal*]\n"


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Exit code, JSON document and terminal report of one run."""
    house = write(tmp_path_factory.mktemp("house"), {"s/call.md": SCRIPT, "talk.txt": TALK, ".pitchlint.yaml": CONFIG})
    words = "--no-model --scripts s -f json:out.json -f terminal".split()
    code, out, err = pitchlint("check", *words, "talk.txt", cwd=house)
    assert not err
    return code, json.loads((house / "out.json").read_text("utf-8")), out


def test_findings_name_the_line_of_the_script_or_none(run):
    code, document, _ = run
    [talk] = document["conversations"]
    said = [f for f in talk["findings"] if f["rule"].startswith("pressure/")]
    origins = {f["line"]: f["origin"] and (f["origin"]["file"], f["origin"]["line"]) for f in said}
    assert origins == {3: ("s/call.md", 7), 5: None}
    assert code in (0, 1)


def test_what_the_configuration_requires_is_looked_for(run):
    _, document, _ = run
    [found] = [f for f in document["conversations"][0]["findings"] if f["rule"] == "script/required-line"]
    assert (found["level"], found["line"], found["origin"]["line"]) == ("warning", 5, 11)


def test_each_line_tells_how_often_it_was_said_and_what_is_wrong_with_it(run):
    _, document, _ = run
    lines = document["scripts"]["lines"]
    assert [(u["line"], u["said_in"], u["required"], u["left_out_of"]) for u in lines] == [
        (3, 1, False, []),
        (7, 1, False, []),
        (11, 0, True, ["talk.txt"]),
    ]
    assert [bool(u["faults"]) for u in lines] == [False, True, False]


def test_the_summary_lays_findings_to_the_script(run):
    _, document, out = run
    assert document["scripts"]["findings"]["own_words"] >= 1
    [line] = document["scripts"]["by_line"]
    assert (line["line"], line["faulty"]) == (7, True)
    assert f"{document['scripts']['findings']['from_scripts']} finding" in out
    assert "s/call.md:7: mend the script, not the seller" in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--scripts", "nowhere"), "`--scripts nowhere`: no such file or folder"),
        (("--scripts", "notes.md"), "`--scripts notes.md`: nothing that a seller is to say is found there"),
        (("--scripts", "s", "--config", "typo.yaml"), "typo.yaml:2:5: `Legl bits` means no script file and no heading"),
    ],
    ids=("missing", "nothing to say", "unknown heading"),
)
def test_scripts_that_are_none_are_refused(tmp_path, monkeypatch, words, told):
    files = {"s/call.md": SCRIPT, "talk.txt": TALK, "notes.md": "# Notes\n\n- Ask for the budget\n"}
    write(tmp_path, {**files, "typo.yaml": "required-lines:\n  - Legl bits\n"})
    monkeypatch.chdir(tmp_path)
    refused = CliRunner().invoke(cli, ["check", "--no-model", *words, "talk.txt"]).exception
    assert isinstance(refused, PitchlintError)  # `main` makes exit code 2 of it
    assert told in str(refused)
    assert told.startswith("typo") == ("did you mean `Legal bits`?" in str(refused))

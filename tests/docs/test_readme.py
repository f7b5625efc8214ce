"""What the README says is true: its commands, its rule, its help texts, its paths and its picture."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from pitchlint.analyzer import run_examples
from pitchlint.matching.program import compile_rules
from pitchlint.rules.packs import load_rule

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def generator():
    spec = importlib.util.spec_from_file_location("generate", ROOT / "tests" / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_two_commands_come_first():
    blocks = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)
    assert blocks[0] == "python -m pip install . && pitchlint check samples/ --fail-on never"
    assert blocks[1] == "python -m pip install -e '.[dev]' && pytest"


def test_the_rule_in_the_readme_loads_and_passes_its_own_tests(tmp_path):
    text = re.search(r"```yaml\n(id: last-chance.*?)```", README, re.DOTALL)[1]
    path = tmp_path / "mine" / "last-chance.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    rule, source, problems = load_rule(path, "mine")
    assert not problems
    program = compile_rules([rule], {rule.full_id: source})
    trials = run_examples(program, rule.full_id)
    assert len(trials) == 4
    assert all(t.passed for t in trials), trials


def test_the_help_texts_are_those_of_the_program():
    assert generator().readme() == README, "stale: run `python tests/docs/generate.py`"


@pytest.mark.parametrize("name", ["case", "haggle", "report"])
def test_the_pictures_show_what_the_program_prints(name):
    made, kept = generator().picture(name), (ROOT / "samples" / f"{name}.svg").read_text(encoding="utf-8")
    assert made == kept, "stale: run `python tests/docs/generate.py`"


@pytest.mark.parametrize("path", re.findall(r"^\| `([a-z][a-z/_.]+)` \|", README, re.MULTILINE))
def test_the_places_named_in_the_readme_exist(path):
    assert (ROOT / path).exists()


def test_the_picture_and_the_links_lead_somewhere():
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", README):
        assert (ROOT / target).exists(), target

"""Configuration files: found, read, merged, and every mistake told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.config import Configs, FileIgnores, load_config
from pitchlint.config.starter import STARTER
from pitchlint.config.toml import parse_toml
from pitchlint.errors import RuleError
from pitchlint.rules.source import parse_yaml


@pytest.fixture(autouse=True)
def no_environment(monkeypatch):
    monkeypatch.delenv("PITCHLINT_CONFIG", raising=False)


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / {"hidden": ".pitchlint.yaml", "plain": "pitchlint.yaml", "toml": "pyproject.toml"}.get(
            name, name
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def mistakes(path: Path) -> str:
    with pytest.raises(RuleError) as caught:
        load_config(path)
    return str(caught.value)


def test_the_nearest_file_holds_for_each_input(tmp_path):
    write(tmp_path, hidden="channel: call\n")
    write(tmp_path / "chats" / "deep", **{"x.txt": "A: b"})
    write(tmp_path / "chats", plain="channel: chat\n")
    write(tmp_path / "mail", toml='[tool.pitchlint]\nchannel = "email"\n')
    configs = Configs()
    assert configs.holding(tmp_path / "a.txt").channel == "call"
    assert configs.holding(tmp_path / "chats" / "deep" / "x.txt").channel == "chat"
    assert configs.holding(tmp_path / "mail" / "x.txt").channel == "email"


def test_a_hidden_file_comes_before_a_plain_one_and_a_pyproject(tmp_path):
    write(tmp_path, hidden="channel: call\n", plain="channel: chat\n", toml='[tool.pitchlint]\nchannel = "email"\n')
    assert load_config(start=tmp_path).channel == "call"


def test_a_pyproject_without_our_table_is_passed_over(tmp_path):
    write(tmp_path, hidden="channel: call\n")
    inner = write(tmp_path / "code", toml='[project]\nname = "tool.pitchlint"\n')
    assert load_config(start=inner).channel == "call"


def test_the_environment_names_a_file_and_isolated_reads_none(tmp_path, monkeypatch):
    write(tmp_path, hidden="channel: call\n", **{"other.yaml": "channel: chat\n"})
    monkeypatch.setenv("PITCHLINT_CONFIG", str(tmp_path / "other.yaml"))
    assert load_config(start=tmp_path).channel == "chat"
    assert load_config(start=tmp_path, isolated=True).file is None


def test_extends_adds_lists_and_replaces_values(tmp_path):
    write(
        tmp_path,
        **{
            "base.yaml": "channel: call\nselect: [pressure]\nignore: [note]\nlabels: {A1: seller}\npacks: [./own]\n",
            "team/.pitchlint.yaml": "extends: ../base.yaml\nchannel: chat\nignore: [praise]\nlabels: {C1: customer}\n",
        },
    )
    config = load_config(tmp_path / "team" / ".pitchlint.yaml")
    assert (config.channel, config.select, config.ignore) == ("chat", ("pressure",), ("note", "praise"))
    assert dict(config.labels) == {"A1": "seller", "C1": "customer"}
    assert Path(config.packs[0]) == tmp_path / "own" or Path(config.packs[0]).resolve() == tmp_path / "own"
    assert config.origin("ignore", "note").file.endswith("base.yaml")
    assert (config.origin("ignore", "praise").line, config.origin("channel").line) == (3, 2)


def test_a_circle_and_a_missing_file_under_extends_are_told_at_their_places(tmp_path):
    write(tmp_path, **{"a.yaml": "extends: [b.yaml, c.yaml]\n", "b.yaml": "extends: a.yaml\n"})
    said = mistakes(tmp_path / "a.yaml")
    assert "b.yaml:1:10: `a.yaml` extends this file again" in said
    assert "a.yaml:1:19: no such file" in said


def test_every_mistake_comes_at_once_with_its_place_and_a_hint(tmp_path):
    write(
        tmp_path,
        hidden="selct: [a]\nchannel: phone\nlearn: perhaps\nlabels: {A1: sellr}\nignore: {a: b}\n"
        "columns: {texts: Message}\nrules:\n  urgency: {levl: error, level: fatal}\n  fear: fatel\n  guilt: 3\n",
    )
    said = mistakes(tmp_path / ".pitchlint.yaml")
    for expected in (
        ":1:1: there is no key `selct`", "did you mean `select`?", ":2:10: `phone` is no channel",
        ":3:8: `learn` is `true` or `false`", ":4:14: `sellr` is not possible here", "did you mean `seller`?",
        ":5:9: `ignore` is a list of words", ":6:11: `columns` knows no `texts`", "did you mean `text`?",
        ":8:13: there is no key `levl` here", "did you mean `level`?", ":8:33: `fatal` is not possible here",
        ":9:9: `fatel` is neither `off` nor a level", ":10:10: changes to a rule are",
    ):  # fmt: skip
        assert expected in said, said


def test_toml_mistakes_have_lines_and_columns(tmp_path):
    write(
        tmp_path,
        toml='[project]\nname = "x"\n\n[tool.pitchlint]\nselct = ["a"]\nlearn = 1\n'
        '[tool.pitchlint.labels]\nA1 = "sellr"\n\n[tool.pitchlint.rules."pressure/urgency"]\nlevl = "error"\n',
    )
    said = mistakes(tmp_path / "pyproject.toml")
    for expected in (
        ":5:1: there is no key `selct`",
        ":6:9: `learn`",
        ":8:7: `sellr`",
        ":11:1: there is no key `levl`",
    ):
        assert expected in said, said


def test_items_of_a_toml_list_have_their_own_places():
    source, _ = parse_toml('[tool.pitchlint]\nignore = [\n  "one", # a "comment"\n  "two",\n]\n', "pyproject.toml")
    assert source.places["ignore", 0] == (3, 4)
    assert source.places["ignore", 1] == (4, 4)


def test_broken_toml_and_yaml_are_told_with_their_line(tmp_path):
    write(tmp_path, toml="[tool.pitchlint]\nselect = [\n", hidden="select: [a\n")
    assert "not TOML" in mistakes(tmp_path / "pyproject.toml")
    assert ".pitchlint.yaml:2:1: not YAML" in mistakes(tmp_path / ".pitchlint.yaml")


def test_an_empty_file_is_a_configuration_that_says_nothing(tmp_path):
    write(tmp_path, hidden="# nothing\n")
    assert load_config(start=tmp_path).select == ()


@pytest.mark.parametrize(
    ("glob", "file", "means"),
    [
        ("*.txt", "deep/down/a.txt", True),
        ("*.txt", "a.csv", False),
        ("drafts/*", "drafts/a.txt", True),
        ("drafts/*", "drafts/old/a.txt", False),
        ("drafts/**", "drafts/old/a.txt", True),
        ("drafts/", "drafts/old/a.txt", True),
        ("**/old/*.txt", "old/a.txt", True),
        ("**/old/*.txt", "x/y/old/a.txt", True),
        ("a[12].txt", "a2.txt", True),
        ("a[!12].txt", "a2.txt", False),
        ("a?.txt", "ab.txt", True),
        ("./drafts/*.txt", "drafts/a.txt", True),
    ],
)
def test_globs_of_per_file_ignores(tmp_path, glob, file, means):
    assert FileIgnores(str(tmp_path), glob, ("x",)).matches(str(tmp_path / file)) is means


@given(st.text(max_size=40))
def test_any_text_may_stand_as_a_glob(glob):
    FileIgnores("/srv/calls", glob, ("x",)).matches("/srv/calls/a/b.txt")


@given(st.text(max_size=120))
def test_any_text_may_stand_in_a_pyproject(text):
    parse_toml("[tool.pitchlint]\n" + text, "pyproject.toml")


def test_the_starter_is_valid_when_every_comment_is_taken_away(tmp_path):
    opened = [line[2:] if line.startswith("# ") and _is_yaml(line[2:]) else line for line in STARTER.splitlines()]
    path = tmp_path / ".pitchlint.yaml"
    path.write_text("\n".join(opened).replace("extends: ../shared-pitchlint.yaml", ""), encoding="utf-8")
    config = load_config(path)
    assert config.products and config.overrides and config.per_file_ignores and config.call_type == "cold-call"
    path.write_text(STARTER, encoding="utf-8")
    assert load_config(path).select == ()


def _is_yaml(line: str) -> bool:
    key = line.strip().partition(":")[0]
    return line.startswith(" ") or (
        key.replace("-", "").islower() and " " not in key and parse_yaml(line, "x")[1] == []
    )

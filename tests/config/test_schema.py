"""The JSON Schema of configurations says what the reader of configurations says."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from pitchlint.config import load_config
from pitchlint.config.keys import KEYS
from pitchlint.config.schema import config_schema
from pitchlint.config.starter import STARTER
from pitchlint.errors import RuleError
from pitchlint.rules.source import parse_yaml

SCHEMA = config_schema()
RIGHT = [
    "{}",
    "select: pressure\nignore: [note, praise]\nextends: [a.yaml]\n",
    "channel: chat\ncall-type: demo\nlearn: false\npreview: true\nmodel: en_core_web_sm\n",
    "columns: {text: Message, case: Ticket}\nlabels: {A1: seller, C1: customer}\nsellers: Dana\n",
    "customers: [Kim, Lou]\nrequired-lines: [disclosures/*.md]\n",
    'per-file-ignores: {"drafts/**": questions, "*.md": [pressure/urgency]}\nproducts: [Sun One]\npacks: [./own]\n',
    "rules: {pressure/urgency: off, pressure: note}\n",
    "rules:\n  pressure/urgency:\n    level: error\n    patterns-add: [the clock is ticking]\n    unless-add: past\n"
    "    unless: [asked, {seller: not today}]\n    better: Take your time.\n    applies: {channel: call}\n",
    "suppress:\n  - {rule: pressure, text: ends on Friday, reason: it does, until: '2026-12-31', file: a.md}\n",
]
WRONG = [
    "selct: [a]",
    "channel: phone",
    "learn: perhaps",
    "labels: {A1: sellr}",
    "ignore: {a: b}",
    "columns: {texts: Message}",
    "rules: {fear: fatel}",
    "rules: {guilt: 3}",
    "rules: {urgency: {levl: error}}",
    "rules: {urgency: {level: fatal}}",
    "suppress: [{rule: pressure, text: a}]",
    "suppress: [{rule: pressure, text: a, reason: b, untl: '2026-12-31'}]",
    "suppress: [{rule: pressure, text: a, reason: b, until: soon}]",
    "suppress: {rule: pressure}",
]


def valid(text: str) -> bool:
    return jsonschema.Draft202012Validator(SCHEMA).is_valid(parse_yaml(text, "x.yaml")[0].data)


def test_it_is_a_schema_and_knows_every_key_and_describes_it():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"].keys() == KEYS.keys()
    assert SCHEMA["additionalProperties"] is False
    described = [*SCHEMA["properties"].values(), *SCHEMA["$defs"]["Changes"]["properties"].values()]
    assert all(key.get("description") for key in described)


@pytest.mark.parametrize("text", RIGHT)
def test_what_the_reader_takes_is_valid(tmp_path, text):
    path = tmp_path / ".pitchlint.yaml"
    path.write_text(text.replace("extends: [a.yaml]", ""), encoding="utf-8")
    load_config(path)
    assert valid(text)


@pytest.mark.parametrize("text", WRONG)
def test_what_the_reader_refuses_is_not_valid(tmp_path, text):
    path = tmp_path / ".pitchlint.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError):
        load_config(path)
    assert not valid(text)


def test_the_starter_is_valid_with_every_comment_taken_away():
    opened = [line[2:] if line.startswith("# ") and _is_yaml(line[2:]) else line for line in STARTER.splitlines()]
    data = parse_yaml("\n".join(opened), "x.yaml")[0].data
    assert len(data) > 10
    jsonschema.validate(data, SCHEMA)


def test_an_editor_that_reads_off_as_false_finds_it_valid():
    jsonschema.validate(yaml.safe_load("rules: {pressure/urgency: off}"), SCHEMA)


def test_the_command_prints_it():
    from click.testing import CliRunner

    from pitchlint.cli import cli

    assert json.loads(CliRunner().invoke(cli, ["config", "schema"]).output) == SCHEMA


def _is_yaml(line: str) -> bool:
    key = line.strip().partition(":")[0]
    return line.startswith(" ") or (
        key.replace("-", "").islower() and " " not in key and parse_yaml(line, "x")[1] == []
    )

"""The JSON Schema for editors takes every rule file that we take, and refuses what we refuse."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from pitchlint.rules import shipped_packs
from pitchlint.rules.schema import rule_schema
from pitchlint.rules.source import parse_yaml
from pitchlint.rules.starter import starter

SCHEMA = rule_schema()
VALID = jsonschema.Draft202012Validator(SCHEMA)
FILES = sorted(shipped_packs().rglob("*.yaml"))
BASE = "id: a\ntitle: Some title\n"


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert {"pack", "file"}.isdisjoint(SCHEMA["properties"])


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_every_shipped_rule_is_valid(path: Path):
    source, problems = parse_yaml(path.read_text(encoding="utf-8"), str(path))
    assert problems == []
    VALID.validate(source.data)


@pytest.mark.parametrize(
    "rest",
    [
        'find: "words"',
        'find: ["words", "other"]',
        'find: {seller: "words", question: true}',
        "find: {seller: [a, {all: [b, c], within: sentence}], despite: negated}",
        "find: [{any: [a, b], not: c}]",
        "find: [{who: seller, pattern: {regex: a+}}]",
        "find: [{tokens: [{LOWER: a}]}]",
        "find: [{seller: a, unless: [negated, past, {customer: b, within: 2 turns}]}]",
        'find: a\nunless: past\nbetter: one\ntags: x\nrefs: [study, {title: law, as-of: "2026-01"}]',
        "replace: [{instead-of: [a, b], say: c}]",
        "limit: {of: a, max: 3, per: 1000 words}",
        "metric: {measure: talk_share, over: 0.6}",
        "sequence: [{customer: a}, {seller: b, within: 4 turns}]\nunless-between: {customer: c}",
        "missing: {event: a, after: {customer: b}, in: 3 turns}",
        "differs: {of: 'for {money}', slot: money}",
        "ledger: {name: promises, state: broken}",
        "find: a\napplies: {channel: call, call-type: [cold]}",
        "find: a\ntests:\n  - bad: words\n  - good: [{customer: a}, {seller: b}]\n  - bad: [a, b]",
    ],
)
def test_short_and_long_forms_are_valid(rest):
    source, problems = parse_yaml(f"{BASE}{rest}\n", "a.yaml")
    assert problems == []
    VALID.validate(source.data)


@pytest.mark.parametrize(
    "text",
    [
        BASE,  # no kind
        f"{BASE}find: a\nreplace: [{{instead-of: a, say: b}}]",
        f"{BASE}find: a\nlevel: fatal",
        f"{BASE}fnd: a",
        f"{BASE}find: {{seler: a}}",
        f"{BASE}find: [{{any: [a], regex: b}}]",
        f"{BASE}find: a\ntests: [{{bad: a, good: b}}]",
        "id: Not An Id\ntitle: Some title\nfind: a",
        "title: Some title\nfind: a",
    ],
)
def test_what_the_model_refuses_is_refused(text):
    source, _ = parse_yaml(text, "a.yaml")
    assert not VALID.is_valid(source.data)


def test_the_starter_is_valid():
    source, problems = parse_yaml(starter("my-rule"), "my-rule.yaml")
    assert problems == []
    VALID.validate(source.data)

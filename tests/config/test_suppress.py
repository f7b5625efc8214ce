"""The key `suppress`: read from YAML and TOML, and every mistake told at its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pitchlint.config import load_config
from pitchlint.errors import RuleError

ENTRY = "suppress:\n  - rule: pressure/urgency\n    text: ends on  Friday\n    reason: it does\n"


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch):
    monkeypatch.delenv("PITCHLINT_CONFIG", raising=False)

    def load(text: str, name: str = ".pitchlint.yaml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return load_config(path)

    return load


def test_an_entry_says_rule_words_and_reason_and_knows_its_place(loaded, tmp_path):
    [entry] = loaded(ENTRY + '    file: "scripts/**"\n    until: 2026-12-31\n').suppress
    made = entry.suppression
    assert (made.names, made.text, made.reason, made.until) == (
        ("pressure/urgency",), "ends on Friday", "it does", date(2026, 12, 31),
    )  # fmt: skip
    assert (made.location.line, made.location.column, made.end_location.column) == (2, 11, 27)
    assert entry.matches(str(tmp_path / "scripts" / "x" / "a.md")) and not entry.matches(str(tmp_path / "a.md"))


def test_toml_may_write_the_date_as_a_date(loaded):
    text = '[[tool.pitchlint.suppress]]\nrule = "pressure"\ntext = "x"\nreason = "y"\nuntil = 2026-12-31\n'
    assert loaded(text, "pyproject.toml").suppress[0].suppression.until == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("suppress: all\n", "1:11", "is a list of entries with `rule`, `text`, `reason`"),
        ("suppress: [x]\n", "1:12", "an entry has"),
        (ENTRY.replace("    reason: it does\n", ""), "2:5", "`reason` is missing"),
        (ENTRY + "    untill: 2026-12-31\n", "5:5", "did you mean `until`?"),
        (ENTRY + "    until: 31.12.2026\n", "5:12", "`31.12.2026` is no date"),
        (ENTRY.replace("it does", "7"), "4:13", "`reason` is words"),
    ],
)
def test_a_mistake_is_told_at_its_place(loaded, text, place, said):
    with pytest.raises(RuleError) as caught:
        loaded(text)
    assert f".pitchlint.yaml:{place}: " in str(caught.value) and said in str(caught.value)

"""Rules as the records that reports describe them with."""

from __future__ import annotations

from pitchlint.rules.described import rule_info
from pitchlint.rules.model import Rule


def test_a_rule_is_described_with_its_sources_and_examples() -> None:
    rule = Rule.model_validate(
        {
            "id": "last-chance",
            "title": "Last chance",
            "level": "error",
            "confidence": "high",
            "why": "It hurries.",
            "better": "Take your time.",
            "refs": [
                "A study, 2018",
                {"title": "UCPD", "jurisdiction": "EU", "as-of": "2026-01", "url": "https://x.eu"},
            ],
            "tags": ["law"],
            "find": "last chance",
            "tests": [
                {"bad": "[[Last chance]]!"},
                {"good": [{"customer": "Is it my last chance?"}, {"seller": "No."}]},
                {"good": [[{"seller": "One."}], [{"seller": "Two."}]]},
            ],
        }
    ).model_copy(update={"pack": "pressure"})
    info = rule_info(rule)
    assert (info.id, info.title, info.level, info.confidence) == (
        "pressure/last-chance",
        "Last chance",
        "error",
        "high",
    )
    assert (info.why, info.better, info.tags) == ("It hurries.", ("Take your time.",), ("law",))
    assert info.refs == (("A study, 2018", ""), ("UCPD (EU, as of 2026-01)", "https://x.eu"))
    assert info.bad == ("[[Last chance]]!",)
    assert info.good == ("customer: Is it my last chance?\nseller: No.", "seller: One.\n\nseller: Two.")

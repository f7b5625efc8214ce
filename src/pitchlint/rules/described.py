"""A rule as the record that reports describe it with."""

from __future__ import annotations

from pitchlint.report import RuleInfo
from pitchlint.rules.example import Example
from pitchlint.rules.model import Reference, Rule


def rule_info(rule: Rule) -> RuleInfo:
    """What a reader of a report may want to know of the rule, without its patterns."""
    return RuleInfo(
        id=rule.full_id,
        title=rule.title,
        level=rule.level,
        confidence=rule.confidence,
        why=rule.why,
        better=tuple(rule.better),
        refs=tuple((_words(ref), ref.url or "") for ref in rule.refs),
        tags=tuple(rule.tags),
        bad=tuple(_lines(example) for example in rule.tests if example.fires),
        good=tuple(_lines(example) for example in rule.tests if not example.fires),
        learned=rule.learned is not None,
    )


def _words(ref: Reference) -> str:
    """`title (EU, as of 2026-01)`."""
    where = [*([ref.jurisdiction] if ref.jurisdiction else []), *([f"as of {ref.as_of}"] if ref.as_of else [])]
    return f"{ref.title} ({', '.join(where)})" if where else ref.title


def _lines(example: Example) -> str:
    """The turns of an example as lines; several conversations with an empty line between them."""
    talks = ("\n".join(f"{who}: {words}" if who else words for who, words in talk) for talk in example.talks(""))
    return "\n\n".join(talks)

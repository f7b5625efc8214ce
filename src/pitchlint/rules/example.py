"""The tests of a rule file: what must fire it, and what must not."""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from pitchlint.rules.event import Model


class Example(Model):
    """One test of a rule: turns, and whether the rule must fire (`bad`) or must not (`good`)."""

    bad: Any = None
    good: Any = None
    facts: Any = Field(None, description="true terms, as a facts file has them, beside which the turns are judged")

    @model_validator(mode="after")
    def _one(self) -> Example:
        if (self.bad is None) == (self.good is None):
            raise ValueError("a test is either `bad` (must fire) or `good` (must not)")
        turns = self.turns("seller")
        if not turns:
            raise ValueError(
                "a test is a sentence, a list of `seller: ...` and `customer: ...`, or a list of several such lists"
            )
        if self.good is not None and any("[[" in text for _, text in turns):
            raise ValueError("`[[...]]` marks words that must be found; a `good` test has none")
        return self

    @property
    def fires(self) -> bool:
        """Whether the rule must fire."""
        return self.bad is not None

    def turns(self, who: str) -> tuple[tuple[str, str], ...]:
        """(role, text with marks) for each turn of all conversations; empty when malformed."""
        return tuple(turn for talk in self.talks(who) for turn in talk)

    def talks(self, who: str) -> tuple[tuple[tuple[str, str], ...], ...]:
        """The turns of each conversation; a bare sentence is said by `who`. Empty when one of them is malformed."""
        value = self.bad if self.bad is not None else self.good
        several = value if isinstance(value, list) and all(isinstance(v, list) for v in value) else [value]
        made = tuple(self._turns(talk, who) for talk in several)
        return made if all(made) else ()

    @staticmethod
    def _turns(value: Any, who: str) -> tuple[tuple[str, str], ...]:
        made: list[tuple[str, str]] = []
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str):
                made.append((who, item))
            elif isinstance(item, dict) and len(item) == 1:
                role, text = next(iter(item.items()))
                if role not in ("seller", "customer", "bot", "other") or not isinstance(text, str):
                    return ()
                made.append((role, text))
            else:
                return ()
        return tuple(made)

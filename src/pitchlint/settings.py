"""What a run is made with, as a record: light, so that it can be compared and hashed before anything is loaded."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pitchlint.nlp.pipeline import DEFAULT_MODEL
from pitchlint.rules.selection import Selection
from pitchlint.rules.shipped import shipped_packs

if TYPE_CHECKING:
    from pitchlint.ledgers.facts import Fact
    from pitchlint.rules.changes import Override


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is made with.

    Attributes:
        packs: folders of rules besides the shipped ones.
        shipped: whether the shipped packs are loaded.
        selection: which rules run.
        model: the spaCy model package.
        learn: whether the text categoriser adds what patterns miss.
        overrides: changes to rules, in order.
        call_type: kind of the calls: rules for other kinds do not run, those in preview for this kind do, and measures
            get its bands. None: rules for any kind run, those in preview as notes at most where they run.
        products: what the slot {product} stands for; empty: the things that the conversation names with a price.
        facts: true terms, with which those that sellers state are compared.
        ledgers: whether the report holds the ledgers; those that a rule asks for are kept for that rule in any case.
        engine: "fast", or "naive" for every pattern on every turn with nothing remembered: slow, and the same findings.
    """

    packs: tuple[Path, ...] = ()
    shipped: bool = True
    selection: Selection = field(default_factory=Selection)
    model: str = DEFAULT_MODEL
    learn: bool = True
    overrides: tuple[Override, ...] = ()
    call_type: str | None = None
    products: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    ledgers: bool = True
    engine: Literal["fast", "naive"] = "fast"

    @property
    def folders(self) -> tuple[Path, ...]:
        """Every folder whose rules are loaded."""
        return ((shipped_packs(),) if self.shipped else ()) + self.packs

"""Rules as people write them: YAML with line numbers, a checked model, packs and selection."""

from pitchlint.rules.model import Event, Pattern, Rule
from pitchlint.rules.override import Override, override
from pitchlint.rules.packs import load_packs, shipped_packs
from pitchlint.rules.selection import Selection, select

__all__ = ["Event", "Override", "Pattern", "Rule", "Selection", "load_packs", "override", "select", "shipped_packs"]

"""What a configuration changes in rules, as a record: light enough to read a configuration without the model."""

from __future__ import annotations

from dataclasses import dataclass, field

from pitchlint.rules.source_text import Path, SourceText

OFF = "off"


@dataclass(frozen=True, slots=True)
class Override:
    """Changes to the rules that a name means. Equal when they say the same, wherever they stand.

    Attributes:
        name: full id, id or pack.
        changes: "off", or the changes as JSON.
        source, path: where they are written, for errors.
    """

    name: str
    changes: str
    source: SourceText = field(default_factory=lambda: SourceText("configuration", None), compare=False, repr=False)
    path: Path = field(default=(), compare=False, repr=False)

    @property
    def off(self) -> bool:
        """Whether the rules are switched off."""
        return self.changes == OFF

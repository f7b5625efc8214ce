"""The text categoriser: labels that a trained model gives a turn, for what no pattern finds.

It is small, deterministic and cheap enough for every turn; `CARD.md` beside this file says what it was trained on,
how, and how well it does. numpy is imported on first use; spaCy is not needed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pitchlint.nlp.text import TurnText

DATA = Path(__file__).parent / "categoriser.npz"


class TextCategoriser:
    """For each turn the labels whose probability reaches the label's threshold.

    Args:
        path: the data file that the training script wrote.
    """

    def __init__(self, path: Path = DATA) -> None:
        self._path = path

    def __call__(self, roles: Sequence[str], texts: Sequence[TurnText]) -> list[dict[str, float]]:
        """Labels and probabilities by turn; a turn of an unknown side gets none."""
        rows = self._network(roles, texts).tolist() if texts else []
        found = []
        for role, row in zip(roles, rows, strict=True):
            side = self._sides.get(role, ())
            found.append({label: round(row[at], 2) for label, at, least in side if row[at] >= least})
        return found

    def nearest(self, label: str, text: str) -> str | None:
        """The training sentence of that label whose words mean most nearly the same, None without one."""
        examples = self._meta["examples"].get(label)
        vector = self._network.meaning(TurnText(text))
        if not examples or not vector.any():
            return None
        scores = [(round(float(kept @ vector), 6), line) for line, kept in self._kept(label)]
        score, line = max(scores)
        return line if score > 0 else None

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label that can be given."""
        return tuple(self._meta["labels"])

    def _kept(self, label: str) -> list[tuple[str, Any]]:
        if label not in self._vectors:
            lines = self._meta["examples"][label]
            self._vectors[label] = [(line, self._network.meaning(TurnText(line))) for line in lines]
        return self._vectors[label]

    @cached_property
    def _vectors(self) -> dict[str, list[tuple[str, Any]]]:
        return {}

    @cached_property
    def _sides(self) -> Mapping[str, list[tuple[str, int, float]]]:
        places = {label: at for at, label in enumerate(self._meta["labels"])}
        return {
            role: [(label, places[label], least) for label, least in sorted(limits.items())]
            for role, limits in self._meta["thresholds"].items()
        }

    @cached_property
    def _meta(self) -> Any:
        return json.loads(bytes(self._data["meta"]).decode("utf8"))

    @cached_property
    def _network(self) -> Any:
        from pitchlint.nlp.categoriser.network import Network

        return Network(self._data)

    @cached_property
    def _data(self) -> dict[str, Any]:
        import numpy as np

        with np.load(self._path, allow_pickle=False) as file:
            return {name: file[name] for name in file.files}


@lru_cache(maxsize=1)
def load_categoriser() -> TextCategoriser | None:
    """The shipped categoriser, or None where its data file is missing. The file is read when first needed."""
    return TextCategoriser() if DATA.is_file() else None

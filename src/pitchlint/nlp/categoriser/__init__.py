"""The text categoriser: labels that a trained model gives a turn, for what no pattern finds.

It is small, deterministic and cheap enough for every turn; `CARD.md` beside this file says what it was trained on,
how, and how well it does. numpy is imported on first use; spaCy is not needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pitchlint.nlp.text import TurnText

DATA = Path(__file__).parent / "categoriser.npz"


UNLIKELY = 0.1  # probability below which a label is ruled out: of a pattern's matches there one in five was right
UNLIKELY_ALONE = 0.03  # likewise for a line that stands alone: the network was trained on turns with others before them
ONLY_BARE = frozenset({"question"})
"""Labels given only to turns without marks; where marks are set, patterns see a question, and of those that only the
network saw 2 of 11 were right."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the categoriser says of a turn.

    Attributes:
        labels: those that reach their threshold, with their probability.
        unlikely: those of the turn's side that it rules out.
    """

    labels: Mapping[str, float] = field(default_factory=dict)
    unlikely: frozenset[str] = frozenset()


class TextCategoriser:
    """For each turn the labels whose probability reaches the label's threshold.

    Args:
        path: the data file that the training script wrote.
    """

    def __init__(self, path: Path = DATA) -> None:
        self._path = path

    def __call__(self, roles: Sequence[str], texts: Sequence[TurnText]) -> list[dict[str, float]]:
        """Labels and probabilities by turn; a turn of an unknown side gets none."""
        return [dict(row.labels) for row in self.judge(roles, texts)]

    def judge(self, roles: Sequence[str], texts: Sequence[TurnText]) -> list[Judged]:
        """What is given and what is ruled out by turn; nothing for a turn of an unknown side."""
        rows = self._network(roles, texts, self._sides.keys()) if texts else []
        floor = UNLIKELY if len(texts) > 1 else UNLIKELY_ALONE
        found = []
        for role, text, row in zip(roles, texts, rows, strict=True):
            if row is None:
                found.append(Judged())
                continue
            scores = {label: (round(row[at], 3), least) for label, at, least in self._sides[role]}
            known = ONLY_BARE if text.punctuated else frozenset()
            given = {x: round(score, 2) for x, (score, least) in scores.items() if score >= least and x not in known}
            found.append(Judged(given, frozenset(x for x, (score, _) in scores.items() if score < floor)))
        return found

    def related(self, relation: str, later: TurnText, role: str, earlier: TurnText) -> float:
        """The probability that a seller's turn stands in the relation to an earlier turn of the given side.

        The one relation that is known: it "pushes" after a no of the customer.
        """
        return round(float(self._network.related(later, role, earlier)[self._relations[relation]]), 3)

    def nearest(self, label: str, text: str) -> str | None:
        """The training sentence of that label that the network reads most alike, None without one."""
        import numpy as np

        examples = self._meta["examples"].get(label)
        turn = TurnText(text)
        if not examples or not turn.words:
            return None
        vector = self._network.meaning(turn)
        scores = np.round(self._vectors[label] @ vector, 4).tolist()
        score, line = max(zip(scores, examples, strict=True))
        return line if score > 0 else None

    @property
    def numbers(self) -> Mapping[str, int]:
        """The closed vocabulary: word -> number."""
        found: Mapping[str, int] = self._network.numbers
        return found

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label that can be given."""
        return tuple(self._meta["labels"])

    @cached_property
    def _vectors(self) -> dict[str, Any]:
        """The vectors of the examples by label."""
        import numpy as np

        found, at = {}, 0
        for label, lines in sorted(self._meta["examples"].items()):
            rows = self._data["examples"][at : at + len(lines)].astype(np.float32)
            found[label] = rows / np.maximum(np.sqrt((rows * rows).sum(axis=1, keepdims=True)), 1e-9)
            at += len(lines)
        return found

    @cached_property
    def _sides(self) -> Mapping[str, list[tuple[str, int, float]]]:
        places = {label: at for at, label in enumerate(self._meta["labels"])}
        return {
            role: [(label, places[label], least) for label, least in sorted(limits.items())]
            for role, limits in self._meta["thresholds"].items()
        }

    @cached_property
    def _relations(self) -> Mapping[str, int]:
        """By relation its place in a row of probabilities."""
        return {name: len(self._meta["labels"]) + at for at, name in enumerate(self._meta["relations"])}

    @cached_property
    def _meta(self) -> Any:
        import json

        return json.loads(bytes(self._data["meta"]).decode("utf8"))

    @cached_property
    def _network(self) -> Any:
        from pitchlint.nlp.categoriser.network import Network

        return Network(self._data)

    @cached_property
    def _data(self) -> dict[str, Any]:
        from zipfile import ZipFile

        from pitchlint.nlp.categoriser.network import THREADS, at_once

        with ZipFile(self._path) as file:
            names = sorted(file.namelist(), key=lambda name: -file.getinfo(name).compress_size)
        parts = at_once(lambda first: _arrays(self._path, names[first::THREADS]), range(THREADS))
        return {name: array for part in parts for name, array in part}


def _arrays(path: Path, members: Sequence[str]) -> list[tuple[str, Any]]:
    """Some arrays of an .npz file, by name."""
    from zipfile import ZipFile

    import numpy as np

    with ZipFile(path) as file:
        return [(name.removesuffix(".npy"), np.lib.format.read_array(file.open(name))) for name in members]


@lru_cache(maxsize=1)
def load_categoriser() -> TextCategoriser | None:
    """The shipped categoriser, or None where its data file is missing. The file is read when first needed."""
    return TextCategoriser() if DATA.is_file() else None

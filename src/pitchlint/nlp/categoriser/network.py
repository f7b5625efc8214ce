"""The trained network in numpy: a table over hashed n-grams beside a small convolution over static word vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pitchlint.nlp.categoriser.features import EDGE, encode, flags, grams
from pitchlint.nlp.text import TurnText


class Network:
    """Probabilities of all labels for the turns of a conversation.

    Args:
        data: the arrays of the data file.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        import numpy as np

        lines = bytes(data["words"]).decode("utf8").split("\n")
        self.numbers = {word: int(number) for word, number in (line.split("\t") for line in lines)}
        self._vectors = data["vectors"].astype(np.float32) * data["vectors_scale"]
        self._weights = data["weights"].astype(np.float32)
        self._table = data["table"]
        self._table_scale = data["table_scale"]
        self._nets = [
            {k.split("/", 1)[1]: data[k].astype(np.float32) for k in data if k.startswith(f"net{n}/")}
            for n in range(int(data["nets"]))
        ]
        # What a word adds to the filters as the first, middle or last of three, worked out when first met and word by
        # word: sums over many words at once may differ in their last digit with what stands beside.
        self._kernels = np.concatenate(
            [_side_by_side(net["conv"], len(self._vectors[0])) for net in self._nets], axis=1
        )
        self._parts = np.zeros((len(self._vectors), self._kernels.shape[1]), dtype=np.float32)
        self._met = np.zeros(len(self._vectors), dtype=bool)

    def __call__(self, roles: Sequence[str], texts: Sequence[TurnText]) -> Any:
        """A row of probabilities for each turn."""
        import numpy as np

        codes = [encode(t, self.numbers) for t in texts]
        about = np.asarray(flags(roles, texts, codes), dtype=np.float32)
        turns, rows = grams(codes, len(self._table))
        wide = np.zeros((len(texts), self._table.shape[1]), dtype=np.float32)
        if len(rows):
            starts = np.flatnonzero(np.diff(turns, prepend=-1))
            sums = np.add.reduceat(self._table[rows].astype(np.float32), starts, axis=0)
            counts = np.diff(np.append(starts, len(turns)))
            wide[turns[starts]] = sums / np.sqrt(counts)[:, None] * self._table_scale
        flat = np.asarray([w for ids in codes for w in (EDGE, *ids, EDGE)], dtype=np.int64)
        for word in np.unique(flat[~self._met[flat]]).tolist():
            self._parts[word] = self._vectors[word] @ self._kernels
            self._met[word] = True
        logits = wide + sum(self._deep(at, codes, flat, about) for at in range(len(self._nets))) / len(self._nets)
        return 1 / (1 + np.exp(-logits))

    def _deep(self, at: int, codes: Sequence[Sequence[int]], flat: Any, about: Any) -> Any:
        import numpy as np

        net = self._nets[at]
        size = len(net["conv_b"])
        first, middle, last = (slice((3 * at + k) * size, (3 * at + k + 1) * size) for k in range(3))
        lengths = np.asarray([len(ids) for ids in codes])
        inner = np.flatnonzero(flat)
        found = self._parts[flat[inner - 1], first] + self._parts[flat[inner], middle]
        found += self._parts[flat[inner + 1], last] + net["conv_b"]
        np.maximum(found, 0, out=found)
        seen = np.zeros((len(codes) + 2, 2 * size), dtype=np.float32)
        filled = np.flatnonzero(lengths)
        empty = np.concatenate([np.zeros(size, dtype=np.float32), np.maximum(net["mean_b"], 0)])
        seen[:] = empty
        if len(filled):
            starts = np.concatenate(([0], np.cumsum(lengths[filled])[:-1]))
            seen[filled + 2, :size] = np.maximum.reduceat(found, starts, axis=0)
            mean = np.add.reduceat(self._vectors[flat[inner]], starts, axis=0) / lengths[filled][:, None]
            seen[filled + 2, size:] = np.maximum(mean @ net["mean"] + net["mean_b"], 0)
        joined = np.concatenate([seen[2:], seen[1:-1], seen[:-2], about], axis=1)
        hidden = np.maximum(joined @ net["hidden"] + net["hidden_b"], 0)
        return np.concatenate([hidden, about], axis=1) @ net["out"] + net["out_b"]

    def meaning(self, text: TurnText) -> Any:
        """One unit vector for a text: its words' vectors, frequent words counting for less."""
        import numpy as np

        ids = np.asarray(encode(text, self.numbers), dtype=np.int64)
        summed = (self._vectors[ids] * self._weights[ids][:, None]).sum(axis=0)
        length = float(np.sqrt((summed * summed).sum()))
        return summed / length if length else summed


def _side_by_side(kernel: Any, size: int) -> Any:
    """A kernel over three words as three kernels over one word, beside each other."""
    import numpy as np

    return np.concatenate([kernel[:size], kernel[size : 2 * size], kernel[2 * size :]], axis=1)

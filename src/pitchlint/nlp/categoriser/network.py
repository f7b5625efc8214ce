"""The trained network in numpy: a small transformer encoder (the architecture of BERT), int8 weights, float32 sums.

Every turn is read by itself, so that a turn has the same probabilities whatever stands beside it in the run.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pitchlint.nlp.categoriser.features import encode, sequences
from pitchlint.nlp.text import TurnText

KEPT = 4096  # turns whose result is remembered: chat macros come again and again
_EPSILON = 1e-12  # of the layer norm, as in BERT
_GELU = (0.7978845608028654, 0.044715)  # the tanh form of GELU (Hendrycks and Gimpel, 2016)


class Network:
    """Probabilities of all labels for the turns of a conversation.

    Args:
        data: the arrays of the data file.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        import numpy as np

        lines = bytes(data["words"]).decode("utf8").split("\n")
        self.numbers = {word: int(number) for word, number in (line.split("\t") for line in lines)}
        self._starts, self._pieces = data["starts"].astype(np.int64), data["pieces"].astype(np.int64)
        self._embedding, self._embedding_scale = data["embedding"], data["embedding/scale"].astype(np.float32)
        self._places = data["places"].astype(np.float32)
        self._norm = data["norm"].astype(np.float32)
        self._heads = int(data["heads"])
        self._layers = [_layer(data, n) for n in range(int(data["layers"]))]
        self._out, self._out_bias = data["out"].astype(np.float32), data["out/bias"].astype(np.float32)
        self._kept: dict[tuple[int, ...], Any] = {}

    def __call__(self, roles: Sequence[str], texts: Sequence[TurnText], sides: Collection[str]) -> list[Any]:
        """A row of probabilities for each turn of one of the sides, None for the others."""
        import numpy as np

        rows: list[Any] = []
        read = sequences(roles, [encode(t, self.numbers) for t in texts])
        for role, text, (ids, own) in zip(roles, texts, read, strict=True):
            if role not in sides or not text.words:
                rows.append(None)
                continue
            key = (own, *ids)
            row = self._kept.get(key)
            if row is None:
                first, mean = self._read(ids, own)
                row = (1 / (1 + np.exp(-(np.concatenate([first, mean]) @ self._out + self._out_bias)))).tolist()
                if len(self._kept) >= KEPT:
                    self._kept.clear()
                self._kept[key] = row
            rows.append(row)
        return rows

    def meaning(self, text: TurnText) -> Any:
        """One unit vector for what a text does, read by itself."""
        import numpy as np

        [(ids, own)] = sequences(["other"], [encode(text, self.numbers)])
        _, mean = self._read(ids, own)
        return mean / max(float(np.sqrt((mean * mean).sum())), 1e-9)

    def _read(self, ids: Sequence[int], own: int) -> tuple[Any, Any]:
        """The vector of the beginning, and the mean over the words of the turn itself."""
        import numpy as np

        pieces = [self._pieces[self._starts[i] : self._starts[i + 1]] for i in ids]
        mine = sum(map(len, pieces[:own]))
        flat = np.concatenate(pieces)[: len(self._places)]
        x = self._embedding[flat].astype(np.float32) * self._embedding_scale[flat, None]
        x = _normalised(x + self._places[: len(flat)], self._norm)
        for layer in self._layers:
            x = self._through(layer, x)
        return x[0], x[: min(mine, len(flat))].mean(axis=0)

    def _through(self, layer: Mapping[str, Any], x: Any) -> Any:
        import numpy as np

        words, size = x.shape
        each = size // self._heads
        joined = (x @ layer["qkv"] + layer["qkv/bias"]).reshape(words, 3, self._heads, each)
        query, key, value = joined.transpose(1, 2, 0, 3)
        weights = query @ key.transpose(0, 2, 1) / np.float32(each**0.5)
        weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        seen = (weights @ value).transpose(1, 0, 2).reshape(words, size)
        x = _normalised(x + seen @ layer["attention"] + layer["attention/bias"], layer["attention/norm"])
        hidden = x @ layer["wide"] + layer["wide/bias"]
        hidden *= 0.5 * (1 + np.tanh(np.float32(_GELU[0]) * (hidden + np.float32(_GELU[1]) * hidden * hidden * hidden)))
        return _normalised(x + hidden @ layer["narrow"] + layer["narrow/bias"], layer["narrow/norm"])


def _layer(data: Mapping[str, Any], number: int) -> dict[str, Any]:
    """The weights of a layer as float32; a matrix is stored as int8 with a scale a column."""
    import numpy as np

    start = f"layer{number}/"
    found = {}
    for name in data:
        if name.startswith(start) and not name.endswith("/scale"):
            values = data[name].astype(np.float32)
            scale = data.get(name + "/scale")
            found[name.removeprefix(start)] = values if scale is None else values * scale.astype(np.float32)
    return found


def _normalised(x: Any, gain_and_shift: Any) -> Any:
    import numpy as np

    x = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((x * x).mean(axis=-1, keepdims=True) + np.float32(_EPSILON))
    return x / spread * gain_and_shift[0] + gain_and_shift[1]

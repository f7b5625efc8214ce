"""The trained network in numpy: a small transformer encoder (the architecture of BERT), int8 weights, float32 sums.

The turns of a conversation go through together, which is quicker than one by one, and nothing is kept between
conversations: a conversation has the same probabilities to the last digit whatever else is in the run.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any, TypeVar

from pitchlint.nlp.categoriser.features import encode, pair, sequences
from pitchlint.nlp.text import TurnText

T = TypeVar("T")
V = TypeVar("V")
THREADS = 2  # at most; numpy lets go of the interpreter while it multiplies
TOGETHER = 4  # turns that go through at once: enough to use the weights well, few enough to stay in the cache
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
        self._layers = at_once(lambda n: _layer(data, n), range(int(data["layers"])))
        self._out, self._out_bias = data["out"].astype(np.float32), data["out/bias"].astype(np.float32)

    def __call__(self, roles: Sequence[str], texts: Sequence[TurnText], sides: Collection[str]) -> list[Any]:
        """A row of probabilities for each turn of one of the sides, None for the others."""
        read = sequences(roles, [encode(t, self.numbers) for t in texts])
        wanted = [i for i, (role, text) in enumerate(zip(roles, texts, strict=True)) if role in sides and text.words]
        rows: list[Any] = [None] * len(texts)
        for i, row in zip(wanted, self._probabilities([read[i] for i in wanted]), strict=True):
            rows[i] = row
        return rows

    def related(self, later: TurnText, role: str, earlier: TurnText) -> list[float]:
        """The probabilities for a seller's turn that is held to an earlier turn of the given side."""
        [row] = self._probabilities([self._pair(later, role, earlier)])
        return row

    def held(self, later: TurnText, role: str, earlier: TurnText) -> Any:
        """The vector from which `related` is read."""
        import numpy as np

        [both] = self._read([self._pair(later, role, earlier)])
        return np.concatenate(both)

    def _pair(self, later: TurnText, role: str, earlier: TurnText) -> tuple[list[int], int]:
        return pair(encode(later, self.numbers), role, encode(earlier, self.numbers))

    def _probabilities(self, turns: Sequence[tuple[Sequence[int], int]]) -> list[list[float]]:
        import numpy as np

        def judged(some: Sequence[tuple[Sequence[int], int]]) -> list[list[float]]:
            seen = [np.concatenate(both) for both in self._read(some)]
            found: list[list[float]] = (1 / (1 + np.exp(-(np.stack(seen) @ self._out + self._out_bias)))).tolist()
            return found

        parts = [turns[at : at + TOGETHER] for at in range(0, len(turns), TOGETHER)]
        return [row for rows in at_once(judged, parts) for row in rows]

    def meaning(self, text: TurnText) -> Any:
        """One unit vector for what a text does, read by itself."""
        import numpy as np

        [(_, mean)] = self._read(sequences(["other"], [encode(text, self.numbers)]))
        return mean / max(float(np.sqrt((mean * mean).sum())), 1e-9)

    def _read(self, turns: Sequence[tuple[Sequence[int], int]]) -> list[tuple[Any, Any]]:
        """For each turn the vector of its beginning, and the mean over the words of the turn itself."""
        import numpy as np

        flat, own, ends = [], [], [0]
        for ids, mine in turns:
            pieces = [self._pieces[self._starts[i] : self._starts[i + 1]] for i in ids]
            flat.append(np.concatenate(pieces)[: len(self._places)])
            own.append(min(sum(map(len, pieces[:mine])), len(flat[-1])))
            ends.append(ends[-1] + len(flat[-1]))
        found = np.concatenate(flat)
        places = np.concatenate([self._places[: len(f)] for f in flat])
        x = self._embedding[found].astype(np.float32) * self._embedding_scale[found, None]
        x = _normalised(x + places, self._norm)
        for layer in self._layers:
            x = self._through(layer, x, ends)
        return [(x[s], x[s : s + n].mean(axis=0)) for s, n in zip(ends, own, strict=False)]

    def _through(self, layer: Mapping[str, Any], x: Any, ends: Sequence[int]) -> Any:
        """A layer over the words of all turns; each word attends to those of its own turn."""
        import numpy as np

        words, size = x.shape
        joined = (x @ layer["qkv"] + layer["qkv/bias"]).reshape(words, 3, self._heads, size // self._heads)
        seen = np.empty_like(x)
        for start, end in pairwise(ends):
            query, key, value = joined[start:end].transpose(1, 2, 0, 3)
            weights = query @ key.transpose(0, 2, 1) / np.float32((size // self._heads) ** 0.5)
            weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
            weights /= weights.sum(axis=-1, keepdims=True)
            seen[start:end] = (weights @ value).transpose(1, 0, 2).reshape(end - start, size)
        x = _normalised(x + seen @ layer["attention"] + layer["attention/bias"], layer["attention/norm"])
        hidden = x @ layer["wide"] + layer["wide/bias"]
        bent = hidden * hidden  # GELU in place: these are the largest arrays
        bent *= np.float32(_GELU[1])
        bent += 1
        bent *= hidden
        bent *= np.float32(_GELU[0])
        np.tanh(bent, out=bent)
        bent += 1
        hidden *= bent
        hidden *= np.float32(0.5)
        return _normalised(x + hidden @ layer["narrow"] + layer["narrow/bias"], layer["narrow/norm"])


def at_once(do: Callable[[T], V], parts: Iterable[T]) -> list[V]:
    """What is done to each part, in order: in two threads where cores are free, as they are not in a worker."""
    parts = list(parts)
    threads = min(THREADS, os.cpu_count() or 1, len(parts))
    if threads < 2 or multiprocessing.parent_process() is not None:
        return [do(part) for part in parts]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(do, parts))


def _layer(data: Mapping[str, Any], number: int) -> dict[str, Any]:
    """The weights of a layer as float32; a matrix is stored as int8 with a scale a column."""
    import numpy as np

    start = f"layer{number}/"
    found = {}
    for name in data:
        if name.startswith(start) and not name.endswith("/scale"):
            values = data[name].astype(np.float32, order="C")  # rows together: twice as quick to multiply
            scale = data.get(name + "/scale")
            found[name.removeprefix(start)] = values if scale is None else values * scale.astype(np.float32)
    return found


def _normalised(x: Any, gain_and_shift: Any) -> Any:
    import numpy as np

    x = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((x * x).mean(axis=-1, keepdims=True) + np.float32(_EPSILON))
    return x / spread * gain_and_shift[0] + gain_and_shift[1]

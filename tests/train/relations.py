"""Fits what the categoriser says of a seller's turn held to an earlier one, and writes it into its data file.

    pip install -e '.[train]'
    python tests/train/relations.py [--gold GOLD.jsonl ...] [--out FILE]

The encoder stays as `train_categoriser.py` left it, so no label moves: one row of weights is fitted by logistic
regression on its vectors, from the pairs in tests/labelled/pairs and from refusals in labelled conversations with the
seller's next turns. Of the pairs one in eight, by their first turn, is left out and measured on. Takes two minutes.
"""

# ruff: noqa: E402 - a script: it prints, and finds its neighbours by path
from __future__ import annotations

import argparse
import json
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "src")]

import numpy as np
import torch
from data import WARNING, Talk, read, spoken
from train_categoriser import as_bytes, write

from pitchlint.nlp.categoriser import DATA
from pitchlint.nlp.categoriser.network import Network
from pitchlint.nlp.text import TurnText

RELATION = "pushes"
REACH = 6  # turns behind a no
DRAWN = 0.4  # weight of a pair from a conversation: some are wrong
DECAY = 0.01  # on the squared weights


@dataclass(frozen=True)
class Pair:
    """A seller's turn held to a no of the customer."""

    first: str
    second: str
    holds: bool
    weight: float = 1.0


def authored() -> list[Pair]:
    """The written pairs."""
    lines = (ROOT / "tests" / "labelled" / "pairs" / f"{RELATION}.jsonl").read_text(encoding="utf8").splitlines()
    return [Pair(row["first"], row["second"], row["holds"]) for row in map(json.loads, lines)]


def drawn(talks: list[Talk]) -> list[Pair]:
    """Refusals with what the seller said next, where that persists or does nothing wrong."""
    made = []
    for talk in talks:
        for i, labels in enumerate(talk.labels):
            if talk.roles[i] != "customer" or "refuse" not in labels:
                continue
            for j in range(i + 1, min(i + REACH, len(talk.texts))):
                persists = "persist" in talk.labels[j]
                other = talk.labels[j] & (WARNING | {"upsell", "minimize"})
                if talk.roles[j] == "seller" and len(talk.texts[j].split()) > 3 and (persists or not other):
                    made.append(Pair(talk.texts[i], talk.texts[j], persists, DRAWN))
    return made


def vectors(network: Network, pairs: list[Pair]) -> Any:
    """What the encoder makes of each pair, every second one as a speech recogniser writes it."""
    rows = []
    for one in pairs:
        plain = zlib.crc32((one.first + one.second).encode()) % 2
        first, second = (TurnText(t if plain else spoken(t)) for t in (one.first, one.second))
        rows.append(network.held(second, "customer", first))
    return np.stack(rows)


def fitted(x: Any, wanted: Any, weight: Any) -> tuple[Any, float]:
    """Weights and bias of the logistic regression."""
    middle, spread = x.mean(0), x.std(0) + 1e-6
    torch.manual_seed(0)
    line = torch.nn.Linear(x.shape[1], 1)
    a, y, w = (torch.tensor(v, dtype=torch.float32) for v in ((x - middle) / spread, wanted, weight))
    optim = torch.optim.LBFGS(line.parameters(), max_iter=300, line_search_fn="strong_wolfe")

    def loss() -> Any:
        optim.zero_grad()
        found = torch.nn.functional.binary_cross_entropy_with_logits(line(a).squeeze(-1), y, weight=w)
        found = found + DECAY * (line.weight**2).sum()
        found.backward()
        return found

    optim.step(loss)
    weights = line.weight.detach().numpy()[0] / spread
    return weights, float(line.bias.detach()) - float((weights * middle).sum())


def main() -> None:
    """Fits, measures, writes."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--gold", nargs="*", type=Path, default=[])
    p.add_argument("--data", type=Path, default=DATA)
    p.add_argument("--out", type=Path, default=DATA)
    args = p.parse_args()
    with np.load(args.data, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    own = read(sorted((ROOT / "tests" / "labelled").glob("*.jsonl")), "own")
    written = authored()
    pairs = written + drawn(own + read(args.gold, "gold"))
    x = vectors(Network(arrays), pairs)
    wanted = np.asarray([one.holds for one in pairs], dtype=np.float32)
    weight = np.asarray([one.weight for one in pairs], dtype=np.float32)
    left = np.asarray([one.weight == 1 and zlib.crc32(one.first.encode()) % 8 == 0 for one in pairs])
    weights, bias = fitted(x[~left], wanted[~left], weight[~left])
    score = 1 / (1 + np.exp(-(x[left] @ weights + bias)))
    print(f"{len(written)} written pairs, {len(pairs) - len(written)} drawn; left out {int(left.sum())}")
    for least in (0.3, 0.5, 0.7, 0.8, 0.9):
        given = score >= least
        hits = float(wanted[left][given].sum())
        print(f"  from {least}: precision {hits / max(given.sum(), 1):.2f} recall {hits / wanted[left].sum():.2f}")
    meta = json.loads(bytes(arrays["meta"]).decode("utf8"))
    labels = len(meta["labels"])
    arrays["out"] = np.concatenate([arrays["out"][:, :labels], weights[:, None].astype(np.float16)], axis=1)
    arrays["out/bias"] = np.concatenate([arrays["out/bias"][:labels], np.float32([bias])])
    meta["relations"] = [RELATION]
    arrays["meta"] = as_bytes(json.dumps(meta, ensure_ascii=False, sort_keys=True))
    write(args.out, arrays)


if __name__ == "__main__":
    main()

"""The network in torch: hashed n-grams (wide) beside a small convolution over static vectors (deep)."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from data import LABELS, WARNING, Talk, allowed
from torch import nn

from pitchlint.nlp.categoriser.features import encode, flags, grams
from pitchlint.nlp.text import TurnText

LONGEST = 90  # words of a turn that training looks at


@dataclass
class Options:
    """What may be varied."""

    buckets: int = 1 << 16
    dimensions: int = 192
    filters: int = 192
    hidden: int = 192
    epochs: int = 12
    rate: float = 6e-3
    wide_rate: float = 1e-2
    decay: float = 1e-2
    dropout: float = 0.25
    word_dropout: float = 0.1
    own_weight: float = 1.0
    honest_weight: float = 0.3
    wide: bool = True
    deep: bool = True
    tune: bool = False
    seed: int = 1


@dataclass
class Rows:
    """Turns as arrays, row by row."""

    ids: list[np.ndarray]  # own words
    near: list[tuple[int, int]]  # rows of the two turns before, -1 for none
    grams: list[np.ndarray]
    flags: np.ndarray
    want: np.ndarray
    mask: np.ndarray
    group: list[str]
    talk: list[str]
    role: list[str]
    spoken: np.ndarray
    start: list[int]
    turn: list[int]


def rows_of(talks: list[Talk], numbers: dict[str, int], size: int) -> Rows:
    """Every turn with its features; turns of an unknown side carry no label but serve as context."""
    out = Rows([], [], [], np.zeros(0), np.zeros(0), np.zeros(0), [], [], [], np.zeros(0), [], [])
    flag_rows, want, mask, spoken = [], [], [], []
    for n, talk in enumerate(talks):
        start = len(out.ids)
        turns = [TurnText(t) for t in talk.texts]
        codes = [encode(t, numbers) for t in turns]
        which, found = grams(codes, size)
        flag_rows += flags(talk.roles, turns, codes)
        for i, ids in enumerate(codes):
            out.ids.append(np.asarray(ids[:LONGEST], dtype=np.int64))
            out.near.append((start + i - 1 if i else -1, start + i - 2 if i > 1 else -1))
            out.grams.append(found[which == i])
            may = set(allowed(talk.roles[i])) - talk.unsure[i]
            if talk.group == "honest":
                may &= WARNING
            want.append([float(x in talk.labels[i]) for x in LABELS])
            mask.append([float(x in may) for x in LABELS])
            out.group.append(talk.group)
            out.talk.append(talk.id)
            out.role.append(talk.roles[i])
            out.start.append(n)
            out.turn.append(i)
            spoken.append(talk.spoken)
    out.flags = np.asarray(flag_rows, dtype=np.float32)
    out.want = np.asarray(want, dtype=np.float32)
    out.mask = np.asarray(mask, dtype=np.float32)
    out.spoken = np.asarray(spoken)
    return out


class Network(nn.Module):
    """Logits of all labels for a batch of turns."""

    def __init__(self, options: Options, vectors: np.ndarray, flags: int) -> None:
        super().__init__()
        o = self.options = options
        self.words = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=not o.tune, padding_idx=0)
        self.conv = nn.Conv1d(vectors.shape[1], o.filters, 3, padding=1)
        self.mean = nn.Linear(vectors.shape[1], o.filters)
        self.hidden = nn.Linear(o.filters * 2 * 3 + flags, o.hidden)
        self.out = nn.Linear(o.hidden + flags, len(LABELS))
        self.wide = nn.EmbeddingBag(o.buckets, len(LABELS), mode="sum", sparse=True)
        nn.init.zeros_(self.wide.weight)
        self.drop = nn.Dropout(o.dropout)
        nn.init.constant_(self.out.bias, -3.0)

    def turn(self, ids: Any) -> Any:
        if self.training and self.options.word_dropout:
            drop = torch.rand(ids.shape) < self.options.word_dropout
            ids = torch.where(drop & (ids > 0), torch.ones_like(ids), ids)
        there = (ids > 0).unsqueeze(-1)
        e = self.words(ids)
        c = torch.relu(self.conv(e.transpose(1, 2))).transpose(1, 2)
        top = (c * there).amax(1)
        mean = torch.relu(self.mean((e * there).sum(1) / there.sum(1).clamp(min=1)))
        return torch.cat([top, mean], -1)

    def forward(self, ids: Any, near: Any, grams: Any, offsets: Any, scale: Any, flags: Any) -> Any:
        """Row 0 of `ids` is empty; `near` holds rows of the turn itself and of the two before it."""
        out: Any = 0
        if self.options.deep:
            turns = torch.cat([self.turn(chunk) for chunk in ids])
            seen = torch.cat([turns[near].flatten(1), flags], -1)
            h = self.drop(torch.relu(self.hidden(self.drop(seen))))
            out = self.out(torch.cat([h, flags], -1))
        else:
            out = self.out(torch.cat([torch.zeros(len(flags), self.options.hidden), flags], -1))
        if self.options.wide:
            out = out + self.wide(grams, offsets) * scale
        return out


def _pad(rows: list[np.ndarray]) -> Any:
    width = max(1, max(len(r) for r in rows))
    out = np.zeros((len(rows), width), dtype=np.int64)
    for i, r in enumerate(rows):
        out[i, : len(r)] = r
    return torch.from_numpy(out)


_NONE = np.zeros(0, dtype=np.int64)


def batch(rows: Rows, picked: np.ndarray) -> tuple[Any, ...]:
    """Inputs of the network for some rows; a turn that several rows look at is read once."""
    picked = np.asarray(picked)
    needed = sorted({int(i) for i in picked} | {r for i in picked for r in rows.near[i] if r >= 0})
    needed.sort(key=lambda r: len(rows.ids[r]))
    place = {r: k + 1 for k, r in enumerate(needed)} | {-1: 0}
    words = [_NONE, *(rows.ids[i] for i in needed)]
    step = -(-len(words) // 5)  # turns of like length together: less padding
    near = np.asarray([[place[int(i)], place[rows.near[i][0]], place[rows.near[i][1]]] for i in picked])
    grams = [rows.grams[i] for i in picked]
    sizes = np.asarray([len(g) for g in grams])
    offsets = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    scale = 1 / np.sqrt(np.maximum(sizes, 1.0))
    return (
        [_pad(words[at : at + step]) for at in range(0, len(words), step)],
        torch.from_numpy(near),
        torch.from_numpy(np.concatenate(grams)),
        torch.from_numpy(offsets),
        torch.from_numpy(scale.astype(np.float32)).unsqueeze(1),
        torch.from_numpy(rows.flags[picked]),
    )


def train(rows: Rows, picked: np.ndarray, vectors: np.ndarray, o: Options, soft: np.ndarray | None = None) -> Network:
    """A network trained on some rows."""
    torch.manual_seed(o.seed)
    rng = np.random.default_rng(o.seed)
    net = Network(o, vectors, rows.flags.shape[1])
    weight = {"gold": 1.0, "own": o.own_weight, "honest": o.honest_weight}
    w = np.asarray([weight[g] for g in rows.group], dtype=np.float32)[:, None] * rows.mask
    deep = [p for n, p in net.named_parameters() if p.requires_grad and not n.startswith("wide")]
    steps = -(-len(picked) // 256) * o.epochs
    optim = torch.optim.AdamW(deep, lr=o.rate, weight_decay=o.decay)
    wide = torch.optim.SparseAdam([net.wide.weight], lr=o.wide_rate)
    plans = [
        torch.optim.lr_scheduler.OneCycleLR(optim, o.rate, total_steps=steps, pct_start=0.1),
        torch.optim.lr_scheduler.OneCycleLR(wide, o.wide_rate, total_steps=steps, pct_start=0.1, cycle_momentum=False),
    ]
    length = np.asarray([len(i) for i in rows.ids])
    blocks = _blocks(rows, picked)
    net.train()
    done = 0
    for epoch in range(o.epochs):  # each conversation comes punctuated and unpunctuated by turns
        due = [b for b in blocks if bool(rows.spoken[b[0]]) == bool((zlib.crc32(rows.talk[b[0]].encode()) + epoch) % 2)]
        shuffled = [due[i] for i in rng.permutation(len(due))]
        for rowset in _batches(shuffled, length, 128, rng):
            logits = net(*batch(rows, rowset))
            want = torch.from_numpy((rows.want if soft is None else soft)[rowset])
            loss = nn.functional.binary_cross_entropy_with_logits(
                logits, want, weight=torch.from_numpy(w[rowset]), reduction="sum"
            )
            loss = loss / 128
            optim.zero_grad()
            wide.zero_grad()
            loss.backward()
            optim.step()
            if o.wide:
                wide.step()
            done += 1
            if done < steps:
                for plan in plans:
                    plan.step()
    return net.eval()


def _blocks(rows: Rows, picked: np.ndarray) -> list[np.ndarray]:
    """Runs of up to ten consecutive turns, so that most turns looked at are in the batch anyway."""
    cuts = np.flatnonzero((np.diff(picked) != 1) | (np.diff(np.asarray(rows.start)[picked]) != 0)) + 1
    return [part for run in np.split(picked, cuts) for part in np.array_split(run, -(-len(run) // 10))]


def _batches(blocks: list[np.ndarray], length: np.ndarray, size: int, rng: Any) -> list[np.ndarray]:
    """Batches of about `size` rows, in random order."""
    made: list[np.ndarray] = []
    for at in range(0, len(blocks), 400):
        group = sorted(blocks[at : at + 400], key=lambda b: int(length[b].max()))
        part: list[np.ndarray] = []
        for block in group:
            part.append(block)
            if sum(map(len, part)) >= size:
                made.append(np.concatenate(part))
                part = []
        if part:
            made.append(np.concatenate(part))
    return [made[i] for i in rng.permutation(len(made))]


@torch.no_grad()
def predict(net: Network, rows: Rows, picked: np.ndarray) -> np.ndarray:
    """Logits for some rows."""
    out = np.zeros((len(picked), len(LABELS)), dtype=np.float32)
    for at in range(0, len(picked), 512):
        out[at : at + 512] = net(*batch(rows, picked[at : at + 512])).numpy()
    return out

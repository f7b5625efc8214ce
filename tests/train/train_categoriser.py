"""Trains the text categoriser and writes its data file. Run from the root of the repository:

    pip install -e '.[train]'
    python tests/train/train_categoriser.py --gold GOLD.jsonl ... --honest HONEST.jsonl --measure DEV.jsonl ...

Gold files are conversations labelled by hand, a conversation a line; they are not part of this repository. Our own
labelled conversations in tests/labelled always take part. Thresholds come from cross-validation on the gold files,
by conversation; the files after `--measure` are only measured on. Same input and seeds, same bytes.
"""

# ruff: noqa: E402 - a script: it prints, and finds its neighbours by path
from __future__ import annotations

import argparse
import io
import json
import sys
import zipfile
import zlib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "src")]

import numpy as np
import torch
from data import CUSTOMER, LABELS, SELLER, WARNING, Talk, in_context, read, rule_examples, spoken_copy
from network import Network, Options, Rows, predict, rows_of, train
from vocabulary import frequencies, numbered, vectors, word_list

from pitchlint.nlp.categoriser import DATA, TextCategoriser
from pitchlint.nlp.text import TurnText

EXAMPLES = 40  # sentences a label that `nearest` may name
PATTERNS_CARRY_OVER = 0.7
USUAL = 0.35  # threshold of a label with too few cases to find its own


def thresholds(p: Any, want: Any, mask: Any, found: Any, warning: float, floor: float) -> Any:
    """By label the least probability with the best F1 together with patterns; rare labels stay near USUAL.

    What the model adds where no pattern holds must itself reach the floor of precision. `found` is the share in which
    patterns are taken to find a turn: PATTERNS_CARRY_OVER where one holds, since they were written by reading these
    very files and find less elsewhere; 0 where none holds.
    """
    out = np.full(len(LABELS), USUAL)
    for j, label in enumerate(LABELS):
        there = mask[:, j] > 0
        score, right, known = p[there, j], want[there, j], found[there, j]
        best = (0.0, -0.6)
        for least in np.arange(0.06, 0.86, 0.02):
            given = (score >= least) * (1 - known)
            hits, n = float((given * right).sum()), float(given.sum())
            both = given + known
            if (hits + 0.6) / (n + 2) >= (warning if label in WARNING else floor):
                best = max(best, (2 * float((both * right).sum()) / float(both.sum() + right.sum()), float(-least)))
        open_cases = float((right * (1 - known)).sum())
        share = open_cases / (open_cases + 15)
        out[j] = share * abs(best[1]) + (1 - share) * USUAL
    return out


def figures(given: list[set[str]], talks: list[Talk]) -> dict[str, Any]:
    """Micro F1, macro F1 over labels with ten cases, and hits, false alarms and misses by label."""
    table = {x: [0, 0, 0] for x in LABELS}
    at = 0
    for talk in talks:
        for labels, unsure in zip(talk.labels, talk.unsure, strict=True):
            got, want = given[at], labels & set(LABELS)
            at += 1
            for kind, those in enumerate((got & want, got - want - unsure, want - got)):
                for x in those:
                    table[x][kind] += 1
    f1 = {x: 2 * t / (2 * t + f + n) if t else 0.0 for x, (t, f, n) in table.items()}
    t, f, n = (sum(row[k] for row in table.values()) for k in range(3))
    many = [f1[x] for x, row in table.items() if row[0] + row[2] >= 10]
    return {
        "micro": round(2 * t / max(2 * t + f + n, 1), 3),
        "macro": round(sum(many) / max(len(many), 1), 3),
        "labels": {x: (*row, round(f1[x], 2)) for x, row in table.items() if sum(row)},
    }


def by_patterns(paths: list[Path], rows: Rows) -> Any:
    """What `pitchlint annotate --no-model` says of the turns, from its JSON Lines output; nothing without it."""
    said = {}
    for path in paths:
        for line in path.read_text(encoding="utf8").splitlines():
            row = json.loads(line)
            said[row["conversation"], row["turn"]] = set(row["labels"])
    out = np.zeros(rows.want.shape, dtype=np.float32)
    for at, (talk, turn) in enumerate(zip(rows.talk, rows.turn, strict=True)):
        labels = said.get((talk.split("/", 1)[1], turn), ())
        out[at] = [PATTERNS_CARRY_OVER * (x in labels) for x in LABELS]
    return out


def shipped(categoriser: TextCategoriser, talks: list[Talk]) -> list[set[str]]:
    """What the shipped form says of every turn."""
    return [set(d) for t in talks for d in categoriser(t.roles, [TurnText(x) for x in t.texts])]


def sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


def main() -> None:
    """Trains, measures, writes."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--gold", nargs="+", type=Path, required=True)
    p.add_argument("--honest", type=Path, help="conversations with nothing wrong; every second one is only measured on")
    p.add_argument("--measure", nargs="*", type=Path, default=[])
    p.add_argument("--patterns", nargs="*", type=Path, default=[], help="annotate --no-model of the gold files")
    p.add_argument("--in-context", action="store_true", help="single lines also behind turns of honest talk")
    p.add_argument("--cache", type=Path, default=Path("build/train"), help="where raw word vectors are kept")
    p.add_argument("--out", type=Path, default=DATA)
    p.add_argument("--folds", type=int, default=3)
    p.add_argument("--nets", type=int, default=2, help="networks whose logits are averaged")
    p.add_argument("--words", type=int, default=14000)
    args = p.parse_args()
    torch.set_num_threads(1)  # the order of sums, and so the bytes, must not depend on the machine's load
    torch.use_deterministic_algorithms(True, warn_only=True)

    own = read(sorted((ROOT / "tests" / "labelled").glob("*.jsonl")), "own") + rule_examples(ROOT / "rules")
    gold = read(args.gold, "gold")
    honest = read([args.honest] if args.honest else [], "honest")
    o = Options()
    numbers, shown = numbered(word_list([x for t in own + gold for x in t.texts], args.words))
    small, scale = quantised(vectors(shown, o.dimensions, args.cache))
    known = small.astype(np.float32) * scale
    talks = own + gold + honest[::4]
    if args.in_context:
        talks += in_context(own + gold, honest[::2], 1)
    rows = rows_of([*talks, *(spoken_copy(t) for t in talks)], numbers, o.buckets)

    is_gold = np.asarray([g == "gold" for g in rows.group])
    from_files = {t.id for t in gold}
    is_from_gold = np.asarray([t in from_files for t in rows.talk])
    judged = np.asarray([g != "own" for g in rows.group])
    fold = np.asarray([zlib.crc32(t.encode()) % args.folds for t in rows.talk])
    out_of_fold = np.zeros((len(rows.ids), len(LABELS)), dtype=np.float32)
    for k in range(args.folds):
        left = judged & (fold == k)
        away = is_from_gold & (fold == k)
        net = train(rows, np.flatnonzero(~(left | away)), known, o)
        out_of_fold[left] = predict(net, rows, np.flatnonzero(left))
        print(f"fold {k + 1} of {args.folds} done", flush=True)
    probability = sigmoid(out_of_fold)
    found = by_patterns(args.patterns, rows)
    args.cache.mkdir(parents=True, exist_ok=True)
    np.savez(args.cache / "out-of-fold.npz", p=probability, want=rows.want, mask=rows.mask, found=found, judged=judged)
    limits = thresholds(probability[judged], rows.want[judged], rows.mask[judged], found[judged], 0.55, 0.5)
    report: dict[str, Any] = {}
    for name, copy in (("cross-validation", False), ("cross-validation, unpunctuated", True)):
        picked = np.flatnonzero(is_gold & (rows.spoken == copy))
        given = [{x for j, x in enumerate(LABELS) if probability[i, j] * rows.mask[i, j] >= limits[j]} for i in picked]
        report[name] = figures(given, gold)
        print(name, report[name]["micro"], report[name]["macro"], flush=True)

    nets = []
    for seed in range(1, args.nets + 1):
        o.seed = seed
        nets.append(train(rows, np.arange(len(rows.ids)), known, o))
        print(f"network {seed} of {args.nets} done", flush=True)
    arrays = exported(nets, numbers, small, scale, frequencies(numbers, len(shown)))
    meta = {
        "labels": list(LABELS),
        "thresholds": {
            side: {x: round(float(limits[LABELS.index(x)]), 3) for x in names}
            for side, names in (("seller", SELLER), ("customer", CUSTOMER))
        },
        "examples": examples(own, nets[0], rows),
    }
    arrays["meta"] = as_bytes(json.dumps(meta, ensure_ascii=False, sort_keys=True))
    write(args.out, arrays)

    made = TextCategoriser(args.out)
    for path in args.measure:
        files = read([path], "gold")
        report[path.stem] = figures(shipped(made, files), files)
        report[path.stem + ", unpunctuated"] = figures(shipped(made, [spoken_copy(t) for t in files]), files)
    if honest:
        kept = honest[1::2]
        sellers = sum(r == "seller" for t in kept for r in t.roles)
        alarms = sum(bool(d & WARNING) for d in shipped(made, kept))
        print(f"honest talk: {alarms} turns with a warning label of {sellers} seller turns")
    for name, row in report.items():
        print(f"{name}: micro {row['micro']} macro {row['macro']}")
    for name in (path.stem for path in args.measure):
        for x, (t, f, n, f1) in report[name]["labels"].items():
            print(f"  {name} {x:12} hit {t:4} false {f:4} missed {n:4} F1 {f1}")
    print(f"{args.out}: {args.out.stat().st_size} bytes")


def quantised(values: Any) -> tuple[Any, Any]:
    """int8 and the scale that brings it back."""
    scale = np.float32(np.abs(values).max() / 127)
    return np.round(values / scale).astype(np.int8), scale


def exported(nets: list[Network], numbers: dict[str, int], small: Any, scale: Any, weights: Any) -> dict[str, Any]:
    """The arrays of the data file; tables over n-grams add up, so the networks share one."""
    table = sum(n.wide.weight.detach().numpy() for n in nets) / len(nets)
    table_scale = np.maximum(np.abs(table).max(axis=0), 1e-6) / 127
    arrays: dict[str, Any] = {
        "words": as_bytes("\n".join(f"{w}\t{n}" for w, n in sorted(numbers.items()))),
        "vectors": small,
        "vectors_scale": scale,
        "weights": weights.astype(np.float16),
        "table": np.round(table / table_scale).astype(np.int8),
        "table_scale": table_scale.astype(np.float32),
        "nets": np.int64(len(nets)),
    }
    for k, net in enumerate(nets):
        state = {n: v.detach().numpy() for n, v in net.state_dict().items()}
        kernel = state["conv.weight"].transpose(2, 1, 0)
        arrays[f"net{k}/conv"] = kernel.reshape(-1, kernel.shape[2]).astype(np.float16)
        arrays[f"net{k}/conv_b"] = state["conv.bias"]
        for name in ("mean", "hidden", "out"):
            arrays[f"net{k}/{name}"] = np.ascontiguousarray(state[f"{name}.weight"].T).astype(np.float16)
            arrays[f"net{k}/{name}_b"] = state[f"{name}.bias"]
    return arrays


def examples(own: list[Talk], net: Network, rows: Rows) -> dict[str, list[str]]:
    """Own sentences by label that `nearest` may name: short, of few labels, and clear to the model."""
    score = sigmoid(predict(net, rows, np.arange(sum(len(t.texts) for t in own))))
    found: dict[str, list[tuple[float, str]]] = {x: [] for x in LABELS}
    at = 0
    for talk in own:
        for text, labels in zip(talk.texts, talk.labels, strict=True):
            if 4 <= len(text.split()) <= 25:
                for x in labels & set(LABELS):
                    found[x].append((round(float(score[at, LABELS.index(x)]) - 0.2 * (len(labels) - 1), 3), text))
            at += 1
    return {x: sorted({t for _, t in sorted(those, reverse=True)[:EXAMPLES]}) for x, those in found.items()}


def as_bytes(text: str) -> Any:
    return np.frombuffer(text.encode("utf8"), dtype=np.uint8)


def write(path: Path, arrays: dict[str, Any]) -> None:
    """An .npz whose bytes depend on the arrays alone: sorted, without the time."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name in sorted(arrays):
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, np.asanyarray(arrays[name]), allow_pickle=False)
            entry = zipfile.ZipInfo(name + ".npy", (1980, 1, 1, 0, 0, 0))
            file.writestr(entry, buffer.getvalue(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()

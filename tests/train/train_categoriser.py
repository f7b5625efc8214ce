"""Trains the text categoriser and writes its data file. Run from the root of the repository:

    pip install -e '.[train]'
    python tests/train/train_categoriser.py --gold GOLD.jsonl ... --honest HONEST.jsonl --measure DEV.jsonl ...

Gold files are conversations labelled by hand, a conversation a line; they are not part of this repository. Our own
labelled conversations in tests/labelled always take part. Thresholds come from cross-validation on the gold files,
by conversation; the files after `--measure` are only measured on. Seeds are fixed; sums in bfloat16 on several threads
still differ in their last digits from machine to machine.
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
from data import CUSTOMER, LABELS, SELLER, WARNING, Talk, read, rule_examples, spoken_copy
from network import Network, Options, Rows, encoder_folder, meanings, predict, rows_of, train
from vocabulary import numbered, pieces, word_list

from pitchlint.nlp.categoriser import DATA, UNLIKELY, TextCategoriser
from pitchlint.nlp.text import TurnText

EXAMPLES = 40  # sentences a label that `nearest` may name
LONGEST = 192  # word pieces that are read
WORD_STEPS = 24  # a word vector is stored in 2 * 24 + 1 steps: it compresses to two thirds, and the scores stay
PATTERNS_CARRY_OVER = 0.7
USUAL = 0.4  # threshold of a label with too few cases to find its own
SELDOM = dict.fromkeys(
    "ask-budget buckpass dismissive distracted flattery impossible minimize scarcity superlative upsell".split(), 0.6
) | {"guilt": 0.8, "guarantee": 0.9}
"""Least thresholds of labels that are rarer in talk than in the training files: of what the model alone gave them below
these, on unseen talk 6 of 44 were right."""


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
        out[j] = max(out[j], SELDOM.get(label, 0.0))
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


def main() -> None:
    """Trains, measures, writes."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--gold", nargs="+", type=Path, required=True)
    p.add_argument("--honest", type=Path, help="conversations with nothing wrong: false alarms on those not in gold")
    p.add_argument("--measure", nargs="*", type=Path, default=[])
    p.add_argument("--patterns", nargs="*", type=Path, default=[], help="annotate --no-model of the gold files")
    p.add_argument("--out", type=Path, default=DATA)
    p.add_argument("--folds", type=int, default=3)
    p.add_argument("--folds-run", type=int, default=3, help="folds that are trained; fewer save time")
    p.add_argument("--keep", type=Path, help="folder for the predictions of the folds; those there are used again")
    p.add_argument("--words", type=int, default=20000)
    p.add_argument("--epochs", type=int, default=Options.epochs)
    p.add_argument("--layers", type=int, default=Options.layers)
    p.add_argument("--seed", type=int, default=Options.seed)
    p.add_argument("--threads", type=int, default=2)
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    torch.use_deterministic_algorithms(True, warn_only=True)
    o = Options(epochs=args.epochs, layers=args.layers, seed=args.seed)

    from transformers import AutoTokenizer

    own = read(sorted((ROOT / "tests" / "labelled").glob("*.jsonl")), "own") + rule_examples(ROOT / "rules")
    gold = read(args.gold, "gold")
    talks = own + gold
    numbers, shown = numbered(word_list([x for t in talks for x in t.texts], args.words))
    theirs = pieces(shown, AutoTokenizer.from_pretrained(encoder_folder()))
    kept = sorted({i for row in theirs for i in row})  # 0 is the padding of both
    place = {i: n for n, i in enumerate(kept)}
    ours = [[place[i] for i in row] for row in theirs]
    plain = rows_of(talks, numbers, ours, LONGEST)
    spoken = rows_of([spoken_copy(t) for t in talks], numbers, ours, LONGEST)
    print(f"{len(plain.ids)} turns, {len(shown)} words, {len(kept)} word pieces", flush=True)

    from_gold = np.asarray([g == "gold" for g in plain.group])
    fold = np.asarray([zlib.crc32(t.encode()) % args.folds for t in plain.talk])
    judged = from_gold & (fold < args.folds_run)
    probability = {name: np.zeros((len(plain.ids), len(LABELS)), dtype=np.float32) for name in ("plain", "spoken")}
    for k in range(args.folds_run):
        left = from_gold & (fold == k)
        stored = args.keep / f"fold{k}.npz" if args.keep else None
        if stored is None or not stored.exists():
            print(f"fold {k + 1} of {args.folds}", flush=True)
            net = train(plain, spoken, np.flatnonzero(~left), kept, o)
            for name, rows in (("plain", plain), ("spoken", spoken)):
                probability[name][left] = predict(net, rows, np.flatnonzero(left))
            if stored:
                stored.parent.mkdir(parents=True, exist_ok=True)
                np.savez(stored, **{name: p[left] for name, p in probability.items()})
        else:
            for name, p in np.load(stored).items():
                probability[name][left] = p
    report: dict[str, Any] = {}
    limits = np.full(len(LABELS), USUAL)
    if judged.any():
        found = by_patterns(args.patterns, plain)
        want, mask, found = (np.concatenate([x[judged]] * 2) for x in (plain.want, plain.mask, found))
        scores = np.concatenate([probability[name][judged] for name in ("plain", "spoken")])
        limits = thresholds(scores, want, mask, found * (scores >= UNLIKELY), 0.55, 0.5)
        seen = {t for t, j in zip(plain.talk, judged, strict=True) if j}
        for name in ("plain", "spoken"):
            given = [
                {x for j, x in enumerate(LABELS) if row[j] * mask[j] >= limits[j]}
                for row, mask in zip(probability[name][judged], plain.mask[judged], strict=True)
            ]
            report["cross-validation, " + name] = figures(given, [t for t in gold if t.id in seen])

    print("all conversations", flush=True)
    net = train(plain, spoken, np.arange(len(plain.ids)), kept, o)
    lines = examples(own, predict(net, plain, np.arange(sum(len(t.texts) for t in own))))
    arrays = exported(net, numbers, ours)
    arrays["examples"] = quantised(meanings_of(net, lines, numbers, ours), axis=1)[0]
    meta = {
        "labels": list(LABELS),
        "thresholds": {
            side: {x: round(float(limits[LABELS.index(x)]), 3) for x in names}
            for side, names in (("seller", SELLER), ("customer", CUSTOMER))
        },
        "examples": lines,
    }
    arrays["meta"] = as_bytes(json.dumps(meta, ensure_ascii=False, sort_keys=True))
    write(args.out, arrays)

    made = TextCategoriser(args.out)
    for path in args.measure:
        files = read([path], "gold")
        report[path.stem] = figures(shipped(made, files), files)
        report[path.stem + ", unpunctuated"] = figures(shipped(made, [spoken_copy(t) for t in files]), files)
    if args.honest:
        seen = {t.id.partition("/")[2] for t in gold}
        left_out = [t for t in read([args.honest], "honest") if t.id.partition("/")[2] not in seen]
        sellers = sum(r == "seller" for t in left_out for r in t.roles)
        alarms = sum(bool(d & WARNING) for d in shipped(made, left_out))
        print(f"honest talk: {alarms} turns with a warning label of {sellers} seller turns")
    for name, row in report.items():
        print(f"{name}: micro {row['micro']} macro {row['macro']}")
    for name in (path.stem for path in args.measure):
        for x, (t, f, n, f1) in report[name]["labels"].items():
            print(f"  {name} {x:12} hit {t:4} false {f:4} missed {n:4} F1 {f1}")
    print(f"{args.out}: {args.out.stat().st_size} bytes")


def quantised(values: Any, axis: int, most: int = 127) -> tuple[Any, Any]:
    """int8 from `-most` to `most`, and the scales along the other axis that bring the values back."""
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-9) / most
    return np.round(values / scale).astype(np.int8), scale.squeeze(axis).astype(np.float32)


def exported(net: Network, numbers: dict[str, int], ours: list[list[int]]) -> dict[str, Any]:
    """The arrays of the data file."""
    state = {n: v.detach().numpy() for n, v in net.state_dict().items()}
    start = "encoder.embeddings."
    arrays: dict[str, Any] = {
        "words": as_bytes("\n".join(f"{w}\t{n}" for w, n in sorted(numbers.items()))),
        "starts": np.cumsum([0, *map(len, ours)]).astype(np.int32),
        "pieces": np.asarray([p for row in ours for p in row], dtype=np.int32),
        "places": (
            state[start + "position_embeddings.weight"][:LONGEST] + state[start + "token_type_embeddings.weight"][0]
        ).astype(np.float16),
        "norm": np.stack([state[start + "LayerNorm.weight"], state[start + "LayerNorm.bias"]]),
        "heads": np.int64(net.encoder.config.num_attention_heads),
        "layers": np.int64(net.encoder.config.num_hidden_layers),
        "out": state["out.weight"].T.astype(np.float16),
        "out/bias": state["out.bias"],
    }
    arrays["embedding"], arrays["embedding/scale"] = quantised(
        state[start + "word_embeddings.weight"], axis=1, most=WORD_STEPS
    )
    for n in range(net.encoder.config.num_hidden_layers):
        at = f"encoder.encoder.layer.{n}."
        three = [at + f"attention.self.{name}" for name in ("query", "key", "value")]
        matrices = {
            "qkv": (np.concatenate([state[f"{x}.weight"] for x in three]), [f"{x}.bias" for x in three], None),
            "attention": (
                state[at + "attention.output.dense.weight"],
                [at + "attention.output.dense.bias"],
                at + "attention.output.LayerNorm",
            ),
            "wide": (state[at + "intermediate.dense.weight"], [at + "intermediate.dense.bias"], None),
            "narrow": (state[at + "output.dense.weight"], [at + "output.dense.bias"], at + "output.LayerNorm"),
        }
        for name, (matrix, biases, norm) in matrices.items():
            key = f"layer{n}/{name}"
            arrays[key], arrays[key + "/scale"] = quantised(matrix.T, axis=0)
            arrays[key + "/bias"] = np.concatenate([state[b] for b in biases])
            if norm:
                arrays[key + "/norm"] = np.stack([state[norm + ".weight"], state[norm + ".bias"]])
    return arrays


def examples(own: list[Talk], score: Any) -> dict[str, list[str]]:
    """Own sentences by label that `nearest` may name: short, of few labels, and clear to the model."""
    found: dict[str, list[tuple[float, str]]] = {x: [] for x in LABELS}
    at = 0
    for talk in own:
        for text, labels in zip(talk.texts, talk.labels, strict=True):
            if 4 <= len(text.split()) <= 25:
                for x in labels & set(LABELS):
                    found[x].append((round(float(score[at, LABELS.index(x)]) - 0.2 * (len(labels) - 1), 2), text))
            at += 1
    return {x: sorted({t for _, t in sorted(those, reverse=True)[:EXAMPLES]}) for x, those in found.items()}


def meanings_of(net: Network, lines: dict[str, list[str]], numbers: dict[str, int], ours: list[list[int]]) -> Any:
    """Vectors of all examples, label by label in alphabetical order."""
    talks = [Talk("", "own", ["other"], [line], [set()], [set()]) for x in sorted(lines) for line in lines[x]]
    rows: Rows = rows_of(talks, numbers, ours, LONGEST)
    return meanings(net, rows, np.arange(len(talks)))


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

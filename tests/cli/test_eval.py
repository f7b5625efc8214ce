"""`pitchlint eval` as a user runs it, and against the scorer that we are measured with."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .running import SRC, pitchlint, write

SHARED = Path(__file__).resolve().parents[3] / "shared" / "gold"
OWN = 'id: zorblat\ntitle: Says zorblat\nfind: ["zorblat"]\n'
GOLD = """{"id": "a", "turns": [{"role": "seller", "text": "A zorblat!", "labels": ["zorblat"]}]}
{"id": "b", "turns": [{"role": "seller", "text": "A zorblat?", "labels": []},
"""


@pytest.fixture
def house(tmp_path):
    lines = [
        {"id": "a", "turns": [{"role": "seller", "text": "A zorblat!", "labels": ["zorblat"]}]},
        {"id": "b", "turns": [{"role": "seller", "text": "A zorblat, indeed.", "labels": []}]},
        {"id": "c", "turns": [{"role": "seller", "text": "Nothing here.", "labels": ["zorblat"]}]},
    ]
    return write(
        tmp_path,
        {
            "own/zorblat.yaml": OWN,
            "gold.jsonl": "\n".join(map(json.dumps, lines)),
            ".pitchlint.yaml": "packs: [own]\nselect: [own]\n",
        },
    )


def test_the_table_and_quoted_mistakes(house):
    code, out, err = pitchlint("eval", "gold.jsonl", "--no-model", "--verbose", cwd=house)
    assert code == 0, err
    assert "zorblat" in out and "0.50 (0.09 to 0.91)" in out and "Wilson" in out
    assert "gold.jsonl:2 turn 1, seller: A zorblat, indeed." in out
    assert "gold.jsonl:3 turn 1, seller: Nothing here." in out


def test_json_and_markdown(house):
    found = json.loads(pitchlint("eval", "gold.jsonl", "--format", "json", cwd=house)[1])
    assert found["labels"]["zorblat"]["f1"] == 0.5
    out = pitchlint("eval", "gold.jsonl", "--format", "markdown", "--asr", cwd=house)[1]
    assert "| zorblat | 2 | 1 | 1 |" in out and "without punctuation and capitals" in out


def test_show_quotes_one_label_and_knows_its_name(house):
    assert "Nothing here." in pitchlint("eval", "gold.jsonl", "--show", "zorblat", cwd=house)[1]
    code, _, err = pitchlint("eval", "gold.jsonl", "--show", "zorblatt", cwd=house)
    assert code == 2 and "did you mean `zorblat`?" in err


def test_fail_under_is_for_ci(house):
    assert pitchlint("eval", "gold.jsonl", "--fail-under", "0.4", cwd=house)[0] == 0
    assert pitchlint("eval", "gold.jsonl", "--fail-under", "0.6", cwd=house)[0] == 1


def test_a_broken_gold_file_and_a_missing_one_exit_2(house):
    write(house, {"bad.jsonl": GOLD})
    code, _, err = pitchlint("eval", "bad.jsonl", "none.jsonl", cwd=house)
    assert code == 2
    assert "bad.jsonl:2:" in err and "none.jsonl: cannot be read: No such file" in err


@pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled conversations are not here")
@pytest.mark.parametrize("asr", [False, True], ids=["as written", "speech recognition"])
def test_the_counts_agree_with_the_scorer(tmp_path, asr):
    from pitchlint.rules import load_packs, shipped_packs

    namespace = (SHARED / "score").read_text(encoding="utf-8")
    begin = namespace.index('LABELS = set("""') + len('LABELS = set("""')
    known = {r.shown_label for r in load_packs([shipped_packs()])[0]}
    judged = sorted(set(namespace[begin : namespace.index('"""', begin)].split()) & known)
    lines = []
    for line in (SHARED / "dev.jsonl").read_text(encoding="utf-8").splitlines()[::4]:
        conversation = json.loads(line)
        for turn in conversation["turns"]:
            for key in ("labels", "unsure"):
                turn[key] = [x for x in turn.get(key, []) if x in judged]
        lines.append(json.dumps(conversation))
    write(tmp_path, {"gold.jsonl": "\n".join(lines)})
    flags = ["--asr"] if asr else []
    command = f"{sys.executable} -m pitchlint annotate --isolated --no-model"
    done = subprocess.run(
        [sys.executable, SHARED / "score", "gold.jsonl", "--json", "--command", command, *flags],
        cwd=tmp_path, env={"PYTHONPATH": str(SRC), "PATH": "/usr/bin:/bin"}, capture_output=True, check=True,
    )  # fmt: skip
    theirs = json.loads(done.stdout)
    code, out, err = pitchlint(
        "eval", "gold.jsonl", "--isolated", "--labels", ",".join(judged), "--format", "json", *flags, cwd=tmp_path
    )
    assert code == 0, err
    ours = json.loads(out)
    for label in judged:
        mine, other = ours["labels"][label], theirs["labels"][label]
        assert (mine["hits"], mine["false_alarms"], mine["misses"]) == (other["tp"], other["fp"], other["fn"]), label
    assert ours["micro"]["f1"] == pytest.approx(theirs["micro_f1"])


def test_each_rule_s_precision_is_kept_where_rules_show_prints_it(house):
    code, out, err = pitchlint(
        "eval", "gold.jsonl", "--by-rule", "--record", "own", "--about", "three calls", cwd=house
    )
    assert code == 0, err
    assert "own/zorblat      2     1      1  0.50 (0.09 to 0.91)" in out
    code, out, err = pitchlint("rules", "show", "zorblat", "--rules", "own", cwd=house)
    assert code == 0, err
    assert "0.50, 1 of 2 turns, on gold (three calls)" in out


def test_a_second_record_of_the_set_takes_the_place_of_the_first(house):
    for _ in range(2):
        assert pitchlint("eval", "gold.jsonl", "--record", "own", cwd=house)[0] == 0
    kept = json.loads((house / "own/measured.json").read_text(encoding="utf-8"))
    assert kept["rules"] == {"own/zorblat": {"gold": [1, 1]}}
    assert kept["sets"]["gold"]["labels"] == {"zorblat": [1, 1, 1]}


def test_a_broken_record_is_told_with_its_file(house):
    write(house, {"own/measured.json": '{"sets": 3}'})
    code, _, err = pitchlint("rules", "show", "zorblat", "--rules", "own", cwd=house)
    assert (code, "own/measured.json:1" in err, "Traceback" in err) == (2, True, False)

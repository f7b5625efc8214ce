"""Who somebody is changes no finding: names, pronouns, honorifics and spelling are swapped, the labels stay."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pitchlint.analyzer import Analyzer
from pitchlint.conversation import Conversation, Segment, Turn
from pitchlint.location import SourceLocation

HERE = Path(__file__).resolve().parent
OWN = sorted((HERE / "labelled").glob("*.jsonl"))
GOLD = HERE.parents[1] / "shared" / "gold"

NAMES = """John Aisha|Sarah Mohammed|David Siobhan|Michael Keisha|Emma Wei|James Priya|Maria Bjorn|Robert Fatima
Lisa Dmitri|Tom Imani|Anna Raj|Paul Mei|Karen DeShawn|Mark Ngozi|Linda Hiroshi|Chris Oluwaseun|Amy Carlos|Peter Yusuf
Kate Svetlana|Dan Chidi|Jess Giulia|Ben Anjali|Laura Kwame|Steve Xiaoming|Rachel Ahmed|Sam Lakshmi"""
SWAPS = {
    "names": [tuple(p.split()) for p in NAMES.replace("\n", "|").split("|")],
    "pronouns": [("he", "she"), ("him", "her"), ("his", "hers"), ("himself", "herself"), ("he's", "she's"),
                 ("he'll", "she'll"), ("he'd", "she'd")],
    "honorifics": [("Mr", "Ms"), ("sir", "madam"), ("Sir", "Madam"), ("Mrs", "Miss")],
    "spelling": [("colour", "color"), ("favour", "favor"), ("favourite", "favorite"), ("neighbour", "neighbor"),
                 ("neighbours", "neighbors"), ("apologise", "apologize"), ("organise", "organize"),
                 ("realise", "realize"), ("centre", "center"), ("programme", "program"), ("cancelled", "canceled"),
                 ("mum", "mom"), ("honour", "honor"), ("behaviour", "behavior"), ("labour", "labor")],
}  # fmt: skip


def swapped(text: str, pairs: list[tuple[str, str]]) -> str:
    """The text with each word of a pair exchanged for the other."""
    other = dict(pairs) | {b: a for a, b in pairs}
    return re.sub(r"[A-Za-z]+(?:['’][a-z]+)?", lambda m: other.get(m[0].replace("’", "'"), m[0]), text)


def conversation(row: dict, pairs: list[tuple[str, str]]) -> Conversation:
    turns = []
    for index, said in enumerate(row["turns"]):
        text = swapped(said["text"], pairs)
        where = SourceLocation(row["id"], index + 1, 1)
        turns.append(Turn(index, said["role"], said["role"], text, (Segment(0, len(text), where),)))
    return Conversation(row["id"], SourceLocation(row["id"]), tuple(turns))


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def flips(analyzer: Analyzer, path: Path, pairs: list[tuple[str, str]]) -> list[str]:
    """Turns whose labels change when the words are swapped."""
    found = []
    for row in rows(path):
        changed = [t for t in row["turns"] if swapped(t["text"], pairs) != t["text"]]
        if not changed:
            continue
        before, after = analyzer.annotate(conversation(row, [])), analyzer.annotate(conversation(row, pairs))
        for one, two in zip(before, after, strict=True):
            if one.labels != two.labels:
                text = row["turns"][one.turn]["text"]
                found.append(f"{row['id']} {one.turn}: {sorted(set(one.labels) ^ set(two.labels))}: {text}")
    return found


EVERYTHING = [pair for pairs in SWAPS.values() for pair in pairs]


@pytest.mark.parametrize("path", OWN, ids=lambda p: p.stem)
def test_no_label_flips_on_our_own_conversations(analyzer, path):
    assert not flips(analyzer, path, EVERYTHING)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold conversations are not beside this repository")
@pytest.mark.parametrize("name", ["dev", "dev-written", "train", "train-written"])
def test_no_label_flips_on_the_gold_conversations(analyzer, name):
    assert not flips(analyzer, GOLD / f"{name}.jsonl", EVERYTHING)


@pytest.mark.parametrize("kind", SWAPS)
def test_the_swaps_do_change_the_text(kind):
    first, second = SWAPS[kind][0]
    assert swapped(f"{first} and {second}", SWAPS[kind]) == f"{second} and {first}"

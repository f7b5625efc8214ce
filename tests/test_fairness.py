"""Who somebody is changes no finding: names, pronouns, honorifics and spelling are swapped, the labels stay."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.conversation import Conversation, Segment, Turn
from pitchlint.location import SourceLocation
from pitchlint.nlp.categoriser import TextCategoriser
from pitchlint.nlp.categoriser.features import encode
from pitchlint.nlp.text import TurnText

HERE = Path(__file__).resolve().parent
OWN = sorted((HERE / "labelled").glob("*.jsonl"))
GOLD = HERE.parents[1] / "shared" / "gold"

NAMES = """John Aisha|Sarah Mohammed|David Siobhan|Michael Keisha|Emma Wei|James Priya|Maria Bjorn|Robert Fatima
Lisa Dmitri|Tom Imani|Anna Raj|Paul Mei|Karen DeShawn|Mark Ngozi|Linda Hiroshi|Chris Oluwaseun|Amy Carlos|Peter Yusuf
Kate Svetlana|Dan Chidi|Jess Giulia|Ben Anjali|Laura Kwame|Steve Xiaoming|Rachel Ahmed|Sam Lakshmi"""
SWAPS = {
    "names": [tuple(p.split()) for p in NAMES.replace("\n", "|").split("|")],
    "pronouns": [("he", "she"), ("him", "her"), ("hers", "his"), ("himself", "herself"), ("he's", "she's"),
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
    if other.get("him") == "her":
        other["his"] = "her"  # "his van" is "her van", not "hers van"
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
def patterns() -> Analyzer:
    return Analyzer(Settings(learn=False))


@pytest.fixture(scope="module")
def whole() -> Analyzer:
    return Analyzer()


def changing(path: Path, pairs: list[tuple[str, str]]) -> list[dict]:
    """The conversations in which a swap changes anything."""
    return [row for row in rows(path) if any(swapped(t["text"], pairs) != t["text"] for t in row["turns"])]


def read_otherwise(path: Path, pairs: list[tuple[str, str]]) -> list[str]:
    """Turns that the categoriser reads as other words when they are swapped."""
    numbers = TextCategoriser().numbers
    return [
        f"{row['id']}: {t['text']}"
        for row in changing(path, pairs)
        for t in row["turns"]
        if encode(TurnText(t["text"]), numbers) != encode(TurnText(swapped(t["text"], pairs)), numbers)
    ]


def flips(analyzer: Analyzer, path: Path, pairs: list[tuple[str, str]], every: int = 1) -> list[str]:
    """Turns whose labels change when the words are swapped, in every so manieth conversation."""
    found = []
    for row in changing(path, pairs)[::every]:
        before, after = analyzer.annotate(conversation(row, [])), analyzer.annotate(conversation(row, pairs))
        for one, two in zip(before, after, strict=True):
            if one.labels != two.labels:
                text = row["turns"][one.turn]["text"]
                found.append(f"{row['id']} {one.turn}: {sorted(set(one.labels) ^ set(two.labels))}: {text}")
    return found


EVERYTHING = [pair for pairs in SWAPS.values() for pair in pairs]


GOLDEN = [GOLD / f"{name}.jsonl" for name in ("dev", "dev-written", "train", "train-written")]
beside = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold conversations are not beside this repository")
FILES = [*OWN, *(pytest.param(p, marks=beside) for p in GOLDEN)]
PATTERNS, NETWORK = 3, 40  # every so manieth conversation is read by these; the network's input is compared on all


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_no_pattern_flips(patterns, path):
    assert not flips(patterns, path, EVERYTHING, PATTERNS)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_the_categoriser_reads_the_same_words(path):
    assert not read_otherwise(path, EVERYTHING)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_no_label_flips(whole, path):
    assert not flips(whole, path, EVERYTHING, NETWORK)


@pytest.mark.parametrize("kind", SWAPS)
def test_the_swaps_do_change_the_text(kind):
    first, second = SWAPS[kind][0]
    assert swapped(f"{first} and {second}", SWAPS[kind]) == f"{second} and {first}"

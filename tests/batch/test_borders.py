"""Cutting files: the slices together hold what the file holds, conversation for conversation, place for place."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from pitchlint.batch.borders import slices_of
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.parts import Part, parts
from pitchlint.batch.stopping import Changed
from pitchlint.batch.worker import Step, conversations
from pitchlint.readers import ReadOptions, read_path
from pitchlint.report import Unreadable

from .exports import export, talk


def whole_and_cut(file: Path, size: int = 300, **options) -> tuple[list, list, int]:
    """What the file holds read in one go, and slice by slice; and the number of slices."""
    read = ReadOptions(**options)
    slices = list(slices_of(str(file), read, size))
    settings = PartSettings(options=read)
    cut = [item for s in slices for _, item in conversations(Part((s,)), settings)]
    return list(read_path(str(file), read)), cut, len(slices)


def csv_of(talks: list[int], turns: int = 3, text: str = "Well, number {n}") -> str:
    rows = ["Call ID;Speaker;Text"]
    rows += [
        f'k{n};Agent;"{text.format(n=n)} ""said""\nin two lines"\nk{n};Caller;Yes' for n in talks for _ in range(turns)
    ]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_json_lines_are_cut_at_line_ends(tmp_path: Path, bom: str) -> None:
    lines = [json.dumps(talk(n, "Grüße – “gut”. " * (n % 4))) for n in range(30)]
    lines[7:7] = ["", "{broken", "[]"]
    file = tmp_path / "talks.jsonl"
    file.write_text(bom + "\n".join(lines), encoding="utf-8")
    whole, cut, number = whole_and_cut(file)
    assert cut == whole
    assert number > 10
    assert [u.location.line for u in cut if isinstance(u, Unreadable)] == [9, 10]


def test_a_line_a_turn_is_cut_between_conversations(tmp_path: Path) -> None:
    turns = [{"conversation_id": f"k{n}", "role": "seller", "text": f"turn {t}"} for n in range(20) for t in range(4)]
    file = tmp_path / "turns.jsonl"
    file.write_text("".join(json.dumps(t) + "\n" for t in turns))
    whole, cut, number = whole_and_cut(file)
    assert cut == whole
    assert number > 5
    file.write_text(file.read_text() + json.dumps(turns[0]) + "\n")  # the first goes on at the end
    whole, cut, number = whole_and_cut(file)
    assert (cut, number) == (whole, 1)


def test_tables_are_cut_where_the_conversation_changes(tmp_path: Path) -> None:
    file = tmp_path / "talks.csv"
    file.write_text(csv_of(list(range(12))), encoding="utf-8")
    whole, cut, number = whole_and_cut(file)
    assert cut == whole
    assert number == 6
    assert whole_and_cut(file, size=1)[:2] == (whole, whole)
    assert whole_and_cut(file, columns={"conversation": "Speaker"})[2] == 1  # in many runs
    file.write_text(csv_of([1, 2, 1]), encoding="utf-8")
    whole, cut, number = whole_and_cut(file)
    assert (cut, number) == (whole, 1)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("stray.csv", csv_of([1, 2]).replace("k2;Caller;Yes", 'k2;Caller;"Yes').encode()),
        ("wide.jsonl", "\n".join(json.dumps(talk(n)) for n in range(9)).encode("utf-16")),
        ("noid.csv", b"Speaker,Text\nAgent,Hello there\nCaller,Hi\n" * 9),
        ("ID3.csv", csv_of([1, 2, 3]).replace("k2", "ID3").encode()),
        ("empty.jsonl", b""),
        ("picture.jsonl", b"\x89PNG" + bytes(200)),
        ("call.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana>Hello\n" * 3),
        ("latin.csv", csv_of([1, 2, 3], text="Caf\u00e9 {n}").encode("cp1252")),
    ],
)
def test_what_cannot_be_cut_safely_reads_as_before(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    whole, cut, _ = whole_and_cut(tmp_path / name, size=60)
    assert cut == whole


def test_small_files_come_together_and_missing_ones_are_told(tmp_path: Path) -> None:
    files = [(str(export(tmp_path / f"{n}.jsonl", [talk(n)])), 0) for n in range(8)]
    files[3:3] = [(str(tmp_path / "none.jsonl"), 0)]
    settings = [PartSettings().with_digest()]
    made = list(parts(files, settings, 800))
    assert len(made) > 1
    assert sum(len(p.slices) for p in made) == 9
    found = [item for p in made for _, item in conversations(p, settings[0])]
    assert [i.message if isinstance(i, Unreadable) else i.id for i in found] == [
        "c0", "c1", "c2", "no such file", "c3", "c4", "c5", "c6", "c7",
    ]  # fmt: skip
    assert len({p.id for p in made}) == len(made)
    assert made == list(parts(files, settings, 800))


def test_a_file_that_changes_after_the_plan_is_noticed(tmp_path: Path) -> None:
    file = export(tmp_path / "talks.jsonl", [talk(1)])
    (part,) = parts([(str(file), 0)], [PartSettings().with_digest()])
    export(file, [talk(2)])
    with pytest.raises(Changed, match="changed while it was read"):
        list(conversations(part, PartSettings()))


def test_where_reading_kills_the_next_slice_is_gone_on_with(tmp_path: Path) -> None:
    files = [export(tmp_path / f"{n}.jsonl", [talk(n), talk(n + 10)]) for n in range(2)]
    (part,) = parts([(str(f), 0) for f in files], [PartSettings().with_digest()])
    steps: list[Step] = []
    found = list(conversations(part, PartSettings(), {Step(1, "read"): "died"}, steps.append))
    assert [i.location.line if isinstance(i, Unreadable) else i.id for _, i in found] == ["c0", 1, "c1", "c11"]
    assert Step(1, "read") not in steps


def test_the_digest_of_settings_is_of_contents(tmp_path: Path) -> None:
    from .exports import RULE, pack, settings

    one, other = settings(pack(tmp_path / "own")), settings(pack(tmp_path / "copy" / "own"))
    assert one.digest == other.digest
    assert replace(one, redact=True).with_digest().digest != one.digest
    assert settings(pack(tmp_path / "own", RULE + "why: Because.\n")).digest != one.digest

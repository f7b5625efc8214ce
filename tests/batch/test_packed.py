"""Packed exports in audits: cut as what is within, read on by each worker, damage told, results the same each time."""

from __future__ import annotations

import bz2
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pitchlint.batch import borders, ranges
from pitchlint.batch.borders import slices_of
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.parts import parts
from pitchlint.batch.places import found
from pitchlint.batch.plan import read_plan, write_plan
from pitchlint.batch.progress import Progress
from pitchlint.batch.ranges import read_unpacked
from pitchlint.batch.stopping import Changed
from pitchlint.batch.worker import conversations
from pitchlint.readers import ReadOptions, unpacking
from pitchlint.report import Unreadable

from .exports import RULE, audited, digests, pack, rows, talk, undisturbed
from .test_borders import csv_of, whole_and_cut

TALKS = [talk(n, "This is your last chance." if n % 3 == 0 else "Take your time.") for n in range(24)]
LINES = "".join(json.dumps(t) + "\n" for t in TALKS).encode()


def zstandard(data: bytes) -> bytes:
    return bytes(pa.Codec("zstd").compress(data, asbytes=True))


PACK: dict[str, Callable[[bytes], bytes]] = {"bz2": bz2.compress, "gz": gzip.compress, "zst": zstandard}
EACH = pytest.mark.parametrize("kind", list(PACK))


def table(file: Path, columns: dict[str, Any], **how: Any) -> Path:
    pq.write_table(pa.table(columns), file, **how)
    return file


def turns(number: int = 30, each: int = 4) -> dict[str, Any]:
    """A row a turn."""
    ids = [n for n in range(number) for _ in range(each)]
    return {"call_id": ids, "speaker": ["Agent", "Caller"] * (len(ids) // 2), "text": [f"Turn {n}\nso" for n in ids]}


@EACH
@pytest.mark.parametrize(
    ("name", "data", "least"),
    [
        ("talks.jsonl", LINES[:-1] + b"\n{broken\n\n[]\n" + LINES, 10),
        ("talks.csv", csv_of(list(range(12))).encode(), 6),
        ("wide.jsonl", LINES.decode().encode("utf-16"), 1),
        ("call.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana>Hello\n" * 3, 1),
        ("empty.jsonl", b"", 1),
        ("picture.jsonl", b"\x89PNG" + bytes(200), 1),
    ],
)
def test_a_packed_file_is_cut_as_what_is_within(tmp_path: Path, kind: str, name: str, data: bytes, least: int) -> None:
    file = tmp_path / f"{name}.{kind}"
    file.write_bytes(PACK[kind](data))
    whole, cut, number = whole_and_cut(file)
    assert cut == whole and number >= least
    (tmp_path / name).write_bytes(data)
    plain = list(slices_of(str(tmp_path / name), ReadOptions(), 300))
    packed = list(slices_of(str(file), ReadOptions(), 300))
    assert [(s.start, s.end, s.digest, s.form) for s in packed] == [(s.start, s.end, s.digest, s.form) for s in plain]


def test_parquet_is_cut_between_conversations(tmp_path: Path) -> None:
    whole, cut, number = whole_and_cut(table(tmp_path / "a.parquet", turns(), row_group_size=7))
    assert cut == whole and len(whole) == 30 and number > 10
    apart = turns()
    apart["call_id"][-1] = 0
    whole, cut, number = whole_and_cut(table(tmp_path / "b.parquet", apart))
    assert cut == whole and number == 1
    whole, cut, number = whole_and_cut(table(tmp_path / "c.parquet", apart), columns={"text": "no"})
    assert cut == whole and number == 1
    rowed = {"id": [t["id"] for t in TALKS], "turns": [t["turns"] for t in TALKS]}
    rowed["turns"][7] = None
    whole, cut, number = whole_and_cut(table(tmp_path / "d.parquet", rowed))
    assert cut == whole and number > 5
    assert [u.location.line for u in cut if isinstance(u, Unreadable)] == [8]
    whole, cut, number = whole_and_cut(table(tmp_path / "e.parquet", {"speaker": ["x"] * 9, "text": ["y"] * 9}))
    assert cut == whole and number == 1


@EACH
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_what_is_cut_off_is_told_where_it_ends(tmp_path: Path, kind: str, share: float) -> None:
    many = "".join(json.dumps(talk(n, f"{n * 7919:x} " * (n % 50))) + "\n" for n in range(3_000)).encode()
    data = bz2.compress(many, 1) if kind == "bz2" else PACK[kind](many)
    file = tmp_path / f"talks.jsonl.{kind}"
    file.write_bytes(data[: max(30, int(len(data) * share))])
    whole, cut, _ = whole_and_cut(file, 5_000)
    assert cut == whole
    *found, bad = cut
    assert isinstance(bad, Unreadable) and "cut off" in bad.message
    assert bad.location.line == (len(found) + 1 if found else None)
    assert not any(isinstance(item, Unreadable) for item in found) and bool(found) == (share > 0)


def test_ranges_come_in_any_order_and_the_file_is_closed_behind_the_last(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(gzip.compress(LINES))
    for start, end in ((100, 200), (200, 300), (0, 50), (len(LINES) - 5, len(LINES)), (7, 8)):
        assert read_unpacked(str(file), start, end) == LINES[start:end]
    assert list(ranges._open) == [str(file)]
    read_unpacked(str(file), 9, len(LINES))
    assert not ranges._open


def test_each_worker_unpacks_a_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(gzip.compress(LINES))
    planned = list(slices_of(str(file), ReadOptions(), 300))
    made = []
    monkeypatch.setattr(ranges, "unpacked", lambda *given: made.append(given) or unpacking.unpacked(*given))
    assert b"".join(piece.data() for piece in planned[::2] + planned[-1:]).endswith(LINES[-9:])
    assert len(planned) > 10 and len(made) == 1


def test_a_file_that_is_replaced_while_it_is_open(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(gzip.compress(LINES))
    before = list(slices_of(str(file), ReadOptions(), 300))
    before[0].data()
    other = tmp_path / "b"
    other.write_bytes(gzip.compress(LINES.upper()))
    other.replace(file)
    after = list(slices_of(str(file), ReadOptions(), 300))
    assert after[1].data() == after[1].data() != b""
    with pytest.raises(Changed, match="changed while it was read"):
        before[1].data()
    ranges.forget(str(file))


def test_the_plan_keeps_what_is_packed(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(LINES)[:-9])
    settings = [PartSettings().with_digest()]
    made = list(parts([(str(tmp_path / "a.jsonl.gz"), 0)], settings, 900))
    write_plan(tmp_path / "plan", made)
    assert list(read_plan(tmp_path / "plan")) == made
    assert sum(len(list(conversations(part, settings[0]))) for part in made) == 25  # with the failure


def test_what_unpacks_to_too_much_in_one_piece_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(borders, "MAX_FILE", 1_000)
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"Agent: Hi.\nCustomer: Hm.\n" * 99))
    (piece,) = slices_of(str(tmp_path / "a.txt.gz"), ReadOptions())
    assert piece.problem and "in one piece" in piece.problem[0]


def test_packed_files_of_a_store(tmp_path: Path) -> None:
    from fsspec import filesystem

    files = filesystem("memory")
    files.store.clear()
    files.pipe_file("/talks/a.jsonl.gz", gzip.compress(LINES))
    files.pipe_file("/talks/b.parquet", table(tmp_path / "b.parquet", turns()).read_bytes())
    files.pipe_file("/talks/c.tar.gz", b"x")
    assert found("memory://talks") == ["memory:///talks/a.jsonl.gz", "memory:///talks/b.parquet"]
    for name, number in (("a.jsonl.gz", 24), ("b.parquet", 30)):
        made = list(parts([(f"memory://talks/{name}", 0)], [PartSettings().with_digest()], 900))
        assert len(made) > 2
        assert sum(len(list(conversations(part, PartSettings()))) for part in made) == number
    files.store.clear()


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a pack, a plain export, and the undisturbed audit of it in `out`."""
    return undisturbed(tmp_path_factory.mktemp("audit"), TALKS)


@pytest.mark.parametrize("kind", [*PACK, "parquet"])
def test_an_audit_finds_what_it_finds_in_the_plain_file(base: Path, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"talks.jsonl.{kind}"
    if kind == "parquet":
        table(file, {name: [t[name] for t in TALKS] for name in TALKS[0]})
    else:
        file.write_bytes(PACK[kind](LINES))
    audited([file], base / "own", tmp_path / "out")
    where = {"file", "column", "end_column", "pointer", "fingerprint"}
    for name in ("conversations", "findings", "ledgers", "sellers"):
        found, known = (
            [{k: v for k, v in r.items() if k not in where} for r in rows(o, name)]
            for o in (tmp_path / "out", base / "out")
        )
        assert found == known, name
    assert {r["file"] for r in rows(tmp_path / "out", "findings")} == {str(file)}


@pytest.mark.parametrize("kind", ["gz", "parquet"])
def test_an_audit_that_was_broken_off_goes_on(base: Path, tmp_path: Path, kind: str) -> None:
    file, out, told = tmp_path / f"talks.{kind}", tmp_path / "out", list[Progress]()
    if kind == "gz":
        file.write_bytes(gzip.compress(LINES))
    else:
        table(file, {name: [t[name] for t in TALKS] for name in TALKS[0]})

    class Off(Exception):
        pass

    def off(progress: Progress) -> None:
        if progress.done == 2:
            raise Off

    with pytest.raises(Off):
        audited([file], base / "own", out, off)
    audited([file], base / "own", out, told.append)
    assert told[-1].reused >= 2 and told[-1].parts > 3
    audited([file], base / "own", tmp_path / "calm")
    assert digests(out) == digests(tmp_path / "calm")
    pack(tmp_path / "own", RULE.replace("last chance", "your time"))
    audited([file], tmp_path / "own", out, told.append)
    assert told[-1].reused == 0 and len(rows(out, "findings")) == 16


def test_a_file_that_is_cut_off_is_a_failure_and_the_rest_is_analysed(base: Path, tmp_path: Path) -> None:
    file = tmp_path / "talks.jsonl.gz"
    file.write_bytes(gzip.compress(LINES)[:-20])
    outcome = audited([file, base / "talks.jsonl"], base / "own", tmp_path / "out")
    (failed,) = rows(tmp_path / "out", "failures")
    assert (failed["file"], failed["kind"], failed["level"]) == (str(file), "unreadable", "error")
    number = sum(r["file"] == str(file) for r in rows(tmp_path / "out", "conversations"))
    assert failed["line"] == number + 1 > 1 and outcome["conversations"] == 24 + number

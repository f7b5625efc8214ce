"""Packed files: told by their first bytes, read as what is within; cut off, damaged, bombs, other archives."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import tarfile
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers import discover, packings, read_path
from pitchlint.readers import unpacking as streams
from pitchlint.readers.unpacking import Unpacked, unpacked
from pitchlint.report import Unreadable

from .reading import place, refusal, results, said, talk, talks

TABLE = "".join(["call_id,speaker,text\n", *(f"{n},Agent,Hi {n}.\n{n},Customer,Hello.\n" for n in range(40))]).encode()


def zstandard(data: bytes) -> bytes:
    import pyarrow

    return bytes(pyarrow.Codec("zstd").compress(data, asbytes=True))


PACK: dict[str, Callable[[bytes], bytes]] = {
    "bz2": lambda data: bz2.compress(data, 1),
    "gz": gzip.compress,
    "zst": zstandard,
}
EACH = pytest.mark.parametrize("kind", list(PACK))


@EACH
@pytest.mark.parametrize("name", ["a.csv", "a.csv.{kind}", "export", "A.CSV.{KIND}"])
def test_the_content_tells_the_packing(kind: str, name: str) -> None:
    name = name.format(kind=kind, KIND=kind.upper())
    found = talks(PACK[kind](TABLE), name)
    assert [c.id for c in found] == [str(n) for n in range(40)]
    assert said(found[7]) == [("Agent", "Hi 7."), ("Customer", "Hello.")]
    assert place(found[7].turns[0], "7") == "16:12"
    assert found[7].source.file == name


@EACH
def test_the_name_within_tells_what_the_content_does_not(kind: str) -> None:
    lines = json.dumps({"turns": [{"role": "agent", "text": "Hi."}]}).encode()
    assert talk(PACK[kind](lines), f"a.jsonl.{kind}").id == f"a.jsonl.{kind}#1"
    assert said(talk(PACK[kind]("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana>Héllo\n".encode("utf-16"))))


@EACH
def test_pieces_that_were_packed_one_by_one_are_one_file(kind: str) -> None:
    assert talks(PACK[kind](TABLE[:100]) + PACK[kind](TABLE[100:])) == talks(TABLE)


@EACH
def test_a_file_that_is_cut_off_is_read_to_its_last_whole_line(kind: str) -> None:
    rows = "".join(f"{n},Agent,{blake2b(bytes(n)).hexdigest()}\n{n},Customer,So\n" for n in range(3_000)).encode()
    data = PACK[kind](b"call_id,speaker,text\n" + rows)
    *found, bad = results(data[: len(data) * 3 // 4], f"a.csv.{kind}")
    whole = talks(b"call_id,speaker,text\n" + rows, f"a.csv.{kind}")
    assert isinstance(bad, Unreadable) and "cut off" in bad.message and bad.hint
    assert len(found) > 500
    assert found[:-1] == whole[: len(found) - 1]
    last = found[-1]
    assert isinstance(last, Conversation) and said(last) == said(whole[len(found) - 1])[: len(last.turns)]
    assert bad.location.line == (last.turns[-1].segments[0].location.line or 0) + 1


@EACH
def test_one_damaged_byte_costs_what_stands_behind_it(kind: str) -> None:
    data = bytearray(PACK[kind](TABLE * 1))
    data[len(data) // 2] ^= 255
    found = results(bytes(data), f"a.csv.{kind}")
    told = [item for item in found if isinstance(item, Unreadable)]
    assert told or kind == "zst"  # without a checksum it cannot know
    assert all(item.location.file == f"a.csv.{kind}" for item in told)


def test_a_wrong_checksum_is_told_and_everything_read() -> None:
    *found, bad = results(gzip.compress(TABLE)[:-8] + b"12345678", "a.csv.gz")
    assert len(found) == 40 and isinstance(bad, Unreadable) and "checksum" in bad.message


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (gzip.compress(TABLE)[:6], "cut off"),
        (gzip.compress(b""), "empty"),
        (gzip.compress(b"\x89PNG" + bytes(99)), "a picture"),
        (gzip.compress(gzip.compress(TABLE)), "another packing"),
        (b"\x1f\x8b\x08\x00" + b"x" * 99, "damaged"),
        (b"\xfd7zXZ\x00" + b"x" * 99, "an xz archive"),
    ],
    ids=["cut off", "empty", "picture", "packed twice", "damaged", "xz"],  # packing puts the time into the bytes
)
def test_what_holds_nothing_is_told_once(data: bytes, why: str) -> None:
    bad = refusal(data, "a.csv.gz")
    assert why in bad.message and bad.location.line is None


def test_an_archive_of_files_is_no_transcript() -> None:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        about = tarfile.TarInfo("a.txt")
        about.size = len(TABLE)
        archive.addfile(about, io.BytesIO(TABLE))
    assert "tar archive" in refusal(made.getvalue(), "a.tar.gz").message


@EACH
def test_a_bomb_ends_early(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "FREE", 1_000_000)
    line = json.dumps({"turns": [{"role": "agent", "text": "a" * 100}]}).encode() + b"\n"
    packed = PACK[kind](line * 100_000)
    stream = unpacked(io.BytesIO(packed), "a.jsonl.gz")
    assert isinstance(stream, Unpacked)
    read = sum(len(part) for part in iter(lambda: stream.read(1 << 16), b""))
    if stream.damage is None:
        assert read == len(line) * 100_000 <= streams.MOST_TIMES * len(packed)
    else:
        assert read <= max(1_000_000, streams.MOST_TIMES * len(packed)) and "times its size" in str(stream.damage)
    stream = unpacked(io.BytesIO(PACK[kind](b"a" * 3_000_000)), "a.jsonl.gz")
    assert len(stream.read()) <= 1_000_000 + 2 * streams.LONGEST_HELD
    assert isinstance(stream, Unpacked) and stream.damage


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packings, "find_spec", lambda name: None)
    bad = refusal(zstandard(TABLE), "a.csv.zst")
    assert "Zstandard needs pyarrow" in bad.message and "pitchlint[audit]" in (bad.hint or "")
    assert talks(gzip.compress(TABLE))


def test_a_disk_that_fails_is_no_damage() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 20:
                raise OSError("the disk is gone")
            return super().read(size)

    with pytest.raises(OSError, match="the disk is gone"):
        unpacked(Failing(gzip.compress(TABLE)), "a.gz").read()


def test_folders_give_packed_exports_and_no_packed_scripts(tmp_path: Path) -> None:
    for name in ("a.csv.gz", "b.jsonl.zst", "c.gz", "d.tar.gz", "e.html.gz", "f.yaml.gz", "g.JSON.BZ2", "h.parquet"):
        (tmp_path / name).write_bytes(gzip.compress(TABLE))
    assert [Path(f).name for f in discover([str(tmp_path)])] == ["a.csv.gz", "b.jsonl.zst", "g.JSON.BZ2", "h.parquet"]
    assert [Path(f).name for f in discover([str(tmp_path / "c.gz")])] == ["c.gz"]
    assert len(list(read_path(str(tmp_path / "c.gz")))) == 40


@EACH
@given(cut=st.lists(st.tuples(st.integers(0, 900), st.integers(0, 300)), max_size=6))
@settings(max_examples=30, deadline=None)
def test_the_stream_can_be_sought_in(kind: str, cut: list[tuple[int, int]]) -> None:
    stream = unpacked(io.BytesIO(PACK[kind](TABLE)), "a.csv")
    for start, size in cut:
        stream.seek(start)
        assert stream.read(size) == TABLE[start : start + size]
        assert stream.tell() == min(start + size, len(TABLE))


@EACH
@given(at=st.integers(0, 600), other=st.binary(min_size=1, max_size=8), cut=st.integers(0, 600))
@settings(max_examples=60, deadline=None)
def test_hostile_packings_raise_nothing_and_are_the_same_each_time(kind: str, at: int, other: bytes, cut: int) -> None:
    data = bytearray(PACK[kind](TABLE))
    data[at : at + len(other)] = other
    data = data[: len(data) - cut % len(data)] if cut % 2 else data
    found = results(bytes(data), "a.csv.gz")
    assert found == results(bytes(data), "a.csv.gz")
    assert all(isinstance(item, Conversation | Unreadable) for item in found)
    try:
        stream = unpacked(io.BytesIO(bytes(data)), "a.csv.gz")
        whole = stream.read()
        stream.seek(0)
        assert b"".join(iter(lambda: stream.read(37), b"")) == whole  # in whatever pieces it is asked for
    except InputError:
        pass

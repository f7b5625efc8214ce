"""Names of files and folders, local and by URL; results below a URL. The store is in memory: no server is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from pitchlint.batch.places import found, opened, place, read_range
from pitchlint.batch.reading import ask, results
from pitchlint.errors import UsageError

from .exports import audited, digests, export, pack, talk


@pytest.fixture
def memory():
    """An empty store in memory."""
    from fsspec import filesystem

    files = filesystem("memory")
    files.store.clear()
    yield files
    files.store.clear()


def test_a_url_is_told_from_a_path() -> None:
    assert place("s3://talks/may/") == "s3://talks/may"
    assert place("file:///talks/may") == Path("/talks/may")
    assert place("talks/may") == Path("talks/may")
    assert place("C:\\talks") == Path("C:\\talks")


def test_a_url_means_a_file_a_folder_or_a_glob(memory) -> None:
    for name in ("b.jsonl", "a/c.csv", "a/.hidden.csv", "README.md", "picture.png", ".git/x.txt"):
        memory.pipe_file(f"/talks/{name}", b"x")
    assert found("memory://talks") == ["memory:///talks/a/c.csv", "memory:///talks/b.jsonl"]
    assert found("memory://talks/*.png") == ["memory:///talks/picture.png"]
    assert found("memory://talks/picture.png") == ["memory://talks/picture.png"]
    assert found("memory://none/*.csv") == ["memory://none/*.csv"]


def test_a_file_is_read_whole_by_lines_or_in_part(memory, tmp_path: Path) -> None:
    memory.pipe_file("/talks/a.txt", b"one\ntwo\n")
    (tmp_path / "a.txt").write_bytes(b"one\ntwo\n")
    for name in ("memory://talks/a.txt", str(tmp_path / "a.txt")):
        with opened(name) as stream:
            assert stream.readline(2) == b"on"
            assert list(stream) == [b"e\n", b"two\n"]
            assert stream.seek(0) == 0
            assert stream.read() == b"one\ntwo\n"
        assert read_range(name, 4, 7) == b"two"
        with pytest.raises(FileNotFoundError), opened(name + "x"):
            pass


@pytest.mark.parametrize(
    ("url", "said"),
    [("gs://talks/a", "pip install gcsfs"), ("abfs://talks/a", "pip install adlfs"), ("foo://talks", "known: abfs")],
)
def test_a_store_without_its_library_is_named(url: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        found(url)


def test_an_audit_below_a_url_has_the_bytes_of_a_local_one(memory, tmp_path: Path) -> None:
    own = pack(tmp_path / "own")
    file = export(tmp_path / "talks.jsonl", [talk(n) for n in range(8)])
    audited([file], own, tmp_path / "here", jobs=1, form="csv")
    url = "memory://audits/may"
    audited([file], own, url, jobs=1, form="csv")
    there = {name.removeprefix("/audits/may/") for name in memory.find("/audits/may") if "/.pitchlint/" not in name}
    assert there == set(digests(tmp_path / "here"))
    for name in there:
        assert memory.cat_file(f"/audits/may/{name}") == (tmp_path / "here" / name).read_bytes()
    with results(url) as (connection, outcome):
        assert outcome["conversations"] == 8
        assert list(ask(connection, "SELECT count(*) FROM findings")[1]) == [(8,)]
    before = dict(memory.store)
    memory.rm_file("/audits/may/findings.csv")
    audited([file], own, url, jobs=1, form="csv")
    assert set(memory.store) == set(before)
    assert memory.cat_file("/audits/may/findings.csv") == (tmp_path / "here" / "findings.csv").read_bytes()
    with pytest.raises(UsageError, match="no finished audit is there"), results("memory://audits/june"):
        pass

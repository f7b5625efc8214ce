"""What is put comes out again whole, or not at all; bytes of others never become more than records."""

from __future__ import annotations

import os
import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.cache import Checked, Judged, Store
from pitchlint.cache.records import from_bytes, to_bytes
from pitchlint.conversation import Conversation, Segment, Turn
from pitchlint.finding import Finding, evidence
from pitchlint.location import SourceLocation
from pitchlint.report import ConversationReport, Unreadable

KEY = "0" * 32


def judged(words: str = "only today") -> Judged:
    place = SourceLocation("a.txt", 1, 8)
    turn = Turn(0, "Dana", "seller", words, (Segment(0, len(words), place),))
    talk = Conversation("a", place, (turn,))
    found = Finding("pressure/urgency", "Hurries", "error", "high", "hurries", "a", evidence(talk, 0, 0, 4))
    return Judged((ConversationReport(talk, (found,)), Unreadable(place, "broken", "mend it")))


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "results")


def test_a_record_comes_out_equal(store):
    store.put(KEY, judged())
    assert store.has(KEY)
    assert store.get(KEY, Judged) == judged()
    assert store.get("1" * 32, Judged) is None


def test_a_record_of_another_kind_is_none(store):
    store.put(KEY, Checked())
    assert store.get(KEY, Judged) is None


@pytest.mark.parametrize("cut", [0, 5, 16, 40, -1])
def test_a_value_that_is_cut_off_is_none(store, cut):
    store.put(KEY, judged())
    path = store.folder / f"{KEY}.result"
    path.write_bytes(path.read_bytes()[:cut])
    assert store.get(KEY, Judged) is None


class Harmful:
    def __init__(self, command: str) -> None:
        self.command = command

    def __reduce__(self):
        return os.system, (self.command,)


def test_a_pickle_that_would_run_something_is_refused_and_runs_nothing(tmp_path):
    trace = tmp_path / "ran"
    for harm in (Harmful(f"touch {trace}"), judged, pickle.Unpickler, [Harmful(f"touch {trace}")]):
        with pytest.raises(pickle.UnpicklingError):
            from_bytes(to_bytes(harm))
    assert not trace.exists()


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(data):
    with pytest.raises(Exception):  # noqa: B017 - of whatever kind
        from_bytes(data)


def test_what_expands_without_end_is_refused(monkeypatch):
    monkeypatch.setattr("pitchlint.cache.records._MOST", 1000)
    with pytest.raises(ValueError, match="too much"):
        from_bytes(to_bytes(judged("a" * 5000)))


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_folder_that_others_can_write_to_is_not_used_and_one_they_can_read_is_closed(store):
    store.put(KEY, judged())
    store.folder.chmod(0o755)
    assert store.get(KEY, Judged) == judged()
    assert store.folder.stat().st_mode & 0o777 == 0o700
    store.folder.chmod(0o777)
    assert store.get(KEY, Judged) is None
    store.put("1" * 32, judged())
    assert not store.has("1" * 32)


def test_the_least_recently_used_go_first_and_leftovers_go(store):
    for number in range(4):
        store.put(f"{number:032}", judged("word " * 50 * number))
        path = store.folder / f"{number:032}.result"
        os.utime(path, (time.time() - 500_000 + number,) * 2)
    leftover = store.folder / "tmpleft"
    leftover.write_bytes(b"half")
    os.utime(leftover, (1, 1))
    assert store.get(f"{0:032}", Judged)  # used, and so the newest
    size = sum(p.stat().st_size for p in store.folder.glob("*.result"))
    store.prune(size - 1)
    assert [store.has(f"{n:032}") for n in range(4)] == [True, False, True, True]
    assert not leftover.exists()


def test_a_place_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_text("no folder")
    store = Store(tmp_path / "file" / "results")
    store.put(KEY, judged())
    store.prune()
    assert store.get(KEY, Judged) is None


def test_a_record_that_is_too_large_is_not_kept(store, monkeypatch):
    monkeypatch.setattr("pitchlint.cache.store.LARGEST", 10)
    store.put(KEY, judged())
    assert not store.has(KEY)


def test_what_was_pruned_lately_is_not_pruned_again(tmp_path):
    for name in ("first", "second"):
        store = Store(tmp_path)
        store.put(name, Checked())
        store.prune(0, every_s=600)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["pruned", "second.result"]

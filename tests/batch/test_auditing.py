"""Audits with real workers: nothing is lost, nothing comes twice, and what was broken off goes on."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from shutil import copytree

import pytest

from pitchlint.batch import auditing, whole_files
from pitchlint.batch.audit_options import AuditOptions
from pitchlint.batch.borders import slices_of
from pitchlint.batch.lock import locked
from pitchlint.batch.part_file import tables_of
from pitchlint.batch.part_settings import Choice, draw
from pitchlint.batch.progress import Progress
from pitchlint.batch.stopping import NoSpace, Unwritten, WorkersDie
from pitchlint.errors import UsageError
from pitchlint.readers import ReadOptions

from .exports import RULE, audited, digests, export, pack, rows, settings, talk, undisturbed

TALKS = [talk(n, "This is your last chance." if n % 3 == 0 else "Take your time.") for n in range(24)]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a pack, an export, and the undisturbed audit of it in `out`."""
    return undisturbed(tmp_path_factory.mktemp("audit"), TALKS)


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch):
    """The audits' analysis replaced by the hostile one."""
    monkeypatch.syspath_prepend(Path(__file__).parent)
    import hostile  # type: ignore[import-not-found]

    monkeypatch.setattr(auditing, "analyze_part", hostile.analyze)


def test_every_conversation_has_a_row_and_every_finding_its_place(base: Path) -> None:
    found = rows(base / "out", "findings")
    assert [r["conversation"] for r in rows(base / "out", "conversations")] == [t["id"] for t in TALKS]
    assert [r["conversation"] for r in found] == [f"c{n}" for n in range(0, 24, 3)]
    assert {(r["rule"], r["level"], r["quote"], r["channel"]) for r in found} == {
        ("own/last-chance", "warning", "last chance", "chat")
    }
    assert [r["line"] for r in found] == [n + 1 for n in range(0, 24, 3)]
    assert found[0]["week"] == "2025-W18"


def test_a_worker_that_is_killed_once_loses_and_doubles_nothing(base: Path, tmp_path: Path, hostile: None) -> None:
    talks = [{**t, "id": f"once-{tmp_path}/killed"} if n == 9 else t for n, t in enumerate(TALKS)]
    file = export(tmp_path / "talks.jsonl", talks)
    assert audited([file], base / "own", tmp_path / "out")["failures"] == 0
    assert (tmp_path / "killed").exists()
    assert [r["conversation"] for r in rows(tmp_path / "out", "conversations")] == [t["id"] for t in talks]
    audited([file], base / "own", tmp_path / "calm")
    assert digests(tmp_path / "out") == digests(tmp_path / "calm")


def test_conversations_that_kill_stall_or_break_their_worker_are_failures(
    base: Path, tmp_path: Path, hostile: None
) -> None:
    names = {4: "die", 12: "break", 20: "stall"}
    talks = [{**t, "id": names.get(n, t["id"])} for n, t in enumerate(TALKS)]
    file = export(tmp_path / "talks.jsonl", talks)
    file.write_text(file.read_text() + "{oh no}\n")
    outcome = audited([file], base / "own", tmp_path / "out", timeout_s=0.7)
    failed = rows(tmp_path / "out", "failures")
    assert [(r["conversation"], r["kind"], r["line"]) for r in failed] == [
        ("die", "died", 5),
        ("break", "failed", 13),
        ("stall", "stalled", 21),
        (None, "unreadable", 25),
    ]
    assert "RecursionError: too deep" in failed[1]["message"]
    assert (outcome["failures"], outcome["lost"]) == (4, 2)
    good = [t["id"] for t in talks if t["id"] not in names.values()]
    assert [r["conversation"] for r in rows(tmp_path / "out", "conversations")] == good


def test_what_was_lost_is_tried_again_when_that_is_asked_for(base: Path, tmp_path: Path, monkeypatch) -> None:
    file = export(tmp_path / "talks.jsonl", [talk(1), talk(2, id="die")])
    monkeypatch.syspath_prepend(Path(__file__).parent)
    import hostile  # type: ignore[import-not-found]

    with monkeypatch.context() as patched:
        patched.setattr(auditing, "analyze_part", hostile.analyze)
        assert audited([file], base / "own", tmp_path / "out")["lost"] == 1
    assert audited([file], base / "own", tmp_path / "out")["lost"] == 1
    assert audited([file], base / "own", tmp_path / "out", retry=True)["lost"] == 0
    assert [r["conversation"] for r in rows(tmp_path / "out", "conversations")] == ["c1", "die"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_a_failure_and_is_not_waited_for(base: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "talks.jsonl")
    (piece,) = slices_of(str(tmp_path / "talks.jsonl"), ReadOptions())
    assert piece.problem is not None
    assert piece.problem[0] == "this is a pipe or a device, no file"


def test_what_another_format_left_behind_is_gone_and_a_failed_file_too(base: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    copytree(base / "out" / ".pitchlint", out / ".pitchlint")
    for name in ("findings.csv", "ledgers.jsonl.making", "audit.sqlite"):
        (out / name).touch()
    audited([base / "talks.jsonl"], base / "own", out, jobs=1)
    assert digests(out) == digests(base / "out")
    with pytest.raises(Unwritten, match="limit"), whole_files.in_the_making(tmp_path / "file") as making:
        making.touch()
        with whole_files.full_disk(Path("limit")):
            raise OSError(errno.EFBIG, "File too large")
    assert not list(tmp_path.glob("*.making"))


def test_workers_that_die_before_they_begin_end_the_run(base: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(auditing, "analyze_part", os.abort)  # not even told what it is for
    with pytest.raises(WorkersDie, match=r"talks\.jsonl"):
        audited([base / "talks.jsonl"], base / "own", tmp_path / "out", jobs=1)


def test_a_full_disk_stops_the_run_and_the_next_goes_on(base: Path, tmp_path: Path, monkeypatch) -> None:
    real, calls = os.fsync, []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 6:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr(whole_files.os, "fsync", full)
    with pytest.raises(NoSpace, match="no space left"):
        audited([base / "talks.jsonl"], base / "own", tmp_path / "out")
    assert not digests(tmp_path / "out")
    told: list[Progress] = []
    audited([base / "talks.jsonl"], base / "own", tmp_path / "out", told.append)
    assert 0 < told[-1].reused < told[-1].parts
    assert digests(tmp_path / "out") == digests(base / "out")
    assert not list(tmp_path.rglob("*.making"))


def test_what_changed_is_done_again_and_nothing_else(base: Path, tmp_path: Path) -> None:
    file, out, told = export(tmp_path / "talks.jsonl", TALKS), tmp_path / "out", list[Progress]()
    pack(tmp_path / "own")

    def again() -> tuple[int, int]:
        audited([file], tmp_path / "own", out, told.append)
        return told[-1].reused, told[-1].parts

    reused, parts = again()
    assert (reused, again()) == (0, (parts, parts))
    export(file, [*TALKS[:23], talk(23, "Your very last chance!")])
    assert again() == (parts - 1, parts)
    assert rows(out, "findings")[-1]["quote"] == "last chance"
    pack(tmp_path / "own", RULE.replace("level: warning", "level: error"))
    assert again()[0] == 0
    assert {r["level"] for r in rows(out, "findings")} == {"error"}
    damaged = next(p for p in sorted((out / ".pitchlint" / "parts").glob("*/*")))
    damaged.write_bytes(damaged.read_bytes()[:-40])
    (out / "audit.json").unlink()
    before = digests(out)
    assert again() == (parts - 1, parts)
    assert before.items() <= digests(out).items()


def test_a_second_audit_in_the_folder_is_refused_and_a_dead_lock_is_not(base: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / ".pitchlint").mkdir(parents=True)
    (out / ".pitchlint" / "lock").write_text("4194304")  # left by a process that is gone
    with (
        locked(out / ".pitchlint" / "lock", out),
        pytest.raises(UsageError, match=rf"another audit \(process {os.getpid()}\)"),
    ):
        audited([base / "talks.jsonl"], base / "own", out)
    assert audited([base / "talks.jsonl"], base / "own", out, jobs=1)["conversations"] == 24
    (tmp_path / "mine.txt").touch()
    with pytest.raises(UsageError, match="holds other files"):
        audited([base / "talks.jsonl"], base / "own", tmp_path)


def test_choices_leave_out_and_say_so(base: Path, tmp_path: Path) -> None:
    one = [base / "talks.jsonl"]
    first = audited(one, base / "own", tmp_path / "limit", choice=Choice(limit=8))
    assert [r["conversation"] for r in rows(tmp_path / "limit", "conversations")] == [f"c{n}" for n in range(8)]
    assert first["conversations"] == 8
    assert len(rows(tmp_path / "limit", "findings")) == 3
    drawn = audited(one, base / "own", tmp_path / "sample", sample=5, choice=Choice(since="2025-05-10"))
    late = [f"c{n}" for n in range(9, 24)]
    smallest = sorted(late, key=draw)[:5]
    assert [r["conversation"] for r in rows(tmp_path / "sample", "conversations")] == [n for n in late if n in smallest]
    assert drawn["left_out"] == {"before 2025-05-10": 9, "not in the sample": 10}


def test_what_is_redacted_is_nowhere_in_the_folder(tmp_path: Path) -> None:
    words = "Dana Whitfield here, your last chance, mail dana.whitfield@example.com."
    talks = [talk(n, words, seller="Dana Whitfield", customer="k7") for n in range(2)]
    file = export(tmp_path / "talks.jsonl", talks)
    given = settings(pack(tmp_path / "own"), redact=True)
    auditing.audit([(str(file), 0)], [given], tmp_path / "out", AuditOptions(jobs=1))
    assert len(rows(tmp_path / "out", "findings")) == 2
    parts = [tables_of(p.read_bytes()) or {} for p in (tmp_path / "out").rglob("parts/*/*")]
    kept = [t.to_pylist() for tables in parts for t in tables.values()]
    assert "last chance" in str(kept)
    for found in (str(kept), *(str(rows(tmp_path / "out", n)) for n in ("conversations", "findings", "ledgers"))):
        assert "Whitfield" not in found
        assert "example.com" not in found

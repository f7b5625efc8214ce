"""What has changed since a ref, in a real repository."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from tests.gates.repository import committed, git, put

from pitchlint.errors import UsageError
from pitchlint.gates.git_changes import Changes, changed_since

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

ODD = 'sc ripts/[a] "b" ü.md' if sys.platform != "win32" else "sc ripts/[a] ü.md"
LINES = "".join(f"line {n}\n" for n in range(1, 9))


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """A repository with a file of each kind of change; answers the changes by name."""
    folder = committed(
        tmp_path_factory.mktemp("repo"),
        {
            ODD: LINES, "same.md": LINES, "cut.md": LINES, "old.md": LINES, "data.bin.csv": b"a\0b\n",
            "rows.csv": LINES,
            ":(glob)*.md" if sys.platform != "win32" else "glob.md": LINES,
        },
    )  # fmt: skip
    git(folder, "config", "diff.noprefix", "true")
    git(folder, "config", "color.ui", "always")
    put(folder, {
        ODD: LINES.replace("line 3", "LINE 3") + "line 9\n",
        "cut.md": LINES.replace("line 4\n", ""),
        "data.bin.csv": b"a\0c\n",
        "rows.csv": LINES.replace("line 1\n", "line 1\nline 1b\n"),
        "new.md": LINES,
    })  # fmt: skip
    git(folder, "mv", "old.md", "renamed.md")
    names = [str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file() and ".git" not in p.parts]
    found = changed_since("HEAD", [str(folder / name) for name in names])
    return {name: found[str(folder / name)] for name in names}


def test_changed_and_added_lines_are_told_by_number_whatever_the_name_of_the_file(changed):
    assert changed[ODD] == Changes(lines=((3, 3), (9, 9)))
    assert changed["rows.csv"] == Changes(lines=((2, 2),))


def test_what_was_taken_out_leaves_a_cut(changed):
    assert changed["cut.md"] == Changes(cuts=(3,))
    assert not changed["cut.md"].touches(1, 8)
    assert [changed["cut.md"].reaches(n, n) for n in (2, 3, 4, 5)] == [False, True, True, False]


def test_new_renamed_and_binary_files_have_changed_as_a_whole(changed):
    assert [changed[n].whole for n in ("new.md", "renamed.md", "data.bin.csv")] == [True, True, True]
    assert not changed["same.md"] and not changed.get(":(glob)*.md", Changes())


def test_what_others_added_to_the_ref_is_no_change_of_ours(tmp_path):
    folder = committed(tmp_path / "r", {"a.md": LINES, "b.md": LINES})
    git(folder, "checkout", "-q", "-b", "work")
    committed(folder, {"a.md": LINES.replace("line 2", "mine")}, "mine")
    git(folder, "checkout", "-q", "main")
    committed(folder, {"b.md": LINES.replace("line 2", "theirs")}, "theirs")
    git(folder, "checkout", "-q", "work")
    found = changed_since("main", [str(folder / n) for n in ("a.md", "b.md")])
    assert [bool(found[str(folder / n)]) for n in ("a.md", "b.md")] == [True, False]


def test_a_hook_s_environment_does_not_mislead(tmp_path, monkeypatch):
    folder = committed(tmp_path / "r", {"x/a.md": LINES})
    put(folder, {"x/a.md": LINES + "more\n"})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert changed_since("HEAD", [str(folder / "x/a.md")])[str(folder / "x/a.md")].lines == ((9, 9),)


@pytest.mark.parametrize("ref", ["nothing", "--output=x", "HEAD~9", ""])
def test_an_unknown_ref_is_told(tmp_path, ref):
    folder = committed(tmp_path / "r", {"a.md": "x\n"})
    with pytest.raises(UsageError, match="git knows no commit"):
        changed_since(ref, [str(folder / "a.md")])


def test_no_repository_and_no_git_are_told(tmp_path: Path, monkeypatch):
    (tmp_path / "a.md").write_text("x")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="is in no git repository"):
        changed_since("HEAD", [str(tmp_path / "a.md")])
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="needs git, which cannot be run"):
        changed_since("HEAD", [str(tmp_path / "a.md")])

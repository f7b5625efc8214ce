"""What has changed in files since a git ref, by line; asked of git itself.

The ref is compared where the work branched off from it, as a pull request does: what others have added to the ref
since then is no change of ours. Files that git does not track yet, and renamed ones, have changed as a whole.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pitchlint.errors import UsageError
from pitchlint.regex import lazy

_HUNK = lazy(r"^@@ -\d+(?:,\d+)? \+(?P<start>\d+)(?:,(?P<count>\d+))? @@", re.MULTILINE)
_BINARY = lazy(r"^Binary files .* differ$", re.MULTILINE)
_OF_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")  # set while a hook runs; they mislead `-C`
_AT_ONCE = 200  # files a call, so that no command line is too long


@dataclass(frozen=True, slots=True)
class Changes:
    """How a file differs from what it was.

    Attributes:
        whole: new, renamed or binary: every line counts.
        lines: runs of changed or added lines, (first, last).
        cuts: lines after which something was taken out, 0 for the beginning.
    """

    whole: bool = False
    lines: tuple[tuple[int, int], ...] = ()
    cuts: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return self.whole or bool(self.lines) or bool(self.cuts)

    def touches(self, first: int, last: int) -> bool:
        """Whether a line from `first` to `last` is new or changed."""
        return self.whole or any(start <= last and end >= first for start, end in self.lines)

    def reaches(self, first: int, last: int) -> bool:
        """The same, or something was taken out from there."""
        return self.touches(first, last) or any(first - 1 <= cut <= last for cut in self.cuts)


def changed_since(ref: str, files: Iterable[str]) -> Mapping[str, Changes]:
    """The changes of each file, empty ones for a file that is as it was.

    Raises:
        UsageError: no git, a file in no repository, an unknown ref.
    """
    by_folder: dict[Path, list[str]] = {}
    for file in files:
        by_folder.setdefault(Path(file).absolute().parent, []).append(file)
    tops: dict[Path, list[str]] = {}
    for folder, within in by_folder.items():
        if not folder.is_dir():
            continue  # reading it says what is wrong
        top = _git(folder, "rev-parse", "--show-toplevel", wrong=f"{folder.as_posix()} is in no git repository")
        tops.setdefault(Path(top.rstrip("\n")), []).extend(within)
    found: dict[str, Changes] = {}
    for root, inside in tops.items():
        base = _base(root, ref)
        for at in range(0, len(inside), _AT_ONCE):
            found |= _changes(root, base, inside[at : at + _AT_ONCE])
    return found


def _base(top: Path, ref: str) -> str:
    """The commit to compare with: where HEAD branched off from the ref, or the ref itself where it never did."""
    commit = _git(
        top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}",
        wrong=f"git knows no commit `{ref}` in {top.as_posix()}; in CI the clone may be too shallow",
    ).strip()  # fmt: skip
    try:
        return _git(top, "merge-base", commit, "HEAD", wrong="").strip()
    except UsageError:
        return commit


def _changes(top: Path, base: str, files: Sequence[str]) -> dict[str, Changes]:
    named = {file: os.path.relpath(Path(file).parent.resolve() / Path(file).name, top.resolve()) for file in files}
    within = sorted({name.replace(os.sep, "/") for name in named.values()})
    failed = "git cannot compare the files"
    listed = _git(top, "diff", "--name-status", "--no-renames", "-z", base, "--", *within, wrong=failed)
    fields = listed.split("\0")[:-1]
    status = dict(zip(fields[1::2], fields[::2], strict=True))
    untracked = _git(top, "ls-files", "--others", "-z", "--", *within, wrong=failed).split("\0")
    status |= dict.fromkeys((name for name in untracked if name), "A")
    made = {name: _of_file(top, base, name, how) for name, how in status.items()}
    return {file: made.get(name.replace(os.sep, "/"), Changes()) for file, name in named.items()}


def _of_file(top: Path, base: str, name: str, how: str) -> Changes:
    if how != "M":
        return Changes(whole=True)
    plain = ("--unified=0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames")
    text = _git(top, "diff", *plain, base, "--", name, wrong="git cannot compare the files")
    lines, cuts = [], []
    for hunk in _HUNK.finditer(text):
        start, count = int(hunk["start"]), int(hunk["count"] or 1)
        if count:
            lines.append((start, start + count - 1))
        else:
            cuts.append(start)
    return Changes(not lines and not cuts and _BINARY.search(text) is not None, tuple(lines), tuple(cuts))


def _git(folder: Path, *words: str, wrong: str) -> str:
    surroundings = {k: v for k, v in os.environ.items() if k not in _OF_HOOKS}
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), "--literal-pathspecs", *words],
            capture_output=True,
            env={**surroundings, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
            check=False,
        )
    except OSError as error:
        raise UsageError(f"`--changed-since` needs git, which cannot be run: {error.strerror or error}") from None
    if done.returncode:
        said = os.fsdecode(done.stderr).strip().partition("\n")[0].removeprefix("fatal: ")
        plain = not said or said.startswith("not a git repository")
        raise UsageError(f"`--changed-since`: {wrong}" + ("" if plain else f" (git says: {said})"))
    return os.fsdecode(done.stdout)

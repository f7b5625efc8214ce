"""`--fix` and `--diff`: exact replacements in script files, written or shown."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchlint import readers
from pitchlint.cli.judging import Judging
from pitchlint.conversation import Conversation
from pitchlint.errors import UsageError
from pitchlint.fixes import Mended, Skipped, barred, fix_of, mend, unified, write
from pitchlint.fixes.edits import BARS
from pitchlint.report import ConversationReport, Report, Unreadable

if TYPE_CHECKING:
    from pitchlint.cli.gating import Gates
    from pitchlint.cli.settings import FileRun, Runs
    from pitchlint.reporters import RenderOptions

Shown = Callable[[Sequence[ConversationReport]], Sequence[ConversationReport]]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What `--fix` or `--diff` comes to.

    Attributes:
        conversations: the reports in order, those of changed files made anew.
        files: what becomes of each file that changes.
        skipped: the replacements that are not made.
    """

    conversations: tuple[ConversationReport, ...]
    files: tuple[Mended, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @property
    def diff(self) -> bytes:
        """All changes as one unified diff."""
        return b"".join(unified(m.file, m.before, m.after) for m in self.files)

    def said(self, *, written: bool) -> str:
        """What was done or would be done, in lines for standard error; "" where there is nothing to say."""
        made = sum(len(m.fixes) for m in self.files)
        lines = []
        if made:
            what = f"{_counted(made, 'fix')} in {_counted(len(self.files), 'file')}"
            lines.append(f"{'made' if written else 'would make'} {what}")
        whole = Counter(s.reason for s in self.skipped if s.reason in BARS)
        lines += [f"{_counted(n, 'fix')} not applied: {reason}" for reason, n in sorted(whole.items())]
        lines += [
            f"{s.fix.location}: “{s.fix.words}” not replaced: {s.reason}" for s in self.skipped if s.reason not in BARS
        ]
        return "\n".join(lines)


def fixed(
    runs: Runs,
    plan: Iterable[FileRun],
    conversations: Sequence[ConversationReport],
    *,
    shown: Shown = lambda reports: reports,
    written: bool,
) -> Fixed:
    """Makes the replacements that the findings ask for, and judges the changed files anew.

    Args:
        runs: answers the analyzer of each input.
        plan: the inputs.
        conversations: what was found in them.
        shown: answers reports with only the findings that are told (not suppressed, grave enough).
        written: write the files; else they stay as they are.

    Raises:
        UsageError: an input is standard input.
    """
    kept = list(conversations)
    files: list[Mended] = []
    skipped: list[Skipped] = []
    held: dict[str, list[int]] = {}
    for number, report in enumerate(conversations):
        held.setdefault(report.conversation.source.file, []).append(number)
    for run in plan:
        if run.file == "-":
            raise UsageError("--fix and --diff change files; name a file instead of standard input")
        mine = held.get(run.file, [])
        if not any(f.instead for n in mine for f in kept[n].findings):
            continue
        asked = [(report, f) for report in shown([kept[n] for n in mine]) for f in report.findings if f.instead]
        bars = [barred(report.conversation, run.file, run.read.input_format) for report, _ in asked]
        if all(bars):
            skipped += [Skipped(fix_of(f), bar or "") for (_, f), bar in zip(asked, bars, strict=True)]
            continue
        mended = _mended(runs, run, shown)
        if written and mended.after != mended.before:
            mended = _written(mended)
        skipped += mended.skipped
        if mended.after != mended.before:
            files.append(mended)
            for number, anew in zip(mine, mended.reports, strict=True):
                kept[number] = anew
    return Fixed(tuple(kept), tuple(files), tuple(skipped))


def fixing(
    judging: Judging,
    shown: Shown,
    conversations: Sequence[ConversationReport],
    unreadable: Sequence[Unreadable],
    *,
    diff: bool,
) -> tuple[Judging, list[ConversationReport]]:
    """Runs `--fix`, or `--diff`, which ends the command; answers what the report is then made of.

    Raises:
        click.exceptions.Exit: after a diff: 1 where something would change, 2 where nothing could be read, 0 otherwise.
        UsageError: an input is standard input.
    """
    made = fixed(judging.runs, judging.plan, conversations, shown=shown, written=not diff)
    said = made.said(written=not diff)
    if said:
        click.echo(said, err=True)
    if not diff:
        again = Judging(judging.runs, judging.plan, judging.stdin_filename) if made.files else judging
        return again, list(made.conversations)
    for left in unreadable:
        click.echo(f"{left.location}: {left.message}", err=True)
    sys.stdout.flush()
    sys.stdout.buffer.write(made.diff)
    sys.stdout.buffer.flush()
    raise click.exceptions.Exit(int(bool(made.files)) if conversations else 2)


def told(gates: Gates, options: RenderOptions) -> Shown:
    """Answers reports with the findings that count and are grave enough to be shown; the others are not fixed."""

    def shown(reports: Sequence[ConversationReport]) -> list[ConversationReport]:
        counted = options.select(gates(Report(tuple(reports)))).conversations
        kept = {id(r.conversation): r for r in counted}
        return [kept.get(id(r.conversation)) or replace(r, findings=(), praise=()) for r in reports]

    return shown


def _mended(runs: Runs, run: FileRun, shown: Shown) -> Mended:
    analyzer = runs.analyzer(run.settings)

    def read(data: bytes) -> list[Conversation]:
        return [c for c in readers.read_bytes(data, run.file, run.read) if isinstance(c, Conversation)]

    def judge(conversations: Sequence[Conversation]) -> Sequence[ConversationReport]:
        return shown([analyzer.analyze(c) for c in conversations])

    try:
        data = Path(run.file).read_bytes()
    except OSError as error:
        raise UsageError(f"{run.file}: cannot be read again: {error.strerror}") from None
    mended = mend(run.file, data, read, judge, encoding=run.read.encoding, format=run.read.input_format)
    if mended.after == mended.before:
        return mended
    return replace(mended, reports=tuple(analyzer.analyze(c) for c in read(mended.after)))


def _written(mended: Mended) -> Mended:
    try:
        write(mended.file, mended.after)
    except OSError as error:
        reason = f"the file cannot be written: {error.strerror}"
        lost = tuple(Skipped(fix, reason) for fix in mended.fixes)
        return replace(mended, after=mended.before, fixes=(), skipped=(*lost, *mended.skipped))
    return mended


def _counted(number: int, noun: str) -> str:
    plural = {"file": "files", "fix": "fixes"}[noun]
    return f"{number} {noun if number == 1 else plural}"

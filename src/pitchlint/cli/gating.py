"""What of a report counts: suppressions, then the baseline, then changes; and the exit code."""

from __future__ import annotations

import glob
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchlint.errors import UsageError
from pitchlint.finding import LEVELS
from pitchlint.gates.distinct import distinct

if TYPE_CHECKING:
    from pitchlint.cli.judging import Judging
    from pitchlint.gates.baseline import BaselineEntry, Judged
    from pitchlint.report import Report, RuleInfo


class Gates:
    """The gates of a run. What is wrong with them is found before anything is analysed.

    Args:
        judging: the run; the `given` of its runs holds the values of `gate_options`, missing ones are not given.
        paths: what was named on the command line.

    Raises:
        RuleError: a comment or the baseline is wrong.
        UsageError: an option is.
    """

    def __init__(self, judging: Judging, paths: Sequence[str]) -> None:
        from pitchlint.cli.suppressing import Suppressions, day, source_name

        runs, plan = judging.runs, judging.plan
        given = runs.given
        self._given, self._judging = given, judging
        self._files = {source_name(run, runs): run for run in plan}
        wide = any(Path(path).is_dir() or glob.has_magic(path) for path in paths)
        today = day(given.get("today"))
        self._suppressions = Suppressions(judging, () if given.get("no_suppress") else plan, wide=wide, today=today)
        self._entries = self._changes = None
        if given.get("add_ignore"):
            from pitchlint.gates.marking import checked_reason

            self._reason = checked_reason(given.get("reason"))
        elif given.get("reason") is not None:
            raise UsageError("`--reason` is for `--add-ignore`")
        if given.get("baseline"):
            from pitchlint.gates.baseline import read_baseline

            self._entries = read_baseline(given["baseline"])
        if given.get("changed_since") is not None:
            from pitchlint.gates.git_changes import changed_since

            if any(run.file == "-" for run in plan):
                raise UsageError("`--changed-since` compares files; standard input has no history")
            configs = [file for run in plan if (file := run.config.file)]
            self._changes = changed_since(given["changed_since"], dict.fromkeys((*self._files, *configs)))

    def __call__(self, report: Report) -> Report:
        """What counts of the report."""
        from pitchlint.cli.built_in import without_ignored

        report = self._suppressions(replace(report, conversations=tuple(distinct(report.conversations))))
        report = without_ignored(report, self._files)
        if self._entries is not None:
            from pitchlint.gates.baseline import hold_back

            path = self._given["baseline"]
            report = hold_back(report, self._entries, path, self.judged(report, path))
        if self._changes is not None:
            from pitchlint.gates.changed import only_changed

            report = only_changed(report, self._changes, self._given["changed_since"])
        return report

    def described(self, rules: Sequence[RuleInfo]) -> tuple[RuleInfo, ...]:
        """The rules that ran, with those of suppressions."""
        from pitchlint.cli.built_in import running
        from pitchlint.rules.built_in import EXPIRED, UNUSED

        own = () if self._given.get("no_suppress") else running((EXPIRED, UNUSED), self._judging.plan)
        return tuple(sorted((*rules, *own), key=lambda rule: rule.id))

    def judged(self, report: Report, path: Path) -> Judged:
        """Answers whether an entry of the baseline at that path would have been found in this run."""
        from pitchlint.gates.baseline import named_from

        unread = {u.location.file for u in report.unreadable}
        runs = {named_from(path, name): run for name, run in self._files.items() if name not in unread}

        def looked_for(entry: BaselineEntry) -> bool:
            run = runs.get(entry.file)
            if run is None or (entry.by == "model" and not run.settings.learn):
                return False
            return any(rule.id == entry.rule for rule in self._judging.ran(run.settings))

        return looked_for

    def mark(self, report: Report) -> str:
        """Writes a suppression comment for each finding into its script; answers what was done."""
        from pitchlint.cli.suppressing import text_of
        from pitchlint.gates.marking import markable, marked

        keep = LEVELS.index(self._given["min_level"]) + 1
        told = tuple(
            replace(c, findings=tuple(f for f in c.findings if f.level in LEVELS[:keep])) for c in report.conversations
        )
        found, refused = markable(replace(report, conversations=told))
        lines = []
        for file, findings in found.items():
            run = self._files[file]
            source = None if run.file == "-" else text_of(run, self._judging.runs)
            if source is None:
                lines.append(f"{file}: not a file; nothing was written")
                continue
            text = marked(source, findings, self._reason)
            _rewrite(Path(file), source.text, text)
            lines.append(f"{file}: {counted(len(findings), 'finding')} excused with a comment")
        for left in refused:
            lines.append(
                f"{left.file}: {counted(left.count, 'finding')} not excused: {left.why}; "
                "a baseline can hold them (pitchlint baseline write)"
            )
        return "\n".join(lines or ["nothing to excuse"])


def exit_code(report: Report, given: dict[str, Any], fail_on: str, *, analysed: bool) -> int:
    """0 clean, 1 findings at or above the level or too many warnings, else 2 where an input could not be analysed.

    Script files in which nothing looks like speech count as notes: alone they are no failure.
    """
    speechless = bool(report.unreadable) and all(item.level == "note" for item in report.unreadable)
    if not analysed and not speechless:
        return 2
    if given.get("exit_zero"):
        return 0
    if fail_on == "note" and any(item.level == "note" for item in report.unreadable):
        return 1
    most = given.get("max_warnings")
    if most is not None and report.counts()["warning"] > most:
        return 1
    worst = report.worst()
    if fail_on != "never" and worst is not None and LEVELS.index(worst) <= LEVELS.index(fail_on):
        return 1
    return 2 if any(item.level == "error" for item in report.unreadable) else 0


def print_statistics(report: Report, form: str | None) -> None:
    """The counts by rule: after a report for people on standard output, else on standard error.

    Args:
        form: the format that went to standard output, None where none did.
    """
    from pitchlint.gates.statistics import statistics_table
    from pitchlint.reporters import format_named

    apart = form is not None and not format_named(form).screen
    click.echo(("" if apart or form is None else "\n") + statistics_table(report), err=apart)


def _rewrite(path: Path, before: str, after: str) -> None:
    try:
        data = path.read_bytes()
        for encoding in ("utf-8", "utf-16", "cp1252"):
            mark = b"\xef\xbb\xbf" if encoding == "utf-8" and data.startswith(b"\xef\xbb\xbf") else b""
            try:
                if data[len(mark) :].decode(encoding) == before:
                    path.write_bytes(mark + after.encode(encoding))
                    return
            except UnicodeError:
                continue
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None
    raise UsageError(f"{path}: its encoding cannot be kept; save it as UTF-8 first")


def counted(number: int, noun: str) -> str:
    """`1 finding`, `2 findings`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

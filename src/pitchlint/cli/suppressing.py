"""Suppressions of a run: the comments in its sources and the entries of its configurations, checked and applied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from pitchlint.errors import InputError, Problem, RuleError, UsageError, did_you_mean
from pitchlint.gates.comments import comments_in, form_for
from pitchlint.gates.coverage import Commented, paired, suppressions
from pitchlint.gates.suppression import names_of, notices, suppress
from pitchlint.readers.decoding import codec_named
from pitchlint.readers.intake import Intake
from pitchlint.report import Report
from pitchlint.rules.built_in import EXPIRED, REQUIRED_LINE, UNUSED

if TYPE_CHECKING:
    from pitchlint.cli.judging import Judging
    from pitchlint.cli.settings import FileRun, Runs
    from pitchlint.readers.source import Source

_LIST = "`pitchlint rules list` shows the ids"
_CONFIGURED = "name it under `ignore` in the configuration"
_OWN = frozenset(n for rule in (EXPIRED, UNUSED) for n in names_of(rule.id))  # they are about the comments themselves
_MARK = b"pitchlint"
_MARKS = (_MARK, _MARK.decode().encode("utf-16-le"), _MARK.decode().encode("utf-16-be"))


def day(given: str | None) -> date:
    """The day that `--today` names, today without it.

    Raises:
        UsageError: it is no date.
    """
    if not given:
        return date.today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise UsageError(f"`--today {given}` (or PITCHLINT_TODAY) is no date; write it as in 2026-12-31") from None


class Suppressions:
    """What is suppressed in the inputs of a run.

    Args:
        judging: the run.
        plan: its inputs, none where nothing is to be suppressed.
        wide: whether folders or globs were named, so that all files a configuration means are likely among the inputs.
        today: the day on which dates are judged.

    Raises:
        RuleError: comments are wrong or name unknown rules; every mistake of all files.
    """

    def __init__(self, judging: Judging, plan: Sequence[FileRun], *, wide: bool, today: date) -> None:
        runs = judging.runs
        self._judging, self._wide, self._today = judging, wide, today
        self._plan = {source_name(run, runs): run for run in plan}
        self._commented: dict[str, Commented] = {}
        problems: list[Problem] = []
        for name, run in self._plan.items():
            source = text_of(run, runs, marked=True) if form_for(name) else None
            if source is None:
                continue
            comments, wrong = comments_in(source)
            commented, unpaired = paired(source, comments)
            problems += [*wrong, *unpaired]
            problems += self._unknown(run, commented)
            self._commented[name] = commented
        if problems:
            raise RuleError(sorted(problems, key=lambda p: (p.location.file, p.location.line or 0)))

    def __call__(self, report: Report) -> Report:
        """The report without what is suppressed, and with notices of suppressions that are expired or not needed."""
        turns: dict[str, set[int]] = {}
        for conversation in report.conversations:
            lines = turns.setdefault(conversation.conversation.source.file, set())
            lines |= {t.segments[0].location.line or 0 for t in conversation.conversation.turns}
        comments = {name: suppressions(found, turns.get(name, ())) for name, found in self._commented.items()}
        entries = {name: [e for e in run.config.suppress if e.matches(name)] for name, run in self._plan.items()}
        found = {name: [*comments.get(name, ()), *(e.suppression for e in entries[name])] for name in self._plan}
        report, used = suppress(report, found, self._today)
        read = turns.keys() - {u.location.file for u in report.unreadable}
        told = {
            name: [*comments.get(name, ()), *(e.suppression for e in entries[name] if self._wide or _one_file(e.glob))]
            for name in read & found.keys()
        }
        judged = {
            (suppression, name)
            for file, held in told.items()
            for suppression in held
            for name in suppression.names
            if ran(self._judging, self._plan[file], name)
        }
        every = [suppression for held in found.values() for suppression in held]
        return replace(report, notices=(*report.notices, *notices(every, used, judged, self._today)))

    def _unknown(self, run: FileRun, commented: Commented) -> Iterable[Problem]:
        given = [
            (name, place, c)
            for c in (*commented.single, *(b for b, _, _ in commented.blocks))
            for name, place in c.names
        ]
        if not given:
            return
        own = set(names_of(REQUIRED_LINE.id))
        known = own | {n for r in self._judging.ran(run.settings) for n in names_of(r.id)}
        if any(name not in known for name, _, _ in given):
            known = own | {n for r in self._judging.runs.library(run.settings) for n in names_of(r.full_id)}
        for name, place, comment in dict.fromkeys(given):
            if name not in known:
                hint = _CONFIGURED if name in _OWN else did_you_mean(name, sorted(known)) or _LIST
                message = f"`{name}` cannot be excused" if name in _OWN else f"no rule or pack is called `{name}`"
                yield Problem(message, place, comment.line, hint)


def _one_file(glob: str) -> bool:
    """Whether the glob names a file outright, so that the file alone tells whether the entry is needed."""
    return bool(glob) and not set(glob) & set("*?[")


def ran(judging: Judging, run: FileRun, name: str) -> bool:
    """Whether a rule, or some of a pack, ran over an input as far as it can: with the categoriser if it uses that."""
    meant = [r for r in judging.ran(run.settings) if name in names_of(r.id)]
    return bool(meant) and (run.settings.learn or not any(r.learned for r in meant))


def source_name(run: FileRun, runs: Runs) -> str:
    """The input's name as locations give it."""
    return (runs.given.get("stdin_filename") or "<stdin>") if run.file == "-" else run.file


def text_of(run: FileRun, runs: Runs, *, marked: bool = False) -> Source | None:
    """The text of an input, None where it cannot be read; `marked`: and where it holds no comment of ours."""
    try:
        data = runs.stdin if run.file == "-" else Path(run.file).read_bytes()
        if marked and not any(mark in data for mark in _MARKS):
            return None
        return Intake(BytesIO(data), source_name(run, runs), codec_named(run.read.encoding)).source()
    except (OSError, ValueError, InputError):
        return None  # reading it says what is wrong

"""Suppressions of a run: the comments in its sources and the entries of its configurations, checked and applied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from pitchlint.errors import InputError, Problem, RuleError, UsageError
from pitchlint.gates.comment_forms import form_for
from pitchlint.readers.decoding import codec_named
from pitchlint.readers.intake import Intake
from pitchlint.report import Report

if TYPE_CHECKING:
    from pitchlint.cli.judging import Judging
    from pitchlint.cli.settings import FileRun, Runs
    from pitchlint.gates.coverage import Commented
    from pitchlint.readers.source import Source

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
            self._commented[name], wrong = _commented(source, judging, run)
            problems += wrong
        if problems:
            raise RuleError(sorted(problems, key=lambda p: (p.location.file, p.location.line or 0)))

    def __call__(self, report: Report) -> Report:
        """The report without what is suppressed, and with notices of suppressions that are expired or not needed."""
        if not self._commented and not any(run.config.suppress for run in self._plan.values()):
            return report
        from pitchlint.gates.coverage import suppressions
        from pitchlint.gates.suppression import notices, ran, suppress

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
            name: [
                *comments.get(name, ()),
                *(e.suppression for e in entries[name] if self._wide or names_one_file(e.glob)),
            ]
            for name in read & found.keys()
        }
        judged = {
            (suppression, name)
            for file, held in told.items()
            for suppression in held
            for name in suppression.names
            if ran(self._judging.ran(self._plan[file].settings), name, learn=self._plan[file].settings.learn)
        }
        every = [suppression for held in found.values() for suppression in held]
        return replace(report, notices=(*report.notices, *notices(every, used, judged, self._today)))


def _commented(source: Source, judging: Judging, run: FileRun) -> tuple[Commented, list[Problem]]:
    """The source with its comments, and what is wrong with them."""
    from pitchlint.gates.comments import comments_in
    from pitchlint.gates.coverage import paired
    from pitchlint.gates.unknown_names import unknown_names

    comments, wrong = comments_in(source)
    commented, unpaired = paired(source, comments)
    ids = (rule.id for rule in judging.ran(run.settings))
    return commented, [*wrong, *unpaired, *unknown_names(commented, ids, partial(_library, judging.runs, run))]


def _library(runs: Runs, run: FileRun) -> Iterator[str]:
    return (rule.full_id for rule in runs.library(run.settings))


def names_one_file(glob: str) -> bool:
    """Whether the glob names a file outright, so that the file alone tells whether the entry is needed."""
    return bool(glob) and not set(glob) & set("*?[")


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

"""The script library of a run (`--scripts`): read, checked, and laid beside what the conversations hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pitchlint import readers
from pitchlint.cli.judging import Judging
from pitchlint.cli.settings import FileRun, Runs, read_options, run_settings
from pitchlint.errors import InputError, RuleError, UsageError, did_you_mean
from pitchlint.readers.intake import Intake
from pitchlint.report import ConversationReport, Report, RuleInfo, Unreadable

if TYPE_CHECKING:
    from pitchlint.attribution import Library, Marks
    from pitchlint.cli.clock import Clock
    from pitchlint.location import SourceLocation
    from pitchlint.script import ScriptLine

_HINT = "a script holds lines such as `Agent: words`, quoted words or a template's body"


class Scripts:
    """The scripts that sellers were given.

    Args:
        runs: answers the configuration and the analyzers.
        paths: files, folders and globs, as `--scripts` names them.
        clock: counts the time of reading and checking the scripts.

    Raises:
        UsageError: a path leads nowhere, or nothing in the scripts is to be said.
        RuleError: the configuration requires lines that no script holds, or is wrong otherwise.
    """

    def __init__(self, runs: Runs, paths: Sequence[str], clock: Clock) -> None:
        self._unreadable: list[Unreadable] = []
        for path in paths:
            _exists(path)
        self._library, self._faults = self._loaded(runs, paths, clock)

    def __call__(self, report: Report) -> Report:
        """The report with the origin of each finding, what was left out, and the use of the scripts."""
        from pitchlint.attribution import attribute

        conversations, use = attribute(report.conversations, self._library, self._faults)
        unreadable = (*report.unreadable, *self._unreadable)
        return replace(report, conversations=tuple(conversations), unreadable=unreadable, scripts=use)

    def described(self, rules: Sequence[RuleInfo]) -> tuple[RuleInfo, ...]:
        """The rules that ran, with that of required lines where it did."""
        from pitchlint.rules.built_in import REQUIRED_LINE

        return tuple(sorted((*rules, REQUIRED_LINE), key=lambda rule: rule.id))

    def _loaded(
        self, runs: Runs, paths: Sequence[str], clock: Clock
    ) -> tuple[Library, dict[ScriptLine, tuple[str, ...]]]:
        from pitchlint.attribution import Library, script_lines

        plan = _plan(runs, paths)
        found: list[ConversationReport] = []
        for item in Judging(runs, plan).results(clock):
            if isinstance(item, Unreadable):
                self._unreadable.append(item)
            else:
                found.append(item)
        required = _Configured(plan)
        library = Library(tuple(script_lines([r.conversation for r in found], _marks, required)))
        if not library.lines:
            why = next((f"; {u.location}: {u.message}" for u in self._unreadable if u.level == "error"), "")
            raise UsageError(f"`--scripts {paths[0]}`: nothing that a seller is to say is found there{why}; {_HINT}")
        required.check()
        return library, _faults(found, library.lines)


class _Configured:
    """Answers whether the configuration requires a line, and remembers which of its entries meant something."""

    def __init__(self, plan: Sequence[FileRun]) -> None:
        self._configs = {run.file: run.config for run in plan}
        self._met: set[str] = set()
        self._headings: dict[str, None] = {}

    def __call__(self, file: str, headings: tuple[str, ...]) -> bool:
        self._headings |= dict.fromkeys(headings)
        config = self._configs.get(file)
        met = [e.glob for e in config.required_lines if e.matches(file, headings)] if config else []
        self._met |= set(met)
        return bool(met)

    def check(self) -> None:
        """Raises an error for each entry that means no script and no heading."""
        problems = []
        for config in dict.fromkeys(c for c in self._configs.values() if c.file):
            for entry in config.required_lines:
                if entry.glob not in self._met:
                    source, path = config.origins["required-lines", entry.glob]
                    hint = did_you_mean(entry.glob, list(self._headings))
                    hint = hint or "write a glob of script files (`legal/*.md`) or of headings (`Disclosures*`)"
                    what = f"`{entry.glob}` means no script file and no heading above a line that is to be said"
                    problems.append(source.problem(what, path, hint=hint))
        if problems:
            raise RuleError(problems)


def _exists(path: str) -> None:
    import glob

    if not Path(path).exists() and not (glob.has_magic(path) and glob.glob(path, recursive=True)):  # noqa: PTH207
        raise UsageError(f"`--scripts {path}`: no such file or folder; name the file or folder that holds the scripts")


def _plan(runs: Runs, paths: Sequence[str]) -> list[FileRun]:
    """The script files; what the command line says of the format and side of its inputs is not about them."""
    given = {**runs.given, "input_format": None, "encoding": None, "columns": (), "channel": "script"}
    held = [(file, runs.configs.holding(file)) for file in readers.discover(paths)]
    runs.check([config for _, config in held])
    return [
        FileRun(file, config, run_settings(given, config, file), read_options(given, config)) for file, config in held
    ]


@lru_cache(maxsize=1024)
def _marks(file: str) -> Marks:
    from pitchlint.attribution import Marks, marks_of

    try:
        with Path(file).open("rb") as stream:
            return marks_of(Intake(stream, file, None).source().text, Path(file).suffix.lower())
    except (OSError, InputError):  # a binary format such as DOCX: its lines are required by the configuration alone
        return Marks({})


def _faults(found: Sequence[ConversationReport], lines: Sequence[ScriptLine]) -> dict[ScriptLine, tuple[str, ...]]:
    """Full ids of the rules that find something in each script line: the last line that begins before the words."""
    turns: dict[tuple[str, str, int], list[ScriptLine]] = {}
    for line in lines:
        turns.setdefault((line.location.file, line.conversation, line.turn), []).append(line)
    rules: dict[ScriptLine, set[str]] = {}
    for report in found:
        for finding in report.findings:
            at = finding.evidence
            if not finding.missing and at.quote:
                mine = turns.get((report.conversation.source.file, report.conversation.id, at.turn), [])
                before = [line for line in mine if _place(line.location) <= _place(at.location)]
                last = max((_place(line.location) for line in before), default=None)
                for line in before:
                    if _place(line.location) == last:
                        rules.setdefault(line, set()).add(finding.rule)
    return {line: tuple(sorted(names)) for line, names in rules.items()}


def _place(location: SourceLocation) -> tuple[int, int]:
    return location.line or 0, location.column or 0

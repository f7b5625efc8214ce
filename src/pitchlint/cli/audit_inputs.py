"""The inputs of an audit: each file with the number of its settings, without holding one record a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from glob import has_magic
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pitchlint import readers
from pitchlint.batch.part_settings import Choice, PartSettings
from pitchlint.batch.places import found, is_url
from pitchlint.batch.unneeded import Entries
from pitchlint.cli.settings import Runs, read_options, run_settings
from pitchlint.cli.suppressing import day, names_one_file
from pitchlint.config import Config
from pitchlint.config.record import ConfigSuppression
from pitchlint.errors import UsageError
from pitchlint.gates.suppression import Suppression, Use, expired, ran
from pitchlint.rules.built_in import EXPIRED, UNUSED
from pitchlint.rules.described import rule_info
from pitchlint.rules.selection import heeded
from pitchlint.settings import Settings

if TYPE_CHECKING:
    from pitchlint.rules import Rule

# The file of a configuration, the names to ignore, and the words that may stay.
_Key = tuple[str | None, tuple[str, ...], "tuple[Suppression, ...]"]


class AuditInputs:
    """Files and their settings.

    Args:
        runs: of the command.
        paths: files, folders, globs, and URLs of such, which come after the others; no file comes twice.
        choice: which conversations are analysed.
        redact: whether what identifies a person is taken out.
        out: folder or URL of the results; what lies there is no input.

    Attributes:
        settings: the different settings, with their digests.
        entries: words that configurations excuse.
        passed: number of files in folders here that no reader is for, by ending.

    Raises:
        UsageError: nothing to read, or standard input, which cannot be read again.
        RuleError: a configuration or a pack is wrong; every mistake at once.
    """

    def __init__(self, runs: Runs, paths: tuple[str, ...], choice: Choice, redact: bool, out: Path | str) -> None:
        if not paths:
            raise UsageError("name an export: files, folders or globs")
        if "-" in paths:
            raise UsageError("an audit reads files, not standard input: it must be able to go on where it stopped")
        self._runs, self._paths = runs, paths
        self._today = day(runs.given["today"])
        self._out = out.absolute() if isinstance(out, Path) else f"{out}/"
        self._numbers: dict[_Key, int] = {}
        self.settings: list[PartSettings] = []
        self._entries: dict[ConfigSuppression, list[Settings]] = {}
        held: dict[str | None, Config] = {}
        self.passed: Counter[str] = Counter()
        for file in self._files(self.passed):
            config = runs.configs.holding(file)
            held[config.file] = config
            key = self._key(file, config)
            if key not in self._numbers:
                self._numbers[key] = len(self.settings)
                self.settings.append(self._of(file, config, choice, redact, key[2]))
            for entry in config.suppress if not runs.given["no_suppress"] else ():
                analysis = self.settings[self._numbers[key]].analysis
                if entry.matches(file) and analysis not in self._entries.setdefault(entry, []):
                    self._entries[entry].append(analysis)
        runs.check(list(held.values()))
        if not self.settings:
            raise UsageError("name an export; what lies in --out is none")
        self.rules()  # mistakes in rules show before anything is read
        self.settings = [settings.with_digest() for settings in self.settings]

    def __iter__(self) -> Iterator[tuple[str, int]]:
        for file in self._files():
            config = self._runs.configs.holding(file)
            number = self._numbers.get(self._key(file, config))
            if number is not None:  # None: a file that came after the settings were made; the next run sees it
                yield file, number

    def _files(self, passed: Counter[str] | None = None) -> Iterator[str]:
        remote = list(dict.fromkeys(path for path in self._paths if is_url(path)))
        here = readers.discover([path for path in self._paths if not is_url(path)], passed)
        there = chain.from_iterable(map(found, remote))
        named = chain(here, there if len(remote) < 2 else dict.fromkeys(there))
        yield from (file for file in named if not self._is_result(file))

    def _is_result(self, file: str) -> bool:
        if isinstance(self._out, Path):
            return not is_url(file) and Path(file).absolute().is_relative_to(self._out)
        return file.startswith(self._out)

    @property
    def entries(self) -> Entries:
        """What configurations excuse in the inputs, to be told where it is not needed or no longer holds."""
        wide = any(is_url(path) or Path(path).is_dir() or has_magic(path) for path in self._paths)
        found: list[Suppression] = []
        judged: set[Use] = set()
        for entry, held in self._entries.items():
            over = expired(entry.suppression, self._today)
            if not any(heeded(EXPIRED if over else UNUSED, analysis.selection) for analysis in held):
                continue
            found.append(entry.suppression)
            if not over and (wide or names_one_file(entry.glob)):
                judged |= {(entry.suppression, n) for n in entry.suppression.names if self._ran(n, held)}
        return Entries(tuple(found), frozenset(judged), self._today)

    def _ran(self, name: str, held: list[Settings]) -> bool:
        rules = ((a, [rule_info(rule) for rule in self._runs.analyzer(a).rules]) for a in held)
        return any(ran(infos, name, learn=analysis.learn) for analysis, infos in rules)

    def rules(self) -> dict[str, Rule]:
        """The rules of all settings, by full id."""
        return {r.full_id: r for s in self.settings for r in self._runs.analyzer(s.analysis).rules}

    def _key(self, file: str, config: Config) -> _Key:
        suppress = () if self._runs.given["no_suppress"] else config.suppress
        holding = (e.suppression for e in suppress if e.matches(file) and not expired(e.suppression, self._today))
        return config.file, config.ignored_in(file), tuple(holding)

    def _of(
        self, file: str, config: Config, choice: Choice, redact: bool, suppress: tuple[Suppression, ...]
    ) -> PartSettings:
        given: dict[str, Any] = self._runs.given
        analysis = replace(run_settings(given, config, file), learn=bool(given["with_model"]))
        comments, today = not given["no_suppress"], self._today.isoformat()
        return PartSettings(
            analysis, read_options(given, config), choice, redact, suppress=suppress, comments=comments, today=today
        )

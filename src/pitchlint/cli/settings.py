"""From command-line words and configuration to the settings of a run, for each input file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pitchlint import readers
from pitchlint.cache import Checked, Store, opened, rules_key
from pitchlint.cli.options import names
from pitchlint.config import Config, Configs, name_problems
from pitchlint.conversation import Conversation
from pitchlint.errors import Problem, RuleError, UsageError, did_you_mean, in_order
from pitchlint.matching.costs import Costs
from pitchlint.readers import ReadOptions
from pitchlint.report import Unreadable
from pitchlint.rules import Selection, shipped_packs
from pitchlint.rules.installed import pack_folder
from pitchlint.settings import Settings

if TYPE_CHECKING:
    from pitchlint.analyzer import Analyzer, Library
    from pitchlint.ledgers.facts import Fact
    from pitchlint.rules import Rule


@dataclass(frozen=True, slots=True)
class FileRun:
    """What holds for one input file."""

    file: str
    config: Config
    settings: Settings
    read: ReadOptions


class Runs:
    """The runs of a command: each input file with its configuration, one analyzer for all that resolve alike.

    Args:
        given: the command's options, as `input_options` and `rule_options` name them.
        timed: count what each rule costs, in `costs`.

    Attributes:
        store: results kept between runs; None with `--no-cache`, or where keeping is switched off.
    """

    def __init__(self, given: dict[str, Any], *, timed: bool = False) -> None:
        self.given = given
        self.costs = Costs()
        self._timed = timed
        self.configs = Configs(given.get("config"), isolated=bool(given.get("isolated")))
        self.store: Store | None = None if given.get("no_cache") else opened()
        self._keep = not given.get("no_cache")
        self._analyzers: dict[Settings, Analyzer] = {}
        self._planned: tuple[FileRun, ...] = ()

    def plan(self, paths: tuple[str, ...], stdin_filename: str | None = None) -> list[FileRun]:
        """Every input file with what holds for it; a pipe without paths is standard input.

        Raises:
            UsageError: nothing to read, or an option is off.
            RuleError: configurations and the packs that they name are wrong; every mistake of all of them at once.
        """
        if not paths and stdin_filename and not sys.stdin.isatty():
            paths = ("-",)
        if not paths:
            raise UsageError("name a file, a folder or `-` for standard input")
        found = [(f, (stdin_filename or None) if f == "-" else f) for f in readers.discover(paths)]
        held = [(file, named, self.configs.holding(named)) for file, named in found]
        self.check([config for _, _, config in held])
        plan = [
            FileRun(file, config, run_settings(self.given, config, named), read_options(self.given, config))
            for file, named, config in held
        ]
        self._planned = tuple(plan)
        return plan

    def settings_here(self) -> Settings:
        """The settings of the current folder, for commands without inputs."""
        config = self.configs.holding()
        self.check([config])
        return run_settings(self.given, config)

    def check(self, configs: list[Config]) -> None:
        """Raises all that is wrong in the configurations, names of rules and changes to rules included."""
        problems = list(self.configs.problems)
        for config in dict.fromkeys(c for c in configs if c.file):
            folders = []
            for pack in config.packs:
                try:
                    folders.append(pack_folder(pack))
                except UsageError as error:
                    source, path = config.origins["packs", pack]
                    problems.append(source.problem(error.message, path))
            own = tuple(pack_folder(p) for p in self.given.get("packs", ()))
            problems += self._rule_problems(config, (shipped_packs(), *own, *folders))
        if problems:
            raise RuleError(in_order(problems))

    def _rule_problems(self, config: Config, folders: tuple[Path, ...]) -> list[Problem]:
        """Names and changes that do not fit the rules; that there are none is kept, so that they need no loading."""
        key = rules_key(folders, config, sorted(config.origins)) if self.store else ""
        if self.store and self.store.get(key, Checked):
            return []
        from pitchlint.rules.override import override

        rules, sources = _loaded(folders)
        found = name_problems(config, rules) + override(rules, sources, config.overrides)[3]
        if self.store and not found:
            self.store.put(key, Checked())
        return found

    def analyzer(self, settings: Settings) -> Analyzer:
        """The analyzer for the settings, made once."""
        if settings not in self._analyzers:
            from pitchlint.analyzer import Analyzer

            self._analyzers[settings] = Analyzer(settings, lambda: _loaded(settings.folders), keep=self._keep)
            self._analyzers[settings].costs = self.costs if self._timed else None
        return self._analyzers[settings]

    def prepare(self, plan: list[FileRun]) -> int:
        """Makes every analyzer, so that mistakes show before anything is read; answers the largest count of rules."""
        return max((len(self.analyzer(run.settings).rules) for run in plan), default=0)

    @cached_property
    def stdin(self) -> bytes:
        """Everything that comes on standard input."""
        return sys.stdin.buffer.read()

    def library(self, settings: Settings) -> tuple[Rule, ...]:
        """Every rule of the packs, whether it runs or not."""
        return _loaded(settings.folders)[0]

    @property
    def rules(self) -> dict[str, Rule]:
        """The rules of every analyzer that the plan needs, by full id."""
        self.prepare(list(self._planned))
        return {r.full_id: r for analyzer in self._analyzers.values() for r in analyzer.rules}

    def conversations(
        self, plan: list[FileRun], stdin_filename: str | None = None
    ) -> Iterator[tuple[Analyzer, Conversation | Unreadable]]:
        """What the inputs hold, in their order, each with the analyzer for it."""
        for run in plan:
            if run.file == "-":
                items = readers.read_bytes(self.stdin, stdin_filename or "<stdin>", run.read)
            else:
                items = readers.read_path(run.file, run.read)
            for item in items:
                yield self.analyzer(run.settings), item


@lru_cache(maxsize=16)
def _loaded(folders: tuple[Path, ...]) -> Library:
    from pitchlint.matching.checked import load_checked

    return load_checked(folders)


@lru_cache(maxsize=4)
def _facts(path: Path) -> tuple[Fact, ...]:
    from pitchlint.ledgers.facts import read_facts

    return read_facts(path)


def run_settings(given: dict[str, Any], config: Config, file: str | None = None) -> Settings:
    """Rules and model for an input file; what the command line says comes before the configuration."""
    chosen = Selection(
        names(given["select"]) or config.select,
        (*names(given["ignore"]), *config.ignore),
        given["preview"] or config.preview,
        config.ignored_in(file) if file else (),
    )
    return Settings(
        packs=tuple(dict.fromkeys(pack_folder(p) for p in (*given["packs"], *config.packs))),
        selection=chosen,
        model=config.model,
        learn=not given["no_model"] and config.learn,
        overrides=config.overrides,
        call_type=given.get("call_type") or config.call_type,
        products=config.products,
        facts=_facts(given["facts"]) if given.get("facts") else (),
        ledgers=given.get("ledgers", True),
        engine=given.get("engine") or "fast",
    )


def read_options(given: dict[str, Any], config: Config) -> ReadOptions:
    """How inputs are read.

    Raises:
        UsageError: a column option that is not KEY=HEADER.
    """
    columns = dict(config.columns)
    for pair in given["columns"]:
        from pitchlint.config.keys import COLUMNS

        key, _, header = pair.partition("=")
        if not header or key not in COLUMNS:
            hint = did_you_mean(key, COLUMNS)
            raise UsageError(
                f"`--column {pair}`: write KEY=HEADER, like `--column text=Message`" + (f"; {hint}" if hint else "")
            )
        columns[key] = header
    return ReadOptions(
        input_format=given["input_format"],
        encoding=given["encoding"],
        sellers=(*given["sellers"], *config.sellers),
        customers=(*given["customers"], *config.customers),
        labels=dict(config.labels),
        columns=columns,
        channel=given["channel"] or config.channel,
    )

"""Every input judged: from the results that are kept, where nothing has changed since, and else by analysis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pitchlint.cache import Joined, Judged, Ran, file_key, joined_key, settings_key
from pitchlint.guarded import guarded
from pitchlint.report import ConversationReport, Report, Unreadable

if TYPE_CHECKING:
    from pitchlint.cli.clock import Clock
    from pitchlint.cli.settings import FileRun, Runs
    from pitchlint.report import RuleInfo
    from pitchlint.settings import Settings

PRUNED_EVERY_S = 600  # a check writes a few results; what is too much meanwhile is soon removed


class Judging:
    """The run over a plan. Rules are loaded only where an input has to be analysed.

    Args:
        runs: answers the analyzers, and where results are kept.
        plan: the inputs.
        stdin_filename: name of what comes on standard input, which is never kept.

    Raises:
        RuleError, UsageError: of the analyzers that are needed, before anything is read. Results are kept only of rules
            that are right, so what is found there needs no check.
    """

    def __init__(self, runs: Runs, plan: Sequence[FileRun], stdin_filename: str | None = None) -> None:
        self.runs, self.plan, self.stdin_filename = runs, plan, stdin_filename
        self._store = runs.store
        self._keys = [self._key(run) for run in plan]
        self._ran: dict[Settings, tuple[RuleInfo, ...]] = {}
        for run, key in zip(plan, self._keys, strict=True):
            if key is None or self._store is None or not self._store.has(key):
                runs.analyzer(run.settings)
        for run in plan:
            if run.settings not in self._ran:
                self._ran[run.settings] = self._rules(run.settings)

    def results(self, clock: Clock) -> Iterator[ConversationReport | Unreadable]:
        """What the inputs hold, in their order; the time of each stage is counted."""
        for run, key in zip(self.plan, self._keys, strict=True):
            with clock("read"):
                found = self._store.get(key, Judged) if self._store and key else None
            if found:
                yield from found.items
                continue
            made: list[ConversationReport | Unreadable] = []
            for analyzer, item in clock.each("read", self.runs.conversations([run], self.stdin_filename)):
                if isinstance(item, Unreadable):
                    made.append(item)
                else:
                    with clock("match"):
                        made.append(guarded(analyzer.analyze, item))
                yield made[-1]
            if self._store and key and key == self._key(run):  # the file has not changed since it was read
                self._store.put(key, Judged(tuple(made)))

    def report(self, conversations: Sequence[ConversationReport], unreadable: Sequence[Unreadable]) -> Report:
        """The report on what the results hold together, in the order in which they came."""
        kept = [k for k in self._keys if k]
        key = joined_key([f"ledgers {self._together}", *kept]) if self._store and all(self._keys) else None
        joined = self._store.get(key, Joined) if self._store and key else None
        if joined is None:
            joined = self._joined(conversations)
            if self._store and key:
                self._store.put(key, joined)
        if self._store:
            self._store.prune(every_s=PRUNED_EVERY_S)
        made = list(conversations)
        for number, findings, praise in joined.changed:
            made[number] = replace(made[number], findings=findings, praise=praise)
        return Report(tuple(made), tuple(unreadable), max(map(len, self._ran.values()), default=0), joined.across)

    def ran(self, settings: Settings) -> tuple[RuleInfo, ...]:
        """The rules that run with settings of the plan."""
        return self._ran[settings]

    @property
    def rules(self) -> tuple[RuleInfo, ...]:
        """The rules that ran on any input, by full id, for formats that describe them."""
        ran = {rule.id: rule for rules in self._ran.values() for rule in rules}
        return tuple(ran[name] for name in sorted(ran))

    @property
    def _together(self) -> bool:
        """Whether the report holds what the ledgers of several conversations make together."""
        return any(run.settings.ledgers for run in self.plan)

    def _joined(self, conversations: Sequence[ConversationReport]) -> Joined:
        from pitchlint.analyzer import across, compared

        mentions = any(c.mentions for c in conversations)
        made = compared(conversations, self.runs.rules) if mentions else conversations
        pairs = enumerate(zip(conversations, made, strict=True))
        changed = tuple((n, new.findings, new.praise) for n, (old, new) in pairs if new is not old and new != old)
        return Joined(changed, across(made) if self._together else ())

    def _key(self, run: FileRun) -> str | None:
        """The key of an input's results; what is kept with ledgers serves a run without, too."""
        if self._store is None or run.file == "-":
            return None
        whole = file_key(run.file, replace(run.settings, ledgers=True), run.read)
        if run.settings.ledgers or whole is None or self._store.has(whole):
            return whole
        return file_key(run.file, run.settings, run.read)

    def _rules(self, settings: Settings) -> tuple[RuleInfo, ...]:
        found = self._store.get(settings_key(settings), Ran) if self._store else None
        if found:
            return found.rules
        from pitchlint.rules.described import rule_info

        rules = tuple(rule_info(rule) for rule in self.runs.analyzer(settings).rules)
        if self._store:
            self._store.put(settings_key(settings), Ran(rules))
        return rules

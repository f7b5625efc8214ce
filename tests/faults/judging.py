"""Whether the ledgers find the injected faults, and leave the twins and the untouched conversations alone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.generator import KINDS, Injected, injected
from tests.faults.talks import Talk, spoken, talk_of
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.conversation import Conversation
from pitchlint.report import ConversationReport
from pitchlint.rules.selection import Selection

# The states of a ledger that say a fault.
BAD: Mapping[str, frozenset[str]] = {
    "promises": frozenset({"broken", "contradicted"}),
    "questions": frozenset({"dodged", "ignored"}),
    "refusals": frozenset({"pushed"}),
    "terms": frozenset({"cut", "fee-added", "moved", "raised"}),
}
# Which ledgers may tell each kind; a moved date may show as a promise that is taken back.
TELLS: Mapping[str, frozenset[str]] = {
    "answer-deleted": frozenset({"questions"}),
    "date-moved": frozenset({"terms", "promises"}),
    "fee-added": frozenset({"terms"}),
    "price-changed": frozenset({"terms"}),
    "promise-contradicted": frozenset({"promises"}),
    "push-after-no": frozenset({"refusals"}),
}
RULES = (
    "honesty/date-moved", "honesty/fee-added", "honesty/price-raised", "honesty/scope-cut", "listening/unanswered",
    "pressure/no-overridden", "pressure/stop-calling", "promises/contradicted",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Alarm:
    """An entry of a ledger in a bad state, and the turns that it names."""

    ledger: str
    state: str
    turns: frozenset[int]


@dataclass
class Tally:
    """Counts by (kind, speech): faults, of them found, twins, of them with an alarm; and of untouched conversations.

    `missed` and `false` keep the conversations themselves, for whoever mends a ledger.
    """

    faults: Counter[tuple[str, bool]] = field(default_factory=Counter)
    found: Counter[tuple[str, bool]] = field(default_factory=Counter)
    twins: Counter[tuple[str, bool]] = field(default_factory=Counter)
    alarmed: Counter[tuple[str, bool]] = field(default_factory=Counter)
    untouched: Counter[bool] = field(default_factory=Counter)
    disturbed: Counter[bool] = field(default_factory=Counter)
    missed: list[Injected] = field(default_factory=list)
    false: list[tuple[Injected, tuple[Alarm, ...]]] = field(default_factory=list)
    wrong: list[tuple[Talk, tuple[Alarm, ...]]] = field(default_factory=list)

    def recall(self, kind: str) -> float:
        """Share of the faults of a kind that were found, both forms."""
        return _share(self.found, self.faults, kind)

    def alarms(self, kind: str) -> float:
        """Share of the twins of a kind that raised an alarm, both forms."""
        return _share(self.alarmed, self.twins, kind)


def _share(some: Counter[tuple[str, bool]], all_: Counter[tuple[str, bool]], kind: str) -> float:
    total = sum(all_[kind, speech] for speech in (False, True))
    return sum(some[kind, speech] for speech in (False, True)) / total if total else 0.0


def analyzer(learn: bool = False) -> Analyzer:
    """An analyzer with the rules that report these ledgers, of patterns alone or with the text model."""
    return Analyzer(Settings(learn=learn, selection=Selection(select=RULES)))


def alarms_in(run: Analyzer, talk: Talk) -> tuple[Alarm, ...]:
    """Every entry in a bad state; those that no rule reports are left out."""
    return _alarms(run.analyze(_conversation(talk)))


def _alarms(report: ConversationReport) -> tuple[Alarm, ...]:
    reported = {f.evidence.turn for f in report.findings} | {r.turn for f in report.findings for r in f.related}
    found = []
    for entry in report.ledgers:
        turns = frozenset({entry.evidence.turn, *(s.turn for s in entry.settled)})
        if entry.state in BAD.get(entry.ledger, frozenset()) and turns & reported:
            found.append(Alarm(entry.ledger, entry.state, turns))
    return tuple(found)


def _conversation(talk: Talk) -> Conversation:
    return conversation([f"{line.role}: {line.text}" for line in talk.lines])


def judge(talks: Iterable[Talk], rounds: int = 1, learn: bool = False) -> Tally:
    """Runs everything that the generator makes of the conversations, and the conversations as they are."""
    run, tally = analyzer(learn), Tally()
    for talk in talks:
        for speech, form in ((False, talk), (True, spoken(talk))):
            alarms = alarms_in(run, form)
            tally.untouched[speech] += 1
            tally.disturbed[speech] += bool(alarms)
            if alarms:
                tally.wrong.append((form, alarms))
        for made in injected(talk, rounds):
            _count(tally, made, alarms_in(run, made.talk))
    return tally


def judge_short(path: Path) -> Tally:
    """Runs short talks written by hand, each with one fault or what looks like it, as they are and as speech.

    Args:
        path: a line a talk, `{"id", "kind", "fault", "turns"}`.
    """
    run, tally = analyzer(), Tally()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        talk = talk_of(row)
        for speech, form in ((False, talk), (True, spoken(talk))):
            at = frozenset(range(len(form.lines)))
            _count(tally, Injected(row["kind"], not row["fault"], speech, form, at), alarms_in(run, form))
    return tally


def _count(tally: Tally, made: Injected, alarms: Sequence[Alarm]) -> None:
    key = (made.kind, made.speech)
    here = tuple(a for a in alarms if a.turns & made.at)
    if made.harmless:
        tally.twins[key] += 1
        tally.alarmed[key] += bool(here)
        if here:
            tally.false.append((made, here))
        return
    told = any(a.ledger in TELLS[made.kind] for a in here)
    tally.faults[key] += 1
    tally.found[key] += told
    if not told:
        tally.missed.append(made)


def table(tally: Tally) -> str:
    """The figures as Markdown."""
    rows = ["| kind | form | faults | recall | twins | false alarms on twins |", "|---|---|---:|---:|---:|---:|"]
    for kind in KINDS:
        for speech in (False, True):
            key, form = (kind, speech), "speech" if speech else "punctuated"
            faults, twins = tally.faults[key], tally.twins[key]
            recall = f"{tally.found[key] / faults:.2f}" if faults else "-"
            false = f"{tally.alarmed[key]} ({tally.alarmed[key] / twins:.2f})" if twins else "-"
            rows.append(f"| {kind} | {form} | {faults} | {recall} | {twins} | {false} |")
    rows += ["", "| untouched conversations | number | with a false alarm |", "|---|---:|---:|"]
    for speech in (False, True):
        form = "speech" if speech else "punctuated"
        rows.append(f"| {form} | {tally.untouched[speech]} | {tally.disturbed[speech]} |")
    return "\n".join(rows)

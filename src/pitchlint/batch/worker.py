"""What a worker does with a part: reads it conversation by conversation, analyses, and answers tables."""

from __future__ import annotations

import gc
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Literal

from pitchlint import readers
from pitchlint.analyzer import Analyzer
from pitchlint.batch.excuses import Excuses
from pitchlint.batch.facts import fact_row
from pitchlint.batch.part_file import Counts, PartResult, packed
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.parts import Part
from pitchlint.batch.rows import Row, context_row, conversation_row, entry_row, failure_row, finding_row
from pitchlint.batch.slices import Slice
from pitchlint.batch.unneeded import notice_row
from pitchlint.conversation import Conversation
from pitchlint.guarded import internal
from pitchlint.location import SourceLocation
from pitchlint.matching.checked import load_checked
from pitchlint.matching.costs import Costs
from pitchlint.nlp.redaction import redact_report
from pitchlint.report import Report, RuleInfo, Unreadable
from pitchlint.rules.described import rule_info
from pitchlint.settings import Settings


@dataclass(frozen=True, slots=True)
class Step:
    """What a worker is about to do, told before it does it: who dies is known by the last step.

    Attributes:
        order: number of the conversation in the part.
        doing: "read" the conversation of that number, or "analyse" it.
    """

    order: int
    doing: Literal["read", "analyse"]


Lost = dict[Step, str]  # steps that a worker did not survive -> "died" or "stalled"


def analyze_part(
    part: Part,
    settings: PartSettings,
    lost: Lost | None = None,
    tell: Callable[[Step], object] = lambda step: None,
    stages: Costs | None = None,
) -> PartResult:
    """The results of a part. Nothing but its arguments and the files of the part counts.

    Args:
        part: what to read.
        settings: how.
        lost: steps that are not taken again; they become failures.
        tell: gets each step before it is taken.
        stages: counts the seconds of reading, analysis and packing.

    Raises:
        Changed: a file is no longer what it was.
        RuleError, UsageError: as `Analyzer`.
    """
    lost, clock = lost or {}, stages or Costs()
    analyzer = analyzer_for(settings.analysis)
    excuses = Excuses(
        part,
        settings,
        lambda piece: list(_read(piece, settings)),
        partial(_described, settings.analysis),
        partial(_library, settings.analysis),
    )
    left: set[str] = set()  # files of which something is not analysed
    rows: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    left_out: Counter[str] = Counter()
    taken = turns = findings = died = following = 0
    items = conversations(part, settings, lost, tell)
    while True:
        with clock("read"):
            order, item = next(items, (0, None))
        if item is None:
            break
        if isinstance(item, Unreadable):
            rows["failures"].append((order, _told(item, lost.get(Step(order, "read"), "unreadable"), settings)))
            died += Step(order, "read") in lost
            left.add(item.location.file)
            continue
        following = order + 1
        if reason := settings.choice.left_out(item):
            left_out[reason] += 1
            left.add(item.source.file)
            continue
        if settings.choice.limit is not None and taken >= settings.choice.limit:
            left.add(item.source.file)
            break
        taken += 1
        step = Step(order, "analyse")
        if step in lost:
            died += 1
            rows["failures"].append((order, _failure(item, lost[step], _HOW[lost[step]], settings)))
            left.add(item.source.file)
            continue
        tell(step)
        try:
            with clock("analyse"):
                made = rows_of(analyzer, item, settings, excuses)
        except Exception as error:  # a bug costs its conversation, not the run
            told = internal(error, words=not settings.redact)
            rows["failures"].append((order, _failure(item, "failed", told, settings)))
            left.add(item.source.file)
            continue
        for name, found in made.items():
            rows[name] += [(order, row) for row in found]
        turns += len(item.turns)
        findings += sum(row["level"] != "praise" for row in made["findings"])
    model = settings.analysis.model if settings.redact else None
    about = [(following, notice_row(found, model)) for found in excuses.notices(left)]
    rows["findings"] += about
    notes = sum(row["level"] == "note" for _, row in rows["failures"])
    reasons = dict(sorted(left_out.items()))
    counts = Counts(
        len(rows["conversations"]), turns, findings + len(about), len(rows["failures"]), died, reasons, notes
    )
    with clock("pack"):
        return packed(part.id, rows, counts, excuses.excused)


def rows_of(analyzer: Analyzer, said: Conversation, settings: PartSettings, excuses: Excuses) -> dict[str, list[Row]]:
    """The rows that a conversation has in each table."""
    report, wrong = excuses(analyzer.analyze(said))
    facts = [fact_row(report)]
    if settings.redact:
        (masked,) = redact_report(Report((report,)), settings.analysis.model).conversations
        report, facts = masked, [fact_row(report, masked)]
    context = context_row(report.conversation)
    return {
        "conversations": [conversation_row(report)],
        "facts": facts,
        "failures": [_told(found, "comment", settings) for found in wrong],
        "findings": [finding_row(f, context) for f in (*report.findings, *report.praise)],
        "ledgers": [entry_row(e, context) for e in report.ledgers],
    }


def conversations(
    part: Part, settings: PartSettings, lost: Lost | None = None, tell: Callable[[Step], object] = lambda step: None
) -> Iterator[tuple[int, Conversation | Unreadable]]:
    """What the part holds, numbered. Where a worker was lost while reading, the next slice is gone on with."""
    order = 0
    for piece in part.slices:
        items, last = _read(piece, settings), SourceLocation(piece.file, piece.first_line)
        while True:
            step = Step(order, "read")
            if lost and step in lost:
                yield order, Unreadable(last, _HOW["unread"])
                order += 1
                break
            tell(step)
            item = next(items, None)
            if item is None:
                break
            last = item.source if isinstance(item, Conversation) else item.location
            yield order, item
            order += 1


def _read(piece: Slice, settings: PartSettings) -> Iterator[Conversation | Unreadable]:
    if piece.problem:
        line = piece.first_line if piece.first_line > 1 else None
        yield Unreadable(SourceLocation(piece.file, line), *piece.problem)
        return
    data = piece.data()
    if data.strip() or not piece.start:
        options = replace(settings.options, input_format=piece.form or settings.options.input_format)
        yield from readers.read_part(data, piece.file, options, piece.first_line, piece.heading)


def _told(found: Unreadable, kind: str, settings: PartSettings) -> Row:
    if settings.redact:
        (found,) = redact_report(Report(unreadable=(found,)), settings.analysis.model).unreadable
    return failure_row(found, kind)


_HOW = {
    "died": "a worker died at this conversation, twice",
    "stalled": "this conversation took longer than --timeout-per-conversation, twice",
    "unread": "a worker was lost while it read on from here, twice; the rest of this piece of the file was not read",
}


def _failure(said: Conversation, kind: str, message: str, settings: PartSettings) -> Row:
    return failure_row(Unreadable(said.source, message), kind, None if settings.redact else said.id)


@lru_cache(maxsize=4)
def _described(settings: Settings) -> tuple[RuleInfo, ...]:
    return tuple(rule_info(rule) for rule in analyzer_for(settings).rules)


@lru_cache(maxsize=4)
def _library(settings: Settings) -> tuple[str, ...]:
    return tuple(rule.full_id for rule in load_checked(settings.folders)[0])


@lru_cache(maxsize=4)
def analyzer_for(settings: Settings) -> Analyzer:
    """The analyzer of the settings, made once in a worker."""
    made = Analyzer(settings)
    gc.freeze()  # the rules live as long as the worker: the collector need not look at them again
    return made

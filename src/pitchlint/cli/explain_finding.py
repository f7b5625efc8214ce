"""`pitchlint explain REPORT#FINGERPRINT`: why a finding of a report was made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.cli.options import no_options
from pitchlint.cli.settings import Runs
from pitchlint.conversation import Conversation, RoleSource, Segment, Turn
from pitchlint.errors import InputError, UsageError, did_you_mean
from pitchlint.finding import Finding
from pitchlint.location import SourceLocation
from pitchlint.report import Report
from pitchlint.rules import Selection
from pitchlint.rules.built_in import BUILT_IN

if TYPE_CHECKING:
    from pitchlint.matching.explanation import Matched

Record = dict[str, Any]
SHORTEST = 4  # hex digits of a fingerprint that are enough


def explain_finding(name: str, packs: tuple[str, ...], config: Path | None, isolated: bool) -> None:
    """Prints why a finding was made: rule, words, pattern, slots, and each excuse that was tried.

    Args:
        name: report file, `#`, and the fingerprint or its first digits.
        packs, config, isolated: as the report was made.

    Raises:
        UsageError, InputError: there is no such report or finding, or its rule is gone.
    """
    path, _, wanted = name.rpartition("#")
    found = _finding(Path(path), wanted.strip().lower())
    if found["rule"] in {rule.id for rule in BUILT_IN}:
        _head(found)
        click.echo(f"\n{found['file']}" + (f":{found['line']}" if found["line"] else "") + f"\n\nWhy: {found['why']}")
        return
    runs = Runs(no_options(packs=packs, config=config, isolated=isolated))
    file = _source_file(found, Path(path))
    plan = runs.plan((str(file),)) if file else []
    base = plan[0].settings if plan else runs.settings_here()
    # Whatever was selected then, the rule must run now; changes to rules stay as they are.
    analyzer = Analyzer(_with(base))
    if found["rule"] not in analyzer.program.rules:
        hint = did_you_mean(found["rule"], sorted(analyzer.program.rules))
        raise UsageError(f"the rule `{found['rule']}` is not known here, try --rules" + (f"; {hint}" if hint else ""))
    again = None
    if plan:
        conversations = [c for _, c in runs.conversations(plan) if isinstance(c, Conversation)]
        again = next((c for c in conversations if _holds(c, found)), None)
        if again is None and (unmasked := _unmasked(analyzer, conversations, found)):
            again, found = unmasked
    conversation, places = (again, _places(found, None)) if again else _rebuilt(found)
    _head(found)
    if again is None:
        why = "has changed" if file else "is not here"
        click.echo(f"The source {why}; explained from the turns that the report quotes.")
    for turn, start, end in places:
        _place(analyzer, conversation, found, turn, start, end)


def _with(base: Settings) -> Settings:
    return replace(base, selection=Selection(preview=True), call_type=None)


def _finding(path: Path, wanted: str) -> Record:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or 'not UTF-8'}") from None
    findings = {f["fingerprint"]: f for f in _findings(path, text)}
    near = [f for key, f in findings.items() if key == wanted or (len(wanted) >= SHORTEST and key.startswith(wanted))]
    if len(near) == 1:
        return near[0]
    if near:
        raise UsageError(f"`{wanted}` means {len(near)} findings of {path}; write more digits")
    some = ", ".join(sorted(findings)[:5])
    hint = "\n  fingerprints of masked reports (sarif, gitlab ...) stand in those of `-f json --redact`"
    raise UsageError(f"{path} has no finding `{wanted}`" + (f"; it has {some} ..." if some else "") + hint)


def _findings(path: Path, text: str) -> Iterator[Record]:
    """The findings of a report in the format json or jsonl."""
    try:
        data = json.loads(text)
        rows = [data] if not isinstance(data, dict) or "conversations" not in data else None
        if rows is None:
            rows = [f for c in data["conversations"] for f in (*c["findings"], *c["praise"])]
    except json.JSONDecodeError:
        try:
            rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        except ValueError:
            rows = []
    except (KeyError, TypeError):
        rows = []
    made = [r for r in rows if isinstance(r, dict) and {"fingerprint", "rule", "turn", "text"} <= r.keys()]
    if not made:
        hint = "write one with `pitchlint check FILE -f json -o report.json`"
        raise InputError("this is no report with findings", SourceLocation(str(path)), hint)
    return (r for r in made if isinstance(r["fingerprint"], str) and isinstance(r["turn"], int))


def _source_file(found: Record, report: Path) -> Path | None:
    """The file that the finding lies in, as named from here or from the report's folder."""
    named = Path(found["file"])
    return next((p for p in (named, report.parent / named) if p.is_file()), None)


def _evidence(found: Record) -> list[Record]:
    return [found, *([] if found.get("related_in") else found["related"])]


def _holds(conversation: Conversation, found: Record) -> bool:
    """Whether the conversation is the finding's, with the same words at the same turns."""
    turns = conversation.turns
    same = all(e["turn"] < len(turns) and turns[e["turn"]].text == e["text"] for e in _evidence(found))
    return conversation.id == found["conversation"] and same


def _unmasked(
    analyzer: Analyzer, conversations: list[Conversation], found: Record
) -> tuple[Conversation, Record] | None:
    """The conversation and the finding as they are, where the report's is masked; None where it is of other words."""
    from pitchlint.nlp.redaction import redact_report
    from pitchlint.reporters.records import finding_record

    if not any("[" in e["text"] for e in _evidence(found)):
        return None
    reports = tuple(analyzer.analyze(c) for c in conversations)
    masked = redact_report(Report(reports), analyzer.settings.model)
    for plain, shown in zip(reports, masked.conversations, strict=True):
        pairs = zip((*plain.findings, *plain.praise), (*shown.findings, *shown.praise), strict=True)
        for finding, told in pairs:
            if told.rule == found["rule"] and told.evidence.turn == found["turn"] and _same_words(told, found):
                return plain.conversation, {**finding_record(finding), "fingerprint": found["fingerprint"]}
    return None


def _same_words(told: Finding, found: Record) -> bool:
    return (told.evidence.text, told.evidence.start) == (found["text"], found["start"])


def _places(found: Record, order: list[int] | None) -> list[tuple[int, int, int]]:
    """(turn, start, end) of the evidence, primary first; turns counted by `order` where it is given."""
    return [(order.index(e["turn"]) if order else e["turn"], e["start"], e["end"]) for e in _evidence(found)]


def _rebuilt(found: Record) -> tuple[Conversation, list[tuple[int, int, int]]]:
    """A conversation of the turns that the finding quotes, and the places in it."""
    texts = {e["turn"]: e for e in _evidence(found)}
    order = sorted(texts)
    here = SourceLocation(found["file"], found["line"], found["column"])
    turns = tuple(
        Turn(i, texts[n]["speaker"], texts[n]["role"], texts[n]["text"], (Segment(0, len(texts[n]["text"]), here),))
        for i, n in enumerate(order)
    )
    conversation = Conversation(found["conversation"], here, turns, roles=RoleSource("file", 1.0))
    return conversation, _places(found, order)


def _head(found: Record) -> None:
    about = f"{found['level']}, {found['confidence']} confidence"
    click.echo(click.style(found["rule"], bold=True) + f"  {about}, {found['fingerprint']}")
    click.echo(found["message"])


def _place(analyzer: Analyzer, conversation: Conversation, found: Record, turn: int, start: int, end: int) -> None:
    said = conversation.turns[turn]
    located = said.locate(start, end) if end > start else None
    where = f"{located.location}" if located else str(said.segments[0].location)
    text = said.text[:start] + ("«" + said.text[start:end] + "»" if end > start else "") + said.text[end:]
    click.echo(f"\n{where}  {said.speaker or said.role} ({said.role})\n  {text}")
    matches = [m for m in analyzer.why(conversation, found["rule"], turn) if m.start < end and start < m.end]
    exact = [m for m in matches if (m.start, m.end) == (start, end)] or matches
    if not exact:
        click.echo(f"  {_without_words(analyzer, found)}")
    for match in exact:
        _match(analyzer, match, found["rule"])


def _match(analyzer: Analyzer, match: Matched, rule: str) -> None:
    holder = match.by[-1] if match.by else rule
    where = analyzer.program.place(holder, match.pattern) if match.pattern else None
    click.echo(f"  pattern  {match.pattern or 'a question'}" + (f"   ({where})" if where else ""))
    if match.by:
        click.echo(f"  through  {' > '.join(match.by)}")
    for slot, value in match.slots:
        click.echo(f"  slot     {slot} = {value}")
    held = [t for t in match.excuses if t.holds]
    for excuse in held:
        click.echo(f"  excused  {excuse.name}" + (f" (“{excuse.words}”)" if excuse.words else ""))
    lapsed = list(dict.fromkeys(t.name for t in match.excuses if not t.holds))
    if lapsed:
        click.echo("  excuses tried that did not hold:")
        for name in lapsed:
            click.echo("    " + (name if len(name) <= 110 else name[:107] + "..."))


def _without_words(analyzer: Analyzer, found: Record) -> str:
    if found["by"] == "model":
        return "found by the text categoriser alone; no pattern matches these words"
    compiled = analyzer.program.rules[found["rule"]]
    if compiled.rule.kind == "metric" and compiled.rule.metric:
        metric = compiled.rule.metric
        bound = f"over {metric.over:g}" if metric.over is not None else f"under {metric.under:g}"
        return f"the measure {metric.measure} of the {metric.of} is {bound}"
    if found["missing"]:
        return "the finding is that something was not said; none of the rule's patterns matched where they should"
    return "the whole turn is meant, no single words"

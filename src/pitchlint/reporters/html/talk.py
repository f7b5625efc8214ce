"""A conversation: its head, its turns with the marked words, and the findings beside them."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.conversation import Turn
from pitchlint.finding import Finding, Level
from pitchlint.report import ConversationReport, Measure
from pitchlint.reporters.acts import acts, whole_talk, whole_turn
from pitchlint.reporters.acts import told as told_of
from pitchlint.reporters.html.words import marked, shown
from pitchlint.reporters.measured import measured
from pitchlint.reporters.places import in_words
from pitchlint.reporters.standing import TITLES, state_of, turns, unsettled, why
from pitchlint.reporters.tally import clock, count_of, numbered, seconds

FOLDED = 4  # so many turns in a row without findings are folded
NEAR = 1  # turns that stay in view before and after one with a finding


def told(report: ConversationReport) -> list[Finding]:
    """All findings and praise, in order of turns."""
    return sorted((*report.findings, *report.praise), key=lambda f: (f.evidence.turn, f.evidence.start))


def conversation(report: ConversationReport, anchor: str) -> Iterator[str]:
    """The section of one conversation, to be linked to as `#anchor`."""
    talk = report.conversation
    yield f'<section id="{anchor}"><h2>{shown(talk.id)}</h2>'
    length = seconds(talk)
    facts = (
        talk.channel if talk.channel != "unknown" else "",
        talk.started_at or "",
        count_of(len(talk.turns), "turn"),
        clock(length) if length is not None else "",
        talk.source.file if talk.source.file != talk.id else "",
    )
    yield f'<p class="quiet">{shown(" · ".join(f for f in facts if f))}</p>'
    yield from _measures(report)
    yield from _books(report)
    yield from (card(f) for f in report.findings if whole_talk(f))
    yield '<div class="talk">'
    yield from _turns(report)
    yield "</div>"
    if report.unjudged:
        items = "".join(f"<li>{shown(u.what)}: {shown(u.why)}</li>" for u in report.unjudged)
        yield f"<details><summary>Not judged</summary><ul>{items}</ul></details>"
    yield "</section>"


def _measures(report: ConversationReport) -> Iterator[str]:
    found = [m for m in report.measures if m.value is not None]
    if found:
        items = "".join(f'<li class="{_outside(m)}">{shown(measured(m))}</li>' for m in found)
        yield f"<details><summary>{count_of(len(found), 'measure')}</summary><ul>{items}</ul></details>"


def _outside(measure: Measure) -> str:
    return "outside" if measure.outside else "usual"


def _turns(report: ConversationReport) -> Iterator[str]:
    found = [f for f in told(report) if not whole_talk(f)]
    spans: dict[int, list[tuple[int, int, Level]]] = {}
    for finding in found:
        for e in (finding.evidence, *(() if finding.related_in else finding.related)):
            spans.setdefault(e.turn, []).append((e.start, 0 if whole_turn(finding, e) else e.end, finding.level))
    busy = {turn + step for turn in spans for step in range(-NEAR, NEAR + 1)}
    quiet: list[str] = []
    for turn in report.conversation.turns:
        row = _turn(turn, spans.get(turn.index, []), [f for f in found if f.evidence.turn == turn.index])
        if turn.index not in busy:
            quiet.append(row)
            continue
        yield from _folded(quiet)
        quiet = []
        yield row
    yield from _folded(quiet)


def _folded(rows: list[str]) -> Iterator[str]:
    if len(rows) < FOLDED:
        yield from rows
    else:
        yield f"<details><summary>{count_of(len(rows), 'turn')} without findings</summary>"
        yield from rows
        yield "</details>"


def _turn(turn: Turn, spans: list[tuple[int, int, Level]], found: list[Finding]) -> str:
    time = f" {clock(turn.start_s)}" if turn.start_s is not None else ""
    who = shown(turn.speaker or turn.role.capitalize())
    words = marked(turn.text, [s for s in spans if s[1] > s[0]])
    faults = acts(f for f in found if f.level != "praise")
    cards = "".join(card(act.finding, act.also) for act in faults)
    cards += "".join(card(f) for f in found if f.level == "praise")
    return (
        f'<div class="turn {turn.role}"><div class="said"><p class="who"><b>{who}</b>'
        f'<span>{turn.index + 1}{time}</span></p><p>{words}</p></div><div class="beside">{cards}</div></div>'
    )


def card(finding: Finding, also: tuple[Finding, ...] = ()) -> str:
    """A finding: level, message, rule and place, why, what is better; folded below it the milder ones of its turn.

    Of notes and praise the reasons are folded, too.
    """
    others = "".join(_folded_card(f, "also ") for f in also)
    if finding.level in ("note", "praise"):
        return f'<article class="{finding.level}">{_folded_card(finding)}{others}</article>'
    head = f'<b class="level">{finding.level}</b> {shown(told_of(finding))}'
    return f'<article class="{finding.level}"><p class="message">{head}</p>{_advice(finding)}{others}</article>'


def _folded_card(finding: Finding, before: str = "") -> str:
    head = f'{before}<b class="level">{finding.level}</b> <span>{shown(told_of(finding))}</span>'
    return f'<details class="{finding.level}"><summary>{head}</summary>{_advice(finding)}</details>'


def _advice(finding: Finding) -> str:
    sure = "" if finding.confidence == "high" else f", {finding.confidence} confidence"
    by = ", by the text model alone" if finding.by == "model" else ""
    better = () if finding.level == "praise" else (*((finding.instead,) if finding.instead else ()), *finding.better)
    advice = "".join(f"<li>{shown(words)}</li>" for words in better)
    where = in_words(finding.evidence.location)
    place = f"<code>{shown(finding.rule)}</code>{sure}{by}" + (f" · {shown(where)}" if where else "")
    return (
        f'<p class="quiet">{place}</p>'
        + (f"<p>{shown(finding.why)}</p>" if finding.why else "")
        + (f'<p class="quiet">Say instead</p><ul>{advice}</ul>' if advice else "")
    )


def _books(report: ConversationReport) -> Iterator[str]:
    """What the ledgers hold that somebody has to look at, ledger by ledger."""
    entries = [e for e in report.ledgers if unsettled(e)]
    if not entries:
        return
    what = "promises, refusals, questions, prices, needs"
    yield f"<details><summary>{count_of(len(entries), 'entry', 'entries')} of the ledgers ({what})</summary>"
    for name, title in TITLES.items():
        rows = "".join(
            f"<li><b>{state_of(e)}</b> {shown(e.what)} "
            f'<span class="quiet">{shown(", ".join(filter(None, (numbered(turns(e)), why(e)))))}</span></li>'
            for e in entries
            if e.ledger == name
        )
        if rows:
            yield f"<h3>{title}</h3><ul>{rows}</ul>"
    yield "</details>"

"""Each finding with the turns that it rests on and its words underlined, why it matters, and what is better.

    error pressure/persist: Offers again 1 turn after “No thanks”
      --> calls/renewal.vtt:27:1  01:12
       |
    23 | Sam: No thanks, I'm not interested.
       |      ---------
    27 | Dana: But let me just tell you about the savings.
       |       ^^^^^^^^^^^^^^^^^^^^^^^^
       = why: A customer who has said no and is pushed again stops trusting the seller.
       = better: That's fine, I won't bring it up again.

The number in front is the line of the file. Long turns are cut around the words. Praise is not told.
"""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.finding import Evidence, Finding
from pitchlint.report import Report
from pitchlint.reporters.excerpt import cells, excerpt, spans
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.plain import ending, painted, said
from pitchlint.reporters.records import UNREADABLE
from pitchlint.reporters.safe import safe
from pitchlint.reporters.tally import by_file, clock

ROOM = 88  # characters of a turn that are shown


def render(report: Report, options: RenderOptions) -> str:
    """The findings with an empty line after each, then what was not judged, and the totals."""
    lines: list[str] = []
    for found in by_file(options.select(report)).values():
        for finding in found:
            lines += [*_finding(finding, options), ""]
    for item in report.unreadable:
        lines += [_head(item.level, UNREADABLE, item.message, options), _arrow(1, str(item.location), options)]
        lines += [*_advice(1, "help", (item.hint,) if item.hint else (), options), ""]
    return "\n".join((*lines, *ending(report, options))) + "\n"


def _finding(finding: Finding, options: RenderOptions) -> Iterator[str]:
    turns = _turns(finding)
    gutter = max((len(str(e.location.line or "")) for e in turns), default=1)
    time = f"  {clock(finding.evidence.second)}" if finding.evidence.second is not None else ""
    yield _head(finding.level, finding.rule, said(finding), options)
    yield _arrow(gutter, f"{finding.evidence.location}{time}", options)
    yield painted(" " * gutter + " |", "quiet", options)
    for evidence in turns:
        yield from _turn(evidence, finding, gutter, options)
    if finding.related_in:
        for evidence in finding.related:
            yield from _advice(gutter, "see", (f"{evidence.location} “{evidence.quote or evidence.text}”",), options)
    yield from _advice(gutter, "why", (finding.why,) if finding.why else (), options)
    yield from _advice(gutter, "instead", (finding.instead,) if finding.instead else (), options)
    yield from _advice(gutter, "better", finding.better, options)


def _turns(finding: Finding) -> list[Evidence]:
    """The first evidence of each turn of this conversation, in order of turns."""
    first: dict[int, Evidence] = {finding.evidence.turn: finding.evidence}
    for evidence in () if finding.related_in else finding.related:
        first.setdefault(evidence.turn, evidence)
    return [first[turn] for turn in sorted(first)]


def _turn(evidence: Evidence, finding: Finding, gutter: int, options: RenderOptions) -> Iterator[str]:
    """The words of a turn, and signs under those that the finding rests on."""
    main = evidence.turn == finding.evidence.turn
    places = (finding.evidence, *(() if finding.related_in else finding.related))
    marks = spans(places, evidence.turn)
    label = f"{evidence.speaker}: " if evidence.speaker else ""
    words, signs = safe(label, options.encoding), " " * cells(safe(label, options.encoding))
    for piece, marked in excerpt(evidence.text, (evidence.start, evidence.end), marks, ROOM):
        shown = safe(piece, options.encoding)
        words += shown
        signs += ("^" if main else "-") * cells(shown) if marked else " " * cells(shown)
    number = str(evidence.location.line or "").rjust(gutter)
    yield f"{painted(f'{number} |', 'quiet', options)} {words}"
    if signs.strip():
        style = finding.level if main else "quiet"
        yield f"{painted(' ' * gutter + ' |', 'quiet', options)} {painted(signs.rstrip(), style, options)}"


def _head(level: str, rule: str, message: str, options: RenderOptions) -> str:
    return f"{painted(level, level, options)} {painted(rule, 'strong', options)}: {safe(message, options.encoding)}"


def _arrow(gutter: int, place: str, options: RenderOptions) -> str:
    return " " * gutter + painted(f"--> {place}", "quiet", options)


def _advice(gutter: int, kind: str, lines: tuple[str, ...], options: RenderOptions) -> Iterator[str]:
    for words in lines:
        yield f"{' ' * gutter} {painted('=', 'quiet', options)} {kind}: {safe(words, options.encoding)}"

"""What is told in a line or two: milder findings of a turn below its gravest, and notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from rich.text import Text

from pitchlint.finding import Finding
from pitchlint.nlp.phrase import opening
from pitchlint.reporters.acts import Act, told, whole_talk
from pitchlint.reporters.tally import clock, numbered
from pitchlint.reporters.terminal.page import QUIET, Page
from pitchlint.reporters.terminal.scripts import origin_tail

NUMBERS = 5  # turns of a note that are listed


def also(page: Page, act: Act, advised: Set[str]) -> Iterator[Text]:
    """The other findings of a turn that has been quoted, each with one thing to say instead.

    Args:
        page: where to write.
        act: the turn.
        advised: rules whose advice stands elsewhere in the report.
    """
    for finding in act.also:
        sign = page.sign(finding.level, "    also ")
        yield from page.wrap(page.text(told(finding), (f"  {finding.rule}", QUIET)), sign)
        if finding.level != "note" and finding.better and finding.rule not in advised:
            words = finding.better[0]
            body = page.text(("say instead ", QUIET), words if words[:1] in '"“' else f"“{words}”")
            yield from page.wrap(body, Text(" " * sign.cell_len))


def noted(page: Page, found: Sequence[Finding]) -> Iterator[Text]:
    """Notes: those of patterns a rule each, then what the text model alone found, a turn each."""
    rules: dict[str, list[Finding]] = {}
    guesses: dict[int, list[Finding]] = {}
    for finding in sorted(found, key=lambda f: (f.evidence.turn, f.evidence.start, f.rule)):
        if finding.by == "model":
            guesses.setdefault(finding.evidence.turn, []).append(finding)
        else:
            rules.setdefault(finding.rule, []).append(finding)
    for group in rules.values():
        yield from _note(page, group)
    for group in guesses.values():
        yield from _guess(page, group)


def _note(page: Page, group: Sequence[Finding]) -> Iterator[Text]:
    first = group[0]
    numbers = list(dict.fromkeys(f.evidence.turn + 1 for f in group))
    place = "" if whole_talk(first) else f"  {numbered(numbers, NUMBERS)}{_when(first)}"
    body = page.text(told(first), (f"  {first.rule}{place}{origin_tail(first)}", QUIET))
    yield from page.wrap(body, page.sign(first.level))


def _guess(page: Page, group: Sequence[Finding]) -> Iterator[Text]:
    """ "“We had but the person managing it has traveled …”  turn 8; perhaps: Puts off an answer"."""
    first = group[0]
    body = page.text(f"“{opening(first.evidence.text)}”", (f"  turn {first.evidence.turn + 1}{_when(first)}", QUIET))
    for finding in group:
        body.append_text(page.text("; perhaps: " if finding is first else "; ", finding.title or finding.rule))
        body.append_text(page.text((f"  {finding.rule}", QUIET)))
    yield from page.wrap(body, page.sign(first.level))


def _when(finding: Finding) -> str:
    place = finding.evidence
    if place.second is not None:
        return f", {clock(place.second)}"
    return f", line {place.location.line}" if place.location.line else ""

"""The turns that a finding rests on, with its words marked: in full, or in about a line."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from pitchlint.finding import Evidence, Finding
from pitchlint.reporters.acts import whole_turn
from pitchlint.reporters.excerpt import Span, spans
from pitchlint.reporters.terminal.page import COLORS, Page
from pitchlint.reporters.terminal.quote import quote, where, words_of
from pitchlint.reporters.terminal.scripts import origin

ROOM, ROOM_SHORT = 220, 110  # characters of a quoted turn


def in_full(page: Page, finding: Finding, cells: int) -> Iterator[Text]:
    """The marked turn and what belongs to it, in the order in which it was said."""
    primary = finding.evidence
    color = COLORS[finding.level]
    if finding.related_in:
        for earlier in finding.related:
            body = words_of(page, earlier, spans((earlier,), earlier.turn), ROOM_SHORT)
            yield from quote(page, earlier, body, cells, where(earlier))
        yield from quote(
            page,
            primary,
            words_of(page, primary, spans((primary,), primary.turn), ROOM, color),
            cells,
            where(primary),
            color,
        )
        return
    marks = _marks(finding)
    turns: dict[int, Evidence] = {e.turn: e for e in finding.related if e.turn != primary.turn}
    for turn in sorted({primary.turn, *turns}):
        if turn == primary.turn:
            body = words_of(page, primary, marks, ROOM, color)
            yield from quote(page, primary, body, cells, where(primary), color)
        else:
            other = turns[turn]
            body = words_of(page, other, spans(finding.related, turn), ROOM_SHORT)
            yield from quote(page, other, body, cells, "")


def in_short(page: Page, finding: Finding, cells: int) -> Iterator[Text]:
    """A turn in about a line, the place behind it."""
    evidence = finding.evidence
    color = COLORS[finding.level]
    body = words_of(page, evidence, _marks(finding), ROOM_SHORT, color)
    yield from quote(page, evidence, body, cells, where(evidence), color)
    yield from origin(page, finding)


def _marks(finding: Finding) -> list[Span]:
    """The words that are marked in the finding's turn; none where the text model means the turn as a whole."""
    place = finding.evidence
    return [] if whole_turn(finding, place) else spans((place, *finding.related), place.turn)

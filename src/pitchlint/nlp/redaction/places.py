"""Records with a place in a turn: spans move with the masks, places in the source stay."""

from __future__ import annotations

from dataclasses import replace

from pitchlint.conversation import Segment, Turn
from pitchlint.finding import Evidence, Match
from pitchlint.nlp.redaction.masks import Masked
from pitchlint.nlp.redaction.redactor import Redactor


def masked_evidence(evidence: Evidence, redactor: Redactor) -> Evidence:
    """Words with their turn; the quote stays the span of the text."""
    masked = redactor.masked(evidence.text)
    start, end = masked.span(evidence.start, evidence.end)
    quote = masked.text[start:end] if evidence.quote == evidence.text[evidence.start : evidence.end] else ""
    return replace(
        evidence,
        start=start,
        end=end,
        quote=quote or redactor.masked(evidence.quote).text,
        text=masked.text,
        speaker=redactor.speaker(evidence.speaker),
    )


def masked_turn(turn: Turn, redactor: Redactor) -> Turn:
    """A turn; its segments keep their places in the source and their order."""
    masked = redactor.masked(turn.text)
    segments: list[Segment] = []
    done = 0
    for segment in turn.segments:
        start, end = masked.span(segment.start, segment.end)
        start = max(start, done)
        if end > start or not segments:
            segments.append(replace(segment, start=start, end=max(start, end)))
            done = max(start, end)
    return replace(turn, speaker=redactor.speaker(turn.speaker), text=masked.text, segments=tuple(segments))


def masked_match(match: Match, masked: Masked, redactor: Redactor) -> Match:
    """A match in a turn whose text is masked."""
    start, end = masked.span(match.start, match.end)
    slots = tuple((name, redactor.masked(words).text) for name, words in match.slots)
    return replace(match, start=start, end=end, slots=slots)

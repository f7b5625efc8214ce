"""Measures that need times: who speaks how long, how soon, how fast, into whose words, and how long nobody does.

A turn's seconds are those of its segments, so that a pause within a turn is no speech. An overlap of less than 0.25
seconds is none: listeners notice about 0.12 (Heldner 2011, JASA 130:508), and captions are rounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pitchlint.conversation import Conversation, Role
from pitchlint.ledgers.measures.words import SIDES, backchannel
from pitchlint.nlp.text import TurnText
from pitchlint.report import Measure, Unjudged

Span = tuple[float, float]

OVERLAP = 0.25  # seconds
SILENCE = 5.0  # seconds from which a gap is dead air, as in the silence analysis of Google's Contact Center AI Insights
HELD = 1.0  # seconds of pause after which a speaker has given up the turn
FEWEST_CHANGES = 5  # changes from customer to seller that make a median
FEWEST_SECONDS = 30.0  # of speech that make a pace
_BACK = 4  # turns before a turn into which it may speak
_WRITTEN = ("chat", "email")


def time_measures(conversation: Conversation, texts: Sequence[TurnText]) -> Iterator[Measure | Unjudged]:
    """Seconds and shares of both sides, pauses, interruptions, dead air and pace; of a chat the response times."""
    turns = conversation.turns
    if all(t.start_s is None for t in turns):
        if conversation.channel in _WRITTEN:
            yield Unjudged("response times", "the source has no times", measure=True)
        else:
            yield Unjudged("pauses, interruptions, speaking pace", "the source has no times", measure=True)
        return
    if conversation.channel in _WRITTEN:
        yield from _responses(conversation)
        return
    spans = [spans_of(conversation, i) for i in range(len(turns))]
    spoken = [i for i, t in enumerate(turns) if t.role in SIDES]
    without = sum(not spans[i] for i in spoken)
    if 5 * without > len(spoken):
        what = "seconds spoken, pauses, interruptions, dead air, speaking pace"
        hint = "; if it is a chat, --channel chat has the response times judged" if without == len(spoken) else ""
        yield Unjudged(what, f"{without} of {len(spoken)} turns have no end in the source{hint}", measure=True)
        return
    yield from _seconds(conversation, spans)
    yield from _patience(conversation, texts, spans)
    yield from _interruptions(conversation, texts, spans)
    yield from _dead_air(spans)


def spans_of(conversation: Conversation, turn: int) -> tuple[Span, ...]:
    """The seconds in which a turn is spoken, ascending, overlapping ones joined."""
    found = {
        (s.start_s, s.end_s)
        for s in conversation.turns[turn].segments
        if s.start_s is not None and s.end_s is not None and s.end_s > s.start_s
    }
    return _joined(found)


def _joined(spans: set[Span]) -> tuple[Span, ...]:
    made: list[Span] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return tuple(made)


def _length(spans: Sequence[Span]) -> float:
    return sum(end - start for start, end in spans)


def _seconds(conversation: Conversation, spans: Sequence[Sequence[Span]]) -> Iterator[Measure | Unjudged]:
    """Share of the seconds spoken, longest monologue in seconds, and words a minute, of each side."""
    turns = conversation.turns
    total = sum(_length(spans[i]) for i, t in enumerate(turns) if t.role in SIDES)
    for side in SIDES:
        own = [i for i, t in enumerate(turns) if t.role == side and spans[i]]
        spoken = sum(_length(spans[i]) for i in own)
        of = f"of {total:.0f} seconds spoken"
        yield Measure("time_share", spoken / total if total else None, "share", of, side)
        longest = max((_length(spans[i]) for i in own), default=None)
        yield Measure("longest_monologue_seconds", longest, "seconds", "in one turn", side)
        words = sum(turns[i].words for i in own)
        pace = 60 * words / spoken if spoken >= FEWEST_SECONDS else None
        yield Measure("pace", pace, "words a minute", f"over {spoken:.0f} seconds", side)
        if pace is None:
            yield Unjudged(
                f"speaking pace of the {side}", f"less than {FEWEST_SECONDS:.0f} seconds of speech", measure=True
            )


def _changes(conversation: Conversation, texts: Sequence[TurnText], spans: Sequence[Sequence[Span]]) -> list[int]:
    """Turns in which the seller answers: the turn before is the customer's and more than a back-channel."""
    roles = [t.role for t in conversation.turns]
    return [
        i
        for i in range(1, len(roles))
        if (roles[i - 1], roles[i]) == ("customer", "seller")
        and spans[i]
        and spans[i - 1]
        and not backchannel(texts[i - 1])
    ]


def _patience(
    conversation: Conversation, texts: Sequence[TurnText], spans: Sequence[Sequence[Span]]
) -> Iterator[Measure | Unjudged]:
    """Median pause between the customer's last word and the seller's first; an overlap is a pause below zero."""
    pauses = [spans[i][0][0] - spans[i - 1][-1][1] for i in _changes(conversation, texts, spans)]
    if len(pauses) < FEWEST_CHANGES:
        yield Unjudged("patience", f"the seller answers fewer than {FEWEST_CHANGES} times", measure=True)
    elif all(abs(p) < 0.01 for p in pauses):
        yield Unjudged("patience", "every turn in the source ends where the next begins", measure=True)
    else:
        from statistics import median  # takes long to import

        yield Measure("patience", round(median(pauses), 3), "seconds", f"median of {len(pauses)} pauses", "seller")


def _interruptions(
    conversation: Conversation, texts: Sequence[TurnText], spans: Sequence[Sequence[Span]]
) -> Iterator[Measure | Unjudged]:
    """Share of the seller's turns that begin while the customer speaks."""
    turns = conversation.turns
    order = sorted((span for own in spans for span in own), key=lambda s: s[0])
    if not any(b[0] < a[1] - OVERLAP for a, b in pairwise(order)):
        yield Unjudged(
            "interruptions", "no two turns overlap in the source, as in a recording of one channel", measure=True
        )
        return
    begun = [i for i, t in enumerate(turns) if t.role == "seller" and spans[i] and not backchannel(texts[i])]
    cut = [i for i in begun if _cuts_in(conversation, texts, spans, i)]
    share = len(cut) / len(begun) if begun else None
    times = "once" if len(cut) == 1 else f"{len(cut)} times"
    yield Measure("interruption_share", share, "share", f"of {len(begun)} turns ({times})", "seller")


def _cuts_in(conversation: Conversation, texts: Sequence[TurnText], spans: Sequence[Sequence[Span]], turn: int) -> bool:
    """Whether the seller's turn begins inside the customer's speech, and the seller was not the first to speak."""
    begin = spans[turn][0][0]
    before = range(max(turn - _BACK, 0), turn)
    for i in before:
        if conversation.turns[i].role != "customer" or backchannel(texts[i]):
            continue
        for start, end in spans[i]:
            if start + OVERLAP <= begin <= end - OVERLAP:
                return not _held(conversation, spans, before, "seller", start, begin)
    return False


def _held(
    conversation: Conversation,
    spans: Sequence[Sequence[Span]],
    turns: range,
    side: Role,
    start: float,
    begin: float,
) -> bool:
    """Whether the side was speaking at `start` and up to shortly before `begin`."""
    return any(
        s <= start < e and e >= begin - HELD for i in turns if conversation.turns[i].role == side for s, e in spans[i]
    )


def _dead_air(spans: Sequence[Sequence[Span]]) -> Iterator[Measure]:
    """Share of the time in silences of five seconds and more, and the longest; the seller's, who leads the talk."""
    joined = _joined({span for own in spans for span in own})
    gaps = [b[0] - a[1] for a, b in pairwise(joined)]
    whole = joined[-1][1] - joined[0][0]
    dead = [g for g in gaps if g >= SILENCE]
    silences = "one silence" if len(dead) == 1 else f"{len(dead)} silences"
    of = f"of {whole:.0f} seconds, in {silences} of {SILENCE:.0f} seconds or more"
    yield Measure("dead_air_share", sum(dead) / whole if whole else None, "share", of, "seller")
    yield Measure("longest_silence", max(gaps, default=0.0), "seconds", "between any two turns", "seller")


def _responses(conversation: Conversation) -> Iterator[Measure | Unjudged]:
    """Seconds from the customer's last message to the seller's answer."""
    turns = conversation.turns
    waits: list[float] = []
    for asked, answer in pairwise(turns):
        if (asked.role, answer.role) == ("customer", "seller") and answer.start_s is not None:
            sent = next((s.start_s for s in reversed(asked.segments) if s.start_s is not None), None)
            if sent is not None and answer.start_s >= sent:
                waits.append(answer.start_s - sent)
    if not waits:
        yield Unjudged("response times", "no answer of the seller has a time", measure=True)
        return
    from statistics import median

    of = f"median of {len(waits)} answers" if len(waits) > 1 else "one answer"
    yield Measure("response_time", median(waits), "seconds", of, "seller")
    yield Measure("longest_response", max(waits), "seconds", f"of {len(waits)} answers", "seller")

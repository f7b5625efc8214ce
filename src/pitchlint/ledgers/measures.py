"""Numbers about a conversation, each with its denominator. A share below ten turns is not judged."""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.conversation import Conversation, Role
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.report import Measure, Unjudged

SIDES: tuple[Role, Role] = ("seller", "customer")
_OPEN = frozenset("what how why which tell describe walk who where when what_s how_s".split())


def measure(conversation: Conversation, texts: Sequence[TurnText]) -> tuple[tuple[Measure, ...], tuple[Unjudged, ...]]:
    """Turns, words, talk share, questions and longest monologue of both sides, and what could not be measured."""
    turns = conversation.turns
    unjudged: list[Unjudged] = []
    total = sum(t.words for t in turns if t.role in SIDES)
    made: list[Measure] = []
    known = any(t.role in SIDES for t in turns)
    for side in SIDES if known else ():
        own = [i for i, t in enumerate(turns) if t.role == side]
        words = sum(turns[i].words for i in own)
        asked = [(i, q) for i in own for q in questions_of(texts[i])]
        opened = sum(_is_open(texts[i], q.start) for i, q in asked)
        of = f"of {total} words"
        made += [
            Measure("turns", float(len(own)), "turns", f"of {len(turns)} turns", side),
            Measure("words", float(words), "words", of, side),
            Measure("talk_share", words / total if total else None, "share", of, side),
            Measure("questions", float(len(asked)), "questions", f"in {len(own)} turns", side),
            Measure("open_questions", float(opened), "questions", f"of {len(asked)} questions", side),
            Measure(
                "longest_monologue",
                float(_longest(conversation, side)),
                "words",
                "between two turns of the other side",
                side,
            ),
            Measure("words_per_turn", words / len(own) if own else None, "words", f"over {len(own)} turns", side),
        ]
    if not known:
        unjudged.append(
            Unjudged("talk share, questions and every rule about one side", "who sells and who buys is not known")
        )
    if all(t.start_s is None for t in turns):
        unjudged.append(Unjudged("pauses, interruptions, speaking pace", "the source has no times"))
    return tuple(made), tuple(unjudged)


def _is_open(text: TurnText, start: int) -> bool:
    first = [w.text for w in text.words if w.start >= start][:3]
    return any(w in _OPEN for w in first)


def _longest(conversation: Conversation, side: Role) -> int:
    """Words that the side said in one go; an answer of at most three words (a back-channel) does not end it."""
    best = run = 0
    for turn in conversation.turns:
        if turn.role == side:
            run += turn.words
            best = max(best, run)
        elif turn.words > 3:
            run = 0
    return best

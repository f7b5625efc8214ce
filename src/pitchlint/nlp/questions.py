"""Which words of a turn ask something, by the question mark or by syntax alone.

Speech recognition often writes no punctuation, so a question is also known by its form: an auxiliary before its
subject ("is that including VAT"), a question word in front of an auxiliary or a measure ("how much is it"), a
negated tag ("isn't it"), or a clipped form ("any discount", "which one"). Quirk et al., A Comprehensive Grammar of
the English Language (1985), 11.4-11.23, is the source of the forms. What one says in greeting ("how are you") asks
nothing. Orders ("send me the form") are no questions here; the signal `question` adds them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pitchlint.nlp.greetings import greeting_at
from pitchlint.nlp.question_forms import By, asks_at
from pitchlint.nlp.question_words import ASKS_ITSELF, GOES_ITSELF, NOT_TAG_AFTER, TAGS, TELLS_QUESTION
from pitchlint.nlp.text import TurnText, Word


@dataclass(frozen=True, slots=True)
class Question:
    """A span of a turn that asks. `by` says how it was recognised."""

    start: int
    end: int
    by: By


_REACH = 18  # words that an unpunctuated question is taken to run on
_FORM = 3  # words that make the form of a question: "what are you"


def find_questions(turn: TurnText) -> tuple[Question, ...]:
    """The questions of a turn, in order, not overlapping."""
    found: list[Question] = []
    words = turn.words
    at = 0
    for start, end in turn.sentences:
        inside = []
        while at < len(words) and words[at].start < end:
            if words[at].start >= start:
                inside.append(words[at])
            at += 1
        if not inside:
            continue
        tail = turn.norm[start:end].rstrip(' "')
        if tail.endswith("?") or "?" in tail[-3:]:
            if not _greets_only(inside):
                found.append(Question(inside[0].start, inside[-1].end, "mark"))
        else:
            found += _by_syntax(inside, turn.punctuated)
    return tuple(found)


def _greets_only(words: Sequence[Word]) -> bool:
    """Whether a question mark stands behind a greeting, and nothing else is asked ("Fine, how are you?")."""
    for i in range(len(words)):
        length = greeting_at(words, i)
        if length:
            return len(words) - i - length <= 3 and not any(asks_at(words[:i], k) for k in range(i))
    return False


def _told(words: Sequence[Word], i: int) -> bool:
    """Whether what is asked at a word is told of somebody or something else: "the screen says are you sure"."""
    if i < 2:
        return False
    verb, teller = words[i - 1].text, words[i - 2].text
    return verb in TELLS_QUESTION and teller not in ASKS_ITSELF and not (verb == "goes" and teller in GOES_ITSELF)


def _by_syntax(words: Sequence[Word], punctuated: bool) -> list[Question]:
    found: list[Question] = []
    free_from = 0
    for i in range(len(words)):
        if i < free_from:
            continue
        greeting = greeting_at(words, i)
        if greeting:
            free_from = i + greeting
            continue
        by = asks_at(words, i)
        if by is None:
            continue
        if _told(words, i):
            free_from = i + _FORM
            continue
        last = min(i + _REACH, len(words)) - 1
        found.append(Question(words[i].start, words[last].end, by))
        free_from = last + 1
    if (
        not found
        and not punctuated
        and len(words) > 3
        and words[-1].text in TAGS
        and words[-2].text not in NOT_TAG_AFTER
    ):
        found.append(Question(words[max(0, len(words) - _REACH)].start, words[-1].end, "tag"))
    return found

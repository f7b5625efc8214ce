"""Measures that need words alone: who says how much, who asks what, and whether the customer falls silent.

Open questions are those that invite a story ("what happened", "how do you do that today", "why", "tell me about");
closed ones ask for a fact or a yes or no ("what is your postcode", "how many", "is it"), as Payne, The Art of Asking
Questions (1951), parts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from pitchlint.conversation import Conversation, Role
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.report import Measure, Unjudged

SIDES: tuple[Role, Role] = ("seller", "customer")
FEWEST_QUESTIONS = 5  # fewer make no share
FEWEST_THIRDS = 9  # turns of the customer, three a third

# What a listener says to show that they listen; it takes no turn (Yngve 1970, "back-channels").
_BACKCHANNEL = frozenset(
    """mhm mm mmm hm hmm uh huh uhuh um er ah aha oh ooh yeah yep yup yes ya right ok okay okey mkay sure fine good
    great cool nice perfect lovely brilliant exactly absolutely definitely totally correct true indeed alright really
    wow i see got it gotcha of course that_s thats so no understood and all""".split()
)
_MOST_BACKCHANNEL = 4  # words
_FACT = frozenset(
    """much many long far often soon old big tall wide high heavy deep fast late early time times day days date dates
    month year name surname number numbers address postcode zip code email phone age size colour color price amount
    model make brand version city town street country state reference account password order size year currency
    percentage""".split()
)
_LINKS = frozenset("is was are s the your his her their our its a an of current full last first new best".split())
_STORY = frozenset("tell talk walk describe explain".split())
_STORY_OF = frozenset("me us through about what how why your the".split())
_AUXILIARY = frozenset("do does did is are was were can could would will have has should shall may might".split())
_SUBJECT = frozenset("you i we they he she it there that this your the my any anyone anything".split())


def word_measures(conversation: Conversation, texts: Sequence[TurnText]) -> Iterator[Measure | Unjudged]:
    """Turns, words, shares, questions and monologue of both sides; the customer's turn length by thirds."""
    turns = conversation.turns
    total = sum(t.words for t in turns if t.role in SIDES)
    for side in SIDES:
        own = [i for i, t in enumerate(turns) if t.role == side]
        words = sum(turns[i].words for i in own)
        asked = [(i, q) for i in own for q in questions_of(texts[i])]
        opened = sum(opens(texts[i], q.start, q.end) for i, q in asked)
        of = f"of {total} words"
        yield Measure("turns", float(len(own)), "turns", f"of {len(turns)} turns", side)
        yield Measure("words", float(words), "words", of, side)
        yield Measure("talk_share", words / total if total else None, "share", of, side)
        yield Measure("questions", float(len(asked)), "questions", f"in {len(own)} turns", side)
        yield Measure("open_questions", float(opened), "questions", f"of {len(asked)} questions", side)
        share = opened / len(asked) if len(asked) >= FEWEST_QUESTIONS else None
        yield Measure("open_question_share", share, "share", f"of {len(asked)} questions", side)
        yield from _rate(conversation, side, len(asked))
        longest = float(longest_run(conversation, texts, side))
        yield Measure("longest_monologue", longest, "words", "between two turns of the other side", side)
        yield Measure("words_per_turn", words / len(own) if own else None, "words", f"over {len(own)} turns", side)
    yield from _thirds(conversation)


def backchannel(text: TurnText) -> bool:
    """Whether a turn only shows that its speaker listens ("mm-hm", "yeah, right", "okay")."""
    words = text.words
    return len(words) <= _MOST_BACKCHANNEL and all(w.text in _BACKCHANNEL for w in words) and "?" not in text.text


@lru_cache(maxsize=4096)
def _opens(words: tuple[str, ...]) -> bool:
    inverted = False
    for i, word in enumerate(words):
        stem = word.partition("_")[0]
        follows = words[i + 1 : i + 4]
        if stem in _STORY and not _STORY_OF.isdisjoint(follows):
            return True
        if inverted:
            continue
        if stem == "why":
            return True
        if stem in ("what", "whats", "how", "hows"):
            return not _asks_fact(words[i + 1 :])
        if stem in ("who", "where", "when", "which", "whose"):
            return False
        inverted = stem in _AUXILIARY and bool(follows) and follows[0] in _SUBJECT
    return False


def opens(text: TurnText, start: int, end: int) -> bool:
    """Whether the question between those characters invites more than a fact or a yes or no."""
    return _opens(tuple(w.text for w in text.between(start, end)))


def _asks_fact(after: Sequence[str]) -> bool:
    """Whether what follows "what" or "how" names a fact: "is your postcode", "many"."""
    for word in after:
        if word in _FACT:
            return True
        if word not in _LINKS:
            return False
    return False


def longest_run(conversation: Conversation, texts: Sequence[TurnText], side: Role) -> int:
    """Words that the side said in one go; a back-channel of the other does not end it."""
    best = run = 0
    for turn, text in zip(conversation.turns, texts, strict=True):
        if turn.role == side:
            run += turn.words
            best = max(best, run)
        elif not backchannel(text):
            run = 0
    return best


def _rate(conversation: Conversation, side: Role, asked: int) -> Iterator[Measure]:
    """Questions per ten minutes where there are times, else per hundred turns."""
    starts = [t.start_s for t in conversation.turns if t.start_s is not None]
    ends = [t.end_s for t in conversation.turns if t.end_s is not None]
    seconds = max(ends) - min(starts) if starts and ends else 0.0
    if seconds >= 60:
        of = f"per ten minutes, {asked} in {seconds / 60:.1f} minutes"
        yield Measure("questions_per_ten_minutes", 600 * asked / seconds, "questions", of, side)
        return
    turns = sum(t.role in SIDES for t in conversation.turns)
    rate = 100 * asked / turns if turns else None
    yield Measure(
        "questions_per_hundred_turns", rate, "questions", f"per hundred turns, {asked} in {turns} turns", side
    )


def _thirds(conversation: Conversation) -> Iterator[Measure | Unjudged]:
    """Words a turn of the customer in each third of their turns, and the last against the first.

    Greetings and goodbyes are short everywhere, so the first and the last turn are left out.
    """
    own = [t.words for t in conversation.turns if t.role == "customer"][1:-1]
    if len(own) < FEWEST_THIRDS:
        yield Unjudged("gone quiet", f"fewer than {FEWEST_THIRDS + 2} turns of the customer", measure=True)
        return
    cut = [round(len(own) * n / 3) for n in range(4)]
    means = [sum(own[a:b]) / (b - a) for a, b in pairwise(cut)]
    for name, mean, (a, b) in zip(("first", "middle", "last"), means, pairwise(cut), strict=True):
        yield Measure(f"words_per_turn_{name}_third", mean, "words", f"over {b - a} turns", "customer")
    of = "words a turn in the last third to those in the first"
    yield Measure("turn_length_ratio", means[2] / means[0] if means[0] else None, "ratio", of, "customer")

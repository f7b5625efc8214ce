"""In which context words stand: negated, hypothetical, past, quoted, reported, asked.

One layer for all rules, after ConText (Harkema et al. 2009, J Biomed Inform 42:839-851): a cue opens a scope that
runs on within its clause until a terminating word, a punctuation mark or a number of words. Speech recognition writes
no commas, so a new subject (`i'll`, `you can`) ends a clause too, unless the word before it takes a clause ("I don't
think it's ..."). Cues inside the matched words themselves do not count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, get_args

from pitchlint.nlp.clause_ends import BREAK, HYPOTHESIS_REACH, NEGATION_REACH, PAST_REACH, STOPS, SUBJECTS
from pitchlint.nlp.negation import ENDED, NEGATED, NEGATED_AUX, NEGATED_PAIR, negated
from pitchlint.nlp.questions import Question, find_questions
from pitchlint.nlp.reported_speech import NEW_SUBJECT, SAID, SAID_BY_OTHERS, reported
from pitchlint.nlp.text import TurnText, Word

Context = Literal["negated", "hypothetical", "past", "quoted", "reported", "asked"]
CONTEXTS: tuple[Context, ...] = get_args(Context)

_VERB_AFTER_SUBJECT = frozenset(
    """will can would could should must may might am are is was were have has had do does did get need want know think
    just also only still really""".split()
)
# A clause after one of these belongs to it, or is a relative clause.
_TELLS = frozenset("tell tells told telling assure promise promised show ask convince persuade".split())
_TOLD = frozenset("you me him her us them people anyone anybody".split())
_TAKES_CLAUSE = frozenset(
    """think thinks thought believe believes believed say says said saying wish wishes suppose mean means meant
    know knows sure certain convinced that if unless expect expecting guess promise guarantee claim hope feel
    like as than see understand until till whether what where when how why who which because nothing nobody none
    anything everything something whatever thing things way reason deal price offer one ones time day and or fee
    charge told tell tells imagine assuming""".split()
)

# Hypothesis.
_HYPOTHETICAL = frozenset("if unless suppose supposing imagine whether assuming hypothetically wish".split())
_HYPOTHETICAL_PAIR = frozenset(
    """in_case in_theory let_s_say lets_say say_you would_have could_have might_have should_have as_if event_that
    long_as provided_that provided_you provided_we provided_it""".split()
)
_SUPPOSED = frozenset("the your my our a an it he she they we somebody someone".split())
_INVERTED = frozenset("should had were".split())  # "should you ever need", "had we known"

# Past.
_PAST = frozenset("was were had did been yesterday previously earlier formerly wasn_t weren_t hadn_t didn_t".split())
_NOT_PAST = frozenset(  # polite or idiomatic: "I was wondering", "you had better", "did I mention"
    """was_wondering was_hoping was_calling was_looking was_thinking was_going was_just was_about was_gonna
    was_ringing were_hoping were_wondering were_going were_thinking were_looking had_better did_i did_we
    was_only been_meaning""".split()
)
_NOT_USED_TO = frozenset("be is are am i_m you_re we_re they_re get gets getting got he_s she_s not".split())
_LAST_TIME = frozenset(
    """week month year night time summer winter spring autumn fall monday tuesday wednesday thursday friday
    saturday sunday""".split()
)
_PAST_BESIDE = frozenset("ago yesterday back_then at_the_time in_those_days the_other_day in_the_past".split())
_PAST_FORMS = frozenset("had was were did used sold gave paid took got cost went came made said".split())

_QUOTES = re.compile(r'"([^"]+)"|(?<![a-z0-9_])\'([^\'"]{2,300})\'(?![a-z0-9])')

_EVERY = frozenset(CONTEXTS)
_IN_CLAUSE = frozenset({"negated", "hypothetical", "past"})


def _firsts(pairs: Iterable[str]) -> frozenset[str]:
    """The first words of pairs, whole contractions among them (`let_s_say`)."""
    parts = [pair.split("_") for pair in pairs]
    return frozenset(p[0] for p in parts) | frozenset("_".join(p[:2]) for p in parts if len(p) > 2)


_CUES: dict[Context, frozenset[str]] = {  # without one of these words in the turn nothing in it stands in the context
    "negated": NEGATED | ENDED | {"no"} | _firsts(NEGATED_PAIR),
    "hypothetical": _HYPOTHETICAL | _INVERTED | _firsts(_HYPOTHETICAL_PAIR) | {"have", "say"},
    "past": _PAST | {"used", "last", "once"} | _firsts(_PAST_BESIDE),
    "reported": SAID
    | SAID_BY_OTHERS
    | frozenset("apparently according saying like goes heard read rumour rumor".split()),
}


def contexts_of(turn: TurnText, start: int, end: int, wanted: frozenset[Context] = _EVERY) -> frozenset[Context]:
    """Those of the wanted contexts in which the words from `start` to `end` (characters) stand."""
    wanted &= _cued(turn)
    return _standing(turn, start, end, wanted) if wanted else wanted


def _standing(turn: TurnText, start: int, end: int, wanted: frozenset[Context]) -> frozenset[Context]:
    first = bisect_left(turn.word_starts, start)
    clause = [] if wanted.isdisjoint(_IN_CLAUSE) else _clause(turn, first, start)
    found: set[Context] = set()
    if "negated" in wanted and negated(clause, _text_at(turn, first)):
        found.add("negated")
    if "hypothetical" in wanted and _hypothetical(clause, _text_at(turn, first)):
        found.add("hypothetical")
    if "past" in wanted and _past(turn, clause, start, end):
        found.add("past")
    if "quoted" in wanted and any(a <= start and end <= b for a, b in _quotations(turn.norm)):
        found.add("quoted")
    if "reported" in wanted and reported(turn, first, start):
        found.add("reported")
    if "asked" in wanted and any(q.start <= start < q.end for q in questions_of(turn)):
        found.add("asked")
    return frozenset(found)


def _cued(turn: TurnText) -> frozenset[Context]:
    """The contexts of which the turn has a cue at all; worked out once and kept on the turn."""
    kept: frozenset[Context] | None = turn.memo.get(_cued)
    if kept is None:
        words = turn.vocabulary
        found: set[Context] = {"asked"} if questions_of(turn) else set()
        found |= {context for context, cues in _CUES.items() if not cues.isdisjoint(words)}
        if "negated" not in found and any(map(NEGATED_AUX.match, words)):
            found.add("negated")
        if _quotations(turn.norm):
            found.add("quoted")
        kept = turn.memo[_cued] = frozenset(found)
    return kept


def questions_of(turn: TurnText) -> tuple[Question, ...]:
    """The turn's questions (see `find_questions`), worked out once and kept on the turn."""
    kept: tuple[Question, ...] | None = turn.memo.get(find_questions)
    if kept is None:
        kept = turn.memo[find_questions] = find_questions(turn)
    return kept


def _text_at(turn: TurnText, index: int) -> str:
    return turn.words[index].text if index < len(turn.words) else ""


def _clause(turn: TurnText, first: int, start: int) -> list[str]:
    """The words in front of the match that belong to its clause, nearest last; no more than the longest reach."""
    words = turn.words
    reach = max(NEGATION_REACH, HYPOTHESIS_REACH, PAST_REACH)
    taken: list[str] = []
    edge = start
    for i in range(first - 1, max(-1, first - 1 - reach), -1):
        if BREAK.search(turn.norm, words[i].end, edge) or _begins_clause(words, i + 1):
            break
        taken.append(words[i].text)
        edge = words[i].start
    return taken[::-1]


def _begins_clause(words: Sequence[Word], i: int) -> bool:
    """Whether a clause of its own begins at the word, though no mark says so."""
    if not 0 < i < len(words):
        return False
    word, before = words[i].text, words[i - 1].text
    after = words[i + 1].text if i + 1 < len(words) else ""
    if before in ("and", "or"):
        return word in NEW_SUBJECT or (
            word in SUBJECTS and word not in ("that", "this") and after in _VERB_AFTER_SUBJECT
        )
    if before in _TAKES_CLAUSE or (before in _TOLD and i > 1 and words[i - 2].text in _TELLS):
        return False
    if word in NEW_SUBJECT:
        return True
    return word in ("i", "we", "you", "they") and after in _VERB_AFTER_SUBJECT and not _inverts(before)


def _inverts(word: str) -> bool:
    """Whether the word before a subject makes it a question or an inversion ("can you", "don't you")."""
    return word in _VERB_AFTER_SUBJECT or bool(NEGATED_AUX.match(word))


def _hypothetical(clause: Sequence[str], own: str) -> bool:
    words = clause[-HYPOTHESIS_REACH:]
    ended = max((i for i, w in enumerate(words) if w in ("then", "but", "so")), default=-1)
    words = words[ended + 1 :]
    if any(w in _HYPOTHETICAL for w in words):
        return True
    if any(a.endswith("_d") and b == "have" for a, b in pairwise((*words, own))):  # "I'd have sent it"
        return True
    if list(clause) == ["say"] and own in _SUPPOSED:  # "say the boiler breaks"
        return True
    pairs = [f"{a}_{b}" for a, b in pairwise(words)]
    if any(p in _HYPOTHETICAL_PAIR for p in pairs) or (words and words[-1] in _INVERTED and own in ("you", "we")):
        return True
    return (
        len(words) > 1
        and words[0] in _INVERTED
        and words[1] in ("you", "we", "i", "they")
        and len(words) == len(clause)
    )


def _past(turn: TurnText, clause: Sequence[str], start: int, end: int) -> bool:
    words = clause[-PAST_REACH:]
    stops = (i for i, w in enumerate(words) if w in STOPS or w in ("now", "today"))
    ended = max((i for i in stops if not (i and words[i - 1] == "back")), default=-1)  # "back then"
    words = words[ended + 1 :]
    own = _text_at(turn, bisect_left(turn.word_starts, start))
    for word, follows in zip(words, [*words[1:], own], strict=False):
        if word in _PAST and f"{word}_{follows}" not in _NOT_PAST:
            return True
        if word == "used" and follows == "to" and not any(w in _NOT_USED_TO for w in words[: words.index("used")][-2:]):
            return True
    if words[-1:] == ["once"] and (own in _PAST_FORMS or own.endswith("ed")):  # "we once had a fee"
        return True
    following = _following(turn, end)
    for beside in (words, following):
        if any(w in _PAST_BESIDE for w in beside) or any(p in "_".join(beside) for p in _PAST_BESIDE if "_" in p):
            return True
    both = [*words[-2:], *following]
    return any(a == "last" and b in _LAST_TIME for a, b in pairwise(both))


def _following(turn: TurnText, end: int) -> list[str]:
    """The words behind the match that belong to its clause."""
    words = turn.words
    taken: list[str] = []
    edge = end
    first = bisect_left(turn.word_starts, end)
    for i in range(first, min(first + PAST_REACH, len(words))):
        if BREAK.search(turn.norm, edge, words[i].start) or _begins_clause(words, i):
            break
        if words[i].text in STOPS and taken[-1:] != ["back"]:  # "back then"
            break
        taken.append(words[i].text)
        edge = words[i].end
    return taken


@lru_cache(maxsize=4096)
def _quotations(norm: str) -> tuple[tuple[int, int], ...]:
    """Spans between quotation marks. A script line that stands in quotes as a whole is speech, not a quotation."""
    if '"' not in norm and "'" not in norm:
        return ()
    bare = norm.strip()
    if bare.startswith('"') and bare.endswith('"') and '"' not in bare[1:-1]:
        return ()
    return tuple(m.span(m.lastindex or 0) for m in _QUOTES.finditer(norm))

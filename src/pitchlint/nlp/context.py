"""In which context words stand: negated, hypothetical, past, quoted, reported, asked.

One layer for all rules, after ConText (Harkema et al. 2009, J Biomed Inform 42:839-851): a cue opens a scope that
runs on within its clause until a terminating word, a punctuation mark or a number of words. Cues inside the matched
words themselves do not count.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, get_args

from pitchlint.nlp.questions import Question, find_questions
from pitchlint.nlp.text import TurnText, Word

Context = Literal["negated", "hypothetical", "past", "quoted", "reported", "asked"]
CONTEXTS: tuple[Context, ...] = get_args(Context)

_NEGATED = frozenset("not never nor neither without cannot nobody none hardly barely nothing".split())
_NEGATED_AUX = re.compile(r"[a-z]+n_t$|(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should|need|must)nt$")
# A "no" in front of these answers ("no it is"), it does not negate what follows.
_ANSWERED_NO = frozenset(
    """i you he she it we they that this there the my your our its it_s that_s i_m i_ll we_ll you_re we_re is are
    was do does no not thanks thank sorry but because um uh well yeah okay just so to it_ll they_re don_t i_ve""".split()
)
# Two-word cues that look like a negation and are none.
_NOT_NEGATION = frozenset(
    """not_only not_just not_to no_doubt no_matter no_wonder can_t_wait cant_wait don_t_miss dont_miss don_t_forget
    don_t_wait dont_wait don_t_hesitate why_not don_t_you dont_you can_t_you won_t_you isn_t_it aren_t_you never_mind
    no_one_s nothing_but not_least don_t_let don_t_delay never_before""".split()
)  # fmt: skip
_STOPS = frozenset("but because cause cos so although though however if unless when while then which who and or".split())
_HYPOTHETICAL = frozenset("if unless suppose supposing imagine whether assuming provided hypothetically".split())
_PAST = frozenset(
    "was were had did been yesterday ago previously earlier formerly wasn_t weren_t hadn_t didn_t".split()
)
_LAST_TIME = frozenset("week month year night time summer winter spring monday tuesday wednesday thursday friday saturday sunday".split())  # fmt: skip
_SAID = frozenset(
    "said says say told tells tell claimed claims promised promises mentioned reckons reckoned thinks thought asked".split()
)
_OTHERS = frozenset(
    """he she they someone somebody people everyone colleague manager wife husband friend neighbour neighbor mum mom
    dad brother sister guy lady man woman agent rep company website email letter who customer customers bloke son
    daughter partner boss ad advert""".split()
)  # fmt: skip
_QUOTES = re.compile(r'"([^"]+)"')
_BREAK = re.compile(r"[,;:.?!()]|\s-+\s")
NEGATION_REACH = 6  # words; NegEx (Chapman et al. 2001) uses five, spoken sales talk has more fillers
REPORT_REACH = 14  # words
HYPOTHESIS_REACH = 8  # words


def contexts_of(turn: TurnText, start: int, end: int) -> frozenset[Context]:
    """Every context in which the words from `start` to `end` (characters) stand."""
    before = [w for w in turn.words if w.end <= start]
    after = [w for w in turn.words if w.start >= end]
    found: set[Context] = set()
    if _negated(turn, before, start):
        found.add("negated")
    if _hypothetical(turn, before, start):
        found.add("hypothetical")
    if _past(turn, before, after, start, end):
        found.add("past")
    if any(m.start(1) <= start and end <= m.end(1) for m in _QUOTES.finditer(turn.norm)) and not _all_quoted(turn):
        found.add("quoted")
    if _reported(turn, before, start):
        found.add("reported")
    if any(q.start <= start < q.end for q in questions_of(turn)):
        found.add("asked")
    return frozenset(found)


def questions_of(turn: TurnText) -> tuple[Question, ...]:
    """The turn's questions (see `find_questions`), worked out once and kept on the turn."""
    kept: tuple[Question, ...] | None = turn.kept_questions
    if kept is None:
        kept = turn.kept_questions = find_questions(turn)
    return kept


def _clause(turn: TurnText, before: list[Word], start: int, reach: int) -> list[Word]:
    """The words in front of the match back to a break or the reach, nearest last."""
    taken: list[Word] = []
    edge = start
    for word in reversed(before[-reach:]):
        if _BREAK.search(turn.norm, word.end, edge):
            break
        taken.append(word)
        edge = word.start
    return taken[::-1]


def _negated(turn: TurnText, before: list[Word], start: int) -> bool:
    clause = _clause(turn, before, start, NEGATION_REACH + 1)
    for i in range(len(clause) - 1, -1, -1):
        word = clause[i].text
        follows = clause[i + 1].text if i + 1 < len(clause) else _next_word(turn.norm, start)
        if word in _STOPS and word not in ("and", "or"):
            return False
        if f"{word}_{follows}" in _NOT_NEGATION:
            continue
        if word == "no":
            if follows not in _ANSWERED_NO:
                return True
        elif word in _NEGATED or _NEGATED_AUX.match(word):
            return True
    return False


def _next_word(norm: str, start: int) -> str:
    m = re.compile(r"[a-z0-9_]+").search(norm, start)
    return m[0] if m else ""


def _hypothetical(turn: TurnText, before: list[Word], start: int) -> bool:
    clause = _clause(turn, before, start, HYPOTHESIS_REACH)
    texts = [w.text for w in clause]
    if any(t in _HYPOTHETICAL for t in texts):
        return True
    return any(a == "in" and b in ("case", "theory") for a, b in zip(texts, texts[1:], strict=False)) or any(
        a in ("would", "could", "might") and b == "have" for a, b in zip(texts, texts[1:], strict=False)
    )


def _past(turn: TurnText, before: list[Word], after: list[Word], start: int, end: int) -> bool:
    texts = [w.text for w in _clause(turn, before, start, NEGATION_REACH)]
    if any(t in _PAST for t in texts) or ("used" in texts and texts[-1:] == ["to"]):
        return True
    edge = end
    following: list[str] = []
    for word in after[:NEGATION_REACH]:
        if _BREAK.search(turn.norm, edge, word.start):
            break
        following.append(word.text)
        edge = word.end
    both = texts[-2:] + following
    if "ago" in following or "yesterday" in following:
        return True
    return any(a == "last" and b in _LAST_TIME for a, b in zip(both, both[1:], strict=False))


def _reported(turn: TurnText, before: list[Word], start: int) -> bool:
    sentence = turn.sentence(start)[0]
    texts = [w.text for w in before[-REPORT_REACH:] if w.start >= sentence]
    for i, text in enumerate(texts):
        if text in _SAID and i and (texts[i - 1] in _OTHERS or texts[i - 1] in ("was", "were", "been") and text == "told"):
            return True
        if text in _SAID and i > 1 and texts[i - 2] in _OTHERS and texts[i - 1] in ("just", "always", "also", "even", "has", "had", "keeps"):
            return True
        if text == "according" or text == "apparently" or (text == "saying" and i and texts[i - 1] in ("keep", "keeps", "kept", "was", "were")):
            return True
    return False


@lru_cache(maxsize=4096)
def _only_quotes(norm: str) -> bool:
    bare = norm.strip(' "')
    return norm.strip().startswith('"') and norm.strip().endswith('"') and '"' not in bare


def _all_quoted(turn: TurnText) -> bool:
    """A script line that stands in quotes as a whole is speech, not a quotation."""
    return _only_quotes(turn.norm)

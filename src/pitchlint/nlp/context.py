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

from pitchlint.nlp.questions import Question, find_questions
from pitchlint.nlp.text import TurnText, Word

Context = Literal["negated", "hypothetical", "past", "quoted", "reported", "asked"]
CONTEXTS: tuple[Context, ...] = get_args(Context)

NEGATION_REACH = 7  # words; NegEx (Chapman et al. 2001) uses five, spoken sales talk has more fillers
HYPOTHESIS_REACH = 8  # words
PAST_REACH = 6  # words
REPORT_REACH = 14  # words

# Where a clause ends.
_BREAK = re.compile(r"[,;:.?!()]|\s-+\s")
_STOPS = frozenset(
    "but because cause cos so although though however if unless when while then which who whereas".split()
)
_SUBJECTS = frozenset("i you he she it we they that this there".split())
_NEW_SUBJECT = frozenset(
    """i_ll we_ll you_ll it_ll they_ll he_ll she_ll that_ll i_m you_re we_re they_re he_s she_s it_s that_s there_s
    i_ve we_ve you_ve they_ve i_d we_d you_d let_s im ive youre theyre thats theres youll""".split()
)
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

# Negation.
_NEGATED = frozenset(
    "not never nor neither without cannot nobody none hardly barely nothing rarely seldom noone".split()
)
_NEGATED_AUX = re.compile(
    r"[a-z]+n_t$|(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should|need|must|ai)nt$"
)
_NEGATED_PAIR = frozenset(
    """far_from anything_but instead_of rather_than no_longer fail_to fails_to failed_to refuse_to refuses_to
    stop_short""".split()
)
# A "no" in front of these answers ("no it is"), it does not negate what follows.
_ANSWERED_NO = frozenset(
    """i you he she it we they that this there the my your our its it_s that_s i_m i_ll we_ll you_re we_re is are
    was do does no not thanks thank sorry but because um uh er erm well yeah yes okay ok just so to it_ll
    they_re don_t i_ve problem problems worries worry bother trouble doubt matter wonder question drama sweat
    hassle stress course fair i_d you_ve you_ll he_s she_s let_s what how honestly really actually never only oh
    absolutely of at""".split()
)
_ENDED = frozenset("stopped ceased".split())  # before a verb in -ing: "we've stopped charging for that"
# A negation with the word after or before it that negates nothing.
_NOT_NEGATION = frozenset(
    """not_only not_just not_to not_least not_surprisingly not_a_problem not_bad why_not nothing_but never_mind
    never_before hardly_any barely_any""".split()
)
_NOT_NEGATION_WHOLE = frozenset(
    "not_a_problem not_at_all not_a_bother not_to_mention couldn_t_agree_more can_t_agree_more".split()
)
# Verbs whose negation affirms ("don't hesitate to", "can't help but", "couldn't agree more", "can't beat").
_NEGATION_AFFIRMS = frozenset("hesitate help mind beat wait deny".split())
# As a warning in the imperative these affirm too: "don't miss", "don't forget", "don't worry".
_WARNING = frozenset(
    "miss forget let delay worry lose pass risk ignore regret hang sleep leave overlook dawdle panic be".split()
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

# Report.
# Whoever their subject is.
_SAID = frozenset("said says told claimed claims swore assured announced wrote reckons".split())
_SAID_BY_OTHERS = frozenset(
    """say tells tell claimed claims claim promised promises mentioned reckons reckoned reckon thinks thought
    asked""".split()
)
_SAID_BY_YOU = frozenset("said told claimed promised mentioned".split())
_SELF = frozenset("i we i_ve we_ve i_d we_d ive me".split())
_YOU = frozenset("you you_ve u ye youse".split())
_NO_REPORTER = frozenset(
    """that it rest having enough as like being which easier when let_s to the this a an and or but what is be not never
    all""".split()
)
_OTHERS = frozenset(
    """he she they someone somebody people everyone everybody colleague manager wife husband friend friends
    neighbour neighbor neighbours neighbors mum mom dad brother sister guy lady man woman agent rep company
    website email letter who customer customers bloke son daughter partner boss ad advert experts doctors others
    ones reviews lads""".split()
)
# Whom a speaker cites as speaking for both: "my boss says we can't" declines, "my manager says only today" presses.
_OWN_SIDE = frozenset("manager boss supervisor director husband wife partner team accountant office lead head".split())
_BETWEEN = frozenset(
    """just always also even has had have keeps kept already all only actually then clearly specifically should_ve
    should could_ve would_ve would could must must_ve may might_ve""".split()
)
_FROM_OTHERS = frozenset("email mail letter message colleague agent website ad advert brochure text review".split())
_NOT_SPEECH = frozenset("out to on in back up down away off for with through home there into over by well".split())
_OWN_SOURCE = frozenset("our my your this these record records system notes file account computer screen".split())
_QUOTES = re.compile(r'"([^"]+)"|(?<![a-z0-9_])\'([^\'"]{2,300})\'(?![a-z0-9])')

_EVERY = frozenset(CONTEXTS)
_IN_CLAUSE = frozenset({"negated", "hypothetical", "past"})


def _firsts(pairs: Iterable[str]) -> frozenset[str]:
    """The first words of pairs, whole contractions among them (`let_s_say`)."""
    parts = [pair.split("_") for pair in pairs]
    return frozenset(p[0] for p in parts) | frozenset("_".join(p[:2]) for p in parts if len(p) > 2)


_CUES: dict[Context, frozenset[str]] = {  # without one of these words in the turn nothing in it stands in the context
    "negated": _NEGATED | _ENDED | {"no"} | _firsts(_NEGATED_PAIR),
    "hypothetical": _HYPOTHETICAL | _INVERTED | _firsts(_HYPOTHETICAL_PAIR) | {"have", "say"},
    "past": _PAST | {"used", "last", "once"} | _firsts(_PAST_BESIDE),
    "reported": _SAID
    | _SAID_BY_OTHERS
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
    if "negated" in wanted and _negated(clause, _text_at(turn, first)):
        found.add("negated")
    if "hypothetical" in wanted and _hypothetical(clause, _text_at(turn, first)):
        found.add("hypothetical")
    if "past" in wanted and _past(turn, clause, start, end):
        found.add("past")
    if "quoted" in wanted and any(a <= start and end <= b for a, b in _quotations(turn.norm)):
        found.add("quoted")
    if "reported" in wanted and _reported(turn, first, start):
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
        if "negated" not in found and any(map(_NEGATED_AUX.match, words)):
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
        if _BREAK.search(turn.norm, words[i].end, edge) or _begins_clause(words, i + 1):
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
        return word in _NEW_SUBJECT or (
            word in _SUBJECTS and word not in ("that", "this") and after in _VERB_AFTER_SUBJECT
        )
    if before in _TAKES_CLAUSE or (before in _TOLD and i > 1 and words[i - 2].text in _TELLS):
        return False
    if word in _NEW_SUBJECT:
        return True
    return word in ("i", "we", "you", "they") and after in _VERB_AFTER_SUBJECT and not _inverts(before)


def _inverts(word: str) -> bool:
    """Whether the word before a subject makes it a question or an inversion ("can you", "don't you")."""
    return word in _VERB_AFTER_SUBJECT or bool(_NEGATED_AUX.match(word))


def _negated(clause: Sequence[str], own: str) -> bool:
    words = [*clause[-NEGATION_REACH:], own]
    for i in range(len(words) - 2, -1, -1):
        word, follows = words[i], words[i + 1]
        if word == "if" and i and words[i - 1] == "as":  # "it isn't as if"
            continue
        if word in _STOPS:
            return False
        if word in _ENDED and follows.endswith("ing"):
            return True
        if f"{word}_{follows}" in _NEGATED_PAIR:
            return True
        if word == "no":
            if follows not in _ANSWERED_NO:
                return True
        elif (word in _NEGATED or _NEGATED_AUX.match(word)) and not _affirms(words, i):
            # "can't do it without": two negations make none.
            return word != "without" or not any(w in _NEGATED or _NEGATED_AUX.match(w) for w in words[:i])
    return False


def _affirms(words: Sequence[str], i: int) -> bool:
    """Whether the negation at `i` negates nothing."""
    word, follows = words[i], words[i + 1]
    auxiliary = bool(_NEGATED_AUX.match(word))
    if i and f"{words[i - 1]}_{word}" in _NOT_NEGATION:  # "why not"
        return True
    if f"{word}_{follows}" in _NOT_NEGATION or "_".join(words[i : i + 3]) in _NOT_NEGATION_WHOLE:
        return True
    if auxiliary and follows in _SUBJECTS:  # "isn't it", "why don't we"
        return words[i + 2 : i + 3] not in (["dare"], ["ever"])
    if follows in _NEGATION_AFFIRMS and (auxiliary or word in ("not", "cannot")):
        return True
    at = i - 1 if word == "not" and i and words[i - 1] == "do" else i
    imperative = word in ("don_t", "dont") or (word == "not" and at < i) or word == "never"
    return imperative and follows in _WARNING and not (at and words[at - 1] in _SUBJECTS | {"to", "who", "people"})


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
    stops = (i for i, w in enumerate(words) if w in _STOPS or w in ("now", "today"))
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
        if _BREAK.search(turn.norm, edge, words[i].start) or _begins_clause(words, i):
            break
        if words[i].text in _STOPS and taken[-1:] != ["back"]:  # "back then"
            break
        taken.append(words[i].text)
        edge = words[i].end
    return taken


def _reported(turn: TurnText, first: int, start: int) -> bool:
    sentence = turn.sentence(start)[0]
    begin = max(first - REPORT_REACH, bisect_left(turn.word_starts, sentence))
    texts = [w.text for w in turn.words[begin:first]]
    for i in range(len(texts) - 1, -1, -1):
        text = texts[i]
        if text in ("so", "but", "anyway", "however") and not (i and texts[i - 1] in _SAID):
            return False
        if i + 1 < len(texts) and text == "and" and texts[i + 1] in _NEW_SUBJECT | {"i", "we"}:
            return False
        if text in _SAID or text in _SAID_BY_OTHERS:
            if _by_another(texts, i):
                return True
        elif (
            text == "apparently"
            or (text == "according" and _by_others(texts[i + 2 : i + 4]))
            or (text in ("rumour", "rumor") and texts[i + 1 : i + 2] == ["has"])
            or (
                text == "saying"
                and i
                and texts[i - 1] in ("keep", "keeps", "kept", "was", "were", "they_re", "he_s", "she_s")
            )
            or (
                text == "like"
                and i > 1
                and texts[i - 1] in ("was", "were", "is", "are")
                and texts[i - 2] in _OTHERS | {"i", "we"}
            )
            or (
                text in ("like", "goes")
                and i
                and _NOT_SPEECH.isdisjoint(texts[i + 1 : i + 2])
                and texts[i - 1] in (("he_s", "she_s", "they_re") if text == "like" else _OTHERS)
            )
            or (text in ("heard", "read") and i and texts[i - 1] in _SELF)
        ):
            return True
    return False


def _by_others(source: Sequence[str]) -> bool:
    """Whether what follows "according to" is no record of the speaker's own."""
    return _OWN_SOURCE.isdisjoint(source) or not _FROM_OTHERS.isdisjoint(source)


def _by_another(texts: Sequence[str], i: int) -> bool:
    """Whether the verb of saying at `i` has a subject other than the speaker."""
    verb = texts[i]
    at = i - 1
    while at >= 0 and texts[at] in _BETWEEN:
        at -= 1
    if at < 0:
        return False
    subject, owner = texts[at], texts[at - 1] if at else ""
    if verb == "told" and subject in ("was", "were", "been", "got", "being", "am"):
        return True
    if subject in _YOU:
        return verb in _SAID_BY_YOU and owner not in (
            "like",
            "as",
            "what",
            "if",
            "when",
            "since",
            "because",
            "whatever",
        )
    if subject in _OWN_SIDE and owner in ("my", "our"):
        return False
    if subject in _OTHERS:
        return True
    return verb in _SAID and subject not in _SELF and subject not in _NO_REPORTER


@lru_cache(maxsize=4096)
def _quotations(norm: str) -> tuple[tuple[int, int], ...]:
    """Spans between quotation marks. A script line that stands in quotes as a whole is speech, not a quotation."""
    if '"' not in norm and "'" not in norm:
        return ()
    bare = norm.strip()
    if bare.startswith('"') and bare.endswith('"') and '"' not in bare[1:-1]:
        return ()
    return tuple(m.span(m.lastindex or 0) for m in _QUOTES.finditer(norm))

"""Whether words of a clause negate what follows them."""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.nlp.clause_ends import NEGATION_REACH, STOPS, SUBJECTS
from pitchlint.regex import lazy

NEGATED = frozenset(
    "not never nor neither without cannot nobody none hardly barely nothing rarely seldom noone".split()
)
NEGATED_AUX = lazy(r"[a-z]+n_t$|(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should|need|must|ai)nt$")
NEGATED_PAIR = frozenset(
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
ENDED = frozenset("stopped ceased".split())  # before a verb in -ing: "we've stopped charging for that"
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


def negated(clause: Sequence[str], own: str) -> bool:
    """Whether the words before it in its clause, or its own first word, negate what follows."""
    words = [*clause[-NEGATION_REACH:], own]
    for i in range(len(words) - 2, -1, -1):
        word, follows = words[i], words[i + 1]
        if word == "if" and i and words[i - 1] == "as":  # "it isn't as if"
            continue
        if word in STOPS:
            return False
        if word in ENDED and follows.endswith("ing"):
            return True
        if f"{word}_{follows}" in NEGATED_PAIR:
            return True
        if word == "no":
            if follows not in _ANSWERED_NO:
                return True
        elif (word in NEGATED or NEGATED_AUX.match(word)) and not _affirms(words, i):
            # "can't do it without": two negations make none.
            return word != "without" or not any(w in NEGATED or NEGATED_AUX.match(w) for w in words[:i])
    return False


def _affirms(words: Sequence[str], i: int) -> bool:
    """Whether the negation at `i` negates nothing."""
    word, follows = words[i], words[i + 1]
    auxiliary = bool(NEGATED_AUX.match(word))
    if i and f"{words[i - 1]}_{word}" in _NOT_NEGATION:  # "why not"
        return True
    if f"{word}_{follows}" in _NOT_NEGATION or "_".join(words[i : i + 3]) in _NOT_NEGATION_WHOLE:
        return True
    if auxiliary and follows in SUBJECTS:  # "isn't it", "why don't we"
        return words[i + 2 : i + 3] not in (["dare"], ["ever"])
    if follows in _NEGATION_AFFIRMS and (auxiliary or word in ("not", "cannot")):
        return True
    at = i - 1 if word == "not" and i and words[i - 1] == "do" else i
    imperative = word in ("don_t", "dont") or (word == "not" and at < i) or word == "never"
    return imperative and follows in _WARNING and not (at and words[at - 1] in SUBJECTS | {"to", "who", "people"})

"""What the seller said would be and later said would not be, whatever the verb.

`commitments` lists promises and must not take every "I'll" for one. Where the seller later denies the same thing, the
denial itself shows that something was held out; so here any future counts: "there'll be a car for you", and later
"there's no car". Both sides are read as the stems of their words; the denial must be about little else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.ledgers.acts import Act
from pitchlint.ledgers.outlooks import Said, denials, futures
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.nlp.context import questions_of
from pitchlint.regex import lazy

_DECLINES = lazy(
    r"^\W*(?:(?:actually|oh|hm+|well|ah)\W+)*no\b|\b(?:no need|(?:do not|don_t|dont|needn_t|not) (?:need|bother|want"
    r"|worry|call|send|ring|trouble|have to)|after all|instead|rather|never ?mind|forget (?:it|that|about)|cancel"
    r"|changed my mind|not necessary|unnecessary|leave (?:it|the|that|those)|(?:do not|don_t|dont) [a-z]+ (?:it|that|them|me|us|him|her"
    r"|the|a|an|any|your)|leave (?:[a-z]+ ){0,3}out|skip (?:it|that)|without (?:it|that)|(?:i"
    r"|we)_ll (?:just )?(?:drop|come|collect|fetch|pick|bring|do it|sort|manage|walk|drive|go) ?)\b"
)
_SEEKS = lazy(r"\b(?:look(?:ing)? (?:into|for)|find out|see (?:if|what|whether))\b")  # what is found is no breach
_TAKES_IT = lazy(  # the seller falls in with it
    r"^\W*(?:all right|alright|ok|okay|fine|sure|of course|no problem|understood|got it|as you|right|good"
    r"|certainly)\b|\bthen\b"
)


@dataclass(frozen=True, slots=True)
class Reversal:
    """Something held out and later denied, by turns and characters; `undone` where it was not to be, and is;
    not `sure` where mostly its position tells."""

    turn: int
    start: int
    end: int
    act: Act
    denied: tuple[int, int, int]
    undone: bool = False
    sure: bool = True


def reversals(talk: Talk) -> Iterator[Reversal]:
    """What was held out and denied later, by the denial; the last thing held out that fits it."""
    held: list[tuple[int, Said]] = []
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        if held and turn - held[0][0] > REACH:
            held = [(t, h) for t, h in held if turn - t <= REACH]
        for denial in denials(text) if held else ():
            if asked_about(talk, turn, denial):
                continue
            fits = [(t, h) for t, h in held if _goes_against(denial, h) and not declined(talk, t, turn)]
            if fits:
                at, one = max(fits, key=lambda f: (len(f[1].about & denial.about), f[0], f[1].start))
                held.remove((at, one))
                yield Reversal(at, one.start, one.end, one.act, (turn, denial.start, denial.end))
        held += ((turn, said) for said in futures(text) if not _SEEKS.search(text.norm, said.start, said.end))


def asked_about(talk: Talk, turn: int, denial: Said) -> bool:
    """Whether the denial answers a question of the customer's turn just before that names the matter."""
    if not turn or talk.role(turn - 1) != "customer" or not questions_of(talk.texts[turn - 1]):
        return False
    return not denial.about.isdisjoint(stems([w.text for w in talk.texts[turn - 1].words]))


def declined(talk: Talk, start: int, end: int) -> bool:
    """Whether the seller denies it at `end` because the customer has just said to do without it."""
    last = max(talk.turns("customer", start + 1, end), default=-1)
    if last < 0 or last < end - 1 or not _DECLINES.search(talk.texts[last].norm):
        return False
    return bool(_TAKES_IT.search(talk.texts[end].norm))


def _goes_against(denial: Said, one: Said) -> bool:
    """Whether a denial is about what was held out: it names nothing else, and its verb is of the same sort or none."""
    common = denial.about & one.about
    if denial.order:  # without marks the words run on into the next clause
        places = [i for i, word in enumerate(denial.order) if word in one.about]
        spoken = set(denial.order[places[0] : places[-1] + 1 + (len(common) < 2)]) if places else set()
        return bool(spoken) and _fit(denial, one, frozenset(spoken), common)
    return _fit(denial, one, denial.about, common)


def _fit(denial: Said, one: Said, about: frozenset[str], common: frozenset[str]) -> bool:
    if not common or 2 * len(common) < len(about) or not denial.things & about <= one.about:
        return False
    return "" in (denial.act.sort, one.act.sort) or denial.act.sort == one.act.sort or not about - one.about

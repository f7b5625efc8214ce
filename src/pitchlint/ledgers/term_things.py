"""What a sum is said to be for, and whether the talk had a word of it."""

from __future__ import annotations

from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_standing import a_thing, paying_words, unheard
from pitchlint.ledgers.term_statements import Stated, nouns, sentence_of, stretch
from pitchlint.regex import lazy


def own_thing(talk: Talk, later: Stated) -> bool:
    """Whether the amount is said to be for a thing that the talk had no word for: its last noun is new."""
    words = thing_words(talk, later)
    return bool(words) and bool(unheard(talk, later.turn, {words[-1]}))


def names_a_thing(talk: Talk, later: Stated) -> bool:
    """Whether the amount is said to be for a thing, or of one: "the towels are 5"."""
    return bool(thing_words(talk, later)) or bool(_SUBJECT.search(sentence_of(talk.texts[later.turn], later)))


_SUBJECT = lazy(
    r"^\W*(?:(?:oh|and|so|also|by the way|just so you know)\W+)*(?!it\b|that\b|i\b|we\b"
    r"|you)[a-z]+(?: [a-z]+){0,4}? (?:is|are|goes|costs?|gets?)\b"
)


def thing_words(talk: Talk, later: Stated) -> tuple[str, ...]:
    """The words (as `nouns` has them) of the thing that an amount is said to be for."""
    text = talk.texts[later.turn]
    words: tuple[str, ...] = ()
    empty = paying_words() | _VERBS | _AMOUNT_WORDS
    if a_thing(talk, later) or later.start_of_item < later.start:
        words = tuple(w for w in nouns(later.name) if w not in empty)
    if not words and (behind := _FOR.match(text.norm, later.end, stretch(text, later.start)[1])):
        words = tuple(w for w in nouns(behind[1]) if w not in empty)
    return words


_FOR = lazy(r"[^.,;!?]{0,24}?\b(?:for|on) (?:the |an? |your |our |its )?([a-z-]+(?: [a-z-]+)?)")
_AMOUNT_WORDS = frozenset(
    """one two three four five six seven eight nine ten more extra another hour day night minute driver cashier desk
    counter door gate touch bit shade tad reception host guide guard landlord agent clerk till box-office signature
    yeah yes today now tomorrow card account bill invoice statement tab bank""".split()
)
_VERBS = frozenset(
    """put stuck popped tacked billed charged added see holding ready anything bring took taken rung you us me him her
    them and goe come leave""".split()
)


def content_of(talk: Talk, one: Stated) -> set[str]:
    """Stems of the words that say what an earlier price is of."""
    return set(stems([w for w in talk.texts[one.turn].vocabulary if len(w) > 2] + one.name.split())) - _EMPTY


def words_about(talk: Talk, later: Stated) -> set[str]:
    """Stems of the words around a later price: its sentence, the turn's others, the customer's turn just before."""
    words = list(talk.texts[later.turn].vocabulary)
    if later.turn and talk.role(later.turn - 1) == "customer":
        words += list(talk.texts[later.turn - 1].vocabulary)
    return set(stems([w for w in words if len(w) > 2]))


_EMPTY = stems(
    """the and for you your with will cost costs price that this would like have has there one can could are was its
    it_s per each all please find found get got great option available any per just only about from not take takes
    total book booked day days time local ticket tickets person passenger""".split()
)

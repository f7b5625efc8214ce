"""An auxiliary before its subject asks: "is that including VAT", "do you have one".

Quirk et al., A Comprehensive Grammar of the English Language (1985), 11.5-11.12, is the source of the forms.
"""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.nlp.question_words import (
    AUX,
    BASE,
    CLOSERS,
    CONFIRMED,
    DETERMINER,
    DO,
    FUNCTION,
    GOES_ON,
    HAVE,
    JOINS,
    MODAL,
    NEAR,
    NEG_AUX,
    OPENERS,
    PREPOSITION,
    PRONOUN,
    SAYS_SO,
    SUBJECT_NOUN,
)
from pitchlint.nlp.text import Word


def _function(word: str) -> bool:
    return word in FUNCTION or "_" in word


def word_at(words: Sequence[Word], i: int) -> str:
    """The word at an index, "" outside."""
    return words[i].text if 0 <= i < len(words) else ""


def opens_at(words: Sequence[Word], i: int) -> bool:
    """Whether a clause may begin here."""
    before = word_at(words, i - 1)
    return i == 0 or before in OPENERS or (before == "you" and word_at(words, i - 2) == "thank") or _answered(words, i)


def _answered(words: Sequence[Word], i: int) -> bool:
    """Whether a short answer or a confirmation ends here: "yes i do", "that is correct", "sounds good"."""
    last, before, first = (word_at(words, k) for k in (i - 1, i - 2, i - 3))
    if last in AUX and before in NEAR:
        on = word_at(words, i) in ("have", "do") and word_at(words, i + 1) not in ("you", "u")
        return (i == 2 or first in SAYS_SO) and not on  # "you should have it", "we do have that"
    if last in ("it", "all"):
        return before == "that_s" or (before == "is" and first == "that")
    return last in CONFIRMED and (before in ("is", "are", "sounds", "that_s", "it_s", "be") or before in SAYS_SO)


def inverted(words: Sequence[Word], i: int) -> bool:
    """An auxiliary in front of its subject."""
    word, before, after, then = (word_at(words, k) for k in (i, i - 1, i + 1, i + 2))
    opens = opens_at(words, i) or (before == "you" and word_at(words, i - 2) in PREPOSITION)  # "with you is this ..."
    if not opens and (
        before in NEAR
        or before in AUX
        or before in NEG_AUX
        or before
        in (
            "to",
            "not",
            "as",
            "nor",
            "neither",
            "which",
            "that",
            "who",
            "than",
            "only",
            "rarely",
            "seldom",
            "never",
            "i_d",
            "you_d",
            "we_d",
        )
    ):
        return False
    if (
        before == "here"
        and word in ("is", "are")
        and after in DETERMINER
        and (i == 1 or word_at(words, i - 2) in OPENERS)
    ):
        return False  # "and here is the number"
    if (
        before == "there"
        and word in ("is", "are", "was", "were")
        and after in DETERMINER
        and word_at(words, i - 2) not in ("hi", "hello", "hey", "over", "out", "up", "down")
    ):
        return False  # "there was an error"; "hi there is the room free" asks
    if word == "am" and after != "i":  # "at 11:30 am this Sunday"
        return False
    if after in ("you", "u", "ya"):
        if word in ("should", "had", "might", "may"):  # "should you need ...", "had you asked ..."
            return False
        return not (word in ("have", "has") and before in ("and", "or", "to", "but"))
    if after in PRONOUN:
        return _inverted_pronoun(words, i, opens, before, after, then)
    if after in DETERMINER:
        if word in ("do", "have", "had", "may", "might") or (
            word in MODAL and after in ("a", "an", "all", "each", "both")
        ):
            return False
        if (
            before in JOINS and i > 2 and after in ("a", "an", "all", "both", "one", "the")
        ):  # "it is big and is the best"
            return False
        if after in ("all", "both", "one", "another", "each"):
            return opens
        return (
            opens
            or before in CLOSERS
            or (after in ("anyone", "anybody", "anything", "any") and word in ("is", "are", "does", "has", "can"))
        )
    if word in ("does", "did", "will", "would", "could", "do") and not _function(after) and (word == "does" or opens):
        ahead = [word_at(words, k) for k in range(i + 2, i + 5)]  # "does parking cost extra", "would Rick go for that"
        if after not in BASE and any(w in BASE and not any(map(_function, ahead[:n])) for n, w in enumerate(ahead)):
            return not (word == "do" and i == 0) and after not in ("love", "like", "be", "prefer", "not", "appreciate")
    if word in ("is", "are", "does", "did", "was", "were", "has") and (i == 0 or (opens and before not in JOINS)):
        bare = after and after not in FUNCTION and not after.endswith(("ed", "ly", "n_t")) and then
        if after.endswith("ing") and word not in ("does", "did"):
            return False
        return (
            bool(bare)
            and after not in OPENERS
            and after not in CLOSERS
            and after not in ("correct", "gonna", "got", "get", "been")
        )
    return False


def _inverted_pronoun(words: Sequence[Word], i: int, opens: bool, before: str, after: str, then: str) -> bool:
    word = words[i].text
    if word in ("so", "nor") or (before == "so" and not then):  # "so do i"
        return False
    if word in MODAL:
        if word in ("may", "might"):
            return after in ("i", "we")
        if word == "should":
            return after in ("i", "we") or i != 0
        return opens or (bool(then) and then != "s")
    if word in DO:
        if word == "do":
            return after in ("i", "we", "they", "these", "those") and (opens or not _function(then))
        verb = (bool(then) and not _function(then) and not then.endswith("s")) or then in (
            "not",
            "also",
            "just",
            "actually",
            "even",
            "all",
            "still",
        )
        if not opens:
            return then in BASE and then != "last"
        return after not in ("these", "those", "there") and (verb or after in ("it", "he", "she", "they"))
    if word in HAVE:
        return after in ("i", "we", "they", "it", "he", "she", "this", "that", "there") and (
            opens or (bool(then) and not _function(then))
        )
    if word == "had":
        return False
    if before in SUBJECT_NOUN and not opens:
        return False
    if after == "that":
        return then not in GOES_ON or (
            (opens or before in PREPOSITION) and then in ("the", "my", "your", "our", "there", "it")
        )
    if after == "there":
        return (
            opens
            or then
            in (
                "a",
                "an",
                "any",
                "anything",
                "anyone",
                "anyway",
                "anybody",
                "some",
                "still",
                "no",
                "much",
                "more",
                "another",
                "other",
                "something",
                "going",
                "parking",
                "not",
                "one",
                "space",
            )
            or not then
        )
    if after == "this":
        return bool(then)
    return True

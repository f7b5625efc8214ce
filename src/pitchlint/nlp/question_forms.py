"""The forms of a question without its mark: an auxiliary before its subject, a question word, a tag, a clipped form.

Quirk et al., A Comprehensive Grammar of the English Language (1985), 11.4-11.23, is the source of the forms.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pitchlint.nlp.greetings import greeting_at
from pitchlint.nlp.inversions import inverted, opens_at, word_at
from pitchlint.nlp.question_words import (
    AUX,
    CLIPPED_ANY,
    CLIPS,
    CLOSERS,
    DETERMINER,
    EMBEDS,
    EXCLAIM,
    FUNCTION,
    JOINS,
    MEASURE,
    MODAL,
    NEAR,
    NEG_AUX,
    PRONOUN,
    SUBJECT_NOUN,
    WH,
    WH_IS,
    WHAT_NOUN,
)
from pitchlint.nlp.text import Word

By = Literal["mark", "inversion", "wh", "tag", "clipped"]


def asks_at(words: Sequence[Word], i: int) -> By | None:
    """The form of the question that begins at a word, None where none does."""
    word = words[i].text
    if word in AUX:
        return "inversion" if inverted(words, i) else None
    if word in NEG_AUX:
        after, then = word_at(words, i + 1), word_at(words, i + 2)
        before = word_at(words, i - 1)
        if (
            after in PRONOUN
            and then not in EXCLAIM
            and before not in NEAR
            and not (after == "that" and then in FUNCTION)
        ):
            return "tag"
        return None
    if word in WH or word in WH_IS:
        return "wh" if not greeting_at(words, i) and _asks_wh(words, i) else None
    return "clipped" if _clipped(words, i) else None


def _asks_wh(words: Sequence[Word], i: int) -> bool:
    word, before, after, then = (word_at(words, k) for k in (i, i - 1, i + 1, i + 2))
    opens = opens_at(words, i)
    if not after:
        if i == 0:
            return True
        if len(words) <= 4 and opens:
            return True
        return (
            before not in EMBEDS
            and before not in NEAR
            and before not in NEG_AUX
            and before not in ("me", "not", "no", "some", "the")
        )
    if word == "why" and i == 0:
        return True
    embedded = (
        before in EMBEDS
        or (before in NEAR and not (before == "it" and i > 1 and word_at(words, i - 2) not in AUX | SUBJECT_NOUN))
        or (before in ("on", "of") and word_at(words, i - 2) in EMBEDS | {"depending", "based"})
    )
    if word in ("how", "what") and after in ("about", "if", "come"):
        return opens or (not embedded and after != "if")
    if word in WH_IS:
        if word == "who_s" and after in ("calling", "speaking", "this", "that"):
            return True
        return opens or (
            not embedded and after in ("the", "your", "that", "this", "it", "my", "included", "a", "their")
        )
    if word == "how" and after in MEASURE:
        return opens or not embedded or (then in AUX and word_at(words, i + 3) in PRONOUN)
    if word == "what" and after in WHAT_NOUN:
        return opens or not embedded
    if word in ("what", "how", "where", "when", "why") and after in ("do", "does", "did") and then and then != "it":
        return opens or (
            before not in ("that_s", "thats", "is", "was")
            and not (before in ("know", "see", "understand") and then not in PRONOUN)
        )
    if after in AUX or after in NEG_AUX:
        if then in PRONOUN or then in DETERMINER:
            if word in ("who", "which", "that") and not opens and then not in NEAR:
                return False
            return (
                opens
                or not embedded
                or (then in ("you", "i", "we", "they") and after in ("do", "can", "should", "did", "would", "could"))
            )
        if word in ("which", "who") and not opens:
            return False
        if word == "when" and i and before in JOINS:
            return False
        return opens and not (
            word in ("what", "which") and i and before in JOINS and before != "so" and before != "and"
        )
    if word == "what" and opens and after in ("happens", "happened", "comes", "makes", "goes"):
        return True
    if (
        word in ("why", "who")
        and opens
        and (after in ("not", "would", "the", "on") or (word == "who" and after.endswith(("s", "ed"))))
    ):
        return True
    if word == "what" and after in MODAL and then == "be":  # "what will be the daily cost"
        return opens or (not embedded and before in CLOSERS)
    if word in ("what", "which", "whose") and (
        i == 0 or not embedded or before in ("want", "need", "like")
    ):  # "what options do i have", "which plan is"
        for k in range(i + 2, min(i + 7, len(words))):
            text = words[k].text
            if text in NEAR:
                return False
            if text in AUX:
                subject = word_at(words, k + 1)
                return (
                    subject in NEAR
                    or (subject in ("the", "your", "this", "that", "these") and opens)
                    or (opens and k == i + 2 and word == "which")
                )
        return word == "which" and i == 0 and len(words) <= 3
    return (word == "where" and opens and after == "to") or (
        word == "how" and i == 0 and after in ("to", "you", "we", "do", "so")
    )


def _clipped(words: Sequence[Word], i: int) -> bool:
    word = words[i].text
    if word not in CLIPS:
        return False
    after, then = word_at(words, i + 1), word_at(words, i + 2)
    rest = len(words) - i
    if not opens_at(words, i):
        return (word, after) in (("or", "not"), ("or", "no")) and rest == 2 and i > 2
    if word == "any":
        thanks = after == "way" and i > 0 and words[i - 1].text in ("you", "thanks")  # "thank you any way"
        return (after in CLIPPED_ANY or after == "more") and not thanks
    if word in ("anyone", "anybody"):
        return after in ("know", "knows", "else", "got", "have", "there", "able", "can")
    if word == "anything":
        return (
            after in ("else", "i", "you")
            and rest <= 12
            and (i == 0 or word_at(words, i - 1) in ("thanks", "you", "ok", "okay", "so", "and", "well"))
        )
    if word in ("anyway", "anyways"):
        return after in ("i", "you", "we") and then in ("could", "can", "would")
    if word in ("you", "u", "ya"):
        return (
            (after == "still" and then in ("have", "got", "selling", "there", "interested"))
            or (after in ("sure", "serious", "there") and rest <= 3)
            or (
                after in ("have", "got", "guys")
                and then in ("any", "anything", "a", "another", "have", "got")
                and i == 0
            )
            or (after == "know" and then in ("if", "how", "where", "when", "whether"))
            or (after == "mean" and i == 0 and rest > 2)
        )
    if word == "still":
        return after in ("available", "there", "for") and rest <= 4 and i == 0
    if word in ("mind", "okay", "ok", "alright"):
        return after == "if" and then in ("i", "we")
    if word in ("and", "but"):
        if i == 0 and after in ("suppose", "supposing"):
            return True
        return (
            i == 0
            and rest <= 6
            and after in ("the", "after", "then", "if", "in", "for", "with", "without", "delivery")
            and rest >= 2
        )
    return False

"""Which questions of an honest conversation are answered once only, so that the answer can be taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.faults.talks import Talk

_WH = r"what|what's|when|where|where's|who|who's|how|which|why"
_POLAR = r"is|are|do|does|did|will|has|have|was|were|may|am|can i|can we|could i|does"
_OPENS = re.compile(
    rf"^(?:(?:and|but|so|oh|okay|ok|great|good|thanks|perfect),? )*(?P<wh>{_WH})\b|^(?:and |but |so )?(?:{_POLAR})\b"
)
_SMALL = frozenset(
    """about actually after again also always anything been before being booked both cannot could does done each else
    every find from give glad going good great have help here into just know later like look make more much need nice
    okay only other please right sure take than thank thanks that their them then there these they this today time
    very want well were what when where which will with would year years yeah your yours""".split()
)


def answered(talk: Talk) -> Iterator[tuple[int, int]]:
    """(turn of the question, turn of its answer), where no later turn of the seller tells the same."""
    for turn in talk.of("customer", 0, len(talk.lines) - 1):
        answer = talk.lines[turn + 1]
        sentences = re.findall(r"[^.!?]+[.!?]*", talk.lines[turn].text)
        question = sentences[-1].strip().lower() if sentences else ""
        opens = _OPENS.match(question)
        plain = opens and (question.endswith("?") or not re.search(r"[.!]$", question))
        asks_once = sum("?" in s for s in sentences) < 2 and not re.search(r"\band (?:what|how|when|where)\b", question)
        if answer.role != "seller" or not plain or not asks_once or not _tells(answer.text):
            continue
        told = _content(answer.text) - _content(question)
        topic = _content(question)
        later = [_content(talk.lines[i].text) for i in talk.of("seller", turn + 2)]
        if (told or not opens["wh"]) and not any(
            told & words or len(topic & words) * 2 >= len(topic) > 0 for words in later
        ):
            yield turn, turn + 1


def _tells(text: str) -> bool:
    """Whether a turn is plain talk: long enough to answer, without a question or a putting off."""
    return (
        "?" not in text
        and len(text.split()) > 3
        and not re.search(r"\b(?:let me|one moment|i'll (?:check|find|look)|confirm|goodbye|have a)\b", text.lower())
    )


def _content(text: str) -> set[str]:
    """The words that carry the matter: numbers, and words of four letters and more, cut to a stem of five."""
    words = re.findall(r"[a-z]+|\d+", text.lower())
    return {w[:5] for w in words if w.isdigit() or (len(w) > 3 and w not in _SMALL)}

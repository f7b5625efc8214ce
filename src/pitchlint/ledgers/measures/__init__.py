"""Numbers about a conversation, each with its denominator, and with what is usual for the kind of call.

words       turns, words, talk share, questions, open questions, longest monologue, the customer's turns by thirds
times       seconds spoken, pauses, interruptions, dead air, pace, response times
agreement   where the sale is made
tone        warmth before and after the sale, talk about money against talk about the customer
repetition  the same sentences said to customer after customer (over several conversations)
bands       what is usual, by call type, with sources

What cannot be judged is said, with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pitchlint.conversation import Conversation
from pitchlint.ledgers.measures.bands import CALL_TYPES, with_band
from pitchlint.ledgers.measures.repetition import stock_phrases
from pitchlint.ledgers.measures.times import time_measures
from pitchlint.ledgers.measures.tone import tone_measures
from pitchlint.ledgers.measures.words import SIDES, word_measures
from pitchlint.nlp.text import TurnText
from pitchlint.report import Measure, Unjudged

__all__ = ["CALL_TYPES", "SIDES", "WORD_OF_MOUTH", "measure", "stock_phrases"]

WORD_OF_MOUTH = (
    "US consumers said in 2011 that they tell nine people on average about a good experience and sixteen about a poor "
    "one (American Express Global Customer Service Barometer). It is what people say of themselves in a survey, an "
    "estimate, and nothing that this report has measured."
)

_MEASURED: tuple[Callable[[Conversation, Sequence[TurnText]], Iterator[Measure | Unjudged]], ...] = (
    word_measures,
    tone_measures,
    time_measures,
)


def measure(
    conversation: Conversation, texts: Sequence[TurnText], call_type: str | None = None
) -> tuple[tuple[Measure, ...], tuple[Unjudged, ...]]:
    """The measures of both sides, and what could not be measured.

    Args:
        conversation: the conversation.
        texts: the text of each turn.
        call_type: the kind of call whose bands are used; None or an unknown one: the bands for any.
    """
    turns = conversation.turns
    if not any(t.role in SIDES for t in turns):
        missing = [
            Unjudged("talk share, questions and every rule about one side", "who sells and who buys is not known")
        ]
        if all(t.start_s is None for t in turns):
            missing.append(Unjudged("pauses, interruptions, speaking pace", "the source has no times", measure=True))
        return (), tuple(missing)
    found = [item for measured in _MEASURED for item in measured(conversation, texts)]
    return (
        tuple(with_band(item, call_type, len(turns)) for item in found if isinstance(item, Measure)),
        tuple(item for item in found if isinstance(item, Unjudged)),
    )

"""Questions for what a call is about, who calls, and why: "what's this about?", answered by "I'm calling about ...".

They share no word with their answer, and hold no form of one, so they are known by their own words on both sides.
"""

from __future__ import annotations

from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.regex import lazy

_ASKS = lazy(
    r"\bwhat(?:_s| is| was) (?:this|that|it|the (?:call|message|letter)|your call) (?:all )?(?:about|regarding"
    r"|concerning|in regards? to|in reference to|in connection with)\b|\bwhat (?:the [a-z*]+ )?(?:do|did) (?:you"
    r"|u)(?: people| guys| lot)?(?: even)? want(?: from me| with me| now| again)?(?:$|[?.!,])"
    r"|\bwhat you want\b(?! to)|\b(?:why|what) (?:are|were) you (?:calling|ringing|contacting|phoning|texting"
    r"|bothering)\b|\bwhy (?:have you|did you|do you keep) (?:call|r[aiu]ng|contact|phon|text)|\b(?:purpose"
    r"|reason) (?:of|for|behind) (?:this|your|the) (?:call|message|visit|letter)\b"
)
_TELLS = lazy(
    r"\b(?:call|calling|called|reach|reaching out|contact|contacting|ringing|writing|phoning|here|touch|touching base"
    r"|following up|checking in)\b[^.!?]{0,40}\b(?:about|regarding|concerning|in regards? to|with regards? to"
    r"|on behalf|because|as|since|to (?:discuss|let|tell|offer|talk|see|ask|inform|remind|check|follow|help|give"
    r"|collect|resolve|go|make|set|find|share|introduce|review))\b|\b(?:this|it|(?:this|my|the) call)(?:_s"
    r"| is) (?:about|regarding|concerning|in regards? to|to (?:discuss|collect)|an? (?:courtesy|follow|reminder|quick"
    r"|sales))\b|\b(?:(?:outstanding|overdue|unpaid|past due|current) (?:balance|account|payment|bill|invoice|debt)"
    r"|you(?: currently| still)? (?:have|owe)\b[^.!?]{0,30}\b(?:balance|due|debt|\$?\d))|\bthe reason (?:i|we|for|is"
    r"|that)\b"
)


def purpose_told(talk: Talk, turn: int, q: Asked) -> int | None:
    """The seller's turn that says what the call is about, where a question of the customer's asks for that; else None.

    Args:
        talk: the conversation.
        turn: where the question is.
        q: the question.
    """
    if not _ASKS.search(talk.texts[turn].norm, q.start, q.end):
        return None
    return next((i for i in talk.turns("seller", turn + 1, turn + REACH) if _TELLS.search(talk.texts[i].norm)), None)

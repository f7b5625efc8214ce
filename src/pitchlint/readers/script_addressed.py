"""Whether unmarked words are addressed to a customer, or speak about customers to staff."""

# ruff: noqa: E501 - lists of words read best in long lines

from __future__ import annotations

import re

from pitchlint.regex import lazy

BRACKETED = lazy(r"\s*(?:\[[^\[\]]*\]|\([^()]*\)|\*{2,3}[^*]+\*{2,3}|<[^<>]*>)[.\s]*\Z")
"""A stage direction by itself."""

_ORDER = lazy(
    r"\s*(?:please )?(?:acknowledge|ask|avoid|be|build|check|clarify|close|collect|confirm|consult|create|deliver|describe|detail|determine"
    r"|discuss|document|emphasi[sz]e|empathi[sz]e|end|ensure|escalate|establish|explain|find|follow|focus|gather|get|give|handle|highlight|identify"
    r"|include|interrupt|introduce|keep|leave|listen|log|maintain|make sure|mention|mirror|note|offer|open|pause|personali[sz]e|position|praise|present"
    r"|probe|provide|qualify|read|recap|record|reference|reframe|remember|repeat|respond|review|schedule|set|share|show|smile|speak|start|stay|stop"
    r"|summari[sz]e|talk|thank|track|transfer|transition|use|validate|verify|wait|write)\b",
    re.I,
)
_STAFF_TALK = lazy(
    r"\b(?:the|your|each|every|a) (?:customer|prospect|caller|client|lead|buyer|homeowner|gatekeeper|prospective client)(?:'s|s)?\b"
    r"(?! (?:service|support|care|portal|team|area|account|success|relations|satisfaction|experience|number|id))"
    r"|\b(?:agents?|reps?|sdrs?|bdrs?|sellers?|callers?) (?:should|must|may|can|who|need|never|always|do|have to|are)\b"
    r"|\b(?:this|the) (?:script|template|macro|section|playbook)\b",
    re.I,
)
_FIRST = lazy(r"\b(?:i|i'm|i've|i'd|i'll|my|we|we're|we've|we'd|we'll|our|us|me|this is)\b", re.I)
_YOU = lazy(r"\b(?:you|your|yours|you're|you've|you'd|you'll)\b", re.I)
_GREETING = lazy(
    r"\s*(?:hello|hi|hey|dear|good (?:morning|afternoon|evening)|thanks|thank you|sorry|welcome|congratulations|no problem|of course)\b",
    re.I,
)
SLOT = lazy(
    r"\{\{[^{}\n]*\}\}|\$?\{[^{}\n]*\}|\[\[?[^\[\]\n]*\]\]?|<<?[A-Za-z][^<>\n]*>>?|%%?[A-Za-z]\w*%%?|\*?\|\w+\|\*?"
)
"""A placeholder in one of the usual notations, or a direction in square brackets."""


def is_staff_talk(text: str) -> bool:
    """Whether the words speak of customers or agents, or order what to do, as instructions do."""
    words = text.replace("’", "'")
    if _STAFF_TALK.search(words) or BRACKETED.match(words):
        return True
    addressed = _FIRST.search(words) or _YOU.search(words) or "?" in words
    return bool(_ORDER.match(words) and not addressed)


def sounds_said(text: str) -> bool:
    """Whether unmarked prose is addressed to a customer: a greeting, or I and you, and no talk about customers."""
    words = text.replace("’", "'")
    if is_staff_talk(words) or len(words.split()) < 4:
        return False
    spoken = (
        bool(_GREETING.match(words))
        + bool(_FIRST.search(words))
        + bool(SLOT.search(words))
        + words.rstrip().endswith("?")
    )
    return spoken >= 2 or (spoken == 1 and bool(_YOU.search(words)))

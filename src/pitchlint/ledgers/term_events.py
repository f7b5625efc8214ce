"""What happens at a time: the events that words name, and which of them a time belongs to."""

from __future__ import annotations

import re

from pitchlint.regex import lazy

UNNAMED = "day"  # the event of a day of which the words do not say what happens on it
# What happens at the time: its name, and the words that mean it.
_EVENTS = {
    "delivery": r"deliver\w*|ship(?:s|ped|ping|ment)?|dispatch\w*|parcel|package|courier|with you|at your door"
    r"|you(?:_ll| will) (?:have|get|receive)|reach(?:es)? you",
    "arrival": r"arriv\w+|get(?:s)? (?:there|in|here)|lands?|landing"
    r"|(?:pop|drop|swing|call)(?:s|ping|ing)? (?:by|round|in|over)|turns? up|be (?:over|round)|on site"
    r"|com(?:e|es|ing)(?= (?:on|at|out|round|over|by|to|the|this|next|tomorrow|in|[a-z]+day)\b)",
    "departure": r"leav(?:e|es|ing)(?! (?:it|that|this|them|those|these|the|your|out|off|us|me|a|you)\b)"
    r"|depart\w*|takes? off|taking off|sets? off|sails?",
    "appointment": r"appointment|meeting|visit\w*|slot|session|consultation|viewing|demo|lesson|interview|inspection"
    r"|tour",
    "booking": r"reservation|reserved|booking|booked|book|table|check(?:ing)? in(?:to)?|check-in|tickets?|rsvp|party",
    "check-out": r"check(?:ing)?[ -]out|vacate",
    "installation": r"install\w*|technician|engineer|fitter|fit(?:ted|ting)|plumber|electrician|crew|set up"
    r"|connected|switched on",
    "refund": r"refund\w*|reimburs\w*|credited|money back|credit(?:s)?(?: will)?",
    "payment": r"due|payment|pa(?:y|id)(?= (?:it |this |that )?(?:by|before|on|until)\b)|direct debit|instal?lment"
    r"|charged|billed|invoice",
    "call": r"call(?:ing)?(?: you)?(?: back)?|rings?(?: you)?|(?:calls|phones?|texts?|e-?mails?|messages?) you"
    r"|phone you|in touch|hear from us|get back to you",
    "absence": r"(?:i_m|we_re|he_s|she_s|they_re|i am|we are|he is|she is) (?:off|away|out|on leave|on holiday|closed"
    r"|shut)"
    r"|were going to|day off",
    "start": r"starts?|begins?|starting|beginning|opens?|move in|move-in|activation|activated|live",
    "end": r"ends?|expires?|finish(?:es|ed)?|valid until|good until|runs until|closes?",
    "return": r"return\w*|drop(?:ping)?(?: it)?(?: back)?[ -]off|bring it back",
    "repair": r"repair\w*|fixed(?! (?:for|on|at)\b)|ready|collect\w*|pick(?:ing|ed"
    r"|s)?(?: (?!up)[a-z]+){0,2} up|pick-?up|completed?|done|replacement",
    "transfer": r"transfer\w*|clear(?:s|ed)?|go(?:es)? through",
    "event": r"event|concert|show|performance|movie|film|match|game",
}
_CARRIERS = {"departure": r"flight|train|bus|coach|ferry"}  # "the arrival of your flight" is no departure
# Words that say when something is rather than what: its name only where nothing else names it.
_PLACED = {"booking": r"scheduled|(?:down|set|fixed) for", "event": r"takes? place|taking place|happen\w*|held"}
_FARTHER = ((_EVENTS, 0), (_CARRIERS, 40), (_PLACED, 400))  # characters by which the words count as farther away
_BEHIND = 30  # characters by which what stands behind a time counts as farther away, besides twice the distance
_EVENT = [(name, lazy(rf"\b(?:{words})\b"), farther) for table, farther in _FARTHER for name, words in table.items()]


def event_of(norm: str, low: int, high: int, at: int) -> str:
    """What happens at the time named at `at`: the event named nearest before it, else behind it; "" for none."""
    near: list[tuple[int, int, str]] = []
    for name, words, farther in _EVENT:
        for found in words.finditer(norm, low, high):
            behind = found.start() > at
            away = 2 * abs(found.start() - at) + _BEHIND if behind else abs(at - found.end())
            near.append((away + farther, behind, name))
    return min(near)[2] if near else ""


def told_of(before: str, event: str) -> str:
    """The event, where the words before its time tell of it as of something settled ("your visit is now")."""
    own = event and re.search(
        rf"\b(?:the|your) (?:\w+ )?(?:{_EVENTS.get(event, '-')}|{_PLACED.get(event, '-')})\b", before
    )
    return event or "-" if own or re.search(r"\b(?:moved|changed|now|pushed)\b", before) else ""

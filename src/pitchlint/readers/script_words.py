"""The words by which a script library says what is speech: `Say:`, `Never say`, `If they say`, `Subject:`, `Notes`.

All functions take the visible words of a heading, a lead-in or a line, and answer with a `Sense`.
"""

# ruff: noqa: E501 - lists of words read best in long lines

from __future__ import annotations

import re
from typing import Literal

from pitchlint.regex import lazy

Sense = Literal["say", "never", "customer", "template", "staff"]
"""What stands below or behind some words: what the seller says, must not say, what the customer says, the body of a
message, or words for staff alone."""

NOT_ALLOWED = "❌✗✘✖🚫⛔👎🔴"
ALLOWED = "✅✔✓☑👍🟢"


def _one_of(lines: str) -> str:
    """Alternatives, a line or a comma each."""
    return (
        "(?:" + "|".join(part.strip() for line in lines.splitlines() for part in line.split(",") if part.strip()) + ")"
    )


_PEOPLE = _one_of(
    """(?:the |a |your )?(?:customer|client|caller|prospect|lead|buyer|guest|visitor|patient|member|owner|gatekeeper|user)s?
    they, he, she, somebody, someone, the other side, them"""
)
_SPEAK = "(?:say|use|ask|write|send|tell|promise|reply|answer|respond|open|mention|offer|claim|phrase|word)(?:ing)?"
_FORBID = _one_of(
    """never, don'?t(?: you)?, do not, not to, must(?: not|n'?t), should(?: not|n'?t), won'?t, cannot, can'?t, avoid, stop
    refrain from, instead of, rather than, how not to"""
)
_WORDINGS = "(?:words|phrases|lines|sentences|things|language|wording|claims|expressions|terms)"
_NEVER = lazy(
    rf"\b{_FORBID} (?:ever |even |just )?{_SPEAK}\b|\b(?:instead of|rather than|avoid|never|forbidden|banned|prohibited)\s*\Z"
    rf"|\b{_WORDINGS}\b.{{0,20}}\b(?:to avoid|to drop|never|not to|(?:we|you) (?:don'?t|do not|never))\b"
    rf"|\b(?:avoid|forbidden|banned|prohibited) (?:these|this|the|such|{_WORDINGS})\b",
    re.I,
)
_BAD = "(?:bad|poor|weak|wrong|worse|incorrect|terrible|unacceptable|negative)"
_NEVER_ALONE = lazy(
    _one_of(
        rf"""(?:the )?don'?t'?s?, do nots?, never, avoid, not, not (?:like )?this, not ok(?:ay)?, no-?gos?, taboos?, red flags?
        (?:the )?{_BAD}(?: (?:one|example|version|wording|phrase|phrasing|answer|reply|replie|line|opener|script|way)s?)?
        (?:common )?mistakes(?: to avoid)?, what (?:not to (?:say|do|write)|to avoid), anti-?patterns?
        (?:please )?(?:do not|don'?t) (?:use|do|do this)"""
    ),
    re.I,
)
_BOTH = lazy(r"\bdo'?s? (?:and|&|/|vs\.?|or) (?:the )?(?:do not|don'?t)'?s?\b", re.I)
_OFTEN = "(?:(?: might| may| could| will| often| then| still| just| usually)?)"
_CUSTOMER = lazy(
    rf"{_PEOPLE}{_OFTEN} (?:says?|asks?|replies|answers?|responds?|said)\b.{{0,12}}"
    rf"|what {_PEOPLE}{_OFTEN} (?:say|ask|hear)s?\b.*|(?:the |common |customer )*(?:objections?|pushbacks?|concerns?)(?: \d+)?|they",
    re.I,
)
_THEY_SAY = lazy(
    rf"(?<!\btell )(?<!\bask )\b{_PEOPLE}{_OFTEN} (?:say|ask|reply|answer|respond|come back)s?"
    r"(?: (?:with|something like|that|things like))?\s*\Z|\bif asked\s*\Z",
    re.I,
)
_MAY = "(?:can|could|might|may|should|would|must|will)(?: also| always| then| simply)?"
_AFTER_SAY = _one_of(
    """(?:them|him|her|the customer|with|like this|this|something like|along the lines of|as follows|one of(?: these)?
    these(?: lines)?|politely|simply|instead|warmly|calmly|first|next|then|by saying|aloud|out loud|and say)"""
)
_SAY = lazy(
    rf"\b(?:say|ask|tell (?:them|him|her|the (?:customer|caller|client|prospect))|reply|answer|respond|open|start|close|end|begin|finish"
    rf"|follow up|lead|read(?: (?:this|it))?(?: out| aloud| verbatim)+)(?: {_AFTER_SAY})*\Z"
    rf"|\b(?:you|agents?|reps?|we|one|sellers?) {_MAY} (?:say|ask|reply|answer|respond|write|try|open|close|use)\b"
    r"|\b(?:try|use|prefer|choose|pick) (?:this|these|one of|saying|something like|the following|any of)\b"
    r"|\b(?:what (?:to|we) (?:say|ask|write)|do say|say (?:this|it like|something like|instead|one of|for example)"
    r"|ways? to (?:say|ask|put) (?:it|this))\b",
    re.I,
)
_KINDS = _one_of(
    """wordings?, words, scripts?, phras\\w+, lines?, openers?, openings?, reply, replies, responses?, answers?, questions?
    examples?, versions?, ways?, language, talk ?tracks?, rebuttals?, disclosures?"""
)
# Names of what is said, behind which or below which it stands.
_SAID = _one_of(
    rf"""say, ask, (?:the |exact |call |full )?scripts?, scripting, exact (?:words|wording), talk ?tracks?, wording, verbatim
    word for word, instead, use instead, better, preferred, do, do'?s, do (?:this|use), dialogue, phrases(?: to use)?
    (?:suggested|approved|sample|example|preferred|good|better|best|recommended|exact|key|useful|new|strong|model|possible) {_KINDS}
    (?:sample|example) (?:call|dialogue|conversation)s?, lines(?: to use)?, rebuttals?, reply, replies, responses?
    (?:approved )?answers?, questions to ask, (?:opening|closing|discovery|qualifying|probing) (?:lines?|questions?|statements?)
    (?:a |the |your |their |our )?(?:response|reply|answer|rebuttal|alternatives?|variations?)"""
)
# Names that are topics as headings and lead-ins before a colon.
_SAID_BEFORE_COLON = _one_of(
    """example, examples?, sample, for example, e\\.?g\\.?, try, use, good, best, great, right, correct, questions?
    opening, opener, opening line, closing line, hook, pitch, elevator pitch, value prop(?:osition)?, icebreaker, transition
    disclosure, greeting, cta, call to action, (?:the )?close, (?:the )?ask"""
)
_SAY_HEADING = lazy(
    rf"{_SAID}|(?:what (?:to|we) (?:say|ask|write)|do say|say (?:this|instead|it like this)|you (?:can|could|might|may) say)\b.*",
    re.I,
)
_SAY_ALONE = lazy(f"{_SAID}|{_SAID_BEFORE_COLON}", re.I)
_MESSAGE = _one_of(
    """e-?mails?, sms, text messages?, texts?, voice ?mails?, templates?, macros?, canned (?:repl\\w+|responses?)
    linkedin(?: (?:message|note|request))?, whatsapp, dms?, messages?, letters?, auto-?repl(?:y|ies), chat (?:repl\\w+|macros?)"""
)
_TEMPLATE = lazy(
    rf"\b{_MESSAGE}(?: (?:body|text|copy|script|templates?|messages?|drop|version|\d+))*\Z"
    r"|^(?:e-?mail|sms|text message|voice ?mail|letter|macro|template|message)\b(?! \w+s\b)",
    re.I,
)
_STAFF = lazy(
    r"(?:(?:the |our |your |some |general |key |more |important )*)?"
    + _one_of(
        """notes?, instructions?, internal(?: notes?| only)?, background, goals?, purpose, objectives?, aims?, outcomes?, context
        overview, summary, introduction, about(?: this.*)?, (?:use )?when(?: to| not to)?(?: use)?, use (?:when|for|if), how to.*
        how (?:it|this) works, why\\b.*, tips?(?: .*)?, hints?, coaching.*, checklists?, rules?(?: .*)?, guidelines?, guidance
        principles?, prepar\\w+.*, before (?:you|the) (?:call|start|begin|dial).*, after the call.*, variables?, placeholders?
        merge (?:tags|fields).*, glossary, definitions?, change ?log, history, contributing, licen[cs]e, metadata, owners?
        tone, voice, style(?: guide)?, delivery, process, steps?, workflow, next steps, key (?:points|takeaways|principles)
        takeaways, reminders?, remember, cautions?, warnings?, important, caveats?, listen for, template names?, sender
        for (?:agents?|reps?|staff|managers?|trainers?).*, (?:agent|staff|rep|trainer|manager) (?:notes?|instructions?|guid\\w+)
        metrics, kpis?, results, resources, references, sources, see also, related.*, further reading, (?:table of )?contents
        n\\.?b\\.?, tl;?dr, stage directions?, actions?, do not read(?: .*)?"""
    ),
    re.I,
)
_ALERT = lazy(r"\[!(?:note|tip|important|warning|caution|info)\]", re.I)
_OLD_NEW = {"old": "new", "before": "after", "original": "improved", "was": "now", "from": "to", "current": "proposed"}
_SPEAKER_HEAD = lazy(
    r"(?:reps?|agents?|sellers?|you|we|i|me|our)(?: (?:say|ask|reply|answer|respond|response|script)s?)?", re.I
)
_STRIP = " \t\n*_#:：.,-–—“”\"'()[]0123456789" + NOT_ALLOWED + ALLOWED + "\ufe0f"

_NAME = 40  # characters at most of a lead-in that a note quotes whole


def plain(words: str) -> str:
    """Words without quotes' curls, marks, numbers and punctuation around them."""
    return " ".join(words.replace("’", "'").strip(_STRIP).split())


def heading_sense(words: str) -> Sense | None:
    """What a heading announces for everything below it, None where it only names a topic."""
    name = _unbracketed(plain(words))
    if any(mark in words for mark in NOT_ALLOWED):
        return "never"
    if _BOTH.search(name):
        return None
    if _NEVER.search(name) or _NEVER_ALONE.fullmatch(name):
        return "never"
    if _STAFF.fullmatch(name):
        return "staff"
    if _SAY_HEADING.fullmatch(name):
        return "say"
    if re.fullmatch(rf"what {_PEOPLE}{_OFTEN} (?:say|ask)s?|{_PEOPLE} (?:says|asks)", name, re.I):
        return "customer"
    return "template" if _TEMPLATE.search(name) else None


def lead_sense(words: str) -> Sense | None:
    """What the words before a colon or a quotation announce: `You could say`, `If they say`, `Never say`."""
    name = plain(words)
    if not name:
        return None
    if _NEVER.search(name) or _NEVER_ALONE.fullmatch(name):
        return "never"
    if _THEY_SAY.search(name):
        return "customer"
    if _SAY.search(name) or _SAY_ALONE.fullmatch(_unbracketed(name)):
        return "say"
    if _CUSTOMER.fullmatch(name):
        return "customer"
    if _STAFF.fullmatch(name):
        return "staff"
    return "template" if _TEMPLATE.search(name) and len(name.split()) <= 6 else None


def column_sense(words: str, others: tuple[str, ...] = ()) -> Sense | None:
    """What a table's column holds; `others` are the headings of all its columns (`Before` is bad beside `After`)."""
    name = _unbracketed(plain(words)).lower()
    known = {plain(other).lower() for other in others}
    for bad, good in _OLD_NEW.items():
        if bad in known and good in known and name in (bad, good):
            return "never" if name == bad else "say"
    if any(mark in words for mark in ALLOWED):
        return "say"
    if any(mark in words for mark in NOT_ALLOWED) or _NEVER.search(name) or _NEVER_ALONE.fullmatch(name):
        return "never"
    if _CUSTOMER.fullmatch(name) or _THEY_SAY.search(name) or re.fullmatch(_PEOPLE, name, re.I):
        return "customer"
    if _SAY.search(name) or _SAY_ALONE.fullmatch(name) or _SPEAKER_HEAD.fullmatch(name):
        return "say"
    return "template" if _TEMPLATE.search(name) else "staff"


def forbidding(words: str) -> str:
    """The words of a lead-in that forbid, as a short name of what stands behind them: “Never say”."""
    name = plain(words)
    if len(name) > _NAME and (found := _NEVER.search(name)):
        name = found.group().strip(_STRIP)
    return name[:1].upper() + (name[1:] if len(name) <= _NAME else name[1:_NAME] + "…")


def is_alert(words: str) -> bool:
    """Whether a quotation is a box for the reader (`> [!NOTE]`, `> Tip: ...`)."""
    first = words.strip().split("\n", 1)[0]
    lead = first.partition(":")[0] if ":" in first[:40] else ""
    return bool(_ALERT.match(first.strip())) or bool(lead and _STAFF.fullmatch(plain(lead)))


def _unbracketed(name: str) -> str:
    return re.sub(r"\s*[(\[][^)\]]*[)\]]?\s*\Z", "", name).strip(_STRIP)

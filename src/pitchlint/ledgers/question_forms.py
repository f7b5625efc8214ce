"""Of which kind a question is, and what an answer to it would hold."""

from __future__ import annotations

import re

from pitchlint.ledgers.purposes import ASKS_PURPOSE
from pitchlint.ledgers.question_words import (
    A_NAME,
    ABILITY,
    ALSO,
    COMPARES,
    COSTS,
    DECLARES,
    FRAME,
    HAGGLES,
    IF,
    INFORMATION,
    INNER,
    INVERTED,
    LISTS,
    MEASURED,
    MONEYED,
    MORE,
    NAMED,
    NAMES_IT,
    NOUN,
    ORDERS,
    PASSES_ON,
    PEOPLE,
    SKIP,
    SORTS,
    WH_WORD,
    WHEREABOUTS,
    WISH,
    WONDERS,
)
from pitchlint.ledgers.wants import Form, Kind, Want
from pitchlint.nlp.mentions import MONEY

_ABOUT = re.compile(r"about (?:the|its|their|your|his|her) ([a-z -]+)$")
BARE = 6  # words up to which a noun alone is a question ("and the price")


def wanted(said: str, request: bool) -> tuple[Kind, tuple[Want, ...]]:
    """The kind of a question and what it wants, from its normalised words; `request`: it is no question in form."""
    if ASKS_PURPOSE.search(said):
        return ("why", (Want(("purpose", "reason")),)) if "why" in said else ("other", (Want(("purpose", "fact")),))
    frame = FRAME.match(said) or WISH.match(said)
    rest = said[frame.end() :] if frame else said
    if (wh := WH_WORD.match(rest)) and (frame or not request):
        return _wh(wh["wh"], wh["rest"], rest)
    if WONDERS.search(said):
        return "yes-no", (Want(("yes-no",)),)
    if frame and re.match(r"(?:if|whether) (?:you|i|we) (?:can|could|would|might)\b", rest):
        return "action", (Want(("action",)),)
    if frame and IF.match(rest) and (also := ALSO.search(rest)) and (named := _nouns(rest[also.end() :])):
        return "yes-no", (Want(("yes-no",), rest[: also.start()]), *named)
    if frame and IF.match(rest):
        return (
            ("other", (Want(("fact", "yes-no", "offer")),)) if MORE.search(rest) else ("yes-no", (Want(("yes-no",)),))
        )
    if LISTS.match(said):
        return "other", (Want(("name" if PEOPLE.search(said) else "sorts",)),)
    if COMPARES.match(said):
        return "other", (Want(tuple({f: 0 for w in _nouns(said) for f in w.forms}) or ("fact",)),)
    if (request or ORDERS.match(said)) and PASSES_ON.search(said):
        return "action", (Want(("action",)),)
    if frame and A_NAME.match(rest):
        return "other", (Want(("name",)),)
    if frame and (wants := _nouns(rest) if NAMES_IT.match(rest) and not MEASURED.search(rest) else ()):
        return _kind(wants[0].forms[0]), wants
    if frame and "find" not in frame[0] and INFORMATION.search(rest):
        return "other", (
            Want(("sorts",) if SORTS.match(rest) else ("number", "fact") if MEASURED.search(rest) else ("fact",)),
        )
    if COSTS.search(said):
        return "yes-no", (Want(("money", "yes-no")),)
    if HAGGLES.search(said) and INVERTED.match(said):
        return "yes-no", (Want(("yes-no", "money", "offer")),)
    if request and not (len(said.split()) <= BARE and " if " not in said and _nouns(said)):
        return "action", (Want(("action",)),)
    if MORE.search(said):
        return "other", (Want(("fact", "yes-no", "offer")),)
    if frame:
        if re.match(rf"{SKIP}(?:do|did) (?:you|they|i|we)\b|{SKIP}(?:any|you)\b", said):
            return "yes-no", (Want(("yes-no", "fact")),)
        return "action", (Want(("action",)),)
    if ORDERS.match(said) and not ABILITY.match(said):
        return "action", (Want(("action",)),)
    if not INVERTED.match(said):
        if inner := INNER.search(said):
            return wanted(said[inner.start() :], False)
        if DECLARES.match(said):
            return "yes-no", (Want(("yes-no",)),)
        last = said.rpartition(", ")[2]
        wants = _nouns(last) if len(last.split()) <= BARE and not said.startswith("by ") else ()
        return (_kind(wants[0].forms[0]), wants) if wants else ("other", (Want(("fact", "yes-no", "offer")),))
    if re.search(rf"(?<![a-z0-9]){MONEY}", said):  # "would you take fifty dollars": another amount answers it
        return "yes-no", (Want(("yes-no", "money", "offer")),)
    money = tuple(w for w in _nouns(said) if "money" in w.forms)
    return "yes-no", (Want(("yes-no", "money") if money else ("yes-no",)),)


def _wh(wh: str, rest: str, said: str) -> tuple[Kind, tuple[Want, ...]]:
    if wh == "how":
        return _how(rest)
    if wh == "why":
        return "why", (Want(("reason",)),)
    if wh == "when":
        told = re.match(r"(?:it|i|you|we|they|he|she|that|this)(?:_s|_re|_ve|_d)?\b(?! *$)", rest)
        return ("other", (Want(("fact", "yes-no", "offer")),)) if told else ("time", (Want(("time",)),))
    if wh in ("who", "whom", "whose"):
        return "who", (Want(("name",)),)
    if wh == "where" and re.match(
        r"(?:do|does|did|should|shall|can|will|were) (?:we|i|it) (?:start|begin|stand|go from)\b", rest
    ):
        return "action", (Want(("action",)),)
    if wh == "where":
        return "where", (Want(("place", "fact", "offer") if rest.startswith("to ") else ("place", "fact")),)
    if re.match(r"kinds? of (?:condition|shape|state)\b", rest):
        return "how", (Want(("fact",)),)
    if MONEYED.match(rest):
        return "price", (Want(("money",)),)
    if WHEREABOUTS.match(rest):
        return "where", (Want(("place",)),)
    if wh == "what" and SORTS.match(rest) and "else" not in rest:
        return "other", (Want(("sorts",)),)
    if NAMED.match(rest):
        return ("which" if wh == "which" else "other"), (Want(("name",)),)
    if named := _about(rest):
        return _kind(named[0].forms[0]), named
    if re.match(r"(?:about|if|do you think|do you mean)\b", rest) or not rest or MORE.search(rest):
        return "other", (Want(("fact", "yes-no", "offer")),)
    if re.match(r"(?:exact |exactly )?(?:time|day|date|year|month)s?\b", rest):
        return "time", (Want(("time",)),)
    if re.search(
        r"\b(?:do|does|will|would|did|is|are|can|am) .*\b(?:cost|charge|come to|run me|owe|pay|set me back)\b", rest
    ):
        return "price", (Want(("money",)),)
    wants = () if re.search(r"[$£€] ?\d", said) else _nouns(said)
    if wants:
        return _kind(wants[0].forms[0]), wants
    return "which" if wh == "which" else "other", (Want(("fact",)),)


def _how(rest: str) -> tuple[Kind, tuple[Want, ...]]:
    rest = re.sub(r"^([a-z]+)_s\b", r"\1 is", rest)  # "how long's the drive"
    if re.match(r"(?:quickly|fast)\b(?! (?:can|could|will|would|do|does|did|until|before|to))", rest):
        return "how", (Want(("number", "fact")),)
    if re.match(r"(?:long|soon|often|early|late|quickly|fast|much (?:time|longer|notice))\b", rest):
        return "time", (Want(("time",)),)
    if re.match(r"many (?:more )?(?:days|weeks|months|years|hours|minutes)\b", rest):
        return "time", (Want(("time", "number")),)
    if re.match(r"much\b(?! (?:rain|snow|wind|space|room|data|weight|luggage|humidity|of the|more information))", rest):
        return "price", (Want(("money",)),)
    if re.match(r"(?:expensive|dear|pricey|costly)\b", rest):
        return "price", (Want(("money",)),)
    if re.match(r"(?:high|low|big|large)\b", rest) and any("money" in w.forms for w in _nouns(rest)):
        return "price", (Want(("money",)),)
    if re.match(r"old\b", rest):
        return "how", (Want(("time", "number")),)
    if re.match(r"(?:many|much|far|big|large|tall|wide|heavy|high|deep|hot|cold|humid|windy)\b", rest):
        return "how", (Want(("number", "fact") if not rest.startswith("many") else ("number",)),)
    if named := _about(rest):
        return _kind(named[0].forms[0]), named
    if re.match(r"(?:about|come)\b", rest):
        return "other", (Want(("fact", "yes-no", "offer")),)
    return "how", (Want(("fact",)),)


def _about(rest: str) -> tuple[Want, ...]:
    """What "how about the price" asks for, from its words after "how" or "what"."""
    named = _ABOUT.match(rest)
    wants = _nouns(named[1]) if named else ()
    return wants if named and wants and wants[0].word == named[1] else ()


def _nouns(said: str) -> tuple[Want, ...]:
    """What is asked for by name, in order; of the words that overlap the first form's."""
    found: dict[tuple[int, int], Want] = {}
    for form, regex in NOUN:
        for m in regex.finditer(said):
            if not any(a < m.end() and m.start() < b for a, b in found):
                found[m.span()] = Want((form,), m[0])
    return tuple(found[k] for k in sorted(found))


def _kind(form: Form) -> Kind:
    kinds: dict[Form, Kind] = {"money": "price", "time": "time", "place": "where", "phone": "other", "number": "how"}
    return kinds.get(form, "other")

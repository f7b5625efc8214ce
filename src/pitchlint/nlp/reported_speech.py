"""Whether words are told as somebody else's: "he said it's the best", "apparently", "according to my neighbour"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from pitchlint.nlp.text import TurnText

REPORT_REACH = 14  # words
NEW_SUBJECT = frozenset(
    """i_ll we_ll you_ll it_ll they_ll he_ll she_ll that_ll i_m you_re we_re they_re he_s she_s it_s that_s there_s
    i_ve we_ve you_ve they_ve i_d we_d you_d let_s im ive youre theyre thats theres youll""".split()
)
# Whoever their subject is.
SAID = frozenset("said says told claimed claims swore assured announced wrote reckons".split())
SAID_BY_OTHERS = frozenset(
    """say tells tell claimed claims claim promised promises mentioned reckons reckoned reckon thinks thought
    asked""".split()
)
_SAID_BY_YOU = frozenset("said told claimed promised mentioned".split())
_SELF = frozenset("i we i_ve we_ve i_d we_d ive me".split())
_YOU = frozenset("you you_ve u ye youse".split())
_NO_REPORTER = frozenset(
    """that it rest having enough as like being which easier when let_s to the this a an and or but what is be not never
    all""".split()
)
_OTHERS = frozenset(
    """he she they someone somebody people everyone everybody colleague manager wife husband friend friends
    neighbour neighbor neighbours neighbors mum mom dad brother sister guy lady man woman agent rep company
    website email letter who customer customers bloke son daughter partner boss ad advert experts doctors others
    ones reviews lads""".split()
)
# Whom a speaker cites as speaking for both: "my boss says we can't" declines, "my manager says only today" presses.
_OWN_SIDE = frozenset("manager boss supervisor director husband wife partner team accountant office lead head".split())
_BETWEEN = frozenset(
    """just always also even has had have keeps kept already all only actually then clearly specifically should_ve
    should could_ve would_ve would could must must_ve may might_ve""".split()
)
_FROM_OTHERS = frozenset("email mail letter message colleague agent website ad advert brochure text review".split())
_NOT_SPEECH = frozenset("out to on in back up down away off for with through home there into over by well".split())
_OWN_SOURCE = frozenset("our my your this these record records system notes file account computer screen".split())


def reported(turn: TurnText, first: int, start: int) -> bool:
    """Whether the word at index `first`, which begins at character `start`, is told as what somebody else said."""
    sentence = turn.sentence(start)[0]
    begin = max(first - REPORT_REACH, bisect_left(turn.word_starts, sentence))
    texts = [w.text for w in turn.words[begin:first]]
    for i in range(len(texts) - 1, -1, -1):
        text = texts[i]
        if text in ("so", "but", "anyway", "however") and not (i and texts[i - 1] in SAID):
            return False
        if i + 1 < len(texts) and text == "and" and texts[i + 1] in NEW_SUBJECT | {"i", "we"}:
            return False
        if text in SAID or text in SAID_BY_OTHERS:
            if _by_another(texts, i):
                return True
        elif (
            text == "apparently"
            or (text == "according" and _by_others(texts[i + 2 : i + 4]))
            or (text in ("rumour", "rumor") and texts[i + 1 : i + 2] == ["has"])
            or (
                text == "saying"
                and i
                and texts[i - 1] in ("keep", "keeps", "kept", "was", "were", "they_re", "he_s", "she_s")
            )
            or (
                text == "like"
                and i > 1
                and texts[i - 1] in ("was", "were", "is", "are")
                and texts[i - 2] in _OTHERS | {"i", "we"}
            )
            or (
                text in ("like", "goes")
                and i
                and _NOT_SPEECH.isdisjoint(texts[i + 1 : i + 2])
                and texts[i - 1] in (("he_s", "she_s", "they_re") if text == "like" else _OTHERS)
            )
            or (text in ("heard", "read") and i and texts[i - 1] in _SELF)
        ):
            return True
    return False


def _by_others(source: Sequence[str]) -> bool:
    """Whether what follows "according to" is no record of the speaker's own."""
    return _OWN_SOURCE.isdisjoint(source) or not _FROM_OTHERS.isdisjoint(source)


def _by_another(texts: Sequence[str], i: int) -> bool:
    """Whether the verb of saying at `i` has a subject other than the speaker."""
    verb = texts[i]
    at = i - 1
    while at >= 0 and texts[at] in _BETWEEN:
        at -= 1
    if at < 0:
        return False
    subject, owner = texts[at], texts[at - 1] if at else ""
    if verb == "told" and subject in ("was", "were", "been", "got", "being", "am"):
        return True
    if subject in _YOU:
        return verb in _SAID_BY_YOU and owner not in (
            "like",
            "as",
            "what",
            "if",
            "when",
            "since",
            "because",
            "whatever",
        )
    if subject in _OWN_SIDE and owner in ("my", "our"):
        return False
    if subject in _OTHERS:
        return True
    return verb in SAID and subject not in _SELF and subject not in _NO_REPORTER

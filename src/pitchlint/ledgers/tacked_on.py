"""Sentences that a seller tacks on where the talk is over, for what the customer turned down some turns before.

"Have a nice day. The last lady who went without had to walk." Such a sentence need not name the thing: that it stands
beside a goodbye, or as an aside, and serves nothing else, ties it to the no.
"""

from __future__ import annotations

from pitchlint.ledgers.refused_words import TOTALS
from pitchlint.ledgers.selling import LEAD, reports
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.untaken_words import CLOSES, HELPS, LETS_OFF
from pitchlint.nlp.mentions import MONEY, NUMBER
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_ASIDE = lazy(r"\b(?:by the way|mind(?: you)?|incidentally|just saying|before (?:you|i) go|though)\b")
_DONE = (
    r"(?:put|stuck|popped|kept|held|left|booked|pencill?ed|saved|reserved|added|slipped|blocked|signed|marked|set"
    r"|included|ordered)"
)
_YOURS = (
    r"(?:for (?:you|her|him|them)|(?:in|under|against|with) (?:your|her|his) name|your name (?:on|down|against|in)"
    r"|aside for|in the (?:book|diary)|on (?:the|your) (?:list|slip|sheet|bill|order|tab))"
)
PROVIDES = lazy(  # the thing is there for the customer, whoever did it
    rf"\b{_DONE}\b[^.!?]*\b{_YOURS}\b|(?:\bthere(?:_s| is| are)|\bgot|_s got)\b[^.!?]*\b{_YOURS}\b"
    rf"|\bgot (?:you|her|him)\b[^.!?]* (?:in|down|on)\b|\bgot your [a-z]+ {_DONE}\b"
)
_ALL_THE_SAME = lazy(  # against the no, or with a way out that the customer would have to take
    r"\b(?:(?:just )?in case|regardless|any(?:way|how)|(?:all|just) the same|belt and braces|either way|even so"
    r"|to be (?:on the )?safe|you can (?:always|still)|or (?:they|we|it|i)(?:_ll| will)? (?:takes?|lets?|gives?|goes?"
    r"|bill|charge)|(?:ring|call|cancel|phone|say|shout|tell (?:me|us|them)) (?:by|before|if|and cancel))\b"
)
_PERSON = (
    r"(?:chap|fell[ao]w?|bloke|guy|m[ae]n|wom[ae]n|lady|girl|boy|lads?|lass|couple|customer|client|guest|neighbou?r"
    r"|cousin|brother|sister|mate|friend|mum|dad|aunt|uncle|student)"
)
_STORY = lazy(  # what became of another, or of those who went without
    rf"(?:\b(?:an?|the last|one|another|some|my|our) (?:[a-z]+ ){{0,2}}?|^{LEAD}(?:last )?){_PERSON}\b (?:[a-z_]+ )"
    r"{0,4}?(?!called|named|located|rated)(?:[a-z]{2,}ed|came|fell|got|lost|broke|had|paid|slept|stood|went|were|was"
    r"|left|said|spent|thought|rang)\b|\b(?:people|folks?|those|anyone|everyone|somebody"
    r"|someone)\b[^.!?]*\b(?:wish(?:ed)?|regret(?:ted|s)?|ended up|g[eo]t (?:stuck|caught|soaked|lost|nothing)|missed"
    r"|lost|always (?:say|come|end|want))\b"
)
_DONE_ANYWAY = lazy(rf"\b(?:i|we|they)(?:_ve| have) {_DONE}\b[^.!?]*\b(?:anyway|(?:all|just) the same|regardless)\b")
_WHY = lazy(
    r"\b(?:what (?:is|was) it,? (?:just |about )?(?:the|because|too)|(?:is|was) it (?:the|because|too) [^?]*\?|why not"
    r"|put(?:s|ting)? you off|what(?:_s| is)(?: it that_s)? (?:stopping|holding|bothering|keeping) you)\b"
)
SCARCE = lazy(
    r"\b(?:filling (?:up|fast)|sell(?:ing|s) (?:out|fast|well)|going fast|(?:only|down to) (?:the |a |its |their "
    r"|our )?(?:last|front|back|few|couple|handful) [^.!?]*|(?:few|two|three|one|couple|handful) (?:[a-z]+ ){0,2}left"
    r"|still (?:going|free|open|up for grabs)|(?:won_t|don_t|not) (?:last|hang about|hang around|be there long)"
    r"|(?:soon|nearly|almost) gone|snapped up)\b|(?:\bwill|_ll) be (?:gone|full|packed|taken)\b"
)
_NEWS = lazy(r"\b(?:sorry|unfortunately|afraid|if you (?:change|need|decide|want))\b")
_BIDS = lazy(
    rf"\b(?:i|we)(?:_d| could| can| might| would)(?: even| still| just| maybe)* (?:go|do|let|stretch|drop|come|knock"
    rf"|manage|run)\b[^.!?]*(?:{MONEY}|\b{NUMBER})\b|\b(?:call it|make it|shall we say|(?:what|how) about)"
    rf" (?:{MONEY}|{NUMBER}) *(?:then)?\?|^{LEAD}(?:{MONEY}|{NUMBER})(?: [a-z]+)?(?:_d| would| gets?| buys?| sees?) "
)


def tacked_on(text: TurnText, taken: bool, behind: bool, busy: bool) -> tuple[int, int] | None:
    """Where a later turn of the seller's speaks for what was refused without need to name it; None where nothing does.

    Args:
        text: the turn.
        taken: something else was booked or done since the no, so that a sum or a place kept may belong to that.
        behind: the turn comes just behind the no, so it need not be a goodbye.
        busy: the no asked for something else in the same breath.
    """
    spans = list(sentences(text))
    closes = any(CLOSES.search(text.norm[a:b]) or HELPS.search(text.norm[a:b]) for a, b in spans)
    for start, end in spans:
        said = text.norm[start:end]
        if CLOSES.search(said) or HELPS.search(said) or reports(said):
            continue
        if (behind and _STORY.search(said)) or _DONE_ANYWAY.search(said):
            return start, end
        if not (closes or (behind and not busy) or _ASIDE.search(said)):
            continue
        if any(words.search(said) for words in (_STORY, _WHY, SCARCE)) and not _NEWS.search(said):
            return start, end
        if LETS_OFF.search(said) or TOTALS.search(said):
            continue
        if PROVIDES.search(said) and (not taken or _ALL_THE_SAME.search(said)):
            return start, end
        if not taken and _BIDS.search(said):
            return start, end
    return None

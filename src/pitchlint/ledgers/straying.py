"""Sentences in which a seller turns to a matter of their own: an aside, news or fame of the firm, an offer, praise.

"apart" is any whole sentence that has a subject of its own: it tells no yes and no no. Such a sentence answers a
question only where it takes up a word of it, or points back to it ("our people fit it too").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from pitchlint.ledgers.selling import reports, sells
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

Stray = Literal["aside", "offer", "firm", "apart", "done", "sells"]

_LEAD = r"\W*(?:(?:oh|well|um|uh|ah|so|and|ok|okay|now|great|good|right|you know|look|listen|thanks|hm+)\W+)*"
_ANSWERS = lazy(  # a yes, a no, not knowing; words that point back to what was asked
    rf"^{_LEAD}(?:yes|yeah|yep|yup|no|nope|nah|not|never|of course|sure|absolutely|certainly|definitely|indeed|sorry"
    r"|unfortunately|sadly|afraid|maybe|probably|always|only|depends|because|(?:i|we)(?:_ve| have)? found|here (?:is"
    r"|are)|(?:the|your) (?:correct |right )?answer)\b|\b(?:it|its|it_s|it_ll|they|them|they_re|they_ll|their|that"
    r"|that_s|those|these|he|she|him|her|(?<!of )one(?! of)|ones|both|such|either|neither|none|because|since|so that"
    r"|due to|depends)\b"
)
_ASIDE = lazy(
    rf"^{_LEAD}(?:by the way|incidentally|speaking of|did you know|before i forget|while (?:i have|i_ve got|you_re)"
    r"|(?:do not|don_t) forget|we(?:_ve| have)(?: got)? an? (?:[a-z]+ )?new|have you (?:seen|tried|met|been)"
    r"|what an? [a-z]+|you (?:clearly|obviously|really|certainly) (?:know|have)"
    r"|you have (?:an? )?(?:great|good|excellent|lovely|beautiful|wonderful)|you_(?:ve|re) (?:got )?(?:such |an? "
    r"|very |so )*(?:great|good|excellent|lovely|wonderful|smart|clever|kind|in (?:good|safe|great) hands"
    r"|lucky)|i (?:love|like|admire) (?:your|the way|how)|you(?:_ll| will|_re going to|_re gonna) (?:love|adore"
    r"|be amazed|be thrilled)|(?:the )?weather|what lovely|lovely (?:weather|day)|isn_t (?:it|the))\b"
    r"|\b(?:most popular|bestselling|best[- ]seller|award|awards|prize|prizes|competition|raffle|lottery"
    r"|(?:\w+ )?for the price of|new in|brand new|five stars?|half stars|years of experience|(?:rate|rated|rates|love"
    r"|loves|adore|choose|swear by|prefer|trust|trusts) (?:us|our)|most experienced|market leaders?|leading)\b"
    r"|^\W*(?:last|this) (?:year|month|week|season|spring|summer|autumn|winter) (?:alone )?we\b"
    r"|\b(?:many|most|lots of|plenty of|a lot of|all|thousands of|hundreds of) (?:of )?(?:our )?(?:\w+ )?(?:people"
    r"|families|customers|clients|guests|members|companies|businesses|patients|parents|couples|users)\b"
    r"|\b(?:we|i)(?:_ve| have) been (?:in the|doing|around|serving|here|family)\b|\bwe were (?:founded|voted|named)\b"
)
_WAVED_OFF = lazy(  # the matter itself is put aside, whatever it is called
    rf"^{_LEAD}(?:(?:(?:don_t|do not) (?:you )?worry|never mind|trust me|forget|believe me)(?: about)?(?: (?:it"
    rf"|that|this"
    r"|those|a thing|the details?))?(?: now)?|you (?:won_t|will not) (?:find|regret|be (?:sorry"
    r"|disappointed))[a-z_ ]*|(?:we_ll|we can|let_s|i_ll) (?:come|get|talk|speak)(?: back)? (?:to|about) (?:that|it"
    r"|this)(?: later| another time| in a moment)?|(?:that|it)_s (?:not|hardly) (?:important|the point"
    r"|the question)[a-z_ ]*|(?:let_s|shall we|can we) (?:move on|go on|continue|get started)[a-z_ ]*|(?:just "
    r"|please )?(?:sign|imagine|picture|trust)\b[a-z_ ]*|(?:that|it)_s an? (?:very |really )?(?:interesting|lovely"
    r"|great|good|fair|excellent|clever|smart|nice) (?:thought|question|idea|point|one))[ .!?,]*$"
    rf"|^{_LEAD}(?:you(?:_ve| have)? (?:picked|chose|chosen)|(?:we|i) (?:do |really |all |only )*hope|i had the"
    rf"|(?:it|we|things|today)(?:_s|_ve|_re| is| has| have| are| was| were)(?: been)?"
    r"(?: so| very| really| quite| pretty| a bit)* (?:busy|hectic|crazy|quiet|mad|rushed|slammed))\b"
    r"|^\W*some [a-z]+ (?:[a-z_]+ )+?(?:and|but) (?:some|others)\b"
)
_OFFER = lazy(
    rf"^{_LEAD}(?:you (?:could|can|might|may) also|(?:i|we) (?:could|can|would)(?: also)? (?:offer|give|throw|do you"
    r"|sell|interest)|(?:i|we)(?:_d| would)(?: also)? (?:recommend|suggest|offer|love to offer)|we also"
    r"|we_re (?:also |now )?(?:running|offering|doing)|there(?:_s| is) also|why (?:not|don_t you)|have you (?:thought"
    r"|considered)|may i (?:also )?(?:offer|suggest|recommend|interest)|(?:shall|should|may|can) i (?:also )?(?:book"
    r"|send|sign|put|add|reserve|offer)|(?:would|do) you (?:like|want|care|fancy|prefer)|let me (?:just )?(?:book"
    r"|send|sign|put|add|reserve|offer)|(?:i_ll|we_ll) (?:throw|include))\b"
)
_FIRM = lazy(
    rf"^{_LEAD}(?:our(?: [a-z-]+){{1,4}} (?:is|are|was|were|has|have|had|won|comes?|offers?|gives?|runs?|starts?"
    rf"|takes"
    r"|opens?|makes?|does|do|can|will|just)|dr [a-z]+ (?:is|has)|we (?:just|recently|proudly|have just)|we_ve (?:just"
    r"|recently)|you can (?:see|find|read|download|view|always)|you_ll (?:find|see|get|notice))\b"
)

_MANY = lazy(  # how many others there are: "we carry a lot of musicians on that route"
    rf"{_LEAD}we(?:_ve| have)? (?:carry|see|get|had|have|put|sold|sell|fit|fitted|serve|do|did) (?:in )?(?:a lot of"
    rf"|lots of|loads"
    r" of|plenty of|so many|very many|quite a few|hundreds of|dozens of) (?!them\b|those\b|it\b)[a-z]{4,}"
    r"(?! (?:left|free|available|in stock|here))"
)

_APART = lazy(  # a whole sentence with a subject of its own
    rf"^{_LEAD}(?:the|a|an|my|our|every|everything|everyone|all|many|most|some|two|three) (?:[a-z-]+ ){{4,}}"
    r"(?![^.!?]*\d)"
)
_CLAUSES = lazy(  # in speech, the place before a new clause: its first words show it, unless the word before binds them
    r"(?<!\bthat)(?<!\bif)(?<!\bonce)(?<!\bwhen)(?<!\bwhat)(?<!\bhow)(?<!\bwhere)(?<!\bwhich)(?<!\bwho)(?<!\bbecause)(?<!\bas)(?<!\bthan)"
    r"(?<!\band)(?<!\bbut)(?<!\bso)(?<!\bcan)(?<!\bis)(?<!\bare)(?<!\bdo)(?<!\bwill)(?<!\bshould)(?<!\bwould)"
    r"(?<!\bthink)(?<!\belse) "
    r"(?=as for |(?:i|you|we|they|it|there|he|she|that)(?:_(?:ve|ll|re|s|m|d)| (?:have|has|will|is|are|can|was|do|does"
    r"|would"
    r"|must|may))\b"
    r"|(?:is there|is that|can i|shall i|should i|would you|do you|could you|can you|please|thank|have an?|enjoy"
    r"|just (?:go|let|ask|relax)|anything|yes|no|nope"
    r"|your [a-z]+ (?:is|has|will|are)|the (?:[a-z]+ ){1,3}(?:is|has|will|are)\b)\b)"
    r"|(?:\b(?:have|enjoy) (?:an?|your|the)(?: [a-z]+){0,3}? (?:day|evening|afternoon|night|weekend|time|trip|flight"
    r"|ride|party|meal|stay|movie|event|one)|\b(?:good ?)?bye|\bsee (?:ya|you(?: (?:soon|then|later))?)|\btake care"
    r"|\byou(?:_re| are)(?: very| most| more than)? welcome) "  # and the place behind a goodbye
)
_ENDS = lazy(r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)[.!?]+\s+")
_KINDS: tuple[tuple[Stray, re.Pattern[str]], ...] = (
    ("aside", _ASIDE),
    ("offer", _OFFER),
    ("firm", _FIRM),
    ("apart", _APART),
)


@each_once
def sentences(text: TurnText) -> Iterator[tuple[int, int]]:
    """The sentences of a turn, by characters; in speech, its clauses."""
    marks = (_ENDS if text.punctuated else _CLAUSES).finditer(text.norm)
    return pairwise([0, *(m.end() for m in marks), len(text.norm)])


@each_once
def straying(text: TurnText) -> Iterator[tuple[int, int, Stray]]:
    """The sentences that stray, by characters; without marks the turn counts as one sentence."""
    for low, high in sentences(text):
        said = text.norm[low:high]
        if reports(said):
            yield low, high, "done"
            continue
        if sells(said):
            yield low, high, "sells"
            continue
        if _WAVED_OFF.search(said):
            yield low, high, "aside"
            continue
        if _MANY.match(said):
            yield low, high, "firm"
            continue
        if _ANSWERS.search(said):
            continue
        if kind := next((stray for stray, words in _KINDS if words.search(said)), None):
            yield low, high, kind

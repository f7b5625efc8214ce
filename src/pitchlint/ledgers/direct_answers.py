"""Replies that make sense as answers only: "up to sixty", "on the first", "my brother and I", "he's already here".

Right behind a question people leave out what it has said (Quirk et al. 1985, A Comprehensive Grammar of the English
Language, 11.2 and 12.32: ellipsis), so such a reply has no word in common with it, nor a yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Set

from pitchlint.ledgers.answer_words import PRAISE
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.tied import fragment
from pitchlint.ledgers.wants import Form
from pitchlint.nlp.mentions import DATE, DURATION, MONTH, NUMBER
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_PRAISED = stems(tuple(PRAISE))
_WORD = lazy(r"[a-z0-9_]+")
_WELL = (
    r"^\W*(?:(?:oh|well|um|uh|so|ah|ok|okay|hm+|sure|right|let_s see|i (?:think|believe|guess|suppose)|that_d be"
    r"|that would be|it_d be|probably|just|only|usually|mostly|normally|at least|at most)\W+)*"
)
_LEAD = rf"{_WELL}(?:(?:it_s|that_s|they_re) )?(?:(?:just|only|usually|probably|about) )*"
_BOUND = lazy(  # begins with what binds it to the question
    rf"{_WELL}(?:up to|to (?:the|your|my|our|his|her|their|an?|[a-z]+(?=[.,]))|into|behind|next to|near|opposite"
    rf"|through"
    r"|since|while|against|via|except|other than|all (?:of|but)|any|none|some|from|within|over|under|about|around"
    r"|between|in|on|at|by"
    r"|for|after|before|until|till|during|per"
    r"|every|each|both|with(?!out (?:any )?(?:doubt|question))|without|if|unless|once|as (?:long|soon|far|many|much"
    r"|often) as|(?:[a-z]+ )?enough\b(?! of)|not (?:until|till|before|if|unless|more|on|in|at|with|to|for)|depend\w*)\b"
)
_ELSE = lazy(  # then says something of its own
    r", ?(?:we|i|they|he|she|there|our)\b(?! (?:think|believe|guess|suppose|hear|say))|\b(?:we|i)(?:_ve|_re|_m|_d|"
    r" have| are| do| also| offer| just)\b|\?"
)
_STREET = lazy(
    r"\b(?:street|st|avenue|ave|road|rd|lane|drive|way|floor|square|place|court|boulevard)\b|\ball sorts\b|\b(?:many"
    r"|lots of|a lot of"
    r") things\b"
)
_DEPENDS = lazy(
    rf"{_LEAD}(?:it |that |this )?(?:all |really |just )?depends\b|\b(?:big|long|good|near|close)? ?enough (?:for|to)\b"
)
_MEASURE = lazy(
    rf"\b(?:{DATE}|{DURATION}|{NUMBER}|(?:the|on) (?:first|second|third|fourth|fifth|last|[a-z]+ieth|[a-z]+th))\b"
)
_WHEN = lazy(
    r"\bon (?:its|the|his|her|their) way\b|\balready (?:here|there|in|gone|done|out|open|running|started)\b"
    r"|\bany (?:minute|moment|day|second)(?: now)?\b|\bas soon as\b|\bthe same day\b"
)
_STATUS_ASKED = lazy(
    r"\b(?:has|have|did|is|are|was|were)(?:n_t)?\b.*\b(?:come|came|arrived?|ready|in|here|there|shipped|sent|left"
    r"|get|got"
    r"|received?|gone|through|done|finished|fixed|started|paid|back|reply|replied|answer(?:ed)?)\b"
)
_STATUS = lazy(
    r"\b(?:expect\w* (?:it|them|him|her|that)|(?:still )?waiting (?:for|on) (?:it|them|him|her|that|the|a)|not yet"
    r"|due (?:in"
    r"|on|to|back)|back ?order\w*|came in|nothing (?:has |have )?(?:come|yet|so far)|(?:see|have|got) it (?:here"
    r"|right here|in front))\b"
)
_AT_IT = lazy(  # where a job stands
    r"^\W*(?:(?:oh|well|yes|no|not quite|almost|sorry)\W+)*(?:(?:we|they|he|she|i)(?:_re|_m|_s| are| am| is)(?: just"
    r"| still| currently"
    r"| already| about to)* (?!sorry|happy|glad|going to (?:love|like))[a-z]+(?:ing)? (?:the|it|them|on|with|about"
    r"|that|your)\b"
    r"|(?:please )?give (?:us|me|them|him|her|it) (?:another |just |a )|(?:the |it |they |he |she )?(?:[a-z]+"
    r" )?still (?:has|have|needs?"
    r"|to|has to|being)|it_s (?:been|still|just|almost|nearly|not quite|being))"
)
_PERSON = lazy(
    r"\b(?:did|has|is|does|will|was|can|could|would)(?:n_t)? (?:he|she|they|(?:the|your|my|our|his|her) (?:landlord"
    r"|landlady|owner|manager"
    r"|boss|doctor|nurse|driver|engineer|technician|builder|plumber|teacher|chef|lawyer|agent|buyer|seller|bank|insurer"
    r"|insurance|council|school|office|company|team|colleague|supervisor|mechanic|seller|supplier|husband|wife"
    r"|client))\b"
)
_OF_THEM = lazy(rf"{_LEAD}(?:he|she|they)(?:_s|_re|_ll|_d|_ve)?\b(?! (?:is |are )?(?:an?|very|really|so|such)\b)")
_AUX = lazy(  # "the beef is, the lamb's from Wales": the rest is understood
    r"^\W*(?:[a-z]+ ){1,4}(?:is|are|does|do|can|will|has|did|was|would|could|should|must)(?:n_t)?(?=\W*(?:[.,;!]|$)|"
    r" but\b)"
)
_OFF = lazy(
    r"\b(?:is|are|_s|_re)(?: already| all| fully| always)? (?:off|away|closed|full|busy|booked(?: up| out)?|sold out"
    r"|unavailable|ill"
    r"|on (?:holiday|leave|vacation))\b|\bno(?:body|ne| one)? (?:here|free|available|left)\b"
)
_HALF = lazy(r"\b(?:pays?|costs?) (?:half|full|nothing|less|extra|more|the same)\b|\ball in\b")
_WAIT = lazy(r"\b(?:wait for (?:it|them)|while you wait|in no time|not long)\b")
_NOT_SET = lazy(
    r"\b(?:haven_t|hasn_t|have not|not|isn_t|yet to)(?: been| be)? (?:set|decided?|fixed|chosen|planned|scheduled"
    r"|announced)\b"
)
_WITH = lazy(
    r"\b(?:(?:still )?with (?:the|our|your|an?)|(?:took|has|have|got|signed for|picked|keeps?|brought|sent) (?:it"
    r"|them|that|yours)|gone|lost"
    r"|stuck)\b"
)
_TAKE = lazy(r"\byou(?:_d|_ll| can| could| should)? (?:just |best )?(?:take|get|go|need|want|use)\b")
_SPAN = lazy(rf"\b(?:you|gives|give|have|got)\b.*\b{DURATION}\b")
_MAY = lazy(r"\b(?:can|could|may|allow\w*|ok|okay|all right|alright|possible|mind|bring|come)\b")
_WELCOME = lazy(
    r"(?<!\byou_re)(?<!\byou are)(?<!\byou)(?:\b(?:is|are)|_s|_re) (?:always |very |most |more than |all )*(?:welcome"
    r"|allowed|permitted)\b(?! to (?:call|ask|contact))|\byou(?:_re| are) (?:very |more than |always )?welcome"
    r" to\b(?! (?:call|ask"
    r"|contact))|\bi_d (?:rather|prefer)(?: that)?(?: you| it| they| he| she)? ?(?:not"
    r"|didn_t|don_t|did|wasn_t)\b"
)
_COMPARES = lazy(r"\b(?:[a-z]{3,}er|more|less|else|better|another)\b")
_UTMOST = lazy(
    r"\b(?:either|neither|nothing in it)\b|\b(?:that_s|this is|it_s|these are|they_re|those are|that is)(?: already|"
    r" about| really)? (?:the|our|as)(?:"
    r" very)?"
    r" (?:[a-z]{3,}est|least|most|best|last|only|lowest)\b"
)
_SOME = lazy(r"\b(?:handful|a couple|a few|full|sold out|only [a-z]+s|none)\b")
_UNTOLD = lazy(r"\b(?:didn_t|doesn_t|don_t|can_t|couldn_t|won_t|wouldn_t) (?:say|tell)\b")
_HOPED = lazy(rf"\b(?:hop|aim|plan|expect|say|think|reckon)(?:e|es|s|ing|ning)?\b.*\b(?:{DATE}|{MONTH})")
_SHOWN = lazy(r"\b(?:map|directions|follow the signs|can_t miss it)\b")
_WE_CAN = lazy(r"^\W*(?:well |but )?(?:we|i) (?:can|could) [a-z]+ you\b")
_ARE_YOU = lazy(r"(?:[a-z]+,? ){0,2}?are you\b")
_I_AM = lazy(
    r"^\W*(?:he_s|she_s|that_s|they_re|i_m|i am|i (?:just|only)|we_re)\b(?! (?:an? )?(?:sorry|happy|glad|lovely"
    r"|great|nice)\b)"
)
_FAR = lazy(
    r"\b(?:see it from|next door|stone_s throw|walking distance|across the (?:street|road)|just (?:there|opposite"
    r"|behind"
    r"|past|over)|not far|right (?:there|opposite|outside))\b"
)
_REST = lazy(r"\bpay(?:ing)? (?:only |just )?(?:the|any) (?:difference|rest|balance)\b")
_PAID = lazy(r"\b(?:coins?|(?:parking )?meters?|ticket machine|permit|tokens?)\b")
_BARRED = lazy(r"\b(?:can_t|cannot|can not|won_t|isn_t|aren_t|don_t|doesn_t|not) (?:be |possible to )?(?P<verb>[a-z]+)")
_REACH = lazy(r"\b(?:call|ring|phone|contact|reach|speak|talk|ask|turn|go|tell|write|see)\b")
_REACHED = lazy(
    r"\b(?:number|hotline|helpline|help ?desk)\b|\b(?:ring|call|phone|contact|e-?mail|write to|ask|speak to|talk to"
    r"|go to"
    r"|tell|text) (?:the|our|my|me|us|him|her|them|mr|mrs|ms)\b"
)
_WHO = lazy(rf"{_LEAD}(?:me|myself|my|one of|mr|mrs|ms|dr)\b")
_OWNED = lazy(r"(?<=[a-z])_s(?= [a-z])|\b(?:morning|evening|nothing|something|anything|everything)\b")  # no verbs
_CLAUSE = lazy(  # "the kitchen closes at ten", "tables there sell out"
    r"^\W*(?:(?:the|an?|our|my|your|this|that|every) (?:[a-z]+ )?[a-z]+ [a-z]{2,}[^s ]s\b(?! (?:and|or|of|for|with"
    r"|from|in)\b|,|\W*$)"
    r"|[a-z]+s (?:there|here|all|usually|often|always|never) [a-z]+ |(?:nearly |almost )?(?:every|no|some|any)(?:one"
    r"|body) [a-z]+"
    r"|(?:people|customers|most|many) [a-z]+)"
)
_BUT = lazy(r",? (?:if|unless|but|which|that|though)\b")
_BEST = lazy(
    rf"{_LEAD}(?:(?:it_s |you_d |that_s )?(?:best|better|safest)(?: to)?|you_d have to|you_ll have to) (?:check|ask"
    rf"|call|look|see)\b"
)
_ECHO = lazy(  # "it has", "they do" as a whole clause
    rf"{_LEAD}(?:it|they|he|she|i|we|you|that|there|this) (?:has|have|is|are|does|do|did|was|were|will"
    rf"|can)(?:n_t)?\b(?=\W*$|,"
    r"| (?:we|i|they|it|he|she|you|and|but|since|already|just)\b)"
)
_SEEKS = lazy(r"\b(?:is|are) there (?:any|some)|\bdo you (?:have|sell|do|carry|offer) (?:any|some)")
_SAYS = lazy(rf"\b(?:says?|claims?|reckons?|is|about|around|maybe|gives?|gets?|takes?) {NUMBER}\W*$")
_GIVEN = lazy(
    r"\b(?:give|hand|bring|leave|drop|return|post|send|put|take) (?:it|them|that|those)(?: back| off| in)? (?:to"
    r"|with|at|in|on"
    r"|over)\b"
)
_IS_A = lazy(
    r"^\W*(?:it_s|that_s|it is|that is|they_re) (?:just )?(?:me|my|our|mr|mrs|ms|(?:an?|the|two|three) (?:[a-z]+"
    r" )?(?:family"
    r"|firm|company|fund|group|trust|charity|team|man|men|wom[ae]n|guys?|lady|friend|colleague|cousin|brothers?"
    r"|sisters?"
    r"|teacher|driver|lawyer|doctor|painter|photographer|carpenter|builder|plumber|electrician|gardener|farmer"
    r"|partner|manager"
    r"|owner|contractor|subcontractor|freelancer|student|volunteer)s?(?: business)?)\b(?! of\b)"
)
_SHORT = 4  # words
_NO_ANSWER = lazy(  # fragments that say nothing
    rf"{_LEAD}(?:what an? |such an? |great|good|lovely|nice|excellent|wonderful|perfect|thank|thanks|sorry|hello|hi|bye"
    r"|please|welcome|of course|no problem|one (?:moment|second|sec)|just a|a moment|anything|ok|okay|alright|right"
    r"|sure)\b"
)


def direct(text: TurnText, q: Asked) -> bool:
    """Whether the first sentence of the reply right behind a question answers it as it stands.

    Args:
        text: the seller's turn.
        q: the one question of the turn before.
    """
    low, high = next(iter(sentences(text)), (0, 0))
    said = text.norm[low:high]
    wanted = {form for want in q.wants for form in want.forms}
    if wanted & {"action", "phone", "link"} or not said.strip():
        return False
    bound = _BOUND.match(said) and not _ELSE.search(said) and not _STREET.search(said)
    loose = "yes-no" in wanted or not wanted & {"money", "number", "time"}
    if bound and (loose or _MEASURE.search(said) or _DEPENDS.search(said)):
        return True
    if (_DEPENDS.match(said) and not _STREET.search(said)) or ("yes-no" in wanted and _answers_yes_no(said, q)):
        return True
    return _elliptic(said, q, wanted) or _taken_up(said, q, wanted)


def _elliptic(said: str, q: Asked, wanted: Set[Form]) -> bool:
    """Whether words without a verb name what was asked for: a time, a person, a list of things."""
    bare = _OWNED.sub("", _BUT.split(said)[0])
    if not fragment(bare) or _NO_ANSWER.match(said) or "?" in said or _CLAUSE.match(bare):
        return False
    if ("yes-no" in wanted or q.kind == "which") and len(said.split()) <= _SHORT:
        return not stems(_WORD.findall(said)) or bool(stems(_WORD.findall(said)) - _PRAISED)
    if wanted & {"time", "yes-no"} and re.match(
        rf"{_LEAD}(?:{DATE}|{DURATION}|this (?:morning|afternoon|evening|week|month))\b", said
    ):
        return True
    seeks = "yes-no" in wanted and _SEEKS.search(q.said)
    if seeks or (wanted & {"name", "sorts", "fact"} and "money" not in wanted):
        return bool(stems(_WORD.findall(said)) - _PRAISED) and not (wanted & {"number"})
    return q.kind == "who" and _WHO.match(said) is not None


def _answers_yes_no(said: str, q: Asked) -> bool:
    """Whether a sentence says yes or no by the words that it leaves out, or by how the matter stands."""
    if _BEST.match(said) or _ECHO.match(said) or _AUX.match(said):
        return True
    if _PERSON.search(q.said) and _OF_THEM.match(said):
        return True
    if _STATUS_ASKED.search(q.said) and (_STATUS.search(said) or _WHEN.search(said) or _AT_IT.match(said)):
        return True
    if _MAY.search(q.said) and (
        _WELCOME.search(said) or _OFF.search(said) or _SPAN.search(said) or _WE_CAN.match(said)
    ):
        return True
    if _ARE_YOU.match(q.said) and _I_AM.match(said):
        return True
    return bool(_COMPARES.search(q.said) and _UTMOST.search(said))


def _taken_up(said: str, q: Asked, wanted: Set[Form]) -> bool:
    """Whether a sentence answers by a word that belongs to this sort of question."""
    if _UNTOLD.search(said) or ("number" in wanted and _SOME.search(said)):
        return True
    if "time" in wanted and (
        _HOPED.search(said) or _WHEN.search(said) or _SAYS.search(said) or _WAIT.search(said) or _NOT_SET.search(said)
    ):
        return True
    if q.kind == "where" and (_GIVEN.search(said) or _WITH.search(said) or _SHOWN.search(said)):
        return True
    if q.kind in ("which", "where", "how") and _TAKE.search(said):
        return True
    if q.kind == "who" and (_WHO.match(said) or _IS_A.match(said) or (_REACH.search(q.said) and _REACHED.search(said))):
        return True
    if "money" in wanted:
        barred = _BARRED.search(said)
        return bool(_REST.search(said) or _PAID.search(said) or _HALF.search(said)) or (
            barred is not None and bool(stems([barred["verb"]]) & q.topic)
        )
    return (
        q.kind == "how"
        and re.search(r"\bhow far\b|\bfar (?:is|are|from)\b", q.said) is not None
        and _FAR.search(said) is not None
    )

"""Sentences by which a seller passes a question over: what was just done or is to be confirmed, praise, and haste.

None of them answers what a customer asks about a thing, unless it takes up a word of the question.
"""

from __future__ import annotations

from pitchlint.regex import lazy

LEAD = (
    r"\W*(?:(?:oh|ah|aw|aye|well|um|uh|so|and|but|ok|okay|now|great|good|right|alright|all right|perfect|lovely"
    r"|excellent|super|thanks|thank you|hm+)\W+)*"
)
_ACT = (
    r"(?:scheduled|booked|reserved|made|placed|added|submitted|confirmed|sent|transferred|set|changed|updated|purchased"
    r"|ordered|bought|completed|put|noted|arranged|registered|processed|paid|cancel?led|saved|created|shared)"
)
_DONE = lazy(
    rf"^{LEAD}(?:i|we)(?:_ve| have| was able to| managed to| could)?(?: successfully| just| now| already| also| all"
    rf"| gone ahead and)* (?:{_ACT}|confirm|book|reserve|schedule|complete)\b"
    rf"|^{LEAD}(?:i|we)(?:_ve| have)? got (?:it|that|this|you|your|everything|them|all)\b"
    rf"|^{LEAD}(?:your|the|that|this|everything|it|all)(?:_s| [a-z]+){{0,5}}?(?: has| have| is| was| are|_s)?"
    rf"(?: been| now| successfully| all)* (?:{_ACT}|done|complete|in the book)\b"
    rf"|^{LEAD}(?!we |they )(?:[a-z]+ ){{1,2}}{_ACT}\W*$"
    r"|\b(?:order|coffee|drink|food|meal|it|that)(?: is|_s| will be|_ll be)(?: be)? (?:ready|on (?:its|the) way)\b"
    rf"|^{LEAD}(?:you_re|you are|that_s you) (?:all |now )*(?:set|booked|in(?! luck)|sorted|done|good to go"
    rf"|confirmed|down)\b"
    rf"|^{LEAD}(?:please |kindly |just |can you |could you |would you |will you )+(?:please )?(?:confirm|verify|review"
    r"|check (?:the|that|your|again|it|and))\b"
    rf"|^{LEAD}(?:confirming|(?:just )?to (?:confirm|be clear|recap)|so (?:that|it)_s)\b"
    r"|\b(?:it_s|now|is|_s) (?:now )?playing\b"
)
_PRAISES = lazy(
    r"\b(?:lovely|great|fantastic|wonderful|amazing|awesome|brilliant|excellent|superb|smashing|cracking|stunning"
    r"|gorgeous|beautiful|charming|delightful|delighted|terrific|fabulous|marvellous|magnificent|incredible"
    r"|outstanding|exceptional|impressive|lucky|fun|loves?|loved|adores?|sought[- ]after|highly|recommend(?:ed)?"
    r"|(?:one of )?(?:the|their|our|its) (?:very )?best|favou?rites?|legendary|iconic|classic|treat|gem|winner"
    r"|must[- ]see|up and coming|handy|convenient|scenic|co[sz]y|comfortable|comfy|popular|worth (?:it|every)|enjoy"
    r"|so (?:many|much)|pleasure|(?:sounds|looks) like|made my day|(?:you_re|you are) doing|well done|good (?:taste"
    r"|choice|eye))\b"
)
_HURRIES = lazy(
    r"\b(?:(?:only|just|handful|few|couple) (?:[a-z0-9]+ ){0,4}left|sells? out|selling fast|going fast|fills? up"
    r"|(?:don_t|won_t|doesn_t|not) (?:last|sit|stay|hang|be (?:around|there|available) (?:for )?long)"
    r"|go(?:es)? (?:quick|quickly|fast)|snapped up|i_d (?:grab|book|take|snap|get|move|act|hurry)|grab (?:it|one|them)"
    r"|in demand|before (?:it_s|they_re) gone|while (?:you can|it lasts|stocks))\b"
)
_SAYS = lazy(
    rf"^{LEAD}(?:yes|yeah|yep|yup|no|nope|nah|not|never|unfortunately|sadly|sorry|of course|certainly"
    r"|absolutely|definitely|i_m afraid|only(?! [^.]*left)|(?:your|the) answer)\b"
    r"|(?:\b(?:got|have)|_s) a deal\b|[, ](?:yes|no),? (?:it|they|there|we|you|i|he|she)\b"
)
ACTS = frozenset(
    """book reserv schedul confirm order purchas submit plac cancel set add complet send sent transfer chang updat
    play charg pay paid made mak regist process ticket""".split()
)


def reports(said: str) -> bool:
    """Whether a sentence, normalised, says that something is done, or asks whether the details are right."""
    return _DONE.search(said) is not None and _SAYS.search(said) is None


def sells(said: str) -> bool:
    """Whether a sentence, normalised, praises or presses for haste."""
    return (_PRAISES.search(said) or _HURRIES.search(said)) is not None and _SAYS.search(said) is None

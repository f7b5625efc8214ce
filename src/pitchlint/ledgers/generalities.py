"""Sentences that answer nothing about a particular thing, whatever they name: the matter put off, or a commonplace.

"That depends on all kinds of things." "Every owner sees that differently." "It gets here when it gets here." "Let's
not talk about the price now." They name the matter of a question, point back to it, and tell nothing of it.
"""

from __future__ import annotations

from pitchlint.nlp.mentions import DATE, DURATION
from pitchlint.regex import lazy

_MANY = (
    r"(?:(?:an? )?(?:lot|lots|load|bunch|number|couple) of|plenty of|(?:so |very |too )?many|(?:all|different|various)"
    r" (?:kinds|sorts|manner) of|all sorts|several|various|different|a few|some|so much|this and)"
)
_DEPENDS = (  # on nothing in particular
    rf"\b(?:depends?|varies|vary|changes?|differs?)(?: always| really)?(?: on| with| from| between)? {_MANY}"
    r" (?:[a-z]+ )?(?:things?|factors?|reasons?|circumstances|aspects?|stuff|that|ways?|place to place)\b"
    r"|\b(?:for|with) (?:all )?(?:kinds|sorts|lots) of reasons\b|\b(?:goes?|going|went) up and down\b"
    r"|\bcome and go\b|\b(?:one|each|every|any) [a-z]+ to (?:the next|another)\b"
)
_DIFFER = (  # all differ in it
    r"\b(?:every|each|one|some|most) (?:[a-z]+ )?(?:[a-z]+ )?(?:has|have|sees?|does|do|handles?|takes?|feels?|thinks?"
    r"|likes?|wants?|looks? at)\b.*\b(?:(?:its|his|her|their|the) own|(?:a (?:bit|little) )?differently|something"
    r" (?:else|different)|(?:the next|another|others?)(?: [a-z]+)?(?:(?: one)? (?:do|does|is|are|has|have)(?:n_t| not)?"
    r"|\W*$))\b|\b(?:what|which) one [a-z]+ (?:[a-z]+ )?(?:likes?|loves?|wants?|finds?|calls?)\b|\bmatter of taste\b"
    r"|\btastes? (?:differ|vary)|\bsome [a-z]+ (?:[a-z_]+ ){1,5}?(?:and|but|while) (?:some|others)\b"
)
_SUBJECT = (  # the matter as a topic of talk
    r"(?:_s|_re|\bis|\bare|\bwas|\bbeen|\bbe)(?: always| really| quite| such| rather| still| just| often| sometimes)*"
    r" an?(?: (?:bit|little) of an?)? (?:(?:really|very|rather|quite|bit) )*(?:[a-z]+ )?(?:thing|subject|topic|story"
    r"|matter|chapter|affair|mystery|science|jungle|question)(?: of (?:its|their) own)?\b(?! (?:of|that))"
    r"|\b(?:everybody|everyone|people) (?:always )?(?:talks?|moans?|complains?|worr(?:y|ies)|asks?) about\b"
    r"|\b(?:who|nobody|no one)(?: really| ever| can| could| even)* (?:knows?|say|tell)(?=\W*$| (?:with|these|that|it"
    r"|really|nowadays|for sure|about)\b)|\byou know (?:how|what) (?:[a-z]+ ){1,2}(?:is|are|can be|get|do)\b"
    r"|\b(?:nobody|no one) (?:has|have|had)?(?: ever| really)* ?(?:complain|regret)"
    r"|\bdo(?:n_t|es not|esn_t) mean (?:much|a lot|anything)\b"
    r"|\b(?:never|always|hardly ever) on time\b|\b(?:these days|nowadays)\W*$|\b(?:guests|people|customers|visitors"
    r"|tenants"
    r"|owners|buyers|everyone|everybody|nobody|most)(?: (?:who|that) (?:[a-z]+ ){1,5}?)? ?(?:is|are|seems?|was|were"
    r"|has been"
    r"|have been)(?: (?:usually|always|very|quite|really|so|mostly|generally|all))* (?:happy|pleased|satisfied"
    r"|delighted)\b"
)
_WAVES = (  # the matter put aside
    r"\b(?<!i )(?<!we )(?:don_t|do not|never|no need to|let_s not|let us not)(?: you| even| really| just)*"
    r" (?:worry|bother|fret|think about|lose (?:any )?sleep)\b(?! (?:if|it_s|they|the [a-z]+ (?:is|are)))"
    r"|\b(?:worry|bother|think)(?:ing)? (?:yourself |too much )?about (?:the |that |it|those )"
    r"|\b(?:i_d|i would|we_d) rather not\b|\b(?:let_s not|we won_t|i won_t|i don_t want to|not going to)(?: really)?"
    r" (?:go|get|talk|speak|discuss|dwell)(?: into| about| on)?\b"
    r"|\b(?:(?:talk|speak|think|get|come back|go)(?: in)?to?(?: about)? (?:the |that|it|this|those)[a-z ]*"
    r"(?:later|another time|some other time|afterwards|when the time))\b"
    r"|\bcross that bridge\b|\b(?:is|are|_s)(?:n_t| not) (?:something |anything )?(?:to worry|so important"
    r"|that important|the main thing)"
)
_LATER = (  # the customer will see
    r"\b(?:you(?:_ll| will)|just) (?:(?:soon|all|just|then) )*(?:see|find out|notice|learn|hear|know|understand"
    r"|(?:be|get) (?:told|surprised))\b[^.!?]*\b(?:when|once|on your|on the bill|soon enough|in due|in time|after)\b"
    r"|\byou(?:_ll| will) (?:all )?(?:see|find out|manage|cope)\W*$|\byou(?:_ll| will) find your way\b"
    r"|\blet it surprise"
    r"|\b(?:you )?(?:really |just )?(?:can_t|cannot|won_t) miss it\b|\bbefore you know it\b"
    r"|\b(?:what|all) i can (?:say|tell you) (?:is|about)\b"
)
_VAGUE = lazy("|".join((_DEPENDS, _DIFFER, _SUBJECT, _WAVES, _LATER)))
_SAME = lazy(  # "it takes as long as it takes"
    r"\b([a-z]{2,})(?: [a-z]+)? (?:when(?:ever)?|as (?:long|much|soon|far|late|many) as|what(?:ever)?|how"
    r"|where(?:ver)?)"
    r" (?:it|they|he|she)(?:_s)?(?: (\1)|\b(?=\W*$))"
)
_CALMS = lazy(r"(?:don_t|do not|never|no need to|let_s not|let us not)\b")
_GOES_ON = lazy(
    r"(?<=[,;]) *(?:it|they|he|she|that|there|this|we|i|the)(?:_[a-z]+)?\b(?! (?:love|promise|know)"
    r"|_s (?:all )?(?:good|fine|great))"
)
_TELLS = lazy(  # a figure, a yes or a no, a reason, a place
    rf"\d|\b(?:{DATE}|{DURATION})\b|\b(?:yes|yeah|no|nope|because|but)\b(?! (?:it|they|that) (?:is|are))"
    r"|\b(?:right|just) (?:by|at|in|on|behind|under|inside|outside) the\b|\b(?:behind|beside|next to|opposite) the\b"
    r"|\b(?:upstairs|downstairs)\b"
)


def tells_nothing(said: str) -> int:
    """How much of a sentence, normalised, is a commonplace or puts the matter off, and gives no figure, no yes or no.

    Args:
        said: the sentence.

    Returns:
        The characters from its start; 0 where it may tell something.
    """
    if _TELLS.search(said) or not (found := _VAGUE.search(said) or _SAME.search(said)):
        return 0
    goes_on = _GOES_ON.search(said, found.end()) if _CALMS.match(found[0]) else None  # "don't worry, it stays here"
    return goes_on.start() if goes_on else len(said)

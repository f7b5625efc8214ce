"""Words of a later clause that keep what was held out, or are only of the talk itself; what has neither turns on it."""

from __future__ import annotations

from pitchlint.regex import lazy

_SLOW = r"(?: [a-z]+ly| just| now| all| also| already| still| even| quite| both| going to| be| been| being| got| had)*"
_KEEPS = lazy(  # the firm does or did it; it is there, set, waiting; you will have it
    rf"\b(?:i|we|he|she|it|there|that|who)(?:_ve|_ll|_m|_re|_d| have| will| am| are| has){_SLOW} (?!only\b)[a-z]+"
    rf"|\b(?:they|you|both|all|everything|everyone)(?:_ve|_ll|_re| have| will| are| should){_SLOW} (?!only\b)[a-z]+"
    r"|\b(?:i|we|they|he|she|it|that|which) (?:just |already |even |also )*(?:put|set|kept|made|sent|got|gave|told"
    r"|went|took|did|left|wrote|said|let|found|brought|came|had|has|spoke|knows?|comes? (?:with|free|along)|stays?"
    r"|waits?|goes (?:out|off|in)|includes?|[a-z]{3,}ed)\b"
    rf"|(?:_s|_re|\b(?:is|are|was|were|gets?|has|have|be))(?: not)?{_SLOW} (?:in|on|at|with|by|under|behind|next|beside"
    r"|there|here|outside|inside|upstairs|downstairs|out|off|up|down|set|ready|done|yours|free|waiting|included|sent"
    r"|put|kept|made|coming|going"
    r"|for you|marked|noted|ours|mine|safe|fine|right|sorted|good|live|active|[a-z]{3,}ed)\b"
    r"|\b(?:will|can|_ll) (?:be |also |always |then )*(?!only|not\b)[a-z]+"
    r"|\byou can\b|\byou (?:leave|get|keep|have) (?:it|that|them|the|your|both|all)\b|\bhas your name\b"
    r"|\b(?:too|as well|already|even|still|again|extra|of course|as (?:i )?(?:said|promised|agreed)|on the way"
    r"|on its way|for you|just for|with (?:it|you|your|the)|both|all (?:of|two|three|four|five|the)|both of"
    r"|(?:has|have|had|knows?|wrote|replied|answered|said|says) (?!no\b)[a-z]+|waiting|ready|included|set aside"
    r"|put by|yours|goes (?:out|off|in)|comes? with|carries|brings|waits|rings|stays"
    r"|keeps? (?:it|that|them|your)|look (?:out )?for|listen|there you|here you|here_s|here is|here are)\b"
)
_TALK = lazy(  # told or done in the talk itself: not of what was held out
    r"\b(?:enjoy|number (?:\d+|[a-z]+)\b|welcome|success\w*|booked|reserved|reserving|purchased|scheduled|confirm\w*"
    r"|complete\w*|submitted"
    r"|placed|playing|played|found|located|address|phone number|(?:is|are|_s) (?:called|named)|name is|costs?"
    r"|rating|rated|genre|album|song|movie|directed|starr\w+|depart\w*|arriv\w+|takes? (?:off|about)|licen[cs]e plate"
    r"|plate|directions?|turn (?:left|right)|blocks?|weather|degrees|great|lovely|wonderful|perfect|glad|happy|hope"
    r"|thank\w*|bye|goodbye|see you|have (?:a|an|fun)|good (?:luck|trip|night|day)|anything else|appointment"
    r"|reservation|order|booking|viewing|correct|right)\b"
)
_WITHOUT = lazy(  # what says again that a thing will not be
    r"\b(?:no|not|never|nobody|none|nothing|without|free|only|just|zero|cannot|neither|nor|instead|oat|soy|rather"
    r"|except|but|skip\w*|avoid\w*|left out|leave out|kept (?:out|off|away)|substitute|vegan|waived|[a-z]+n_t)\b"
)


def keeps(said: str) -> bool:
    """Whether a clause says that something is done, there or to come."""
    return bool(_KEEPS.search(said))


def of_the_talk(said: str) -> bool:
    """Whether a clause only tells what is booked, played or looked up, or is a courtesy."""
    return bool(_TALK.search(said))


def keeps_out(said: str) -> bool:
    """Whether a clause says that something is not there or will not be."""
    return bool(_WITHOUT.search(said))

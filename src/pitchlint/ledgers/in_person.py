"""Who is to be there or to do it, and who will not: "I'll be there myself", and later "a colleague takes over"."""

from __future__ import annotations

from pitchlint.regex import lazy

PERSONAL = lazy(  # somebody binds himself, or somebody is named for it
    r"\b(?:myself|in person|personally|himself|herself"
    r"|(?:i|we)(?:_ll| will|_m going to|_re going to) (?:\w+ )?(?:be (?:there|here|with|at|on|around|waiting)|stay"
    r"|keep|wait|watch|look after|see you|stand|remain|meet|accompany|come)"
    r"|(?:dr|doctor|mr|mrs|ms|miss|chef|captain) [a-z]+ (?:will|is going|looks|does)|(?:dr|doctor|mr|mrs|ms|miss)"
    r" [a-z]+_ll|the same [a-z]+|our (?:best|head|senior|most|top) [a-z]+)\b"
)
ABSENT = lazy(  # he is not, or another is
    r"\b(?:(?:one of|any of|whoever|whichever) (?:the|our|my|of)?\b.{0,20}?(?:will|_ll|is|looks|takes|does)\b|(?:a|an"
    r"|the|another|my|some|our) (?:[a-z]+ )?(?:colleague|trainee|apprentice|student|assistant|junior|substitute"
    r"|stand-?in|replacement|temp|intern|newcomer|learner)s?\b|(?:someone|somebody|anyone) else (?:will|_ll|is|has"
    r"|can)|without me|(?:i|we|he|she)(?:_m|_re|_ll be|_s| am| are| is| will be| have to| has to| must) (?:now |then "
    r"|just )?(?:off\b|away|on (?:holiday|leave|vacation)|leaving|leave|finishing|going|gone|go (?:home|now|off)"
    r"|switching|signing off|heading|hanging up|busy|out)|(?:goes|went|go) (?:home|off)|(?:my|his|her|our) (?:shift"
    r"|day) (?:ends|is|finishes)|(?:putting|passing|handing) you (?:over|on|through|to)|next (?:caller|customer"
    r"|client|guest)|on (?:holiday|leave|vacation))\b"
)

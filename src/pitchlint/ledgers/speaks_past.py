"""Whether a reply that would pass for an answer to a yes-no question, or to "where", tells something else of the thing.

"Is there a gym at the Plaza?" - "It has four stars, and it's close to the station." Nothing in it is a yes or a no, or
a word of the matter, or a figure for a figure. A seller may mean an answer by it, so the verdict rests on little.
"""

from __future__ import annotations

from pitchlint.ledgers.answer_words import IDLE
from pitchlint.ledgers.answering import Reply
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.stems import stem
from pitchlint.ledgers.tied import BARE, fragment, judged, near, shares
from pitchlint.ledgers.tied_words import AT_PLACE, FINE, HOLDS, MAY_I, PERSON, SAYS, TIME
from pitchlint.nlp.mentions import DATE, DURATION, NUMBER
from pitchlint.regex import lazy

SEVERAL = 3  # words of a question that a reply takes up, whatever was said before
_ASKS = r"^(?:[a-z]+,? )*?"
_INVERTS = lazy(
    r"(?:(?:and|but|so|or|well|oh|ok|okay|also|then|please|sorry|hey|hi|hmm|do you know|can you|could you|check"
    r"|tell me|if|whether)[ ,]+)*(?:(?:is(?! a\b)|are|was|were|do|does|did|has|have|had|can|could|will|would|may|am"
    r"|should)(?:n_t)?|this|it|they|there|the|he|she|you) "
)
_FIGURED = lazy(
    rf"\d|\bwould (?:that|this|it) (?:work|do|be)\b|\b(?:{NUMBER}|both|all|full|far|near|close|big|large|small|old"
    rf"|new|recent|fast"
    r"|lot|much|many|often|heated|warm|hot|cold)\b"
)
_SAYS_SO = lazy(  # a yes in other words, a condition, a choice, how the seller knows, "we do", "people find it soft"
    r"\b(?:rent|get|borrow|buy|hire|ask for|add|order|bring|have|has|got) (?:one|two|some|several)\b(?=\W*(?:$|[.,!]"
    r"|(?:of|in|on|at|by|for|with|to|from|here|there|and|or|but|if|too|as)\b))|^\W*(?:one|two|some|both) (?:is|are)\b"
    r"|\b(?:is|are|was|were|do|does|did|can|will|has|have)\W*$|\bfor (?:an? (?:[a-z]+ )?(?:fee|charge|deposit)"
    r"|[$£€]?\d)|\b(?:built in|unlimited|on request)\b|^\W*(?:free|fully|nearly|almost|partly|half|entirely|completely"
    r"|a bit|a little|quite|slightly|rather|fairly|very|somewhat|hardly|barely|kind of|sort of|about|around)\b"
    r"|\b(?:yes|yeah|yep|yup|aye|of course|absolutely|certainly|definitely|sure|correct|exactly|indeed|maybe|perhaps"
    r"|probably|possibly|usually|mostly|only|just|if|unless|except|otherwise|instead|already|yet|still|separate(?:ly)?"
    r"|extra|(?:my|your|his|her|our|their) own|(?:in|out of) luck|allowed|welcome to|find out|asked|says?|told|heard"
    r"|think|guess|know|found|mean|either|both|neither|instructions?|enough|will do|(?:your|our|my)self|yours|mine"
    r"|ours|(?:need|have|had) to|must)\b|\bany (?:day|time|way|size|colou?r|one|of them) you\b|\b(?:whenever|however"
    r"|wherever|whatever) you\b|^\W*(?:up to|until|till|up until|within|as long as|some|a few|it_s all in|all in)\b"
    r"|\bon the [a-z]+ side\b|\b(?:it|they|we|he|she|i) (?:does|do|did) [a-z]|(?:\b(?:has|have|got|is|are)|_s|_re"
    r"|_ve) (?:one|some|two|three|four|several|plenty|lots|them|those)\b(?! of)(?=\W*$|[.,!]| (?:in|on|at|by|near"
    r"|behind|next|down|up|for|with|to|under|outside|inside|here|there|left|upstairs|and)\b)|\b(?:in|on|of|with|for"
    r"|under|without) (?:it|them|this|that)\b|\b(?:we|i|they|you|it|he|she|there) (?:do|does|did|can|will|are|is|am"
    r"|have|has)(?=\W*(?:$|[,.!]|(?:but|if|and|would you|do you|can you)\b))"
    r"|\b(?<!when )(?<!once )(?<!after )(?<!before )(?:i|we|you|people|they|most|guests)(?:_ll|_d"
    r"|_ve)? (?:[a-z]+ ){0,4}?(?!(?:pick|collect|book|reserve|buy|order|get|take|add|put|hold|send|grab|love|like"
    r"|enjoy|finish|complete|arrange|schedule|do|is|and|that|if|of)\b)[a-z]{3,} (?:it|them)\b"
)
_FRAMES = tuple(  # how a question is put, and how an answer may be without a word of it
    (lazy(_ASKS + asks), lazy(says))
    for asks, says in (
        (  # "can I" - "you may"
            r"(?:can|could|may|do|should|must|will|would|am|are|shall|need) (?:i|we)\b",
            r"\b(?:you(?: (?:can|could|may|might|do|should|must|will|would|have to|need|are)|_(?:ll|d|re))"
            r"|(?:can|to|for) (?:get |have |let )?you|bring|take|leave)\b",
        ),
        (  # "have you seen" - "I saw"
            r"(?:have|did|were|had) (?:you|u)\b",
            r"\b(?:i|we)(?:_ve| had| was| were| did| went| saw| ate| [a-z]{3,}ed)\b",
        ),
        (r"(?:are|were) (?:you|u)\b", r"\b(?:i|we)(?:_m|_re|_ve| am| are| was| were| work| have been)\b"),
        (  # "is it a comedy" - "it's a drama"
            r"(?:is|are|was|were) (?:it|this|that|they|these|those|he|she|the|your|my)\b",
            r"(?:^|[.,!] *)\W*(?:(?:oh|well|ah|um) )*(?:it|that|this|they|these|he|she)(?:_s|_re| is| are| was"
            r"| were) (?:(?:an?|the|my|our|from|more|very|quite|about|around|for|all) )*(?!(?:[a-z]+(?:ed|ing)|one|on"
            r"|in|at|by|near|next|close|right|located|held|made|built|kept|done|available|from|to|with|over|here|there"
            r"|got"
            r"|been)\b)[a-z0-9]+(?:[ -][a-z0-9]+){0,2}(?=\W*$|[.,!]| (?:and|but|from|in|for|on|with|of)\b)",
        ),
        (  # "do you have any" - "we have"
            r"(?:do|have|does|has) (?:you|u|they|it|he|she) (?:[a-z]+ )?(?:any|some)\b",
            r"\b(?:we|they|it|he|she|i)(?:_ve| have| has| do| offer| serve| sell| stock| carry| got)s?\b(?! also)",
        ),
        (  # "is there a bus" - "there is one at ten"
            r"(?:is|are|was|were) there\b",
            r"\bthere(?:_s| is| are| was| were) (?:an?|one|two|three|four|some|several|a few|plenty|lots|only"
            r"|just|also)\b",
        ),
        (  # "has it left" - "it went"
            r"(?:has|have|did|was|were|had)(?:n_t)? (?:it|they|he|she|we|you|i|the|that|this|my|your|their|his|her|our"
            r"|[a-z]+ (?:[a-z]+ed|been|gone|come|left|sent|said))\b",
            r"\b(?:it|they|he|she|we|i|that) (?:was|were|(?<!has )(?<!have )had|went|came|left|got|sent|took|did"
            r"|gave|made|paid|ran|saw|[a-z]{3,}ed)\b",
        ),
        (  # "is he in" - "he's at lunch"
            r".*\b(?:in|there|around|free|available|here|home|back|working)$",
            r"\b(?:he|she|they)(?:_s|_re| is| are) (?:at|on|in|out|away|off|with|busy|back|here|there)\b",
        ),
        (r".*\b(?:abroad|overseas|local|locally|nearby|outside|inside|indoors|outdoors|upstairs)$", AT_PLACE.pattern),
        (r".*\blong(?:er)?\b", rf"\b(?:{DURATION}|years?|months?|weeks?|since|ages|forever|long|short|quick|soon)\b"),
        (  # a time for a time
            rf".*\b(?:{DATE}|weekends?|weekdays?|still|already|yet|valid|later|earlier|sooner|before|after|till"
            rf"|until|collect|pick up|open|shut|closed?|ready|at {NUMBER})\b",
            TIME.pattern,
        ),
    )
)
_SHORT = 8  # words; a fragment up to that long that says how far, how many or for how long is an answer
_PARTIAL = lazy(rf"\W*(?:(?:about|only|just|usually) )?(?:from|over|with|for|within|up|down|at|in|on|{NUMBER})\b")
_OF_YOU = lazy(
    _ASKS + r"(?:have|did|were|had) (?:you|u) (?:(?:been|ever|already|yet|personally|actually|just) )*(?P<of>[a-z]+)"
)
_SUBJECT = lazy(
    _ASKS + r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|may) (?:the|your|their|my|our|his|her)"
    r" (?P<of>[a-z]+) [a-z]"
)
_HOST = lazy(r"\b(?:in|at|on|for|with) (?:the|this|that|your|my) (?:[a-z]+ )?(?P<of>[a-z]+)\W*$")
_LIKED = lazy(  # what others think of it
    r"\b(?:everybody|everyone|nobody|most|many|all|lots of|plenty of|our|the) (?:of )?(?:our |the )?(?:[a-z]+ ){0,5}?"
    r"(?:(?:really |just |always |all )*(?:loves?|likes?|adores?|enjoys?|swears? by|raves? about)|(?:is|are|seems?"
    r"|(?:has|have)(?: always)? been) (?:very |so |really |always |quite )*(?:happy|pleased|satisfied|delighted"
    r"|thrilled) with)\b[^.!?,]*"
)
_THERE_IS = lazy(
    _ASKS
    + r"(?:(?:is|are|was|were|will|would) there\b|(?:do|does|did|have|has) (?P<host>it|they|you|we|he|she|this|that|the"
    r"|your|their)\b.* (?:have|got|offer|serve|run|sell|carry|provide|come with)\b)"
)
_LISTING = lazy(  # what is told of any place
    r"\b(?:(?:moderately|reasonably|cheaply|inexpensively|well) priced|rated|ratings?|stars?|reviews?|price range"
    r"|phone number|cuisine)\b"
)
_THERE = lazy(r"\bthere(?:_s| is| are)\b")
_AT = lazy(r"\b(?:there|here|in|at|on|near|with)\b.*$")
_GOES_ON = lazy(
    r"(?:^|[.!,] *)\W*(?:(?:oh|well|and|so|ah) )*(?P<who>it|they|that|those|she|he)(?:_s|_re|_ll|_d|_ve)?\b"
)


def leaves_open(reply: Reply) -> bool:
    """Whether a reply says that it is not known, is looked up or comes later, or puts forward another."""
    offers = reply.offers and not _THERE.search(reply.said)
    return reply.unknown or reply.checks or reply.defers or offers or "self" in reply.names


def speaks_past(reply: Reply, q: Asked, focus: frozenset[str]) -> bool:
    """Whether a reply gives neither a yes nor a no, or no place where that is asked, nor anything of the matter.

    Args:
        reply: what of a seller's turn can answer the question.
        q: the question.
        focus: stems of the question that were not said before it; all of them where all were.
    """
    if not judged(q) or leaves_open(reply):
        return False
    if q.kind == "where":
        return not _placed(reply, focus)
    if "yes-no" not in {f for w in q.wants for f in w.forms} or not _INVERTS.match(q.said) or reply.opens:
        return False
    if BARE.match(q.said) and PERSON.search(reply.said):
        return False
    said = _LIKED.sub(" ", IDLE.sub(" ", reply.said))
    if SAYS.search(said) or HOLDS.search(said) or _SAYS_SO.search(said) or _of_the_thing(q.said, said):
        return False
    if MAY_I.match(q.said) and FINE.search(reply.said):
        return False
    if fragment(said) and len(said.split()) <= _SHORT and _PARTIAL.match(said):
        return False
    if len(reply.topic & q.topic) >= SEVERAL or shares(reply.topic, near(_told_of(q, focus))):
        return False
    if _FIGURED.search(q.said) and reply.told & {"number", "time", "money"}:
        return False
    return not any(asks.search(q.said) and says.search(said) for asks, says in _FRAMES)


def _told_of(q: Asked, focus: frozenset[str]) -> frozenset[str]:
    """Stems of what is asked of a thing, without the thing: to name that alone, "the room is on top", says nothing."""
    if (of_you := _OF_YOU.match(q.said)) and stem(of_you["of"]) in focus:
        return frozenset((stem(of_you["of"]),))
    things = {stem(m["of"]) for m in (_SUBJECT.match(q.said), _HOST.search(q.said)) if m}
    return (focus - things) or focus


def _placed(reply: Reply, focus: frozenset[str]) -> bool:
    """Whether a reply tells a place, or anything of the matter."""
    told = {"place", "link", "phone"} & reply.told or AT_PLACE.search(reply.said) or SAYS.search(reply.said)
    return bool(told) or shares(reply.topic, near(focus)) or fragment(reply.said)


def _of_the_thing(asked: str, said: str) -> bool:
    """Whether a reply goes on with a thing whose being there was asked: "is there a bus?" - "it runs at five"."""
    there, goes_on = _THERE_IS.match(asked), _GOES_ON.search(said)
    if there is None or goes_on is None or (_LISTING.search(said) and not _LISTING.search(asked)):
        return False
    if host := there["host"]:
        one = host in ("it", "this", "that", "the", "your", "he", "she")
        return host in ("you", "we") or one == (goes_on["who"] in ("they", "those"))
    return _AT.search(asked, there.end()) is None

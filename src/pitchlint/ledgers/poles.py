"""States that exclude each other: what was promised as the one and is told later as the other."""

from __future__ import annotations

from collections.abc import Mapping

from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

# A state and what goes against it, a line each; a state whose opposite may be promised as well has two lines.
_POLES: tuple[tuple[str, str, str], ...] = (
    (
        "together",
        r"(?:seats?|sit|sitting|are|be|you|all|rooms?|tables?|put you) (?:\w+ ){0,2}(?:together|side by side"
        r"|next to (?:each other|one another)|adjoining|beside each other)|same (?:floor|row|table|section|room"
        r"|flight|carriage)",
        r"(?:different|separate|opposite) (?:floors?|rows?|tables?|sections?|rooms?|ends?|carriages?|flights?)"
        r"|apart\b|split (?:up|across|over)|(?:one|first) (?:of you |room |seat |table |ticket )?(?:is |_s )?(?:on|in"
        r"|at|up|down)\b.{1,40}?\b(?:the )?(?:other|second)(?: one| room| seat| table)?(?:_s| is| are)?\b"
        r"|rows? \w+ and (?:\w+ )?(?:in )?(?:row )?\w+\b|scattered|spread (?:out|around|about)"
        r"|not (?:all )?(?:together|next to)|\b(?P<row>[a-z])\d{1,2}, (?!(?P=row))[a-z]\d{1,2}\b",
    ),
    (
        "quiet",
        r"quiet\w*|peaceful|silent|tranquil|away from the (?:road|street|bar|noise|lift|traffic)",
        r"nois[ey]\w*|loud\w*|earplugs?|(?:over|above|beside|next to|facing|by|on|onto) the (?:\w+ ){0,2}(?:bar|pub"
        r"|club|disco|nightclub|road|motorway|railway|lift|kitchen|street|car ?park|bins)\b|building work"
        r"|construction|thin walls",
    ),
    (
        "front",
        r"front (?:row|seats?|tables?|cabin|of the (?:stage|hall|house|plane))|in the front\b|(?:first|second) row"
        r"|stalls|ringside|by the stage",
        r"(?:next to|beside|by|near) the (?:kitchen|toilets?|door|bins)|balcony|back row|upper (?:tier|circle|deck)"
        r"|gallery|at the (?:very )?(?:back|rear)|behind a (?:pillar"
        r"|column)|restricted view|standing room|row (?:[m-z]|\d\d)\b|in the gods",
    ),
    (
        "window",
        r"window (?:seat|table)|(?:by|at|near) the window|view of the (?:sea|lake|river|garden|park)|(?:sea|lake"
        r"|garden|river|ocean|mountain)[- ]view|(?:overlooking|facing|onto) the (?:sea|lake|river|garden|park|ocean)",
        r"aisle seat|middle (?:seat|one)|the (?:middle|aisle)\b|in the middle|(?:by|at|near|beside"
        r"|next to) the (?:toilets?|kitchen|door|bins)|no (?:view|window)|(?:faces"
        r"|facing|overlooks|overlooking|onto) (?:the|a) (?:\w+ )?(?:wall|yard|car ?park|road|back|street|courtyard)"
        r"|in the basement",
    ),
    (
        "low",
        r"ground[- ]floor|step[- ]free|no (?:stairs|steps)|(?:first|lowest) floor",
        r"(?:second|third|fourth|fifth|sixth|top|upper) floor|up (?:the|two|three|four|some) (?:stairs|flights)"
        r"|stairs only|flights? of stairs|no lift|upstairs|attic",
    ),
    (
        "alone",
        r"(?:nobody|no one|noone) else|no other (?:people|passengers|guests|stops?|customers?|parties|riders)"
        r"|just (?:the (?:two|three|four) of )?you\b|only you|to yourselves|to yourself|private|exclusive\w*"
        r"|no crowds?|you alone",
        r"another (?:couple|party|customer|buyer|family|passenger|guest|client|pickup|person|tenant|viewer|group)"
        r"|(?:someone|somebody) else|other (?:people|passengers|guests|customers|parties|riders|buyers|couples"
        r"|groups)|sharing|shared (?!with you)|share (?:it|the|with|a)|(?:one|two|three|four|more|a few|other"
        r"|several) (?:more )?(?:pick-?ups?|stops?)|strangers|(?:around |about )?(?:ten|twelve|fifteen|twenty|thirty"
        r"|forty|fifty|\d+|dozens of|many|lots of|several|some) (?:other people|others)\b|open (?:viewing|house|day)"
        r"|open to (?:everyone|anyone|all)|to whoever",
    ),
    (
        "meatless",
        r"vegetarian|vegan|meat[- ]?free|plant[- ]based|no meat",
        r"hog roast|(?:roast|beef|pork|lamb|steak|bacon|chicken|ham|burger|sausage|barbecue|bbq|meat)s?\b",
    ),
    (
        "new",
        r"brand[- ]new|factory new|unopened|sealed|never (?:been )?used",
        r"refurbished|reconditioned|second[- ]hand|used one|ex-display|returned (?:one|unit)|display model|pre-owned",
    ),
    (
        "straight",
        r"non-?stop|direct(?:ly)? (?:flight|train|bus|there)|no (?:changes|stops|stopovers|layovers)|(?:goes"
        r"|go) direct",
        r"change (?:at|in|trains|planes|buses)|(?:stops?|stopover|layover|calls) (?:at|in|of)|connecting|via [a-z]+",
    ),
    (
        "late leaving",
        r"late(?:r)? check-?out|leave late|lie in|sleep in|check ?out late|stay (?:on )?(?:till"
        r"|until) (?:\w+ ){0,2}(?:one|two|three|noon|afternoon)",
        r"(?:be |to be )?(?:out by|cleared|vacated|out of (?:the|your) rooms?|checked out"
        r"|check ?out (?:is )?(?:strictly )?(?:by|at)) (?:\w+ )?(?:by|at|before)?",
    ),
    (
        "fast",
        r"express|overnight|next[- ]day|priority|by courier|same[- ]day|special delivery",
        r"(?:standard|regular|normal|ordinary|economy) (?:mail|post|delivery|shipping|service)|second class"
        r"|slow(?:er)? (?:boat|post|service)",
    ),
    (
        "better",
        r"upgrad\w+|suite|king[- ]?size|business class|first class|premium|deluxe|large(?:r|st)?|bigger",
        r"economy|coach class|standard (?:room|seat|one|cabin|class)|basic (?:room|one|plan)|single (?:bed|room)"
        r"|small(?:est)?\b|the regular",
    ),
    (
        "paid later",
        r"pay (?:\w+ ){0,2}(?:on arrival|at the (?:desk|end|counter|hotel)|later|afterwards|when you)"
        r"|nothing (?:to pay )?(?:up ?front|now|today)|no deposit",
        r"(?:paid|pay|payment|payable|due|charged?|deposit) (?:[a-z_]+ ){0,5}(?:up ?front|online|first|in advance"
        r"|in full|right away|right now|straight away)",
    ),
    (
        "experienced",
        r"(?:most )?(?:senior|experienced|qualified|top|head|best) (?:\w+ )?(?:man|woman|person|technician|engineer"
        r"|stylist|barber|agent|doctor|dentist|advisor|one|chef|instructor|guide)",
        r"trainee|apprentice|(?:new|junior) (?:lad|girl|guy|person|starter|technician|engineer|stylist)|student"
        r"|first day|just started|still learning",
    ),
)  # fmt: skip
_COMPILED = tuple((name, lazy(rf"\b(?:{one})"), lazy(rf"\b(?:{other})")) for name, one, other in _POLES)


@once
def states_in(text: TurnText) -> Mapping[str, tuple[int, int]]:
    """The states that a turn names, with the first place of each."""
    return {name: m.span() for name, one, _ in _COMPILED if (m := one.search(text.norm))}


@once
def opposites_in(text: TurnText) -> Mapping[str, tuple[int, int]]:
    """The states that a turn goes against, and does not name itself."""
    named = states_in(text)
    found = {}
    for name, _, other in _COMPILED:
        if name not in named and (m := other.search(text.norm)) and not _LESS.search(text.norm[: m.start()][-30:]):
            found[name] = m.span()
    return found


_LESS = lazy(
    r"\b(?:no|not|never|without|isn_t|aren_t|won_t|don_t|away from|if|instead of"
    r"|rather than)(?: \w+){0,3} $"
)

"""What a thing is like: a value of a scale whose values exclude each other, such as a colour, a size or a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.ledgers.matters import matter
from pitchlint.ledgers.settlements import index_at
from pitchlint.nlp.mentions import NUMBER
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

# A scale: its values between bars, the words of one value between commas. A value of a scale with "!" tells enough
# whatever is said to have it: a drink has one milk and a room one floor, while several things may have a colour.
_TABLE = """\
caffeine!: decaf,decaffeinated,caffeine free,caffeine-free | regular coffee,normal coffee,caffeinated,with caffeine
milk!: oat,oat milk | soy,soya | almond | skimmed,skim,nonfat,low-fat | whole milk,full-fat,dairy,cow_s milk
language!: english | french | spanish | german | italian | chinese,mandarin | japanese | portuguese | russian | dutch
gears!: automatic | manual,stick shift
account!: savings | checking,chequing,current account
sex!: female,woman,lady | male,man
floor!: ground floor,ground-floor | first floor,1st floor | second floor,2nd floor | third floor,3rd floor
floor!: fourth floor,4th floor | fifth floor,5th floor | sixth floor,6th floor | seventh floor,7th floor
floor!: eighth floor,8th floor | ninth floor,9th floor | tenth floor,10th floor | top floor,attic | basement
room!: kitchen | bathroom | bedroom | living room,lounge | patio,terrace,garden | garage | hallway | dining room
lodging!: hotel | hostel | guest house,guesthouse | motel | campsite
privacy!: private,to yourself,to yourselves | shared,public,communal,sharing,share
seat!: window | aisle | middle
class!: economy,coach class | business class | first class
fuel: petrol | diesel | electric | hybrid
colour: black | white | red | blue,navy | green | grey,gray,silver | yellow | brown | pink | purple | golden | beige
material: leather | plastic | cotton | silk | linen | wool | paper | glass | ceramic,china,porcelain | metal,steel
material: wooden,wood | cardboard | foam | real
heat: hot | iced,cold,chilled | frozen | warm
size: small,smaller,smallest,tiny | medium,mid-size | large,larger,largest,big,bigger,biggest,huge
bed: single,twin | double | queen | king
place: indoor,indoors,inside | outdoor,outdoors,outside
age: new,brand-new | used,second-hand,refurbished
fittings: basic,standard | premium,deluxe
time: morning | afternoon | evening | night
dish: fish,salmon,cod,tuna | beef,steak | chicken,turkey | pork,ham,bacon | lamb | vegan,vegetarian,veggie
body: sedan,saloon | hatchback | suv | van,minivan | convertible"""
_VALUES: dict[str, tuple[str, str, bool]] = {}
for _scale, _rest in (line.split(": ") for line in _TABLE.splitlines()):
    for _words in (v.strip().split(",") for v in _rest.split("|")):
        _VALUES |= {w: (_scale.rstrip("!"), _words[0], _scale.endswith("!")) for w in _words}
_ANY = lazy(r"\b(?:" + "|".join(sorted(_VALUES, key=len, reverse=True)) + r")\b")
_VIEW = lazy(
    r"\b(?:view (?:of|over|onto|on)|facing|overlook\w*|look\w* (?:out )?(?:on|over|onto|at)(?: to)?|(?:gives"
    r"|goes) onto) (?:the |a |an |our )?(?P<what>[a-z]+(?: [a-z]+)?)"
)
_NUMBERED = lazy(rf"\b(?P<what>size|table|row|coach|gate|platform|deck|court|bay) (?P<n>{NUMBER})\b(?! (?:to|and|or))")
_GLUE = frozenset("the a an and or for with in on at to of is are ready it you your we".split())
_NOT = lazy(r"\b(?:no|not|never|without|nor|neither|instead of|rather than|[a-z]+n_t)(?: [a-z]+){0,3} $")


@dataclass(frozen=True, slots=True)
class Kind:
    """A value at a place.

    Attributes:
        scale, value: what it is a value of, and which.
        alone: whether it tells enough whatever thing has it.
        thing: the matter that is said to have it, "" where none stands beside it.
        start, end: characters of the turn.
        negated: whether it is said not to be.
    """

    scale: str
    value: str
    alone: bool
    thing: str
    start: int
    end: int
    negated: bool


@each_once
def kinds(text: TurnText) -> Iterator[Kind]:
    """What a turn says of what things are like."""
    for found in _ANY.finditer(text.norm):
        scale, value, alone = _VALUES[found[0]]
        at = index_at(text, found.end())
        behind = text.words[at : at + 1]
        thing = matter(behind[0].text) if behind and behind[0].text not in _VALUES else ""
        yield Kind(scale, value, alone, thing, found.start(), found.end(), _negated(text, found.start()))
    for found in _NUMBERED.finditer(text.norm):
        value = str(parse_number(found["n"]))
        yield Kind(found["what"], value, True, "", *found.span(), _negated(text, found.start()))
    for found in _VIEW.finditer(text.norm):
        what = " ".join(w for w in found["what"].split() if w not in _GLUE)
        if what and matter(what.split()[-1]):
            negated = _negated(text, found.start())
            yield Kind("view", what, True, "", found.start(), found.end(), negated)


def _negated(text: TurnText, at: int) -> bool:
    return bool(_NOT.search(text.norm[max(text.sentence(at)[0], at - 30) : at]))

"""What a thing is to be like: a value on a scale, such as a material or a size, with the thing that has it."""

from __future__ import annotations

from collections.abc import Mapping

from pitchlint.ledgers.matters import matter
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_SCALES = """colour: red blue green black white grey gray silver yellow brown pink purple orange golden
material: real proper paper plastic glass ceramic china porcelain metal wooden cardboard leather cotton silk linen foam
heat: hot cold warm iced frozen fresh chilled
size: small large big tiny huge single double twin king queen corner
privacy: private shared public communal
place: indoor outdoor inside outside
age: new used old refurbished second-hand brand-new
seat: window aisle middle
floor: ground first second third fourth fifth top basement upper
class: economy business premium standard regular basic
time: morning afternoon evening night"""
_SCALE_OF = {w: line.partition(":")[0] for line in _SCALES.splitlines() for w in line.partition(":")[2].split()}
_VIEW = lazy(
    r"\b(?:view (?:of|over|onto|on)|facing|overlook\w*|look\w* (?:out )?(?:on|over|onto|at)(?: to)?|(?:gives"
    r"|goes) onto) (?:the |a |an |our )?(?P<what>[a-z]+(?: [a-z]+)?)"
)
_GLUE = frozenset("the a an and or for with in on at to of is are ready it you your we".split())


@once
def traits(text: TurnText) -> Mapping[tuple[str, str], tuple[str, int, int]]:
    """By scale and thing the first value that a turn gives, with its characters."""
    found: dict[tuple[str, str], tuple[str, int, int]] = {}
    words = text.words
    for i, word in enumerate(words[:-1]):
        scale = _SCALE_OF.get(word.text)
        if scale and (thing := matter(words[i + 1].text)) and words[i + 1].text not in _SCALE_OF:
            found.setdefault((scale, thing), (word.text, word.start, words[i + 1].end))
    for seen in _VIEW.finditer(text.norm):
        what = " ".join(w for w in seen["what"].split() if w not in _GLUE)
        if what and matter(what.split()[-1]):
            found.setdefault(("view", ""), (what, seen.start(), seen.end()))
    return found


def traits_between(text: TurnText, start: int, end: int) -> Mapping[tuple[str, str], str]:
    """By scale and thing the values that a turn gives between two characters."""
    return {key: value for key, (value, a, b) in traits(text).items() if a < end and start < b}

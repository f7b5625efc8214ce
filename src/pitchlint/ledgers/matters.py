"""Words by the matter that they name, so that "freezing" and "frozen", or "ring" and "calls", agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pitchlint.ledgers.acts import GENERIC, LIGHT, singular, verb_of
from pitchlint.ledgers.stems import stem
from pitchlint.nlp.inflection import base
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_KINDS = """call ring phone telephone callback bell buzz contact
cancel refund refundable nonrefundable cancellation
change switch swap amend exchange rebook
photo picture image pic snap
money cash fund
park parking carpark space bay
car vehicle drive driving lot
price fare rate
wait queue
keep hold save
decorate banner balloon bunting streamer garland decoration
serve service waiter waitress
person staff agent colleague girl guy lad stylist someone somebody whoever host guide porter
 man men expert technician engineer plumber electrician fitter mechanic
wash washer washing laundry
breakfast brunch
discount reduction
lift elevator
luggage bag suitcase baggage
apartment flat
kid child
pet dog cat animal
note request wish comment
roof rooftop
internet line connection wifi broadband
doctor dr"""
_ENDING = lazy(r"(?:ation|at|ment|ion|able|er|al)$")
_EMPTY = frozenset(
    """a an the this that these those it its i you u he she we they me him her us them my your our their his one ones
    own and or but so if then than because as of to for from with by at on in into onto over out up off down back
    about around before after until till within through throughout across along away is are was were be been being am
    do does did done doing don have has had having will would shall should can could may might must cannot cant wont
    dont not no never nor any some all both each every either neither none nothing here there now today tonight
    tomorrow soon shortly later again just only also still already really actually even ever always very too quite
    well okay ok yes yeah no right sure please thank thanks sorry afraid unfortunately sadly certainly definitely
    personally able going gonna get go let give put make take see know say tell want need like possible available
    unable longer first next last another other others else same whole what which who when where how why more most
    less least much many few lot such good great nice perfect lovely fine anymore whatever whichever whether everything
    something anything monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night noon
    week month year hour minute second moment beforehand upfront yourself yourselves myself ourselves mind hello hi
    goodbye bye anyway way chance possibility option thing sort kind end part set bit ready extra sir madam mr mrs
    ms two three four five six seven eight nine ten till while promise guarantee far help hope look try think check
    include special specially enjoy happy book booking reserve reservation successfully confirm itll youll theyll ive
    im thats btw success pm enough free freely direct directly straight outside inside once any time anytime hand
    stuff type number nobody noone anyone anybody cause since""".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """A matter at a word.

    Attributes:
        at: index of the word.
        matter: what it names; forms and near words have the same.
        verb: whether the word may be a verb.
    """

    at: int
    matter: str
    verb: bool


@lru_cache(maxsize=8192)
def matter(word: str) -> str:
    """The matter that a word names, "" where it names none."""
    bare = word.partition("_")[0]
    if word.endswith("n_t"):
        return ""
    if bare[:1] in "$£€" and len(bare) > 1:
        return _MONEY
    if len(bare) < 3 or not bare.isalpha() or bare in _EMPTY or base(bare) in _EMPTY:
        return ""
    found = _cut(base(bare))
    return _KIN.get(found, found)


def matters(texts: Sequence[str], first: int, last: int) -> tuple[Named, ...]:
    """The matters that the words from `first` to before `last` name, in order."""
    found = []
    for at in range(max(0, first), min(last, len(texts))):
        if name := matter(texts[at]):
            known = verb_of(base(texts[at])) or verb_of(texts[at])
            found.append(Named(at, name, bool(known and (known[1] or known[0] in LIGHT)) or texts[at].endswith("ing")))
    return tuple(found)


@once
def matters_of(text: TurnText) -> frozenset[str]:
    """The matters that a turn names."""
    texts = [w.text for w in text.words]
    return names(matters(texts, 0, len(texts)))


def names(found: Iterable[Named]) -> frozenset[str]:
    """The matters without their places."""
    return frozenset(n.matter for n in found)


def _cut(word: str) -> str:
    found = stem(singular(word))
    if word.endswith(("ing", "ed")) and len(found) > 3 and found[-1] == found[-2] and found[-1] in "bdgmnprt":
        found = found[:-1]  # "wrapping"
    shorter = _ENDING.sub("", found)
    found = shorter if len(shorter) >= 4 else found
    return found[:-1] if len(found) > 3 and (found[-1] in "iy" or found.endswith("ve")) else found


_KIN = {_cut(base(w)): _cut(row.split()[0]) for row in _KINDS.replace("\n ", " ").splitlines() for w in row.split()}
_MONEY = _KIN[_cut("money")]
_RELATIVES = frozenset(  # whom a thing is for, or in what it is counted; that both speak of them ties no two things
    """daughter son wife husband partner mother mum mom father dad sister brother aunt uncle friend piece pair
    dozen""".split()
)
VAGUE = frozenset(_cut(w) for w in (GENERIC - {"money"}) | _RELATIVES)  # too common to tell one matter from another

"""Clauses of a seller's turn that limit: denied, left to the customer, at a price, bounded, gone, or left to luck."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pitchlint.ledgers.benefits import SEEKS, days_in
from pitchlint.ledgers.fields import fields_of
from pitchlint.ledgers.matters import matters, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

How = Literal["denied", "burden", "priced", "bounded", "gone", "luck"]
_CURBS = (
    (
        "denied",
        lazy(
            r"\b(?:no(?! (?:problem|worries|worry|need|doubt|matter|rush|thank|trouble|extra|charge|cost|fee|fees|charges|more"
            r"|other|further|later|less|one else|longer (?:have|need)|obligation|bother))|not(?! (?:a problem|only|sure|just"
            r"|to worry|at all))|never(?! mind)|nobody|none|nothing(?! (?:to (?:pay|worry)|else|more|on top|extra))|neither"
            r"|nor|cannot|cant|unable|impossible|(?!can_t (?:really )?(?:say|promise|guarantee|tell)\b|don_t (?:hesitate|worry|forget|have|need|mind|pay|want|think)|won_t"
            r" (?:have|need|cost|bill|charge|forget|be (?:charged|billed)|pay|take long)|needn_t|didn_t|wasn_t|weren_t"
            r"|haven_t|hasn_t|couldn_t|doesn_t (?:cost|matter))[a-z]+n_t)\b"
        ),
    ),
    (
        "burden",
        lazy(
            r"\b(?:you(?:_ll|_d| will| would| do)? (?:just |then |really |still |probably )?(?:have|need|got|ought) to|you(?:_ll"
            r"|_d| would) want|you must|you should (?!have|get|see|find|receive|be\b)|(?:will|would|_ll|_d) have to|(?:best|better) (?:to |if you |you )?(?:bring|check|ask|call|ring|write|jot"
            r"|take|go|come|get|pay|buy|book|look|try|keep|make)|you_d (?:best|better)|yourself|yourselves|your own|(?:remember"
            r"|be sure|make sure|do|please|just|then|so|and|or) (?:to |you |do |just |then )?(?:return|bring|come (?!true)"
            r"|collect|fetch|queue|ask|jot|check|try|drop|write|call|ring|buy|pay|add|have (?:it|those|them|your)|pop|stand"
            r"|line up|pick|print|post|sort|arrange|carry|look for|get (?:a|an|your|one|it))|you (?:try|pay|can (?:pay|get|buy"
            r"|ask|try|find|order|book|rent|hire|see|collect))|up to you|they won_t let|(?:come|pop|go|walk|head) (?:up|over"
            r"|down|in|round|by|back) (?:for|and|to)|cash only|falls? to you)\b"
        ),
    ),
    (
        "priced",
        lazy(
            rf"{MONEY}|\b\d+\.\d\d\b|\b\d+ (?:credits|dollars|pounds|euros|a|each|per|for)\b|\b(?:dollars|pay|pays|payable|payment|paid"
            r"|charge[ds]?|charging|costs?|full (?:fare|price|rate)|priced?|pricing|your (?:bill|account|card)|(?:is|are|_s|charged|costs) extra|extra (?:charge|cost)"
            r"|chargeable|fees?|fare|buying|bill|rate|deposit|supplement|surcharge|falls due|the meter)\b"
        ),
    ),
    (
        "bounded",
        lazy(
            r"\b(?:only|solely|fixed|strict\w*|standard|as normal|run(?:s)? as|normally|usually|as usual|the usual|as it (?:is"
            r"|stands|comes)|like (?:everyone|everybody|all|any)|same as (?:everyone|everybody|any)|first come|free choice"
            r"|separate(?:ly)?|policy|limited|stands?|stays on|whichever|whatever|somewhere|elsewhere|per (?:slice|head"
            r"|person|night|day|use|item|hour)|the price is|is the price|regardless|either way|whoever|small"
            r"|up to (?:the|them|him|her)|in the end|after all|don_t do|otherwise|hand luggage|in turn|by the meter)\b"
        ),
    ),
    (
        "gone",
        lazy(
            r"\b(?:(?:went|gone|goes|going|given|promised|let) to (?:another|someone|somebody|a|the|other)|taken|gone|(?:we_re|they_re|it_s|is|are) (?:all |completely )?(?:full|booked (?:up|out|solid))(?! (?:of|to the brim))"
            r"|closed?|closing|closes|shut|over(?= (?:now|already|for))|expired|ended|ends|runs? out"
            r"|ran out|(?:someone|somebody|another|everyone) (?:else|applicant|guest|customer|buyer|family|couple|party)"
            r"|dropp?ing (?:off|out)|sold|let as|out by|off (?:today|sick|duty|till|until|this)|on (?:holiday|leave)|switched"
            r"|removed|withdrawn|discontinued|used up|no longer|signing off|leaving you|hanging up|next (?:caller|customer))\b"
        ),
    ),
    (
        "luck",
        lazy(
            r"\b(?:may|might|could(?! you| i)|depends?|if (?:they|he|she|it)|hopefully|perhaps|maybe|no promises?|(?:can_t|cannot) (?:really )?(?:say|promise|guarantee|tell)|luck\w*|end up"
            r"|can go up|whether|we_ll see|try to|should be able|chance|guess)\b"
        ),
    ),
)
_KIND = lazy(  # what spares the customer something limits nothing
    r"\b(?:no (?:need|charge|fee|fees|cost|extra)|free of charge|for free|you (?:don_t|needn_t|won_t) (?:have|need|pay)"
    r"|don_t (?:have to|need to|pay)|nothing to (?:pay|do|worry)|no problem|not a problem|don_t worry|no worries"
    r"|anything else|any other|have a (?:nice|great|good|lovely)|not to worry|you can_t (?:go wrong|miss)|can_t wait"
    r"|on (?:us|me|the house)|included|all done|all set|as (?:promised|agreed|i said)|unchanged|(?:stays?|is) the same|as before|same price|of choice)\b"
)
_POINTS = lazy(
    r"(?:and |but |so )*(?:it|that|this|they|them|those|these|so|for it)(?:_[a-z]+)?\b"
)


@dataclass(frozen=True, slots=True)
class Curb:
    """A clause that limits.

    Attributes:
        how: in which ways.
        start, end: characters of the turn.
        about: its matters.
        fields: its fields.
    """

    how: frozenset[How]
    start: int
    end: int
    about: frozenset[str]
    fields: frozenset[str]


@each_once
def curbs(text: TurnText) -> Iterator[Curb]:
    """The clauses of a turn that limit something, asked ones left out."""
    texts = [w.text for w in text.words]
    before: frozenset[str] = frozenset()  # the fields of the clause before
    for first, last, asked in clauses_of(text):
        start, end = text.words[first].start, text.words[last - 1].end
        said = text.norm[start:end]
        spoken = fields_of(texts[first:last])
        ahead, before = before, spoken
        if asked or _KIND.search(said) or SEEKS.search(said):
            continue
        how = frozenset[How](name for name, words in _CURBS if words.search(said))  # type: ignore[misc]
        if how:
            about = names(matters(texts, first, last)) | days_in(said)
            yield Curb(how, start, end, about, spoken | (ahead if _POINTS.match(said) else frozenset()))

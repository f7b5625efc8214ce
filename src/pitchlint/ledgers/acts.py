"""What a promise or its denial is about: the sort of act, the verb, the things named, and by which way it goes.

Plain word classes, no tree: "email you the form" and "we can't send that form" are one act (send, form). Nouns tell
the act where the verb is light ("you'll get a call").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pitchlint.nlp.inflection import forms
from pitchlint.nlp.mentions import DATE, DURATION
from pitchlint.regex import lazy

Sort = Literal["send", "call", "pay", "waive", "cancel", "book", "fix", "come", "ask", "make", ""]

VERBS: dict[Sort, str] = {
    "send": "send email mail post message text fax ship courier forward resend dispatch deliver share attach "
    "issue provide",
    "call": "call ring phone contact notify inform alert hear reply respond update",
    "pay": "refund credit reimburse repay compensate reverse",
    "waive": "waive remove deduct match honour honor reduce discount",
    "cancel": "cancel close terminate unsubscribe delete stop",
    "book": "book reserve schedule reschedule arrange organise organize order hold keep save enrol register assign",
    "fix": "fix repair replace sort resolve correct amend install fit rectify swap clean restore reset mend handle "
    "unblock reconnect",
    "come": "come visit attend collect bring fetch measure pick",
    "ask": "ask chase escalate raise investigate report flag log review file speak talk",
    "make": "prepare draft write print pack wrap add include process submit confirm upgrade extend "
    "transfer record copy mark complete change switch activate set donate charge bill pass offer increase",
}
LIGHT = frozenset(
    "get have be receive see give put make take drop follow let arrive reach go show land leave do".split()
)
_NOUNS: dict[Sort, str] = {
    "send": "email e-mail mail text message sms letter form link document documents copy receipt invoice quote "
    "brochure contract paperwork parcel package delivery code voucher statement confirmation details pdf leaflet "
    "sample samples",
    "call": "call callback ring bell buzz shout reply answer response update",
    "pay": "refund credit money reimbursement compensation payment",
    "book": "appointment booking reservation slot table room",
    "come": "engineer technician visit driver courier plumber electrician surveyor",
    "fix": "repair replacement",
}
_NEAR: frozenset[frozenset[Sort]] = frozenset(
    frozenset(pair) for pair in (("pay", "waive"), ("fix", "come"), ("come", "book"), ("call", "ask"))
)
MEDIA = {
    word: medium
    for medium, words in {
        "email": "email", "post": "mail post courier letter", "text": "text sms", "call": "phone call", "fax": "fax"
    }.items()
    for word in words.split()
}  # fmt: skip
GENERIC = frozenset(
    """thing stuff one item request information info detail document paperwork file anything something everything
    nothing case issue problem matter promise bit way people customer sir madam mate love work day time week month
    card account bank address name line money booking""".split()
)
_STOP = frozenset(
    """a an the this that these those it its it_s that_s i you he she we they me him her us them my your our their his
    myself yourself itself ourselves themselves i_ll we_ll you_ll i_m we_re you_re i_ve we_ve you_ve and or but so if
    then than because as of to for from with by at on in into onto over out up off down back about around before after
    until till within through across along away is are was were am be been being do does did done have has had having
    will would shall should can could may might must won_t wouldn_t can_t cannot couldn_t don_t doesn_t didn_t isn_t
    aren_t wasn_t haven_t hasn_t hadn_t not no never nor any some all both each every either here there now today
    tonight tomorrow yesterday soon shortly later again just only also still already really actually even ever always
    very too quite well okay ok yes yeah right sure please thanks thank sorry afraid unfortunately certainly definitely
    personally able going gonna get got getting gets have give gave given put make made take took let know see seen
    come came go goes went gone be sent want need needs possible available unable longer first next last another other
    same new full whole what which who when where how why more most less least much many few lot asap eod noon morning
    afternoon evening night week weeks month months day days hour hours minute minutes year years working business
    half end start close time touch sure promise promised say said says tell told mean way shape soon earliest latest
    least moment second instead
    one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ready
    itll theyll im ive due course free fixed sorted full amount total contact arrive arrives arrived arriving reach
    reaches look way done happen happens happening doing anyway however someone somebody anyone nobody everyone straight
    immediately hopefully
    _s s re ve ll d t m uh um er erm ah oh""".split()
)
_DAYS = lazy(rf"\b(?:{DURATION}|{DATE})")


@dataclass(frozen=True, slots=True)
class Act:
    """What some words are about.

    Attributes:
        sort: of the act; "" where the words do not tell.
        verb: base form of its verb, "" for a light one.
        things: the content words, singular.
        medium: "email", "text", "post", "call", "fax", or "".
    """

    sort: Sort
    verb: str
    things: frozenset[str]
    medium: str = ""

    @property
    def named(self) -> frozenset[str]:
        """The things that tell one act from another."""
        return self.things - GENERIC

    def link(self, other: Act) -> int:
        """How well both may be one act: 3 the same thing, 2 the same verb, 1 a like act, 0 different ones."""
        if self.medium and other.medium and self.medium != other.medium and not self.named & other.named:
            return 0
        mine, theirs = self.named | ({self.verb} - {""}), other.named | ({other.verb} - {""})
        alike = not self.sort or not other.sort or self.sort == other.sort or {self.sort, other.sort} in _NEAR
        if self.named & other.named or (mine & theirs and (mine & theirs) & (self.named | other.named)):
            return 3 if alike or not (self.verb and other.verb) else 0
        if self.named and other.named:
            return 0
        if self.verb and self.verb == other.verb:
            return 2
        return int(alike)


@lru_cache(maxsize=1)
def _form_table() -> dict[str, tuple[str, Sort]]:
    return {form: (verb, sort) for sort, verbs in VERBS.items() for verb in verbs.split() for form in forms(verb)}


@lru_cache(maxsize=1)
def _light_table() -> dict[str, str]:
    return {form: verb for verb in LIGHT for form in forms(verb)}


@lru_cache(maxsize=1)
def _noun_table() -> dict[str, Sort]:
    return {noun: sort for sort, nouns in _NOUNS.items() for noun in nouns.split()}


def verb_of(word: str) -> tuple[str, Sort] | None:
    """Base form and sort of a word form; a light verb has the sort ""; None for what is no such verb."""
    found = _form_table().get(word)
    if found:
        return found
    light = _light_table().get(word)
    return (light, "") if light else None


@lru_cache(maxsize=1)
def _past_table() -> frozenset[str]:
    verbs = [v for verbs in VERBS.values() for v in verbs.split()]
    return frozenset(f for v in verbs for f in forms(v)[1:] if not f.endswith(("ing", "s")))


def past(word: str) -> bool:
    """Whether the word may be a past form or participle of one of the verbs."""
    return word in _past_table() or word in ("put", "set")


def idiomatic(words: Sequence[str]) -> bool:
    """Whether a verb phrase begins with a set phrase of doing ("get back to you")."""
    phrase = f" {' '.join(words)} "
    return any(idiom.search(phrase) for idiom, _ in _IDIOMS)


def singular(word: str) -> str:
    """The word without a plural ending."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def act_of(words: Sequence[str], at: int = 0) -> Act:
    """What a verb phrase is about.

    Args:
        words: normalised words.
        at: index of the verb; what stands before it is read for things only.
    """
    kept = _DAYS.sub(" ", " ".join(words)).split() if any(w[0].isdigit() or w in _DATED for w in words) else words
    found = verb_of(words[at]) if at < len(words) else None
    verb, sort = found if found and found[1] else ("", "")
    phrase = f" {' '.join(words[at:])} "
    for idiom, meaning in _IDIOMS:
        if idiom.search(phrase):
            verb, sort = "", meaning
            break
    bare = [w.removesuffix("_ll").removesuffix("_s") for w in kept]
    things = frozenset(
        _NOMINAL.get(singular(w), singular(w))
        for before, w in zip(["", *bare], bare, strict=False)
        if w not in _STOP and w[:1].isalpha() and len(w) > 1 and not (before in _VERB_FOLLOWS and verb_of(w))
    )
    if verb:
        things -= set(forms(verb))
    medium = MEDIA.get(verb, "") or next((MEDIA[w] for w in things if w in MEDIA and sort in ("send", "")), "")
    if not sort:
        sort = next((_noun_table()[w] for w in words if w in _noun_table()), "")
    return Act(sort, verb, things, medium)


_NOMINAL = dict(
    pair.split(":")
    for pair in """delivery:deliver replacement:replace cancellation:cancel installation:install reservation:reserve
    compensation:compensate reimbursement:reimburse collection:collect callback:call adjustment:adjust""".split()
)
_VERB_FOLLOWS = frozenset("to and will then you him her them _ll".split())
_DATED = frozenset(
    """by on within in monday tuesday wednesday thursday friday saturday sunday mondays two three four five end close
    this next january february march april june july august september october november december""".split()
)
_SET_PHRASES: tuple[tuple[str, Sort], ...] = (
    (r"(?:get|gets|getting|got|come|coming) back(?: to| with)?|be in touch|(?:follow|following) up(?: with)?", "call"),
    (r"(?:get|be) in (?:touch|contact)|reach(?:ing)? out|touch base|let \w+ know", "call"),
    (r"keep \w+ (?:posted|informed|updated)|hear(?:ing)?(?: back)?(?: from)?", "call"),
    (r"(?:give|giving|drop|get) \w+ (?:a |another )?(?:quick )?(?:call|ring|bell|buzz|shout|line)", "call"),
    (r"(?:put|pop|stick|drop)(?:ting|ping|king)? .{1,30}?in the (?:post|mail)", "send"),
    (r"drop (?:\w+ (?:off|round|over)|off|round)", "send"),
    (r"(?:get|have) (?:it|that|this|them|those|the \w+|your \w+) (?:over|out|across|sent|off|posted|emailed)", "send"),
    (r"look(?:ing)? into|find(?:ing)? out|check(?:ing)? with|get on to|get onto|have a look|see what", "ask"),
    (r"take .{1,24}?off|drop the (?:fee|charge)", "waive"),
    (r"send(?:ing)? (?:someone|somebody|one of|him|her)", "come"),
    (
        r"send(?:ing)? (?:a|an|our|the|my) (?:\w+ )?(?:technician|engineer|driver|colleague|plumber|electrician|guy|man"
        r"|team|fitter|surveyor|mechanic)",
        "come",
    ),
    (r"take care|deal with|see to|get .{1,24}?(?:fixed|sorted|done|working|repaired)|put .{1,24}?right", "fix"),
    (r"(?:put|set) .{1,20}?aside", "book"),
    (r"(?:pay|give|put|send) .{0,24}?(?:back|refund)|(?:the |your )?money back", "pay"),
)
_IDIOMS = tuple((lazy(rf"^ (?:{words}) "), sort) for words, sort in _SET_PHRASES)

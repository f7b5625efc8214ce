"""How a seller pushes after a no: offers, prices, argues, warns, blames, or asks why; and how one lets it be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_COMPLIES = lazy(
    r"^\W*(?:no [a-z]+|nothing|nobody)\b(?! no\b)|\b(?:(?:take|taken|taking|remove|removed|removing|delete|deleted|add"
    r"|added|put|mark|marked) (?:you|your|that|it|this)?[a-z_ ]{0,30}(?:off|list|from|removed|do not call|no calls?)"
    r"|(?:you_re|you are|number is|it_s|that_s) (?:now )?(?:off|removed|taken off|unsubscribed)|(?:won_t|will not|not"
    r"|never|no one will|nobody will) (?:be )?(?:call|calling|ring|ringing|contact|contacting|contacted|bother"
    r"|bothering|hear|email|emailing|message|messaging|text|texting|try|trying|disturb)|do not call (?:list|register"
    r"|registry)|no (?:more|further) (?:calls?|contact|emails?|messages?|texts?)|sorry (?:for|to|about)[a-z_ ]*"
    r"|apolog[a-z]+|understood|i understand|of course|no problem|fair enough|respect (?:that|your)|good ?bye|bye"
    r"|have a (?:good|nice|great|lovely)[a-z ]*|i_ll (?:stop|let you go)|okay|ok|all right|alright|certainly|sure"
    r"|right away|take care|noted|(?:nothing|nobody) (?:[a-z]+ )?will|crossed (?:[a-z]+ ){1,3}(?:out|off)|as you wish"
    r"|unsubscribed|opted out)\b"
)
_PITCHES_ON = lazy(  # behind "sure", what goes on about the offer is no compliance
    r"\b(?:(?:it_s|this is|that_s|i_m|i was|i am) (?:just|only|calling|ringing)(?: (?:about|to|because|for|that))?"
    r"|before (?:i|you|we)|did you know|one (?:last|more|quick|final|thing)|while i (?:have|_ve got)|free (?:money|gift"
    r"|of)|offer|deal|percent off|discount|just (?:let me|hear|listen|quickly|one))\b"
)
_STOPPED = lazy(
    r"\b(?:off|remov\w+|tak(?:e|en|ing) you|(?:won_t|will not|not|never) (?:be )?\w+|list|stop|apolog\w+|sorry)\b"
)
_WORDS = (
    ("fear", lazy(
        r"\b(?:regret|too late|lose|losing|miss(?:ing)? out|at risk|risk|danger|sorry when|worse|penalt|arrest"
        r"|court|legal action|cut off|consequences|what happens when|if something happens|before it_s)\b")),
    ("guilt", lazy(
        r"\b(?:shame|selfish|stingy|heartless|ashamed|disappoint|let (?:them|him|her|me|us) down|waste of (?:my"
        r"|time)|after (?:all|everything)|care about your|good (?:mother|father|parent)|silly|foolish|crazy|mad"
        r"|stupid)\b")),
    ("question-why", lazy(
        r"\b(?:why (?:not|is|do|don_t|are|would|wouldn_t|won_t|so)|what(?:_s| is) (?:stopping|holding"
        r"|the (?:problem|reason|issue))|how come|are you (?:sure|certain|really)|you sure|may i ask (?:why"
        r"|what)|can i ask (?:why|what)|is it (?:the|about|because)|was it|reason (?:why|for))\b")),
    ("cheaper-offer", lazy(
        r"\b(?:discount|half price|percent off|pounds off|dollars off|less|cheaper|lower|reduc[a-z]+|knock|drop|waive"
        r"|free|smaller|basic|trial|as little as|cents|penn(?:y|ies)|instal?lments?"
        r"|(?:only|just|even|at least) (?:[$£€]?\d|an?\b|one|two|three|five|ten|twenty|fifty))|[$£€%] ?off\b")),
    ("same-offer", lazy(
        r"\b(?:offer|deal|plan|package|price|what if|how about|would you|could you|can i|could i|shall i|let me"
        r"|sign (?:you )?up|donat[a-z]+|try|go ahead|book|consider|give|take it|i can|i could|hear me out"
        r"|listen|reconsider)\b")),
)  # fmt: skip
_NAMED = {
    "cheaper-offer": "a cheaper offer", "fear": "a warning of loss", "guilt": "a reproach",
    "question-why": "asking why", "same-offer": "the offer again",
}  # fmt: skip
_ARGUES = lazy(
    r"(?<!sorry, )(?<!sorry )\b(?:but (?!(?:i|we) (?:cannot|can_t|could not)|there (?:is|are|was) no|thanks|thank|have"
    r"|feel|let me know|(?:i|we) understand|that_s|of course|(?:an?|the|my|your) [a-z]+(?:[.!]|$))|what if|how about"
    r"|suppose|let me (?:just|at least|tell|show|explain|finish|ask)|hear me out|just (?:listen|give|let me (?!know)"
    r"|one|a (?:minute|second|moment))|before you (?:go|decide|hang|say)|are you (?:sure|certain|really)|you sure"
    r"|why (?:not|is that|do|don_t|would|wouldn_t|are|won_t|so)|how come|at least|surely|come on(?! (?:[a-z]+day|the"
    r"|an?|your|our|time|board|in|\d))|(?:would|could|can|won_t|wouldn_t|will) you (?:not |still |just |please |maybe "
    r"|at least |consider|be (?:able|willing|open|interested)|reconsider|think|give|try|take(?! (?:it|that|them"
    r"|this) (?:with|home|away|along))|do|donate|sign(?! (?:here|there|for|this|it|below|the)\b)|change)"
    r"|reconsider|(?:you_ll|you will|you_d|you would|you_re"
    r"|you are) (?:regret|lose|miss|be (?:sorry|mad|crazy)|missing|losing|making|throwing)|(?:only|just) (?:[$£€]?\d"
    r"|a (?:few|couple|small|little)|one|two|five|ten|pennies)|(?:what|which) (?:would|is) (?:it take|stopping|holding"
    r"|the (?:problem|reason|issue))|(?:last|final|one more|once in a) (?:chance|offer|thing|question)|everyone"
    r"|everybody|most people|think (?:about|of)|imagine|don_t you (?:want|think|care|love)|i (?:can|could) (?:do|offer"
    r"|give|drop|knock|throw|go)|even (?:a|one|five|just)|still (?:worth|recommend|think|want|like)|it_s (?:only|just"
    r"|really|such)|(?:today|tonight) only|(?:ends|expires) (?:today|tonight|soon)|have you (?:thought|considered)"
    r"|not even)\b"
)
_LETS_BE = lazy(
    r"\b(?:that_s (?:absolutely |perfectly |totally |quite |completely )?(?:fine|ok|okay|all right|alright)"
    r"|no (?:problem|worries|pressure|rush|hard feelings)|(?:i|we) (?:won_t|will not) (?:bring|mention|ask|offer|push"
    r"|call|bother)|up to you|your (?:choice|decision|call)|understood|fair enough|anything else|(?:have|enjoy) (?:a"
    r"|your|the) (?:[a-z]+ ){0,2}(?:day|evening|one|weekend|night|trip|time)|if you change your mind|take your time"
    r"|respect (?:that|your)|appreciates? (?:your|every)|i (?:get (?:that|it)|hear you)(?!\W+(?:but|though|however"
    r"|still))|let me know|take care|removed|removing you|do not call|off (?:the|our|my) list"
    r"|(?:leave|keep) (?:it|that|them|things|everything|your [a-z]+)(?: [a-z]+)? (?:well )?(?:alone|as (?:it|they"
    r"|you)|be\b)"
    r"|(?:stay|stick|keep|carry on) as you are|taken (?:it )?off|leaving (?:it|that|them|those)|no [a-z]+ then|back"
    r" on (?:sale|the shelf)|cancel?led"
    r"|thank(?:s| you) for (?:your time|calling|letting|listening))\b"
)


@dataclass(frozen=True, slots=True)
class Push:
    """Words of a seller's turn that push after a no, and in which ways.

    Attributes:
        by: "" where words show it; "model" where only that reads it so; "place" where it only comes after an offer
            that the customer left lying. What rests on one of the last two alone is of low confidence.
    """

    turn: int
    start: int
    end: int
    ways: tuple[str, ...]
    by: str = ""


def in_words(ways: Iterable[str]) -> str:
    """`: asking why, a warning of loss`; "" where nothing is known of the ways."""
    named = ", ".join(_NAMED.get(way, way) for way in ways if way != "other")
    return named and f": {named}"


def push_in(talk: Talk, turn: int, complies: bool, excused: bool) -> Push | None:
    """The push in a turn of the seller after a no.

    Args:
        talk: the conversation.
        turn: of the seller.
        complies: the customer has just asked not to be called any more, so anything but compliance pushes.
        excused: the customer asked or wanted something in the same breath, which the turn may answer.
    """
    text = talk.texts[turn]
    lets_be = bool(_LETS_BE.search(text.norm))
    labels = ("persist", "fear", "guilt", "urgency", "scarcity")
    marks = [m for label in labels[excused or lets_be :] for m in talk.marks(label, turn)]
    if lets_be and (complies or talk.marks("easy", turn)):
        marks = []
    argues = None if lets_be or excused else _ARGUES.search(text.norm)
    if argues:
        start, end = argues.span()
    elif marks:
        start, end = marks[0].start, marks[0].end
    elif complies and (not _COMPLIES.search(text.norm) or _pitches_on(text)):
        start, end = 0, len(text.norm)
    else:
        return None
    marked = [label for label in ("fear", "guilt") if talk.marks(label, turn)]
    return Push(turn, *_sentence(text, start, end), ways_of(text, marked))


def _pitches_on(text: TurnText) -> bool:
    """Whether a turn says "sure" to the wish not to be called, and then goes on about the offer."""
    return bool(_PITCHES_ON.search(text.norm)) and not _STOPPED.search(text.norm)


def ways_of(text: TurnText, marked: Iterable[str] = ()) -> tuple[str, ...]:
    """The ways in which the words of a turn push; `marked` are those that a rule has found in it."""
    ways = [name for name, words in _WORDS if words.search(text.norm)]
    ways += [label for label in marked if label not in ways]
    if "cheaper-offer" in ways and "same-offer" in ways:
        ways.remove("same-offer")
    return tuple(ways or ["other"])


def _sentence(text: TurnText, start: int, end: int) -> tuple[int, int]:
    """The sentence around some words, without its closing mark and the space before it."""
    first, last = text.sentence(start)[0], text.sentence(max(start, end - 1))[1]
    said = text.text[first:last]
    return first + len(said) - len(said.lstrip()), first + len(said.rstrip(" .!"))

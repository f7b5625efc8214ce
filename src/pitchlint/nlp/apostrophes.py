"""Apostrophes that a recogniser of speech or a hurried writer left out, put back: "dont", "its free", "well send it".

Rules read contractions either way (see `matching.expression`). The ledgers weigh so many words that they read a text
with its apostrophes; what they find is then told in the characters of the text as it stands (see `Apostrophes`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_NOT = """dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont cant couldnt wouldnt shouldnt mustnt neednt
    aint mightnt""".split()
_TAILS = {
    "m": "im",
    "ve": "ive weve youve theyve wouldve couldve shouldve mightve mustve",
    "re": "youre theyre",
    "ll": "youll theyll itll thatll therell wholl",
    "d": "youd theyd hed thatd itd",
    "s": "thats theres heres whats wheres whos hows shes hes",
    "clock": "oclock",
    "am": "maam",
    "all": "yall",
}
_PLAIN = dict.fromkeys(_NOT, 1) | {word: len(tail) for tail, words in _TAILS.items() for word in words.split()}
# Forms that are also words of their own: how many letters stand behind the apostrophe.
_ALSO_WORDS = {"its": 1, "lets": 1, "well": 2, "were": 2, "ill": 2, "id": 1, "wed": 1}
_BARE = lazy(rf"\b(?:{'|'.join([*_PLAIN, *_ALSO_WORDS])})\b")
_SURE = lazy(rf"\b(?:{'|'.join(_PLAIN)})\b")
_HAS_ONE = lazy(r"[a-z]_[a-z]")
_DO = (
    r"(?:have|be|get|send|call|put|make|see|need|give|keep|hold|bring|start|book|add|set|leave|pay|charge|refund"
    r"|replace|ship|e-?mail|text|mail|ring|phone|reach|try|look|check|cover|waive|credit|deliver|pick|fix|sort|find|use"
    r"|meet|run|move|file|issue|order|reserve|confirm|collect|cancel|change|drop|include|install|write|stay|want|know"
    r"|wait|think|figure|discuss|come|follow|match|honou?r|beat|arrange|schedule|update|process|transfer|open|close"
    r"|review|remove|extend|throw|knock|split|work on|go (?!ahead)|take|do (?!you|we|i|they)|definitely|probably|also"
    r"|still|never|always|both|gladly|happily|certainly|all|need|only|just (?:send|put|have|get|do|call|make|take|add"
    r"|keep|leave|need|be|go|charge|book))\b"
)
_BEHIND = {  # what stands behind each form where it is the contraction
    "its": lazy(
        r" (?:an?|the|not|just|only|about|around|free|been|going|in|on|at|already|still|too|very|so|really|quite|all|my"
        r"|your|our|his|her|their|this|that|what|where|why|how|because|like|nice|good|great|fine|ok|okay|fixed|included"
        r"|due|for|from|with|under|over|up|down|out|off|gone|done|ready|never|always|also|actually|probably|kind|sort"
        r"|got|here|there|yours|mine|ours|theirs|more|less|better|cheaper|worth|no|nothing|either|both|called|closed"
        r"|open|possible|impossible|easy|hard|true|right|wrong|sold|broken|covered|available|safe|me|you|him|us|them|i"
        r"|and|but|or|if|then|when|until|till|per|by|to|into|as|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|correct|gonna|gotta|now|cheap"
        r"|such|perfect|awful|terrible|horrible|lovely|great|big|small|long|short|new|old|cold|hot"
        r"|warm|dark|late|early|normal|standard|special|different|(?:the )?same|enough|plenty|double|ever|really"
        r"|pretty|clear"
        r"|worth|better|faster|longer|shorter|bigger|smaller|harder|higher|lower|later|earlier|older|newer|easier"
        r"|stronger"
        r"|nicer|safer|quicker|[a-z]{3,}(?:ful|less|ible|ous)|half|almost|nearly|roughly|exactly"
        r"|between|monday|tuesday|wednesday|thursday|friday|saturday|sunday|[a-z]{3,}(?:ing|ed))(?![a-z])"
        r"| [\d$£€]|\s*(?:$|[.,!?;])"
    ),
    "lets": lazy(r" (?!you\b|me\b|him\b|her\b|them\b|us\b|people\b|customers\b|the\b)[a-z]"),
    "well": lazy(rf" (?!(?:do|have|want|know|think) (?:you|we|i|they)\b){_DO}"),
    "were": lazy(
        r" (?:[a-z]+ing|not|open|closed|here|happy|sorry|able|unable|fully|out of|currently|sold|only|all|just|still"
        r"|really|so|at|based|in|on|about|an?|the|down to|up to|looking|happy|glad|sure|afraid|set|done|good|ready"
        r"|booked|available|never|always|also|both|full|short|allowed|required|talking)\b"
    ),
    "ill": lazy(r" [a-z]"),
    "id": lazy(
        r" (?:like|love|be|have|need|rather|say|go|suggest|recommend|just|prefer|want|probably|also|never|take|get"
        r"|start"
        r"|do|think|hate|appreciate|really|give|call|check|wait|keep|ask|still|definitely|only|honestly|advise|cancel"
        r"|book|put|choose|pick|know|see|forget|forgotten|been|gladly)\b"
    ),
    "wed": lazy(
        r" (?:like|love|be|have|need|rather|mail|send|just|prefer|want|also|never|take|get|do|write|call|come|only"
        r"|still"
        r"|give|ask|put|keep|use|go|start|charge|replace|refund|cover)\b"
    ),
}
_AHEAD = {  # what stands before each form where it is none
    "lets": lazy(r"\b(?:that|it|which|who|he|she|plan|app|card|pass|ticket|this|system) $"),
    "well": lazy(
        r"\b(?:as|very|pretty|really|quite|so|work|works|worked|go|goes|went|going|do|does|did|doing|done|sleep|is|it"
        r"|feel|know|knows|all|oh|how|speak|speaks|fit|fits|sell|sells) $"
    ),
    "were": lazy(
        r"\b(?:you|they|we|there|these|those|who|which|what|things|people|ones|all|both|[a-z]{3,}s|i|he|she|it) $"
    ),
    "ill": lazy(r"\b(?:feel|feels|feeling|fell|very|is|was|been|am|mentally|seriously|be|gets?|got|being|are|too) $"),
    "id": lazy(
        r"\b(?:my|your|the|photo|an?|valid|customer|order|account|user|email|tax|some|his|her|their|our|any|booking"
        r"|case|ticket|of|with|without|member|driver|government|issued) $"
    ),
    "wed": lazy(r"\b(?:on|next|this|last|by|until|every|get|got|to) $"),
}


@dataclass(frozen=True, slots=True)
class Apostrophes:
    """A text with its apostrophes, and where they were put in.

    Attributes:
        text: the turn as it should be written.
        places: characters of the turn as it stands, each with an apostrophe put before it; in order.
    """

    text: TurnText
    places: tuple[int, ...]

    def here(self, at: int) -> int:
        """The place in `text` of a character of the turn as it stands."""
        return at + bisect_left(self.places, at)

    def there(self, at: int) -> int:
        """The character of the turn as it stands, of a place in `text`."""
        return at - bisect_left([p + n for n, p in enumerate(self.places)], at)


def left_out(texts: Iterable[TurnText]) -> bool:
    """Whether who wrote a talk writes no apostrophes: no word has one, though there are contractions, or no marks."""
    bare, marked = False, False
    for text in texts:
        if _HAS_ONE.search(text.norm):
            return False
        bare = bare or _SURE.search(text.norm) is not None
        marked = marked or text.punctuated
    return bare or not marked


@once
def with_apostrophes(text: TurnText, everywhere: bool) -> Apostrophes | None:
    """A turn with its apostrophes put back; None where none is missing.

    Args:
        text: the turn.
        everywhere: whether the talk has none at all (see `left_out`); then "well", "its" and the like are read by what
            stands beside them, too.
    """
    places = tuple(_places(text.norm, everywhere))
    if not places:
        return None
    written, last = [], 0
    for at in places:
        written.append(text.text[last:at])
        last = at
    return Apostrophes(TurnText("'".join([*written, text.text[last:]])), places)


def _places(norm: str, everywhere: bool) -> Iterator[int]:
    for found in (_BARE if everywhere else _SURE).finditer(norm):
        word, start, end = found[0], *found.span()
        if tail := _PLAIN.get(word):
            yield end - tail
        elif _BEHIND[word].match(norm, end) and not (word in _AHEAD and _AHEAD[word].search(norm, 0, start)):
            yield end - _ALSO_WORDS[word]

"""The forms of questions: of which kind a question is, and what an answer to it would hold.

Quirk et al. 1985, A Comprehensive Grammar of the English Language, 11.4-11.23, is the source of the forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pitchlint.nlp.mentions import MONEY
from pitchlint.regex import lazy

Kind = Literal["price", "time", "yes-no", "how", "who", "where", "why", "which", "other", "action"]
Form = Literal[
    "money", "time", "number", "phone", "place", "link", "name", "sorts", "fact", "yes-no", "reason", "offer", "action"
]  # fmt: skip


BARE = 6  # words up to which a noun alone is a question ("and the price")


@dataclass(frozen=True, slots=True)
class Want:
    """One thing asked for: the forms of which an answer shows one, and the word that names it ("" for none)."""

    forms: tuple[Form, ...]
    word: str = ""


_SKIP = (
    r"(?:(?:and|but|so|or|well|um|uh|oh|ok|okay|yes|yeah|no|hi|hello|hey|please|sorry|also|then|now|just|alright|right"
    r"|great|thanks|thank you|actually|perfect|cool|good|fine|sure|great|nice|wait|hmm|wow|sir|madam|anyway)[ ,.!]+)*"
)
_ADVERB = r"(?:please |also |just |kindly |maybe |possibly |quickly |at least |go ahead and )*"
_FRAME = lazy(
    rf"{_SKIP}(?:(?:(?:can|could|cold|will|would|may|might) (?:you|u|ya|i"
    rf"|we) {_ADVERB}(?:be (?:so )?kind (?:enough )?to )?|(?:do|did|would) you (?:happen to |mind )?|any "
    rf"|you ){_ADVERB}(?:tell|telling|show|give|giving|get|find|send|share|provide|remind|let|know|check|confirm|ask"
    rf"|see|idea|hear|have|explain)|{_ADVERB}(?:tell|show|give|get|find|send|share|provide|remind|let|bring))(?: me"
    rf"| us| him| her| out)*(?: know| out| see| have| with)*(?: of| about)?,? "
)
_WISH = lazy(
    rf"{_SKIP}(?:i|we)(?:_d| would| will| was|_m| am| do|_ve)?(?: just| only| really)? (?:like|want|need|love"
    rf"|have|wanted"
    r"|needed|wondering|curious|asking|wonder)(?: to| just)*(?: know| hear| find out| ask| see| understand| get"
    r"| have)?(?: about)? "
)
_WH = lazy(
    rf"{_SKIP}(?:(?:in|at|on|for|from|to|by|of|with|until|till|since|until|about) )?"
    r"(?P<wh>what|how|when|where|who|whom|whose|why|which)(?:_?s|_re|_d|_ll)?\b ?(?P<rest>.*)"
)
_IF = lazy(r"(?:if|whether)\b")
_INVERTED = lazy(
    rf"{_SKIP}(?:(?:is(?! a\b)|are|was|were|am (?=i\b)|do(?! (?:it|that|this)\b)|does|did|has|have(?! (?:it|them"
    rf"|me|a)\b)|had|will|would|can|could|should|shall|may|might)(?:n_t)?"
    r"|any|anyone|anybody)\b"
)
_ORDERS = lazy(
    rf"{_SKIP}(?:can|could|will|would|may|might|shall) (?:you|u|ya|i|we) |{_SKIP}(?:do you mind|would you mind"
    rf"|i_d like"
    r"|i would like|i need|i want|help|mind)\b"
)
_ABILITY = lazy(  # "can I smoke there", "can you match them" ask for a fact
    rf"{_SKIP}(?:(?:can|could|may|shall) (?:i|we) (?!{_ADVERB}(?:please|get|have|add|help|book|find|order|make"
    rf"|change|reserve|search|look"
    r"|play|do (?:that|it)|send|take|buy|schedule|check|set|transfer|cancel|speak|talk|try|go with|see|put|call|share"
    r"|show|give|tell|arrange|move|start|repeat|submit|remove|fix|recommend|suggest|purchase|pick|use|select|complete"
    r"|confirm|update|connect|explain|provide|email|text|ask|let|know|request)\b)|(?:can|will|would|could|do) (?:you"
    r"|u|ya) (?:even |actually |really |also |still )?(?:guarantee|match|promise|beat|accept|ship|deliver"
    r"|do it (?:for|by|in|before)|come|go (?:lower|down)|stop|prove|be (?!so kind))\b)"
)
_NAMES_IT = lazy(
    r"(?:(?:both|the|their|its|his|her|your|my|that|this|what|exact|full)\b|(?:[a-z_]+ ){0,2}(?:number|address|price"
    r"|cost|rating)\b)"
)
_HAGGLES = lazy(  # another amount answers it
    r"\b(?:wiggle room|negotiab\w+|(?:come|go|bring it) (?:down|off|lower)|knock\b|lower (?:the|your|that)"
    r"|(?:any|a|some|your) (?:discounts?|reduction|leeway|better (?:price|deal)|best price)|off the (?:price|total)"
    r"|(?:couple|few) (?:of )?(?:bucks|dollars|pounds|quid)|meet (?:me|us) (?:in|half))\b"
)
_MORE = lazy(
    r"\b(?:anything|something|somewhere|else|other|others|another|recommend\w*|suggest\w*|options"
    r"|more (?!expensive|than)|similar|(?:is|are) there (?:any|some|a|to)|any good|interesting|available)\b"
)
_SORTS = lazy(
    r"(?:other |different )?(?:types?|kinds?|sorts?|flavou?rs?|varieties|[a-z]{4,}s (?:do you|have you|are there)"
    r"|(?:[a-z]+ ){1,2}(?:is|are) available)\b|(?:is |are |was |_s )?(?:the |its |their )?(?:[a-z_]+ ){0,2}(?:type"
    r"|kind|genre|make|model|colou?r|category|class|style)\b"
)

_NAMED = lazy(  # things that go by a name: stations, people, firms
    r"(?:(?:is|are|was|_s) )?(?:the |its |their |his |her |your )?(?:(?:[a-z]+ ){0,3}(?:stations?|airports?|airlines?"
    r"|compan(?:y|ies)|brand|driver|director|artist|singer|actors?|theat(?:er|re)|cinema|stop|terminal)\b|name of\b"
    r"|(?:it|that|this|he|she) called)"
)
_PASSES_ON = lazy(
    r"\b(?:share|send|forward|text|e-?mail)\b.*\b(?:with|to) (?!(?:me|us|my|our|you|the|it|this|that)\b)[a-z]+"
)
_INNER = lazy(
    r"(?<= )(?:how (?:much|many|long|soon|do|does|is|are|can)|what (?:is|are|does|do|time|will|would)|what_s"
    r"|when (?:is|will|do|does|can|are)|where (?:is|are|do|does"
    r"|can)|who (?:is|are)|why (?:is|are|do|does|did)|(?:can|could|will|would|do) you|(?:is|are) there)\b"
)
_INFORMATION = lazy(  # what can only be told
    r"\b(?:weather|forecast|types?|kinds?|genre|sort|differences?|rules?|policy|policies|conditions?|reason|status"
    r"|stations|age limit|dress code|meaning|allergens?|ingredients)\b"
)
_MEASURED = lazy(r"\b(?:weather|forecast)\b")
STATES = lazy(r"(?:you|u) (?:have|got) a\b(?![^.!?]*[?])")
NO_QUESTION = lazy(
    rf"{_SKIP}(?:(?:what|how) (?:can|may|could) i (?:help|do|assist)(?: you| for you)?(?: with| today)*|what|sorry"
    rf"|pardon|pardon me|huh|really|eh|hello|excuse me|who cares|what_s the point.*"
    rf"|seriously|yeah|yes"
    r"|no|ok|okay|right|why me|you know what|what the (?:hell|heck)|guess what|are you (?:kidding|serious|joking|deaf"
    r"|mad|crazy|stupid|insane|out of your mind).*|how dare .*|do you even .*|how did you (?:know|guess)\b.*"
    r"|why (?:the [^ ]+ )?should i .*|who do you think .*|do you think i_?m .*|do i look .*|how stupid .*"
    r"|are you there|can you hear me|is that so|is it|oh really|did you|do you|what now|what do you take me .*"
    r"|.*\b(?:isn_t it|don_t you think|you know|wouldn_t you)|please)$"
)
SPLIT = lazy(
    r"(?:,|\band\b|\bor\b|\balso\b|\bplus\b|\bbut\b|\bso\b|-|[.;!?:])+ *(?:and |also |then |so "
    r"|but )*(?=(?:what|how|when|where|who|why|which|is|are|do|does"
    r"|did|will|would|can|could)(?:_?s|_re|_ll)? (?:the|my|your|you|u|i|we|it|they|he|she|there|this|that|their"
    r"|its|much|many|long|far|is|are|does|do|can|will|type|kind|time|soon|about|a|any)\b)"
)
SPOKEN = lazy(  # without marks, words that can only begin a question
    r"(?<= )(?:(?:can|could) you (?:please )?(?:get|give|tell|send|share|show)|how (?:much|long|many|far)|tell me"
    r"|what(?:_s| is| are) (?:the|their|its|my|your)|where(?:_s| is| are)|what types?"
    r"|(?:does|did) (?:he|she|it|they|that|this|the|my|your|a)|do (?:i|they|we)"
    r"|has (?:it|he|she|the|my|that|anyone)|is (?:there|it|he|she|my|your)|are (?:there|they|dogs|pets|kids|children)"
    r"|will (?:the|there|he|she|it|they)|am i|any of (?:the|those|these|your)|is the [a-z]+ [a-z]+ed)\b"
)
LEADS_ON = frozenset(  # a word before it that shows that it begins nothing: "tell me how much", "what cuisine do they"
    """know tell me ask see if is of sure check that idea what how where when who which why exactly else whose until
    you please to also it there i we they and whether about wonder wondering understand find out say said""".split()
)
WH = frozenset("what how where when who which why whose".split())
_NOUNS: tuple[tuple[Form, str], ...] = (
    ("phone",
        r"(?:phone|telephone|contact|mobile|cell|fax)(?: number| no| details| information| info|_number)?"
        r"|number there|(?:their|your|its|his|her) number|call them|reach (?:them|you|her|him)"),
    ("money", r"price(?! range)|prices|cost|costs|fee|fees|fare|fares|charge|charges|rent|deposit|balance|quote|total"
     r"|amount|rates|(?:monthly|final|total|exact) figure|daily rate|price per \w+|ticket price|going for"),
    ("time",
        r"(?:opening |business )?hours|(?:departure|arrival|start|check[- ]?in|pick ?up|show|boarding|delivery"
        r"|lead|waiting) (?:time|date)"
     r"|(?:what|which|the|at) (?:time|date|day|month)|date|deadline|schedule|how long|how soon|eta"),
    ("number",
        r"(?:user |star |average |customer )?ratings?|stars|score|humidity|temperature|wind speed|(?:square )?footage"
     r"|distance|(?:what|the) percentage|number of|how many|zip(?: code)?|post ?code|(?:reference|confirmation"
     r"|registration|order|account|tracking|flight|room|model) (?:number|code)"),
    ("place", r"address|location|street|directions"),
    ("link", r"website|web site|web address|url|link|email address|e-mail"),
)  # fmt: skip
_NOUN = tuple((form, lazy(rf"\b(?:{words})\b")) for form, words in _NOUNS)
ASKS = lazy(
    f"(?:{_FRAME.pattern})|(?:{_INVERTED.pattern})"
    f"|(?:{_WH.pattern.replace('?P<wh>', '').replace('?P<rest>', '')})|(?:{_ORDERS.pattern})"
)


def wanted(said: str, request: bool) -> tuple[Kind, tuple[Want, ...]]:
    """The kind of a question and what it wants, from its normalised words; `request`: it is no question in form."""
    frame = _FRAME.match(said) or _WISH.match(said)
    rest = said[frame.end() :] if frame else said
    if (wh := _WH.match(rest)) and (frame or not request):
        return _wh(wh["wh"], wh["rest"], rest)
    if frame and re.match(r"(?:if|whether) (?:you|i|we) (?:can|could|would|might)\b", rest):
        return "action", (Want(("action",)),)
    if frame and _IF.match(rest):
        return (
            ("other", (Want(("fact", "yes-no", "offer")),)) if _MORE.search(rest) else ("yes-no", (Want(("yes-no",)),))
        )
    if _PASSES_ON.search(said):
        return "action", (Want(("action",)),)
    if frame and (wants := _nouns(rest) if _NAMES_IT.match(rest) else ()):
        return _kind(wants[0].forms[0]), wants
    if frame and "find" not in frame[0] and _INFORMATION.search(rest):
        return "other", (
            Want(("sorts",) if _SORTS.match(rest) else ("number", "fact") if _MEASURED.search(rest) else ("fact",)),
        )
    if _HAGGLES.search(said) and _INVERTED.match(said):
        return "yes-no", (Want(("yes-no", "money", "offer")),)
    if request and not (len(said.split()) <= BARE and " if " not in said and _nouns(said)):
        return "action", (Want(("action",)),)
    if _MORE.search(said):
        return "other", (Want(("fact", "yes-no", "offer")),)
    if frame:
        if re.match(rf"{_SKIP}(?:do|did) (?:you|they|i|we)\b|{_SKIP}(?:any|you)\b", said):
            return "yes-no", (Want(("yes-no", "fact")),)
        return "action", (Want(("action",)),)
    if _ORDERS.match(said) and not _ABILITY.match(said):
        return "action", (Want(("action",)),)
    if not _INVERTED.match(said):
        if inner := _INNER.search(said):
            return wanted(said[inner.start() :], False)
        wants = _nouns(said) if len(said.split()) <= BARE and not said.startswith("by ") else ()
        return (_kind(wants[0].forms[0]), wants) if wants else ("other", (Want(("fact", "yes-no", "offer")),))
    if re.search(rf"(?<![a-z0-9]){MONEY}", said):  # "would you take fifty dollars": another amount answers it
        return "yes-no", (Want(("yes-no", "money", "offer")),)
    money = tuple(w for w in _nouns(said) if "money" in w.forms)
    return "yes-no", (Want(("yes-no", "money") if money else ("yes-no",)),)


def _wh(wh: str, rest: str, said: str) -> tuple[Kind, tuple[Want, ...]]:
    if wh == "how":
        return _how(rest)
    if wh == "why":
        return "why", (Want(("reason",)),)
    if wh == "when":
        told = re.match(r"(?:it|i|you|we|they|he|she|that|this)(?:_s|_re|_ve|_d)?\b(?! *$)", rest)
        return ("other", (Want(("fact", "yes-no", "offer")),)) if told else ("time", (Want(("time",)),))
    if wh in ("who", "whom", "whose"):
        return "who", (Want(("name",)),)
    if wh == "where":
        return "where", (Want(("place", "fact", "offer") if rest.startswith("to ") else ("place", "fact")),)
    if wh == "what" and _SORTS.match(rest) and "else" not in rest:
        return "other", (Want(("sorts",)),)
    if _NAMED.match(rest):
        return ("which" if wh == "which" else "other"), (Want(("name",)),)
    if re.match(r"(?:about|if|do you think|do you mean)\b", rest) or not rest or _MORE.search(rest):
        return "other", (Want(("fact", "yes-no", "offer")),)
    if re.match(r"(?:exact |exactly )?(?:time|day|date|year|month)\b", rest):
        return "time", (Want(("time",)),)
    if re.search(
        r"\b(?:do|does|will|would|did|is|are|can|am) .*\b(?:cost|charge|come to|run me|owe|pay|set me back)\b", rest
    ):
        return "price", (Want(("money",)),)
    wants = () if re.search(r"[$£€] ?\d", said) else _nouns(said)
    if wants:
        return _kind(wants[0].forms[0]), wants
    return "which" if wh == "which" else "other", (Want(("fact",)),)


def _how(rest: str) -> tuple[Kind, tuple[Want, ...]]:
    if re.match(r"(?:long|soon|often|early|late|quickly|fast|much (?:time|longer|notice))\b", rest):
        return "time", (Want(("time",)),)
    if re.match(r"many (?:more )?(?:days|weeks|months|years|hours|minutes)\b", rest):
        return "time", (Want(("time", "number")),)
    if re.match(r"much\b(?! (?:rain|snow|wind|space|room|data|weight|luggage|humidity|of the|more information))", rest):
        return "price", (Want(("money",)),)
    if re.match(r"(?:expensive|dear|pricey|costly)\b", rest):
        return "price", (Want(("money",)),)
    if re.match(r"old\b", rest):
        return "how", (Want(("time", "number")),)
    if re.match(r"(?:many|much|far|big|large|tall|wide|heavy|high|deep|hot|cold|humid|windy)\b", rest):
        return "how", (Want(("number", "fact") if not rest.startswith("many") else ("number",)),)
    if re.match(r"(?:about|come)\b", rest):
        return "other", (Want(("fact", "yes-no", "offer")),)
    return "how", (Want(("fact",)),)


def _nouns(said: str) -> tuple[Want, ...]:
    """What is asked for by name, in order; of the words that overlap the first form's."""
    found: dict[tuple[int, int], Want] = {}
    for form, regex in _NOUN:
        for m in regex.finditer(said):
            if not any(a < m.end() and m.start() < b for a, b in found):
                found[m.span()] = Want((form,), m[0])
    return tuple(found[k] for k in sorted(found))


def _kind(form: Form) -> Kind:
    kinds: dict[Form, Kind] = {"money": "price", "time": "time", "place": "where", "phone": "other", "number": "how"}
    return kinds.get(form, "other")

"""What a customer says of their needs: the words, the sort, the things named, the limits set, and what moves them.

In come the texts of customer turns, out come wishes with character spans. A wish begins at a frame ("i need", "it has
to be", "i'm worried", "last time you") and runs on to the end of its clause. Whoever wants to know, ask or pay wants
nothing of the product, so that is no wish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pitchlint.finding import Match
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

Kind = Literal["need", "want", "expectation", "worry", "for-whom", "motive"]
Motive = Literal["price", "time", "status", "safety", "ease", "none"]

REACH = 16  # words that an unpunctuated wish is taken to run on
_WHO = r"(?:i|we|(?:my|our) [a-z]+)"
_OFTEN = (
    r"(?: (?:really|just|do|only|also|actually|still|definitely|mostly|mainly|probably|always|will|would|honestly))*"
)
_KIN = (
    r"(?:wife|husband|partner|girlfriend|boyfriend|fiancee?|daughters?|sons?|kids?|child|children|baby|twins|mum|mom"
    r"|mam|mother|dad|father|parents|sister|brother|grandma|grandad|granddad|nan|gran|grandmother|grandfather"
    r"|grandson|granddaughter|nephew|niece|aunt|uncle|cousin|friends?|boss|colleagues?|team|staff|office|family|dog"
    r"|cat|horse|mother[- ]in[- ]law|father[- ]in[- ]law|students?|tenants?|guests?|clients?|son_s|daughter_s"
    r"|neighbours?)"
)
_FRAMES: tuple[tuple[Kind, str], ...] = (
    (
        "worry",
        r"(?:worried|worry|worries|worrying|concerned|concern|afraid|scared|nervous|anxious|frightened|hesitant|uneasy)"
        rf"|{_WHO}{_OFTEN} (?:don_?t|do not|wouldn_?t|would not|can_?t|cannot|never) (?:want|like|risk|afford"
        rf"|have it|fancy)"
        r"|last thing i (?:want|need)|what if",
    ),
    (
        "expectation",
        rf"last (?:time|year) (?:you|it|they|i|we)|{_WHO}{_OFTEN}(?: would)? (?:expect|expected|assume|assumed)"
        rf"|i was expecting"
        r"|(?:it|that|they|this|you) (?:was|were|is|are)(?: only)? supposed to|(?:usually|normally) (?:you|it"
        r"|they|i get|we get)",
    ),
    (
        "need",
        rf"{_WHO}{_OFTEN} (?:need|needs|needed|require|requires|must|have to|has to|_ve got to|have got to|gotta)"
        r"|(?:i|we)_(?:ll|d|ve got to) (?:also |still |really )?(?:need|require)|(?:i|we)_ve got to|(?:it|this|that"
        r"|they|there|everything|one)(?: really| just| also)? (?:has to|have to|needs to|need to|must|had to|mustn_t"
        r"|can_t|couldn_t)(?= be| have| fit| go| work| hold| match| last)|(?:important|matters|essential|crucial"
        r"|main thing|priority)(?: \w+){0,3} (?:is|that)|as long as (?:it|they|there)|in need of|(?:my|our"
        r"|the)(?: total| whole)? (?:budget|limit|max|maximum)",
    ),
    (
        "want",
        rf"{_WHO}{_OFTEN} (?:want|wants|wanted|prefer|prefers)|{_WHO}(?:_d|ould| would)(?: really| also"
        rf"| much)* (?:like|love|prefer|rather)"
        r"|id(?: really)? (?:like|love|prefer)|looking (?:for|to|at)|look for|hoping (?:for|to)|was hoping"
        r"|interested in|in the market for|searching for|shopping for|thinking (?:of|about) (?:getting|buying|booking"
        r"|having|moving|a)|(?:i_m|we_re|i am|we are|im) after|planning (?:on|to|a)|trying to (?:get|find|buy|book"
        r"|rent|save|cut|lose|keep)|i (?:came|come) (?:in )?for|something (?:that|which|with|for|to|under|cheap|small"
        r"|simple|quiet)",
    ),
    (
        "for-whom",
        rf"(?:it_s|its|it is|this is|they_re|one|something|present|gift)(?: \w+){{0,2}} for (?:my|our|her|his|the"
        rf"|a) (?:\w+ )?{_KIN}\b|for (?:my|our) (?:\w+ )?{_KIN}\b",
    ),
    (
        "motive",
        r"money(?:_s| is)(?: a bit| very| really)? (?:tight|short)|on a (?:tight|small|limited|fixed)? ?budget|(?:i_m"
        r"|we_re|im|i am|we are) in (?:a|such a) (?:hurry|rush)|(?:price|cost|safety|speed|time|quality|looks) (?:is"
        r"|are|comes?) (?:first|everything|what matters|what counts|the main)|to save (?:money|time|hassle)"
        r"|so (?:that )?(?:i|we) (?:don_t|can)",
    ),
)
_FRAME = lazy("|".join(f"(?P<k{i}>\\b(?:{form})\\b)" for i, (_, form) in enumerate(_FRAMES)))
# What is wanted of the talk, not of the product; and what is no wish at all.
_NO_WISH = lazy(
    r"(?:\w+ ){0,1}?(?:need|needs|want|wants|wanted|like|love|prefer|hoping|trying|looking|have|_ve got|must"
    r"|gotta)?(?: to| too)? ?\b(?:to )?(?:know|ask|hear|talk|speak|say|thank|tell|discuss|understand|think|go now"
    r"|find out|call|ring|check with|cancel|leave|complain|report|stop|confirm that|admit|be honest|pay|point out"
    r"|mention|wait and see|see how|see if|make a complaint)\b"
)
_NOT_NOW = lazy(
    r"\b(?:yet|for now|right now|at the moment|bye|all i (?:need|want)\w*|anything (?:else|more)|nothing (?:else"
    r"|more))\b"
)
_ASKED = lazy(r"\b(?:do|does|did|would|will|should|what|why|n_t|not|don_t|didn_t) $|\brather not\b")
_END = lazy(
    r"[,;:]? ?\b(?:but|because|cos|cause|although|though|can you|could you|do you|would you|will you|is there"
    r"|are there|what|which|how|when|where|who|why|please|thanks|thank you|(?:and|so) (?:i|we|can|do|could|is|are"
    r"|what|how|it|that|you|also))\b|[;:]"
)
_MOTIVES: tuple[tuple[Motive, str], ...] = (
    ("price", r"cheap\w*|price\w*|budget|afford\w*|money|costs?|sav(?:e|ing|ings)|inexpensive|discount\w*|tight"
        r"|bargain|economical"),
    ("time", r"quick\w*|fast\w*|soon\w*|asap|hurry|rush|urgent\w*|deadline|today|tonight|tomorrow|before|by"
        r"|in time|late"),
    ("safety", r"safe\w*|secur\w*|reliab\w*|protect\w*|insur\w*|risk\w*|allerg\w*|health\w*|danger\w*|warranty"
        r"|trust\w*"),
    ("status", r"impress\w*|luxur\w*|premium|quality|best|look good|looks?|styl\w*|brand|smart|elegant|special"
        r"|proud|posh"),
    ("ease", r"eas(?:y|ier|iest|e)|simple|simpler|hassle|convenien\w*|close|near\w*|straightforward|fuss|carry"
        r"|stairs|steps|lift"),
)  # fmt: skip
_MOTIVE = lazy("|".join(f"(?P<{name}>\\b(?:{words})\\b)" for name, words in _MOTIVES))
_STOP = frozenset(
    """a an the my our your his her their its this that these those i you he she it we they me us him them to of in on
    at for from with by about into over under up out off down as than be is are was were been being am do does did done
    have has had having will would can could should shall may might must not no yes and or but so if then also just
    please ok okay what how when where who whom which why whose there here any some all much many more most other
    another
    else anything something nothing one ones get getting got gets give tell show know find help let like love want wants
    wanted need needs needed require prefer rather looking look hoping hope interested trying try thank thanks great
    good
    well now still really very too again only even ever hi hello hey sure right yeah oh um uh kind type sort going go
    goes
    make possible able sounds fine perfect actually both each lot bit i_m i_d i_ll i_ve we_re we_d we_ll we_ve you_re
    it_s
    that_s there_s don_t didn_t doesn_t can_t won_t wouldn_t isn_t im id ill book buy see use long around budget last
    time
    supposed expect worried worry concerned afraid main thing things important long hopefully maybe probably""".split()
)
_SUFFIX = lazy(r"(?<=[a-z]{3})(?:ies|ing|ed|es|s|e|y|er|est)$")


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that a customer needs, wants, expects, worries about, or is moved by.

    Attributes:
        turn, start, end: where it is said.
        kind: which sort.
        thing: the content words in order, as said.
        stems: those words without endings, to be compared.
        motive: what moves the customer, "none" where the words do not tell.
        whom: for whom it is, "" where it is for the customer.
    """

    turn: int
    start: int
    end: int
    kind: Kind
    thing: str
    stems: frozenset[str]
    motive: Motive
    whom: str


def wishes(turn: int, text: TurnText, marks: Sequence[Match]) -> list[Wish]:
    """The wishes of a customer turn.

    Args:
        turn: its index.
        text: its text.
        marks: where the signal `need` holds; it knows frames that are not listed here.
    """
    frames = _frames(text)
    spans = [
        (s, _clause_end(text, s, e, [f[0] for f in frames if f[2] != "for-whom"]), e, kind) for s, e, kind in frames
    ]
    for mark in marks:
        if not any(s < mark.end and mark.start < e for s, e, _, _ in spans):
            edge = mark.end if mark.by == "pattern" else mark.start
            spans.append((mark.start, max(_clause_end(text, mark.start, edge, []), mark.end), mark.start, "want"))
    found: list[Wish] = []
    for start, end, after, kind in sorted(spans):
        if kind in ("need", "want") and (_NO_WISH.match(text.norm, start) or _NO_WISH.match(text.norm, after + 1)):
            continue
        if _ASKED.search(text.norm, max(0, start - 8), start) or _ASKED.match(text.norm, max(after - 6, start)):
            continue
        if _NOT_NOW.search(text.norm, max(0, start - 12), end):
            continue
        if (wish := _wish(turn, text, start, end, kind)) and not any(w.stems >= wish.stems for w in found):
            found.append(wish)
    return found


_WORD = lazy(r"[a-z0-9][a-z0-9_.]*[a-z0-9]|[a-z0-9]")


@each_once
def _frames(text: TurnText) -> Iterator[tuple[int, int, Kind]]:
    return ((m.start(), m.end(), _kind(m)) for m in _FRAME.finditer(text.norm))


def stems(text: str) -> list[tuple[str, str]]:
    """The content words of a normalised text in order, each as said and without its ending."""
    words = _WORD.findall(text)
    return [(w, stem(w)) for w in words if w not in _STOP and (len(w) > 1 or w.isdigit())]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The word without its ending."""
    return _SUFFIX.sub("", word)


def _kind(match: re.Match[str]) -> Kind:
    return next(kind for i, (kind, _) in enumerate(_FRAMES) if match[f"k{i}"])


def _clause_end(text: TurnText, start: int, after: int, others: Sequence[int]) -> int:
    """Where the clause that begins at `start` ends; it holds at least a word behind `after`."""
    _, end = text.sentence(start)
    first = next((w.end for w in text.words if w.start >= after), end)
    if found := _END.search(text.norm, min(first, end), end):
        end = found.start()
    end = min([end, *(o for o in others if o > first)])
    words = [w for w in text.between(start, end) if w.end <= end]
    return words[min(len(words), REACH) - 1].end if words else end


def _wish(turn: int, text: TurnText, start: int, end: int, kind: Kind) -> Wish | None:
    said = text.norm[start:end]
    content = stems(said)
    kin = re.search(rf"\bfor (?:my|our|her|his|the) (?:\w+ )?({_KIN})\b", said)
    if not content:
        return None
    counts = {name: 0 for name, _ in _MOTIVES}
    for m in _MOTIVE.finditer(said):
        counts[m.lastgroup] += 1  # type: ignore[index]
    best = max(counts, key=lambda name: counts[name])
    thing = " ".join(dict.fromkeys(word.replace("_", "'") for word, _ in content[:6]))
    words = frozenset(s for _, s in content)
    return Wish(turn, start, end, kind, thing, words, best if counts[best] else "none", kin[1] if kin else "")


@lru_cache(maxsize=16384)  # every wish is held against every later turn
def _content(said: str) -> tuple[frozenset[str], frozenset[str | None]]:
    """The content words without their endings, and the motives that are named."""
    return frozenset(s for _, s in stems(said)), frozenset(m.lastgroup for m in _MOTIVE.finditer(said))


def takes_up(wish: Wish, said: str) -> bool:
    """Whether normalised words of the seller take the wish up: a content word, what moves the customer, or for whom."""
    content, motives = _content(said)
    if not wish.stems.isdisjoint(content) or wish.motive in motives:
        return True
    return bool(wish.kind == "for-whom" and re.search(r"\b(?:she|he|her|him|they|them|their|his|your)\b", said))

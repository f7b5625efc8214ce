"""A turn cut into clauses: by marks and joining words, and in speech by the words that begin a new one."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.ledgers.retraction import gap
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText, each_once, once
from pitchlint.regex import lazy

_JOINS = frozenset("but so because though although however since which unless whereas while".split())
_SUBJECTS = frozenset("i we you he she they it there".split())
_AUX = frozenset(
    """will can could am are is was have has had do does did don_t can_t won_t cannot didn_t aren_t isn_t need get may
    might would should must only just just_ hope look""".split()
)
_NO_NEW = frozenset("that what as than if when who where how whatever once until till before after sure and".split())
_ASKS = frozenset("what when where who why how which do does did is are can could would will shall should may".split())
_LEADS = frozenset("and but so ok okay great right well sure now alright".split())
_TITLES = frozenset("dr mr mrs ms st".split())  # the stop behind one ends nothing
_OPENERS = frozenset("thank thanks goodbye bye hello your please anything".split())


@each_once
def clauses_of(text: TurnText) -> Iterator[tuple[int, int, bool]]:
    """First word and word behind the last of each clause, and whether it is asked."""
    words = text.words
    asked = [(q.start, q.end) for q in questions_of(text)]
    first = 0
    for i in range(1, len(words) + 1):
        if i < len(words) and not _begins(text, i, first):
            continue
        start = words[first].start
        inside = next((b for a, b in asked if a <= start < b), 0)
        stop = words[i].start if i < len(words) else inside
        if text.punctuated:
            yield first, i, bool(inside) and (stop >= inside or words[first].text in _ASKS)
        else:  # a question seems to run on to the end: only what begins like one is asked
            lead = next((k for k in range(first, i) if words[k].text not in _LEADS), first)
            opens = any(words[first].start <= a <= words[lead].start for a, _ in asked)
            yield first, i, bool(inside) and (opens or words[lead].text in _ASKS)
        first = i


def _begins(text: TurnText, i: int, first: int) -> bool:
    """Whether a clause begins at the word."""
    word, before = text.words[i].text, text.words[i - 1].text
    if word in _JOINS or (gap(text, i) and before not in _TITLES):
        return True
    if not text.punctuated and _opens(text, i):
        return True
    if i - first < 3 or before in _NO_NEW - {"and"} or (text.punctuated and before != "and"):
        return False
    after = text.words[i + 1].text if i + 1 < len(text.words) else ""
    head, _, tail = word.partition("_")
    if not text.punctuated and before in _BEFORE_IT:
        return False
    new = head in _SUBJECTS | {"that"} and (bool(tail) or after in _AUX)
    return new or (not text.punctuated and word in _OPENERS)


def _opens(text: TurnText, i: int) -> bool:
    """Whether in speech, where no mark tells, a question, or a clause with a subject of its own, begins at the word."""
    word, before = text.words[i].text, text.words[i - 1].text
    if text.words[i - 1].end in _ends_of_phrases(text):
        return True
    if before in _HOLDS or before.partition("_")[2] or before in _SUBJECTS | _AUX:
        return False
    after = [w.text for w in text.words[i + 1 : i + 6]]
    if word in _INVERTS:
        return bool(after) and after[0] in _ASKED
    if word not in _DETERMINES:
        return False
    verb = next((k for k, w in enumerate(after) if w in _FINITE or w.endswith("n_t")), len(after))
    return 0 < verb < 5 and _HOLDS.isdisjoint(after[:verb]) and _SUBJECTS.isdisjoint(after[:verb])


@once
def _ends_of_phrases(text: TurnText) -> frozenset[int]:
    """Where the set phrases of service end, in characters: what comes behind them begins anew."""
    return frozenset(m.end() for m in _PHRASES.finditer(text.norm))


_PHRASES = lazy(
    r"\b(?:(?:should|shall|can|may|could) (?:i|we) (?:book|reserve|confirm|make|schedule|order|go ahead|do"
    r"|get)(?: (?:that"
    r"|it|this|(?:the|a|both|your|these|those) \w+))?(?: for you)?(?: now)?|would you like (?:me )?to (?:book|reserve"
    r"|confirm|order|schedule)(?: (?:that|it|this|the \w+))?(?: for you)?(?: now)?|(?:is|does|do) (?:this|that|it"
    r"|everything|these|(?:your|the|this) (?:order|booking|drink)) (?:now )?(?:all )?(?:look |sound "
    r"|seem )?(?:correct|right"
    r"|good|okay|ok|fine|work)(?: (?:to you|for you))?(?: now)?(?: on (?:the|your|this) (?:screen|display))?"
    r"|how about now"
    r"|(?:good)?bye(?: then| now)?|you_re (?:very |so |most )?welcome|you are (?:very )?welcome|my pleasure|no problem"
    r"|of course|(?:have|enjoy) (?:a|an|the|your) (?:very )?(?:[a-z]+ )?(?:day|time|night|evening|one|trip|stay"
    r"|afternoon"
    r"|weekend|flight|meal|ride|journey|visit|show|movie|song|event)(?: then)?|(?:i_m )?(?:glad"
    r"|happy) (?:that )?(?:i could"
    r"|to) help(?: you)?|(?:has|have|is|are|been|now|successfully|booking|ride|order|it_s|that_s|all) (?:all |now "
    r"|been )*"
    r"(?:successfully )?(?:booked|reserved|confirmed|scheduled|completed|submitted|purchased|placed"
    r"|done)(?: (?:successfully"
    r"|now|already|for you))?(?! (?:for|at|on|in|to|with|and|you|it|that|this|a|the|your|by|until)\b)|successfully"
    r" completed (?:this|your|the) (?:[a-z]+ )?(?:booking|order|reservation)(?: for you)?|(?:booking|order|ride)"
    r" (?:booked|confirmed|placed)|at the (?:coffee )?bar(?: (?:soon|shortly))?|(?:ready|available|up|out) (?:soon"
    r"|shortly"
    r"|in a (?:bit|minute|moment)|in (?:just )?a few(?: minutes)?|in no time)(?! (?:at|over|on|in))|(?:is (?:there"
    r"|that)"
    r" )?anything else(?: (?:that )?(?:i|we) can (?:do|help|assist)(?: you)?(?: with)?(?: for you)?)?"
    r"|thank you(?: so much| very much)?(?! (?:for|so|very|and))|just to mention|by the way)\b"
)
_BEFORE_IT = frozenset("for to of with from about at on by".split())  # "for you", no subject
_INVERTS = frozenset("is are do does did can could would should shall will may".split())
_ASKED = frozenset("i we you he she it they there this that the your my everything anyone".split())
_DETERMINES = frozenset("the your our my his her their this that these those all both no every each one nobody".split())
_FINITE = frozenset(
    """is are was were will has have had can cannot could would should must may might does do did goes comes stays
    runs starts takes costs opens closes needs gets keeps stands includes ends leaves went came got took""".split()
)
_HOLDS = frozenset(  # what stands behind these belongs to their clause
    """of to for from with by at on in into onto over under about before after until till within through than as and
    or if when while where who which that what how because so but since unless the your our my his her their a an
    is are was were be been being am has have had will can could would should get gets got give gives put make makes
    take takes bring brings send keep keeps leave see find let lets tell ask do does did not no say says know think
    hope want need like love""".split()
)

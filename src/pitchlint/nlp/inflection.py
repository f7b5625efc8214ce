"""All forms of an English word, for `<send>` in patterns.

Own code because the one library for it (lemminflect) rests since 2022 and takes 0.4 s to load its tables, while
patterns need only regular endings and the irregular verbs.
"""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = """
be am is are was were been being|have has had having|do does did done doing|go goes went gone going
say says said saying|make makes made making|take takes took taken taking|get gets got gotten getting
give gives gave given giving|find finds found finding|think thinks thought thinking|tell tells told telling
become becomes became becoming|leave leaves left leaving|put puts putting|keep keeps kept keeping
let lets letting|begin begins began begun beginning|seem seems seemed seeming|feel feels felt feeling
bring brings brought bringing|hold holds held holding|write writes wrote written writing|stand stands stood standing
hear hears heard hearing|see sees saw seen seeing|mean means meant meaning|set sets setting|meet meets met meeting
pay pays paid paying|run runs ran running|sit sits sat sitting|speak speaks spoke spoken speaking
lie lies lay lain lied lying|lead leads led leading|read reads reading|grow grows grew grown growing
lose loses lost losing|fall falls fell fallen falling|send sends sent sending|build builds built building
understand understands understood understanding|draw draws drew drawn drawing|break breaks broke broken breaking
spend spends spent spending|cut cuts cutting|rise rises rose risen rising|drive drives drove driven driving
buy buys bought buying|wear wears wore worn wearing|choose chooses chose chosen choosing|sell sells sold selling
know knows knew known knowing|come comes came coming|show shows showed shown showing|cost costs costing
catch catches caught catching|deal deals dealt dealing|fight fights fought fighting|forget forgets forgot forgotten forgetting
forgive forgives forgave forgiven forgiving|freeze freezes froze frozen freezing|hide hides hid hidden hiding
hit hits hitting|hurt hurts hurting|quit quits quitting|shut shuts shutting|split splits splitting|bet bets betting
steal steals stole stolen stealing|strike strikes struck striking|swear swears swore sworn swearing
teach teaches taught teaching|throw throws threw thrown throwing|wake wakes woke woken waking|win wins won winning
bite bites bit bitten biting|blow blows blew blown blowing|burn burns burned burnt burning|dream dreams dreamed dreamt dreaming
eat eats ate eaten eating|feed feeds fed feeding|fly flies flew flown flying|hang hangs hung hanged hanging
learn learns learned learnt learning|lend lends lent lending|ring rings rang rung ringing|shake shakes shook shaken shaking
sign signs signed signing|sleep sleeps slept sleeping|spread spreads spreading|stick sticks stuck sticking
bind binds bound binding|sweep sweeps swept sweeping|tear tears tore torn tearing|upset upsets upsetting
withdraw withdraws withdrew withdrawn withdrawing|beat beats beaten beating|bend bends bent bending
child children|person people persons|wife wives|life lives|knife knives|man men|woman women|foot feet|tooth teeth
fee fees|deadline deadlines|seat seats|spot spots|price prices priced pricing|plan plans planned planning
refer refers referred referring|commit commits committed committing|cancel cancels cancelled canceled cancelling canceling
travel travels travelled traveled travelling traveling|transfer transfers transferred transferring
offer offers offered offering|open opens opened opening|happen happens happened happening|visit visits visited visiting
limit limits limited limiting|credit credits credited crediting|deposit deposits deposited depositing
order orders ordered ordering|enter enters entered entering|answer answers answered answering|matter matters mattered mattering
cover covers covered covering|deliver delivers delivered delivering|consider considers considered considering
discover discovers discovered discovering|remember remembers remembered remembering|suffer suffers suffered suffering
register registers registered registering|number numbers numbered numbering|benefit benefits benefited benefiting
need needs needed needing|help helps helped helping|email emails emailed emailing|text texts texted texting
expect expects expected expecting|develop develops developed developing|recover recovers recovered recovering
trigger triggers triggered triggering|pressure pressures pressured pressuring|edit edits edited editing
"""
_TABLE: dict[str, tuple[str, ...]] = {
    row[0]: tuple(row) for line in _IRREGULAR.split("\n") for entry in line.split("|") if (row := entry.split())
}
_BASES = {form: base for base, row in reversed(_TABLE.items()) for form in row}
_VOWELS = "aeiou"


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[str, ...]:
    """The word and its other forms (plural or third person, past, participle, -ing), lower case, without repeats.

    A word of several parts (`sign up`) is inflected in its first part.
    """
    head, _, rest = word.lower().partition(" ")
    table = _TABLE.get(head)
    made = table if table else _regular(head)
    return tuple(dict.fromkeys(f"{form} {rest}" if rest else form for form in made))


def base(word: str) -> str:
    """The base form where the word is an irregular form that is known, else the word itself."""
    return _BASES.get(word, word)


def _regular(word: str) -> tuple[str, ...]:
    if len(word) < 2 or not word.isalpha():
        return (word,)
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word, word + "es", word + "ed", word + "ing"
    if word[-1] == "y" and word[-2] not in _VOWELS:
        return word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"
    if word.endswith("ie"):
        return word, word + "s", word + "d", word[:-2] + "ying"
    if word.endswith("ee"):
        return word, word + "s", word + "d", word + "ing"
    if word[-1] == "e":
        return word, word + "s", word + "d", word[:-1] + "ing"
    if _doubles(word):
        return word, word + "s", word + word[-1] + "ed", word + word[-1] + "ing"
    return word, word + "s", word + "ed", word + "ing"


def _doubles(word: str) -> bool:
    """One syllable that ends in consonant, vowel, consonant: stop, plan, grab."""
    return (
        len(word) >= 3
        and word[-1] not in _VOWELS + "wxy"
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
        and sum(c in _VOWELS for c in word) == 1
    )

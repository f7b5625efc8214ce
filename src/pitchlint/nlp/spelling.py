"""British and American spellings of one word, so that a finding does not depend on where the writer went to school."""

from __future__ import annotations

from functools import lru_cache

from pitchlint.regex import lazy

_OUR = """arm behavi cl col demean endeav fav flav glam harb hon hum lab neighb od parl ranc rig rum sav splend tum
val vap vig"""
_ISE = """apolog author categor critic custom emphas final fulfil harmon hospital ideal initial item jeopard legal
local maxim memor minim modern monet normal optim organ penal personal priorit public real recogn reorgan
revital special stabil standard subsid summar synchron token util visual familiar general capital
characteriz"""
_PAIRS = """centre center|centres centers|centred centered|metre meter|metres meters|litre liter|litres liters
theatre theater|licence license|licences licenses|defence defense|offence offense|programme program
programmes programs|grey gray|catalogue catalog|catalogues catalogs|cosy cozy|jewellery jewelry
fulfil fulfill|fulfils fulfills|enrol enroll|enrols enrolls|enrolment enrollment|instalment installment
instalments installments|cancelled canceled|cancelling canceling|travelled traveled|travelling traveling
traveller traveler|labelled labeled|labelling labeling|modelled modeled|signalled signaled|totalled totaled
judgement judgment|ageing aging|sceptical skeptical|mum mom|mums moms|mummy mommy|analyse analyze
analysed analyzed|analysing analyzing|practise practice|practised practiced|aluminium aluminum|kerb curb
whilst while|amongst among|learnt learned|spelt spelled|burnt burned|dialled dialed|dialling dialing
marvellous marvelous|skilful skillful|wilful willful|tyre tire|tyres tires|plough plow|pyjamas pajamas
maths math"""
_TO_AMERICAN: dict[str, str] = {}
for _pair in _PAIRS.replace("\n", "|").split("|"):
    _british, _american = _pair.split()
    _TO_AMERICAN[_british] = _american
_TO_BRITISH = {american: british for british, american in _TO_AMERICAN.items()}
_OUR_WORD = lazy(rf"^((?:{'|'.join(_OUR.split())}))ou(r)(?=$|s$|ed$|ing$|ite|able|ful|hood|ly$|al)")
_OR_WORD = lazy(rf"^((?:{'|'.join(_OUR.split())}))o(r)(?=$|s$|ed$|ing$|ite|able|ful|hood|ly$|al)")
_ISE_WORD = lazy(rf"^((?:{'|'.join(_ISE.split())})i)s(?=e|ing|ation|er)")
_IZE_WORD = lazy(rf"^((?:{'|'.join(_ISE.split())})i)z(?=e|ing|ation|er)")


@lru_cache(maxsize=16384)
def american(word: str) -> str:
    """The American spelling of a lower-case word; the word itself where there is no other."""
    known = _TO_AMERICAN.get(word)
    if known:
        return known
    return _ISE_WORD.sub(r"\1z", _OUR_WORD.sub(r"\1o\2", word))


@lru_cache(maxsize=16384)
def british(word: str) -> str:
    """The British spelling of a lower-case word; the word itself where there is no other."""
    known = _TO_BRITISH.get(word)
    if known:
        return known
    return _IZE_WORD.sub(r"\1s", _OR_WORD.sub(r"\1ou\2", word))


# Who somebody is must not change what is found: a pattern that names one gender reads the other as well.
_PERSONS = {
    "he": ("he", "she"),
    "she": ("she", "he"),
    "him": ("him", "her"),
    "his": ("his", "her", "hers"),
    "her": ("her", "him", "his"),
    "hers": ("hers", "his"),
    "himself": ("himself", "herself"),
    "herself": ("herself", "himself"),
    "sir": ("sir", "madam", "ma_am", "miss"),
    "madam": ("madam", "sir", "ma_am", "miss"),
    "mr": ("mr", "mrs", "ms"),
    "mrs": ("mrs", "mr", "ms"),
    "ms": ("ms", "mr", "mrs"),
    "he_s": ("he_s", "she_s"),
    "she_s": ("she_s", "he_s"),
}


@lru_cache(maxsize=16384)
def spellings(word: str) -> tuple[str, ...]:
    """The word and what a pattern that holds it also reads: its other spelling, the other gender's pronoun or title."""
    return _PERSONS.get(word) or tuple(dict.fromkeys((word, american(word), british(word))))

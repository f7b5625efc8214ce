"""The fuller readings that {money}, {number}, {duration} and {date} take, beside the plain ones of `mentions`.

A slot stands where its pattern says that an amount or a day must come, so it may read what would be too loose to look
for anywhere: "2k", "two fifty a month", "nine tomorrow". The longest reading comes first.
"""

from __future__ import annotations

from pitchlint.nlp.mentions import DATE, DURATION, MONEY, MONTH, NUMBER, ONES, TENS

_COUNT = rf"(?:(?:{TENS})(?:[ -](?:{ONES}))?|{ONES})"
_CENTS = rf"(?:(?:{TENS})(?:[ -](?:{ONES}))?)"
_UP_TO = r"(?: ?- ?| (?:to|or) )"
_CURRENCY = r"(?:dollars?|bucks?|pounds?|quid|euros?|usd|gbp|eur|rupees?)"
_PERIOD = (
    r"(?: ?/ ?| (?:a|an|per|each|every) )(?:day|week|month|mo|quarter|year|yr|annum)\b"
    r"| (?:monthly|weekly|yearly|annually|pcm)\b| ?p/[mwa]\b"
)
_FIGURES = r"\d[\d,]*(?:\.\d+)?"

SLOT_NUMBER = (
    rf"(?:{_FIGURES} (?:hundred|thousand|million|billion|dozen)|(?:{_COUNT}|\d+) and a half|half a dozen"
    rf"|(?:a|{_COUNT}) dozen|{_COUNT} point (?:(?:{ONES}|zero|oh)\b ?)+\b|{NUMBER}|zero)"
)
# Before k: a 401k and a 4K screen are no prices.
_THOUSANDS = r"(?:[1-35-79]|\d\d|\d{1,2}\.\d+|[1-3]\d\d|4[1-9]\d|40[02-9]|[5-9]\d\d)"
SLOT_MONEY = (
    rf"(?:[$£€]{_FIGURES}{_UP_TO}[$£€]?{_FIGURES}(?:{_PERIOD})?|[$£€] ?{_FIGURES} ?p/[mwa]\b|[₹¥] ?{_FIGURES}"
    r"|\b(?:"
    rf"{NUMBER} (?:dollars?|pounds?|euros?|quid) (?:(?:and )?(?:{_COUNT}|\d\d?) (?:cents|pence|pennies|p)"
    rf"|{_CENTS}|\d\d)\b(?:{_PERIOD})?"  # five pounds fifty
    rf"|(?:half|a quarter of) a (?:million|billion) {_CURRENCY}"
    rf"|(?:{_COUNT}|\d+) and a half (?:grand|thousand|million|k)(?: {_CURRENCY})?(?:{_PERIOD})?"
    rf"|(?:an?|one) {_CURRENCY}(?:{_PERIOD})?|(?:an?|another) (?:tenner|fiver)|(?:usd|gbp|eur) ?{_FIGURES}|{_COUNT} p"
    rf"|{_COUNT}[ -](?:{TENS})[ -](?:nine|eight|five)\b(?:{_PERIOD})?|{_COUNT}[ -]{_CENTS}(?:{_PERIOD})"
    rf"|(?:{_THOUSANDS}|{_COUNT}) ?k\b(?:{_PERIOD})?|\d+\.\d\d(?:{_PERIOD})|\d\d[\d,]*(?:{_PERIOD})"
    rf")\b|\b{_FIGURES} ?[€£₹¥]|{MONEY})"
)
_UNIT = r"(?:second|minute|min|hour|hr|day|week|month|year|quarter|fortnight|decade)"
SLOT_DURATION = (
    rf"(?:(?:an?|one) {_UNIT} and a half|(?:a|three) quarters? of an hour|(?:an?|one) {_UNIT} or (?:two|so)"
    rf"|(?:{_COUNT}|\d+) and a half {_UNIT}s?|another (?:{NUMBER} )?{_UNIT}s?|{DURATION}|(?:an?|{_COUNT}|\d+) decades?)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SPAN = r"(?:week|weekend|month|quarter|year)"
_ORDINAL = (
    r"(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
    r"|eighteenth|nineteenth|twentieth|thirtieth)"
)
_LATE_ORDINAL = r"(?:(?:twenty|thirty)[ -]\w+(?:st|nd|rd|th)|(?:[a-z]+teen|ten|eleven|twelf|twentie|thirtie)th)"
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_PARTLY = r"(?:later |early |late |first thing )"
_ONE_DAY = (
    rf"(?:the day after tomorrow|(?:today|tomorrow|tonight){_PART}"
    rf"|(?:this |next |on |coming |the )?{_DAY}(?: (?:the )?\d{{1,2}}(?:st|nd|rd|th))?{_PART}"
    rf"|(?:this|tomorrow) (?:morning|afternoon|evening)|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?: \d{{4}})?)"
)
_HOUR = rf"(?:{_COUNT}(?: o_clock|(?: (?:fifteen|thirty|forty[ -]five))?)|\d{{1,2}})"
_CLOCK = (
    r"(?:\d{1,2}(?::\d{2})? ?(?:a\.?m\.?|p\.?m\.?|o_?clock)|\d{1,2}:\d{2}|noon|midnight|midday"
    rf"|half past \w+|quarter (?:past|to) \w+|(?:{ONES}) (?:a\.?m\.?|p\.?m\.?|o_clock))"
)
SLOT_DATE = (
    rf"(?:(?:the )?(?:close of (?:business|play)|end of (?:the )?(?:day|business|play)|eod|cob)"
    rf" (?:on )?(?:today|tomorrow|{_DAY})"
    rf"|{_PARTLY}(?:today|tomorrow|(?:this |next )?(?:{_DAY}|{_SPAN}|{MONTH})|in the morning)"
    rf"|mid[ -](?:{MONTH}|week|month|year)"
    rf"|(?:the )?{_ORDINAL} of (?:{MONTH}|(?:the|this|next) month)|{MONTH} (?:the )?{_ORDINAL}\b|the {_LATE_ORDINAL}"
    rf"|{_DAY} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{_DAY} (?:of )?next week|{_DAY} week"
    rf"|a week (?:on|from) {_DAY}|a week (?:today|tomorrow)|(?:{DURATION}) from (?:now|today)"
    r"|(?:the )?(?:month|year)[ -]end|christmas(?: eve| day)?|new year_s(?: eve| day)?|the weekend"
    rf"|(?:the )?(?:end|close|start|beginning|middle) of next (?:week|month|quarter|year)"
    rf"|(?:(?:{_CLOCK}|{_HOUR}),? (?:on |this )?)?{_ONE_DAY}"
    rf"(?:,? (?:at |by |before |around |about )?{_CLOCK}| at {_HOUR})?"
    rf"|{DATE}|{_CLOCK})"
)

"""How amounts, numbers, durations and dates are said, as regular expressions over normalised text.

A mention takes the longest reading at its place. Numbers may be digits or words, since speech recognition writes either.
"""

from __future__ import annotations

ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
_SCALE = "hundred|thousand|million|grand|k"
_WORD_NUMBER = (
    rf"(?:(?:{TENS}|{ONES}|a couple of|a|half a)[ -])?(?:{TENS}|{ONES}|{_SCALE})"
    rf"(?:(?: and)?[ -](?:{TENS}|{ONES}|{_SCALE}))*"
)
_DIGITS = r"\d[\d,]*(?:\.\d+)?k?"
NUMBER = rf"(?:{_DIGITS}|{_WORD_NUMBER})"
_CURRENCY = (
    r"(?:dollars?|bucks?|pounds?|quid|euros?|cents?|pence|pennies|pee|usd|gbp|eur|rupees?|grand|percent|per cent)"
)
_EACH = r"(?:(?: ?/ ?| (?:a|an|per|each|every) )(?:day|week|month|mo|quarter|year|yr|annum)| (?:monthly|weekly|yearly|annually|pcm))?"
MONEY = rf"(?:[$£€] ?{_DIGITS}(?: ?(?:million|thousand|grand|bn|m))?|{NUMBER} ?{_CURRENCY}|\d+p|an? (?:fiver|tenner)|(?:{TENS})[ -](?:{TENS}|{ONES})[ -]ninety[ -]nine|(?:{TENS}|{ONES})[ -]ninety[ -]nine){_EACH}"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)"
_UNIT = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|quarters?|fortnights?)"
DURATION = (
    rf"(?:(?:{NUMBER}|an?|a few|a couple of|couple of|few|several|half an?)(?: (?:to|or|-) {NUMBER}| ?- ?\d+)?"
    rf" ?-?(?:working |business |full |calendar |short |more )?{_UNIT})"
)
_CLOCK = r"(?:\d{1,2}(?::\d{2})? ?(?:a\.?m\.?|p\.?m\.?|o_?clock)|\d{1,2}:\d{2}|noon|midnight|half past \w+|quarter (?:past|to) \w+)"
DATE = (
    rf"(?:(?:the )?(?:end|close|start|beginning|middle) of (?:the |this |next )?(?:{_DAY}|{MONTH}|day|business|week|month|quarter|year|play)"
    rf"|(?:this |next |on |coming |the )?{_DAY}(?: (?:the )?\d{{1,2}}(?:st|nd|rd|th))?(?: (?:morning|afternoon|evening|night))?"
    rf"|(?:this|next|the following) (?:week|month|year|quarter|morning|afternoon|evening|weekend|spring|summer|autumn|fall|winter)"
    rf"|today|tonight|tomorrow(?: (?:morning|afternoon|evening|night))?|midnight|noon|eod|cob"
    rf"|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?: \d{{4}})?"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}[/-]\d{{1,2}}(?:[/-]\d{{2,4}})?|\d{{4}}-\d{{2}}-\d{{2}}|{_CLOCK})"
)

# Kind -> what any mention of it holds somewhere, found without regard to words: a turn without it has no such mention.
HOLDS = {
    "date": rf"[0-9]|day|{MONTH}|business|play|week|month|year|quarter|morning|afternoon|evening|spring|summer|autumn|fall|winter|today|tonight|tomorrow|midnight|noon|eod|cob|half past|o_clock|christmas|[ap]\.?m\b|teenth|tenth|eleventh|twelfth|tieth|twenty|thirty",
    "duration": r"second|min|hour|hr|day|week|month|year|quarter|fortnight|decade",
    "money": rf"[$£€₹¥]|[0-9] ?[pk]|dollar|buck|pound|quid|euro|cent|pence|penn|pee|usd|gbp|eur|rupee|grand|ninety[ -]nine|million|tenner|fiver|thousand|\b[pk]\b|(?:{TENS})[ -](?:nine|eight|five)|(?:/ ?|\b(?:an?|per|each|every) )(?:day|week|mo|quarter|year|yr|annum)|(?:month|week|year|annual)ly|pcm|p/[mwa]\b",
    "number": rf"[0-9]|{ONES}|{TENS}|{_SCALE}|dozen|zero|half",
}

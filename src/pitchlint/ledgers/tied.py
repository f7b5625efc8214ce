"""Whether a sentence of the seller takes up the matter of a question at all: by its words, by a yes or no, by "it".

"Does it have a garage?" - "The number is 555 0100. They answer from nine." Neither sentence does: the first names
another thing, and "they" in the second goes on with the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.question_forms import Form
from pitchlint.ledgers.stems import stem, stems
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_LOOSE: frozenset[Form] = frozenset({"fact", "yes-no", "offer", "sorts", "number"})  # wants whose answer has no look of its own
_NEAR = """weather forecast dew outside rain wet umbrella: temperature degree rain sunny sun cloud snow storm wind humid dry
 chance precipitation celsius fahrenheit clear cold warm hot shower
nice improve: temperature degree rain sunny sun cloud dry clear warm better
wind windy breeze: speed mile mph knot gust breeze calm kph
humid humidity dew: percent moisture humidity
where locate place: address location street avenue road station floor door corner left right next behind opposite near
 upstairs downstairs bar counter desk hall building lobby entrance located situated
pay cost charge price fee free expensive cheap: dollar pound euro credit total fare cost price charge fee free payment
 bill cent extra included
time long open close late early: hour minute day week month time clock until till from morning evening night noon
eat food feed meal menu vegan vegetarian diet dish serve dinner lunch breakfast: meal snack sandwich menu kitchen chef
 food dish plate drink cooked dinner lunch breakfast buffet trolley tray
smoke smoking: balcony ashtray outside
dog cat pet animal: pet animal leash dog cat paw
kid child children baby: cot crib high chair family child kid toddler age
wifi internet wireless online: wifi internet network password connection signal wireless
park parking car garage: parking garage space street bay car driveway carport
bring need require take: bring id passport card proof document paper nothing
cancel refund change money: refund cancel cancellation money fee back
type kind genre sort music style: pop rock jazz country comedy drama horror action genre sort style
card cash pay: card cash visa mastercard cheque transfer
disabled wheelchair ramp lift elevator stairs access: ramp lift elevator stair step floor ground level door
sick ill doctor medicine pill tablet dose: dose pill doctor pharmacist tablet
wine alcohol drink beer: alcohol drink sober
driver car ride cab taxi: driver car plate
depart leave: leave depart start board
arrive land end: arrive land end airport station
person people passenger adult: traveller passenger adult people guest seat person
costly expensive cheap dear: price cheap moderate expensive range
safe secure: safe lock guard"""
_KIN = {
    word: stems(tuple(row.partition(":")[2].split()))
    for row in _NEAR.replace("\n ", " ").splitlines()
    for word in stems(tuple(row.partition(":")[0].split()))
}
_POINTS = lazy(  # it goes on with what was said before
    r"\b(?:it|it_s|it_ll|it_d|its|they|they_re|they_ll|they_ve|they_d|them|there_s|(?<!-)ones?|none|neither|either|both"
    r"|some|any|same|so|such)\b|\b(?:there|that|this|these|those)(?:_s|_ll|_d)? (?:is|are|was|were|will|isn|aren"
    r"|would|should|has|have|depends|can|includes?|covers?)\b|\b(?:that|this|those|these)(?:_s|_ll|_d)?(?=\W*$|,)"
    r"|\b(?:that|this)_s\b"
)
_PERSON = lazy(r"\b(?:he|she|him|her)(?:_s|_ll|_d)?\b")
_OF_PERSON = lazy(r"\b(?:he|she|him|her|his|who|driver|doctor|dr|agent|owner|host|landlord|stylist|therapist)\b")
_SAYS = lazy(  # no, not known, it depends, a choice: an answer, whatever it names
    r"\b(?:no|nope|nah|not|never|cannot|cant|dont|doesnt|isnt|wont|[a-z]+n_t(?! (?:it|she|he|they|that|you|we|i)\b"
    r"|(?: you)? worry)|without|unable|sorry|unfortunately|afraid|sadly|depends?|because|whichever|whatever|whoever"
    r"|wherever|nothing|nobody|nowhere|anyone|anything|everyone|everything|according)\b"
)
_ALSO = lazy(  # answers a yes or no as well
    r"\b(?:yes|yeah|yep|yup|aye|only|of course|absolutely|certainly|definitely|sure|correct|right|exactly|indeed|maybe"
    r"|perhaps|probably|possibly|usually|mostly|bang on|spot on|we ever|since|if|unless|except|otherwise|already|yet"
    r"|still|instead|always|every|free|allowed|welcome to|have to|has to|need to|needs to|must|find out)\b"
)
_FEELS = lazy(  # sympathy
    r"^\W*(?:oh |well |and )?(?:(?:i|we)(?: do| can| really| totally| completely| fully| quite)*"
    r" (?:understand|hear|know|appreciate|realise|realize|see|feel|imagine)\b(?! (?:of|they|there|he|she|it))"
    r"|(?:i_m |i am |we_re |we are )?(?:so |very |really |terribly )*sorry (?:to hear|about|for|you)"
    r"|(?:that|this|it)(?: must| sounds?|_s| is)(?: be| very| so| really)* (?:frustrating|awful|terrible|annoying"
    r"|upsetting|hard|stressful|worrying))\b"
)
_HAVE = lazy(r"\b(?:we|they|i)(?:_ve| have| do| offer| serve| sell| carry| stock|_ve got| got)\b|\bthere(?:_s| are)\b")
_WHEN = stems(tuple("day days today tomorrow tonight week weekend month year hour morning evening moment while".split()))
SHORT = 5  # words; a fragment up to that long names the thing asked for
_FIGURE = lazy(r"\W*(?:about |around |just |only )?\d")
_LONG = 5  # letters; in a word that long one wrong letter does not make another word
_VERB = lazy(
    r"\b(?:i|you|we|they|he|she|it|is|are|am|was|were|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|[a-z]+_(?:s|re|ll"
    r"|ve|d|m)|thank\w*|booked|done|goodbye|bye|please|let|enjoy|take|keep|bring|[a-z]{3,}(?:ed|es|ing))\b"
)
_IS = lazy(  # "the car is a Fiat": so short a sentence says what the thing is
    r"^\W*(?:[a-z]+\W+)?(?:the|your|their|its) [a-z]+(?:_s| is| are)(?! (?:to|for|on|all|ready|being|very|so|now)\b)"
    r"(?: [a-z]+){1,4}\W*$"
)
_NAME = lazy(r"(?<=[a-z,] )(?!I\b|M[rs]{1,2}\b|Dr\b|Miss\b|Sir\b|Madam\b|[A-Z][a-z]+day\b)[A-Z][a-z][\w'-]*")
_CALLED = lazy(r", (?:M[rs]{1,2}\.? |Dr\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=[,.!?])")  # the customer, by name
_SCORE = lazy(r"\d+(?:\.\d+)? ?(?:out of|/|%|percent)")
_ORDERS = lazy(r"^\W*(?:please|kindly|bring|sign|enjoy|have a)\b")
_ROW = lazy(r"[a-z]+, (?:[a-z_]+ ){0,2}[a-z_]+(?:,| and| or) [a-z]+")


def judged(q: Asked) -> bool:
    """Whether a question can be held to its matter: what is wanted has no look of its own, and the matter is named."""
    forms = {f for w in q.wants for f in w.forms}
    loose = bool(forms & _LOOSE) and not forms & {"money", "time", "phone", "link", "action"}
    named = bool(q.topic - _WHEN) or any(w.word for w in q.wants)
    return loose and q.factual and named and not q.others and not q.opinion


def untied(
    text: TurnText,
    spans: Iterator[tuple[int, int]],
    q: Asked,
    idle: frozenset[tuple[int, int]],
    given: frozenset[str],
) -> Iterator[tuple[int, int]]:
    """The sentences that do not take up the matter of a question, by characters.

    Args:
        text: of the seller's turn.
        spans: its sentences, in order.
        q: the question.
        given: stems said before the question; a name that is not among them may be the answer.
        idle: sentences that stray: offers, praise, what was done; they must name the matter to take it up.
    """
    about = q.topic | stems([word for w in q.wants for word in w.word.split()])
    near = about.union(*(_KIN.get(word, ()) for word in about))
    polar = q.kind == "yes-no" or any("yes-no" in w.forms for w in q.wants)
    person = _OF_PERSON.search(q.said) is not None
    before = True
    for start, end in spans:
        named = frozenset(stem(w.text) for w in text.between(start, end))
        said = text.norm[start:end]
        length = text.count_between(start, end)
        short = length <= SHORT and not _known(said, given) and (not _VERB.search(said) or _FIGURE.match(said) is not None)
        tied = _shares(named, near)
        if not tied and (start, end) not in idle and not _FEELS.search(said):
            points = before and (_POINTS.search(said) or (person and _PERSON.search(said)))
            says = _SAYS.search(said) or (polar and _ALSO.search(said)) or _ROW.search(said) or _IS.match(said)
            lists = any("sorts" in w.forms for w in q.wants) and _HAVE.search(said)
            counts = any("number" in w.forms for w in q.wants) and _SCORE.search(said)
            tied = short or bool(points or says or lists or counts) or _new(text, start, end, given)
        if not tied:
            yield start, end
        before = tied or (start, end) in idle  # "it" looks past what was done


def _new(text: TurnText, start: int, end: int, given: frozenset[str]) -> bool:
    """Whether a sentence names somebody or something that was not named before."""
    if _ORDERS.search(text.norm[start:end]):
        return False
    said = _CALLED.sub("", text.text[start:end])
    return any(not stems([m[0].lower()]) <= given for m in _NAME.finditer(said))


def _known(said: str, given: frozenset[str]) -> bool:
    words = stems(said.strip(" .!?,").split())
    return bool(words) and words <= given


def _shares(named: frozenset[str], near: frozenset[str]) -> bool:
    return bool(named & near) or any(_mistyped(a, b) for a in near if len(a) > _LONG for b in named if len(b) > _LONG)


def _mistyped(one: str, other: str) -> bool:
    """Whether two words differ by one letter left out, added or changed."""
    if abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[same + 1 :] == other[same:] or one[same:] == other[same + 1 :] or one[same + 1 :] == other[same + 1 :]

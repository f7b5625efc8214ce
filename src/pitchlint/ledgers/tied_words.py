"""Words by which a reply takes up what was asked: those near to a matter, those that point back, a yes or a no."""

from __future__ import annotations

from pitchlint.ledgers.stems import stems
from pitchlint.nlp.mentions import DATE, DURATION, NUMBER
from pitchlint.regex import lazy

_NEAR = """weather forecast dew outside rain wet umbrella dry hot warm cold chilly sunny cloudy freezing snow storm
 jacket coat: temperature degree rain sunny sun cloud snow storm wind humid dry chance precipitation celsius fahrenheit
 clear cold warm hot shower umbrella jacket coat scarf gloves boots shorts sunscreen sandals
nice improve: temperature degree rain sunny sun cloud dry clear warm better
wind windy breeze: speed mile mph knot gust breeze calm kph
humid humidity dew: percent moisture humidity
where locate place: address location street avenue road station floor door corner left right next behind opposite near
 upstairs downstairs map directions bar counter desk hall building lobby entrance located situated
pay cost charge price fee free expensive cheap: dollar pound euro credit total fare cost price charge fee free payment
 bill cent extra included
time long open close late early: hour minute day week month time clock until till from morning evening night noon
eat food feed meal menu vegan vegetarian diet dish serve dinner lunch breakfast: meal burger pasta snack sandwich menu
 kitchen chef food dish plate drink cooked dinner lunch breakfast buffet trolley tray
smoke smoking: balcony ashtray outside
dog cat pet animal: pet animal leash dog cat paw
kid child children baby: little cot crib high chair family child kid toddler age
wifi internet wireless online: wifi internet network password connection signal wireless code
park parking car garage: parking garage space street bay car driveway carport
bring need require take: bring id passport card proof document paper nothing
cancel refund refundable change money: refund refundable cancel cancellation money fee back
type kind genre sort music style: pop rock jazz country comedy drama horror action genre sort style
card cash pay: card cash visa mastercard cheque transfer
disabled wheelchair ramp lift elevator stairs access: ramp lift elevator stair step floor ground level door
sick ill doctor medicine pill tablet dose: dose pill doctor pharmacist tablet
wine alcohol drink beer: alcohol drink sober bottle bar licence license wine beer
driver car ride cab taxi: driver car plate
vehicle car cab taxi auto: vehicle car cab taxi
depart leave: leave depart start board
arrive land end: arrive land end airport station
person people passenger adult: person traveller passenger adult people guest seat person
costly expensive cheap dear: price cheap moderate expensive range
safe secure: safe lock guard
laundry washing washer dryer machine launder: laundry washer dryer machine launderette washing appliance
furnished furniture unfurnished: furniture furnished unfurnished empty sofa couch bed table
vegan vegetarian dairy gluten nut allergy halal kosher: meat cheese milk egg butter cream fish plant flour almond pork
gym fitness: gym fitness treadmill weights workout
pool swim: pool swim swimming
heating heated heat: radiator boiler warm heating heater degree
direct nonstop stop change: direct nonstop stop layover connection change via
deliver delivered ship post courier: ship courier post arrive deliver delivery far bring send drop van
include included: include included extra separate part
insurance insured cover covered: insured insurance cover covered excess policy
view outlook: view overlook sea garden face
quiet noise noisy loud: quiet noise loud street back road sound traffic
man woman lady female male: man woman his her he she him lady gentleman
charger cable plug adapter: cable plug adapter usb
act acted actor actress star starred cast: act acts actor actress star cast lead role
write wrote written: write wrote written writer
sing sang sung singer: sing sang sung singer vocal
shower bath bathroom tub: shower bath bathroom tub
book booked reserved confirmed done: book booked reserve reserved confirmed done set
balcony terrace garden yard: balcony terrace garden yard patio"""
_ROWS = [
    [stems((*side.split(), *(f"{word}s" for word in side.split()))) for side in row.split(":")]
    for row in _NEAR.replace("\n ", " ").splitlines()
]
KIN = {
    word: frozenset[str]().union(*(told for asked, told in _ROWS if word in asked)) for row in _ROWS for word in row[0]
}
POINTS = lazy(  # it goes on with what was said before
    r"\b(?:it|it_s|it_ll|it_d|its|they|they_re|they_ll|they_ve|they_d|them|there_s|(?<!-)ones?(?! of)|none|neither"
    r"|either|both|some|any|same|so|such)\b|\b(?:there|that|this|these|those)(?:_s|_ll|_d)? (?:is|are|was|were|will"
    r"|isn|aren|would|should|has|have|depends|can|includes?|covers?)\b|\b(?:that|this|those|these)(?:_s|_ll"
    r"|_d)?(?=\W*$|,)|\b(?:that|this)_s\b"
)
OPENS = lazy(r"\W*(?:(?:oh|well|so|and|ok|okay|sure|now) )*(?:it|they|there|that|this|these|those)(?:_s|_re|_ll|_d)?\b")
OWN = lazy(  # "you should see the lobby, they ...": a thing of its own; whoever was asked is none
    r"\W*(?:the|our|my) [a-z]+ [^,]*,|\W*(?:[a-z]+\W+){0,2}?(?:you|i|we)(?:_ve|_ll|_d)?(?: (?!(?:check|ask|call|phon"
    r"|r[aiu]ng|sp[eo]|talk|look|read|f[io]+nd|tell|told|email|contact)[a-z]*|in|on|at|to|for|from|with|by|of|about"
    r"|into)[a-z_]+){0,3}? (?:an?|the|your|our|my|some) [a-z-]+\b(?!.*\b(?:that|if|whether|because|says|shows|means)"
    r" (?:it|they)\b)"
)
PERSON = lazy(r"\b(?:he|she|him|her|his)(?:_s|_ll|_d)?\b")
OF_PERSON = lazy(
    r"\b(?:he|she|him|her|his|who|driver|doctor|dr|agent|owner|host|landlord|stylist|therapist"
    r"|professor|manager|chef|nurse|engineer|plumber|mechanic|teacher|guide|waiter|vet|solicitor|mum|mom|dad|mother"
    r"|father|wife|husband|son|daughter|boss|mr|mrs|ms|miss|kids?|baby|dog|cat"
    r"|nephew|niece|cousin|uncle|aunt|brother|sister|friend|partner|child|toddler|boy|girl|lad|grand[a-z]+|year old)\b"
)
SAYS = lazy(  # no, not known, it depends, a choice: an answer, whatever it names
    r"\b(?:no|nope|nah|not|never|cannot|cant|dont|doesnt|isnt|wont|[a-z]+n_t(?! (?:it|she|he|they|that|you|we|i)\b"
    r"|(?: you)? worry)|without|unable|sorry(?!,? (?:you were|could you|can you|i (?:didn_t|couldn_t)|what was"
    r"|say that))|unfortunately|afraid|sadly|depends?|because|whichever|whatever|whoever"
    r"|wherever|nothing|nobody|nowhere|anyone|anything|everyone|everything|according|(?:the"
    r"|your) (?:[a-z]+ )?answer)\b"
)
ALSO = lazy(  # answers a yes or no as well
    r"\b(?:yes|yeah|yep|yup|aye|only|of course|absolutely|certainly|definitely|sure|correct"
    r"|(?<!the )right(?! (?:thing|away|now|at|on|in|up|after|next|behind))|exactly|indeed|maybe"
    r"|perhaps|probably|possibly|usually|mostly|bang on|spot on|we ever|since|if|unless|except|otherwise|already|yet"
    r"|still|instead|always|every|free|separate(?:ly)?|extra|(?:my|your|his|her|our|their) own|(?:in|out of) luck"
    r"|allowed|deal|(?:your|my|our)self|yours|welcome to|have to|has to|need to|needs to|must|find out)\b"
)
HOLDS = lazy(  # how far it holds, or what it takes: answers a yes or no as well
    r"\b(?:make (?:me|us) an offer|(?:might|could|can|will|_ll) (?:find|work) something(?: out)?|see what (?:i"
    r"|we) can do|come to an? (?:agreement|arrangement)|(?:it_s|it is|it_d be|you_d be) (?:best|better|safer|wise"
    r"|wiser|advisable|a good idea)(?: to| off)?)\b|^\W*(?:(?:oh|well|so|and|yes|just) )*(?:(?:down|up) to|from the"
    r"|within|as (?:long|far) as|anything (?:above|over|from|up))\b|^\W*(?:(?:oh|well|so|but|yes|though) )*(?:you(?:_d"
    r"|_ll)? (?:just |only |also )?need (?:an?|the|to|some|your)|you (?:can|may|could) (?:with|within|until|till|up to"
    r"|for|as|from|on|at|in))\b"
)
MAY_I = lazy(
    r"(?:[a-z]+,? ){0,3}?(?:can|could|may) (?:i|we)\b|(?:[a-z]+,? ){0,2}?is it (?:ok|okay|all right|alright|fine"
    r"|possible)\b"
)
FINE = lazy(
    r"^\W*(?:(?:oh|well|yes) )*(?:that_s |that is |it_s |it is )?(?:no problem|not a problem|fine|all right"
    r"|no trouble|possible)\b"
)
CREW = (  # some of the firm's own people, unnamed: "one of our fitters", "two men"
    r"\bone of (?:our|the|my|their)\b|\b(?:one|two|three|four|an?|some|our|my) (?:[a-z]+ )?(?:men|man|wom[ae]n|people"
    r"|guys?|lads?|fitters?|team|colleagues?|plumbers?|electricians?|mechanics?|technicians?|engineers?|drivers?)\b"
)
FEELS = lazy(  # sympathy
    r"^\W*(?:oh |well |and )?(?:(?:i|we)(?: do| can| really| totally| completely| fully| quite)*"
    r" (?:understand|hear|know|appreciate|realise|realize|see|feel|imagine)\b(?! (?:of|they|there|he|she|it))"
    r"|(?:i_m |i am |we_re |we are )?(?:so |very |really |terribly )*sorry (?:to hear|about|for|you)"
    r"|(?:that|this|it)(?: must| sounds?|_s| is)(?: be| very| so| really)* (?:frustrating|awful|terrible|annoying"
    r"|upsetting|hard|stressful|worrying))\b"
)
NEW_THING = lazy(
    r"^\W*(?:(?:oh|well|just|only|ok|okay|usually|probably) )*(?:a|an|some"
    r"|any) [a-z]"
)  # "a towel and a padlock"
ELLIPSIS = lazy(  # "we do"
    r"\b(?:we|i|they|you|it|he|she) (?:do|does|did|can|will|are|is|am|have|has)(?=\W*(?:$|[,.!]|(?:an?|are|is|would"
    r"|do|can|but|if)\b))|\b(?:is|are|was|were|do|does|did|can|will|has|have)\W*$"
)
AT_PLACE = lazy(
    r"\b(?:at|in|on|by|near|behind|opposite|beside|next to|through|past|above|below|under|round|around|outside|inside"
    r"|upstairs|downstairs|across|towards?|along)\b(?! (?:the )?(?:\d{1,2}[:.]\d\d|\d+ ?[ap]m|[a-z]+day\b|o_clock))"
)
OF_ORDER = lazy(r"^\W*(?:[a-z]+\W+)?(?:your|that|this|it_s|thank|i|enjoy)\b")
TIMELY = lazy(  # a question in which a time is named answers by one
    rf"\b(?:later|earlier|sooner|before|after|till|until|long|today|tonight|tomorrow|collect|pick up|open|shut|closed?"
    rf"|ready|at {NUMBER})\b"
)
TIME = lazy(rf"\b(?:{DATE}|{DURATION}|half (?:past )?[a-z]+|till|until|{NUMBER})\b")
TO_YOU = lazy(r"\b(?:you|your|y_all|u)\b|\b(?:do|will|would|can|should) i\b")
OF_US = lazy(
    r"(?:^\W*|\b(?:and|but|so) )(?:(?:well|oh|so|ok|okay|sure|now|and) )*(?:i|we|i_ll|we_ll|i_m|we_re|i_d|we_d"
    r"|i_ve)\b(?! (?:understand|hear|know|see))"
)
OTHER = lazy(  # the sentence is about a thing of its own
    r"^\W*(?:(?:well|oh|so|ok|okay|sure|now|and|alright|great|good|lovely|right) )*(?:the|your|their|our|that|this"
    r"|these|those|both|you can|you_ll|you_re|please|thanks?|enjoy|goodbye|(?!it|they|he|she|we|i"
    r"|there)[a-z]+(?: [a-z]+)? (?:has|have) (?:many|been|become|seen|a))\b|\?\W*$"
)
HAVE = lazy(r"\b(?:we|they|i)(?:_ve| have| do| offer| serve| sell| carry| stock|_ve got| got)\b|\bthere(?:_s| are)\b")
WHEN = stems(tuple("day days today tomorrow tonight week weekend month year hour morning evening moment while".split()))
FIGURE = lazy(rf"\W*(?:about |around |just |only )?{NUMBER}\b")
VERB = lazy(
    r"\b(?:i|you|we|they|he|she|it|is|are|am|was|were|has|have|had|do|does|did|will|would|can|could|shall|should|may"
    r"|might|must|[a-z]+_(?:s|re|ll|ve|d|m)|thank\w*|booked|done|goodbye|bye|please|let|enjoy|take|keep|bring"
    r"|[a-z]{3,}(?:ed|es|ing))\b"
)
IS = lazy(  # "the car is a Fiat": so short a sentence says what the thing is
    r"^\W*(?:[a-z]+\W+)?(?:the|your|their|its) [a-z]+(?:_s| is| are)(?! (?:to|for|on|all|ready|being|very|so|now)\b)"
    r"(?: [a-z]+){1,4}\W*$"
)
NAME = lazy(r"(?<=[a-z,] )(?!I\b|M[rs]{1,2}\b|Dr\b|Miss\b|Sir\b|Madam\b|[A-Z][a-z]+day\b)[A-Z][a-z][\w'-]*")
CALLED = lazy(r", (?:M[rs]{1,2}\.? |Dr\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=[,.!?])")  # the customer, by name
SCORE = lazy(
    rf"\d+(?:\.\d+)? ?(?:out of|/|%|percent)|\b(?:{NUMBER}|an?|a few|several) ?(?:miles?|km|kilomet\w+|blocks?|yards?"
    r"|met(?:er|re)s?|feet|foot|inch\w*|degrees?|stops?|kilos?|ounces?|lit(?:er|re)s?|mbps|megs?|percent|square)\b"
)
ORDERS = lazy(r"^\W*(?:please|kindly|bring|sign|enjoy|have a)\b")
ROW = lazy(r"[a-z]+, (?:[a-z_]+ ){0,2}[a-z_]+(?:,| and| or) [a-z]+")
SHOWS = lazy(  # "they're all on the board": what the customer has before them
    r"\b(?:it|they|that|those|these|all)(?:_s|_re| is| are)(?: [a-z]+){0,2} (?:on|in front of|above|behind|below"
    r"|next to) (?:the |this |that |our |your )?(?:screen|board|sign|list|menu|wall|display|shelf|shelves|counter"
    r"|label|card|poster|me|you)\b"
)

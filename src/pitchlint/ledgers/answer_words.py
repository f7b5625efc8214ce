"""The words by which a turn of the seller answers: forms of answers, yes and no, not knowing, looking up, courtesy."""

from __future__ import annotations

from pitchlint.ledgers.purposes import TELLS_PURPOSE
from pitchlint.ledgers.wants import Form
from pitchlint.nlp.mentions import DATE, DURATION, MONEY, NUMBER, ONES
from pitchlint.regex import lazy

CLOCK_WORDS = (  # "six on the dot", "half nine", "seven to ten"
    rf"\b{NUMBER} (?:on the dot|sharp|on the nose|ish)\b|\bhalf (?:past |after )?(?:{ONES})\b"
    rf"|\b(?:quarter|ten|five|twenty) (?:to|past|after) (?:{ONES})\b|\b(?:{ONES}) (?:to|till|until) (?:{ONES})\b"
)
"""Times of the clock as people say them, without o'clock."""

_FREE = (
    r"\b(?:for free|is free|are free|(?:it|that|they)_(?:s|re) free|free of charge|there(?:_s| is) none|no (?:extra "
    r"|additional |hidden |added )?(?:charge|charges|cost|costs|fee|fees)|nothing(?: extra| at all| on top)?$|included"
    r"|complimentary|same price|cheap|inexpensive|moderate|moderately|affordable price range|expensive|whatever you"
    r"|any amount|up to you|your choice|depends on|(?:a|every|not a) penny|pay(?:ing)? nothing|on (?:us|the house)"
    r"|(?:an?|one|two|three|half a|\d) (?:week|month|year)s?(?:_s)? (?:rent|up ?front|in advance|down)|(?:half|a third"
    r"|a quarter|double|twice) (?:of|the|that|it|up ?front|now|down))\b|\b(?:nothing|zero|nil|free)[.,;!]"
    r"|^\W*(?:nothing|zero|nil)\b"
)
FORMS: tuple[tuple[Form, str], ...] = (
    ("money",
        rf"{MONEY}|{_FREE}|\b{NUMBER} (?:lakhs?|crores?|point {NUMBER}|p|pence|rs|inr|credits?|points?|dirhams?"
        rf"|francs?|kroner|pesos?|yen|naira|rand)\b|(?:[a-z]+_s|costs?|price[sd]?|total|comes to|for|at|is|pay|charge"
        rf"|asking|took|take|do|go|about|around|say) (?:just |only "
     rf"|about |around |is |of |be |it is |at )*{NUMBER}\b|^\W*{NUMBER}\b|\b{NUMBER} (?:a|per|each|for|plus|an"
     rf"|all|including|on)\b|\b(?:investment|deposit|sum|contribution|payment|outlay|amount) of"
     rf" (?:about |around |just )?{NUMBER}\b"),
    ("time",
        rf"\b{DATE}|\b{DURATION}|\b(?:today|soon|shortly|now|immediately|instant(?:ly)?|right away|straight away"
        rf"|always|never|every|daily|weekly|monthly"
     r"|weekends?|weekdays?|ago|not (?:too |very )?long|sixties|seventies|eighties|nineties"
     r"|morning|afternoon|evening|night|later|once|when|as soon as|as (?:long|late|early|often) as (?:you|we)"
      r"|before|after|until"
     r"|till|since|any time"
     rf"|anytime|already|24/7|overnight|month|week|year|day|oclock)\b|\b(?:at|by|on|in|from|around|about|is"
     rf"|takes?) {NUMBER}\b|\b(?:19|20)\d\d\b|{CLOCK_WORDS}"),
    ("number", rf"\b{NUMBER}\b|\ban? (?:mile|kilomet\w+|block|yard|stone|pound|inch|foot)\b|\b(?:none|both|several"
    r"|few|half|dozen|unlimited|all|direct|non ?stop|no)\b"),
    ("phone",
        r"\d{3}[-. )]{1,2}\d{3}|\d{6,}|\+\d{1,3}|\d{2,5} \d{3,4}|\d{1,4}(?:[ -]\d{1,4}){3,}|(?:(?:zero|oh|one|two"
        r"|three|four|five|six|seven|eight|nine)[ ,]+){4}"),
    ("place",
        r"\b\d+[a-z]? (?:[a-z]+ ){0,4}(?:street|st|road|rd|avenue|ave|lane|drive|dr|way|boulevard|blvd|court"
        r"|square|plaza|place|highway"
     r"|parkway|pkwy|broadway|terrace|circle)\b|\b\d{1,5} (?:[nsew]\.? )?[a-z]{3,}|\b(?:here|there|online|everywhere"
     r"|nowhere|upstairs|downstairs|stairs|doors?|corridor|left|north|south|east|west|parked|located|based|centre"
     r"|center|downtown|airport"
     r"|station|street|road|avenue|building|floor|corner|city|town)\b"),
    ("link", r"\b(?:www|https?|url)\b|\.(?:com|org|net|co|io|edu|gov)\b|@|\b(?:dot com|dot org|at gmail)\b"),
    ("purpose", TELLS_PURPOSE),
    ("reason",
        r"\b(?:because|cause|since|due to|so (?:that|we|you|i|it)|as (?:we|you|it|the)|that_s why|reason"
        r"|in order to|to (?:avoid|make|keep|help|ensure|protect|check|confirm)|otherwise|given)\b"),
)  # fmt: skip
NAMED = lazy(
    r"\b(?:in|at|on|near|by|from|to|of|opposite|behind|around|under|is|and|,) (?:the "
    r"|our )?(?!I\b|\d{1,2}:\d\d|\d{1,2} ?[ap]m\b|[A-Z][a-z]+day\b)[A-Z0-9][\w']+|\b[A-Z][\w']+ [A-Z][\w']+"
    r"|^[A-Z][\w']+[.!]?$"
)
NAMED_PLAIN = lazy(
    r"\b(?:in|at|near|opposite|behind|around|next to|from) (?:the |our |your |a |an |my )?(?!(?:few|couple|minutes?"
    r"|moments?|seconds?|hours?|days?|weeks?|months?|while|case|fact|general|order|advance|full|total|cash|person"
    r"|touch|mind|stock|time|hurry|noon|night|least|once|all|the|that|your)\b)[a-z]{3,}"
)
_YES = (
    r"(?:yes|yeah|yep|yup|yea|aye|no|nope|nah|not|never|correct|right|exactly|indeed|absolutely|certainly|definitely"
    r"|of course|sure|surely|totally|unfortunately|sadly|afraid|sorry|regret|i_m afraid|i_m sorry|possibly|probably"
    r"|maybe|perhaps|it depends|depends|you_re (?:in|out of) luck|(?:with|for|in|on) (?:all|any|every|most"
    r"|both)(?: of)? [a-z]+(?=\W*(?:$|[.,!]))|you can(?= (?:with|within|until|till|up to|for|as)\b)|that_s right"
    r"|you_re right|you bet|affirmative|negative|done|i (?:think|believe) so|(?:i|it|they|there|we|you|he|she) (?:do"
    r"|does|don_t|am|is|are|isn_t|aren_t|have|has|did|will|may|(?:sure |certainly |definitely )?can|can_t"
    r"|won_t)(?=\W*$|\W*[.,!;]| (?:and|but|if|so|not|would|do|can|shall|are|is|what|how|when|where|which|sorry|sir|may"
    r"|it|they|there|we|you|i|yes|yeah|yep|no|indeed|too|usually|always|still|sometimes|already|just|only)\b)|neither"
    r"|none|both|only|always|deal|(?:we|you)(?:_ve)? (?:got|have) a deal|sold|(?:your|the) (?:correct |right )?answer)"
)
_LEAD = (
    r"(?:(?:oh|well|um|uh|er|ah|so|ok|okay|hi|hello|hey|hmm|sir|madam|great|good question|and|let me check"
    r"|thanks|thank you|alright)[ ,.!]*)*"
)
POLAR = lazy(rf"(?:^|[.!?;,-] *){_LEAD}{_YES}\b")
NEGATED = lazy(
    r"\b(?:not|no|never|neither|none|nor|cannot|without|unable|unavailable|[a-z]+n_t|cant|dont|doesnt|isnt|wont)\b"
)
IDLE = lazy(  # what sounds like a no or a condition, and is neither
    r"\bno (?:problem|worries|worry|trouble|bother|rush|hurry|doubt)\b|\b(?:can_t|cannot|couldn_t|won_t) (?:miss|beat"
    r"|fault|complain|wait|go (?:far )?wrong|regret)\b(?: it| them| him| her| this| that)?|\b(?:call|ring|phone|reach"
    r"|contact|email|text) (?:them|him|her|us|it)\b|\bif you(?:_d| would)? (?:want|like|need|wish|prefer|care|fancy)\b"
    r"|^\W*(?:right|ok|okay|alright|all right|great|lovely|good|perfect|sure"
    r"|fine)(?: then)?\W+(?=(?:is there |was there )?(?:anything|something)"
    r" else|so\b|now\b|shall|let_s|let me|what_s|what is|and what|could i|can i|may i|i_ll|i just need|which)"
)
DENIES = lazy(
    r"(?:no|nope|not)\b(?! (?:problem|worries|worry|bother|trouble|rush|much|many|long|far|a lot|very"
    r"|too|bad)\b)"
)
UNKNOWN = lazy(
    r"\bdepends (?:on (?:the|your|how|where|what|which|when|whether)|where|how|what|when|which|whether)\b|"
    r"\b(?:(?:i|we)(?: really| honestly| actually| just)? (?:do not|don_t|dont|did not|didn_t) (?:actually |really "
    r"|currently )?(?:know|have (?:that|the|any|a|an|this|it)|see|think)|not (?:sure|certain|aware)|no idea"
    r"|no information|(?:can_t|cannot|can not|couldn_t|could not|unable to|not able to) (?:find|say|tell|see|answer"
    r"|give|provide|access|help|process|do|get|share|purchase|book|buy|reserve|schedule|complete|order)|i wish i knew"
    r"|i_m not an? (?:doctor|lawyer|expert|vet|engineer|accountant|mechanic)|i only know|couldn_t tell|hard to say"
    r"|beyond me|not known|(?:don_t|doesn_t|do not|does not) have (?:one|any|an?) (?:listed|published|given|on file"
    r"|phone|website|number|email)|(?:have|has|is|are) no (?:phone|website|email|number|fixed)|(?:not|isn_t"
    r"|aren_t) (?:listed|published|announced|decided)|no way of knowing|don_t have access|(?:we|they) (?:cannot|can_t"
    r"|can not|are unable to)|overbooked|(?:we|they)(?:_re| are) (?:all |fully )?booked|sold out|fully booked"
    r"|not (?:possible|allowed|available)|unavailable|out of stock|closed)\b"
)
CHECKS = lazy(
    r"\b(?:let me (?:just |quickly |go )?(?:check|see|look|find|ask|pull|take a look|get)|i_?(?: wi)?ll (?:just "
    r"|quickly |have to |need to |have a )?(?:check|look|see|find|get (?:that|it))|checking|one (?:moment|second|sec"
    r"|minute)|(?:just )?a (?:moment|second|sec|minute)|hold on|hang on|bear with|looking (?:it|that"
    r"|into))\b(?: (?:that|it|this|for|you|on|up|into|right|now|please|me)\b)*"
)
DEFERS = lazy(
    r"\b(?:(?:get|come|ring|call|write|report) (?:right )?(?:back )?(?:to you|you back)|be in touch"
    r"|(?:i|we|he|she|they|somebody|someone)(?:_ll| will| can) (?:then |have to |need to )?(?:find out|ring|call"
    r"|(?:email|text|message|send|write)(?! you (?:an?|our) (?!price|quote|list|link|number))"
    r"|let you know|get back|follow up|(?<!can )confirm|tell you|ask))\b[^.,;?!]*"
)
CLOSES = lazy(
    r"\b(?:(?:anything|something|what) else|(?:any|further|other) (?:questions?|assistance|help)|(?:have|enjoy) (?:a"
    r"|an|your|the) (?:[a-z]+ )?[a-z]+|good ?bye|bye|take care|you_re welcome|you are welcome|my pleasure|glad (?:i|to"
    r"|we|that)|see you|thank you for|thanks for|help you (?:with|further|today)|assist you)\b"
)
COURTESY = lazy(
    r"\b(?:(?:is there |do you need |(?:can|may|could|shall) i (?:[a-z_]+ ){1,4}|will there be |would you like "
    r"|do you want |need |will that be )?(?:anything|something|what) else[a-z_ ]*|(?:have|enjoy) (?:a|an|your"
    r"|the) (?:[a-z]+ ){0,2}[a-z]+|(?:good ?)?bye(?: bye)?(?: now| for now| then)?|take care|(?:you_re|you are"
    r"|your) (?:very |most |so )?welcome|my pleasure|(?:i_m |i am |we_re )?glad (?:i|to|we|that)[a-z_ ]*"
    r"|see you[a-z_ ]*|(?:thank you|thanks)(?: so much| very much| a lot)?(?: for [a-z_ ]*)?|(?:how )?(?:can"
    r"|may) i (?:help|assist)[a-z_ ]*|i (?:can|will|would be happy to|am happy to|_d be happy to"
    r"|_d love to)(?: certainly| definitely| gladly)? help(?: you)?(?: with)?(?: that| this| it)?(?: out)?|(?:sure"
    r"|okay|ok|great|alright|all right|right|no problem|no worries|of course|certainly|absolutely|understood|got it"
    r"|i see|i understand|hello|hi|good (?:morning|afternoon|evening|question|choice|luck)|perfect|excellent|wonderful"
    r"|awesome|cool|fine|lovely|nice|very well)|(?:will|is|would) that (?:be )?(?:all|everything)[a-z_ ]*|how (?:are"
    r"|is) (?:you|everything|it)[a-z_ ]*|i hope[a-z_ ]*|happy to help|pleased to help|let me know[a-z_ ]*"
    r"|i appreciate[a-z_ ]*|as i (?:said|mentioned)|(?:all|what) i can (?:say|tell you)|by the way|(?:i|we)(?:_ve"
    r"| have)? ?(?:got |made |taken )?(?:that|this|it|a note|them)(?: all)? ?(?:noted|down|recorded)?(?= *[.,!]|$)"
    r"|(?:i have|i_ve got|i_ve|we have|we_ve) (?:that|this|it|everything)(?: all)? (?:noted|down|recorded"
    r"|here)(?: here| now)?|noted|good to know|(?:great|good|excellent|nice|lovely|super|wise) (?:choice|question|pick"
    r"|taste|thinking|point))\b"
)
# The firm or the seller on themselves: thanks, gladness, welcome, how long they have been there. It tells nothing.
OF_SELF = lazy(
    r"\b(?:(?:we|i)(?: do| really| truly| always)* (?:appreciate|value|thank)\b|(?:we|i)(?:_re|_m| are"
    r"| am) (?:always |so |very |really |only |just )*(?:happy|glad|pleased|delighted|proud|grateful) (?:to (?:hear"
    r"|have|see|talk|serve|welcome|meet)|that|about|of|for|you)\b|you(?:_ve| have)? come to the right\b|(?:we"
    r"|i)(?:_ve| have) been (?:in (?:this |the )?(?:business|trade)|around|going|here|doing this)\b|(?:we"
    r"|i)(?: really| truly| always| all)* (?:pride|care|strive|aim|love|do our best|work hard)\b"
    r"|let me (?:just )?tell you about\b|let_s (?:go|move|get|carry) on\b)(?: [a-z_]+){0,5}"
)
# The seller asks for something to go on with: it tells the customer nothing.
REQUESTS = lazy(
    r"\b(?:(?:please |kindly |just )+(?:give|provide|tell|send|spell|enter|type|read|verify|confirm|share|state|sign"
    r"|fill)\b|(?:give|tell|send) me\b|(?:i|we)(?:_ll| will| would|_d)?(?: just| also| only| still)? (?:need|require)"
    r" (?:a|an|the|your|some|you to)\b)[^.!?]*"
)
PRAISE = frozenset(  # of an offer: such words tell nothing
    """great good nice lovely best better wonderful amazing fantastic beautiful beauty perfect excellent brilliant
    superb awesome outstanding incredible popular favourite favorite famous quality top premium special unique
    value bargain deal deals choice choices option options product products offer offers service services thing
    things everyone everybody people person customer customers folks family families neighbour neighbours
    neighbor neighbors client clients love loves loved loving like likes enjoy happy pleased sure trust believe
    promise think feel competitive reasonable affordable flexible powerful quality satisfaction satisfied
    recommend recommended highly super extremely honestly absolutely definitely totally exactly course question
    questions concern concerns worry matter matters mind peace life lifestyle world experience experiences dream
    wants wanted asks asked seller sellers important main point sir madam friend dear day time today moment help
    happy team always never much most many
    lot lots truly simply certainly pick winner worth business company brand""".split()
)

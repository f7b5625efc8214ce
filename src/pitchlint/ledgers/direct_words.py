"""The words by which replies show that they make sense as answers only; see `direct_answers`."""

from __future__ import annotations

from pitchlint.nlp.mentions import DATE, DURATION, MONTH, NUMBER
from pitchlint.regex import lazy

WELL = (
    r"^\W*(?:(?:oh|well|um|uh|so|ah|ok|okay|hm+|sure|right|let_s see|i (?:think|believe|guess|suppose)|that_d be"
    r"|that would be|it_d be|probably|just|only|usually|mostly|normally|at least|at most)\W+)*"
)
LEAD = rf"{WELL}(?:(?:it_s|that_s|they_re) )?(?:(?:just|only|usually|probably|about) )*"
BOUND = lazy(  # begins with what binds it to the question
    rf"{WELL}(?:up to|to (?:the|your|my|our|his|her|their|an?|[a-z]+(?=[.,]))|into|behind|next to|near|opposite"
    rf"|through"
    r"|since|while|against|via|except|other than|all (?:of|but)|any|none|some|from|within|over|under|about|around"
    r"|between|in|on|at|by"
    r"|for|after|before|until|till|during|per"
    r"|every|each|both|with(?!out (?:any )?(?:doubt|question))|without|if|unless|once|as (?:long|soon|far|many|much"
    r"|often) as|(?:[a-z]+ )?enough\b(?! of)|not (?:until|till|before|if|unless|more|on|in|at|with|to|for)|depend\w*)\b"
)
ELSE = lazy(  # then says something of its own
    r", ?(?:we|i|they|he|she|there|our)\b(?! (?:think|believe|guess|suppose|hear|say))|\b(?:we|i)(?:_ve|_re|_m|_d|"
    r" have| are| do| also| offer| just)\b|\?"
)
STREET = lazy(
    r"\b(?:street|st|avenue|ave|road|rd|lane|drive|way|floor|square|place|court|boulevard)\b|\ball sorts\b|\b(?:many"
    r"|lots of|a lot of"
    r") things\b"
)
DEPENDS = lazy(
    rf"{LEAD}(?:it |that |this )?(?:all |really |just )?depends\b|\b(?:big|long|good|near|close)? ?enough (?:for|to)\b"
)
MEASURE = lazy(
    rf"\b(?:{DATE}|{DURATION}|{NUMBER}|(?:the|on) (?:first|second|third|fourth|fifth|last|[a-z]+ieth|[a-z]+th))\b"
)
WHEN = lazy(
    r"\bon (?:its|the|his|her|their) way\b|\balready (?:here|there|in|gone|done|out|open|running|started)\b"
    r"|\bany (?:minute|moment|day|second)(?: now)?\b|\bas soon as\b|\bthe same day\b"
)
STATUS_ASKED = lazy(
    r"\b(?:has|have|did|is|are|was|were)(?:n_t)?\b.*\b(?:come|came|arrived?|ready|in|here|there|shipped|sent|left"
    r"|get|got"
    r"|received?|gone|through|done|finished|fixed|started|paid|back|reply|replied|answer(?:ed)?)\b"
)
STATUS = lazy(
    r"\b(?:expect\w* (?:it|them|him|her|that)|(?:still )?waiting (?:for|on) (?:it|them|him|her|that|the|a)|not yet"
    r"|due (?:in"
    r"|on|to|back)|back ?order\w*|came in|nothing (?:has |have )?(?:come|yet|so far)|(?:see|have|got) it (?:here"
    r"|right here|in front))\b"
)
AT_IT = lazy(  # where a job stands
    r"^\W*(?:(?:oh|well|yes|no|not quite|almost|sorry)\W+)*(?:(?:we|they|he|she|i)(?:_re|_m|_s| are| am| is)(?: just"
    r"| still| currently"
    r"| already| about to)* (?!sorry|happy|glad|going to (?:love|like))[a-z]+(?:ing)? (?:the|it|them|on|with|about"
    r"|that|your)\b"
    r"|(?:please )?give (?:us|me|them|him|her|it) (?:another |just |a )|(?:the |it |they |he |she )?(?:[a-z]+"
    r" )?still (?:has|have|needs?"
    r"|to|has to|being)|it_s (?:been|still|just|almost|nearly|not quite|being))"
)
PERSON = lazy(
    r"\b(?:did|has|is|does|will|was|can|could|would)(?:n_t)? (?:he|she|they|(?:the|your|my|our|his|her) (?:landlord"
    r"|landlady|owner|manager"
    r"|boss|doctor|nurse|driver|engineer|technician|builder|plumber|teacher|chef|lawyer|agent|buyer|seller|bank|insurer"
    r"|insurance|council|school|office|company|team|colleague|supervisor|mechanic|seller|supplier|husband|wife"
    r"|client))\b"
)
OF_THEM = lazy(rf"{LEAD}(?:he|she|they)(?:_s|_re|_ll|_d|_ve)?\b(?! (?:is |are )?(?:an?|very|really|so|such)\b)")
AUX = lazy(  # "the beef is, the lamb's from Wales": the rest is understood
    r"^\W*(?:[a-z]+ ){1,4}(?:is|are|does|do|can|will|has|did|was|would|could|should|must)(?:n_t)?(?=\W*(?:[.,;!]|$)|"
    r" but\b)"
)
OFF = lazy(
    r"\b(?:is|are|_s|_re)(?: already| all| fully| always)? (?:off|away|closed|full|busy|booked(?: up| out)?|sold out"
    r"|unavailable|ill"
    r"|on (?:holiday|leave|vacation))\b|\bno(?:body|ne| one)? (?:here|free|available|left)\b"
)
HALF = lazy(r"\b(?:pays?|costs?) (?:half|full|nothing|less|extra|more|the same)\b|\ball in\b")
WAIT = lazy(r"\b(?:wait for (?:it|them)|while you wait|in no time|not long)\b")
NOT_SET = lazy(
    r"\b(?:haven_t|hasn_t|have not|not|isn_t|yet to)(?: been| be)? (?:set|decided?|fixed|chosen|planned|scheduled"
    r"|announced)\b"
)
WITH = lazy(
    r"\b(?:(?:still )?with (?:the|our|your|an?)|(?:took|has|have|got|signed for|picked|keeps?|brought|sent) (?:it"
    r"|them|that|yours)|gone|lost"
    r"|stuck)\b"
)
TAKE = lazy(r"\byou(?:_d|_ll| can| could| should)? (?:just |best )?(?:take|get|go|need|want|use)\b")
SPAN = lazy(rf"\b(?:you|gives|give|have|got)\b.*\b{DURATION}\b")
MAY = lazy(r"\b(?:can|could|may|allow\w*|ok|okay|all right|alright|possible|mind|bring|come)\b")
WELCOME = lazy(
    r"(?<!\byou_re)(?<!\byou are)(?<!\byou)(?:\b(?:is|are)|_s|_re) (?:always |very |most |more than |all )*(?:welcome"
    r"|allowed|permitted)\b(?! to (?:call|ask|contact))|\byou(?:_re| are) (?:very |more than |always )?welcome"
    r" to\b(?! (?:call|ask"
    r"|contact))|\bi_d (?:rather|prefer)(?: that)?(?: you| it| they| he| she)? ?(?:not"
    r"|didn_t|don_t|did|wasn_t)\b"
)
COMPARES = lazy(r"\b(?:[a-z]{3,}er|more|less|else|better|another)\b")
UTMOST = lazy(
    r"\b(?:either|neither|nothing in it)\b|\b(?:that_s|this is|it_s|these are|they_re|those are|that is)(?: already|"
    r" about| really)? (?:the|our|as)(?:"
    r" very)?"
    r" (?:[a-z]{3,}est|least|most|best|last|only|lowest)\b"
)
SOME = lazy(r"\b(?:handful|a couple|a few|full|sold out|only [a-z]+s|none)\b")
UNTOLD = lazy(r"\b(?:didn_t|doesn_t|don_t|can_t|couldn_t|won_t|wouldn_t) (?:say|tell)\b")
HOPED = lazy(rf"\b(?:hop|aim|plan|expect|say|think|reckon)(?:e|es|s|ing|ning)?\b.*\b(?:{DATE}|{MONTH})")
SHOWN = lazy(r"\b(?:map|directions|follow the signs|can_t miss it)\b")
WE_CAN = lazy(r"^\W*(?:well |but )?(?:we|i) (?:can|could) [a-z]+ you\b")
ARE_YOU = lazy(r"(?:[a-z]+,? ){0,2}?are you\b")
I_AM = lazy(
    r"^\W*(?:he_s|she_s|that_s|they_re|i_m|i am|i (?:just|only)|we_re)\b(?! (?:an? )?(?:sorry|happy|glad|lovely"
    r"|great|nice)\b)"
)
FAR = lazy(
    r"\b(?:see it from|next door|stone_s throw|walking distance|across the (?:street|road)|just (?:there|opposite"
    r"|behind"
    r"|past|over)|not far|right (?:there|opposite|outside))\b"
)
REST = lazy(r"\bpay(?:ing)? (?:only |just )?(?:the|any) (?:difference|rest|balance)\b")
PAID = lazy(r"\b(?:coins?|(?:parking )?meters?|ticket machine|permit|tokens?)\b")
BARRED = lazy(r"\b(?:can_t|cannot|can not|won_t|isn_t|aren_t|don_t|doesn_t|not) (?:be |possible to )?(?P<verb>[a-z]+)")
REACH = lazy(r"\b(?:call|ring|phone|contact|reach|speak|talk|ask|turn|go|tell|write|see)\b")
REACHED = lazy(
    r"\b(?:number|hotline|helpline|help ?desk)\b|\b(?:ring|call|phone|contact|e-?mail|write to|ask|speak to|talk to"
    r"|go to"
    r"|tell|text) (?:the|our|my|me|us|him|her|them|mr|mrs|ms)\b"
)
WHO = lazy(rf"{LEAD}(?:me|myself|my|one of|mr|mrs|ms|dr)\b")
OWNED = lazy(r"(?<=[a-z])_s(?= [a-z])|\b(?:morning|evening|nothing|something|anything|everything)\b")  # no verbs
CLAUSE = lazy(  # "the kitchen closes at ten", "tables there sell out"
    r"^\W*(?:(?:the|an?|our|my|your|this|that|every) (?:[a-z]+ )?[a-z]+ [a-z]{2,}[^s ]s\b(?! (?:and|or|of|for|with"
    r"|from|in)\b|,|\W*$)"
    r"|[a-z]+s (?:there|here|all|usually|often|always|never) [a-z]+ |(?:nearly |almost )?(?:every|no|some|any)(?:one"
    r"|body) [a-z]+"
    r"|(?:people|customers|most|many) [a-z]+)"
)
BUT = lazy(r",? (?:if|unless|but|which|that|though)\b")
BEST = lazy(
    rf"{LEAD}(?:(?:it_s |you_d |that_s )?(?:best|better|safest)(?: to)?|you_d have to|you_ll have to) (?:check|ask"
    rf"|call|look|see)\b"
)
ECHO = lazy(  # "it has", "they do" as a whole clause
    rf"{LEAD}(?:it|they|he|she|i|we|you|that|there|this) (?:has|have|is|are|does|do|did|was|were|will"
    rf"|can)(?:n_t)?\b(?=\W*$|,"
    r"| (?:we|i|they|it|he|she|you|and|but|since|already|just)\b)"
)
SEEKS = lazy(r"\b(?:is|are) there (?:any|some)|\bdo you (?:have|sell|do|carry|offer) (?:any|some)")
SAYS = lazy(rf"\b(?:says?|claims?|reckons?|is|about|around|maybe|gives?|gets?|takes?) {NUMBER}\W*$")
GIVEN = lazy(
    r"\b(?:give|hand|bring|leave|drop|return|post|send|put|take) (?:it|them|that|those)(?: back| off| in)? (?:to"
    r"|with|at|in|on"
    r"|over)\b"
)
IS_A = lazy(
    r"^\W*(?:it_s|that_s|it is|that is|they_re) (?:just )?(?:me|my|our|mr|mrs|ms|(?:an?|the|two|three) (?:[a-z]+"
    r" )?(?:family"
    r"|firm|company|fund|group|trust|charity|team|man|men|wom[ae]n|guys?|lady|friend|colleague|cousin|brothers?"
    r"|sisters?"
    r"|teacher|driver|lawyer|doctor|painter|photographer|carpenter|builder|plumber|electrician|gardener|farmer"
    r"|partner|manager"
    r"|owner|contractor|subcontractor|freelancer|student|volunteer)s?(?: business)?)\b(?! of\b)"
)
SHORT = 4  # words
NO_ANSWER = lazy(  # fragments that say nothing
    rf"{LEAD}(?:what an? |such an? |great|good|lovely|nice|excellent|wonderful|perfect|thank|thanks|sorry|hello|hi|bye"
    r"|please|welcome|of course|no problem|one (?:moment|second|sec)|just a|a moment|anything|ok|okay|alright|right"
    r"|sure)\b"
)

SOME_OF_IT = lazy(  # how much of it there is
    rf"{WELL}(?:half(?! an hour)(?: of (?:it|that|them))?|(?:there_s|there is|there are|there will be|there_ll be)?"
    rf" ?(?:some|a bit"
    r"|a little|a fair bit|hardly any|almost none|plenty|loads|not much|very little|a lot|lots)(?! of (?:people"
    r"|customers"
    r"|families|others|our)))\b"
)
DO_YOU_HAVE = lazy(
    r"\b(?:do|does|would) (?:you|they|it|he|she|we)(?: guys| also| still)? (?:have|do|offer|take|accept|sell|allow)\b"
)
YOU_CAN = lazy(rf"{WELL}(?:you|we|they|people|members|guests) (?:can|could|do|will|have to|need to)\b")
WHAT_NEED = lazy(
    r"\bwhat\b.{0,12}\b(?:do|should|must|would|will|can) (?:i|we|he|she|they) (?:\w+ )?(?:need|have|bring|send|take"
    r"|give"
    r"|show)\b"
)
THINGS = lazy(
    rf"{WELL}(?:(?:just|only) )?(?:the|your|an?|his|her|my|our|some|any|two|both|three|photo|proof|copies)(?:"
    rf" [a-z]+){{1,12}}? "
    r"(?:and|or|with|from)\b"
)
JUST_THE = lazy(
    r"^\W*(?:(?:oh|well|no|it_s|that_s)\W+)*(?:just|only) (?:the|for|your|what|an?)\b"
)  # what it costs, and no more
DO_YOU_CHARGE = lazy(r"\b(?:charge|cost|pay|extra|fee)\b")

"""The words of states that exclude each other: a name, what says the one, and what goes against it."""

from __future__ import annotations

# A state and what goes against it, a line each; a state whose opposite may be promised as well has two lines.
POLES: tuple[tuple[str, str, str], ...] = (
    (
        "together",
        r"(?:seats?|sit|sitting|are|be|you|all|rooms?|tables?|put \w+) (?:\w+ ){0,2}(?:together|side by side"
        r"|next to (?:each other|one another)|adjoining|beside each other)|same (?:floor|row|table|section|room"
        r"|flight|carriage)",
        r"(?:different|separate|opposite) (?:floors?|rows?|tables?|sections?|rooms?|ends?|carriages?|flights?)"
        r"|apart\b|split (?:up|across|over)|(?:one|first) (?:of (?:you|them|us|your \w+|the \w+) "
        r"|room |seat |table |ticket )?(?:\w+ ){0,2}(?:on|in|at|up|down|near|by)\b.{1,40}?\b(?:the )?(?:other"
        r"|second)(?: one| room| seat| table)?(?:_s| is| are)?\b"
        r"|rows? \w+ and (?:\w+ )?(?:in )?(?:row )?\w+\b|scattered|spread (?:out|around|about)"
        r"|not (?:all )?(?:together|next to)|\b(?P<row>[a-z])\d{1,2}, (?!(?P=row))[a-z]\d{1,2}\b",
    ),
    (
        "quiet",
        r"quiet\w*|peaceful|silent|tranquil|away from the (?:road|street|bar|noise|lift|traffic)",
        r"nois[ey]\w*|loud\w*|earplugs?|(?:over|above|beside|next to|facing|by|on|onto) the (?:\w+ ){0,2}(?:bar"
        r"|toilets?|pub"
        r"|club|disco|nightclub|road|motorway|railway|lift|kitchen|street|car ?park|bins)\b|building work"
        r"|construction|thin walls",
    ),
    (
        "front",
        r"front (?:(?:\w+ )?rows?|seats?|tables?|cabin|of the (?:stage|hall|house|plane))|in the front\b|(?:first"
        r"|second) (?:\w+ )?rows?"
        r"|stalls|ringside|by the stage",
        r"(?:next to|beside|by|near) the (?:kitchen|toilets?|door|bins)|balcony|back row|upper (?:tier|circle|deck)"
        r"|gallery|at the (?:very )?(?:back|rear)|behind a (?:pillar"
        r"|column)|restricted view|standing room|row (?:[m-z]|\d\d)\b|in the gods",
    ),
    (
        "window",
        r"window (?:seat|table)|(?:by|at|near) the window|view of the (?:sea|lake|river|garden|park)|(?:sea|lake"
        r"|garden|river|ocean|mountain)[- ]view|(?:overlooking|facing|onto) the (?:sea|lake|river|garden|park|ocean)",
        r"aisle seat|middle (?:seat|one)|the (?:middle|aisle)\b|in the middle|(?:by|at|near|beside"
        r"|next to) the (?:toilets?|kitchen|door|bins)|no (?:view|window)|(?:faces"
        r"|facing|overlooks|overlooking|onto) (?:the|a) (?:\w+ )?(?:wall|yard|car ?park|road|back|street|courtyard)"
        r"|in the basement",
    ),
    (
        "low",
        r"ground[- ]floor|step[- ]free|no (?:stairs|steps)|(?:first|lowest) floor",
        r"(?:second|third|fourth|fifth|sixth|top|upper) floor|up (?:the|two|three|four|some) (?:stairs|flights)"
        r"|stairs only|flights? of stairs|no lift|upstairs|attic",
    ),
    (
        "alone",
        r"(?:nobody|no one|noone) else|no other (?:people|passengers|guests|stops?|customers?|parties|riders)"
        r"|just (?:the (?:two|three|four) of )?you\b|only you|to yourselves|to yourself|one[- ](?:to|on)[- ]one"
        r"|private|exclusive\w*"
        r"|no crowds?|you alone",
        r"another (?:couple|party|customer|buyer|family|passenger|guest|client|pickup|person|tenant|viewer|group)"
        r"|(?:someone|somebody) else|other (?:people|passengers|guests|customers|parties|riders|buyers|couples"
        r"|groups)|sharing|(?:\w+) people in (?:it|the)|shared (?!with you)|share (?:it|the|with|a)|(?:one|two|three"
        r"|four|more|a few|other"
        r"|several) (?:more )?(?:pick-?ups?|stops?|families|people|guests|couples|passengers|parties|patients)"
        r"|strangers|(?:around |about )?(?:ten|twelve|fifteen|twenty|thirty"
        r"|forty|fifty|\d+|dozens of|many|lots of|several|some) (?:other people|others)\b|open (?:viewing|house|day)"
        r"|open to (?:everyone|anyone|all)|to whoever",
    ),
    (
        "meatless",
        r"vegetarian|vegan|meat[- ]?free|plant[- ]based|no meat",
        r"hog roast|(?:roast|beef|pork|lamb|steak|bacon|chicken|ham|burger|sausage|barbecue|bbq|meat)s?\b",
    ),
    (
        "kosher",
        r"kosher|halal",
        r"(?:pork|ham|bacon|prawns?|shrimps?|lobster|shellfish|lard|gammon)\b",
    ),
    (
        "vegan",
        r"vegan|dairy[- ]free|no dairy|plant[- ]based",
        r"(?:with|in|of|contains?|has|got|and) (?:\w+ ){0,2}(?:butter|cream|cheese|eggs?|milk|yog[h]?urt|honey)\b",
    ),
    (
        "with something more",
        r"(?:add|put|include|throw|pump|stir|have)\w* (?:\w+ ){1,4}(?:in|on|to|into|onto)(?: it| that| there| your"
        r"| the|\b$)",
        r"plain\b|nothing (?:in|on|with) it|(?:with|has|have|comes with) no (?:extras|syrup|toppings?|flavou?r\w*"
        r"|sauce)"
        r"|without any(?:thing|\b)|no extras",
    ),
    (
        "changed",
        r"(?:chang|switch|mov|swap|updat|correct)(?:e|ed|ing) (?:it|that|this|the|your)\b",
        r"the (?:old|original|previous|former) (?:\w+)|(?:not|n_t) (?:been )?(?:changed|updated|moved|switched)"
        r"|unchanged|as (?:it was )?(?:before|originally)",
    ),
    (
        "new",
        r"brand[- ]new|factory new|unopened|sealed|never (?:been )?used",
        r"refurbished|reconditioned|second[- ]hand|used one|ex-display|returned (?:one|unit)|display model|pre-owned",
    ),
    (
        "straight",
        r"non-?stop|direct(?:ly)? (?:flight|train|bus|there)|no (?:changes|stops|stopovers|layovers)|(?:goes"
        r"|go) direct",
        r"change (?:at|in|trains|planes|buses)|(?:stops?|stopover|layover|calls) (?:at|in|of)|connecting|via [a-z]+",
    ),
    (
        "late leaving",
        r"late(?:r)? check-?out|leave late|lie in|sleep in|check ?out late|stay (?:on )?(?:till"
        r"|until) (?:\w+ ){0,2}(?:one|two|three|noon|afternoon)",
        r"(?:be |to be )?(?:out by|cleared|vacated|out of (?:the|your) rooms?|checked out"
        r"|check ?out (?:is )?(?:strictly )?(?:by|at)) (?:\w+ )?(?:by|at|before)?",
    ),
    (
        "fast",
        r"express|overnight|next[- ]day|priority|by courier|same[- ]day|special delivery",
        r"(?:standard|regular|normal|ordinary|economy) (?:mail|post|delivery|shipping|service)|second class"
        r"|slow(?:er)? (?:boat|post|service)",
    ),
    (
        "better",
        r"upgrad\w+|suite|king[- ]?size|business class|first class|premium|deluxe|large(?:r|st)?|bigger",
        r"economy|coach class|standard (?:room|seat|one|cabin|class)|basic (?:room|one|plan)|single (?:bed|room)"
        r"|small(?:est)?\b|the regular",
    ),
    (
        "paid later",
        r"pay (?:\w+ ){0,2}(?:on arrival|at the (?:desk|end|counter|hotel)|later|afterwards|when you)"
        r"|nothing (?:to pay )?(?:up ?front|now|today)|no deposit",
        r"(?:paid|pay|payment|payable|due|charged?|deposit) (?:[a-z_]+ ){0,5}(?:now|today|up ?front|online|first|in"
        r" advance"
        r"|in full|right away|right now|straight away)",
    ),
    (
        "experienced",
        r"(?:most )?(?:senior|experienced|qualified|top|head|best) (?:\w+ )?(?:man|woman|person|technician|engineer"
        r"|stylist|barber|agent|doctor|dentist|advisor|one|chef|instructor|guide)",
        r"trainee|apprentice|(?:new|junior) (?:lad|girl|guy|person|starter|technician|engineer|stylist)|student"
        r"|first (?:day|week|month|job)|just started|still learning|never done",
    ),
    (
        "in cash",
        r"in cash|(?:get |have )?your money back|cash back|back (?:on|to|onto) your card",
        r"store credit|credit (?:slip|note)|gift card|as (?:a )?(?:voucher|credit)|vouchers?\b",
    ),
    (
        "from home",
        r"video (?:visit|call|appointment|consultation)|(?:by|over the) (?:phone|video)|from (?:home|your (?:bed|sofa"
        r"|desk|chair))|stay (?:in bed|at home)|no need to come in|online appointment|remotely",
        r"waiting room|in person|(?:come|be) (?:in(?:to)?|at|to) (?:to )?the (?:clinic|office|surgery|practice|branch"
        r"|shop|desk)|(?:be|report|sign in|check in) (?:at|to) (?:the )?(?:reception|front desk)",
    ),
    (
        "smoking",
        r"smoking (?:room|table|floor|area|balcony|seat)|(?:can|may) smoke",
        r"smoke[- ]?free|non-?smoking|no smoking|smoking is|smokers? (?:go|have|must|stand)",
    ),
    (
        "a kept seat",
        r"(?:aisle|window|front|reserved|numbered|own) (?:seats?|places?)|seats? (?:together|reserved|kept|saved)|your"
        r" (?:seats?|table) (?:is|are|will be) (?:kept|held|reserved)|(?:seat|table|place|spot) (?:is|are) yours",
        r"(?:free|open|unreserved|general) seating|unreserved|unnumbered|sit (?:where|wherever)|first come"
        r"|(?:standing|general) admission|standing only|no (?:seat )?reservations?",
    ),
    (
        "a person to speak to",
        r"(?:a|an actual) (?:real |human |live )+(?:person|being|agent|voice)|real (?:person|people)|one of our people",
        r"automated|chat ?bot|a bot|(?:answering )?machine|recorded (?:message|voice)|self[- ]service|voicemail",
    ),
    (
        "one and the same person",
        r"from start to finish|the same (?:person|man|woman|driver|doctor|nurse|guide|teacher|agent|one) (?:every|each"
        r"|all|throughout|again)|start to end|(?:just|only) one person (?:for|to)|your own (?:personal )?(?:agent"
        r"|advisor|manager|contact|handler)",
        r"who(?:m)?ever (?:answers|is|picks|has|_s|gets)|no (?:fixed|one) person|(?:different|another|any) (?:person"
        r"|colleague|agent|one of (?:us|the team)) (?:each|every)|different \w+ (?:each|every)|whoever_s|anyone"
        r" (?:on|in|of) the team",
    ),
    (
        "without a limit",
        r"unlimited|no (?:limits?|cap|maximum)|as (?:many|much|often|long) (?:\w+ )?as you (?:like|want|please|wish"
        r"|need)"
        r"|all you can (?:eat|drink)|the whole (?:day|afternoon|evening|morning|night|weekend|time)|all (?:day|night"
        r"|evening|afternoon|weekend)|open[- ]ended",
        r"(?:limit(?:ed)?|capped|cut off) (?:is|to|of|at|after)|(?:the|a|your) (?:limit|maximum|cap|allowance)\b"
        r"|(?:no|not) more than|at (?:the )?most|(?:the|your|for the|only the) first"
        r" (?:\w+ ){0,2}(?:minutes?|hours?|days?|cups?|glass(?:es)?|rides?|one|gigs?|gb|megabytes)|(?:one|two|three)"
        r" (?:\w+ )?(?:per|each|a) (?:person|head|guest|day|table|customer|order)|that (?:was|is) your (?:one|last)"
        r"|(?:after that|beyond that) (?:it|you|we|they)",
    ),
    (
        "money back",
        r"(?:every|the last) (?:cent|penny)(?: of it)?(?: back)?|full(?:y)? refund\w*|full amount back|money back"
        r"|get it all back|hand (?:it|the \w+) back|return (?:it|them) (?:any ?time|whenever|till|until|up to)"
        r"|cancel (?:it |them )?(?:any ?time|whenever|free|as late|right up|till|until|for nothing)",
        r"non-?refundable|no refunds?|(?:keeps?|kept|hold back|withheld?) (?:back )?(?:half|part|the (?:deposit|fare"
        r"|fee|money|first|whole)|your (?:deposit|money)|a (?:third|quarter|fee|part))|half (?:of )?(?:the"
        r"|your) (?:fare"
        r"|price|money|deposit)|cancell?ation (?:fee|charge)|lose (?:the|your|half) (?:deposit|money|fare|price)"
        r"|(?:cannot|can_t|not) (?:be )?(?:returned|refunded|returnable|cancelled)|final sale|sales? (?:is|are) final",
    ),
    (
        "ends by itself",
        r"(?:ends|stops|cancels|runs out|expires) (?:by itself|on its own|automatically|itself)|(?:won_t|doesn_t|never"
        r"|not) (?:auto-?)?renew|no (?:auto-?renewal|subscription|commitment)|one[- ]off",
        r"renews? (?:itself|by itself|automatically|every|each|on its own|at)|auto-?renew\w*|rolls? (?:over|on)"
        r"|(?:until"
        r"|till|unless) you cancel|subscription (?:starts|runs|continues|begins)|every month (?:from|after)",
    ),
    (
        "kept private",
        r"(?:stays?|kept|keep\w*|remains?) (?:\w+ ){0,2}(?:private|confidential|secret|safe|between us|with us)"
        r"|(?:not|never"
        r"|n_t) (?:be )?(?:shared|passed on|sold|handed|given) (?:out|on|to|with)|(?:never|not|n_t|no one|nobody)(?:"
        r" else)?"
        r"(?: will| ever| be| going to)* (?:shar|pass|sell|giv|hand|see)\w* (?:out |on )?(?:your|it|that|this|them"
        r"|any of)|for (?:this|that) (?:one )?\w+ only",
        r"(?:we|they|i)(?:_ll| will)? (?:share|sell|pass|give|hand)\w* (?:on |out )?(?:your|it|them|all)\b"
        r"|(?:shared?|passed|sold|given|handed|goes|went|sent|visible|available)(?: it)?(?: on| out)? (?:with|to)"
        r" (?:our "
        r"|the |other |all |every |some )*(?:\w+ )?(?:partners?|companies|company|sponsors?|others|advertisers?"
        r"|agenc\w+"
        r"|everyone|everybody|friends|public|dealers|third parties)|pass(?:ed"
        r"|es)? (?:it )?(?:on"
        r" )?to (?:our |the |other )?(?:partners?|companies|sponsors?)|partner offers|(?:goes|went) (?:on|to) (?:the"
        r"|our)"
        r" (?:website|partners?|mailing list)|mailing list|our partners",
    ),
    (
        "pets allowed",
        r"(?:dogs?|pets?|cats?|animals?) (?:are |is )?(?:very )?(?:welcome|allowed|fine|ok|okay|no problem|can|may"
        r"|sleeps?"
        r"|stays? with|goes? with)|(?:bring|take|takes|have) (?:your|the|him|her|a) (?:dog|cat|pet|puppy)",
        r"no (?:dogs?|pets?|animals?|cats?)|(?:dogs?|pets?|animals?) (?:are not|aren_t|can_t|cannot|have to|must|stay"
        r"|are kept|wait) ?(?:out)?|(?:only )?guide dogs|(?:in the|a|nearest) kennels?",
    ),
    (
        "by card",
        r"(?:pay|paying) (?:it )?by (?:card|cheque|phone)|(?:take|accept)s? (?:any|all|your|every) cards?|no cash",
        r"cash only|no cards?|only (?:take|accept|in) (?:\w+ )?cash|exact (?:change|coins|money)|in (?:notes|coins)"
        r"|cards?"
        r" (?:are not|aren_t|reader is)",
    ),
    (
        "without a wait",
        r"no (?:queue|queuing|queueing|waiting|wait|line)|straight (?:in|through)|skip the (?:line|queue)|without (?:a"
        r" |any )?(?:queue|queuing|queueing|waiting|wait)|(?:won_t|needn_t|don_t|not) (?:have to |need to )?(?:queue"
        r"|wait"
        r"|stand in line)|walk (?:straight|right) in|at the door (?:for you|in your name)|put by|before everyone",
        r"(?:you_d|you|to|will|must|just|then) (?:queue|wait (?:in|your|for your)|stand in)|(?:join|at) the (?:end"
        r"|back)"
        r" of the (?:line|queue)|the (?:queue|line) (?:is|starts|can|runs)|like everyone else|first come|take a number"
        r"|in turn\b|(?:bit of|long|short) (?:a )?(?:queue|wait|line)",
    ),
    (
        "brought",
        r"(?:i_ll|we_ll|i will|we will|he_ll|she_ll|they_ll|someone will|have it|get it|be) (?:\w+ ){0,2}(?:bring"
        r"|brought|carry|carried|deliver\w*) |to your (?:table|door|room|desk|house|home|doorstep)|come to you\b",
        r"(?:you|to|and|please|just|must) (?:come (?:up |over |in |by |down )?(?:and |to )?)?(?:collect|fetch"
        r"|pick (?:it"
        r"|them|that)(?: all)? up|get it)\b|self[- ]collect\w*|come (?:up|over|down) (?:and|to) get|collection only",
    ),
)  # fmt: skip

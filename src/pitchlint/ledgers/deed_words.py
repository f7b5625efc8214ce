"""What sellers say they will do for the customer, deed by deed, and the words by which each is not done after all.

A deed fails in a few ways whatever it is: nobody does it ("we don't do callbacks"), there is none ("there's no
refund"), it is not ("the technician isn't coming"), it is not to be waited for, or it is left to the customer ("you'd
have to collect it"). So a deed has its verbs, its nouns and what the customer would do; the ways are written once.
"""

from __future__ import annotations

from pitchlint.ledgers.assurance_words import Assurance
from pitchlint.ledgers.deed_forms import COURTESY, SUM, WILL, N, fails
from pitchlint.regex import lazy

DEEDS = {
    "called back": Assurance(
        lazy(
            rf"\b{WILL} (?:call|ring|phone|give|contact|get back to|get on to) you\b|\byou(?:_ll"
            rf"| will) (?:get|have|hear)"
            r" (?:an? |my |our |from |back from )(?:call|ring|us|me|him|her|them)|\b(?:have|get|ask) (?:my |our |the "
            r"|a )?(?:\w+ )?(?:manager|supervisor|colleague|someone|somebody|him|her|them)(?: to)? (?:call|ring|phone"
            r"|contact|get back to) you\b"
        ),
        lazy(
            fails(
                "call|calling|ring|ringing|phone|phoning|contact|contacting|get back to|callbacks?"
                "|call backs?|(?:make|do|place|return|take)"
                r"(?: [a-z]+)? (?:phone )?calls",
                "calls?|callbacks?|call backs?|phone call",
                "(?:call|ring|phone|contact) (?:us|me|in|back|again|here|the (?:office|branch|desk|line|main|number))",
                r"|(?:just|so|best|please|better|yourself)[, ]+(?:give us a (?:ring|call|bell)|(?:ring|call"
                r"|phone) (?:us|in|the (?:main|office|desk|branch)))|(?:up|down) to you to (?:call|ring|phone)"
                r"|you (?:ring|call|phone) us\b|(?:manager|supervisor|boss)(?: \w+)? (?:(?:doesn_t|won_t|isn_t|can_t"
                r"|never)(?: be| going to| able to)* (?:speak\w*|talk\w*|tak\w+|contact\w*|call\w*|ring\w*|available"
                r"|here|deal\w*)|(?:_s|is) (?:far |much |way )?(?:too busy|away|off|out|on (?:holiday|leave"
                r"|vacation)))|no (?:manager|supervisor)\b|(?:haven_t|not|didn_t|never) (?:told|telling|passed|passing"
                r"|asked|asking)(?: (?:that|it|this) on)?(?: to)? (?:my |the )(?:manager"
                r"|supervisor|colleague)",
            )
        ),
        bounds=COURTESY,
    ),
    "written to": Assurance(
        lazy(
            rf"\b{WILL} (?:e-?mail|mail|post|text|send|forward|message|fax) (?:you|over|it|that|them|the|an?|your)\b"
            r"|\byou(?:_ll| will) (?:get|have|receive) (?:an? |the |your |my )?(?:[a-z]+ )?(?:e-?mail|text"
            r"|letter|message)\b"
        ),
        lazy(
            fails(
                "e-?mails?|e-?mailing|texts?|texting|do e-?mails?|do the e-?mails?|send (?:you )?(?:any|anything|them)",
                "e-?mails?|texts?|letters?",
                "(?:print|download|look) (?:it |that |them )?(?:yourself|up yourself)|write (?:in|to)",
                r"|(?:only|just) (?:get|have|see|send|available|do)\b[a-z ]{0,24} (?:by|in the"
                r"|through the) (?:post|mail|branch|letter)",
            )
        ),
        bounds=COURTESY,
    ),
    "comes round": Assurance(
        lazy(
            r"\b(?:technician|engineer|plumber|electrician|fitter|mechanic|surveyor|inspector|nurse|someone|somebody"
            r"|colleague|man|guy|lad|van|courier|driver|cleaner|gardener|builder|installer)(?:_ll| will|_s going to"
            r"| is going to|s will)?(?: be)? (?:come|comes|coming|visit|call|pop|drop|stop|be) (?:round|over|out|by|in"
            r"|to|you|there|along|up)\b"
            rf"|\b{WILL} (?:send|get|have) (?:an?|the|one of our|our|somebody"
            rf"|someone)(?: \w+)? (?:technicians?|engineers?"
            r"|plumbers?|electricians?|fitters?|mechanics?|out|round|over)\b"
        ),
        lazy(
            fails(
                "come|coming|come out|send (?:technicians|engineers|plumbers|electricians|fitters|people"
                "|anyone|anybody|someone|a"
                r" \w+) (?:out|round|over|to)",
                "technicians?|engineers?|plumbers?|electricians?|fitters?|mechanics?|surveyors?",
                r"(?:bring|take|carry|send|drop) (?:it|that|the \w+|them)(?: \w+)? (?:in|to|back|over|off)"
                r"|find (?:an?|your own|the)"
                r" \w+",
                r"|(?:engineers|technicians|fitters|mechanics) (?:only|just) work|(?:find|get) your own \w+",
            )
        ),
        bounds=COURTESY,
    ),
    "held": Assurance(
        lazy(
            rf"\b{WILL} (?:hold|keep|save|reserve|set aside|put aside|block) (?:the|that|this|it|one|an?|your"
            rf"|them|those)\b"
            r"[a-z0-9 ]{0,20}\b(?:for you|until|till|aside|by|back|under|for the)\b|\b(?:is|it_s"
            r"|_s) (?:being )?(?:held|kept|reserved|saved) for you\b"
        ),
        lazy(
            fails(
                "hold|keep|reserve|holding|keeping|reserving|save",
                "holds?",
                "be quick",
                r"|(?:gone|went|sold|given|let|goes|promised) (?:it )?to (?:somebody|someone|another|a|the next)"
                r"|(?:given|gave|let|giving) (?:it|the \w+|that|them|that one|your \w+)(?: \w+)? (?:away|to|go)\b"
                r"|(?:i_ve|we_ve|they_ve|have|has|had to|was|been) (?:just )?released?\b|(?:somebody|someone"
                r"|another \w+)(?: else)?(?:_s| has| have|_ve)?(?: just| already)* (?:taken|took|got|booked|bought"
                r"|snapped|rented|reserved|paid)\b|first[- ]come|(?:isn_t|not|no longer|aren_t) (?:being )?(?:held"
                r"|kept|reserved|available|free|there)\b|whoever (?:gets|comes|pays|books|is)\b|(?:is|_s|are|been"
                r"|was) (?:all )?(?:taken|sold|let|gone|booked by)\b",
            )
        ),
        bounds=COURTESY,
    ),
    "in time": Assurance(
        lazy(
            r"\b(?:arrives?|arriving|there|with you|ready|deliver\w*|ship\w*|sent|done|finished|here|in your hands"
            r"|home)\b[a-z ]{0,16} (?:before|by|in time|on time|this (?:week|afternoon|evening|morning)|today|tomorrow"
            r"|tonight|within|same day|next day)\b"
        ),
        lazy(
            rf"\b(?:(?:won_t|can_t|will not|cannot|not|never|isn_t|aren_t)(?: be| get| going to)*(?: arrive"
            rf"| ship| come| leave| reach you| sent| there| ready| here| done"
            rf"| finished| with you| delivered| shipped| coming| shipping| make it)? (?:before|until|till"
            rf"|this week|in time|on time|today|tomorrow|for (?:at least )?(?:an?other )?{N})"
            rf"|(?:takes?|take|need|needs|be|wait|waiting|allow)(?: about| around| at least| up to| us"
            rf"| them)? {N} (?:working |business )?(?:days|weeks|months)|(?:there|arrive|arrives|come"
            r"|comes|ship|ships|ready|with you|leaves|delivered|shipped|delivery|earliest|expect it|get it)(?: is| be"
            r"| only| not)? (?:some time |sometime |early |late )?(?:next (?:week|month)|the week after|in (?:a|two"
            r"|three|four) (?:weeks?|months?)|after the)|(?:still|stuck) (?:in|at) the|(?:is|are|been|_s"
            r"|running) (?:delayed|late|behind|on back ?order|out of stock)|no (?:shipping|deliver\w+|chance) (?:this"
            r"|before|until|today)|can_t (?:promise|guarantee|say when))\b"
        ),
        bounds=COURTESY,
    ),
    "kept posted": Assurance(
        lazy(
            rf"\b{WILL} (?:keep|keeping) you (?:posted|updated|informed|in the (?:loop|picture)|up to date)"
            rf"|\b(?:updates?|hear from (?:me|us)|news from us)"
            r"[a-z ]{0,16} (?:every|each|daily|weekly|as soon|regular\w*)\b"
        ),
        lazy(
            fails(
                "update|updating|send (?:you )?updates?|write|hear|inform|send (?:out )?updates|keep you"
                "|keep (?:people|customers)",
                "updates?|news",
                "(?:check|look|ask|follow|watch|chase|find out)",
                r"|you won_t hear|no news",
            )
        ),
        bounds=lazy(r"\b(?:if|unless|any (?:questions?|problems?)|any ?time|feel free)\b"),
    ),
    "set up": Assurance(
        lazy(
            rf"\b{WILL} (?:set|install|assemble|put|fit|plug|connect|mount|hook|configure|build)(?: (?:it"
            rf"|them|that|this|the \w+|everything|your \w+))?(?: all)? ?(?:up|together|in"
            r"|for you)?\b|\b(?:set-?up|installation|assembly|fitting) (?:is |_s )?(?:included|done|part of|free)"
        ),
        lazy(
            fails(
                "do (?:the )?(?:set-?up|installations?|assembly|fitting)|install|assemble|set (?:it|them"
                "|things) up|fit (?:it|them)",
                "set-?up|installation|assembly|fitting|setting it up",
                r"(?:set|put|install|assemble|fit|build|plug|connect|mount|do)(?: (?:it|them|that|the \w+"
                r"|everything))?(?: (?:up|together|in))?",
                rf"|you (?:put|set|build|assemble|install|fit) (?:it|them|that)|flat[- ]?packed?|(?:set-?up"
                rf"|installation|assembly|fitting|setting it up) (?:is|costs?|comes at|comes to)"
                rf" (?:an? )?(?:extra|{SUM}|another|separate|not)|need an? (?:electrician|fitter|plumber"
                rf"|builder|technician|expert)|(?:video|manual|guide|leaflet|instructions?)[a-z ]{{0,24}}"
                r" (?:shows?|explains?|tells?|how to)",
            )
        ),
        bounds=COURTESY,
    ),
    "put through": Assurance(
        lazy(
            rf"\b(?:{WILL}|let me) (?:put|transfer|connect|pass|hand|get) you (?:through|over|on|to|straight"
            rf"|directly|across|with)\b"),
        lazy(
            fails(
                "transfer|put (?:you|people|calls) through|connect|put you|pass you",
                "transfers?",
                "(?:call|ring|phone|dial|contact|write to|email|try)(?: (?:them|the|that|him|her|billing|back|again))?",
                r"|(?:isn_t|aren_t|not|no one|nobody)(?: is)? (?:taking|answering|picking|there|in\b"
                r"|available)|only (?:does|do|by|via|through|answers?|takes?)"
                r" e-?mails?|line(?: \w+){0,2} (?:is|_s) (?:closed|busy|down|engaged)|(?:is|_s|are) closed",
            )
        ),
        bounds=COURTESY,
    ),
    "looked into": Assurance(
        lazy(
            rf"\b{WILL} (?:find out|look into (?:it|that|this)|check (?:that|this|it|with|on|for)|look (?:it"
            rf"|that) up|ask (?:them|my|the|him|her|about|around)|get (?:you )?an answer|see what)\b"
        ),
        lazy(
            r"\b(?:(?:i|we) (?:haven_t|didn_t|won_t|can_t|never|couldn_t|don_t|am not going to"
            r"|_m not going to)(?: actually| really| be able to)? (?:check|checked|ask|asked|look|looked|find|found"
            r"|have time|got time|look into|looked into)\b(?! (?:anything|any))|(?:no time|too busy) to (?:check|ask"
            r"|look|find)|you(?:_ll|_d| will| would)?(?: just| still)* (?:have to|need to|better|must|can"
            r"|should) (?:check|look|find|ask|google|search)\b[a-z ]{0,16} (?:yourself|online|up|out|them|him|her"
            r"|there|website)|(?:best|just|better) (?:check|ask|look)[a-z ]{0,16} (?:yourself|online|website)|(?:not"
            r"|isn_t) my (?:job|department)|nobody (?:here )?knows|no way (?:to|of) (?:know|find|check)\w*)\b"
        ),
        bounds=lazy(r"\b(?:if|unless|any ?time|so i|but i)\b"),
    ),
    "well placed": Assurance(
        lazy(
            r"\b(?:table|seats?|room|spot|place|bay|desk|space|berth)s?\b[a-z ]{0,16} (?:by|near|next to|at"
            r"|with|in|on|facing|overlooking|close to) (?:the|a) (?:window|front|sea|garden|door|entrance"
            r"|exit|balcony|terrace|view|lift|top|stage|aisle|quiet|lake|beach)"
            r"|\b(?:window|front|aisle|sea view|corner|balcony|quiet|ground floor|top floor) (?:table|seats?"
            r"|room|spot|row|place)"
        ),
        lazy(
            r"\b(?:(?:tables?|seats?|rooms?|spots?|places?|bays?|they)(?:_re| are| is| get)? (?:allocated"
            r"|assigned|given out|handed out|allotted|decided|first come)|(?:nothing|none|no (?:tables?"
            r"|seats?|rooms?|spots?)) (?:left|free|available|by|at|near|with)|(?:window|front|aisle"
            r"|sea view|corner|balcony|quiet)(?: \w+)? (?:tables?|seats?|rooms?|ones?|spots?) (?:were|are|is"
            r"|was|cost|costs|have) (?:all )?(?:gone|taken|full|booked|sold|extra|more|been)|you(?:_ll|_re"
            r"| will)(?: be)? (?:sitting |seated |sat )?(?:at|in|by|near|next to) the (?:back|middle"
            r"|kitchen|toilets?|bar|door|road|corridor)|you_d have to ask|(?:it|that)(?:_s| is| looks"
            r"| faces) (?:an? )?(?:aisle|middle|inside|the car park|the road|the yard)|first[- ]come)\b"
        ),
        bounds=COURTESY,
    ),
    "noted": Assurance(
        lazy(
            rf"\b{WILL} (?:(?:make|put|leave|add) (?:a|this|that|it|the)? ?(?:[a-z]+ )?(?:note|comment|remark"
            rf"|flag)|note (?:that|it|this)"
            r"|flag (?:it|that|this)|write (?:it|that|this) (?:down|on)|(?:pass|hand) (?:it|that|this) on|tell (?:them"
            r"|the \w+|him|her)|let (?:them|him|her|the \w+) know)\b"
        ),
        lazy(
            r"\b(?:nothing (?:is )?(?:on|in) (?:your|the) (?:account|file|record|system|booking|notes?)|(?:can_t|don_t"
            r"|do not|haven_t|didn_t|not|never|won_t)(?: actually)? (?:put|make|made|add|added|leave|left|passed?"
            r"|passing|note|noted|take|keep|kept|told|tell|flag|flagged|write|written)(?: a| any| it| that| this"
            r"| the)* ?(?:notes?|comments?|on|down|them|him|her|anything)?|no (?:notes?|comments?)\b|notes? (?:aren_t"
            r"|isn_t|are not|is not|get|gets) (?:kept|made|lost|taken|read)|(?:tell|explain|ask|mention|say"
            r"|go through)(?: them| it| that| him| her| for)*(?: all)? (?:again|yourself|once more|next time)"
            r"|ask you (?:for it |it |that )?(?:again|once more)|(?:best|better) (?:to )?(?:tell|mention it to|ask"
            r"|let) (?:them|him|her|the \w+) (?:yourself|know yourself|when you))\b"
        ),
        bounds=COURTESY,
    ),
    "brought": Assurance(
        lazy(
            rf"\b(?:{WILL} (?:deliver|bring|drop|run|carry) (?:it|them|that|this|the \w+|your \w+)"
            rf"|(?:delivered|brought|dropped)"
            r" (?:right |straight )?to (?:your|the) (?:door|home|house|place|office|room|flat)"
            r"|delivery (?:is )?to your)\b"
        ),
        lazy(
            fails(
                "deliver|delivering|do deliveries|bring (?:it|them|that)|ship|carry (?:it|them) (?:up|in)",
                "delivery|deliveries",
                r"(?:collect|fetch|get|pick up|pick|come for) (?:it|them|that"
                r"|the \w+)(?: up)?(?: \w+)? ?(?:from|at|in|yourself|up)?"
                r"|arrange your own|organi[sz]e your own",
                r"|collection only|(?:only )?(?:goes|go|deliver|delivers|comes|bring|brings)(?: \w+)? (?:as far as"
                r"|to) the (?:kerb|curb|kerbside|curbside|gate|pavement|sidewalk|lobby|depot)|(?:waiting|ready"
                r"|there)(?: for you)? (?:at|in) (?:the|our|a) (?:post office|depot|store|shop|warehouse|counter"
                r"|branch|pick)|your own (?:delivery|transport|van|courier)|come (?:and|to)"
                r" (?:collect|fetch|get)",
            )
        ),
        bounds=COURTESY,
    ),
    "stays on": Assurance(
        lazy(
            rf"\b{WILL} (?:stay|be|remain|wait|hang|hold)(?: right| here)? (?:on|with you|here|on the (?:line"
            rf"|phone|call)|by your side)"
            r"[a-z ]{0,16} (?:until|till|while|as long as|the whole time|throughout)\b|\b(?:won_t|not"
            r"|never) (?:hang up|leave you|go anywhere|let you go)\b|\bnot going anywhere\b"
        ),
        lazy(
            r"\b(?:(?:i|we)(?:_ve| have|_m| am| need)? ?(?:afraid |i_ve |i |really |just )*(?:got to|have to|need to"
            r"|must|to) (?:go|let you go|take|leave|hang|drop|run|move|get|end|love)|hanging up|(?:my )?shift(?:_s"
            r"| is)? (?:ends?|ended|over|up|finished|done)|(?:you_re|be) on your own|call (?:us )?back (?:if|when"
            r"|once)|can_t (?:stay|wait|hold|hang)|(?:another|next|other) (?:call|caller|customer)s? (?:is "
            r"|are )?(?:waiting|on the other line)?|on the other line|good luck with|off (?:now|shift)|over to you)\b"
        ),
        spares=lazy(
            r"\b(?:works? now|working|it_s (?:done|on|up|in)|sorted|all set|got it|that_s it|i can see it"
            r"|found it|i_m (?:here|there))\b"),
    ),
}  # fmt: skip
"""The deeds, by name."""

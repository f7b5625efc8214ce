"""What sellers say they will do for the customer, deed by deed, and the words by which each is not done after all.

A deed fails in a few ways whatever it is: nobody does it ("we don't do callbacks"), there is none ("there's no refund"),
it is not ("the technician isn't coming"), it is not to be waited for, or it is left to the customer ("you'd have to
collect it"). So a deed has its verbs, its nouns and what the customer would do; the ways are written once.
"""

from __future__ import annotations

from pitchlint.ledgers.assurance_words import Assurance
from pitchlint.nlp.mentions import NUMBER
from pitchlint.regex import lazy

_SELLERS = r"(?:i|we|they|he|she|it|nobody|no one|none of us|my [a-z]+|the [a-z]+|our [a-z]+)"
_WILL = rf"{_SELLERS}(?:_ll|_m going to|_re going to| will| can| shall)(?: (?:just|also|gladly|happily|personally|now))*"
_NOT = (
    r"(?:don_t|do not|doesn_t|does not|won_t|will not|can_t|cannot|can not|never|no longer|(?:_m|_re|_s| am| are| is|) ?not"
    r"|isn_t|aren_t|stopped|haven_t|hasn_t|have not|didn_t|(?:don_t|do not|haven_t) (?:have|got) (?:the )?(?:time|staff|people)"
    r" to)(?: (?:going to|able to|actually|really|normally|allowed to|even|usually|be|been|do|do any|have|had))*"
)
_YOU = (
    r"you(?:_ll|_d| will| would)?(?: just| still| then| also| really| probably)*(?: (?:have|need|want) to|_ve got to| must"
    r"| should|_d better| had better| better| can| could| may)(?: (?:just|then|always|either))*"
)
_N = rf"(?:\d+|{NUMBER})"
_SUM = rf"(?:[$£€] ?\d[\d.,]*|{_N}(?: and a half)? (?:pounds?|dollars?|euros?|quid|bucks))"
_COURTESY = lazy(  # a condition or a courtesy, or told of what has been before
    r"\b(?:if|unless|whenever|in case|any (?:questions?|problems?|trouble|issues?)|anything else|any ?time|feel free"
    r"|so that|otherwise|until (?:i|we|they|he|she)|before (?:i|we|they|he|she)|used to|instead of|usually there)\b"
)
_NOT_DONE = (  # behind "isn't", "won't" and the like
    r"(?: (?:be|going to|able to|actually|really|even|normally|been|being|getting|get|do|able))*"
    r" (?:coming|come|comes|going|go|goes|out|possible|available|sent|send|something|an option|on offer|given|give|issued|paid|made"
    r"|done|needed|required|here|in|happen\w*|exist|speak|talk|take|taking|call|calling|contact|contacting|reach|ring|ringing|visit\w*"
    r"|travel|turn|turning|make|scheduled|planned|booked|work|cover\w*|kept|held|hold|in stock|allowed|delivered?|ship\w*|reach)\b"
    r"(?! (?:before|until|till|after|on \w+days|at once|straight|immediately|right away|with|your|any|to)\b)"
)
_LATER = r"(?![a-z ]{0,24}\b(?:before|until|till|after|any longer|on (?:sun|satur|mon|tues|wednes|thurs|fri)days|weekends|at night)\b)"


def _fails(verbs: str, nouns: str, left: str, extra: str = "") -> str:
    """The expression of the ways in which a deed is not done.

    Args:
        verbs: what would be done, as an alternation.
        nouns: what it would be.
        left: what the customer does instead, behind "you'll have to".
        extra: further ways of this deed alone; begins with `|` where given.
    """
    return (
        rf"\b(?:{_SELLERS} ?{_NOT} (?:{verbs})\b{_LATER}|(?:nobody|no one|none of us)(?:_s|_ll| is| will| can| here| ever)*"
        rf"(?: going to)? (?:be )?(?:{verbs})(?:ing|s)?\b{_LATER}|(?:no|isn_t any|won_t be any|aren_t any|won_t be an?|isn_t an?"
        rf"|not an?|without an?) (?:[a-z]+ )?(?:{nouns})\b(?! (?:fee|charge|cost|tax|will (?:ask|have|want)|until|before|in the)\b)"
        rf"|(?:{nouns}) (?:(?:is|are|was|will|can) (?:not|never)|(?:isn|aren|won|can|doesn|don)_t|cannot|never){_NOT_DONE}"
        rf"|(?:don_t|do not|no (?:point|use)|not worth)"
        rf" (?:in )?(?:expect|wait|waiting|count|sit|hold)[a-z ]{{0,24}}\b(?:{nouns}|{verbs})\b"
        rf"|{_YOU} (?:{left})\b|(?:up|down) to you to (?:{left})\b|(?:{left}) (?:it |them |that )?yourself\b{extra})"
    )


DEEDS = {
    "called back": Assurance(
        lazy(
            rf"\b{_WILL} (?:call|ring|phone|give|contact|get back to|get on to) you\b|\byou(?:_ll| will) (?:get|have|hear)"
            r" (?:an? |my |our |from |back from )(?:call|ring|us|me|him|her|them)|\b(?:have|get|ask) (?:my |our |the |a )?(?:\w+ )?"
            r"(?:manager|supervisor|colleague|someone|somebody|him|her|them)(?: to)? (?:call|ring|phone|contact|get back to)"
            r" you\b"
        ),
        lazy(
            _fails(
                "call|calling|ring|ringing|phone|phoning|contact|contacting|get back to|callbacks?|call backs?",
                "calls?|callbacks?|call backs?|phone call",
                "(?:call|ring|phone|contact) (?:us|me|in|back|again|here|the (?:office|branch|desk|line|main|number))",
                r"|(?:just|so|best|please|better|yourself)[, ]+(?:give us a (?:ring|call|bell)|(?:ring|call|phone) (?:us|in"
                r"|the (?:main|office|desk|branch)))|(?:up|down) to you to (?:call|ring|phone)|you (?:ring|call|phone) us\b"
                r"|(?:manager|supervisor|boss)(?: \w+)? (?:(?:doesn_t|won_t|isn_t|can_t|never)(?: be| going to| able to)* (?:speak\w*"
                r"|talk\w*|tak\w+|contact\w*|call\w*|ring\w*|available|here|deal\w*)|(?:_s|is) (?:far |much |way )?(?:too busy|away"
                r"|off|out|on (?:holiday|leave|vacation)))|no (?:manager|supervisor)\b|(?:haven_t|not|didn_t|never)"
                r" (?:told|telling|passed|passing|asked|asking)(?: (?:that|it|this) on)?(?: to)? (?:my |the )(?:manager"
                r"|supervisor|colleague)",
            )
        ),
        bounds=_COURTESY,
    ),
    "written to": Assurance(
        lazy(
            rf"\b{_WILL} (?:e-?mail|mail|post|text|send|forward|message|fax) (?:you|over|it|that|them|the|an?|your)\b"
            r"|\byou(?:_ll| will) (?:get|have|receive) (?:an? |the |your |my )?(?:[a-z]+ )?(?:e-?mail|text|letter|message)\b"
        ),
        lazy(
            _fails(
                "e-?mails?|e-?mailing|texts?|texting|do e-?mails?|do the e-?mails?|send (?:you )?(?:any|anything|them)",
                "e-?mails?|texts?|letters?",
                "(?:print|download|look) (?:it |that |them )?(?:yourself|up yourself)",
            )
        ),
        bounds=_COURTESY,
    ),
    "comes round": Assurance(
        lazy(
            r"\b(?:technician|engineer|plumber|electrician|fitter|mechanic|surveyor|inspector|nurse|someone|somebody|colleague"
            r"|man|guy|lad|van|courier|driver|cleaner|gardener|builder|installer)(?:_ll| will|_s going to| is going to|s will)?"
            r"(?: be)? (?:come|comes|coming|visit|call|pop|drop|stop|be) (?:round|over|out|by|in|to|you|there|along|up)\b"
            rf"|\b{_WILL} (?:send|get|have) (?:an?|the|one of our|our|somebody|someone)(?: \w+)? (?:technicians?|engineers?"
            r"|plumbers?|electricians?|fitters?|mechanics?|out|round|over)\b"
        ),
        lazy(
            _fails(
                "come|coming|come out|send (?:technicians|engineers|plumbers|electricians|fitters|people|anyone|anybody|someone|a"
                r" \w+) (?:out|round|over|to)",
                "technicians?|engineers?|plumbers?|electricians?|fitters?|mechanics?|surveyors?",
                r"(?:bring|take|carry|send|drop) (?:it|that|the \w+|them)(?: \w+)? (?:in|to|back|over|off)|find (?:an?|your own|the)"
                r" \w+",
                r"|(?:engineers|technicians|fitters|mechanics) (?:only|just) work|(?:find|get) your own \w+",
            )
        ),
        bounds=_COURTESY,
    ),
    "paid back": Assurance(
        lazy(
            rf"\b{_WILL} (?:refund|reimburse|credit|pay back|give you (?:back|your money)|put (?:it|the \w+) back)\b|\byou(?:_ll"
            r" will)? (?:get|have|receive|see) (?:it|that|the|your|a|all)[a-z ]{0,20} (?:back|refund\w*)\b|\b(?:full|your)"
            r" (?:refund|money back)|\brefunded\b"
        ),
        lazy(
            _fails(
                "refund|refunding|pay (?:it |that |you |anything )?back|give (?:\\w+ )?(?:money back|refunds?)|do refunds?"
                "|reimburse",
                "refunds?",
                "claim (?:it|that)",
                r"|(?:only|just) (?:get|refund|pay|give|see|have)[a-z_ ]{0,24}(?:half|part|some|store credit|voucher|credit"
                r"|percent|\d)|(?:get|have|receive|give you|give) (?:an? |it as an? |you an? )?(?:\w+ )?(?:voucher|store credit"
                r"|credit note|gift card)(?: instead)?|(?:refund|claim|request)(?: \w+)? (?:has been|was|is|got|_s been)"
                r" (?:declined|refused|rejected|denied|turned down)|(?:won_t|not|never) (?:be )?(?:get|getting|see|seeing|have)"
                r"[a-z ]{0,12} (?:anything|any of it|it|a penny|a cent|money|the \w+)(?: money)? back|(?:money|deposit|payment|it)"
                r" (?:stays|remains) with us|non[- ]?refundable|not refundable",
            )
        ),
        bounds=_COURTESY,
    ),
    "held": Assurance(
        lazy(
            rf"\b{_WILL} (?:hold|keep|save|reserve|set aside|put aside|block) (?:the|that|this|it|one|an?|your|them|those)\b"
            r"[a-z0-9 ]{0,20}\b(?:for you|until|till|aside|by|back|under|for the)\b|\b(?:is|it_s|_s) (?:being )?(?:held|kept"
            r"|reserved|saved) for you\b"
        ),
        lazy(
            _fails(
                "hold|keep|reserve|holding|keeping|reserving|save",
                "holds?",
                "be quick",
                r"|(?:gone|went|sold|given|let|goes|promised) (?:it )?to (?:somebody|someone|another|a|the next)|(?:given|gave|let"
                r"|giving) (?:it|the \w+|that|them|that one|your \w+)(?: \w+)? (?:away|to|go)\b|(?:i_ve|we_ve|they_ve|have|has|had to|was|been)"
                r" (?:just )?released?\b|(?:somebody|someone|another \w+)(?: else)?(?:_s| has| have|_ve)?(?: just| already)*"
                r" (?:taken|took|got|booked|bought|snapped|rented|reserved|paid)\b|first[- ]come|(?:isn_t|not|no longer|aren_t)"
                r" (?:being )?(?:held|kept|reserved|available|free|there)\b|whoever (?:gets|comes|pays|books|is)\b|(?:is|_s|are|been"
                r"|was) (?:all )?(?:taken|sold|let|gone|booked by)\b",
            )
        ),
        bounds=_COURTESY,
    ),
    "free of charge": Assurance(
        lazy(
            r"\b(?:free of charge|for free|at no (?:extra |additional )?(?:cost|charge)|on (?:us|me|the house)|no (?:extra )?charge"
            r"|won_t cost you (?:a thing|anything|a penny|a cent)|complimentary|without charge|under (?:the |your )?warranty"
            r"|(?:is|are|_s|comes|come) (?:included|free)|(?:throw|thrown) in)\b"
        ),
        lazy(
            rf"\b(?:(?:pay|paying|charge|charges|charging|bill|billing|bills)(?: you)? (?:for|extra for) (?:the |your |that |a |any )?[a-z]+"
            rf"|(?:billed|charged|invoiced) for|(?:is|are|costs?|comes to|comes at|_s|be|runs|that_s)(?: another| about| just| only"
            rf"| an extra)? {_SUM}|{_SUM} (?:extra|more|on top|for the)|(?:costs?|is|are|comes?|cost you) (?:extra|on top|separate)"
            r"|(?:isn_t|aren_t|not|never) (?:free|included|covered|part of|complimentary|under warranty)|a charge for"
            r"|(?:doesn_t|does not|won_t) (?:cover|include)|out of warranty|(?:buy|order|purchase|get) (?:a new|another|your own)"
            r"|(?:rate|price) is without|only without|(?:room|bed) only|(?:can_t|don_t|won_t)[a-z ]{0,16} (?:for free|for nothing))\b"
        ),
        bounds=_COURTESY,
        tied=True,
    ),
    "mended free": Assurance(
        lazy(
            r"\b(?:fix|repair|mend|replace|replacement|swap|service|sort)\b[a-z ]{0,24}(?:free\b|no (?:extra )?(?:charge|cost)|on us|on the house"
            r"|under (?:the |your )?(?:warranty|guarantee)|without charge|won_t cost)|\b(?:free|complimentary) (?:fix|repair|replacement)\b"
        ),
        lazy(
            rf"\b(?:(?:repair|fix|replacement|new one|part|labou?r|job|work|it|that)s?(?:_s| is| are| costs?| comes to|_ll be| will be| runs to)(?: about"
            rf"| just| only| another)? {_SUM}|(?:repair|replacement|fix|fixe)s? (?:aren_t|isn_t|not|never|are not|is not) (?:free|covered|included)"
            r"|(?:billed|charged|invoiced|bill you|charge you|invoice you|charge|charges|pay|paying) (?:for|on) (?:the |your |any |that |it\b)?(?:repair"
            r"|fix\w*|labou?r|parts?|work|replacement|job|mending)?|(?:a|the) charge for|out of warranty|(?:that|it|this|warranty|guarantee)(?:_s| is)?"
            r" (?:isn_t|not|doesn_t|won_t)(?: be)? cover(?:ed|s)?|(?:can_t|don_t|won_t|not|never) (?:fix|fixing|repair|replace|mend|cover)\b|(?:buy|order"
            r"|purchase|get) (?:a new|another|your own))\b"
        ),
        bounds=_COURTESY,
    ),
    "meals": Assurance(
        lazy(
            r"\b(?:breakfast|lunch|dinner|meals?|drinks?|coffee)(?:_s| is| are|_ll be| will be| comes?)(?: all)? (?:included|free|complimentary|on us|with it|part of)"
            r"|\b(?:with|includ\w+|free|get|have) (?:free |your |a |the )?(?:breakfast|lunch|dinner|meals)\b"
        ),
        lazy(
            rf"\b(?:(?:no|without|not including|pay for|get(?: your)?|charge for|serve|do) (?:breakfast|lunch|dinner|meals)\b(?! (?:fee|charge|until|before|on))"
            rf"|(?:breakfast|lunch|dinner|meals?) (?:(?:isn_t|aren_t|not|is not|are not) (?:included|free|part|served|available|with)|(?:is|are|costs?|comes?|will be|comes? to|comes? at)"
            rf" (?:about |another |an? )?(?:{_SUM}|extra|on top|separate|not)|elsewhere)|room only|self[- ]catering)"
        ),
        bounds=_COURTESY,
        tied=True,
    ),
    "fee waived": Assurance(
        lazy(
            r"\b(?:waiv\w+|drop|skip|scrap|lift|remove|take off|knock off|leave off|cancel|won_t charge(?: you)?|not charge(?: you)?"
            r"|no|forget(?: about)?) (?:the |that |your |any |a )?(?:[a-z]+ ){0,2}(?:fee|charge|surcharge|tax|deposit|postage|penalty)s?\b"
        ),
        lazy(
            r"\b(?:fee|charge|surcharge|tax|deposit|postage|penalty)s? (?:(?:still |also )?(?:stays?|applies|apply|goes|comes|shows|is|are"
            r"|was|will be|has been|have been|gets|_s)(?: still| also| been)? (?:on|onto|charged|added|due|payable|to (?:everyone|all|pay)"
            r"|applied|billed|taken|for everyone|the same|as usual|there|mandatory|compulsory|back on|included in))"
            r"|\b(?:plus|and|with|there_s|there is|including|see|find|pay|paying|settle|charge|charged|add|added|take|taken|owe)"
            r"(?: still| also| you)? (?:the|a|our|your) (?:[a-z]+ ){0,2}(?:fee|surcharge|charge|tax|deposit|postage|penalty)\b"
            r"(?! (?:is|has been|was|will be|gets) (?:waived|removed|dropped|off|gone))|\b(?:can_t|cannot|never|don_t|won_t)"
            r" (?:waive|drop|skip|remove|lift|take off)\b"
        ),
        bounds=_COURTESY,
        tied=True,
    ),
    "noted": Assurance(
        lazy(
            rf"\b{_WILL} (?:(?:make|put|leave|add) (?:a|this|that|it|the)? ?(?:[a-z]+ )?(?:note|comment|remark|flag)|note (?:that|it|this)"
            r"|flag (?:it|that|this)|write (?:it|that|this) (?:down|on)|(?:pass|hand) (?:it|that|this) on|tell (?:them|the \w+|him|her)"
            r"|let (?:them|him|her|the \w+) know)\b"
        ),
        lazy(
            r"\b(?:nothing (?:is )?(?:on|in) (?:your|the) (?:account|file|record|system|booking|notes?)|(?:can_t|don_t|do not|haven_t"
            r"|didn_t|not|never|won_t)(?: actually)? (?:put|make|made|add|added|leave|left|passed?|passing|note|noted|take|keep|kept"
            r"|told|tell|flag|flagged|write|written)(?: a| any| it| that| this| the)* ?(?:notes?|comments?|on|down|them|him|her|anything)?"
            r"|no (?:notes?|comments?)\b|notes? (?:aren_t|isn_t|are not|is not|get|gets) (?:kept|made|lost|taken|read)|(?:tell|explain"
            r"|ask|mention|say|go through)(?: them| it| that| him| her| for)*(?: all)? (?:again|yourself|once more|next time)"
            r"|ask you (?:for it |it |that )?(?:again|once more)|(?:best|better) (?:to )?(?:tell|mention it to|ask|let) (?:them|him|her|the"
            r" \w+) (?:yourself|know yourself|when you))\b"
        ),
        bounds=_COURTESY,
    ),
    "brought": Assurance(
        lazy(
            rf"\b(?:{_WILL} (?:deliver|bring|drop|run|carry) (?:it|them|that|this|the \w+|your \w+)|(?:delivered|brought|dropped)"
            r" (?:right |straight )?to (?:your|the) (?:door|home|house|place|office|room|flat)|delivery (?:is )?to your)\b"
        ),
        lazy(
            _fails(
                "deliver|delivering|do deliveries|bring (?:it|them|that)|ship|carry (?:it|them) (?:up|in)",
                "delivery|deliveries",
                r"(?:collect|fetch|get|pick up|pick|come for) (?:it|them|that|the \w+)(?: up)?(?: \w+)? ?(?:from|at|in|yourself|up)?"
                r"|arrange your own|organi[sz]e your own",
                r"|collection only|(?:only )?(?:goes|go|deliver|delivers|comes|bring|brings)(?: \w+)? (?:as far as|to) the (?:kerb|curb"
                r"|kerbside|curbside|gate|pavement|sidewalk|lobby|depot)|(?:waiting|ready|there)(?: for you)? (?:at|in) (?:the|our|a) (?:post"
                r" office|depot|store|shop|warehouse|counter|branch|pick)|your own (?:delivery|transport|van|courier)|come (?:and|to)"
                r" (?:collect|fetch|get)",
            )
        ),
        bounds=_COURTESY,
    ),
    "stays on": Assurance(
        lazy(
            rf"\b{_WILL} (?:stay|be|remain|wait|hang|hold)(?: right| here)? (?:on|with you|here|on the (?:line|phone|call)|by your side)"
            r"[a-z ]{0,16} (?:until|till|while|as long as|the whole time|throughout)\b|\b(?:won_t|not|never) (?:hang up|leave you"
            r"|go anywhere|let you go)\b|\bnot going anywhere\b"
        ),
        lazy(
            r"\b(?:(?:i|we)(?:_ve| have|_m| am| need)? ?(?:afraid |i_ve |i |really |just )*(?:got to|have to|need to|must|to) (?:go|let you go"
            r"|take|leave|hang|drop|run|move|get|end|love)|hanging up|(?:my )?shift(?:_s| is)? (?:ends?|ended|over|up|finished|done)|(?:you_re|be)"
            r" on your own|call (?:us )?back (?:if|when|once)|can_t (?:stay|wait|hold|hang)|(?:another|next|other) (?:call|caller|customer)"
            r"s? (?:is |are )?(?:waiting|on the other line)?|on the other line|good luck with|off (?:now|shift)|over to you)\b"
        ),
        spares=lazy(r"\b(?:works? now|working|it_s (?:done|on|up|in)|sorted|all set|got it|that_s it|i can see it|found it|i_m (?:here|there))\b"),
    ),
    "kept to us": Assurance(
        lazy(
            r"\b(?:(?:nobody|no one)(?: else)?(?:_ll| will| can| ever| gets to)* (?:see|sees|know|knows|get|gets|hear|hears|have|has)|(?:stays?|remains?|kept)"
            r" (?:private|confidential|with us|between us|here|in this)|(?:doesn_t|don_t|won_t|never) (?:go|goes|leave|leaves|get) (?:past|beyond"
            r"|further|any further|out|this|our)|just (?:you|us|the two of us)(?: two)? (?:will|_ll))\b"
        ),
        lazy(
            r"\b(?:(?:pass|passed|share|shared|give|given|forward|forwarded|sell|sold|sent|gone|go|goes|let)(?: on)?(?: (?:the|your|all|those|them|it))?"
            r"(?: (?:details|data|number|name|address|file|email|mobile|information|records?))?(?: on| over)? (?:to|with) (?:the|our|a|some|third|two|other|all)"
            r"|sold on|(?:partners?|sponsors?|brokers?|third part(?:y|ies)|companies|firms?) (?:may|might|will|_ll|can|could|have|get|to))\b"
        ),
        affirmed=True,
        bounds=_COURTESY,
    ),
    "not charged yet": Assurance(
        lazy(
            r"\b(?:won_t|don_t|will not|never|not|nothing|isn_t|no (?:payment|money|charge)s?)\b[a-z ]{0,24}(?:charge|charged|bill|billed|take|taken|debit|debited"
            r"|pay|owe|leaves|due|payment|money)?\b[a-z ,]{0,24} (?:until|till|before|unless|when|once)\b"
        ),
        lazy(
            r"\b(?:(?:payment|money|charge|amount|it|sum)(?:_s| has| is| was)?(?: just| already| now| been)* (?:gone|went|going|taken|come|came|debited|put) (?:through|out"
            r"|off|from)|(?:payment|money|deposit|amount|card)(?:_s| has| has been| was| is|_s been) (?:been )?(?:taken|charged|debited|collected|gone|billed)|(?:charge|debit"
            r"|bill|take)s? (?:the |your )?(?:card|account|payment|money) (?:at once|now|today|immediately|straight away|right away|in advance|up ?front|first))\b"
        ),
        affirmed=True,
        spares=lazy(r"\b(?:shipped|dispatched|left (?:the|our)|on its way|arrived|delivered|pay (?:it )?now)\b"),
        bounds=lazy(r"\b(?:worry|hold|hesitate|problem)\b"),
    ),
    "price stays": Assurance(
        lazy(
            r"\b(?:price|rate|rent|fee|premium|bill|cost|it|that)s? (?:(?:won_t|will not|never|isn_t going to|is not going to|doesn_t|can_t)(?: ever)? (?:go up|rise"
            r"|change|increase|move|climb)|(?:is|_s|stays?|will stay|remains?)(?: \w+)? (?:fixed|locked|frozen|the same|guaranteed|set))\b"
        ),
        lazy(
            rf"\b(?:(?:price|rate|rent|fee|premium|bill|cost|it|that)s? (?:goes|go|will go|_ll go|is going|are going) up\b|(?:raise|raised|raising|increase|put up|review|adjust)"
            rf" (?:the |our |all |your )?(?:prices?|rates?|rents?|fees?|premiums?)|(?:prices?|rates?|rents?|fees?|premiums?) (?:is|are|gets?|can|may|might|could|will)"
            rf" (?:be )?(?:reviewed|adjusted|raised|changed?|go up|rise|vary|increased?|subject to)|(?:only|just) (?:guaranteed|fixed|locked|good|valid|frozen) (?:for|until|till"
            rf"|in)|(?:up|more) (?:by )?(?:{_N} ?(?:%|percent)|a bit) (?:next|every|each|from|in))\b"
        ),
        bounds=lazy(r"\b(?:after (?:the|that|those|these|your)|once the|when the|beyond|unless|if you|only if)\b"),
    ),
    "cancelled freely": Assurance(
        lazy(
            r"\b(?:cancel|leave|quit|pull out|back out|change your mind)\b[a-z ]{0,24}(?:any ?time|whenever|without (?:charge|a fee|penalty|any|cost|paying)|for free"
            r"|free of charge|at no (?:charge|cost))|\b(?:free|no[- ]fee|penalty[- ]free) cancellation|\bno cancellation (?:fee|charge)|\bcancellation is free\b"
        ),
        lazy(
            rf"\b(?:(?:can_t|cannot|can not|won_t be able to|not possible to|no way to|not able to) (?:be )?(?:cancel|cancelled|get out|leave|back out|stop)|cancell?(?:ing|ation)s?"
            rf" (?:it )?(?:costs?|fees? (?:is|of|applies)|is \W?{_N}|{_SUM}|charges?|aren_t|isn_t|not|are not|will cost|means)|no cancellations?\b|(?:a|the|there_s an?) (?:{_SUM} )?cancellation"
            rf" (?:fee|charge|penalty)|(?:lose|forfeit|pay|owe|keep) (?:the|your|a|half|all)[a-z ]{{0,16}}(?:deposit|money|fee|payment|price|fare|it)\b|give[a-z ]{{0,8}} {_N} (?:days?|weeks?|months?)_?s? notice"
            rf"|(?:days?|weeks?|months?)_?s?_? notice|no way (?:out|back)|tied in|locked in|(?:minimum|fixed) term)\b"
        ),
    ),
}  # fmt: skip
"""The deeds, by name."""

"""What sellers say they will do for the customer, deed by deed, and the words by which each is not done after all.

A deed fails in a few ways whatever it is: nobody does it ("we don't do callbacks"), there is none ("there's no
refund"), it is not ("the technician isn't coming"), it is not to be waited for, or it is left to the customer ("you'd
have to collect it"). So a deed has its verbs, its nouns and what the customer would do; the ways are written once.
"""

from __future__ import annotations

from pitchlint.ledgers.assurance_words import Assurance
from pitchlint.nlp.mentions import NUMBER
from pitchlint.regex import lazy

_SELLERS = r"(?:i|we|they|he|she|it|nobody|no one|none of us|my [a-z]+|the [a-z]+|our [a-z]+)"
_WILL = (
    rf"{_SELLERS}(?:_ll|_m going to|_re going to| will| can| shall)(?: (?:just|also|gladly|happily|personally"
    rf"|now))*"
)
_NOT = (
    r"(?:don_t|do not|doesn_t|does not|won_t|will not|can_t|cannot|can not|never|no longer|(?:_m|_re|_s| am| are| is"
    r"|) ?not|isn_t|aren_t|stopped|haven_t|hasn_t|have not|didn_t|(?:don_t|do not|haven_t) (?:have"
    r"|got) (?:the )?(?:time|staff|people) to)(?: (?:going to|able to|actually|really|normally|allowed to|even|usually"
    r"|be|been|do|do any|have|had))*"
)
_YOU = (
    r"you(?:_ll|_d| will| would)?(?: just| still| then| also| really| probably)*(?: (?:have|need|want) to|_ve got to"
    r"| must| should|_d better| had better| better| can| could| may)(?: (?:just|then|always|either))*"
)
_N = rf"(?:\d+|{NUMBER})"
_SUM = rf"(?:[$£€] ?\d[\d.,]*|{_N}(?: and a half)? (?:pounds?|dollars?|euros?|quid|bucks))"
_COURTESY = lazy(  # a condition or a courtesy, or told of what has been before
    r"\b(?:if|unless|whenever|in case|any (?:questions?|problems?|trouble|issues?)|anything else|any ?time|feel free"
    r"|so that|otherwise|until (?:i|we|they|he|she)|before (?:i|we|they|he|she)|used to|instead of|usually there)\b"
)
_NOT_DONE = (  # behind "isn't", "won't" and the like
    r"(?: (?:be|going to|able to|actually|really|even|normally|been|being|getting|get|do|able))* (?:coming|come|comes"
    r"|going|go|goes|out|possible|available|sent|send|something|an option|on offer|given|give|issued|paid|made|done"
    r"|needed|required|here|in|happen\w*|exist|speak|talk|take|taking|call|calling|contact|contacting|reach|ring"
    r"|ringing|visit\w*|travel|turn|turning|make|scheduled|planned|booked|work|cover\w*|kept|held|hold|in stock"
    r"|allowed|delivered?|ship\w*|reach)\b(?! (?:before|until|till|after|on \w+days|at once|straight|immediately"
    r"|right away|with|your|any|to)\b)"
)
_LATER = (
    r"(?![a-z ]{0,24}\b(?:before|until|till|after|any longer|on (?:sun|satur|mon|tues|wednes|thurs|fri)days"
    r"|weekends|at night)\b)"
)


def _fails(verbs: str, nouns: str, left: str, extra: str = "") -> str:
    """The expression of the ways in which a deed is not done.

    Args:
        verbs: what would be done, as an alternation.
        nouns: what it would be.
        left: what the customer does instead, behind "you'll have to".
        extra: further ways of this deed alone; begins with `|` where given.
    """
    return (
        rf"\b(?:{_SELLERS} ?{_NOT} (?:{verbs})\b{_LATER}|(?:nobody|no one|none of us)(?:_s|_ll| is| will| can| here"
        rf"| ever)*(?: going to)? (?:be )?(?:{verbs})(?:ing|s)?\b{_LATER}|(?:no|isn_t any|won_t be any|aren_t any"
        rf"|won_t be an?|isn_t an?|not an?|without an?) (?:[a-z]+ )?(?:{nouns})\b(?! (?:fee|charge|cost|tax"
        rf"|will (?:ask|have|want)|until|before|in the)\b)|(?:{nouns}) (?:(?:is|are|was|will|can) (?:not|never)|(?:isn"
        rf"|aren|won|can|doesn|don)_t|cannot|never){_NOT_DONE}|(?:don_t|do not|no (?:point|use)"
        rf"|not worth) (?:in )?(?:expect|wait|waiting|count|sit|hold)[a-z ]{{0,24}}\b(?:{nouns}|{verbs})\b"
        rf"|{_YOU} (?:{left})\b|(?:up|down) to you to (?:{left})\b|(?:{left}) (?:it |them |that )?yourself\b{extra})"
    )


DEEDS = {
    "called back": Assurance(
        lazy(
            rf"\b{_WILL} (?:call|ring|phone|give|contact|get back to|get on to) you\b|\byou(?:_ll"
            rf"| will) (?:get|have|hear)"
            r" (?:an? |my |our |from |back from )(?:call|ring|us|me|him|her|them)|\b(?:have|get|ask) (?:my |our |the "
            r"|a )?(?:\w+ )?(?:manager|supervisor|colleague|someone|somebody|him|her|them)(?: to)? (?:call|ring|phone"
            r"|contact|get back to) you\b"
        ),
        lazy(
            _fails(
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
        bounds=_COURTESY,
    ),
    "written to": Assurance(
        lazy(
            rf"\b{_WILL} (?:e-?mail|mail|post|text|send|forward|message|fax) (?:you|over|it|that|them|the|an?|your)\b"
            r"|\byou(?:_ll| will) (?:get|have|receive) (?:an? |the |your |my )?(?:[a-z]+ )?(?:e-?mail|text"
            r"|letter|message)\b"
        ),
        lazy(
            _fails(
                "e-?mails?|e-?mailing|texts?|texting|do e-?mails?|do the e-?mails?|send (?:you )?(?:any|anything|them)",
                "e-?mails?|texts?|letters?",
                "(?:print|download|look) (?:it |that |them )?(?:yourself|up yourself)|write (?:in|to)",
                r"|(?:only|just) (?:get|have|see|send|available|do)\b[a-z ]{0,24} (?:by|in the"
                r"|through the) (?:post|mail|branch|letter)",
            )
        ),
        bounds=_COURTESY,
    ),
    "comes round": Assurance(
        lazy(
            r"\b(?:technician|engineer|plumber|electrician|fitter|mechanic|surveyor|inspector|nurse|someone|somebody"
            r"|colleague|man|guy|lad|van|courier|driver|cleaner|gardener|builder|installer)(?:_ll| will|_s going to"
            r"| is going to|s will)?(?: be)? (?:come|comes|coming|visit|call|pop|drop|stop|be) (?:round|over|out|by|in"
            r"|to|you|there|along|up)\b"
            rf"|\b{_WILL} (?:send|get|have) (?:an?|the|one of our|our|somebody"
            rf"|someone)(?: \w+)? (?:technicians?|engineers?"
            r"|plumbers?|electricians?|fitters?|mechanics?|out|round|over)\b"
        ),
        lazy(
            _fails(
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
        bounds=_COURTESY,
    ),
    "paid back": Assurance(
        lazy(
            rf"\b{_WILL} (?:refund|reimburse|credit|pay back|give you (?:back|your money)|put (?:it"
            rf"|the \w+) back)\b|\byou(?:_ll"
            r" will)? (?:get|have|receive|see) (?:it|that|the|your|a|all)[a-z ]{0,20} (?:back|refund\w*)\b|\b(?:full"
            r"|your) (?:refund|money back)|\brefunded\b"
        ),
        lazy(
            _fails(
                "refund|refunding|pay (?:it |that |you |anything )?back|give (?:\\w+ )?(?:money back"
                "|refunds?)|do refunds?"
                "|reimburse",
                "refunds?",
                "claim (?:it|that)",
                r"|(?:only|just) (?:get|refund|pay|give|see|have)[a-z_ ]{0,24}(?:half|part|some|store credit|voucher"
                r"|credit|percent|\d)|(?:get|have|receive|give you|give) (?:an? |it as an? "
                r"|you an? )?(?:\w+ )?(?:voucher|store credit|credit note|gift card)(?: instead)?|(?:refund|claim"
                r"|request)(?: \w+)? (?:has been|was|is|got|_s been) (?:declined|refused|rejected|denied|turned down)"
                r"|(?:won_t|not|never) (?:be )?(?:get|getting|see|seeing|have)[a-z ]{0,12} (?:anything|any of it|it"
                r"|a penny|a cent|money|the \w+)(?: money)? back|(?:money|deposit|payment|it)"
                r" (?:stays|remains) with us|non[- ]?refundable|not refundable",
            )
        ),
        bounds=_COURTESY,
    ),
    "held": Assurance(
        lazy(
            rf"\b{_WILL} (?:hold|keep|save|reserve|set aside|put aside|block) (?:the|that|this|it|one|an?|your"
            rf"|them|those)\b"
            r"[a-z0-9 ]{0,20}\b(?:for you|until|till|aside|by|back|under|for the)\b|\b(?:is|it_s"
            r"|_s) (?:being )?(?:held|kept|reserved|saved) for you\b"
        ),
        lazy(
            _fails(
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
        bounds=_COURTESY,
    ),
    "free of charge": Assurance(
        lazy(
            r"\b(?:free of charge|for free|at no (?:extra |additional )?(?:cost|charge)|on (?:us|me|the house)"
            r"|no (?:extra )?charge|won_t cost you (?:a thing|anything|a penny|a cent)|complimentary|without charge"
            r"|under (?:the |your )?warranty|(?:is|are|_s|comes|come) (?:included|free)|(?:throw|thrown) in)\b"
        ),
        lazy(
            rf"\b(?:(?:pay|paying|charge|charges|charging|bill|billing|bills)(?: you)? (?:for|extra for) (?:the |your "
            rf"|that |a |any )?[a-z]+|(?:billed|charged|invoiced) for|(?:is|are|costs?|comes to|comes at|_s|be|runs"
            rf"|that_s)(?: another| about| just| only| an extra)? {_SUM}|{_SUM} (?:extra|more|on top|for the)"
            rf"|(?:costs?|is|are|comes?|cost you) (?:extra|on top|separate)"
            r"|(?:isn_t|aren_t|not|never) (?:free|included|covered|part of|complimentary|under warranty)|a charge for"
            r"|(?:doesn_t|does not|won_t) (?:cover|include)|out of warranty|(?:buy|order|purchase|get) (?:a new"
            r"|another|your own)|(?:rate|price) is without|only without|(?:room|bed) only|(?:can_t|don_t"
            r"|won_t)[a-z ]{0,16} (?:for free|for nothing))\b"
        ),
        bounds=_COURTESY,
        tied=True,
    ),
    "mended free": Assurance(
        lazy(
            r"\b(?:fix|repair|mend|replace|replacement|swap|service|sort)\b[a-z ]{0,24}(?:free\b"
            r"|no (?:extra )?(?:charge|cost)|on us|on the house|under (?:the |your )?(?:warranty|guarantee)"
            r"|without charge|won_t cost)|\b(?:free|complimentary) (?:fix|repair|replacement)\b"
        ),
        lazy(
            rf"\b(?:(?:repair|fix|replacement|new one|part|labou?r|job|work|it|that)s?(?:_s| is| are| costs?| comes to"
            rf"|_ll be| will be| runs to)(?: about| just| only| another)? {_SUM}|(?:repair|replacement|fix"
            rf"|fixe)s? (?:aren_t|isn_t|not|never|are not|is not) (?:free|covered|included)"
            r"|(?:billed|charged|invoiced|bill you|charge you|invoice you|charge|charges|pay|paying) (?:for"
            r"|on) (?:the |your |any |that |it\b)?(?:repair|fix\w*|labou?r|parts?|work|replacement|job|mending)?|(?:a"
            r"|the) charge for|out of warranty|(?:that|it|this|warranty|guarantee)(?:_s| is)? (?:isn_t|not|doesn_t"
            r"|won_t)(?: be)? cover(?:ed|s)?|(?:can_t|don_t|won_t|not|never) (?:fix|fixing|repair|replace|mend"
            r"|cover)\b|(?:buy|order|purchase|get) (?:a new|another|your own))\b"
        ),
        bounds=_COURTESY,
    ),
    "meals": Assurance(
        lazy(
            r"\b(?:breakfast|lunch|dinner|meals?|drinks?|coffee)(?:_s| is| are|_ll be| will be"
            r"| comes?)(?: all)? (?:included|free|complimentary|on us|with it|part of)"
            r"|\b(?:with|includ\w+|free|get|have) (?:free |your |a |the )?(?:breakfast|lunch|dinner|meals)\b"
        ),
        lazy(
            rf"\b(?:(?:no|without|not including|pay for|get(?: your)?|charge for|serve|do) (?:breakfast|lunch|dinner"
            rf"|meals)\b(?! (?:fee|charge|until|before|on))|(?:breakfast|lunch|dinner|meals?) (?:(?:isn_t|aren_t|not"
            rf"|is not|are not) (?:included|free|part|served|available|with)|(?:is|are|costs?|comes?|will be|comes? to"
            rf"|comes? at) (?:about |another |an? )?(?:{_SUM}|extra|on top|separate|not)|elsewhere))\b"
        ),
        bounds=_COURTESY,
        tied=True,
    ),
    "board": Assurance(
        lazy(
            r"\b(?:breakfast|lunch|dinner|meals?)(?:_s| is| are|_ll be| will be| comes?)(?: all)? (?:included"
            r"|free|with it|part of)|\bincludes (?:all )?(?:breakfast|lunch|dinner|meals)\b"),
        lazy(r"\b(?:room only|self[- ]catering|no (?:meals|food) (?:included|served)|bed only)\b"),
        bounds=_COURTESY,
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
            rf"|this week|in time|on time|today|tomorrow|for (?:at least )?(?:an?other )?{_N})"
            rf"|(?:takes?|take|need|needs|be|wait|waiting|allow)(?: about| around| at least| up to| us"
            rf"| them)? {_N} (?:working |business )?(?:days|weeks|months)|(?:there|arrive|arrives|come"
            r"|comes|ship|ships|ready|with you|leaves|delivered|shipped|delivery|earliest|expect it|get it)(?: is| be"
            r"| only| not)? (?:some time |sometime |early |late )?(?:next (?:week|month)|the week after|in (?:a|two"
            r"|three|four) (?:weeks?|months?)|after the)|(?:still|stuck) (?:in|at) the|(?:is|are|been|_s"
            r"|running) (?:delayed|late|behind|on back ?order|out of stock)|no (?:shipping|deliver\w+|chance) (?:this"
            r"|before|until|today)|can_t (?:promise|guarantee|say when))\b"
        ),
        bounds=_COURTESY,
    ),
    "kept posted": Assurance(
        lazy(
            rf"\b{_WILL} (?:keep|keeping) you (?:posted|updated|informed|in the (?:loop|picture)|up to date)"
            rf"|\b(?:updates?|hear from (?:me|us)|news from us)"
            r"[a-z ]{0,16} (?:every|each|daily|weekly|as soon|regular\w*)\b"
        ),
        lazy(
            _fails(
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
            rf"\b{_WILL} (?:set|install|assemble|put|fit|plug|connect|mount|hook|configure|build)(?: (?:it"
            rf"|them|that|this|the \w+|everything|your \w+))?(?: all)? ?(?:up|together|in"
            r"|for you)?\b|\b(?:set-?up|installation|assembly|fitting) (?:is |_s )?(?:included|done|part of|free)"
        ),
        lazy(
            _fails(
                "do (?:the )?(?:set-?up|installations?|assembly|fitting)|install|assemble|set (?:it|them"
                "|things) up|fit (?:it|them)",
                "set-?up|installation|assembly|fitting|setting it up",
                r"(?:set|put|install|assemble|fit|build|plug|connect|mount|do)(?: (?:it|them|that|the \w+"
                r"|everything))?(?: (?:up|together|in))?",
                rf"|you (?:put|set|build|assemble|install|fit) (?:it|them|that)|flat[- ]?packed?|(?:set-?up"
                rf"|installation|assembly|fitting|setting it up) (?:is|costs?|comes at|comes to)"
                rf" (?:an? )?(?:extra|{_SUM}|another|separate|not)|need an? (?:electrician|fitter|plumber"
                rf"|builder|technician|expert)|(?:video|manual|guide|leaflet|instructions?)[a-z ]{{0,24}}"
                r" (?:shows?|explains?|tells?|how to)",
            )
        ),
        bounds=_COURTESY,
    ),
    "put through": Assurance(
        lazy(
            rf"\b(?:{_WILL}|let me) (?:put|transfer|connect|pass|hand|get) you (?:through|over|on|to|straight"
            rf"|directly|across|with)\b"),
        lazy(
            _fails(
                "transfer|put (?:you|people|calls) through|connect|put you|pass you",
                "transfers?",
                "(?:call|ring|phone|dial|contact|write to|email|try)(?: (?:them|the|that|him|her|billing|back|again))?",
                r"|(?:isn_t|aren_t|not|no one|nobody)(?: is)? (?:taking|answering|picking|there|in\b"
                r"|available)|only (?:does|do|by|via|through|answers?|takes?)"
                r" e-?mails?|line(?: \w+){0,2} (?:is|_s) (?:closed|busy|down|engaged)|(?:is|_s|are) closed",
            )
        ),
        bounds=_COURTESY,
    ),
    "guaranteed": Assurance(
        lazy(r"\b(?:guarantee|warranty|guaranteed)\b(?! that| you)"),
        lazy(
            rf"\b(?:(?:isn_t|not|aren_t|never) (?:guaranteed|under (?:guarantee|warranty)|covered)"
            rf"|sold as (?:seen|is)|(?:no|without a|isn_t a) (?:guarantee|warranty)|(?:guarantee|warranty)"
            rf" (?:is|costs?|comes at|comes to|runs) (?:an? |only |just )?(?:extra|{_SUM}|separate|optional"
            rf"|on top|{_N} (?:days?|months?))|(?:buy|pay for|purchase|get) (?:the|a) (?:guarantee|warranty)"
            r"|(?:guarantee|warranty) (?:doesn_t|isn_t|won_t|does not|is not|only|has (?:expired|ended|run))"
            r"|out of (?:warranty|guarantee)|any(?:thing)? that breaks is)\b"
        ),
        bounds=_COURTESY,
    ),
    "looked into": Assurance(
        lazy(
            rf"\b{_WILL} (?:find out|look into (?:it|that|this)|check (?:that|this|it|with|on|for)|look (?:it"
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
    "discounted": Assurance(
        lazy(
            rf"\b(?:{_WILL} (?:take|knock|give|apply|put|get)\b[a-z0-9$£€% .]{{0,24}} (?:off|discount"
            rf"|reduction|deal|coupon|voucher|code)|(?:discount|code|coupon|voucher|offer|deal)(?:_s| is"
            rf"| will be|_ll be"
            r"| has been) (?:applied|on|taken off|added|included|yours))\b"
        ),
        lazy(
            r"\b(?:(?:no|not any|isn_t any|isn_t a|never a) (?:discount|reduction|money off)|(?:discount|code|coupon"
            r"|voucher|offer|deal|reduction)s? (?:(?:doesn_t|don_t|isn_t|won_t|can_t|didn_t|does not|is not|has|have"
            r"|is|_s|was|were) (?:apply|work|valid|be (?:used|applied)|possible|available|ended|expired|over|gone"
            r"|been (?:withdrawn|used|removed|refused)|only for|for new|run out|count|go through|included)"
            r"|only applies|ended|expired)|full price|(?:can_t|don_t|won_t|cannot|never) (?:discount"
            r"|give (?:you )?(?:a |any )?(?:discount|reduction)|apply (?:the|a|that|any) (?:discount|code|coupon"
            r"|voucher|offer)|take (?:anything|it|that|\w+ percent) off|do (?:a |any )?discounts?|reduce)"
            r"|without the (?:discount|code|offer))\b"
        ),
        bounds=_COURTESY,
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
        bounds=_COURTESY,
    ),
    "fee waived": Assurance(
        lazy(
            r"\b(?:waiv\w+|drop|skip|scrap|lift|remove|take off|knock off|leave off|cancel|won_t charge(?: you)?"
            r"|not charge(?: you)?|no|forget(?: about)?) (?:the |that |your |any |a )?(?:[a-z]+ ){0,2}(?:fee|charge"
            r"|surcharge|tax|deposit|postage|penalty)s?\b"
        ),
        lazy(
            r"\b(?:fee|charge|surcharge|tax|deposit|postage|penalty)s? (?:(?:still |also )?(?:stays?|applies|apply"
            r"|goes|comes|shows|is|are|was|will be|has been|have been|gets|_s)(?: still| also| been)? (?:on|onto"
            r"|charged|added|due|payable|to (?:everyone|all|pay)|applied|billed|taken|for everyone|the same|as usual"
            r"|there|mandatory|compulsory|back on|included in))|\b(?:plus|and|with|there_s|there is|including|see|find"
            r"|pay|paying|settle|charge|charged|add|added|take|taken|owe)(?: still| also| you)? (?:the|a|our"
            r"|your) (?:[a-z]+ ){0,2}(?:fee|surcharge|charge|tax|deposit|postage|penalty)\b(?! (?:is|has been|was"
            r"|will be|gets) (?:waived|removed|dropped|off|gone))|\b(?:can_t|cannot|never|don_t|won_t) (?:waive|drop"
            r"|skip|remove|lift|take off)\b|\b(?:fee|charge|surcharge|tax|deposit|penalty)s? (?:is|are|has been"
            r"|was) (?:correct|right|valid|confirmed|legitimate|final|mandatory)\b|\bdispute (?:it|that|the charge)\b"
        ),
        bounds=_COURTESY,
        tied=True,
    ),
    "noted": Assurance(
        lazy(
            rf"\b{_WILL} (?:(?:make|put|leave|add) (?:a|this|that|it|the)? ?(?:[a-z]+ )?(?:note|comment|remark"
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
        bounds=_COURTESY,
    ),
    "brought": Assurance(
        lazy(
            rf"\b(?:{_WILL} (?:deliver|bring|drop|run|carry) (?:it|them|that|this|the \w+|your \w+)"
            rf"|(?:delivered|brought|dropped)"
            r" (?:right |straight )?to (?:your|the) (?:door|home|house|place|office|room|flat)"
            r"|delivery (?:is )?to your)\b"
        ),
        lazy(
            _fails(
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
        bounds=_COURTESY,
    ),
    "stays on": Assurance(
        lazy(
            rf"\b{_WILL} (?:stay|be|remain|wait|hang|hold)(?: right| here)? (?:on|with you|here|on the (?:line"
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
    "kept to us": Assurance(
        lazy(
            r"\b(?:(?:nobody|no one)(?: else)?(?:_ll| will| can| ever| gets to)* (?:see|sees|know|knows|get|gets|hear"
            r"|hears|have|has)|(?:stays?|remains?|kept) (?:private|confidential|with us|between us|here|in this)"
            r"|(?:doesn_t|don_t|won_t|never) (?:go|goes|leave|leaves|get) (?:past|beyond|further|any further|out|this"
            r"|our)|just (?:you|us|the two of us)(?: two)? (?:will|_ll))\b"
        ),
        lazy(
            r"\b(?:(?:pass|passed|share|shared|give|given|forward|forwarded|sell|sold|sent|gone|go|goes"
            r"|let)(?: on)?(?: (?:the|your|all|those|them|it))?(?: (?:details|data|number|name|address|file|email"
            r"|mobile|information|records?))?(?: on| over)? (?:to|with) (?:the|our|a|some|third|two|other|all)|sold on"
            r"|(?:partners?|sponsors?|brokers?|third part(?:y|ies)|companies|firms?) (?:may|might|will|_ll|can|could"
            r"|have|get|to))\b"
        ),
        affirmed=True,
        bounds=_COURTESY,
    ),
    "not charged yet": Assurance(
        lazy(
            r"\b(?:won_t|don_t|will not|never|not|nothing|isn_t|no (?:payment|money"
            r"|charge)s?)\b[a-z ]{0,24}(?:charge|charged|bill|billed|take|taken|debit|debited"
            r"|pay|owe|leaves|due|payment|money)?\b[a-z ,]{0,24} (?:until|till|before|unless|when|once)\b"
        ),
        lazy(
            r"\b(?:(?:payment|money|charge|amount|it|sum)(?:_s| has| is| was)?(?: just| already| now"
            r"| been)* (?:gone|went|going|taken|come|came|debited|put) (?:through|out"
            r"|off|from)|(?:payment|money|deposit|amount|card)(?:_s| has| has been| was| is"
            r"|_s been) (?:been )?(?:taken|charged|debited|collected|gone|billed)|(?:charge|debit"
            r"|bill|take)s? (?:the |your )?(?:card|account|payment|money) (?:at once|now|today|immediately"
            r"|straight away|right away|in advance|up ?front|first))\b"
        ),
        affirmed=True,
        spares=lazy(r"\b(?:shipped|dispatched|left (?:the|our)|on its way|arrived|delivered|pay (?:it )?now)\b"),
        bounds=lazy(r"\b(?:worry|hold|hesitate|problem)\b"),
    ),
    "price stays": Assurance(
        lazy(
            r"\b(?:price|rate|rent|fee|premium|bill|cost|it|that)s? (?:(?:won_t|will not|never|isn_t going to"
            r"|is not going to|doesn_t|can_t)(?: ever)? (?:go up|rise|change|increase|move|climb)|(?:is|_s|stays?"
            r"|will stay|remains?)(?: \w+)? (?:fixed|locked|frozen|the same|guaranteed|set))\b"
        ),
        lazy(
            rf"\b(?:(?:price|rate|rent|fee|premium|bill|cost|it|that)s? (?:goes|go|will go|_ll go|is going"
            rf"|are going) up\b|(?:raise|raised|raising|increase|put up|review|adjust) (?:the |our |all "
            rf"|your )?(?:prices?|rates?|rents?|fees?|premiums?)|(?:prices?|rates?|rents?|fees?|premiums?) (?:is|are"
            rf"|gets?|can|may|might|could|will) (?:be )?(?:reviewed|adjusted|raised|changed?|go up|rise|vary"
            rf"|increased?|subject to)|(?:only|just) (?:guaranteed|fixed|locked|good|valid|frozen) (?:for|until|till"
            rf"|in)|(?:up|more) (?:by )?(?:{_N} ?(?:%|percent)|a bit) (?:next|every|each|from|in))\b"
        ),
        bounds=lazy(r"\b(?:after (?:the|that|those|these|your)|once the|when the|beyond|unless|if you|only if)\b"),
    ),
    "cancelled freely": Assurance(
        lazy(
            r"\b(?:cancel|leave|quit|pull out|back out|change your mind)\b[a-z ]{0,24}(?:any ?time|whenever"
            r"|without (?:charge|a fee|penalty|any|cost|paying)|for free|free of charge|at no (?:charge|cost))"
            r"|\b(?:free|no[- ]fee|penalty[- ]free) cancellation|\bno cancellation (?:fee|charge)"
            r"|\bcancellation is free\b"
        ),
        lazy(
            rf"\b(?:(?:can_t|cannot|can not|won_t be able to|not possible to|no way to|not able to) (?:be )?(?:cancel"
            rf"|cancelled|get out|leave|back out|stop)|cancell?(?:ing|ation)s? (?:it )?(?:costs?|fees? (?:is|of"
            rf"|applies)|is \W?{_N}|{_SUM}|charges?|aren_t|isn_t|not|are not|will cost|means)|no cancellations?\b|(?:a"
            rf"|the|there_s an?) (?:{_SUM} )?cancellation (?:fee|charge|penalty)|(?:lose|forfeit|pay|owe|keep) (?:the"
            rf"|your|a|half|all)[a-z ]{{0,16}}(?:deposit|money|fee|payment|price|fare|it)\b"
            rf"|give[a-z ]{{0,8}} {_N} (?:days?|weeks?|months?)_?s? notice|(?:days?|weeks?|months?)_?s?_? notice"
            rf"|no way (?:out|back)|tied in|locked in|(?:minimum|fixed) term)\b"
        ),
    ),
}  # fmt: skip
"""The deeds, by name."""

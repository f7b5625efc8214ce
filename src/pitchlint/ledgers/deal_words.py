"""What sellers say of a deal (free, refunded, fixed, private, ended at any time), and what tells it otherwise."""

from __future__ import annotations

from pitchlint.ledgers.assurance_words import Assurance
from pitchlint.ledgers.deed_forms import COURTESY, SUM, WILL, N, fails
from pitchlint.regex import lazy

DEALS = {
    "paid back": Assurance(
        lazy(
            rf"\b{WILL} (?:refund|reimburse|credit|pay back|give you (?:back|your money)|put (?:it"
            rf"|the \w+) back)\b|\byou(?:_ll"
            r" will)? (?:get|have|receive|see) (?:it|that|the|your|a|all)[a-z ]{0,20} (?:back|refund\w*)\b|\b(?:full"
            r"|your) (?:refund|money back)|\brefunded\b"
        ),
        lazy(
            fails(
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
        bounds=COURTESY,
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
            rf"|that_s)(?: another| about| just| only| an extra)? {SUM}|{SUM} (?:extra|more|on top|for the)"
            rf"|(?:costs?|is|are|comes?|cost you) (?:extra|on top|separate)"
            r"|(?:isn_t|aren_t|not|never) (?:free|included|covered|part of|complimentary|under warranty)|a charge for"
            r"|(?:doesn_t|does not|won_t) (?:cover|include)|out of warranty|(?:buy|order|purchase|get) (?:a new"
            r"|another|your own)|(?:rate|price) is without|only without|(?:room|bed) only|(?:can_t|don_t"
            r"|won_t)[a-z ]{0,16} (?:for free|for nothing))\b"
        ),
        bounds=COURTESY,
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
            rf"|_ll be| will be| runs to)(?: about| just| only| another)? {SUM}|(?:repair|replacement|fix"
            rf"|fixe)s? (?:aren_t|isn_t|not|never|are not|is not) (?:free|covered|included)"
            r"|(?:billed|charged|invoiced|bill you|charge you|invoice you|charge|charges|pay|paying) (?:for"
            r"|on) (?:the |your |any |that |it\b)?(?:repair|fix\w*|labou?r|parts?|work|replacement|job|mending)?|(?:a"
            r"|the) charge for|out of warranty|(?:that|it|this|warranty|guarantee)(?:_s| is)? (?:isn_t|not|doesn_t"
            r"|won_t)(?: be)? cover(?:ed|s)?|(?:can_t|don_t|won_t|not|never) (?:fix|fixing|repair|replace|mend"
            r"|cover)\b|(?:buy|order|purchase|get) (?:a new|another|your own))\b"
        ),
        bounds=COURTESY,
    ),
    "left out": Assurance(
        lazy(
            r"\b(?:without(?: any)?|free of|leave out(?: the)?|hold the|keep out the) (?!a problem|problems"
            r"|delay|charge|extra|cost"
            r"|fail|fuss|trouble|obligation|you\b|me\b|it\b)[a-z]+|\b(?:leave|take"
            r"|keep) (?:the )?[a-z]+ (?:out|off|away)\b"
        ),
        lazy(
            r"\b(?:(?:there(?:_s| is| are)|has|have|contains?|comes? with|made with|cooked (?:with|in)"
            r"|it_s got|full of)(?: some| a few)?"
            r"(?! no| not| been| to) [a-z]+|(?:can_t|cannot|don_t|won_t|not able to|never) (?:leave|take|make"
            r"|do|keep|pick)\b|pick (?:the"
            r"|them) )"
        ),
        bounds=COURTESY,
        tied=True,
        closely=True,
    ),
    "deleted": Assurance(
        lazy(
            r"\b(?:delet\w+|eras\w+|wip\w+|destroy\w*)\b[^.!?]{0,30}\b(?:data|details|account|file|record"
            r"|number|photos?|it|them|everything)\b"
            r"|\b(?:data|details|account|file|record|number|photos?|it|everything)(?:_s| is| are| gets?"
            r"|_ll be| will be) (?:deleted|erased|wiped|destroyed)\b"
        ),
        lazy(
            r"\b(?:(?:keep|kept|store|stored|retain|retained|hold)(?: on to)? (?:the |your |all )?(?:data"
            r"|details|account|file|record|number|photos?)|(?:data|details"
            r"|account|file|records?|number) (?:stays?|remains?|is kept|are kept)|nothing (?:is|gets"
            r"|will be) (?:deleted|erased)|(?:don_t|won_t|can_t|never|isn_t|not|aren_t)"
            r" (?:be )?(?:delete|deleted|erase|erased|wipe)|ask[a-z ]* to (?:have|get) it deleted)\b"
        ),
        bounds=COURTESY,
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
            rf"|comes? at) (?:about |another |an? )?(?:{SUM}|extra|on top|separate|not)|elsewhere))\b"
        ),
        bounds=COURTESY,
        tied=True,
    ),
    "board": Assurance(
        lazy(
            r"\b(?:breakfast|lunch|dinner|meals?)(?:_s| is| are|_ll be| will be| comes?)(?: all)? (?:included"
            r"|free|with it|part of)|\bincludes (?:all )?(?:breakfast|lunch|dinner|meals)\b"),
        lazy(r"\b(?:room only|self[- ]catering|no (?:meals|food) (?:included|served)|bed only)\b"),
        bounds=COURTESY,
    ),
    "guaranteed": Assurance(
        lazy(r"\b(?:guarantee|warranty|guaranteed)\b(?! that| you)"),
        lazy(
            rf"\b(?:(?:isn_t|not|aren_t|never) (?:guaranteed|under (?:guarantee|warranty)|covered)"
            rf"|sold as (?:seen|is)|(?:no|without a|isn_t a) (?:guarantee|warranty)|(?:guarantee|warranty)"
            rf" (?:is|costs?|comes at|comes to|runs) (?:an? |only |just )?(?:extra|{SUM}|separate|optional"
            rf"|on top|{N} (?:days?|months?))|(?:buy|pay for|purchase|get) (?:the|a) (?:guarantee|warranty)"
            r"|(?:guarantee|warranty) (?:doesn_t|isn_t|won_t|does not|is not|only|has (?:expired|ended|run))"
            r"|out of (?:warranty|guarantee)|any(?:thing)? that breaks is)\b"
        ),
        bounds=COURTESY,
    ),
    "discounted": Assurance(
        lazy(
            rf"\b(?:{WILL} (?:take|knock|give|apply|put|get)\b[a-z0-9$£€% .]{{0,24}} (?:off|discount"
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
        bounds=COURTESY,
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
        bounds=COURTESY,
        tied=True,
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
        bounds=COURTESY,
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
            rf"|in)|(?:up|more) (?:by )?(?:{N} ?(?:%|percent)|a bit) (?:next|every|each|from|in))\b"
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
            rf"|applies)|is \W?{N}|{SUM}|charges?|aren_t|isn_t|not|are not|will cost|means)|no cancellations?\b|(?:a"
            rf"|the|there_s an?) (?:{SUM} )?cancellation (?:fee|charge|penalty)|(?:lose|forfeit|pay|owe|keep) (?:the"
            rf"|your|a|half|all)[a-z ]{{0,16}}(?:deposit|money|fee|payment|price|fare|it)\b"
            rf"|give[a-z ]{{0,8}} {N} (?:days?|weeks?|months?)_?s? notice|(?:days?|weeks?|months?)_?s?_? notice"
            rf"|no way (?:out|back)|tied in|locked in|(?:minimum|fixed) term)\b"
        ),
    ),
}  # fmt: skip
"""What a deal holds, by name."""

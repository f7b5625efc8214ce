"""Assurances that sellers give in general words, and the words that go against each: no term, no limit, a refund.

Each is a state of affairs in which the two sides share no word: "you can cancel any time" is undone by "the minimum
term is twelve months", "you go straight in" by "there is an hour's wait".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pitchlint.nlp.mentions import NUMBER
from pitchlint.regex import lazy

_N = rf"(?:\d+|{NUMBER})"
_SUM = rf"[$£€] ?{_N}|{_N} (?:pounds?|dollars?|euros?|quid|bucks)"
_PRICE = r"(?:price|rate|rent|fee|premium|bill|cost)"
_FROM_THEN = (
    r"(?:from|starting|as of|come) (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|next (?:month|year|spring|summer|autumn|winter)|the new year|month \w+|year \w+)"
)
_WE = r"(?:i|we|they|he|she)"
_TO_YOU = r"(?:write|writes|call|calls|ring|email|text|contact|get in touch|reach out|be in touch|approach)"


@dataclass(frozen=True, slots=True)
class Assurance:
    """One state of affairs.

    Attributes:
        holds: a seller's words that hold it out.
        breaks: a later seller's words that tell it otherwise.
        asked: a customer's question that a yes answers so; None where none does.
        spares: words since, of either side, after which it holds no more.
        bounds: words beside either that bound it to a time or a case.
        tied: whether both must name one thing.
        closely: whether they must name it in these very words or just behind them, not somewhere in the sentence.
        affirmed: whether a sentence that denies is none that goes against it.
    """

    holds: re.Pattern[str]
    breaks: re.Pattern[str]
    asked: re.Pattern[str] | None = None
    spares: re.Pattern[str] | None = None
    bounds: re.Pattern[str] | None = None
    tied: bool = False
    affirmed: bool = False
    closely: bool = False


ASSURANCES = {
    "no term": Assurance(
        lazy(
            r"\b(?:no (?:contract|commitment|tie[- ]?in|minimum term|lock[- ]?in|notice)s?\b|(?:cancel|leave|stop|quit"
            r"|walk away|pull out|back out|go)(?: it| that)?(?: at)? (?:any ?time|whenever|any moment)|(?:one"
            r"|a) (?:month|week)_s notice|month[- ]to[- ]month|(?:not|never|aren_t|won_t be|without being) (?:tied"
            r"|locked)(?: in)?)"
        ),
        lazy(
            r"\b(?:(?:minimum|fixed|initial) (?:term|period|contract)|(?:you_re|you are|that ties you|it ties you|ties"
            rf" you|tied|locked) (?:tied |locked )?in (?:for|until|till)|(?:with us|committed|signed up|tied|bound) for"
            rf" (?:at least |a minimum of )?(?:{_N} (?:months?|years?)|(?:the|a) (?:full|whole|entire) (?:year"
            rf"|term))|{_N}[- ](?:months?|years?|weeks?|days?)_?s?_?"
            r" (?:contract|commitment|notice|minimum|term)|notice period|(?:early )?(?:exit|termination"
            r"|cancellation) (?:fee|charge|penalty)s?|(?:earliest|first) (?:date |day |chance |point )?(?:you can"
            r"|you could|to) (?:leave|cancel|get out)|(?:can_t|cannot|not possible to|can only|could only) (?:cancel"
            r"|leave|get out)(?: of it| it)? (?:until|before|till|for|after|once a|at the end))\b"
        ),
        lazy(r"\bcan i (?:leave|cancel|stop|get out)[a-z ]*(?:any ?time|whenever|when i (?:want|like))\b"),
    ),
    "no limit": Assurance(
        lazy(
            r"\b(?:unlimited|limitless|no (?:limit|cap|maximum|upper limit)s?\b|as (?:many|much|often"
            r"|long)(?: [a-z]+)? as (?:you|they) (?:like|want|need|wish|please))"
        ),
        lazy(
            rf"\b(?:capped at|a cap of|(?:limited|restricted) to {_N}|(?:limit|maximum|cap|allowance) (?:of|is) {_N}"
            rf"|(?:no more than|up to|at most|only) {_N}[a-z ]{{0,16}} (?:per|a|each|every) (?:[a-z]+)|fair (?:use"
            rf"|usage)|after (?:the first )?{_N} ?(?:gigs?|gigabytes?|gb|minutes|visits|calls|uses|hours|users"
            rf"|pages)[a-z, ]*"
            r" (?:slow|stop|pay|charg|cost|throttl))"
        ),
        lazy(r"\bunlimited\b"),
    ),
    "no wait": Assurance(
        lazy(
            r"\b(?:no (?:wait|waiting|queue|queuing|queueing)\b|(?:won_t|don_t|needn_t|never"
            r"|not)(?: have)?(?: to)? (?:wait|queue)\b|straight (?:in|through to)|seen (?:right|straight) away"
            r"|without (?:any )?(?:waiting|a wait|queuing|queueing))"
        ),
        lazy(
            rf"\b(?:(?:there_s|there is|there_ll be|expect|allow(?: for)?|it_s|got|have) [a-z ]{{0,16}}(?:wait|queue)\b"
            rf"|(?:wait|queue)(?:ing time)? (?:of|is|will be|can be|may be)(?: about| around| roughly)? (?:an?\b|{_N})"
            rf"|(?:hour|minute|min)s?_?s? (?:wait|queue)\b|(?:an?|{_N}|half an?) (?:hours?"
            rf"|minutes?)(?: or so)? (?:before"
            r"|until|till) (?:you|they|he|she|we|the|some)|you_re (?:number )?[a-z0-9]+ in (?:the )?(?:line|queue))"
        ),
    ),
    "money back": Assurance(
        lazy(
            r"\b(?:(?:get|have|receive|be given)[a-z ]{0,24} (?:back|refunded)\b(?! (?:to|from|in touch))|(?:(?:fully"
            r"|completely|all) |(?<!non-)(?<!non )(?<!not ))refundable|every (?:penny|cent)(?: of it)?(?: back)?"
            r"|(?:full|your) (?:refund|money back)|money[- ]back|refunded? (?:it|you|in full))"
        ),
        lazy(
            r"\b(?:non[- ]?refundable|not refundable|(?:deposit|fee|money|payment|booking)(?:_s| is"
            r"| are)? (?:stays? with us|kept\b|retained|ours to keep|not (?:be )?(?:refunded|returned|given back)"
            r"|forfeit\w*|lost)|(?:isn_t|aren_t|won_t be|can_t be|cannot be|not) (?:refundable|refunded|returned"
            r"|given back)|(?:we|they) (?:keep|retain|hold on to) (?:the|your|it)|no refunds?\b|(?:don_t|do not|never"
            r"|can_t|cannot) (?:do |give |offer |make )?refunds?|lose (?:the|your) (?:deposit|fee|money|payment))\b"
        ),
        lazy(
            r"\b(?:get|have|see)[a-z ]{0,30} (?:deposit|money|fee|payment|it|that) (?:all )?back\b|\brefund(?:ed"
            r"|able)?\b"
        ),
    ),
    "taken back": Assurance(
        lazy(
            rf"\b(?:(?:send|bring|give|return|swap|exchange)(?: (?:it|them|the [a-z]+|that))?(?: back)? (?:within"
            rf"|any ?time|if|for (?:a|any|another)|in|up to)|{_N}[- ]days?_? (?:return|trial|money|right to"
            rf"|to (?:return|send|bring"
            r"|change your mind|decide))|free returns?|(?:can|could|may) (?:always )?(?:return|exchange|swap) (?:it"
            r"|them|anything)|(?:we|i)(?:_ll| will| always)? take (?:it|them) back\b)"
        ),
        lazy(
            r"\b(?:no (?:returns?|refunds?|exchanges?)\b|(?:can_t|cannot|can not|couldn_t|won_t"
            r"|not) (?:be )?(?:sent back|returned|exchanged|swapped|brought back|taken back|(?:return|exchange"
            r"|swap) (?:it|them|this|those)\b|(?:bring|send|take) (?:it|them|this|those) back)|(?:there_s "
            r"|there is )?no (?:sending|bringing|taking|giving|returning|exchanging|swapping)(?: (?:it|them|this"
            r"|that))?(?: back)?|sales? (?:are|is) final|stays? with the (?:customer|buyer)|final sale"
            r"|non[- ]?returnable|sold as seen)\b"
        ),
    ),
    "pay later": Assurance(
        lazy(
            r"\b(?:(?:only|won_t|don_t|will not|never|do not) (?:charge|bill|take|debit|pay|be (?:charged"
            r"|billed))[a-z ,]*? (?:when|once|until|till|after|before|upfront|up front|today|now)\b|(?:pay"
            r"|owe) nothing (?:until|till|today|now|upfront|up front|before)|(?:nothing|no (?:payment|money"
            r"|charge)s?)[a-z ]{0,24} (?:until|till|today|now|upfront|up front|in advance|down)\b|pay (?:when|on"
            r"|after) (?:it|you|they|delivery|arrival|the|your))"
        ),
        lazy(
            rf"\b{_WE}(?:_ve|_m|_re| have| am| are)(?: now| just| already| also| gone ahead and)* (?:taken|charged"
            rf"|debited"
            r"|billed|taking|charging|billing|put through|collected|processed)\b[a-z0-9$£€., ]{0,24} (?:payment"
            r"|card|deposit|account"
            rf"|money|(?:{_SUM}))|\b(?:payment|card|account) (?:has been|was|_s been|has been|has) (?:taken|charged"
            rf"|debited"
            r"|billed|gone through)\b|\b(?:need|take|want)s?(?: to take)?[a-z ]{0,24} (?:payment|deposit"
            r"|money)[a-z ]{0,15} (?:now|today|up ?front|first|in advance|before we)\b|\b(?:payable|due|paid) (?:now"
            r"|today|up ?front|in advance)\b"
        ),
        spares=lazy(r"\b(?:shipped|dispatched|left (?:the|our)|on its way|arrived|delivered|pay (?:it )?now)\b"),
        affirmed=True,
    ),
    "nothing to do": Assurance(
        lazy(
            r"\b(?:you(?:_ll)? (?:won_t|don_t|will not|do not|needn_t|not)(?: even)?(?: have| need)?(?: to)? (?:do"
            r"|lift|worry about|bother with|touch) (?:anything|a thing|a finger|any of (?:it|that))"
            r"|nothing (?:(?:for )?you(?: have| need)? to do|left to do)|(?:we|i)(?:_ll| will) (?:take care of|handle"
            r"|sort|do|see to|look after|arrange)(?: out)? (?:everything|all of (?:it|that)|it all|the lot"
            r"|the whole thing)|leave (?:it|everything)(?: all)? (?:to|with) (?:us|me))\b"
        ),
        lazy(
            r"\byou(?:_ll| will)?(?: just| also| still| then)* (?:need|have) to (?:ring|call|phone|contact|ask|tell"
            r"|write|email|send|fill|go|arrange|organi[sz]e|get|collect|take|print|post|return|register|order|buy|move"
            r"|cancel|close|speak|sort|set|chase|notify|apply)\b"
        ),
    ),
    "stays": Assurance(
        lazy(
            r"\b(?:i|we)(?:_ll| will) (?:stay|be|remain|keep)(?: right)? (?:on the (?:line|phone|call)|with you|here)"
            r"(?: with you)? (?:until|till|the whole time|throughout|while|for as long)\b"
        ),
        lazy(
            r"\b(?:i|we)(?:_ve| have|_m| am| need)?(?: afraid)?(?: i_ve| i have| i)? (?:got to|have to|need to|must|to)"
            r" (?:go|take (?:another|the next)|get (?:on|off)|leave|hang up|drop|jump off|run|move on)\b"
        ),
        spares=lazy(r"\b(?:works? now|working|it_s (?:done|on|up|in)|sorted|all set|got it|that_s it|i can see it)\b"),
    ),
    "kept private": Assurance(
        lazy(
            r"\b(?:(?:never|don_t|won_t|will not|do not|not|nobody|no one)(?: ever)? (?:be )?(?:share|shares|shared"
            r"|sell|sold|pass|passed|give|given|hand|handed|disclose|disclosed)(?: on| out)?(?: your| any| it| them"
            r"| that| to)|(?:stays?|kept|remains?) (?:strictly )?(?:with us|between us|private|confidential"
            r"|in[- ]house))\b"
        ),
        lazy(
            r"\b(?:(?:partners?|affiliates?|third part(?:y|ies)|sponsors?|(?:other|sister|partner|selected|chosen"
            r"|trusted"
            rf"|associated) (?:companies|company|firms?|businesses|brands?"
            rf"|organi[sz]ations?))\b[a-z ]{{0,24}} {_TO_YOU}"
            r"|(?:hear|get|have|receive|be contacted)\b[a-z ]{0,25} (?:from|by) (?:our|one of our|some of our|selected)"
            rf" (?:[a-z]+ )?(?:partners?|affiliates?|sponsors?|companies|brands?)|{_WE}(?:_ve| have|_ll"
            rf"| will)? (?:passed"
            r"|shared|given|forwarded|sold|pass|share|give|forward)(?: on)? your (?:number|name|details|email|address"
            r"|file|data)\b[a-z ]{0,10} (?:to|with)\b)"
        ),
        affirmed=True,
    ),
    "kept aside": Assurance(
        lazy(
            r"\b(?:hold|keep|reserve|set|put)(?:ing)? (?:it|one|that|them|this|the [a-z]+)(?: [a-z]+){0,3}? (?:aside"
            r"|behind|back|by|for you|under your name|off the market|with your name)\b"
        ),
        lazy(
            r"\b(?:first[- ]come,?[- ]first[- ]served?|can_t (?:promise|guarantee)[a-z ]{0,12} (?:it|they|that|one"
            r"|there)(?:_ll| will)? (?:be|still)|out on the (?:rail|shelf|floor|rack)|(?:viewings?|other (?:people"
            r"|buyers|customers|parties)|somebody else|someone else|others)\b[a-z ]{0,16} (?:on (?:it|that)|looking"
            r"|interested|coming|viewing|bidding)|(?:it|they|that one) (?:might|may|could) (?:be gone|go|sell)|(?:come"
            r"|get here|be|come in) (?:early|quick|quickly|fast))\b"
        ),
    ),
    "same price": Assurance(
        lazy(
            rf"\b(?:(?:it|that|this|the {_PRICE}|your {_PRICE}|prices?|rates?) (?:won_t|will not|never|is not going to"
            r"|isn_t going to|doesn_t) (?:ever )?(?:go up|rise|change|increase|move|climb)"
            rf"|{_PRICE}(?:_s| is| stays?| will stay| remains?) (?:fixed|locked|frozen|the same|guaranteed"
            rf"|set)(?: in)?)\b"
        ),
        lazy(
            rf"\b(?:(?:{_PRICE}|it)(?:_s| is| will be| gets|_ll be) (?:reviewed|adjusted|revised|subject to (?:change"
            r"|review)|linked to|index|re-?calculated|re-?assessed|variable)|goes up (?:each|every|with|in line)"
            rf"|{_PRICE}s? (?:may|can|could|might) (?:go up|change|rise|vary|increase))\b"
            rf"|\b(?:(?:it|that|this|the {_PRICE})(?:_ll| will)? (?:goes|go|going|moves|move|jumps|jump|rises|rise"
            rf"|climbs"
            r"|climb|steps|step|creeps|creep|increases?|changes?)(?: up| back)? (?:to|up|by) [$£€]?\d"
            rf"|{_FROM_THEN}\b[^.!?]{{0,20}}\b(?:it_s|it is|it_ll be|it goes to|you_re on|you pay|that_s) [$£€]?\d)"
        ),
        bounds=lazy(r"\b(?:after (?:the|that|those|these|your)|once the|when the|beyond|unless|if you|only if)\b"),
    ),
    "all covered": Assurance(
        lazy(
            r"\b(?:(?:everything|it all|all of it|the lot)(?:_s| is|_ll be| will be) (?:covered|included|insured"
            r"|protected)|(?:covers?|includes?|protects?) (?:everything|absolutely everything|the lot|it all|anything)"
            r"|(?:fully|all) (?:covered|insured|inclusive))\b"
        ),
        lazy(
            r"\b(?:(?:is|are|_s|_re|being) (?:excluded|not (?:covered|included|insured|part of))|(?:isn_t|aren_t"
            r"|won_t be) (?:covered|included|insured|part of)|(?:doesn_t|does not|don_t|won_t) (?:cover|include"
            r"|extend to|apply to)|exclud(?:es|ing)|with the exception of|except(?:ing)? (?:for )?the)\b"
        ),
    ),
    "no check": Assurance(
        lazy(
            r"\b(?:no (?:credit |background |id )?checks?\b|without (?:a|any) (?:credit )?checks?|(?:won_t|doesn_t"
            r"|will not|not) (?:affect|touch|hurt|mark|show up on|leave a mark on) your (?:credit|score|file))"
        ),
        lazy(
            rf"\b(?:{_WE}(?:_ve| have)? (?:just )?(?:run|ran|done|did|carried out|made|got) (?:the|a|your) (?:credit"
            r" |background )?check|(?:need|have) to (?:run|do) (?:a|the) (?:credit |background )?check|(?:shows?"
            r"|appears?|stays?|goes) (?:up )?on your (?:credit )?(?:file|record|report))\b"
        ),
    ),
    "needn't be in": Assurance(
        lazy(
            r"\b(?:(?:don_t|won_t|needn_t|do not|will not)(?: have| need)?(?: to)? (?:be (?:at home|home|in|there"
            r"|present|around)|stay (?:in|home)|wait in)|leave (?:it|them) (?:with|in|behind"
            r"|on)[a-z ]{0,16} (?:neighbou?rs?|porch|door|shed|safe|garage|doorstep)|no signature)\b"
        ),
        lazy(
            r"\b(?:(?:make sure|ensure|must|need to|needs to|have to|has to|should)\b[a-z_ ]{0,24}(?:be|are|_re"
            r"|is) (?:in|home|at home|there|present)\b|(?:someone|somebody|an adult) (?:has|needs|must"
            r"|should)\b[a-z ]{0,10} (?:be|sign)|(?:in|there|home) to (?:sign|let|open|receive|take)|(?:needs?"
            r"|requires?) (?:a|your) signature)\b"
        ),
    ),
    "asked first": Assurance(
        lazy(
            r"\b(?:(?:won_t|will not|never|not|nothing(?:_s)?|no one|nobody)\b[a-z_ ]{0,40} (?:before|until|unless"
            r"|without) (?:you(?:_ve| have)?|i_ve asked|asking|your (?:say|okay|ok|permission|go|yes|approval"
            r"|agreement)|hearing|checking with|talking to|speaking)|(?:ask|check with|call|ring|tell"
            r"|phone) you (?:first|before (?:i|we|they|anything|any)))\b"
        ),
        lazy(
            rf"\b(?:{_WE}(?:_ve|_s| have| has)? (?:already|gone ahead and|just gone ahead and|went ahead and) (?:\w+ed"
            r"|done|put|taken|cut|fit|begun|sent|built|made|bought|given)|(?:went|gone) ahead)\b"
        ),
    ),
    "no interest": Assurance(
        lazy(
            r"\b(?:interest[- ]free|no interest\b|without (?:any )?interest|zero (?:percent|interest)|0 ?(?:%|percent))"
        ),
        lazy(
            rf"\b(?:interest (?:of|at|is|starts|kicks|applies|runs)\b|{_N}(?:\.\d+)? ?(?:%|percent)(?: (?:apr|interest"
            r"|a year|a month))|(?:apr|interest rate) (?:of|is)|plus interest)"
        ),
    ),
    "always open": Assurance(
        lazy(
            r"\b(?:(?:open|available|here|there for you|reach us|call us|answer)[a-z ]{0,16} (?:every day|seven days"
            r"|all day|24 ?hours|round the clock|around the clock|day (?:and|or) night|any time)"
            r"|twenty[- ]four (?:hours|seven)|24 ?/ ?7)\b"
        ),
        lazy(
            r"\b(?:closed (?:on|at|over|for)|office hours|(?:only )?(?:open|answered|staffed|there"
            r"|manned) (?:from )?(?:monday"
            rf"|weekdays|nine|{_N}) (?:to|till|until)|(?:lines?|phones?|desk|office) (?:closes?|shuts?|opens?)"
            rf"|not (?:at|on)"
            r" weekends)\b"
        ),
    ),
    "no papers": Assurance(
        lazy(r"\b(?:no (?:paperwork|forms?|documents?|red tape)\b|without (?:any )?(?:paperwork|forms|documents))"),
        lazy(
            r"\b(?:(?:fill|sign|send|bring|need|upload|complete)\b[a-z _]{0,24} (?:forms?|documents?|payslips?|proof of"
            r"|passport|papers?|paperwork|bank statements?))\b"
        ),
    ),
    "nothing down": Assurance(
        lazy(r"\b(?:no deposit\b|nothing (?:up ?front|down)|no money down|without (?:a|any) deposit|zero deposit)"),
        lazy(
            rf"\b(?:(?:the|a|your) deposit (?:of|is|comes|will be)|(?:{_SUM}|{_N}) (?:deposit|up ?front|down)"
            r"|(?:need|take|pay|leave)[a-z ]{0,16} deposit)\b"
        ),
    ),
    "a person": Assurance(
        lazy(
            r"\b(?:(?:a )?(?:real|live|actual) (?:person|human|people)|a human\b|(?:somebody"
            r"|someone) (?:will )?(?:always )?(?:answers?|picks? up))"
        ),
        lazy(r"\b(?:automated|chat ?bot|a bot\b|voice ?mail|answering machine|web form|recorded (?:line|message))"),
    ),
    "any of them": Assurance(
        lazy(
            r"\b(?:any|every|all) (?:device|day|size|shop|branch|card|phone|screen|station|store"
            r"|time of (?:the )?day)s?\b|\banywhere\b|\beverywhere\b"
        ),
        lazy(
            r"\b(?:only (?:plays|works?|runs?|goes|valid|accepted|available|usable)|(?:plays|works|runs|valid|accepted"
            r"|usable) only)\b"
        ),
    ),
    "smoke-free": Assurance(
        lazy(r"\b(?:non[- ]?smok\w+|smoke[- ]?free|no smoking)\b"),
        lazy(r"(?<!non)(?<!non-)(?<!non )(?<!no )\bsmok(?:ing|er_?s) (?:room|floor|area|section|table|compartment)"),
    ),
    "together": Assurance(
        lazy(
            r"\b(?:(?:seat|sit|put|keep|have)\b[a-z ]{0,16} (?:together|side by side|next to (?:each other"
            r"|one another))|adjacent|adjoining|(?:seats?|rooms?|beds?|tables?|they)(?:_re| are"
            r"| will be) (?:together|side by side"
            r"|next to))\b"
        ),
        lazy(
            r"\b(?P<row>\d+)[a-k]\b(?:,| and| then)+ (?!(?P=row)[a-k])\d+[a-k]\b|\b(?:apart|(?:separate"
            r"|different) (?:seats|tables|rows|rooms|cabins|carriages|floors|sides|ends)|(?:seats|rooms"
            r"|tables) are separate|(?:won_t|not) (?:be )?(?:sit"
            r"|sitting|seated) together|couldn_t get [a-z]+ together|in row [a-z0-9]+,? (?:and )?the other)\b"
        ),
    ),
    "for anyone": Assurance(
        lazy(
            r"\b(?:(?:anyone|everyone|everybody|anybody) (?:can|may|is welcome)|no (?:age |height |weight )?(?:limit"
            r"|limits|restrictions?)\b(?! on)|all ages)"
        ),
        lazy(
            r"\b(?:(?:under|over|below)[- ](?:[a-z]+|\d+)s? (?:aren_t|are not|can_t|cannot|may not)|(?:only"
            r"|strictly) (?:for )?(?:over|under|adults|members|residents)|members only|adults only|minimum age|(?:must"
            r"|have to|need to) be (?:over|under|at least|a member|eighteen|\d+))\b"
        ),
    ),
    "called before": Assurance(
        lazy(
            r"\b(?:(?:call|ring|phone|text)s?(?: you)?(?: up)? (?:the (?:day|night|evening) before|before|beforehand"
            r"|first|ahead|in advance))\b"
        ),
        lazy(
            r"\b(?:(?:don_t|doesn_t|won_t|never|can_t|do not|does not|no one|nobody) (?:[a-z]+ )?(?:calls?|rings?"
            r"|phones?|texts?))\b"
        ),
    ),
    "secret": Assurance(
        lazy(
            r"\b(?:lips are sealed|(?:keep|kept) (?:it|this|that) (?:secret|a secret|quiet|to (?:myself|ourselves))"
            r"|(?:won_t|not|never) (?:tell|breathe|say|whisper)(?: a word| a soul| anyone| anybody| him| her| them)"
            r"|not a word to|between (?:you and me|us))\b"
        ),
        lazy(
            r"\b(?:sent|told|emailed|texted|called|copied|posted|informed|let|rung|rang|shown?)\b[a-z ]{0,28} (?:your"
            r"|the) (?:husband|wife|partner|boyfriend|girlfriend|mother|father|mum|dad|mom|son|daughter|boss|family"
            r"|parents|brother|sister|friend|manager|neighbou?r)\b"
        ),
    ),
    "dealt with": Assurance(
        lazy(
            r"\b(?:we|i)(?:_ll| will) (?:deal|settle(?: it)?|speak|talk|sort it out|arrange it|take it up"
            r"|handle it) (?:with|directly)\b"
        ),
        lazy(
            r"\byou(?:_ll| will)?(?: then| have to| need to| can)? (?:claim|ring|call|ask|contact|speak|deal|settle"
            r"|write|arrange|sort|chase|send|take)\b[a-z ]{0,24} (?:yourself|yourselves|with them|from them|to them"
            r"|them directly)\b"
        ),
    ),
    "exactly alike": Assurance(
        lazy(
            r"\b(?:(?:match|matches|same|identical)[a-z ]{0,24} exactly|exactly (?:the same|like|as|match\w*)"
            r"|identical to|perfect match)\b"
        ),
        lazy(
            r"\b(?:(?:slightly|a bit|a little|somewhat|a touch|a shade) (?:different|darker|lighter|smaller|bigger"
            r"|larger|thinner|paler)|(?:isn_t|aren_t|not|won_t be) (?:quite |exactly )?(?:the same|identical|a match)"
            r"|(?:doesn_t|won_t|don_t) (?:quite |exactly )?match)\b"
        ),
    ),
    "free of it": Assurance(
        lazy(
            r"\b(?:(?:gluten|dairy|nut|lactose|sugar|meat|egg)[- ]?free|vegan|vegetarian|without (?:any )?(?:nuts"
            r"|gluten|dairy|meat|milk|eggs?))\b"
        ),
        lazy(
            r"\b(?:(?:contains?|have|has|made with|comes? with|cooked in)(?: [a-z]+)? (?:flour|wheat|nuts?|milk|butter"
            r"|cream|eggs?|meat|fish|chicken|bacon|cheese|lard)|(?:no|not any|isn_t any|aren_t any) (?:vegan"
            r"|vegetarian|gluten[- ]?free) (?:dish\w*|food|options?|meals?|menu))\b"
        ),
    ),
    "match": Assurance(
        lazy(r"\b(?:(?:match|beat) (?:any|their|other|the|it|that)|refund(?: you)? the difference|price match)\b"),
        lazy(
            r"\b(?:(?:don_t|can_t|won_t|do not|cannot|not able to|unable to) (?:match|beat|price match)"
            r"|no price match\w*)\b"
        ),
    ),
    "two of them": Assurance(
        lazy(
            rf"\b(?:two|three|both|a team of {_N}|a couple of) (?:of (?:us|them)|[a-z]+ )?(?:men|lads|people|guys"
            rf"|fitters"
            r"|movers|drivers|of them|strong [a-z]+)\b"
        ),
        lazy(
            r"\b(?:(?:just|only) (?:the|one|a) (?:driver|man|fitter|person|guy)|on (?:his|her) own|by (?:him"
            r"|her)self|alone)\b"
        ),
    ),
    "unmarked": Assurance(
        lazy(
            r"\b(?:plain (?:parcel|box|packag\w+|envelope|wrapp\w+)|nothing on the (?:label|box|parcel|outside)"
            r"|discreet\w*)\b"
        ),
        lazy(
            r"\b(?:(?:with|has|carries|bears) our (?:logo|name|branding)|our (?:logo|name) (?:on|across)"
            r"|branded (?:box|bag|pack\w+))\b"
        ),
    ),
}  # fmt: skip

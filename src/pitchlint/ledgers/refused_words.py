"""Words by which a customer turns a thing down, and by which a seller puts it forward or lets it go."""

from __future__ import annotations

from pitchlint.ledgers.insisting import LIMIT, NOS
from pitchlint.ledgers.selling import ACTS
from pitchlint.ledgers.stems import stems
from pitchlint.nlp.mentions import MONEY, NUMBER
from pitchlint.regex import lazy

PUTS = lazy(  # besides the offers that `insisting` knows
    rf"(?<![a-z0-9]){MONEY}|\b(?:wanna|want|fancy|tempt|add|go (?:large|big)|upgrade|will i|interest(?:ed)?|we(?:_ve"
    r"| have) (?:an?|our)|i(?:_ve| have)(?: also)? got|i can|i could|we can|they(?: also)? (?:do|have)|you(?: also)?"
    r" (?:can|could|qualify)|comes with|would be|is only|credits|with (?:a|an|our)|any [a-z]+ with|renew|run out"
    r"|maybe an?|for example|extra [a-z]+|an? [a-z]+ (?:[a-z]+ ){0,3}(?:too|to go with it))\b|\?"
)
PRICE = lazy(rf"(?<![a-z0-9]){MONEY}|\b(?:for|only|just|at) {NUMBER}\b")
TURNS_DOWN = lazy(
    r"^\W*(?:[a-z]+\W+)?(?:no|nope|nah|not(?! "
    + LIMIT
    + r")|neither|none)\b|\b(?:no|never (?:eat|use|take|go|drink|buy|wear"
    r"|want)"
    r"|hardly|skip|pass|(?:not|[a-z]+n_t|dont|wont|do not|cannot|cant)(?: [a-z]+)? (?:want|need|like|care|bother|take"
    r"|buy|fancy|be|do|give|use|eat|drink|spend|interested|today|now|for|really|worth|my|our|something|think so"
    r"|afford|pay|add|come)|leave (?:it|that|them|the|my|out|things)|enough|plenty|wasted|rather|already|myself"
    r"|ourselves|own|will do|all (?:i|we) (?:want|need)(?:ed)?|plain|regular|basic|normal|usual|stick|sticking|forget"
    r"|discard|decline|refuse)\b"
)
GOES_ON = lazy(  # a correction, or another wish: what comes next serves that
    r"\d|\b(?:i|we)(?:_d| would| want|_ll| will| am| need| prefer|_m| are)(?: also| really| rather| to)* (?:want|like"
    r"|need|prefer|love|looking|book|go|leave|be|have|it|a|an|the|to)\b|\b(?:find|search|get me|make it|call it|show"
    r"|look for|how about|what about|else|another|different|other|change|actually|must|(?:is|it_s|that_s) my"
    r"|wonder if|but|tell me|give me|what|when|where|how|which|who|can you|could you|is it|is there|does|do you"
    r"|please (?!no|don|leave|skip|take))\b"
)
PLAINLY = lazy(  # a no that stands, whatever else the turn asks for
    r"\b(?:no,? (?:thanks|thank you|need|not now)|not (?:now|at the moment|today|yet|just yet|interested)|(?:don_t"
    r"|do not|dont) (?:want|need)|skip|leave (?:it|that|the [a-z]+) (?:out|off)?|waste)\b"
)
ASKS_DATA = lazy(  # the seller asks for something to go on with, or has nothing to offer
    r"^\W*(?:(?:and|so|ok|okay|now|also|alright|great|sure|then|please) )*(?:(?:what|where|when|which|who|how (?:many"
    r"|long|do|far))\b(?! (?:about|if))|how would you like to (?:pay|travel)\b|(?:did|have|has) you (?!considered"
    r"|thought|want|fancy))|\b(?:(?:could|can|would|will) you (?:please )?(?:provide|describe|give|tell|spell|repeat"
    r"|say)|do you know|provide|your (?:date|name|pin|symptoms)|, or\b|or do you|proceed|instructions|sorry"
    r"|unfortunately|not available|no (?:[a-z]+ )?available)\b"
)
UNSURE = lazy(
    r"\b(?:not sure|no (?:clue|idea|problem|worries|matter|preference)|(?:don_t|dont|do not) (?:know|mind|think (?!so)"
    r"|remember|see)|(?:not|isn_t|doesn_t|don_t) (?:safe|bad|important|matter)|why not|couldn_t be|can_t wait|(?:got"
    r"|have|has|had|there_s|is|are|and) no [a-z]+|no,? (?:(?:you_re|you are|that_s|it_s|we_re|i_m) (?:grand|fine|ok"
    r"|okay|alright|all right|right|good|perfect|glad|happy|sure|correct)|i (?:get|see|know|understand) (?:it|that"
    r"|you)|(?:i|we) (?:haven_t|hadn_t|never (?:have|had)|didn_t know)|but (?:for|what|if|is|how)|worries))\b"
)
NOTHING_ELSE = lazy(r"^\W*(?:no|nope|nah)\b.*\b(?:nothing (?:else|more)|(?:just|only) want (?:my|the))\b")
CHECKS_BACK = lazy(r"\b(?:did i (?:miss|get)|miss(?:ed|ing)? anything|anything else|let me (?:just )?check i)\b")
LATER = lazy(
    r"\b(?:(?:hate|want|like) to (?:miss|lose)|ask me (?:again|later)|remind me|come back to (?:it|that)"
    r"|maybe (?:later|after)|let me think)\b"
)
CONFIRMS = lazy(r"\b(?:correct|right|confirm\w*|okay|ok|is (?:that|this|it) (?:fine|good)|accurate)\b\W*$|\bconfirm\b")
TAKES = lazy(  # the customer takes it, or speaks of it of their own will
    r"^\W*(?:(?:oh|ok|okay|well|um)\W+)*(?:yes|yeah|yep|yup|sure|please do|why not|go on|go ahead|deal|let_s|sounds"
    r"|all right|alright)\b(?! (?:it is|that_s right|that_s correct|to the [a-z]+,? no))|\b(?:i_ll take|we_ll take"
    r"|add it|go for it|sign me up|i_d like (?:it|that|one)|changed my mind|actually|how much|tell me (?:more|about)"
    r"|interested in)\b(?<!not interested in)"
)
_ASIDE = frozenset(  # words of any offer; they name no thing
    """offer add extra also free minute second today tonight now time day days week month year night price credit
    credits dollar dollars pound pounds euro euros cent cents percent number name address confirm correct
    order screen display anything something interest help today assist service customer special new good better best
    moment question information details detail list please kindly want wish try tell search look check booking
    reservation appointment result results option options choice here place thing things location city area date
    send set put made ready welcome back way bit guest guests people person home house hotel room car ride flight
    train bus ticket tickets movie song restaurant event doctor apartment property visit venue party coffee drink
    account balance alarm weather driver report pin pet available located rated rating star found match""".split()
)
GENERIC = stems((*_ASIDE, "take", "have", "get", "try", "bring", "give")) | NOS | ACTS
GIVES_IN = lazy(  # thanks for what is given, and mistakes that are owned, put nothing forward again
    r"\b(?:thank(?:s| you)?(?: so much| very much)? for|appreciates?|grateful|you(?:_re| are) (?:quite "
    r"|absolutely )?right|(?:my|our) (?:mistake|mix-?up|fault|error)|should(?:_ve| have) said|(?:that_s|it_s) on me"
    r"|i (?:hear you|get that)|apologi[sz]\w+)\b"
)
LETS_GO = lazy(
    r"\b(?:without|(?:take|taken|takes|taking|left|leave|leaving|strike|struck)(?: [a-z]+){0,2} off|removed?"
    r"|cancel?led|cancel|left (?:it |that )?(?:out|off)|leave (?:it|that|the [a-z]+) (?:out|off)|no (?!time|trouble"
    r"|joke|use|nothing|problem|worries)[a-z]+|(?:won_t|not|n_t) (?:be )?(?:add|includ|charg|bring|book)[a-z]*|skip"
    r"|skipped|declin[a-z]+|taken out|take it out|instead|it is then|usual|discard(?:ed)?)\b"
)
WANTS_NONE = lazy(
    r"\b(?:(?P<verb>no|without(?: a| an| any| the)?)|(?:don_t|do not|dont) (?:want|need|care for|like)(?: a| an| any"
    r"| the| your| to (?:have|take|buy|book|get|pay for)(?: a| an| any| the)?)?|not (?:interested in|into|for)(?: a"
    r"| an| any| the| your)?|skip (?:the|any)|leave (?:the|out the))(?P<thing>(?: [a-z]{3,}){1,2})"
)
BARE_PUSH = lazy(  # behind a bare no: a question that holds on to it
    r"(?:^|[.!?,] *)(?:(?:are |r )?(?:you |u )?(?:really |quite |absolutely )?(?:sure|certain)(?: about (?:that|it))?"
    r"|deal|last offer|last chance|no\?|really|(?:so )?you_d rather [^?]*|(?:ok|okay|yeah|yes|right|hm+)"
    r"|not even [^?]*|(?:and )?(?:if|what if|how about|what about) [^?]*|why(?: not)?|(?:only|just) [^?]*"
    rf"|(?:make it |say |ok |okay |and )*[$£€]?{NUMBER}(?: [a-z]+)?(?: then)?)\?"
)
AGAIN = lazy(  # a thing refused is turned back to, or told as if it had been taken
    rf"\b(?:(?:had |have |having )?an?other (?:think|look|thought)|think (?:again|twice)|thought (?:again|more"
    rf"|any more|about)|reconsider\w*|(?:sure|certain) (?:you|about)|(?:one more|another|a last|a final"
    rf"|a quick) (?:word|thing) (?:on|about)|back to (?:the|that|your)|(?:you know|mind you|remember"
    rf"|honestly),? (?:with )?the|with (?:the|our) [a-z]+(?: [a-z]+)? you(?:_d|_ll| would| get| can)|(?:i|we)(?:_ll"
    rf"| will) (?:also |just )?(?:bring|add|put|pop|throw|include)|^\W*(?:and |so |now )?(?:for|about|as for) (?:the"
    rf"|your) [a-z]+(?: [a-z]+)?,|your (?:[a-z]+ )?[a-z]+ (?:will be|certificate|policy|voucher|pack|documents?|card"
    rf"|number|starts?|begins?|follows?|runs?|kicks|is (?:on|active|live|in|attached|included|valid|ready))|(?:that_s"
    rf"|makes|comes to|have you down for|you_re down for|you_ve got) [a-z0-9 ]*(?:plus|and|with) (?:the |your |a "
    rf"|an )?[a-z]+|(?:plus|and|with) (?:the |your |a |an )?[a-z]+(?: [a-z]+)?,? (?:that_s|that is|makes|comes to"
    rf"|that makes|which is) (?:[$£€] ?\d|{NUMBER})|in (?:your|the) (?:basket|cart|bag|order))\b"
)
NONE_OF = lazy(r"\b(?:no|without)(?: (?!thanks)[a-z]+){1,3}|(?:[a-z]+ ){1,3}no\b(?=[,.!]|$)")
SPOKEN_PUSH = lazy(  # the same without marks
    r"^(?:(?:ok|okay|well|oh|and) )*(?:(?:are )?(?:you )?sure (?:they|about)|so you_d rather|(?:what about )?"
    rf"(?!one\b|two\b){NUMBER}(?: then)?(?=$| (?:for|and|if|a|per|each|now|today|cash|all)\b)|at your age)"
    r"|\b(?:deal|last offer)$|\b(?:trust me|won_t hurt|i_ll put you down|i_ll just start)\b"
)
HOLDS_ON = lazy(  # behind any no
    r"\b(?:deal|last offer|last chance)\?|\bchange your mind\?|\b(?:\d+|[a-z]+ty|ten|fifteen) (?:percent|per cent"
    r"|%) off\b|\bhalf price\b|\bfor nothing\b"
)
TOTALS = lazy(  # a sum that stands, or that was told before
    r"\b(?:that_s|that_ll be|that will be|comes? to|total|in all|altogether|you owe|due)\b"
    r"|\d[^.!?]*\b(?:(?:as|like) (?:i|we) (?:said|told you|mentioned)|(?:i|we) (?:told you|mentioned))\b"
)
BIDS = lazy(
    r"\?\W*$|\bthen\b|\b(?:what about|how about|make it|say|instead|(?:i|we|you)(?:_ll|_d| could| can| will"
    r"| would)(?: even| just| still| also)* (?:do|let|go|make|have|throw|take|get|give|keep)|(?:just|only"
    r"|even) [$£€]?\d|cheaper|lighter|smaller|basic|off)\b"
)
KEEPS = lazy(
    r"\W*(?:no|nope|nah)\b[ ,.]+(?!thank)[a-z ]+?(?:_s|is|are|will do|would be|will be)? ?(?:great|fine|perfect|good"
    r"|okay|ok|enough|will do|grand|lovely)\b"
)
NEGATES = lazy(r"\b(?:no|nope|nah|not|never|without|cannot|dont|[a-z]+n_t|skip|leave|pass|wasted|hardly|neither)\b")
AMOUNT = lazy(
    rf"(?<![a-z0-9:])[$£€]?(?P<n>{NUMBER})\b(?! ?(?:[ap]m\b|o_clock|minutes?\b|days?\b|years?\b|people\b|th\b|:))"
)

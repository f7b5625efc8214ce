"""Words around a sum: that a matter is done, that something is to be paid, offered, or for nothing.

In these expressions `#` stands for the sum, as `sentence_of` writes it.
"""

from pitchlint.regex import lazy

OTHERS_PAY = (  # before a sum: it is what others pay or ask
    r"\b(?:most|other|many|some) (?:people|customers|guests|places|hotels|shops|firms|families) (?:would |will )?(?:pay"
    r"|charge|ask|want|take|spend)s?(?: (?:around|about|over|up to))?"
)
# Behind a sum: the customer gets it back.
GIVEN_BACK = lazy(r" (?:back|credit|credited|refund|refunded)\b(?! (?:card|check|score|limit))")
# The seller's words that a matter is done.
DONE = lazy(
    r"\b(?:booked|reserved|confirmed|scheduled|submitted|placed|sorted|arranged|ordered|completed?|processed|secured"
    r"|added|locked (?:it |that |you )?in|on hold|put (?:you |it |that )?(?:through|down|in)|all set|you_re (?:set|in"
    r"|on it|on|down)|successful\w*|(?:is|it_s|be|are) (?:all )?done|(?:been|have|_ve) made|^\W*done\b|\ball done\b"
    r"|^\W*(?:there|here) (?:you|we) (?:go|are)\b|on (?:its|it_s|the|your) way|(?:be|is"
    r"|are) ready|rung (?:it|that)|got (?:you|it|that) down|have you down|that_s you|signed (?:you )?up|charged"
    r"|purchased|noted)\b"
)
CLOSES = lazy(
    r"\b(?:thanks?|thank you|thx|cheers|ta|bye|goodbye|see you|good night|that_s (?:all|it|everything)|thats (?:all"
    r"|it)|that is (?:all|it|everything)|(?:will|would|_ll|should) (?:be (?:all|it)|do)|everything|nothing else|nope?"
    r"|need anything (?:else|more)|for now|all (?:i|we) need(?:ed)?|appreciate)\b"
)
OPTION = lazy(  # the sentence (the amount is #) puts something forward to be chosen, or asks
    r"\?|\b(?:would you like|do you (?:want|need)|how about|what about|are you interested|you (?:can|could|may"
    r"|might) (?:also )?(?:get|add|choose|have|take|upgrade|buy|order|try|rent|see|visit)|optional\w*|available"
    r"|we (?:also )?(?:offer|have(?! (?:\w+ )?(?:taken|added|put|charged|deducted|debited|billed|booked|reserved"
    r"|included)))|i (?:found|have found|also see|can offer)|there_s (?:also )?an?other|there (?:is|are) (?:also"
    r"|other|another)|would (?:be|cost|have)|if you(?:_d)? (?:like|want|wish|need|ever|prefer)|should you|in case)\b"
)
# A sentence in which the customer is to pay: words of charging, of paying, and where a charge shows.
CHARGES = lazy(
    r"\b(?:bill(?:s|ed)|invoiced?|charg(?:e|es|ed|ing)|lev(?:y|ies)|supplement|surcharge|gratuity|corkage|deduct\w*"
    r"|debit\w*|(?:i|we|they|i_ve|we_ve|they_ve|it_ll|they_ll|we_ll|to|had to|have|has) (?:also |just "
    r"|then )?(?:add(?:ed)?|put|stuck|stick|tack(?:ed)?(?: on)?|popp?(?:ed)?|rung|ring|took|taken?)\b[^.!?#]{0,24}#"
    r"|(?:will|_ll|to|do|does|must) (?:also )?add\b[^.!?#]{0,30}#|(?:add|adds|added|goes?|put|comes?|is"
    r"|are) (?:up )?(?:on|to|onto|off) (?:to )?(?:your|the) (?:\w+ )?(?:bill|invoice|account|tab|card|statement|room"
    r"|total|check|receipt)|on (?:your|the) (?:\w+ )?(?:bill|invoice|statement|tab|folio)|(?:want|wants|need|needs"
    r"|ask|asks)\b[^.!?#]{0,12}# [^.!?#]{0,20}\b(?:from|off|of) you|have #[^.!?]{0,20} (?:on you|ready|in cash)"
    r"|(?:extra|another|plus) #|pay(?:s|able)?\b|receipt (?:for|of|shows|says) #|(?:put|stuck|popped|added|included"
    r"|tacked|threw|thrown)\b[^.!?#]{0,40} (?:on|in)\b[^.!?#]{0,40}#|(?:bill|invoice|slip|receipt) (?:over|for|of) #"
    r"|(?:total|bill|invoice) includes #)|#[^.!?]{0,24}\b(?:on top|apiece|added|extra)\b|#[^.!?]{0,60}\b(?:i|we|i_ve"
    r"|we_ve|have been|has been|been|be|gets?|is|are|it|that|already)(?: \w+)? (?:taken|took|added|put|charged?"
    r"|deducted|debited|billed|included)\b"
)
PAYS = lazy(
    r"\b(?:paid|pay|owe[sd]?|due|costs?|comes? to|service|deposit|fees?|cash|require[sd]?|needs?|wants?|asks?"
    r"|collect\w*|will be|that_s|thats|it_s|its|just|bring|hand(?:ed)?|settle|spent|have|see|receipt|on top|apiece"
    r"|each|with|runs?|gets?|is|are)\b|_s "
)
PRICE_ITSELF = lazy(
    r"\b(?:total|price|cost|fare|sum|amount|rent|comes? to|altogether|in all|all in|bill (?:is|of"
    r"|comes to))\b[^.!?#]{0,16}#"
)
NO_CHARGE = lazy(
    r"# (?:\w+ )?off\b(?! you\b)|\b(?:money|taken|knocked|get|gets) (?:\w+ )?off\b"
    r"|(?<!total )(?<!bill )(?<!invoice )\bincludes\b|\b(?:waiv\w+|free|refund\w*|credited|discount\w*|sav(?:e|ed|es"
    r"|ing|ings)|no (?:extra|charge|cost|fee)|included in|inclusive|covered|already(?! (?:took|taken|added|put"
    r"|charged|been|on\b))|as (?:i |we )?(?:said|mentioned|agreed|discussed|quoted)|(?:we|i) (?:talked|spoke|said"
    r"|mentioned|agreed|discussed)|limit|balance|worth|win|won|prize|raised|earn\w*|reward\w*|points|gift|voucher"
    r"|donat\w+|instead of|rather than|(?:does not|doesn_t|won_t|will not) (?:apply|charge|cost)"
    r"|usually|normally|used to|the lot|nothing (?:on top|else|more))\b|\b(?:up to"
    r"|at least|under|(?<!bill )(?<!invoice )over|between|less than|more than|from|was|were)(?: (?:about|around|just"
    r"|only|the))? ?#"
)
OFF_THE_CARD = lazy(
    r"# ?(?:(?:will |_ll )?(?:come|comes|came|goes|go|be taken|is taken|taken|was taken) )?(?:off(?: of)?"
    r"|out of) (?:your|the"
    r"|his|her|my) (?:\w+ )?(?:card|account|balance|wallet|visa|mastercard|deposit)\b"
)
MORE = lazy(r"\b(?:another|extra|additional|a further) #|# (?:extra|more|additional)\b")
CAME_DOWN = lazy(r"\b(?:down|lower\w*|cheaper|reduced|dropped|less|better|good news|discount\w*|save[sd]?|saving)\b")
TAKEN = lazy(  # the sum is taken, though the words have one of those that mean the contrary
    r"# (?:(?:was|were|is|are|have|has) )?(?:\w+ )?(?:from|off|against|out of) (?:your|the) (?:\w+ )?balance\b"
    r"|# (?:(?:will|_ll) )?(?:goes|comes|go|come|went|came) off\b|\b(?:well |really |so )?worth (?:it|every|having"
    r"|paying)\b|\bwaivers?\b|\b(?:sit|set|put|write|slow|note|get) (?:\w+ )?down\b"
)
FOR_NOTHING = lazy(r"\b(?:on (?:us|me|the house)|my treat|our treat|forget|never mind|leave (?:that|it) out)\b")
OFFERS_HELP = lazy(
    r"\b(?:(?:do|would) you (?:need|want|like) (?:any |some )?(?:help|anything|something)\b|is there anything"
    r"|(?:can|may) i (?:help|assist)\b|anything else\b)[^.!?#]*"
)

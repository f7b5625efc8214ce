"""Words by which a sum that comes late is told: what settles a matter, what asks for a sum, what excuses one.

In these expressions `#` stands for the sum, as `sentence_of` writes it.
"""

from pitchlint.ledgers.charge_words import OTHERS_PAY
from pitchlint.regex import lazy

ANOTHER = lazy(r"\banother #|\b(?:fee|charge|surcharge|supplement|handling|flat rate|annual|yearly|extra|on top)\b")
WISHED = lazy(
    r"\bas you (?:asked|wanted|chose|picked|requested|ordered|wished)\b|\byou(?:_ve|_d)? (?:asked|wanted|chose|picked"
    r"|added|requested|selected|ordered|wished)\b(?:[^;#]{0,12},)?[^,;#]*#|#[^,;]*\byou(?:_ve|_d)? (?:asked|wanted"
    r"|chose|picked|added|requested|selected|ordered)\b"
)
DIRECTIONS = lazy(
    r"(?<!\bi )(?<!\bwe )(?<!\bdo )(?<!\bthey )(?<!\bto )\b(?:take|catch|board|ride|get on) (?:the |a |bus |number "
    r"|tram |line )*#"
)
MADE = lazy(r"\b(?:booked|reserved|scheduled|placed|successful\w*|confirmed)\b")
LOOKS = lazy(
    r"\b(?:find|show|search|look(?:ing)? for|(?:what|how) about|anything (?!for now)|another|is there|are there"
    r"|do you have|now i|next i)\b"
)
ASKS_COST = lazy(
    r"\bwhat (?:do|does|would|did|will) (?:you|he|she|it|they|that|this|we|i)[a-z ]{0,16} (?:take|charge|cost|ask"
    r"|want|come to|pay)\b|\b(?:how much|prices?|costs?|fees?|rates?|daily cost|balance|total)\b(?! (?:is|sounds?"
    r"|works?|seems?|looks?|was|sounded|i_m|at)\b|_s| i )"
)
ORDERS = lazy(
    r"\b(?:please (?:come|send|book|do|go|start|order|put|take|make|deliver|bring|transfer)|send (?:me|it|them|us)"
    r"|book|order|sign|deliver|go for)\b|\bplease\W*$"
)
ASKS_YES = lazy(
    r"\b(?:confirm\w*|correct|accurate|(?:look|sound)s? (?:right|good|ok|okay|fine)|is (?:that|this|it"
    r"|everything) (?:right|correct|ok|okay|fine|good|all)|(?:shall|should|can|may) i (?:book|reserve|order|place"
    r"|send|go|put|make|submit|proceed)|all right|your order|suits?|preferences|happy with|(?:like|want) me to)\b"
)
CLOSES_TOO = lazy(
    r"\b(?:all (?:set|good|done)|(?:i_m|we_re|im) (?:good|fine|done|happy)|have (?:what|all|everything) (?:i|we) need"
    r"|^\W*(?:no|nah)\W*$|good (?:day|evening)|have a (?:good|great|nice|lovely)|enjoy|take care|cheerio|later)\b"
)
AGREES_TOO = lazy(
    r"_s (?:perfect|fine|great|good|ok|okay|right|correct|lovely|ideal)\b|^\W*(?:k|kk|cool|nice|yea|ya|ok+|smashing"
    r"|super|fantastic|terrific|amazing|absolutely|certainly|of course|definitely|exactly|indeed|please|agreed|true"
    r"|brilliant|good|fab|grand|thats|then let_?s|then (?:i|we)(?:_ll| will)|(?:\w+ )?(?:works|suits))\b|\b(?:i"
    r"|we)_?d love|send (?:me|someone|it)|(?:i_d|we_d|i would) (?:like|love|take|have) (?:it|that|this)(?! to)\b"
    r"|i want (?:it|that|this)(?! to)\b|sign me|make the|order it|do (?:it|that)\b"
)
THE = lazy(r"\bthe #")
IF_YOU_CAN = lazy(r"\bif you (?:can|could|would|don_t mind|please|change your mind)\b|\bwhen you\b")
NO_CHARGE = lazy(
    OTHERS_PAY + r" #|\b(?:it_s|it is|they_re"
    r"|list price is|rrp is|costs) (?:usually |otherwise |elsewhere )#|\b(?:usually|otherwise"
    r"|elsewhere) (?:it )?(?:costs?|is|goes for|sells? for|runs? at|be) #|\b(?:parts|instal\w+|payments) of #"
    r"|(?<!total )(?<!bill )(?<!invoice )\bincludes\b|\b(?:taken|took|take|knocked) (?:it |that )?(?:off"
    r"|out) (?:the|your|that) #|\b(?:removed|dropped)\b|# (?:\w+ )?off\b(?! you\b)|\b(?:waiv\w+|free"
    r"|(?<!non-)(?<!non )refund\w*|credited|discount\w*|sav(?:e|ed|es|ing)|no (?:extra|charge|cost|fee|more)"
    r"|included? in|inclusive|covered|limit|balance|worth|win|won|prize|raised|earn\w*|reward\w*|points|gift|voucher"
    r"|donat\w+|instead of|rather than|normally|used to|(?:doesn_t|does not|don_t|do not|won_t|will not|isn_t|never"
    r"|not) (?:apply|charge|cost|pay|take|add|be|have to pay|need to pay|count|bill|owe))\b|\b(?:up to|at least|under"
    r"|between|less than|more than|from)(?: (?:about|around|just|only|the))? ?#"
)
IS = lazy(r"(?:\b(?:is|costs?|comes? to|makes?|charges?|takes?)|_s)\s*$")
LEADS = lazy(
    r"(?:^|[,:;.!?=]|\b(?:is|are|be|at|for|to|of|takes?|charges?|costs?|comes?|flat|makes?|_s|thats|pay|a|the|their"
    r"|our|another|same|just|only|about|around|say|reckon|round|roughly|somewhere round|call it|quote|quoted|would|be"
    r"|in|all round))\W*$|_s\W*$"
)
BEHIND = lazy(
    r"[)\s]*(?:$|[.;!?,)=+]|-(?= )|(?:for|each|apiece|in|on|an?|per|and|plus|so|then|please|pls|extra|more|to|from|by"
    r"|at|with|is|are|will|it|that|the|we|you|they|i|he|she|because|when|if|now|all|together|altogether|total|even"
    r"|flat|cash|due|off|of|as|including|incl|go|going|goes|gets?|come|comes?|payable|higher|or|once|thanks?|thank"
    r"|bye|ok|okay|today|tomorrow|up|upfront|collected|taken|added|charged|right|one way|round|return|rather|every"
    r"|annually|monthly|weekly|yearly|nightly|daily|your|our|this|instead|exactly|just|but|ready|via|left|these|those"
    r"|can|should|which|including|not|by|through|out|into|onto|over|under|before|after|until|till|between|against"
    r"|toward\w*|whichever|whatever|whenever|wherever|while|who|as|came|went|was|were|do|does|have|has|must|may"
    r"|spare|(?:it|you|they|we|i|he|she|that)_\w+|(?:[a-z]+ )?(?:money|charge|fee|line|levy|tax|surcharge))\b)"
)
OF_MONEY = lazy(
    r"\b(?:prices?|rates?|costs?|fares?|fees?|charg\w+|surcharge|total\w*|pay\w*|paid|bill\w*|invoic\w+|cash|card"
    r"|comes? to|each|apiece|per|deposit|extra|bring|owe|due|supplement|tip|on top|tax"
    r"|# more\b|\d+ more(?! (?:minutes|hours|days|people|nights|miles|stops?|of|than|to))\b|(?:nights?|rooms?"
    r"|seats?|tickets?|hours|lessons?|sessions?|places|copies) at)\b"
)
HOW_PAID = lazy(  # the customer asks how or where to pay, and no sum
    r"\b(?:pay|settle(?: up)?|square(?: up)?|(?:take|accept) cards?)\b(?: (?:it|that|up))?(?= (?:at|by|with|in|on|to"
    r"|him|her|them|now|there|here|later|when|cash)\b)|\b(?:takes?|accepts?) (?:cards?|cash)\b"
)
ASKS_MONEY = lazy(
    r"\b(?:how much|prices?|costs?|charges?|fees?|rates?|total|extra|expensive|cheap\w*|owe|pay|includ\w+|deposit|tax"
    r"|quote|rent|refund\w*|discount\w*|what do i)\b"
)
WANTS = lazy(
    r"\b(?:can|could|would|will|what about|how about|also|add|another|others?|different|instead|change"
    r"|find|show|look|search|try|else|want|wanted|need|like|rather|prefer)\b"
)
SHARE = lazy(
    r"\b(?:fees?|charg\w+|surcharge|supplement|tax|levy|commission|handling|on top|adds?|added|tips?|gratuity|service"
    r"|withh\w+|keep|takes?|took|carries|invoiced|billed)\b|\banother #|# (?:more|extra|higher|dearer|additional)\b"
)
CHARGE = lazy(
    r"\b(?:fee|charge\w*|surcharge|supplement|tax|levy|deposit|commission|handling|extra|additional|another|on top"
    r"|more|added|adds?|billed|invoiced|gets|keep|withh\w+|takes?|took|taken|put|per|each|higher|pay\w*|comes?|cards?"
    r"|cash|bill|statement|account|receipt|till|collects?|draws?|settled?|goes? on|square up|squaring up)\b"
    r"|\b(?:that_s|thats|it_s|its|bring|(?:it|that)(?:_ll| will) be|less (?:the|our|an?|another)) #"
    r"|# for (?:it )?(?:the )?[a-z]{2,}ing\b|# for (?:the|an?|your|our) (?!two|three|four|pair|lot|whole"
    r"|\d)[a-z]+|\bneed #|# (?:up ?front|down)\b"
)
PITCHES = lazy(  # the turn puts something forward to be bought
    r"\b(?:shall (?:i|we)|have you (?:thought|considered)|would you like (?:me )?to add|while (?:you_re|we_re)"
    r"|everyone takes|you_d never|(?:i|we) (?:recommend|suggest))\b"
)
CORRECTS = lazy(r"\b(?:gone down|came down|come down|sorry|too high|corrected|less than|cheaper)\b")

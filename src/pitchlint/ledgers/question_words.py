"""The words by which a question shows what it asks for.

Quirk et al. 1985, A Comprehensive Grammar of the English Language, 11.4-11.23, is the source of the forms.
"""

from __future__ import annotations

from pitchlint.ledgers.wants import Form
from pitchlint.regex import lazy

SKIP = (
    r"(?:(?:and|but|so|or|well|um|uh|oh|ok|okay|yes|yeah|no|hi|hello|hey|please|sorry|also|then|now|just|alright|right"
    r"|great|thanks|thank you|actually|perfect|cool|good|fine|sure|great|nice|wait|hmm|wow|sir|madam|anyway)[ ,.!]+)*"
)
ADVERB = r"(?:please |also |just |kindly |maybe |possibly |quickly |at least |go ahead and )*"
FRAME = lazy(
    rf"{SKIP}(?:(?:(?:can|could|cold|will|would|may|might) (?:you|u|ya|i"
    rf"|we) {ADVERB}(?:be (?:so )?kind (?:enough )?to )?|(?:do|did|would) you (?:happen to |mind )?|any "
    rf"|you ){ADVERB}(?:tell|telling|show|give|giving|get|find|send|share|provide|remind|let|know|check|confirm|ask"
    rf"|see|idea|hear|have|explain)|{ADVERB}(?:tell|show|give|get|find|send|share|provide|remind|let|bring))(?: me| us"
    rf"| him| her| out)*(?: know| out| see| have| with)*(?: of| about)?,? "
)
WISH = lazy(
    rf"{SKIP}(?:i|we)(?:_d| would| will| was|_m| am| do|_ve)?(?: just| only| really)? (?:like|want|need|love"
    rf"|have|wanted"
    r"|needed|wondering|curious|asking|wonder)(?: to| just)*(?: know| hear| find out| ask| see| understand| get"
    r"| have)?(?: about)? "
)
WH_WORD = lazy(
    rf"{SKIP}(?:(?:in|at|on|for|from|to|by|of|with|until|till|since|until|about) )?"
    r"(?P<wh>what|how|when|where|who|whom|whose|why|which)(?:_?s|_re|_d|_ll)?\b ?(?P<rest>.*)"
)
IF = lazy(r"(?:if|whether)\b")
INVERTED = lazy(
    rf"{SKIP}(?:(?:is(?! a\b)|are|was|were|am (?=i\b)|do(?! (?:it|that|this)\b)|does|did|has|have(?! (?:it|them"
    rf"|me|a)\b)|had|will|would|can|could|should|shall|may|might)(?:n_t)?"
    r"|any|anyone|anybody)\b"
)
ORDERS = lazy(
    rf"{SKIP}(?:(?:can|could|will|would|may|might|shall) (?:you|u|ya|i|we)|do you think you (?:can|could)) "
    rf"|{SKIP}(?:do you mind|would you mind|i_d like"
    r"|i would like|i need|i want|help|mind)\b"
)
ABILITY = lazy(  # "can I smoke there", "can you match them" ask for a fact
    rf"{SKIP}(?:(?:can|could|may) (?:i|we) (?!(?:please )?(?:have|get|book|order)\b)[a-z]+ .*\b(?:if (?!possible|you)"
    r"|without"
    rf"|for free|free of charge|at any time|any ?time|later(?: on)?|afterwards|at the last|at short)\b|(?:can|could"
    rf"|may) (?:i|we) have (?:[a-z_]+ ){{1,5}}(?:sent|delivered|posted|shipped|stored|collected)\b|(?:can|could|may"
    rf"|shall) (?:i|we) (?!{ADVERB}(?:please|get|have|add|help|book|find|order|make|change|reserve|search|look"
    r"|play|do (?:that|it)|send|take|buy|schedule|check|set|transfer|cancel|speak|talk|try|go with|see|put|call|share"
    r"|show|give|tell|arrange|move|start|repeat|submit|remove|fix|recommend|suggest|purchase|pick|use|select|complete"
    r"|confirm|update|connect|explain|provide|email|text|ask|let|know|request)\b)|(?:can|will|would|could|do) (?:you"
    r"|u|ya) (?:even |actually |really |also |still )?(?:guarantee|match|promise|beat|accept|ship|deliver"
    r"|do it (?:for|by|in|before)|come|go (?:lower|down)|stop|prove|be (?!so kind))\b)"
)
NAMES_IT = lazy(
    r"(?:(?:both|the|their|its|his|her|your|my|that|this|what|exact|full)\b|(?:[a-z_]+ ){0,2}(?:number|address|price"
    r"|cost|rating)\b)"
)
HAGGLES = lazy(  # another amount answers it
    r"\b(?:flexib\w+|wiggle room|negotiab\w+|(?:come|go|bring it) (?:down|off|lower)|knock\b|lower (?:the|your|that)"
    r"|(?:any|a|some|your) (?:discounts?|reduction|leeway|better (?:price|deal)|best price)|off the (?:price|total)"
    r"|(?:couple|few) (?:of )?(?:bucks|dollars|pounds|quid)|meet (?:me|us) (?:in|half))\b"
)
MORE = lazy(
    r"\b(?:anything|something|somewhere|else|other|others|another|recommend\w*|suggest\w*|options"
    r"|more (?!expensive|than)|similar|(?:is|are) there (?:any|some|a|to)|any good|interesting|available)\b"
)
SORTS = lazy(
    r"(?:other |different )?(?:types?|kinds?|sorts?|flavou?rs?|varieties|(?:[a-z]+ )?(?:options|choices|brands) (?:do"
    r"|have|are)|[a-z]{4,}s (?:do you|have you|are there)|(?:[a-z]+ ){1,2}(?:is|are) available)\b(?! of (?:condition"
    r"|shape|state|person|people))|(?:is |are |was |_s )?(?:the |its |their )?(?:[a-z_]+ ){0,2}(?:type|kind|genre|make"
    r"|model|colou?r|category|class|style)\b"
)

NAMED = lazy(  # things that go by a name: stations, people, firms
    r"(?:(?:is|are|was|_s) )?(?:the |its |their |his |her |your )?(?:(?:(?!of\b|for\b|to\b|at\b"
    r"|near\b)[a-z]+ ){0,3}(?:stations?|airports?|airlines?|compan(?:y|ies)|brand|driver|director|artist|singer"
    r"|actors?|theat(?:er|re)|cinema|stop|terminal)\b|name of\b|(?:it|that|this|he|she|they|(?:the|your|their|our|that"
    r"|this) [a-z]+) called)"
)
A_NAME = lazy(r"(?:(?:the|their|its|his|her|your|both|full|first|last|exact) )*names?\b")  # "tell me the name of it"
COMPARES = lazy(rf"{SKIP}(?:(?:can|could|will|would) (?:you|u) )?{ADVERB}compare\b")
LISTS = lazy(  # "name some of the actors"
    rf"(?:{SKIP}(?:(?:can|could|will|would) (?:you|u) )?{ADVERB})(?:name|list)(?: me| us)?(?: out)?(?: a few| some| all"
    r"| any| two| three)?(?: of)? (?:the|its|their|his|her|those|these|your)\b"
)
PEOPLE = lazy(r"\b(?:actors?|actress(?:es)?|cast|stars|directors?|singers?|artists?|drivers?|doctors?|staff|members)\b")
PASSES_ON = lazy(
    r"\b(?:share|send|forward|text|e-?mail)\b.*\b(?:with|to) (?!(?:me|us|my|our|you|the|it|this|that)\b)[a-z]+"
)
COSTS = lazy(  # whether it costs anything, or less
    r"\b(?:is|are|was) (?:it|this|that|they|these|those) (?:an? )?free [a-z]+\W*$|\b(?:is|are|was|will"
    r"|would) there (?:be )?(?:(?:any|an?|some|no|still|also|another|extra|additional|hidden|monthly|yearly|annual"
    r"|minimum|late|set[- ]?up|[a-z]+tion|[a-z]+ing) ){0,3}(?:charges?|fees?|costs?|deposit|surcharge|fine|penalty"
    r"|commission|tax|interest)\b|\b(?:do|does|did|will|would|is|are|can)(?:n_t)? (?:[a-z_]+ ){1,5}(?:cost|charged?"
    r"|charges?)(?: (?:me|us|you|them|anything|something|extra|more|any|for|a|an)\b|\W*$)|\b(?:is|are|was|were|be"
    r"|works? out|come out|any) (?:[a-z]+ ){0,3}(?:cheaper|dearer|more expensive|less expensive|extra|free)(?: (?:for"
    r"|if|with|when|of|to|then)\b|\W*$)|\b(?:fare|price|cost|rent|fee|premium|bill|rate) (?:go|goes|going|stay|stays"
    r"|change|changes|increase|increases) ?(?:up|down|the same)?\b"
)
MONEYED = lazy(
    r"(?:is|are|was|were|_s|_re) (?:that|it|this|they|those|these|one) (?:all )?(?:worth|a month|per month|a year"
    r"|a week|altogether|all in|in total|come to|each)\b"
)
WHEREABOUTS = lazy(
    r"(?:exact )?(?:area|part|side|end|district|quarter|neighbou?rhood) of (?:the )?(?:town|city|country|street"
    r"|building)\b"
)
WONDERS = lazy(
    r"\b(?:wonder(?:ing|ed)?|(?:want|wanted|like|need) to (?:know|ask|check)(?: you)?|curious|was asking"
    r"|don_t suppose you know) (?:if|whether)\b(?! (?:you|i|we) (?:can|could|would|might))"
)
DECLARES = lazy(  # "it comes with a bag?"
    rf"{SKIP}(?:mind you,? )?(?:it|they|there|he|she|that)(?:_s|_d|_re|_ll|_ve)?(?! (?:sounds?|looks?|means?"
    rf"|seems?)\b)"
    r" [a-z]+ [a-z_]+"
)
ALSO = lazy(r"\b(?:as well as|along with|and also|plus|together with) ")
INNER = lazy(
    r"(?<= )(?:(?:what|which) (?!(?:it|that|this|i|you|we|they|he|she|there)\b)(?:[a-z]+ ){1,2}(?:do|does|are|is|can"
    r"|will)|how (?:much|many|long|soon|do|does|is|are|can)|what (?:is|are|does|do|time|will|would)|what_s|when (?:is"
    r"|will|do|does|can|are)|where (?:is|are|do|does|can)|who (?:is|are)|why (?:is|are|do|does|did)|(?:can|could|will"
    r"|would|do) you|(?:is|are) there)\b"
)
INFORMATION = lazy(  # what can only be told
    r"\b(?:weather|forecast|types?|kinds?|genre|sort|differences?|rules?|policy|policies|conditions?|reason|status"
    r"|stations|age limit|dress code|meaning|allergens?|ingredients)\b"
)
MEASURED = lazy(r"\b(?:weather|forecast)\b")
NOUNS: tuple[tuple[Form, str], ...] = (
    ("phone",
        r"(?:phone|telephone|contact|mobile|cell|fax)(?: number| no| details| information| info|_number)?"
        r"|number there|(?:their|your|its|his|her) number|call them|reach (?:them|you|her|him)"
        r"|number (?:to|(?:do|should|can|shall|would|could) (?:i|we)) (?:ring|call|dial|phone|text|reach)"),
    ("money", r"price(?! range)|prices|cost|costs|fee|fees|fare|fares|charge(?! (?:me|us|it|my|the|that)\b)"
     r"|charges|rent|deposit|balance|quote|total"
     r"|amount|rates|(?:monthly|final|total|exact) figure|daily rate|price per \w+|ticket price|going for"),
    ("time",
        r"(?:opening |business )?hours|(?:departure|arrival|start|check[- ]?in|pick ?up|show|boarding|delivery"
        r"|lead|waiting) (?:time|date)"
     r"|(?:what|which|the|at) (?:time|date|day|month)|date|deadline|schedule|how long|how soon|eta"),
    ("number",
        r"(?:user |star |average |customer )?ratings?|stars|score|mileage|humidity|temperature|wind speed"
     r"|(?:square )?footage|distance|(?:what|the) percentage|number of|how many|zip(?: code)?|post ?code"
     r"|(?:reference|confirmation|registration|order|account|tracking|flight|room|model) (?:number|code)"),
    ("place", r"address|location|street|directions|venue|whereabouts|(?:meeting|pick ?up|drop ?off) (?:point|spot"
    r"|place)"),
    ("link", r"website|web site|web address|url|link|email address|e-mail"),
)  # fmt: skip
NOUN = tuple((form, lazy(rf"\b(?:{words})\b")) for form, words in NOUNS)
ASKS = lazy(
    f"(?:{FRAME.pattern})|(?:{INVERTED.pattern})"
    f"|(?:{WH_WORD.pattern.replace('?P<wh>', '').replace('?P<rest>', '')})|(?:{ORDERS.pattern})"
)

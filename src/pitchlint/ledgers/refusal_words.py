"""Words around a no of the customer: what kind it is, and what takes the matter up again, falls in with it or bids."""

from __future__ import annotations

from pitchlint.regex import lazy

KINDS = (
    ("stop-calling", lazy(
        r"\b(?:(?:stop|quit) (?:[a-z]+ ){0,2}(?:call|ring|phon|text|email|messag|contact|bother|harass|pester)ing"
        r"|(?:do not|don_t|dont|never) (?:ever |you |please )*(?:call|ring|phone|text|email|contact|message"
        r"|bother (?:me|us)|come (?:here|round|around|back|again))(?! (?:my|his|her|their|it)\b)(?! me [a-z]+"
        r" (?:though|please)\b)|(?:take|remove|get"
        r"|delete) (?:me|us|my [a-z]+|this number) (?:off|from (?:your|the|this|that|any|all|every))\b"
        r"|(?<!don_t )(?<!not )(?:leave|let) (?:me|us) (?:alone|be|in peace)|do not call (?:list|register|registry)"
        r"|never (?:want to )?hear from"
        r"|unsubscribe|opt(?:ing)? out)\b")),
    ("too-expensive", lazy(
        r"\b(?:afford|too (?:expensive|dear|much|steep|pricey|costly|high)|budget|(?:no|any|much|the|that"
        r"|enough|extra) money|broke|skint|out of (?:my|our) (?:price )?range"
        r"|a bit (?:steep|much|dear)|price is|fixed income|cheaper|short of (?:money|cash))\b")),
    ("not-now", lazy(
        r"\b(?:not (?:right )?(?:now|today|tonight|yet|just yet|at the moment|at this (?:time|moment|point)"
        r"|this (?:time|week|month|year)|ready)|(?:maybe|perhaps|another time|some other time) later"
        r"|later|busy|in a hurry|(?:i|we) (?:have|need|got) to go|without (?:my|talking|speaking|asking|reading"
        r"|seeing)|think about it|sleep on it|on the spot|until|another time|haven_t decided"
        r"|rather wait|i_ll wait|not there yet)\b")),
    ("not-interested", lazy(
        r"\b(?:not (?:really |very |at all |that |particularly )*interested|(?:do not|don_t|dont"
        r"|didn_t) (?:really |even )*(?:want|need|care|fancy|require)|no (?:thanks|thank you|ta|cheers|need"
        r"|interest)|pass|happy with|already (?:have|got)|not for (?:me|us)|no use)\b")),
)  # fmt: skip
REOPENS = lazy(
    r"\b(?:actually|tell me more|go on(?: then)?|on second thought|second thoughts|changed my mind|how much"
    r"|what would|what about|how about|what if|could you|can you|would you|do you|maybe|perhaps"
    r"|(?:all right|alright|ok|okay|fine) then|sounds (?:good|great|fair|interesting)|deal|(?:i|we)(?:_ll"
    r"| will) take|yes|yeah|sure|i_m listening|interested in|i (?:would|_d) (?:like|want|love))\b"
)
STILL_NO = lazy(
    r"\b(?:no|nope|nah|not|don_t|dont|won_t|can_t|cannot|never|stop|already (?:said|told)|i said|told you)\b"
)
AMOUNT = lazy(r"[$£€] ?\d|\b\d+\b|\b(?:one|two|three|five|ten|twenty) (?:cents?|dollars?|pounds?|euros?|credits?)\b")
BIDS = lazy(r"\b(?:would|can|could|do|go|for|offer|meet|give|pay|max)\b")
AFTER_ALL = lazy(r"\b(?:actually|tell me more|how much|changed my mind)\b")
TAKES_IT = lazy(  # "I've changed my mind, please add it" says yes
    r"\b(?:changed my mind|on second thoughts?)\b[a-z_ ,.]{0,20}?\b(?:i_ll (?:take|have)|i_d like|i would like"
    r"|let_s do|yes|please (?!cancel|stop|remove|take|delete|leave|forget|do not|don_t))|\b(?:hate|(?:don_t|wouldn_t"
    r"|not) (?:want|like)) to (?:miss|lose)\b"
)
ALTERNATIVE = lazy(
    r"\b(?:another|other|others|different|instead|something|anything|else|rather|prefer|search|find|show"
    r"|look(?:ing)? for|change|make it|correct|wrong|meant|what (?:is|are|about)|which|only need|just need|how)\b"
)


FALLS_IN = lazy(  # "all right, just the phone then"
    r"^\W*(?:all right|alright|ok|okay|fine|of course|right|very well|sure|then)\b[^.!?]*"
    r"\b(?:just the|leave (?:it|that)|without|no [a-z]+(?= *[.!]|$)|[a-z]+ it is|(?:phone|one|it) then)\b"
)
NO = lazy(r"\W*(?:no|nope|nah)\b")
RATHER_NOT = lazy(r"\b(?:prefer|rather|sooner|like) not\b")  # a preference that asks for nothing
TIMES = lazy(  # no to a time: another time is what it asks for
    r"\btoo (?:early|late|soon|far (?:off|away))\b|\b(?:that|the) (?:day|time|date|week|morning|afternoon"
    r"|evening)s?(?: [a-z]+){0,2} (?:bad|no good|not (?:good|possible)|(?:doesn_t|won_t|does not) (?:work|suit))\b"
    r"|\b(?:can_t|cannot|couldn_t) (?:make|do|manage) (?:it |that )?(?:on |then|at |before |until |in the |mon|tue"
    r"|wed|thu|fri|sat|sun)"
)
ANYTHING_ELSE = lazy(
    r"\b(?:(?:any|some)thing (?:else|more)|else (?:i|we) can|any other (?:help|thing|service|question)s?"
    r"|any more (?:help|service)|further (?:assist|help)|(?:assist|help) you (?:further|with anything)"
    r"|(?:need|require) (?:any|some) (?:more |other |further )?(?:help|assistance))\b"
)
ENOUGH = lazy(
    r"\b(?:(?:that|this)(?: i|_)?(?:s|ll be| will be| would be|_d be| was)? (?:all|it|everything)|nothing (?:else"
    r"|more)|all (?:i|we) (?:need|needed|want|wanted)|not?,? (?:at the moment|(?:right )?now|thanks?|thank you|thank"
    r"|for now|today)|i_m (?:good|fine|all set))\b"
)
SATISFIED = lazy(  # a no that closes: there is nothing more to be done
    r"^\W*(?:(?:no|nope|nah|ok|okay|great|perfect|lovely|thanks?|thank you|cheers|i think|ta)\W+)*(?:that|this|it)"
    r"(?:_ll| will| should) do (?:it|me|us|nicely|for (?:now|today|me))\b"
)
NOT_KNOWING = lazy(
    r"\b(?:(?:want|mean) to be rude|no (?:clue|idea)|(?:don_t|do not|can_t|cannot) (?:know|see|tell|remember|find)"
    r"|not sure)\b"
)
SUBJECT = lazy(r"\W*(?:so )?(?:i|we|it|that)\b")

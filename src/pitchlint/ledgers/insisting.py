"""A no to an offer, and the seller who speaks for the offer all the same, told from how the three turns hang together.

`pushing` knows the words of pressure. Here the offer tells what to look for: a turn behind the no that names what was
offered again, praises it, or goes on to do it, and does not first let it be.
"""

from __future__ import annotations

from pitchlint.ledgers.talk import Talk
from pitchlint.regex import lazy

_OFFERS = lazy(
    r"\b(?:would you (?:like|care|be interested|prefer)|do you (?:want|need|fancy)|(?:can|could|may|shall"
    r"|should) (?:i|we)(?! (?:help|assist|be of|ask|have (?:the|your) (?:name|address)|get (?:the|your)))"
    r"|how about|what about|want (?:to|me|us|a|an|some)|interest(?:ed)? (?:you )?in|(?:we|i)(?:_d| would| could"
    r"| can| also"
    r"|_re| are)* (?:suggest|recommend|upgrade|offer|do|add|include|have|throw|sell|calling|running)|offer|available"
    r"|there(?:_s| is| are) (?:a|an|also)|would (?:do|help|go|suit|be))\b"
)
_SAYS_NO = lazy(
    r"^\W*(?:(?:oh|um|uh|well|hmm|thanks|thank you|sorry|ah|ok)\W+)*(?:(?:i|we) (?:don_t|never|can_t) [a-z]+|no"
    r"|nope|nah|not (?:for|today|now|really|this)|never"
    r"|absolutely not|(?:i|we)(?:_d| would| will|_ll) (?:rather|prefer|sooner) not|(?:i|we)_ll (?:pass|skip|manage"
    r"|leave)"
    r"|(?:i|we)_m (?:full|fine|good|ok|okay|all set|covered|sorted|happy)|leave (?:it|that)|skip (?:it|that|this)"
    r"|just the)\b"
    r"|\b(?:too (?:expensive|much|dear|pricey|steep|costly)|(?:can_t|cannot) afford|(?:don_t|do not|dont) (?:need"
    r"|want|like)"
    r"|fine as it is|(?:will|_ll) do\b|is (?:enough|plenty)|happy as (?:i|we) am|waste of)\b"
)
_LETS_BE = lazy(
    r"^\W*(?:(?:oh|ah|well|yes|great|all right|alright)\W+)*(?:ok|okay|sure|fine|fair|of course|right|understood|got it"
    r"|certainly|absolutely|good|yes|yeah|yep|no (?:problem|worries|rush|need)|not a problem|i (?:understand|see)"
    r"|as you|just (?:the|a)"
    r"|then (?:i_ll|we_ll|i will|we will|just|no|without|only|you_re)|very well|noted|sorry|thanks|thank you)\b"
    r"|\b(?:leave (?:it|that|them) (?:off|out|at)|without (?:it|that|the)|take (?:it|that) off|anything else|instead)\b"
)
_URGES = lazy(
    r"\b(?:(?:really|truly|definitely|honestly|well|so) (?:is |are |be )?worth|(?:is|are|_s|it_s|be) worth"
    r"|(?:i|we)(?:_d| would| must| do)?(?: strongly| really| still| highly)* (?:advise|recommend|suggest|urge|insist)"
    r"|i_d (?:take|get|do|go|have|grab|choose|pick)|if i were you|(?:most|many|all|other) (?:\w+ )?(?:customers|people"
    r"|clients|guests"
    r"|members|drivers|families|patients|users|owners|homeowners|companies|businesses)|(?:customers|people|those) who"
    r"|(?:it|this|that|one)(?:_s| is| are| takes?| costs?| covers?| gives?| saves?| pays?| will| would|_ll|_d)"
    r"(?: \w+){0,2} (?:free|minute|second|moment|nothing|half|cheap|cheaper|best|save|popular|quick|painless|worth"
    r"|itself|fortune|different|special|great|amazing|easy)|gives? you|saves? you|pays? for itself|half the price"
    r"|treat yourself|treat yourselves|you only live|spoil yourself|go on|oh come|you (?:won_t|will not) (?:regret"
    r"|be sorry)"
    r"|let me (?:quote|show|tell)|(?:shall|should|can|may|could) i (?:at least |just )?(?:come|send|add|put|book"
    r"|sign|show|try)"
    r"|(?:i_m|we_re) (?:just )?(?:switching|putting|adding|sending|signing|enrolling) (?:you|it|one|the|that)"
    r"|(?:i_ll|let me|i_m|we_ll|i will)(?: just| quickly| still| go ahead and)* (?:put|pop|add|sign|sending|send"
    r"|book|get"
    r"|include|throw|pencil|enrol|enroll|set) (?:you|it|the|one|that|in|this|a))\b"
)


def offered_before(talk: Talk, turn: int) -> bool:
    """Whether the turn just before a customer's is the seller's and puts something forward."""
    before = turn - 1
    return before >= 0 and talk.role(before) == "seller" and _OFFERS.search(talk.texts[before].norm) is not None


def refuses_offer(talk: Talk, turn: int) -> bool:
    """Whether a customer's turn says no to what the turn before it put forward."""
    return offered_before(talk, turn) and _SAYS_NO.search(talk.texts[turn].norm) is not None


def insists(talk: Talk, turn: int) -> tuple[int, int] | None:
    """Where the seller's turn behind a no speaks for the offer all the same, as characters; None where it does not.

    To name the thing again is not enough: who corrects a detail ("no, seven days") has it named again too.
    """
    text = talk.texts[turn]
    if _LETS_BE.search(text.norm):
        return None
    urged = _URGES.search(text.norm)
    return text.sentence(urged.start()) if urged else None

"""A no to an offer, and the seller who speaks for the offer all the same, told from how the three turns hang together.

`pushing` knows the words of pressure. Here the offer tells what to look for: a turn behind the no that names what was
offered again, praises it, or goes on to do it, and does not first let it be.
"""

from __future__ import annotations

import re

from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import NUMBER
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

LIMIT = (  # behind "not": it sets a limit, and says no to nothing
    r"(?:longer|more|less|later|earlier|over|under|before|after|until|till|than|above|below|far|often)\b"
)
OFFERS = lazy(
    r"\b(?:would you (?:like|care|be interested|prefer)|do you (?:want|need|require|fancy)|(?:can|could|may|shall"
    r"|should) (?:i|we)(?! (?:just |quickly )?(?:help|assist|be of|ask|have (?:the|your) (?:name|address)|get (?:the"
    r"|your)))|(?:would|could|will) you (?:fill|sign|join|donate|give(?! me)|rate|review|recommend|take part|consider"
    r"|be (?:open|willing|up|able))|how about|what about|(?<!don_t )(?<!not )want (?:to|me|us|a|an|some)"
    r"|interest(?:ed)? (?:you )?in|(?:we"
    r"|i)(?:_d| would| could| can| also|_re| are)* (?:suggest|recommend|upgrade|offer|do|add|include|have|throw|sell"
    r"|put|fit|install|sign|calling|running)|you (?:could|can|might) (?:also )?(?:add|upgrade|switch|join)"
    r"|you (?:could|might) (?:also )?(?:have|get|take|try)|(?:most|many) (?:\w+ )?(?:people|families|customers"
    r"|clients) (?:take|choose|go|pick|have|add)|offer|available|there(?:_s| is| are) (?:a|an|also)|would (?:do|help"
    r"|go|suit|be))\b|^\W*(?:(?:so|and|why not) )?(?:take|try|have|grab|get|make it|go for) (?:the|a|an|two|three|both"
    r"|one|some|it)\b[^.!?]*\?"
)
_SAYS_NO = lazy(
    r"^\W*(?:(?:oh|um|uh|well|hmm|thanks|thank you|sorry|ah|ok)\W+)*(?:(?:i|we) (?:don_t|never|can_t) (?!mind|know"
    r"|think|see|remember)[a-z]+|no|nope|nah|not (?:for|today|now|really|this)|never|absolutely not|(?:i|we)(?:_d"
    r"| would| will|_ll) (?:rather|prefer|sooner) not|(?:i|we)_ll (?:pass|skip|manage|leave)|(?:i_m|we_re) (?:full"
    r"|fine|good|ok|okay|all set|covered|sorted|happy)|leave (?:it|that)|skip (?:it|that|this)|just the)\b"
    r"|\bno (?!(?:problem|worries|need|rush|hurry|doubt|idea|matter|more|one|other)\b)(?:[a-z]+,? ){1,2}?(?:please"
    r"|thanks|thank you|for (?:me|us)|today)\b|\b(?:too (?:expensive|much|dear|pricey|steep|costly)|(?:can_t"
    r"|cannot) afford|(?:don_t|do not|dont) (?:need|want|like)|(?:decided|voted) (?:against|not to)|(?:i|we)(?:_ve"
    r"| have) (?:already )?(?:got|have) (?:one|it|some|ours)|(?:stay|stick|staying|sticking) with|afraid not"
    r"|not necessary|plenty\b|leave (?:it|that|them)(?= *[.,!]|$| (?:as|alone|be)\b)|fine as it is|(?:will|_ll) do\b"
    r"|is (?:enough|plenty)|happy as (?:i|we) am|waste of|(?:the|this|that|my|one)(?: [a-z]+){0,2}?(?: is|_s|_ll be"
    r"| will be) (?:quite |more than )?(?:enough|plenty)(?= *(?:$|[.,!]|for (?:me|us)|thanks?|thank)))\b"
)
LETS_BE = lazy(
    r"^\W*(?:(?:oh|ah|well|yes|great|all right|alright)\W+)*(?:ok|okay|sure|fine|fair|of course|right"
    r"|understood|that_s (?:quite |perfectly |absolutely )?(?:fine|all right|alright|ok|okay|no problem)"
    r"|got it|certainly|absolutely|good|yes|yeah|yep|no (?:problem|worries|rush|need)|not a problem|i (?:understand"
    r"|see)|as you|just (?:the|a)|then (?:i_ll|we_ll|i will|we will|just|no|without|only|you_re)|very well|noted"
    r"|sorry|shame|pity|thanks|thank you)\b|\b(?:leave (?:it|that|them) (?:off|out|at)|without (?:it|that|the)"
    r"|take (?:it|that) off|anything else|instead)\b"
)
URGES = lazy(
    r"\b(?:(?:really|truly|definitely|honestly|well|so) (?:is |are |be )?worth|(?:is|are|_s|it_s|be) worth|(?:i"
    r"|we)(?:_d| would| must| do)?(?: strongly| really| still| highly)* (?:advise|recommend|suggest|urge|insist)"
    r"|i_d (?:take|get|do|go|have|grab|choose|pick)|if i were you|(?:most|many|all|other) (?:\w+ )?(?:customers"
    r"|people|clients|guests|members|drivers|families|patients|users|owners|homeowners|companies|businesses)"
    r"|(?:customers|people|those|guests|clients|members|folks|travell?ers|drivers|owners) who|why (?:not\b"
    r"|don_t you|wouldn_t you|won_t you|wouldn_t)|are you (?:really |quite "
    r"|absolutely |completely )*sure\b|(?:it|this|that|one)(?:_s| is| are| takes?| costs?| covers?| gives?| saves?"
    r"| pays?| will| would|_ll|_d)(?: \w+){0,2} (?:free|minute|second|moment|nothing|half|cheap|cheaper|best|save"
    r"|popular|quick|painless|worth|itself|fortune|different|special|great|amazing|easy)|gives? you|saves? you"
    r"|pays? for itself|half the price|treat yourself|treat yourselves|you only live|spoil yourself|go on|oh come"
    r"|you (?:won_t|will not) (?:regret|be sorry)|let me (?:quote|show|tell)|(?:shall|should|can|may"
    r"|could) i (?:at least |just )?(?:come|send|add|put|book|sign|show|try)"
    rf"|(?:i|we)(?:_d| could| can| would| might)(?: even| also| just)* (?:do|go|make|take|let)(?: it| you"
    rf"| that)?(?: for)? (?:[$£€] ?\d|{NUMBER}\b)|(?:i|we) (?:could|can|might) (?:do|let) (?:it|you|that|them) (?:for"
    rf"|have)"
    r"|(?:i_m|we_re) (?:just )?(?:switching|putting|adding|sending|signing|enrolling) (?:you|it|one|the|that)|(?:i_ll"
    r"|let me|i_m|we_ll|i will)(?: just| quickly| still| go ahead and)* (?:put|pop|add|sign|sending|send|book|get"
    r"|include|throw|pencil|enrol|enroll|set) (?:you|it|the|one|that|in|this|a))\b"
)

ARGUES = lazy(  # behind a bare no: what others do, what may go wrong, how little is left, what the seller needs
    r"\b(?:(?:people|folks|everyone|everybody|you|anyone|prices?|things?|accidents|it)(?: just)? (?:may|might|could"
    r"|never|get|gets|happen|happens|go|goes|break|breaks|end up|ends up|can|would|do|does)|about to|regret"
    r"|sooner or later|one day|some day|you never know|(?:have|has|had|got|gets?|been|be) (?:\w+ )?(?:killed|hurt"
    r"|burgled|robbed|burnt|ruined|stolen|broken|ill|sick|fined|sued|stuck|stranded)|killed|died|dies|burglar\w*|(?:is"
    r"|are|_s) gone|regulars|glad (?:they|you)|never looked back|(?:only|just) (?:\w+ ){0,5}left|(?:few|couple"
    r"|last (?:one|two|few)|spots|places) (?:of \w+ )?(?:left|remaining)|left (?:this|in stock|at this|today)"
    r"|my (?:boss|manager|target|targets|quota|commission|kids|children|family|job)|(?:i|we) (?:get|am|are|_m) paid"
    r"|(?:it|that)(?:_d| would| will|_ll)(?: really)? (?:help|mean|make)|help (?:me|us) (?:out|so|a lot)"
    r"|means? (?:a lot|so much)|hungry|starving|suffer\w*|deserves?|used to|back then|nowadays|these days|(?:nicer"
    r"|better|cheaper|safer|easier|healthier|faster|stronger)|ours (?:is|are)|break my heart|what (?:don_t you"
    r"|is it (?:about|that|you)|makes you|puts you|would (?:change|make))|what_s (?:wrong|the matter)|(?:when|if"
    r"|once) (?:the|your|it|that) (?:[a-z]+ ){0,2}(?:breaks?|fails?|dies|leaks?|stops?|goes)|you(?:_d|_ll| would"
    r"| will) (?:be|end up|get) (?:\w+ )?(?:out|stuck|left|alone|sorry|glad|grateful|[a-z]+ (?:again|soon|by|without"
    r"|before|in no time))|(?:i|we)_ve already|(?:is|are|_s) (?:\w+ )?(?:divine|delicious|gorgeous|fabulous|excellent"
    r"|fantastic|amazing|wonderful|brilliant|superb)|benefits?|includes|comes with|covers|guarantees?|saves?|lasts)\b"
)
_DOES_IT = lazy(
    r"\b(?:booked|added|included|ordered|reserved|enrolled|signed (?:you )?up|put (?:it|you|that|one|them) (?:on|down"
    r"|in)|going ahead|i_ll (?:just )?need (?:your|her|his|their|the|a))\b"
)
_WITHOUT = lazy(r"\b(?:no|not|without|off|only|[a-z]+n_t|removed|instead|just)\b")
_FOUND = lazy(r"\b(?:i|we)(?:_ve| have)? found\b")  # the result of another search
_BARE = 9  # words; a no up to this long that asks and wishes nothing
_WISHES = lazy(r"(?<!n_t )(?<!not )(?<!no )(?<!really )\b(?:need|want|like|find|get|but|also)\b")
NOS = stems(
    """no nope nah not thanks thank you don_t need want like interested really for me us today now i we_re i_m
    good fine okay pass skip rather prefer leave happy cheers sorry can_t afford decided against care keen""".split()
)


ASKS_ON = lazy(  # "what else is there, I don't want to pay for tickets": what comes then is an answer
    r"\b(?:what else|anything else|something else|what other|any other|(?:i_m|i am|we_re|we are) looking for|instead"
    r"|what about|how about|do you have|make it (?!quick|snappy|short|fast)[a-z0-9]+)\b"
)


_TO_TAKE = lazy(  # asks the customer to take something, or speaks for it
    r"\b(?:would you (?:\w+ )?(?:like|care|be interested|consider|want)|do you (?:\w+ )?(?:want|fancy)|(?:can|could|may"
    r"|shall|should) (?:i|we) (?:\w+ )?(?:add|put(?! (?:you )?on hold| that in)|offer|sign|book|include|throw|set"
    r"|interest|show|send|tempt|get you"
    r"|make|order|upgrade|pencil|go ahead|do|start(?! with)|arrange|tell you)|(?:would|could|will) you (?:sign|join"
    r"|donate"
    r"|give(?! "
    r"me)|rate|review|consider|be (?:open|willing|up))|how about|what about|want me to|(?:^|[.!?] )want (?:to|a|an"
    r"|some)"
    r"|interest(?:ed)? (?:you )?in|(?:we|i)(?:_d| would| could| can)(?: also| really| strongly)* (?:suggest|recommend"
    r"|offer|add|include|throw|upgrade|put|do you)|you (?:could|can|might) (?:also )?(?:add|upgrade|switch|join|save"
    r"|qualify)|(?:most|many) (?:\w+ )?(?:people|families|customers|clients) (?:take|choose|go|pick|have|add)|special"
    r"|offer|deal|(?:we|i)(?:_ve| have) (?:got )?(?:a|an|our) (?:\w+ )?(?:plan|package|cover|protection|warranty|bundle"
    r"|add-?on|upgrade|service|membership|programme|program|insurance|guarantee|option)|for (?:only|just)"
    r"|extended|only [$£€]|comes with|why (?:not|don_t you))\b"
)


def puts_forward(talk: Talk, turn: int) -> bool:
    """Whether a turn puts something forward; where much is told at once, only what asks to take it counts."""
    return (_TO_TAKE if talk.dense else OFFERS).search(talk.texts[turn].norm) is not None


def offered_before(talk: Talk, turn: int) -> bool:
    """Whether the turn just before a customer's is the seller's and puts something forward."""
    before = turn - 1
    return before >= 0 and talk.role(before) == "seller" and puts_forward(talk, before)


def refuses_offer(talk: Talk, turn: int) -> bool:
    """Whether a customer's turn says no to what the turn before it put forward, and does not ask for something else."""
    norm = talk.texts[turn].norm
    if not offered_before(talk, turn) or ASKS_ON.search(norm):
        return False
    return _SAYS_NO.search(norm) is not None or _prefers_other(talk, turn)


def _prefers_other(talk: Talk, turn: int) -> bool:
    """Whether a customer says that something is fine which the offer just before did not name ("small's fine")."""
    found = _IS_FINE.match(talk.texts[turn].norm)
    return found is not None and not stems([found["what"]]) & _stems_of(
        talk.texts[turn - 1], 0, len(talk.texts[turn - 1].norm)
    )


_IS_FINE = lazy(
    r"\W*(?:the |a |my )?(?!that|this|it|everything|all|what|there|here|yes|yeah|he|she|time|date|day|price|morning"
    r"|afternoon|evening|[a-z]+day|noon|one\b)(?P<what>[a-z]+)(?: one| size| room)?(?:_s| is|_ll be| will be) (?:just "
    r"|perfectly |quite |absolutely )?(?:fine|ok|okay|enough|plenty|good enough)\W*(?:$|thanks?|thank|for (?:me|us))"
)


def insists(talk: Talk, turn: int) -> tuple[int, int] | None:
    """Where the seller's turn behind a no speaks for the offer all the same, as characters; None where it does not.

    To name the thing again is not enough: who corrects a detail ("no, seven days") has it named again too.
    """
    text = talk.texts[turn]
    if ASKS_ON.search(talk.texts[turn - 1].norm):
        return None
    bare = _bare_no(talk, turn - 1)
    if bare and (place := _does_it(talk, turn)):
        return place
    if LETS_BE.search(text.norm) or _FOUND.search(text.norm):
        return None
    urged = URGES.search(text.norm) or (ARGUES.search(text.norm) if bare else None)
    return text.sentence(urged.start()) if urged else None


def _bare_no(talk: Talk, turn: int) -> bool:
    """Whether the customer's turn is a no and nothing besides: no wish, no question, no correction."""
    text = talk.texts[turn]
    if len(text.words) > _BARE or questions_of(text) or _WISHES.search(text.norm) or re.search(r"\d", text.norm):
        return False
    return (
        not _stems_of(text, 0, len(text.norm))
        - NOS
        - _stems_of(talk.texts[turn - 1], 0, len(talk.texts[turn - 1].norm))
        or _SAYS_NO.search(text.norm) is not None
        or _prefers_other(talk, turn)
    )


def _does_it(talk: Talk, turn: int) -> tuple[int, int] | None:
    """Where the seller's turn books or adds the very thing that was just refused."""
    text, before = talk.texts[turn], talk.texts[turn - 2]
    offers = list(OFFERS.finditer(before.norm))
    found = _DOES_IT.search(text.norm)
    if not found or not offers or _WITHOUT.search(text.norm):
        return None
    end = before.sentence(offers[-1].start())[1]
    thing = _stems_of(before, offers[-1].end(), end) - stems(["book", "add", "order"])
    low, high = text.sentence(found.start())
    return (low, high) if thing & _stems_of(text, low, high) else None


def _stems_of(text: TurnText, start: int, end: int) -> frozenset[str]:
    return stems([w.text for w in text.between(start, end)])

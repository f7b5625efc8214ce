"""A no that refuses nothing: it answers what the seller asked to know, or sets right what they read back."""

from __future__ import annotations

from pitchlint.ledgers.refusal_words import KINDS, NO
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import questions_of
from pitchlint.regex import lazy

_ASKS_TO_TAKE = lazy(  # what a bare no may refuse
    r"\b(?:would you|do you (?:\w+ )?(?:want|fancy|care)|(?:shall|should|can|could|may|might) (?:i|we)\b|how about"
    r"|what about"
    r"|want (?:to|me|us|a|an|it|one|some)|interest\w*|care (?:for|to)|fancy|why (?:not|don_t)|are you (?:sure|ready"
    r"|willing|open|happy to)|ready to|sign|join|donat\w+|upgrade|subscri\w+|offer|try|consider|tempt\w*|sounds?"
    r"|(?:could|will|can) you (?:give|do|spare|think|take|go)|(?:any|some)thing (?:else|more)|any (?:more|other"
    r"|further))\b"
)
_PUTS = lazy(  # a statement that puts something forward or argues for it
    r"[$£€%]|\b(?:percent|price|only|free|deal|discount|special|best|better|great|perfect|popular|recommend\w*|suggest"
    r"|offer|could|should|would|include\w*|worth|save\w*|most (?:people|customers)|everyone|you_ll (?:love|like|want)"
    r"|also|we (?:do|have|can|sell|run)|there_s|there is|there are|i can|i could|i have|i_d|we_re running|how about)\b"
)
_REFUSES = lazy(  # words of will beside the no
    r"\b(?:want|need|thanks|thank you|interested|rather|prefer|pass|skip|(?<!\b[a-z] )like|love|bother|without|leave"
    r"|stop|enough"
    r"|never|afford|expensive|worth|not (?:for|today|now|this|really|at)|happy|fine|good|okay|all set"
    r"|don_t (?:want|need|do|use|eat|drink|think so)|won_t|i_m|we_re|later|another|already (?:have|got)|(?:have|got)"
    r" (?:one )?already)\b"
)
_HAS_BEEN = lazy(r"\W*(?:(?:and|so) )?(?:have|has|had|did|was|were) (?:you|he|she|they|it|anybody|anyone|somebody)\b")
_TELLS = lazy(r"\W*(?:i|we|he|she|they|it)(?:_ve| have)? (?:never|haven_t|didn_t|hasn_t|wasn_t|don_t|only) ")
_OPENING = 60  # characters of a question within which it shows whether something is offered
_READ_BACK = 12  # words up to which a seller's turn may only say something back
_HAVE_YOU = lazy(r"\W*(?:(?:and|so) )?(?:do|did|have) you (?:already |still |by chance )?(?:have|got|get)\b")
_HAS_IT = lazy(
    r"\W*(?:i|we)(?:_ve| have| got| do| did)(?: have| got)?(?: (?:it|that|one|them|mine|ours))?(?: here| already)*\W*$"
)


def mere_no(talk: Talk, turn: int) -> bool:
    """Whether the no with which a customer's turn begins refuses nothing.

    So it is where the seller's turn before only asks for a fact ("can they be stacked?"), or only says something back
    ("two pills, so today and tomorrow"), and the customer's goes on with the fact, without a word of will.
    """
    text = talk.texts[turn]
    begins = NO.match(text.norm)
    if begins is None or turn == 0 or talk.role(turn - 1) != "seller":
        return False
    if any(not NO.fullmatch(text.norm[m.start : m.end]) for m in talk.marks("refuse", turn)):
        return False
    before = talk.texts[turn - 1]
    rest = text.norm[begins.end() :]
    asked = questions_of(before)
    tells = asked and _HAS_BEEN.match(before.norm, asked[-1].start) and _TELLS.match(rest)
    if (
        not rest.strip(" .!,")
        or (_REFUSES.search(rest) and not tells)
        or any(words.search(rest) for _, words in KINDS[:1])
    ):
        return False
    if asked:
        last = before.norm[asked[-1].start :]
        if _HAVE_YOU.match(last) and _HAS_IT.match(rest):
            return True
        return _ASKS_TO_TAKE.search(last[:_OPENING]) is None
    return len(before.words) <= _READ_BACK and not (_PUTS.search(before.norm) or _ASKS_TO_TAKE.search(before.norm))

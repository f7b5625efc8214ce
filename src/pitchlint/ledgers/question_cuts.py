"""Where one question ends and the next begins, and what is no question at all."""

from __future__ import annotations

from pitchlint.ledgers.question_words import SKIP
from pitchlint.regex import lazy

STATES = lazy(r"(?:you|u) (?:have|got) a\b(?![^.!?]*[?])")
NO_QUESTION = lazy(
    rf"{SKIP}(?:(?:what|how) (?:can|may|could) i (?:help|do|assist)(?: you| for you)?(?: with| today)*|what|sorry"
    rf"|pardon|pardon me|huh|really|eh|hello|excuse me|who cares|what_s the point.*"
    rf"|seriously|yeah|yes"
    r"|no|ok|okay|right|why me|you know what|what the (?:hell|heck)|guess what|are you (?:kidding|serious|joking|deaf"
    r"|mad|crazy|stupid|insane|out of your mind).*|how dare .*|do you even .*|how did you (?:know|guess)\b.*"
    r"|why (?:the [^ ]+ )?should i .*|who do you think .*|do you think i_?m .*|do i look .*|how stupid .*"
    r"|you must be .*|(?:you are|you_re) .*\baren_t (?:you|u)|do i also .*|you_(?:re|ve got to be) (?:kidding"
    r"|joking).*"
    r"|are you there|can you hear me|is that so|oh really|what now|(?:is|are|was|were|am|do|does|did|have|has|had|can"
    r"|could|will|would|should)(?:n_t)? (?:i|you|u|he|she|it|they|we|that|there|this)|what do you take me .*"
    r"|.*\b(?:isn_t it|don_t you think|you know|wouldn_t you)|please)$"
)
SPLIT = lazy(
    r"(?:,|\band\b|\bor\b|\balso\b|\bplus\b|\bbut\b|\bso\b|-|[.;!?:])+ *(?:and |also |then |so "
    r"|but )*(?=(?:what|how|when|where|who|why|which|is|are|do|does"
    r"|did|will|would|can|could)(?:_?s|_re|_ll)? (?:the|my|your|you|u|i|we|it|they|he|she|there|this|that|their"
    r"|its|much|many|long|far|is|are|does|do|can|will|type|kind|time|soon|about|a|any)\b)"
)
SPOKEN = lazy(  # without marks, words that can only begin a question
    r"(?<= )(?:(?:can|could) you (?:please )?(?:get|give|tell|send|share|show|check|confirm)|do you know"
    r"|(?:and )?(?<!\bdo )(?<!\bdid )(?<!\bcan )(?<!\bshould )(?<!\bwould )(?<!\bwill )i(?:_d)? (?:also |do not "
    r"|don_t |just )?(?:need|want|like) "
    r"|how (?:much|long|many|far|big|old|windy|humid|hot|cold|often|soon)|(?:how|what) about|tell me|also (?:get"
    r"|give|tell|send|find|show)|what(?:_s| is| are) (?:the|their|its|my|your)|where(?:_s| is| are)|what types?"
    r"|(?:does|did) (?:he|she|it|they|that|this|the|my|your|a)|do (?:i|they|we)"
    r"|has (?:it|he|she|the|my|that|anyone)|is (?:there|it|he|she|my|your)|are (?:there|they|dogs|pets|kids|children)"
    r"|will (?:the|there|he|she|it|they)|am i|any of (?:the|those|these|your)|is the [a-z]+ [a-z]+ed|(?:is"
    r"|are) [a-z]+ (?:allowed|included|permitted|provided))\b"
)
_ENDS = (  # words after which a question may begin where no mark stands
    r"(?:and|so|oh|but|or|also|then|thanks|thx|thank you|great|perfect|lovely|fine|good|nice|yes|yeah|yep|yup|no|nope"
    r"|ok"
    r"|okay|please|alright|right|sure|cool|now|too|well|um|uh|much|actually|wait|hmm|awesome|correct|excellent)"
)
_WHO = (
    r"(?:the|it|that|this|they|he|she|we|i|my|your|our|their|an?|any(?:one|thing|body)?|some(?:one|body)|there|these"
    r"|those|y_all)"
)
UNMARKED = lazy(  # in speech: a verb before its subject, a clipped question
    rf"(?:^|\b{_ENDS} )(?P<asks>(?:does|did) (?:{_WHO}|[a-z]+) [a-z]+|do (?:i (?!also|want|think|agree|like|am|will"
    rf"|believe|just|really|love|hope)|we |they |y_all |the |your |my |these "
    rf"|those )[a-z]+|(?:can|could|will|would|should|must) {_WHO} [a-z]+|(?:has|have) (?:the|it|my|your|they|he|she"
    r"|any[a-z]+) (?:[a-z]+ ){0,3}(?:come|been|gone|left|got|paid|[a-z]{3,}ed)\b|(?:is|are|was|were) (?:there|it|they"
    r"|he"
    r"|she|that|this|these|those|(?:the|my|your|our|their) (?!best|one|only|same|most|right|perfect)[a-z]+|[a-z]+"
    r" (?:included|free|available|open|allowed|extra|possible|ok|okay|back|ready|still|on|near|far|provided|covered))"
    r" [a-z]+|where(?:abouts)? (?:is|are|do|would|can)"
    r"|any (?:chance|better|cheaper|idea|sooner|earlier|later|closer|quicker)\b)"
    r"|(?<!what )(?<!how )(?<!all )(?<!that )(?<!which )(?<!who )(?<!where )(?<!if )(?<!than )(?<!as )"
    r"(?P<there>\bis there (?:an?|any|some|anywhere|somewhere|anything|anyone|enough|still|also|room|parking|public"
    r"|wifi)\b)"
    r"|(?<!know )(?<!me )(?<!see )(?<!that )(?P<how>\b(?:how [a-z]+_s|what (?:types?|kinds?|sorts?) of)\b)"
    r"|(?P<tell>\b(?:tell|give|send) me (?:the|their|its|your|his|her|what|how|if|whether|when|where|who|which|why)"
    r" [a-z]+)"
    r"|(?<=that )(?P<they>do (?:they|we) [a-z]+)|(?<!what )(?<!how )(?<!who )(?<!why )(?<!which )"
    r"(?P<has>\b(?:has|have) (?:it|that|this|they|he|she) got [a-z]+)|(?P<any>\b[a-z]+ any (?:chance|better"
    r"|cheaper)\W*$)"
)
LEADS_ON = frozenset(  # a word before it that shows that it begins nothing: "tell me how much", "what cuisine do they"
    """know tell me ask see if is of sure check that idea what how where when who which why exactly else whose until
    you please to also it there i we they and whether about wonder wondering understand find out say said""".split()
)
WH = frozenset("what how where when who which why whose".split())
_BEFORE = 40  # characters in which a question word stands in front
_OF_WHAT = lazy(
    r"\b(?:(?:in|at|on|for|from|to|by|of|with|under) )?(?:what|which|whose|when|where|how(?: many| much| long)?)"
    r"(?: (?!i\b|we\b|you\b|is\b|are\b)[a-z]+){0,3} $"
)


def begins_at(norm: str, start: int) -> int:
    """Where a question begins in speech: "what name" in front of "shall I" belongs to it."""
    before = _OF_WHAT.search(norm, max(0, start - _BEFORE), start)
    return before.start() if before else start

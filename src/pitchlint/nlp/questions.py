"""Which words of a turn ask something, by the question mark or by syntax alone.

Speech recognition often writes no punctuation, so a question is also known by its form: an auxiliary before its
subject ("is that including VAT"), a question word in front of an auxiliary or a measure ("how much is it"), a
negated tag ("isn't it"), or a clipped form ("any discount", "which one"). Quirk et al., A Comprehensive Grammar of
the English Language (1985), 11.4-11.23, is the source of the forms. What one says in greeting ("how are you") asks
nothing. Orders ("send me the form") are no questions here; the signal `question` adds them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pitchlint.nlp.text import TurnText, Word

By = Literal["mark", "inversion", "wh", "tag", "clipped"]


@dataclass(frozen=True, slots=True)
class Question:
    """A span of a turn that asks. `by` says how it was recognised."""

    start: int
    end: int
    by: By


_REACH = 18  # words that an unpunctuated question is taken to run on
_PRONOUN = frozenset("i you u ya he she it we they there that this these those".split())
_NEAR = frozenset("i you he she we they it".split())
_DETERMINER = frozenset(
    """the my your our his her their a an any anyone anybody anything someone somebody something everything
    everyone all both one another each""".split()
)
_BASE = frozenset(
    """need have come work include cost take cover get go know want look fit mean matter run sell make use offer
    apply count start end open close happen change help hurt stay stop still expire last""".split()
)
_PREPOSITION = frozenset("of with to for from at about on in by".split())
_MODAL = frozenset("can could will would shall should may might".split())
_BE = frozenset("is are was were am".split())
_DO = frozenset("do does did".split())
_HAVE = frozenset("have has".split())
_AUX = _MODAL | _BE | _DO | _HAVE | {"had"}
_NEG_AUX = frozenset(
    """don_t doesn_t didn_t isn_t aren_t wasn_t weren_t haven_t hasn_t hadn_t can_t couldn_t won_t wouldn_t
    shouldn_t ain_t dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt cant couldnt wouldnt
    shouldnt""".split()
)
_WH = frozenset(
    """what how when where who why which whose whom whats hows wheres whos whens what_s how_s where_s who_s
    when_s why_s""".split()
)
_WH_IS = frozenset(
    """whats hows wheres whos what_s how_s where_s who_s when_s why_s what_re how_re where_re what_d how_d
    where_d who_d""".split()
)
_MEASURE = frozenset(
    """much many long far often soon big old early late quickly well difficult hard expensive fast high deep
    heavy bad good likely certain wide tall safe strong few little recent""".split()
)
_WHAT_NOUN = frozenset(
    """kind kinds type sort sorts time day days date month year size colour color price number address name
    street model brand plan option options version part floor area one ones country city state company currency
    reason rate percentage""".split()
)
# Words that end nothing and begin nothing: after them a new clause may start with a question.
_OPENERS = frozenset(
    """and but so or well um uh er erm oh ooh okay ok yes yeah yep yup no nope nah right hi hello hey please
    sorry then also now alright just thanks cheers actually because cause cos like mm hmm hm mhm ah aha great
    good fine sure cool lovely perfect brilliant awesome wow anyway basically today tomorrow though if_so sir
    madam ma_am mate guys folks man love morning afternoon evening really meaning see look listen wait huh whoa
    gosh hang""".split()
)
_SAYS_SO = frozenset("yes yeah yep yup no nope right correct sure".split())
_CONFIRMED = frozenset("correct right fine good perfect great okay ok wonderful awesome lovely enough".split())
_JOINS = frozenset("and but or because cause cos like just that".split())
# Adjectives and adverbs that close a clause and are no subject: "that is a bit high is the flat ..."
_CLOSERS = (
    frozenset(
        """high low nice interested expensive fair clear interesting wonderful beautiful amazing helpful steep tight
    too either yet already here there much enough available possible better worse cheap cheaper interesting true
    long close closer bad pretty new old big small then me him us them""".split()
    )
    | _OPENERS
)
_FUNCTION = frozenset(
    """a an the my your our his her their this that these those i you he she it we they to of in on at for from
    with by about into over under and or but so if when while because as than not never also just only really
    very too even still always all every again now then today tomorrow here there up out off down back myself
    yourself himself itself themselves anyway though what how who where why which yeah yes no ok okay please
    thanks""".split()
)
# In front of a question word: the clause belongs to the verb ("i know what it is").
_EMBEDS = frozenset(
    """know knew knows known see saw seen understand remember forget forgot matter idea sure that_s thats is was
    said say says told tell believe guess decide decided find think explain explained love like liked hate
    depends about regardless matters figure learn understood heard hear explaining exactly notice want need do
    does done""".split()
)
_SUBJECT_NOUN = frozenset(
    """thing problem trouble point question reason issue idea truth fact news difference answer concern worry
    catch what all is was be it that this hope plan""".split()
)
_GOES_ON = frozenset("i you he she we they it there the my your our people if".split())  # "the thing is that they ..."
_CLIPPED_ANY = frozenset(
    """idea ideas chance issue issues problem problems discount discounts update updates news luck damage
    defects scratches room way wiggle reason word other others more fees offers deals suggestions advice hope
    possibility extra extras""".split()
)
_TAGS = frozenset("right correct huh eh innit".split())
_NOT_TAG_AFTER = frozenset(
    """that_s thats is all you_re youre are the be sounds looks sound look alright quite absolutely it_s its
    about just yeah yes not am that okay ok was were exactly no seems seem so do did""".split()
)
_EXCLAIM = frozenset("worry dare forget ever shove fret mind go".split())  # don't you worry
_AFTER_GREETING = frozenset(
    """today doing this tonight sir madam ma_am mate folks guys there then my good fine well thanks thank i i_m
    im it_s hope and so yourself all love dear buddy bro man friend""".split()
)
_GREETINGS: tuple[tuple[frozenset[str], ...], ...] = tuple(
    tuple(frozenset(w.split("/")) for w in line.split())
    for line in (
        "how are/r you/u/ya/things/yous/we/y_all keeping/doing/going/all",
        "how are/r you/u/ya/things/yous/we/y_all",
        "how/hows/how_s is/it/things/everything it/going/things/everything going",
        "hows/how_s it/things/everything/life/yourself going/hanging",
        "hows/how_s things/yourself/life",
        "how you/ya/u doing",
        "how have you been",
        "how do you do",
        "and/n you/u/yourself/yourselves",
        "how about yourself",
    )
)


_BEGINNING_WITH = {
    first: tuple(form for form in _GREETINGS if first in form[0])
    for first in {w for form in _GREETINGS for w in form[0]}
}


def find_questions(turn: TurnText) -> tuple[Question, ...]:
    """The questions of a turn, in order, not overlapping."""
    found: list[Question] = []
    words = turn.words
    at = 0
    for start, end in turn.sentences:
        inside = []
        while at < len(words) and words[at].start < end:
            if words[at].start >= start:
                inside.append(words[at])
            at += 1
        if not inside:
            continue
        tail = turn.norm[start:end].rstrip(' "')
        if tail.endswith("?") or "?" in tail[-3:]:
            if not _greets_only(inside):
                found.append(Question(inside[0].start, inside[-1].end, "mark"))
        else:
            found += _by_syntax(inside, turn.punctuated)
    return tuple(found)


def _greets_only(words: Sequence[Word]) -> bool:
    """Whether a question mark stands behind a greeting, and nothing else is asked ("Fine, how are you?")."""
    for i in range(len(words)):
        length = _greeting(words, i)
        if length:
            return len(words) - i - length <= 3 and not any(_asks_at(words[:i], k) for k in range(i))
    return False


def _greeting(words: Sequence[Word], i: int) -> int:
    """How many words from here on are a greeting; 0 where there is none."""
    for form in _BEGINNING_WITH.get(words[i].text, ()):
        part = words[i : i + len(form)]
        if len(part) == len(form) and all(w.text in f for w, f in zip(part, form, strict=True)):
            rest = words[i + len(form)].text if i + len(form) < len(words) else ""
            if form[0] == {"and", "n"} and rest:
                continue
            if not rest or rest in _AFTER_GREETING:
                return len(form)
    return 0


def _by_syntax(words: Sequence[Word], punctuated: bool) -> list[Question]:
    found: list[Question] = []
    free_from = 0
    for i in range(len(words)):
        if i < free_from:
            continue
        greeting = _greeting(words, i)
        if greeting:
            free_from = i + greeting
            continue
        by = _asks_at(words, i)
        if by is None:
            continue
        last = min(i + _REACH, len(words)) - 1
        found.append(Question(words[i].start, words[last].end, by))
        free_from = last + 1
    if (
        not found
        and not punctuated
        and len(words) > 3
        and words[-1].text in _TAGS
        and words[-2].text not in _NOT_TAG_AFTER
    ):
        found.append(Question(words[max(0, len(words) - _REACH)].start, words[-1].end, "tag"))
    return found


def _asks_at(words: Sequence[Word], i: int) -> By | None:
    word = words[i].text
    if word in _AUX:
        return "inversion" if _inverted(words, i) else None
    if word in _NEG_AUX:
        after, then = _text(words, i + 1), _text(words, i + 2)
        before = _text(words, i - 1)
        if (
            after in _PRONOUN
            and then not in _EXCLAIM
            and before not in _NEAR
            and not (after == "that" and then in _FUNCTION)
        ):
            return "tag"
        return None
    if word in _WH or word in _WH_IS:
        return "wh" if not _greeting(words, i) and _asks_wh(words, i) else None
    return "clipped" if _clipped(words, i) else None


def _function(word: str) -> bool:
    return word in _FUNCTION or "_" in word


def _text(words: Sequence[Word], i: int) -> str:
    return words[i].text if 0 <= i < len(words) else ""


def _opens(words: Sequence[Word], i: int) -> bool:
    """Whether a clause may begin here."""
    before = _text(words, i - 1)
    return i == 0 or before in _OPENERS or (before == "you" and _text(words, i - 2) == "thank") or _answered(words, i)


def _answered(words: Sequence[Word], i: int) -> bool:
    """Whether a short answer or a confirmation ends here: "yes i do", "that is correct", "sounds good"."""
    last, before, first = (_text(words, k) for k in (i - 1, i - 2, i - 3))
    if last in _AUX and before in _NEAR:
        return i == 2 or first in _SAYS_SO
    if last in ("it", "all"):
        return before == "that_s" or (before == "is" and first == "that")
    return last in _CONFIRMED and (before in ("is", "are", "sounds", "that_s", "it_s", "be") or before in _SAYS_SO)


def _inverted(words: Sequence[Word], i: int) -> bool:
    """An auxiliary in front of its subject."""
    word, before, after, then = (_text(words, k) for k in (i, i - 1, i + 1, i + 2))
    opens = _opens(words, i) or (before == "you" and _text(words, i - 2) in _PREPOSITION)  # "with you is this ..."
    if not opens and (
        before in _NEAR
        or before in _AUX
        or before in _NEG_AUX
        or before
        in (
            "to",
            "not",
            "as",
            "nor",
            "neither",
            "which",
            "that",
            "who",
            "than",
            "only",
            "rarely",
            "seldom",
            "never",
            "i_d",
            "you_d",
            "we_d",
        )
    ):
        return False
    if after in ("you", "u", "ya"):
        if word in ("should", "had", "might", "may", "am"):  # "should you need ...", "had you asked ..."
            return False
        return not (word in ("have", "has") and before in ("and", "or", "to", "but"))
    if after in _PRONOUN:
        return _inverted_pronoun(words, i, opens, before, after, then)
    if after in _DETERMINER:
        if word in ("do", "have", "had", "may", "might") or (
            word in _MODAL and after in ("a", "an", "all", "each", "both")
        ):
            return False
        if (
            before in _JOINS and i > 2 and after in ("a", "an", "all", "both", "one", "the")
        ):  # "it is big and is the best"
            return False
        if after in ("all", "both", "one", "another", "each"):
            return opens
        return (
            opens
            or before in _CLOSERS
            or (after in ("anyone", "anybody", "anything", "any") and word in ("is", "are", "does", "has", "can"))
        )
    if word in ("does", "did", "will", "would", "could", "do") and not _function(after) and (word == "does" or opens):
        ahead = [_text(words, k) for k in range(i + 2, i + 5)]  # "does parking cost extra", "would Rick go for that"
        if after not in _BASE and any(w in _BASE and not any(map(_function, ahead[:n])) for n, w in enumerate(ahead)):
            return not (word == "do" and i == 0) and after not in ("love", "like", "be", "prefer", "not", "appreciate")
    if word in ("is", "are", "does", "did", "was", "were", "has") and (i == 0 or (opens and before not in _JOINS)):
        bare = after and after not in _FUNCTION and not after.endswith(("ed", "ly", "n_t")) and then
        if after.endswith("ing") and word not in ("does", "did"):
            return False
        return (
            bool(bare)
            and after not in _OPENERS
            and after not in _CLOSERS
            and after not in ("correct", "gonna", "got", "get", "been")
        )
    return False


def _inverted_pronoun(words: Sequence[Word], i: int, opens: bool, before: str, after: str, then: str) -> bool:
    word = words[i].text
    if word in ("so", "nor") or (before == "so" and not then):  # "so do i"
        return False
    if word in _MODAL:
        if word in ("may", "might"):
            return after in ("i", "we")
        if word == "should":
            return after in ("i", "we") or i != 0
        return opens or (bool(then) and then != "s")
    if word in _DO:
        if word == "do":
            return after in ("i", "we", "they", "these", "those") and (opens or not _function(then))
        verb = (bool(then) and not _function(then) and not then.endswith("s")) or then in (
            "not",
            "also",
            "just",
            "actually",
            "even",
            "all",
            "still",
        )
        if not opens:
            return then in _BASE and then != "last"
        return after not in ("these", "those", "there") and (verb or after in ("it", "he", "she", "they"))
    if word in _HAVE:
        return after in ("i", "we", "they", "it", "he", "she", "this", "that", "there") and (
            opens or (bool(then) and not _function(then))
        )
    if word == "had":
        return False
    if before in _SUBJECT_NOUN and not opens:
        return False
    if after == "that":
        return then not in _GOES_ON or (
            (opens or before in _PREPOSITION) and then in ("the", "my", "your", "our", "there", "it")
        )
    if after == "there":
        return (
            opens
            or then
            in (
                "a",
                "an",
                "any",
                "anything",
                "anyone",
                "anyway",
                "anybody",
                "some",
                "still",
                "no",
                "much",
                "more",
                "another",
                "other",
                "something",
                "going",
                "parking",
                "not",
                "one",
                "space",
            )
            or not then
        )
    if after == "this":
        return bool(then)
    return True


def _asks_wh(words: Sequence[Word], i: int) -> bool:
    word, before, after, then = (_text(words, k) for k in (i, i - 1, i + 1, i + 2))
    opens = _opens(words, i)
    if not after:
        if i == 0:
            return True
        if len(words) <= 4 and opens:
            return True
        return (
            before not in _EMBEDS
            and before not in _NEAR
            and before not in _NEG_AUX
            and before not in ("me", "not", "no", "some", "the")
        )
    if word == "why" and i == 0:
        return True
    embedded = (
        before in _EMBEDS
        or (before in _NEAR and not (before == "it" and i > 1 and _text(words, i - 2) not in _AUX | _SUBJECT_NOUN))
        or (before in ("on", "of") and _text(words, i - 2) in _EMBEDS | {"depending", "based"})
    )
    if word in ("how", "what") and after in ("about", "if", "come"):
        return opens or (not embedded and after != "if")
    if word in _WH_IS:
        if word == "who_s" and after in ("calling", "speaking", "this", "that"):
            return True
        return opens or (
            not embedded and after in ("the", "your", "that", "this", "it", "my", "included", "a", "their")
        )
    if word == "how" and after in _MEASURE:
        return opens or not embedded or (then in _AUX and _text(words, i + 3) in _PRONOUN)
    if word == "what" and after in _WHAT_NOUN:
        return opens or not embedded
    if word in ("what", "how", "where", "when", "why") and after in ("do", "does", "did") and then and then != "it":
        return opens or (
            before not in ("that_s", "thats", "is", "was")
            and not (before in ("know", "see", "understand") and then not in _PRONOUN)
        )
    if after in _AUX or after in _NEG_AUX:
        if then in _PRONOUN or then in _DETERMINER:
            if word in ("who", "which", "that") and not opens and then not in _NEAR:
                return False
            return (
                opens
                or not embedded
                or (then in ("you", "i", "we", "they") and after in ("do", "can", "should", "did", "would", "could"))
            )
        if word in ("which", "who") and not opens:
            return False
        if word == "when" and i and before in _JOINS:
            return False
        return opens and not (
            word in ("what", "which") and i and before in _JOINS and before != "so" and before != "and"
        )
    if word == "what" and opens and after in ("happens", "happened", "comes", "makes", "goes"):
        return True
    if (
        word in ("why", "who")
        and opens
        and (after in ("not", "would", "the", "on") or (word == "who" and after.endswith(("s", "ed"))))
    ):
        return True
    if word == "what" and after in _MODAL and then == "be":  # "what will be the daily cost"
        return opens or (not embedded and before in _CLOSERS)
    if word in ("what", "which", "whose") and (
        i == 0 or not embedded or before in ("want", "need", "like")
    ):  # "what options do i have", "which plan is"
        for k in range(i + 2, min(i + 7, len(words))):
            text = words[k].text
            if text in _NEAR:
                return False
            if text in _AUX:
                subject = _text(words, k + 1)
                return (
                    subject in _NEAR
                    or (subject in ("the", "your", "this", "that", "these") and opens)
                    or (opens and k == i + 2 and word == "which")
                )
        return word == "which" and i == 0 and len(words) <= 3
    return (word == "where" and opens and after == "to") or (
        word == "how" and i == 0 and after in ("to", "you", "we", "do", "so")
    )


_CLIPS = frozenset("or any anyone anybody anything anyway anyways you u ya still mind okay ok alright and but".split())


def _clipped(words: Sequence[Word], i: int) -> bool:
    word = words[i].text
    if word not in _CLIPS:
        return False
    after, then = _text(words, i + 1), _text(words, i + 2)
    rest = len(words) - i
    if not _opens(words, i):
        return (word, after) in (("or", "not"), ("or", "no")) and rest == 2 and i > 2
    if word == "any":
        thanks = after == "way" and i > 0 and words[i - 1].text in ("you", "thanks")  # "thank you any way"
        return (after in _CLIPPED_ANY or after == "more") and not thanks
    if word in ("anyone", "anybody"):
        return after in ("know", "knows", "else", "got", "have", "there", "able", "can")
    if word == "anything":
        return (
            after in ("else", "i", "you")
            and rest <= 12
            and (i == 0 or _text(words, i - 1) in ("thanks", "you", "ok", "okay", "so", "and", "well"))
        )
    if word in ("anyway", "anyways"):
        return after in ("i", "you", "we") and then in ("could", "can", "would")
    if word in ("you", "u", "ya"):
        return (
            (after == "still" and then in ("have", "got", "selling", "there", "interested"))
            or (after in ("sure", "serious", "there") and rest <= 3)
            or (
                after in ("have", "got", "guys")
                and then in ("any", "anything", "a", "another", "have", "got")
                and i == 0
            )
            or (after == "know" and then in ("if", "how", "where", "when", "whether"))
            or (after == "mean" and i == 0 and rest > 2)
        )
    if word == "still":
        return after in ("available", "there", "for") and rest <= 4 and i == 0
    if word in ("mind", "okay", "ok", "alright"):
        return after == "if" and then in ("i", "we")
    if word in ("and", "but"):
        if i == 0 and after in ("suppose", "supposing"):
            return True
        return (
            i == 0
            and rest <= 6
            and after in ("the", "after", "then", "if", "in", "for", "with", "without", "delivery")
            and rest >= 2
        )
    return False

"""Whether a turn of the seller gives what a question wants, at once or later."""

from __future__ import annotations

from pitchlint.ledgers.answer_words import PRAISE
from pitchlint.ledgers.answering import Reply
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.question_standing import ALONG, BACK_CHANNEL, LATE, Standing
from pitchlint.ledgers.selling import LEAD
from pitchlint.ledgers.stems import stem, stems
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.tied import fragment
from pitchlint.ledgers.tied_words import AT_PLACE, CREW, FINE, HOLDS, MAY_I, SHOWS
from pitchlint.ledgers.told_closely import told_closely
from pitchlint.ledgers.told_measures import names_measure
from pitchlint.ledgers.wants import Form, Want
from pitchlint.nlp.mentions import DATE, NUMBER
from pitchlint.regex import lazy

_TELLING: frozenset[Form] = frozenset(("money", "phone", "link", "purpose"))  # forms that hardly come by chance
_CREW = lazy(CREW)
_THERE_IS = lazy(r"\bthere(?:_s| is| are) (?:an?|one|some|no|none)\b")
_NONE = lazy(  # of what was asked the price: "there isn't one", "the same"
    r"^\W*(?:it_s |it stays |just |exactly )?the same\b|^\W*(?:(?:oh|well|ah|actually)\W+)*there(?:_s| is| are)?(?:n_t"
    r"| not?| isn_t| aren_t) (?:one|any|a (?:fee|charge|cost)|any (?:fees?|charges?|costs?)|fees?|charges?|costs?)\b"
)
_BARE_HOUR = lazy(rf"(?:^|[.!,] *)(?:it_s|it is|that_s|they open|they close) {NUMBER}\W*$")
_ABOUT = lazy(
    rf"(?:^|[.!,] *)(?:it_s |that_s )?(?:just |a bit |a little |well |somewhere |right |roughly )*(?:under|over|about"
    rf"|around|below|above|near|close to|between) {NUMBER}\b(?! (?:minutes|hours|days|weeks|people|miles|years))"
)
_WHOLE = lazy(r"^\W*(?:all of (?:it|them)|everything|the lot|both(?: of them)?|none of (?:it|them)|half of it)\b")
_WE_DO = lazy(
    r"\b(?:i|we|he|she|they|somebody|someone)(?:_ll| will| can)? (?:pick|fetch|collect|drive|take|bring|meet"
    r"|show|help) (?:you|it|that|them)\b"
)
_ANOTHER_TIME = lazy(
    r"\b(?:later|earlier|sooner|another (?:day|time|slot)|different (?:day|time)|any other (?:day|time))\b"
)
_NOW = lazy(r"\b(?:now|today|right away|straight away)\b")
_TIMED = lazy(rf"\b(?!now\b|today\b)(?:{DATE})\b|\b(?:at|by|from|before|after|until|till) (?:{NUMBER}|\d)")
_AT_LENGTH = 3  # words that tell something
_FIRST = lazy(r"\W*([a-z0-9_ ]+)[.!,]")
_THIRD = lazy(r"\b(?:they|he|she)\b")
_BEGINS = lazy(rf"{LEAD}(they|he|she)\b")
_PRAISED = stems(tuple(PRAISE))  # of an offer; where a question names such a word ("what part of the world") it is none


def evades(talk: Talk, turn: int, reply: Reply, q: Asked) -> bool:
    """Whether a rule says that the turn dodges, and it shows nothing of what was asked for."""
    wanted = {f for w in q.wants for f in w.forms} - {"fact", "action", "yes-no"}
    says = "yes-no" in q.wants[0].forms and (reply.opens or _THERE_IS.search(reply.said))
    answered = (wanted & reply.forms) or reply.unknown or says
    marks = talk.marks("evasive", turn)
    if not marks or answered:
        return False
    if any(m.by == "pattern" for m in marks):
        return True
    goes_on = reply.text is not None and _BEGINS.match(reply.text.norm)
    figures = reply.told & {"number", "money"}
    return not (q.topic & reply.topic or figures or reply.unknown or goes_on)  # the model alone says that it evades


def answers(reply: Reply, want: Want, q: Asked, here: Standing) -> bool:
    """Whether a seller's turn gives what is wanted."""
    topic = {word for word in q.topic if not word[0].isdigit()}
    shares = len(topic & reply.topic)
    named = shares * 2 > len(topic) or (not here.left and shares * 2 == len(topic) > 0)
    half = named and (here.late <= LATE or shares > 1)
    if here.near and q.others and reply.offers:
        return True  # "what else is there?" - "how about the train at 5?"
    for form in want.forms:
        if not here.near:
            if form in ("yes-no", "reason", "fact", "name", "sorts"):
                found = half and bool(reply.informs & topic)
            elif form == "purpose":
                found = form in reply.told
            elif form == "action" or form == "offer":
                found = False
            else:
                both = here.late <= ALONG and form in _TELLING and form not in here.since
                both |= (
                    form in ("phone", "link")
                    and not here.since & {form}
                    and bool(stems(want.word.split()) & reply.topic)
                )
                head = form != "number" or not want.word or stem(want.word.split()[-1]) in reply.topic
                found = (
                    head
                    and form in reply.told
                    and (half or both or (here.late <= LATE and not (topic or here.left or form in here.since)))
                )
        elif form == "action":
            found = bool(reply.informs) or reply.asks or reply.polar or not reply.closes
        elif form == "offer":
            found = reply.asks and not q.factual
        elif form == "yes-no":
            asked = shares > 0 and (bool(reply.informs) or reply.asks)
            if _ANOTHER_TIME.search(q.said) and reply.text is not None and _TIMED.search(reply.text.norm):
                return True  # "could it be later?" - "Friday at five?"
            if want.forms[0] == "money":  # whether it costs anything: by a yes, a no or an amount alone
                if reply.polar or _THERE_IS.search(reply.said):
                    return True
                continue
            found = (
                reply.polar
                or asked
                or HOLDS.search(reply.said) is not None
                or (MAY_I.match(q.said) is not None and FINE.search(reply.text.norm if reply.text else "") is not None)
            )
            found = found or "self" in reply.names or bool(reply.informs - topic - here.echo)
        elif form == "name" or form == "sorts":
            takes_up = bool(here.focus & reply.topic) and bool(reply.informs)
            own = reply.names - topic if form == "name" else reply.lists and reply.informs
            own = own or (form == "name" and fragment(reply.said) and reply.informs - topic)
            found = takes_up or reply.denies or bool(own) or ("fact" in reply.forms and form == "sorts")
            found = found or (q.kind == "who" and _CREW.search(reply.said) is not None)
            found = found or (q.kind == "which" and "number" in reply.told)
            found = found or (form == "sorts" and (bool(reply.informs and fragment(reply.said)) or _goes_on(q, reply)))
        elif form == "fact" or form == "reason":
            found = bool(reply.informs - here.echo) or form in reply.forms or bool(topic & reply.topic & _PRAISED)
            found = found or _WHOLE.search(reply.said) is not None
            found = found or (q.kind == "how" and _WE_DO.search(reply.said) is not None)
        elif form == "place":
            known = bool(reply.where) and reply.where <= here.given and not reply.topic & q.topic
            at = fragment(reply.said) and bool(reply.informs) and AT_PLACE.match(reply.said.lstrip(" .")) is not None
            found = (form in reply.forms and not known) or at
        else:
            other = form == "number" and "phone" in here.since and "phone" in reply.forms
            found = (form in reply.forms and not other) or (
                form == "money" and (reply.denies or _NONE.search(reply.said) is not None)
            )
            found = found and not (form == "time" and form not in reply.told and _only_now(reply))
            found = found or (form == "time" and q.kind == "time" and _BARE_HOUR.search(reply.said) is not None)
            found = found or (form == "money" and q.kind == "price" and _ABOUT.search(reply.said) is not None)
            found = found or (form == "number" and names_measure(q.said, reply.said))
        if found and told_closely(form, q, reply.said):
            return True
    return here.near and SHOWS.search(reply.said) is not None


def comes_up(reply: Reply, q: Asked, here: Standing) -> bool:
    """Whether a later turn of the seller's may tell what was asked, though nobody can be sure that it does."""
    wanted = {f for w in q.wants for f in w.forms} - here.since
    gone = (here.left or here.late > ALONG) and not here.focus & reply.topic
    known = wanted & reply.told & {"money", "phone", "link", "place", "purpose"}
    if not gone and any(told_closely(form, q, reply.said) for form in known):
        return True
    new = here.focus & reply.informs
    return bool(new and reply.informs - here.focus - here.echo) and bool(
        wanted & {"yes-no", "fact", "reason", "name", "sorts"} or wanted & reply.told
    )


def _only_now(reply: Reply) -> bool:
    """Whether the only time of a turn is that of an act asked for at once: "shall I take the deposit now?"."""
    norm = reply.text.norm if reply.text is not None else ""
    return _NOW.search(norm) is not None and _TIMED.search(norm) is None


def says_back(reply: Reply, q: Asked) -> bool:
    """Whether a reply begins with a few words of the question, and nothing else: "fifteen all in?" - "All in."."""
    begins = _FIRST.match(reply.text.norm) if reply.text is not None else None
    words = begins[1].split() if begins else []
    return 0 < len(words) <= BACK_CHANNEL and set(words) <= set(q.said.split())


def _goes_on(q: Asked, reply: Reply) -> bool:
    """Whether a reply goes on with whom a question is about, at some length: "do they give" - "they help to feed"."""
    about = _THIRD.search(q.said)
    if about is None or reply.text is None or len(reply.informs) < _AT_LENGTH:
        return False
    begins = _BEGINS.match(reply.text.norm)
    return begins is not None and begins[1] == about[0]

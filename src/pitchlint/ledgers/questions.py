"""What the customer asked, and whether the seller answered it.

States: "answered"; "partly" (of two things asked for one came); "deferred" (a promise to find out, and nothing since);
"dodged" (the seller spoke on past it); "ignored" (the seller said nothing about it); "last" (no turn of the seller came
after). The answer may come turns later. In doubt a question counts as answered, with low confidence; so stands one
that is left without a mark by a customer who sets marks, or asks for nothing with a form of its own, or is told
something else of the thing, or where the text model is sure that the seller does not evade.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pitchlint.ledgers.answering import Reply, reply_of
from pitchlint.ledgers.asking import Asked, asked_in
from pitchlint.ledgers.beside_focus import beside_focus
from pitchlint.ledgers.direct_answers import direct
from pitchlint.ledgers.known import figures
from pitchlint.ledgers.meaning import straight
from pitchlint.ledgers.names_none import names_none
from pitchlint.ledgers.question_answers import answers, comes_up, evades, says_back
from pitchlint.ledgers.question_standing import (
    Standing,
    again,
    drops,
    idle,
    settles,
    stays,
    takes_it,
    waves_off,
)
from pitchlint.ledgers.speaks_past import speaks_past
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.to_the_point import meant, meant_beside, to_the_point
from pitchlint.ledgers.verdicts import HOLDS, Verdict, answered
from pitchlint.nlp.phrase import phrase
from pitchlint.report import Entry

AFTER = 9  # turns after a question, of which any may answer it in words that nobody foresaw
GIVEN = 12  # turns before a question; what was said there is known to both; so far a doubtful answer is followed too


def questions(talk: Talk) -> list[Entry]:
    """An entry for each question or request of the customer, in order; `kind` is what was asked for."""
    replies = {i: reply_of(talk.texts[i]) for i in talk.turns("seller")}
    asked = {i: asked_in(talk.texts[i], talk.marks("question", i)) for i in talk.turns("customer")}
    placed = [(turn, q) for turn, those in asked.items() for q in those]
    verdicts = [_judge(talk, replies, asked, turn, q) for turn, q in placed]
    for k in range(len(placed) - 1, -1, -1):  # asked again: what settles the second settles the first
        if verdicts[k].state in ("dodged", "ignored", "last"):
            verdicts[k] = _with_second(placed, verdicts, k)
    marked = any("?" in talk.texts[i].norm for i in asked)
    for k, (turn, q) in enumerate(placed):
        unlike = marked and "?" not in talk.texts[turn].norm
        early = len(talk.texts) - 1 - turn > AFTER
        if verdicts[k].state not in ("dodged", "ignored"):
            continue
        if unlike or early or q.kind == "other":
            verdicts[k] = replace(verdicts[k], confidence="low")
        elif straight(talk, turn):
            because = f"{verdicts[k].because}, though the text model reads no evasion in it"
            verdicts[k] = replace(verdicts[k], confidence="low", because=because)
    return [_entry(talk, turn, q, v) for (turn, q), v in zip(placed, verdicts, strict=True)]


def _given(talk: Talk, turn: int) -> frozenset[str]:
    """Stems of what was said in the turns before one."""
    return frozenset().union(*(meant(talk.texts[i]) for i in range(max(0, turn - GIVEN), turn)))


def _figured(talk: Talk, turn: int) -> frozenset[str]:
    """The figures said in the turns before one, and in it."""
    return frozenset().union(*(figures(talk.texts[i]) for i in range(max(0, turn - GIVEN), turn + 1)))


def _told_unknown(talk: Talk, replies: Mapping[int, Reply], turn: int, q: Asked) -> int:
    """The seller's turn just before that said "I don't know" to a question about the same; -1 where there is none."""
    near = turn >= 2 and turn - 1 in replies and replies[turn - 1].unknown and talk.role(turn - 2) == "customer"
    return turn - 1 if near and q.topic & meant(talk.texts[turn - 2]) else -1


def _with_second(placed: Sequence[tuple[int, Asked]], verdicts: Sequence[Verdict], k: int) -> Verdict:
    turn, q = placed[k]
    for (later, other), verdict in zip(placed[k + 1 :], verdicts[k + 1 :], strict=True):
        if later > turn and again(q, other) and verdict.state in ("answered", "partly", "deferred"):
            because = f"asked again in turn {later + 1} and {verdict.state} there"
            return replace(verdict, because=because, confidence="medium")
    return verdicts[k]


def _judge(
    talk: Talk, replies: Mapping[int, Reply], asked: Mapping[int, Sequence[Asked]], turn: int, q: Asked
) -> Verdict:
    open_wants = list(q.wants)
    settled: list[int] = []
    if (told := _told_unknown(talk, replies, turn, q)) >= 0:
        return Verdict("answered", (told,), "the seller has said before that it is not known", "medium")
    if drops(talk.texts[turn], q.start):
        return Verdict("answered", (), "the customer needs it no more", "medium")
    given = _given(talk, turn)
    known = given | _figured(talk, turn) | meant_beside(talk.texts[turn], q.start, q.end)
    others = [o for o in asked[turn] if o is not q]
    here = Standing(focus=(q.topic - given) or q.topic, given=given if q.topic - given else frozenset())
    silent, weak, first, previous, held, later, past = True, False, -1, -1, -1, -1, -1
    for i in range(turn + 1, min(len(talk.texts), turn + 1 + REACH)):
        if 0 <= past < i - GIVEN:
            break
        if talk.role(i) == "customer":
            asks = bool(asked[i]) and not settles(replies, talk.texts[i], asked[i], previous)
            if here.near and previous >= 0 and waves_off(talk.texts[i]):
                return Verdict("answered", (previous,), "the customer needs it no more", "medium")
            here.near = here.near and stays(replies, talk.texts[i], asks, previous, q.kind == "action")
            other = any(not again(q, o) and len(o.topic) > 1 for o in asked[i])
            here.since |= {f for o in asked[i] if not again(q, o) for w in o.wants for f in w.forms}
            here.left |= other or takes_it(talk.texts[i])
            if any(o.others for o in asked[i]) and held < 0 and not (previous >= 0 and replies[previous].checks):
                here.since |= {f for w in q.wants for f in w.forms}  # of another thing
            here.echo |= stems([w.text for w in talk.texts[i].words]) - q.topic
        if talk.role(i) != "seller":
            continue
        if i == turn + 1 and len(asked[turn]) == 1 and direct(talk.texts[i], q) and not evades(talk, i, replies[i], q):
            return answered(q, [i], replies, weak=False)
        reply, previous = to_the_point(replies[i], q, here.focus, idle(q, replies[i]), here.given, known, others), i
        first = i if first < 0 else first
        here.late += 1
        if here.near and evades(talk, i, reply, q):
            silent = False
            continue
        back = here.near and says_back(replies[i], q)
        if got := [w for w in open_wants if answers(reply, w, q, here) or (back and "yes-no" in w.forms)]:
            if here.near and not back and _past(reply, q, here, past >= 0):
                past = i if past < 0 else past
                continue
            open_wants = [w for w in open_wants if w not in got]
            settled.append(i)
            weak = weak or not here.near
            if not open_wants:
                return answered(q, settled, replies, weak)
        elif i > first and later < 0 and comes_up(reply, q, here):
            later = i
        elif here.near and reply.unknown:
            return Verdict("answered", (i,), "the seller says that it is not known or not possible", "medium")
        elif here.near:
            held = i if reply.defers else held
            silent = silent and not (reply.informs or reply.asks)
    if settled:
        missing = " and ".join(w.word or w.forms[0] for w in open_wants)
        return Verdict("partly", tuple(settled), f"no word about {missing}", "medium")
    if first < 0:
        return Verdict("last", (), "no turn of the seller comes after it", "high")
    if held >= 0:
        because = "the seller promises to find out, and the answer is not in this talk"
        return Verdict("deferred", (held,), because, "medium")
    if later >= 0:
        return Verdict("answered", (later,), f"turn {later + 1} may tell it", "low")
    if past >= 0:
        return Verdict("dodged", (past,), "the seller tells something else of it", "low")
    wanted = "an answer" if q.wants[0].forms[0] == "fact" else HOLDS[q.wants[0].forms[0]]
    if q.wants[0].forms[0] == "action":
        return Verdict("answered", (first,), "the seller goes on with it", "low")
    if silent:
        because = f"the seller says nothing to it, and no later turn gives {wanted}"
        return Verdict("ignored", (first,), because, "medium")
    return Verdict("dodged", (first,), f"the seller goes on, and no later turn gives {wanted}", "medium")


def _past(reply: Reply, q: Asked, here: Standing, past: bool) -> bool:
    """Whether what would pass for an answer tells something else of the thing, or of another."""
    return speaks_past(reply, q, here.focus) or names_none(reply, q, here.focus) or beside_focus(reply, q, past)


def _entry(talk: Talk, turn: int, q: Asked, verdict: Verdict) -> Entry:
    text = talk.texts[turn].text
    return Entry(
        ledger="questions",
        kind=q.kind,
        state=verdict.state,
        conversation=talk.conversation.id,
        what=phrase(text, q.start, q.end),
        evidence=talk.evidence(turn, q.start, q.end),
        settled=tuple(talk.evidence(i) for i in verdict.turns),
        because=verdict.because,
        confidence=verdict.confidence,
    )

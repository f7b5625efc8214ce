"""Invented reports for the reporters' tests, built from records."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pitchlint.conversation import Conversation, Role, RoleSource, Segment, Turn
from pitchlint.finding import Evidence, Finding, Level, fingerprint
from pitchlint.location import SourceLocation
from pitchlint.report import (
    ConversationReport,
    HeldBack,
    Measure,
    Report,
    RuleInfo,
    Suppressed,
    Unjudged,
    Unreadable,
)

FILE = "calls/renewal-0412.vtt"

TALK: tuple[tuple[str, Role, str], ...] = (
    ("Dana Reed", "seller", "Hi Sam, this is Dana from Northwind Energy, how are you today?"),
    ("Sam Okafor", "customer", "Fine, thanks. I only have a minute. My last bill was wrong again."),
    ("Dana Reed", "seller", "I'm sorry about the bill, that must be annoying. I'll look at it in a second. "
     "First let me tell you about the best plan on the market: it bundles power, gas and the new boiler cover, "
     "and honestly everybody in your street has already moved, so you would be the last one who pays the old rate. "
     "We only have two places left this week and after that I cannot promise the price at all."),
    ("Sam Okafor", "customer", "What does it cost per month, all in?"),
    ("Dana Reed", "seller", "Well, it depends, we can go through that later. What counts is that you act today."),
    ("Sam Okafor", "customer", "No thanks, I'm not interested."),
    ("Dana Reed", "seller", "But let me just tell you about the savings, it is a no-brainer for a family like yours."),
    ("Sam Okafor", "customer", "I said no. Can you look at the bill?"),
    ("Dana Reed", "seller", "Are you sure? What if I take ten percent off?"),
    ("Sam Okafor", "customer", "I'm sure."),
    ("Dana Reed", "seller", "All right. I'll send you a corrected bill by Friday, and I won't bring it up again."),
)  # fmt: skip


def turn(index: int, text: str, speaker: str = "Dana", role: Role = "seller", file: str = FILE) -> Turn:
    segment = Segment(0, len(text), SourceLocation(file, 3 + 4 * index, 1), 12.0 * index, 12.0 * index + 10)
    return Turn(index, speaker, role, text, (segment,))


def conversation(
    talk: tuple[tuple[str, Role, str], ...] = TALK, id: str = "renewal-0412", **fields: Any
) -> Conversation:
    file = fields.pop("file", FILE)
    turns = tuple(turn(i, text, speaker, role, file) for i, (speaker, role, text) in enumerate(talk))
    fields.setdefault("roles", RoleSource("label", 1.0))
    return Conversation(id=id, source=SourceLocation(file, 1), turns=turns, **fields)


def evidence(talk: Conversation, index: int, words: str = "") -> Evidence:
    """The words in that turn; the whole turn, unmarked, without words."""
    said = talk.turns[index]
    start = said.text.index(words)
    end = start + len(words)
    located = said.locate(start, max(end, start + 1))
    return Evidence(
        index, start, end, words, said.text, said.speaker, said.role,
        located.location, located.end_location, located.second,
    )  # fmt: skip


def finding(talk: Conversation, index: int, words: str = "", rule: str = "pressure/persist", **fields: Any) -> Finding:
    level: Level = fields.pop("level", "error")
    fields.setdefault("title", "Pushes on after a no")
    fields.setdefault("message", fields["title"])
    return Finding(
        rule=rule,
        level=level,
        confidence=fields.pop("confidence", "high"),
        conversation=talk.id,
        evidence=evidence(talk, index, words),
        fingerprint=fingerprint("a rule", "a conversation", str(index), 0),
        **fields,
    )


def measures(talk: Conversation) -> tuple[Measure, ...]:
    """The five measures of the report's head, counted."""
    total = sum(t.words for t in talk.turns)
    found: list[Measure] = []
    for role in ("seller", "customer"):
        turns = [t for t in talk.turns if t.role == role]
        said = sum(t.words for t in turns)
        found += [
            Measure("talk_share", said / total, "share", f"of {total} words", role),
            Measure("words", said, "words", f"of {total} words", role),
            Measure("turns", len(turns), "turns", f"of {len(talk.turns)} turns", role),
            Measure("questions", sum(t.text.count("?") for t in turns), "questions", f"in {len(turns)} turns", role),
            Measure("longest_monologue", max(t.words for t in turns), "words", f"of {said} words", role),
        ]
    return tuple(found)


def praise(talk: Conversation, index: int = 10, words: str = "by Friday") -> Finding:
    return finding(talk, index, words, "praise/dated-commitment", level="praise", title="Commits to a date")


def one(*found: Finding, talk: Conversation, **fields: Any) -> Report:
    """A report over one conversation."""
    kept = tuple(f for f in found if f.level != "praise")
    praised = tuple(f for f in found if f.level == "praise")
    return Report((ConversationReport(talk, kept, praised, **fields),), rules=88)


def renewal() -> Report:
    """A call with something of everything."""
    talk = conversation(channel="call", started_at="2024-04-12T14:05", unknown=("punctuation",))
    persist = {
        "why": "A customer who has said no and is pushed again stops trusting the seller, and rarely comes back.",
        "better": ("That's fine, I won't bring it up again.", "Understood. Let's look at your bill."),
    }
    found = (
        finding(talk, 2, "the best plan on the market", "upsell/superlative", level="warning", title="Superlative",
                message="“the best plan on the market” cannot be checked", why="Claims nobody can check sound hollow.",
                better=("This plan would save you about 40 a year at your usage.",)),
        finding(talk, 2, "only have two places left this week", "pressure/scarcity", level="error",
                title="Makes it scarce", message="Says that little is left, without a reason", confidence="medium",
                related=(evidence(talk, 2, "I cannot promise the price at all"),),
                why="Scarcity that is not true is a banned practice in the EU and costs trust everywhere.",
                better=("The offer runs until the end of the month.",)),
        finding(talk, 2, "everybody in your street has already moved", "pressure/bandwagon", level="note",
                title="Leans on the neighbours", message="Leans on what others do", by="model"),
        finding(talk, 4, "it depends, we can go through that later", "honesty/evasive", level="warning",
                title="Dodges the price", message="The price was asked for in turn 4 and not given",
                related=(evidence(talk, 3, "What does it cost per month"),), by="model",
                why="A dodged price is remembered longer than a high one.",
                better=("It's 84 a month, all in.",)),
        finding(talk, 6, "But let me just tell you", message="Offers again 1 turn after “No thanks”",
                related=(evidence(talk, 5, "No thanks"),), **persist),
        finding(talk, 8, "What if I take ten percent off", message="Offers again 3 turns after “No thanks”",
                related=(evidence(talk, 5, "No thanks"),), **persist),
        finding(talk, 10, "", "questions/ask-need", level="warning", title="Need never asked",
                message="Nobody asked what the customer needs", missing=True,
                why="An offer that answers no need is a guess.", better=("What matters most to you in a plan?",)),
        praise(talk),
        finding(talk, 2, "I'm sorry about the bill", "praise/apology", level="praise", title="Apologises"),
    )  # fmt: skip
    return one(
        *found,
        talk=talk,
        measures=measures(talk),
        unjudged=(
            Unjudged("interruptions", "the file holds no overlapping times"),
            Unjudged("dead air", "the file holds no overlapping times"),
            Unjudged("questions of the customer after turn 9", "no punctuation"),
        ),
    )


def library() -> Report:
    """Several conversations and an input that could not be read."""
    chat = conversation(
        (("Ana", "unknown", "Hello 👋 王さん"), ("Ben", "unknown", "Last chance, only today!")),
        "chat-77", file="chats/77.csv", channel="chat", roles=RoleSource("unknown", 0.0, "two names, no labels"),
    )  # fmt: skip
    clean = conversation(TALK[:2], "intro-script", file="scripts/intro.md", channel="script")
    broken = Unreadable(SourceLocation("calls/broken.vtt", 3, 1), "cue without an end time", "write 00:01 --> 00:04")
    urgent = finding(chat, 1, "Last chance", "pressure/urgency", title="Presses for time")
    return renewal() + replace(one(urgent, talk=chat) + one(talk=clean), unreadable=(broken,))


INFO = RuleInfo(
    "pressure/persist",
    "Pushes on after a no",
    "error",
    "high",
    "A no is an answer.",
    ("That's fine, I won't bring it up again.",),
    (("UCPD 2005/29/EC Annex I (26) (EU, as of 2026-01)", "https://example.org/ucpd"), ("A study, 2018", "")),
    ("pressure", "law"),
    ("customer: No thanks.\nseller: [[Are you sure]]?",),
    ("customer: No thanks.\nseller: I'll note that.",),
)


def gated() -> Report:
    """A script with an exact replacement, a finding that a comment excuses, a notice, and a baseline."""
    script = conversation(
        (("", "seller", "Prior to the visit we’ll send the contract."), ("", "seller", "Last chance, act now!")),
        "visit", file="scripts/follow up.md", channel="script",
    )  # fmt: skip
    wordy = finding(script, 0, "Prior to", "service/wordy", level="warning", title="Wordy", instead="Before")
    excused = Suppressed(
        finding(script, 1, "Last chance", "pressure/urgency", title="Presses for time"),
        "the offer does end",
        "comment",
        SourceLocation("scripts/follow up.md", 6, 1),
        "2030-01-31",
    )
    where, end = SourceLocation("scripts/follow up.md", 9, 23), SourceLocation("scripts/follow up.md", 9, 37)
    line = "<!-- pitchlint-ignore pressure/guilt: old -->"
    unused = Finding(
        "gate/unused", "A suppression excuses nothing", "warning", "high", "`pressure/guilt` excuses nothing here", "",
        Evidence(0, 22, 36, "pressure/guilt", line, "", "unknown", where, end), fingerprint="00ff00ff00ff00ff",
    )  # fmt: skip
    return replace(
        one(wordy, talk=script, suppressed=(excused,)),
        notices=(unused,),
        held_back=(HeldBack("baseline", "baseline.json", 3, ("pressure/fear in scripts/old.md",)),),
    )


def pointed() -> Report:
    """Findings in a JSON value without a line of its own, and in a CSV cell, below an absolute path."""
    talk = conversation((("Dana", "seller", "Last chance, only today!"),), "j-1", file="chats/a.json")
    inside = finding(talk, 0, "Last chance", "pressure/urgency", title="Presses for time")
    value = SourceLocation("chats/a.json", pointer="/turns/0/text")
    cell = SourceLocation("/home/ann/repo/chats/a b.csv", 4, 12, cell="Message")
    end = replace(cell, column=23)
    return one(
        replace(inside, evidence=replace(inside.evidence, location=value, end_location=value)),
        replace(inside, evidence=replace(inside.evidence, location=cell, end_location=end)),
        talk=talk,
    )

"""What the tests of attribution share: script text in, lines, a library and reports out."""

from __future__ import annotations

from pathlib import PurePath

from pitchlint.attribution import Library, attribute, marks_of, script_lines
from pitchlint.conversation import Conversation
from pitchlint.finding import Finding, evidence
from pitchlint.readers import ReadOptions, read_bytes
from pitchlint.report import ConversationReport
from pitchlint.script import ScriptLine, ScriptUse


def read(text: str, name: str = "talk.txt", **options) -> list[Conversation]:
    found = list(read_bytes(text.encode(), name, ReadOptions(**options)))
    assert all(isinstance(item, Conversation) for item in found), found
    return found


def lines(*files: tuple[str, str], configured=lambda file, headings: False) -> list[ScriptLine]:
    """The lines of script files, given as (name, text)."""
    scripts = [talk for name, text in files for talk in read(text, name, channel="script")]
    texts = dict(files)
    return list(script_lines(scripts, lambda file: marks_of(texts[file], PurePath(file).suffix), configured))


def library(text: str, name: str = "script.md") -> Library:
    return Library(lines((name, text)))


def agent(*said: str) -> str:
    """A script of these lines."""
    return "".join(f"Agent: {words}\n\n" for words in said)


def report(text: str, *marked: str, name: str = "talk.txt", missing: bool = False) -> ConversationReport:
    """A talk with a finding for each of the marked words."""
    [talk] = read(text, name)
    return ConversationReport(talk, tuple(finding(talk, words, missing) for words in marked))


def finding(talk: Conversation, words: str, missing: bool = False) -> Finding:
    turn = next(t for t in talk.turns if words in t.text)
    start = turn.text.index(words)
    place = evidence(talk, turn.index, start, start + len(words))
    return Finding("pressure/urgency", "Urgency", "warning", "high", "Hurries", talk.id, place, missing=missing)


def used(script: str | Library, *talks: ConversationReport) -> tuple[list[ConversationReport], ScriptUse]:
    return attribute(talks, library(script) if isinstance(script, str) else script)


def said(held: Library, text: str) -> list[str]:
    """The whole script lines that the text holds."""
    return [held.lines[s.line].text for s in held.said(text) if s.whole]

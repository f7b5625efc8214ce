"""Suppression comments written into script files, one a place, for everything that is found there now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

import yaml

from pitchlint.errors import UsageError
from pitchlint.finding import Finding
from pitchlint.gates.code_spans import FENCE, code_spans
from pitchlint.gates.comment_forms import form_for
from pitchlint.gates.comments import MARKDOWN, YAML, written
from pitchlint.readers.source import Source
from pitchlint.regex import lazy
from pitchlint.report import Report

_INDENT = lazy(r"[ \t]*")
_LEFT_FOR_LATER = lazy(r"\b(?:todo|fixme|xxx|tbd)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Findings of a file that can take no comment.

    Attributes:
        file: the input.
        count: how many.
        why: what keeps comments out.
    """

    file: str
    count: int
    why: str


def checked_reason(reason: str | None) -> str:
    """The reason in one line.

    Raises:
        UsageError: there is none, or one that would not do.
    """
    said = " ".join((reason or "").split())
    if not said:
        raise UsageError('`--add-ignore` writes a reason into each comment: add `--reason "why the words may stay"`')
    if _LEFT_FOR_LATER.search(said):
        raise UsageError(f"`--reason {said}`: say why the words may stay, not that it is still to be said")
    if "--" in said or ">" in said:
        raise UsageError("`--reason`: `--` and `>` would end the comment; leave them out")
    return said


def markable(report: Report) -> tuple[dict[str, list[Finding]], list[Unmarked]]:
    """The findings by file that can take comments, and those that cannot: transcripts, and formats without comments."""
    found: dict[str, list[Finding]] = {}
    refused: dict[tuple[str, str], int] = {}
    for conversation in report.conversations:
        file = conversation.conversation.source.file
        for finding in conversation.findings:
            why = ""
            if not conversation.conversation.scripted:
                why = "a transcript is never changed"
            elif form_for(file) is None or finding.evidence.location.line is None:
                why = f"{PurePath(file).suffix or 'this format'} holds no comments"
            if why:
                refused[file, why] = refused.get((file, why), 0) + 1
            else:
                found.setdefault(file, []).append(finding)
    return found, [Unmarked(file, count, why) for (file, why), count in refused.items()]


def marked(source: Source, findings: Iterable[Finding], reason: str) -> str:
    """The text with a comment for each place of a finding, ids of one place together.

    In YAML the comment stands above the entry, elsewhere behind the words, or above a block of code.
    """
    form = form_for(source.name)
    if form is None:
        raise ValueError(f"{source.name} holds no comments")
    suffix = PurePath(source.name).suffix.lower()
    lines = _Lines(source)
    places: dict[int, set[str]] = {}
    entries = _entry_lines(source.text) if suffix in YAML else {}
    code = code_spans(source.text) if suffix in MARKDOWN else []
    above: set[int] = set()
    for finding in findings:
        number = finding.evidence.location.line or 1
        at = lines.offset(number)
        fence = next((s for s, e in code if s <= at < e and FENCE.match(source.text, s)), None)
        if suffix in YAML:
            place = lines.offset(entries.get(number, number))
            above.add(place)
        elif fence is not None:
            place = fence
            above.add(place)
        else:
            place = _behind(source, lines, finding, number)
        places.setdefault(place, set()).add(finding.rule)
    text = source.text
    for place, names in sorted(places.items(), reverse=True):
        comment = written(form, ", ".join(sorted(names)), reason)
        text = text[:place] + _inserted(text, place, comment, above=place in above, ending=lines.ending) + text[place:]
    return text


def _inserted(text: str, place: int, comment: str, *, above: bool, ending: str) -> str:
    if above:
        indent = _INDENT.match(text, place)
        return (indent.group() if indent else "") + comment + ending
    spaced = "" if text[place - 1 : place].isspace() else " "
    behind = "" if place >= len(text) or text[place].isspace() or text[place] == "\\" else " "
    return spaced + comment + behind


class _Lines:
    """Where the lines of a text begin, and how they end."""

    def __init__(self, source: Source) -> None:
        self._lines = [*source.lines()]
        found = re.search(r"\r\n|\n|\r", source.text)
        self.ending = found.group() if found else "\n"

    def offset(self, number: int) -> int:
        """The offset of a line's first character."""
        return self._lines[min(number, len(self._lines)) - 1][0]

    def text(self, number: int) -> str:
        """A line without its end."""
        return self._lines[min(number, len(self._lines)) - 1][1]


def _behind(source: Source, lines: _Lines, finding: Finding, number: int) -> int:
    """The end of the line, before what must stay last there; behind the words themselves where a tag is still open."""
    line, start = lines.text(number), lines.offset(number)
    end = len(line.rstrip())
    stripped = line.strip()
    if stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 1:
        end = len(line[: end - 1].rstrip())  # a cell of a table ends at its bar
    elif line.endswith("\\"):
        end = len(line[:-1].rstrip())  # a line break of Markdown stays last
    last = finding.evidence.end_location
    words_end = (last.column or 1) - 1 if last.line == number else end
    open_tag = line.count("<", words_end) != line.count(">", words_end)
    return start + (words_end if open_tag and words_end < end else end)


def _entry_lines(text: str) -> dict[int, int]:
    """For each line of a YAML text that belongs to an entry of a mapping or a list, the line on which it begins."""
    found: dict[int, int] = {}
    try:
        documents = [node for node in yaml.compose_all(text, Loader=yaml.SafeLoader) if node is not None]
    except yaml.YAMLError:
        return found

    def note(begin: yaml.Node, end: yaml.Node) -> None:
        first, last = begin.start_mark.line + 1, end.end_mark.line + (end.end_mark.column > 0)
        found.update(dict.fromkeys(range(first, max(last, first) + 1), first))

    def walk(node: yaml.Node) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                note(key, value)
                walk(value)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                note(item, item)
                walk(item)

    for document in documents:
        walk(document)
    return found

"""Suppression comments in the text of a source: found, read, and every mistake in them told at its place.

    <!-- pitchlint-ignore pressure/urgency: the offer does end on Friday -->           Markdown, HTML, plain text
    # pitchlint: ignore[pressure/urgency] the offer does end on Friday                 YAML, plain text
    <!-- pitchlint-ignore-begin pressure until 2026-12-31: under review --> ... <!-- pitchlint-ignore-end pressure -->
    # pitchlint: ignore-begin[pressure] under review, until 2026-12-31 ... # pitchlint: ignore-end[pressure]

Ids stand before the colon or in the brackets, several with commas; the reason is the rest. In Markdown what stands in
a code block or between backticks is an example, no comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Literal

from pitchlint.errors import Problem, did_you_mean
from pitchlint.gates.code_spans import code_spans, yaml_values
from pitchlint.gates.comment_forms import FORMS, Form
from pitchlint.location import SourceLocation
from pitchlint.readers.source import Source
from pitchlint.regex import lazy

Act = Literal["ignore", "ignore-begin", "ignore-end"]
MARKDOWN = (".md", ".markdown")
YAML = (".yaml", ".yml")

_MARKER = lazy(
    r"<!--[ \t]*pitchlint[ \t]*[-:](?:(?P<html>(?:(?!<!--|-->).)*)(?P<closed>-->)?)"
    r"|(?:(?<=\s)|^)#[ \t]*pitchlint[ \t]*[-:](?P<hash>[^\r\n]*)",
    re.DOTALL | re.MULTILINE,
)
_BODY = lazy(r"\s*(?P<act>[\w-]*)\s*(?:\[(?P<listed>[^\]]*)\]\s*:?|(?P<named>[^:]*)(?::|\Z))(?P<reason>.*)\Z", re.S)
_UNTIL = lazy(r"[,;]?\s*\(?\b[Uu]ntil\s+(?P<day>\d[\w./-]*\d)\)?[,;]?\s*")
_ACTS: tuple[Act, ...] = ("ignore", "ignore-begin", "ignore-end")
_PATTERN = {
    "html": "<!-- pitchlint-{act} {names}: {reason} -->",
    "hash": "# pitchlint: {act}[{names}] {reason}",
}


@dataclass(frozen=True, slots=True)
class Comment:
    """One suppression comment.

    Attributes:
        act: whether it holds for what is next to it, or begins or ends a block.
        names: ids, packs or full ids, each with its place.
        reason: why; "" where a block ends.
        until: last day on which it holds, or None.
        start, end: offsets in the text, end exclusive.
        location, end_location: where it begins and ends.
        quote: the comment itself, its first line where it has several.
        line: the whole line on which it begins.
    """

    act: Act
    names: tuple[tuple[str, SourceLocation], ...]
    reason: str
    until: date | None
    start: int
    end: int
    location: SourceLocation
    end_location: SourceLocation
    quote: str
    line: str


def written(form: Form, names: str, reason: str, act: Act = "ignore") -> str:
    """A comment as it is to be written."""
    return _PATTERN[form].format(act=act, names=names, reason=reason)


def comments_in(source: Source) -> tuple[list[Comment], list[Problem]]:
    """The suppression comments of a text in their order, and what is wrong with them."""
    suffix = PurePath(source.name).suffix.lower()
    forms = FORMS.get(suffix, ())
    found: list[Comment] = []
    problems: list[Problem] = []
    code = code_spans(source.text) if suffix in MARKDOWN else []
    values = yaml_values(source.text) if suffix in YAML else []
    for marker in _MARKER.finditer(source.text):
        if any(start <= marker.start() < end for start, end in code):
            continue
        if any(start <= marker.start() < end for start, end in values):
            hint = "a comment stands above the entry, or behind a value of one line"
            problems.append(_problem(source, marker.start(), "this is part of a value and would be said", hint))
            continue
        comment, wrong = _read(source, marker, forms)
        problems += wrong
        if comment:
            found.append(comment)
    return found, problems


def _read(source: Source, marker: re.Match[str], forms: tuple[Form, ...]) -> tuple[Comment | None, list[Problem]]:
    form: Form = "hash" if marker["html"] is None else "html"
    body = marker["html"] if form == "html" else marker["hash"]
    at = marker.start("html" if form == "html" else "hash")
    parts = _BODY.match(body)
    act = next((a for a in _ACTS if parts and parts["act"] == a), None)
    if form not in forms and act is None:
        return None, []  # a Markdown heading, a comment within a YAML value
    example = written(forms[0] if forms else form, "pressure/urgency", "why it may stay")
    if form not in forms:
        return None, [_problem(source, marker.start(), "this is no comment in such a file", f"write `{example}`")]
    if form == "html" and not marker["closed"]:
        return None, [_problem(source, marker.start(), "this comment is never closed", "end it with `-->`")]
    if parts is None or act is None:
        given = parts["act"] if parts else ""
        hint = did_you_mean(given, _ACTS) if given else None
        return None, [_problem(source, at, f"there is no comment `{given}`", hint or f"write `{example}`")]
    wrong: list[Problem] = []
    key = "named" if parts["listed"] is None else "listed"
    head, reason = parts[key], parts["reason"]
    until, head, reason, unreadable = _until(head, reason)
    if unreadable:
        where = at + max(body.find(unreadable), 0)
        wrong.append(_problem(source, where, f"`{unreadable}` is no date", "write it as in `until 2026-12-31`"))
    begin = at + parts.start(key)
    names = tuple((m.group(), source.place(begin + m.start())) for m in re.finditer(r"[^\s,]+", head))
    reason = " ".join(reason.split())
    if not names:
        wrong.append(_problem(source, at, "this comment names no rule", f"write `{example}`"))
    elif act != "ignore-end" and not reason:
        given = ", ".join(name for name, _ in names)
        mended = written(form, given, "why it may stay", act)
        wrong.append(_problem(source, at, "this comment gives no reason", f"write `{mended}`"))
    if wrong:
        return None, wrong
    end = marker.end() - (len(body) - len(body.rstrip()) if form == "hash" else 0)
    quote = source.text[marker.start() : end].splitlines()[0]
    place, end_place = source.place(marker.start()), source.place(end)
    line = _line(source, marker.start())
    return Comment(act, names, reason, until, marker.start(), end, place, end_place, quote, line), []


def _until(head: str, reason: str) -> tuple[date | None, str, str, str]:
    """The date, what is left of ids and reason, and the words that should be a date and are none."""
    for text, named in ((head, True), (reason, False)):
        found = _UNTIL.search(text)
        if found and (named or re.search(r"\d[./-]\d", found["day"])):
            left = f"{text[: found.start()]} {text[found.end() :]}"
            head, reason = (left, reason) if named else (head, left)
            try:
                return date.fromisoformat(found["day"]), head, reason, ""
            except ValueError:
                return None, head, reason, found["day"]
    return None, head, reason, ""


def _problem(source: Source, at: int, message: str, hint: str) -> Problem:
    return Problem(message, source.place(at), _line(source, at), hint)


def _line(source: Source, at: int) -> str:
    start = max(source.text.rfind("\n", 0, at), source.text.rfind("\r", 0, at)) + 1
    return re.split(r"[\r\n]", source.text[start:], maxsplit=1)[0]

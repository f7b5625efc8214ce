"""Which lines of a script file are required, and the headings above each: read from the file as its author wrote it.

Text, Markdown and HTML mark a line, or a heading for all below it, with "(required)" or "[mandatory]"; a line may begin
with "Disclosure:", "Must say:" or "Required:"; a heading may be "Required", "Disclosures", "Disclaimer", "Compliance"
or "Must say". "In every call" or "always" beside it means every conversation, whatever script that follows. In YAML and
JSON a mapping with `required: true` is required with everything in it (`required: always` for every conversation).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

import yaml

from pitchlint.regex import lazy

Need = Literal["", "follows", "everywhere"]
"""Whether a line is required: not at all, of conversations that follow the script, or of every conversation."""

_KEY = r"(?:required|mandatory|must[ -]?says?|disclosures?|disclaimers?|compliance)"
_MARK = lazy(r"[(\[]\s*(?P<words>(?:required|mandatory|must[ -]?say)\b[^()\[\]\n]{0,60})[)\]]", re.I)
_NAMED = lazy(
    rf"(?:(?:legal|regulatory|compliance|required|mandatory) )?{_KEY}"
    r"(?: (?:statements?|lines?|wording|words|notices?))?"
    r"(?P<words>,? (?:in|on|at|for|of|by) .{1,60})?",
    re.I,
)
_LEAD = lazy(rf"[\s>*+\-_\d.)]*(?:{_KEY})(?P<words>[^:\n]{{0,40}}):", re.I)
_EVERY = lazy(r"\b(?:every|each|all|always|any)\b", re.I)
_HEADING = lazy(r"\s{0,3}(?P<rank>#{1,6})\s+(?P<name>.+?)\s*#*\s*\Z|.*<h(?P<html>[1-6])\b[^>]*>(?P<inner>.+?)</h", re.I)
_TAG = lazy(r"<[^<>]*>")
_LINE_END = lazy(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a script file says of its lines.

    Attributes:
        needs: the need of each line of the file, by its number, where there is one.
        headings: numbers of the first and last line under each heading, and its words.
    """

    needs: dict[int, Need]
    headings: tuple[tuple[int, int, str], ...] = ()

    def need(self, line: int | None) -> Need:
        """Whether the line of that number is required."""
        return self.needs.get(line or 0, "")

    def above(self, line: int | None) -> tuple[str, ...]:
        """The headings above a line, the outermost first."""
        return tuple(name for first, last, name in self.headings if first <= (line or 0) <= last)


def unmarked(words: str) -> str:
    """The words of a line, the mark blanked out, each other character in its place."""
    return _MARK.sub(lambda m: " " * len(m[0]), words)


def marks_of(text: str, suffix: str) -> Marks:
    """The marks of a script file's text; `suffix` is that of its name, in lower case."""
    if suffix in (".yaml", ".yml", ".json"):
        return Marks(_structured(text))
    lines = _LINE_END.split(text)
    headings = tuple(_sections(lines))
    needs: dict[int, Need] = {}
    for first, last, name in headings:  # an inner heading comes later and may say more than the outer one
        if need := _of_heading(name):
            needs.update(dict.fromkeys(range(first, last + 1), need))
    for number, line in enumerate(lines, 1):
        found = _MARK.search(line) or _LEAD.match(_TAG.sub("", line))
        if found:
            needs[number] = _need(found["words"]) if needs.get(number) != "everywhere" else "everywhere"
    return Marks(needs, headings)


def _sections(lines: list[str]) -> list[tuple[int, int, str]]:
    """First and last line of each section with its heading; a section ends at the next heading of its rank or above."""
    found: list[tuple[int, int, str]] = []  # line, rank, name
    for number, line in enumerate(lines, 1):
        if heading := _HEADING.match(line):
            rank = len(heading["rank"]) if heading["rank"] else int(heading["html"])
            found.append((number, rank, _TAG.sub("", heading["name"] or heading["inner"]).strip()))
    return [
        (line, next((n - 1 for n, r, _ in found[at + 1 :] if r <= rank), len(lines)), name)
        for at, (line, rank, name) in enumerate(found)
    ]


def _of_heading(name: str) -> Need:
    name = name.strip(" *_:")
    if marked := _MARK.search(name):
        return _need(marked["words"])
    named = _NAMED.fullmatch(name)
    return _need(named["words"] or "") if named else ""


def _need(words: str) -> Need:
    return "everywhere" if _EVERY.search(words) else "follows"


def _structured(text: str) -> dict[int, Need]:
    needs: dict[int, Need] = {}
    if "required" not in text:
        return needs
    try:
        waiting = [node for node in yaml.compose_all(text, yaml.SafeLoader) if node]
    except (yaml.YAMLError, RecursionError):  # the reader has told what is wrong with it
        return needs
    seen: set[int] = set()
    while waiting:
        node = waiting.pop(0)
        if id(node) in seen:  # an alias
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            keys = {key.value: value.value for key, value in node.value if isinstance(key.value, str)}
            said = str(keys.get("required", "")).lower()
            if said in ("true", "yes", "always"):
                need: Need = "everywhere" if said == "always" else "follows"
                needs.update(dict.fromkeys(range(node.start_mark.line + 1, node.end_mark.line + 2), need))
            waiting += [value for _, value in node.value]
    return needs

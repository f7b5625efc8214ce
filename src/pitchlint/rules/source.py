"""YAML with a memory: every value knows its line and column, and nothing is guessed from its looks.

`no`, `yes`, `on`, `off` and `12:30` stay strings, duplicate keys are refused, aliases are bounded, tags refused.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from pitchlint.errors import Problem
from pitchlint.location import SourceLocation
from pitchlint.rules.source_text import Path as Path
from pitchlint.rules.source_text import SourceText as SourceText
from pitchlint.rules.source_text import in_file as in_file

try:
    from yaml import CSafeLoader as _BaseLoader
except ImportError:  # pragma: no cover - PyYAML built without libyaml
    from yaml import SafeLoader as _BaseLoader  # type: ignore[assignment]

MAX_VALUES = 50_000  # after aliases are expanded; the largest shipped rule has about 400
MAX_BYTES = 2_000_000
MAX_DEPTH = 60
MAX_OPEN = 500  # brackets; those of the patterns, which may stand unbalanced within words, count too
_BRACKETS = re.compile(r"[\[\]{}]")


class _Loader(_BaseLoader):
    """Resolves integers, floats, true, false and null only."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _regex, _first in (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("tag:yaml.org,2002:float", r"^-?[0-9]+\.[0-9]+$", "-0123456789"),
    ("tag:yaml.org,2002:null", r"^(?:null|~|)$", "n~\0"),
):
    for _char in _first if _first != "n~\0" else ("n", "~", ""):
        _Loader.yaml_implicit_resolvers.setdefault(_char, []).append((_tag, re.compile(_regex)))


def parse_yaml(text: str, file: str) -> tuple[SourceText, list[Problem]]:
    """The file's data and all problems of its YAML; data is None where the syntax is broken."""
    lines = tuple(text.splitlines())
    problems: list[Problem] = []
    if len(text) > MAX_BYTES:
        return SourceText(file, None), [Problem(f"longer than {MAX_BYTES:,} characters", SourceLocation(file, 1, 1))]
    if bracket := _too_deep(text):
        line = text.count("\n", 0, bracket) + 1
        place = SourceLocation(file, line, bracket - text.rfind("\n", 0, bracket))
        return SourceText(file, None, lines=lines), [Problem(f"more than {MAX_OPEN} brackets are open here", place)]
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = error.problem or error.context or "not YAML"
        excerpt = lines[line - 1] if 0 < line <= len(lines) else None
        hint = _syntax_hint(said, str(error.context), excerpt or "", column - 1)
        return SourceText(file, None, lines=lines), [
            Problem(f"not YAML: {said}", SourceLocation(file, line, column), excerpt, hint)
        ]
    except yaml.reader.ReaderError as error:
        at = error.position if 0 <= error.position <= len(text) else 0
        place = SourceLocation(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        return SourceText(file, None, lines=lines), [Problem("not YAML: a control character stands here", place)]
    except (yaml.YAMLError, ValueError) as error:
        return SourceText(file, None, lines=lines), [Problem(f"not YAML: {error}", SourceLocation(file, 1, 1))]
    builder = _Builder(file, lines, problems)
    data = builder.build(node, (), 0) if node is not None else None
    return SourceText(file, data, builder.places, builder.keys, lines, builder.cut), problems


def _syntax_hint(said: str, context: str, line: str, column: int) -> str | None:
    """What would be right, by what libyaml complains of and by the line."""
    value = re.sub(r"^\s*(?:- )*(?:[\w-]+:\s)?\s*", "", line)
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "lines are indented with spaces, not with tabs"
    if "mapping values are not allowed" in said:
        return "a value that holds `: ` must stand in quotes; the keys of one mapping begin in the same column"
    if "unexpected end of stream" in said:
        return "a quotation mark or bracket is opened above and never closed"
    if value.startswith("'") and value.count("'") > 2:
        return "an apostrophe ends single quotes; use double quotes"
    if value[:1] in ("[", "{") or "cannot start any token" in said or "flow" in context:
        return "a value that begins with @, `, %, [ or { must stand in quotes"
    if value[:1] == '"':
        return 'a quotation mark ends the value; write \\" for one inside it'
    return None


def _too_deep(text: str) -> int:
    """Offset of the bracket that opens one too many; 0 for none. libyaml takes minutes for thousands of open ones."""
    depth = 0
    for found in _BRACKETS.finditer(text):
        depth += 1 if found[0] in "[{" else -1
        if depth > MAX_OPEN:
            return found.start()
    return 0


class _Builder:
    def __init__(self, file: str, lines: tuple[str, ...], problems: list[Problem]) -> None:
        self.file, self.lines, self.problems = file, lines, problems
        self.places: dict[Path, tuple[int, int]] = {}
        self.keys: dict[Path, tuple[int, int]] = {}
        self.count = 0
        self.cut = False

    def build(self, node: yaml.Node, path: Path, depth: int) -> Any:
        self.count += 1
        quoted = isinstance(node, yaml.ScalarNode) and node.style in ("'", '"')
        self.places[path] = (node.start_mark.line + 1, node.start_mark.column + 1 + quoted)
        if self.count > MAX_VALUES or depth > MAX_DEPTH:
            if not self.cut:
                self.cut = True
                self.say("too many or too deeply nested values (are aliases repeated in aliases?)", node)
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, i), depth + 1) for i, child in enumerate(node.value)]
        return self.scalar(node)

    def mapping(self, node: yaml.MappingNode, path: Path, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            if not key:
                self.say("a key must be a word", key_node)
                continue
            if key in data:
                self.say(f"`{key}` stands twice", key_node, "keep one of them")
                continue
            self.keys[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            data[key] = self.build(value_node, (*path, key), depth + 1)
        return data

    def scalar(self, node: yaml.Node) -> Any:
        match node.tag:
            case "tag:yaml.org,2002:bool":
                return node.value == "true"
            case "tag:yaml.org,2002:int":
                return int(node.value)
            case "tag:yaml.org,2002:float":
                return float(node.value)
            case "tag:yaml.org,2002:null":
                return None
            case "tag:yaml.org,2002:str":
                return str(node.value)
        self.say(f"the tag `{node.tag}` is not allowed", node, "write the plain value")
        return None

    def say(self, message: str, node: yaml.Node, hint: str | None = None) -> None:
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else None
        self.problems.append(Problem(message, SourceLocation(self.file, line, column), excerpt, hint))

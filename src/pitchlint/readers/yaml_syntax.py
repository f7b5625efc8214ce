"""YAML in which every string knows where each of its words stands in the file.

Made from the parser's events, not its nodes: these come while it reads, so that deep nesting is refused before it
costs anything. `no`, `on` and `12:30` stay strings like everything else; a key that comes twice in a mapping is told
and both values are kept apart; an alias is the value it names, once; tags are ignored. YAML 1.1 takes U+2028 and its
like for line ends, editors do not, so here they are spaces.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import yaml

from pitchlint.errors import InputError
from pitchlint.readers.source import Source
from pitchlint.readers.yaml_places import YamlText
from pitchlint.regex import lazy

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover - PyYAML built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 60
MAX_TEXT = 8_000_000

_CONTROL = lazy(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})


class YamlMap(dict[str, Any]):
    """A mapping; `at` is where it begins."""

    __slots__ = ("at",)
    at: int


class YamlList(list[Any]):
    """A sequence; `at` is where it begins."""

    __slots__ = ("at",)
    at: int


@dataclass(slots=True)
class _Open:
    """A mapping or sequence whose end has not come yet."""

    value: YamlMap | YamlList
    key: YamlText | None = None
    waiting: bool = True  # for a key
    seen: Counter[str] = field(default_factory=Counter)


def parse(source: Source) -> tuple[list[Any], list[InputError]]:
    """The values of all documents in the file, and an error for each key that comes twice.

    Raises:
        InputError: at the character where it stops being YAML.
    """
    if len(source.text) > MAX_TEXT:
        raise source.error(f"YAML of more than {MAX_TEXT // 1_000_000} MB", 0, "split it")
    text = source.text.translate(_BREAKS)
    reader = _Reader(source)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(mark.index, len(text)) if mark else 0
        raise source.error(f"not YAML: {error.problem or error.context}", at) from None
    except yaml.reader.ReaderError:
        control = _CONTROL.search(text)
        raise source.error("not YAML: a control character stands here", control.start() if control else 0) from None
    except (yaml.YAMLError, ValueError) as error:
        raise source.error(f"not YAML: {error}") from None
    return reader.values, reader.twice


class _Reader:
    """Builds values from events."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.values: list[Any] = []
        self.twice: list[InputError] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, Any] = {}

    def take(self, event: yaml.Event) -> None:
        """The next event."""
        value: Any
        if isinstance(event, yaml.DocumentStartEvent):
            self._anchors.clear()
        elif isinstance(event, yaml.ScalarEvent):
            value = YamlText(event.value)
            value.at, value.style = _index(event.start_mark), event.style or ""
            value.raw = self.source.text[value.at : _index(event.end_mark)]
            self._put(value, event.anchor)
        elif isinstance(event, yaml.AliasEvent):
            self._put(self._anchors.get(event.anchor or ""), None)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(self._open) >= MAX_DEPTH:
                raise self.source.error(f"nested more than {MAX_DEPTH} deep", _index(event.start_mark))
            value = YamlMap() if isinstance(event, yaml.MappingStartEvent) else YamlList()
            value.at = _index(event.start_mark)
            self._put(value, event.anchor)
            self._open.append(_Open(value))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._open.pop()

    def _put(self, value: Any, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = value
        if not self._open:
            self.values.append(value)
            return
        top = self._open[-1]
        if isinstance(top.value, YamlList):
            top.value.append(value)
        elif top.waiting:
            top.key = value if isinstance(value, YamlText) else YamlText("")
            top.waiting = False
        else:
            self._set(top, value)

    def _set(self, top: _Open, value: Any) -> None:
        key, name = top.key, str(top.key)
        top.waiting = True
        top.seen[name] += 1
        if top.seen[name] > 1 and key is not None:
            if key and key != "<<":
                self.twice.append(self.source.error(f"`{key}` stands twice in one mapping", key.at, "keep one of them"))
            name += f"\0{top.seen[name]}"  # no key in a file can hold this character
        if isinstance(top.value, YamlMap):
            top.value[name] = value


def _index(mark: Any) -> int:
    return int(mark.index) if mark else 0

"""From the values of a YAML or JSON file to its macros: which texts are said, under which title, through which channel.

Known shapes: Zendesk (`macros` with `actions`, of which `comment_value` and `comment_value_html` are said unless
`comment_mode_is_public` is false), canned responses of Intercom, Front, Gorgias and Freshdesk (`title`, `name` and
`body`, `content`, `body_text`, `content_html`), text expanders (`trigger` and `replace`), mappings of names to texts,
nested as deep as the user likes, with `subject` and `body`, and dialogues of `customer` and `agent`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pitchlint.readers.macro_entries import (
    channel_of,
    is_html,
    is_machine,
    is_plain,
    is_recorded,
    is_titled,
    named,
    reason_left_out,
    title_of,
)
from pitchlint.readers.macro_keys import STAGES, SUBJECTS, Sense, is_markup, key_sense, language, normal, stem
from pitchlint.readers.script_prose import is_prose


@dataclass(frozen=True, slots=True)
class MacroText:
    """A text of a macro: the value itself, which knows its place, and what it is."""

    value: str
    sense: Sense
    markup: bool
    pointer: str
    subject: bool = False


@dataclass(slots=True)
class Macro:
    """A macro: its title or path, where it begins, its texts in the file's order."""

    title: str
    at: int
    texts: list[MacroText] = field(default_factory=list)
    channel: str = ""


@dataclass(slots=True)
class Macros:
    """What a file holds: its macros, and how many texts were left out, by the reason."""

    found: list[Macro] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def macros(value: Any, start: int = 0) -> Macros:
    """The macros in a value; none for a file of another kind, such as a CI file or a rule of pitchlint."""
    walk = _Walk()
    if not is_machine(value):
        walk.value(value, (), is_plain(value), start)
    return walk.macros


class _Walk:
    """Goes through a file's values; each once, however many aliases lead to it."""

    def __init__(self) -> None:
        self.macros = Macros()
        self._seen: set[int] = set()

    def value(self, value: Any, path: tuple[str, ...], inside: bool, at: int) -> None:
        """Finds the macros in a value; `inside` a library, names of the user's own hold texts, too."""
        if isinstance(value, (dict, list)):
            if id(value) in self._seen:
                return
            self._seen.add(id(value))
            at = getattr(value, "at", at)
        if isinstance(value, dict):
            self._mapping(value, path, inside, at)
        elif isinstance(value, list):
            texts = [item for item in value if isinstance(item, str)]
            for number, item in enumerate(value):
                if isinstance(item, str) and inside and (len(texts) == len(value) or path):
                    self._macro(
                        Macro(" ".join((*path, str(number + 1))), _at(item, at), [_text(item, "", path, number)])
                    )
                else:
                    self.value(item, (*path, str(number)), inside, at)

    def _mapping(self, value: dict[str, Any], path: tuple[str, ...], inside: bool, at: int) -> None:
        if is_recorded(value):
            return
        reason = reason_left_out(value)
        if reason:
            self.macros.left_out[reason] += 1
            return
        codes = {key: language(key) for key in value}
        if len(value) > 1 and all(codes.values()) and any(code == "en" for code in codes.values()):
            for key, code in codes.items():
                if code == "en":
                    self._entry(value, key, path, True, at)
                else:
                    self.macros.left_out["not in English"] += 1
            return
        titled = is_titled(value)
        macro = Macro(title_of(value, path), at, channel=channel_of(value))
        actions = value.get("actions")
        if isinstance(actions, list) and any(isinstance(a, dict) and "field" in a for a in actions):
            self._zendesk(actions, macro, (*path, "actions"))
        for key in _one_of_each(value, titled=titled):
            macro.texts += _texts(value[key], key, key_sense(key), (*path, key))
        if macro.texts:
            item_of_list = bool(path) and path[-1].isdecimal()
            self._macro(macro, sure=inside or titled, likely=not item_of_list)
        for key in value:
            self._entry(value, key, path, inside, at, titled=titled)

    def _entry(
        self, value: dict[str, Any], key: str, path: tuple[str, ...], inside: bool, at: int, *, titled: bool = False
    ) -> None:
        """Finds the macros below one key; the strings of a mapping with a title are about it, or were taken."""
        item, sense = value[key], key_sense(key)
        if sense == "never":
            self.macros.left_out[f"under “{key}”"] += len(item) if isinstance(item, list) else 1
        if sense in ("never", "staff") or (key == "actions" and isinstance(item, list)):
            return
        here = (*path, key.split("\0", 1)[0])
        if isinstance(item, str):
            stage = normal(key) in STAGES
            if not titled and (stage or (sense in ("topic", "library") and inside)):
                title = named(here) or key
                self._macro(Macro(title, _at(item, at), [_text(item, key, path, key)]))
        elif sense in ("topic", "library") or (isinstance(item, dict) and sense == "say") or _has_mappings(item):
            self.value(item, here, inside or sense in ("library", "say"), at)

    def _zendesk(self, actions: list[Any], macro: Macro, path: tuple[str, ...]) -> None:
        fields: dict[str, tuple[int, Any]] = {}
        for number, action in enumerate(actions):
            if isinstance(action, dict):
                fields.setdefault(str(action.get("field")), (number, action.get("value")))
        if str(fields.get("comment_mode_is_public", (0, "true"))[1]).lower() == "false":
            self.macros.left_out["internal comment"] += 1
            return
        for name in ("comment_value", "comment_value_html"):
            number, said = fields.get(name, (0, None))
            for index, text in enumerate(said if isinstance(said, list) else [said]):
                if isinstance(text, str) and text.strip() and not text.startswith("channel:"):
                    where = (*path, str(number), "value", *((str(index),) if isinstance(said, list) else ()))
                    macro.texts.append(MacroText(text, "say", "html" in name or is_html(text), _pointer(where)))
            if macro.texts:
                return

    def _macro(self, macro: Macro, *, sure: bool = True, likely: bool = True) -> None:
        """Takes a macro; one that nothing but a key such as `text` makes one must read like words for customers."""
        said = [text.value for text in macro.texts if text.sense == "say"]
        if any(is_prose(text, short=sure) for text in said) and (sure or likely):
            self.macros.found.append(macro)


def _texts(item: Any, key: str, sense: Sense, path: tuple[str, ...]) -> Iterator[MacroText]:
    if isinstance(item, str) and item.strip():
        yield MacroText(item, sense, is_markup(key) or is_html(item), _pointer(path), normal(key) in SUBJECTS)
    elif isinstance(item, list) and all(isinstance(part, str) for part in item):
        for number, part in enumerate(item):
            yield from _texts(part, key, sense, (*path, str(number)))


def _text(item: str, key: str, path: tuple[str, ...], last: str | int) -> MacroText:
    return MacroText(item, "say", is_markup(key) or is_html(item), _pointer((*path, str(last))))


def _one_of_each(value: dict[str, Any], *, titled: bool) -> list[str]:
    """The keys whose texts are said, of two that hold the same text as HTML and as plain text the plain one."""
    chosen: dict[str, str] = {}
    for key, item in value.items():
        if key_sense(key) not in ("say", "customer") or not item or not isinstance(item, (str, list)):
            continue
        if normal(key) == "replace" and "trigger" not in value and "matches" not in value:
            continue
        kept = chosen.get(stem(key))
        if not titled and normal(key) in STAGES and isinstance(item, str):
            continue
        if kept is None or (is_markup(kept) and not is_markup(key)):
            chosen[stem(key)] = key
    kept_keys = set(chosen.values())
    return [key for key in value if key in kept_keys]


def _has_mappings(item: Any) -> bool:
    return isinstance(item, list) and any(isinstance(part, (dict, list)) for part in item)


def _at(value: Any, otherwise: int) -> int:
    return getattr(value, "at", otherwise)


def _pointer(path: tuple[str, ...]) -> str:
    return "".join("/" + step.split("\0", 1)[0].replace("~", "~0").replace("/", "~1") for step in path)

"""Which of the files found in a folder are worth reading: a repository holds more YAML, JSON and HTML than macros.

Only files of those kinds are looked into, and only where nobody named them: a CI file, a coverage report, a
`package.json` beside the scripts is passed over. A broken file is passed over only where nothing in it looks like
macros or a conversation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pitchlint.errors import InputError, NothingSaid
from pitchlint.readers import script_html, script_macros
from pitchlint.readers.intake import Intake
from pitchlint.readers.json_turns import holds_turns
from pitchlint.readers.macro_entries import is_machine
from pitchlint.readers.macro_shapes import macros
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.packings import PACKED, inner_name
from pitchlint.readers.script_prose import is_prose
from pitchlint.regex import lazy

MAX_JSON = 20_000_000
MAX_STRINGS = 5_000

_SETTINGS = lazy(
    r"(?:package|package-lock|composer|tsconfig.*|jsconfig|angular|renovate|manifest|lerna|turbo|.*\.schema|.*config)\.json\Z"
    r"|\.?pitchlint\.ya?ml\Z|(?:mkdocs|docker-compose.*|compose|dependabot|_config)\.ya?ml\Z",
    re.I,
)
_SHOWS_MACROS = lazy(
    r"^\s*(?:- )?\"?(?:macros|canned_responses|snippets|templates|title|subject|body|text|reply|response|message)\"?:",
    re.M,
)


def worth_reading(path: str) -> bool:
    """Whether a file that was found in a folder may hold talk; True for every kind but YAML, JSON and HTML."""
    suffix = Path(path).suffix.lower()
    known = (".json", *script_html.SUFFIXES, *script_macros.SUFFIXES)
    if suffix not in known:  # exports are packed, scripts are not
        return suffix not in PACKED or Path(inner_name(path)).suffix.lower() not in known[1:]
    if _SETTINGS.fullmatch(Path(path).name):
        return False
    try:
        if suffix == ".json":
            return _json(Path(path))
        with Path(path).open("rb") as stream:
            intake = Intake(stream, path, None)
            reader = script_html if suffix in script_html.SUFFIXES else script_macros
            shown = suffix in script_html.SUFFIXES or bool(_SHOWS_MACROS.search(intake.head))
            return _speaks(reader.read(intake, ReadOptions()), shown)
    except (InputError, OSError):
        return True  # reading it says what is wrong


def _speaks(found: Iterator[Any], shown: bool) -> bool:
    try:
        return any(not isinstance(item, InputError) for item in found)
    except NothingSaid:
        return False
    except InputError:
        return shown


def _json(path: Path) -> bool:
    if path.stat().st_size > MAX_JSON:
        return True
    try:
        value = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return True
    try:
        return not is_machine(value) and (
            holds_turns(value) or bool(macros(value).found) or any(map(is_prose, _strings(value)))
        )
    except RecursionError:
        return True


def _strings(value: Any) -> Iterator[str]:
    """The first strings in a value."""
    left, number = [value], 0
    while left and number < MAX_STRINGS:
        item = left.pop()
        number += 1
        if isinstance(item, str):
            yield item
        elif isinstance(item, (dict, list)):
            left += list(item.values() if isinstance(item, dict) else item)[:MAX_STRINGS]

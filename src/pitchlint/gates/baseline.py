"""Baselines: findings that were known on a day, so that only new ones are told.

The file is JSON, an entry a line, sorted: rule, file (from the baseline's own folder, with forward slashes) and
fingerprint. It holds no words of any conversation.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pitchlint.errors import InputError, Problem, RuleError, UsageError
from pitchlint.finding import Finding
from pitchlint.location import SourceLocation
from pitchlint.readers.json_syntax import JsonObject, JsonText, parse
from pitchlint.readers.source import Source
from pitchlint.report import ConversationReport, HeldBack, Report

FORMAT = "pitchlint-baseline/1"
KEYS = ("file", "rule", "fingerprint")

_VALID = {"rule": re.compile(r"[^\s/]+/[^\s/]+"), "fingerprint": re.compile(r"[0-9a-f]{16}"), "file": re.compile(r".+")}
_MEANS = {"rule": "pack/id", "fingerprint": "16 hex digits", "file": "the path of an input"}
_AGAIN = "write it anew with `pitchlint baseline write PATH --output FILE`"


@dataclass(frozen=True, slots=True, order=True)
class BaselineEntry:
    """A known finding; `by` is "model" where the text categoriser alone found it, and makes no difference."""

    file: str
    rule: str
    fingerprint: str
    by: str = field(default="pattern", compare=False)


Judged = Callable[[BaselineEntry], bool]
"""Whether this run would have found the entry: its file was read, its rule ran over it, by the same means."""


def read_baseline(path: Path) -> tuple[BaselineEntry, ...]:
    """The entries of a baseline file.

    Raises:
        UsageError: there is no such file, or it cannot be opened.
        RuleError: it is no baseline, or of another version, or entries are wrong; every mistake at its place.
    """
    name = path.as_posix()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UsageError(
            f"{name}: no such baseline; `pitchlint baseline write PATH --output {name}` makes one"
        ) from None
    except UnicodeDecodeError:
        raise RuleError([Problem("this is no baseline: not UTF-8", SourceLocation(name, 1, 1), hint=_AGAIN)]) from None
    except OSError as error:
        raise UsageError(f"{name}: cannot be read: {error.strerror or error}") from None
    source = Source(name, text)
    try:
        data, end = parse(source)
        if end < len(text):
            raise source.error("not JSON: something follows the end", end)
    except InputError as error:
        conflict = re.search(r"^<{7} ", text, re.MULTILINE)
        at = source.place(conflict.start()) if conflict else error.location
        message = "two versions of this file were merged and the conflict stands" if conflict else error.message
        raise RuleError([Problem(message, at, _line(text, at), hint=_AGAIN)]) from None
    entries, problems = _entries(source, data)
    if problems:
        raise RuleError(problems)
    return tuple(entries)


def _entries(source: Source, data: object) -> tuple[list[BaselineEntry], list[Problem]]:
    problems: list[Problem] = []

    def say(at: int, message: str, hint: str = _AGAIN) -> None:
        place = source.place(at)
        problems.append(Problem(message, place, _line(source.text, place), hint))

    begin = len(source.text) - len(source.text.lstrip())
    if not isinstance(data, JsonObject) or "format" not in data:
        say(begin, f'this is no baseline: it does not say `"format": "{FORMAT}"`')
        return [], problems
    if data["format"] != FORMAT:
        say(_at(data["format"], begin), f"this is no baseline of the format `{FORMAT}`")
        return [], problems
    if not isinstance(data.get("findings"), list):
        say(begin, "`findings` is not a list")
        return [], problems
    made = []
    for item in data["findings"]:
        if not isinstance(item, JsonObject):
            say(begin, "every finding is an object with " + ", ".join(f"`{k}`" for k in KEYS))
            break
        wrong = [k for k in KEYS if not isinstance(item.get(k), str) or not _VALID[k].fullmatch(item[k])]
        for key in wrong:
            say(_at(item.get(key), item.at), f"`{key}` is {'wrong' if key in item else 'missing'}", _MEANS[key])
        by = "model" if item.get("by") == "model" else "pattern"
        if not wrong:
            made.append(BaselineEntry(str(item["file"]), str(item["rule"]), str(item["fingerprint"]), by))
    return made, problems


def _at(value: object, otherwise: int) -> int:
    return value.at if isinstance(value, JsonText | JsonObject) else otherwise


def _line(text: str, place: SourceLocation) -> str | None:
    lines = text.splitlines()
    return lines[place.line - 1] if place.line and place.line <= len(lines) else None


def baseline_text(entries: Iterable[BaselineEntry]) -> str:
    """The file, sorted, each entry once."""
    rows = [json.dumps(_record(e), ensure_ascii=False) for e in sorted(set(entries))]
    body = ",\n".join(f"    {row}" for row in rows)
    return f'{{\n  "format": "{FORMAT}",\n  "findings": [' + (f"\n{body}\n  ]" if rows else "]") + "\n}\n"


def _record(entry: BaselineEntry) -> dict[str, str]:
    how = {} if entry.by == "pattern" else {"by": entry.by}
    return {**{key: getattr(entry, key) for key in KEYS}, **how}


def entries_of(report: Report, path: Path) -> list[BaselineEntry]:
    """The report's findings, praise and notices aside, as entries of a baseline at that path."""
    return [_entry(f, c, path) for c in report.conversations for f in c.findings]


def hold_back(report: Report, entries: Sequence[BaselineEntry], path: Path, judged: Judged) -> Report:
    """The report without the findings that a baseline lists, and with a record of what was held back.

    An entry counts for its own file. Where that file is there no longer, it counts for the same finding in another
    file: a folder may have been renamed.

    Args:
        judged: whether an entry without its finding is gone, or was just not looked for.
    """
    left = set(entries)
    moved: dict[tuple[str, str], list[BaselineEntry]] = {}
    for entry in entries:
        if not (path.absolute().parent / entry.file).exists():
            moved.setdefault((entry.rule, entry.fingerprint), []).append(entry)
    count = 0

    def new(finding: Finding, conversation: ConversationReport) -> bool:
        nonlocal count
        entry = _entry(finding, conversation, path)
        elsewhere = [e for e in moved.get((entry.rule, entry.fingerprint), ()) if e in left]
        known = entry if entry in left else elsewhere[0] if elsewhere else None
        if known is None:
            return True
        left.discard(known)
        count += 1
        return False

    conversations = tuple(replace(c, findings=tuple(f for f in c.findings if new(f, c))) for c in report.conversations)
    absent = {e for found in moved.values() for e in found}
    gone = tuple(f"{e.rule} in {e.file}" for e in sorted(left) if e in absent or judged(e))
    held = HeldBack("baseline", path.as_posix(), count, gone)
    return replace(report, conversations=conversations, held_back=(*report.held_back, held))


def kept_entries(report: Report, entries: Sequence[BaselineEntry], path: Path, judged: Judged) -> list[BaselineEntry]:
    """The entries without those that are gone, and with their files' new names."""
    found = set(entries_of(report, path))
    fresh = {(e.rule, e.fingerprint): e for e in sorted(found - set(entries))}
    kept = []
    for entry in entries:
        if entry in found or ((path.absolute().parent / entry.file).exists() and not judged(entry)):
            kept.append(entry)
        elif not (path.absolute().parent / entry.file).exists() and (entry.rule, entry.fingerprint) in fresh:
            kept.append(fresh.pop((entry.rule, entry.fingerprint)))
    return kept


def named_from(path: Path, file: str) -> str:
    """The file as a baseline at that path names it."""
    try:
        return os.path.relpath(Path(file).absolute(), path.absolute().parent).replace(os.sep, "/")
    except ValueError:  # another drive
        return Path(file).absolute().as_posix()


def _entry(finding: Finding, conversation: ConversationReport, path: Path) -> BaselineEntry:
    return BaselineEntry(
        named_from(path, conversation.conversation.source.file), finding.rule, finding.fingerprint, finding.by
    )

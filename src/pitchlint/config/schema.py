"""The JSON Schema of a configuration file, for editors: the table of keys once more, each with its form and meaning."""

from __future__ import annotations

from typing import Any

from pitchlint.config.keys import ADDING, COLUMNS
from pitchlint.config.suppress import KNOWN, REQUIRED
from pitchlint.conversation import CHANNELS, ROLES
from pitchlint.rules.schema import changes_schema

Schema = dict[str, Any]
_WORD: Schema = {"type": "string", "pattern": r"\S"}
_WORDS: Schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_FLAG: Schema = {"type": "boolean"}
_SUPPRESSED = {
    "rule": "the rule or pack that may find the words",
    "text": "the words",
    "reason": "why they may stay",
    "file": "glob of the files for which this holds; without it all",
    "until": "the last day on which this holds, like 2026-12-31",
}
_CHANGED = {
    "applies": "channels and kinds of call in which the rule holds",
    "at-least-turns": "for `metric` and `missing`: shorter conversations are left alone",
    "better": "what to say instead",
    "confidence": "how sure its findings are",
    "despite": "contexts that excuse nothing",
    "label": "the label that `annotate` prints",
    "level": "how grave its findings are",
    "max": "for `limit`: at most so many",
    "message": "what is printed, with placeholders",
    "min": "for `limit`: at least so many",
    "over": "for `metric`: the bound that must not be passed upwards",
    "patterns": "for `find`: what it looks for, in place of its own patterns",
    "patterns-add": "for `find`: what it looks for besides",
    "preview": "whether it is still on trial",
    "tags-add": "further tags",
    "title": "its title",
    "under": "for `metric`: the bound that must not be passed downwards",
    "unless": "what excuses a match, in place of its own excuses",
    "unless-add": "what excuses a match besides",
    "why": "why it matters",
}


def _table(values: Schema, names: tuple[str, ...] = ()) -> Schema:
    """A mapping with these values, of these keys or of any."""
    if not names:
        return {"type": "object", "additionalProperties": values}
    return {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(names, values)}


def _suppressions() -> Schema:
    properties = {name: {**_WORD, "description": _SUPPRESSED[name]} for name in KNOWN}
    properties["until"] |= {"pattern": r"^\d{4}-\d{2}-\d{2}$"}
    entry = {"type": "object", "additionalProperties": False, "properties": properties, "required": list(REQUIRED)}
    return {"type": "array", "items": entry}


def _keys(change: Schema) -> dict[str, tuple[str, Schema]]:
    """Key -> what it means, and the form of its value."""
    return {
        "call-type": ("kind of call: debt, demo, discovery, retail, support, or another that own rules name", _WORD),
        "channel": ("what the inputs are, where they do not say", {"enum": list(CHANNELS)}),
        "columns": ("for CSV and TSV: what a column holds, and its heading", _table({"type": "string"}, COLUMNS)),
        "customers": ("speakers who buy", _WORDS),
        "extends": ("files to build on; what stands here comes after them", _WORDS),
        "ignore": ("rules that do not run: ids, packs, tags or levels", _WORDS),
        "labels": ("speaker label in the files -> side", _table({"enum": list(ROLES)})),
        "learn": ("whether the text categoriser adds what no pattern finds", _FLAG),
        "model": ("the spaCy model package", _WORD),
        "packs": ("folders of own rules, or names of installed packs", _WORDS),
        "per-file-ignores": ("glob of files -> rules that do not hold for them", _table(_WORDS)),
        "preview": ("whether rules that are still on trial run", _FLAG),
        "products": ("names of products, for the slot {product}", _WORDS),
        "required-lines": ("scripts whose every line a conversation has to hold: globs of files, or headings", _WORDS),
        "rules": ("rule or pack -> off, another level, or changes", _table(change)),
        "select": ("rules that run: ids, packs, tags or levels; without it all", _WORDS),
        "sellers": ("speakers who sell", _WORDS),
        "suppress": ("words that a rule may find, with the reason", _suppressions()),
    }


def config_schema() -> Schema:
    """The schema (draft 2020-12) of `.pitchlint.yaml` and of the table `[tool.pitchlint]`."""
    change, definitions = changes_schema()
    for key, value in definitions["Changes"]["properties"].items():
        value["description"] = _CHANGED[key]
    properties = {}
    for key, (about, form) in _keys(change).items():
        added = "; adds to that of the file that is extended" if key in ADDING else ""
        properties[key] = {"description": about + added, **form}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A configuration of pitchlint",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "$defs": definitions,
    }

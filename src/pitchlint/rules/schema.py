"""The JSON Schema of a rule file, for editors: the model's own, widened by the short forms that it takes."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from pitchlint.finding import LEVELS
from pitchlint.rules.changes import OFF
from pitchlint.rules.event import EXCUSES
from pitchlint.rules.model import KINDS, Rule
from pitchlint.rules.override import Changes

Schema = dict[str, Any]
_SIDES = ("seller", "customer", "anyone")
_LONG = ("text", "any", "all", "not", "tokens", "tree", "regex")
_LISTS = {  # model -> keys that also take a single value
    "Rule": ("better", "tags", "unless", "despite"),
    "Event": ("despite", "unless"),
    "Pattern": ("not",),
    "Applies": ("channel", "call-type"),
    "LedgerState": ("state",),
    "Changes": ("better", "tags-add", "patterns", "patterns-add", "unless", "unless-add", "despite"),
}
_TURN = {
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "additionalProperties": False,
    "properties": {side: {"type": "string"} for side in ("seller", "customer", "bot", "other")},
}
_TALK = {"type": "array", "minItems": 1, "items": {"anyOf": [{"type": "string"}, _TURN]}}
_EXAMPLE = {
    "description": "a sentence, turns, or several conversations; [[...]] marks the words that must be found",
    "anyOf": [{"type": "string"}, _TURN, _TALK, {"type": "array", "minItems": 1, "items": _TALK}],
}


def rule_schema() -> Schema:
    """The schema (draft 2020-12)."""
    schema: Schema = Rule.model_json_schema(by_alias=True)
    definitions: Schema = schema.pop("$defs")
    definitions["Rule"] = schema
    _shorten(definitions)
    _short_rule(definitions)
    facts = {"type": "array", "items": {"type": "object"}, "description": "true terms, as a facts file has them"}
    definitions["Example"]["properties"] = {"bad": _EXAMPLE, "good": _EXAMPLE, "facts": facts}
    definitions["Example"]["oneOf"] = [{"required": ["bad"]}, {"required": ["good"]}]
    reference = definitions["Reference"]
    definitions["Reference"] = {"anyOf": [{"type": "string"}, reference]}
    rule = definitions.pop("Rule")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule of pitchlint",
        **rule,
        "$defs": definitions,
    }


def changes_schema() -> tuple[Schema, Schema]:
    """The schema of what a configuration says under a rule's name, and the definitions that it refers to."""
    changes: Schema = Changes.model_json_schema(by_alias=True)
    definitions: Schema = changes.pop("$defs")
    definitions["Changes"] = changes
    _shorten(definitions)
    changes["description"] = "what changes in the rule; `...-add` adds to what it has"
    short = {"enum": [OFF, False, *LEVELS], "description": "off, or another level"}
    return {"anyOf": [short, {"$ref": "#/$defs/Changes"}]}, definitions


def _shorten(definitions: Schema) -> None:
    """Takes what pydantic adds from every definition, and lets it take the short forms."""
    for definition in definitions.values():
        definition.pop("title", None)
        for key, value in definition.get("properties", {}).items():
            definition["properties"][key] = _plain(value)
    for name, keys in _LISTS.items():
        for key in keys if name in definitions else ():
            _or_single(definitions[name]["properties"], key)
    _short_pattern(definitions)
    _short_event(definitions)


def _plain(value: Schema) -> Schema:
    """A key's schema without what pydantic adds for `None` and without titles."""
    value = {k: v for k, v in value.items() if k not in ("title", "default")}
    options = [o for o in value.get("anyOf", ()) if o != {"type": "null"}]
    if len(options) == 1:
        value.pop("anyOf")
        value |= options[0]
    return value


def _or_single(properties: Schema, key: str) -> None:
    many = properties[key]
    described = {"description": many.pop("description")} if "description" in many else {}
    properties[key] = {**described, "anyOf": [many, many["items"]]}


def _short_pattern(definitions: Schema) -> None:
    """Words, a list of alternatives, or the long form."""
    long = definitions["Pattern"]
    long["oneOf"] = [{"required": [key]} for key in ("text", "any", "all", "tokens", "tree", "regex")]
    definitions["Pattern"] = {
        "anyOf": [
            {"type": "string", "minLength": 1, "description": "pattern notation"},
            {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Pattern"}},
            long,
        ]
    }


def _short_event(definitions: Schema) -> None:
    """A pattern, a mapping that begins with a side, or the event's own keys; under `unless` also a context."""
    event = definitions["Event"]
    pattern = {"$ref": "#/$defs/Pattern"}
    event["properties"] |= {side: {**pattern, "description": f"the {side} says this"} for side in _SIDES}
    long = definitions["Pattern"]["anyOf"][2]["properties"]
    event["properties"] |= {key: long[key] for key in _LONG}
    event["properties"]["within"] = {"type": "string", "description": "a window, or `sentence`, `turn`, `N words`"}
    event["minProperties"] = 1
    alone = ("pattern", *_SIDES, "text", "any", "all", "tokens", "tree", "regex")  # one of them says what is looked for
    event["not"] = {"anyOf": [{"required": list(pair)} for pair in combinations(alone, 2)]}
    definitions["Event"] = {
        "anyOf": [
            {"type": "string", "description": "pattern notation, or a context: " + ", ".join(EXCUSES)},
            {"type": "array", "minItems": 1, "items": pattern},
            event,
        ]
    }


def _short_rule(definitions: Schema) -> None:
    rule = definitions["Rule"]
    for key in ("pack", "file"):
        rule["properties"].pop(key, None)
    for key in ("find", "unless-between"):
        many = rule["properties"][key]
        rule["properties"][key] = {"anyOf": [many["items"], many]}
    rule["oneOf"] = [{"required": [kind]} for kind in KINDS]

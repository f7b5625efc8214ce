"""The events that rules look for: patterns, by whom, where, and under which excuses."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

Who = Literal["seller", "customer", "anyone"]
Excuse = Literal["negated", "hypothetical", "past", "quoted", "reported", "asked"]
EXCUSES: tuple[str, ...] = ("negated", "hypothetical", "past", "quoted", "reported", "asked")
DEFAULT_EXCUSES: tuple[Excuse, ...] = ("negated", "quoted", "reported")
_MISSPELT = 0.85  # likeness from which a word under `unless` is taken for a context that is written wrong
_WINDOW = re.compile(
    r"(?:(?P<n>\d+) (?P<unit>turns?|seller turns?|customer turns?|seconds?)|(?P<all>conversation|case))$"
)
_POSITION = re.compile(r"(first|last) ([1-9]\d*) (?:seller |customer )?turns?$")


class Model(BaseModel):
    """A part of a rule file: no other keys, and not changed once it is read."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        populate_by_name=True,
        defer_build=True,  # rules that were kept between runs are not checked again, and need no validator
    )


def as_pattern(value: Any) -> Any:
    """Words alone, or a list of alternatives, in the long form of a pattern."""
    if isinstance(value, str):
        return {"text": value}
    if isinstance(value, list):
        return {"any": value}
    return value


def as_list(value: Any) -> Any:
    """A single value as a list of one."""
    return value if isinstance(value, list) or value is None else [value]


class Pattern(Model):
    """Words to look for: a string in pattern notation, a list of alternatives, or the long form."""

    text: str | None = Field(None, description="pattern notation")
    any: list[AnyPattern] | None = Field(None, min_length=1, description="one of these")
    all: list[AnyPattern] | None = Field(None, min_length=1, description="every one of these, in any order")
    not_: list[AnyPattern] | None = Field(None, alias="not", description="none of these")
    tokens: list[dict[str, Any]] | None = Field(None, min_length=1, description="spaCy Matcher pattern")
    tree: list[dict[str, Any]] | None = Field(None, min_length=1, description="spaCy DependencyMatcher pattern")
    regex: str | None = Field(None, description="regular expression, linear-time engine")
    within: str | None = Field(None, description="for `all` and `not`: `sentence`, `turn` (default) or `N words`")

    @field_validator("not_", mode="before")
    @classmethod
    def _list(cls, value: Any) -> Any:
        return as_list(value)

    @field_validator("within")
    @classmethod
    def _scope(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"sentence|turn|\d+ words?", value):
            raise ValueError("`within` of a pattern is `sentence`, `turn` or `N words`")
        return value

    @model_validator(mode="after")
    def _one(self) -> Pattern:
        given = [k for k in ("text", "any", "all", "tokens", "tree", "regex") if getattr(self, k) is not None]
        if len(given) != 1:
            raise ValueError("a pattern needs exactly one of `any`, `all`, `tokens`, `tree`, `regex`, or plain words")
        return self


AnyPattern = Annotated[Pattern, BeforeValidator(as_pattern)]


def _as_excuse(value: Any) -> Any:
    if not isinstance(value, str):
        return _as_event(value)
    if value in EXCUSES:
        return {"context": value}
    from difflib import get_close_matches  # slow to import, and kept rules need no model

    if value.isalpha() and (near := get_close_matches(value, EXCUSES, 1, _MISSPELT)):
        raise ValueError(f"did you mean the context `{near[0]}`? For the word `{value}` write `anyone: {value}`")
    return _as_event(value)


def _as_event(value: Any) -> Any:
    if isinstance(value, (str, list)):
        return {"pattern": value}
    if not isinstance(value, dict):
        return value
    sides = [k for k in ("seller", "customer", "anyone") if k in value]
    if len(sides) > 1 or (sides and "who" in value):
        said = " and ".join(f"`{k}`" for k in (*sides, *(["who"] if "who" in value else [])))
        raise ValueError(f"an event has one side, here are {said}: make it two events, or write `anyone`")
    if sides and "pattern" in value:
        raise ValueError(f"`{sides[0]}` has the pattern already: remove `pattern`, or write `who: {sides[0]}`")
    if sides:
        rest = {k: v for k, v in value.items() if k not in sides}
        return {"who": sides[0], "pattern": value[sides[0]], **rest}
    own = {"question", "nth", "position", "within", "who", "pattern", "despite", "unless", "context", "certain"}
    long = {
        k: v
        for k, v in value.items()
        if k not in own or (k == "within" and isinstance(v, str) and re.fullmatch(r"sentence|turn|\d+ words?", v))
    }
    if long and "pattern" not in value:
        return {"pattern": long, **{k: v for k, v in value.items() if k not in long}}
    return value


class Event(Model):
    """Somebody says something: side, pattern, and what else must hold of the turn."""

    who: Who | None = None
    pattern: AnyPattern | None = None
    context: Excuse | None = Field(None, description="in `unless` only: a context that excuses")
    question: bool | None = Field(None, description="the turn must (not) ask something")
    nth: Literal["first", "last"] | Annotated[int, Field(ge=1)] | None = Field(
        None, description="only this occurrence in the conversation"
    )
    position: str | None = Field(None, description="`first N turns` or `last N turns`")
    within: str | None = Field(None, description="window after the event before it")
    despite: list[Excuse] = Field(default_factory=list, description="contexts that do not excuse this event")
    unless: list[AnyExcuse] = Field(default_factory=list, description="further excuses of this event")
    certain: bool = Field(False, description="in `find`: the text categoriser does not rule these words out")

    @field_validator("despite", "unless", mode="before")
    @classmethod
    def _lists(cls, value: Any) -> Any:
        return as_list(value)

    @field_validator("within")
    @classmethod
    def _window(cls, value: str | None) -> str | None:
        return check_window(value)

    @field_validator("position")
    @classmethod
    def _place(cls, value: str | None) -> str | None:
        if value is not None and not _POSITION.match(value):
            raise ValueError("`position` is `first N turns` or `last N turns`")
        return value

    @model_validator(mode="after")
    def _something(self) -> Event:
        if self.pattern is None and self.question is None and self.context is None:
            raise ValueError("an event needs a pattern or `question: true`")
        return self


AnyEvent = Annotated[Event, BeforeValidator(_as_event)]
AnyExcuse = Annotated[Event, BeforeValidator(_as_excuse)]


def as_events(value: Any) -> Any:
    """A list of strings is one event with alternatives; a mapping one event; a list of mappings several."""
    if isinstance(value, list) and any(isinstance(v, dict) for v in value):
        return value
    return [value]


def check_window(value: str | None) -> str | None:
    """The window as it is.

    Raises:
        ValueError: it is none.
    """
    if value is not None and not _WINDOW.match(value):
        raise ValueError("a window is `4 turns`, `2 seller turns`, `30 seconds`, `conversation` or `case`")
    return value

"""What a rule is: the model that a rule file is checked against, and the records that the rest works with."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from pitchlint.conversation import Channel
from pitchlint.finding import Confidence, Level

Who = Literal["seller", "customer", "anyone"]
Excuse = Literal["negated", "hypothetical", "past", "quoted", "reported", "asked"]
EXCUSES: tuple[str, ...] = ("negated", "hypothetical", "past", "quoted", "reported", "asked")
DEFAULT_EXCUSES: tuple[Excuse, ...] = ("negated", "quoted", "reported")
_MISSPELT = 0.85  # likeness from which a word under `unless` is taken for a context that is written wrong
KINDS = ("find", "replace", "limit", "metric", "sequence", "missing", "differs", "ledger")
_WINDOW = re.compile(
    r"(?:(?P<n>\d+) (?P<unit>turns?|seller turns?|customer turns?|seconds?)|(?P<all>conversation|case))$"
)
_POSITION = re.compile(r"(first|last) ([1-9]\d*) (?:seller |customer )?turns?$")


class _Model(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        populate_by_name=True,
        defer_build=True,  # rules that were kept between runs are not checked again, and need no validator
    )


def _as_pattern(value: Any) -> Any:
    if isinstance(value, str):
        return {"text": value}
    if isinstance(value, list):
        return {"any": value}
    return value


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) or value is None else [value]


class Pattern(_Model):
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
        return _as_list(value)

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


AnyPattern = Annotated[Pattern, BeforeValidator(_as_pattern)]


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


class Event(_Model):
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
        return _as_list(value)

    @field_validator("within")
    @classmethod
    def _window(cls, value: str | None) -> str | None:
        return _check_window(value)

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


def _as_events(value: Any) -> Any:
    """A list of strings is one event with alternatives; a mapping one event; a list of mappings several."""
    if isinstance(value, list) and any(isinstance(v, dict) for v in value):
        return value
    return [value]


def _check_window(value: str | None) -> str | None:
    if value is not None and not _WINDOW.match(value):
        raise ValueError("a window is `4 turns`, `2 seller turns`, `30 seconds`, `conversation` or `case`")
    return value


class Limit(_Model):
    """At most or at least so many in a unit."""

    of: AnyEvent
    max: int | None = Field(None, ge=0)
    min: int | None = Field(None, ge=1)
    per: Literal["turn", "conversation", "1000 words"] = "conversation"
    distinct: bool = Field(False, description="count different words only once")

    @model_validator(mode="after")
    def _one(self) -> Limit:
        if (self.max is None) == (self.min is None):
            raise ValueError("`limit` needs either `max` or `min`")
        return self


class Metric(_Model):
    """A measure over or under a bound."""

    measure: str
    of: Literal["seller", "customer"] = "seller"
    over: float | None = None
    under: float | None = None
    at_least_turns: int = Field(6, alias="at-least-turns", ge=1, description="shorter conversations are not judged")

    @model_validator(mode="after")
    def _one(self) -> Metric:
        if (self.over is None) == (self.under is None):
            raise ValueError("`metric` needs either `over` or `under`")
        return self


class Missing(_Model):
    """The expected event never came."""

    event: AnyEvent
    after: AnyEvent | None = None
    before: AnyEvent | None = None
    when: AnyEvent | None = Field(None, description="judged only in conversations in which this event occurs")
    in_: str = Field("conversation", alias="in", description="window after `after`")
    at_least_turns: int = Field(4, alias="at-least-turns", ge=1, description="shorter conversations are not judged")

    @field_validator("in_")
    @classmethod
    def _window(cls, value: str) -> str:
        return _check_window(value) or "conversation"


class Differs(_Model):
    """One slot takes several values."""

    of: AnyEvent
    slot: str
    same: list[str] = Field(default_factory=list, description="slots that must be equal for values to be compared")
    across: Literal["conversation", "conversations", "case"] = Field(
        "conversation", description="compare within one conversation, over those of one seller, or over those of a case"
    )


class LedgerState(_Model):
    """Entries of a ledger in a given state."""

    name: Literal["promises", "refusals", "questions", "terms", "claims", "needs"]
    state: list[str]
    kind: list[str] = Field(default_factory=list)
    at: Literal["entry", "settled"] = Field("entry", description="point at what made the entry, or at what settled it")

    @field_validator("state", "kind", mode="before")
    @classmethod
    def _list(cls, value: Any) -> Any:
        return _as_list(value)


class Replacement(_Model):
    """Say that instead."""

    say: str
    instead_of: AnyPattern = Field(alias="instead-of")


class Applies(_Model):
    """Where a rule runs; empty means everywhere."""

    channel: list[Channel] = Field(default_factory=list)
    call_type: list[str] = Field(default_factory=list, alias="call-type")

    @field_validator("channel", "call_type", mode="before")
    @classmethod
    def _list(cls, value: Any) -> Any:
        return _as_list(value)


class Reference(_Model):
    """A law, study or source behind a rule."""

    title: str
    jurisdiction: str | None = Field(None, description="for law: EU, US, UK ...")
    as_of: str | None = Field(None, alias="as-of", description="for law: the date at which it was looked up")
    url: str | None = None


def _as_reference(value: Any) -> Any:
    return {"title": value} if isinstance(value, str) else value


class Example(_Model):
    """One test of a rule: turns, and whether the rule must fire (`bad`) or must not (`good`)."""

    bad: Any = None
    good: Any = None
    facts: Any = Field(None, description="true terms, as a facts file has them, beside which the turns are judged")

    @model_validator(mode="after")
    def _one(self) -> Example:
        if (self.bad is None) == (self.good is None):
            raise ValueError("a test is either `bad` (must fire) or `good` (must not)")
        turns = self.turns("seller")
        if not turns:
            raise ValueError(
                "a test is a sentence, a list of `seller: ...` and `customer: ...`, or a list of several such lists"
            )
        if self.good is not None and any("[[" in text for _, text in turns):
            raise ValueError("`[[...]]` marks words that must be found; a `good` test has none")
        return self

    @property
    def fires(self) -> bool:
        """Whether the rule must fire."""
        return self.bad is not None

    def turns(self, who: str) -> tuple[tuple[str, str], ...]:
        """(role, text with marks) for each turn of all conversations; empty when malformed."""
        return tuple(turn for talk in self.talks(who) for turn in talk)

    def talks(self, who: str) -> tuple[tuple[tuple[str, str], ...], ...]:
        """The turns of each conversation; a bare sentence is said by `who`. Empty when one of them is malformed."""
        value = self.bad if self.bad is not None else self.good
        several = value if isinstance(value, list) and all(isinstance(v, list) for v in value) else [value]
        made = tuple(self._turns(talk, who) for talk in several)
        return made if all(made) else ()

    @staticmethod
    def _turns(value: Any, who: str) -> tuple[tuple[str, str], ...]:
        made: list[tuple[str, str]] = []
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str):
                made.append((who, item))
            elif isinstance(item, dict) and len(item) == 1:
                role, text = next(iter(item.items()))
                if role not in ("seller", "customer", "bot", "other") or not isinstance(text, str):
                    return ()
                made.append((role, text))
            else:
                return ()
        return tuple(made)


class Rule(_Model):
    """A rule or a signal, checked. `pack` comes from the folder; signals live in the pack `signals`."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: str = Field(min_length=3)
    level: Level = "warning"
    confidence: Confidence = "medium"
    message: str = ""
    why: str = ""
    better: list[str] = Field(default_factory=list)
    refs: list[Annotated[Reference, BeforeValidator(_as_reference)]] = Field(default_factory=list)
    tags: list[str] = Field(default_factory=list)
    label: str | None = Field(None, description="label printed by annotate; default: the id")
    unless: list[AnyExcuse] = Field(
        default_factory=list, description="what excuses a match, beside the default contexts"
    )
    despite: list[Excuse] = Field(default_factory=list, description="contexts that do not excuse")
    applies: Applies = Field(default_factory=Applies)
    preview: bool = False
    learned: str | None = Field(
        None, description="label of the text categoriser that adds matches to this rule, and rules out unlikely ones"
    )
    plausible: str | None = Field(
        None, description="label of the text categoriser: a match that it gives less than one in ten does not count"
    )
    tests: list[Example] = Field(default_factory=list)
    find: Annotated[list[AnyEvent], BeforeValidator(_as_events)] | None = None
    replace: list[Replacement] | None = None
    limit: Limit | None = None
    metric: Metric | None = None
    sequence: list[AnyEvent] | None = Field(None, min_length=2)
    report: Literal["first", "last"] = "last"
    unless_between: Annotated[list[AnyEvent], BeforeValidator(_as_events)] | None = Field(None, alias="unless-between")
    missing: Missing | None = None
    differs: Differs | None = None
    ledger: LedgerState | None = None

    pack: str = Field("", exclude=True)
    file: str = Field("", exclude=True)

    @field_validator("unless", "despite", "better", "tags", mode="before")
    @classmethod
    def _lists(cls, value: Any) -> Any:
        return _as_list(value)

    @model_validator(mode="after")
    def _one_kind(self) -> Rule:
        given = [k for k in KINDS if getattr(self, k) is not None]
        if len(given) != 1:
            said = " and ".join(f"`{k}`" for k in given) or "none"
            raise ValueError(f"a rule has exactly one kind of {', '.join(KINDS)}; here: {said}")
        return self

    @property
    def needs_plausible(self) -> str | None:
        """The label of the categoriser that rules out unlikely matches of this rule."""
        return self.plausible or self.learned

    @property
    def kind(self) -> str:
        """Which of the eight kinds this rule is."""
        return next(k for k in KINDS if getattr(self, k) is not None)

    @property
    def full_id(self) -> str:
        """`pack/id`."""
        return f"{self.pack}/{self.id}" if self.pack else self.id

    @property
    def signal(self) -> bool:
        """Whether it reports nothing by itself."""
        return self.pack == "signals"

    @property
    def shown_label(self) -> str:
        """What annotate prints for it."""
        return self.label or self.id

    @property
    def excuses(self) -> frozenset[str]:
        """Contexts that excuse a match: the defaults and those under `unless`, without those under `despite`."""
        named = {u.context for u in self.unless if u.context}
        return frozenset((set(DEFAULT_EXCUSES) | named) - set(self.despite))

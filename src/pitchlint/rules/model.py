"""What a rule is: the model that a rule file is checked against, and the records that the rest works with."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, field_validator, model_validator

from pitchlint.conversation import Channel
from pitchlint.finding import Confidence, Level
from pitchlint.rules.event import (
    DEFAULT_EXCUSES,
    AnyEvent,
    AnyExcuse,
    AnyPattern,
    Excuse,
    Model,
    as_events,
    as_list,
    check_window,
)
from pitchlint.rules.example import Example

KINDS = ("find", "replace", "limit", "metric", "sequence", "missing", "differs", "ledger")


class Limit(Model):
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


class Metric(Model):
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


class Missing(Model):
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
        return check_window(value) or "conversation"


class Differs(Model):
    """One slot takes several values."""

    of: AnyEvent
    slot: str
    same: list[str] = Field(default_factory=list, description="slots that must be equal for values to be compared")
    across: Literal["conversation", "conversations", "case"] = Field(
        "conversation", description="compare within one conversation, over those of one seller, or over those of a case"
    )


class LedgerState(Model):
    """Entries of a ledger in a given state."""

    name: Literal["promises", "refusals", "questions", "terms", "claims", "needs"]
    state: list[str]
    kind: list[str] = Field(default_factory=list)
    at: Literal["entry", "settled"] = Field("entry", description="point at what made the entry, or at what settled it")

    @field_validator("state", "kind", mode="before")
    @classmethod
    def _list(cls, value: Any) -> Any:
        return as_list(value)


class Replacement(Model):
    """Say that instead."""

    say: str
    instead_of: AnyPattern = Field(alias="instead-of")


class Applies(Model):
    """Where a rule runs; empty means everywhere."""

    channel: list[Channel] = Field(default_factory=list)
    call_type: list[str] = Field(default_factory=list, alias="call-type")

    @field_validator("channel", "call_type", mode="before")
    @classmethod
    def _list(cls, value: Any) -> Any:
        return as_list(value)


class Reference(Model):
    """A law, study or source behind a rule."""

    title: str
    jurisdiction: str | None = Field(None, description="for law: EU, US, UK ...")
    as_of: str | None = Field(None, alias="as-of", description="for law: the date at which it was looked up")
    url: str | None = None


def _as_reference(value: Any) -> Any:
    return {"title": value} if isinstance(value, str) else value


class Rule(Model):
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
    find: Annotated[list[AnyEvent], BeforeValidator(as_events)] | None = None
    replace: list[Replacement] | None = None
    limit: Limit | None = None
    metric: Metric | None = None
    sequence: list[AnyEvent] | None = Field(None, min_length=2)
    report: Literal["first", "last"] = "last"
    unless_between: Annotated[list[AnyEvent], BeforeValidator(as_events)] | None = Field(None, alias="unless-between")
    missing: Missing | None = None
    differs: Differs | None = None
    ledger: LedgerState | None = None

    pack: str = Field("", exclude=True)
    file: str = Field("", exclude=True)

    @field_validator("unless", "despite", "better", "tags", mode="before")
    @classmethod
    def _lists(cls, value: Any) -> Any:
        return as_list(value)

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

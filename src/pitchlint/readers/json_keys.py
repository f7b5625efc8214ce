"""The spellings of the keys of a conversation and of a turn in JSON, and how their values are taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pitchlint.conversation import Role
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.roles import role_field

TURNS = ("turns", "messages", "utterances", "conversation", "dialogue", "dialog", "transcript", "segments")
TEXT = ("text", "content", "utterance", "message", "body", "transcript", "sentence")
SPEAKER = (
    "speaker", "speaker_name", "speakerName", "name", "author", "sender", "participant", "from", "who",
    "speaker_id", "user",
)  # fmt: skip
ROLE = ("role", "side", "speaker_role", "speakerRole", "participant_role", "sender_type", "author_role", "speaker_type")
START = (
    "start", "start_s", "start_ms", "start_time", "startTime", "begin", "offset", "timestamp", "time", "sent_at",
    "created_at",
)  # fmt: skip
END = ("end", "end_s", "end_ms", "end_time", "endTime", "stop")
ID = ("id", "conversation_id", "conversationId", "call_id", "callId", "convo_id", "transcript_id", "chat_id")
DATE = ("started_at", "startedAt", "date", "start_time", "created_at", "timestamp")
SELLER = ("seller", "seller_id", "agent", "agent_id", "rep", "rep_id")
CUSTOMER = ("customer", "customer_id", "client", "client_id")
CASE = ("case", "case_id", "ticket", "ticket_id")
CONVERSATION = ("conversation_id", "conversationId", "call_id", "callId", "convo_id", "dialogue_id", "chat_id")

_SILENT = (
    "internal", "internal_note", "is_internal", "isInternal", "private", "is_private", "deleted", "partial",
    "is_partial",
)  # fmt: skip
_KINDS = ("type", "kind", "message_type", "messageType", "event_type")
_NOT_SAID = frozenset(
    """activity assignment close comment event internal internal_note note notification private_note system""".split()
)


def key_of(value: Mapping[str, Any], keys: tuple[str, ...], *kinds: type) -> str | None:
    """The first of the keys with a value of those kinds, None without one."""
    return next((k for k in keys if isinstance(value.get(k), kinds) and not isinstance(value.get(k), bool)), None)


def name_of(value: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    """The first of the keys that holds a name: a string, a number, or an object with a name or an id."""
    for key in keys:
        found = value.get(key)
        if isinstance(found, dict):
            found = next((found[k] for k in ("name", "id", "display_name", "displayName") if found.get(k)), None)
        if isinstance(found, (str, int)) and not isinstance(found, bool) and str(found).strip():
            return str(found).strip()
    return ""


def date_of(value: Mapping[str, Any]) -> str:
    """The first of the keys of dates that holds anything: a text, or a number, which may be an epoch with a point."""
    found = next((value[key] for key in DATE if isinstance(value.get(key), float)), None)
    return name_of(value, DATE) or ("" if found is None else str(found))


def role_in(turn: Mapping[str, Any], options: ReadOptions) -> Role | None:
    """The side that a role field of the turn names."""
    for key in ROLE:
        found = turn.get(key)
        if isinstance(found, str) and (role := role_field(found, options)):
            return role
    return None


def is_said(turn: Mapping[str, Any]) -> bool:
    """Whether the turn was said to the other side: no note, no event, nothing deleted, nothing preliminary."""
    if any(turn.get(key) is True for key in _SILENT) or turn.get("public") is False:
        return False
    return not any(isinstance(turn.get(key), str) and turn[key].lower() in _NOT_SAID for key in _KINDS)

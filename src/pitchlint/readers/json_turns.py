"""pitchlint's own JSON form of a conversation, and plain lists of turns with the usual key names.

    {"id": "c17", "channel": "call", "started_at": "2024-05-31T10:02:00", "seller": "s4", "customer": "k9",
     "case": "88", "turns": [{"role": "seller", "speaker": "Dana", "text": "Hi.", "start": 0.0, "end": 1.2}, ...]}

A turn has a text, and a role or a speaker or neither; `start` and `end` are seconds. The other spellings below are
taken too, and `[who, text]` for a turn. Further keys are ignored. Where `start` is in milliseconds can be told from
the words said in that time. Turns marked as internal, private, deleted or partial are no speech.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pitchlint.conversation import Conversation, Role
from pitchlint.errors import InputError
from pitchlint.readers import times
from pitchlint.readers.drafts import Draft, Heading, Said, finished
from pitchlint.readers.json_syntax import JsonObject, JsonText, pieces
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.roles import role_field
from pitchlint.readers.source import Source

TURNS = ("turns", "messages", "utterances", "conversation", "dialogue", "dialog", "transcript", "segments")
TEXT = ("text", "content", "utterance", "message", "body", "transcript", "sentence")
SPEAKER = (
    "speaker",
    "speaker_name",
    "speakerName",
    "name",
    "author",
    "sender",
    "participant",
    "from",
    "who",
    "speaker_id",
    "user",
)
ROLE = ("role", "side", "speaker_role", "speakerRole", "participant_role", "sender_type", "author_role", "speaker_type")
START = (
    "start",
    "start_s",
    "start_ms",
    "start_time",
    "startTime",
    "begin",
    "offset",
    "timestamp",
    "time",
    "sent_at",
    "created_at",
)
END = ("end", "end_s", "end_ms", "end_time", "endTime", "stop")
ID = ("id", "conversation_id", "conversationId", "call_id", "callId", "convo_id", "transcript_id", "chat_id")
DATE = ("started_at", "startedAt", "date", "start_time", "created_at", "timestamp")
SELLER = ("seller", "seller_id", "agent", "agent_id", "rep", "rep_id")
CUSTOMER = ("customer", "customer_id", "client", "client_id")
CASE = ("case", "case_id", "ticket", "ticket_id")
CONVERSATION = ("conversation_id", "conversationId", "call_id", "callId", "convo_id", "dialogue_id", "chat_id")

_SILENT = (
    "internal",
    "internal_note",
    "is_internal",
    "isInternal",
    "private",
    "is_private",
    "deleted",
    "partial",
    "is_partial",
)
_KINDS = ("type", "kind", "message_type", "messageType", "event_type")
_NOT_SAID = frozenset(
    """activity assignment close comment event internal internal_note note notification private_note system""".split()
)
_HINT = 'expected {"turns": [{"role": "seller", "text": "..."}]}, a list of such, or a list of turns'


def conversations(
    source: Source, value: Any, at: int, options: ReadOptions, name: str
) -> Iterator[Conversation | InputError]:
    """The conversations in a JSON value: one, a list of them, a list under "conversations", or one's list of turns."""
    pointer = ""
    if isinstance(value, dict) and isinstance(value.get("conversations"), list):
        value, pointer = value["conversations"], "/conversations"
    if isinstance(value, list) and value and _is_list_of_conversations(value):
        for number, item in enumerate(value):
            try:
                yield _conversation(source, item, at, options, f"{name}#{number + 1}", f"{pointer}/{number}")
            except InputError as error:
                yield error
        return
    yield _conversation(source, value, at, options, name, pointer)


def is_turn(value: Any) -> bool:
    """Whether the value is one turn: an object with a text and no turns of its own."""
    return isinstance(value, dict) and _key(value, TEXT, str) is not None and _key(value, TURNS, list) is None


def grouped(rows: list[tuple[dict[str, Any], Source]], options: ReadOptions, name: str) -> Conversation:
    """The conversation of turns that stand one a line, each with its own source."""
    return _of_turns(
        rows[0][1], [(row, "", where) for row, where in rows], rows[0][0], 0, options, name, keys=CONVERSATION
    )


def shape_score(head: str) -> float:
    """How much the beginning of a file looks like the value of a conversation, for sniffing: 0 or 0.6."""
    start = head.lstrip()
    opened = start[:1] == "{" and start[1:].lstrip()[:1] in ('"', "}")
    listed = start[:1] == "[" and start[1:].lstrip()[:1] in ("{", "[", "]")
    return 0.6 if opened or listed else 0.0


def _is_list_of_conversations(items: list[Any]) -> bool:
    first = items[0]
    if isinstance(first, dict):
        return _key(first, TURNS, list) is not None
    return isinstance(first, list) and bool(first) and (is_turn(first[0]) or _is_pair(first[0]))


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(part, str) for part in value)


def _conversation(source: Source, value: Any, at: int, options: ReadOptions, name: str, pointer: str) -> Conversation:
    meta: Mapping[str, Any] = {}
    turns = value
    if isinstance(value, dict):
        key = _key(value, TURNS, list)
        if key is None:
            raise _error(source, value, at, "no list of turns in this object")
        meta, turns, pointer = value, value[key], f"{pointer}/{key}"
    if not isinstance(turns, list):
        raise _error(source, value, at, "this is no conversation")
    if not turns:
        raise _error(source, value, at, "a conversation without turns")
    return _of_turns(source, [(t, f"{pointer}/{n}", source) for n, t in enumerate(turns)], meta, at, options, name)


def _of_turns(
    source: Source, items: list[tuple[Any, str, Source]], meta: Mapping[str, Any], at: int, options: ReadOptions,
    name: str, keys: tuple[str, ...] = ID,
) -> Conversation:  # fmt: skip
    drafts: list[Draft] = []
    spoken: list[times.Spoken] = []
    places: list[tuple[Source, int]] = []
    unsaid = 0
    for item, pointer, where in items:
        turn = {"speaker": item[0], "text": item[1]} if _is_pair(item) else item
        key = _key(turn, TEXT, str) if isinstance(turn, dict) else None
        if not isinstance(turn, dict) or key is None:
            if isinstance(turn, dict) and any(turn.get(k, 0) is None for k in TEXT):
                drafts.append(Draft("", []))  # counted as wordless
                spoken.append(times.Spoken(None, None, 0))
                places.append((where, at))
                continue
            raise _error(where, turn, places[-1][1] if places else at, f"turn {len(places) + 1} has no text", pointer)
        text = turn[key]
        if not _is_said(turn):
            unsaid += 1
            continue
        said = Said(pieces(where, text), pointer=f"{pointer}/{1 if _is_pair(item) else key}", source=where)
        drafts.append(Draft(_name(turn, SPEAKER), [said], _role(turn, options)))
        start, end = _key(turn, START, str, int, float), _key(turn, END, str, int, float)
        spoken.append(times.Spoken(turn[start] if start else None, turn[end] if end else None, len(text.split())))
        places.append((where, _at(text, at)))
    if not drafts:
        raise _error(source, meta, at, "a conversation without a turn that is said")
    heading = Heading(
        _at(meta, _at(items[0][0], at)),
        id=_name(meta, keys) or name,
        channel=_name(meta, ("channel",)),
        date=_name(meta, DATE),
        seller=_name(meta, SELLER),
        customer=_name(meta, CUSTOMER),
        case=_name(meta, CASE),
    )
    if unsaid:
        heading.notes.append(f"{unsaid} internal, deleted or partial turns left out")
    _time(drafts, spoken, places, items, heading)
    return finished(source, drafts, heading, options)


def _at(value: Any, otherwise: int) -> int:
    return value.at if isinstance(value, JsonObject | JsonText) else otherwise


def _time(
    drafts: list[Draft],
    spoken: list[times.Spoken],
    places: list[tuple[Source, int]],
    items: list[tuple[Any, str, Source]],
    heading: Heading,
) -> None:
    named = {key for item, _, _ in items if isinstance(item, dict) for key in item if key in START + END}
    try:
        unit = times.unit_of(spoken)
    except times.UnclearTime as error:
        if not error.unsure or not named <= {"start", "end", "start_s", "end_s"}:
            where, at = places[error.index]
            raise where.error(str(error), at, "name the unit in the key: start_s, start_ms") from None
        unit = "s"  # the form's own definition
    if unit is None:
        return
    if unit in ("s", "ms") and any(key.endswith(("_ms", "_s")) for key in named):
        unit = "ms" if any(key.endswith("_ms") for key in named) else "s"
    if not heading.date:
        heading.date = next((found for row in spoken if (found := times.begun(row.start, unit))), "")
    times.fill(((draft.said, row) for draft, row in zip(drafts, spoken, strict=True)), unit)


def _key(value: Mapping[str, Any], keys: tuple[str, ...], *kinds: type) -> str | None:
    return next((k for k in keys if isinstance(value.get(k), kinds) and not isinstance(value.get(k), bool)), None)


def _name(value: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    for key in keys:
        found = value.get(key)
        if isinstance(found, dict):
            found = next((found[k] for k in ("name", "id", "display_name", "displayName") if found.get(k)), None)
        if isinstance(found, (str, int)) and not isinstance(found, bool) and str(found).strip():
            return str(found).strip()
    return ""


def _role(turn: Mapping[str, Any], options: ReadOptions) -> Role | None:
    for key in ROLE:
        found = turn.get(key)
        if isinstance(found, str) and (role := role_field(found, options)):
            return role
    return None


def _is_said(turn: Mapping[str, Any]) -> bool:
    if any(turn.get(key) is True for key in _SILENT) or turn.get("public") is False:
        return False
    return not any(isinstance(turn.get(key), str) and turn[key].lower() in _NOT_SAID for key in _KINDS)


def _error(source: Source, value: Any, at: int, message: str, pointer: str = "") -> InputError:
    return source.error(message + (f" (at {pointer})" if pointer else ""), _at(value, at), _HINT)

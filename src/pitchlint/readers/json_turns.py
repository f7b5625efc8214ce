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

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers import units
from pitchlint.readers.drafts import Draft, Heading, Said, counted, finished
from pitchlint.readers.json_keys import (
    CASE,
    CONVERSATION,
    CUSTOMER,
    END,
    ID,
    ROLE,
    SELLER,
    SPEAKER,
    START,
    TEXT,
    TURNS,
    date_of,
    is_said,
    key_of,
    name_of,
    role_in,
)
from pitchlint.readers.json_syntax import JsonObject, JsonText, pieces
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.source import Source

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


def holds_turns(value: Any) -> bool:
    """Whether the value is one or more conversations, and no list of macros: `[{"name": "Refund", "body": "..."}]`.

    A turn says who speaks, and the same people speak again; a macro has a title of its own, or a text for each use.
    """
    if isinstance(value, dict):
        return isinstance(value.get("conversations"), list) or key_of(value, TURNS, list) is not None
    if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
        return isinstance(value, list) and bool(value) and isinstance(value[0], list)
    if any(key_of(item, TURNS, list) for item in value) or not any(is_turn(item) for item in value):
        return any(key_of(item, TURNS, list) for item in value)
    keys = {key for item in value for key in item}
    if keys & {*ROLE, *START, *END, "speaker", "author", "sender", "from", "who"}:
        return True
    if keys & {"title", "shortcut", "shortcode", "trigger", "tags", "folder", "category", "subject", "actions"}:
        return False
    names = [name_of(item, SPEAKER) for item in value]
    return not all(names) or len(set(names)) < len(names) or len(names) < 3


def is_turn(value: Any) -> bool:
    """Whether the value is one turn: an object with a text and no turns of its own."""
    return isinstance(value, dict) and key_of(value, TEXT, str) is not None and key_of(value, TURNS, list) is None


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
        return key_of(first, TURNS, list) is not None
    return isinstance(first, list) and bool(first) and (is_turn(first[0]) or _is_pair(first[0]))


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(part, str) for part in value)


def _conversation(source: Source, value: Any, at: int, options: ReadOptions, name: str, pointer: str) -> Conversation:
    meta: Mapping[str, Any] = {}
    turns = value
    if isinstance(value, dict):
        key = key_of(value, TURNS, list)
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
    spoken: list[units.Spoken] = []
    places: list[tuple[Source, int]] = []
    unsaid = 0
    for item, pointer, where in items:
        turn = {"speaker": item[0], "text": item[1]} if _is_pair(item) else item
        key = key_of(turn, TEXT, str) if isinstance(turn, dict) else None
        if not isinstance(turn, dict) or key is None:
            if isinstance(turn, dict) and any(turn.get(k, 0) is None for k in TEXT):
                drafts.append(Draft("", []))  # counted as wordless
                spoken.append(units.Spoken(None, None, 0))
                places.append((where, at))
                continue
            raise _error(where, turn, places[-1][1] if places else at, f"turn {len(places) + 1} has no text", pointer)
        text = turn[key]
        if not is_said(turn):
            unsaid += 1
            continue
        said = Said(pieces(where, text), pointer=f"{pointer}/{1 if _is_pair(item) else key}", source=where)
        drafts.append(Draft(name_of(turn, SPEAKER), [said], role_in(turn, options)))
        start, end = key_of(turn, START, str, int, float), key_of(turn, END, str, int, float)
        spoken.append(units.Spoken(turn[start] if start else None, turn[end] if end else None, len(text.split())))
        places.append((where, _at(text, at)))
    if not drafts:
        raise _error(source, meta, at, "a conversation without a turn that is said")
    heading = Heading(
        _at(meta, _at(items[0][0], at)),
        id=name_of(meta, keys) or name,
        channel=name_of(meta, ("channel",)),
        date=date_of(meta),
        seller=name_of(meta, SELLER),
        customer=name_of(meta, CUSTOMER),
        case=name_of(meta, CASE),
    )
    if unsaid:
        heading.notes.append(f"{counted(unsaid, 'internal, deleted or partial turn')} left out")
    _time(drafts, spoken, places, items, heading)
    return finished(source, drafts, heading, options)


def _at(value: Any, otherwise: int) -> int:
    return value.at if isinstance(value, JsonObject | JsonText) else otherwise


def _time(
    drafts: list[Draft],
    spoken: list[units.Spoken],
    places: list[tuple[Source, int]],
    items: list[tuple[Any, str, Source]],
    heading: Heading,
) -> None:
    named = {key for item, _, _ in items if isinstance(item, dict) for key in item if key in START + END}
    try:
        unit = units.unit_of(spoken)
    except units.UnclearTime as error:
        if not error.unsure or not named <= {"start", "end", "start_s", "end_s", "start_ms", "end_ms"}:
            where, at = places[error.index]
            raise where.error(str(error), at, "name the unit in the key: start_s, start_ms") from None
        unit = "s"  # the form's own definition
    if unit == "unreadable":
        heading.notes.append(units.UNREADABLE)
    if unit in (None, "unreadable"):
        return
    if unit in ("s", "ms") and any(key.endswith(("_ms", "_s")) for key in named):
        unit = "ms" if any(key.endswith("_ms") for key in named) else "s"
    if not heading.date:
        heading.date = next((found for row in spoken if (found := units.begun(row.start, unit))), "")
    units.fill(((draft.said, row) for draft, row in zip(drafts, spoken, strict=True)), unit)


def _error(source: Source, value: Any, at: int, message: str, pointer: str = "") -> InputError:
    return source.error(message + (f" (at {pointer})" if pointer else ""), _at(value, at), _HINT)

"""What a value of a macro file says of itself: is it for machines, its title, its channel, why it is not said."""

from __future__ import annotations

import re
from typing import Any

from pitchlint.readers.macro_keys import LIBRARY, LOCALES, SUBJECTS, TITLES, language, normal
from pitchlint.readers.script_prose import is_prose
from pitchlint.regex import lazy

_MACHINES = frozenset(
    """$schema apiVersion asyncapi AWSTemplateFormatVersion compilerOptions dependencies devDependencies jobs openapi
    pipelines repos site_name swagger workflows""".split()
)
_PERHAPS = frozenset("hooks image on pipeline plugins properties resources services stages steps volumes".split())
"""Keys of files for machines, the second unless a key for macros stands beside them."""
_RECORDED = frozenset(
    """begin_offset_millis confidence duration end end_ms end_time offset participant_id sender_type speaker speaker_id
    speaker_label speaker_labels start start_ms start_time timestamp utterances words""".split()
)
_SENDERS = frozenset("actor author author_id author_type direction from from_user sender sent_at user user_id".split())
_OWN_TITLES = frozenset("name shortcode shortcut title trigger".split())
_RULES = frozenset("find replace limit metric sequence missing differs ledger signal patterns any".split())
_MARKUP = lazy(r"<(?:p|br|div|span|b|strong|em|i|a|ul|ol|li|table|h[1-6]|html|body)\b[^<>]*>", re.I)
_CHANNEL_KEYS = ("channel", "channels", "type", "medium", "kind")
_CHANNELS = frozenset(
    ("email", "e-mail", "mail", "chat", "live chat", "livechat", "sms", "messaging", "whatsapp", "call", "phone")
)


def is_machine(value: Any) -> bool:
    """Whether a value is the content of a file for machines: a CI file, a configuration, a rule of pitchlint."""
    if not isinstance(value, dict):
        return False
    names = {str(key) for key in value}
    if names & _MACHINES or {"select", "packs", "fail-on"} & names:
        return True
    if {normal(name) for name in names} & LIBRARY:
        return False
    return bool(names & _PERHAPS or (names & _RULES and (names & {"level", "tests"} or names >= {"id", "message"})))


def is_recorded(value: dict[str, Any]) -> bool:
    """Whether a mapping is a part of a transcript: it tells when something was said, by whom, or how surely."""
    names = {normal(str(key)) for key in value}
    return bool(names & _RECORDED or (names & _SENDERS and not names & _OWN_TITLES))


def is_plain(value: Any) -> bool:
    """Whether a file is a plain mapping of names to texts, or a plain list of texts."""
    texts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    strings = [text for text in texts if isinstance(text, str) and text.strip()]
    return bool(strings) and sum(map(is_prose, strings)) * 2 > len(strings) and len(strings) * 2 >= len(texts)


def is_titled(value: dict[str, Any]) -> bool:
    """Whether a mapping is one macro with a title and a text, so that its other strings are about it."""
    number = str(value.get("id", "0")).isdecimal()
    return any(normal(key) in _OWN_TITLES for key in value) or not number


def title_of(value: dict[str, Any], path: tuple[str, ...]) -> str:
    """The title that a macro gives itself, else its place in the file."""
    for name in TITLES:
        found = value.get(name)
        if isinstance(found, (str, int)) and str(found).strip():
            return str(found)
    return named(path) or " ".join(path)


def named(path: tuple[str, ...]) -> str:
    """The user's own names on the way to a value."""
    return " ".join(step for step in path if normal(step) not in LIBRARY and language(step) != "en")


def channel_of(value: dict[str, Any]) -> str:
    """The channel that a macro names, "email" where it has a subject, else ""."""
    for name in _CHANNEL_KEYS:
        found = value.get(name)
        word = (found if isinstance(found, str) else "").strip().lower().replace("_", " ")
        if word in _CHANNELS:
            return word
    return "email" if any(normal(key) in SUBJECTS for key in value) else ""


def reason_left_out(value: dict[str, Any]) -> str | None:
    """Why a mapping is not said to an English-speaking customer, None where it is."""
    for name in LOCALES:
        found = value.get(name)
        if isinstance(found, str) and (language(found.lower()) or "en") != "en":
            return "not in English"
    flags = {normal(key): str(item).lower() for key, item in value.items() if isinstance(item, (str, bool))}
    if any(flags.get(name) == "true" for name in ("internal", "private", "internal_note", "is_internal", "is_private")):
        return "internal"
    if flags.get("public") == "false" or flags.get("visibility") == "internal":
        return "internal"
    if flags.get("active") == "false" or flags.get("status") in ("inactive", "archived", "deleted"):
        return "no longer in use"
    return None


def is_html(text: str) -> bool:
    """Whether a text is HTML by its look."""
    return _MARKUP.search(text[:20_000]) is not None and bool(re.search(r"</\w|<br", text))

"""The keys of macro files: which hold words to be said, whose words, and which are for staff."""

from __future__ import annotations

import re
from typing import Literal

from pitchlint.readers.script_words import heading_sense, lead_sense
from pitchlint.regex import lazy

Sense = Literal["say", "customer", "never", "staff", "library", "topic"]
"""Of a key: its text is said by the seller, by the customer, must not be said, is for staff; it holds macros; or it is
a name of the user's own."""

LIBRARY = frozenset(
    """macros macro canned_responses canned_response canned_replies saved_replies saved_responses quick_replies
    quick_texts templates email_templates message_templates chat_templates snippets responses replies shortcuts matches
    scripts call_scripts playbook playbooks objections rebuttals phrases""".split()
)
SAID = frozenset(
    """answer answers bodies body body_html body_plain body_text comment content content_html content_text copy
    email_body html html_body html_content line lines message message_body message_html message_text plain_body
    plain_text rebuttal replace reply response say script subject subject_line template text text_body text_content
    utterance""".split()
)
STAGES = frozenset(
    "close closing dialog dialogue disclosure greeting hook intro opener opening pitch signature sms voicemail".split()
)
"""Parts of one script where its mapping has a title, else names of texts."""
SUBJECTS = frozenset({"subject", "subject_line", "email_subject"})
TITLES = ("title", "name", "label", "shortcut", "shortcode", "trigger", "abbreviation", "key", "slug", "id")
LOCALES = ("locale", "lang", "language", "language_code", "locale_code")
_CUSTOMER = frozenset("customer prospect client caller objection question they_say customer_says if_they_say".split())
_SELLER = frozenset("agent rep seller sales_rep agent_says rep_says we_say you_say".split())
_STAFF = frozenset(
    """actions author avoid category categories channel comments condition conditions created_at created_by description
    example_use folder group groups icon id key label labels metadata meta name note notes owner permissions position
    restriction shared_with shortcode shortcut slug status tag tags team title trigger triggers type updated_at url
    usage usage_count use_when variables version visibility when when_to_use""".split()
)
_LANGUAGES = frozenset(
    """ar bg cs da de el en es et fi fr he hi hr hu id it ja ko lt lv ms nb nl nn no pl pt ro ru sk sl sr sv th tr uk
    vi zh""".split()
)
_CODE = lazy(r"([a-z]{2})(?:[-_][A-Za-z]{2,4})?\Z")


def normal(key: str) -> str:
    """`bodyText`, `Body-Text` and `body text` as `body_text`."""
    key = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key.split("\0", 1)[0])
    return re.sub(r"[\s\-.]+", "_", key.strip().lower())


def key_sense(key: str) -> Sense:
    """What the text below a key is."""
    name = normal(key)
    if name in LIBRARY:
        return "library"
    if name in SAID or name in STAGES or name in _SELLER:
        return "say"
    if name in _CUSTOMER:
        return "customer"
    words = name.replace("_", " ")
    if heading_sense(words) == "never" or lead_sense(words) == "never":
        return "never"
    if name in _STAFF or name.startswith(("internal", "private", "agent_note", "staff")):
        return "staff"
    return "topic"


def is_markup(key: str) -> bool:
    """Whether a key says that its text is HTML."""
    return "html" in normal(key).split("_")


def stem(key: str) -> str:
    """What two keys share that hold one text as HTML and as plain text."""
    parts = [part for part in normal(key).split("_") if part not in ("html", "plain", "text")]
    return "_".join(parts) or "body"


def language(code: str) -> str | None:
    """The language that a code such as `de`, `pt-BR` or `en_US` names, None where it is no code."""
    found = _CODE.match(code.strip())
    return found[1] if found and found[1] in _LANGUAGES else None

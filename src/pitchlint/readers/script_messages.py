"""Messages in a script library: where the body of an e-mail, a text or a voicemail begins and ends."""

# ruff: noqa: E501 - lists of words read best in long lines

from __future__ import annotations

import re

from pitchlint.readers.script_addressed import SLOT, sounds_said
from pitchlint.readers.script_labels import labelled
from pitchlint.readers.script_lines import begins
from pitchlint.readers.script_words import Sense, is_alert, lead_sense
from pitchlint.regex import lazy

SUBJECT = lazy(r"\s*(?:e-?mail )?(?:subject|preview|preheader)(?: line)?(?: ?\(?[a-d\d]\)?)?\s*[:：]\s*", re.I)
SALUTATION = lazy(
    r"\s*(?:(?:hello|hi|hey|dear|greetings)\b(?:\{\{[^{}\n]{0,80}\}\}|\$?\{[^{}\n]{0,80}\}|[^.!?:\n]){0,60}|good (?:morning|afternoon|evening|day)\b[^.!?:\n]{0,40})"
    r"[,!:–—-]?\s*(?:\n|\Z)",
    re.I,
)
_FIELD = lazy(r"\s*(?:to|cc|bcc|from|sent|date|reply-to|attachments?)\s*[:：]", re.I)
SIGN_OFF = lazy(
    r"\s*(?:(?:kind(?:est)?|best|warm(?:est)?|with (?:kind|best|warm)|many) (?:regards|wishes|thanks)|regards|best|all the best"
    r"|yours(?: (?:sincerely|faithfully|truly))?|sincerely(?: yours)?|cheers|warmly|take care|talk soon|speak soon|respectfully"
    r"|(?:many )?(?:thanks|thank you)(?: (?:again|so much|very much|in advance|for your (?:time|patience|help|business)))*"
    r"|looking forward[^\n.?!]{0,40})(?:[,!]|(?<!thanks)(?<!time)(?<!patience)(?<!help)(?<!business)\.)?\s*(?:\n(?:[^\n]{1,80}(?:\n|\Z)){0,6}|\Z)\Z",
    re.I,
)
_AFTERTHOUGHT = lazy(r"\s*p\.?\s?(?:p\.?\s?)?s\b", re.I)
_SIGNATURE = 10  # words at most
_TEXT_FENCES = frozenset({"", "text", "txt", "plain", "plaintext", "md", "markdown", "none"})
_SPEECH_FENCES = lazy(r"(?:e-?mail|mail|template|message|script|say|sms|chat|voicemail|letter|reply|macro)s?\b", re.I)


class Message:
    """Follows the paragraphs of a section from a subject or salutation to the sign-off.

    Attributes:
        inside: whether the last paragraph belonged to a body that is not yet signed.
        letter: whether a subject or a sign-off was seen.
        goes_on: whether the last paragraph goes on with the turn before, as the items of one list do.
    """

    def __init__(self) -> None:
        self.inside = False
        self.letter = False
        self.goes_on = False
        self._signed = False
        self._item = False

    def end(self) -> None:
        """A line across the page, or the end of a fence."""
        self.inside = self._signed = self._item = False

    def spans(self, text: str, kind: str) -> list[tuple[int, int]] | None:
        """What is said in a paragraph that belongs to a message; None where it belongs to none."""
        signed, self._signed = self._signed, False
        self.goes_on, self._item = self._item and kind == "item", self.inside and kind == "item"
        found: list[tuple[int, int]] = []
        at = 0
        if subject := SUBJECT.match(text):
            self.inside = self.letter = True
            at = _line_end(text, subject.end())
            found.append((subject.end(), at))
        elif SALUTATION.match(text) and kind in ("paragraph", "quote", "fence"):
            self.inside = True
        elif signed and _AFTERTHOUGHT.match(text):
            self._signed = True
            return [(0, len(text))]
        elif signed and kind != "item" and len(text.split()) <= _SIGNATURE and not re.search(r"[:.?!]\s*\Z", text):
            self._signed = True  # the signature; an afterthought may follow
            return []
        elif self.inside and (is_alert(text) or (begins(text) and _speaks_for_itself(text))):
            self.inside = is_alert(text)
        if not self.inside or (not subject and is_alert(text)):
            return None
        while field := _FIELD.match(text, at):
            at = _line_end(text, field.end())
        if SIGN_OFF.match(text, at):
            self.inside, self.letter, self._signed = False, True, True
        found.append((at, len(text)))
        return [(start, end) for start, end in found if any(c.isalpha() for c in SLOT.sub("", text[start:end]))]


def fence_speaks(mark: str, text: str, sense: Sense | None) -> bool:
    """Whether a fenced or preformatted block holds words to be said, and no code."""
    if _SPEECH_FENCES.match(mark.strip()):
        return True
    if mark.strip().split(" ")[0].lower() not in _TEXT_FENCES:
        return False
    if sense in ("say", "template", "never", "customer"):
        return True
    first = re.split(r"\n\s*\n", text.strip(), maxsplit=1)[0]
    quoted = first[:1] in ("“", '"') and len(first.split()) > 2
    return bool(
        quoted or SUBJECT.match(text) or SALUTATION.match(first) or sounds_said(first) or _speaks_for_itself(first)
    )


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _speaks_for_itself(text: str) -> bool:
    """Whether the paragraph begins with a speaker, or with words that forbid what follows."""
    name, colon, words = text.lstrip().partition(":")
    if not colon or len(name) > 40:
        return False
    return labelled(name, words) in ("seller", "customer") or lead_sense(name) == "never"

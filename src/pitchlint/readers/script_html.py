"""HTML: e-mail templates, and knowledge-base pages with scripts as they are exported.

A page that is one e-mail (a salutation near its top, and a sign-off or a line to unsubscribe below it) is said as a
whole, preheader and headlines included; of a footer only a P.S. is taken. On any other page `script_speech` tells what
is speech: quotations, `Agent:` lines, items and cells below "Say", the body of a message. Headings, code, scripts,
styles, comments, struck-out words and the "Don't" column of a table are not said. Table cells stand by the headings of
their columns or rows; a table without any only lays out the page. An entity stands in one column, where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers.drafts import Heading
from pitchlint.readers.html_blocks import blocks
from pitchlint.readers.intake import Intake
from pitchlint.readers.mail_body import mail_section
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.script_conversations import conversations
from pitchlint.readers.script_speech import sections
from pitchlint.regex import lazy

DESCRIPTION = "HTML: e-mail templates, and pages with scripts: quotations, `Agent:` lines, tables of do and don't"
SUFFIXES = (".html", ".htm")
MAX_TEXT = 8_000_000

HINT = (
    "put what is to be said in <blockquote> or <q>, write `Agent:` before it, or list it below “Say”; "
    "for a page of plain prose, set the channel to script"
)

_BEGINS = lazy(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_TAG = lazy(r"<(?:a|b|br|body|div|h[1-6]|html|li|ol|p|span|strong|table|td|ul)\b[^<>]*>", re.I)


def sniff(head: str, suffix: str) -> float:
    """Sure of a page that begins as one, and of the suffix where there are tags."""
    if _BEGINS.match(head[:4_000]):
        return 0.9
    if suffix in SUFFIXES:
        return 0.85 if _TAG.search(head) else 0.3
    return 0.0


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """The mail, or a conversation for each section of the page that holds speech."""
    source = intake.source()
    if len(source.text) > MAX_TEXT:
        raise source.error(f"HTML of more than {MAX_TEXT // 1_000_000} MB", 0, "is this a template?")
    found = blocks(source.text)
    mail = mail_section(found)
    if mail:
        yield from conversations(source, [mail], options, Heading(channel="email"))
        return
    said = sections(found, options, prose=options.channel == "script")
    yield from conversations(source, said, options, hint=HINT)

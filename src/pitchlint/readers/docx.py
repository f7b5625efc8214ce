"""Word documents: scripts, and the transcripts that Teams and Google Meet save as such.

A place in a document is the number of its paragraph (as its line) and of the character in it (as its column), counted
from 1 through the body, cells of tables included. In a script, headings are paragraphs with such a style or a few bold
words; speech is told by `script_speech` from quotations (styles such as Quote), `Agent:` lines, lists and cells below
"Say", messages; struck-out and hidden words are not said. A document whose lines begin with speakers and which shows
nothing of a script is read as a plain transcript.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers import plain_text
from pitchlint.readers.decoding import ARCHIVE
from pitchlint.readers.docx_blocks import BREAK, pages
from pitchlint.readers.docx_body import content
from pitchlint.readers.docx_transcripts import meet, teams
from pitchlint.readers.drafts import finished
from pitchlint.readers.intake import Intake
from pitchlint.readers.mail_body import mail_section
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.script_conversations import conversations
from pitchlint.readers.script_signs import is_transcript, known_as_script
from pitchlint.readers.script_speech import sections

DESCRIPTION = "Word: scripts, and transcripts of Teams and Google Meet; lines are paragraphs"
SUFFIXES = (".docx",)

HINT = (
    "give what is to be said the style Quote or put it in quotation marks, write `Agent:` before it, or list it below "
    "“Say”; for plain prose, set the channel to script"
)


def sniff(head: str, suffix: str) -> float:
    """Sure of an archive, whatever its name; which kind it is, reading tells."""
    return 1.0 if head.startswith(ARCHIVE.decode()) else 0.1 if suffix in SUFFIXES else 0.0


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """The conversation of a transcript, or one for each section of a script that holds speech."""
    document = pages(content(intake.data(), intake.name))
    source = document.source(intake.name)
    if not source.text.strip():
        raise source.error("the document holds no words")
    transcript = teams(document) or meet(document, options)
    if transcript:
        drafts, heading = transcript
        yield finished(source, drafts, heading, options, usual="call")
        return
    text = source.text.replace(BREAK, "\n")
    if is_transcript(text) and not known_as_script(text, options.channel, intake.name):
        yield from plain_text.read(Intake(BytesIO(source.text.encode()), intake.name, "utf-8"), options)
        return
    mail = mail_section(document.blocks)
    found = [mail] if mail else sections(document.blocks, options, prose=options.channel == "script")
    yield from conversations(source, found, options, hint=HINT)

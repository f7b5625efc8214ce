"""Markdown script libraries: call scripts, objection handlers, e-mail templates.

What is speech is told by `script_speech`; each section that holds speech is a conversation. Front matter, headings,
code, comments and what is struck out are not said. A Markdown file whose lines mostly begin with a speaker, and which
shows nothing of a script (headings below the first rank, quotations, placeholders, lists, `Say:`), is a transcript and
left to `plain_text`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers.comments import spoken_lines
from pitchlint.readers.drafts import Heading
from pitchlint.readers.intake import Intake
from pitchlint.readers.markdown_blocks import blocks
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.script_conversations import conversations
from pitchlint.readers.script_signs import is_transcript, without_front_matter
from pitchlint.readers.script_speech import sections

DESCRIPTION = "scripts in Markdown: quotations, `Agent:` lines, “Say:” lists, message templates"
SUFFIXES = (".md", ".markdown")


def sniff(head: str, suffix: str) -> float:
    """Surer than plain text of a Markdown file that is no transcript."""
    return 0.6 if suffix in SUFFIXES and not is_transcript(head) else 0.0


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """A conversation for each section of the file that holds speech."""
    source = intake.source()
    about = Heading()
    lines = without_front_matter(spoken_lines(source), about)
    found = sections(blocks(lines), options, prose=options.channel == "script")
    yield from conversations(source, found, options, about)

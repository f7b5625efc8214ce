"""SRT (SubRip), with speakers as `Name: words`, `[Name] words`, or dashes for two speakers in a cue.

Pinned to a specimen without speakers, and to the forms that the project's notes list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers.captions import conversation
from pitchlint.readers.cues import TIMING, cues
from pitchlint.readers.intake import Intake
from pitchlint.readers.options import ReadOptions

DESCRIPTION = "SRT (SubRip): `Name: words`, `[Name] words`, captions"
SUFFIXES = (".srt",)


def sniff(head: str, suffix: str) -> float:
    """Sure by times over words in the first lines."""
    if any(TIMING.match(line) for line in head.splitlines()[:20]) and not re.match(r"\s*WEBVTT", head):
        return 0.7
    return 0.4 if suffix in SUFFIXES else 0.0


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """The one conversation of the file."""
    source = intake.source()
    found = list(cues(source, named=False))
    if not found:
        raise source.error("SRT without cues", 0, "a cue begins with times such as `00:00:01,000 --> 00:00:04,000`")
    yield conversation(source, found, options, intake.file_name)

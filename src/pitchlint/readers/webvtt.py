"""WebVTT, as Zoom (`Name: words`), Microsoft Teams (`<v Name>words</v>`) and video sites write it.

Pinned to specimens: Teams voice tags with one missing, a byte order mark, cue tags with times, header lines over
several lines, the rolling captions of youtube-dl; and to Zoom's documented form.
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

DESCRIPTION = "WebVTT: Zoom (`Name: words`), Teams (`<v Name>`), captions"
SUFFIXES = (".vtt",)


def sniff(head: str, suffix: str) -> float:
    """Sure by the first word; less so by cues in a file that is named so."""
    if re.match(r"\s*WEBVTT(?:\s|\Z)", head):
        return 0.8
    if suffix in SUFFIXES:
        return 0.75 if any(TIMING.match(line) for line in head.splitlines()[:50]) else 0.4
    return 0.0


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """The one conversation of the file."""
    source = intake.source()
    found = list(cues(source, named=True))
    if not found:
        raise source.error("WebVTT without cues", 0, "a cue begins with times such as `00:00:01.000 --> 00:00:04.000`")
    yield conversation(source, found, options, intake.file_name)

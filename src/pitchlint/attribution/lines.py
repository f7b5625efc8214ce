"""From the conversations that a script file holds to its lines: one a sentence that the seller is to say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from pitchlint.attribution.marks import Marks, Need, unmarked
from pitchlint.conversation import Conversation, Turn
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy
from pitchlint.script import ScriptLine

_REQUIRED_SPEAKER = lazy(r"(?:required|mandatory|must[ -]?say|disclosure|disclaimer|compliance)\b.*", re.I)


def script_lines(
    scripts: Iterable[Conversation],
    marks: Callable[[str], Marks],
    configured: Callable[[str, tuple[str, ...]], bool] = lambda file, headings: False,
) -> Iterator[ScriptLine]:
    """The lines of scripts, in their order.

    Args:
        scripts: what the readers found in the script files.
        marks: answers the marks of a file.
        configured: whether the configuration requires a line, by its file and the headings above it.
    """
    for script in scripts:
        held = marks(script.source.file)
        for turn in script.turns:
            if turn.role == "seller" or _REQUIRED_SPEAKER.fullmatch(turn.speaker):
                yield from _sentences(script, turn, held, configured)


def _sentences(
    script: Conversation, turn: Turn, marks: Marks, configured: Callable[[str, tuple[str, ...]], bool]
) -> Iterator[ScriptLine]:
    words = unmarked(turn.text)
    begins = turn.segments[0].location.line
    said_of_turn: Need = marks.need(begins) or ("follows" if turn.role != "seller" else "")
    for number, (start, end) in enumerate(TurnText(words).sentences):
        text = words[start:end]
        if not text.strip(" .?!"):
            continue
        at = start + len(text) - len(text.lstrip())
        where = turn.locate(at, end).location
        wanted: Need = "follows" if configured(where.file, marks.above(where.line)) else ""
        need = marks.need(where.line) or said_of_turn or wanted
        yield ScriptLine(where, " ".join(text.split()), number, bool(need), script.id, turn.index, need == "everywhere")

"""Required lines that a conversation left out.

A line is required of the conversations that follow its script: those that hold another line of the same file, one that
stands in no other file. A file of required lines alone, and a line that is marked for every call, is required of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from pitchlint.attribution.library import Library
from pitchlint.attribution.origins import origin_of
from pitchlint.finding import Finding, evidence, fingerprint
from pitchlint.report import ConversationReport, Unjudged
from pitchlint.rules.built_in import REQUIRED_LINE
from pitchlint.script import ScriptLine

_SHOWN = 90  # characters of a line in a message


class Requirements:
    """The required lines of a library: which conversations have to hold which.

    Args:
        library: the lines.
    """

    def __init__(self, library: Library) -> None:
        self.lines = library.lines
        files: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for line, words in zip(library.lines, library.words, strict=True):
            files[words].add(line.location.file)
        self._own = [len(files[words]) == 1 for words in library.words]  # stands in one file only
        free = {line.location.file for line in library.lines if not line.required}
        self._everywhere = [line.everywhere or line.location.file not in free for line in library.lines]

    def expected(self, said: Collection[int]) -> tuple[list[int], list[int]]:
        """Numbers of the lines that a conversation has to hold, and of those of scripts that it does not follow."""
        followed = {self.lines[n].location.file for n in said if self._own[n] and not self._everywhere[n]}
        required = [n for n, line in enumerate(self.lines) if line.required]
        held = [n for n in required if self._everywhere[n] or self.lines[n].location.file in followed]
        return held, sorted(set(required) - set(held))


def left_out(report: ConversationReport, missing: Sequence[ScriptLine]) -> tuple[Finding, ...]:
    """A finding for each turn of a script whose required lines are missing, at the end of the conversation."""
    groups: dict[tuple[str, str, int], list[ScriptLine]] = defaultdict(list)
    for line in missing:
        groups[line.location.file, line.conversation, line.turn].append(line)
    return tuple(_finding(report, lines) for lines in groups.values())


def not_followed(lines: Sequence[ScriptLine]) -> tuple[Unjudged, ...]:
    """That required lines were not looked for, and why."""
    files = list(dict.fromkeys(line.location.file for line in lines))
    if not files:
        return ()
    more = f" and of {len(files) - 1} other script{'s' if len(files) > 2 else ''}" if len(files) > 1 else ""
    return (Unjudged(f"the required lines of {files[0]}{more}", "nothing else of the script was said here"),)


def _finding(report: ConversationReport, lines: Sequence[ScriptLine]) -> Finding:
    conversation = report.conversation
    text = " ".join(line.text for line in lines)
    shown = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    first = lines[0]
    where = first.location.file + (f":{first.location.line}" if first.location.line else "")
    return Finding(
        rule=REQUIRED_LINE.id,
        title=REQUIRED_LINE.title,
        level=REQUIRED_LINE.level,
        confidence=REQUIRED_LINE.confidence,
        message=f"“{shown}” was left out, which {where} requires",
        conversation=conversation.id,
        evidence=evidence(conversation, len(conversation.turns) - 1),
        why=REQUIRED_LINE.why,
        better=(text,),
        fingerprint=fingerprint(REQUIRED_LINE.id, conversation.id, text, 1),
        missing=True,
        origin=origin_of(first, 0.0),
    )

"""The lines of a script library, and how the conversations used them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pitchlint.location import SourceLocation


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One sentence that a script gives to the seller.

    Attributes:
        location: where the sentence begins.
        text: its words, with their placeholders.
        sentence: its 0-based number within the turn.
        required: whether every conversation that follows the script has to hold it.
        conversation: id of the script.
        turn: 0-based number of the turn that holds it.
        everywhere: whether it is required of every conversation, whatever script that follows.
    """

    location: SourceLocation
    text: str
    sentence: int
    required: bool
    conversation: str
    turn: int = 0
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class LineUse:
    """What became of a script line.

    Attributes:
        line: the line.
        said_in: number of conversations in which it was said.
        expected_in: number of conversations in which it was required.
        left_out_of: ids of the conversations in which it was required and not said.
        faults: full ids of the rules that find something in the script's line itself.
    """

    line: ScriptLine
    said_in: int = 0
    expected_in: int = 0
    left_out_of: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScriptUse:
    """How a script library was used. Uses of the same library add.

    Attributes:
        lines: every line, in order of the files and within them.
        conversations: number of conversations in which the lines were looked for.
    """

    lines: tuple[LineUse, ...] = ()
    conversations: int = 0

    def __add__(self, other: ScriptUse) -> ScriptUse:
        merged = {use.line: use for use in self.lines}
        for use in other.lines:
            mine = merged.get(use.line)
            merged[use.line] = use if mine is None else _sum(mine, use)
        return ScriptUse(tuple(merged.values()), self.conversations + other.conversations)

    @property
    def never_said(self) -> tuple[LineUse, ...]:
        """The lines that no conversation holds."""
        return tuple(use for use in self.lines if not use.said_in)

    @property
    def left_out(self) -> tuple[LineUse, ...]:
        """The required lines that some conversation left out."""
        return tuple(use for use in self.lines if use.left_out_of)


def _sum(one: LineUse, other: LineUse) -> LineUse:
    return replace(
        one,
        said_in=one.said_in + other.said_in,
        expected_in=one.expected_in + other.expected_in,
        left_out_of=one.left_out_of + other.left_out_of,
        faults=tuple(sorted({*one.faults, *other.faults})),
    )

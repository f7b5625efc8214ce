"""What can go wrong, said to a person: what, where, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pitchlint.location import SourceLocation


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a file that a person wrote, or one input that could not be read.

    Attributes:
        message: what is wrong, one sentence.
        location: where it stands.
        excerpt: the line of the file, for a caret under the column; None where there is none.
        hint: what would be right ("did you mean `seller`?"), or None.
    """

    message: str
    location: SourceLocation
    excerpt: str | None = None
    hint: str | None = None

    def __str__(self) -> str:
        """`file:line:col: message`, then the excerpt with a caret, then the hint."""
        lines = [f"{self.location}: {self.message}"]
        if self.excerpt is not None:
            start = (self.location.column or 1) - 1
            shown, caret = self.excerpt, start
            if len(shown) > 140:  # a long line is cut around the place
                cut = max(0, start - 60)
                shown, caret = ("…" if cut else "") + shown[cut : cut + 120] + "…", start - cut + bool(cut)
            shown = shown.replace("\t", " ")
            lines += [f"    {shown}", "    " + " " * caret + "^"]
        if self.hint:
            lines.append(f"    {self.hint}")
        return "\n".join(lines)


class PitchlintError(Exception):
    """Base of all errors meant for the user. Pickles, so that workers can raise it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UsageError(PitchlintError):
    """The call's words are off: an unknown format, rule, pack or option value."""


class InputError(PitchlintError):
    """A file that cannot be read as conversations."""

    def __init__(self, message: str, location: SourceLocation, hint: str | None = None) -> None:
        super().__init__(message)
        self.location = location
        self.hint = hint

    def __reduce__(self) -> tuple[type[InputError], tuple[str, SourceLocation, str | None]]:
        return InputError, (self.message, self.location, self.hint)

    def __str__(self) -> str:
        return str(Problem(self.message, self.location, hint=self.hint))


class NothingSaid(InputError):
    """A script file that can be read and holds nothing that anybody is to say: told as a note, no fault of the file."""

    def __reduce__(self) -> tuple[type[NothingSaid], tuple[str, SourceLocation, str | None]]:
        return NothingSaid, (self.message, self.location, self.hint)


class RuleError(PitchlintError):
    """One or more mistakes in rule files; all of them at once in `problems`."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[type[RuleError], tuple[tuple[Problem, ...]]]:
        return RuleError, (self.problems,)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems by place, each once."""

    def place(problem: Problem) -> tuple[str, int, int]:
        where = problem.location
        return where.file, where.line or 0, where.column or 0

    return sorted(dict.fromkeys(problems), key=place)


def did_you_mean(word: str, known: Sequence[str]) -> str | None:
    """A hint that names the nearest known word, or lists the known ones when none is near."""
    from difflib import get_close_matches  # seldom needed, and slow to import

    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    if known and len(known) <= 24:
        return "known: " + ", ".join(f"`{k}`" for k in known)
    return None

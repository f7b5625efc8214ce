"""Why a run stops before its end. What is done is kept each time, and the same call goes on."""

from __future__ import annotations

from pitchlint.errors import PitchlintError


class Stopped(PitchlintError):
    """The run stopped; what is done is kept."""


class Changed(Stopped):
    """An input is no longer what it was when the run was planned."""


class Damaged(Stopped):
    """The result of a part is not what was written; `part` is its id."""

    def __init__(self, part: str) -> None:
        super().__init__(f"the result of part {part} is damaged")
        self.part = part

    def __reduce__(self) -> tuple[type[Damaged], tuple[str]]:
        return Damaged, (self.part,)


class NoSpace(Stopped):
    """The disk is full."""


class Unwritten(Stopped):
    """The disk takes no more for another reason: a limit of the file's size, a file system that may only be read."""


class Unreached(Stopped):
    """An object store or a scheduler does not answer."""


class WorkersDie(Stopped):
    """Workers die again and again, and no conversation is to blame."""

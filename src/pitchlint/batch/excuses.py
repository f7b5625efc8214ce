"""Suppressions in an audit: the comments in script files, and the words that the configuration excuses.

They are those of `check`; only what is to be said of the suppressions themselves (expired, not needed) is left to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO

from pitchlint.batch.marks import marked, may_comment
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.parts import Part
from pitchlint.batch.slices import Slice
from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.gates.comments import comments_in
from pitchlint.gates.coverage import paired, suppressions
from pitchlint.gates.suppression import Suppression, suppress
from pitchlint.readers.decoding import codec_named
from pitchlint.readers.intake import Intake
from pitchlint.report import ConversationReport, Report, Unreadable

Read = Callable[[Slice], list[Conversation | Unreadable]]


@dataclass(slots=True)
class Excuses:
    """What excuses findings in a part.

    Attributes:
        part: which.
        settings: whether comments count, and the words of the configuration.
        read: answers what a slice holds: it depends on the turns which of them a comment covers.
    """

    part: Part
    settings: PartSettings
    read: Read
    _known: dict[str, tuple[Suppression, ...]] = field(default_factory=dict)

    def __call__(self, report: ConversationReport) -> tuple[ConversationReport, list[Unreadable]]:
        """The report without what is excused, and what is wrong with comments, told once a file."""
        file = report.conversation.source.file
        wrong: list[Unreadable] = []
        if file not in self._known:
            comments, wrong = self._comments(file)
            self._known[file] = (*comments, *self.settings.suppress)
        if self._known[file]:
            day = next((piece.day for piece in self.part.slices if piece.file == file), "")
            today = date.fromisoformat(day) if day else date.min
            (report,) = suppress(Report((report,)), self._known, today)[0].conversations
        return report, wrong

    def _comments(self, file: str) -> tuple[list[Suppression], list[Unreadable]]:
        piece = next((p for p in self.part.slices if p.file == file), None)
        if not self.settings.comments or piece is None or not may_comment(file):
            return [], []
        data = piece.data()
        if not marked(data):
            return [], []
        try:
            source = Intake(BytesIO(data), file, codec_named(self.settings.options.encoding)).source()
        except InputError:
            return [], []  # reading it says what is wrong
        found, wrong = comments_in(source)
        commented, unpaired = paired(source, found)
        turns = {
            turn.segments[0].location.line or 0
            for said in self.read(piece)
            if isinstance(said, Conversation)
            for turn in said.turns
        }
        told = [Unreadable(p.location, p.message, p.hint) for p in (*wrong, *unpaired)]
        return suppressions(commented, turns), told

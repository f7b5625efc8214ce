"""Suppressions in an audit: the comments in script files, and the words that the configuration excuses."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO

from pitchlint.batch.marks import marked, may_comment
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.parts import Part
from pitchlint.batch.slices import Slice
from pitchlint.batch.unneeded import RULES, entry_key
from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.finding import Finding
from pitchlint.gates.comments import comments_in
from pitchlint.gates.coverage import paired, suppressions
from pitchlint.gates.suppression import Suppression, Use, notices, ran, suppress
from pitchlint.gates.unknown_names import unknown_names
from pitchlint.readers.decoding import codec_named
from pitchlint.readers.intake import Intake
from pitchlint.report import ConversationReport, Report, RuleInfo, Unreadable
from pitchlint.rules.selection import heeded

Read = Callable[[Slice], list[Conversation | Unreadable]]


@dataclass(slots=True)
class Excuses:
    """What excuses findings in a part.

    Attributes:
        part: which.
        settings: whether comments count, and the words of the configuration.
        read: answers what a slice holds: it depends on the turns which of them a comment covers.
        rules: that run.
        library: answers the full ids of all rules.
    """

    part: Part
    settings: PartSettings
    read: Read
    rules: Callable[[], Sequence[RuleInfo]] = tuple
    library: Callable[[], Iterable[str]] = tuple
    _known: dict[str, tuple[Suppression, ...]] = field(default_factory=dict)
    _used: set[Use] = field(default_factory=set)

    def __call__(self, report: ConversationReport) -> tuple[ConversationReport, list[Unreadable]]:
        """The report without what is excused, and what is wrong with comments, told once a file."""
        file = report.conversation.source.file
        wrong: list[Unreadable] = []
        if file not in self._known:
            comments, wrong = self._comments(file)
            self._known[file] = (*comments, *self.settings.suppress)
        if self._known[file]:
            whole, used = suppress(Report((report,)), self._known, self._today(file))
            (report,) = whole.conversations
            self._used |= used
        return report, wrong

    @property
    def excused(self) -> set[str]:
        """Keys of the entries of the configuration that excused something."""
        return {entry_key(name, entry.text) for entry, name in self._used if entry.by == "config"}

    def notices(self, left: Collection[str]) -> list[Finding]:
        """What is to be said of the comments themselves.

        Args:
            left: files of which something was not analysed, so that it does not show what is not needed there.
        """
        made: list[Finding] = []
        for file, held in self._known.items():
            comments = [entry for entry in held if entry.by == "comment"]
            if comments:
                given = [(c, n) for c in comments for n in c.names] if file not in left else []
                judged = {(c, n) for c, n in given if ran(self.rules(), n, learn=self.settings.analysis.learn)}
                made += notices(comments, self._used, judged, self._today(file))
        return [found for found in made if heeded(RULES[found.rule], self.settings.analysis.selection)]

    def _today(self, file: str) -> date:
        day = next((piece.day for piece in self.part.slices if piece.file == file), "")
        return date.fromisoformat(day) if day else date.min

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
        unknown = unknown_names(commented, (rule.id for rule in self.rules()), self.library)
        turns = {
            turn.segments[0].location.line or 0
            for said in self.read(piece)
            if isinstance(said, Conversation)
            for turn in said.turns
        }
        told = [Unreadable(p.location, p.message, p.hint) for p in (*wrong, *unpaired, *unknown)]
        return suppressions(commented, turns), told

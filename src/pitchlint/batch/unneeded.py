"""What is to be said of suppressions themselves: those that excuse nothing, and those whose last day is over.

Comments are judged where their file was read, entries of a configuration when the whole run is known. Both become
rows of the table findings that belong to no conversation, as `check` tells them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from pitchlint.batch.rows import Row, finding_row
from pitchlint.batch.slices import digest
from pitchlint.finding import Finding
from pitchlint.gates.suppression import Suppression, Use, expired, notices
from pitchlint.nlp.redaction import redact_report
from pitchlint.report import Report, Unreadable
from pitchlint.rules.built_in import EXPIRED, UNUSED

RULES = {rule.id: rule for rule in (EXPIRED, UNUSED)}
_NOWHERE = dict.fromkeys(("conversation", "seller", "channel", "started_at", "week"))


def entry_key(name: str, words: str) -> str:
    """What stands for a name in an entry of a configuration, and the words that the entry excuses: 16 hex digits."""
    return digest(f"{name}\0{words}".encode(errors="surrogatepass"))[:16]


@dataclass(frozen=True, slots=True)
class Entries:
    """Entries of configurations that hold for inputs of the run.

    Attributes:
        found: all of them.
        judged: those names in them of which a whole run tells whether they are needed.
        today: the day on which their last days are judged.
    """

    found: tuple[Suppression, ...] = ()
    judged: frozenset[Use] = frozenset()
    today: date = date.min

    @property
    def key(self) -> str:
        """Changes when what is told of the entries may."""
        over = [(s.location, s.names, s.text, expired(s, self.today)) for s in self.found]
        return repr((over, sorted((s.text, name) for s, name in self.judged))) if self.found else ""

    def rows(self, excused: Collection[str], *, whole: bool, redacted_by: str | None = None) -> list[Row]:
        """The rows for entries that are not needed or have expired.

        Args:
            excused: keys of what excused a finding of the run.
            whole: whether everything was analysed, so that it shows what is not needed.
            redacted_by: as in `notice_row`.
        """
        used = {(s, name) for s in self.found for name in s.names if entry_key(name, s.text) in excused}
        judged = set(self.judged) if whole else set()
        return [notice_row(found, redacted_by) for found in notices(self.found, used, judged, self.today)]


NO_ENTRIES = Entries()


def notice_row(found: Finding, redacted_by: str | None = None) -> Row:
    """A row of the table findings.

    Args:
        found: what is to be said.
        redacted_by: name of the model with which what tells who somebody is is masked; None: nothing is.
    """
    if redacted_by:
        told = redact_report(Report(unreadable=(Unreadable(found.evidence.location, found.message),)), redacted_by)
        bare = replace(found.evidence, quote="", text="", start=0, end=0)
        found = replace(found, message=told.unreadable[0].message, evidence=bare)
    return finding_row(found, _NOWHERE)

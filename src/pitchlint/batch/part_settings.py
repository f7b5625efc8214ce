"""What is done with every conversation of a part, as a record that goes to the workers."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pitchlint
from pitchlint.conversation import Conversation
from pitchlint.gates.suppression import Suppression
from pitchlint.readers import ReadOptions
from pitchlint.readers.role_labels import person
from pitchlint.settings import Settings

SPACE = 2**64  # conversations are drawn by 64 bits of a hash of their id
_NOT_OF_RESULTS = ("cli", "reporters", "evaluation", "__pycache__")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which conversations are analysed.

    Attributes:
        since: ISO 8601 date; those before it and those without a date are left out.
        sellers: ids or names of sellers; empty: all.
        below: those are analysed whose `draw` is smaller; None: all.
        limit: so many at most, None: all.
    """

    since: str | None = None
    sellers: tuple[str, ...] = ()
    below: int | None = None
    limit: int | None = None

    @property
    def partial(self) -> bool:
        """Whether some conversations may be left out."""
        return self != Choice()

    def left_out(self, conversation: Conversation) -> str | None:
        """Why the conversation is left out, None when it is taken; the limit is not looked at."""
        if self.since:
            if not conversation.started_at:
                return "without a date"
            if conversation.started_at[: len(self.since)] < self.since:
                return f"before {self.since}"
        if self.sellers:
            wanted = {s.casefold() for s in self.sellers}
            speakers = {person(t.speaker) for t in conversation.turns if t.role == "seller"}
            if not wanted & {(n or "").casefold() for n in (conversation.seller_id, *speakers)}:
                return "of other sellers"
        if self.below is not None and draw(conversation.id) >= self.below:
            return "not in the sample"
        return None


@dataclass(frozen=True, slots=True)
class PartSettings:
    """How a part is read and analysed.

    Attributes:
        analysis: rules and what they need.
        options: how files are read.
        choice: which conversations are analysed.
        redact: whether what identifies a person is taken out of everything that is kept.
        suppress: words that the configuration excuses and whose last day is not over.
        comments: whether suppression comments in the inputs count.
        today: ISO 8601 date on which those are judged that have a last day; it counts for the parts which hold such.
        digest: 32 hex digits over all this with the contents of the rule files, of this package's code and of the
            model's version; set by `with_digest`.
    """

    analysis: Settings = field(default_factory=lambda: Settings(learn=False))
    options: ReadOptions = field(default_factory=ReadOptions)
    choice: Choice = field(default_factory=Choice)
    redact: bool = False
    suppress: tuple[Suppression, ...] = ()
    comments: bool = True
    today: str = ""
    digest: str = ""

    def with_digest(self) -> PartSettings:
        """The same with its digest. Names of folders do not count, only what is in them."""
        analysis = replace(self.analysis, packs=())
        choice = replace(self.choice, sellers=tuple(sorted(self.choice.sellers)))
        labels, columns = sorted(self.options.labels.items()), sorted(self.options.columns.items())
        options = replace(self.options, labels={}, columns={})
        excused = [(entry.names, entry.text) for entry in self.suppress]
        chosen = analysis, options, labels, columns, choice, self.redact, self.comments, excused
        found = hashlib.blake2b(digest_size=16)
        for what in (*chosen, *self.traits().items()):
            found.update(f"{what!r}\0".encode(errors="surrogatepass"))
        return replace(self, digest=found.hexdigest())

    def traits(self) -> dict[str, str]:
        """What the results depend on in the process that this is called in, by names for people."""
        rules = hashlib.blake2b(digest_size=16)
        for folder in self.analysis.folders:
            _add(rules, folder, [folder] if folder.is_file() else folder.rglob("*.y*ml"))
        return {
            "pitchlint": pitchlint.__version__,
            "Python": "{}.{}".format(*sys.version_info),
            **_models(self.analysis),
            "code": _code().hex(),
            "rules": rules.hexdigest(),
        }


def draw(conversation: str) -> int:
    """The number, below 2 to the 64th, by which a conversation of that id is drawn into a sample."""
    return int.from_bytes(hashlib.blake2b(conversation.encode(errors="surrogatepass"), digest_size=8).digest(), "big")


@lru_cache(maxsize=1)
def _code() -> bytes:
    """A digest of the code that results come from."""
    found = hashlib.blake2b(digest_size=16)
    package = Path(pitchlint.__file__).parent
    _add(found, package, (p for p in package.rglob("*.py") if p.relative_to(package).parts[0] not in _NOT_OF_RESULTS))
    return found.digest()


def _add(found: hashlib.blake2b, folder: Path, files: Iterable[Path]) -> None:
    for file in sorted(f for f in files if f.is_file()):
        found.update(f"{file.relative_to(folder).as_posix()}\0".encode())
        found.update(file.read_bytes())


def _models(analysis: Settings) -> dict[str, str]:
    known = {}
    for name in ("spacy", analysis.model.replace("_", "-"), "google-re2"):
        try:
            known[name] = version(name)
        except PackageNotFoundError:
            known[name] = "none"
    if analysis.learn:
        weights = Path(pitchlint.__file__).parent / "nlp" / "categoriser"
        known["categoriser"] = ", ".join(f"{p.name} {p.stat().st_size}" for p in sorted(weights.glob("*.npz")))
    return known

"""What a configuration says, and where it says so."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pitchlint.conversation import Channel, Role
from pitchlint.location import SourceLocation
from pitchlint.nlp.pipeline import DEFAULT_MODEL

if TYPE_CHECKING:
    from pitchlint.gates.suppression import Suppression
    from pitchlint.rules.changes import Override
    from pitchlint.rules.source_text import SourceText

Origin: TypeAlias = "tuple[SourceText, tuple[str | int, ...]]"  # a file and a path of keys in it


@dataclass(frozen=True, slots=True)
class FileIgnores:
    """Names that are ignored in the files which a glob means.

    Attributes:
        folder: the folder of the configuration file; globs are relative to it.
        glob: `*` within a name, `**` over folders; without a slash it means the file's own name.
        names: ids, packs, tags or levels.
    """

    folder: str
    glob: str
    names: tuple[str, ...]

    def matches(self, file: str) -> bool:
        """Whether the glob means the file."""
        return _means(self.folder, self.glob, file)


@dataclass(frozen=True, slots=True)
class ConfigSuppression:
    """Words that a rule may find in the files which a glob means.

    Attributes:
        folder, glob: as in `FileIgnores`; an empty glob means every file.
        suppression: rule, words, reason and last day.
    """

    folder: str
    glob: str
    suppression: Suppression

    def matches(self, file: str) -> bool:
        """Whether it holds for the file."""
        return not self.glob or _means(self.folder, self.glob, file)


@dataclass(frozen=True, slots=True)
class RequiredLines:
    """Script lines that every conversation which follows the script has to hold.

    Attributes:
        folder: the folder of the configuration file; globs of files are relative to it.
        glob: means script files, as in `FileIgnores`, or headings in them, in any case.
    """

    folder: str
    glob: str

    def matches(self, file: str, headings: tuple[str, ...]) -> bool:
        """Whether it means the file, or one of the headings above a line."""
        wanted = self.glob.casefold()
        return _means(self.folder, self.glob, file) or any(fnmatchcase(h.casefold(), wanted) for h in headings)


@dataclass(frozen=True, slots=True)
class Config:
    """What holds; the defaults where nothing is said.

    Attributes:
        file: the configuration file, None where there is none.
        select, ignore: names of rules, packs, tags, levels.
        per_file_ignores: further names to ignore in some files.
        overrides: changes to rules, in order.
        packs: folders of own rules (made absolute to the file that names them) or names of installed packs.
        sellers, customers: speaker names by side.
        labels: speaker label -> role, for labels that are not well known.
        columns: CSV column keys -> headers.
        channel: channel of inputs that do not say.
        call_type: kind of call, for rules that apply to some kinds only.
        products: names that the slot {product} stands for.
        model: spaCy model package.
        learn: whether the text categoriser is used.
        preview: whether rules in preview run.
        suppress: words that some rules may find.
        required_lines: script lines that conversations have to hold, besides those that the scripts mark.
        origins: (key,) or (key, entry) -> where it is said.
    """

    file: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[FileIgnores, ...] = ()
    overrides: tuple[Override, ...] = ()
    packs: tuple[str, ...] = ()
    sellers: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()
    labels: tuple[tuple[str, Role], ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    channel: Channel | None = None
    call_type: str | None = None
    products: tuple[str, ...] = ()
    model: str = DEFAULT_MODEL
    learn: bool = True
    preview: bool = False
    suppress: tuple[ConfigSuppression, ...] = ()
    required_lines: tuple[RequiredLines, ...] = ()
    origins: dict[tuple[str, ...], Origin] = field(default_factory=dict, compare=False, repr=False)

    def ignored_in(self, file: str) -> tuple[str, ...]:
        """The names that `per-file-ignores` adds for an input file."""
        return tuple(n for entry in self.per_file_ignores if entry.matches(file) for n in entry.names)

    def origin(self, *key: str) -> SourceLocation | None:
        """Where a key, or an entry of it, is said; None for a default."""
        found = self.origins.get(key) or self.origins.get(key[:1])
        return found[0].problem("", found[1]).location if found else None


def _means(folder: str, glob: str, file: str) -> bool:
    path = os.path.relpath(Path(file).absolute(), folder).replace(os.sep, "/")
    if "/" not in glob:
        path = path.rpartition("/")[2]
    return bool(_glob(glob.removeprefix("./")).fullmatch(path))


@lru_cache(maxsize=1024)
def _glob(glob: str) -> re.Pattern[str]:
    if glob.endswith("/"):
        glob += "**"
    out = ""
    for part in re.findall(r"\*\*/|\*\*|\*|\?|\[!?[^\]]+\]|.", glob, re.DOTALL):
        if part.startswith("[") and len(part) > 2:
            out += "[" + part[1:-1].replace("!", "^", part[1] == "!").replace("\\", "\\\\") + "]"
        else:
            out += {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part) or re.escape(part)
    try:
        return re.compile(out, re.DOTALL)
    except re.error:
        return re.compile(re.escape(glob))

"""The sheet a report is set on: width, signs that the console can write, and how lines break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from pitchlint.finding import Level
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.safe import encodable, safe

WIDEST = 110  # longer lines are hard to read
NARROW = 64  # below this, labels stand above their text instead of beside it

COLORS: dict[str, str] = {"error": "red", "warning": "yellow", "note": "blue", "praise": "green"}
QUIET = "dim"
STRONG = "bold"


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters that carry meaning, each told from the others without colour.

    Attributes:
        levels: one for error, warning, note and praise, in this order.
        sides: a stroke for seller, customer and anybody else.
        gutters: the same, upright, beside quoted turns.
        marks: what stands around marked words where there is no colour.
    """

    levels: str
    sides: str
    gutters: str
    marks: tuple[str, str]

    def level(self, level: Level) -> str:
        return self.levels[("error", "warning", "note", "praise").index(level)]

    def side(self, role: str) -> str:
        return self.sides[{"seller": 0, "customer": 1}.get(role, 2)]

    def gutter(self, role: str) -> str:
        return self.gutters[{"seller": 0, "customer": 1}.get(role, 2)]


def signs(encoding: str) -> Signs:
    """The best signs that the encoding can write: Unicode, code page 437, or ASCII."""

    def first(*choices: str) -> str:
        return next((c for c in choices if encodable(c, encoding)), choices[-1])

    marks = ("«", "»") if encodable("«»", encoding) else ("[[", "]]")
    return Signs(first("✗▲●✓", "X!o+"), first("━─┄", "═─·", "=-."), first("┃│┆", "║│·", "||:"), marks)


@dataclass(frozen=True, slots=True)
class Page:
    """Where and how to write.

    Attributes:
        console: for Rich's line breaking; nothing is printed through it here.
        options: what the user wants to see.
        width: cells of a line.
        encoding: of the output.
        signs: characters with a meaning.
        plain: no colour, so marked words need signs around them.
    """

    console: Console
    options: RenderOptions
    width: int
    encoding: str
    signs: Signs
    plain: bool

    @property
    def narrow(self) -> bool:
        return self.width < NARROW

    def safe(self, text: str) -> str:
        """The text, harmless and writable."""
        return safe(text, self.encoding)

    def text(self, *parts: str | tuple[str, str]) -> Text:
        """A line of parts, each plain or (words, style); the words are never read as markup."""
        line = Text()
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            line.append(self.safe(words), style or None)
        return line

    def sign(self, level: Level, lead: str = "  ") -> Text:
        """The sign of a level in its colour, as a line begins with it."""
        return Text.assemble(lead, (f"{self.signs.level(level)} ", f"bold {COLORS[level]}"))

    def cut(self, words: str, cells: int) -> str:
        """The words, safe, in at most so many cells."""
        words = self.safe(words)
        if cell_len(words) <= cells:
            return words
        end = self.safe("…")
        return set_cell_size(words, max(cells - len(end), 0)).rstrip() + end

    def wrap(self, body: Text, first: Text | None = None, rest: Text | None = None) -> Iterator[Text]:
        """The body broken into lines, the first one after `first`, the others after `rest`.

        Without `rest` the others are indented as far as `first` reaches.
        """
        first = first or Text()
        rest = rest if rest is not None else Text(" " * first.cell_len)
        room = max(self.width - max(first.cell_len, rest.cell_len), 10)
        for number, line in enumerate(body.wrap(self.console, room, overflow="fold")):
            whole = Text.assemble(rest if number else first, line)
            whole.rstrip()
            yield whole


def page_for(console: Console, options: RenderOptions, encoding: str | None = None) -> Page:
    """The page for a console; its own width and encoding unless told otherwise."""
    encoding = encoding or console.encoding
    return Page(
        console=console,
        options=options,
        width=max(min(options.width or console.width, WIDEST), 20),
        encoding=encoding,
        signs=signs(encoding),
        plain=console.no_color or console.color_system is None,
    )


def pad(text: Text, cells: int, right: bool = False) -> Text:
    """The text filled up to so many cells."""
    space = " " * max(cells - text.cell_len, 0)
    return Text.assemble(space, text) if right else Text.assemble(text, space)

"""What in a script library is speech: blocks in, sections with their turns out. Every script format shares this.

A format's reader (Markdown, plain text, HTML, DOCX, macro files) turns its file into `Block`s in order: headings,
paragraphs, list items, quotations, fenced or preformatted text, table cells, rules. It strips markup and leaves out
what is no text at all (comments, front matter, program code, struck-out words: their number goes into `struck`), and
keeps the place of each character (`Piece`). `sections` then says what of it a seller says, what a customer says, and
what is a bad example or an instruction; `script_conversations.conversations` makes conversations of the sections.

    blocks = [
        Block("heading", (Piece("Opening", 3),), at=0, rank=2),
        Block("paragraph", (Piece("Agent: Hello, is this a good moment?", 12),), at=12),
    ]
    found = sections(blocks)

Speech is: quotations (`kind="quote"`), lines behind a label (`Agent:`, `Customer:`) or a lead-in (`You could say:`),
list items, cells and paragraphs below such a heading, column or lead-in, sentences in quotation marks, and the body of
a message from `Subject:` or the salutation to the sign-off. Bad examples (`Never say`, `❌`, `Don't` columns) are
counted in `Section.left_out` and not returned. Where a section marks nothing as speech, prose that is plainly
addressed to a customer ("Hi {{first_name}}, I'm calling ...") is taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pitchlint.readers.options import ReadOptions
from pitchlint.readers.role_labels import normal
from pitchlint.readers.script_addressed import BRACKETED, is_staff_talk, sounds_said
from pitchlint.readers.script_blocks import Block
from pitchlint.readers.script_lines import Line, begins, read_line
from pitchlint.readers.script_messages import Message, fence_speaks
from pitchlint.readers.script_quotes import with_long_quotes
from pitchlint.readers.script_sections import Section, Spoken
from pitchlint.readers.script_words import Sense, column_sense, forbidding, heading_sense, is_alert, plain
from pitchlint.regex import lazy

__all__ = ["Block", "Section", "Spoken", "sections"]

_EXAMPLE = frozenset({"example", "examples", "for example", "e.g", "sample", "examples include", "try", "use"})


def sections(blocks: Iterable[Block], options: ReadOptions | None = None, *, prose: bool = False) -> list[Section]:
    """What is said below each heading, in order; a section may hold nothing.

    Args:
        blocks: of one file, in order.
        options: speaker names that the caller knows count as labels.
        prose: whether unmarked paragraphs are the seller's words where the whole file marks none as speech.
    """
    given = options or ReadOptions()
    labels = frozenset(normal(name) for name in (*given.sellers, *given.customers, *given.labels))
    walk = _Walk(labels)
    for block in with_long_quotes(list(blocks)):
        walk.take(block)
    walk.close()
    if prose and not any(section.sells for section in walk.sections):
        for section, unmarked in zip(walk.sections, walk.unmarked, strict=True):
            section.spoken += unmarked
    return walk.sections


_QUOTED = lazy(r"[\"“][^\"“”]+[\"”]")


@dataclass(slots=True)
class _Lead:
    """A lead-in such as "You could say:" and how deep in lists it stands; `fresh` until a block has followed."""

    depth: int
    sense: Sense
    name: str
    fresh: bool = True


class _Walk:
    """Goes through the blocks of a file and remembers what headings and lead-ins announce."""

    def __init__(self, labels: frozenset[str]) -> None:
        self.labels = labels
        self.sections = [Section("", 0)]
        self.unmarked: list[list[Spoken]] = []  # a list a section: paragraphs that nothing marks as speech
        self._paragraphs: list[Spoken] = []
        self._perhaps: list[Spoken] = []  # of these, what sounds addressed to a customer
        self._headings: list[tuple[int, Sense | None, str]] = []
        self._leads: list[_Lead] = []
        self._message = Message()

    @property
    def section(self) -> Section:
        return self.sections[-1]

    def close(self) -> None:
        """Ends a section: where nothing is marked as speech, what sounds like it is taken."""
        if not self.section.sells:
            self.section.spoken += self._perhaps
        self.section.email |= self._message.letter and not any(one.label for one in self.section.spoken)
        self.unmarked.append(self._paragraphs)
        self._paragraphs, self._perhaps, self._leads, self._message = [], [], [], Message()

    def take(self, block: Block) -> None:
        """Reads the next block."""
        self.section.struck += block.struck
        if block.kind == "rule":
            self._leads.clear()
            self._message.end()
        elif block.kind == "heading" and block.rank > 6 and self._message.inside:
            self._words(block, None)
        elif block.kind == "heading":
            self._heading(block)
        elif block.text.strip():
            sense, name = self._context(block)
            if block.kind == "fence":
                self._fence(block, sense, name)
            elif not (block.kind == "quote" and is_alert(block.text)):
                self._words(block, sense, name)

    def _heading(self, block: Block) -> None:
        while self._headings and self._headings[-1][0] >= block.rank:
            self._headings.pop()
        words = " ".join(block.text.split())
        self._headings.append((block.rank, heading_sense(words), words))
        self._leads.clear()
        if block.rank <= 6:
            self.close()
            struck, self.section.struck = (block.struck, self.section.struck - block.struck)
            self.sections.append(Section(words, block.at, struck=struck))

    def _context(self, block: Block) -> tuple[Sense | None, str]:
        """What column, lead-in or heading announce for a block, and their words."""
        if block.kind == "cell":
            return column_sense(block.mark, block.beside), plain(block.mark)
        while self._leads and (
            self._leads[-1].depth > block.depth or (self._leads[-1].depth == block.depth and block.kind == "item")
        ):
            self._leads.pop()
        if self._leads:
            lead = self._leads[-1]
            if lead.depth == block.depth and block.kind == "paragraph":
                self._leads.pop()
                if lead.fresh:
                    return lead.sense, lead.name
            else:
                lead.fresh = False
                return lead.sense, lead.name
        return next(((sense, name) for _, sense, name in reversed(self._headings) if sense), (None, ""))

    def _fence(self, block: Block, sense: Sense | None, name: str) -> None:
        speaks = fence_speaks(block.mark, block.text, sense)
        cuts = [_cut(block, start, end) for start, end in block.paragraphs()] if speaks else []
        for cut in with_long_quotes(cuts):
            self._words(cut, "never" if sense == "never" else "say", name)
        self._message.end()

    def _words(self, block: Block, sense: Sense | None, name: str = "") -> None:
        text = block.text
        if sense != "never" and block.kind != "cell":
            spans = self._message.spans(text, block.kind)
            if spans is not None:
                for start, end in spans:
                    self._say(Spoken("", "seller", [(block, start, end)]), joined=self._message.goes_on)
                return
        line = Line()
        for start, end in _units(text, self.labels):
            if BRACKETED.match(text[start:end]):
                continue  # a stage direction, perhaps amid a speech
            own = begins(text[start:end], self.labels)
            marked = block.kind == "quote" or (block.kind == "fence" and sense != "never")
            if line.open and not own and line.parts:
                self._go_on(block, start, end, line)
                continue
            line = read_line(text[start:end], sense, marked=marked, labels=self.labels)
            self._line(block, start, end, line, sense, name)
            if line.follows:
                sense, name = self._follows(line, sense, name)
        if line.follows and sense:
            self._leads.append(_Lead(block.depth, sense, name))

    @staticmethod
    def _follows(line: Line, sense: Sense | None, name: str) -> tuple[Sense, str]:
        """What a line announces for those below it; an example of what is forbidden is forbidden, too."""
        if sense == "never" and (plain(line.lead).lower() in _EXAMPLE or line.follows == "staff"):
            return "never", name
        assert line.follows
        return line.follows, forbidding(line.lead) if line.follows == "never" else line.lead

    def _line(self, block: Block, start: int, end: int, line: Line, sense: Sense | None, name: str) -> None:
        for number, part in enumerate(line.parts):
            if part.who == "never":
                lines = len(block.text[start + part.start : start + part.end].splitlines())
                self.section.left_out[line.lead or name] += lines
            else:
                spoken = Spoken(part.label, part.who, [(block, start + part.start, start + part.end)])
                self._say(spoken, joined=line.open and number > 0)
        text = block.text[start:end]
        if line.parts or line.follows or sense in ("never", "staff", "customer") or is_staff_talk(text):
            return
        if block.kind in ("paragraph", "item") and any(c.isalpha() for c in text):
            spoken = Spoken("", "seller", [(block, start, end)])
            self._paragraphs.append(spoken)
            if sounds_said(text) and not _QUOTED.search(text):
                self._perhaps.append(spoken)

    def _go_on(self, block: Block, start: int, end: int, line: Line) -> None:
        if line.parts[-1].who == "never":
            return
        self.section.spoken[-1].parts.append((block, start, end))

    def _say(self, spoken: Spoken, *, joined: bool = False) -> None:
        if joined and self.section.spoken:
            self.section.spoken[-1].parts += spoken.parts
        else:
            self.section.spoken.append(spoken)


def _units(text: str, labels: frozenset[str]) -> list[tuple[int, int]]:
    """Spans of a block's lines, those together that go on with one another."""
    spans: list[tuple[int, int]] = []
    at = 0
    after_aside = True
    for line in text.split("\n"):
        end = at + len(line)
        aside = bool(line.strip()) and bool(BRACKETED.match(line))
        if after_aside or aside or begins(line, labels):
            spans.append((at, end))
        else:
            spans[-1] = (spans[-1][0], end)
        at, after_aside = end + 1, aside
    return spans


def _cut(block: Block, start: int, end: int) -> Block:
    return Block(
        block.kind, block.part(start, end), block.at, depth=block.depth, mark=block.mark,
        pointer=block.pointer, cell=block.cell, source=block.source,
    )  # fmt: skip

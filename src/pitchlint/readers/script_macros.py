"""Macro files in YAML: canned responses, templates, snippets; the same in JSON comes here from `json_document`.

`macro_shapes` says which values are said. Every macro is a conversation by itself, named `file#title`; its subject,
then each paragraph of its text is a turn, lines such as `Customer: ...` in it stand for their speaker. Texts in HTML
are read as HTML. Places are those of the words in the file, within quotes, folded lines and block scalars. A file in
which nothing is a macro (a CI file, a configuration, a rule) holds no speech.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError, NothingSaid
from pitchlint.readers import html_blocks, json_syntax, yaml_places
from pitchlint.readers.drafts import counted
from pitchlint.readers.embedded import Embedded
from pitchlint.readers.intake import Intake
from pitchlint.readers.macro_shapes import Macro, Macros, MacroText, macros
from pitchlint.readers.mail_body import mail_section
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.pieces import Piece
from pitchlint.readers.script_blocks import Block
from pitchlint.readers.script_conversations import NOTHING, conversations
from pitchlint.readers.script_speech import Section, Spoken, sections
from pitchlint.readers.source import Source
from pitchlint.readers.yaml_places import YamlText
from pitchlint.regex import lazy

DESCRIPTION = "macro files in YAML or JSON: canned responses, templates, snippets (Zendesk, Intercom, Front and others)"
SUFFIXES = (".yaml", ".yml")

HINT = "expected macros: a title and a `body`, `text` or `reply`, or names with texts (`greeting: Hello ...`)"

PlacedBy = Callable[[Source, str], list[Piece]]

_MARKS = lazy(
    r"(?<!\w)(?:\*\*|__)(?=\S)|(?<=\S)(?:\*\*|__)(?!\w)|\[(?=[^\[\]]{1,200}\]\((?:https?:|mailto:))|\]\((?:https?:|mailto:)[^()\s]*\)"
)
_CONTROL = lazy(r"\{%.{0,400}?%\}|\{\{[#/^!>~].{0,400}?\}\}", re.S)


def sniff(head: str, suffix: str) -> float:
    """Sure by the suffix, and of nothing else: YAML looks like many things."""
    return 0.7 if suffix in SUFFIXES else 0.0


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """A conversation for each macro, after an error for each key that stands twice."""
    source = intake.source()
    if intake.suffix == ".json" or (intake.suffix not in SUFFIXES and source.text.lstrip()[:1] in ("{", "[")):
        value, _ = json_syntax.parse(source)
        yield from library(source, macros(value), json_syntax.pieces, options)
        return
    from pitchlint.readers import yaml_syntax

    values, twice = yaml_syntax.parse(source)
    yield from twice
    found = Macros()
    for value in values:
        more = macros(value)
        found.found += more.found
        found.left_out += more.left_out
    yield from library(source, found, yaml_places.pieces, options)


def library(
    source: Source, found: Macros, placed: PlacedBy, options: ReadOptions
) -> Iterator[Conversation | InputError]:
    """The conversations of a file's macros; `placed` tells where the characters of a value stand."""
    said = [_section(source, macro, placed, options) for macro in found.found]
    if not any(section.sells for section in said):
        raise NothingSaid(NOTHING, source.place(0), HINT)
    said[0].notes += [f"{counted(number, 'text')} left out: {reason}" for reason, number in found.left_out.items()]
    yield from conversations(source, said, options)


def _section(source: Source, macro: Macro, placed: PlacedBy, options: ReadOptions) -> Section:
    section = Section(macro.title, macro.at, channel=macro.channel)
    for text in macro.texts:
        blocks = _blocks(Embedded(_paragraphed(text.value, placed(source, text.value))), text)
        if not blocks:
            continue
        section.struck += sum(block.struck for block in blocks)
        if text.subject or text.sense == "customer":
            parts = [(block, 0, len(block.text)) for block in blocks if block.text.strip()]
            role = "customer" if text.sense == "customer" else "seller"
            section.spoken.append(Spoken("Customer" if role == "customer" else "", role, parts))  # type: ignore[arg-type]
            continue
        mail = mail_section(blocks)
        for part in [mail] if mail else sections(_as_message(blocks), options):
            section.spoken += part.spoken
            section.left_out += part.left_out
            section.email |= part.email
    return section


def _blocks(text: Embedded, macro: MacroText) -> list[Block]:
    found = html_blocks.blocks(text.text) if macro.markup else [Block("paragraph", tuple(_plain(text.text)))]
    return [
        replace(block, pieces=text.pieces(block.pieces), at=text.place(block.at), pointer=macro.pointer)
        for block in found
    ]


def _paragraphed(value: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces; a line end in folded YAML was a blank line, and ends a paragraph."""
    if not isinstance(value, YamlText) or value.style in ("|", '"'):
        return pieces
    return [Piece("\n\n", at, plain=False) if text == "\n" else Piece(text, at, plain) for text, at, plain in pieces]


def _plain(text: str) -> Iterator[Piece]:
    """Plain text as it is shown: without the marks of bold, the addresses of links, and template statements."""
    at = 0
    for mark in re.finditer(f"{_MARKS.pattern}|{_CONTROL.pattern}", text, re.S):
        if mark.start() > at:
            yield Piece(text[at : mark.start()], at)
        at = mark.end()
    if at < len(text):
        yield Piece(text[at:], at)


def _as_message(blocks: Sequence[Block]) -> list[Block]:
    """The body of a message is said as a whole, whatever its blocks are; words before a colon may name a speaker."""
    return [replace(block, kind="fence", mark="message", rank=0) for block in blocks if block.text.strip()]

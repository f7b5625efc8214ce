"""Sections of a script library as conversations, one a section that holds speech."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Literal

from pitchlint.conversation import Conversation, RoleSource
from pitchlint.errors import InputError, NothingSaid
from pitchlint.readers.drafts import Draft, Heading, Said, counted, finished
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.script_speech import Section, Spoken
from pitchlint.readers.source import Source

NOTHING = "nothing here looks like speech"
HINT = (
    "quote what is to be said (`> ...` or “...”), put `Agent:` before it, or list it under “Say:”; "
    "for plain prose, set the channel to script"
)


def conversations(
    source: Source, found: Sequence[Section], options: ReadOptions, heading: Heading | None = None, hint: str = HINT
) -> Iterator[Conversation | InputError]:
    """A conversation for each section in which somebody of the seller's side speaks.

    The id is `file.md#heading`, the heading written as in links to it. What sections without speech leave out is
    noted on the conversation before them, or else on the first.

    Args:
        heading: what the file says of all of them (date, seller, channel), e.g. in a front matter.
        hint: how to mark speech in this format.

    Raises:
        NothingSaid: no section holds speech.
    """
    about = heading or Heading()
    file = PurePath(source.name).name or source.name
    slugs: Counter[str] = Counter()
    names = [_slug(section.title, slugs) for section in found]
    talking = [number for number, section in enumerate(found) if section.sells]
    if not talking:
        raise NothingSaid(NOTHING, source.place(about.at), "; ".join([*_notes(found), hint]))
    for order, number in enumerate(talking):
        first = 0 if not order else number
        last = talking[order + 1] if order + 1 < len(talking) else len(found)
        section = found[number]
        own = replace(about, at=section.at, notes=[*about.notes, *_notes(found[first:last])])
        own.id = f"{file}#{names[number]}" if names[number] else about.id
        own.channel = about.channel or section.channel or ("email" if section.email else "script")
        try:
            talk = finished(source, [_draft(one) for one in section.spoken], own, options, usual="script")
        except InputError as error:
            yield error
            continue
        yield replace(talk, roles=_roles(talk, options))


def _roles(talk: Conversation, options: ReadOptions) -> RoleSource:
    labels = sorted({turn.speaker for turn in talk.turns} - {""})
    if options.sellers or options.customers or options.labels:
        return talk.roles
    if labels:
        return RoleSource("label", 1.0, f"the label “{labels[0]}”; what has no label in a script is the seller's")
    how: Literal["option", "file"] = "option" if options.channel == "script" else "file"
    return RoleSource(how, 1.0, "a script holds what the seller is to say")


def _draft(spoken: Spoken) -> Draft:
    said = [
        Said(block.part(start, end), pointer=block.pointer, cell=block.cell, source=block.source)
        for block, start, end in spoken.parts
    ]
    return Draft(spoken.label, said, spoken.role)


def _notes(sections: Sequence[Section]) -> list[str]:
    left_out: Counter[str] = Counter()
    for section in sections:
        left_out.update(section.left_out)
    notes = [f"{counted(number, 'line')} under “{words}” left out" for words, number in left_out.items()]
    notes += [note for section in sections for note in section.notes]
    struck = sum(section.struck for section in sections)
    return (
        [*notes, f"{counted(struck, 'struck-out stretch').replace('stretchs', 'stretches')} left out"]
        if struck
        else notes
    )


def _slug(title: str, seen: Counter[str]) -> str:
    """The heading as links name it: lower case, hyphens for spaces, a number behind one that comes again."""
    slug = re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-")
    seen[slug] += 1
    return f"{slug}-{seen[slug] - 1}" if slug and seen[slug] > 1 else slug

"""What is masked in the words of one conversation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from pitchlint.nlp.redaction.contacts import addresses, emails, homes
from pitchlint.nlp.redaction.first_names import first_names
from pitchlint.nlp.redaction.masks import Mask, Masked, joined
from pitchlint.nlp.redaction.name_words import ALSO_WORDS
from pitchlint.nlp.redaction.names import Names, generic, names_of, said_names, with_parts
from pitchlint.nlp.redaction.numbers import numbers
from pitchlint.nlp.redaction.people import Entity

_AFTER_ADDRESS = 4  # characters between a street and its town
_AFTER_HOME = 30  # characters between “I live in” and the town
_THINGS = "plan|package|bundle|line|model|edition|tier|range|subscription|policy|cover|card|club|membership"
_LONG_ID = 9  # digits from which a number may be somebody's telephone
_LEAST_VALUE = 4  # shorter values are masked only where their own surroundings give them away


class Redactor:
    """Masks by what the conversation as a whole gives away: a name or number told once is masked wherever it stands.

    Args:
        speakers: the speakers' labels, and ids of seller and customer.
        texts: what was said, turn by turn.
        entities: people and places that the model found, by text; for the texts that will be read.
    """

    def __init__(
        self, speakers: Iterable[str] = (), texts: Sequence[str] = (), entities: dict[str, list[Entity]] | None = None
    ) -> None:
        self._entities = _without_things(entities or {}, texts)
        known = set(names_of(speakers, texts))
        for text, found in self._entities.items():
            known |= with_parts(text[e.start : e.end] for e in found if e.kind == "person")
        self._names = Names(known)
        self._known = {name.casefold() for name in known}
        self._values: re.Pattern[str] | None = None
        self._kept: dict[str, Masked] = {}
        told = (pair for text in texts for pair in self._masked(text).values if _again(*pair))
        self._labels = {value.casefold(): label for label, value in sorted(told)}
        self._values = _any_of(self._labels)

    def masked(self, text: str) -> Masked:
        """The text with its masks."""
        found = self._kept.get(text)
        if found is None:
            found = self._kept[text] = self._masked(text)
        return found

    def speaker(self, label: str) -> str:
        """A speaker's label: as it is where it is no name."""
        if not label or generic(label):
            return label
        said = Masked(label, joined([*self._shapes(label), *self._names.masks(label, anyhow=True)])).text
        return said if said != label else "[NAME]"

    def person(self, id: str) -> str:
        """The id of a seller or a customer: a name, an e-mail, a phone or card number is masked, a short id stays."""
        if not any(c.isdigit() for c in id):
            return self.speaker(id)
        return "[NUMBER]" if id.isdigit() and len(id) >= _LONG_ID else self.identity(id)

    def identity(self, id: str) -> str:
        """The id of a conversation or case: names, e-mails, and what is written as a phone or card number are masked.

        Other numbers stay: an id is what a conversation is found by.
        """
        stem = re.sub(r"\.[A-Za-z]\w{0,5}\Z", "", id)
        phone = re.fullmatch(r"\+[\d ().-]{6,20}|[(]?0[\d ().-]{6,20}|(?=.*[ ().-])[\d ().-]{9,24}", stem)
        labels = {"EMAIL", "IBAN", "CARD"} | ({"PHONE", "NUMBER", "ID"} if phone else set())
        shapes = (m for m in self._shapes(id) if m.label in labels)
        return Masked(id, joined([*shapes, *self._names.masks(id, anyhow=True), *self._people(id)])).text

    def _masked(self, text: str) -> Masked:
        masks = [*self._shapes(text), *self._names.masks(text, anyhow=text.casefold() in self._known)]
        masks += (Mask(start, end, "NAME") for _, start, end in said_names(text))
        masks += first_names(text, ALSO_WORDS)
        masks += self._people(text)
        for m in self._values.finditer(text) if self._values else ():
            masks.append(Mask(m.start(), m.end(), self._labels[m[0].casefold()]))
        masks += self._places(text, masks)
        return Masked(text, joined(masks))

    def _shapes(self, text: str) -> Iterator[Mask]:
        yield from emails(text)
        yield from numbers(text)
        yield from addresses(text)

    def _people(self, text: str) -> Iterator[Mask]:
        yield from (Mask(e.start, e.end, "NAME") for e in self._entities.get(text, ()) if e.kind == "person")

    def _places(self, text: str, masks: Collection[Mask]) -> list[Mask]:
        ends = [m.end for m in masks if m.label == "ADDRESS"]
        after = homes(text)
        return [
            Mask(e.start, e.end, "ADDRESS")
            for e in self._entities.get(text, ())
            if e.kind == "place"
            and (
                any(0 <= e.start - end <= _AFTER_ADDRESS for end in ends)
                or any(0 <= e.start - end <= _AFTER_HOME for end in after)
            )
        ]


def _without_things(entities: dict[str, list[Entity]], texts: Sequence[str]) -> dict[str, list[Entity]]:
    """The entities without people that the conversation speaks of as things: “the Gold plan”, “an Aqua”."""
    people = {text[e.start : e.end] for text, found in entities.items() for e in found if e.kind == "person"}
    things: set[str] = set()
    for name in people:
        thing = re.compile(rf"\b(?:the|an?|our) {re.escape(name)}\b|\b{re.escape(name)} (?:{_THINGS})\b")
        if any(thing.search(text) for text in (*texts, *entities)):
            things.add(name)
    return {
        text: [e for e in found if e.kind != "person" or text[e.start : e.end] not in things]
        for text, found in entities.items()
    }


def _again(label: str, value: str) -> bool:
    return label not in ("NAME", "ADDRESS") and len(value) >= _LEAST_VALUE


def _any_of(values: Collection[str]) -> re.Pattern[str] | None:
    words = "|".join(re.escape(v) for v in sorted(values, key=lambda v: (-len(v), v)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None

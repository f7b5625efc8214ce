"""Who is on which side: from the file, from options, from well-known labels, else inferred, else left open.

What the user names wins over what the file says, because naming it is how a wrong file is put right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pitchlint.conversation import Conversation, Role, RoleSource, Turn
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.role_cues import Lean, confidence, lean
from pitchlint.readers.role_labels import normal, person, role_of

THRESHOLD = 0.7
_SIDES: tuple[Role, Role] = ("seller", "customer")
_SWAPPED = 4.0  # points by which the customer must sound more like a seller than the seller does


def role_field(value: str, options: ReadOptions) -> Role | None:
    """The side that the value of a file's role field stands for, None where it says nothing."""
    if options.labels:
        named = {normal(label): role for label, role in options.labels.items()}
        if normal(value) in named:
            return named[normal(value)]
    return role_of(value)


def settled(turns: Sequence[Turn], given: Sequence[Role | None], options: ReadOptions) -> tuple[list[Turn], RoleSource]:
    """The turns with their roles, and how these came to be known.

    Args:
        given: what the file's own role field says of each turn, None where it has none.
    """
    speakers = [speaker for speaker in dict.fromkeys(turn.speaker for turn in turns) if speaker]
    chosen = _by_option(speakers, options)
    sides, how = _named(turns, given, speakers, chosen)
    people = [speaker for speaker in speakers if sides.get(speaker) not in ("bot", "other")]
    unsided = [speaker for speaker in people if speaker not in sides]
    if how is not None and unsided:
        how = _opposite(people, unsided, sides, how)
        unsided = [speaker for speaker in people if speaker not in sides]
    if unsided:
        spoken: dict[str, list[Turn]] = {speaker: [] for speaker in unsided}
        for turn in turns:
            if turn.speaker in spoken:
                spoken[turn.speaker].append(turn)
        leans = {speaker: lean(said) for speaker, said in spoken.items()}
        how = _inferred(leans, sides) if how is None else _grouped(leans, sides, how)
    final = []
    for turn, role in zip(turns, given, strict=True):
        if role is None or turn.speaker in chosen:
            role = sides.get(turn.speaker, "unknown")
        final.append(Turn(turn.index, turn.speaker, role, turn.text, turn.segments))
    return final, how or RoleSource("unknown", 0.0, "nothing in the file tells the sides apart")


def swapped(conversation: Conversation) -> str | None:
    """A sentence for the report where the sides are probably the wrong way round, else None."""
    seller, customer = (lean([t for t in conversation.turns if t.role == side]) for side in _SIDES)
    if customer.points - seller.points < _SWAPPED or not (customer.seller_quote or seller.customer_quote):
        return None
    said = [f"the customer says {customer.seller_quote}"] if customer.seller_quote else []
    said += [f"the seller says {seller.customer_quote}"] if seller.customer_quote else []
    return f"The speakers may be swapped: {' and '.join(said)}."


def seller_name(turns: Sequence[Turn], how: RoleSource) -> str | None:
    """The one seller's name, where the file labels the seller with a name and the side is no guess."""
    names = {turn.speaker for turn in turns if turn.role == "seller"}
    if len(names) != 1 or how.how in ("inferred", "unknown"):
        return None
    return person(names.pop())


def _by_option(speakers: Sequence[str], options: ReadOptions) -> Mapping[str, Role]:
    named: dict[str, Role] = {normal(label): role for label, role in options.labels.items()}
    named |= {normal(name): "customer" for name in options.customers}
    named |= {normal(name): "seller" for name in options.sellers}
    return {speaker: named[normal(speaker)] for speaker in speakers if normal(speaker) in named}


def _named(
    turns: Sequence[Turn], given: Sequence[Role | None], speakers: Sequence[str], chosen: Mapping[str, Role]
) -> tuple[dict[str, Role], RoleSource | None]:
    """Sides that need no guess, and their source where one of them is seller or customer."""
    sides: dict[str, Role] = dict(chosen)
    filed = {turn.speaker: role for turn, role in zip(turns, given, strict=True) if role}
    labelled = {speaker: role for speaker in speakers if (role := role_of(speaker, speakers))}
    for known in (filed, labelled):
        for speaker, role in known.items():
            if speaker:
                sides.setdefault(speaker, role)
    tables: tuple[tuple[Mapping[str, Role], str], ...] = ((chosen, "option"), (filed, "file"), (labelled, "label"))
    for table, how in tables:
        first = next((speaker for speaker, role in table.items() if role in _SIDES), None)
        if first is None:
            continue
        if how == "file":
            return sides, RoleSource("file", 1.0, "the file names each speaker's role")
        if how == "option":
            return sides, RoleSource("option", 1.0, f"the options name {first} as {table[first]}")
        return sides, RoleSource("label", 1.0, f"the label “{first}” names the {table[first]}")
    return sides, None


def _opposite(people: Sequence[str], unsided: Sequence[str], sides: dict[str, Role], how: RoleSource) -> RoleSource:
    """Puts those without a side opposite the others, where all these are on one side and no doubt is left.

    That is so for the only one left over, and beside people that Teams marks as `(External)` to the seller's firm.
    """
    known = {sides[speaker] for speaker in people if speaker in sides}
    marked = all(speaker.casefold().endswith("(external)") for speaker in people if speaker in sides)
    if len(known) != 1 or not known <= set(_SIDES) or not (len(unsided) == 1 or marked):
        return how
    other: Role = "customer" if "seller" in known else "seller"
    sides.update(dict.fromkeys(unsided, other))
    left = " and ".join(unsided[:3])
    return replace(how, because=f"{how.because}; {left} must be on the other side")


def _inferred(leans: Mapping[str, Lean], sides: dict[str, Role]) -> RoleSource:
    """Fills the sides from what is said, where that is clear enough."""
    order = sorted(leans, key=lambda speaker: -leans[speaker].points)  # stable: the first to speak first
    first, last = order[0], order[-1]
    difference = leans[first].points - leans[last].points if len(order) > 1 else leans[first].points
    sure = confidence(difference)
    if sure < THRESHOLD:
        return RoleSource("unknown", sure, "what is said does not tell clearly enough who sells")
    if len(order) == 1:
        sides[first] = "seller" if difference > 0 else "customer"
        quote = leans[first].seller_quote if difference > 0 else leans[first].customer_quote
        return RoleSource("inferred", sure, f"{first} says {quote}")
    sides[first], sides[last] = _SIDES
    for speaker in order[1:-1]:
        sides[speaker] = _colleague(leans[speaker])
    said = [f"{first} says {leans[first].seller_quote}"] if leans[first].seller_quote else []
    said += [f"{last} says {leans[last].customer_quote}"] if leans[last].customer_quote else []
    return RoleSource("inferred", sure, " and ".join(said) or f"{last} sounds more like a seller than {first}")


def _grouped(leans: Mapping[str, Lean], sides: dict[str, Role], how: RoleSource) -> RoleSource:
    """Puts further speakers to a known side where they sound like it."""
    for speaker, found in leans.items():
        sides[speaker] = _colleague(found)
    others = [speaker for speaker in leans if sides[speaker] == "other"]
    if others:
        how = replace(how, because=f"{how.because}; counted for neither side: {', '.join(others)}")
    return how


def _colleague(found: Lean) -> Role:
    if confidence(found.points) < THRESHOLD:
        return "other"
    return "seller" if found.points > 0 else "customer"

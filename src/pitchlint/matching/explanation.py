"""Why words count as a match, or why not: the pattern, its slots, and each excuse that was tried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pitchlint.matching.anatomy import events_of, leaves_of, shown, variant, variants
from pitchlint.matching.compound import AllOf, AnyOf, Signal
from pitchlint.matching.event import CompiledEvent, near
from pitchlint.matching.pattern import Hit, Matcher
from pitchlint.matching.words import Words
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.text import TurnText

if TYPE_CHECKING:
    from pitchlint.matching.compiled import CompiledRule
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Tried:
    """An excuse that was tried on a match.

    Attributes:
        name: a context, or the pattern under `unless` as it is written.
        holds: whether it excuses.
        words: what it found, where it is a pattern that holds.
    """

    name: str
    holds: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class Matched:
    """Words that an event of a rule found.

    Attributes:
        turn, start, end: the words.
        who: the side that the event looks at.
        pattern: the single pattern that found them, as it is written; "" for a mere question.
        slots: captured slots.
        excuses: each that was tried.
        by: full ids of the signals through which it came, outermost first.
    """

    turn: int
    start: int
    end: int
    who: str
    pattern: str
    slots: tuple[tuple[str, str], ...]
    excuses: tuple[Tried, ...]
    by: tuple[str, ...] = ()

    @property
    def excused(self) -> bool:
        """Whether anything excuses the words."""
        return any(e.holds for e in self.excuses)


def matches_in(compiled: CompiledRule, scene: Scene, turn: int) -> list[Matched]:
    """Everything that the rule's patterns find in a turn, excused or not, on whichever side."""
    found: dict[tuple[int, int, str], Matched] = {}
    for event in events_of(compiled.runs):
        if event.matcher is None:
            continue
        for hit in event.matcher.hits(scene, turn):
            pattern, by, inner = _source(event.matcher, scene, turn, hit)
            excuses = (*tried(event, scene, turn, hit), *inner)
            made = Matched(turn, hit.start, hit.end, event.who, pattern, hit.slots, excuses, by)
            found.setdefault((hit.start, hit.end, event.who), made)
    return sorted(found.values(), key=lambda m: (m.start, m.end))


def tried(event: CompiledEvent, scene: Scene, turn: int, hit: Hit) -> tuple[Tried, ...]:
    """Each excuse of the event, and whether it holds for the words."""
    standing = contexts_of(scene.texts[turn], hit.start, hit.end) if event.contexts else frozenset()
    made = [Tried(name, name in standing) for name in sorted(event.contexts)]
    for excuse in event.excuses:
        name = " | ".join(shown(leaf) for leaf in leaves_of(excuse.event.matcher)) or "a question"
        if excuse.window is None:
            found = [(turn, h) for h in excuse.event.hits(scene, turn) if near(scene, turn, hit, h)]
        else:
            before = [t for t in range(turn - 1, -1, -1) if excuse.window.holds(scene, t, turn)]
            found = [(t, h) for t in before for h in excuse.event.hits(scene, t)]
        words = scene.texts[found[0][0]].text[found[0][1].start : found[0][1].end] if found else ""
        made.append(Tried(name, bool(found), words))
    return tuple(made)


def _source(matcher: Matcher, scene: Scene, turn: int, hit: Hit) -> tuple[str, tuple[str, ...], tuple[Tried, ...]]:
    """The single pattern behind a hit, the signals on the way to it, and the excuses tried there."""
    if isinstance(matcher, Signal):
        for name in matcher.rules:
            if not any((h.start, h.end) == (hit.start, hit.end) for h in scene.hits_of(name, turn)):
                continue
            for event in events_of(scene.rules[name].runs):
                same = [h for h in event.matcher.hits(scene, turn) if _same(h, hit)] if event.matcher else []
                if same and event.matcher:
                    pattern, by, inner = _source(event.matcher, scene, turn, same[0])
                    return pattern, (name, *by), (*tried(event, scene, turn, same[0]), *inner)
            return "", (name,), ()
    if isinstance(matcher, AnyOf):
        for option in matcher.options:
            if any(_same(h, hit) for h in option.hits(scene, turn)):
                return _source(option, scene, turn, hit)
        inside = next((o for o in matcher.options for h in o.hits(scene, turn) if _touch(h, hit)), None)
        return _source(inside, scene, turn, hit) if inside else ("", (), ())
    if isinstance(matcher, AllOf):
        return " + ".join(shown(leaf) for leaf in leaves_of(matcher)), (), ()
    return shown(matcher), (), ()


def _same(a: Hit, b: Hit) -> bool:
    return (a.start, a.end) == (b.start, b.end)


def _touch(a: Hit, b: Hit) -> bool:
    return a.start < b.end and b.start < a.end


def almost(compiled: CompiledRule, scene: Scene) -> list[str]:
    """Why a rule came near and found nothing, a sentence each: excused, the wrong side, the nearest pattern."""
    said: list[str] = []
    events = list(events_of(compiled.runs))
    for event in events:
        for turn, text in enumerate(scene.texts):
            for hit in event.matcher.hits(scene, turn) if event.matcher else ():
                words = f"“{text.text[hit.start : hit.end]}”"
                if not event.possible(scene, turn):
                    if scene.roles[turn] != event.who and event.who != "anyone":
                        said.append(f"{words} was said by the {scene.roles[turn]}; the rule looks at the {event.who}")
                    else:
                        said.append(f"{words} stands outside `position`")
                elif any(t.holds for t in tried(event, scene, turn, hit)):
                    held = [t for t in tried(event, scene, turn, hit) if t.holds]
                    why = ", ".join(t.name + (f" (“{t.words}”)" if t.words else "") for t in held)
                    said.append(f"{words} matches, but is excused by: {why}")
                elif event.question is not None and not event.hits(scene, turn):
                    said.append(f"{words} matches, but is {'no' if event.question else 'a'} question")
    ordered = compiled.kind in ("missing", "sequence")
    if not said and ordered and len(events) > 1 and all(event.everywhere(scene) for event in events):
        return ["each part was found, but not in the right order, within the window, or with nothing stopping it"]
    return list(dict.fromkeys(said)) or _nearest(events, scene)


def _nearest(events: Sequence[CompiledEvent], scene: Scene) -> list[str]:
    best: tuple[float, int, str] | None = None
    for event in events:
        if event.everywhere(scene):
            continue  # this part is not what is lacking
        for leaf in leaves_of(event.matcher):
            if isinstance(leaf, Words):
                for turn, text in enumerate(scene.texts):
                    if event.possible(scene, turn):
                        share, missing = _overlap(leaf, text)
                        if share and (best is None or (share, -len(missing)) > best[:2]):
                            best = (
                                share,
                                -len(missing),
                                f"the nearest pattern is `{shown(leaf)}`; "
                                + ("missing: " + ", ".join(missing) if missing else "its words stand in another order"),
                            )
    return [best[2]] if best else []


def _overlap(leaf: Words, text: TurnText) -> tuple[float, list[str]]:
    """The share of a pattern's words that the text has, in its best reading, and which words are missing."""
    best: tuple[float, list[str]] = (0.0, [])
    vocabulary = text.vocabulary
    for said in variants(leaf.node, 200) or [variant(leaf.node)]:
        words = [w.replace("'", "_") for w in said.split()]
        missing = [w.replace("_", "'") for w in words if w not in vocabulary]
        share = 1 - len(missing) / len(words) if words else 0.0
        if share > best[0]:
            best = share, missing
    return best

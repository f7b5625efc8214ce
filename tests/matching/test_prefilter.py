"""What no turn may hold is not tried, and nothing is lost by it."""

from __future__ import annotations

import pickle
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.matching.scenes import DOCUMENTS, conversation, rule

from pitchlint import readers
from pitchlint.analyzer import Analyzer, Settings
from pitchlint.conversation import Conversation
from pitchlint.matching.compiled import TOLD
from pitchlint.matching.prefilter import Prefilter
from pitchlint.matching.program import compile_rules
from pitchlint.matching.scene import Scene
from pitchlint.nlp.context import CONTEXTS, _standing, contexts_of
from pitchlint.nlp.text import TurnText

ROOT = Path(__file__).resolve().parents[2]
PATTERNS = (
    "act now",
    "only [a] few left",
    "<send> ... {date}",
    "{money} (a|per) month",
    "i (will|won't) {word}",
    "/x/",
)
RULE = rule("find:\n  anyone:\n    any: [" + ", ".join(f'"{p}"' for p in PATTERNS) + "]\n    not: ['never']")
WORDS = (
    "act now only a few left send it by friday tomorrow $5 fifty quid per month i i'll won't never x . ? , “ ’ é 5%"
).split()
PROGRAM = compile_rules([RULE], {})


def both(turns: list[str], program=PROGRAM) -> list[object]:
    """What the rule finds with the prefilter and without it."""
    talk = conversation(turns)
    filtered = Scene(talk, program.rules, DOCUMENTS, {}, prefilter=program.prefilter)
    return [s.outcomes("own/tried") for s in (filtered, Scene(talk, program.rules, DOCUMENTS, {}))]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), st.sampled_from([" ", ""]))
@settings(max_examples=150, deadline=None)
def test_whatever_is_said_the_prefilter_changes_nothing(words, between):
    said = " ".join(words[:6]) + between + " ".join(words[6:])
    one, other = both([f"seller: {said}", f"customer: {said}"])
    assert one == other


def test_a_turn_is_a_candidate_only_for_patterns_whose_words_it_holds():
    matchers = PROGRAM.rules["own/tried"].runs.events[0].matcher.options
    candidates = PROGRAM.prefilter.candidates(TurnText("I will act on it now"))
    assert [m.source for m in matchers if m.mask & candidates] == ["act now", "i (will|won't) {word}", "/x/"]


def test_slots_are_told_by_what_they_must_hold():
    kinds = {"#money", "#date", "#number", "#duration"}
    held = {said: TurnText(said).clues & kinds for said in ("Hello!", "It's £9", "Two weeks", "")}
    assert held == {"Hello!": set(), "It's £9": kinds - {"#duration"}, "Two weeks": kinds - {"#money"}, "": set()}


def test_a_kept_program_finds_the_same():
    kept = pickle.loads(pickle.dumps(PROGRAM))
    turns = ["seller: Act now, I'll send it on Friday.", "customer: Only few left?"]
    assert both(turns, kept) == both(turns)
    assert isinstance(kept.prefilter, Prefilter)


def test_a_kept_rule_tells_all_that_the_rule_does():
    kept = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(PROGRAM)))).rules["own/tried"].rule
    names = [*type(RULE).model_fields, *TOLD, "excuses"]
    assert [getattr(kept, name) for name in names] == [getattr(RULE, name) for name in names]
    with pytest.raises(AttributeError):
        kept.colour  # noqa: B018


def test_what_is_remembered_of_a_turn_holds_for_its_text_alone():
    """The same words twice: the side, the place and the turns before still decide."""
    text = "find:\n  seller: act now\n  position: last 1 turns\nunless:\n  - {customer: please, within: 1 turn}"
    program = compile_rules([rule(text)], {})
    one, other = both(["customer: Act now", "seller: Act now", "customer: Please", "seller: Act now"], program)
    assert one == other == ()
    one, other = both(["seller: Act now", "customer: Fine", "seller: Act now"], program)
    assert one == other and [o.turn for o in one] == [2]


def test_contexts_are_the_same_without_looking_for_their_cues_first():
    for text in (ROOT / "tests" / "labelled" / "subtle-1.jsonl").read_text().split('"text": "')[1:60]:
        turn = TurnText(text.partition('", "')[0])
        for word in turn.words:
            plain = _standing(turn, word.start, word.end, frozenset(CONTEXTS))
            assert contexts_of(turn, word.start, word.end) == plain


def test_both_engines_report_the_same():
    path = str(ROOT / "tests" / "labelled" / "calls-1.jsonl")
    talks = list(islice((c for c in readers.read_path(path) if isinstance(c, Conversation)), 2))
    fast, naive = (Analyzer(Settings(learn=False, engine=engine)) for engine in ("fast", "naive"))
    plain = [naive.analyze(talk) for talk in talks]
    assert [fast.analyze(talk) for talk in talks] == plain
    assert [fast.analyze(talk) for talk in talks] == plain  # now from what is remembered
    assert sum(len(report.findings) + len(report.praise) for report in plain) > 2

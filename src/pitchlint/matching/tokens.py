"""Patterns over spaCy tokens and trees, for authors who need more than words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pitchlint.errors import PitchlintError, did_you_mean
from pitchlint.matching.pattern import Hit, Matcher
from pitchlint.nlp.pipeline import Need

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene

_NEEDS_TAGS = frozenset({"TAG", "POS", "LEMMA", "MORPH"})
_ATTRIBUTES = tuple(
    """ORTH TEXT NORM LOWER LENGTH IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_UPPER IS_TITLE IS_PUNCT IS_SPACE IS_STOP
    IS_SENT_START LIKE_NUM LIKE_URL LIKE_EMAIL SPACY POS TAG MORPH DEP LEMMA SHAPE ENT_TYPE ENT_IOB OP""".split()
)
_NEEDS_TREE = frozenset({"DEP", "SENT_START", "ENT_TYPE", "ENT_IOB"})


_SPLIT_OFF = frozenset(  # tokens that spaCy also splits off a longer word: "don't", "cannot", "gonna", "lemme"
    """ai are ca can could cm dare did do does gim gon got had has have is lem let may me might must na need not nt
    ought sha should ta wan was were wo would""".split()
)


class TokenPatternError(PitchlintError):
    """spaCy refuses the pattern."""


_FAULT = re.compile(r"\[pattern -> (\d+) -> (\w+)(?: -> [^\]]*)?\] (.*?)(?= \[pattern|$)")
_UNWANTED = "Extra inputs are not permitted"


def _plain(error: Exception) -> str:
    """spaCy's complaint in words that name the token and its attribute."""
    said = " ".join(str(error).split())
    if isinstance(error, KeyError):
        return f"a node has no `{error.args[0]}`"
    faults = []
    for found in _FAULT.finditer(said):
        token, key, fault = int(found[1]) + 1, found[2], found[3]
        near = did_you_mean(key, _ATTRIBUTES) if _UNWANTED in fault else None
        hint = f", {near}" if near and near.startswith("did") else ""
        faults.append(f"token {token}: " + (f"there is no attribute `{key}`{hint}" if near else f"`{key}`: {fault}"))
    return "; ".join(faults) or said[:300]


class Tokens(Matcher):
    """A spaCy Matcher pattern."""

    def __init__(self, pattern: list[dict[str, Any]]) -> None:
        self.pattern = pattern
        keys = {k.upper() for token in pattern for k in token}
        self.need = Need.TREE if keys & _NEEDS_TREE else Need.TAGS if keys & _NEEDS_TAGS else Need.TOKENS
        self.required = _required(pattern)

    def check(self) -> None:
        """Has spaCy validate the pattern.

        Raises:
            TokenPatternError: with spaCy's own words.
        """
        from spacy.matcher import Matcher as SpacyMatcher
        from spacy.util import get_lang_class

        try:
            SpacyMatcher(get_lang_class("en")().vocab, validate=True).add("pattern", [self.pattern])
        except Exception as error:  # spaCy raises MatchPatternError, ValueError and others
            raise TokenPatternError(_plain(error)) from None

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        doc = scene.doc(turn, self.need)
        matcher = _token_matcher(doc.vocab, repr(self.pattern), self)
        spans = [doc[start:end] for _, start, end in matcher(doc)]
        return [Hit(s.start_char, s.end_char) for s in spans if s.end_char > s.start_char]


@lru_cache(maxsize=512)
def _token_matcher(vocab: Any, key: str, tokens: Tokens) -> Any:
    from spacy.matcher import Matcher as SpacyMatcher

    matcher = SpacyMatcher(vocab)
    matcher.add("pattern", [tokens.pattern], greedy="LONGEST")
    return matcher


class Tree(Matcher):
    """A spaCy DependencyMatcher pattern; the hit spans all matched tokens."""

    need = Need.TREE

    def __init__(self, pattern: list[dict[str, Any]]) -> None:
        self.pattern = pattern
        self.required = tuple(w for node in pattern for w in _required([node.get("RIGHT_ATTRS", {})]))

    def check(self) -> None:
        """Has spaCy validate the pattern.

        Raises:
            TokenPatternError: with spaCy's own words.
        """
        from spacy.matcher import DependencyMatcher
        from spacy.util import get_lang_class

        try:
            DependencyMatcher(get_lang_class("en")().vocab, validate=True).add("pattern", [self.pattern])
        except Exception as error:
            raise TokenPatternError(_plain(error)) from None

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        doc = scene.doc(turn, self.need)
        found = []
        for _, tokens in _tree_matcher(doc.vocab, repr(self.pattern), self)(doc):
            first, last = doc[min(tokens)], doc[max(tokens)]
            found.append(Hit(first.idx, last.idx + len(last)))
        return found


@lru_cache(maxsize=512)
def _tree_matcher(vocab: Any, key: str, tree: Tree) -> Any:
    from spacy.matcher import DependencyMatcher

    matcher = DependencyMatcher(vocab)
    matcher.add("pattern", [tree.pattern])
    return matcher


def _required(pattern: list[dict[str, Any]]) -> tuple[frozenset[str], ...]:
    """For each obligatory token that is one of a list of words, that list in lower case; the shortest first."""
    found: list[frozenset[str]] = []
    for token in pattern:
        if token.get("OP") in ("?", "*", "!") or str(token.get("OP", "")).startswith("{0"):
            continue
        for key in ("LOWER", "ORTH", "TEXT"):
            value = token.get(key)
            words = (
                [value]
                if isinstance(value, str)
                else value.get("IN", [])
                if isinstance(value, dict) and len(value) == 1
                else []
            )
            whole = all(isinstance(w, str) and w.isascii() and w.isalnum() for w in words)
            if words and whole and _SPLIT_OFF.isdisjoint(w.lower() for w in words):
                found.append(frozenset(w.lower() for w in words))
    return tuple(sorted(found, key=len))

"""Expressions that are compiled when they are first used, and taken over from earlier runs."""

from __future__ import annotations

import importlib
import pickle
import pkgutil
import re

import pytest

import pitchlint
from pitchlint import regex
from pitchlint.regex import Lazy, compiled_once, lazy


def every_expression() -> dict[tuple[str | bytes, int], str]:
    """Pattern and flags of each lazy expression of the package, and the module that has it."""
    found = {}
    for module in pkgutil.walk_packages(pitchlint.__path__, "pitchlint."):
        if not module.name.endswith("__main__"):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, Lazy):
                    found[value.pattern, value.flags] = module.name
    return found


def test_what_is_made_of_every_expression_is_what_re_makes_of_it_also_from_a_store():
    expressions = every_expression()
    assert len(expressions) > 500
    for pattern, flags in expressions:
        compiled_once(pattern, flags)
    stored = pickle.loads(pickle.dumps(regex.known))
    for pattern, flags in expressions:
        plain, taken = re.compile(pattern, flags), regex._from(pattern, stored[pattern, flags])
        assert taken == plain, expressions[pattern, flags]  # the same pattern, flags and code
        assert (taken.groups, taken.groupindex) == (plain.groups, plain.groupindex)


@pytest.mark.parametrize("entry", [None, regex.Code(b"", 0, 0, {}), regex.Code(b"\x01", 0, 0, {}), ("a", 1)])
def test_an_entry_that_is_no_code_is_compiled_anew(monkeypatch, entry):
    monkeypatch.setitem(regex.known, (r"b(\w)x", 0), entry)
    assert compiled_once(r"b(\w)x").findall("bax") == ["a"]


def test_a_python_whose_re_is_built_otherwise_compiles_plainly(monkeypatch):
    monkeypatch.delattr(re, "_parser")
    assert compiled_once(r"never(\w)seen before", re.I).groups == 1


def test_it_finds_what_a_compiled_expression_finds():
    words, plain = lazy(r"(?P<word>b\w+)", re.I), re.compile(r"(?P<word>b\w+)", re.I)
    text = "a Bee, bees and a wasp"
    assert [m["word"] for m in words.finditer(text)] == [m["word"] for m in plain.finditer(text)] == ["Bee", "bees"]
    assert words.sub("-", text) == plain.sub("-", text)
    assert words.groupindex == plain.groupindex
    assert (words.pattern, words.flags & re.I) == (plain.pattern, re.I)
    assert lazy(rb"\d").findall(b"a1b2") == [b"1", b"2"]


def test_nothing_is_compiled_before_it_is_used():
    broken = lazy("(")
    with pytest.raises(re.error):
        broken.search("")

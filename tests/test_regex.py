"""Expressions that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from pitchlint.regex import lazy


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

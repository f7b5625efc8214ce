"""YAML as rule files are read: nothing guessed, every value with its place, hostile files refused."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.rules.source import MAX_BYTES, SourceText, parse_yaml


def read(text: str) -> Any:
    """The data of a file without mistakes."""
    source, problems = parse_yaml(text, "f.yaml")
    assert not problems, problems
    return source.data


def refused(text: str) -> list[str]:
    """The mistakes of a file as `line:col: message`."""
    _, problems = parse_yaml(text, "f.yaml")
    return [str(p).splitlines()[0].removeprefix("f.yaml:") for p in problems]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        *[
            (word, word)
            for word in ("no", "yes", "on", "off", "No", "y", "n", "True", "NULL", "12:30", "1_000", "0x1F", "010")
        ],
        *[(word, word) for word in ("2026-01-01", "1e5", ".5", "+1", "<<", "=", "nan", ".inf")],
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("12", 12),
        ("-3", -3),
        ("0.65", 0.65),
        ("'12'", "12"),
        ('"true"', "true"),
        ("a: ", {"a": None}),
        ("[no, 12:30]", ["no", "12:30"]),
        ("no: yes", {"no": "yes"}),
        ("1: a", {"1": "a"}),
        ("", None),
    ],
)
def test_values_are_what_they_look_like(text: str, data: Any) -> None:
    assert read(text) == data


def test_places_of_values_and_keys() -> None:
    source, _ = parse_yaml('id: a\nfind:\n  seller: ["one",  two]\n', "f.yaml")
    assert source.places[("id",)] == (1, 5)
    assert source.places[("find", "seller", 0)] == (3, 13)  # inside the quotes
    assert source.places[("find", "seller", 1)] == (3, 20)
    assert source.keys[("find",)] == (2, 1)


def test_a_problem_stands_at_the_nearest_place_that_exists() -> None:
    source, _ = parse_yaml("find:\n  seller: one\n", "f.yaml")
    problem = source.problem("wrong", ("find", 0, "seller", "any"), shift=2)
    assert str(problem) == "f.yaml:2:13: wrong\n      seller: one\n                ^"


def test_a_problem_in_an_empty_file_stands_at_its_beginning() -> None:
    assert str(SourceText("f.yaml", None).problem("wrong", ("id",))) == "f.yaml:1:1: wrong"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: 1\na: 2", ["2:1: `a` stands twice"]),
        ("a: {b: 1, b: 2}\nc: {b: 1, b: 3}", ["1:11: `b` stands twice", "2:11: `b` stands twice"]),
        ("? [a]\n: 1", ["1:3: a key must be a word"]),
        ("a: !!python/object:os.system x", ["1:4: the tag `tag:yaml.org,2002:python/object:os.system` is not allowed"]),
        ("a: [1", ["2:1: not YAML: did not find expected ',' or ']'"]),
        ("a: @refuse", ["1:4: not YAML: found character that cannot start any token"]),
        ("a: 1\n\tb: 2", ["2:1: not YAML: found a tab character that violates indentation"]),
        ("a: *b", ["1:4: not YAML: found undefined alias"]),
        ("a: 1\n---\nb: 2", ["2:1: not YAML: but found another document"]),
    ],
)
def test_mistakes_have_a_place(text: str, problems: list[str]) -> None:
    assert refused(text) == problems


def test_a_forgotten_quote_is_explained() -> None:
    _, (problem,) = parse_yaml("a: @refuse", "f.yaml")
    assert problem.hint == "a value that begins with @, `, %, [ or { must stand in quotes"
    assert problem.excerpt == "a: @refuse"


def test_control_characters_are_refused() -> None:
    (said,) = refused("a: \x07")
    assert "not YAML" in said


def test_aliases_within_reason_are_read() -> None:
    assert read("a: &x [1, 2]\nb: *x") == {"a": [1, 2], "b": [1, 2]}


@pytest.mark.parametrize(
    "bomb",
    [
        "a0: &a0 [x, x]\n"
        + "".join(f"a{i}: &a{i} [{', '.join(f'*a{i - 1}' for _ in range(10))}]\n" for i in range(1, 10)),
        "a: " + "[" * 90 + "]" * 90,
        "a: &a [*a]",
        "a: &a {b: *a}",
    ],
    ids=["billion laughs", "depth", "itself in a list", "itself in a mapping"],
)
def test_bombs_are_refused_at_once(bomb: str) -> None:
    assert any("too many or too deeply nested values" in said for said in refused(bomb))


def test_very_long_files_are_refused() -> None:
    assert refused("#" * (MAX_BYTES + 1)) == [f"1:1: longer than {MAX_BYTES:,} characters"]


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    source, problems = parse_yaml(text, "f.yaml")
    assert problems or source.data is None or isinstance(source.data, (str, int, float, bool, list, dict))
    assert all((p.location.line or 0) >= 1 and (p.location.column or 0) >= 1 for p in problems)


_VALUES = st.recursive(
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12)
    | st.integers(-99, 99)
    | st.booleans()
    | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.from_regex(r"[a-z]{1,6}", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(_VALUES)
def test_quoted_values_survive(value: Any) -> None:
    assert read(yaml.dump(value, default_style='"') if isinstance(value, str) else yaml.dump(value)) == value


def test_thousands_of_open_brackets_are_refused_at_once():
    source, problems = parse_yaml("id: x\nfind: " + "[" * 200_000, "deep.yaml")
    assert source.data is None
    assert [str(p.location) for p in problems] == ["deep.yaml:2:507"]

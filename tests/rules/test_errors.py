"""A wrong rule file answers with every mistake at once: place, excerpt with caret, and what would be right."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from pitchlint.errors import Problem, RuleError
from pitchlint.matching.checked import load_checked
from pitchlint.matching.program import compile_rules
from pitchlint.rules.packs import load_packs

GOOD = 'id: {id}\ntitle: A good rule\nfind: {{seller: "{words}"}}\n'


def problems(tmp_path: Path, files: dict[str, str | bytes]) -> list[Problem]:
    """All mistakes of the files in one pack: those of keys and values, and those inside the patterns."""
    pack = tmp_path / "mine"
    pack.mkdir(exist_ok=True)
    for name, text in files.items():
        (pack / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(RuleError) as caught:
        compile_rules(*load_checked([pack]))
    return list(caught.value.problems)


def placed(found: list[Problem]) -> list[tuple[int | None, int | None, str]]:
    """(line, column, message), by place."""
    return sorted((p.location.line, p.location.column, p.message) for p in found)


TEN_MISTAKES = """\
id: Last Chance
title: X
level: eror
confidence: sure
mesage: typo
find:
  seler: "words"
refs:
  - {name: A law}
tests:
  - {bad: "x", good: "y"}
applies: {channel: cal}
preview: perhaps
"""


def test_ten_mistakes_ten_answers(tmp_path: Path) -> None:
    found = problems(tmp_path, {"last-chance.yaml": TEN_MISTAKES})
    said = placed(found)
    expected = [
        (1, 5, "an id is lower-case words joined by hyphens"),
        (1, 5, "the id is `Last Chance`, the file `last-chance.yaml`"),
        (2, 8, None),  # too short
        (3, 8, "`eror` is not possible here"),
        (4, 13, "`sure` is not possible here"),
        (5, 1, "there is no key `mesage` here"),
        (7, 3, "there is no key `seler` here"),
        (9, 5, None),  # title missing
        (11, 5, "a test is either `bad` (must fire) or `good` (must not)"),
        (12, 20, "`cal` is not possible here"),
        (13, 10, None),  # no boolean
    ]
    for line, column, message in expected:
        assert any(s[:2] == (line, column) and (message is None or s[2] == message) for s in said), (
            line,
            column,
            message,
            said,
        )
    assert all(p.excerpt == TEN_MISTAKES.splitlines()[(p.location.line or 1) - 1] for p in found)


def test_hints_say_what_would_be_right(tmp_path: Path) -> None:
    found = {p.message: p.hint for p in problems(tmp_path, {"last-chance.yaml": TEN_MISTAKES})}
    assert found["`eror` is not possible here"] == "did you mean `error`?"
    assert found["there is no key `mesage` here"] == "did you mean `message`?"
    assert found["there is no key `seler` here"] == "did you mean `seller`?"
    assert found["`cal` is not possible here"] == "did you mean `call`?"
    assert found["the id is `Last Chance`, the file `last-chance.yaml`"] == "id = file name: `id: last-chance`"
    assert found["an id is lower-case words joined by hyphens"] == "like `last-chance`"


def test_the_caret_points_at_the_place(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, {"a.yaml": GOOD.format(id="a", words="pay {monney}")})
    assert str(problem).splitlines()[1:] == [
        '    find: {seller: "pay {monney}"}',
        "                        ^",
        "    did you mean `money`?",
    ]


COMPILED = [
    ("pay (now", 3, 21, "`(` is not closed"),
    ("@refse", 3, 17, "there is no signal `@refse`"),
    ("say @refse now", 3, 21, "there is no signal `@refse`"),
    ("/(?=a)/", 3, 18, "the regular expression is refused: invalid perl operator: (?="),
]


@pytest.mark.parametrize(("words", "line", "column", "message"), COMPILED)
def test_mistakes_in_patterns(tmp_path: Path, words: str, line: int, column: int, message: str) -> None:
    found = problems(
        tmp_path, {"a.yaml": GOOD.format(id="a", words=words), "refuse.yaml": GOOD.format(id="refuse", words="no")}
    )
    assert placed(found) == [(line, column, message)]


def test_all_files_and_all_patterns_answer_at_once(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.yaml": 'id: a\ntitle: Two patterns\nfind: {seller: ["(a", "b)"]}\n',
        "b.yaml": GOOD.format(id="b", words="@nobody"),
    }
    assert [Path(p.location.file).name for p in problems(tmp_path, files)] == ["a.yaml", "a.yaml", "b.yaml"]


KINDS = [
    ("", "a rule has exactly one kind"),
    ("find: {seller: a}\nreplace: [{say: b, instead-of: c}]", "here: `find` and `replace`"),
    ("limit: {of: {seller: a}}", "`limit` needs either `max` or `min`"),
    ("metric: {measure: talk_share}", "`metric` needs either `over` or `under`"),
    ("metric: {measure: talk_shre, over: 1}", "there is no measure `talk_shre`"),
    ("find: {seller: a, position: in the middle}", "`position` is `first N turns` or `last N turns`"),
    ("find: {seller: {all: [a, b], within: a mile}}", "`within` of a pattern"),
    ("sequence: [{seller: a}, {customer: b, within: soon}]", "a window is `4 turns`"),
    ("find: {seller: {any: [a], all: [b]}}", "a pattern needs exactly one of"),
    ("find: {who: seller}", "an event needs a pattern"),
    ("find: {seller: {regex: '('}}", "the regular expression is refused"),
    ("find: {seller: {tokens: [{LOWR: a}]}}", "spaCy refuses the pattern"),
    ("find: {seller: a}\nmessage: 'says {quoet}'", "the message knows no `{quoet}`"),
    ("find: {seller: a}\ntests: [{good: 'a [[b]] c'}]", "a `good` test has none"),
]


@pytest.mark.parametrize(("body", "message"), KINDS, ids=[k[1] for k in KINDS])
def test_kinds_say_what_they_need(tmp_path: Path, body: str, message: str) -> None:
    found = problems(tmp_path, {"a.yaml": f"id: a\ntitle: A rule\n{body}\n"})
    assert any(message in p.message for p in found), [p.message for p in found]
    assert all(p.location.line for p in found)


def test_signals_that_turn_in_a_circle(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.yaml": GOOD.format(id="a", words="big @b"),
        "b.yaml": GOOD.format(id="b", words="small @a"),
    }
    assert any("refers back to itself" in p.message for p in problems(tmp_path, files))


def test_a_signal_of_more_than_words_cannot_stand_amid_words(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.yaml": GOOD.format(id="a", words="say @b"),
        "b.yaml": "id: b\ntitle: A regex\nfind: {seller: '/x+/'}\n",
    }
    (problem,) = problems(tmp_path, files)
    assert problem.message == "`@b` is not made of words alone"


UNREADABLE: list[tuple[str | bytes, str]] = [
    (b"id: a\ntitle: caf\xe9\n", "cannot be read: not UTF-8"),
    ("- a\n- b\n", "this is no rule: a rule is a mapping that begins with `id:`"),
    ("", "this is no rule: a rule is a mapping that begins with `id:`"),
    ("id: a\nid: b\ntitle: A rule\nfind: {seller: x}\n", "`id` stands twice"),
    ("a: &a [*a, *a]\n", "too many or too deeply nested values (are aliases repeated in aliases?)"),
]


@pytest.mark.parametrize(("content", "message"), UNREADABLE, ids=[u[1] for u in UNREADABLE])
def test_files_that_cannot_be_read(tmp_path: Path, content: str | bytes, message: str) -> None:
    assert message in [p.message for p in problems(tmp_path, {"a.yaml": content})]


def test_a_byte_order_mark_and_foreign_line_ends_are_fine(tmp_path: Path) -> None:
    pack = tmp_path / "mine"
    pack.mkdir()
    (pack / "a.yaml").write_bytes(b"\xef\xbb\xbf" + GOOD.format(id="a", words="yes").replace("\n", "\r\n").encode())
    assert [r.full_id for r in load_packs([pack])[0]] == ["mine/a"]


def test_words_that_yaml_would_guess_stay_words(tmp_path: Path) -> None:
    pack = tmp_path / "mine"
    pack.mkdir()
    (pack / "a.yaml").write_text("id: a\ntitle: A rule\nfind: {seller: [no, on, 12:30]}\n")
    (rule,) = load_packs([pack])[0]
    assert rule.find and rule.find[0].pattern and rule.find[0].pattern.any
    assert [p.text for p in rule.find[0].pattern.any] == ["no", "on", "12:30"]


def test_an_id_may_stand_only_once(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder / "mine").mkdir(parents=True)
        (tmp_path / folder / "mine" / "a.yaml").write_text(GOOD.format(id="a", words="yes"))
    with pytest.raises(RuleError, match="already defined in"):
        load_packs([tmp_path / "one", tmp_path / "two"])


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such folder of rules"):
        load_packs([tmp_path / "nowhere"])


def test_errors_pickle(tmp_path: Path) -> None:
    error = RuleError(problems(tmp_path, {"last-chance.yaml": TEN_MISTAKES}))
    assert pickle.loads(pickle.dumps(error)).problems == error.problems


MIXED = """\
id: mixed
title: Mistakes in keys, values and patterns
level: eror
message: "Says {qoute}"
find:
  - seler: "last chance"
  - seller: "last (chance"
  - seller: "{mony} a month"
  - seller: "@refus"
  - seller: "/(?=foo)bar/"
  - seller: "x"
    nth: third
  - seller: {tokens: [{LOWR: a}]}
unless: [negatd, "@nothing"]
despite: quotd
refs: [{titel: UCPD}]
why: [1]
"""


def test_mistakes_in_patterns_are_told_together_with_those_in_keys_and_by_place(tmp_path: Path) -> None:
    found = problems(tmp_path, {"mixed.yaml": MIXED})
    assert [(p.location.line, p.location.column, p.message) for p in found] == [
        (3, 8, "`eror` is not possible here"),
        (4, 16, "the message knows no `{qoute}`"),
        (6, 5, "there is no key `seler` here"),
        (7, 19, "`(` is not closed"),
        (8, 14, "there is no slot `{mony}`"),
        (9, 14, "there is no signal `@refus`"),
        (10, 15, "the regular expression is refused: invalid perl operator: (?="),
        (12, 10, "`third` is not possible here"),
        (13, 22, "spaCy refuses the pattern: token 1: there is no attribute `LOWR`, did you mean `LOWER`?"),
        (14, 10, "did you mean the context `negated`? For the word `negatd` write `anyone: negatd`"),
        (14, 19, "there is no signal `@nothing`"),
        (15, 10, "`quotd` is not possible here"),
        (16, 9, "there is no key `titel` here"),
        (17, 6, "should be text"),
    ]


def test_a_mistake_in_a_bare_list_of_words_stands_at_its_own_line(tmp_path: Path) -> None:
    body = 'id: a\ntitle: Bare lists\n{}:\n  - "fine"\n  - "not (closed"\n'
    (found,) = problems(tmp_path, {"a.yaml": body.format("find")})
    assert (found.location.line, found.location.column) == (5, 10)
    stops = "sequence: [{seller: a}, {customer: b}]\nunless-between:"
    (found,) = problems(tmp_path, {"a.yaml": body.replace("{}:", stops)})
    assert (found.location.line, found.location.column) == (6, 10)


SILENT = [  # what loads in other tools and then never fires
    ("find: {seller: a, nth: 0}", 3, 24, "`0` is not possible here"),
    ("find: {seller: a, within: 4 turns}", 3, 27, "`within` counts from the event before, and here is none"),
    ("find: {seller: a, position: first 0 turns}", 3, 29, "`position` is `first N turns` or `last N turns`"),
    ("find: {seller: a, position: last 1 customer turns}", 3, 29, "the turns of `position` are those of the seller"),
    ("find: {seller: a, customer: b}", 3, 7, "an event has one side, here are `seller` and `customer`: make it two"),
    ("find: {seller: a, pattern: b}", 3, 7, "`seller` has the pattern already"),
    ("find: a\nunless-between: b", 4, 17, "`unless-between` is for rules of kind `sequence`"),
    ("find: a\nreport: first", 4, 9, "`report` is for rules of kind `sequence`"),
    ("find: a\nmessage: 'at {window}'", 4, 14, "the message knows no `{window}`"),
    ("differs: {of: 'it is {price:money}', slot: prise}", 3, 44, "the pattern captures no `{prise}`"),
    ("ledger: {name: promises, state: [open, brokn]}", 3, 40, "the ledger `promises` has no state `brokn`"),
    ("ledger: {name: terms, state: raised, kind: prize}", 3, 44, "the ledger `terms` has no kind `prize`"),
    ("find: [1, a]", 3, 8, "should be words, or a mapping of keys"),
]


@pytest.mark.parametrize(("body", "line", "column", "message"), SILENT, ids=[s[0] for s in SILENT])
def test_what_could_never_fire_is_refused(tmp_path: Path, body: str, line: int, column: int, message: str) -> None:
    (found,) = problems(tmp_path, {"a.yaml": f"id: a\ntitle: A rule\n{body}\n"})
    assert (found.location.line, found.location.column) == (line, column)
    assert found.message.startswith(message)


def test_the_design_s_words_for_states_are_understood(tmp_path: Path) -> None:
    for name, state in (("refusals", "overridden"), ("terms", "drifted"), ("promises", "late")):
        (tmp_path / "a.yaml").write_text(f"id: a\ntitle: A rule\nledger: {{name: {name}, state: {state}}}\n")
        (rule,), sources = load_checked([tmp_path])
        assert compile_rules([rule], sources).rules[rule.full_id].kind == "ledger"


YAML = [
    ("find: [a] few left", "a value that begins with @, `, %, [ or { must stand in quotes"),
    ("find: 'don't go'", "an apostrophe ends single quotes; use double quotes"),
    ("find:\n\t- a", "lines are indented with spaces, not with tabs"),
    ("why: Say: what", "a value that holds `: ` must stand in quotes"),
    ('why: "open', "a quotation mark or bracket is opened above and never closed"),
]


@pytest.mark.parametrize(("body", "hint"), YAML, ids=[y[0] for y in YAML])
def test_broken_yaml_says_what_would_be_right(tmp_path: Path, body: str, hint: str) -> None:
    (found,) = problems(tmp_path, {"a.yaml": f"id: a\ntitle: A rule\n{body}\n"})
    assert found.hint is not None
    assert found.hint.startswith(hint)


def test_too_many_values_are_one_mistake(tmp_path: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"{n}: &{n} [{', '.join(['*' + b] * 10)}]\n" for b, n in zip("abcd", "bcde", strict=True))
    (found,) = problems(tmp_path, {"x.yaml": bomb + "id: x\ntitle: A bomb\nfind: a\n"})
    assert "too many" in found.message

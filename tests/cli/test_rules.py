"""`pitchlint rules schema | new | lint | test` as a rule writer meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .running import pitchlint, write

HEAD = "id: {id}\ntitle: Some title\n"
FULL = HEAD + "why: because\nbetter: [other words]\nrefs: [house rule]\n"
GOOD_TESTS = "  - good: nothing\n  - good: nothing at all\n"


def rule(rule_id: str, body: str, tests: str = "", head: str = FULL) -> str:
    return head.format(id=rule_id) + body + "\n" + (f"tests:\n{tests}" if tests else "")


def remarks(folder: Path, rule_id: str) -> list[tuple[str, int, str]]:
    """(code, line, message) of each remark on a rule of the pack `own`."""
    _, out, err = pitchlint("rules", "lint", "own", "--format", "json", cwd=folder)
    assert out, err
    return [(r["code"], r["line"], r["message"]) for r in json.loads(out) if r["rule"] == f"own/{rule_id}"]


def test_the_schema_is_json():
    code, out, err = pitchlint("rules", "schema")
    assert code == 0, err
    assert json.loads(out)["$schema"].endswith("2020-12/schema")


def test_a_new_rule_passes_its_own_examples_and_has_no_faults(tmp_path):
    code, out, err = pitchlint("rules", "new", "house-hurry", "--pack", "own", cwd=tmp_path)
    assert code == 0, err
    code, out, err = pitchlint("rules", "test", "own", "--coverage", cwd=tmp_path)
    assert code == 0, out + err
    assert "4 examples of 1 rules" in err
    code, out, _ = pitchlint("rules", "lint", "own", cwd=tmp_path)
    assert (code, out) == (0, "")


def test_a_new_rule_overwrites_nothing_and_needs_an_id(tmp_path):
    write(tmp_path, {"own/hurry.yaml": "mine"})
    code, _, err = pitchlint("rules", "new", "hurry", "--pack", "own", cwd=tmp_path)
    assert code == 2 and "exists already" in err
    assert (tmp_path / "own/hurry.yaml").read_text() == "mine"
    for name in ("Not An Id", "../up", "a--b"):
        assert pitchlint("rules", "new", name, "--pack", "own", cwd=tmp_path)[0] == 2
    assert len(list(tmp_path.rglob("*"))) == 2


def test_lint_says_what_a_rule_lacks(tmp_path):
    write(tmp_path, {"own/bare.yaml": rule("bare", "find: zorblat", head=HEAD)})
    said = {message for _, _, message in remarks(tmp_path, "bare")}
    assert {"the rule has no `why`", "the rule has no `refs`", "the rule has no `better`"} <= said
    assert pitchlint("rules", "lint", "own", cwd=tmp_path)[0] == 1


def test_lint_finds_a_pattern_that_another_swallows(tmp_path):
    patterns = ("a zorblat (today|now)", "[big] zorblat", "cuckoo", "cuckoo")
    body = "find:\n  - seller:\n" + "\n".join(f'      - "{p}"' for p in patterns)
    write(tmp_path, {"own/double.yaml": rule("double", body)})
    swallowed = [(line, m) for code, line, m in remarks(tmp_path, "double") if code == "swallowed"]
    assert swallowed[0][0] == 8
    assert "`[big] zorblat` in line 9" in swallowed[0][1]
    assert len(swallowed) == 2


def test_lint_leaves_patterns_alone_that_only_overlap(tmp_path):
    body = 'find: ["for {money} today", "for $49 today", "zorblat ... ends", "zorblat ends", "zorblat never ends"]'
    write(tmp_path, {"own/overlap.yaml": rule("overlap", body)})
    swallowed = [m for code, _, m in remarks(tmp_path, "overlap") if code == "swallowed"]
    assert len(swallowed) == 3, swallowed  # $49 by {money}, and the two by the gap
    assert all("for {money} today` in" in m or "zorblat ... ends` in" in m for m in swallowed)


def test_lint_finds_patterns_that_can_never_fire(tmp_path):
    body = 'find:\n  - seller: ["zorblat today", "you never zorblat", "cuckoo"]\nunless: [{seller: "zorblat today"}]'
    write(tmp_path, {"own/excused.yaml": rule("excused", body)})
    found = [(code, line) for code, line, _ in remarks(tmp_path, "excused") if code == "always-excused"]
    assert found == [("always-excused", 7)]


def test_lint_finds_impossible_bounds_and_unused_signals(tmp_path):
    write(
        tmp_path,
        {
            "own/share.yaml": rule("share", "metric: {measure: talk_share, over: 60.0}"),
            "packs/signals/lonely.yaml": "id: lonely\ntitle: Some title\nfind: zorblat\n",
        },
    )
    assert ("no-range", 6, "a share lies between 0 and 1") in remarks(tmp_path, "share")
    _, out, _ = pitchlint("rules", "lint", "packs", cwd=tmp_path)
    assert "packs/signals/lonely.yaml:1:5: note: no rule refers to this signal" in out


def test_lint_of_a_rule_that_does_not_load_says_where(tmp_path):
    write(tmp_path, {"own/broken.yaml": rule("broken", 'find: "a @nosuchsignal"')})
    code, _, err = pitchlint("rules", "lint", "own", cwd=tmp_path)
    assert code == 2
    assert "own/broken.yaml:6:10: there is no signal `@nosuchsignal`" in err


@pytest.mark.parametrize(
    ("body", "test", "expected"),
    [
        ('find: {seller: "zorblat"}', "bad: [{customer: a zorblat}]", "was said by the customer; the rule looks at"),
        ('find: {seller: "zorblat"}', "bad: I do not zorblat", "“zorblat” matches, but is excused by: negated"),
        (
            'find: {seller: "zorblat"}\nunless: [{seller: cuckoo}]',
            "bad: a zorblat and a cuckoo",
            "is excused by: cuckoo (“cuckoo”)",
        ),
        ('find: ["the big zorblat ends", "other"]', "bad: the zorblat ends", "`the big zorblat ends`; missing: big"),
        ("find: {seller: zorblat, question: true}", "bad: a zorblat", "“zorblat” matches, but is no question"),
        ('find: ["zorblat [today]"]', "good: a zorblat today", "“zorblat today” is found by `zorblat [today]`"),
        ('find: ["zorblat", "cuckoo"]', 'bad: "a zorblat and a [[bird]]"', "“zorblat” is found by `zorblat`"),
        (
            "sequence: [{customer: zorblat}, {seller: cuckoo, within: 1 turn}]",
            "bad: [{customer: zorblat}, {seller: well}, {customer: yes}, {seller: cuckoo}]",
            "each part was found, but not in the right order",
        ),
    ],
)
def test_a_failing_example_shows_what_matched_and_what_almost_did(tmp_path, body, test, expected):
    write(tmp_path, {"own/one.yaml": rule("one", body, f"  - {test}\n")})
    code, out, err = pitchlint("rules", "test", "own", cwd=tmp_path)
    assert code == 1, err
    assert expected in out


def test_time_shows_the_dearest_rules(tmp_path):
    write(tmp_path, {"own/one.yaml": rule("one", "find: zorblat", "  - bad: zorblat\n")})
    _, _, err = pitchlint("rules", "test", "own", "--time", cwd=tmp_path)
    assert " ms " in err and "own/one" in err
    write(tmp_path, {"call.txt": "Agent: A zorblat.\nCustomer: I see.\n"})
    _, _, err = pitchlint("check", "call.txt", "--rules", "own", "--time", "--no-cache", cwd=tmp_path)
    assert "match" in err and "the 10 dearest of" in err

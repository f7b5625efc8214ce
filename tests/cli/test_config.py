"""Configuration as a user meets it: in `check`, `config show` and `init`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .running import pitchlint, write

CALL = "Agent: Our zorblat ends when the cuckoo calls.\nCustomer: I see.\nAgent: A frumious plan, really.\n"
RULE = """id: zorblat
title: Says zorblat
level: error
find: ["zorblat"]
tags: [house-style]
"""
CALL_TYPE_RULE = RULE.replace("zorblat", "frumious") + "applies: {call-type: cold-call}\n"


@pytest.fixture
def house(tmp_path):
    return write(
        tmp_path,
        {
            "call.txt": CALL,
            "deep/call.txt": CALL,
            "own/zorblat.yaml": RULE,
            "own/frumious.yaml": CALL_TYPE_RULE,
            ".pitchlint.yaml": "packs: [own]\nselect: [own]\n",
        },
    )


def found(folder: Path, *words: str) -> list[tuple[str, str, str]]:
    """(file, rule, level) of every finding."""
    code, out, err = pitchlint("check", *words, "-f", "jsonl", "--no-model", cwd=folder)
    assert code in (0, 1), err
    return [(r["file"], r["rule"], r["level"]) for r in map(json.loads, out.splitlines()) if "rule" in r]


def test_a_pack_beside_the_configuration_is_found_from_anywhere(house):
    assert ("call.txt", "own/zorblat", "error") in found(house, "call.txt")
    assert {f[1] for f in found(house / "deep", "call.txt")} == {"own/zorblat", "own/frumious"}


def test_two_folders_with_their_own_configuration_in_one_run(house):
    write(house, {"deep/.pitchlint.yaml": "extends: ../.pitchlint.yaml\nrules: {zorblat: note, own/frumious: off}\n"})
    assert found(house, "call.txt", "deep/call.txt") == [
        ("call.txt", "own/zorblat", "error"),
        ("call.txt", "own/frumious", "error"),
        ("deep/call.txt", "own/zorblat", "note"),
    ]


def test_per_file_ignores_win_even_over_a_selected_id(house):
    write(house, {".pitchlint.yaml": 'packs: [own]\nselect: [own/zorblat]\nper-file-ignores: {"deep/**": [zorblat]}\n'})
    assert found(house, "call.txt", "deep/call.txt") == [("call.txt", "own/zorblat", "error")]


@pytest.mark.parametrize("names", ["own", "house-style", "own/zorblat,own/frumious", "zorblat,frumious"])
def test_rules_are_ignored_by_pack_tag_id(house, names):
    assert found(house, "call.txt", "--ignore", names) == []


def test_a_rule_of_another_call_type_does_not_run(house):
    assert {f[1] for f in found(house, "call.txt", "--call-type", "cold-call")} == {"own/zorblat", "own/frumious"}
    assert {f[1] for f in found(house, "call.txt", "--call-type", "renewal")} == {"own/zorblat"}


def test_patterns_and_excuses_are_added_to_a_rule(house):
    write(
        house,
        {
            ".pitchlint.yaml": "packs: [own]\nselect: [own/zorblat]\n"
            'rules: {zorblat: {patterns-add: ["frumious plan"], unless-add: ["cuckoo calls"], level: warning}}\n'
        },
    )
    code, out, _ = pitchlint("check", "call.txt", "-f", "jsonl", cwd=house)
    rows = [r for r in map(json.loads, out.splitlines()) if "rule" in r]
    assert [(r["quote"], r["level"]) for r in rows] == [("frumious plan", "warning")]
    assert code == 0


def test_a_mistake_in_an_added_pattern_points_into_the_configuration(house):
    write(house, {".pitchlint.yaml": 'packs: [own]\nrules:\n  zorblat:\n    patterns-add: ["fine", "what (a"]\n'})
    code, _, err = pitchlint("check", "call.txt", cwd=house)
    assert code == 2
    assert ".pitchlint.yaml:4:34: `(` is not closed" in err


def test_unknown_names_and_keys_come_at_once_with_places_and_hints(house):
    write(
        house,
        {
            ".pitchlint.yaml": "packs: [own, nowhere, ./gone]\nselect: [own, presure]\nchanel: call\n"
            'per-file-ignores: {"*.txt": [zorblatt]}\nrules: {zorblatz: off, zorblat: {max: 3}}\n',
        },
    )
    code, _, err = pitchlint("check", "call.txt", cwd=house)
    assert code == 2
    for expected in (
        ":1:14: `nowhere` is neither a folder of rules nor an installed pack",
        "no such folder of rules",
        ":2:15: no rule, pack, tag or level is called `presure`",
        ":3:1: there is no key `chanel`",
        ":4:30: no rule, pack, tag or level is called `zorblatt`",
        "did you mean `zorblat`?",
        ":5:9: no rule or pack is called `zorblatz`",
        ":5:34: `own/zorblat` is of kind `find`; `max` is for rules of kind limit",
    ):
        assert expected in err, err


def test_the_slot_product_stands_for_the_products_of_the_configuration(house):
    write(
        house,
        {
            "own/zorblat.yaml": RULE.replace('find: ["zorblat"]', 'find: ["our {product} ends"]'),
            ".pitchlint.yaml": "packs: [own]\nselect: [zorblat]\nproducts: [Zorblat, Frumious Plus]\n",
            "other.txt": "Agent: Our window ends here.\nCustomer: I see.\n",
        },
    )
    assert [f[0] for f in found(house, "call.txt", "other.txt")] == ["call.txt"]


def test_isolated_and_the_environment(house):
    assert found(house, "call.txt", "--isolated", "--rules", "own", "--select", "zorblat")
    other = write(house, {"other.yaml": "packs: [own]\nselect: [own/frumious]\n"}) / "other.yaml"
    code, out, _ = pitchlint("check", "call.txt", "-f", "jsonl", cwd=house, PITCHLINT_CONFIG=str(other))
    assert code == 1
    assert "own/frumious" in out and "own/zorblat" not in out


def test_a_rule_that_is_left_out_still_serves_those_that_refer_to_it(house):
    write(house, {"own/frumious.yaml": RULE.replace("id: zorblat", "id: frumious").replace('"zorblat"', '"@zorblat"')})
    assert found(house, "call.txt", "--select", "own/frumious") == [("call.txt", "own/frumious", "error")]


def test_a_pack_of_an_installed_package(house):
    write(
        house,
        {
            "site/acme_rules/__init__.py": "raise SystemExit('imported')",
            "site/acme_rules/acme/zorblat.yaml": RULE,
            "site/acme-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n",
            "site/acme-1.0.dist-info/entry_points.txt": "[pitchlint.packs]\nacme-pack = acme_rules\n",
            ".pitchlint.yaml": "packs: [acme-pack]\nselect: [acme/zorblat]\n",
        },
    )
    from .running import SRC

    path = f"{SRC}:{house / 'site'}"
    code, out, err = pitchlint("check", "call.txt", "-f", "jsonl", cwd=house, PYTHONPATH=path)
    assert code == 1, err
    assert "acme/zorblat" in out
    write(house, {".pitchlint.yaml": "packs: [acme-pck]\n"})
    _, _, err = pitchlint("check", "call.txt", cwd=house, PYTHONPATH=path)
    assert "did you mean `acme-pack`?" in err


def test_config_show_prints_each_value_with_its_place(house):
    write(
        house,
        {
            "deep/.pitchlint.yaml": "extends: ../.pitchlint.yaml\nchannel: chat\nrules: {zorblat: off}\n"
            'per-file-ignores: {"*.txt": note}\n'
        },
    )
    code, out, err = pitchlint("config", "show", "deep/call.txt", cwd=house)
    assert code == 0, err
    lines = {line.split(":")[0].strip(): line for line in out.splitlines()}
    assert "deep/.pitchlint.yaml:2:10" in lines["channel"]
    assert "# .pitchlint.yaml:2:9" in lines["select"]
    assert "default" in lines["learn"]
    assert "holds here" in lines["per-file-ignores.*.txt"]
    assert "off" in lines["rules.zorblat"]
    code, out, _ = pitchlint("config", "show", "deep/call.txt", "--format", "json", cwd=house)
    values = {v["key"]: v["value"] for v in json.loads(out)["values"]}
    assert values["channel"] == "chat" and values["select"] == ["own"]


def test_config_show_checks_the_names(house):
    write(house, {".pitchlint.yaml": "ignore: [zorblat]\n"})
    code, _, err = pitchlint("config", "show", cwd=house)
    assert code == 2
    assert ".pitchlint.yaml:1:10" in err


def test_init_writes_once_and_never_overwrites(tmp_path):
    assert pitchlint("init", cwd=tmp_path)[0] == 0
    written = (tmp_path / ".pitchlint.yaml").read_bytes()
    assert written.count(b"\n") > 20
    assert pitchlint("config", "show", cwd=tmp_path)[0] == 0
    code, _, err = pitchlint("init", cwd=tmp_path)
    assert code == 2 and "exists already" in err
    assert (tmp_path / ".pitchlint.yaml").read_bytes() == written
    assert pitchlint("init", "nowhere", cwd=tmp_path)[0] == 2

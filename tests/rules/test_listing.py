"""The list of rules is kept between runs, and made anew when anything that it was made from has changed."""

from __future__ import annotations

import pytest
from platformdirs import user_cache_path

from pitchlint.rules import listing
from pitchlint.rules.made_from import cache_folder

RULE = "id: chance\ntitle: {title}\nlevel: warning\nfind: [last chance]\n"


@pytest.fixture
def pack(tmp_path, monkeypatch):
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "chance.yaml").write_text(RULE.format(title="Calls it a chance"), encoding="utf-8")
    return folder


def titles(folder) -> list[tuple[str, str, str]]:
    return [(r.full_id, r.level, r.title) for r in listing.listed([folder])]


CALLED = [("mine/chance", "warning", "Calls it a chance")]


def test_the_second_list_reads_no_rule(pack, monkeypatch):
    assert titles(pack) == CALLED
    monkeypatch.setattr(listing, "_rows", lambda _: pytest.fail("read again"))
    assert titles(pack) == CALLED


def test_a_changed_and_a_new_rule_file_are_noticed(pack):
    titles(pack)
    (pack / "chance.yaml").write_text(RULE.format(title="Hurries"), encoding="utf-8")
    assert titles(pack) == [("mine/chance", "warning", "Hurries")]
    (pack / "again.yaml").write_text(RULE.format(title="More").replace("id: chance", "id: again"), encoding="utf-8")
    assert [t[0] for t in titles(pack)] == ["mine/again", "mine/chance"]


@pytest.mark.parametrize("broken", [b"", b"\x00", b"not marshal", b"[\x02\x00\x00\x00"])
def test_a_broken_list_is_made_anew(pack, tmp_path, broken):
    titles(pack)
    (tmp_path / "cache" / "rules.list").write_bytes(broken)
    assert titles(pack) == CALLED


def test_a_folder_that_takes_no_file_costs_only_time(pack, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", str(tmp_path / "file" / "below"))
    assert titles(pack) == CALLED
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", "")
    assert titles(pack) == CALLED


@pytest.mark.parametrize("base", [None, "", "/elsewhere/cache"])
def test_the_cache_folder_is_the_users_own(monkeypatch, base):
    monkeypatch.delenv("PITCHLINT_CACHE_DIR", raising=False)
    if base is None:
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", base)
    assert cache_folder() == user_cache_path("pitchlint", appauthor=False)

"""A conversation that meets a bug is told as unreadable, and the others are analysed all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from pitchlint.analyzer import Analyzer
from pitchlint.cli import cli
from pitchlint.conversation import Conversation
from pitchlint.guarded import internal

GOOD = "[00:01] Ann (agent): I guarantee you will never lose money.\n[00:05] Bo (customer): I see.\n"
BAD = "[00:01] Ann (agent): This one fails.\n[00:05] Bo (customer): I see.\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Three transcripts, of which the analyzer fails on the second."""
    monkeypatch.delenv("PITCHLINT_DEBUG", raising=False)
    for name in ("analyze", "annotate"):
        real = getattr(Analyzer, name)

        def failing(self: Analyzer, said: Conversation, real: object = real) -> object:
            if "fails" in said.turns[0].text:
                raise ValueError("not enough values")
            return real(self, said)  # type: ignore[operator]

        monkeypatch.setattr(Analyzer, name, failing)
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    for path, text in zip(paths, (GOOD, BAD, GOOD), strict=True):
        path.write_text(text)
    return list(map(str, paths))


def test_check_tells_the_others_and_ends_with_an_error(files: list[str]) -> None:
    ran = CliRunner().invoke(cli, ["check", "--no-cache", "--format", "concise", *files])
    assert ran.exit_code == 2
    told = ran.output
    assert "internal error: ValueError: not enough values" in told
    assert all(f"{name}.txt:1" in told for name in "ac")
    assert told.count("promises/guarantee") == 2


def test_annotate_writes_the_turns_of_the_others(files: list[str]) -> None:
    ran = CliRunner().invoke(cli, ["annotate", *files])
    assert ran.stdout.count("I guarantee you") == 2
    assert "internal error" in ran.stderr


def test_the_words_of_an_error_can_be_left_out() -> None:
    assert internal(ValueError("said by Ann"), words=False) == "internal error: ValueError"

"""`pitchlint check --facts`: terms that are not true are found, and a wrong facts file is refused with its places."""

from __future__ import annotations

from tests.cli.running import pitchlint, write

TALK = "Seller: The Gold plan is $39 a month.\nCustomer: Fine, thanks a lot.\nSeller: Great, have a good day.\n"


def checked(folder, facts: str) -> tuple[int, str, str]:
    """Exit code, output and error output of a check of the talk with the facts."""
    write(folder, {"talk.txt": TALK, "facts.yaml": facts})
    words = ("check", "--isolated", "--no-model", "-q", "--facts", "facts.yaml", "talk.txt")
    return pitchlint(*words, cwd=folder)


def test_a_false_term_is_an_error(tmp_path):
    code, out, _ = checked(tmp_path, "- {item: Gold plan, kind: price, amount: $49, period: month}")
    assert code == 1
    assert "honesty/false-term gold plan: $39 is said, but it is $49 per month" in out


def test_a_true_term_is_none(tmp_path):
    code, out, _ = checked(tmp_path, "- {item: Gold plan, kind: price, amount: $39, period: month}")
    assert code == 0
    assert "false-term" not in out


def test_mistakes_in_the_file_are_told_all_at_once(tmp_path):
    code, _, err = checked(tmp_path, "- item: Gold plan\n  kind: prise\n- item: x\n  kind: fee\n  amount: lots\n")
    assert code == 2
    assert "facts.yaml:2:9: `prise` is no kind of term" in err
    assert "facts.yaml:5:11: `lots` is not read as a fee" in err


def test_a_missing_file_is_told(tmp_path):
    write(tmp_path, {"talk.txt": TALK})
    code, _, err = pitchlint("check", "--isolated", "--no-model", "--facts", "none.yaml", "talk.txt", cwd=tmp_path)
    assert code == 2
    assert "none.yaml: cannot be read" in err

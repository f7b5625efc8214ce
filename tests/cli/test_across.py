"""`pitchlint check` over several conversations of one seller."""

from __future__ import annotations

import json
from pathlib import Path

from .running import pitchlint, write

RULE = """
id: fee-by-caller
title: The same fee at different amounts
level: warning
message: "A fee of {now}, in an earlier conversation it was {before}"
differs:
  of: {seller: "the joining fee is {money}"}
  slot: money
  across: conversations
"""
TALK = "Dana: Hello, what can I do?\nPat: What does it cost to join?\nDana: The joining fee is {}.\nPat: Okay.\n"


def test_a_fee_that_differs_between_two_calls_is_found_at_the_later_one(tmp_path: Path) -> None:
    files = {"own/fee-by-caller.yaml": RULE, "1.txt": TALK.format("$20"), "2.txt": TALK.format("$35")}
    write(tmp_path, files)
    words = ["check", "1.txt", "2.txt", "--rules", "own", "--no-model", "--seller", "Dana", "--select"]
    code, out, err = pitchlint(*words, "own/fee-by-caller", "-f", "jsonl", cwd=tmp_path)
    assert code == 0, err
    (row,) = [json.loads(line) for line in out.splitlines()]
    assert (row["conversation"], row["file"], row["line"], row["quote"]) == (
        "2.txt",
        "2.txt",
        3,
        "The joining fee is $35",
    )
    assert row["message"] == "A fee of $35, in an earlier conversation it was $20"
    (earlier,) = row["related"]
    assert (row["related_in"], earlier["file"], earlier["quote"]) == ("1.txt", "1.txt", "The joining fee is $20")
    shown = pitchlint(*words, "own/fee-by-caller", "--verbose", cwd=tmp_path)[1]
    assert shown.index("1.txt:3") < shown.index("The joining fee is $35")
    assert "2.txt:3" in shown
    report = pitchlint(*words, "own/fee-by-caller", "-f", "json", "-o", "report.json", cwd=tmp_path)
    assert report[0] == 0
    told = pitchlint("explain", f"report.json#{row['fingerprint']}", "--rules", "own", cwd=tmp_path)
    assert told[0] == 0, told[2]
    assert "slot     money = $35" in told[1]

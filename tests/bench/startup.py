"""How long one check of one 40-turn transcript takes, from start to finish, as a ratio to `import spacy`.

    python tests/bench/startup.py

Every figure is the median of seven runs of a fresh process, taken in turn in this run. Prints the ratios and the share
of time in import, load (rules), read, match and render. Nothing here is a test: machines differ.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
SAME_AGAIN = "  a second time"
TALK = """Agent: Good morning, this is Dana from Sunfield. What made you look into solar?
Customer: Our bill went up again. What would it cost for a house like ours?
Agent: It depends on the roof. Before I answer that, how many people live there?
Customer: Four. We would need it before the winter, I think.
Agent: Then you should decide today, because this price ends tonight and we have only two slots left.
Customer: I'd rather think about it. No thanks, not now.
Agent: Are you sure? Most of your neighbours have signed, and it's only pennies a day.
Customer: Does that include the inverter?
Agent: I'll email you the full offer by Friday, and I can call you on Monday at ten.
Customer: Fine, please do that.
"""
SCRIPT = "# Opening\n\nAgent: What made you look into solar?\n\n# Objections\n\nAgent: This price ends tonight.\n"
ONE_RULE = ("--select", "pressure/guilt", "-f", "concise")
DEAREST = ("--select", "pressure/urgency", "-f", "concise")  # its days and times take longest to compile
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}  # as when it is installed
EDITOR = ("--no-model", "--stdin-filename", "scripts/opening.md", "-f", "rdjson")


def seconds(*command: str) -> float:
    """Wall time of one process."""
    begin = time.perf_counter()
    done = subprocess.run([sys.executable, *command], input=SCRIPT.encode(), capture_output=True, env=ENVIRONMENT)
    if done.returncode not in (0, 1):
        sys.exit(f"{command} ended with {done.returncode}: {done.stderr.decode()}")
    return time.perf_counter() - begin


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "forty.txt"
        path.write_text(TALK * 4, encoding="utf-8")
        commands = {
            "import spacy": ("-c", "import spacy"),
            "import click, rich": ("-c", "import click, rich"),
            "pitchlint check (40 turns)": ("-m", "pitchlint", "check", str(path)),
            SAME_AGAIN: ("-m", "pitchlint", "check", str(path)),
            "  without the categoriser": ("-m", "pitchlint", "check", str(path), "--no-model"),
            "  in an editor": ("-m", "pitchlint", "check", *EDITOR, "-"),
            "  one rule, text only": ("-m", "pitchlint", "check", str(path), "--no-model", *ONE_RULE),
            "  the dearest such rule": ("-m", "pitchlint", "check", str(path), "--no-model", *DEAREST),
            "pitchlint --help": ("-m", "pitchlint", "--help"),
            "pitchlint rules list": ("-m", "pitchlint", "rules", "list"),
        }
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for run in range(RUNS):
            for name, command in commands.items():
                if name != SAME_AGAIN:  # another text, so that no result is there already
                    path.write_text(f"{TALK * 4}Customer: That was {name}, {run}.\n", encoding="utf-8")
                taken[name].append(seconds(*command))
        median = {name: statistics.median(times) for name, times in taken.items()}
        print(f"{'':28} seconds  to import spacy  to import click, rich")
        for name, value in median.items():
            ratios = [value / median[baseline] for baseline in ("import spacy", "import click, rich")]
            print(f"{name:28} {value:7.3f}  {ratios[0]:15.2f}  {ratios[1]:21.2f}")
        path.write_text(TALK * 4, encoding="utf-8")
        timed = [sys.executable, "-m", "pitchlint", "check", str(path), "--time"]
        stages = subprocess.run(timed, capture_output=True, text=True).stderr.splitlines()
        print("\nWhere the time of the check goes:", *stages, sep="\n  ")


if __name__ == "__main__":
    main()

"""Writes the parts of the documentation that are made from the program: `python tests/docs/generate.py`.

- the help texts in README.md between the markers
- the table of measured precision and recall there, from rules/measured.json, which `pitchlint eval --record` writes
- samples/report.svg, case.svg and haggle.svg, reports on samples as Rich exports them
"""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PICTURES = {  # name -> inputs, the mildest level that is shown, and whether praise is
    "report": (["samples/calls/solar-doorstep.txt"], "error", True),
    "case": (["samples/case"], "warning", False),
    "haggle": (["samples/haggle/used-car.txt"], "warning", False),
}
COMMANDS = ("check", "annotate")
MARKERS = re.compile(r"(<!-- generated: (help|measured) -->\n).*?(<!-- end -->)", re.DOTALL)


def help_texts() -> str:
    """The help of the main commands as a Markdown block."""
    from click.testing import CliRunner

    from pitchlint.cli import cli

    made = []
    for command in COMMANDS:
        result = CliRunner().invoke(cli, [command, "--help"], prog_name="pitchlint", terminal_width=100)
        made.append(f"```text\n$ pitchlint {command} --help\n{result.output}```\n")
    return "\n".join(made)


def measured() -> str:
    """Precision, recall and F1 by label on each labelled set as a Markdown table."""
    from pitchlint.evaluation import Score, micro_and_macro
    from pitchlint.rules import shipped_packs
    from pitchlint.rules.measured import FILE, read

    sets = read(shipped_packs() / FILE)["sets"]
    scores = {n: {x: Score(x, *row) for x, row in about["labels"].items()} for n, about in sets.items()}
    cases = {x: sum(s[x].gold for s in scores.values() if x in s) for x in {x for s in scores.values() for x in s}}
    lines = [
        f"{n}: {sets[n]['what']}, {sets[n]['turns']:,} turns of {sets[n]['conversations']} conversations." for n in sets
    ]
    lines += ["", "| label | " + " | ".join(f"{n}: cases, precision, recall, F1" for n in sets) + " |"]
    lines.append("|---" * (len(sets) + 1) + "|")
    shown = sorted((x for x in cases if cases[x]), key=lambda x: (-cases[x], x))
    for label in shown:
        lines.append(f"| {label} | " + " | ".join(_cell(scores[n].get(label)) for n in sets) + " |")
    both = {n: micro_and_macro(list(scores[n].values())) for n in sets}
    lines.append("| **all (micro)** | " + " | ".join(_cell(both[n][0]) for n in sets) + " |")
    lines.append("| labels with ten or more cases (macro F1) | " + " | ".join(f"{both[n][1]:.2f}" for n in sets) + " |")
    return "\n".join(lines) + "\n"


def _cell(score: Any) -> str:
    if score is None or not (score.gold or score.found):
        return "none"
    share = f"{score.precision:.2f}" if score.precision is not None else "none found"
    recall = f"{score.recall:.2f}" if score.recall is not None else "-"
    return f"{score.gold}, {share}, {recall}, {score.f1:.2f}"


def readme() -> str:
    """README.md with its generated parts anew."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    parts = {"help": help_texts, "measured": measured}
    return MARKERS.sub(lambda m: m[1] + parts[m[2]]() + m[3], text)


def picture(name: str) -> str:
    """The report on some samples as SVG."""
    from rich.console import Console

    from pitchlint.analyzer import Analyzer, across
    from pitchlint.conversation import Conversation
    from pitchlint.readers import read_path
    from pitchlint.report import Report
    from pitchlint.reporters import RenderOptions
    from pitchlint.reporters.terminal import print_report

    inputs, level, praise = PICTURES[name]
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        files = [str(f) for path in inputs for f in (sorted(Path(path).iterdir()) if Path(path).is_dir() else [path])]
        analyzer = Analyzer()
        found = tuple(analyzer.analyze(c) for file in files for c in read_path(file) if isinstance(c, Conversation))
    finally:
        os.chdir(before)
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    report = Report(found, (), len(analyzer.rules), across(found))
    print_report(report, console, RenderOptions(min_level=level, praise=praise))
    title = f"pitchlint check {' '.join(inputs)} --min-level {level}" + ("" if praise else " --no-praise")
    return console.export_svg(title=title, unique_id="pitchlint")


def main() -> None:
    (ROOT / "README.md").write_text(readme(), encoding="utf-8")
    for name in PICTURES:
        (ROOT / "samples" / f"{name}.svg").write_text(picture(name), encoding="utf-8")
    sys.stderr.write("README.md and samples/*.svg written\n")


if __name__ == "__main__":
    main()

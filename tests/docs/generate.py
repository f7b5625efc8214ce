"""Writes the parts of the documentation that are made from the program: `python tests/docs/generate.py`.

- the help texts in README.md between the markers
- samples/report.svg, the report on one sample call as Rich exports it
"""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = "samples/calls/solar-doorstep.txt"
COMMANDS = ("check", "annotate")
MARKERS = re.compile(r"(<!-- generated: help -->\n).*?(<!-- end -->)", re.DOTALL)


def help_texts() -> str:
    """The help of the main commands as a Markdown block."""
    from click.testing import CliRunner

    from pitchlint.cli import cli

    made = []
    for command in COMMANDS:
        result = CliRunner().invoke(cli, [command, "--help"], prog_name="pitchlint", terminal_width=100)
        made.append(f"```text\n$ pitchlint {command} --help\n{result.output}```\n")
    return "\n".join(made)


def readme() -> str:
    """README.md with its generated parts anew."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return MARKERS.sub(lambda m: m[1] + help_texts() + m[2], text)


def picture() -> str:
    """The errors and the praise of the report on the sample call as SVG."""
    from rich.console import Console

    from pitchlint.analyzer import Analyzer
    from pitchlint.conversation import Conversation
    from pitchlint.readers import read_path
    from pitchlint.report import Report
    from pitchlint.reporters import RenderOptions
    from pitchlint.reporters.terminal import print_report

    before = Path.cwd()
    os.chdir(ROOT)
    try:
        analyzer = Analyzer()
        found = tuple(analyzer.analyze(c) for c in read_path(SAMPLE) if isinstance(c, Conversation))
    finally:
        os.chdir(before)
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    print_report(Report(found, (), len(analyzer.rules)), console, RenderOptions(min_level="error"))
    return console.export_svg(title=f"pitchlint check {SAMPLE} --min-level error", unique_id="pitchlint")


def main() -> None:
    (ROOT / "README.md").write_text(readme(), encoding="utf-8")
    (ROOT / "samples" / "report.svg").write_text(picture(), encoding="utf-8")
    sys.stderr.write("README.md and samples/report.svg written\n")


if __name__ == "__main__":
    main()

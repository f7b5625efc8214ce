"""Reports as text: a written table of formats, each in a module of its own.

A format's module has `render(report, options) -> str`. It gets the whole report, calls
`options.select(report)` first, and never prints. It is imported when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from pitchlint.errors import UsageError, did_you_mean
from pitchlint.report import Report
from pitchlint.reporters.options import RenderOptions

__all__ = ["FORMATS", "Format", "RenderOptions", "described", "format_named", "names", "render"]


class Format(NamedTuple):
    """A format: its module in this package, and what it is good for.

    Attributes:
        screen: read on a screen, so that colours and the screen's own encoding are welcome.
        rules: describes the rules that ran, which `RenderOptions.rules` then has to name.
        ledgers: shows the ledgers, which a run for other formats alone need not keep.
    """

    module: str
    about: str
    screen: bool = False
    rules: bool = False
    ledgers: bool = False


FORMATS: dict[str, Format] = {
    "checkstyle": Format("checkstyle", "Checkstyle XML, for Jenkins and code review tools"),
    "concise": Format("concise", "`file:line:col: level rule message`, one line a finding", screen=True),
    "csv": Format("csv", "a row a finding, for spreadsheets"),
    "full": Format("full", "each finding with the words underlined, why it matters and what is better", screen=True),
    "github": Format("github", "annotations of a pull request, as GitHub Actions commands"),
    "gitlab": Format("gitlab", "GitLab Code Quality report (JSON)"),
    "grouped": Format("grouped", "one line a finding, below the name of its file", screen=True),
    "html": Format("html", "one page with every conversation, its turns and the findings beside them", ledgers=True),
    "json": Format("json", "the whole report as one JSON document", ledgers=True),
    "jsonl": Format("jsonl", "one JSON object a line for each finding"),
    "junit": Format("junit", "JUnit XML: a test case a conversation"),
    "markdown": Format("markdown", "a comment for a pull request, of at most 65,536 characters"),
    "rdjson": Format("rdjson", "reviewdog Diagnostic Format (JSON), for code review and editors"),
    "sarif": Format("sarif", "SARIF 2.1.0, for GitHub code scanning and other dashboards", rules=True),
    "terminal": Format(
        "terminal", "for reading: conversations, findings with their evidence, a summary", screen=True, ledgers=True
    ),
}


def names() -> tuple[str, ...]:
    """The formats' names, in alphabetical order."""
    return tuple(FORMATS)


def described() -> tuple[tuple[str, str], ...]:
    """(name, what it is good for) of each format."""
    return tuple((name, format.about) for name, format in FORMATS.items())


def format_named(format: str) -> Format:
    """The entry of the table.

    Raises:
        UsageError: no such format; the message names the known ones.
    """
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        hint = did_you_mean(format, list(FORMATS)) or ""
        hint = f" ({hint})" if hint.startswith("did") else ""
        raise UsageError(f"unknown format `{format}`{hint}; known formats: {known}")
    return FORMATS[format]


def render(report: Report, format: str, options: RenderOptions | None = None) -> str:
    """The report in the format of that name, ending in a newline where there is anything to say.

    Raises:
        UsageError: no such format; the message names the known ones.
    """
    module = import_module(f"pitchlint.reporters.{format_named(format).module}")
    text: str = module.render(report, options or RenderOptions())
    return text

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

__all__ = ["FORMATS", "Format", "RenderOptions", "described", "names", "render"]


class Format(NamedTuple):
    """A format: its module in this package, and what it is good for."""

    module: str
    about: str


FORMATS: dict[str, Format] = {
    "json": Format("json", "the whole report as one JSON document"),
    "jsonl": Format("jsonl", "one JSON object a line for each finding"),
    "terminal": Format("terminal", "for reading: conversations, findings with their evidence, a summary"),
}


def names() -> tuple[str, ...]:
    """The formats' names, in alphabetical order."""
    return tuple(FORMATS)


def described() -> tuple[tuple[str, str], ...]:
    """(name, what it is good for) of each format."""
    return tuple((name, format.about) for name, format in FORMATS.items())


def render(report: Report, format: str, options: RenderOptions | None = None) -> str:
    """The report in the format of that name, ending in a newline where there is anything to say.

    Raises:
        UsageError: no such format; the message names the known ones.
    """
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        hint = did_you_mean(format, list(FORMATS)) or ""
        hint = f" ({hint})" if hint.startswith("did") else ""
        raise UsageError(f"unknown format `{format}`{hint}; known formats: {known}")
    module = import_module(f"pitchlint.reporters.{FORMATS[format].module}")
    text: str = module.render(report, options or RenderOptions())
    return text

"""`--redact`: which reports are masked, and for which conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pitchlint.conversation import Conversation

if TYPE_CHECKING:
    from pitchlint.report import Report

SHARED = frozenset("checkstyle csv github gitlab junit markdown sarif".split())
"""Formats that are made to be passed on: in them transcripts are masked unless the user says otherwise."""


class Redacting:
    """Masks reports as the options say.

    Args:
        asked: `--redact`, `--no-redact`, or None for the default of each format.
        model: the model that finds names.
    """

    def __init__(self, asked: bool | None, model: str) -> None:
        self._asked, self._model = asked, model
        self._made: dict[int, Report] = {}

    def __call__(self, report: Report, format: str) -> Report:
        """The report as it is to be shown in that format: transcripts masked, scripts only where that is asked for.

        Raises:
            UsageError: the model is not installed.
        """
        if not (self._asked or (self._asked is None and format in SHARED)):
            return report
        if id(report) not in self._made:
            from pitchlint.nlp.redaction import redact_report

            self._made = {id(report): redact_report(report, self._model, self._wanted)}
        return self._made[id(report)]

    def _wanted(self, conversation: Conversation) -> bool:
        return bool(self._asked) or not conversation.scripted

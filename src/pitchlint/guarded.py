"""A bug costs the conversation that meets it, not the run."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

from pitchlint.conversation import Conversation
from pitchlint.report import Unreadable

T = TypeVar("T")
_LONGEST = 300  # characters of a message
DEBUG = "PITCHLINT_DEBUG"  # environment variable with which a bug is raised with its traceback


def guarded(analyse: Callable[[Conversation], T], said: Conversation) -> T | Unreadable:
    """What the analysis of a conversation makes, or a record that it failed, for the report.

    Args:
        analyse: any analysis, such as `Analyzer.analyze`.
        said: the conversation.

    Raises:
        Exception: whatever the analysis raises, where the environment holds PITCHLINT_DEBUG.
    """
    try:
        return analyse(said)
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        hint = f"the other conversations were analysed all the same; {DEBUG}=1 shows where it failed"
        return Unreadable(said.source, f"conversation {said.id}: {internal(error)}", hint)


def internal(error: Exception, words: bool = True) -> str:
    """A bug in one line, with or without the words of the error, which may quote the input."""
    told = f": {error}" if words else ""
    return " ".join(f"internal error: {type(error).__name__}{told}".split())[:_LONGEST]

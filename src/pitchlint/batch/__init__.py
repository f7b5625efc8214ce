"""Audits of many conversations: parts over supervised workers, results as tables, nothing lost and nothing twice.

`analyze_table` analyses an Arrow table of conversations, for those who live in Spark or Ray; `audit` runs over files.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pitchlint.batch.audit_options import AuditOptions
    from pitchlint.batch.auditing import audit
    from pitchlint.batch.table import analyze_table

__all__ = ["AuditOptions", "analyze_table", "audit"]

_HOMES = {"AuditOptions": "audit_options", "analyze_table": "table", "audit": "auditing"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"pitchlint.batch.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

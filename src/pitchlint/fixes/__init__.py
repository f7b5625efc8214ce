"""Exact replacements, written into script files or shown as a diff; never in transcripts.

`mend` works out what a file becomes, `unified` shows it, `write` puts it in place. Only findings that carry words to
say instead (`Finding.instead`, from rules of kind `replace`) change anything.
"""

from __future__ import annotations

from pitchlint.fixes.diff import unified
from pitchlint.fixes.edits import Fix, Skipped, barred, fix_of
from pitchlint.fixes.mending import Mended, mend
from pitchlint.fixes.writing import write

__all__ = ["Fix", "Mended", "Skipped", "barred", "fix_of", "mend", "unified", "write"]

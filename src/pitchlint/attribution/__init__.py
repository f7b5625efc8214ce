"""What sellers say, laid beside the scripts they were given.

`script_lines` makes the lines of a script library, `Library` finds them in turns, `attribute` tells for each finding
whether its words come from a script, and for each script line whether it was said, never said, or left out.
"""

from __future__ import annotations

from pitchlint.attribution.library import Library
from pitchlint.attribution.lines import script_lines
from pitchlint.attribution.marks import Marks, marks_of
from pitchlint.attribution.use import attribute

__all__ = ["Library", "Marks", "attribute", "marks_of", "script_lines"]

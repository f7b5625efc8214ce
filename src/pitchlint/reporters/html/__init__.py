"""One page that stands alone: no script, nothing fetched, dark where the reader's system is dark.

The totals and a table by rule, then each conversation with findings or praise: its turns with the marked words, and
the findings beside them. Runs of turns without findings are folded. Conversations without findings are listed.

    page    the whole document, the summary and what was not read
    talk    a conversation
    style   the style sheet
"""

from __future__ import annotations

from pitchlint.report import Report
from pitchlint.reporters.html.page import page
from pitchlint.reporters.options import RenderOptions


def render(report: Report, options: RenderOptions) -> str:
    """The page; outside Unicode encodings all but ASCII is escaped."""
    text = page(report, options)
    if not options.encoding.lower().startswith("utf"):
        text = text.encode("ascii", "xmlcharrefreplace").decode("ascii")
    return text

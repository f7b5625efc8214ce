"""The style sheet of the page: system fonts, two columns where there is room, light and dark."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1c1e21; --quiet: #666d75; --line: #e3e6ea; --sheet: #f6f7f9;
  --error: #c0272d; --warning: #9a6700; --note: #2563b8; --praise: #1a7f4b;
  --error-mark: #fbd9d9; --warning-mark: #fdeab8; --note-mark: #d6e6fb; --praise-mark: #d2f0de; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e4e6e9; --quiet: #979da5; --line: #2d3136; --sheet: #1e2124;
    --error: #ff8a85; --warning: #e8b849; --note: #82b4ff; --praise: #6fd39a;
    --error-mark: #5b2426; --warning-mark: #544012; --note-mark: #21406b; --praise-mark: #1c4a31; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 0; overflow-wrap: anywhere; }
p { margin: 0 0 .4rem; }
ul { margin: 0 0 .4rem; padding-left: 1.2rem; }
code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
section { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1.25rem; }
.quiet, footer, summary { color: var(--quiet); font-size: .875rem; }
.chips { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: .75rem 0 1.25rem; }
.chip { border: 1px solid currentColor; border-radius: 1rem; padding: .1rem .75rem; font-size: .9rem; }
.error.chip, .level.error, .error .level { color: var(--error); }
.warning.chip, .level.warning, .warning .level { color: var(--warning); }
.note.chip, .level.note, .note .level { color: var(--note); }
.praise.chip, .level.praise, .praise .level { color: var(--praise); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th { text-align: left; font-weight: 600; color: var(--quiet); }
th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.rules th:first-child { width: 6rem; }
table { margin-bottom: 1.25rem; }
h3 { font-size: .95rem; margin: .5rem 0 .2rem; }
a { color: inherit; }
article details { margin: .1rem 0; }
summary span { color: var(--ink); }

.n { width: 8.5rem; white-space: nowrap; text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
details { margin: .25rem 0 .75rem; }
summary { cursor: pointer; }
.outside { color: var(--warning); }
.talk { margin-top: .75rem; }
.turn { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.25rem; margin-bottom: .6rem; }
.said { border-left: 3px solid var(--line); padding: .1rem 0 .1rem .75rem; align-self: start; }
.seller .said { border-color: var(--ink); }
.customer .said { border-color: var(--quiet); }
.said p { overflow-wrap: anywhere; }
.who { display: flex; justify-content: space-between; color: var(--quiet); font-size: .8rem; margin-bottom: .1rem; }
mark { color: inherit; border-radius: .2rem; padding: .05rem .1rem; background: var(--note-mark); }
mark.error { background: var(--error-mark); }
mark.warning { background: var(--warning-mark); }
.talks .n { width: 5rem; }
mark.praise { background: var(--praise-mark); }
article { background: var(--sheet); border-radius: .4rem; border-left: 3px solid var(--note);
  padding: .5rem .75rem; margin-bottom: .5rem; font-size: .9rem; overflow-wrap: anywhere; }
article.error { border-color: var(--error); }
article.warning { border-color: var(--warning); }
article.praise { border-color: var(--praise); }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; }
@media (max-width: 48rem) { .turn { grid-template-columns: minmax(0, 1fr); gap: .4rem; } }
@media print { main { max-width: none; padding: 0; } article, .turn { break-inside: avoid; } }
"""

"""The document: head, summary, conversations, what was not read."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.finding import LEVELS
from pitchlint.report import ConversationReport, Report
from pitchlint.reporters.html.style import STYLE
from pitchlint.reporters.html.talk import card, conversation, told
from pitchlint.reporters.html.words import shown
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.plain import unread
from pitchlint.reporters.tally import PURPOSE, count_of, level_count, tally, totals

POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(report: Report, options: RenderOptions) -> str:
    """The whole document, with a newline at its end."""
    chosen = options.select(report)
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            "<title>pitchlint report</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            "<body>",
            "<main>",
            *_summary(chosen, options.hidden(report)),
            *_notices(chosen),
            *_conversations(chosen),
            *_unreadable(chosen),
            f"<footer>pitchlint {shown(options.version)}. {_rules(report)}{shown(PURPOSE)}</footer>",
            "</main>",
            "</body>",
            "</html>\n",
        )
    )


def _rules(report: Report) -> str:
    return f"{count_of(report.rules, 'rule')} checked. " if report.rules else ""


def _summary(report: Report, hidden: int) -> Iterator[str]:
    yield "<header><h1>pitchlint report</h1>"
    yield f"<p>{shown(totals(report, hidden))}</p>"
    counts = report.counts()
    chips = "".join(
        f'<li class="chip {level}"><b>{counts[level]:,}</b> {level_count(counts[level], level).split(" ", 1)[1]}</li>'
        for level in LEVELS
        if counts[level]
    )
    yield f'<ul class="chips">{chips}</ul></header>'
    yield from _contents(report)
    rows = tally(report)
    if not rows:
        return
    alone = len(report.conversations) == 1
    if alone:
        yield f"<details><summary>{count_of(len(rows), 'rule')} by number of findings</summary>"
    yield '<table class="rules"><thead><tr><th>Level</th><th>Rule</th><th></th>'
    yield '<th class="n">Findings</th><th class="n">Conversations</th></tr></thead><tbody>'
    for row in rows:
        yield (
            f'<tr><td class="level {row.level}">{row.level}</td><td><code>{shown(row.rule)}</code></td>'
            f'<td>{shown(row.title)}</td><td class="n">{row.count:,}</td><td class="n">{row.conversations:,}</td></tr>'
        )
    yield "</tbody></table>"
    if alone:
        yield "</details>"


def _contents(report: Report) -> Iterator[str]:
    """Links to the conversations with their counts, the one with the most errors first; nothing for one alone."""
    if len(report.conversations) < 2:
        return
    rows = []
    for number, one in enumerate(report.conversations):
        found = one.counts()
        counts = [found[level] for level in LEVELS]
        if any(counts):
            cells = "".join(f'<td class="n">{count or ""}</td>' for count in counts)
            place = f'<span class="quiet">{shown(one.conversation.source.file)}</span>'
            link = f'<a href="#c{number}">{shown(one.conversation.id)}</a> {place}'
            rows.append(([-count for count in counts], f"<tr><td>{link}</td>{cells}</tr>"))
    if rows:
        heads = "".join(f'<th class="n">{level}</th>' for level in LEVELS)
        yield f'<table class="talks"><thead><tr><th>Conversation</th>{heads}</tr></thead><tbody>'
        yield from (row for _, row in sorted(rows, key=lambda row: row[0]))
        yield "</tbody></table>"


def _notices(report: Report) -> Iterator[str]:
    if report.notices:
        yield "<section><h2>Comments and configuration</h2>"
        for finding in report.notices:
            yield f'<p class="quiet">{shown(finding.evidence.location.file)}</p>{card(finding)}'
        yield "</section>"


def _conversations(report: Report) -> Iterator[str]:
    clean: list[ConversationReport] = []
    for number, one in enumerate(report.conversations):
        if told(one):
            yield from conversation(one, f"c{number}")
        else:
            clean.append(one)
    if clean:
        yield "<section><h2>Nothing found</h2><ul>"
        for one in clean:
            gaps = f", not judged: {', '.join(u.what for u in one.unjudged)}" if one.unjudged else ""
            turns = count_of(len(one.conversation.turns), "turn")
            yield f'<li>{shown(one.conversation.id)} <span class="quiet">{shown(turns + gaps)}</span></li>'
        yield "</ul></section>"


def _unreadable(report: Report) -> Iterator[str]:
    if report.unreadable:
        yield "<section><h2>Not read</h2><ul>"
        for item in report.unreadable:
            yield f"<li><code>{shown(str(item.location))}</code> {shown(unread(item))}</li>"
        yield "</ul></section>"

"""Markdown for a comment on a pull request: the totals, a table of counts, then the findings file by file.

A comment on GitHub holds 65,536 characters; where the findings need more, the last ones are left out and counted.
Words of the inputs are shown as they are: they format nothing, call nobody and become no links. Praise is counted only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pitchlint.finding import Finding
from pitchlint.report import Report, Unreadable
from pitchlint.reporters.excerpt import excerpt, spans
from pitchlint.reporters.markup import code, escaped
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.places import in_words, relative
from pitchlint.reporters.plain import said, unread
from pitchlint.reporters.tally import by_file, count_of, gaps, tally, totals

LIMIT = 65_536  # characters of a comment on GitHub
ROWS = 25  # rules in the table
ITEMS = 10  # inputs that were not read, gaps
WORDS, LONG, QUOTE = 200, 600, 300  # characters of a name or message, of a reason, of a quoted turn
TAIL = 200  # characters kept free for the line that says what is left out


def render(report: Report, options: RenderOptions) -> str:
    """The comment, with a newline at its end."""
    shown = options.select(report)
    head = "".join(_head(shown, options.hidden(report), options))
    tail = "".join(_not_judged(shown))
    room = LIMIT - TAIL - _size(head) - _size(tail)
    blocks, left = _fitting(shown, room, options)
    rest = f"{count_of(left, 'further finding')} {'is' if left == 1 else 'are'} not shown here.\n\n" if left else ""
    return (head + "".join(blocks) + rest + tail).rstrip("\n") + "\n"


def _fitting(report: Report, room: int, options: RenderOptions) -> tuple[list[str], int]:
    """As many findings as fit, below their files, and the number of those that do not."""
    blocks: list[str] = []
    left = 0
    for file, found in by_file(report).items():
        heading = f"#### {code(relative(file, options.root), WORDS)}\n\n"
        for finding in found:
            block = heading + "".join(_finding(finding))
            if left or _size(block) > room:
                left += 1
                continue
            blocks.append(block)
            room -= _size(block)
            heading = ""
    return blocks, left


def _size(text: str) -> int:
    """Length in UTF-16 units, as GitHub's pages count."""
    return len(text.encode("utf-16-le")) // 2


def _head(report: Report, hidden: int, options: RenderOptions) -> Iterator[str]:
    yield f"### pitchlint: {totals(report, hidden)}\n\n"
    rows = tally(report)
    if rows:
        yield "| Level | Rule | Findings | Conversations |\n| --- | --- | ---: | ---: |\n"
        for row in rows[:ROWS]:
            rule = f"{code(row.rule, 80)} {escaped(row.title, 80)}"
            yield f"| {row.level} | {rule} | {row.count:,} | {row.conversations:,} |\n"
        if len(rows) > ROWS:
            yield f"| | {count_of(len(rows) - ROWS, 'further rule')} | {sum(r.count for r in rows[ROWS:]):,} | |\n"
        yield "\n"
    if report.unreadable:
        yield "#### Not read\n\n"
        items = (_unreadable(item, options) for item in report.unreadable)
        yield from _list(items, len(report.unreadable), "input")


def _unreadable(item: Unreadable, options: RenderOptions) -> str:
    where = f"{code(relative(item.location.file, options.root), WORDS)} {escaped(in_words(item.location), WORDS)}"
    return f"{where.rstrip()}: {escaped(unread(item), WORDS)}"


def _finding(finding: Finding) -> Iterator[str]:
    where = in_words(finding.evidence.location)
    place = f", {'at' if ':' not in where and not where.isdigit() else 'line'} {escaped(where, WORDS)}" if where else ""
    yield f"**{finding.level}** {code(finding.rule, WORDS)}{place}: {escaped(said(finding), WORDS)}\n\n"
    if finding.evidence.text:
        yield f"> {_quote(finding)}\n\n"
    if not (finding.why or finding.better or finding.instead):
        return
    yield "<details><summary>Why, and what is better</summary>\n\n"
    if finding.why:
        yield f"{escaped(finding.why, LONG)}\n\n"
    better = (*((finding.instead,) if finding.instead else ()), *finding.better)
    yield "".join(f"- {escaped(words, WORDS)}\n" for words in better[:ITEMS]) + "\n" * bool(better)
    yield "</details>\n\n"


def _quote(finding: Finding) -> str:
    """The speaker and the turn with the marked words bold, cut around them."""
    evidence = finding.evidence
    marks = spans((evidence, *(() if finding.related_in else finding.related)), evidence.turn)
    text = f"{escaped(evidence.speaker, 60)}: " if evidence.speaker else ""
    for words, marked in excerpt(evidence.text, (evidence.start, evidence.end), marks, QUOTE):
        before, after = " " * words[:1].isspace(), " " * (words[-1:].isspace() and bool(words.strip()))
        shown = escaped(words)
        text += f"{before}<b>{shown}</b>{after}" if marked and shown else f"{before}{shown}{after}"
    return text


def _not_judged(report: Report) -> Iterator[str]:
    found = gaps(report)
    if found:
        yield "<details><summary>Not judged</summary>\n\n"
        items = (f"{escaped(f'{what}: {why}', WORDS)} ({count_of(n, 'conversation')})" for what, why, n in found)
        yield from _list(items, len(found), "reason")
        yield "</details>\n"


def _list(items: Iterable[str], number: int, noun: str) -> Iterator[str]:
    for _, item in zip(range(ITEMS), items, strict=False):
        yield f"- {item}\n"
    if number > ITEMS:
        yield f"- {count_of(number - ITEMS, 'further ' + noun)}\n"
    yield "\n"

"""SARIF 2.1.0 (OASIS): one run with its rules, results and what could not be read.

run.tool.driver           name, version, the rules that ran with their full help (`sarif.rules`)
run.results[]             a result a finding: level, message, place, `partialFingerprints["pitchlint/v1"]`,
                          `relatedLocations`, `codeFlows` through the turns where it rests on earlier ones
run.results[].suppressions  where a comment or the configuration excuses the finding
run.invocations[0]        what could not be read (errors) and what was not judged (notes);
                          `executionSuccessful` is false where an input could not be read

Columns count characters (`unicodeCodePoints`). Paths are relative to `%SRCROOT%`, which is not spelled out, so that
the file is the same on every machine. Praise is left out: a consumer that does not know `kind` would show it as a
fault. There are no times, so that the same input gives the same bytes.
"""

from __future__ import annotations

from pitchlint.report import Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.plain import unread
from pitchlint.reporters.records import UNREADABLE, Record, dumps
from pitchlint.reporters.sarif.places import message, physical
from pitchlint.reporters.sarif.results import result, suppression
from pitchlint.reporters.sarif.rules import described, notification_rules
from pitchlint.reporters.tally import count_of, gaps

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report, options: RenderOptions) -> str:
    """The document, indented, with a newline at its end."""
    return dumps(document(report, options), options, indent=2) + "\n"


def document(report: Report, options: RenderOptions) -> Record:
    """The document as a dictionary."""
    shown = options.select(report)
    edits = options.edits(shown)
    told = [(f, None) for f in shown.findings] + [(s.finding, suppression(s, options)) for s in shown.suppressed]
    rules, index = described(options.rules, [f for f, _ in told])
    results = []
    for finding, excused in told:
        found = result(finding, index[finding.rule], options, edit=id(finding) in edits)
        results.append(found if excused is None else {**found, "suppressions": [excused]})
    driver = {
        "name": "pitchlint",
        "version": options.version,
        "semanticVersion": options.version,
        "rules": rules,
        "notifications": notification_rules(),
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, options)],
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _invocation(report: Report, options: RenderOptions) -> Record:
    notifications: list[Record] = []
    for item in report.unreadable:
        notifications.append(
            {
                "descriptor": {"id": UNREADABLE},
                "level": item.level,
                "message": message(unread(item)),
                "locations": [{"physicalLocation": physical(item.location, options)}],
            }
        )
    for what, why, number in gaps(report):
        text = f"Not judged in {count_of(number, 'conversation')}: {what}: {why}"
        notifications.append({"descriptor": {"id": "input/not-judged"}, "level": "note", "message": message(text)})
    return {
        "executionSuccessful": not any(item.level == "error" for item in report.unreadable),
        "toolExecutionNotifications": notifications,
    }

"""JUnit XML: a test suite a file, a test case a conversation, a failure for each finding that fails the run.

Milder findings, praise and what was not judged stand in the test case's output. An input that could not be read is a
test case with an error. Comments in the inputs and configuration that are findings themselves are a suite of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from pitchlint.finding import LEVELS, Finding
from pitchlint.report import ConversationReport, Report
from pitchlint.reporters import xml
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.places import relative
from pitchlint.reporters.plain import said, unread
from pitchlint.reporters.records import UNREADABLE


def render(report: Report, options: RenderOptions) -> str:
    """The document."""
    shown = options.select(report)
    root = xml.element("testsuites", name="pitchlint")
    suites: dict[str, Element] = {}

    def suite(file: str) -> Element:
        name = relative(file, options.root)
        if name not in suites:
            suites[name] = xml.element("testsuite", root, name=name)
        return suites[name]

    for conversation in shown.conversations:
        _conversation(suite(conversation.conversation.source.file), conversation, options)
    for notice in shown.notices:
        parent = suite(notice.evidence.location.file)
        _case(parent, str(notice.evidence.location.line or ""), notice.rule, (notice,), options)
    for item in report.unreadable:
        parent = suite(item.location.file)
        case = xml.element("testcase", parent, classname=parent.get("name"), name=f"read {item.location}")
        if item.level == "error":
            error = xml.element("error", case, type=UNREADABLE, message=unread(item))
            xml.lines(error, f"{item.location}: {unread(item)}")
        else:
            xml.element("skipped", case, message=unread(item))
    for one in suites.values():
        _count(one, one.iter("testcase"))
    _count(root, root.iter("testcase"))
    return xml.document(root, options)


def _conversation(suite: Element, report: ConversationReport, options: RenderOptions) -> None:
    talk = report.conversation
    told = [f"{f.evidence.location}: praise {f.rule} {said(f)}" for f in report.praise]
    told += [f"not judged: {u.what}: {u.why}" for u in report.unjudged]
    _case(suite, str(talk.source.line or ""), talk.id, report.findings, options, told)


def _case(
    suite: Element, line: str, name: str, found: Iterable[Finding], options: RenderOptions, told: Iterable[str] = ()
) -> None:
    file = suite.get("name")
    case = xml.element("testcase", suite, classname=file, name=name, file=file, line=line or None)
    mild: list[str] = []
    for finding in found:
        place = f"{finding.evidence.location}: {finding.level} {finding.rule} {said(finding)}"
        if not _fails(finding, options):
            mild.append(place)
            continue
        failure = xml.element("failure", case, type=finding.rule, message=said(finding))
        who = finding.evidence.speaker or finding.evidence.role
        xml.lines(failure, place, f"{who}: {finding.evidence.text}", *_advice(finding))
    if output := (*mild, *told):
        xml.lines(xml.element("system-out", case), *output)


def _fails(finding: Finding, options: RenderOptions) -> bool:
    return options.fail_on != "never" and LEVELS.index(finding.level) <= LEVELS.index(options.fail_on)


def _advice(finding: Finding) -> list[str]:
    return [*([f"why: {finding.why}"] if finding.why else []), *(f"better: {words}" for words in finding.better)]


def _count(element: Element, cases: Iterable[Element]) -> None:
    """The numbers of test cases, of those with a failure and of those with an error, before other attributes."""
    those = list(cases)
    element.set("tests", str(len(those)))
    element.set("failures", str(sum(case.find("failure") is not None for case in those)))
    element.set("errors", str(sum(case.find("error") is not None for case in those)))

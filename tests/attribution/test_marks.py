"""How a script says which of its lines are required."""

from __future__ import annotations

import pytest
from tests.attribution.scripts import lines

from pitchlint.attribution import marks_of

RECORDED = "This call is recorded for training purposes."
PLAIN = "We look after the phones of small offices."


def needs(text: str, name: str = "script.md", **options) -> dict[str, str]:
    """The lines with what is required of them: no, yes, or always."""
    found = lines((name, text), **options)
    return {line.text: "always" if line.everywhere else "yes" if line.required else "no" for line in found}


@pytest.mark.parametrize(
    "heading",
    [
        "Disclosures",
        "Required",
        "Legal disclosure",
        "Compliance",
        "Must say",
        "Opening (required)",
        "Greeting [mandatory]",
    ],
)
def test_a_heading_requires_what_stands_below_it(heading):
    pitch, close = f"## Pitch\n\nAgent: {PLAIN}\n\n", f"## Close\n\nAgent: {PLAIN[:-1]}!\n"
    text = f"# Call\n\n{pitch}## {heading}\n\nAgent: {RECORDED}\n\n{close}"
    assert needs(text) == {PLAIN: "no", RECORDED: "yes", PLAIN[:-1] + "!": "no"}


@pytest.mark.parametrize(
    "heading", ["Required in every call", "Disclosures (required, always)", "Compliance on all calls"]
)
def test_a_heading_may_require_a_line_of_every_call(heading):
    assert needs(f"# Call\n\nAgent: {PLAIN}\n\n## {heading}\n\nAgent: {RECORDED}\n")[RECORDED] == "always"


def test_a_heading_holds_for_the_headings_below_it():
    text = f"# Disclosures\n\n## Cards\n\nAgent: {RECORDED}\n\n# Pitch\n\nAgent: {PLAIN}\n"
    assert needs(text) == {RECORDED: "yes", PLAIN: "no"}


@pytest.mark.parametrize(
    "heading", ["Required reading for agents", "Not required", "Opening", "What is required of you"]
)
def test_other_headings_require_nothing(heading):
    assert marks_of(f"## {heading}\n\nAgent: {RECORDED}\n", ".md").needs == {}


def test_a_mark_on_the_line_requires_the_line_and_is_no_word_of_it():
    text = f"Agent: {RECORDED} (required)\n\nAgent: {PLAIN}\n"
    assert needs(text) == {RECORDED: "yes", PLAIN: "no"}


@pytest.mark.parametrize("lead", ["Disclosure", "Must say", "Required", "**Disclosure**", "- Must say"])
def test_a_line_may_begin_with_what_it_is(lead):
    assert marks_of(f"Agent: {PLAIN}\n\n{lead}: {RECORDED}\n", ".md").needs == {3: "follows"}


def test_a_disclosure_among_turns_is_the_sellers():
    text = f"Agent: {PLAIN}\n\nCustomer: I see.\n\nDisclosure: {RECORDED}\n\nAgent: {PLAIN[:-1]}!\n"
    assert needs(text)[RECORDED] == "yes"


def test_yaml_says_it_with_a_key():
    text = f"""\
- name: opening
  say: {PLAIN}
- name: recording
  required: true
  say: {RECORDED}
- name: cards
  required: always
  say: {PLAIN}
- name: off
  required: false
  say: {PLAIN}
"""
    held = marks_of(text, ".yaml")
    assert [held.need(n) for n in (2, 5, 8, 11)] == ["", "follows", "everywhere", ""]


def test_json_does_too_and_broken_files_require_nothing():
    assert (
        marks_of(f'[\n{{"say": "{PLAIN}"}},\n{{"required": true,\n "say": "{RECORDED}"}}\n]', ".json").need(4)
        == "follows"
    )
    assert marks_of("- required: true\n  say: [", ".yaml").needs == {}
    assert marks_of("required: true\na: &a [*a]\n", ".yaml").need(1) == "follows"


def test_html_headings_count():
    held = marks_of(f"<h2>Pitch</h2>\n<p>{PLAIN}</p>\n<h2>Disclosures</h2>\n<p>{RECORDED}</p>\n", ".html")
    assert (held.need(2), held.need(4)) == ("", "follows")


def test_the_configuration_requires_by_file_and_heading():
    text = f"# Call\n\n## Legal bits\n\nAgent: {RECORDED}\n\n## Pitch\n\nAgent: {PLAIN}\n"
    assert needs(text, configured=lambda file, headings: "Legal bits" in headings) == {RECORDED: "yes", PLAIN: "no"}
    assert set(needs(text, configured=lambda file, headings: file == "script.md").values()) == {"yes"}


def test_lines_know_their_place():
    text = f"# Call\n\nAgent: {PLAIN} {RECORDED}\n"
    assert [(str(line.location), line.sentence) for line in lines(("script.md", text))] == [
        ("script.md:3:8", 0),
        (f"script.md:3:{9 + len(PLAIN)}", 1),
    ]

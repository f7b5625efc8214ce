"""Macro files in: each macro a conversation, each word at its place in whichever way the file writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from pitchlint.conversation import Conversation
from pitchlint.readers import discover
from pitchlint.readers.source import Source
from pitchlint.readers.yaml_places import YamlText, pieces
from pitchlint.readers.yaml_syntax import parse
from pitchlint.report import Unreadable

from .reading import place, refusal, results, roles, runs_stand, said, talk, talks

ZENDESK = """macros:
  - title: Refund
    actions:
      - field: comment_value
        value: |-
          Hi {{ticket.requester.first_name}},

          I'm sorry about that. It is
          on its way.
      - {field: status, value: solved}
  - title: Note
    actions:
      - {field: comment_mode_is_public, value: "false"}
      - {field: comment_value, value: The customer is angry.}
  - title: Page
    actions:
      - field: comment_value_html
        value: "<p>It&#39;s \\u00a39 a month.</p><p>Say \\"yes\\" today.</p>"
      - {field: comment_value, value: ["channel:all", "It's £9 a month."]}
"""
TEXT = "It costs £9."
PLAIN = """greeting: Hello {{name}}, thanks for calling us.
never_say: [Trust me., It is free.]
objections:
  price:
    customer: It's too expensive.
    agent: What did you have in mind?
    notes: Wait for the customer here.
  think:
    say:
      - Of course. Take your time.
      - Shall I call on Monday?
templates:
  welcome:
    subject: Welcome, {{name}}!
    body: >
      It's our **best** [offer](https://example.com/x)
      and it ends today.

      Bye for now.
  german: {locale: de, body: Das ist ein tolles Angebot.}
  both:
    de: Das ist ein tolles Angebot.
    en: This is a great offer for you.
dialogue: |
  Agent: Is it a good time?
  Customer: No.
"""


def words(found: list[Conversation]) -> list[list[str]]:
    return [[turn.text for turn in one.turns] for one in found]


def test_of_a_zendesk_export_the_public_comments_are_said() -> None:
    refund, page = talks(ZENDESK, "zen.yaml")
    assert [refund.id, page.id] == ["zen.yaml#refund", "zen.yaml#page"]
    assert words([refund, page]) == [
        ["Hi {{ticket.requester.first_name}},", "I'm sorry about that. It is on its way."],
        ["It's £9 a month."],
    ]
    assert refund.notes == ("1 text left out: internal comment",)
    assert place(refund.turns[1], "sorry") == "8:15" and place(refund.turns[1], "on its way") == "9:11"


def test_html_in_a_quoted_scalar_keeps_its_places() -> None:
    page = talk('- title: Page\n  body_html: "<p>It&#39;s \\u00a39 a month.</p><p>Say \\"yes\\" today.</p>"\n', "m.yml")
    assert words([page]) == [["It's £9 a month.", 'Say "yes" today.']]
    assert [place(page.turns[0], part) for part in ("It", "s ", "£", "9 a")] == ["2:18", "2:25", "2:27", "2:33"]
    assert [place(page.turns[1], part) for part in ("Say", "yes", "today")] == ["2:50", "2:56", "2:62"]


def test_plain_mappings_nested_as_they_like() -> None:
    found = talks(PLAIN, "plain.yaml")
    assert [(one.id.partition("#")[2], one.channel) for one in found] == [
        ("greeting", "script"),
        ("price", "script"),
        ("think", "script"),
        ("welcome", "email"),
        ("both", "script"),
        ("dialogue", "script"),
    ]
    assert words(found) == [
        ["Hello {{name}}, thanks for calling us."],
        ["It's too expensive.", "What did you have in mind?"],
        ["Of course. Take your time.", "Shall I call on Monday?"],
        ["Welcome, {{name}}!", "It's our best offer and it ends today.", "Bye for now."],
        ["This is a great offer for you."],
        ["Is it a good time?", "No."],
    ]
    assert roles(found[1]) == ["customer", "seller"] and roles(found[5]) == ["seller", "customer"]
    assert found[0].notes == ("2 texts left out: under “never_say”", "2 texts left out: not in English")
    assert [place(found[3].turns[1], part) for part in ("best", "offer", "and it")] == ["16:18", "16:26", "17:7"]


@pytest.mark.parametrize(
    "macro",
    [
        {
            "canned_responses": [
                {"id": 1, "title": "Hi", "content": "It costs £9.", "content_html": "<p>It costs £9.</p>"}
            ]
        },
        [{"name": "Hi", "tags": ["x"], "body_text": TEXT, "body_html": f"<p>{TEXT}</p>"}],
        [{"name": "Hi", "bodyText": TEXT, "tags": []}],
        {"matches": [{"trigger": ";hi", "replace": TEXT}]},
        {"hi": "It costs £9 a month for you."},
        {
            "macros": {
                "hi": {"locale": "en-GB", "message": TEXT},
                "ho": {"internal": True, "message": "Do it."},
            }
        },
        {"templates": {"hi": {"reply": [TEXT], "description": "Say what it costs you."}}},
    ],
)
def test_the_shapes_of_macros_in_json_and_in_yaml(macro: object) -> None:
    for text, name in ((json.dumps(macro, ensure_ascii=False), "m.json"), (yaml.safe_dump(macro), "m.yaml")):
        found = talk(text, name)
        assert [turn.text.replace(" a month for you", "") for turn in found.turns] == [TEXT]
        assert found.turns[0].role == "seller" and found.id == f"{name}#hi"
        runs_stand(text, found)


def test_a_channel_is_taken_from_the_file() -> None:
    text = "macros:\n- {title: A, channel: chat, text: It costs £9.}\n- {title: B, type: email, text: Bye for now.}\n"
    assert [one.channel for one in talks(text, "m.yaml")] == ["chat", "email"]


def test_a_list_of_turns_in_json_stays_a_transcript() -> None:
    turns = [{"name": "Ann", "body": "Hello, how can I help?"}, {"name": "Bob", "body": "My line is down."}]
    assert said(talk(json.dumps(turns), "t.json")) == [(turn["name"], turn["body"]) for turn in turns]
    named = [{"name": n, "body": "It is on its way to you."} for n in ("Late", "Lost", "Refund")]
    assert len(talks(json.dumps(named), "m.json")) == 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ci.yml", "on: push\njobs:\n  a:\n    steps:\n    - {name: Run all of our tests for you, run: pytest}\n"),
        ("lab.yml", "stages: [a]\ntest:\n  script:\n  - pip install .\n  - make test\n"),
        ("compose.yaml", "services:\n  web: {image: nginx}\n"),
        ("rule.yaml", "id: x\nfind: [we promise you]\nmessage: You must not promise that to us.\ntests: []\n"),
        ("pitchlint.yaml", "select: [pressure]\nnotes: We chose these for you.\n"),
        ("values.yaml", "replicas: 2\nname: web\ntags: [a, b]\n"),
    ],
)
def test_yaml_of_other_kinds_holds_no_speech(name: str, text: str, tmp_path: Path) -> None:
    found = refusal(text, name)
    assert (found.level, found.message) == ("note", "nothing here looks like speech")
    (tmp_path / name).write_text(text)
    assert list(discover([str(tmp_path)])) == [str(tmp_path)]  # nothing in the folder is worth reading


def test_in_folders_only_files_that_look_like_macros_are_found(tmp_path: Path) -> None:
    files = {
        "package.json": '{"name": "x", "scripts": {"hello": "say hello to you all"}}',
        "data.json": '{"a": [1, 2], "b": "x"}',
        "coverage.html": "<h1>Coverage</h1><p>Created by a tool for you</p>",
        "chart.yml": "{{ if .x }}\na: 1\n",
        "macros.yaml": "title: Hi\nbody: It costs nine pounds.\n",
        "broken.yaml": "macros:\n- title: Hi\n  body: [\n",
        "broken.json": '{"turns": [',
        "mail.html": MAIL,
        "talk.json": '{"turns": [{"role": "seller", "text": "Hi."}]}',
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    found = [Path(file).name for file in discover([str(tmp_path)])]
    assert found == ["broken.json", "broken.yaml", "macros.yaml", "mail.html", "talk.json"]


MAIL = "<p>Hi Ann,</p><p>Your order is on its way to you.</p><p>Best regards,</p>"


def test_a_key_that_stands_twice_is_told_and_both_values_are_read() -> None:
    error, first, second = results("a: It costs you nine pounds.\na: It costs you ten pounds.\n", "m.yaml")
    assert isinstance(error, Unreadable)
    assert (error.message, str(error.location)) == ("`a` stands twice in one mapping", "m.yaml:2:1")
    assert isinstance(first, Conversation) and isinstance(second, Conversation) and first.id != second.id


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        ("a: [b\n", "not YAML: did not find expected ',' or ']'", "2:1"),
        ("a: x\nb: \x01y\n", "not YAML: a control character stands here", "2:4"),
        ("[" * 100_000, "nested more than 60 deep", "1:61"),
        ("- " * 100_000, "nested more than 60 deep", "1:121"),
    ],
)
def test_what_is_no_yaml_is_told_where(text: str, message: str, at: str) -> None:
    found = refusal(text, "m.yaml")
    assert (found.message, str(found.location)) == (message, f"m.yaml:{at}")


def test_aliases_are_read_once_however_often_they_are_repeated() -> None:
    lines = ["macros:", "  a: &a [It costs you nine pounds.]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"  {name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    assert len(talks("\n".join(lines), "m.yaml")) == 1


SCALAR = st.text(st.sampled_from("ab c'\"\\:#-|>é\n\t{}&*! .😀"), max_size=40)


@given(SCALAR, st.sampled_from([None, "'", '"', "|", ">"]), st.integers(2, 6), st.sampled_from([8, 80]))
@example("a\n\n b'c", ">", 4, 8)
def test_every_word_of_a_scalar_stands_where_its_pieces_say(
    value: str, style: str | None, indent: int, width: int
) -> None:
    text = yaml.dump({"x": {"y": value}}, default_style=style, indent=indent, width=width, allow_unicode=True)
    source = Source("m.yaml", text)
    scalar = parse(source)[0][0]["x"]["y"]
    assert isinstance(scalar, YamlText) and str(scalar) == value
    found = pieces(source, scalar)
    assert "".join(piece.text for piece in found) == value
    assert all(text.startswith(piece.text, piece.at) for piece in found if piece.plain)
    assert all(len(piece.text) == 1 for piece in found if not piece.plain)


PARTS = """macros:
- title: A
  body: |
    Hi you,
  text: >-
  reply: "It \\
   is \\u00e9"
a: 'b''c'
customer: No.
agent: <p>It&amp;</p>
x: &y Hello there you.
z: *y
---
? a
- [It, {say: Hi.}]
<<: *y""".split("\n")
LINES = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=16)), max_size=14).map("\n".join)


@given(text=LINES)
@example(text="say: \u2028Hi you.\x85")
def test_any_yaml_is_read_or_refused_and_its_words_stand_in_the_file(text: str) -> None:
    for found in results(text, "m.yaml", encoding="utf-8"):
        if isinstance(found, Conversation):
            runs_stand(text, found)

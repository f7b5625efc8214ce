"""HTML in: what a seller would say out, each word at its line and column; tags, entities and footers are none of it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pitchlint.conversation import Conversation
from pitchlint.readers.html_blocks import blocks
from pitchlint.readers.html_tags import tags

from .reading import place, refusal, results, roles, runs_stand, said, talk, talks

MAIL = """<!DOCTYPE html>
<html><head><title>Follow-up 2</title><style>p {}</style></head>
<body>
<!-- sent on day 3 -->
<table><tr><td>
<h1>Last chance</h1>
<p>Hi {{first_name}},</p>
<p>You won&rsquo;t believe it: <b>two</b>
   are left &amp; <del>three</del> gone.</p>
{% if member %}<p>Shall I book you in?</p>{% endif %}
<p>Kind regards,<br>{{agent}}</p>
<p>P.S. It ends tonight.</p>
<p>Kelmscott Ltd. Unsubscribe</p>
</td></tr></table></body></html>
"""


def texts(page: str) -> list[str]:
    """The words of the seller in a page of several sections, those of customers aside."""
    return [turn.text for found in talks(page, "kb.html") for turn in found.turns if turn.role == "seller"]


def test_a_mail_is_said_from_its_headline_to_the_sign_off_and_the_ps() -> None:
    mail = talk(MAIL, "mail.html")
    assert [text for _, text in said(mail)] == [
        "Last chance",
        "Hi {{first_name}},",
        "You won’t believe it: two are left & gone.",
        "Shall I book you in?",
        "Kind regards, {{agent}}",
        "P.S. It ends tonight.",
    ]
    assert mail.channel == "email" and set(roles(mail)) == {"seller"}
    assert mail.notes == ("1 struck-out stretch left out",)


def test_words_behind_entities_and_tags_keep_their_columns() -> None:
    turn = talk(MAIL, "mail.html").turns[2]
    assert [place(turn, words) for words in ("You", "’", "t believe", "two", "are left", "gone")] == [
        "8:4",
        "8:11",
        "8:18",
        "8:35",
        "9:4",
        "9:36",
    ]


def test_a_page_with_scripts_says_quotations_labels_and_quoted_words() -> None:
    page = """<h1>Price</h1><p>Read this before the call.</p>
<p>Customer: It's too dear.</p><p>Agent: What did you have in mind?</p>
<blockquote>Let's look at <em>what you need</em>.</blockquote>
<p>You can say: <q>It has a new battery</q>.</p>
<pre>Dear you, we sell code</pre><nav>Say hello to us</nav><script>say("hello you")</script>"""
    found = talk(page, "kb.html")
    assert said(found) == [
        ("Customer", "It's too dear."),
        ("Agent", "What did you have in mind?"),
        ("", "Let's look at what you need."),
        ("", "It has a new battery"),
    ]
    assert found.id == "kb.html#price" and roles(found) == ["customer", "seller", "seller", "seller"]
    assert place(found.turns[3], "It has") == "4:20"


@pytest.mark.parametrize(
    "table",
    [
        "<tr><th>Do</th><th>Don't</th></tr><tr><td>Shall I call?</td><td>Decide now.</td></tr>",
        "<tr><td>Don’t say<td>Say instead<tr><td>Decide now.<td>Shall I call?",
        "<tr><th>Never say</th><td>Decide now.</td></tr><tr><th>Say</th><td>Shall I call?</td></tr>",
        "<thead><tr><th>Say<th colspan=2>Never</thead><tr><td>Shall I call?<td>Decide now.<td>Sign today.",
    ],
)
def test_of_a_table_of_do_and_dont_only_the_do_column_is_said(table: str) -> None:
    assert texts(f"<h2>Words</h2><table>{table}</table>") == ["Shall I call?"]


def test_struck_out_lists_and_bad_examples_are_not_said() -> None:
    page = """<h2>Don't say</h2><ul><li>Trust me.</li></ul><p><strong>Say</strong></p><ul><li>Take your time.
<li><s>It is free.</s> It costs £9.<li style="text-decoration: line-through">Everybody has one.</ul>"""
    found = talk(page, "kb.html")
    assert [text for _, text in said(found)] == ["Take your time.", "It costs £9."]
    assert found.notes == ("1 line under “Don't say” left out", "2 struck-out stretches left out")


def test_several_mails_on_a_page_are_conversations_of_their_own() -> None:
    one = "<h2>{}</h2><p>Subject: Your {}</p><p>Hi {{{{name}}}},</p><p>Thanks for that.</p><p>Best regards,</p>"
    found = talks(one.format("Day one", "quote") + one.format("Day two", "order"), "kb.html")
    assert [(c.id, c.channel, c.turns[0].text) for c in found] == [
        ("kb.html#day-one", "email", "Your quote"),
        ("kb.html#day-two", "email", "Your order"),
    ]


def test_a_page_without_speech_is_a_note_that_says_how_to_mark_it() -> None:
    found = refusal("<html><body><h1>Coverage</h1><table><tr><th>File</th></tr></table></body></html>", "index.html")
    assert (found.level, found.message) == ("note", "nothing here looks like speech")
    assert "<blockquote>" in str(found.hint)


def test_a_page_is_known_by_its_beginning_whatever_its_name() -> None:
    assert talk("<!doctype html><blockquote>It costs £9.</blockquote>", "page").turns[0].text == "It costs £9."


@pytest.mark.parametrize("broken", ["<a href='x", "<!-- x", "<script>x", "<a x=", "</div x", "<textarea>x"])
def test_what_stands_before_a_tag_without_an_end_is_kept(broken: str) -> None:
    found = blocks("<p>One.<p>Two. " + broken * 2_000)
    assert [block.text.strip() for block in found] == ["One.", "Two."]


@pytest.mark.parametrize("text", ["a < b", "5 <6", "Tom & Ann", "I <3 you", "<>", "{ x }", "&bogus; y"])
def test_what_is_no_tag_is_text(text: str) -> None:
    assert [block.text for block in blocks(f"<p>{text}</p>")] == [text]


TAGS = st.sampled_from(
    "<p> </p> <q> </q> <b> </b> <br> <br> <td> <tr> <table> </table> <th> <li> <ul> </ul> <blockquote> <del> </del> "
    "&amp; &nbsp; &#8217; &copyright &bogus; < > & </ <!-- --> <pre> <h2> </h2> {% {{#if}} Agent: Say: <title>".split()
)


@given(parts=st.lists(st.one_of(TAGS, st.text(max_size=12), st.sampled_from([" ", "\n", "\r\n"])), max_size=30))
@example(parts=["<table>", "<td>", "x", "</table>", "y"])
def test_any_page_is_read_or_refused_and_its_words_stand_in_the_file(parts: list[str]) -> None:
    page = "<blockquote>Well, " + "".join(parts)
    assert [tag.at for tag in tags(page)] == sorted(tag.at for tag in tags(page))
    for found in results(page, "p.html", input_format="script-html", encoding="utf-8"):
        if isinstance(found, Conversation):
            runs_stand(page, found)

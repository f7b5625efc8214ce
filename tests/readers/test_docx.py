"""Word documents in: scripts, Teams and Meet transcripts; a line is a paragraph, a column a character in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchlint.conversation import Conversation
from pitchlint.readers import docx_package

from .reading import place, refusal, results, roles, said, talk, talks


def document(write: Callable[[Document], object] | list[str]) -> bytes:
    """The bytes of a document: of these paragraphs, or as the function writes it."""
    made = docx.Document()
    if callable(write):
        write(made)
    else:
        for text in write:
            made.add_paragraph(text)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def script(made: Document) -> None:
    made.add_heading("Opening", 1)
    made.add_paragraph("Read this before you call.")
    made.add_paragraph("Agent: Hello, is this a good time?\nCustomer: No.")
    made.add_paragraph("It costs £9 a month.", style="Quote")
    made.add_heading("Price", 1)
    made.add_paragraph().add_run("Say").bold = True
    made.add_paragraph("What would you like to spend?", style="List Bullet")
    item = made.add_paragraph("Take your time. ", style="List Bullet")
    item.add_run("Decide now!").font.strike = True
    item.add_run(" Shall I call on Monday?").bold = True
    hidden = made.add_paragraph("It is ", style="List Bullet").add_run("not ")
    hidden.font.hidden = True
    made.paragraphs[-1].add_run("in stock.")
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["Do", "Don't", "It has two years' warranty.", "Trust me."], strict=True):
        cell.text = text
    made.add_paragraph("Never say: “It's free.”")


def test_a_script_says_labels_quotations_lists_and_the_do_column() -> None:
    opening, price = talks(document(script), "s.docx")
    assert said(opening) == [
        ("Agent", "Hello, is this a good time?"),
        ("Customer", "No."),
        ("", "It costs £9 a month."),
    ]
    assert [text for _, text in said(price)] == [
        "What would you like to spend?",
        "Take your time. Shall I call on Monday?",
        "It is in stock.",
        "It has two years' warranty.",
    ]
    assert opening.id == "s.docx#opening" and set(roles(price)) == {"seller"}
    assert "1 struck-out stretch left out" in price.notes and "1 line under “Never say” left out" in price.notes


def test_lines_are_paragraphs_and_columns_are_characters() -> None:
    opening, price = talks(document(script), "s.docx")
    assert str(opening.source) == "s.docx:1:1"
    assert place(opening.turns[0], "good") == "3:25" and place(opening.turns[1], "No") == "3:46"
    assert place(price.turns[1], "Shall") == "8:29"
    assert place(price.turns[3], "It has") == "12:1"  # the third cell


def test_inserted_words_count_and_deleted_ones_do_not() -> None:
    def tracked(made: Document) -> None:
        paragraph = made.add_paragraph("“It ", style="Quote")
        for tag, text, kind in (("del", "is free", "delText"), ("ins", "costs £9.”", "t")):
            change = paragraph._p.makeelement(paragraph._p.tag.replace("}p", f"}}{tag}"), {})
            run = paragraph.add_run(text)._r
            run[0].tag = run[0].tag.replace("}t", f"}}{kind}")
            change.append(run)
            paragraph._p.append(change)

    assert "costs £9" in talk(document(tracked), "s.docx").turns[0].text
    assert "free" not in talk(document(tracked), "s.docx").turns[0].text


def test_a_mail_is_said_as_a_whole() -> None:
    mail = talk(document(["Hi {{name}},", "Only today: half the price.", "Kind regards,", "Page 1 of 1"]), "m.docx")
    assert mail.channel == "email" and [text for _, text in said(mail)][1] == "Only today: half the price."


TEAMS = [
    "Sales call-20240510_150000-Meeting Recording",
    "May 10, 2024, 3:00PM",
    "Dana Reed started transcription",
    "Dana Reed   0:04\nHello, thanks for calling Kelmscott.\nHow can I help you?",
    "Bob Moss   0:12\nMy line is down since 9:30 today.",
    "Dana Reed   1:00:12\nI'm sorry about that.",
    "Dana Reed stopped transcription",
]


def test_a_teams_transcript() -> None:
    call = talk(document(TEAMS), "t.docx")
    assert said(call) == [
        ("Dana Reed", "Hello, thanks for calling Kelmscott. How can I help you?"),
        ("Bob Moss", "My line is down since 9:30 today."),
        ("Dana Reed", "I'm sorry about that."),
    ]
    assert [turn.start_s for turn in call.turns] == [4.0, 12.0, 3612.0]
    assert call.channel == "call" and roles(call) == ["seller", "customer", "seller"]
    assert place(call.turns[0], "How can") == "4:55"
    assert call.notes == ("2 paragraphs before the first speaker left out",)


def test_one_space_before_a_time_is_no_teams_header() -> None:
    lines = ["Agent: We met at 0:30", "Customer: Call me at 0:45", "Agent: Fine."]
    assert said(talk(document(lines), "t.docx"))[0] == ("Agent", "We met at 0:30")


def test_a_google_meet_transcript_without_its_notes() -> None:
    def meet(made: Document) -> None:
        made.add_heading("Call with Bob (2024/05/10)", 1)
        for text in ("Attendees", "Dana Reed, Bob Moss", "Summary", "Dana Reed: promised a refund."):
            made.add_paragraph(text)
        made.add_heading("Transcript", 2)
        for text in ("00:00:00", "Dana Reed: Hello, how can I help you?", "Bob Moss: My line is down.", "00:05:00"):
            made.add_paragraph(text)
        made.add_paragraph("Dana Reed: I'm sorry about that.")
        made.add_paragraph("Transcription ended after 00:06:10")
        made.add_paragraph("Note: This editable transcript was computer generated.")

    call = talk(document(meet), "m.docx")
    assert said(call) == [
        ("Dana Reed", "Hello, how can I help you?"),
        ("Bob Moss", "My line is down."),
        ("Dana Reed", "I'm sorry about that."),
    ]
    assert [turn.start_s for turn in call.turns] == [0.0, 0.0, 300.0]
    assert call.notes == ("8 paragraphs that are no speech left out",)


def archive(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


WHOLE = document(script)


def encrypted() -> bytes:
    data = bytearray(WHOLE)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 4)
    return bytes(data)


def with_body(body: bytes) -> bytes:
    return archive({**parts_of(WHOLE), "word/document.xml": body})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (WHOLE[: len(WHOLE) // 2], "this Word document is broken (no whole ZIP archive)"),
        (b"PK\x03\x04", "this Word document is broken (no whole ZIP archive)"),
        (archive({"notes.txt": b"hi"}), "this is a ZIP archive or an Office document, not text"),
        (
            archive({**parts_of(WHOLE), "word/document.xml": b"<w:document"}),
            "this Word document is broken (XMLSyntaxError)",
        ),
        (
            archive({name: part for name, part in parts_of(WHOLE).items() if name != "word/document.xml"}),
            "this Word document is broken (it holds no document)",
        ),
        (encrypted(), "this Word document is encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "this is an old or an encrypted Office document, not text"),
        (document([]), "the document holds no words"),
    ],
)
def test_what_is_no_document_is_refused_in_words(data: bytes, message: str) -> None:
    assert refusal(data, "s.docx").message == message


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MAX_TEXT_PART", 50_000)
    assert refusal(with_body(b" " * 60_000), "s.docx").message.startswith("this Word document unpacks to more than")
    monkeypatch.setattr(docx_package, "MAX_UNPACKED", 70_000)
    assert refusal(archive({**parts_of(WHOLE), "word/media/a.png": bytes(80_000)}), "s.docx")


def test_a_document_without_speech_is_a_note() -> None:
    found = refusal(document(["Minutes of the board meeting."]), "s.docx")
    assert (found.level, found.message) == ("note", "nothing here looks like speech")


def test_an_archive_read_as_text_is_refused() -> None:
    for form in ("text", "jsonl", "csv"):
        assert refusal(WHOLE, "s.docx", input_format=form).message.startswith("this is a ZIP archive")


BODY = parts_of(WHOLE)["word/document.xml"]


@settings(max_examples=20)
@given(st.integers(0, len(BODY) - 1), st.integers(0, 60), st.sampled_from([b"", b"<w:r>", b"</w:p>", b"0", b"\xff"]))
def test_any_damage_is_read_or_refused(at: int, cut: int, put: bytes) -> None:
    for found in results(with_body(BODY[:at] + put + BODY[at + cut :]), "s.docx"):
        assert isinstance(found, Conversation) or found.message

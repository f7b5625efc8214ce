"""Files as bytes: encodings, binary files, hostile sizes, control characters; finding files and formats."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.conversation import Conversation
from pitchlint.errors import UsageError
from pitchlint.readers import FORMATS, ReadOptions, decoding, described, discover, read_bytes, read_path
from pitchlint.readers.formats import FORMS, SUFFIXES, may_be
from pitchlint.report import Unreadable

from .reading import place, refusal, results, said, talk

BEGINNINGS = [
    *("speaker", "text", "role,", "time;", "|", "\t", "\n", " ", "{", '"', "[", "PK\x03\x04", "WEBVTT", "{{name}}"),
    *(
        "00:01.000 --> 00:02.000",
        "<html>",
        "<?xml ?>",
        "<!doctype html>",
        "Agent: Hi",
        "# Opening",
        "SAY: ",
        "> quoted",
    ),
]
TALK = "Agent: It’s £5 – naïve?\nCustomer: Hm.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    found = talk(TALK.encode(encoding))
    assert said(found)[0] == ("Agent", "It’s £5 – naïve?")
    assert place(found.turns[0], "naïve") == "1:18"
    assert bool(found.notes) == (encoding == "cp1252")


def test_utf_16_of_either_order_and_json_lines_in_it() -> None:
    assert talk(b"\xfe\xff" + TALK.encode("utf-16-be"))
    assert talk(TALK.encode("utf-16-le"), encoding="utf-16-le")
    line = json.dumps({"turns": [{"role": "agent", "text": "Hi."}]})
    assert len(results(f"{line}\n{line}\n".encode("utf-16"), "a.jsonl")) == 2


def test_other_encodings_are_guessed() -> None:
    text = "Агент: Здравствуйте, чем могу помочь вам сегодня?\nКлиент: Здравствуйте, мой заказ не пришёл вовремя.\n" * 4
    assert "Здравствуйте" in talk(text.encode("cp1251")).turns[0].text


def test_a_named_encoding_that_is_wrong() -> None:
    assert refusal(b"Agent: ok\nAgent: \xff\n", encoding="utf-8").location.line == 2
    with pytest.raises(UsageError, match="utf-9"):
        results(TALK, encoding="utf-9")
    with pytest.raises(UsageError):
        results(TALK, encoding="rot13")


def test_damaged_utf_8_is_refused_at_its_line() -> None:
    text = "Agent: It’s “fine” – so.\nCustomer: naïve £5\n".encode() + b"Agent: \xe2\x80 broken\n"
    assert refusal(text).location.line == 3


@pytest.mark.parametrize(
    "data",
    [b"", b" \n\n", b"\x00" * 5000, TALK.encode("utf-16-le"), bytes(range(256)) * 20,
     b"PK\x03\x04xx", b"%PDF-1.4", b"\x89PNG\r\n"],
)  # fmt: skip
def test_what_is_no_text_is_refused(data: bytes) -> None:
    bad = refusal(data)
    assert bad.message and bad.location.file == "talk.txt"


def test_a_stray_zero_byte_and_terminal_escapes_do_no_harm() -> None:
    found = talk("Agent: a\x00b \x1b[31mred\x1b[0m\x1b]0;title\x07 x\u200by \u202eevil \x9bc\x07\nCustomer: Hm.\n")
    assert said(found)[0] == ("Agent", "a b red xy evil c")
    assert place(found.turns[0], "red") == "1:17"
    name = json.dumps({"turns": [{"speaker": "A\u001b[31mnn", "text": "\ud800 \u0007hi"}]})
    assert said(talk(name, "a.json")) == [("Ann", "\ufffd hi")]


def test_a_line_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_LINE", 1_000)
    long = "x" * 3_000
    bad = refusal(f"Agent: ok\nAgent: {long}\nAgent: ok\n")
    assert "a line of more" in bad.message and bad.location.line == 2
    good = json.dumps({"id": "g", "turns": [{"role": "agent", "text": "Hi."}]})
    found = results(f'{good}\n{{"turns": "{long}"}}\n{good}\n', "a.jsonl")
    assert [type(f).__name__ for f in found] == ["Conversation", "Unreadable", "Conversation"]


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_FILE", 100)
    assert "larger than" in refusal(TALK * 10).message


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Agent: Hi.\nCustomer: Hm.\n", "text"),
        ("[00:12] Agent: Hi.\n", "text"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nAgent: Hi.\n", "webvtt"),
        ("1\n00:00:01,000 --> 00:00:02,000\nAgent: Hi.\n", "srt"),
        ("speaker,text\nAgent,Hi.\n", "csv"),
        ("speaker\ttext\nAgent\tHi.\n", "tsv"),
        ('{"turns": [\n{"role": "agent", "text": "Hi."}]}', "json"),
        ('{"turns": [{"role": "agent", "text": "Hi."}]}\n{"turns": [{"role": "agent", "text": "Hi."}]}\n', "jsonl"),
    ],
)
@pytest.mark.parametrize("file", ["<stdin>", "x.txt", "x.dat"])
def test_the_content_tells_the_format(text: str, name: str, file: str) -> None:
    plain = list(read_bytes(text.encode(), file, ReadOptions()))
    named = list(read_bytes(text.encode(), file, ReadOptions(input_format=name)))
    assert plain == named and all(isinstance(item, Conversation) for item in plain)


def test_the_table_is_alphabetical_and_described() -> None:
    assert list(FORMATS) == sorted(FORMATS)
    assert [name for name, _ in described()] == list(FORMATS) and all(about for _, about in described())


def test_the_table_names_the_endings_that_each_reader_knows() -> None:
    assert {name: form.suffixes for name, form in FORMS.items()} == {n: r.SUFFIXES for n, r in FORMATS.items()}


@pytest.mark.parametrize("name", FORMS)
@given(
    head=st.text(st.sampled_from('aA:\n\r\t ,;|{[]}"<>!-0129.#\u00a0'), max_size=60)
    | st.lists(st.sampled_from(BEGINNINGS), max_size=12).map("".join),
    suffix=st.sampled_from(["", ".log", *sorted(SUFFIXES)]),
)
def test_a_reader_that_is_not_asked_would_not_have_known_the_file(name: str, head: str, suffix: str) -> None:
    assert may_be(name, head, suffix) or FORMATS[name].sniff(head, suffix) == 0


def test_an_unknown_format_names_the_known() -> None:
    with pytest.raises(UsageError, match="did you mean `webvtt`"):
        results(TALK, input_format="vtt")


class TestFiles:
    def test_folders_globs_and_files(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a.VTT", ".hidden.txt", "c.pdf", "README.md", "deep/z.json", ".git/x.txt", "odd.log"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(TALK)
        root = str(tmp_path)
        assert [Path(p).name for p in discover([root])] == ["a.VTT", "b.txt", "z.json"]
        assert [Path(p).name for p in discover([f"{root}/*.txt", f"{root}/b.txt", f"{root}/odd.log"])] == [
            "b.txt",
            "odd.log",
        ]
        assert [Path(p).name for p in discover([f"{root}/**/*.json"])] == ["z.json"]
        assert list(discover([f"{root}/nothing*"])) == [f"{root}/nothing*"]

    def test_what_cannot_be_opened_is_said(self, tmp_path: Path) -> None:
        def message(path: str) -> str:
            (found,) = read_path(path)
            assert isinstance(found, Unreadable)
            return found.message

        assert message(str(tmp_path / "none.txt")) == "no such file"
        assert "pattern" in message(str(tmp_path / "*.txt"))
        assert "folder" in message(str(tmp_path))
        assert "cannot be opened" in message("a\0b")

    def test_reading_a_path_is_reading_its_bytes(self, tmp_path: Path) -> None:
        path = tmp_path / "t.txt"
        path.write_text(TALK, encoding="utf-8")
        assert list(read_path(str(path))) == list(read_bytes(TALK.encode(), str(path)))


def test_a_file_that_is_reached_in_several_ways_comes_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt", "c.gz", "d"):
        (tmp_path / name).write_text(TALK)
    (tmp_path / "link.txt").symlink_to("a.txt")
    monkeypatch.chdir(tmp_path)
    paths = ["a.txt", "./a.txt", f"{tmp_path}/a.txt", "*.txt", str(tmp_path), "link.txt"]
    passed: Counter[str] = Counter()
    assert list(discover(paths, passed)) == ["a.txt", "b.txt"]
    assert passed == {".gz": 1, "no ending": 1}

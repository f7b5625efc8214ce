"""WebVTT and SRT: voices, names, merging, rolling captions."""

from __future__ import annotations

import pytest

from .reading import place, refusal, said, specimen, talk


def vtt(*cues: str, head: str = "WEBVTT\n\n") -> str:
    return head + "".join(f"00:00:{n:02}.000 --> 00:00:{n + 1:02}.000\n{cue}\n\n" for n, cue in enumerate(cues))


def srt(*cues: str) -> str:
    return "".join(f"{n + 1}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{cue}\n\n" for n, cue in enumerate(cues))


class TestZoom:
    def test_cues_of_one_speaker_are_one_turn_with_exact_places(self) -> None:
        found = talk(vtt("Dana Scott: Thank you", "for calling Q&amp;A.", "Tom: Hi", "Dana Scott: Hm"), "a.vtt")
        assert said(found) == [("Dana Scott", "Thank you for calling Q&A."), ("Tom", "Hi"), ("Dana Scott", "Hm")]
        turn = found.turns[0]
        assert (turn.start_s, turn.end_s) == (0.0, 2.0)
        assert [place(turn, word) for word in ("Thank", "for", "calling", "&", "A.")] == [
            "4:13",
            "7:1",
            "7:5",
            "7:14",
            "7:19",
        ]
        assert turn.locate(10, 13).second == 1.0
        assert found.channel == "call"

    def test_a_second_colon_is_words(self) -> None:
        assert said(talk(vtt("Dr. Smith: No: wait", "Ann: Hm"), "a.vtt"))[0] == ("Dr. Smith", "No: wait")

    def test_a_sentence_with_a_colon_is_no_name(self) -> None:
        found = talk(vtt("Ann: Hi", "And I said: wait", "Bob: Hm", "Note: this"), "a.vtt")
        assert said(found) == [("Ann", "Hi And I said: wait"), ("Bob", "Hm Note: this")]

    def test_header_notes_styles_and_ids_are_no_words(self) -> None:
        head = "WEBVTT - Call\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\nNOTE\nby us\nmore\n\n"
        head += "STYLE\n::cue {}\n\nREGION\nid:x\n\nintro\n"
        assert said(talk(vtt("Ann: Hi", "Bob: Hm", head=head), "a.vtt")) == [("Ann", "Hi"), ("Bob", "Hm")]


class TestTeams:
    def test_voice_tags(self) -> None:
        found = talk(vtt("<v Ann>Hello\nthere.</v>", "<v Ann>You.</v>", "Okay.", "<v.loud Bob &amp; Co>Hi."), "a.vtt")
        assert said(found) == [("Ann", "Hello there. You."), ("", "Okay."), ("Bob & Co", "Hi.")]
        assert place(found.turns[0], "You") == "8:8"
        assert any("no speaker" in note for note in found.notes)

    def test_several_voices_in_a_cue(self) -> None:
        found = talk(vtt("<v Ann>Hello.</v> <v Bob>Hi.</v>\n<v Ann>So.</v>"), "a.vtt")
        assert said(found) == [("Ann", "Hello."), ("Bob", "Hi."), ("Ann", "So.")]

    def test_the_specimen(self) -> None:
        found = talk(specimen("teams_voice_tags.vtt"), "teams.vtt")
        assert [(t.speaker, t.text[:9], t.start_s, t.end_s) for t in found.turns] == [
            ("Speaker One", "And it sa", 4.17, 9.0),
            ("", "Okay.", 9.3, 10.1),
        ]
        assert place(found.turns[0], "being included") == "10:9"


class TestWithoutSpeakers:
    def test_cues_stay_apart_and_belong_to_nobody(self) -> None:
        found = talk(vtt("Hello there.", "I want a refund."), "a.vtt")
        assert [turn.role for turn in found.turns] == ["unknown", "unknown"]
        assert {"speakers", "roles"} <= set(found.unknown)
        assert any("no speakers" in note for note in found.notes)

    @pytest.mark.parametrize("name", ["webvttpy_sample.vtt", "webvttpy_captions_with_bom.vtt", "webvttpy_sample.srt"])
    def test_specimens(self, name: str) -> None:
        found = talk(specimen(name), name)
        assert [turn.text for turn in found.turns[:2]] == ["Caption text #1", "Caption text #2"]
        assert (found.turns[0].start_s, found.turns[1].end_s) == (0.5, 11.89)

    def test_header_lines_over_several_lines(self) -> None:
        assert len(talk(specimen("webvttpy_metadata_headers_multiline.vtt"), "a.vtt").turns) == 2

    def test_tags_with_times(self) -> None:
        found = talk(specimen("webvttpy_cue_tags.vtt"), "a.vtt")
        assert [turn.text for turn in found.turns] == [
            "When the moon hits your eye",
            "Like a big-a pizza pie",
            "That's amore",
        ]
        assert place(found.turns[0], "hits") == "4:26"

    def test_rolling_captions_say_each_line_once(self) -> None:
        found = talk(specimen("webvttpy_youtube_dl.vtt"), "a.vtt")
        assert " ".join(turn.text for turn in found.turns) == "yeah what this will happen is I'm telling"

    def test_people_may_repeat_themselves(self) -> None:
        assert said(talk(vtt("Ann: No.", "Bob: No.", "Ann: Stop.", "Stop."), "a.vtt"))[2] == ("Ann", "Stop. Stop.")


class TestSrt:
    def test_names_and_brackets(self) -> None:
        found = talk(srt("Ann: Hello", "[Bob] Hi", "[Bob] <i>So</i>?", "[music]"), "a.srt")
        assert said(found) == [("Ann", "Hello"), ("Bob", "Hi So?")]

    def test_dashes_are_two_speakers(self) -> None:
        found = talk(srt("- Hello.\n- Hi."), "a.srt")
        assert said(found) == [("", "Hello."), ("", "Hi.")]
        assert said(talk(srt("- Agent: Hello.\n- Customer: Hi."), "a.srt")) == [
            ("Agent", "Hello."),
            ("Customer", "Hi."),
        ]

    def test_no_blank_line_between_cues(self) -> None:
        text = srt("Ann: One", "Bob: Two").replace("\n\n", "\n")
        assert said(talk(text, "a.srt")) == [("Ann", "One"), ("Bob", "Two")]

    def test_a_blank_line_inside_a_cue(self) -> None:
        assert said(talk(srt("Ann: One\n\nand two", "Bob: Three"), "a.srt")) == [
            ("Ann", "One and two"),
            ("Bob", "Three"),
        ]

    def test_less_than_is_no_tag(self) -> None:
        assert said(talk(srt("Ann: 3 < 4 > 2", "Bob: a<b"), "a.srt")) == [("Ann", "3 < 4 > 2"), ("Bob", "a<b")]


@pytest.mark.parametrize(
    ("text", "name"), [("WEBVTT\n", "a.vtt"), ("WEBVTT\n\nNOTE x\n", "a.vtt"), ("1\nhello\n", "a.srt")]
)
def test_no_cues_is_an_error(text: str, name: str) -> None:
    assert "cue" in refusal(text, name).message

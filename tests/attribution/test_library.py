"""Script lines found in turns: within longer talk, in halves, short ones word for word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.attribution.scripts import agent, library, said

from pitchlint.attribution.library import Library
from pitchlint.location import SourceLocation
from pitchlint.script import ScriptLine

OFFER = "These prices are only good until the end of the day, and once they're gone I can't get them back for you."
NOTICE = "You can leave the contract at any time with 30 days' notice."


def test_a_line_is_found_amid_other_talk():
    held = library(agent(OFFER, NOTICE))
    talk = (
        "right so as i said the weather has been awful and my brother is coming over um these prices are only good"
        " until the end of the day and once they're gone i can't get them back for you and then there is the parking"
    )
    assert said(held, talk) == [OFFER]


def test_the_marked_words_are_those_of_the_script():
    held = library(agent(OFFER))
    text = "Look, honestly, these prices are only good until the end of the day, and once they're gone that's it."
    [found] = held.said(text)
    assert [text[a:b] for a, b in found.agreeing][:3] == ["these", "prices", "are"]
    assert "honestly" not in {text[a:b] for a, b in found.agreeing}


def test_half_a_sentence_counts_as_a_clause_and_not_as_said():
    two = "We will send the engineer with spare parts on Monday, and the invoice follows after the repair is tested."
    held = library(agent(two))
    assert said(held, "we'll send the engineer with spare parts on monday") == []
    assert [s.whole for s in held.said("we'll send the engineer with spare parts on monday")] == [False]


def test_what_fills_a_placeholder_is_not_the_scripts():
    held = library(
        agent("Good morning {{first_name}}, the annual check of your boiler at [ADDRESS] is due in October.")
    )
    text = "good morning mrs van der berg the annual check of your boiler at twelve mill lane is due in october"
    found = held.said(text)[0]
    filled = {text[a:b] for a, b in found.filling}
    assert {"mrs", "van", "der", "berg", "twelve", "mill", "lane"} == filled


def test_a_short_line_counts_word_for_word_only():
    held = library(
        agent("Thank you for choosing Larkfield, {{name}}.", "Is Tuesday better?", "Hi {{name}}, this is Larkfield.")
    )
    assert said(held, "thank you for choosing larkfield mister jones") == [
        "Thank you for choosing Larkfield, {{name}}."
    ]
    assert said(held, "thanks for choosing larkfield") == []
    assert said(held, "or is tuesday better") == ["Is Tuesday better?"]
    assert said(held, "is tuesday better than friday or wednesday") == ["Is Tuesday better?"]
    assert said(held, "is a tuesday better") == []
    assert said(held, "hi mister jones this is larkfield") == ["Hi {{name}}, this is Larkfield."]


def test_stock_words_belong_to_nobody():
    held = library(agent("Is that right?", "Of course.", NOTICE))
    assert [line.text for line in held.lines] == [NOTICE] and held.skipped == 2
    assert said(held, "is that right? of course.") == []


def test_another_number_or_a_turned_negation_is_another_line():
    held = library(agent(NOTICE))
    assert said(held, "you can leave the contract at any time with thirty days notice") == [NOTICE]
    assert said(held, "you can leave the contract at any time with sixty days notice") == []
    assert said(held, "you can't leave the contract at any time with thirty days notice") == []


def test_only_the_line_that_was_said_is_found_among_many():
    kinds = "boiler fridge carpet mattress printer tractor piano bicycle window kettle".split()
    made = [f"The {kind} comes with a warranty of {n} years and a free collection." for n, kind in enumerate(kinds, 2)]
    held = library(agent(*made))
    for kind, line in zip(kinds, made, strict=True):
        heard = line.lower().replace("comes with", "um comes with you know")
        assert said(held, heard) == [line], kind


WORDS = st.sampled_from(
    "leave the contract not {{name}} [X] 30 £9 notice, can't at any. time um ! \u2028 ß 𝔘 '".split(" ")
)


@given(st.lists(st.lists(WORDS, max_size=12), max_size=4), st.lists(WORDS, max_size=40), st.text(max_size=40))
def test_hostile_scripts_and_talk_do_no_harm(written, heard, more):
    made = [NOTICE, more, *(" ".join(words) for words in written)]
    held = Library([ScriptLine(SourceLocation("s.md", n, 1), text, 0, False, "s") for n, text in enumerate(made, 1)])
    text = " ".join(heard) + more
    for found in held.said(text):
        assert 0 < found.similarity <= 1
        assert all(0 <= a < b <= len(text) for a, b in (*found.agreeing, *found.filling))

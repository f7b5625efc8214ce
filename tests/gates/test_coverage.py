"""What a comment covers: its line, the next block, or everything up to the end of its own."""

from __future__ import annotations

from tests.gates.scripts import excused


def test_behind_words_a_comment_covers_its_line_alone():
    text = "One now.\nTwo now. <!-- pitchlint-ignore urgency: x -->\nThree now."
    assert excused(text, "One", "Two", "Three") == {"Two"}


def test_alone_it_covers_the_next_turn_and_not_the_one_after_it():
    text = "One now.\n<!-- pitchlint-ignore pressure: x -->\n\nTwo now.\nThree now."
    assert excused(text, "One", "Two", "Three") == {"Two"}


def test_several_comments_may_stand_above_one_another():
    text = "<!-- pitchlint-ignore pressure/urgency: x -->\n<!-- pitchlint-ignore upsell: y -->\nOne now.\n\nTwo now."
    assert excused(text, "One", "Two") == {"One"}


def test_other_rules_are_not_excused():
    assert excused("One now. <!-- pitchlint-ignore upsell, pressure/scarcity: x -->", "One") == set()


def test_a_comment_in_a_list_covers_its_item():
    text = "- One now.\n- <!-- pitchlint-ignore urgency: x -->\n  Two now.\n- Three now."
    assert excused(text, "One", "Two", "Three") == {"Two"}


def test_a_block_of_code_is_covered_as_a_whole():
    text = "<!-- pitchlint-ignore urgency: x -->\n```\nOne now.\n\nTwo now.\n```\nThree now."
    assert excused(text, "One", "Two", "Three") == {"One", "Two"}


def test_from_begin_to_end_everything_is_covered():
    text = (
        "One now.\n<!-- pitchlint-ignore-begin pressure, upsell: x -->\nTwo now.\n\nThree now.\n"
        "<!-- pitchlint-ignore-end pressure -->\nFour now.\n<!-- pitchlint-ignore-end upsell -->"
    )
    assert excused(text, "One", "Two", "Three", "Four") == {"Two", "Three"}


def test_in_yaml_a_comment_covers_the_entry_below_it():
    text = (
        "macros:\n  # pitchlint: ignore[urgency] x\n  - text: |\n      One now.\n\n      Two now.\n"
        "  - text: Three now.\n  - text: Four now. # pitchlint: ignore[urgency] y"
    )
    assert excused(text, "One", "Two", "Three", "Four", file="m.yaml") == {"One", "Two", "Four"}


def test_in_plain_text_either_form_will_do():
    text = "# pitchlint: ignore[urgency] x\nOne now.\n\nTwo now. <!-- pitchlint-ignore urgency: y -->\n\nThree now."
    assert excused(text, "One", "Two", "Three", file="a.txt") == {"One", "Two"}

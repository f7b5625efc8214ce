"""Sides: by label, by option, from the file, inferred; swapped speakers."""

from __future__ import annotations

import json

import pytest

from pitchlint.readers import swapped
from pitchlint.readers.role_labels import person, role_of

from .reading import SPECIMENS, roles, talk


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Agent", "seller"), ("agent_2", "seller"), ("Agent 1", "seller"), ("AGENT", "seller"),
        ("Rep (Dana)", "seller"), ("Dana (Rep)", "seller"), ("Sales Rep", "seller"), ("SalesRep", "seller"),
        ("Support", "seller"), ("CSR", "seller"), ("Customer Service", "seller"), ("Acme Customer Service", "seller"),
        ("Interviewer", "seller"), ("Adviser", "seller"), ("Agent Dana", "seller"), ("Dana, Sales Rep", "seller"),
        ("Customer", "customer"), ("Customer:", "customer"), ("Customer 12", "customer"), ("END_USER", "customer"),
        ("Prospect", "customer"), ("caller", "customer"), ("visitor", "customer"), ("Client A", "customer"),
        ("Bot", "bot"), ("System", "bot"), ("Virtual Assistant", "bot"), ("IVR", "bot"), ("Internal note", "other"),
        ("Supervisor", "other"), ("Dana", None), ("Speaker 1", None), ("Sam Company", None), ("", None), ("A", None),
        ("Will User", None),
    ],
)  # fmt: skip
def test_labels(label: str, role: str | None) -> None:
    assert role_of(label) == role


def test_names_in_labels() -> None:
    assert [person(label) for label in ("Rep (Dana)", "Dana", "Agent 1", "Speaker 1", "B", "")] == [
        "Dana",
        "Dana",
        None,
        None,
        None,
        None,
    ]


def test_a_caller_who_reaches_a_recipient_may_sell() -> None:
    found = talk("Caller: Hi.\nRecipient: Who is this?\nCaller: I'm calling from Acme, we offer plans.\n")
    assert roles(found) == ["seller", "customer", "seller"] and found.roles.how == "inferred"


def test_the_only_other_speaker_is_on_the_other_side() -> None:
    found = talk("Agent: Hi.\nBob: Hm.\n")
    assert roles(found) == ["seller", "customer"] and "Bob must be" in found.roles.because


def test_beside_external_people_the_others_sell() -> None:
    found = talk("Ann (External): Hi.\nBo (External): Hm.\nKim: Yes.\nLee: No.\n")
    assert roles(found) == ["customer", "customer", "seller", "seller"]
    assert roles(talk("Agent: Hi.\nAgent 2: Hm.\nKim: Yes.\n")) == ["seller", "seller", "customer"]


def test_options_win_over_labels_and_the_file() -> None:
    found = talk("Agent: Hi.\nCustomer: Hm.\n", sellers=("customer",), customers=("AGENT",))
    assert roles(found) == ["customer", "seller"] and found.roles.how == "option"
    text = json.dumps(
        {
            "turns": [
                {"speaker": "Ann", "role": "customer", "text": "Hi."},
                {"speaker": "Bo", "role": "agent", "text": "Hm."},
            ]
        }
    )
    assert roles(talk(text, "a.json", sellers=("Ann",), customers=("Bo",))) == ["seller", "customer"]


def test_a_label_map_serves_names_and_role_fields() -> None:
    assert roles(talk("Zed: Hi.\nQed: Hm.\n", labels={"zed": "customer"})) == ["customer", "seller"]
    text = json.dumps({"turns": [{"role": "T1", "text": "Hi."}, {"role": "T2", "text": "Hm."}]})
    assert roles(talk(text, "a.json", labels={"T1": "seller", "t2": "customer"})) == ["seller", "customer"]


def test_the_seller_is_known_by_name() -> None:
    assert talk("Rep (Dana): Hi.\nCustomer: Hm.\n").seller_id == "Dana"
    assert talk("Agent 1: Hi.\nCustomer: Hm.\n").seller_id is None
    assert talk("Ann: Hi.\nBo: Hm.\n", sellers=("ann",)).seller_id == "Ann"


def test_inferred_with_evidence() -> None:
    found = talk("Dana: Thank you for calling Acme, how can I help you?\nTom: My order never came, I want a refund.\n")
    assert roles(found) == ["seller", "customer"]
    assert found.roles.how == "inferred" and 0.9 <= found.roles.confidence < 1
    assert "Dana says “Thank you for calling” (turn 1)" in found.roles.because
    assert found.seller_id is None  # a guess names nobody


def test_too_little_evidence_leaves_sides_open() -> None:
    found = talk("Dana: Hello.\nTom: Hello.\n")
    assert roles(found) == ["unknown", "unknown"] and "roles" in found.unknown
    assert found.roles.how == "unknown" and found.roles.confidence < 0.7


def test_a_third_person_takes_a_side_with_evidence_only() -> None:
    found = talk(
        "Dana: Thank you for calling Acme, how can I help you?\nTom: My order never came, I want a refund.\n"
        "Kim: I apologize for the delay. Can I have your order number?\nLee: Hm.\n"
    )
    assert roles(found) == ["seller", "customer", "seller", "other"]


def test_a_person_beside_agent_and_customer_is_other() -> None:
    assert roles(talk("Agent: Hi.\nCustomer: Hm.\nKim: Yes.\n")) == ["seller", "customer", "other"]


def test_swapped_speakers_are_noticed() -> None:
    said = "{}: Thank you for calling Acme, how can I help you?\n{}: My order never came, I want a refund.\n"
    assert "swapped" in (swapped(talk(said.format("Customer", "Agent"))) or "")
    assert swapped(talk(said.format("Agent", "Customer"))) is None
    assert swapped(talk("Agent: Hello.\nCustomer: Hello.\n")) is None


def test_speech_without_punctuation_is_noted() -> None:
    line = "so we were thinking about the plan you have there"
    text = "".join(f"{who}: {line}\n" for who in ("Agent", "Customer") * 3)
    assert "punctuation" in talk(text).unknown
    assert "punctuation" not in talk(text.replace("there", "there.")).unknown


def test_guesses_that_are_made_are_right_on_the_training_talks() -> None:
    folder = SPECIMENS.parent / "gold"
    if not folder.exists():
        pytest.skip(f"the labelled talks are not here: {folder}")
    texts = [(folder / f"{name}.jsonl").read_text(encoding="utf-8") for name in ("train", "train-written")]
    talks = [json.loads(line) for text in texts for line in text.splitlines()]
    right = wrong = 0
    for turns in (value["turns"] for value in talks):
        names = {"seller": "Ann", "customer": "Bo"}
        if {turn["role"] for turn in turns} != set(names):
            continue
        value = [{"speaker": names[turn["role"]], "text": turn["text"]} for turn in turns]
        found = talk(json.dumps(value), "a.json")
        if found.roles.how == "inferred":
            good = all((turn.role == "seller") == (turn.speaker == "Ann") for turn in found.turns)
            right, wrong = right + good, wrong + (not good)
    assert right >= 120 and right / (right + wrong) >= 0.95

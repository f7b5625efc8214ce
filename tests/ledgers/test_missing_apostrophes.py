"""Ledgers read talk whose writer leaves apostrophes out, and quote it as it stands."""

from __future__ import annotations

from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings

ANALYZER = Analyzer(Settings(learn=False))
TALK = [
    "customer: so thats two nights and youll hold the room",
    "seller: yes well hold it for you till friday and theres no deposit",
    "customer: great thanks",
    "seller: okay its done oh and we cant hold it till friday so ill need a deposit of forty pounds",
    "customer: hm",
    "seller: youre welcome",
]


def test_what_is_taken_back_is_found_and_quoted_without_apostrophes() -> None:
    found = [e for e in ANALYZER.analyze(conversation(TALK)).ledger("promises") if e.state == "contradicted"]
    assert found
    for entry in found:
        for place in (entry.evidence, *entry.settled):
            said = TALK[place.turn].partition(": ")[2]
            assert place.quote in said
            assert "'" not in place.quote
            assert said[place.start : place.end].strip() == place.quote.strip()

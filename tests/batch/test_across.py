"""What shows only over several conversations is the same from the facts of an audit as from whole reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from pitchlint.analyzer import Analyzer, across, compared
from pitchlint.batch.across import Across
from pitchlint.batch.across import across as across_facts
from pitchlint.batch.database import scratch
from pitchlint.batch.facts import fact_row, report_of
from pitchlint.batch.rows import context_row, entry_row, finding_row
from pitchlint.batch.tables import schema
from pitchlint.batch.writing import TableWriter
from pitchlint.readers import ReadOptions, read_path
from pitchlint.report import ConversationReport
from pitchlint.rules import Selection
from pitchlint.settings import Settings

from .exports import export

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FEE = """
id: fee
title: The same fee at different amounts
level: warning
message: "{now}, before {before}"
differs:
  of: {seller: "the joining fee is {money}"}
  slot: money
  across: %s
"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[ConversationReport], Analyzer]:
    """Conversations of a case, of a shop's sellers, and of sellers who name fees; with what analysed them."""
    folder = tmp_path_factory.mktemp("across")
    for name, what in (("fee", "conversations"), ("case-fee", "case")):
        (folder / "own").mkdir(exist_ok=True)
        (folder / "own" / f"{name}.yaml").write_text(FEE.replace("id: fee", f"id: {name}") % what)
    fees = [
        {
            "id": f"f{n}", "started_at": f"2025-03-{20 - n:02d}", "seller": f"s{n % 2}", "case": f"k{n % 3}",
            "customer": "p",
            "turns": [{"role": "seller", "text": f"The joining fee is ${20 + 5 * (n // 4)}."}],
        }
        for n in range(8)
    ]  # fmt: skip
    files = [*sorted(map(str, (SAMPLES / "case").glob("*"))), str(SAMPLES / "chats" / "export.jsonl")]
    analyzer = Analyzer(Settings(packs=(folder / "own",), selection=Selection(select=("own",)), learn=False))
    found = [c for f in (*files, str(export(folder / "fees.jsonl", fees))) for c in read_path(f, ReadOptions())]
    return [analyzer.analyze(c) for c in found], analyzer


def from_facts(reports: list[ConversationReport], analyzer: Analyzer, tmp: Path) -> list[Across]:
    import pyarrow as pa

    with TableWriter(tmp / "facts.parquet", schema("facts").append(pa.field("number", pa.int64()))) as facts:
        facts.add_rows({**fact_row(r), "number": n} for n, r in enumerate(reports))
    rules = {r.full_id: r for r in analyzer.rules}
    with scratch(tmp / "sorting") as connection:
        return list(across_facts(connection, tmp / "facts.parquet", lambda: rules, print))


def test_cases_and_claims_are_those_of_whole_reports(reports, tmp_path: Path) -> None:
    made, analyzer = reports
    contexts = {r.conversation.id: context_row(r.conversation) for r in made}
    wanted = [entry_row(e, contexts[e.conversation], across=True) for e in across(made)]
    found = [a.row for a in from_facts(made, analyzer, tmp_path) if a.table == "ledgers"]
    assert {e["state"] for e in wanted} >= {"broken", "repeated"}
    key = repr
    assert sorted(found, key=key) == sorted(wanted, key=key)


def test_differences_are_those_of_whole_reports_at_the_later_conversation(reports, tmp_path: Path) -> None:
    made, analyzer = reports
    rules = {r.full_id: r for r in analyzer.rules}
    wanted = [
        (n, finding_row(f, context_row(new.conversation)))
        for n, (old, new) in enumerate(zip(made, compared(made, rules), strict=True))
        for f in new.findings
        if f not in old.findings
    ]
    found = [(a.at, a.row) for a in from_facts(made, analyzer, tmp_path) if a.table == "findings"]
    assert len(wanted) >= 4
    assert {f["rule"] for _, f in wanted} == {"own/fee", "own/case-fee"}
    assert sorted(found, key=repr) == sorted(wanted, key=repr)


def test_a_report_comes_back_from_its_facts(reports) -> None:
    for report in reports[0]:
        back = report_of(fact_row(report))
        said = report.conversation
        assert [m.evidence for m in back.mentions] == [m.evidence for m in report.mentions]
        assert [e.evidence for e in back.ledger("claims")] == [e.evidence for e in report.ledger("claims") if e.what]
        if said.case_id:
            assert back.conversation.turns == said.turns


def test_a_customer_id_that_stands_for_many_is_no_case(reports, tmp_path: Path, monkeypatch) -> None:
    import pitchlint.batch.across as module

    made, analyzer = reports
    monkeypatch.setattr(module, "_CASE_ROWS", module._CASE_ROWS.replace("<= 500", "<= 1"))
    assert not [a for a in from_facts(made, analyzer, tmp_path) if a.row.get("ledger") == "promises"]

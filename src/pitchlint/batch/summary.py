"""The figures of an audit that a person looks at first, each with its n and its interval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pitchlint.batch.database import rows
from pitchlint.evaluation.scores import wilson

if TYPE_CHECKING:
    import duckdb

MOST_GROUPS = 40  # sellers, weeks


@dataclass(frozen=True, slots=True)
class Share:
    """So many of the conversations of a group have it.

    Attributes:
        name: of the rule, seller, week or channel; None where the input does not say.
        level: of a rule, "" otherwise.
        findings: number of findings.
        k, n: conversations with at least one, of so many.
    """

    name: str | None
    level: str
    findings: int
    k: int
    n: int

    @property
    def share(self) -> float:
        """k / n."""
        return self.k / self.n

    @property
    def interval(self) -> tuple[float, float]:
        """95% Wilson interval of the share; conversations are taken as independent."""
        return wilson(self.k, self.n) or (0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Summary:
    """What `show` shows.

    Attributes:
        conversations, turns, words: analysed.
        suppressed: findings that comments or the configuration excuse.
        undated, sellerless, sideless: conversations without a date, without a name or id of who sells, and those where
            it is not known which side sells.
        rules: by level, then by number of conversations. Shares of all conversations.
        sellers, weeks, channels: conversations with an error or a warning, by name.
        more: how many sellers and weeks are not listed.
        ledgers: (ledger, state, number of entries), and (…, True) for those over several conversations.
        failures: (level, kind, number, an example: file, line, message).
        about: (rule, level, number) of findings that belong to no conversation: about suppressions.
        again: ids that several conversations have.
        misdated: undated conversations whose input holds a date that is not ISO 8601.
    """

    conversations: int
    turns: int
    words: int
    suppressed: int
    undated: int
    sellerless: int
    sideless: int
    rules: tuple[Share, ...]
    sellers: tuple[Share, ...]
    weeks: tuple[Share, ...]
    channels: tuple[Share, ...]
    more: tuple[int, int]
    ledgers: tuple[tuple[str, str, int, bool], ...]
    failures: tuple[tuple[str, str, int, str, int | None, str], ...]
    about: tuple[tuple[str, str, int], ...]
    again: int
    misdated: int


def summary(connection: duckdb.DuckDBPyConnection) -> Summary:
    """The summary of the views of `reading.results`."""
    whole = next(
        rows(
            connection,
            """SELECT count(*) AS n, coalesce(sum(turns), 0)::BIGINT AS turns, coalesce(sum(words), 0)::BIGINT AS words,
            coalesce(sum(suppressed), 0)::BIGINT AS suppressed,
            count(*) FILTER (started_at IS NULL) AS undated, count(*) FILTER (seller IS NULL) AS sellerless,
            count(*) FILTER (sides = 'unknown') AS sideless,
            count(*) FILTER (started_at IS NULL AND contains(array_to_string(notices, ' '), ' is not ISO 8601 '))
                AS misdated
            FROM conversations""",
        )
    )
    sellers, more_sellers = _groups(connection, "seller")
    weeks, more_weeks = _groups(connection, "week")
    return Summary(
        whole["n"],
        whole["turns"],
        whole["words"],
        whole["suppressed"],
        whole["undated"],
        whole["sellerless"],
        whole["sideless"],
        _rules(connection, whole["n"]),
        sellers,
        weeks,
        _groups(connection, "channel")[0],
        (more_sellers, more_weeks),
        tuple(
            (row["ledger"], row["state"], row["n"], row["across"])
            for row in rows(
                connection,
                """SELECT ledger, state, across, count(*) AS n FROM ledgers
                GROUP BY ALL ORDER BY across, ledger, n DESC, state""",
            )
        ),
        tuple(
            (row["level"], row["kind"], row["n"], row["file"], row["line"], row["message"])
            for row in rows(
                connection,
                """SELECT level, kind, count(*) AS n, arg_min(f, f.nth).file AS file, arg_min(f, f.nth).line AS line,
                arg_min(f, f.nth).message AS message
                FROM (SELECT *, row_number() OVER () AS nth FROM failures) f
                GROUP BY level, kind ORDER BY level, kind""",
            )
        ),
        tuple(
            (row["rule"], row["level"], row["n"])
            for row in rows(
                connection,
                """SELECT rule, level, count(*) AS n FROM findings WHERE number IS NULL
                GROUP BY rule, level ORDER BY rule""",
            )
        ),
        next(rows(connection, _AGAIN))["n"],
        whole["misdated"],
    )


# By hashes: a text for each of millions of conversations would not fit into the memory that is taken.
_AGAIN = """SELECT count(*) AS n FROM
    (SELECT hash(conversation) AS h FROM conversations GROUP BY h HAVING count(*) > 1)"""


def _rules(connection: duckdb.DuckDBPyConnection, n: int) -> tuple[Share, ...]:
    sql = """SELECT rule, level, sum(n)::BIGINT AS findings, count(*) AS k
        FROM (SELECT rule, level, count(*) AS n FROM findings WHERE number IS NOT NULL GROUP BY rule, level, number)
        GROUP BY rule, level
        ORDER BY list_position(['error', 'warning', 'note', 'praise'], level), k DESC, rule"""
    return tuple(Share(r["rule"], r["level"], r["findings"], r["k"], n) for r in rows(connection, sql))


def _groups(connection: duckdb.DuckDBPyConnection, key: str) -> tuple[tuple[Share, ...], int]:
    """The groups of conversations by name, and how many more there are."""
    sql = f"""SELECT {key} AS name, sum(errors + warnings)::BIGINT AS findings,
        count(*) FILTER (errors + warnings > 0) AS k, count(*) AS n, count(*) OVER () AS groups
        FROM conversations GROUP BY {key} ORDER BY lower({key}) NULLS LAST, name LIMIT {MOST_GROUPS}"""
    found = list(rows(connection, sql))
    shares = tuple(Share(r["name"], "", r["findings"], r["k"], r["n"]) for r in found)
    return shares, found[0]["groups"] - len(found) if found else 0

"""The tables of an audit: what each holds, column by column. Columns are stable; new ones come last.

`turn` counts from 0; lines and columns from 1; `end_column` is exclusive; seconds are from the beginning of the
recording. What is not known is null. Each table is written by `COLUMNS`: name, type, and what it says.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal

from pitchlint.errors import UsageError

if TYPE_CHECKING:
    import pyarrow

TableName = Literal["conversations", "failures", "findings", "ledgers", "sellers"]

# Types: text, int, number, bool, texts (a list), pairs (name -> text), places, measures.
_CONTEXT = (
    ("conversation", "text", "id of the conversation"),
    ("seller", "text", "id or name of the seller"),
    ("channel", "text", "call, chat, email, script or unknown"),
    ("started_at", "text", "ISO 8601 beginning of the conversation, with the zone of the input where it names one"),
    ("week", "text", "ISO 8601 week of the day that the input names, in the input's own zone: `2025-W18`"),
)
_NUMBER = ("number", "int", "number of the conversation in the run, from 1; it joins the tables: ids may come twice")
_PLACE = (
    ("turn", "int", "index of the turn"),
    ("speaker", "text", "who said it"),
    ("role", "text", "seller, customer, bot, other or unknown"),
    ("quote", "text", "the marked words"),
    ("start", "int", "first marked character of `text`"),
    ("end", "int", "end of the marked characters, exclusive"),
    ("text", "text", "the turn; of one of more than 10,000 characters 1,000 before and behind the marked words"),
    ("file", "text", "input file"),
    ("line", "int", "line of the first marked character"),
    ("column", "int", "column of it"),
    ("pointer", "text", "JSON pointer of the turn's text"),
    ("cell", "text", "column of a table"),
    ("end_line", "int", "line of the end"),
    ("end_column", "int", "column of the end"),
    ("second", "number", "when it was said"),
)
COLUMNS: Mapping[TableName, tuple[tuple[str, str, str], ...]] = {
    "conversations": (
        *_CONTEXT,
        ("customer", "text", "id of the customer"),
        ("case", "text", "id of the case"),
        ("file", "text", "input file"),
        ("line", "int", "line where the conversation begins"),
        ("turns", "int", "number of turns"),
        ("words", "int", "number of words"),
        ("errors", "int", "findings of level error"),
        ("warnings", "int", "findings of level warning"),
        ("notes", "int", "findings of level note"),
        ("praise", "int", "findings of level praise"),
        ("sides", "text", "how it is known who sells: file, label, option, inferred, unknown"),
        ("sides_confidence", "number", "how surely, 0 to 1"),
        ("measures", "measures", "talk share, questions asked ... with their denominators"),
        ("unjudged", "pairs", "what was not judged -> why"),
        ("notices", "texts", "what the reader says of the conversation"),
        ("suppressed", "int", "findings that a comment or the configuration excuses; they are in no table"),
        _NUMBER,
    ),
    "failures": (
        ("file", "text", "input file"),
        ("line", "int", "line where it stands"),
        ("column", "int", "column where it stands"),
        ("pointer", "text", "JSON pointer"),
        ("conversation", "text", "id of the conversation, where it could be read"),
        (
            "kind",
            "text",
            "unreadable, comment (wrong, so that it suppresses nothing), failed (an error in the analysis), died or "
            "stalled (the worker did)",
        ),
        ("message", "text", "what is wrong"),
        ("hint", "text", "what would be right"),
        ("level", "text", "error; note for a script file in which nothing looks like speech, which is no fault"),
    ),
    "findings": (
        ("rule", "text", "full id of the rule"),
        ("level", "text", "error, warning, note or praise"),
        ("confidence", "text", "high, medium or low"),
        ("title", "text", "title of the rule"),
        ("message", "text", "what is found"),
        *_CONTEXT,
        *_PLACE,
        ("why", "text", "why it matters"),
        ("better", "texts", "what to say instead"),
        ("related", "places", "further places"),
        ("related_in", "text", "id of the conversation of the further places, where it is another"),
        ("by", "text", "pattern or model"),
        ("missing", "bool", "whether the finding is that something was never said"),
        ("fingerprint", "text", "16 hex digits, stable while other lines move"),
        _NUMBER,
    ),
    "ledgers": (
        ("ledger", "text", "claims, needs, promises, questions, refusals or terms"),
        ("kind", "text", "what sort it is"),
        ("state", "text", "where it stands at the end"),
        ("what", "text", "the thing itself in a few words"),
        *_CONTEXT,
        *_PLACE,
        ("settled", "places", "the places that changed or settled it"),
        ("settled_in", "text", "id of the conversation of these places, where it is another"),
        ("values", "pairs", "further facts by name"),
        ("because", "text", "why the state holds"),
        ("confidence", "text", "how sure the state is"),
        ("across", "bool", "whether it is of several conversations together: a case, or all of a seller"),
        _NUMBER,
    ),
    "sellers": (
        ("seller", "text", "id or name of the seller"),
        ("conversations", "int", "n: conversations analysed"),
        ("turns", "int", "turns in them"),
        ("words", "int", "words in them"),
        ("with_fault", "int", "conversations with at least one error or warning"),
        ("share", "number", "with_fault / conversations"),
        ("low", "number", "lower end of the share's 95% Wilson interval"),
        ("high", "number", "upper end of it"),
        ("errors", "int", "findings of level error"),
        ("warnings", "int", "findings of level warning"),
        ("notes", "int", "findings of level note"),
        ("praise", "int", "findings of level praise"),
    ),
}
# A part's results hold the first four tables, each with the number of its conversation in the part, and these facts:
# what is needed to see over several conversations. `mentions`, `claims` and `talk` are JSON (see `facts`).
FACTS = (
    *_CONTEXT,
    ("whose", "text", "key of the seller, as `readers.seller_of` gives it"),
    ("customer", "text", "id of the customer"),
    ("case", "text", "id of the case"),
    ("file", "text", "input file"),
    ("pending", "bool", "whether a promise stood open at the end"),
    ("mentions", "text", "values to compare with those of other conversations"),
    ("claims", "text", "claims of things by name"),
    ("talk", "text", "the turns and the promises, where the conversation may belong to a case"),
)
ORDER = "order"  # number of the conversation in its part
PART_TABLES = ("conversations", "failures", "findings", "ledgers", "facts")


@cache
def schema(name: str, *, of_part: bool = False) -> pyarrow.Schema:
    """The Arrow schema of a table.

    Args:
        name: a table, or "facts".
        of_part: with the column `order` in front, as in the results of a part.
    """
    import pyarrow as pa

    place = pa.struct([pa.field(n, _scalar(t)) for n, t, _ in _PLACE])
    measure = pa.struct(
        [(n, pa.string()) for n in ("name", "role", "unit", "of")]
        + [(n, pa.float64()) for n in ("value", "low", "high")]
    )
    made = {
        "texts": pa.list_(pa.string()),
        "pairs": pa.map_(pa.string(), pa.string()),
        "places": pa.list_(place),
        "measures": pa.list_(measure),
    }
    columns = FACTS if name == "facts" else COLUMNS[name]  # type: ignore[index]
    fields = [pa.field(n, made.get(t) or _scalar(t)) for n, t, _ in columns]
    return pa.schema([pa.field(ORDER, pa.int32()), *fields] if of_part else fields)


def _scalar(kind: str) -> Any:
    import pyarrow as pa

    return {"text": pa.string(), "int": pa.int64(), "number": pa.float64(), "bool": pa.bool_()}[kind]


def need_extra() -> None:
    """Raises UsageError where the libraries of audits are not installed; the message names the extra."""
    missing = [name for name in ("pyarrow", "duckdb") if find_spec(name) is None]
    if missing:
        raise UsageError(f"audits need {' and '.join(missing)}; install them with: pip install 'pitchlint[audit]'")

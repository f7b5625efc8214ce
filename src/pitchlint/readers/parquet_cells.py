"""The cells of Parquet columns as values that JSON can say."""

from __future__ import annotations

import json
from decimal import Decimal
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow

_EXACT = 2**53  # floats above are no numbers that somebody wrote


class Bad(str):
    """Why a cell cannot be read."""


def is_kind(kind: pyarrow.DataType, *names: str) -> bool:
    """Whether a column is of one of these kinds, as `pyarrow.types` calls them."""
    import pyarrow.types as kinds

    return any(getattr(kinds, f"is_{name}")(kind) for name in names)


def values_of(column: pyarrow.Array, name: str) -> list[Any]:
    """The cells of a column; a `Bad` for each that cannot be read."""
    if is_kind(column.type, "dictionary"):
        numbers = column.indices.to_pylist()
        used = sorted({number for number in numbers if number is not None})
        words = dict(zip(used, values_of(column.dictionary.take(used), name), strict=True))
        return [None if number is None else words[number] for number in numbers]
    column = _sayable(column)
    try:
        values: list[Any] = column.to_pylist()
    except (ValueError, OverflowError):  # not UTF-8, or a time beyond all years: which one?
        values = [_one(column, row, name) for row in range(len(column))]
    if is_kind(column.type, "floating", "decimal", "binary", "large_binary"):
        return [_plain(value, name) for value in values]
    return values


def _one(column: pyarrow.Array, row: int, name: str) -> Any:
    try:
        return column[row].as_py()
    except (ValueError, OverflowError):
        return Bad(f"column `{name}`: a value that cannot be read")


def _sayable(column: pyarrow.Array) -> pyarrow.Array:
    """Times as texts, which Arrow knows to write for years that Python does not; all else as it is."""
    import pyarrow as pa

    kind = column.type
    if is_kind(kind, "timestamp"):
        column = column.cast(pa.timestamp("us", kind.tz), safe=False)
        try:
            return column.cast(pa.string())
        except ValueError:  # a zone that is not known here
            return column.cast(pa.timestamp("us", "UTC")).cast(pa.string())
    if is_kind(kind, "time64"):
        return column.cast(pa.time64("us"), safe=False).cast(pa.string())
    if is_kind(kind, "duration"):
        return pa.array([None if n is None else n / 1e6 for n in _microseconds(column)], pa.float64())
    return column.cast(pa.string()) if is_kind(kind, "date", "time32") else column


def _microseconds(column: pyarrow.Array) -> list[int | None]:
    import pyarrow as pa

    found: list[int | None] = column.cast(pa.duration("us"), safe=False).cast(pa.int64()).to_pylist()
    return found


def _plain(value: Any, name: str) -> Any:
    """A number as somebody would write it; bytes as text."""
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return Bad(f"column `{name}`: bytes that are not UTF-8")
    if isinstance(value, (float, Decimal)):
        number = float(value)
        if not abs(number) < _EXACT:  # not a number, too
            return None
        return int(number) if number == int(number) else number
    return value


def json_text(value: Any) -> str:
    """A value as JSON."""
    if type(value) is str:
        return encode_basestring(value)
    if type(value) is int:
        return str(value)
    return "null" if value is None else json.dumps(value, ensure_ascii=False, default=_said)


def _said(value: Any) -> str:
    """What stands within lists and objects and is no JSON, as text."""
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)

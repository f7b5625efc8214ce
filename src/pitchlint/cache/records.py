"""What is kept, as bytes: plain records, and nothing but records can come out of the bytes again."""

from __future__ import annotations

import hashlib
import io
import pickle
import zlib
from dataclasses import dataclass, is_dataclass
from importlib import import_module
from typing import Any

from pitchlint.collecting import uncollected
from pitchlint.finding import Finding
from pitchlint.report import ConversationReport, Entry, RuleInfo, Unreadable

_HOMES = frozenset(
    f"pitchlint.{home}" for home in ("cache.records", "conversation", "finding", "levels", "location", "report")
)  # modules whose records may come out
_CHECK = 16  # bytes of digest before the value
_MOST = 256 << 20  # bytes of a value; more is taken for a bomb


@dataclass(frozen=True, slots=True)
class Judged:
    """What one input file gave, before conversations are compared with those of other files, in the file's order."""

    items: tuple[ConversationReport | Unreadable, ...]


@dataclass(frozen=True, slots=True)
class Ran:
    """The rules that run with some settings; kept only where all of them are right."""

    rules: tuple[RuleInfo, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """What only all the conversations of a run together gave.

    Attributes:
        changed: number of a conversation among them, its findings and its praise, where they are more than its own.
        across: ledger entries that several conversations make.
    """

    changed: tuple[tuple[int, tuple[Finding, ...], tuple[Finding, ...]], ...]
    across: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A configuration that was held against the rules and is right."""


class _Reader(pickle.Unpickler):
    """Makes records only: no other class or function can be named in the bytes."""

    def find_class(self, module: str, name: str) -> Any:
        found = vars(import_module(module)).get(name) if module in _HOMES else None
        if isinstance(found, type) and is_dataclass(found) and found.__module__ == module:
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no record")


def to_bytes(value: Any) -> bytes:
    """A record as bytes that begin with their digest.

    Raises:
        pickle.PicklingError, TypeError, AttributeError: it holds what is no record.
    """
    packed = zlib.compress(pickle.dumps(value, 5), 1)
    return _digest(packed) + packed


def from_bytes(data: bytes) -> Any:
    """The record that the bytes stand for.

    Raises:
        Exception: of whatever kind, where they are broken or hold anything but records.
    """
    check, packed = data[:_CHECK], data[_CHECK:]
    if check != _digest(packed):
        raise ValueError("these bytes are broken")
    unpacked = zlib.decompressobj()
    plain = unpacked.decompress(packed, _MOST)
    if not unpacked.eof:
        raise ValueError("these bytes hold too much")
    with uncollected():
        return _Reader(io.BytesIO(plain)).load()


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_CHECK).digest()

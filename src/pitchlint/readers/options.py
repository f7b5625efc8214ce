"""What the caller knows about the input that the files do not say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pitchlint.conversation import Channel, Role


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Options of a run; they win over what a file says and over what is inferred.

    Attributes:
        input_format: name in the table of formats; None finds it out from the content.
        encoding: a Python codec name; None finds it out.
        sellers, customers: speaker names as in the files, compared without case.
        labels: speaker label or value of a role field, to the side it stands for ("A1": "seller").
        columns: for CSV, TSV and Parquet, what a column holds (conversation, speaker, role, text, start, end, time,
            channel, date, seller, customer, case) to the column's heading.
        channel: what all the conversations are; None takes it from the file.
        delimiter: the character between the cells of CSV; None finds it out.
    """

    input_format: str | None = None
    encoding: str | None = None
    sellers: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()
    labels: Mapping[str, Role] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    channel: Channel | None = None
    delimiter: str | None = None

"""From command-line words and configuration to the settings of a run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pitchlint.analyzer import Settings
from pitchlint.cli.options import names
from pitchlint.config import Config, load_config
from pitchlint.errors import UsageError, did_you_mean
from pitchlint.readers import ReadOptions
from pitchlint.rules import Selection

COLUMNS = (
    "case",
    "channel",
    "conversation",
    "customer",
    "date",
    "end",
    "role",
    "seller",
    "speaker",
    "start",
    "text",
    "time",
)


def configuration(given: dict[str, Any]) -> Config:
    """The configuration that holds for the call: the named file, the nearest one, or none."""
    return load_config(given.get("config"), isolated=bool(given.get("isolated")))


def run_settings(given: dict[str, Any], config: Config) -> Settings:
    """Rules and model; what the command line says comes before the configuration."""
    chosen = Selection(
        names(given["select"]) or config.select,
        (*names(given["ignore"]), *config.ignore),
        given["preview"] or config.preview,
    )
    packs = tuple(Path(p) for p in (*given["packs"], *config.packs))
    return Settings(packs=packs, selection=chosen, model=config.model, learn=not given["no_model"] and config.learn)


def read_options(given: dict[str, Any], config: Config) -> ReadOptions:
    """How inputs are read.

    Raises:
        UsageError: a column option that is not KEY=HEADER.
    """
    columns = dict(config.columns)
    for pair in given["columns"]:
        key, _, header = pair.partition("=")
        if not header or key not in COLUMNS:
            hint = did_you_mean(key, COLUMNS)
            raise UsageError(
                f"`--column {pair}`: write KEY=HEADER, like `--column text=Message`" + (f"; {hint}" if hint else "")
            )
        columns[key] = header
    return ReadOptions(
        input_format=given["input_format"],
        encoding=given["encoding"],
        sellers=(*given["sellers"], *config.sellers),
        customers=(*given["customers"], *config.customers),
        labels=dict(config.labels),
        columns=columns,
        channel=given["channel"] or config.channel,
    )

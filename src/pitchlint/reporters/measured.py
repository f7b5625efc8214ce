"""A measure in words, with its denominator and the band of usual values."""

from __future__ import annotations

from pitchlint.report import Measure


def measured(measure: Measure) -> str:
    """ "talk share, seller: 82% of 412 words; usual 30% to 65% (Gong Labs ...)"."""
    if measure.value is None:
        value = "not judged"
    else:
        unit = (
            "" if measure.of.startswith("of ") or measure.unit == "ratio" else f" {measure.unit}"
        )  # "2 of 5 questions"
        value = f"{measure.value:.0%}" if measure.unit == "share" else f"{_figure(measure.value)}{unit}"
    band = f"; {_band(measure)} ({measure.source})" if measure.source and measure.value is not None else ""
    return f"{measure.name.replace('_', ' ')}, {measure.role}: {value} {measure.of}".rstrip() + band


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def _band(measure: Measure) -> str:
    """The band in words: "usual 30% to 65%", "usual up to 220", "usual from 0.4"."""
    low, high = (
        None if v is None else f"{v:.0%}" if measure.unit == "share" else f"{v:g}" for v in (measure.low, measure.high)
    )
    if low is None:
        return f"usual up to {high}"
    return f"usual from {low}" if high is None else f"usual {low} to {high}"

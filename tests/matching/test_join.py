"""Hits that overlap: which of them stay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pitchlint.matching.pattern import Hit, join

HITS = st.builds(
    lambda start, length, by: Hit(start, start + length, by=by),
    st.integers(0, 20), st.integers(0, 6), st.sampled_from(["pattern", "pattern", "model"]),
)  # fmt: skip


@given(st.lists(HITS, max_size=8))
def test_the_earliest_and_longest_stay_and_patterns_come_before_the_model(hits: list[Hit]) -> None:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.by == "model", h.start, -h.end)):
        if not any(hit.start < k.end and k.start < hit.end for k in kept):
            kept.append(hit)
    assert join(hits) == (sorted(kept, key=lambda h: h.start) if len(hits) > 1 else hits)

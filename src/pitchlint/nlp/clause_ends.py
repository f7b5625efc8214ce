"""Where a clause ends, for speech without marks: how far cues reach, and the words at which they stop."""

from __future__ import annotations

import re

NEGATION_REACH = 7  # words; NegEx (Chapman et al. 2001) uses five, spoken sales talk has more fillers
HYPOTHESIS_REACH = 8  # words
PAST_REACH = 6  # words
BREAK = re.compile(r"[,;:.?!()]|\s-+\s")
STOPS = frozenset(
    "but because cause cos so although though however if unless when while then which who whereas".split()
)
SUBJECTS = frozenset("i you he she it we they that this there".split())

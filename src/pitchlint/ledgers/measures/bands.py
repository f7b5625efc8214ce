"""What is usual, by call type: a band a measure, with where it comes from. None is a mark, none holds everywhere.

    measure                     default          differs for              source
    talk_share, time_share      0.30 to 0.70     all but retail           Gong Labs 2016; else the house
    longest_monologue           220 words        demo                     house; demo: Gong Labs at the pace of the NCVS
    longest_monologue_seconds   150 s            support, retail, debt    Gong Labs; else the house
    questions                   none             discovery: 11 to 14      Gong Labs
    questions_per_...           wide             discovery                house
    open_question_share         none             discovery, demo          house
    patience                    0.2 to 1.0 s     support, debt            Stivers et al. 2009; Jefferson 1989
    interruption_share          to 0.10          -                        house
    dead_air_share              to 0.15          support                  house
    longest_silence             to 30 s          support                  house
    pace                        120 to 180       -                        National Center for Voice and Speech
    turn_length_ratio           from 0.4         -                        house
    warmth_ratio                from 0.5         -                        house
    money_share                 to 0.7           discovery, retail, debt  house
    response_time               to 120 s         -                        house
    longest_response            to 600 s         -                        house
    stock_phrases               to 0.5           support, debt            house

Where the house has set the width, the source says so. Gong Labs reports the calls of one vendor's customers, most of
them business-to-business sales by video, so its figures stand for those and are a hint elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pitchlint.report import Measure

CALL_TYPES = ("discovery", "demo", "support", "retail", "debt")
FEWEST_TURNS = 10  # shorter conversations say little about shares and rates


@dataclass(frozen=True, slots=True)
class Band:
    """Usual values, both ends included; None is open. `turns`: a shorter conversation is not held against it."""

    low: float | None
    high: float | None
    source: str
    turns: int = FEWEST_TURNS


HOUSE = "house band, no source"
_TALK = "Gong Labs 2016, sales calls: 43 % on those won, rarely won above 65 %; the lower end is the house's"
_TALK_FIRST = "Gong Labs 2016, sales calls: 43 % on those won; the width is the house's"
_MONOLOGUE = "Gong Labs, won sales calls: about 2.5 minutes at most"
_MONOLOGUE_WORDS = "Gong Labs, won sales calls: about 2.5 minutes at most, here at 150 words a minute"
_QUESTIONS = "Gong Labs, discovery calls: 11 to 14 questions did best; of one vendor's calls, length not stated"
_GAPS = (
    "Stivers et al. 2009 (PNAS 106): answers begin after 0.2 s on average in ten languages; "
    "Jefferson 1989: a silence of about one second is the most that talk usually bears"
)
_PACE = "National Center for Voice and Speech: about 150 words a minute in US English; the width is the house's"

_SHARES = {
    "default": Band(0.3, 0.7, HOUSE),
    "discovery": Band(0.3, 0.55, _TALK_FIRST),
    "demo": Band(0.3, 0.65, _TALK),
    "support": Band(0.3, 0.75, HOUSE),
    "debt": Band(0.3, 0.65, HOUSE),
}
BANDS: Mapping[tuple[str, str], Mapping[str, Band]] = {
    ("talk_share", "seller"): _SHARES,
    ("time_share", "seller"): _SHARES,
    ("longest_monologue", "seller"): {
        "default": Band(None, 220, HOUSE, turns=2),
        "demo": Band(None, 375, _MONOLOGUE_WORDS, turns=2),
    },
    ("longest_monologue_seconds", "seller"): {
        "default": Band(None, 150, _MONOLOGUE, turns=2),
        "support": Band(None, 120, HOUSE, turns=2),
        "retail": Band(None, 90, HOUSE, turns=2),
        "debt": Band(None, 90, HOUSE, turns=2),
    },
    ("questions", "seller"): {"discovery": Band(11, 14, _QUESTIONS, turns=60)},
    ("questions_per_ten_minutes", "seller"): {
        "default": Band(2, 40, HOUSE),
        "discovery": Band(3, 20, HOUSE),
    },
    ("questions_per_hundred_turns", "seller"): {
        "default": Band(5, 60, HOUSE),
        "discovery": Band(15, 60, HOUSE),
    },
    ("open_question_share", "seller"): {
        "discovery": Band(0.3, None, HOUSE),
        "demo": Band(0.2, None, HOUSE),
    },
    ("patience", "seller"): {
        "default": Band(0.2, 1.0, _GAPS),
        "support": Band(0.2, 2.0, HOUSE),
        "debt": Band(0.2, 2.0, HOUSE),
    },
    ("interruption_share", "seller"): {"default": Band(None, 0.1, HOUSE)},
    ("dead_air_share", "seller"): {"default": Band(None, 0.15, HOUSE), "support": Band(None, 0.3, HOUSE)},
    ("longest_silence", "seller"): {"default": Band(None, 30, HOUSE), "support": Band(None, 60, HOUSE)},
    ("pace", "seller"): {"default": Band(120, 180, _PACE)},
    ("turn_length_ratio", "customer"): {"default": Band(0.4, None, HOUSE)},
    ("warmth_ratio", "seller"): {"default": Band(0.5, None, HOUSE)},
    ("money_share", "seller"): {
        "default": Band(None, 0.7, HOUSE),
        "discovery": Band(None, 0.5, HOUSE),
        "retail": Band(None, 0.8, HOUSE),
        "debt": Band(None, 0.9, HOUSE),
    },
    ("response_time", "seller"): {"default": Band(None, 120, HOUSE)},
    ("longest_response", "seller"): {"default": Band(None, 600, HOUSE)},
    ("stock_phrases", "seller"): {
        "default": Band(None, 0.5, HOUSE, turns=0),
        "support": Band(None, 0.7, HOUSE, turns=0),
        "debt": Band(None, 0.7, HOUSE, turns=0),
    },
}


def band_of(name: str, role: str, call_type: str | None = None) -> Band | None:
    """The band for that kind of call, else the one for any; None where there is none."""
    bands = BANDS.get((name, role), {})
    return bands.get(call_type or "default", bands.get("default"))


def with_band(measure: Measure, call_type: str | None, turns: int) -> Measure:
    """The measure with its band, where there is one and the conversation has turns enough for it."""
    band = band_of(measure.name, measure.role, call_type)
    if band is None or turns < band.turns:
        return measure
    return replace(measure, low=band.low, high=band.high, source=band.source)

"""Results kept between runs: a second run over unchanged files analyses nothing.

`store` puts values on disk and gets them back, `records` writes them as bytes that are safe to read, `keys` says what a
result depends on. A value that is absent, broken, foreign or of other code is `None`, never an error.
"""

from pitchlint.cache.keys import file_key, joined_key, rules_key, settings_key
from pitchlint.cache.records import Checked, Joined, Judged, Ran
from pitchlint.cache.store import Store, opened

__all__ = [
    "Checked",
    "Joined",
    "Judged",
    "Ran",
    "Store",
    "file_key",
    "joined_key",
    "opened",
    "rules_key",
    "settings_key",
]

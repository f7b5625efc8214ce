"""pitchlint: a linter for sales talk."""

__version__ = "0.1.0"

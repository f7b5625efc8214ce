"""Entry point of the console script and of `python -m pitchlint`."""

from __future__ import annotations

from pitchlint.cli import main

if __name__ == "__main__":
    main()

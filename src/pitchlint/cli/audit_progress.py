"""How far an audit is, on standard error: a line that is rewritten, a line now and then, or JSON lines."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict

import click

from pitchlint.batch.profile import Profile
from pitchlint.batch.progress import Progress
from pitchlint.cli.clock import Clock
from pitchlint.reporters.tally import count_of

_EVERY_S = 10.0  # between lines where the screen cannot be rewritten


class Teller:
    """Tells progress in one of the ways; silent without one.

    Attributes:
        kept: what a person should know when the run stops now.
    """

    def __init__(self, how: str) -> None:
        self._how = how
        self._rewrites = how == "text" and sys.stderr.isatty()
        self._last: Progress | None = None
        self._told_at = time.monotonic()
        self._wide = 0

    def __call__(self, now: Progress) -> None:
        self._last = now
        if self._how == "jsonl":
            record = {k: round(v, 3) if isinstance(v, float) else v for k, v in asdict(now).items()}
            click.echo(json.dumps(record), err=True)
        elif self._how == "text":
            self._text(now)

    @property
    def kept(self) -> str:
        now = self._last
        if now is None:
            return "nothing was done yet"
        return f"{now.done:,} of {now.parts:,} parts are done and kept; the same command goes on from there"

    def end(self) -> None:
        """Ends the line that was rewritten."""
        if self._wide:
            click.echo("\r" + " " * self._wide + "\r", nl=False, err=True)
            self._wide = 0

    def _text(self, now: Progress) -> None:
        due = time.monotonic() - self._told_at >= _EVERY_S or now.event != "part"
        if now.event in ("planned", "sampled", "done") or not (self._rewrites or due):
            return
        self._told_at = time.monotonic()
        line = described(now)
        if self._rewrites:
            click.echo("\r" + line.ljust(self._wide), nl=False, err=True)
            self._wide = max(self._wide, len(line))
        else:
            click.echo(line, err=True)


def described(now: Progress) -> str:
    """ "part 12 of 40, 1,920 conversations, 38.2 a second, about 2 min left, 3 failures"."""
    if now.event == "finishing":
        many = count_of(now.counts.conversations, "conversation")
        return f"{now.done:,} of {count_of(now.parts, 'part')} done, {many}; writing the tables"
    said = [f"part {now.done:,} of {now.parts:,}", count_of(now.counts.conversations, "conversation")]
    if now.per_second is not None:
        said.append(f"{now.per_second:,.1f} a second")
    if now.eta_s is not None:
        said.append(f"about {_span(now.eta_s)} left")
    said.append(count_of(now.counts.failures, "failure"))
    return ", ".join(said)


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def profile_page(profile: Profile) -> str:
    """Where the workers' time went, by stage and by rule, as lines."""
    clock = Clock()
    clock.seconds = dict(profile.stages.seconds)
    head = f"where the time of all workers went, over {profile.parts:,} parts analysed now:"
    return "\n".join([head, clock.table(), profile.rules.table()] if profile.parts else ["no part was analysed now"])


def teller(how: str) -> Teller:
    """A teller for `--progress`."""
    return Teller(how)

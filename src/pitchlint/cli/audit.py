"""`pitchlint audit`: many conversations, results as tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from pitchlint.cli.audit_options import LEVELS, audit_options

EXIT_FAILURES = 3


@click.command()
@audit_options
def audit(paths: tuple[str, ...], out: Path | str, fail_on: str, quiet: bool, **given: Any) -> None:
    """Audit exports of many conversations: results as tables in a folder, and a summary.

    EXPORT is a file, a folder or a glob, or the URL of one (s3://, gs://, abfs://); --out may be a URL, too. A run that
    was broken off, by whatever, goes on where it stopped when the same command is given again; only what is new or
    changed is analysed. Look at the results with `pitchlint show` and `pitchlint query`.

    The exit code is 0 when everything was analysed, 3 when something could not be (see the table failures), 1 when
    something is found at or above --fail-on, 2 when nothing was analysed, the call is wrong or the run stopped.
    """
    from pitchlint.batch.audit_options import AuditOptions
    from pitchlint.batch.auditing import audit as run_audit
    from pitchlint.batch.part_settings import Choice
    from pitchlint.batch.profile import Profile
    from pitchlint.batch.stopping import Stopped
    from pitchlint.batch.tables import need_extra
    from pitchlint.cli.audit_inputs import AuditInputs
    from pitchlint.cli.audit_page import print_audit
    from pitchlint.cli.audit_progress import profile_page, teller
    from pitchlint.cli.settings import Runs
    from pitchlint.errors import UsageError

    need_extra()
    if given["partition_by"] and given["form"] != "parquet":
        raise UsageError(f"--partition-by is for Parquet, not for --format {given['form']}")
    if given["scheduler"] and given["cluster"] != "dask":
        raise UsageError("--scheduler is for --engine dask")
    choice = Choice(given["since"], given["sellers"], limit=given["limit"])
    inputs = AuditInputs(Runs({**given, "no_model": not given["with_model"]}), paths, choice, given["redact"], out)
    options = AuditOptions(
        jobs=given["jobs"],
        timeout_s=given["timeout_s"],
        form=given["form"],
        partition_by=given["partition_by"],
        sample=given["sample"],
        part_bytes=given["part_size"],
        retry=given["retry_failed"],
        engine=given["cluster"],
        scheduler=given["scheduler"],
    )
    profile = Profile() if given["profiled"] else None
    tell = teller("none" if quiet else given["progress"])
    try:
        outcome = run_audit(inputs, inputs.settings, out, options, inputs.rules, tell, profile, inputs.entries)
    except KeyboardInterrupt:
        tell.end()
        click.echo(f"stopped; {tell.kept}", err=True)
        raise click.exceptions.Exit(130) from None
    except Stopped as error:
        tell.end()
        click.echo(f"pitchlint: {error}\n    {tell.kept}", err=True)
        raise click.exceptions.Exit(2) from None
    tell.end()
    if profile is not None:
        click.echo(profile_page(profile), err=True)
    if inputs.passed and not quiet and given["progress"] == "text":
        told = ", ".join(f"{n:,} {ending}" for ending, n in sorted(inputs.passed.items()))
        click.echo(f"passed over in folders, for they hold no talk that can be read: {told}", err=True)
    worst = print_audit(out, shown=not quiet)
    raise click.exceptions.Exit(exit_code(outcome, worst, fail_on))


def exit_code(outcome: dict[str, Any], worst: str | None, fail_on: str) -> int:
    """3 with failures, else 1 with findings at or above the level, else 0; 2 where nothing was analysed."""
    faults = outcome["failures"] - outcome["speechless"]
    if not outcome["conversations"] and (faults or not outcome["failures"]):
        return 2
    if faults:
        return EXIT_FAILURES
    return int(fail_on != "never" and worst is not None and LEVELS.index(worst) <= LEVELS.index(fail_on))

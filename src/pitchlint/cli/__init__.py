"""The command line: it translates words into calls and records into output; the library does the work."""

from __future__ import annotations

import os
import sys

import click

from pitchlint import __version__
from pitchlint.cli.environment import named
from pitchlint.cli.options import Group

EXIT_ERROR = 2

COMMANDS = {  # name -> module.attribute, imported when the command is called
    "annotate": "pitchlint.cli.annotate:annotate",
    "audit": "pitchlint.cli.audit:audit",
    "baseline": "pitchlint.cli.baseline:baseline",
    "cache": "pitchlint.cli.cache:cache",
    "check": "pitchlint.cli.check:check",
    "completion": "pitchlint.cli.completion:completion",
    "config": "pitchlint.cli.config:config",
    "eval": "pitchlint.cli.eval:evaluate",
    "explain": "pitchlint.cli.explain:explain",
    "formats": "pitchlint.cli.formats:formats",
    "init": "pitchlint.cli.init:init",
    "query": "pitchlint.cli.query:query",
    "rules": "pitchlint.cli.rules:rules",
    "show": "pitchlint.cli.show:show",
}

ABOUT = {  # name -> what it is for, one line
    "annotate": "Print the labels that hold on each turn.",
    "audit": "Analyse exports of any size into tables; resumable.",
    "baseline": "Keep a list of known findings.",
    "cache": "Show or clear what is kept between runs.",
    "check": "Check conversations and print a report.",
    "completion": "Print what makes the shell complete.",
    "config": "Show the configuration, or its JSON Schema.",
    "eval": "Measure the rules on labelled conversations.",
    "explain": "Explain a rule, or a finding of a report.",
    "formats": "List the formats that are read and written.",
    "init": "Write a commented starter configuration.",
    "query": "Answer an SQL query over an audit.",
    "rules": "List, show, write and test rules.",
    "show": "Show the summary of an audit.",
}


@click.group(cls=Group, commands_table=COMMANDS, about=ABOUT, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="pitchlint")
def cli() -> None:
    """A linter for sales talk.

    pitchlint reads sales and service conversations and shows, with evidence, where the seller presses, oversells,
    promises too much, fails to ask or to listen, and where the seller did well. It works offline.

    Every option may also come from the environment: `check --fail-on` as PITCHLINT_CHECK_FAIL_ON, with `;` between
    several values.
    """


def main() -> None:
    """Runs the command line; every error for the user ends in one message and exit code 2."""
    from pitchlint.errors import PitchlintError

    for library in ("OPENBLAS", "OMP", "MKL"):  # many small products: threads would only wait for each other
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        done = cli(prog_name="pitchlint", standalone_mode=False)  # click hands an Exit's code back as the result
        sys.exit(done or 0)
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(130)
    except click.ClickException as error:
        named(error).show()
        sys.exit(EXIT_ERROR)
    except PitchlintError as error:
        click.echo(f"pitchlint: {error}", err=True)
        sys.exit(EXIT_ERROR)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
        sys.exit(130)
    except Exception as error:  # a bug: said in one line, with the traceback for those who ask for it
        from pitchlint.guarded import DEBUG, internal

        if os.environ.get(DEBUG):
            raise
        click.echo(f"pitchlint: {internal(error)}\n    {DEBUG}=1 shows where", err=True)
        sys.exit(EXIT_ERROR)

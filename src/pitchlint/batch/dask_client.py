"""A Dask cluster: one that is there already, or one of processes on this machine, with workers that do not differ."""

from __future__ import annotations

import logging
import re
import signal
import threading
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pitchlint.batch.audit_options import AuditOptions
from pitchlint.batch.dask_tasks import run
from pitchlint.batch.dask_worker import check, release
from pitchlint.batch.part_settings import PartSettings
from pitchlint.errors import PitchlintError, UsageError

if TYPE_CHECKING:
    from distributed import Client

    from pitchlint.batch.engines import Run

_ADDRESS = re.compile(r"(?:[a-z]+://)?[^\s/]+:\d+", re.IGNORECASE)
_CONNECT_S = 10


@contextmanager
def cluster(options: AuditOptions, settings: Sequence[PartSettings], parts_url: str | None) -> Iterator[Run]:
    """What runs tasks on a cluster; see `engines.engine`.

    Raises:
        UsageError: Dask is not installed, nobody answers at the address, it has no workers, or a worker differs.
    """
    if find_spec("distributed") is None:
        raise UsageError("--engine dask needs dask and distributed; install them with: pip install 'pitchlint[dask]'")
    with ExitStack() as stack:
        stack.enter_context(_silent())
        client = stack.enter_context(_client(options, stack))
        traits: dict[str, Mapping[str, str]] = {given.digest: given.traits() for given in settings}
        _checked(client, settings, traits)
        try:
            yield partial(run, client, traits=traits, timeout_s=options.timeout_s, parts_url=parts_url)
        finally:
            with suppress(Exception):  # a scheduler that is gone
                client.run(release, on_error="ignore")


def _client(options: AuditOptions, stack: ExitStack) -> Client:
    from distributed import Client, LocalCluster

    if options.scheduler is None:
        with _deaf():
            made = LocalCluster(
                n_workers=options.jobs,
                threads_per_worker=1,
                processes=True,
                dashboard_address=None,
                host="127.0.0.1",
                silence_logs=logging.CRITICAL,
            )
        return Client(stack.enter_context(made), set_as_default=False)
    if not _ADDRESS.fullmatch(options.scheduler):
        raise UsageError(f"`{options.scheduler}` is no address of a scheduler; write it like tcp://host:8786")
    try:
        return Client(options.scheduler, timeout=_CONNECT_S, set_as_default=False)
    except (OSError, ValueError) as error:
        why = " ".join(str(error).split())[:200]
        raise UsageError(
            f"no Dask scheduler answers at {options.scheduler} ({why}); start one with `dask scheduler`, or leave "
            "--scheduler out for workers on this machine"
        ) from None


def _checked(client: Client, settings: Sequence[PartSettings], traits: Mapping[str, Mapping[str, str]]) -> None:
    """Raises UsageError where there are no workers, or one of them differs. Those that come later check themselves."""
    try:
        client.wait_for_workers(1, timeout=_CONNECT_S)
    except TimeoutError:
        address = client.scheduler.address
        raise UsageError(f"the Dask scheduler at {address} has no workers; start some: dask worker {address}") from None
    for given in settings:
        try:
            answers = client.run(check, given, traits[given.digest], on_error="return")
        except Exception as error:  # it could not even be read there
            answers = {"a worker": error}
        for where, problem in answers.items():
            if isinstance(problem, PitchlintError):
                raise UsageError(problem.message.replace("a worker", f"the worker at {where}", 1))
            if problem is not None:
                said = " ".join(str(problem).split())[:200]
                raise UsageError(
                    f"the worker at {where} cannot load this pitchlint ({said}); install the same version there, with "
                    "its extra `dask`"
                )


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes that are started in the block do not hear Ctrl-C, which goes to the whole group: they are ended."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _silent() -> Iterator[None]:
    """Keeps Dask's own logs and warnings off the screen: what matters of them is told as an error or a failure."""
    names = [n for n in logging.root.manager.loggerDict if n.startswith(("distributed", "tornado"))]
    loggers = [logging.getLogger(name) for name in dict.fromkeys((*names, "distributed", "tornado.application"))]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)

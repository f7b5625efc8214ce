"""Where the report goes: `-f NAME[:FILE]`, several in one run, each file whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pitchlint import reporters
from pitchlint.errors import UsageError
from pitchlint.report import Report
from pitchlint.reporters import RenderOptions

DEFAULT = "terminal"


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file it goes to; None is standard output."""

    format: str
    file: Path | None = None


def outputs(forms: Sequence[str], output: Path | None = None) -> tuple[Output, ...]:
    """What `-f` and `-o` ask for, in their order; without `-f` the terminal report.

    Raises:
        UsageError: an unknown format, two reports for one place, or a folder that is not there.
    """
    found = [_parsed(form) for form in forms or (DEFAULT,)]
    if output is not None:
        if len(found) > 1:
            raise UsageError("`-o` names the file of one format; with several, write `-f sarif:out.sarif`")
        if found[0].file is not None:
            raise UsageError(f"`-f {forms[0]}` and `-o {output}` name two files for one report; leave one out")
        found = [replace(found[0], file=output)]
    screen = [o.format for o in found if o.file is None]
    if len(screen) > 1:
        also = " and ".join(f"`{name}`" for name in screen)
        raise UsageError(
            f"{also} would be mixed on standard output; give all but one a file, like `-f {screen[-1]}:FILE`"
        )
    seen: set[str] = set()
    for one in found:
        if one.file is not None:
            _check(one.file, seen)
    return tuple(found)


def _parsed(form: str) -> Output:
    """`NAME` or `NAME:FILE`; only the first colon parts, so that FILE may be `C:\\reports\\out.sarif`."""
    name, colon, file = form.partition(":")
    reporters.format_named(name)
    if colon and not file:
        raise UsageError(f"`-f {form}`: the name of the file is missing; write `-f {name}:FILE`")
    return Output(name, Path(file) if file and file != "-" else None)


def _check(file: Path, seen: set[str]) -> None:
    if file.parent != Path() and not file.parent.is_dir():
        raise UsageError(f"{file}: there is no folder {file.parent}")
    if file.is_dir():
        raise UsageError(f"{file} is a folder; name a file in it")
    place = os.path.realpath(file)
    if place in seen:
        raise UsageError(f"two reports would go to {file}; give each a file of its own")
    seen.add(place)


def write(
    report: Report,
    wanted: Sequence[Output],
    options: RenderOptions,
    masked: Callable[[Report, str], Report] = lambda report, _: report,
) -> None:
    """Writes every report; a file that cannot be written keeps none of the others from being written.

    `masked` answers the report as it is to be shown in a format.

    Raises:
        UsageError: files that could not be written, all of them.
    """
    failed: list[str] = []
    for output in wanted:
        if output.file is None:
            _print(masked(report, output.format), output.format, options)
            continue
        text = reporters.render(masked(report, output.format), output.format, options)
        try:
            _put(output.file, text.encode("utf-8", "replace"))
        except OSError as error:
            failed.append(f"{output.file}: cannot be written: {error.strerror}")
    if failed:
        raise UsageError("\n".join(failed))


def _print(report: Report, format: str, options: RenderOptions) -> None:
    if format == DEFAULT:
        from pitchlint.reporters.terminal import console_for, print_report

        print_report(report, console_for(sys.stdout, options), options)
        return
    if reporters.format_named(format).screen:
        options = replace(options, encoding=sys.stdout.encoding or "utf-8")
        if options.color is None:
            options = replace(options, color=_colourful())
    text = reporters.render(report, format, options)
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(options.encoding, "replace"))
    sys.stdout.buffer.flush()


def _colourful() -> bool:
    """Whether standard output shows colours: FORCE_COLOR and NO_COLOR decide, else a terminal that is not dumb."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and (os.name != "nt" or "WT_SESSION" in os.environ)


def _put(file: Path, data: bytes) -> None:
    """The file with this content, whole or as it was; what is no plain file (a pipe, a device) is written to."""
    place = Path(os.path.realpath(file))
    if place.exists() and not place.is_file():
        place.write_bytes(data)
        return
    mode = place.stat().st_mode & 0o7777 if place.exists() else 0o666 & ~_umask()
    import tempfile

    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).chmod(mode)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's mask for new files; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask

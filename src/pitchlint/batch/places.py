"""Files that may lie in an object store: `s3://`, `gs://`, `abfs://` and whatever else fsspec knows.

A name with `://` is a URL, every other name a local path. Credentials and endpoints come from where the stores' own
tools take them (AWS_PROFILE, AWS_ENDPOINT_URL, GOOGLE_APPLICATION_CREDENTIALS ...); none is read or kept here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from glob import has_magic
from importlib.util import find_spec
from io import BufferedReader, RawIOBase
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from pitchlint.errors import UsageError
from pitchlint.readers import SUFFIXES
from pitchlint.readers.packings import inner_name

_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_LIBRARIES = {
    "abfs": "adlfs", "abfss": "adlfs", "az": "adlfs", "gcs": "gcsfs", "gs": "gcsfs", "s3": "s3fs", "s3a": "s3fs",
}  # fmt: skip
_READ = 1 << 20  # bytes that are asked for at a time where a file is read through


def is_url(name: str | Path) -> bool:
    """Whether the name is a URL."""
    return isinstance(name, str) and _URL.match(name) is not None


def place(name: str) -> Path | str:
    """A path, or the URL as it is, without a slash at its end."""
    if name.lower().startswith("file://"):
        return Path(name[len("file://") :])
    return name.rstrip("/") if is_url(name) else Path(name)


def system(url: str) -> tuple[Any, str]:
    """The file system of a URL, as fsspec has it, and the path in it.

    Raises:
        UsageError: its library is not installed, or there is no such kind of store.
    """
    kind = url.partition("://")[0].lower()
    if find_spec("fsspec") is None:
        raise UsageError(f"{kind}:// needs fsspec; install it with: pip install 'pitchlint[cloud]'")
    from fsspec.core import url_to_fs

    try:
        found, path = url_to_fs(url)
    except ImportError:
        needed = _LIBRARIES.get(kind, "another library")
        with_it = "'pitchlint[cloud]'" if needed == "s3fs" else needed
        raise UsageError(f"{kind}:// needs {needed}; install it with: pip install {with_it}") from None
    except ValueError:
        raise UsageError(f"{url}: no store is called `{kind}`; known: abfs, file, gs, s3") from None
    return found, path


@contextmanager
def said(url: str) -> Iterator[None]:
    """Turns what the stores' libraries raise into OSError with the URL; what is missing stays FileNotFoundError."""
    try:
        yield
    except (FileNotFoundError, UsageError):
        raise
    except Exception as error:  # each library has errors of its own
        told = " ".join(str(error).split()) or type(error).__name__
        raise OSError(f"{url}: cannot be reached: {told[:300]}") from None


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """A file open for reading.

    Raises:
        OSError: it cannot be opened.
    """
    if not is_url(name):
        with Path(name).open("rb") as stream:
            yield stream
        return
    with said(name):
        files, path = system(name)
        remote = files.open(path, "rb", block_size=_READ)
    with remote:
        yield BufferedReader(_Remote(remote, name), _READ)


class _Remote(RawIOBase):
    """A file of a store whose errors are OSErrors."""

    def __init__(self, file: Any, name: str) -> None:
        self._file, self._name = file, name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        with said(self._name):
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def read_range(name: str, start: int, end: int) -> bytes:
    """The bytes of a range of a file, end exclusive.

    Raises:
        OSError: it cannot be read.
    """
    if is_url(name):
        with said(name):
            files, path = system(name)
            return bytes(files.cat_file(path, start=start, end=end)) if end > start else b""
    with Path(name).open("rb") as stream:
        stream.seek(start)
        return stream.read(end - start)


def found(url: str) -> list[str]:
    """The files that the URL of a file, a folder or a glob means, sorted; the URL itself where it means none.

    Within folders known suffixes count; hidden files and READMEs do not.

    Raises:
        UsageError: the store cannot be reached.
    """
    try:
        with said(url):
            files, path = system(url)
            if has_magic(path):
                names = [name for name, about in files.glob(path, detail=True).items() if about["type"] == "file"]
            elif files.isfile(path):
                return [url]
            else:
                names = [name for name in files.find(path) if _talk(name.removeprefix(path))]
            return [files.unstrip_protocol(name) for name in sorted(names)] or [url]
    except FileNotFoundError:
        return [url]
    except OSError as error:
        raise UsageError(str(error)) from None


def _talk(name: str) -> bool:
    within = PurePosixPath(name)
    hidden = any(part.startswith(".") for part in within.parts)
    return PurePosixPath(inner_name(name)).suffix.lower() in SUFFIXES and not hidden and within.stem.lower() != "readme"

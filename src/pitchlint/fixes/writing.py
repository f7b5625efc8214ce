"""A file's new bytes put in its place: the old ones or the new ones, never half of either."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def write(file: str, data: bytes) -> None:
    """Writes the bytes beside the file and then moves them over it; a link stays one, permissions stay.

    Raises:
        OSError: the folder or the file cannot be written.
    """
    target = Path(file).resolve()
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is write-protected", str(target))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        shutil.copymode(target, name)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

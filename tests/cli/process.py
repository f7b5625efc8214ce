"""What a process of `running.pitchlint` runs: the command line, with its own streams, folder and environment.

The values come from the caller (`runpy.run_path`): words, streams (three files), folder, environment.
"""

from __future__ import annotations

import io
import os
import sys

words: list[str]
streams: tuple[str, str, str]
folder: str
environment: dict[str, str]

globals_ = globals()
for number, (path, flags) in enumerate(
    zip(globals_["streams"], (os.O_RDONLY, os.O_WRONLY | os.O_CREAT, os.O_WRONLY | os.O_CREAT), strict=True)
):
    handle = os.open(path, flags)
    os.dup2(handle, number)
    os.close(handle)
sys.stdin = io.TextIOWrapper(open(0, "rb", closefd=False), encoding="utf-8")  # noqa: SIM115
sys.stdout = io.TextIOWrapper(open(1, "wb", closefd=False), encoding="utf-8")  # noqa: SIM115
sys.stderr = io.TextIOWrapper(open(2, "wb", closefd=False), encoding="utf-8", line_buffering=True)  # noqa: SIM115
os.environ.clear()
os.environ.update(globals_["environment"])
os.chdir(globals_["folder"])
sys.path[:0] = [p for p in os.environ["PYTHONPATH"].split(os.pathsep) if p not in sys.path]
sys.argv = ["pitchlint", *globals_["words"]]

from pitchlint.__main__ import main  # noqa: E402

try:
    main()
finally:
    sys.stdout.flush()
    sys.stderr.flush()

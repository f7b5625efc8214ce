"""A bucket of a real S3 server on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest


@contextmanager
def bucket(monkeypatch: pytest.MonkeyPatch, name: str) -> Iterator[Any]:
    """The server's file system with a bucket of that name; this process and those that it starts find it."""
    from fsspec import filesystem
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        for key, value in {
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        }.items():
            monkeypatch.setenv(key, value)
        files = filesystem("s3", skip_instance_cache=True)
        files.clear_instance_cache()
        files.mkdir(name)
        yield files
    finally:
        server.stop()

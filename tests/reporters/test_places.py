"""Paths, URIs and byte columns as other tools want them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pitchlint.reporters.places import byte_columns, relative, uri

from .reports import conversation, evidence


@pytest.mark.parametrize(
    ("file", "root", "path", "address"),
    [
        ("calls/a.txt", "", "calls/a.txt", "calls/a.txt"),
        ("./calls//a b.txt", "", "calls/a b.txt", "calls/a%20b.txt"),
        ("../a.txt", "/work", "../a.txt", "../a.txt"),
        ("/home/ann/repo/a.txt", "/home/ann/repo", "a.txt", "a.txt"),
        ("/else/a.txt", "/home/ann/repo", "/else/a.txt", "file:///else/a.txt"),
        ("a:b?c#d%.txt", "", "a:b?c#d%.txt", "a%3Ab%3Fc%23d%25.txt"),
        ("<stdin>", "/work", "<stdin>", "%3Cstdin%3E"),
        ("C:\\repo\\calls\\a.txt", "C:\\repo", "calls/a.txt", "calls/a.txt"),
        ("C:\\else\\a.txt", "C:\\repo", "C:/else/a.txt", "file:///C:/else/a.txt"),
        ("calls\\a.txt", "C:\\repo", "calls/a.txt", "calls/a.txt"),
        ("\\\\server\\share\\a b.txt", "C:\\repo", "//server/share/a b.txt", "file://server/share/a%20b.txt"),
        ("é.txt", "", "é.txt", "%C3%A9.txt"),
        ("\udcff.txt", "", "\udcff.txt", "%FF.txt"),
        ("\ud800.txt", "", "\ud800.txt", "%ED%A0%80.txt"),
    ],
)
def test_paths_are_relative_to_the_root_and_uris_escape_what_they_must(
    file: str, root: str, path: str, address: str
) -> None:
    assert relative(file, root) == path
    assert uri(file, root) == address


def test_byte_columns_count_what_stands_before_the_words_on_their_line() -> None:
    talk = conversation((("Dana", "seller", "“Über” cafés now"),))
    found = evidence(talk, 0, "cafés")
    assert byte_columns(found) == (len("“Über” ".encode()) + 1, len("“Über” cafés".encode()) + 1)
    labelled = replace(
        found,
        location=replace(found.location, column=15),
        end_location=replace(found.end_location, column=20),
    )
    assert byte_columns(labelled) == (15 + 5, 20 + 6)
    nowhere = replace(found.location, line=None, column=None)
    assert byte_columns(replace(found, location=nowhere, end_location=nowhere)) == (None, None)

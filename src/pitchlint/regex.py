"""Regular expressions compiled when they are first used: a run uses about a quarter of the hundreds there are."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn", "groupindex", "groups")


class Lazy:
    """Stands for a compiled expression; from the first use on it holds that one's own methods, so it is as quick."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return self.__dict__[name]


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The expression, compiled when it is first used; a mistake in it shows then.

    Args:
        pattern, flags: as for `re.compile`.
    """
    return cast("re.Pattern[AnyStr]", Lazy(pattern, flags))

"""Regular expressions compiled when they are first used, and kept in their compiled form from run to run.

A run uses about a quarter of the hundreds there are, and to read those takes a third of a check's time. What `re` makes
of an expression, the code for its engine, it cannot store; so the two steps of `re.compile` are taken apart here. Where
a Python's `re` is built otherwise, each expression is simply compiled anew.
"""

from __future__ import annotations

import re
from array import array
from typing import Any, AnyStr, NamedTuple, cast

_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn", "groupindex", "groups")

known: dict[tuple[str | bytes, int], Code] = {}
"""By expression and flags what was made of it, in this run or an earlier one."""


class Code(NamedTuple):
    """What `re` makes of an expression.

    Attributes:
        words: the engine's code, 32 bits a word.
        flags: those given and those that the expression sets itself.
        groups: number of groups.
        names: number of the group by name.
    """

    words: bytes
    flags: int
    groups: int
    names: dict[str, int]


class Lazy:
    """Stands for a compiled expression; from the first use on it holds that one's own methods, so it is as quick."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = compiled_once(self.pattern, self.flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return self.__dict__[name]


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The expression, compiled when it is first used; a mistake in it shows then.

    Args:
        pattern, flags: as for `re.compile`.
    """
    return cast("re.Pattern[AnyStr]", Lazy(pattern, flags))


def compiled_once(pattern: str | bytes, flags: int = 0) -> re.Pattern[Any]:
    """The same as `re.compile`, from `known` where the expression is there.

    Raises:
        re.error: for a mistake in the expression.
    """
    try:
        code = known.get((pattern, flags))
        if code is None:
            code = known[pattern, flags] = _code(pattern, flags)
        return _from(pattern, code)
    except re.error:
        raise
    except Exception:  # another build of `re`, or an entry of one
        return re.compile(pattern, flags)


def _code(pattern: str | bytes, flags: int) -> Code:
    """The first step of `re.compile`, the slow one."""
    made: Any = re
    read = made._parser.parse(pattern, flags)
    words = array("I", made._compiler._code(read, flags))
    return Code(words.tobytes(), int(flags | read.state.flags), read.state.groups - 1, dict(read.state.groupdict))


def _from(pattern: str | bytes, code: Code) -> re.Pattern[Any]:
    """The second step: the engine checks the code and takes it."""
    named: list[str | None] = [None] * (code.groups + 1)
    for name, number in code.names.items():
        named[number] = name
    engine: Any = cast("Any", re)._compiler._sre
    made: re.Pattern[Any] = engine.compile(
        pattern, code.flags, array("I", code.words).tolist(), code.groups, code.names, tuple(named)
    )
    return made

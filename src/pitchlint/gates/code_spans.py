"""Where a comment is no comment: in code of Markdown, and within the values of YAML."""

from __future__ import annotations

from pitchlint.regex import lazy

FENCE = lazy(r"[ \t>*+-]*(?P<fence>`{3,}|~{3,})")
_INLINE = lazy(r"(?<!`)(`+)(?!`)(?:(?!\1).)+?\1(?!`)")


def code_spans(text: str) -> list[tuple[int, int]]:
    """Start and end (exclusive) of fenced blocks and of words between backticks; an open fence reaches to the end."""
    spans: list[tuple[int, int]] = []
    fence, opened, at = "", 0, 0
    for line in text.splitlines(keepends=True):
        mark = FENCE.match(line)
        if fence:
            if mark and mark["fence"].startswith(fence) and not line[mark.end() :].strip():
                spans.append((opened, at + len(line)))
                fence = ""
        elif mark:
            fence, opened = mark["fence"], at
        else:
            spans += [(at + m.start(), at + m.end()) for m in _INLINE.finditer(line)]
        at += len(line)
    if fence:
        spans.append((opened, at))
    return spans


def yaml_values(text: str) -> list[tuple[int, int]]:
    """Start and end (exclusive) of each block and each quoted value, as far as the text is YAML."""
    import yaml  # only now: it takes longer to import than a short text to judge

    spans: list[tuple[int, int]] = []
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.ScalarToken) and token.style:
                spans.append((token.start_mark.index, token.end_mark.index))
    except yaml.YAMLError:
        pass  # reading the file says what is wrong
    return spans

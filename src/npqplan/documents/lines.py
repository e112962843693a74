"""Offsets to lines. A line ends where every editor ends it: at a line feed, a carriage return or both."""

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n?|\n")


def line_starts(text: str) -> list[int]:
    """The offset at which each line starts."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def line_at(starts: list[int], offset: int) -> int:
    """The line that holds an offset, counted from 0."""
    return bisect_right(starts, offset) - 1


def end_of_line(text: str, offset: int, limit: int | None = None) -> int:
    """The offset at which the line that holds `offset` ends, before its line break; at most `limit`."""
    last = len(text) if limit is None else min(limit, len(text))
    found = _LINE_END.search(text, offset, last)
    return found.start() if found else last

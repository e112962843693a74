"""What a finding calls what it is about: the key it stands under; and which words it must not show."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from npqplan.diagnostics import Route, quoted
from npqplan.documents.shapes import Shapes


class Words(NamedTuple):
    """What a finding says."""

    code: str
    message: str
    hint: str | None


def where(route: Route, shapes: Shapes) -> str:
    """The key at or above a route: ours, or one that somebody typed where keys are free."""
    end = next(length for length in range(len(route), 0, -1) if isinstance(route[length - 1], str))
    key = str(route[end - 1])
    named = f"`{key}`" if key in shapes.at(route[: end - 1]).keys else quoted(key)
    return named if end == len(route) else f"an entry of {named}"


def is_private(route: Route) -> bool:
    """Whether what stands at a route must never be repeated: names."""
    return any(isinstance(step, str) and plain(step) == "name" for step in route)


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that was probably meant: the same but for case, spaces and hyphens, or nearly the same."""
    known = {plain(each): each for each in words}
    close = get_close_matches(plain(word[:100]), known, n=1, cutoff=0.7)
    return known[close[0]] if close else None


def plain(word: str) -> str:
    """A word without what people vary: case, spaces, hyphens, camel case."""
    return re.sub(r"[\s_-]+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", word.strip())).lower()

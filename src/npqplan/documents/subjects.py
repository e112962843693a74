"""What a finding calls what it is about: the offending word, or the key it stands under.

A sentence shows the offending word and nothing more of the record; of a key called `name`, not even
the word.
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from npqplan.diagnostics import Route

_LONGEST_SHOWN = 40


class Words(NamedTuple):
    """What a finding says."""

    code: str
    message: str
    hint: str | None


def shown(word: str) -> str:
    """A word, cut short where it is long."""
    return word if len(word) <= _LONGEST_SHOWN else f"{word[:_LONGEST_SHOWN]}…"


def subject_of(route: Route, word: str) -> str:
    """The offending word in quotes; the key instead, where the word is private or there is none."""
    return where(route) if not word or is_private(route) else f'"{shown(word)}"'


def where(route: Route) -> str:
    """`` `leads` ``, or `` an entry of `leads` ``."""
    key = next(step for step in reversed(route) if isinstance(step, str))
    return f"`{key}`" if isinstance(route[-1], str) else f"an entry of `{key}`"


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

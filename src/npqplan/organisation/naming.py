"""Ids made from names, for those who give none: readable, and the same whatever the order of rows.

Two people of one name in different schools of a trust are told apart by their school; two in one
school cannot be told apart by anything but the order of rows, so they need ids of their own.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from msgspec import Struct

_GAPS = re.compile(r"[\W_]+")
_APOSTROPHES = str.maketrans("", "", "'\u2019\u02bc`")


def slug(name: str) -> str:
    """`Sarah O'Brien-Smith` as `sarah-obrien-smith`; a name without letters or digits gets a code."""
    plain = name
    if not name.isascii():
        letters = unicodedata.normalize("NFKD", name)
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = _GAPS.sub("-", plain.translate(_APOSTROPHES).casefold()).strip("-")
    return words or f"n-{sha256(name.encode()).hexdigest()[:8]}"


class Unnamed(Struct, frozen=True):
    """Something that may want an id: the id given, or the name to make one from."""

    given: str | None
    name: str
    apart: str = ""
    """What tells two of one name apart: `at-fairfield` for a person, the URN for a school."""


def made_ids(things: Iterable[Unnamed]) -> list[str | None]:
    """An id for each, in order; None for one that cannot be told apart from another.

    An id given stands as it is, even where it stands twice: that is for a check to say.
    """
    each = list(things)
    given = {one.given for one in each if one.given is not None}
    plain = [None if one.given is not None else slug(one.name) for one in each]
    times = Counter(plain)
    longer = [
        word if word is None or (times[word] == 1 and word not in given) else _longer(word, one.apart)
        for word, one in zip(plain, each, strict=True)
    ]
    taken = Counter(longer)
    return [
        one.given if word is None else (word if taken[word] == 1 and word not in given else None)
        for word, one in zip(longer, each, strict=True)
    ]


def _longer(word: str, apart: str) -> str:
    return f"{word}-{apart}" if apart else word

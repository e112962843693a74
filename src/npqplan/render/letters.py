"""How wide text stands in a terminal, and what to write where an encoding lacks a character."""

import codecs
import unicodedata
from collections.abc import Callable
from functools import cache

from npqplan.render.clean import clean

_MARKS = {"■": "#", "□": ".", "★": "*"}
"""What pictures are drawn with: all as they are, or all plainer, so that they go together."""
_PLAINER = {
    **_MARKS,
    "•": "-",
    "·": "-",
    "─": "-",
    "→": "->",
    "…": "...",
    "£": "GBP ",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
}


def width(text: str) -> int:
    """Cells of a terminal: two for wide characters and most emoji, none for marks that join others."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


@cache
def _cells(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


@cache
def escaper(encoding: str) -> Callable[[str], str]:
    """The one escape of text output: clean, and with only such characters as the encoding has.

    What we draw with has something plainer; of a name, a letter that is lacking is a question mark,
    for another letter would make it another name.
    """
    if codecs.lookup(encoding).name.startswith("utf"):
        return clean
    marks = frozenset() if all(_has(encoding, mark) for mark in _MARKS) else frozenset(_MARKS)

    @cache
    def fit(letter: str) -> str:
        return letter if _has(encoding, letter) and letter not in marks else _PLAINER.get(letter, "?")

    def escape(text: str) -> str:
        text = clean(text)
        return text if text.isascii() else "".join(map(fit, unicodedata.normalize("NFC", text)))

    return escape


def _has(encoding: str, letter: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True

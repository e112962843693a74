"""What all drawings share: their width, how much room text takes, and text in lines."""

import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct

from npqplan.render.html.elements import Html, element

WIDTH = 720
"""Of every drawing, in its own units: a screen shows 16 of them as large as the text beside it, or near."""
SIZE, LEADING = 14, 18
"""Of letters, and from one line to the next."""
BOLD = 1.08
"""How much wider bold letters are."""
WIDTH_OF_KEY, HEIGHT_OF_KEY = 28, 16
_NARROW, _LARGE = frozenset("iIjlftr.,;:'|!()[] "), frozenset("mwMW@%")


class Drawing(Struct, frozen=True):
    """What stands in a picture, how high it is, and a sample of each mark for its key."""

    content: Html
    height: float
    marks: tuple[Html, ...]


def width(text: str, size: float = SIZE) -> float:
    """About how wide text is, rather too wide than too narrow: the letters are the reader's own."""
    return size * sum(map(_width, text))


def _width(letter: str) -> float:
    if letter in _NARROW:
        return 0.38
    if letter in _LARGE:
        return 0.95
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.05
    if unicodedata.combining(letter):
        return 0.0
    return 0.72 if letter.isupper() else 0.6


def wrapped(text: str, room: float, size: float = SIZE) -> list[str]:
    """Text in lines that fit; a word that is too long for one is cut into several."""
    lines: list[str] = []
    for word in _cut(text.split(), room, size):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(words: Iterable[str], room: float, size: float) -> Iterator[str]:
    for word in words:
        piece, wide = "", 0.0
        for letter in word:
            wide += size * _width(letter)
            if piece and wide > room:
                yield piece
                piece, wide = "", size * _width(letter)
            piece += letter
        yield piece


def lines_at(lines: Iterable[str], x: float, middle: float, **attributes: str | float | None) -> Html:
    """Lines of text under each other, around a height."""
    lines = tuple(lines)
    first = middle - LEADING * (len(lines) - 1) / 2 + SIZE * 0.35
    return element(
        "text",
        *(element("tspan", line, x=x, y=first + LEADING * number) for number, line in enumerate(lines)),
        **attributes,
    )

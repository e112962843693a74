"""Columns side by side for each day: so many of a whole, with the number on each."""

from collections.abc import Iterator

from npqplan.render.html.elements import Html, element, together
from npqplan.render.html.figures.svg import LEADING, SIZE, WIDTH, Drawing, lines_at, wrapped
from npqplan.report.page import Columns

_HIGH, _TOP, _LEFT = 170, 28, 34
_WIDEST = 34
_KINDS = ("filled", "unplanned", "planned")


def columns(block: Columns) -> Drawing:
    """The drawing, and a sample of each kind of column."""
    step = (WIDTH - _LEFT) / max(1, len(block.groups))
    most = max((len(counts) for _, counts in block.groups), default=1)
    wide = min(_WIDEST, step * 0.8 / most)
    floor = _TOP + _HIGH
    drawn: list[Html] = list(_scale(block.whole))
    lines = 1
    for number, (name, counts) in enumerate(block.groups):
        middle = _LEFT + step * (number + 0.5)
        shown = [(kind, count) for kind, count in zip(_KINDS, counts, strict=False) if count is not None]
        first = middle - wide * len(shown) / 2
        for at, (kind, count) in enumerate(shown):
            drawn += _column(kind, count, block.whole, first + wide * at, wide)
        label = wrapped(name, step - 4)
        lines = max(lines, len(label))
        drawn.append(lines_at(label, middle, floor + LEADING * (len(label) + 1) / 2 - 2, class_="tick"))
    return Drawing(together(*drawn), floor + LEADING * lines + 10, _MARKS)


def _scale(whole: int) -> Iterator[Html]:
    """The floor, and the height of all there are."""
    for amount, y in ((0, _TOP + _HIGH), (whole, _TOP)):
        kind = "rule" if amount else "floor"
        yield element("path", d=f"M{_LEFT} {y}H{WIDTH}", class_=kind)
        yield element("text", f"{amount:,}", x=_LEFT - 8, y=y + SIZE * 0.35, class_="scale")


def _column(kind: str, count: int, whole: int, x: float, wide: float) -> Iterator[Html]:
    high = _HIGH * count / max(1, whole)
    top = _TOP + _HIGH - high
    if count:
        yield element("rect", x=x + 1, y=top, width=wide - 2, height=high, class_=kind)
    yield element("text", f"{count:,}", x=x + wide / 2, y=top - 6, class_="tick count", paint_order="stroke")


_MARKS = tuple(element("rect", x=6, y=1, width=14, height=14, class_=kind) for kind in _KINDS)

"""Lanes along the years: a bar while something is taught, a diamond where its result comes."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from npqplan.days import add_years
from npqplan.render.html.elements import Html, element, together
from npqplan.render.html.figures.svg import BOLD, LEADING, SIZE, WIDTH, Drawing, lines_at, width, wrapped
from npqplan.report.page import Lane, Stretch, Timeline

_WIDEST_LABEL, _PAD = 190, 10
_HEAD, _ROW, _BAR, _DIAMOND = 30, 28, 20, 7


class _Scale(Struct, frozen=True):
    """From days to places: the first day stands at `left`, the last at the right edge."""

    first: date
    last: date
    left: float

    def at(self, day: date) -> float:
        """Where a day stands; what is before the first day, at the left."""
        part = (day - self.first).days / (self.last - self.first).days
        return self.left + max(0.0, part) * (WIDTH - self.left - _DIAMOND - 2)


def timeline(block: Timeline) -> Drawing:
    """The drawing, and samples of a bar and a diamond."""
    room = max((width(lane.text) * BOLD for lane in block.lanes), default=0.0)
    left = min(_WIDEST_LABEL, room) + 2.5 * _PAD
    scale = _Scale(block.years[0][0], add_years(block.years[-1][0], 1), left)
    ground: list[Html] = []
    lanes: list[Html] = []
    top = float(_HEAD)
    for number, lane in enumerate(block.lanes):
        drawn, high = _lane(lane, scale, top)
        if number % 2 == 0:
            ground.append(element("rect", x=0, y=top, width=WIDTH, height=high, class_="band"))
        lanes.append(drawn)
        top += high
    return Drawing(together(*ground, *_years(block, scale, top), *lanes), top + 2, _MARKS)


def _years(block: Timeline, scale: _Scale, bottom: float) -> Iterator[Html]:
    for begins, name in block.years:
        x = scale.at(begins)
        yield element("path", d=f"M{x:.1f} {_HEAD}V{bottom:.1f}", class_="rule")
        yield element("text", name, x=(x + scale.at(add_years(begins, 1))) / 2, y=_HEAD - 10, class_="tick")


def _lane(lane: Lane, scale: _Scale, top: float) -> tuple[Html, float]:
    """A lane and its height: what overlaps stands on a line of its own."""
    label = wrapped(lane.text, _WIDEST_LABEL / BOLD)
    lines = _lines(lane.stretches)
    high = max(_ROW * len(lines), LEADING * len(label) + _PAD)
    drawn = [lines_at(label, _PAD, top + high / 2, class_="name")]
    for number, line in enumerate(lines):
        middle = top + high * (number + 0.5) / len(lines)
        drawn += [_stretch(stretch, scale, middle) for stretch in line]
    return together(*drawn), high


def _lines(stretches: Iterable[Stretch]) -> list[list[Stretch]]:
    lines: list[list[Stretch]] = []
    for stretch in sorted(stretches, key=lambda stretch: stretch.from_):
        for line in lines:
            if line[-1].ends_on <= stretch.from_:
                line.append(stretch)
                break
        else:
            lines.append([stretch])
    return lines


def _stretch(stretch: Stretch, scale: _Scale, middle: float) -> Html:
    """The bar with its name in it; where that is too long, after the diamond."""
    from_, until, end = (scale.at(day) for day in (stretch.from_, stretch.until, stretch.ends_on))
    long = max(until - from_, 2.0)
    fits = width(stretch.text) + _PAD <= long
    return together(
        element("path", d=f"M{from_:.1f} {middle:.1f}H{end:.1f}", class_="thread"),
        element("rect", x=from_, y=middle - _BAR / 2, width=long, height=_BAR, rx=3, class_="taught"),
        _diamond(end, middle),
        element(
            "text",
            stretch.text,
            x=from_ + _PAD / 2 if fits else end + _DIAMOND + 4,
            y=middle + SIZE * 0.35,
            class_="in-bar" if fits else None,
        ),
    )


def _diamond(x: float, y: float) -> Html:
    path = f"M{x - _DIAMOND:.1f} {y:.1f}l{_DIAMOND} -{_DIAMOND}l{_DIAMOND} {_DIAMOND}l-{_DIAMOND} {_DIAMOND}z"
    return element("path", d=path, class_="result")


_MARKS = (element("rect", x=0, y=2, width=28, height=12, rx=3, class_="taught"), _diamond(14, 8))

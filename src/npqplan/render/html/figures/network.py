"""Boxes and arrows: people on the left, posts on the right, an arrow for each step that could be taken.

Arrows reach a post one under another, in the order of the people whom they come from, with what is to
be said of each on its last, straight stretch; so nothing is written across anything else.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from npqplan.render.html.elements import Html, element, together
from npqplan.render.html.figures.svg import (
    BOLD,
    LEADING,
    SIZE,
    WIDTH,
    Drawing,
    lines_at,
    width,
    wrapped,
)
from npqplan.report.page import Edge, Network, Node

_PERSON, _POST = 180, 270
_SHORTEST, _LONGEST, _SMALL = 60, 200, 12.5
"""The last stretch of an arrow, and the size of the letters on it."""
_GAP, _PORT, _PAD, _EDGE = 14, 24, 10, 2
_ARROW = 8


class _Box(Struct, frozen=True):
    """A node with its lines, and where it stands."""

    node: Node
    lines: tuple[str, ...]
    aside: tuple[str, ...]
    height: float
    top: float = 0.0

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def network(block: Network) -> Drawing:
    """The drawing, and samples of an arrow, a dotted one, a box with several arrows, and a vacant post."""
    posts = _stacked([_box(node, block.edges) for node in block.nodes if node.kind != "person"])
    near = {box.node.id: box.middle for box in posts}
    people = _beside(
        [_box(node, block.edges) for node in block.nodes if node.kind == "person"], block.edges, near
    )
    steps = Counter(edge.from_ for edge in block.edges)
    boxes = {box.node.id: box for box in (*people, *posts)}
    drawn = (
        *_arrows(block.edges, boxes, _straight(block.edges)),
        *(_drawn(box, 0, _PERSON, "shared" if steps[box.node.id] > 1 else "person") for box in people),
        *(_drawn(box, WIDTH - _POST, _POST, box.node.kind) for box in posts),
    )
    height = max((box.top + box.height for box in boxes.values()), default=0) + _EDGE
    return Drawing(together(*drawn), height, _MARKS)


def _box(node: Node, edges: Sequence[Edge]) -> _Box:
    room = (_PERSON if node.kind == "person" else _POST) - 2 * _PAD
    lines, aside = wrapped(node.text, room / BOLD), wrapped(node.aside, room)
    arrive = sum(edge.to == node.id for edge in edges)
    high = max(LEADING * (len(lines) + len(aside)) + _PAD, _PORT * arrive + _PAD)
    return _Box(node, tuple(lines), tuple(aside), high)


def _stacked(boxes: Sequence[_Box], gap: float = _GAP) -> list[_Box]:
    """One under another."""
    placed: list[_Box] = []
    for box in boxes:
        top = placed[-1].top + placed[-1].height + gap if placed else _EDGE
        placed.append(_at(box, top))
    return placed


def _beside(boxes: Sequence[_Box], edges: Sequence[Edge], near: Mapping[str, float]) -> list[_Box]:
    """People each as near as may be to the middle of the posts that they could take, none over another."""
    wish = {
        box.node.id: sum(theirs) / len(theirs)
        for box in boxes
        if (theirs := [near[edge.to] for edge in edges if edge.from_ == box.node.id])
    }
    placed: list[_Box] = []
    for box in sorted(boxes, key=lambda box: wish.get(box.node.id, 0.0)):
        least = placed[-1].top + placed[-1].height + _GAP / 2 if placed else _EDGE
        placed.append(_at(box, max(least, wish.get(box.node.id, 0.0) - box.height / 2)))
    low = max(near.values(), default=0.0)
    return _raised(placed, max(low, sum(box.height + _GAP / 2 for box in placed)))


def _raised(boxes: Sequence[_Box], floor: float) -> list[_Box]:
    """As they stand, but those pushed down too far are moved up again where there is room."""
    placed: list[_Box] = []
    for box in reversed(boxes):
        highest = max(box.top, _EDGE)
        lowest = placed[-1].top - _GAP / 2 - box.height if placed else floor + box.height
        placed.append(_at(box, min(highest, lowest)))
    return placed[::-1]


def _at(box: _Box, top: float) -> _Box:
    return _Box(box.node, box.lines, box.aside, box.height, top)


def _straight(edges: Sequence[Edge]) -> float:
    """How long the last stretch of every arrow is: as long as the longest that is said on one."""
    said = max((width(edge.text, _SMALL) for edge in edges), default=0.0)
    return min(_LONGEST, max(_SHORTEST, said + 2 * _ARROW + _PAD))


def _arrows(edges: Sequence[Edge], boxes: Mapping[str, _Box], straight: float) -> list[Html]:
    drawn: list[Html] = []
    for post in dict.fromkeys(edge.to for edge in edges):
        arriving = sorted(
            (edge for edge in edges if edge.to == post), key=lambda edge: boxes[edge.from_].middle
        )
        first = boxes[post].middle - _PORT * (len(arriving) - 1) / 2
        for number, edge in enumerate(arriving):
            drawn += _arrow(edge, boxes[edge.from_].middle, first + _PORT * number, straight)
    return drawn


def _arrow(edge: Edge, from_: float, to: float, straight: float) -> list[Html]:
    start, bend, end = _PERSON, WIDTH - _POST - straight, WIDTH - _POST - _ARROW
    half = (start + bend) / 2
    path = f"M{start} {from_:.1f}C{half:.1f} {from_:.1f} {half:.1f} {to:.1f} {bend:.1f} {to:.1f}H{end}"
    head = f"M{end} {to - _ARROW / 2:.1f}l{_ARROW} {_ARROW / 2}l-{_ARROW} {_ARROW / 2}z"
    said = [
        element(
            "text", edge.text, x=(bend + end) / 2, y=to + SIZE * 0.35, class_="on-line", paint_order="stroke"
        )
    ]
    return [
        element("path", d=path, class_="arrow later" if edge.dotted else "arrow"),
        element("path", d=head, class_="head"),
        *(said if edge.text else ()),
    ]


def _drawn(box: _Box, x: float, wide: float, kind: str) -> Html:
    inset = 3 if kind == "shared" else 1
    rect = element(
        "rect", x=x + inset / 2, y=box.top, width=wide - inset, height=box.height, rx=6, class_=f"box {kind}"
    )
    middle = box.middle
    above, below = LEADING * len(box.aside) / 2, LEADING * len(box.lines) / 2
    said = [lines_at(box.lines, x + _PAD, middle - above, class_="name")]
    if box.aside:
        said.append(lines_at(box.aside, x + _PAD, middle + below, class_="under"))
    return together(rect, *said)


def _sample_line(kind: str) -> Html:
    return together(
        element("path", d="M0 8H20", class_=kind), element("path", d="M20 4l8 4l-8 4z", class_="head")
    )


def _sample_box(kind: str) -> Html:
    return element("rect", x=2, y=2, width=24, height=12, rx=3, class_=f"box {kind}")


_MARKS = (_sample_line("arrow"), _sample_line("arrow later"), _sample_box("shared"), _sample_box("vacant"))

"""Boxes and arrows: people on the left, posts on the right, an arrow for each step that could be taken.

Arrows reach a post one under another, in the order of the people whom they come from, with what is to
be said of each on its last, straight stretch; so nothing is written across anything else.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from npqplan.render.html.elements import Html, element, together
from npqplan.render.html.figures.boxes import EDGE, PAD, PERSON, PORT, POST, Box, boxes
from npqplan.render.html.figures.svg import LEADING, SIZE, WIDTH, Drawing, lines_at, width
from npqplan.report.page import Edge, Network

_SHORTEST, _LONGEST, _SMALL = 60, 200, 12.5
"""The last stretch of an arrow, and the size of the letters on it."""
_ARROW, _LEFT_OF_POSTS = 8, WIDTH - POST


def network(block: Network) -> Drawing:
    """The drawing, and samples of an arrow, a dotted one, a box with several arrows, and a vacant post."""
    posts, people = boxes(block)
    steps = Counter(edge.from_ for edge in block.edges)
    middles = {box.node.id: box.middle for box in (*people, *posts)}
    drawn = (
        *_arrows(block.edges, middles),
        *(_drawn(box, 0, PERSON, "shared" if steps[box.node.id] > 1 else "person") for box in people),
        *(_drawn(box, _LEFT_OF_POSTS, POST, box.node.kind) for box in posts),
    )
    height = max((box.bottom for box in (*people, *posts)), default=0) + EDGE
    return Drawing(together(*drawn), height, _MARKS)


def _arrows(edges: Sequence[Edge], middles: Mapping[str, float]) -> Iterator[Html]:
    """Post by post, the arrows that reach it, with room for the longest that is said on any."""
    said = max((width(edge.text, _SMALL) for edge in edges), default=0.0)
    bend = _LEFT_OF_POSTS - min(_LONGEST, max(_SHORTEST, said + 2 * _ARROW + PAD))
    for post in dict.fromkeys(edge.to for edge in edges):
        arriving = [edge for edge in edges if edge.to == post]
        first = middles[post] - PORT * (len(arriving) - 1) / 2
        for number, edge in enumerate(sorted(arriving, key=lambda edge: middles[edge.from_])):
            yield _arrow(edge, middles[edge.from_], bend, first + PORT * number)


def _arrow(edge: Edge, from_: float, bend: float, to: float) -> Html:
    """A curve as far as the bend, then straight, with a gap for what is said of it."""
    half, end = (PERSON + bend) / 2, _LEFT_OF_POSTS - _ARROW
    middle, room = (bend + end) / 2, width(edge.text, _SMALL) / 2 + 2
    gap = f"H{middle - room:.1f}M{middle + room:.1f} {to:.1f}" if edge.text else ""
    curve = f"M{PERSON} {from_:.1f}C{half:.1f} {from_:.1f} {half:.1f} {to:.1f} {bend:.1f} {to:.1f}"
    head = f"M{end} {to - _ARROW / 2:.1f}l{_ARROW} {_ARROW / 2}l-{_ARROW} {_ARROW / 2}z"
    said = element("text", edge.text, x=middle, y=to + SIZE * 0.32, class_="on-line")
    return together(
        element("path", d=f"{curve}{gap}H{end}", class_="arrow later" if edge.dotted else "arrow"),
        element("path", d=head, class_="head"),
        *((said,) if edge.text else ()),
    )


def _drawn(box: Box, x: float, wide: float, kind: str) -> Html:
    line = 3 if kind == "shared" else 2
    said = [lines_at(box.lines, x + PAD, box.middle - LEADING * len(box.aside) / 2, class_="name")]
    if box.aside:
        said.append(lines_at(box.aside, x + PAD, box.middle + LEADING * len(box.lines) / 2, class_="under"))
    return together(
        element(
            "rect",
            x=x + line / 2,
            y=box.top,
            width=wide - line,
            height=box.height,
            rx=6,
            class_=f"box {kind}",
        ),
        *said,
    )


def _sample_line(kind: str) -> Html:
    head = element("path", d="M20 4l8 4l-8 4z", class_="head")
    return together(element("path", d="M0 8H20", class_=kind), head)


def _sample_box(kind: str) -> Html:
    return element("rect", x=2, y=2, width=24, height=12, rx=3, class_=f"box {kind}")


_MARKS = (_sample_line("arrow"), _sample_line("arrow later"), _sample_box("shared"), _sample_box("vacant"))

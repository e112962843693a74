"""Where the boxes of a network stand: posts one under another, people as near as may be to their posts."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from npqplan.render.html.figures.svg import BOLD, LEADING, wrapped
from npqplan.report.page import Edge, Network, Node

PERSON, POST = 180, 270
"""How wide the boxes of people and of posts are."""
PAD, PORT = 10, 24
"""Around what stands in a box, and between arrows that reach it."""
EDGE = 2
"""Above the first box, and below the last."""
_GAP, _LESS = 14, 7


class Box(Struct, frozen=True):
    """A node with its lines, and where it stands."""

    node: Node
    lines: tuple[str, ...]
    aside: tuple[str, ...]
    height: float
    top: float = 0.0

    @property
    def middle(self) -> float:
        """Half-way down."""
        return self.top + self.height / 2

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height


def boxes(block: Network) -> tuple[list[Box], list[Box]]:
    """The posts in their order, and the people in that of their posts, none over another."""
    posts = _stacked([_box(node, block.edges) for node in block.nodes if node.kind != "person"])
    people = [_box(node, block.edges) for node in block.nodes if node.kind == "person"]
    return posts, _beside(people, _wishes(block.edges, {box.node.id: box.middle for box in posts}), posts)


def _box(node: Node, edges: Iterable[Edge]) -> Box:
    room = (PERSON if node.kind == "person" else POST) - 2 * PAD
    lines, aside = wrapped(node.text, room / BOLD), wrapped(node.aside, room)
    arrive = sum(edge.to == node.id for edge in edges)
    height = max(LEADING * (len(lines) + len(aside)), PORT * arrive) + PAD
    return Box(node, tuple(lines), tuple(aside), height)


def _stacked(unplaced: Iterable[Box]) -> list[Box]:
    placed: list[Box] = []
    for box in unplaced:
        placed.append(replace(box, top=placed[-1].bottom + _GAP if placed else EDGE))
    return placed


def _wishes(edges: Iterable[Edge], middles: Mapping[str, float]) -> dict[str, float]:
    """For each person the middle of the posts that they could take."""
    theirs: dict[str, list[float]] = {}
    for edge in edges:
        theirs.setdefault(edge.from_, []).append(middles[edge.to])
    return {who: sum(found) / len(found) for who, found in theirs.items()}


def _beside(people: Iterable[Box], wishes: Mapping[str, float], posts: Sequence[Box]) -> list[Box]:
    """Each where it would like to be, or below the one before; then the last ones up to where posts end."""
    down: list[Box] = []
    for box in sorted(people, key=lambda box: wishes.get(box.node.id, 0.0)):
        least = down[-1].bottom + _LESS if down else EDGE
        down.append(replace(box, top=max(least, wishes.get(box.node.id, 0.0) - box.height / 2)))
    floor = max(posts[-1].bottom if posts else 0.0, EDGE + sum(box.height + _LESS for box in down) - _LESS)
    up: list[Box] = []
    for box in reversed(down):
        most = (up[-1].top - _LESS if up else floor) - box.height
        up.append(replace(box, top=min(box.top, most)))
    return up[::-1]

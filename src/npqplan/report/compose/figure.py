"""The pipeline as a picture: key posts and the people who could step up to them."""

from collections.abc import Iterator

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import month, some
from npqplan.report.compose.seats import Seats, seats
from npqplan.report.page import Block, Edge, Figure, Node
from npqplan.report.result import Successor

_MOST_POSTS, _MOST_EACH, _MOST_HOLDERS = 8, 3, 2


def figure(part: Part) -> Iterator[Block]:
    """Posts as boxes, successors as arrows; whoever has two arrows is one person for two posts."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    seen: dict[str, str] = {}
    for number, found in enumerate(list(seats(part))[:_MOST_POSTS]):
        nodes.append(_post(part, f"post{number}", found))
        for who in (*found.now, *found.later)[:_MOST_EACH]:
            if who.person not in seen:
                seen[who.person] = f"person{len(seen)}"
                nodes.append(Node(seen[who.person], part.names.surname(who.person), "person"))
            edges.append(Edge(seen[who.person], f"post{number}", _label(who), dotted=who.ready != "now"))
    if edges:
        text = "Who could step up to which key post: up to three people each; dotted lines are for later."
        yield Figure("The pipeline", text, tuple(nodes), tuple(edges))


def _post(part: Part, node: str, found: Seats) -> Node:
    holders = [holder for post in found.posts for holder in post.holders]
    called = some(part.names.people(holders), _MOST_HOLDERS) or "vacant"
    return Node(node, f"{found.title}: {called}", "vacant" if not holders else "post")


def _label(who: Successor) -> str:
    when = "" if who.ready == "now" else f"{month(who.ready_on)}" if who.ready_on else "date not known"
    return ", ".join(filter(None, (when, "ask" if who.willing == "unasked" else "")))

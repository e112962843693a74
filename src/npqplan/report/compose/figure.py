"""The pipeline as a picture: key posts and the people who could step up to them."""

from collections.abc import Iterator

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import joined, month
from npqplan.report.page import Block, Edge, Figure, Node
from npqplan.report.result import Successor

_MOST_POSTS, _MOST_EACH = 12, 3


def figure(part: Part) -> Iterator[Block]:
    """Posts as boxes, successors as arrows; whoever has two arrows is one person for two posts."""
    posts = [post for post in part.result.posts if post.key]
    posts.sort(key=lambda post: -part.words.rank(post.roles))
    nodes: list[Node] = []
    edges: list[Edge] = []
    seen: dict[str, str] = {}
    for number, post in enumerate(posts[:_MOST_POSTS]):
        holders = joined(part.names.people(post.holders)) or "vacant"
        seat = part.words.seat(post.roles, post.remits)
        nodes.append(Node(f"post{number}", f"{seat}: {holders}", "vacant" if post.vacant else "post"))
        for who in post.successors[:_MOST_EACH]:
            if who.person not in seen:
                seen[who.person] = f"person{len(seen)}"
                nodes.append(Node(seen[who.person], part.names.surname(who.person), "person"))
            edges.append(Edge(seen[who.person], f"post{number}", _label(who), dotted=who.ready != "now"))
    if edges:
        yield Figure(
            "The pipeline", "Who could step up to which key post; dotted: later.", tuple(nodes), tuple(edges)
        )


def _label(who: Successor) -> str:
    when = "" if who.ready == "now" else f"{month(who.ready_on)}" if who.ready_on else "date not known"
    return ", ".join(filter(None, (when, "ask" if who.willing == "unasked" else "")))

"""The pipeline as a picture: key posts and the people who could step up to them."""

from collections import Counter
from collections.abc import Iterator

from npqplan.report.compose.parts import Part
from npqplan.report.compose.seats import Seats, of_those_still_here, seats
from npqplan.report.page import Block, Edge, Figure, Network, Node
from npqplan.report.prose import month, number, some
from npqplan.report.result import PostLine, Successor

_MOST_POSTS, _MOST_EACH, _MOST_HOLDERS = 8, 3, 2
_ASK = "ask"


def network(part: Part) -> Iterator[Block]:
    """Posts as boxes, successors as arrows; whoever has two arrows is one person for two posts."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    seen: dict[str, str] = {}
    all_seats = tuple(map(of_those_still_here, seats(part)))
    for at, found in enumerate(all_seats[:_MOST_POSTS]):
        nodes.append(_post(part, f"post{at}", found))
        for who in (*found.now, *found.later)[:_MOST_EACH]:
            if who.person not in seen:
                seen[who.person] = f"person{len(seen)}"
                nodes.append(Node(seen[who.person], part.names.surname(who.person), "person"))
            edges.append(Edge(seen[who.person], f"post{at}", _label(who), dotted=who.ready != "now"))
    if edges:
        asked = f'; "{_ASK}": nobody has asked them yet' if any(_ASK in edge.text for edge in edges) else ""
        which = (
            "which key post"
            if len(all_seats) <= _MOST_POSTS
            else f"the {number(_MOST_POSTS)} highest key posts"
        )
        text = f"Who could step up to {which}: up to three people each; dotted lines are for later"
        yield Figure(
            "The pipeline", f"{text}{asked}.", Network(tuple(nodes), tuple(edges)), _key(nodes, edges)
        )


def _post(part: Part, node: str, found: Seats) -> Node:
    holders = [who for post in found.posts for who in _holders(part, post)]
    empty = ["vacant"] if any(post.vacant for post in found.posts) else []
    return Node(node, found.title, "post" if holders else "vacant", some([*empty, *holders], _MOST_HOLDERS))


def _holders(part: Part, post: PostLine) -> Iterator[str]:
    """Who holds it: those who leave first, and when."""
    leaving = {who.person: f" (leaves {month(who.on)})" for who in post.leavers}
    for holder in sorted(post.holders, key=lambda who: who not in leaving):
        yield f"{part.names.surname(holder)}{leaving.get(holder, '')}"


def _label(who: Successor) -> str:
    when = "" if who.ready == "now" else f"{month(who.ready_on)}" if who.ready_on else "date not known"
    leaves = f"leaves {month(who.leaves_on)}" if who.leaves_on else ""
    asked = _ASK if who.willing == "unasked" and not leaves else ""
    return ", ".join(filter(None, (when, leaves, asked)))


def _key(nodes: list[Node], edges: list[Edge]) -> tuple[str, ...]:
    """What the two kinds of line mean, then the two kinds of box that stand out; empty: not in this one."""
    shared = any(times > 1 for times in Counter(edge.from_ for edge in edges).values())
    return (
        "could step up now" if not all(edge.dotted for edge in edges) else "",
        "could step up later" if any(edge.dotted for edge in edges) else "",
        "the same person for several posts" if shared else "",
        "vacant" if any(node.kind == "vacant" for node in nodes) else "",
    )

"""Pictures that GitHub draws."""

from collections.abc import Iterator

from npqplan.render.markdown.letters import escape, escape_mermaid
from npqplan.report.page import Edge, Figure, Network, Node


def figure_lines(figure: Figure) -> Iterator[str]:
    """A network as mermaid; what mermaid does not draw well is left to the table beside it."""
    if not isinstance(figure.drawing, Network):
        return
    yield f"**{escape(figure.title)}.** {escape(figure.description)}"
    yield ""
    yield "```mermaid"
    yield "flowchart LR"
    yield from (f"  {_box(node)}" for node in figure.drawing.nodes)
    yield from (f"  {_arrow(edge)}" for edge in figure.drawing.edges)
    yield "```"


def _box(node: Node) -> str:
    text = escape_mermaid(f"{node.text}: {node.aside}" if node.aside else node.text)
    match node.kind:
        case "post":
            return f'{node.id}["{text}"]'
        case "vacant":
            return f'{node.id}[/"{text}"/]'
        case "person":
            return f'{node.id}(["{text}"])'


def _arrow(edge: Edge) -> str:
    arrow = "-.->" if edge.dotted else "-->"
    label = f'|"{escape_mermaid(edge.text)}"|' if edge.text else ""
    return f"{edge.from_} {arrow}{label} {edge.to}"

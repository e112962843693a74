"""Pictures as SVG: each with a title, a description and a key; colours and letters are the style's."""

from npqplan.render.html.elements import Content, Html, element, together
from npqplan.render.html.figures.columns import columns
from npqplan.render.html.figures.network import network
from npqplan.render.html.figures.svg import HEIGHT_OF_KEY, WIDTH, WIDTH_OF_KEY, Drawing
from npqplan.render.html.figures.timeline import timeline
from npqplan.report.page import Columns, Figure, Network, Timeline


def figure(block: Figure, id_: str) -> Html:
    """A figure with its caption; where it is wider than the screen, it can be moved, by keyboard too."""
    drawing = _drawing(block)
    title, about = f"{id_}-title", f"{id_}-about"
    svg = element(
        "svg",
        element("title", block.title, id=title),
        element("desc", block.description, id=about),
        drawing.content,
        role="img",
        aria_labelledby=f"{title} {about}",
        viewBox=f"0 0 {WIDTH} {drawing.height:.0f}",
    )
    caption = element(
        "figcaption", element("strong", f"{block.title}."), " ", block.description, *_key(block, drawing)
    )
    return element(
        "figure",
        caption,
        element("div", svg, class_="scroll", role="group", aria_labelledby=title, tabindex="0"),
    )


def _drawing(block: Figure) -> Drawing:
    match block.drawing:
        case Network():
            return network(block.drawing)
        case Timeline():
            return timeline(block.drawing)
        case Columns():
            return columns(block.drawing)


def _key(block: Figure, drawing: Drawing) -> tuple[Content, ...]:
    """What each mark means, for those that the drawing has."""
    said = [
        element("li", _sample(mark), text)
        for mark, text in zip(drawing.marks, block.key, strict=False)
        if text
    ]
    return (element("ul", *said, class_="key"),) if said else ()


def _sample(mark: Html) -> Html:
    size = f"0 0 {WIDTH_OF_KEY} {HEIGHT_OF_KEY}"
    return together(element("svg", mark, viewBox=size, class_="sample", aria_hidden="true"), " ")

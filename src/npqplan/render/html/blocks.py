"""Each kind of block as HTML."""

from collections.abc import Iterator

from npqplan.render.html.contents import Place
from npqplan.render.html.elements import Content, Html, element, together
from npqplan.render.html.figures import figure
from npqplan.render.html.lines import line
from npqplan.render.html.tables import table
from npqplan.report.page import (
    Block,
    Bullets,
    Definitions,
    Figure,
    Heading,
    Line,
    Lines,
    Notice,
    Paragraph,
    Table,
)
from npqplan.report.prose import capital


def drawn(block: Block, above: Place, number: int) -> Iterator[Html]:
    """A block. `above`: the heading that it stands under, or its own; `number`: of the block in its page."""
    match block:
        case Heading():
            yield _heading(block, above)
        case Paragraph():
            yield element("p", line(block.text))
        case Notice():
            yield element("p", line(block.text), class_=f"notice {block.tone}")
        case Bullets():
            yield element("ul", *(element("li", line(item)) for item in block.items))
        case Table():
            yield table(block, above.id)
        case Definitions():
            yield _definitions(block)
        case Figure():
            yield figure(block, f"figure-{number}")


def _heading(heading: Heading, place: Place) -> Html:
    title = element(f"h{place.level}", heading.text, id=place.id)
    if not heading.aside:
        return title
    return element("hgroup", title, element("p", capital(heading.aside)))


def _definitions(block: Definitions) -> Html:
    """Terms beside what is said of them where they are names of a few words, above it where they are not."""
    items = [(term.items if isinstance(term, Lines) else (term,), lines) for term, lines in block.items]
    beside = all(isinstance(term, tuple) and len(term) > 1 for terms, _ in items for term in terms)
    groups = (
        element(
            "div",
            element("dt", *(element("span", _spaced(term), class_="term") for term in terms)),
            element("dd", *(element("p", line(each)) for each in lines)),
        )
        for terms, lines in items
    )
    return element("dl", *groups, class_="beside" if beside else None)


def _spaced(term: Line) -> Html:
    """A term, its runs apart."""
    if isinstance(term, str):
        return line(term)
    pieces: list[Content] = []
    for number, run in enumerate(term):
        pieces += [" " * bool(number), line((run,))]
    return together(*pieces)

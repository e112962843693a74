"""The headings of a page: how deep each is, where it is found, and which the list of contents names."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from npqplan.render.html.elements import Html, element
from npqplan.report.page import Block, Heading

_SECTION, _FEWEST = 2, 4


class Place(Struct, frozen=True):
    """A heading's place: its level in the document, 1 to 4, and its id. Only one heading is of level 1."""

    level: int
    id: str


def placed(blocks: Iterable[Block]) -> Iterator[tuple[Block, Place | None]]:
    """Blocks, each heading with its place.

    The first title is the page's; a later one (a school's) is a section, and what is under it one deeper.
    """
    titles = number = 0
    for block in blocks:
        if isinstance(block, Heading):
            titles += block.level == 1
            number += 1
            yield block, Place(block.level + (titles > 1), f"section-{number}")
        else:
            yield block, None


def contents(blocks: Iterable[Block], title: str) -> Html | None:
    """The list of the sections, with links; None where it has no title, or there are too few for that."""
    found = [
        element("li", element("a", block.text, href=f"#{place.id}"))
        for block, place in placed(blocks)
        if isinstance(block, Heading) and place and place.level == _SECTION
    ]
    if not title or len(found) < _FEWEST:
        return None
    heading = element("p", title, id="contents", class_="label")
    return element("nav", heading, element("ol", *found), aria_labelledby="contents")

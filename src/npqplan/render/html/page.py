"""The document around the blocks: what a browser is told, the title, the contents, and the report.

The policy in its head lets nothing run and nothing load; the one style that it allows is named by its
hash.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.resources import files
from typing import Final

from npqplan.render.clean import clean
from npqplan.render.html.blocks import drawn
from npqplan.render.html.contents import Place, contents, placed
from npqplan.render.html.elements import Html, element, opening, style, written
from npqplan.report.page import Block, Heading, Page

_CSS: Final = files("npqplan.render.html").joinpath("style.css").read_text("utf-8")


def render(page: Page) -> Iterator[str]:
    """A page as an HTML document, piece by piece."""
    headings = (at for at, block in enumerate(page.blocks) if at and isinstance(block, Heading))
    start = next(headings, len(page.blocks))
    listed = contents(page.blocks, page.contents)
    yield "<!doctype html>\n"
    yield opening("html", lang="en-GB") + "\n"
    yield written(_head(page)) + "\n<body>\n"
    if listed and page.skip:
        yield written(element("a", page.skip, href="#report", class_="skip")) + "\n"
    yield from _opening(page, page.blocks[:start])
    yield written(listed or "") + "\n"
    yield opening("div", id="report") + "\n"
    yield from _report(page.blocks, start)
    yield "</div>\n</main>\n</body>\n</html>\n"


def _head(page: Page) -> Html:
    css = _CSS.replace("%title%", _in_css(page.title))
    policy = f"default-src 'none'; style-src '{_hash(css)}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="robots", content="noindex"),
        element("title", page.title),
        style(css),
    )


def _hash(css: str) -> str:
    return f"sha256-{b64encode(sha256(css.encode()).digest()).decode()}"


def _in_css(text: str) -> str:
    """Text inside a string of CSS: each letter as its number, so that none of them means anything."""
    return "".join(
        letter if letter.isalnum() and letter.isascii() else f"\\{ord(letter):06x}" for letter in clean(text)
    )


def _opening(page: Page, blocks: Sequence[Block]) -> Iterator[str]:
    """The title in the banner; then, first of the main part, what stands before the first section."""
    title = blocks[0] if blocks and isinstance(blocks[0], Heading) else Heading(page.title, 1)
    yield written(element("header", *drawn(title, Place(1, "title"), 0))) + "\n<main>\n"
    yield opening("div", class_="opening") + "\n"
    for number, block in enumerate(blocks):
        if block is not title:
            yield written(*drawn(block, Place(1, "title"), number)) + "\n"
    yield "</div>\n"


def _report(blocks: Sequence[Block], start: int) -> Iterator[str]:
    """The sections, each in an element of its own, so that it can begin a page."""
    above, is_open = Place(1, "title"), False
    for number, (block, place) in enumerate(placed(blocks)):
        if number < start:
            continue
        if place is not None:
            above = place
        if isinstance(block, Heading) and block.level < 3:  # noqa: PLR2004 - the deepest has no section
            yield "</section>\n" if is_open else ""
            yield opening("section", class_="school" if block.level == 1 else None) + "\n"
            is_open = True
        yield written(*drawn(block, above, number)) + "\n"
    yield "</section>\n" if is_open else ""

"""What we say to people, as a handful of kinds of block that every renderer knows.

`compose` makes a Page; text, Markdown and HTML draw it. All wording is decided before: a renderer
escapes and lays out, and adds no words of its own.
"""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

Tone: TypeAlias = Literal["plain", "good", "caution", "bad", "quiet", "strong"]


class Run(Struct, frozen=True):
    """A piece of text with a tone. Colour never says what the words do not."""

    text: str
    tone: Tone = "plain"
    link: str = ""
    """Where the text leads, if anywhere: an address of ours, never of a document's."""


Line: TypeAlias = str | tuple[Run, ...]
"""One piece of text: plain, or in runs of different tone."""


class Share(Struct, frozen=True):
    """So many of so many: in figures, and as a small bar where there is room for one.

    Where it grows to `then`, both are told, and the whole is told elsewhere.
    """

    part: int
    whole: int
    then: int | None = None


class Lines(Struct, frozen=True):
    """Several pieces of text in one cell, under each other where there is room."""

    items: tuple[Line, ...]


Cell: TypeAlias = Line | Share | Lines
"""What stands in a table."""


class Heading(Struct, frozen=True):
    """A heading. `level` 1 is the title of the page or of a school's part of it, 2 a section, 3 a part."""

    text: str
    level: Literal[1, 2, 3] = 2
    aside: str = ""
    """Said quietly beside it."""


class Paragraph(Struct, frozen=True):
    """A sentence or two."""

    text: Line


class Bullets(Struct, frozen=True):
    """A short list of sentences, of equal weight."""

    items: tuple[Line, ...]


class Table(Struct, frozen=True):
    """Rows under headings. `weights` share out the width; numeric columns align right."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    weights: tuple[int, ...] = ()
    right: tuple[int, ...] = ()


class Definitions(Struct, frozen=True):
    """Terms, each with lines of text: who takes what, and why. Several terms may share a text.

    Terms of the same number of runs stand in columns where there is room for it.
    """

    items: tuple[tuple[Line | Lines, tuple[Line, ...]], ...]


class Notice(Struct, frozen=True):
    """Something that must not be missed, or the closing note."""

    text: Line
    tone: Tone = "caution"


class Node(Struct, frozen=True):
    """A box of a network; `text`, and under it `aside`."""

    id: str
    text: str
    kind: Literal["post", "person", "vacant"] = "post"
    aside: str = ""


class Edge(Struct, frozen=True):
    """An arrow of a network."""

    from_: str
    to: str
    text: str = ""
    dotted: bool = False


class Network(Struct, frozen=True):
    """Boxes and arrows: people who could step up, and posts. Whoever has several arrows stands out."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


class Stretch(Struct, frozen=True):
    """Something that goes on from a day until another, with its end on a third."""

    text: str
    from_: date
    until: date
    ends_on: date


class Lane(Struct, frozen=True):
    """Stretches of one person, or of several who are alike."""

    text: str
    stretches: tuple[Stretch, ...]


class Timeline(Struct, frozen=True):
    """Lanes along the years. `years`: where each begins, and what it is called."""

    years: tuple[tuple[date, str], ...]
    lanes: tuple[Lane, ...]


class Columns(Struct, frozen=True):
    """Columns side by side, each so many of the whole; a group of one for each line of the figure's key."""

    whole: int
    groups: tuple[tuple[str, tuple[int | None, ...]], ...]


class Figure(Struct, frozen=True):
    """A picture: the pipeline, the plan in time, or cover by September.

    A renderer that cannot draw it leaves it out, for the same facts always stand in a table.
    """

    title: str
    description: str
    drawing: Network | Timeline | Columns
    key: tuple[str, ...] = ()
    """What each kind of mark means, in the order in which the drawing has them."""


Block: TypeAlias = Heading | Paragraph | Bullets | Table | Definitions | Notice | Figure


class Page(Struct, frozen=True):
    """A report for people."""

    title: str
    blocks: tuple[Block, ...]
    contents: str = ""
    """What a list of its sections is called; empty: it needs none."""
    skip: str = ""
    """What the way past that list is called."""

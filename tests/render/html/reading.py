"""HTML read back as a tree, strictly: what is opened is closed, in order, and nothing is written twice."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from msgspec import Struct

_VOID = frozenset({"col", "meta"})


class Node(Struct):
    """An element: its name, its attributes, and what stands in it."""

    name: str
    attributes: Mapping[str, str]
    inside: "list[Node | str]"

    def all(self, *names: str) -> "Iterator[Node]":
        """The elements of some names in it (of any, where none is given), in their order, itself included."""
        if not names or self.name in names:
            yield self
        for child in self.inside:
            if isinstance(child, Node):
                yield from child.all(*names)

    def one(self, name: str) -> "Node":
        """The only element of a name."""
        [found] = self.all(name)
        return found

    @property
    def children(self) -> "list[Node]":
        return [child for child in self.inside if isinstance(child, Node)]

    @property
    def text(self) -> str:
        return "".join(child.text if isinstance(child, Node) else child for child in self.inside)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("document", {}, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        assert len(given) == len(attrs), f"an attribute twice: {attrs}"
        node = Node(tag, given, [])
        self.open[-1].inside.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        assert not data, "a comment"

    def handle_decl(self, decl: str) -> None:
        assert decl == "doctype html"


def read(written: str) -> Node:
    """The document."""
    reader = _Reader()
    reader.feed(written)
    reader.close()
    [document] = reader.open
    return document.one("html")

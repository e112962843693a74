"""Elements of HTML and SVG. Text that is put in is always escaped; only an element is not."""

import re
from typing import Final, TypeAlias

from msgspec import Struct

from npqplan.render.clean import clean


class Html(Struct, frozen=True):
    """Something that is HTML already: only this module makes it of text."""

    written: str


Content: TypeAlias = str | Html
_LAST_TWO = "".join(chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))
_NO_CHARACTER: Final = re.compile(f"[\ufdd0-\ufdef{_LAST_TWO}]")
_VOID = frozenset({"col", "meta"})
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def escape(text: str) -> str:
    """Text that is nothing but text, between tags and in a quoted attribute."""
    text = clean(text)
    if not text.isascii():
        text = _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text)
    return text.translate(_ESCAPES)


def written(*content: Content) -> str:
    """Content as HTML: text escaped, elements as they are."""
    return "".join(part.written if isinstance(part, Html) else escape(part) for part in content)


def element(name: str, /, *content: Content, **attributes: str | float | None) -> Html:
    """`<name attribute="...">content</name>`; an attribute that is None is left out.

    In the name of an attribute `_` stands for `-`, and one at the end only keeps it from being a word of
    Python's: `class_`, `aria_label`.
    """
    tag = opening(name, **attributes)
    return Html(tag if name in _VOID else f"{tag}{written(*content)}</{name}>")


def opening(name: str, /, **attributes: str | float | None) -> str:
    """The tag with which an element begins, for what is written as it is made."""
    given = "".join(
        f' {attribute.rstrip("_").replace("_", "-")}="{_said(value)}"'
        for attribute, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>"


def together(*content: Content) -> Html:
    """Several pieces as one."""
    return Html(written(*content))


def style(css: str) -> Html:
    """A style element, which HTML reads raw: `css` is ours, and holds no `<`."""
    return Html(f"<style>{css}</style>")


def _said(value: str | float) -> str:
    """Text escaped; a number without digits that nobody sees, the same on every machine."""
    return escape(value) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")

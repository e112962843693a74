"""Names, free text and ids."""

import re
import unicodedata
from typing import Annotated, Final, TypeAlias

from pydantic import WithJsonSchema

from npqplan.fields import schemas
from npqplan.fields.refusals import reads, refusal, refuse_text

_LONGEST_NAME, _LONGEST_TEXT = 150, 1000
_SLUG = re.compile(r"[\w.-]{1,100}")
_UNPRINTABLE: Final = frozenset(("Cc", "Cn", "Co", "Cs", "Zl", "Zp"))
_DIRECTION: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _name(text: str) -> str:
    name = text.strip()
    if not name:
        refuse_text("holds only blank space", "write the name")
    if len(name) > _LONGEST_NAME:
        refuse_text(f"is longer than {_LONGEST_NAME} characters", "shorten it")
    _check_printable(name)
    return name


def _text(text: str) -> str:
    """Line breaks and tabs count as blank space; a run of blank space counts as one."""
    words = " ".join(text.split())
    if not words:
        refuse_text("holds only blank space", "fill it in, or leave the key out")
    if len(words) > _LONGEST_TEXT:
        refuse_text(f"is longer than {_LONGEST_TEXT} characters", "shorten it")
    _check_printable(words)
    return words


def _check_printable(text: str) -> None:
    if text.isprintable():
        return
    for character in text:
        if unicodedata.category(character) in _UNPRINTABLE or character in _DIRECTION:
            refuse_text(f"holds an invisible character (U+{ord(character):04X})", "type it again by hand")


def _slug(text: str) -> str:
    if _SLUG.fullmatch(text):
        return text
    problem = "is not an id: letters, digits, dots, hyphens and underscores, up to 100"
    raise refusal(text, "bad-text", problem, "write it as one word, such as t-14")


Name: TypeAlias = Annotated[
    str, reads(_name), schemas.text("A name, as people write it.", minLength=1, maxLength=_LONGEST_NAME)
]
"""Anything printable, 1 to 150 characters. Never repeated in a refusal."""

Text: TypeAlias = Annotated[
    str,
    reads(_text),
    WithJsonSchema(
        {"description": "Text.", "type": ["string", "number"], "minLength": 1, "maxLength": _LONGEST_TEXT}
    ),
]
"""Words without control characters, up to 1,000 characters."""

Slug: TypeAlias = Annotated[
    str,
    reads(_slug),
    schemas.text(
        "An id: letters, digits, dots, hyphens and underscores.", pattern=r"^[^\s!-,/:-@\[-^`{-~]{1,100}$"
    ),
]
"""An id of the document's own: letters, digits, `.`, `_` and `-`, up to 100 characters."""

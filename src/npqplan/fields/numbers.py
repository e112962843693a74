"""Whole numbers and pounds."""

import re
from typing import Annotated, TypeAlias

from npqplan.fields import schemas
from npqplan.fields.refusals import reads, refusal

_INTEGER = re.compile(r"-?\d{1,15}", re.ASCII)
_WHOLE = re.compile(r"\d{1,15}", re.ASCII)
_BELOW = re.compile(r"£? ?[-\u2212\u2013] ?£? ?\d[\d,.]*", re.ASCII)
_POUNDS = re.compile(r"£? ?(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.00?)?", re.ASCII)


def _whole(text: str) -> int:
    if _WHOLE.fullmatch(text.strip()):
        return int(text)
    _refuse_less_than_nothing(text)
    raise refusal(text, "bad-number", "is not a whole number", "write it in digits, such as 3")


def _integer(text: str) -> int:
    if _INTEGER.fullmatch(text.strip()):
        return int(text)
    raise refusal(text, "bad-number", "is not a whole number", "write it in digits, such as 3 or -3")


def _pounds(text: str) -> int:
    if amount := _POUNDS.fullmatch(text.strip()):
        return int(amount[1].replace(",", ""))
    _refuse_less_than_nothing(text)
    raise refusal(text, "bad-number", "is not a sum in whole pounds", "write it in digits, such as 1949")


def _refuse_less_than_nothing(text: str) -> None:
    if _BELOW.fullmatch(text.strip()):
        raise refusal(text, "bad-number", "is less than 0", "write 0, or a number above it")


Whole: TypeAlias = Annotated[
    int, reads(_whole), schemas.text_or("integer", "A whole number.", r"^\d{1,15}$", ["3"])
]
"""A whole number, zero or more, in digits."""

Integer: TypeAlias = Annotated[
    int, reads(_integer), schemas.text_or("integer", "A whole number.", r"^-?\d{1,15}$", ["-3"])
]
"""A whole number, below zero too, in digits."""

Pounds: TypeAlias = Annotated[
    int,
    reads(_pounds),
    schemas.text_or(
        "integer",
        "A sum in whole pounds, such as 1949.",
        r"^£? ?(\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.00?)?$",
        ["1949"],
    ),
]
"""Whole pounds: 1949, 1,949 or £1949."""

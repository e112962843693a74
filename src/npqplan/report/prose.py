"""Days, pounds, numbers and lists as people write them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def day(on: date) -> str:
    """`1 September 2028`."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def month(on: date) -> str:
    """`Sept 2028`, for tables."""
    return f"{_SHORT_MONTHS[on.month - 1]} {on.year}"


def month_in_full(on: date) -> str:
    """`September 2028`, for sentences."""
    return f"{_MONTHS[on.month - 1]} {on.year}"


def pounds(amount: int) -> str:
    """`£1,949`."""
    return f"£{amount:,}"


def number(amount: int) -> str:
    """`three`; figures from eleven on."""
    return _NUMBERS[amount] if 0 <= amount < len(_NUMBERS) else f"{amount:,}"


def count(amount: int, one: str, many: str = "") -> str:
    """`1 person`, `1,200 people`."""
    return f"{amount:,} {one if amount == 1 else many or one + 's'}"


def joined(items: Sequence[str], last: str = "and") -> str:
    """`A, B and C`."""
    if len(items) < 2:  # noqa: PLR2004 - one item needs no "and"
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def some(items: Sequence[str], most: int) -> str:
    """`A and B`, `A, B and 3 more`: the first few of a list, and how many are left out (never just one)."""
    if len(items) <= most + 1:
        return joined(items)
    return f"{', '.join(items[:most])} and {len(items) - most} more"


def tallied(seats: Sequence[str]) -> list[str]:
    """Each once, with how many there are, single ones first: a number would seem to count what follows it.

    `deputy headteacher`, `two posts of assistant headteacher`.
    """
    times = Counter(seats)
    single = [seat for seat in times if times[seat] == 1]
    return [*single, *(f"{number(times[seat])} posts of {seat}" for seat in times if times[seat] > 1)]


def sentence(text: str) -> str:
    """With a capital and a full stop; empty stays empty."""
    text = text.strip()
    if not text:
        return ""
    return f"{text[0].upper()}{text[1:]}{'' if text[-1] in '.?!:' else '.'}"


def capital(text: str) -> str:
    """The first letter large, the others as they are."""
    return f"{text[:1].upper()}{text[1:]}"

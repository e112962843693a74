"""What is wrong or doubtful in a document, and where.

A `Finding` names its place by route (`("staff", 3, "npqs", 0, "npq")`), for the checks know the
document's shape and nothing of its lines. A `Diagnostic` is the same finding with file, line and
column, made by `documents.locate` at the last moment.
"""

from typing import Final, Literal, TypeAlias

from msgspec import Struct

_LONGEST_SHOWN: Final = 40

Severity: TypeAlias = Literal["error", "warning", "info"]
Route: TypeAlias = tuple[str | int, ...]
"""The way from the top of a document to a value: keys and list positions."""


class Place(Struct, frozen=True):
    """Somewhere in a document: the file as the user named it, and the route inside.

    `on_key` points at the key itself (an unknown key, say) instead of its value.
    """

    file: str
    route: Route = ()
    on_key: bool = False

    def __truediv__(self, step: str | int) -> "Place":
        """The place one step further in."""
        return Place(self.file, (*self.route, step))


class Finding(Struct, frozen=True):
    """Something wrong or doubtful at a place, in a head teacher's English.

    `code` is a slug that `npqplan rule CODE` explains; `message` shows the offending word, never a
    whole record, and never the value of a name; `hint` is a way out ("did you mean NPQLL?").

    Whatever somebody typed stands in double quotes (`quoted`), and only in `message`: CI formats leave out
    what is in them. Our own words stand in backticks.
    """

    code: str
    severity: Severity
    message: str
    place: Place
    hint: str | None = None


class Diagnostic(Struct, frozen=True):
    """A finding with its position. Lines and columns count from 1; the end column is exclusive."""

    code: str
    severity: Severity
    message: str
    hint: str | None
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    path: str
    """The route written for people: `staff[3].npqs[0].npq`."""


def quoted(typed: str) -> str:
    """What somebody typed, in double quotes for a message: cut short, and with single quotes inside."""
    shown = typed if len(typed) <= _LONGEST_SHOWN else f"{typed[:_LONGEST_SHOWN]}…"
    return '"{}"'.format(shown.replace('"', "'"))

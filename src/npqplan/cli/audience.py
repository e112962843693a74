"""For whom a report is: the head, the governors, or one person on the roster."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer
from msgspec import Struct

from npqplan.cli.completion.values import among
from npqplan.cli.exits import CouldNotRunError
from npqplan.cli.options import chosen

if TYPE_CHECKING:
    from npqplan.workflows.reading import Ready

_WHOM = ("head", "governors", "person")
_PERSON = "person "
_PAGES = ("text", "markdown", "html", "json")
Whom: TypeAlias = Literal["head", "governors", "person"]


class Audience(Struct, frozen=True):
    """Whom a report is for. `person`: as typed."""

    whom: Whom
    person: str = ""


def _known(given: str) -> str:
    word, _, who = given.strip().partition(" ")
    if word == "person" and not who.strip():
        message = "--for person needs an id, or a full name: --for person khan"
        raise CouldNotRunError(message)
    if word in _WHOM and (word == "person" or not who):
        return given.strip()
    return chosen("--for", given, ("head", "governors", "person ID"))


For: TypeAlias = Annotated[
    str,
    typer.Option(
        "--for",
        metavar="WHOM",
        callback=_known,
        autocompletion=among(*_WHOM),
        help="head, governors (posts and numbers, no names) or person ID (their own page, to hand to them: "
        "what is held, what is suggested, and what they could say to it).  [default: head]",
        show_default=False,
    ),
]


def together(arguments: Sequence[str]) -> list[str]:
    """A command line with `--for person ID` as two arguments, the way that options are read."""
    found: list[str] = []
    for word in arguments:
        ends_in_person = found[-2:] == ["--for", "person"] or found[-1:] == ["--for=person"]
        if ends_in_person and "--" not in found and not word.startswith("-"):
            found[-1] = f"{found[-1]} {word}"
        else:
            found.append(word)
    return found


def audience(given: str, *, form: str, reasons: str) -> Audience:
    """What `--for` means.

    Raises:
        CouldNotRunError: it does not go with the other options.
    """
    if given == "head":
        return Audience("head")
    if reasons == "full":
        message = "--reasons full speaks of everybody by name: it goes with a report for the head alone"
        raise CouldNotRunError(message)
    if given == "governors":
        return Audience("governors")
    if form not in _PAGES:
        message = f"--for person ID is a page to hand over: --format {', '.join(_PAGES[:-1])} or {_PAGES[-1]}"
        raise CouldNotRunError(message)
    return Audience("person", given.removeprefix(_PERSON).strip())


def meant(whom: Audience, written: "Ready", shown: "Ready") -> str:
    """The id of the person typed, as the answer may show it; nothing where it is for nobody alone.

    Raises:
        CouldNotRunError: it is nobody on the roster, or a name that several have.
    """
    from npqplan.workflows.people import Nobody, people  # noqa: PLC0415 - heavy imports wait for the command

    if whom.whom != "person":
        return ""
    found = people([whom.person], written, shown, option="--for person")
    if isinstance(found, Nobody):
        raise CouldNotRunError(str(found))
    return next(iter(found))

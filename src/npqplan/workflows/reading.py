"""From files to the organisation that a command answers about, with everything wrong on the way.

    inputs = read(files, own_catalogue, as_of)     every problem, with line and column
    ready = inputs.ready(strict=False)             what to answer from; None where there are errors

A command that answers takes a `Ready`: `recommend(ready)`, `funding(ready, ...)`.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from npqplan.catalogue import index_of, shipped
from npqplan.catalogue.model import Catalogue
from npqplan.checks import run as run_checks
from npqplan.diagnostics import Diagnostic, Finding
from npqplan.documents import Document, locate, source_line
from npqplan.documents import read as read_document
from npqplan.organisation.build import build
from npqplan.organisation.model import Organisation
from npqplan.roster.reading import read_roster

_NOT_READABLE: Final = frozenset({"not-text", "file-too-large"})
"""What is no document at all, as a missing file is none."""


class File(Struct, frozen=True):
    """A file as read, under the name that the user gave it."""

    name: str
    content: bytes


class Ready(Struct, frozen=True):
    """What an answer is made from: documents without an error in them."""

    organisation: Organisation
    catalogue: Catalogue
    as_of: date
    diagnostics: tuple[Diagnostic, ...]
    rosters: tuple[str, ...]
    """The files, as named."""
    own_catalogue: str | None = None
    """The file of a catalogue that is not the one shipped, as named."""
    codes: str | None = None
    """Where people stand under codes: another where the codes stand for other people."""


class Inputs(Struct, frozen=True):
    """Documents as read, and what is wrong or doubtful in them."""

    documents: Mapping[str, Document]
    catalogue: Catalogue
    organisation: Organisation | None
    as_of: date
    diagnostics: tuple[Diagnostic, ...]
    findings: tuple[Finding, ...]
    """What the diagnostics were made from."""
    rosters: tuple[str, ...]
    own_catalogue: str | None = None

    def line_of(self, file: str, line: int) -> str | None:
        """A line of a document for people to see: without what a roster should not have held."""
        document = self.documents.get(file)
        return None if document is None else source_line(document, line, self.findings)

    def has_findings(self, *, strict: bool) -> bool:
        """Whether there is an error; with `strict`, a warning is as good as one."""
        barred = {"error", "warning"} if strict else {"error"}
        return any(each.severity in barred for each in self.diagnostics)

    @property
    def is_unreadable(self) -> bool:
        """Whether a file is not even text."""
        return any(each.code in _NOT_READABLE for each in self.diagnostics)

    def ready(self, *, strict: bool) -> Ready | None:
        """What to answer from; None where findings stand in the way."""
        if self.organisation is None or self.has_findings(strict=strict):
            return None
        return Ready(
            self.organisation,
            self.catalogue,
            self.as_of,
            self.diagnostics,
            self.rosters,
            self.own_catalogue,
        )


def read_catalogue(file: File | None) -> tuple[Catalogue, Mapping[str, Document], tuple[Finding, ...]]:
    """The catalogue to use (None: the one shipped), its document, and what is wrong with it.

    One that cannot be used is replaced by the shipped one, so that the rosters are looked at as well.
    """
    if file is None:
        return shipped(), {}, ()
    from npqplan.catalogue.own import own  # noqa: PLC0415 - a dozen checks that the shipped one needs not

    document = read_document(file.content, file.name, "catalogue")
    loaded = own(document)
    return loaded.value or shipped(), {file.name: document}, loaded.findings


def read(rosters: Sequence[File], own_catalogue: File | None, as_of: date) -> Inputs:
    """Everything that the files hold, and everything wrong with it, at once."""
    catalogue, own_document, found = read_catalogue(own_catalogue)
    index = index_of(catalogue)
    read_rosters = [read_roster(read_document(file.content, file.name)) for file in rosters]
    written = {each.document.file: each.document for each in read_rosters}
    built = build(read_rosters, index, as_of)
    found = (*found, *(finding for each in read_rosters for finding in each.findings), *built.findings)
    if built.organisation is not None:
        found = (*found, *run_checks(built.organisation, index, as_of, written, found))
    documents = {**own_document, **written}
    return Inputs(
        documents,
        catalogue,
        built.organisation,
        as_of,
        locate(found, documents),
        found,
        tuple(file.name for file in rosters),
        None if own_catalogue is None else own_catalogue.name,
    )

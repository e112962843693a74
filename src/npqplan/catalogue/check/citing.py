"""Every citation of a catalogue and where it is written: what the checks on sources look at."""

from collections.abc import Iterator

from npqplan.catalogue.facts import records
from npqplan.catalogue.model import Catalogue, EstablishmentType
from npqplan.diagnostics import Route


def citations(catalogue: Catalogue) -> Iterator[tuple[Route, str]]:
    """The route to each `cites`, with the id of each source cited there."""
    for source in catalogue.section_cites:
        yield ("section_cites",), source
    for route, record in records(catalogue):
        if not isinstance(record, EstablishmentType):
            for source in record.cites:
                yield (*route, "cites"), source

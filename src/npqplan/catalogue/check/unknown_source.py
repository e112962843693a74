"""A fact cites a source that the catalogue does not list.

What it is about. `cites` of every record, and `section_cites`.

The rule. Every source that is cited stands under `sources`, so that anybody can open it.

Source. A rule of this project: every fact names its source.

Example. `cites: {gov-npqs1: [for_whom]}` where the source is called `gov-npqsl`.
"""

from collections.abc import Iterator

from npqplan.catalogue.check.citing import citations
from npqplan.catalogue.model import Catalogue
from npqplan.catalogue.names import nearest
from npqplan.diagnostics import Finding, Place, quoted

CODE = "unknown-source"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each citation of a source that is not there."""
    known = {source.id for source in catalogue.sources}
    for route, source in citations(catalogue):
        if source not in known:
            near = nearest(source, sorted(known))
            hint = (
                f"did you mean {near[0]}?"
                if near
                else "list it under `sources`: id, title, publisher, url ..."
            )
            message = f"{quoted(source)} is not a source in the catalogue"
            yield Finding(CODE, "error", message, Place(file, (*route, source), on_key=True), hint)

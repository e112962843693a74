"""A source is listed and nothing cites it.

What it is about. `sources`.

The rule. A source supports some fact. One that supports none is a remainder, or a citation was forgotten.

Source. A rule of this project, to keep the list honest.

Example. A page is listed for a price that was since taken from another page.
"""

from collections.abc import Iterator

from npqplan.catalogue.check.citing import citations
from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding, Place, quoted

CODE = "unused-source"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each source that no fact cites."""
    cited = {source for _, source in citations(catalogue)}
    for index, source in enumerate(catalogue.sources):
        if source.id not in cited:
            hint = "cite it where it supports a fact, or take it out"
            place = Place(file, ("sources", index, "id"))
            yield Finding(CODE, "warning", f"nothing cites the source {quoted(source.id)}", place, hint)

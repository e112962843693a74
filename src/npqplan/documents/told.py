"""What is said of several slips at once."""

from typing import NamedTuple

from npqplan.diagnostics import Finding, Route


class Told(NamedTuple):
    """What was found, if that is not told otherwise; the routes of which nothing more is to be said.

    `out`: records of which nothing can be made, so that nothing follows from them.
    """

    finding: Finding | None
    silent: frozenset[Route]
    out: frozenset[Route] = frozenset()

"""What is read, under codes, so that no answer made from it can name anybody.

Names and ids are replaced (`recoding`) before anything is worked out. Free text, file names and URNs go
too. In a small school, people can still be recognised by what they do.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from npqplan.diagnostics import Diagnostic
from npqplan.workflows.codes import codes_of, fingerprint
from npqplan.workflows.reading import Ready
from npqplan.workflows.recoding import WITHHELD, recoded


def anonymous(ready: Ready) -> Ready:
    """What to answer from, with codes in place of names and ids."""
    organisation = ready.organisation
    rosters = {name: f"roster {number}" for number, name in enumerate(ready.rosters, 1)}
    return replace(
        ready,
        organisation=recoded(organisation, codes_of(organisation)),
        diagnostics=tuple(_diagnostic(each, rosters) for each in ready.diagnostics),
        rosters=tuple(rosters.values()),
        own_catalogue=None if ready.own_catalogue is None else WITHHELD,
        codes=fingerprint(organisation),
    )


def _diagnostic(found: Diagnostic, rosters: Mapping[str, str]) -> Diagnostic:
    """What was found, by its code alone: messages quote what documents say."""
    return replace(
        found,
        message=f"see npqplan rule {found.code}",
        hint=None,
        file=rosters.get(found.file, "catalogue"),
        path="",
    )

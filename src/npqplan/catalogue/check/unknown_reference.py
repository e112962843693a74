"""A record names an NPQ, role, remit, intake, award or type of establishment that the catalogue lacks.

What it is about. Every place where one record speaks of another: who a role steps up from, what prepares
for it, what deepens a remit, whom the funding rules cover, what a duty asks.

The rule. Each name is a code, slug or id of the catalogue, written exactly; aliases are for rosters.

Source. A rule of this project: a name that leads nowhere would silently mean nobody.

Example. `list_only: [NPQLB]`.
"""

from collections.abc import Iterator

from npqplan.catalogue.check.referring import references
from npqplan.catalogue.model import Catalogue
from npqplan.catalogue.names import nearest
from npqplan.diagnostics import Finding, Place, quoted

CODE = "unknown-reference"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each name that leads nowhere."""
    known = {
        "an NPQ": {npq.code for npq in catalogue.npqs},
        "a role": {role.slug for role in catalogue.roles},
        "a remit": {remit.slug for remit in catalogue.remits},
        "an intake": {intake.id for intake in catalogue.intakes},
        "another qualification": set(catalogue.awards),
        "a type of establishment": {str(each.code) for each in catalogue.establishment_types},
    }
    for route, kind, name in references(catalogue):
        if name not in known[kind]:
            near = nearest(name, sorted(known[kind]))
            hint = f"did you mean {near[0]}?" if near else None
            message = f"{quoted(name)} is not {kind} in the catalogue"
            yield Finding(CODE, "error", message, Place(file, route), hint)

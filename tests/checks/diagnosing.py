"""Everything found in rosters, the way `npqplan check` finds it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from npqplan import checks
from npqplan.catalogue.load import shipped
from npqplan.catalogue.lookup import index_of
from npqplan.diagnostics import Diagnostic
from npqplan.documents import locate, read
from npqplan.organisation.build import build
from npqplan.roster import read_roster

BROKEN = Path(__file__).parents[1] / "broken"
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
INDEX = index_of(shipped())
AS_OF = date(2026, 11, 21)


def diagnose(*paths: Path) -> tuple[Diagnostic, ...]:
    """What is found in rosters that are read together."""
    return diagnose_bytes({path.name: path.read_bytes() for path in paths})


def diagnose_bytes(files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """The same, of files by their names."""
    documents = {name: read(content, name) for name, content in files.items()}
    rosters = [read_roster(document) for document in documents.values()]
    built = build(rosters, INDEX, AS_OF)
    found = [finding for roster in rosters for finding in roster.findings] + [*built.findings]
    if built.organisation:
        found += checks.run(built.organisation, INDEX, AS_OF, documents, found)
    return locate(found, documents)

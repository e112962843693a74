"""What `init` says: what was written, and what comes next."""

import os
import shlex
from subprocess import list2cmdline

from npqplan.workflows.init import Start


def remark(document: Start, named: str, schema: str, *, is_old: bool) -> str:
    """What was written under which name. `is_old`: an earlier schema stands beside it, and stays."""
    renew = f"npqplan schema {document.kind} --output {_typed(schema)} --force"
    beside = (
        f"wrote {named}; {schema} is there already and is an earlier one, which `{renew}` renews"
        if is_old
        else f"wrote {named}, with {schema} for your editor"
    )
    return f"{beside}. Next: {_next(document, named)}"


def _next(document: Start, named: str) -> str:
    match document.kind:
        case "policy":
            return f"npqplan audit --policy {_typed(named)}"
        case "catalogue":
            return f"npqplan catalogue --catalogue {_typed(named)}"
        case "roster":
            roster = "" if named == document.file else f" {_typed(named)}"
            return f"npqplan check{roster}, then npqplan recommend{roster}"


def _typed(name: str) -> str:
    """A name as it is typed on a command line here: Windows knows double quotes only."""
    return list2cmdline([name]) if os.name == "nt" else shlex.quote(name)

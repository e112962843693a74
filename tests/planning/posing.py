"""Problems from rosters as people write them."""

import json
from datetime import date

from hypothesis import assume, note

from npqplan.planning.problem import Problem
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines
from npqplan.workflows.reading import File, Ready, read
from tests.planning.anybody import Tree

AS_OF = date(2026, 11, 21)


def posed(text: str) -> Problem:
    """The problem that a roster in YAML poses."""
    found = read([File("roster.yaml", text.encode())], None, AS_OF).ready(strict=False)
    assert found is not None
    return problem_of_ready(found)


def ready(tree: Tree) -> Ready:
    """A made-up roster, read as the program reads one; another is made up where it could not be true."""
    inputs = read([File("roster.json", json.dumps(tree).encode())], None, AS_OF)
    note(str([each.code for each in inputs.diagnostics if each.severity == "error"]))
    found = inputs.ready(strict=False)
    assume(found is not None)
    assert found is not None
    return found


def posed_tree(tree: Tree) -> Problem:
    """The problem that a made-up roster poses."""
    return problem_of_ready(ready(tree))


def problem_of_ready(found: Ready) -> Problem:
    """The problem that a roster poses once it is read."""
    return Problem(pipelines(Outlook(found.organisation, found.catalogue, found.as_of)))

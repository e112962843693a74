"""From an organisation to the answer of `recommend`."""

from npqplan.planning.plan import choose
from npqplan.planning.problem import Problem
from npqplan.report.assemble import assemble
from npqplan.report.result import Result
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines
from npqplan.workflows.reading import Ready


def recommend(ready: Ready, version: str) -> Result:
    """Pipelines, plan, and everything the report says of them. `version`: the program's."""
    outlook = Outlook(ready.organisation, ready.catalogue, ready.as_of)
    plan = choose(Problem(pipelines(outlook)))
    return assemble(plan, version, ready.diagnostics, ready.rosters)

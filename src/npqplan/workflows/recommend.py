"""From an organisation to the answer of `recommend`."""

from msgspec.structs import replace

from npqplan import __version__
from npqplan.planning.plan import choose
from npqplan.planning.problem import Problem
from npqplan.report.assemble import assemble
from npqplan.report.result import Result
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines
from npqplan.workflows.reading import Ready


def recommend(ready: Ready) -> Result:
    """Pipelines, plan, and everything the report says of them."""
    outlook = Outlook(ready.organisation, ready.catalogue, ready.as_of)
    plan = choose(Problem(pipelines(outlook)))
    answer = assemble(plan, __version__, ready.diagnostics, ready.rosters)
    return replace(answer, catalogue=replace(answer.catalogue, file=ready.own_catalogue))

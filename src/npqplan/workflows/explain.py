"""Why this, why not that, and what would change it: of a person, a post, or somebody's place in an NPQ."""

from msgspec.structs import replace

from npqplan import __version__
from npqplan.planning.plan import choose
from npqplan.planning.problem import Problem
from npqplan.report.assemble.explain import assemble
from npqplan.report.explain_result import ExplainResult, Subject
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines
from npqplan.workflows.reading import Ready


def explain(ready: Ready, subject: Subject) -> ExplainResult:
    """The answer. Each claim about another plan is made by planning it."""
    outlook = Outlook(ready.organisation, ready.catalogue, ready.as_of)
    plan = choose(Problem(pipelines(outlook)))
    answer = assemble(plan, subject, __version__, ready.diagnostics, ready.rosters)
    return replace(answer, catalogue=replace(answer.catalogue, file=ready.own_catalogue))

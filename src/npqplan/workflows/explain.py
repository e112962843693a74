"""Why this, why not that, and what would change it: of a person, a post, or somebody's place in an NPQ."""

from msgspec.structs import replace

from npqplan import __version__
from npqplan.planning.solving.side_by_side import Watch, nobody
from npqplan.report.assemble.explain import assemble
from npqplan.report.assemble.since import Before
from npqplan.report.explain_result import ExplainResult, Subject
from npqplan.workflows.reading import Ready
from npqplan.workflows.recommend import planned


def explain(
    ready: Ready, subject: Subject, before: Before | None = None, *, watch: Watch = nobody
) -> ExplainResult:
    """The answer. Each claim about another plan is made by planning it.

    `before`: an earlier report that the plan keeps to. `watch`: told how much of a large plan is made.
    """
    plan = planned(ready, before, watch)
    answer = assemble(plan, subject, __version__, ready.diagnostics, ready.rosters)
    catalogue = replace(answer.catalogue, file=ready.own_catalogue)
    return replace(answer, catalogue=catalogue, since=None if before is None else before.earlier.as_of)

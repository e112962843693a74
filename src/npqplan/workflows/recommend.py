"""From an organisation to the answer of `recommend`."""

from msgspec.structs import replace

from npqplan import __version__
from npqplan.planning.budget_steps import other_budgets
from npqplan.planning.plan import Plan, choose
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import NOTHING_ASKED, Asked
from npqplan.planning.since.earlier import steady_with
from npqplan.planning.solving.side_by_side import Watch, nobody
from npqplan.report.assemble import assemble
from npqplan.report.assemble.since import Before
from npqplan.report.person_result import PersonResult
from npqplan.report.result import Result
from npqplan.report.wording.names import Names
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines
from npqplan.workflows.reading import Ready


def recommend(
    ready: Ready, before: Before | None = None, *, full_reasons: bool = False, watch: Watch = nobody
) -> Result:
    """Pipelines, plan, and everything the report says of them; steady with an earlier report, if any.

    `full_reasons`: also what would come instead of each place, and what would change it; that takes time.
    `watch`: told how much of a large plan is made.
    """
    plan = planned(ready, before, watch)
    others = other_budgets(plan)
    answer = assemble(plan, __version__, ready.diagnostics, ready.rosters, before, others=others)
    if full_reasons:
        from npqplan.report.assemble.full_reasons import with_full_reasons  # noqa: PLC0415 - only on request

        names = Names(ready.organisation, ready.catalogue)
        lines = with_full_reasons(answer.recommendations, plan, names)
        answer = replace(answer, recommendations=lines)
    catalogue = replace(answer.catalogue, file=ready.own_catalogue)
    return replace(answer, catalogue=catalogue, codes=ready.codes)


def own_page(
    ready: Ready, person: str, before: Before | None = None, *, watch: Watch = nobody
) -> PersonResult:
    """One person's page, by their id, from the same plan."""
    from npqplan.report.assemble.person import person_page  # noqa: PLC0415 - only on request

    return person_page(planned(ready, before, watch), ready.organisation.person_by_id[person], __version__)


def planned(ready: Ready, before: Before | None, watch: Watch = nobody) -> Plan:
    """The plan; steady with an earlier report, if any."""
    outlook = Outlook(ready.organisation, ready.catalogue, ready.as_of)
    problem = Problem(pipelines(outlook))
    asked = NOTHING_ASKED if before is None else Asked(earlier=steady_with(before.earlier, problem))
    return choose(problem, asked, watch)

"""From the plan and the pipelines to the facts of the answer (`Result`), section by section."""

from npqplan.diagnostics import Diagnostic
from npqplan.planning.budget_steps import OtherBudgets
from npqplan.planning.plan import Plan
from npqplan.report.assemble.asking import questions
from npqplan.report.assemble.basis import assumptions, sources
from npqplan.report.assemble.cover import cover
from npqplan.report.assemble.dates import deadlines, duties, open_duties
from npqplan.report.assemble.golden_thread import golden_thread
from npqplan.report.assemble.headlines import headlines
from npqplan.report.assemble.knowledge import combinations, priorities, shared_knowledge
from npqplan.report.assemble.passed_over import never_asked, not_recommended, other_offers, ruled_out, said_no
from npqplan.report.assemble.pipeline import post_lines
from npqplan.report.assemble.places import (
    cohorts,
    next_steps,
    recommendations,
    worth_considering,
)
from npqplan.report.assemble.plan_line import plan_line
from npqplan.report.assemble.records import budgets, npqs_on_record
from npqplan.report.assemble.since import Before, since
from npqplan.report.assemble.studying import person_workload, studies, workload
from npqplan.report.result import CatalogueRef, PersonRef, Result, SchoolRef
from npqplan.report.wording.names import Names

SCHEMA_VERSION = 1


def assemble(  # noqa: PLR0913 - what an answer is made from
    plan: Plan,
    version: str,
    diagnostics: tuple[Diagnostic, ...],
    rosters: tuple[str, ...],
    before: Before | None = None,
    *,
    others: OtherBudgets | None = None,
) -> Result:
    """Everything the answer says. `version`: the program's. `before`: an earlier report to compare with.

    `others`: what more or less money would change.
    """
    problem = plan.problem
    organisation, catalogue = problem.organisation, problem.outlook.catalogue
    names = Names(organisation, catalogue)
    gains = plan.gains
    all_cover = cover(plan.cover, names)
    posts = post_lines(problem, gains, names)
    duty_lines = duties(plan, names)
    priority_lines = priorities(plan)
    advised = recommendations(plan, names)
    study = studies(plan)
    taken_for_granted = assumptions(plan, names)
    to_decide = deadlines(plan, names)
    undecided = open_duties(plan)
    cited = {source for line in advised for reason in line.reasons for source in reason.cites}
    cited |= {source for line in advised for source in line.funding.cites}
    cited |= {source for line in taken_for_granted for source in line.cites}
    cited |= {source for line in duty_lines for source in line.cites}
    cited |= {source for line in to_decide for source in line.cites}
    return Result(
        npqplan=version,
        report="recommend",
        schema_version=SCHEMA_VERSION,
        as_of=problem.outlook.as_of,
        catalogue=CatalogueRef(catalogue.version, catalogue.checked),
        organisation=organisation.name,
        schools=tuple(SchoolRef(school.id, school.name) for school in organisation.schools),
        people=tuple(
            PersonRef(person.id, person.name, person.school, person.role_slugs)
            for person in organisation.people
        ),
        headlines=headlines(
            plan,
            all_cover,
            names,
            posts=posts,
            duties=duty_lines,
            open_duties=undecided,
            priorities=priority_lines,
        ),
        posts=posts,
        cover=all_cover,
        recommendations=advised,
        combinations=combinations(plan),
        cohorts=cohorts(plan),
        priorities=priority_lines,
        shared_knowledge=shared_knowledge(plan),
        golden_thread=golden_thread(plan),
        duties=duty_lines,
        open_duties=undecided,
        deadlines=to_decide,
        not_recommended=not_recommended(plan, names),
        never_asked=never_asked(plan),
        worth_considering=worth_considering(plan, names),
        other_offers=other_offers(plan, names),
        next_steps=next_steps(plan),
        workload=workload(plan, study),
        questions=questions(plan, names),
        assumptions=taken_for_granted,
        plan=plan_line(plan, names, others, steady=before is not None),
        diagnostics=diagnostics,
        sources=sources(plan, cited),
        ruled_out=ruled_out(plan),
        said_no=said_no(plan),
        rosters=rosters,
        studies=study,
        person_workload=person_workload(study, problem.outlook.as_of),
        npqs=npqs_on_record(problem),
        budgets=budgets(organisation),
        since=None if before is None else since(before, plan, advised, names),
    )

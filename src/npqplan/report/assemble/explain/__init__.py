"""From a plan, and plans held against it, to the facts of the answer of `explain`."""

from npqplan.diagnostics import Diagnostic
from npqplan.planning.counterfactual import Trials
from npqplan.planning.place import PURPOSES, Term
from npqplan.planning.plan import Plan
from npqplan.report.assemble import SCHEMA_VERSION
from npqplan.report.assemble.basis import sources
from npqplan.report.assemble.explain.mentioned import cited, people_of
from npqplan.report.assemble.explain.of_person import of_person
from npqplan.report.assemble.explain.of_place import of_place
from npqplan.report.assemble.explain.of_post import of_post
from npqplan.report.assemble.explain.told import Told
from npqplan.report.explain_result import ExplainResult, Subject
from npqplan.report.result import CatalogueRef, PersonRef, SchoolRef
from npqplan.report.wording.names import Names

TERMS: tuple[Term, ...] = (
    *PURPOSES,
    "steadiness",
    "cost",
    "starts",
    "learning_together",
    "earliness",
    "canonical",
)


def assemble(
    plan: Plan, subject: Subject, version: str, diagnostics: tuple[Diagnostic, ...], rosters: tuple[str, ...]
) -> ExplainResult:
    """Everything the answer says. `version`: the program's."""
    outlook = plan.problem.outlook
    organisation, catalogue = outlook.organisation, outlook.catalogue
    names = Names(organisation, catalogue)
    told = _told(Trials(plan), subject, names)
    people = people_of(told, subject, organisation)
    schools = {person.school for person in people} | ({told.post.school} if told.post else set())
    return ExplainResult(
        npqplan=version,
        report="explain",
        schema_version=SCHEMA_VERSION,
        as_of=outlook.as_of,
        catalogue=CatalogueRef(catalogue.version, catalogue.checked),
        organisation=organisation.name,
        subject=subject,
        title=told.title,
        headlines=told.headlines,
        schools=tuple(SchoolRef(each.id, each.name) for each in organisation.schools if each.id in schools),
        people=tuple(PersonRef(each.id, each.name, each.school, each.role_slugs) for each in people),
        because=told.because,
        held=told.held,
        steps=told.steps,
        post=told.post,
        shortages=told.shortages,
        recommendations=told.recommendations,
        why_not=told.why_not,
        smallest_change=told.smallest_change,
        duties=told.duties,
        questions=told.questions,
        besides=told.besides,
        proof=plan.proof,
        terms=TERMS,
        diagnostics=diagnostics,
        sources=sources(plan, cited(told)),
        rosters=rosters,
    )


def _told(trials: Trials, subject: Subject, names: Names) -> Told:
    organisation = trials.plan.problem.organisation
    if subject.post is not None:
        return of_post(trials, organisation.post_by_id[subject.post], names)
    person = organisation.person_by_id[str(subject.person)]
    near = names.within(person.school)
    if subject.npq is not None:
        return of_place(trials, person, subject.npq, near)
    return of_person(trials, person, near)

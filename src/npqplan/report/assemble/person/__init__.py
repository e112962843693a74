"""From the plan to somebody's own page: what is held, what is suggested and why, what they could say to it.

Everything is made from what concerns the person alone, so that nothing about anybody else can show.
"""

from collections.abc import Iterator

from npqplan.organisation.model import Person
from npqplan.planning.plan import Plan
from npqplan.report.assemble import SCHEMA_VERSION
from npqplan.report.assemble.basis import sources
from npqplan.report.assemble.person.duties import duties
from npqplan.report.assemble.person.held import held
from npqplan.report.assemble.person.suggested import not_suggested, suggested
from npqplan.report.assemble.pipeline import successor_line
from npqplan.report.person_result import OwnStep, PersonResult, SayLine
from npqplan.report.prose import joined
from npqplan.report.result import CatalogueRef, PersonRef, SchoolRef
from npqplan.report.wording.names import Names
from npqplan.report.wording.yours import ready_because
from npqplan.succession.pipeline import Prospect

__all__ = ["person_page"]


def person_page(plan: Plan, person: Person, version: str) -> PersonResult:
    """One person's page. `version`: the program's."""
    problem = plan.problem
    organisation, catalogue = problem.organisation, problem.outlook.catalogue
    names = Names(organisation, catalogue).within(person.school)
    own = tuple(suggested(plan, person, names))
    law = tuple(dict.fromkeys(duties(plan, person, names)))
    cited = {source for place in own for reason in place.reasons for source in reason.cites}
    cited |= {source for place in own for source in place.funding.cites}
    cited |= {source for duty in law for source in duty.cites}
    asked = [*(duty.questions for duty in law), *(place.questions for place in own)]
    return PersonResult(
        npqplan=version,
        report="person",
        schema_version=SCHEMA_VERSION,
        as_of=problem.outlook.as_of,
        catalogue=CatalogueRef(catalogue.version, catalogue.checked),
        organisation=organisation.name,
        schools=tuple(
            SchoolRef(school.id, school.name) for school in organisation.schools if school.id == person.school
        ),
        people=(PersonRef(person.id, person.name, person.school, person.role_slugs),),
        held=held(person, organisation, names),
        steps=tuple(_steps(plan, person, names)),
        duties=law,
        suggested=own,
        not_suggested=tuple(not_suggested(plan, person, names)),
        could_say=tuple(_could_say(person, asked=any(asked))),
        sources=sources(plan, cited),
    )


def _steps(plan: Plan, person: Person, names: Names) -> Iterator[OwnStep]:
    problem = plan.problem
    found = (
        _step(prospect, plan, names)
        for post in problem.posts_in_order
        if post.key
        for prospect in problem.pipelines.covering[post.id]
        if prospect.person.id == person.id
    )
    yield from dict.fromkeys(found)


def _step(prospect: Prospect, plan: Plan, names: Names) -> OwnStep:
    line = successor_line(prospect, plan.problem, plan.gains, names)
    return OwnStep(
        title=names.seat(prospect.post.id),
        ready=line.ready,
        ready_on=line.ready_on,
        prepared_on=line.prepared_on,
        willing=line.willing,
        because=ready_because(prospect.readiness, names),
    )


def _could_say(person: Person, *, asked: bool) -> Iterator[SayLine]:
    """What would alter it, in the order in which it mostly does."""
    if person.wants:
        wish = "Whether you still want what is noted above, and by when"
    else:
        wish = "What you would like next: a role, and by when. Nothing is noted"
    yield SayLine("wants", f"{wish}. You can always put yourself forward.")
    no = (
        "No to a role or to an NPQ, now or later: it is then not suggested, and nothing else follows from it."
    )
    yield SayLine("does_not_want", no)
    if asked:
        yield SayLine("", "Your answers to the questions above.")
    yield SayLine("", f"Anything above that is wrong, out of date or missing{_missing(person)}.")
    judged = "Ask for a judgement to be looked at again" if person.judgements else "Ask to be judged ready"
    yield SayLine("ready_for", f"{judged}: it is signed, dated, and lapses after a time.")
    away = "When you could not begin, by its dates alone: no reason is asked for or kept."
    yield SayLine("unavailable", f"{away} It moves a start, and decides nothing else.")


def _missing(person: Person) -> str:
    """What nobody has told that bears on what is suggested."""
    unknown = {
        "since when you have had your role": any(role.since is None for role in person.roles),
        "whether you are a qualified teacher": person.qualified_teacher is None,
        "what you lead": not person.remits_led,
    }
    said = [what for what, is_unknown in unknown.items() if is_unknown]
    return f" (not told: {joined(said)})" if said else ""

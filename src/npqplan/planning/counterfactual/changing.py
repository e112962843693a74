"""The closed list of single changes that are tried, each as the organisation would be with it.

In this order: a wish, a judgement, a fact that nobody told (answered one way), one year more in role, one
place more at each intake, the next fee of budget.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, Literal, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from npqplan.days import academic_year, academic_year_name, add_years
from npqplan.organisation.model import Judgement, Organisation, Person, PlanWishes, School, When, Wish
from npqplan.planning.counterfactual.steps import Step
from npqplan.planning.place import Place
from npqplan.planning.problem import Problem
from npqplan.rules.verdict import Value

Kind: TypeAlias = Literal["wish", "judgement", "fact", "year", "place", "budget"]
KINDS: Final[tuple[Kind, ...]] = ("wish", "judgement", "fact", "year", "place", "budget")
"""In the order in which they are tried."""


class Change(Struct, frozen=True):
    """One change, and the organisation with it."""

    kind: Kind
    code: str
    """What changes; its sentence needs `values`."""
    about: str
    """The id of the person or school concerned."""
    organisation: Organisation
    values: Mapping[str, Value] = field(default_factory=dict)


def says_yes(problem: Problem, person: Person, step: Step) -> Change:
    """Somebody says that they would like to step up."""
    refuses = person.refuses_roles - set(step.roles)
    wish = Wish(post=step.post) if step.post else Wish(role=step.roles[0])
    keen = replace(person, wants=(*person.wants, wish), refuses_roles=refuses)
    code = "says-yes" if refuses == person.refuses_roles else "says-yes-after-all"
    return Change("wish", code, person.id, _with(problem, keen), step.values)


def takes_back_a_no(problem: Problem, person: Person, npq: str) -> Change:
    """Somebody who has said no to an NPQ would take it."""
    willing = replace(person, refuses_npqs=person.refuses_npqs - {npq})
    return Change("wish", "would-take-it", person.id, _with(problem, willing), {"npq": npq})


def says_no(problem: Problem, person: Person, step: Step) -> Change:
    """Somebody says that they would not like to step up."""
    wants = tuple(
        wish for wish in person.wants if wish.role not in step.roles and (wish.post or "") != step.post
    )
    content = replace(person, wants=wants, refuses_roles=person.refuses_roles | set(step.roles))
    return Change("wish", "says-no", person.id, _with(problem, content), step.values)


def judged(problem: Problem, person: Person, step: Step, when: When) -> Change:
    """Somebody is judged today to be ready from some time on."""
    others = tuple(
        each
        for each in person.judgements
        if each.role not in step.roles and (step.post is None or each.post != step.post)
    )
    role, post = (None, step.post) if step.post else (step.roles[0], None)
    new = Judgement(when=when, judged_by="", judged_on=problem.outlook.as_of, role=role, post=post)
    found = replace(person, judgements=(*others, new))
    code = "judged-ready" if when == "now" else "judged-far"
    return Change("judgement", code, person.id, _with(problem, found), step.values)


def a_year_more(problem: Problem, person: Person) -> Iterator[Change]:
    """Somebody has been in their present roles, and taught, for a year more than they have."""
    roles = tuple(replace(now, since=_year_before(now.since)) for now in person.roles)
    longer = replace(person, roles=roles, teaching_since=_year_before(person.teaching_since))
    if longer != person:
        yield Change("year", "a-year-more", person.id, _with(problem, longer))


def one_place_more(problem: Problem, person: Person) -> Iterator[Change]:
    """Where somebody works, one place more may start at each intake."""
    most, school = problem.places_per_intake(person), problem.school(person)
    if most is None:
        return
    organisation = problem.organisation
    more = _with_plans(organisation, school, lambda wishes: _roomier(wishes, most))
    values: dict[str, Value] = {"most": most + 1}
    yield Change("place", "one-place-more", person.school or "", more, values)


def next_fee(problem: Problem, person: Person, npq: str, places: tuple[Place, ...]) -> Iterator[Change]:
    """The budget that bears on somebody stretches to one fee more in a year. `places`: those of the plan.

    Where there is no budget: there is one, of what the plan costs in each year and the fee.
    """
    fee = problem.fee(person, problem.npq(npq))
    if not fee:
        return
    organisation, school = problem.organisation, problem.school(person)
    for year in dict.fromkeys(academic_year(intake.starts_on) for intake in problem.intakes):
        values: dict[str, Value] = {"pounds": fee, "year": academic_year_name(year)}
        if school is not None and school.plan is not None and school.plan.budget is not None:
            plan = replace(school.plan, budget=_richer(school.plan.budget, year, fee))
            changed = with_school(organisation, replace(school, plan=plan))
            yield Change("budget", "next-fee", school.id, changed, values)
        else:
            budget = organisation.plan.budget
            code = "next-fee" if budget is not None else "first-budget"
            known = _spent(places) if budget is None else budget
            plan = replace(organisation.plan, budget=_richer(known, year, fee))
            yield Change("budget", code, "", replace(organisation, plan=plan), values)


def _spent(places: tuple[Place, ...]) -> dict[int, int]:
    found: dict[int, int] = {}
    for place in places:
        year = academic_year(place.decided_for.starts_on)
        found[year] = found.get(year, 0) + place.cost
    return found


def _richer(budget: Mapping[int, int], year: int, pounds: int) -> dict[int, int]:
    return {**budget, year: budget.get(year, 0) + pounds}


def _roomier(wishes: PlanWishes, most: int) -> PlanWishes:
    """With room for one more, if this is what allows so few."""
    return replace(wishes, places_per_intake=most + 1) if wishes.places_per_intake == most else wishes


def _with_plans(
    organisation: Organisation, school: School | None, change: Callable[[PlanWishes], PlanWishes]
) -> Organisation:
    found = replace(organisation, plan=change(organisation.plan))
    if school is not None and school.plan is not None:
        found = with_school(found, replace(school, plan=change(school.plan)))
    return found


def _year_before(since: date | None) -> date | None:
    return None if since is None else add_years(since, -1)


def _with(problem: Problem, person: Person) -> Organisation:
    return with_person(problem.organisation, person)


def with_person(organisation: Organisation, person: Person) -> Organisation:
    """The organisation with somebody as they would be."""
    people = tuple(person if one.id == person.id else one for one in organisation.people)
    return replace(organisation, people=people)


def with_school(organisation: Organisation, school: School) -> Organisation:
    """The organisation with a school as it would be."""
    schools = tuple(school if one.id == school.id else one for one in organisation.schools)
    return replace(organisation, schools=schools)

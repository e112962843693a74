"""The terms that arrange and never create a place: money, numbers, company and time."""

from tests.oracle.plans import funding
from tests.oracle.plans.limits import budgets_bearing
from tests.oracle.plans.plan import Plan
from tests.oracle.plans.problem import Place, Problem, level


def nobody_funds(problem: Problem, plan: Plan) -> int:
    """Places that DfE is known not to fund, and on which no budget bears."""
    return sum(
        1
        for place in plan.places
        if funding.outcome(problem, place) == funding.NOT_FUNDED and not budgets_bearing(problem, place)
    )


def changes(problem: Problem, plan: Plan) -> int:
    """Earlier recommendations that have not started and are not in the plan at the same intake."""
    return sum(1 for place in problem.since or () if _waits(problem, place) and place not in plan.places)


def _waits(problem: Problem, place: Place) -> bool:
    """Whether an earlier recommendation has not started: neither by its day nor by what is recorded since."""
    if place.person not in problem.people:
        return False
    studies = problem.people[place.person].studies
    begun = any(s.award == place.npq and s.status in {"passed", "in_progress", "deferred"} for s in studies)
    return problem.starts[place.intake] >= problem.today and not begun


def pounds(problem: Problem, plan: Plan) -> int:
    """The price of every place that DfE is not known to fund; a price nobody knows counts nothing."""
    return sum(funding.cost(problem, place) for place in plan.places)


def starts(_problem: Problem, plan: Plan) -> int:
    """The number of places."""
    return len(plan.places)


def companions(problem: Problem, plan: Plan) -> int:
    """People who share an NPQ and an intake with a colleague near them."""
    together: dict[tuple[str | None, str, str], list[Place]] = {}
    for place in plan.places:
        key = problem.people[place.person].school, place.npq, place.intake
        together.setdefault(key, []).append(place)
    return len(
        {
            place.person
            for group in together.values()
            for place in group
            if any(other != place and _near(problem, place.person, other.person) for other in group)
        }
    )


def _near(problem: Problem, one: str, other: str) -> bool:
    """At the same or the next level, or leading the same thing."""
    a, b = problem.people[one], problem.people[other]
    return abs(level(a) - level(b)) <= 1 or bool(a.leads & b.leads)


def supported(problem: Problem, plan: Plan) -> int:
    """Places that a colleague can support who has passed the same NPQ and stays until the result."""
    return sum(1 for place in plan.places if _supporters(problem, place))


def _supporters(problem: Problem, place: Place) -> list[str]:
    school, ends = problem.people[place.person].school, problem.outcome_of(place)
    return [
        person.id
        for person in problem.people.values()
        if person.school == school
        and person.id != place.person
        and (person.last_day is None or person.last_day >= ends)
        and any(study.award == place.npq and study.status == "passed" for study in person.studies)
    ]


def passed_over(problem: Problem, plan: Plan) -> int:
    """For each place the intakes of the horizon before it, summed."""
    return sum(problem.passed_over[place.intake] for place in plan.places)

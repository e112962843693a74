"""What places come to, term by term, from what each purpose is worth: no programme, and no solver."""

from collections.abc import Sequence
from itertools import groupby

from npqplan.planning.arranging import are_companions, has_alumni
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Gains, Place, Term, gains_of
from npqplan.planning.plan import Plan
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import (
    combinations,
    duties,
    golden_thread,
    implementation,
    prepared_cover,
    second_successor,
)
from npqplan.succession.order import KEY_CLASSES
from tests.planning.making import as_decided


def values(places: Sequence[Place], problem: Problem) -> dict[Term, tuple[int, ...]]:
    """Every term but steadiness and the canonical order; more is better. Decided places are among them."""
    places = as_decided(places)
    gains = gains_of(places)
    return {
        "duties": duties.value(problem, gains),
        "prepared_cover": prepared_cover.value(problem, gains),
        "combinations": combinations.value(problem, gains),
        "second_successor": second_successor.value(problem, gains),
        "implementation": implementation.value(problem, gains),
        "golden_thread": golden_thread.value(problem, gains),
        "cost": (-sum(place.cost for place in places),),
        "starts": (-len(places),),
        "learning_together": (_sharing(places, problem), sum(has_alumni(place, problem) for place in places)),
        "earliness": (-sum(problem.intake_order.get(place.intake.id, 0) for place in places),),
    }


def values_of(plan: Plan) -> dict[Term, tuple[int, ...]]:
    """What a plan comes to by this reckoning."""
    return values(plan.places, plan.problem)


def score(places: Sequence[Place], candidates: Candidates) -> tuple[int, ...]:
    """All of it in one row of numbers, with what decides among equals and is not shown."""
    problem = candidates.problem
    places = as_decided(places)
    gains = gains_of(places)
    found = values(places, problem)
    needed = _needed(problem, gains)
    depth, breadth, halves = found.pop("combinations")
    later = [
        number
        for term, value in found.items()
        if term not in {"duties", "prepared_cover"}
        for number in value
    ]
    return (
        *found["duties"],
        *(number for pair in zip(found["prepared_cover"], needed, strict=True) for number in pair),
        depth,
        *_depth_by_position(problem, gains),
        -sum(candidates.is_unfunded(place) for place in places if not place.kept),
        breadth,
        halves,
        *later,
    )


def _needed(problem: Problem, gains: Gains) -> list[int]:
    """Of the posts filled at once, by class, those that are needed by then."""
    found = [0] * KEY_CLASSES
    cover = prepared_cover.PreparedCover(problem, gains)
    for on, matching in zip(cover.septembers, cover.matchings, strict=True):
        for post in matching.filled_by:
            needed_on = problem.needed_on(problem.organisation.post_by_id[post])
            if needed_on is not None and needed_on <= on and problem.class_of[post] < KEY_CLASSES:
                found[problem.class_of[post]] += 1
    return found


def _depth_by_position(problem: Problem, gains: Gains) -> list[int]:
    """How many schools' first priorities have depth, how many second ones, and so on."""
    most = max((len(school.priorities) for school in problem.organisation.schools), default=0)
    found = [0] * most
    for priority in combinations.priorities(problem):
        if combinations.depth(priority, problem, gains):
            found[priority.school.priorities.index(priority.remit)] += 1
    return found


def _sharing(places: Sequence[Place], problem: Problem) -> int:
    """How many people start an NPQ beside a colleague at a similar level or with the same remit."""
    people: set[str] = set()

    def start(place: Place) -> tuple[str, str, str]:
        return place.person.school or "", place.npq.code, place.intake.id

    for _, group in groupby(sorted(places, key=start), key=start):
        together = list(group)
        people |= {
            place.person.id
            for place in together
            if any(are_companions(place, other, problem) for other in together)
        }
    return len(people)

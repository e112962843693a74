"""Every plan that the hard rules allow, the best of them, and who is in some of these but not in all."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from tests.oracle.plans.busy import fits
from tests.oracle.plans.canonical import first
from tests.oracle.plans.decided import decided
from tests.oracle.plans.eligibility import may_take
from tests.oracle.plans.limits import allowed, payable
from tests.oracle.plans.order import ORDER, Term, best_by
from tests.oracle.plans.plan import Plan
from tests.oracle.plans.problem import Place, Problem, pose
from tests.oracle.plans.purpose import may_serve
from tests.oracle.reading import Person, Tree

Value = int | tuple[int, ...]
MOST_AT_ONCE = 4
"""Nobody can take more places than this within three intakes."""


@dataclass(frozen=True)
class Answer:
    """The best plans of a roster on a day; all have the same value in every term."""

    problem: Problem
    order: tuple[Term, ...]
    plans: tuple[Plan, ...]
    tried: int

    @property
    def best(self) -> dict[str, Value]:
        """The value of the best plans, term by term."""
        return self.worth(self.plans[0])

    def worth(self, plan: Plan) -> dict[str, Value]:
        """The value of any plan, term by term."""
        return {term.name: term.value(self.problem, plan) for term in self.order}

    @property
    def first(self) -> Plan:
        """The one that comes first in the canonical order."""
        return first(self.problem, self.plans)

    @property
    def choosing(self) -> frozenset[str]:
        """Who has other places in some of the best plans than in others, or none."""
        return frozenset(
            who
            for who in self.problem.people
            if len({frozenset(plan.of.get(who, ())) for plan in self.plans}) > 1
        )

    @property
    def ties(self) -> frozenset[str]:
        """Who is in some of the best plans but not in all."""
        people = [plan.people for plan in self.plans]
        return frozenset().union(*people) - frozenset.intersection(*people)

    @property
    def varying(self) -> frozenset[str]:
        """Who has an NPQ in some of the best plans that they do not have in all."""
        pairs = [frozenset((place.person, place.npq) for place in plan.places) for plan in self.plans]
        return frozenset(who for who, _ in frozenset().union(*pairs) - frozenset.intersection(*pairs))


def solve(
    tree: Tree, today: date, *, order: Sequence[Term] = ORDER, since: Collection[Place] | None = None
) -> Answer:
    """The best plans of a roster, by the terms in their order or in another."""
    return solved(pose(tree, today, since=since), order)


def solved(problem: Problem, order: Sequence[Term] = ORDER) -> Answer:
    """The best plans of a problem."""
    found = list(every_plan(problem))
    return Answer(problem, tuple(order), tuple(best_by(problem, found, order)), len(found))


def candidates(problem: Problem, person: Person) -> list[Place]:
    """The places that the rules allow somebody, but for those that could serve no purpose."""
    return [
        place
        for npq in sorted(problem.facts.npqs)
        if may_serve(problem, person, npq)
        for intake in problem.intakes
        if may_take(problem, person, npq, intake)
        and payable(problem, place := Place(person.id, npq, intake.id))
    ]


def objections(problem: Problem, plan: Plan) -> list[str]:
    """Which hard rules a plan breaks, in sentences; empty: none."""
    fixed = decided(problem)
    chosen = plan.places - fixed
    intakes = {intake.id: intake for intake in problem.intakes}
    found = [f"{place} is decided and missing" for place in sorted(fixed - plan.places)]
    for place in sorted(chosen):
        person, intake = problem.people[place.person], intakes.get(place.intake)
        if intake is None or not may_take(problem, person, place.npq, intake):
            found.append(f"{place} may not be")
        if not payable(problem, place):
            found.append(f"{place} has no price to be paid")
    found += [
        f"{who} has too much at once"
        for who in sorted({place.person for place in chosen})
        if not fits(problem, problem.people[who], plan.of[who])
    ]
    return found if allowed(problem, fixed, chosen) else [*found, "too many places, or too much money"]


def choices(problem: Problem, person: Person) -> list[frozenset[Place]]:
    """Every set of places that somebody could be given beside what is decided; the empty one first."""
    possible = candidates(problem, person)
    mine = [place for place in decided(problem) if place.person == person.id]
    taken = {place.npq for place in mine}
    return [
        frozenset(chosen)
        for size in range(MOST_AT_ONCE + 1)
        for chosen in combinations(possible, size)
        if len({place.npq for place in chosen} | taken) == size + len(taken)
        and (not chosen or fits(problem, person, [*mine, *chosen]))
    ]


def how_many(problem: Problem) -> int:
    """How many combinations of choices there are, limits aside."""
    found = 1
    for person in problem.people.values():
        found *= len(choices(problem, person))
    return found


def every_plan(problem: Problem) -> Iterator[Plan]:
    """All plans; a branch ends where a limit is broken, for one place more never mends it."""
    fixed = decided(problem)
    options = [choices(problem, person) for person in problem.people.values()]

    def extend(chosen: frozenset[Place], rest: Sequence[Sequence[frozenset[Place]]]) -> Iterator[Plan]:
        if not rest:
            yield Plan(fixed | chosen)
            return
        for choice in rest[0]:
            more = chosen | choice
            if not choice or allowed(problem, fixed, more):
                yield from extend(more, rest[1:])

    found = extend(frozenset(), options)
    return found if problem.since is None else filter(_each_serves(problem), found)


def _each_serves(problem: Problem) -> Callable[[Plan], bool]:
    """With an earlier answer at hand a place might be kept for its own sake: each must serve a purpose."""
    purposes = [term for term in ORDER if term.purpose]

    def serves(plan: Plan) -> bool:
        return all(
            any(
                term.value(problem, plan) != term.value(problem, Plan(plan.places - {place}))
                for term in purposes
            )
            for place in plan.places - decided(problem)
        )

    return serves

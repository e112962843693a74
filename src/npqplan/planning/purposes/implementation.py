"""Implementation: at each level that has leaders, at least half hold or take an NPQ of their own combination.

Every NPQ teaches how to put change into practice; it works where leaders at all levels share that. Only
an NPQ of the person's own combination counts, so that nobody is sent on any NPQ for the number's sake.
"""

from npqplan.catalogue.model import Level
from npqplan.organisation.model import Person, School
from npqplan.planning.draft import Draft
from npqplan.planning.place import Gains, Place
from npqplan.planning.problem import Problem
from npqplan.rules.verdict import Reason

LEVELS: tuple[Level, ...] = ("middle", "senior", "head")


def leaders(school: School, level: Level, problem: Problem) -> tuple[Person, ...]:
    """The leaders of a school at a level."""
    people = problem.organisation.people_of[school.id]
    return tuple(person for person in people if problem.level(person) == level)


def with_it(people: tuple[Person, ...], problem: Problem, gains: Gains) -> tuple[Person, ...]:
    """Those who hold, study or take an NPQ of their own combination."""
    return tuple(person for person in people if problem.has(person, problem.own_combination(person), gains))


def value(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[int, ...]:
    """[levels of schools where half or more share it]: more is better."""
    own = None if about is None else problem.school(about)
    schools = problem.organisation.schools if about is None else (own,)
    return (
        sum(
            1
            for school in schools
            for level in LEVELS
            if school is not None
            and (people := leaders(school, level, problem))
            and 2 * len(with_it(people, problem, gains)) >= len(people)
        ),
    )


def pursue(draft: Draft) -> None:
    """Give enough of each level that falls short an NPQ of their own; nothing where not enough can be."""
    for school in draft.problem.organisation.schools:
        for level in LEVELS:
            people = leaders(school, level, draft.problem)
            have = with_it(people, draft.problem, draft.gains)
            short = (len(people) + 1) // 2 - len(have)
            if short > 0:
                reason = Reason("shares-implementation", {"level": level, "leaders": len(people)})
                lacking = [person for person in people if person not in have]
                offers = [place for person in lacking if (place := _offer(person, reason, draft))]
                if len(offers) >= short:
                    for place in offers[:short]:
                        draft.give(place)


def _offer(person: Person, reason: Reason, draft: Draft) -> Place | None:
    """The first place of somebody's own combination that the limits allow."""
    index = draft.problem.outlook.index
    own = [npq for half in draft.problem.halves(person) for npq in half.npqs]
    for now in person.roles:
        combination = index.roles[now.role].combination
        own += [*combination.specialist, *combination.leadership]
    for npq in dict.fromkeys(own):
        place = draft.earliest(person, npq, ("implementation", reason))
        if place is not None:
            return place
    return None

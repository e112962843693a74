"""Implementation: at each level that has leaders, at least half hold or take an NPQ of their own combination.

Every NPQ teaches how to put change into practice; it works where leaders at all levels share that. Only
an NPQ of the person's own combination counts, so that nobody is sent on any NPQ for the number's sake.
The leaders are those who stay until the plan is done.
"""

from datetime import date

from npqplan.catalogue.model import Level
from npqplan.organisation.model import Person, School
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Part, Programme, total

LEVELS: tuple[Level, ...] = ("middle", "senior", "head")


def leaders(school: School, level: Level, problem: Problem, on: date | None = None) -> tuple[Person, ...]:
    """The leaders of a school at a level who are here on a day; None: on the day the plan is done."""
    day = on or problem.done_on
    people = problem.organisation.people_of[school.id]
    return tuple(person for person in people if problem.level(person) == level and person.is_here(day))


def with_it(people: tuple[Person, ...], problem: Problem, gains: Gains) -> tuple[Person, ...]:
    """Those who hold, study or take an NPQ of their own combination; another award teaches none of it."""
    return tuple(
        person
        for person in people
        if not problem.own_combination(person).isdisjoint(problem.brought(person, gains))
    )


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


def parts(programme: Programme) -> tuple[Part, ...]:
    """Levels of schools that share it: half or more of the leaders, by NPQs of their own combinations."""
    problem, decided = programme.problem, programme.candidates.gains
    shared: dict[int, int] = {}
    already = 0
    for school in programme.scope.schools:
        for level in LEVELS:
            people = leaders(school, level, problem)
            have = with_it(people, problem, decided)
            short = (len(people) + 1) // 2 - len(have)
            if people and short <= 0:
                already += 1
            if short <= 0:
                continue
            could = [
                column
                for person in people
                if person not in have
                and (column := programme.any_of(programme.taking(person, _own(person, problem)))) is not None
            ]
            if len(could) >= short:
                level_shares = programme.column(whole=True)
                programme.at_most({level_shares: short, **total(could, -1)}, 0)
                shared[level_shares] = 1
    return (Part("implementation", shared, already),)


def _own(person: Person, problem: Problem) -> tuple[str, ...]:
    """The NPQs of somebody's own combination, in the catalogue's order."""
    own = problem.own_combination(person)
    return tuple(npq.code for npq in problem.outlook.catalogue.npqs if npq.code in own)

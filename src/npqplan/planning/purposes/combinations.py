"""Combinations: depth and breadth for each priority, then the halves of leaders' own combinations.

Depth: somebody who leads the priority (where nobody does, a senior leader who leads teaching or
curriculum) holds or takes the NPQ that deepens it. Breadth: another person, senior or head, with NPQSL,
NPQH or NPQEL. Both count those who stay until the plan is done. Halves: see `planning.halves`.
"""

from collections.abc import Iterable
from typing import Literal

from npqplan.organisation.model import Person
from npqplan.planning.halves import Half
from npqplan.planning.place import Gains
from npqplan.planning.priorities import Priority
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Part, Programme, Sum
from npqplan.rules.verdict import Reason, Value

BREADTH = ("NPQSL", "NPQH", "NPQEL")


def priorities(problem: Problem, about: Person | None = None) -> tuple[Priority, ...]:
    """Every school's priorities (or those of one person's school), most important first."""
    if about is not None:
        return problem.priorities_of.get(about.school, ())
    schools = problem.organisation.schools
    return tuple(priority for school in schools for priority in problem.priorities_of[school.id])


def depth(priority: Priority, problem: Problem, gains: Gains) -> tuple[Person, ...]:
    """Who gives a priority depth, of those whom it is told with."""
    return tuple(person for person in priority.led_by if problem.brings(person, priority.deepened_by, gains))


def breadth(priority: Priority, problem: Problem, gains: Gains) -> tuple[Person, ...]:
    """Who gives a priority breadth: somebody other than the one person who gives it depth."""
    deep = depth(priority, problem, gains)
    broad = tuple(person for person in priority.could_broaden if problem.brings(person, BREADTH, gains))
    return tuple(person for person in broad if person not in deep) or (broad if len(deep) > 1 else ())


def value(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[int, ...]:
    """[priorities with depth, priorities with breadth, halves complete]: more is better."""
    found = priorities(problem, about)
    complete = sum(
        problem.has(half.person, half.npqs, gains)
        for person in (problem.organisation.people if about is None else (about,))
        for half in problem.halves(person)
    )
    return (
        sum(1 for priority in found if depth(priority, problem, gains)),
        sum(1 for priority in found if breadth(priority, problem, gains)),
        complete,
    )


def depth_parts(programme: Programme) -> tuple[Part, ...]:
    """Priorities with depth; then, for equals, first those that schools put first.

    There are as many parts whatever the scope and the places in it, so that plans can be compared.
    """
    deepened: dict[int, int] = {}
    most = max((len(school.priorities) for school in programme.problem.organisation.schools), default=0)
    by_position: list[dict[int, int]] = [{} for _ in range(most)]
    already = 0
    for priority in _priorities_of(programme):
        if depth(priority, programme.problem, programme.candidates.gains):
            already += 1
            continue
        columns = [
            column for person in priority.led_by for column in programme.taking(person, priority.deepened_by)
        ]
        if columns:
            one = programme.column()
            programme.limit(one, columns)
            deepened[one] = 1
            by_position[priority.school.priorities.index(priority.remit)][one] = 1
    in_order = (Part("combinations", columns, at=None) for columns in by_position)
    return Part("combinations", deepened, already, 0), *in_order


def breadth_parts(programme: Programme) -> tuple[Part, ...]:
    """Priorities with breadth: not by the one person who alone gives depth."""
    broad: dict[int, int] = {}
    already = 0
    for priority in _priorities_of(programme):
        column = _broadened(priority, programme)
        if column is True:
            already += 1
        elif column is not None:
            broad[column] = 1
    return (Part("combinations", broad, already, 1),)


def _broadened(priority: Priority, programme: Programme) -> int | Literal[True] | None:
    """A column that is 1 only if a priority has breadth; True: it has, whatever the plan; None: it cannot.

    For everybody who could give both, it must have breadth without them, or somebody else with depth too,
    or their own depth must be missing.
    """
    candidates = programme.candidates
    has_breadth: dict[str, list[int] | None] = {
        person.id: None if candidates.brings(person, BREADTH) else programme.taking(person, BREADTH)
        for person in priority.could_broaden
    }
    has_depth: dict[str, list[int] | None] = {
        person.id: None
        if candidates.brings(person, priority.deepened_by)
        else programme.taking(person, priority.deepened_by)
        for person in priority.led_by
    }
    if not has_breadth:
        return None
    column = programme.column()
    rows = [_row(column, has_breadth.values(), [], 0)]
    for one, columns in has_breadth.items():
        if one not in has_depth or columns == []:
            continue
        others = [their for person, their in has_breadth.items() if person != one]
        deep = [their for person, their in has_depth.items() if person != one]
        own = has_depth[one]
        spoiling = [()] if own is None else [(each,) for each in own]
        rows += [_row(column, [*others, *deep], each, len(each)) for each in spoiling]
    binding = [row for row in rows if row is not None]
    for sum_, number in binding:
        programme.at_most(sum_, number)
    return column if binding else True


def _row(
    column: int, by: Iterable[list[int] | None], unless: Iterable[int], constant: int
) -> tuple[Sum, int] | None:
    """Column at most a constant, plus what others have, less what would spoil it; None: nothing binds."""
    found: dict[int, int] = {}
    for columns in by:
        if columns is None:
            return None
        for each in columns:
            found[each] = -1
    for each in unless:
        found[each] = found.get(each, 0) + 1
    return {column: 1, **found}, constant


def halves_parts(programme: Programme) -> tuple[Part, ...]:
    """Halves of leaders' own combinations complete."""
    complete: dict[int, int] = {}
    already = 0
    for person in programme.scope.people:
        for half in programme.problem.halves(person):
            if programme.candidates.has(person, half.npqs):
                already += 1
            elif (column := programme.any_of(programme.taking(person, half.npqs))) is not None:
                complete[column] = complete.get(column, 0) + 1
    return (Part("combinations", complete, already, 2),)


def _priorities_of(programme: Programme) -> tuple[Priority, ...]:
    schools = programme.scope.schools
    return tuple(each for school in schools for each in programme.problem.priorities_of[school.id])


def why_depth(priority: Priority, problem: Problem) -> Reason:
    """Why somebody would give a priority depth."""
    values: dict[str, Value] = {
        "remit": priority.remit,
        "place": priority.school.priorities.index(priority.remit) + 1,
    }
    if _is_led(priority):
        return Reason("gives-depth", values)
    today = problem.priorities_on(problem.outlook.as_of)[priority.school.id]
    led_today = any(_is_led(now) for now in today if now.remit == priority.remit)
    return Reason("gives-depth-for-teaching", {**values, "led": "today" if led_today else "never"})


def _is_led(priority: Priority) -> bool:
    return any(priority.remit in person.remits_led for person in priority.led_by)


def why(half: Half, npq: str) -> Reason:
    """Why somebody would complete half of their combination by this NPQ of it."""
    if half.kind == "leadership":
        return Reason("next-step", {"role": half.step, "wanted": half.wanted})
    remit = next((remit for code, remit in half.deepens if code == npq), None)
    return Reason("deepens-remit", {"remit": remit}) if remit else Reason("shared-by-middle-leaders")

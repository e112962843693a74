"""Combinations: depth and breadth for each priority, then the halves of leaders' own combinations.

Depth: somebody who leads the priority (where nobody does, a senior leader who leads teaching or
curriculum) holds or takes the NPQ that deepens it. Breadth: another person, senior or head, with NPQSL,
NPQH or NPQEL. Halves: see `planning.halves`.
"""

from msgspec import Struct

from npqplan.organisation.model import Person, School
from npqplan.planning.draft import Draft
from npqplan.planning.halves import Half, remits_led
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.rules.verdict import Reason, Value

BREADTH = ("NPQSL", "NPQH", "NPQEL")
STAND_IN_REMITS = frozenset(("teaching", "curriculum"))
SENIOR = frozenset(("senior", "head", "executive"))


class Priority(Struct, frozen=True):
    """A priority of a school, who could give it depth, and who breadth."""

    school: School
    remit: str
    deepened_by: tuple[str, ...]
    led_by: tuple[Person, ...]
    """Who leads it; where nobody does, senior leaders who lead teaching or curriculum."""
    could_broaden: tuple[Person, ...]


def priorities(problem: Problem, about: Person | None = None) -> tuple[Priority, ...]:
    """Every school's priorities (or those of one person's school), most important first."""
    found = []
    own = None if about is None else problem.school(about)
    schools = problem.organisation.schools if about is None else (own,) if own else ()
    for school in schools:
        people = problem.organisation.people_of[school.id]
        senior = tuple(person for person in people if problem.level(person) in SENIOR)
        for remit in school.priorities:
            leaders = tuple(person for person in people if remit in remits_led(person))
            led_by = leaders or tuple(
                person for person in senior if not STAND_IN_REMITS.isdisjoint(person.leads)
            )
            deepened_by = problem.outlook.index.deepens(remit, school.phase)
            found.append(Priority(school, remit, deepened_by, led_by, senior))
    return tuple(found)


def depth(priority: Priority, problem: Problem, gains: Gains) -> tuple[Person, ...]:
    """Who gives a priority depth."""
    return tuple(person for person in priority.led_by if problem.has(person, priority.deepened_by, gains))


def breadth(priority: Priority, problem: Problem, gains: Gains) -> tuple[Person, ...]:
    """Who gives a priority breadth: somebody other than the one person who gives it depth."""
    deep = depth(priority, problem, gains)
    broad = tuple(person for person in priority.could_broaden if problem.has(person, BREADTH, gains))
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


def pursue(draft: Draft) -> None:
    """Depth for each priority, then breadth, then the halves of those who lead."""
    found = priorities(draft.problem)
    for priority in found:
        if priority.deepened_by and not depth(priority, draft.problem, draft.gains):
            _deepen(priority, draft)
    for priority in found:
        if not breadth(priority, draft.problem, draft.gains):
            _broaden(priority, draft)
    for person in draft.problem.organisation.people:
        for half in draft.problem.halves(person):
            if not draft.problem.has(half.person, half.npqs, draft.gains):
                _complete(half, draft)


def why_depth(priority: Priority) -> Reason:
    """Why somebody would give a priority depth."""
    values: dict[str, Value] = {
        "remit": priority.remit,
        "place": priority.school.priorities.index(priority.remit) + 1,
    }
    leads = any(priority.remit in remits_led(person) for person in priority.led_by)
    return Reason("gives-depth" if leads else "gives-depth-for-teaching", values)


def _deepen(priority: Priority, draft: Draft) -> None:
    reason = why_depth(priority)
    offers = [
        place
        for person in priority.led_by
        for npq in priority.deepened_by
        if (place := draft.earliest(person, npq, ("combinations", reason), pay=True)) is not None
    ]
    if offers:
        draft.give(min(offers, key=lambda place: (place.cost, place.intake.starts_on)))


def _broaden(priority: Priority, draft: Draft) -> None:
    reason = Reason("gives-breadth", {"remit": priority.remit})
    deep = depth(priority, draft.problem, draft.gains)
    for npq in BREADTH:
        for person in priority.could_broaden:
            if deep != (person,):
                place = draft.earliest(person, npq, ("combinations", reason))
                if place is not None:
                    draft.give(place)
                    return


def _complete(half: Half, draft: Draft) -> None:
    for npq in half.npqs:
        place = draft.earliest(half.person, npq, ("combinations", why(half)))
        if place is not None:
            draft.give(place)
            return


def why(half: Half) -> Reason:
    """Why somebody would complete half of their combination."""
    if half.kind == "leadership":
        return Reason("next-step", {"role": half.why, "wanted": half.wanted})
    if half.why == "shared":
        return Reason("shared-by-middle-leaders")
    return Reason("deepens-remit", {"remit": half.why})

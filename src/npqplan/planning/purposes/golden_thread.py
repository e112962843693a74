"""The golden thread: every trainee and early career teacher supported by somebody with NPQLTD.

Their mentor, or their school's lead for induction or teacher development, holds or takes it.
"""

from collections.abc import Iterable

from npqplan.organisation.model import Person
from npqplan.planning.draft import Draft
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.rules.verdict import Reason

NPQ = "NPQLTD"
LEAD_REMITS = frozenset(("induction", "teacher_development"))


def supporters(beginner: Person, problem: Problem) -> tuple[Person, ...]:
    """Their school's lead for induction or teacher development, then their mentors."""
    people = problem.organisation.people_of[beginner.school]
    leads = [person for person in people if not LEAD_REMITS.isdisjoint(person.leads)]
    found = {person.id: person for person in (*leads, *problem.mentors_of.get(beginner.id, ()))}
    return tuple(person for person in found.values() if person.id != beginner.id)


def is_supported(beginner: Person, problem: Problem, gains: Gains) -> bool:
    """Whether any of them holds, studies or takes NPQLTD."""
    return any(problem.has(person, (NPQ,), gains) for person in supporters(beginner, problem))


def value(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[int, ...]:
    """[trainees and early career teachers supported]: more is better."""
    return (
        sum(
            is_supported(beginner, problem, gains)
            for beginner in problem.beginners
            if about is None or beginner.school == about.school or beginner.id in about.mentors
        ),
    )


def pursue(draft: Draft) -> None:
    """Give NPQLTD to whoever supports most of those without, until no more can be supported."""
    while lacking := [
        beginner
        for beginner in draft.problem.beginners
        if not is_supported(beginner, draft.problem, draft.gains)
    ]:
        for person, count in _by_reach(lacking, draft.problem):
            reason = Reason("supports-beginners", {"people": count})
            place = draft.earliest(person, NPQ, ("golden_thread", reason))
            if place is not None:
                draft.give(place)
                break
        else:
            return


def _by_reach(lacking: Iterable[Person], problem: Problem) -> list[tuple[Person, tuple[str, ...]]]:
    """Who supports how many of these, most first; among equals in canonical order."""
    reach: dict[str, list[str]] = {}
    for beginner in lacking:
        for person in supporters(beginner, problem):
            reach.setdefault(person.id, []).append(beginner.id)
    people = [person for person in problem.organisation.people if person.id in reach]
    people.sort(key=lambda person: -len(reach[person.id]))
    return [(person, tuple(reach[person.id])) for person in people]

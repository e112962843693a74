"""Who is busy when: one NPQ at a time, or two where the school allows it."""

from collections.abc import Collection
from datetime import date

from tests.oracle.calendar import months_after
from tests.oracle.plans.problem import Place, Problem
from tests.oracle.plans.standing import overdue
from tests.oracle.reading import Person


def fits(problem: Problem, person: Person, places: Collection[Place]) -> bool:
    """Whether somebody could take all these places: never more at once than the school allows.

    Busy from the first day for the months taught, the last day free again. Study past the day of its
    result keeps them busy: nobody knows until when.
    """
    spells = [(problem.starts[place.intake], _taught(problem, place.npq, place.intake)) for place in places]
    most = 2 if problem.setting(person.school, "two_at_once") in {True, "yes"} else 1
    return all(
        sum(1 for first, free in (*spells, *_under_way(problem, person)) if first <= day < free) <= most
        for day, _ in spells
    )


def _taught(problem: Problem, npq: str, intake: str) -> date:
    return months_after(problem.starts[intake], problem.facts.npqs[npq].months_taught)


def _under_way(problem: Problem, person: Person) -> list[tuple[date, date]]:
    return [
        (
            study.started,
            date.max
            if overdue(problem, study)
            else months_after(study.started, problem.facts.npqs[study.award].months_taught),
        )
        for study in person.studies
        if study.status == "in_progress" and study.started and study.award in problem.facts.npqs
    ]

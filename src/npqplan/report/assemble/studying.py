"""Study under way and planned as facts of the answer: by person, and what it takes of the terms."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from npqplan.days import add_months, term_days, terms
from npqplan.organisation.model import Person
from npqplan.planning.plan import Plan
from npqplan.report.result import PersonWorkload, StudyLine, Workload

SCHOOL_WEEKS_A_TERM = 13
TERM_NAMES = ("Autumn", "Spring", "Summer")


def studies(plan: Plan) -> tuple[StudyLine, ...]:
    """What everybody studies from now on, in canonical order, then by start."""
    of_plan: dict[str, list[StudyLine]] = {}
    for place in plan.places:
        line = StudyLine(
            person=place.person.id,
            npq=place.npq.code,
            state="planned",
            from_=place.intake.starts_on,
            taught_until=place.taught_until,
            result_on=place.finishes_on,
            hours_a_week=place.npq.weekly_hours,
        )
        of_plan.setdefault(place.person.id, []).append(line)
    return tuple(
        line
        for person in plan.problem.organisation.people
        for line in sorted(
            (*_under_way(person, plan), *of_plan.get(person.id, ())), key=lambda line: (line.from_, line.npq)
        )
    )


def _under_way(person: Person, plan: Plan) -> Iterator[StudyLine]:
    """Study that has begun; what should have its result by now has no time that we know."""
    outlook = plan.problem.outlook
    for record in person.npqs:
        npq = outlook.index.npqs.get(record.npq)
        if record.status != "in_progress" or not record.started or npq is None:
            continue
        result_on = add_months(record.started, npq.months_to_outcome)
        if result_on >= outlook.as_of:
            yield StudyLine(
                person=person.id,
                npq=npq.code,
                state="under_way",
                from_=record.started,
                taught_until=add_months(record.started, npq.months_taught),
                result_on=result_on,
                hours_a_week=npq.weekly_hours,
            )


def person_workload(lines: Iterable[StudyLine], as_of: date) -> tuple[PersonWorkload, ...]:
    """Hours a week by person and term, from this term on."""
    return tuple(
        PersonWorkload(person, term_name(at), tuple(each.npq for each in taught), *_at_once(at, taught))
        for person, by_term in _by_term(lines, as_of).items()
        for at, taught in sorted(by_term.items())
    )


def workload(plan: Plan, lines: Iterable[StudyLine]) -> tuple[Workload, ...]:
    """People studying and their hours, by school and term."""
    organisation = plan.problem.organisation
    found: dict[tuple[str | None, int, int], list[tuple[int, int]]] = {}
    for person, by_term in _by_term(lines, plan.problem.outlook.as_of).items():
        school = organisation.person_by_id[person].school
        for at, taught in by_term.items():
            found.setdefault((school, *at), []).append(_at_once(at, taught)[1])
    order = {school.id: place for place, school in enumerate(organisation.schools)}
    keys = sorted(found, key=lambda key: (order.get(key[0] or "", -1), key[1:]))
    return tuple(_of_term(key, found[key]) for key in keys)


def _of_term(key: tuple[str | None, int, int], hours: list[tuple[int, int]]) -> Workload:
    school, *at = key
    least, most = (sum(each) * SCHOOL_WEEKS_A_TERM for each in zip(*hours, strict=True))
    return Workload(school, term_name((at[0], at[1])), len(hours), (least, most))


def _by_term(lines: Iterable[StudyLine], as_of: date) -> dict[str, dict[tuple[int, int], list[StudyLine]]]:
    """By person and term, what they are taught in it."""
    found: dict[str, dict[tuple[int, int], list[StudyLine]]] = {}
    for line in lines:
        for at in terms(max(line.from_, as_of), line.taught_until):
            found.setdefault(line.person, {}).setdefault(at, []).append(line)
    return found


def _at_once(at: tuple[int, int], taught: Sequence[StudyLine]) -> tuple[int, tuple[int, int]]:
    """How many NPQs somebody has at once in a term, at most, and the hours a week that they take then."""
    first, _ = term_days(*at)
    found = (0, (0, 0))
    for on in {max(first, line.from_) for line in taught}:
        hours = [line.hours_a_week for line in taught if line.from_ <= on < line.taught_until]
        found = max(found, (len(hours), (sum(least for least, _ in hours), sum(most for _, most in hours))))
    return found


@cache
def term_name(at: tuple[int, int]) -> str:
    """`Autumn 2027`."""
    year, which = at
    return f"{TERM_NAMES[which]} {year if which == 0 else year + 1}"

"""NPQs on record and budgets as facts of the answer, so that a later report can be compared with this one."""

from collections.abc import Iterator, Mapping
from datetime import date

from npqplan.days import academic_year_name
from npqplan.organisation.model import NpqRecord, Organisation, Person, PlanWishes
from npqplan.planning.problem import Problem
from npqplan.report.result import BudgetLine, NpqLine, YearPounds


def npqs_on_record(problem: Problem) -> tuple[NpqLine, ...]:
    """What is on everybody's record, in canonical order, then by NPQ and day."""
    return tuple(line for person in problem.organisation.people for line in _of(person, problem))


def _of(person: Person, problem: Problem) -> Iterator[NpqLine]:
    for record in sorted(person.npqs, key=_order):
        npq = problem.outlook.index.npqs.get(record.npq)
        yield NpqLine(
            person=person.id,
            npq=record.npq,
            status=record.status,
            started=record.started,
            finished=record.finished,
            funded=record.funded,
            fee=problem.fee(person, npq) if npq else None,
        )


def _order(record: NpqRecord) -> tuple[str, date, date, str, str]:
    return (
        record.npq,
        record.started or date.min,
        record.finished or date.min,
        record.status,
        str(record.funded),
    )


def budgets(organisation: Organisation) -> tuple[BudgetLine, ...]:
    """The organisation's, then each school's own, where they are given."""
    plans: list[tuple[str | None, PlanWishes | None]] = [(None, organisation.plan)]
    plans += [(school.id, school.plan) for school in organisation.schools]
    return tuple(_budget(school, plan.budget) for school, plan in plans if plan and plan.budget is not None)


def _budget(school: str | None, budget: Mapping[int, int]) -> BudgetLine:
    by_year = (YearPounds(academic_year_name(year), pounds) for year, pounds in sorted(budget.items()))
    return BudgetLine(school, tuple(by_year))

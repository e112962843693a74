"""NPQs on record as facts of the answer, so that a later report can be compared with this one."""

from collections.abc import Iterator
from datetime import date

from npqplan.organisation.model import NpqRecord, Person
from npqplan.planning.problem import Problem
from npqplan.report.result import NpqLine


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

"""One NPQ at a time.

Who it is about. Everyone who is on an NPQ, or has applied for one.

The rule. Somebody is busy for the months that an NPQ is taught, from its first day; on the day those
end they may start another, though the result is still to come. With `two_at_once` the school allows two,
never three. One in progress past the day of its result still keeps them busy, until the roster says how
it ended. One that is deferred keeps nobody from another, but asks when it resumes. Where nobody told
when one began, an intake that it could still reach carries that question.

Source. A convention of ours (`npqs_at_once`): DfE forbids no second NPQ, but two mean two to four hours
a week beside the job.

Example. NPQSL begun on 1 November 2025 is taught to the end of April 2027: autumn 2026 is refused,
autumn 2027 is open.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from npqplan.catalogue.model import Intake, Npq
from npqplan.days import add_months
from npqplan.organisation.model import NpqRecord
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.eligibility.history import applied_intake
from npqplan.rules.eligibility.refusals import excluded
from npqplan.rules.verdict import NotMet, Question, Reason, Unknown, Verdict

CODES = ("busy", "still-in-progress", "perhaps-busy", "deferred-may-resume")
CITES = ("npqs_at_once",)
_ONE, _TWO = 1, 2


class _Busy(Struct, frozen=True):
    """Something that takes somebody's time on another NPQ's course."""

    npq: str
    until: date | None
    """The first day free of it; None: the roster does not say how it ended."""


def taught_until(npq: Npq, starts_on: date) -> date:
    """The day the teaching ends: the first on which another NPQ may start."""
    return add_months(starts_on, npq.months_taught)


def assess(applicant: Applicant, npq: Npq, intake: Intake) -> Verdict | None:
    """Refuses an intake at which somebody's time is taken; asks where it may be."""
    if not applicant.person.npqs:
        return None
    taken = list(_taken(applicant, npq, intake))
    places = _TWO if any(plan.two_at_once for plan in applicant.plans) else _ONE
    if len(taken) >= places:
        return NotMet(_reason(npq, taken[0]))
    return _doubt(applicant, npq, intake, places - len(taken))


def _taken(applicant: Applicant, npq: Npq, intake: Intake) -> Iterator[_Busy]:
    """What certainly overlaps with the course."""
    until = taught_until(npq, intake.starts_on)
    for record, course, begins in _others(applicant, npq):
        if begins is None:
            continue
        ends = taught_until(course, begins)
        overdue = add_months(begins, course.months_to_outcome) < applicant.context.outlook.as_of
        if overdue and record.status == "in_progress":
            yield _Busy(course.code, None)
        elif begins < until and intake.starts_on < ends:
            yield _Busy(course.code, ends)


def _others(applicant: Applicant, npq: Npq) -> Iterator[tuple[NpqRecord, Npq, date | None]]:
    """Other NPQs in progress, or applied for and not ruled out, each with its first day (None: not told)."""
    context = applicant.context
    for record in applicant.person.npqs:
        course = context.npqs.get(record.npq)
        if course is None or course.code == npq.code:
            continue
        if record.status == "in_progress":
            yield record, course, record.started
        elif record.status == "applied" and not excluded(applicant, record.npq):
            kept = applied_intake(record, context)
            yield from [] if kept is None else [(record, course, kept.starts_on)]


def _doubt(applicant: Applicant, npq: Npq, intake: Intake, places: int) -> Verdict | None:
    """The question where something may take the last place."""
    person, as_of = applicant.person, applicant.context.outlook.as_of
    untold = [
        course
        for record, course, begins in _others(applicant, npq)
        if begins is None and intake.starts_on < taught_until(course, as_of)
    ]
    if len(untold) >= places:
        about = {"npq": npq.code, "other": untold[0].code}
        asks = Question("npq-started", person.id, {"npq": untold[0].code})
        return Unknown(Reason("perhaps-busy", about, CITES), asks)
    deferred = [
        record.npq for record in person.npqs if record.status == "deferred" and record.npq != npq.code
    ]
    if deferred and places == _ONE:
        about = {"npq": npq.code, "other": deferred[0]}
        asks = Question("deferred-resumes", person.id, {"npq": deferred[0]})
        return Unknown(Reason("deferred-may-resume", about, CITES), asks)
    return None


def _reason(npq: Npq, busy: _Busy) -> Reason:
    if busy.until is None:
        return Reason("still-in-progress", {"npq": npq.code, "other": busy.npq}, CITES)
    return Reason("busy", {"npq": npq.code, "other": busy.npq, "until": busy.until}, CITES)

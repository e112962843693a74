"""NPQs that somebody has, or has begun: nobody is sent on these again.

Who it is about. Everyone with an NPQ in their history.

The rule. Not an NPQ that is passed (an older one of the same name counts), and not one under way. One
that is deferred is resumed, not begun again. One that is applied for is kept at its intake (the next,
where none is told), with a question, and at no other. After failing or withdrawing somebody may take
it again, though DfE pays once only.

Source. A convention of ours; DfE accepts no second registration for a course in one intake.

Example. NPQSL passed in 2021: no NPQSL again.
"""

from npqplan.catalogue.model import Intake, Npq
from npqplan.organisation.model import NpqRecord
from npqplan.rules.eligibility.context import Applicant, Context
from npqplan.rules.verdict import NotMet, Question, Reason, Unknown, Verdict

CODES = ("has-it", "under-way", "deferred", "applied", "applied-elsewhen")


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Refuses what is passed, under way or deferred."""
    if not applicant.person.npqs:
        return None
    statuses = {record.status for record in applicant.records.get(npq.code, ())}
    if "passed" in statuses:
        return NotMet(Reason("has-it", {"npq": npq.code}))
    if "in_progress" in statuses:
        return NotMet(Reason("under-way", {"npq": npq.code}))
    if "deferred" in statuses:
        return NotMet(Reason("deferred", {"npq": npq.code}))
    return None


def assess_at(applicant: Applicant, npq: Npq, intake: Intake) -> Verdict | None:
    """Keeps an application at its intake."""
    for record in applicant.records.get(npq.code, ()):
        if record.status == "applied":
            kept = applied_intake(record, applicant.context)
            if kept is None or kept.id != intake.id:
                values = {"npq": npq.code} if kept is None else {"npq": npq.code, "intake": kept.id}
                return NotMet(Reason("applied-elsewhen", values))
            asks = Question("application", applicant.person.id, {"npq": npq.code, "intake": intake.id})
            return Unknown(Reason("applied", {"npq": npq.code, "intake": intake.id}), asks)
    return None


def applied_intake(record: NpqRecord, context: Context) -> Intake | None:
    """The intake that an application is for: the first from the day it names; else the next."""
    day = context.outlook.as_of if record.started is None else record.started
    first = (day.year, day.month)
    return next((each for each in context.intakes if _month(each) >= first), None)


def _month(intake: Intake) -> tuple[int, int]:
    return intake.starts_on.year, intake.starts_on.month

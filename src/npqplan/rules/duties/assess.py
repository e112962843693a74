"""How one SENCO stands: met, on track, at risk or missed, and why. The manual is the package's."""

from datetime import date

from msgspec.structs import replace

from npqplan.catalogue import model as facts
from npqplan.organisation.model import Person, School
from npqplan.rules.duties import exemptions
from npqplan.rules.duties.case import Case
from npqplan.rules.duties.duty import Duty
from npqplan.rules.duties.holders import is_bound
from npqplan.rules.duties.result import by_result
from npqplan.rules.duties.timing import due_on
from npqplan.rules.outlook import Outlook
from npqplan.rules.verdict import Question, Reason


def assess(
    person: Person,
    school: School | None,
    duty: facts.Duty,
    outlook: Outlook,
    *,
    planned_outcome_on: date | None = None,
) -> Duty | Question | None:
    """How somebody who holds the duty's role in a school stands; None where there is no duty to plan for.

    `planned_outcome_on` is the day of the result of a place that the plan gives them. The answer is
    a question where nobody told when the appointment began, or whether a setting that is no school by
    what is told is one by its type.
    """
    kind = None if school is None else outlook.kind(school)
    bound = None if school is None else is_bound(school, duty, outlook)
    slack = outlook.index.conventions["no_slack_months"].value
    case = Case(
        person=person,
        school=school,
        duty=duty,
        npq=outlook.index.npqs[duty.npq],
        intakes=tuple(outlook.catalogue.intakes),
        as_of=outlook.as_of,
        slack_months=int(slack),
    )
    due = None if case.since is None else due_on(duty, case.since)
    leaves_first = due is not None and person.leaving_on is not None and person.leaving_on < due
    asks_type = Question("establishment-type", person.id)
    if school is not None:
        asks_type = Question("establishment-type", school.id, kind="school")
    exempt = _exemption(case)
    if (kind is not None and not bound) or (leaves_first and not exempt):
        return None
    if bound is False:
        return None if exempt else asks_type
    if exempt:
        return case.found("met", exempt, due)
    if due is None:
        return Question("role-since", person.id, {"role": duty.role})
    found = _under_way_award(case, due) or by_result(case, due, planned_outcome_on)
    if bound is None:
        return replace(found, assumed=True, questions=(*found.questions, asks_type))
    return found


def _exemption(case: Case) -> Reason | None:
    person, duty, since = case.person, case.duty, case.since
    if exemptions.holds_npq(person, duty):
        return case.reason("duty-holds-npq")
    if award := exemptions.holds_award(person, duty):
        return case.reason("duty-holds-award", award=award.award)
    if since is not None and since < duty.exempt_if_appointed_before:
        return case.reason("duty-appointed-before", before=duty.exempt_if_appointed_before)
    if exemptions.served_before(person, duty, since):
        return case.reason("duty-served-before", months=duty.exempt_after_months_before)
    return None


def _under_way_award(case: Case, due: date) -> Duty | None:
    award = exemptions.award_under_way(case.person, case.duty, case.as_of)
    if award is None:
        return None
    reason = case.reason("duty-award-under-way", award=award.award, before=case.duty.award_finished_before)
    found = case.found("on_track", reason, due)
    if award.started is not None:
        return found
    asks = Question("award-started", case.person.id, {"award": award.award})
    return replace(found, assumed=True, questions=(asks,))

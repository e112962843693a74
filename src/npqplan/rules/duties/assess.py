"""How one SENCO stands: met, on track, at risk or missed, and why. The manual is the package's."""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from npqplan.catalogue import model as facts
from npqplan.days import add_months
from npqplan.organisation.model import Person, School
from npqplan.rules.duties import exemptions
from npqplan.rules.duties.timing import due_on, latest_start
from npqplan.rules.outlook import Outlook
from npqplan.rules.verdict import Question, Reason, Value

State: TypeAlias = Literal["met", "on_track", "at_risk", "missed"]
CODES = (
    "duty-holds-npq",
    "duty-holds-award",
    "duty-award-under-way",
    "duty-appointed-before",
    "duty-served-before",
    "duty-result-in-time",
    "duty-result-that-day",
    "duty-result-too-late",
    "duty-nothing-under-way",
    "duty-too-late-to-start",
    "duty-nothing-shown",
)
_HAVE_SCHOOLS = frozenset({"school", "academy_trust"})
"""Settings in which a school whose type nobody told is taken to be a mainstream one."""


class Duty(Struct, frozen=True):
    """How somebody stands with a legal duty."""

    person: str
    school: str | None
    duty: str
    """The duty's id in the catalogue."""
    state: State
    reason: Reason
    due_on: date | None = None
    """None only where the duty is met and nobody told when the appointment began."""
    latest_start: date | None = None
    """The latest safe first day of a course; it may lie in the past. None: met, so none is needed."""
    outcome_on: date | None = None
    """The day of the result that meets the duty, where one is to come."""
    no_slack: bool = False
    """On track, with less than the convention's months to spare."""
    assumed: bool = False
    """Rests on something that nobody told: see the questions."""
    questions: tuple[Question, ...] = ()


class _Case(Struct, frozen=True):
    """One SENCO's case, and what it is measured by."""

    person: Person
    school: School | None
    duty: facts.Duty
    npq: facts.Npq
    as_of: date
    slack_months: int

    @property
    def since(self) -> date | None:
        return next((now.since for now in self.person.roles if now.role == self.duty.role), None)

    def reason(self, code: str, **values: Value) -> Reason:
        about: dict[str, Value] = {"person": self.person.id, "npq": self.npq.code}
        return Reason(code, about | values, tuple(self.duty.cites))

    def found(self, state: State, reason: Reason, due: date | None) -> Duty:
        place = None if self.school is None else self.school.id
        return Duty(self.person.id, place, self.duty.id, state, reason, due)


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
    slack = outlook.index.conventions["no_slack_months"].value
    case = _Case(person, school, duty, outlook.index.npqs[duty.npq], outlook.as_of, int(slack))
    due = None if case.since is None else due_on(duty, case.since)
    leaves_first = due is not None and person.leaving_on is not None and person.leaving_on <= due
    asks_type = Question("establishment-type", person.id if school is None else school.id)
    exempt = _exemption(case)
    if (kind is not None and kind not in duty.applies_to) or (leaves_first and not exempt):
        return None
    if kind is None and school is not None and school.setting not in _HAVE_SCHOOLS:
        return None if exempt else asks_type
    if exempt:
        return case.found("met", exempt, due)
    if due is None:
        return Question("role-since", person.id, {"role": duty.role})
    found = _under_way_award(case, due) or _by_result(case, due, planned_outcome_on)
    if kind is None:
        return replace(found, assumed=True, questions=(*found.questions, asks_type))
    return found


def _exemption(case: _Case) -> Reason | None:
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


def _under_way_award(case: _Case, due: date) -> Duty | None:
    award = exemptions.award_under_way(case.person, case.duty, case.as_of)
    if award is None:
        return None
    reason = case.reason("duty-award-under-way", award=award.award, before=case.duty.award_finished_before)
    found = case.found("on_track", reason, due)
    if award.started is not None:
        return found
    asks = Question("award-started", case.person.id, {"award": award.award})
    return replace(found, assumed=True, questions=(asks,))


def _by_result(case: _Case, due: date, planned_outcome_on: date | None) -> Duty:
    results = [] if planned_outcome_on is None else [planned_outcome_on]
    questions: tuple[Question, ...] = exemptions.untold_spells(case.person, case.duty, case.since)
    for started in _study_under_way(case):
        if started is None:
            questions = (Question("npq-started", case.person.id, {"npq": case.npq.code}), *questions)
        elif (result := add_months(started, case.npq.months_to_outcome)) >= case.as_of:
            results.append(result)
    first = min(results, default=None)
    start = latest_start(due, case.npq)
    state: State = "missed" if due < case.as_of else "at_risk"
    untold = () if first is not None and first <= due else _untold_awards(case)
    if untold and state == "missed":
        reason = case.reason("duty-nothing-shown", due=due)
    elif first is None:
        code = "duty-nothing-under-way" if start >= case.as_of else "duty-too-late-to-start"
        reason = case.reason(code, due=due, latest_start=start)
    elif first > due:
        reason = case.reason("duty-result-too-late", on=first, due=due)
    else:
        state, questions = "on_track", ()
        code = "duty-result-in-time" if first < due else "duty-result-that-day"
        reason = case.reason(code, on=first, due=due)
    return replace(
        case.found(state, reason, due),
        latest_start=start,
        outcome_on=first,
        no_slack=state == "on_track" and first is not None and add_months(first, case.slack_months) > due,
        assumed=bool(untold),
        questions=(*untold, *questions),
    )


def _untold_awards(case: _Case) -> tuple[Question, ...]:
    """The question of every award that would free them and of which nothing is told: that is never a no."""
    told = {record.award for record in case.person.awards}
    return tuple(
        Question("holds-award", case.person.id, {"award": award, "npq": case.npq.code})
        for award in case.duty.exempt_awards
        if award not in told
    )


def _study_under_way(case: _Case) -> tuple[date | None, ...]:
    """When each course under way began; one past the day of its result is the caller's to leave out."""
    return tuple(
        record.started
        for record in case.person.npqs
        if record.npq == case.npq.code and record.status == "in_progress"
    )

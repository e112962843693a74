"""Whether a result will come in time: of study under way, or of a place that the plan gives."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from npqplan.catalogue.model import Intake
from npqplan.days import add_months
from npqplan.rules.duties import exemptions
from npqplan.rules.duties.case import Case
from npqplan.rules.duties.duty import Duty, State
from npqplan.rules.duties.timing import latest_start
from npqplan.rules.verdict import Question

_NOT_BEGUN = "duty-nothing-under-way", "duty-too-late-to-start"
_BEGUN = "duty-result-not-told", "duty-result-not-told-too-late"
"""Where no result is to come: while another start would be in time, and once it is too late."""


def by_result(case: Case, due: date, planned_outcome_on: date | None) -> Duty:
    """How somebody stands whom nothing exempts: by the first result that is to come."""
    results = [] if planned_outcome_on is None else [planned_outcome_on]
    results += [on for on in _study_under_way(case) if on is not None and on >= case.as_of]
    first = min(results, default=None)
    start = latest_start(due, case.npq)
    state: State = "missed" if due < case.as_of else "at_risk"
    questions = (*_untold(case, due), *_half_told(case))
    if first is not None and first <= due:
        state, questions = "on_track", ()
        code = "duty-result-in-time" if first < due else "duty-result-that-day"
        reason = case.reason(code, on=first, due=due)
    elif state == "missed":
        code = "duty-nothing-shown" if questions else "duty-missed"
        comes = f"{code}-result-comes"
        reason = case.reason(code, due=due) if first is None else case.reason(comes, on=first, due=due)
    elif first is not None:
        reason = case.reason("duty-result-too-late", on=first, due=due)
    else:
        stands = _BEGUN if _study_under_way(case) else _NOT_BEGUN
        code = stands[start < case.as_of]
        reason = case.reason(code, due=due, latest_start=start)
    return replace(
        case.found(state, reason, due),
        latest_start=start,
        outcome_on=first,
        no_slack=state == "on_track" and first is not None and add_months(first, case.slack_months) > due,
        assumed=bool(questions),
        questions=questions,
        may_join=_may_join(case, due) if state == "at_risk" else None,
    )


def _study_under_way(case: Case) -> tuple[date | None, ...]:
    """The day of the result of each course under way, past ones too; None: its start is not told."""
    return tuple(
        None if record.started is None else add_months(record.started, case.npq.months_to_outcome)
        for record in case.person.npqs
        if record.npq == case.npq.code and record.status == "in_progress"
    )


def _untold(case: Case, due: date) -> Iterator[Question]:
    """What nobody told that may settle it: not a word of it is ever a no."""
    about = {"npq": case.npq.code}
    if any(on is not None and on < case.as_of for on in _study_under_way(case)):
        yield Question("npq-outcome", case.person.id, about)
    for record in case.person.npqs:
        if record.npq != case.npq.code or due < case.as_of:
            continue
        if record.status == "deferred":
            yield Question("deferred-resumes", case.person.id, about)
        elif record.status == "applied":
            intake = _applied_for(case, record.started)
            if intake is not None and add_months(intake.starts_on, case.npq.months_to_outcome) <= due:
                yield Question("npq-begun", case.person.id, {**about, "intake": intake.id})
    told = {record.award for record in case.person.awards}
    for award in case.duty.exempt_awards:
        if award not in told:
            yield Question("holds-award", case.person.id, {**about, "award": award})


def _half_told(case: Case) -> Iterator[Question]:
    """What is told in part: study without its start, time in the role before without its days."""
    if None in _study_under_way(case):
        yield Question("npq-started", case.person.id, {"npq": case.npq.code})
    yield from exemptions.untold_spells(case.person, case.duty, case.since)


def _applied_for(case: Case, since: date | None) -> Intake | None:
    """The intake of an application, where it has begun: the first from the month told; else the last."""
    if since is None:
        return max(_begun(case), key=_starts, default=None)
    return min(_begun(case, since), key=_starts, default=None)


def _begun(case: Case, since: date = date.min) -> list[Intake]:
    """The intakes that have begun, from a month on."""
    return [intake for intake in case.intakes if since.replace(day=1) <= intake.starts_on < case.as_of]


def _may_join(case: Case, due: date) -> str | None:
    """The intake that began this month, where its result would come in time and nothing is under way."""
    if any(record.npq == case.npq.code and record.status == "in_progress" for record in case.person.npqs):
        return None
    for intake in _begun(case, case.as_of):
        if add_months(intake.starts_on, case.npq.months_to_outcome) <= due:
            return intake.id
    return None


def _starts(intake: Intake) -> date:
    return intake.starts_on

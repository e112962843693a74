"""What is held about somebody that counts, in sentences."""

from collections.abc import Iterator, Mapping
from typing import Final

from npqplan.organisation.model import Person, Status
from npqplan.planning.plan import Plan
from npqplan.report.explain_result import HeldNpq
from npqplan.report.prose import day, joined, month
from npqplan.report.result import Cited
from npqplan.report.wording.names import Names
from npqplan.rules.induction import induction_ends_on, is_on_induction
from npqplan.rules.judgements import standing

_STANDS: Final[Mapping[Status, str]] = {
    "applied": "applied for",
    "deferred": "put off until they take it up again",
    "withdrawn": "withdrawn from",
    "failed": "not passed",
}


def facts_held(person: Person, plan: Plan, names: Names) -> tuple[Cited, ...]:
    """Roles and years, remits, wishes, judgements, and what bears on when somebody could start."""
    return tuple(Cited(text) for text in _facts(person, plan, names))


def _facts(person: Person, plan: Plan, names: Names) -> Iterator[str]:
    outlook = plan.problem.outlook
    roles = [
        f"{names.role(now.role)}{f' since {day(now.since)}' if now.since else ''}" for now in person.roles
    ]
    if roles:
        yield f"Works as {joined(roles)}."
    if person.teaching_since:
        yield f"Has taught since {month(person.teaching_since)}."
    for held in person.held:
        from_ = f" from {month(held.from_)}" if held.from_ else ""
        until = f" to {month(held.until)}" if held.until else ""
        still = held.until is None or held.until >= outlook.as_of
        did = ("Acting" if still else "Acted") if held.acting else "Worked"
        yield f"{did} as {names.role(held.role)}{from_}{until}."
    if person.leads:
        yield f"Leads {joined([names.remit(remit) for remit in person.leads])}."
    if person.mentors:
        yield f"Mentors {names.people(person.mentors)}."
    yield from _not_counted(person, plan)
    yield from _wishes(person, names)
    for judgement in person.judgements:
        seat = names.seat(judgement.post) if judgement.post else names.role(str(judgement.role))
        when = "now" if judgement.when == "now" else f"in {judgement.when}"
        lapsed = "" if standing(judgement, outlook) else "; it has lapsed"
        by = f" by {judgement.judged_by}" if judgement.judged_by else ""
        yield f"Judged ready {when} to be {seat}{by} on {day(judgement.judged_on)}{lapsed}."
    if is_on_induction(person, outlook.as_of):
        yield f"On induction until {day(induction_ends_on(person, outlook.as_of))}."
    if person.away is not None:
        until = f" until {day(person.away.until)}" if person.away.until else ", nobody told until when"
        yield f"Away from {day(person.away.from_)}{until}: it moves a start, and decides nothing else."
    if person.leaving_on is not None:
        leaves = "Leaves" if person.is_here(outlook.as_of) else "Left"
        yield f"{leaves} on {day(person.leaving_on)}."


def _not_counted(person: Person, plan: Plan) -> Iterator[str]:
    """NPQs on record that do not count, and how each stands."""
    counted = plan.problem.pipelines.preparation.held_from(person)
    for record in person.npqs:
        if record.npq not in counted:
            starts = "to begin in" if record.status == "applied" else "begun in"
            begun = f" ({starts} {month(record.started)})" if record.started else ""
            if record.status == "in_progress":
                missing = "result" if record.started else "start"
                yield f"{record.npq}: in progress{begun}; it does not count, as its {missing} is not told."
            else:
                yield f"{record.npq}: {_STANDS[record.status]}{begun}."


def _wishes(person: Person, names: Names) -> Iterator[str]:
    said = [
        f"{names.seat(wish.post) if wish.post else names.role(str(wish.role))}"
        f"{f' by {month(wish.by)}' if wish.by else ''}"
        for wish in person.wants
    ]
    if said:
        yield f"Would like to be {joined(said, 'or')}."
    refused = [*sorted(names.role(role) for role in person.refuses_roles), *sorted(person.refuses_npqs)]
    if refused:
        yield f"Has said no to {joined(refused)}."
    if not said and not refused:
        yield "Nobody has asked what they would like next."


def held_npqs(person: Person, plan: Plan) -> tuple[HeldNpq, ...]:
    """NPQs and awards that count, study under way from its outcome."""
    as_of = plan.problem.outlook.as_of
    held = plan.problem.pipelines.preparation.held_from(person)
    return tuple(HeldNpq(code, on if on > as_of else None) for code, on in sorted(held.items()))

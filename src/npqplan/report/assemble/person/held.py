"""Everything that the roster holds about somebody, field by field, in its order, and of nobody else."""

from collections.abc import Iterator
from datetime import date

from npqplan.organisation.model import AwardRecord, NpqRecord, Organisation, Person, RoleHeld
from npqplan.report.person_result import HeldFact
from npqplan.report.prose import capital, day, joined, number
from npqplan.report.wording.names import Names

_INDUCTION = {
    "trainee": "in training to teach",
    "ect_year_1": "early career teacher, first year",
    "ect_year_2": "early career teacher, second year",
    "completed": "completed",
}
_STATUS = {
    "applied": "applied for",
    "in_progress": "under way",
    "deferred": "put off",
    "not_held": "not held",
}
_ANSWER = {True: "yes", False: "no"}


def held(person: Person, organisation: Organisation, names: Names) -> tuple[HeldFact, ...]:
    """Every fact, in plain words."""
    return tuple(
        HeldFact(field, title, capital(text))
        for field, title, text in _facts(person, organisation, names)
        if text
    )


def _facts(person: Person, organisation: Organisation, names: Names) -> Iterator[tuple[str, str, str]]:
    yield "name", "Name", person.name
    school = names.school(person.school) if person.school and organisation.is_trust else ""
    yield "school", "School", school
    yield "role", "Role", joined([f"{names.role(each.role)}{_since(each.since)}" for each in person.roles])
    yield "held", "Roles before", "; ".join(_before(each, names) for each in person.held)
    yield "posts", "Key posts held", _posts(person, organisation, names)
    yield "teaching_since", "Teaching since", _day(person.teaching_since)
    yield "qualified_teacher", "Qualified teacher", _answer(person.qualified_teacher)
    yield "induction", "Induction", _INDUCTION.get(person.induction or "", "")
    yield "induction_ends", "Induction ends", _day(person.induction_ends)
    yield "leads", "Leads", joined([names.remit(each) for each in person.leads])
    yield "mentors", "Mentors", _colleagues(len(person.mentors))
    yield "npqs", "NPQs", "; ".join(_record(each.npq, each) for each in person.npqs)
    yield "other_qualifications", "Other qualifications", _awards(person.awards)
    yield from _wishes(person, names)
    yield from _judgements(person, names)
    yield "leaving", "Leaving", f"on {day(person.leaving_on)}" if person.leaving_on else ""
    yield "unavailable", "Not available", _away(person)
    yield "can_move_to", "Could move to", _moves(person, names)
    referred = _answer(person.referred_by_return_to_teaching_adviser)
    yield "referred_by_return_to_teaching_adviser", "Referred by a Return to Teaching adviser", referred
    yield "itt_lead_mentor", "Lead mentor in teacher training", "yes" if person.itt_lead_mentor else ""
    yield from _decided(person, organisation, names)


def _wishes(person: Person, names: Names) -> Iterator[tuple[str, str, str]]:
    wants = [
        f"{names.seat(wish.post) if wish.post else names.role(str(wish.role))}"
        f"{f' by {day(wish.by)}' if wish.by else ''}"
        for wish in person.wants
    ]
    yield "wants", "Would like to be", joined(wants, "or")
    refused = (*sorted(names.role(role) for role in person.refuses_roles), *sorted(person.refuses_npqs))
    yield "does_not_want", "Has said no to", joined(refused)


def _judgements(person: Person, names: Names) -> Iterator[tuple[str, str, str]]:
    for each in person.judgements:
        seat = names.seat(each.post) if each.post else names.role(str(each.role))
        when = "now" if each.when == "now" else f"in {each.when}"
        text = f"ready {when} to be {seat}, judged by {each.judged_by} on {day(each.judged_on)}"
        yield "ready_for", "Judgement", text


def _decided(person: Person, organisation: Organisation, names: Names) -> Iterator[tuple[str, str, str]]:
    """What the plan's wishes say of them; the reasons there are the head's words, and may name others."""
    wishes = [organisation.plan, *(school.plan for school in organisation.schools if school.plan)]
    kept = [
        f"{each.npq} from {names.intake(each.intake)}"
        for wish in wishes
        for each in wish.keep
        if each.person == person.id
    ]
    ruled_out = [each.npq for wish in wishes for each in wish.exclude if each.person == person.id]
    yield "keep", "Decided already", joined(tuple(dict.fromkeys(kept)))
    yield "exclude", "Ruled out by the school", joined(tuple(dict.fromkeys(ruled_out)))


def _posts(person: Person, organisation: Organisation, names: Names) -> str:
    own = [post for post in organisation.posts_held_by.get(person.id, ()) if post.listed]
    return joined(sorted(names.seat(post.id) for post in own))


def _colleagues(many: int) -> str:
    return f"{number(many)} {'colleague' if many == 1 else 'colleagues'}" if many else ""


def _since(on: date | None) -> str:
    return f" since {day(on)}" if on else ""


def _before(role: RoleHeld, names: Names) -> str:
    from_ = f" from {day(role.from_)}" if role.from_ else ""
    until = f" to {day(role.until)}" if role.until else ""
    return f"{'acting ' if role.acting else ''}{names.role(role.role)}{from_}{until}"


def _record(name: str, record: NpqRecord | AwardRecord) -> str:
    began = f", begun {day(record.started)}" if record.started else ""
    ended = f", ended {day(record.finished)}" if record.finished else ""
    paid = _answer(record.funded) if isinstance(record, NpqRecord) else ""
    funded = f", funded by DfE: {paid}" if paid else ""
    return f"{capital(name)}: {_STATUS.get(record.status, record.status)}{began}{ended}{funded}"


def _awards(records: tuple[AwardRecord, ...]) -> str:
    if len(records) > 1 and all(each.status == "not_held" for each in records):
        return "none"
    return "; ".join(_record(each.award.replace("_", " "), each) for each in records)


def _away(person: Person) -> str:
    if person.away is None:
        return ""
    until = f" to {day(person.away.until)}" if person.away.until else ", nobody told until when"
    return f"from {day(person.away.from_)}{until}"


def _moves(person: Person, names: Names) -> str:
    if person.can_move_to == "any":
        return "any school of the trust"
    return joined(sorted(names.school(school) for school in person.can_move_to))


def _answer(told: bool | None) -> str:  # noqa: FBT001 - a yes, a no, or nothing told
    return "" if told is None else _ANSWER[told]


def _day(on: date | None) -> str:
    return day(on) if on else ""

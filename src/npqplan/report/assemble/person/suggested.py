"""What the plan has for somebody and why, and why it has nothing else."""

from collections.abc import Iterator, Mapping

from npqplan.organisation.model import Person
from npqplan.planning.barring import Limit, bars, shared_limits
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan
from npqplan.planning.reasons.company import learn_with, supported_by
from npqplan.planning.reasons.hindered import hindered
from npqplan.planning.reasons.ties import ties
from npqplan.planning.time_away import Bearing, bearing
from npqplan.report.assemble.places import WISHES, funding_line, is_unasked, said
from npqplan.report.person_result import OwnNpq, OwnPlace
from npqplan.report.prose import pounds
from npqplan.report.result import CodedReason
from npqplan.report.wording.hindered import went_to_others
from npqplan.report.wording.names import Names
from npqplan.report.wording.yours import bar_text, question, why
from npqplan.rules.verdict import Question

_AWAY: Mapping[Bearing, str] = {
    "moved": "The offer is for {intake}; you are away then, and would start later.",
    "behind": "Meant for {intake}: it waits for the NPQ before it, which your time away moves.",
    "open": "You are away then: the offer is made all the same. When could you start?",
    "during": "You are away for part of the course, which can be put off; the offer is made all the same.",
}
_NO_ROOM: Mapping[Limit, str] = {
    "full": "the places went to others",
    "time": "your other NPQs take the time",
}
_HAS_IT = frozenset(("has-it", "under-way", "holds-nasenco"))


def suggested(plan: Plan, person: Person, names: Names) -> Iterator[OwnPlace]:
    """Every place of theirs, by intake, then NPQ."""
    open_ = {place.start for tie in ties(plan) for place in tie.given}
    for place in plan.places:
        if place.person.id == person.id:
            yield OwnPlace(
                npq=place.npq.code,
                title=place.npq.short,
                intake=place.intake.id,
                starts_on=place.intake.starts_on,
                expected=place.intake.status == "expected",
                decided=place.kept,
                reasons=tuple(CodedReason(each.code, why(each, names), each.cites) for each in said(place)),
                funding=funding_line(place, names),
                fee=place.fee,
                hours_a_week=place.npq.weekly_hours,
                taught_until=place.taught_until,
                finishes_on=place.finishes_on,
                with_colleagues=bool(learn_with(place, plan)),
                supported=bool(supported_by(place, plan)),
                open_choice=place.start in open_,
                questions=tuple(dict.fromkeys(_questions(place, plan, names))),
            )


def _questions(place: Place, plan: Plan, names: Names) -> Iterator[str]:
    for asked in place.questions:
        yield question(asked, names)
    if is_unasked(place, plan) and all(one.asks not in WISHES for one in place.questions):
        yield question(Question("wants-to-step-up", place.person.id), names)
    if found := bearing(place):
        yield _AWAY[found].format(intake=names.intake(place.decided_for.id))


def not_suggested(plan: Plan, person: Person, names: Names) -> Iterator[OwnNpq]:
    """Every other NPQ, in the catalogue's order."""
    has = {place.npq.code for place in plan.places if place.person.id == person.id}
    for npq in plan.problem.outlook.catalogue.npqs:
        if npq.code not in has:
            yield _passed_over(npq.code, npq.short, plan, person, names)


def _passed_over(npq: str, title: str, plan: Plan, person: Person, names: Names) -> OwnNpq:
    barred = bars(person, npq, plan.candidates)
    if barred:
        reason = barred[0].reason
        is_held = reason is not None and reason.code in _HAS_IT
        return OwnNpq(npq, title, "held" if is_held else "refused", bar_text(barred[0], names))
    for unpaid in plan.unfunded:
        if (unpaid.person.id, unpaid.npq) == (person.id, npq):
            price = f": {pounds(unpaid.fee)}" if unpaid.fee is not None else ""
            useful = f"would be useful ({why(unpaid.reason, names)})"
            if unpaid.limit is not None:
                return OwnNpq(npq, title, "useful", f"{useful}, but {_NO_ROOM[unpaid.limit]}")
            return OwnNpq(npq, title, "unfunded", f"{useful}, but DfE would not fund it{price}")
    if any(
        (place.person.id, place.npq.code) == (person.id, npq) for tie in ties(plan) for place in tie.instead
    ):
        return OwnNpq(npq, title, "as_good", "could as well be for you: the plan leaves the choice open")
    if text := _useful(npq, plan, person):
        return OwnNpq(npq, title, "useful", text)
    return OwnNpq(npq, title, "no_purpose", "open to you, and nothing that the plan is for needs it of you")


def _useful(npq: str, plan: Plan, person: Person) -> str:
    """That it goes with what they do, or would be useful but for what others have; else empty."""
    has_none = all(place.person.id != person.id for place in plan.places)
    within = went_to_others(shared_limits(person, (npq,), plan.candidates)) if has_none else ""
    if any(npq in half.npqs for half in plan.problem.halves(person)):
        return f"goes with what you do, {within or 'and can wait'}"
    if within and any(each.npq == npq for each in hindered(person, plan)):
        return f"would be useful, {within}"
    return ""

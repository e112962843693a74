"""The places of the plan as facts of the answer: recommendations, cohorts, what is worth considering."""

from collections.abc import Mapping
from typing import Literal

from npqplan.days import add_months
from npqplan.planning.barring import Limit
from npqplan.planning.place import PURPOSES, Place
from npqplan.planning.plan import Plan
from npqplan.planning.reasons.company import learn_with, supported_by
from npqplan.planning.time_away import Bearing, bearing
from npqplan.report.prose import day
from npqplan.report.result import (
    Change,
    CodedReason,
    Cohort,
    Considering,
    FundingLine,
    NextSteps,
    Recommendation,
)
from npqplan.report.wording import eligibility, funding
from npqplan.report.wording.names import Names
from npqplan.report.wording.purposes import why, without
from npqplan.rules.verdict import Question, Reason

FOR_A_POST = frozenset(("prepares-for", "second-successor"))
WISHES = frozenset(("wants-to-step-up", "wants-to-lead", "wants-by-when"))
_AWAY: Mapping[Bearing, str] = {
    "moved": "The offer is for {intake}; they are away then, and start later.",
    "behind": "Meant for {intake}: it waits for the NPQ before it, which time away moves.",
    "open": "They are away then, nobody said until when: make the offer, and ask when they could start.",
    "during": "They are away for part of the course, which can be put off; make the offer all the same.",
}
_WANTING: Mapping[Limit, Literal["places", "time"]] = {"full": "places", "time": "time"}
_SOON_MONTHS = 6
NEEDS = (
    "a teacher reference number (TRN)",
    "the headteacher's written agreement",
    "a place with a provider: eligible for funding is not a place",
)


def recommendations(plan: Plan, names: Names) -> tuple[Recommendation, ...]:
    """Every place, by intake, NPQ and canonical order."""
    return tuple(_recommendation(at, place, plan, names) for at, place in enumerate(plan.places))


def _recommendation(at: int, place: Place, plan: Plan, names: Names) -> Recommendation:
    near = names.within(place.person.school)
    return Recommendation(
        person=place.person.id,
        npq=place.npq.code,
        intake=place.intake.id,
        group=place.npq.group,
        serves=tuple(term for term in PURPOSES if term in place.serves),
        reasons=tuple(CodedReason(reason.code, why(reason, near), reason.cites) for reason in said(place)),
        funding=funding_line(place, names),
        fee=place.fee,
        finishes_on=place.finishes_on,
        learn_with=learn_with(place, plan),
        supported_by=supported_by(place, plan),
        kept=place.kept,
        without_it=tuple(Change(loss.term, without(loss, near)) for loss in plan.losses[at]),
        questions=_questions(place, plan, names),
        decided_for=place.decided_for.id,
    )


def said(place: Place) -> tuple[Reason, ...]:
    """Each reason once: two purposes may rest on the same one."""
    said: dict[tuple[str, str], Reason] = {}
    for _, reason in place.reasons:
        said.setdefault((reason.code, str(dict(reason.values))), reason)
    return tuple(said.values())


def funding_line(place: Place, names: Names) -> FundingLine:
    """What DfE's rules say of a place."""
    found = place.funding
    text = funding.funding_text(found, names.by_id)
    return FundingLine(found.outcome, found.code, text, found.cites, found.rules_of)


def _questions(place: Place, plan: Plan, names: Names) -> tuple[str, ...]:
    asked = [eligibility.question_sentence(question, names.by_id) for question in place.questions]
    if is_unasked(place, plan) and all(one.asks not in WISHES for one in place.questions):
        asked.append(
            eligibility.question_sentence(Question("wants-to-step-up", place.person.id), names.by_id)
        )
    if found := bearing(place):
        asked.append(_AWAY[found].format(intake=names.intake(place.decided_for.id)))
    last = place.person.leaving_on
    if last is not None and last < add_months(place.finishes_on, _SOON_MONTHS):
        when = "before the result comes" if last < place.finishes_on else "soon after the result"
        asked.append(f"They leave on {day(last)}, {when}: should somebody who stays have it?")
    return tuple(dict.fromkeys(asked))


def is_unasked(place: Place, plan: Plan) -> bool:
    """Whether a place prepares somebody for a post that nobody asked them about, nor about one like it.

    Who has said yes to a role that the NPQ prepares for wants to step up, wherever that would be.
    """
    roles, posts_by_id = plan.problem.outlook.ladder.roles, plan.problem.organisation.post_by_id
    wanted = {
        role
        for wish in place.person.wants
        for role in ((wish.role,) if wish.role else posts_by_id[wish.post].roles if wish.post else ())
    }
    if any(place.npq.code in roles[role].prepared_by for role in wanted):
        return False
    posts = {reason.values.get("post") for _, reason in place.reasons if reason.code in FOR_A_POST}
    covering = plan.problem.pipelines.covering
    return any(
        prospect.person.id == place.person.id and not prospect.willing
        for post in posts
        for prospect in covering.get(str(post), ())
    )


def cohorts(plan: Plan) -> tuple[Cohort, ...]:
    """Two or more of one school on the same NPQ from the same intake."""
    return tuple(
        Cohort(npq, intake, school, tuple(place.person.id for place in places), places[0].npq.sections)
        for (intake, npq, school), places in plan.together.items()
        if len(places) > 1
    )


def worth_considering(plan: Plan, names: Names) -> tuple[Considering, ...]:
    """Useful places that DfE is known not to fund and that no budget pays for."""
    return tuple(
        Considering(
            each.person.id,
            each.npq,
            each.fee,
            why(each.reason, names),
            _WANTING[each.limit] if each.limit else None,
        )
        for each in plan.unfunded
    )


def next_steps(plan: Plan) -> tuple[NextSteps, ...]:
    """For each NPQ of the plan: who offers it, and what a start needs."""
    codes = {place.npq.code for place in plan.places}
    found = [npq for npq in plan.problem.outlook.catalogue.npqs if npq.code in codes]
    return tuple(NextSteps(npq.code, npq.providers, (*NEEDS, *npq.entry)) for npq in found)

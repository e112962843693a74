"""Whom nobody asked, why some people have no recommendation, and other offers for some."""

from collections.abc import Iterator
from datetime import date

from npqplan.checks.reasons import may_be_repeated
from npqplan.days import add_months
from npqplan.organisation.model import Person
from npqplan.planning.barring import Bar, bars, shared_limits
from npqplan.planning.plan import Plan
from npqplan.planning.reasons.hindered import hindered
from npqplan.report.prose import day, joined
from npqplan.report.result import Because, OtherOffer, RefusedNpq, RuledOut
from npqplan.report.wording import eligibility
from npqplan.report.wording.barring import bar_text
from npqplan.report.wording.hindered import in_the_way, overdue, useful
from npqplan.report.wording.names import Names
from npqplan.report.wording.offers import because
from npqplan.rules import offers
from npqplan.rules.eligibility import assess_whenever, open_npqs, taught_until
from npqplan.rules.eligibility.early_years import LEVEL_3
from npqplan.rules.induction import induction_ends_on, is_on_induction
from npqplan.rules.verdict import Met, NotMet, Unknown


def never_asked(plan: Plan) -> tuple[str, ...]:
    """Everybody who stays, and of whom no wish and no refusal is recorded, in canonical order."""
    outlook = plan.problem.outlook
    return tuple(
        person.id
        for person in plan.problem.organisation.people
        if not (person.wants or person.refuses_roles or person.refuses_npqs or outlook.is_leaving(person))
    )


def not_recommended(plan: Plan, names: Names) -> tuple[Because, ...]:
    """Everybody without a place, and why."""
    placed = {place.person.id for place in plan.places}
    considered: dict[str, list[str]] = {}
    for each in plan.unfunded:
        if each.limit is None:
            considered.setdefault(each.person.id, []).append(each.npq)
    return tuple(
        Because(person.id, next(_why_not(person, considered.get(person.id, []), plan, names)))
        for person in plan.problem.organisation.people
        if person.id not in placed
    )


def _why_not(person: Person, considered: list[str], plan: Plan, names: Names) -> Iterator[str]:
    """Why somebody has no place, the most telling reason first."""
    problem = plan.problem
    if is_on_induction(person, problem.outlook.as_of):
        yield f"on induction until {day(induction_ends_on(person, problem.outlook.as_of))}; NPQs come after"
    if considered:
        yield f"{joined(considered)} would be useful, but DfE would not fund it: worth considering"
    yield from _studying(person, plan)
    yield from _ruled_out(person, plan, names)
    own = problem.halves(person)
    lacking = [npq for half in own if not problem.has(person, half.npqs, plan.gains) for npq in half.npqs]
    if person.leaving_on is not None and _leaves_first(person, person.leaving_on, lacking, plan):
        yield _leaves(person, person.leaving_on, plan)
    if open_ := [npq for npq in lacking if plan.candidates.of(person, npq)]:
        yield useful(open_, shared_limits(person, open_, plan.candidates))
    support = problem.outlook.ladder.rank(person.role_slugs) == 0
    if support and not open_npqs(person, plan.candidates.context):
        yield from _without_level_3(person, plan, names)
        yield "in a support role: NPQs are for those who teach or lead"
    if problem.places_per_intake(person) == 0:
        yield bar_text(Bar("no_places"), names)
    for each in hindered(person, plan):
        yield in_the_way(each, names)
    if lacking:
        yield bar_text(bars(person, lacking[0], plan.candidates)[0], names)
    elif own:
        yield "has the NPQs that go with what they lead"
    yield _not_needed(person, plan)


def _not_needed(person: Person, plan: Plan) -> str:
    """That nothing calls for an NPQ; of somebody who leaves, that they do."""
    if person.leaving_on is not None and plan.problem.outlook.is_leaving(person):
        return _leaves(person, person.leaving_on, plan)
    return "leads nothing that an NPQ deepens, and no post needs them prepared"


def _leaves(person: Person, last: date, plan: Plan) -> str:
    return f"{'leaves' if person.is_here(plan.problem.outlook.as_of) else 'left'} on {day(last)}"


def _without_level_3(person: Person, plan: Plan, names: Names) -> Iterator[str]:
    """That an NPQ is for somebody, and the qualification which it asks for is what they lack."""
    applicant = plan.candidates.context.applicant(person)
    for npq in plan.problem.outlook.catalogue.npqs if applicant.lacks(LEVEL_3) else ():
        refused = [v.reason for v in assess_whenever(applicant, npq) if isinstance(v, NotMet)]
        if [reason.code for reason in refused] == ["without-level-3"]:
            yield eligibility.reason_text(refused[0], names.by_id)


def _leaves_first(person: Person, last: date, lacking: list[str], plan: Plan) -> bool:
    """Whether they leave before any result, or before that of each NPQ they lack, from the first intake."""
    problem = plan.problem
    if not problem.intakes:
        return False
    codes = lacking or [npq.code for npq in open_npqs(person, plan.candidates.context)]
    months = [problem.npq(code).months_to_outcome for code in codes]
    return bool(months) and add_months(problem.intakes[0].starts_on, min(months)) > last


def _studying(person: Person, plan: Plan) -> Iterator[str]:
    npqs = plan.problem.outlook.index.npqs
    for record in person.npqs:
        if record.status == "in_progress" and record.npq in npqs:
            if record.started is None:
                yield f"on {record.npq} already"
                continue
            as_of = plan.problem.outlook.as_of
            free = taught_until(npqs[record.npq], record.started)
            due = add_months(record.started, npqs[record.npq].months_to_outcome)
            if free > as_of:
                yield f"on {record.npq} already, taught until {day(free)}"
            elif due < as_of:
                yield overdue(record.npq, due)


def _ruled_out(person: Person, plan: Plan, names: Names) -> Iterator[str]:
    """What they or the school said no to, among what would go with what they lead."""
    if not person.refuses_npqs and person.id not in plan.problem.excluded:
        return
    applicant = plan.candidates.context.applicant(person)
    lacking = {
        npq
        for half in plan.problem.halves(person)
        if not plan.problem.has(half.person, half.npqs, plan.gains)
        for npq in half.npqs
    }
    for npq in plan.problem.outlook.catalogue.npqs:
        if npq.code in lacking:
            for verdict in assess_whenever(applicant, npq):
                if isinstance(verdict, NotMet) and verdict.reason.code in {"said-no-to-npq", "excluded"}:
                    yield eligibility.reason_text(verdict.reason, names.by_id)


def ruled_out(plan: Plan) -> tuple[RuledOut, ...]:
    """What the organisation and its schools have ruled out, whoever it is for."""
    excluded = plan.problem.excluded.values()
    found = {
        RuledOut(each.person, each.npq, each.why if may_be_repeated(each.why) else "")
        for theirs in excluded
        for each in theirs
    }
    rank = plan.problem.rank_of
    return tuple(sorted(found, key=lambda each: (rank[each.person], each.npq, each.why)))


def said_no(plan: Plan) -> tuple[RefusedNpq, ...]:
    """What people have said no to, whether or not it would be for them."""
    order = plan.problem.npq_order
    return tuple(
        RefusedNpq(person.id, npq)
        for person in plan.problem.organisation.people
        for npq in sorted(person.refuses_npqs, key=order.__getitem__)
    )


def other_offers(plan: Plan, names: Names) -> tuple[OtherOffer, ...]:
    """The early headship coaching offer, for those it is for."""
    outlook = plan.problem.outlook
    found = []
    for offer in outlook.catalogue.other_offers:
        for person in offers.heads(plan.problem.organisation, outlook.catalogue):
            starting = tuple(plan.gains.get(person.id, ()))
            verdict = offers.assess(person, offer, outlook.catalogue, outlook.as_of, starting)
            if isinstance(verdict, Met | Unknown):
                text = because(person, offer, names)
                if isinstance(verdict, Unknown):
                    asked = eligibility.question_sentence(verdict.question, names.by_id)
                    text = f"perhaps a new head: {asked[:1].lower()}{asked[1:]}"
                found.append(OtherOffer(person.id, offer.code, text))
    return tuple(found)

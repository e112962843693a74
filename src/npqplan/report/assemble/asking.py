"""What to ask, whom nobody asked, and why some people have no recommendation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from npqplan.days import add_months
from npqplan.organisation.model import Person
from npqplan.planning.plan import Plan
from npqplan.planning.purposes.duties import standing
from npqplan.report.compose.prose import day, joined, number, pounds
from npqplan.report.result import Because, OtherOffer, QuestionLine
from npqplan.report.wording import eligibility, funding
from npqplan.report.wording.names import Names
from npqplan.rules import offers
from npqplan.rules.eligibility import assess_whenever, open_npqs, taught_until
from npqplan.rules.induction import induction_ends_on, is_on_induction
from npqplan.rules.ready import Perhaps, Ready
from npqplan.rules.verdict import Met, NotMet, Question, Unknown
from npqplan.succession.pipeline import Prospect

DUTY, COVER, MONEY, PLACE, SOONER = 4, 3, 2, 1, 0
TWO = 2
MANY = 1_000
"""More than anybody has rivals: a post that rests on one person outweighs any that does not."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A question with what would sort it: its kind, and how much turns on it."""

    kind: int
    weight: int
    line: QuestionLine


def questions(plan: Plan, names: Names) -> tuple[QuestionLine, ...]:
    """Every open question once, those on which most turns first."""
    found = [*_of_duties(plan, names), *_of_wishes(plan, names), *_of_readiness(plan, names)]
    found += [*_of_money(plan, names), *_of_places(plan, names)]
    found.sort(key=lambda each: (-each.kind, -each.weight))
    once: dict[tuple[str, str], QuestionLine] = {}
    for each in found:
        once.setdefault((each.line.about, each.line.asks), each.line)
    return tuple(once.values())


def _of_duties(plan: Plan, names: Names) -> Iterator[_Weighed]:
    for found in standing(plan.problem, plan.gains):
        for question in (found,) if isinstance(found, Question) else found.questions:
            asks = _about(question, names, eligibility.question_sentence(question, names.by_id))
            yield _Weighed(
                DUTY, 0, QuestionLine(question.about, asks, "It settles a duty that the law sets.")
            )


def _of_wishes(plan: Plan, names: Names) -> Iterator[_Weighed]:
    """Whether those whom nobody asked, and on whom posts rest today, would like them: one question each."""
    problem, today = plan.problem, plan.problem.outlook.as_of
    could: dict[str, list[tuple[Prospect, int]]] = {}
    for post in problem.posts_in_order:
        ready = [one for one in problem.pipelines.covering[post.id] if one.is_ready(today)]
        for prospect in ready:
            if not prospect.willing:
                could.setdefault(prospect.person.id, []).append((prospect, len(ready)))
    for person, posts in could.items():
        seats = dict.fromkeys(names.post(prospect.post.id) for prospect, _ in posts)
        alone = [names.post(prospect.post.id) for prospect, others in posts if others == 1]
        fewest = min(others for _, others in posts)
        asks = f"Would {names.person(person)} like to be {joined(tuple(seats), 'or')}?"
        if alone:
            change = f"If not, nobody here could be {joined(alone, 'or')} today."
        else:
            change = f"If not, {number(fewest - 1)} {'other' if fewest == TWO else 'others'} at least could step up."
        yield _Weighed(COVER, len(alone) * MANY - fewest, QuestionLine(person, asks, change))


def _of_readiness(plan: Plan, names: Names) -> Iterator[_Weighed]:
    problem, horizon = plan.problem, plan.problem.outlook.horizon
    for post in problem.posts_in_order:
        for prospect in problem.pipelines.covering[post.id]:
            readiness = prospect.readiness
            asked: list[Question] = []
            if isinstance(readiness, Perhaps):
                asked.append(readiness.question)
            elif readiness.on <= horizon:
                asked += [*readiness.questions, *([readiness.sooner.question] if readiness.sooner else [])]
            for question in asked:
                asks = _ask_of_readiness(question, prospect.person, names)
                change = f"They may count as ready for {names.post(post.id)}."
                if isinstance(readiness, Ready) and readiness.questions:
                    change = f"They count as ready for {names.post(post.id)} only if so."
                kind = PLACE if isinstance(readiness, Perhaps) else SOONER
                yield _Weighed(kind, 0, QuestionLine(question.about, asks, change))


def _ask_of_readiness(question: Question, person: Person, names: Names) -> str:
    match question.asks:
        case "years-in-role":
            return (
                f"Since when has {person.name} been {joined([names.role(now.role) for now in person.roles])}?"
            )
        case "acting-dates":
            role = names.role(str(question.values["role"]))
            return f"From when until when did {person.name} act as {role}?"
        case "qualified-teacher":
            return f"Is {person.name} a qualified teacher?"
        case _:
            return f"Has {person.name} completed induction?"


def _of_money(plan: Plan, names: Names) -> Iterator[_Weighed]:
    """Facts on which funding turns, with the pounds that turn on each."""
    at_stake: dict[tuple[str, str], tuple[Question, int]] = {}
    for place in plan.places:
        for question in place.funding.missing:
            key = question.asks, question.about
            _, pounds_so_far = at_stake.get(key, (question, 0))
            at_stake[key] = question, pounds_so_far + (place.fee or 0)
    for question, amount in at_stake.values():
        asks = _about(question, names, funding.question_sentence(question, names.by_id))
        change = f"It decides who pays {pounds(amount)} of this plan."
        yield _Weighed(MONEY, amount, QuestionLine(question.about, asks, change))


def _of_places(plan: Plan, names: Names) -> Iterator[_Weighed]:
    for place in plan.places:
        for question in place.questions:
            if question.asks in {"wants-to-step-up", "years-in-role"}:
                continue
            asks = _about(question, names, eligibility.question_sentence(question, names.by_id))
            change = f"It decides whether they can take {place.npq.code}."
            yield _Weighed(PLACE, 0, QuestionLine(question.about, asks, change))


def _about(question: Question, names: Names, text: str) -> str:
    """The question with the name of whom or what it is about."""
    about = question.about
    organisation = names.organisation
    if about in organisation.person_by_id:
        return f"{organisation.person_by_id[about].name}: {text[:1].lower()}{text[1:]}"
    if about in organisation.school_by_id and len(organisation.schools) > 1:
        return f"{names.school(about)}: {text[:1].lower()}{text[1:]}"
    return text


def never_asked(plan: Plan) -> tuple[str, ...]:
    """Everybody of whom no wish and no refusal is recorded, in canonical order."""
    return tuple(
        person.id
        for person in plan.problem.organisation.people
        if not (person.wants or person.refuses_roles or person.refuses_npqs)
    )


def not_recommended(plan: Plan, names: Names) -> tuple[Because, ...]:
    """Everybody without a place, and why."""
    placed = {place.person.id for place in plan.places}
    considered: dict[str, list[str]] = {}
    for each in plan.unfunded:
        considered.setdefault(each.person.id, []).append(each.npq)
    return tuple(
        Because(person.id, _why_not(person, considered.get(person.id, []), plan, names))
        for person in plan.problem.organisation.people
        if person.id not in placed
    )


def _why_not(person: Person, considered: list[str], plan: Plan, names: Names) -> str:
    problem = plan.problem
    as_of = problem.outlook.as_of
    if is_on_induction(person, as_of):
        return f"on induction until {day(induction_ends_on(person, as_of))}; NPQs come after"
    if considered:
        return f"{joined(considered)} would be useful, but DfE would not fund it: worth considering"
    studying = _studying(person, plan)
    if studying:
        return studying
    ruled_out = _ruled_out(person, plan, names)
    if ruled_out:
        return ruled_out
    own = problem.halves(person)
    lacking = [npq for half in own if not problem.has(person, half.npqs, plan.gains) for npq in half.npqs]
    if person.leaving_on is not None and _leaves_first(person, person.leaving_on, lacking, plan):
        return f"leaves on {day(person.leaving_on)}"
    if lacking:
        return "no place within the rules, the money or the places given"
    if own:
        return "has the NPQs that go with what they lead"
    if person.roles and not open_npqs(person, plan.draft.context):
        return "in support: NPQs are for those who teach or lead"
    return "leads nothing that an NPQ deepens, and no post needs them prepared"


def _leaves_first(person: Person, last: date, lacking: list[str], plan: Plan) -> bool:
    """Whether they leave before any result, or before that of each NPQ they lack, from the first intake."""
    problem = plan.problem
    if not problem.intakes:
        return False
    codes = lacking or [npq.code for npq in open_npqs(person, plan.draft.context)]
    months = [problem.npq(code).months_to_outcome for code in codes]
    return bool(months) and add_months(problem.intakes[0].starts_on, min(months)) > last


def _studying(person: Person, plan: Plan) -> str | None:
    npqs = plan.problem.outlook.index.npqs
    for record in person.npqs:
        if record.status == "in_progress" and record.npq in npqs:
            if record.started is None:
                return f"on {record.npq} already"
            free = taught_until(npqs[record.npq], record.started)
            if free > plan.problem.outlook.as_of:
                return f"on {record.npq} already, taught until {day(free)}"
    return None


def _ruled_out(person: Person, plan: Plan, names: Names) -> str | None:
    """What they or the school said no to, among what they lack."""
    lacking = {
        npq
        for half in plan.problem.halves(person)
        if not plan.problem.has(half.person, half.npqs, plan.gains)
        for npq in half.npqs
    }
    applicant = plan.draft.context.applicant(person)
    codes = {*lacking, *person.refuses_npqs}
    for npq in plan.problem.outlook.catalogue.npqs:
        if npq.code in codes:
            for verdict in assess_whenever(applicant, npq):
                if isinstance(verdict, NotMet) and verdict.reason.code in {"said-no-to-npq", "excluded"}:
                    return eligibility.reason_text(verdict.reason, names.by_id)
    return None


def other_offers(plan: Plan, names: Names) -> tuple[OtherOffer, ...]:
    """The early headship coaching offer, for those it is for."""
    outlook = plan.problem.outlook
    found = []
    for offer in outlook.catalogue.other_offers:
        for person in plan.problem.organisation.people:
            starting = tuple(plan.gains.get(person.id, ()))
            verdict = offers.assess(person, offer, outlook.catalogue, outlook.as_of, starting)
            if isinstance(verdict, Met | Unknown):
                text = eligibility.reason_text(verdict.reason, names.by_id)
                asked = ""
                if isinstance(verdict, Unknown):
                    asked = f"; {eligibility.question_sentence(verdict.question, names.by_id)}"
                found.append(OtherOffer(person.id, offer.code, f"{text}{asked}"))
    return tuple(found)

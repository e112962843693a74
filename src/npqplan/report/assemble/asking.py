"""What to ask: the questions whose answers would sharpen the plan, those on which most turns first."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec import Struct

from npqplan.organisation.model import Person
from npqplan.planning.plan import Plan
from npqplan.planning.purposes.duties import standing
from npqplan.report.prose import joined, number, pounds
from npqplan.report.result import QuestionLine
from npqplan.report.wording import eligibility, funding
from npqplan.report.wording.answering import how_to_write
from npqplan.report.wording.names import Names
from npqplan.rules.duties import lacking
from npqplan.rules.induction import is_on_induction
from npqplan.rules.ready import Perhaps, Ready
from npqplan.rules.verdict import Question

if TYPE_CHECKING:
    from npqplan.succession.pipeline import Prospect

DUTY, COVER, MONEY, PLACE, SOONER, LITTLE = 5, 4, 3, 2, 1, 0
TWO = 2
MOST_SEATS = 3
"""A question names so many posts, and counts the others."""
FEW = 3
"""Where more people than this are ready for a post, little turns on whether one of them would like it."""
MANY = 1_000
"""More than anybody has rivals: a post that rests on one person outweighs any that does not."""


_MUST_IT = (
    "The law asks the school to have one.",
    "The law asks most schools to have one; whether this one depends on its establishment_type.",
)
"""Of a school that names nobody: by whether its type is not told."""


class _Weighed(Struct, frozen=True):
    """A question with what would sort it: its kind, and how much turns on it."""

    kind: int
    weight: int
    line: QuestionLine


def questions(plan: Plan, names: Names) -> tuple[QuestionLine, ...]:
    """Every open question once, those on which most turns first."""
    found = [*_of_duties(plan, names), *_of_wishes(plan, names), *_of_readiness(plan, names)]
    found += [*_of_money(plan, names), *_of_studies(plan, names), *_of_places(plan, names)]
    found.sort(key=lambda each: (-each.kind, -each.weight))
    once: dict[tuple[str, str, str], _Weighed] = {}
    for each in found:
        once.setdefault((each.line.kind, each.line.about, each.line.asks), each)
    return tuple(each.line for each in _mixed(once.values()))


def _mixed(found: Iterable[_Weighed]) -> Iterator[_Weighed]:
    """Duties first; then by turns the weightiest of each kind, so that the first few tell of them all."""
    by_kind: dict[int, list[_Weighed]] = {}
    for each in found:
        by_kind.setdefault(each.kind, []).append(each)
    yield from by_kind.pop(DUTY, [])
    little = by_kind.pop(LITTLE, [])
    for turn in zip_longest(*by_kind.values()):
        yield from (each for each in turn if each is not None)
    yield from little


def of_duties(plan: Plan, names: Names, about: Person | None = None) -> Iterator[QuestionLine]:
    """What would settle how somebody, or anybody, stands with a legal duty."""
    for found in standing(plan.problem, plan.gains, about):
        for question in (found,) if isinstance(found, Question) else found.questions:
            yield _line(question, names, "It settles a duty that the law sets.")


def _of_duties(plan: Plan, names: Names) -> Iterator[_Weighed]:
    for line in of_duties(plan, names):
        yield _Weighed(DUTY, 0, line)
    outlook = plan.problem.outlook
    for duty in outlook.catalogue.duties:
        for lack in lacking(plan.problem.organisation, duty, outlook):
            asks = Question("role-holder", lack.school.id, {"role": duty.role}, "school")
            if not lack.is_vacant:
                yield _Weighed(DUTY, 0, _line(asks, names, _MUST_IT[lack.assumed]))


def _of_wishes(plan: Plan, names: Names) -> Iterator[_Weighed]:
    """Whether those whom nobody asked, and on whom posts rest today, would like them: one question each."""
    problem, today = plan.problem, plan.problem.outlook.as_of
    could: dict[str, list[tuple[Prospect, int]]] = {}
    for post in problem.posts_in_order:
        ready = [one for one in problem.pipelines.covering[post.id] if one.is_ready(today)]
        for prospect in ready:
            if not (prospect.willing or problem.outlook.is_leaving(prospect.person)):
                could.setdefault(prospect.person.id, []).append((prospect, len(ready)))
    for person, posts in could.items():
        near = names.within(problem.organisation.person_by_id[person].school)
        alone = [prospect.post.id for prospect, others in posts if others == 1]
        fewest = min(others for _, others in posts)
        could_be = near.any_of((each.post.id for each, _ in posts), MOST_SEATS)
        asks = f"Would {names.person(person)} like to be {could_be}?"
        if alone:
            change = f"If not, nobody here could be {near.any_of(alone, MOST_SEATS)} today."
        else:
            seats = near.any_of((one.post.id for one, others in posts if others == fewest), MOST_SEATS)
            who = "only one other person" if fewest == TWO else f"only {number(fewest - 1)} others"
            change = f"If not, {who} could be {seats} today."
        kind = COVER if fewest <= FEW else LITTLE
        yield _Weighed(kind, len(alone) * MANY - fewest, QuestionLine(person, asks, change, kind == LITTLE))


def _of_readiness(plan: Plan, names: Names) -> Iterator[_Weighed]:
    """Facts that would settle or hasten readiness: not of beginners, nor of those who leave."""
    problem, outlook = plan.problem, plan.problem.outlook
    for post in problem.posts_in_order:
        for prospect in problem.pipelines.covering[post.id]:
            readiness = prospect.readiness
            asked: list[Question] = []
            if is_on_induction(prospect.person, outlook.as_of) or outlook.is_leaving(prospect.person):
                continue
            if isinstance(readiness, Perhaps):
                asked.append(readiness.question)
            elif readiness.on <= outlook.horizon:
                asked += [*readiness.questions, *([readiness.sooner.question] if readiness.sooner else [])]
            for question in asked:
                asks = _ask_of_readiness(question, prospect.person, names)
                seat = names.within(prospect.person.school).seat(post.id)
                change = f"It may make them ready to be {seat}, or ready sooner."
                if isinstance(readiness, Ready) and readiness.questions:
                    change = f"They count as ready to be {seat} only if so."
                kind = PLACE if isinstance(readiness, Perhaps) else SOONER
                yield _Weighed(kind, 0, QuestionLine(question.about, asks, change, kind=question.kind))


def _ask_of_readiness(question: Question, person: Person, names: Names) -> str:
    match question.asks:
        case "years-in-role":
            undated = [now.role for now in person.roles if now.since is None]
            roles = joined([names.role(role) for role in undated or [now.role for now in person.roles]])
            return f"Since when has {names.person(person.id)} been {roles}?"
        case "acting-dates":
            role = names.role(str(question.values["role"]))
            return f"From when until when did {names.person(person.id)} act as {role}?"
        case "qualified-teacher":
            return f"Is {names.person(person.id)} a qualified teacher?"
        case _:
            return f"Has {names.person(person.id)} completed induction?"


def _of_money(plan: Plan, names: Names) -> Iterator[_Weighed]:
    """Facts on which funding turns, with the pounds that turn on each."""
    at_stake: dict[tuple[str, str, str], tuple[Question, int]] = {}
    for place in plan.places:
        for question in place.funding.missing:
            key = question.asks, question.kind, question.about
            _, pounds_so_far = at_stake.get(key, (question, 0))
            at_stake[key] = question, pounds_so_far + (place.fee or 0)
    for question, amount in at_stake.values():
        asks = _about(question, names, funding.question_sentence(question, names.by_id))
        change = f"It decides who pays {pounds(amount)} of this plan."
        yield _Weighed(MONEY, amount, QuestionLine(question.about, asks, change, kind=question.kind))


def _of_places(plan: Plan, names: Names) -> Iterator[_Weighed]:
    for place in plan.places:
        for question in place.questions:
            if question.asks in {"wants-to-step-up", "years-in-role"}:
                continue
            change = f"It decides whether they can take {place.npq.code}."
            yield _Weighed(PLACE, 0, _line(question, names, change))


def _of_studies(plan: Plan, names: Names) -> Iterator[_Weighed]:
    """NPQs that should have ended, and those put off: neither counts until somebody says how they stand."""
    problem = plan.problem
    counted = problem.pipelines.preparation.held_from
    for person in problem.organisation.people:
        if problem.outlook.is_leaving(person):
            continue
        for record in person.npqs:
            if record.npq in counted(person):
                continue
            for_what = _prepared_by(record.npq, person, plan, names)
            if record.status == "deferred":
                asks, change = "deferred-resumes", f"It counts only then{for_what}."
            elif record.status == "in_progress" and record.started is not None:
                asks, change = "npq-outcome", f"It counts only if so{for_what}."
            else:
                continue
            yield _Weighed(PLACE, 0, _line(Question(asks, person.id, {"npq": record.npq}), names, change))


def _prepared_by(npq: str, person: Person, plan: Plan, names: Names) -> str:
    """The posts that somebody could step up to and that an NPQ prepares for."""
    pipelines = plan.problem.pipelines
    posts = [
        post.id
        for post in plan.problem.posts_in_order
        if any(prospect.person.id == person.id for prospect in pipelines.covering[post.id])
        and any(npq in ways.npqs or npq in ways.only_held for ways in pipelines.preparation.ways(post))
    ]
    return f", and prepares them to be {names.within(person.school).any_of(posts)}" if posts else ""


def _line(question: Question, names: Names, change: str) -> QuestionLine:
    """A question in words, what its answer would change, and how to write it."""
    asks = _about(question, names, eligibility.question_sentence(question, names.by_id))
    person = names.organisation.person_by_id[question.about] if question.kind == "person" else None
    write = how_to_write(question, person)
    return QuestionLine(question.about, asks, change, write=write, kind=question.kind)


def _about(question: Question, names: Names, text: str) -> str:
    """The question with the name of whom or what it is about."""
    match question.kind:
        case "person":
            return eligibility.asked_of(names.person(question.about), text)
        case "school" if len(names.organisation.schools) > 1:
            return f"{names.school(question.about)}: {text[:1].lower()}{text[1:]}"
        case _:
            return text

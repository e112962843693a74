"""The smallest change: the first of the closed list that alters an outcome, found by planning with each."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from msgspec import Struct

from npqplan.organisation.model import Person, Post
from npqplan.planning.counterfactual.changing import (
    Change,
    a_year_more,
    judged,
    next_fee,
    one_place_more,
    says_no,
    says_yes,
    takes_back_a_no,
)
from npqplan.planning.counterfactual.facts import of_school, untold
from npqplan.planning.counterfactual.steps import step_to, steps_open, steps_towards, wants
from npqplan.planning.counterfactual.trial import Trial
from npqplan.planning.counterfactual.trials import Trials
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan, choose
from npqplan.planning.problem import Problem
from npqplan.planning.purposes.second_successor import TWO, prepared_people
from npqplan.rules.outlook import Outlook
from npqplan.rules.readiness import Assessor
from npqplan.succession.pipeline import prospects_of


class Smallest(Struct, frozen=True):
    """The first change that alters the outcome, and the plan that follows from it; None: none does."""

    change: Change | None
    tried: int
    """How many changes were tried, the last one included."""
    npqs: tuple[str, ...] = ()
    """The NPQs that the plan would then give whom it is about, where any NPQ was asked for."""


def smallest_towards(trials: Trials, person: Person, npq: str | None) -> Smallest:
    """What would give somebody a place in an NPQ (None: in any)."""
    changes = changes_towards(trials.plan, person, npq)
    found = _first(changes, lambda trial: trial.gives(person.id, npq), trials)
    if found.change is None or npq is not None:
        return found
    return Smallest(found.change, found.tried, trials.of(found.change).npqs(person.id))


def smallest_away(trials: Trials, place: Place) -> Smallest:
    """What would take a place out of the plan that is not decided."""
    person, npq = place.person, place.npq.code
    changes = changes_away(trials.plan, person, npq)
    return _first(changes, lambda trial: not trial.gives(person.id, npq), trials)


def smallest_for_post(trials: Trials, post: Post) -> Smallest | None:
    """What would give a post one person more who is prepared; None: it has two."""
    plan = trials.plan
    before = len(prepared_people(post, plan.problem, plan.gains))
    if before >= TWO:
        return None

    def alters(trial: Trial) -> bool:
        found = choose(trial.problem, plan.asked)
        seat = found.problem.organisation.post_by_id[post.id]
        return len(prepared_people(seat, found.problem, found.gains)) > before

    return _first(changes_for_post(plan, post), alters, trials)


def changes_towards(plan: Plan, person: Person, npq: str | None) -> Iterator[Change]:
    """Everything that is tried to give somebody a place, in order."""
    problem = plan.problem
    steps = steps_towards(problem, person, npq)
    if npq in person.refuses_npqs and npq is not None:
        yield takes_back_a_no(problem, person, npq)
    yield from (says_yes(problem, person, step) for step in steps if not wants(person, step))
    yield from (judged(problem, person, step, "now") for step in steps)
    yield from _rest(plan, person, npq)


def changes_away(plan: Plan, person: Person, npq: str) -> Iterator[Change]:
    """Everything that is tried to take somebody's place out, in order.

    That they say no to the NPQ itself is not among them: it always would.
    """
    problem = plan.problem
    steps = steps_open(problem, person)
    yield from (says_no(problem, person, step) for step in steps)
    yield from (judged(problem, person, step, "3+ years") for step in steps)
    yield from _rest(plan, person, npq)


def _rest(plan: Plan, person: Person, npq: str | None) -> Iterator[Change]:
    problem = plan.problem
    yield from untold(problem, person, npq)
    yield from a_year_more(problem, person)
    yield from one_place_more(problem, person)
    if npq is not None:
        yield from next_fee(problem, person, npq, plan.places)


def changes_for_post(plan: Plan, post: Post) -> Iterator[Change]:
    """Everything that is tried to prepare one person more for a post, in order.

    Of people: those on their way to it or a step below, unless they are prepared already.
    """
    problem = plan.problem
    step = step_to(post)
    people = _near(plan, post)
    for person in people:
        if not wants(person, step):
            yield from _if_it_opens(says_yes(problem, person, step), post, problem)
    for person in people:
        yield from _if_it_opens(judged(problem, person, step, "now"), post, problem)
    npqs = sorted({npq for ways in problem.pipelines.preparation.ways(post) for npq in ways.npqs})
    for person in people:
        yield from (change for change in untold(problem, person, None) if change.about == person.id)
    school = problem.outlook.school_of(post)
    if school is not None:
        yield from of_school(problem, school)
    yield from chain.from_iterable(a_year_more(problem, person) for person in people)
    for person in people[:1]:
        yield from one_place_more(problem, person)
        yield from chain.from_iterable(next_fee(problem, person, npq, plan.places) for npq in npqs)


def _near(plan: Plan, post: Post) -> tuple[Person, ...]:
    """Whoever may come to be ready for a post, those on their way first."""
    problem = plan.problem
    prepared = prepared_people(post, problem, plan.gains)
    found = {one.person.id: one.person for one in problem.pipelines.covering[post.id]}
    found |= {one.person.id: one.person for one in problem.pipelines.prospects[post.id]}
    feet = {foot for role in post.roles for foot in problem.outlook.ladder.feet[role]}
    for person in problem.organisation.people_of.get(post.school, ()):
        if not feet.isdisjoint(person.role_slugs) or any(role in person.refuses_roles for role in post.roles):
            found.setdefault(person.id, person)
    return tuple(
        person for person in found.values() if person.id not in prepared and person.id not in post.holders
    )


def _if_it_opens(change: Change, post: Post, problem: Problem) -> Iterator[Change]:
    """A change, if with it the person it is about could cover the post."""
    outlook = Outlook(change.organisation, problem.outlook.catalogue, problem.outlook.as_of)
    seat = change.organisation.post_by_id[post.id]
    found = prospects_of([seat], Assessor(outlook))[post.id]
    if any(one.person.id == change.about and one.may_cover for one in found):
        yield change


def _first(changes: Iterable[Change], alters: Callable[[Trial], bool], trials: Trials) -> Smallest:
    tried = 0
    for change in changes:
        tried += 1
        if alters(trials.of(change)):
            return Smallest(change, tried)
    return Smallest(None, tried)

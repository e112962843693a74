"""Plans in one line, and what they hold in ids."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from npqplan.organisation.model import Organisation, Person, PlanWishes, Post, School
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place, Term
from npqplan.planning.plan import Plan, choose
from npqplan.planning.problem import Problem
from npqplan.planning.programme import NOTHING_ASKED, Asked, Programme, Scope
from npqplan.succession.pipeline import pipelines
from tests.builders import organisation, school
from tests.rules.looking import AS_OF, outlook

FUNDED = school(pupil_premium_top_half=True)
"""On DfE's list: every NPQ may be funded. The default school is not, so that specialist NPQs cost money."""


def problem(of: Organisation, as_of: date = AS_OF) -> Problem:
    """The planning problem of an organisation. From 21 November 2026, the intakes are 2027, 2028 and 2029."""
    return Problem(pipelines(outlook(of, as_of)))


def problem_of(  # noqa: PLR0913 - the parts of an organisation
    people: Iterable[Person],
    posts: Iterable[Post] = (),
    schools: Iterable[School] = (FUNDED,),
    *,
    plan: PlanWishes | None = None,
    moves: bool = False,
    as_of: date = AS_OF,
) -> Problem:
    """The planning problem of some people and posts; without posts, nothing is to be covered."""
    return problem(organisation(people, posts, schools, plan=plan, moves_between_schools=moves), as_of)


def programme_of(made: Problem, asked: Asked = NOTHING_ASKED) -> Programme:
    """A programme without a column yet, for the whole organisation at once."""
    whole = made.organisation
    scope = Scope(whole.schools, whole.people, made.posts_in_order, trust=True)
    return Programme(Candidates(made), scope, asked)


def chosen(  # noqa: PLR0913 - the parts of an organisation
    people: Iterable[Person],
    posts: Iterable[Post] = (),
    schools: Iterable[School] = (FUNDED,),
    *,
    plan: PlanWishes | None = None,
    moves: bool = False,
    as_of: date = AS_OF,
    asked: Asked = NOTHING_ASKED,
) -> Plan:
    """The best plan."""
    return choose(problem_of(people, posts, schools, plan=plan, moves=moves, as_of=as_of), asked)


def starts(places: Iterable[Place]) -> set[tuple[str, str, str]]:
    """Person, NPQ and intake of each place."""
    return {(place.person.id, place.npq.code, place.intake.id) for place in places}


def of(plan: Plan, person: str) -> list[Place]:
    """Somebody's places, in the plan's order."""
    return [place for place in plan.places if place.person.id == person]


def serves(plan: Plan, person: str, npq: str) -> tuple[Term, ...]:
    """What a place serves."""
    [place] = [place for place in of(plan, person) if place.npq.code == npq]
    return place.serves


def serving(plan: Plan, term: Term) -> set[tuple[str, str, str]]:
    """Person, NPQ and intake of each place that a term would suffer without."""
    return starts(place for place in plan.places if term in place.serves)


def as_decided(places: Iterable[Place]) -> list[Place]:
    """Places at the intakes for which they were decided, as if nobody were ever away."""
    return [replace(place, intake=place.decided_for) for place in places]


def achieved(plan: Plan) -> dict[Term, tuple[int, ...]]:
    """What the plan comes to, term by term."""
    return {each.term: each.value for each in plan.achieved}

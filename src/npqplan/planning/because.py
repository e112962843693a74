"""Why a place is in the plan: a reason for each purpose that would suffer without it."""

from npqplan.organisation.model import Person
from npqplan.planning.place import Gains, Place, Term
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import combinations, golden_thread, implementation, second_successor
from npqplan.planning.worth import Loss
from npqplan.rules.verdict import Reason


def reasons(
    place: Place, losses: tuple[Loss, ...], problem: Problem, gains: Gains
) -> tuple[tuple[Term, Reason], ...]:
    """A reason for each term that gets worse without the place, in the order of the terms."""
    own = dict(place.reasons)
    found: list[tuple[Term, Reason]] = [
        (term, reason) for term, reason in place.reasons if place.kept and term == "starts"
    ]
    for loss in losses:
        reason = own.get(loss.term) or _derive(loss, place, problem, gains)
        found.append((loss.term, reason))
    return tuple(found)


def _derive(loss: Loss, place: Place, problem: Problem, gains: Gains) -> Reason:
    """The reason for a purpose that a place serves besides the one it was chosen for."""
    person = place.person
    match loss.term:
        case "duties":
            return Reason("duty-senco", {"person": person.id})
        case "prepared_cover":
            return Reason("prepares-for", {"post": _prepared_for(loss, place, problem)})
        case "second_successor":
            theirs = {npq: on for npq, on in gains[person.id].items() if npq != place.npq.code}
            rest = {**gains, person.id: theirs}
            before = set(second_successor.posts_with_two(problem, rest, person))
            post_ids = [
                post.id
                for post in second_successor.posts_with_two(problem, gains, person)
                if post not in before
            ]
            return Reason("second-successor", {"post": post_ids[0]} if post_ids else {})
        case "implementation":
            level, school = problem.level(person), problem.school(person)
            peers = implementation.leaders(school, level, problem) if school else (person,)
            return Reason("shares-implementation", {"level": level, "leaders": len(peers)})
        case "golden_thread":
            supported = tuple(
                beginner.id
                for beginner in problem.beginners
                if person in golden_thread.supporters(beginner, problem)
            )
            return Reason("supports-beginners", {"people": supported})
        case _:
            return _combination(person, place, problem)


def _prepared_for(loss: Loss, place: Place, problem: Problem) -> str:
    """A post that the NPQ prepares somebody for: one of those lost without the place, if that is theirs."""
    found = problem.pipelines
    lost = [post for _, post in loss.posts]
    theirs = found.posts_open_to(place.person)
    for post in (*lost, *(post.id for post in problem.posts_in_order)):
        ways = found.preparation.ways(problem.organisation.post_by_id[post])
        if post in theirs and any(place.npq.code in each.npqs | each.only_held for each in ways):
            return post
    return lost[0]


def _combination(person: Person, place: Place, problem: Problem) -> Reason:
    code = place.npq.code
    for half in problem.halves(person):
        if code in half.npqs:
            return combinations.why(half)
    for priority in combinations.priorities(problem, person):
        if code in priority.deepened_by and person in priority.led_by:
            return combinations.why_depth(priority)
    return Reason("gives-breadth", {})

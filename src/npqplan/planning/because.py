"""Why a place is in the plan: a reason for each purpose that would suffer without it."""

from npqplan.organisation.model import Person
from npqplan.planning.place import Gains, Place, Term
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import combinations, golden_thread, second_successor
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
            post = loss.posts[0][1]
            matched = next(
                (one for _, one in loss.posts if one in problem.pipelines.posts_open_to(person)), post
            )
            return Reason("prepares-for", {"post": matched})
        case "second_successor":
            rest = {**gains, person.id: {}}
            before = set(second_successor.posts_with_two(problem, rest, person))
            post_ids = [
                post.id
                for post in second_successor.posts_with_two(problem, gains, person)
                if post not in before
            ]
            return Reason("second-successor", {"post": post_ids[0]} if post_ids else {})
        case "implementation":
            return Reason("shares-implementation", {"level": problem.level(person)})
        case "golden_thread":
            supported = tuple(
                beginner.id
                for beginner in problem.beginners
                if person in golden_thread.supporters(beginner, problem)
            )
            return Reason("supports-beginners", {"people": supported})
        case _:
            return _combination(person, place, problem)


def _combination(person: Person, place: Place, problem: Problem) -> Reason:
    code = place.npq.code
    for half in problem.halves(person):
        if code in half.npqs:
            return combinations.why(half)
    for priority in combinations.priorities(problem, person):
        if code in priority.deepened_by and person in priority.led_by:
            return combinations.why_depth(priority)
    return Reason("gives-breadth", {})

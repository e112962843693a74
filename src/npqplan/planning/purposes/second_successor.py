"""A second successor: statutory and critical posts with a second, different person prepared."""

from npqplan.organisation.model import Person, Post
from npqplan.planning.draft import Draft
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.planning.purposes.prepared_cover import missing
from npqplan.rules.verdict import Reason
from npqplan.succession.order import SENCO

TWO = 2


def posts_that_matter(problem: Problem) -> tuple[Post, ...]:
    """Key posts that the law asks for or that are critical, most important first."""
    return tuple(
        post
        for post in problem.posts_in_order
        if problem.class_of[post.id] <= SENCO or post.importance == "critical"
    )


def prepared_people(post: Post, problem: Problem, gains: Gains) -> tuple[str, ...]:
    """Who is prepared for a post by the last September."""
    found = problem.pipelines
    return tuple(
        prospect.person.id
        for prospect in found.covering[post.id]
        if prospect.is_ready(problem.septembers[-1])
        and (on := found.prepared_on(prospect, gains.get(prospect.person.id))) is not None
        and on <= problem.septembers[-1]
    )


def value(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[int, ...]:
    """[such posts with two people prepared]: more is better."""
    return (len(posts_with_two(problem, gains, about)),)


def posts_with_two(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[Post, ...]:
    """Such posts with two people prepared (of those that somebody could fill)."""
    theirs = None if about is None else problem.pipelines.posts_open_to(about)
    return tuple(
        post
        for post in posts_that_matter(problem)
        if (theirs is None or post.id in theirs) and len(prepared_people(post, problem, gains)) >= TWO
    )


def pursue(draft: Draft) -> None:
    """Prepare a second person for each such post."""
    for post in posts_that_matter(draft.problem):
        if len(prepared_people(post, draft.problem, draft.gains)) < TWO:
            _prepare(post, draft)


def _prepare(post: Post, draft: Draft) -> None:
    """Prepare as many more as it takes, those who want it first; nobody if not enough can be."""
    last = draft.problem.septembers[-1]
    prospects = sorted(draft.problem.pipelines.covering[post.id], key=lambda prospect: not prospect.willing)
    prepared = set(prepared_people(post, draft.problem, draft.gains))
    reason = Reason("second-successor", {"post": post.id})
    offers = []
    for prospect in prospects:
        if prospect.person.id in prepared or not prospect.is_ready(last):
            continue
        needed = missing(prospect, draft)
        if needed is None or len(needed) != 1:
            continue
        for npq in needed[0]:
            place = draft.earliest(prospect.person, npq, ("second_successor", reason), by=last)
            if place is not None:
                offers.append(place)
                break
    wanting = TWO - len(prepared)
    if len(offers) >= wanting:
        for place in offers[:wanting]:
            draft.give(place)

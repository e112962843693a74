"""A second successor: statutory and critical posts with a second, different person prepared."""

from collections.abc import Iterator

from npqplan.organisation.model import Person, Post
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Part, Programme
from npqplan.planning.purposes import prepared_cover
from npqplan.succession.order import SENCO

TWO = 2


def matters(post: Post, problem: Problem) -> bool:
    """Whether the law asks for a key post, or it is critical."""
    return problem.class_of[post.id] <= SENCO or post.importance == "critical"


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
    posts = problem.posts_in_order if about is None else problem.posts_open_to(about)
    return tuple(
        post for post in posts if matters(post, problem) and len(prepared_people(post, problem, gains)) >= TWO
    )


def parts(programme: Programme) -> tuple[Part, ...]:
    """Such posts with two people prepared: whoever of them is left out, somebody is still there."""
    problem = programme.problem
    doubled: dict[int, int] = {}
    already = 0
    for post in programme.scope.posts:
        if not matters(post, problem):
            continue
        have = prepared_people(post, problem, programme.candidates.gains)
        if len(have) >= TWO:
            already += 1
            continue
        could = list(_preparing(post, programme, have))
        if len(could) + len(have) >= TWO:
            two = programme.column()
            for column in could:
                programme.limit(two, [other for other in could if other != column], len(have))
            if have:
                programme.limit(two, could)
            doubled[two] = 1
    return (Part("second_successor", doubled, already),)


def _preparing(post: Post, programme: Programme, have: tuple[str, ...]) -> Iterator[int]:
    """For each prospect whom places could prepare by the last September, a column that says so."""
    last = programme.problem.septembers[-1]
    for prospect in programme.problem.pipelines.covering[post.id]:
        if prospect.person.id not in have and prospect.is_ready(last):
            ways = prepared_cover.ways_to_prepare(prospect, programme, last)
            if ways is not None:
                yield programme.all_of([programme.one_of(way) for way in ways])

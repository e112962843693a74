"""The steps up that a wish or a judgement could be about: roles, and posts that are more than one role."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from npqplan.organisation.model import Person, Post
from npqplan.planning.problem import Problem
from npqplan.rules.readiness import may_serve
from npqplan.rules.verdict import Value


class Step(Struct, frozen=True):
    """A role to step up to, or a post where that says more: of two roles, or of remits."""

    roles: tuple[str, ...]
    post: str | None = None

    @property
    def values(self) -> Mapping[str, Value]:
        """What a sentence needs to name it."""
        return {"post": self.post} if self.post else {"role": self.roles[0]}


def step_to(post: Post) -> Step:
    """The step that a post is."""
    return Step(post.roles) if len(post.roles) == 1 else Step(post.roles, post.id)


def steps_towards(problem: Problem, person: Person, npq: str | None) -> tuple[Step, ...]:
    """Every step that is not below what somebody is: those that an NPQ (None: any) prepares for first.

    Of these, and of the others, the nearest first.
    """
    ladder = problem.outlook.ladder
    prepared_for = {*_prepared_for(problem, person, npq)}
    found = dict.fromkeys((*_to_posts(problem, person), *_to_roles(problem, person)))
    return tuple(sorted(found, key=lambda step: (step not in prepared_for, ladder.rank(step.roles))))


def _to_posts(problem: Problem, person: Person) -> Iterator[Step]:
    """To key posts that they do not hold."""
    rank = problem.outlook.ladder.rank(person.role_slugs)
    for post in problem.posts_in_order:
        if not post.roles or person.id in post.holders or set(post.roles) & set(person.role_slugs):
            continue
        is_below = problem.outlook.ladder.rank(post.roles) < rank and "senco" not in post.roles
        if not is_below and may_serve(person, post, problem.outlook):
            yield step_to(post)


def _to_roles(problem: Problem, person: Person) -> Iterator[Step]:
    """To every role that leads."""
    ladder = problem.outlook.ladder
    rank = ladder.rank(person.role_slugs)
    for slug, role in ladder.roles.items():
        if slug not in person.role_slugs and role.rank >= rank and role.level != "classroom":
            yield Step((slug,))


def _prepared_for(problem: Problem, person: Person, npq: str | None) -> Iterator[Step]:
    """Steps that an NPQ prepares somebody for, there or on the way."""
    ladder, ways = problem.outlook.ladder, problem.pipelines.preparation.ways
    for post in problem.posts_in_order:
        if npq is None or any(npq in each.npqs for each in ways(post)):
            yield step_to(post)
    for slug, role in ladder.roles.items():
        routes = [route for route in ladder.routes[slug] if not route.counts.isdisjoint(person.role_slugs)]
        rungs = {slug, *(rung for route in routes for rung in route.rungs)}
        prepared_by = {code for rung in rungs for code in ladder.roles[rung].prepared_by}
        if routes and ((npq in prepared_by) if npq else role.prepared_by):
            yield Step((slug,))


def steps_open(problem: Problem, person: Person) -> tuple[Step, ...]:
    """Steps that somebody could take, or has said yes to; those that matter most first."""
    open_to = problem.pipelines.posts_open_to(person)
    found = {step_to(post): None for post in problem.posts_in_order if post.id in open_to and post.roles}
    for wish in person.wants:
        if wish.role is not None:
            found[Step((wish.role,))] = None
        elif wish.post is not None and (post := problem.organisation.post_by_id[wish.post]).roles:
            found[step_to(post)] = None
    return tuple(found)


def wants(person: Person, step: Step) -> bool:
    """Whether somebody has said yes to a step already."""
    if step.post:
        return any(wish.post == step.post for wish in person.wants)
    return any(wish.role in step.roles for wish in person.wants)

"""The pipeline of each post as facts of the answer."""

from datetime import date

from npqplan.organisation.model import Post
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.report.result import (
    Leaver,
    PostLine,
    ReadyWord,
    Successor,
)
from npqplan.report.wording.names import Names
from npqplan.report.wording.succession import because
from npqplan.rules.ready import Perhaps, Ready, hoped_on
from npqplan.succession.acting import acting
from npqplan.succession.pipeline import Prospect


def post_lines(problem: Problem, gains: Gains, names: Names) -> tuple[PostLine, ...]:
    """Key posts in the order of importance, then other listed posts."""
    listed = [post for post in problem.organisation.posts if post.listed and not post.key]
    return tuple(_post(post, problem, gains, names) for post in (*problem.posts_in_order, *listed))


def _post(post: Post, problem: Problem, gains: Gains, names: Names) -> PostLine:
    as_of = problem.outlook.as_of
    needed = None if post.vacant else problem.needed_on(post)
    by_then = as_of if post.vacant else needed
    falls_vacant = needed and min(needed, problem.falls_vacant_on(post) or needed)
    day_one = max(falls_vacant or as_of, as_of)
    prospects = sorted(problem.pipelines.covering[post.id], key=_order)
    return PostLine(
        id=post.id,
        school=post.school,
        role=post.roles[0] if post.roles else None,
        roles=post.roles,
        remits=post.remits,
        holders=post.holders,
        vacant=post.vacant,
        importance=post.importance,
        key=post.key,
        successors=tuple(successor_line(prospect, problem, gains, names) for prospect in prospects),
        acting=tuple(person.id for person in acting(post, problem.pipelines, day_one)),
        falls_vacant_on=falls_vacant,
        prepared_by_then=_prepared(prospects, problem, gains, by_then) if by_then else (),
        leavers=tuple(
            Leaver(holder, leaving)
            for holder in post.holders
            if (leaving := problem.organisation.person_by_id[holder].leaving_on)
        ),
        needed_by=post.needed_by,
        needed_on=needed,
    )


def _order(prospect: Prospect) -> tuple[bool, date]:
    return isinstance(prospect.readiness, Perhaps), hoped_on(prospect.readiness)


def _prepared(prospects: list[Prospect], problem: Problem, gains: Gains, by: date) -> tuple[str, ...]:
    found = []
    for prospect in prospects:
        on = problem.pipelines.prepared_on(prospect, gains.get(prospect.person.id))
        if on is not None and on <= by and prospect.is_ready(by):
            found.append(prospect.person.id)
    return tuple(found)


def successor_line(prospect: Prospect, problem: Problem, gains: Gains, names: Names) -> Successor:
    """Somebody who could step up to a post. `gains`: what the plan gives to whom."""
    readiness = prospect.readiness
    as_of, horizon = problem.outlook.as_of, problem.outlook.horizon
    word: ReadyWord = "unknown"
    ready_on = None
    if isinstance(readiness, Ready):
        ready_on = max(readiness.on, as_of)
        word = "now" if ready_on == as_of else "by" if ready_on <= horizon else "later"
    prepared = problem.pipelines.prepared_on(prospect, gains.get(prospect.person.id))
    return Successor(
        person=prospect.person.id,
        ready=word,
        ready_on=ready_on,
        prepared_on=None if prepared is None else max(prepared, as_of),
        willing="yes" if prospect.willing else "unasked",
        basis=readiness.basis if isinstance(readiness, Ready) else None,
        because=because(readiness, names),
        leaves_on=prospect.person.leaving_on,
    )

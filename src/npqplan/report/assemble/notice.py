"""What must be decided by when because somebody leaves or a post is empty: the catalogue's days of notice."""

from collections.abc import Iterator
from datetime import date, timedelta

from npqplan.organisation.model import Person, Post
from npqplan.planning.plan import Plan
from npqplan.report.prose import day
from npqplan.report.result import Deadline
from npqplan.report.wording.names import Names
from npqplan.rules.notice import binds, first_start, latest_resignation, sources_of
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import lasting


def of_notice(plan: Plan, names: Names) -> Iterator[Deadline]:
    """When leavers must resign, and by when somebody from outside must be appointed to follow."""
    problem = plan.problem
    for person in problem.organisation.people:
        held = problem.organisation.posts_held_by.get(person.id, ())
        if person.leaving_on is not None:
            posts = [post for post in held if post.key]
            yield from _of_resigning(person, person.leaving_on, posts, problem.outlook)
    for post in problem.posts_in_order:
        yield from _of_vacancy(post, plan, names) if post.vacant else _of_following(post, plan, names)


def _of_resigning(person: Person, leaving: date, posts: list[Post], outlook: Outlook) -> Iterator[Deadline]:
    roles = sorted({role for post in posts for role in post.roles})
    days = [by for role in roles if (by := latest_resignation(role, leaving, outlook.catalogue))]
    if not days:
        return
    schools = outlook.organisation.school_by_id
    what = f"{person.name} must have resigned, to leave on {day(leaving)}"
    if not all(binds(schools.get(post.school or "")) for post in posts):
        what = f"{person.name} will usually have resigned, to leave on {day(leaving)}: check the contract"
    cites = dict.fromkeys(source for role in roles for source in sources_of(role, outlook.catalogue))
    yield Deadline(min(days), what, person.id, "resign", tuple(cites), leaving)


def _of_following(post: Post, plan: Plan, names: Names) -> Iterator[Deadline]:
    """By when whoever is to follow somebody must resign elsewhere; too late for that, who is to act."""
    problem = plan.problem
    needed, as_of = problem.needed_on(post), problem.outlook.as_of
    if needed is None:
        return
    seat = names.within(post.school).seat(post.id)
    by = _latest(post, needed, problem.outlook)
    if by is None:
        if needed > as_of:
            what = f"the post of {seat} is to be filled; notice is in the contract"
            yield Deadline(needed, what, post.id, "fill")
    elif by >= as_of:
        yield _from_elsewhere(post, by, needed, plan, names)
    else:
        then = f"from {day(problem.falls_vacant_on(post) or needed)}, for good or acting"
        why = f"the usual day to resign elsewhere for then has passed ({day(by)})"
        if needed <= as_of:
            then, why = "now, for good or acting", f"somebody has been needed since {day(needed)}"
        what = f"decide who is to be {seat} {then}: {why}"
        yield Deadline(as_of, what, post.id, "decide", sources_of(post.roles[0], problem.outlook.catalogue))
        yield from _next_chance(post, needed, plan, names)


def _of_vacancy(post: Post, plan: Plan, names: Names) -> Iterator[Deadline]:
    """The day from which a vacant post is needed, and by when whoever is to have it must resign elsewhere."""
    needed, outlook = post.needed_by, plan.problem.outlook
    if needed is None or needed <= outlook.as_of:
        yield from _next_chance(post, outlook.as_of, plan, names)
        return
    what = f"the post of {names.within(post.school).seat(post.id)}, now vacant, is to be filled"
    by = _latest(post, needed, outlook)
    if by is None:
        yield Deadline(needed, what, post.id, "fill")
    elif by >= outlook.as_of:
        yield _from_elsewhere(post, by, needed, plan, names)
        yield Deadline(needed, what, post.id, "fill")
    else:
        passed = f"the usual day to resign elsewhere for it has passed ({day(by)})"
        cites = sources_of(post.roles[0], outlook.catalogue)
        yield Deadline(needed, f"{what}; {passed}", post.id, "fill", cites)
        yield from _next_chance(post, needed, plan, names)


def _latest(post: Post, needed: date, outlook: Outlook) -> date | None:
    """The last day to resign elsewhere, to start on a day; None: the catalogue gives no dates."""
    last_day = needed - timedelta(days=1)
    return latest_resignation(post.roles[0], last_day, outlook.catalogue) if post.roles else None


def _next_chance(post: Post, needed: date, plan: Plan, names: Names) -> Iterator[Deadline]:
    """By when to resign elsewhere for the first start that is still open, on or after the day of need."""
    outlook = plan.problem.outlook
    role = post.roles[0] if post.roles else ""
    start = first_start(role, outlook.as_of, max(needed, outlook.as_of), outlook.catalogue)
    if start is not None:
        yield _from_elsewhere(post, start.resign_by, start.on, plan, names)


def _from_elsewhere(post: Post, by: date, starts: date, plan: Plan, names: Names) -> Deadline:
    """By when whoever comes from outside must resign there, to start on a day."""
    problem = plan.problem
    seat = names.within(post.school).seat(post.id)
    what = f"whoever comes from another school to be {seat} must usually resign there"
    what += f", to start on {day(starts)}"
    ready = list(lasting(problem.pipelines.covering[post.id], starts, problem.outlook))
    prepared = [problem.pipelines.prepared_on(one, plan.gains.get(one.person.id)) for one in ready]
    if not ready:
        what += ": nobody here could step up, so advertise in good time"
    elif not any(on is not None and on <= starts for on in prepared):
        what += ": nobody here will be prepared, so decide early whether to advertise"
    return Deadline(
        by, what, post.id, "recruit", sources_of(post.roles[0], problem.outlook.catalogue), starts
    )

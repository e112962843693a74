"""One post: who holds it, who could step up, whom the plan prepares and why them."""

from collections.abc import Iterable, Iterator
from datetime import date

from npqplan.organisation.model import Post
from npqplan.planning.barring import bars
from npqplan.planning.counterfactual import Trials, smallest_for_post
from npqplan.planning.plan import Plan
from npqplan.planning.purposes.second_successor import prepared_people
from npqplan.report.assemble.cover import cover
from npqplan.report.assemble.explain.told import Told
from npqplan.report.assemble.explain.why_not import why_not_line
from npqplan.report.assemble.full_reasons import full, smallest_line
from npqplan.report.assemble.pipeline import post_lines
from npqplan.report.compose.seats import nearest_first
from npqplan.report.explain_result import BesideLine, WhyNotLine
from npqplan.report.prose import capital, day, joined, month, sentence, some
from npqplan.report.result import Cited, PostLine, ShortageLine
from npqplan.report.wording.explaining import smallest_for_post_text
from npqplan.report.wording.names import Names
from npqplan.succession.pipeline import Prospect

_FEW = 3


def of_post(trials: Trials, post: Post, names: Names) -> Told:
    """Everything about a post. Of one that no succession is planned for: only that."""
    plan = trials.plan
    near = names.within(post.school)
    title = names.post(post.id)
    lines = {line.id: line for line in post_lines(plan.problem, plan.gains, near)}
    if post.id not in lines:
        what = f"{capital(title)} is not a key post: no succession is planned for it."
        return Told(title, (what, "To plan for it, list it under posts with key: yes."))
    line = lines[post.id]
    prepares = _prepares(plan, post)
    advised = full(trials, prepares, near)
    change = smallest_for_post(trials, post) if post.key else None
    prepared = prepared_people(post, plan.problem, plan.gains)
    today = cover(plan.cover, near)
    return Told(
        title,
        (
            *_headlines(post, line, near, plan.problem.outlook.as_of),
            *(_shortage(each, near) for each in today.too_few if post.id in each.posts),
        ),
        tuple(Cited(each.text, each.cites) for one in advised for each in one.reasons),
        post=line,
        shortages=tuple(each for each in today.shortages if post.id in each.posts),
        besides=tuple(besides(plan.problem.pipelines.prospects[post.id], plan, near)),
        recommendations=advised,
        why_not=tuple(_not_prepared(trials, post, near)),
        smallest_change=None
        if change is None
        else smallest_line(change, smallest_for_post_text(change, near, post.id, second=bool(prepared))),
    )


def _prepares(plan: Plan, post: Post) -> list[int]:
    """The places that prepare somebody for it who could step up to it."""
    found = plan.problem.pipelines
    people = {prospect.person.id for prospect in found.covering[post.id]}
    npqs = {npq for ways in found.preparation.ways(post) for npq in ways.npqs}
    return [
        at for at, place in enumerate(plan.places) if place.person.id in people and place.npq.code in npqs
    ]


def besides(prospects: Iterable[Prospect], plan: Plan, names: Names) -> Iterator[BesideLine]:
    """Those ready today for whom it would be no step up: they count only where somebody has left."""
    for each in prospects:
        if not each.may_cover and each.is_ready(plan.problem.outlook.as_of):
            title = names.post(each.post.id)
            yield BesideLine(
                each.post.id, title, each.person.id, names.person(each.person.id), each.steps_down
            )


def _headlines(post: Post, line: PostLine, names: Names, as_of: date) -> Iterator[str]:
    title = capital(names.seat(post.id))
    leaving = {
        each.person: f" ({'leaves' if each.on >= as_of else 'left'} on {day(each.on)})"
        for each in line.leavers
    }
    holders = [f"{names.person(who)}{leaving.get(who, '')}" for who in line.holders]
    yield f"{title}: held by {joined(holders)}." if holders else f"{title}: vacant."
    here = nearest_first(line.still_here)
    now = [names.person(each.person) for each in here if each.ready == "now"]
    yield f"{some(now, _FEW)} could step up now." if now else "Nobody could step up now."
    prepared = [
        f"{names.person(each.person)} "
        + ("now" if each.prepared_on <= as_of else f"from {month(each.prepared_on)}")
        for each in here
        if each.prepared_on is not None
    ]
    if prepared:
        yield f"Prepared, with the plan: {some(prepared, _FEW)}."
    else:
        yield "Nobody is prepared for it, even with the plan."


def _shortage(shortage: ShortageLine, names: Names) -> str:
    posts = capital(names.seats(shortage.posts))
    if not shortage.people:
        return f"{posts}: nobody is ready today. {sentence(shortage.mend)}"
    return f"{posts} have only {names.people(shortage.people)} between them. {sentence(shortage.mend)}"


def _not_prepared(trials: Trials, post: Post, names: Names) -> Iterator[WhyNotLine]:
    """Those who could step up and are not prepared: why not the NPQ that would prepare them."""
    plan = trials.plan
    for prospect in plan.problem.pipelines.covering[post.id]:
        for npq in _lacking(plan, prospect):
            yield why_not_line(trials, prospect.person, npq, names)


def _lacking(plan: Plan, prospect: Prospect) -> Iterator[str]:
    """For each role of the post, an NPQ that would prepare them, if they have none."""
    problem = plan.problem
    held = problem.pipelines.preparation.held_from(prospect.person)
    gained = plan.gains.get(prospect.person.id, {})
    for ways in problem.pipelines.preparation.ways(prospect.post):
        has = (ways.npqs | ways.only_held) & held.keys() or ways.npqs & gained.keys()
        if not has and ways.npqs:
            npqs = sorted(ways.npqs, key=lambda npq: problem.npq_order[npq])
            open_ = [npq for npq in npqs if not bars(prospect.person, npq, plan.candidates)]
            yield (open_ or npqs)[0]

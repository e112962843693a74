"""From the answer to the report for governors: everybody is dropped before a word is said.

Each member is made anew from numbers, days, roles and what the catalogue holds. No sentence of the full
answer is taken over, for it may name somebody; nor is an id of a post, which may be made from a name.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from npqplan.report.assemble.governors.dates import deadlines, duties, lacks
from npqplan.report.assemble.governors.headlines import headlines
from npqplan.report.assemble.governors.posts import key_posts, without_successors
from npqplan.report.assemble.governors.small_numbers import (
    departures_may_be_told,
    posts_may_be_told,
    told_of_all,
)
from npqplan.report.compose.parts import has_parts
from npqplan.report.compose.words import Words
from npqplan.report.governors_result import (
    GovernedCover,
    GovernedDepartures,
    GovernedDuty,
    GovernedPost,
    GovernedPriority,
    GovernedSchool,
    GovernedSince,
    GovernorsResult,
    Places,
    Reach,
)
from npqplan.report.result import CatalogueRef, Cover, Result
from npqplan.report.wording.proof import proof

__all__ = ["governors"]


def governors(result: Result, words: Words) -> GovernorsResult:
    """The answer in posts and numbers."""
    counted = key_posts(result, words)
    by_september = [year.ready for year in result.cover.by_year]
    could = [post.ready for post in counted if post.ready]
    may_tell = posts_may_be_told(could, result.cover.at_once, by_september)
    posts = counted if may_tell else tuple(map(without_successors, counted))
    cover = _cover(result.cover, posts, may_tell=may_tell)
    law = duties(result, words)
    return GovernorsResult(
        npqplan=result.npqplan,
        report="governors",
        schema_version=result.schema_version,
        as_of=result.as_of,
        catalogue=CatalogueRef(result.catalogue.version, result.catalogue.checked),
        organisation=result.organisation,
        schools=result.schools,
        headlines=headlines(result, words, cover, posts, law),
        posts_are_told=may_tell,
        posts=posts,
        cover=cover,
        by_school=tuple(_by_school(result, posts, law, may_tell=may_tell)) if has_parts(result) else (),
        places=_places(result),
        cost=result.plan.cost,
        duties=law,
        deadlines=deadlines(result, words, law),
        priorities=_priorities(result),
        shared_knowledge=result.shared_knowledge,
        never_asked=told_of_all(len(result.never_asked), len(result.people)),
        proof=proof(result.plan) if result.recommendations else "",
        sources=result.sources,
        since=_since(result),
        lacks=lacks(result, words),
    )


def _cover(cover: Cover, posts: Sequence[GovernedPost], *, may_tell: bool) -> GovernedCover:
    lost = cover.departures
    ready = [post.ready for post in posts if post.ready]
    may_count = may_tell and departures_may_be_told(ready, cover.at_once, lost.of)
    return GovernedCover(
        key_posts=cover.key_posts,
        with_a_successor=cover.with_a_successor if may_tell else None,
        at_once=cover.at_once,
        at_once_prepared=cover.at_once_prepared,
        by_year=cover.by_year,
        departures=GovernedDepartures(lost.absorbed, lost.of) if may_count else None,
    )


def _by_school(
    result: Result, posts: Sequence[GovernedPost], law: Sequence[GovernedDuty], *, may_tell: bool
) -> Iterator[GovernedSchool]:
    home = {person.id: person.school for person in result.people}
    places = Counter(home[line.person] for line in result.recommendations)
    for school in (None, *(each.id for each in result.schools)):
        own = [post for post in posts if post.school == school]
        if own or school or places[school]:
            yield GovernedSchool(
                school,
                len(own),
                sum(post.ready is not None and post.ready.now != 0 for post in own) if may_tell else None,
                sum(post.prepared_on is not None for post in own) if may_tell else None,
                places[school],
                sum(duty.school == school and duty.state in {"at_risk", "missed"} for duty in law)
                + sum(duty.school == school for duty in result.open_duties),
            )


def _places(result: Result) -> tuple[Places, ...]:
    """How many places on each NPQ, in the order of the answer: by intake, then NPQ."""
    many = Counter((line.intake, line.npq) for line in result.recommendations)
    return tuple(Places(npq, intake, places) for (intake, npq), places in many.items())


def _priorities(result: Result) -> tuple[GovernedPriority, ...]:
    return tuple(
        GovernedPriority(
            line.school,
            line.remit,
            line.deepened_by,
            _reach(line.depth, line.after_plan.depth),
            _reach(line.breadth, line.after_plan.breadth),
        )
        for line in result.priorities
    )


def _reach(now: Sequence[str], then: Sequence[str]) -> Reach:
    if not then:
        return "for_now" if now else "no"
    return "by_the_plan" if set(now).isdisjoint(then) else "now"


def _since(result: Result) -> GovernedSince | None:
    since = result.since
    return None if since is None else GovernedSince(since.as_of, since.kept, len(since.changes))

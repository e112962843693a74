"""What governors should know if they read nothing else."""

from collections.abc import Iterator, Sequence

from npqplan.report.assemble.achieving import of_posts
from npqplan.report.assemble.governors.titles import Titles, titles
from npqplan.report.assemble.headlines import MOST_DUTIES, MOST_VACANCIES, filled_today, without_senco
from npqplan.report.compose.words import Words, lower
from npqplan.report.governors_result import GovernedCover, GovernedDuty, GovernedPost
from npqplan.report.prose import day, number, sentence
from npqplan.report.result import Result
from npqplan.report.wording.eligibility import unless_joined

_PREPARED = {
    (True, True): "somebody here will be prepared by then",
    (True, False): "nobody here will be prepared by then",
    (False, True): "somebody here is prepared",
    (False, False): "nobody here is prepared",
}
"""By whether the day on which a post is needed is still to come, and whether somebody is prepared by it."""


def headlines(
    result: Result,
    words: Words,
    cover: GovernedCover,
    posts: Sequence[GovernedPost],
    law: Sequence[GovernedDuty],
) -> tuple[str, ...]:
    """The law, today, what the plan makes of it, and where it falls short all the same."""
    called = titles(words, result.schools)
    found = [
        *_of_duties(law, called),
        *_of_schools_without(result, called),
        *filled_today(cover.key_posts, cover.at_once, cover.with_a_successor),
        *_of_the_plan(result),
        *_of_empty_posts(posts, called),
        *_of_vacancies(posts, called, result),
    ]
    return tuple(sentence(text) for text in found)


def _of_duties(law: Sequence[GovernedDuty], called: Titles) -> Iterator[str]:
    urgent = [(duty, day(duty.due_on)) for duty in law if duty.state in {"missed", "at_risk"} and duty.due_on]
    for duty, due in urgent[:MOST_DUTIES]:
        who = f"the {called.within(lower(called.words.role(duty.role)), duty.school)}"
        if duty.state == "at_risk":
            known = "by what is told here, " if duty.assumed else ""
            unless = unless_joined(duty.may_join, called.intake) if duty.may_join else ""
            late = f"{who} cannot hold {duty.npq} by {due}, as the law asks{unless}"
            then = "ask first, for not everything is told" if duty.assumed else "decide now what to do"
            yield f"{known}{late}: {then}"
        elif duty.assumed:
            held = f"{who} holds the qualification that the law asked for by {due}"
            yield f"nothing here shows that {held}"
        else:
            yield f"{who} should have held the qualification that the law asks for by {due}"
    if len(urgent) > MOST_DUTIES:
        yield f"{number(len(urgent) - MOST_DUTIES)} more such duties are in danger"


def _of_schools_without(result: Result, called: Titles) -> Iterator[str]:
    named = [line.school for line in result.open_duties if line.why == "not_named" and not line.assumed]
    yield from without_senco([called.schools.get(school or "", "") for school in named])


def _of_the_plan(result: Result) -> Iterator[str]:
    places = len(result.recommendations)
    if not places:
        yield "no NPQ is recommended for now"
        return
    npqs = f"the {'NPQ' if places == 1 else f'{number(places)} NPQs'} recommended here"
    if result.cover.key_posts:
        yield of_posts(result.cover, npqs, plural=places > 1)


def _of_empty_posts(posts: Sequence[GovernedPost], called: Titles) -> Iterator[str]:
    empty = [post for post in posts if post.ready is not None and post.ready.now == 0]
    if empty:
        yield f"nobody here could be {called.any_of(empty)} today"


def _of_vacancies(posts: Sequence[GovernedPost], called: Titles, result: Result) -> Iterator[str]:
    coming = [post for post in posts if post.vacant or post.needed_on]
    for post in coming[:MOST_VACANCIES]:
        when, ahead = "is vacant", post.needed_on is not None and post.needed_on > result.as_of
        if post.needed_on and (ahead or not post.vacant):
            is_ = f"{when}, and is" if post.vacant else "is" if ahead else "was"
            when = f"{is_} to be filled from {day(post.needed_on)}"
        known = post.prepared_when_needed
        then = "" if known is None else f"; {_PREPARED[ahead, known]}"
        yield f"the post of {called.seat(post)} {when}{then}"
    if len(coming) > MOST_VACANCIES:
        yield f"{number(len(coming) - MOST_VACANCIES)} more key posts are vacant or will be"

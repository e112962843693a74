"""What the law asks of whoever holds a post, and what must be decided by when, naming the post alone."""

from collections.abc import Iterator, Sequence

from npqplan.report.assemble.governors.titles import Titles, titles
from npqplan.report.compose.words import Words, lower
from npqplan.report.governors_result import GovernedDeadline, GovernedDuty, GovernedLack
from npqplan.report.prose import day, joined, number
from npqplan.report.result import OF_PEOPLE, Deadline, PostLine, Result


def duties(result: Result, words: Words) -> tuple[GovernedDuty, ...]:
    """Every duty as it stands with the plan, those in danger first."""
    home = {person.id: person.school for person in result.people}
    known = {duty.id: duty for duty in words.catalogue.duties}
    return tuple(
        GovernedDuty(
            school=line.school or home[line.person],
            role=known[line.duty].role,
            npq=known[line.duty].npq,
            due_on=line.due_on,
            state=line.state,
            latest_start=line.latest_start,
            assumed=line.assumed,
            may_join=line.may_join,
        )
        for line in result.duties
    )


def lacks(result: Result, words: Words) -> tuple[GovernedLack, ...]:
    """The schools with nobody in a role that the law asks for, in the order of the answer."""
    role = {duty.id: duty.role for duty in words.catalogue.duties}
    return tuple(
        GovernedLack(line.school, role[line.duty], line.why == "vacant", line.assumed)
        for line in result.open_duties
        if line.person is None
    )


def deadlines(result: Result, words: Words, law: Sequence[GovernedDuty]) -> tuple[GovernedDeadline, ...]:
    """Days from today on by which something must be decided, soonest first; what reads the same once."""
    called = titles(words, result.schools)
    found = {*_of_the_law(law, called), *_of_the_answer(result, called)}
    coming = [line for line in found if line.on >= result.as_of]
    return tuple(sorted(coming, key=lambda line: (line.on, line.what, line.school or "")))


def _of_the_law(law: Sequence[GovernedDuty], called: Titles) -> Iterator[GovernedDeadline]:
    for duty in law:
        if duty.state == "met" or duty.due_on is None:
            continue
        who = f"the {called.within(lower(called.words.role(duty.role)), duty.school)}"
        if duty.state == "on_track" and duty.latest_start is not None:
            what = f"{who} must have started {duty.npq}: the latest day that is safe"
            yield GovernedDeadline(duty.latest_start, what, "duty", duty.school)
        what = f"{who} must hold {duty.npq}{', or what counts as much' if duty.assumed else ''}, by law"
        yield GovernedDeadline(duty.due_on, what, "duty", duty.school)


def _of_the_answer(result: Result, called: Titles) -> Iterator[GovernedDeadline]:
    posts = {post.id: post for post in result.posts}
    for line in result.deadlines:
        post = posts.get(line.for_ or "")
        if line.kind == "register":
            yield _registering(result, line, called.words)
        elif line.kind == "resign":
            yield from _resigning(result, line, called)
        elif post is not None and line.kind not in OF_PEOPLE:
            yield GovernedDeadline(line.on, _of_post(line, _seat(post, called)), line.kind, post.school)


def _registering(result: Result, line: Deadline, words: Words) -> GovernedDeadline:
    intake = result.recommendations[0].intake
    places = sum(each.intake == intake for each in result.recommendations)
    who = f"{number(places)} {'person' if places == 1 else 'people'}"
    what = f"register {who} for {lower(words.intake_title(intake))}, before it starts"
    return GovernedDeadline(line.on, what, line.kind, None)


def _resigning(result: Result, line: Deadline, called: Titles) -> Iterator[GovernedDeadline]:
    held = [post for post in result.posts if post.key and line.for_ in post.holders]
    if held and line.day:
        who = joined([_seat(post, called) for post in held])
        what = f"whoever is {who} must usually have resigned, to leave on {day(line.day)}"
        yield GovernedDeadline(line.on, what, line.kind, held[0].school)


def _of_post(line: Deadline, seat: str) -> str:
    if line.kind == "recruit" and line.day:
        away = f"whoever comes from another school to be {seat} must usually resign there"
        return f"{away}, to start on {day(line.day)}"
    if line.kind == "decide":
        return f"decide who is to be {seat}, for good or acting: the usual day to resign elsewhere has passed"
    return f"the post of {seat} is to be filled"


def _seat(post: PostLine, called: Titles) -> str:
    return called.within(lower(called.words.seat(post.roles, post.remits)), post.school)

"""The headlines: what a head should know if she reads nothing else, in sentences with numbers."""

from collections.abc import Iterator, Sequence
from datetime import date

from npqplan.days import add_years
from npqplan.planning.plan import Plan
from npqplan.report.assemble.achieving import achievements
from npqplan.report.assemble.plan_line import over_budget
from npqplan.report.prose import day, joined, month, number, sentence, some
from npqplan.report.result import Cover, DutyLine, OpenDuty, PostLine, PriorityLine, ShortageLine
from npqplan.report.wording.eligibility import unless_joined
from npqplan.report.wording.handover import to_be_filled
from npqplan.report.wording.names import Names

MOST_SHORTAGES = 2
MOST_VACANCIES = 3
MOST_DUTIES = 3
MOST_NAMES = 2


def headlines(  # noqa: PLR0913 - the parts of an answer that they are drawn from
    plan: Plan,
    cover: Cover,
    names: Names,
    *,
    posts: tuple[PostLine, ...],
    duties: tuple[DutyLine, ...],
    open_duties: tuple[OpenDuty, ...],
    priorities: tuple[PriorityLine, ...],
) -> tuple[str, ...]:
    """The headlines: the law, today, what the plan makes of it, and where it falls short all the same."""
    found = [
        *_of_duties(duties, names),
        *_of_schools_without(open_duties, names),
        *_of_cover(cover),
        *achievements(plan, cover, duties, priorities, names),
        *(line.text for line in over_budget(plan, names)),
        *_of_shortages(cover, names),
        *_of_vacancies(posts, names, plan.problem.outlook.as_of),
    ]
    return tuple(sentence(text) for text in found)


def _of_duties(duties: tuple[DutyLine, ...], names: Names) -> Iterator[str]:
    urgent = [(duty, duty.due_on) for duty in duties if duty.state in {"missed", "at_risk"} and duty.due_on]
    for duty, due in urgent[:MOST_DUTIES]:
        who = names.person(duty.person)
        if duty.state == "missed" and duty.assumed:
            shown = f"nothing here shows that {who} holds the qualification that the law asked of SENCOs"
            yield f"{shown} by {day(due)}: ask whether they hold it, or NASENCO"
        elif duty.state == "missed":
            comes = (
                f"the result comes on {day(duty.outcome_on)}" if duty.outcome_on else "decide now what to do"
            )
            held = f"{who} should have held the qualification that the law asks of SENCOs"
            yield f"{held} by {day(due)}: {comes}"
        else:
            known = "by what is told here, " if duty.assumed else ""
            unless = unless_joined(duty.may_join, names.intake) if duty.may_join else ""
            late = f"{who} cannot hold the SENCO NPQ by {day(due)}, as the law asks{unless}"
            then = "ask first, for not everything is told" if duty.assumed else "decide now what to do"
            yield f"{known}{late}: {then}"
    if len(urgent) > MOST_DUTIES:
        yield f"{number(len(urgent) - MOST_DUTIES)} more SENCOs have no qualification in time"


def _of_schools_without(found: tuple[OpenDuty, ...], names: Names) -> Iterator[str]:
    """Schools that name no SENCO. One whose type is not told is asked about below, and no more is said."""
    schools = [
        names.school(each.school)
        for each in found
        if each.why == "not_named" and not each.assumed and each.school
    ]
    yield from without_senco(schools if len(names.organisation.schools) > 1 else schools and [""])


def without_senco(schools: Sequence[str]) -> Iterator[str]:
    """Which schools name no SENCO, by name; of the only one there is, an empty name."""
    if list(schools) == [""]:
        yield "no SENCO is named here, and the law asks for one: who is it?"
    elif schools:
        name = "names" if len(schools) == 1 else "name"
        yield f"{some(schools, MOST_DUTIES)} {name} no SENCO, and the law asks for one: who is it?"


def _of_cover(cover: Cover) -> Iterator[str]:
    if not cover.key_posts:
        return
    yield from filled_today(cover.key_posts, cover.at_once, cover.with_a_successor)
    if cover.if_only_yes < cover.at_once:
        yes = _none(cover.if_only_yes)
        yield f"counting only people who have said yes, it would be {yes}: the others have not been asked"
    if cover.up_to > cover.at_once:
        yield f"it could be up to {number(cover.up_to)}, if some people have been in role long enough"


def filled_today(key_posts: int, at_once: int, with_a_successor: int | None) -> Iterator[str]:
    """How many key posts could be filled; and how many one by one, where that is told and differs."""
    if not key_posts:
        return
    total = number(key_posts)
    if at_once == key_posts:
        text = f"all {total} key posts" if key_posts > 1 else "your one key post"
        text = f"{text} could be filled from within today"
        text += ", each by a different person" if key_posts > 1 else ""
    elif key_posts == 1:
        text = "your one key post could not be filled from within today"
    else:
        text = f"{number(at_once)} of your {total} key posts could be filled from within today"
        if with_a_successor not in {None, at_once}:
            apart = number(with_a_successor or 0)
            text += (
                f", each by a different person: one by one it looks like {apart}, but some share a successor"
            )
    yield text


def _of_shortages(cover: Cover, names: Names) -> Iterator[str]:
    said = tuple(dict.fromkeys(_falls_short(shortage, names) for shortage in cover.too_few))
    yield from said[:MOST_SHORTAGES]
    left = len(said) - MOST_SHORTAGES
    if left > 0:
        yield f"{number(left)} more {'shortage is' if left == 1 else 'shortages are'} listed below"


def _falls_short(shortage: ShortageLine, names: Names) -> str:
    if not shortage.people:
        return f"nobody could be {names.any_of(shortage.posts)} today"
    who = joined([_person(person, names) for person in shortage.people])
    return f"{names.seats(shortage.posts)} have only {who} between them"


def _person(person: str, names: Names) -> str:
    last = names.organisation.person_by_id[person].leaving_on
    return f"{names.person(person)}{f' (leaves {month(last)})' if last else ''}"


def _of_vacancies(posts: tuple[PostLine, ...], names: Names, as_of: date) -> Iterator[str]:
    coming = [post for post in posts if post.key and (post.vacant or post.falls_vacant_on)]
    for post in coming[:MOST_VACANCIES]:
        when, needed = "is vacant", post.needed_on
        if needed is not None and post.falls_vacant_on is not None:
            when = to_be_filled(post.falls_vacant_on, needed, as_of)
        seat = names.seat(post.id) if post.vacant else names.post(post.id)
        yield f"the post of {seat} {when}{_who_then(post, names, needed or as_of)}"
    if len(coming) > MOST_VACANCIES:
        yield f"{number(len(coming) - MOST_VACANCIES)} more key posts are vacant or will be"


def _who_then(post: PostLine, names: Names, needed: date) -> str:
    """Who could take a post for good when it is needed: prepared, at least ready, or nobody."""
    stays_past = add_years(needed, names.organisation.plan.horizon_years)
    leaving = {one.person for one in post.successors if one.leaves_on and one.leaves_on <= stays_past}
    prepared = [names.person(person) for person in post.prepared_by_then if person not in leaving]
    if prepared:
        who = joined(prepared) if len(prepared) <= MOST_NAMES else f"{number(len(prepared))} people"
        are = "will be" if post.falls_vacant_on else "is" if len(prepared) == 1 else "are"
        return f"; {who} {are} prepared"
    ready = [one.person for one in post.still_here if one.ready_on is not None and one.ready_on <= needed]
    then, going = "today" if post.vacant else "by then", len(leaving.intersection(ready))
    if going == len(ready):
        return f", and nobody here could step up {then}: you will need to advertise"
    who = f"any of {number(len(ready))} people{f' ({number(going)} of whom will leave)' if going else ''}"
    if len(ready) <= MOST_NAMES:
        who = joined([_person(person, names) for person in ready], "or")
    has = "has" if post.vacant else "will have"
    return f"; {who} could step up {then}, but nobody {has} the NPQ that prepares for it"


def _none(amount: int) -> str:
    """`none`, where nothing follows that `no` could stand before."""
    return number(amount) if amount else "none"

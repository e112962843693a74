"""The headlines of `whatif`, in the order in which a governing body asks.

What falls vacant, who follows whom, what is left, and who holds the fort.
"""

from collections.abc import Iterator, Sequence

from npqplan.report.assemble.chains import Case
from npqplan.report.compose.prose import day, joined, number, sentence
from npqplan.report.whatif_result import DayOne
from npqplan.report.wording.chains import chain, left_empty

MOST_ACTING = 3


def headlines(case: Case, day_is: str, cover: Sequence[DayOne]) -> tuple[str, ...]:
    """What to know if one reads nothing else."""
    said = (
        *_of_posts(case, day_is),
        *_of_chains(case),
        *_of_uncovered(case),
        *_of_day_one(case, cover),
        *_elsewhere(case),
    )
    return tuple(sentence(text) for text in said)


def _of_posts(case: Case, day_is: str) -> Iterator[str]:
    who = joined([case.names.person(person) for person in case.leavers])
    held = case.known.found.outlook.organisation.posts_held_by
    posts = list(dict.fromkeys(post.id for person in case.leavers for post in held.get(person, ())))
    if case.vacated:
        post, falls = ("post", "falls") if len(case.vacated) == 1 else ("posts", "fall")
        when = "today" if day_is == "today" else f"on {day(case.from_)}"
        yield f"the {post} of {case.names.seats(case.vacated)} {falls} vacant {when}"
    elif not posts:
        holds = "holds" if len(case.leavers) == 1 else "hold"
        yield f"{who} {holds} no leadership post: none falls vacant, and nobody needs to move"
    for post in posts:
        staying = case.chains.staffing.holders[post]
        if staying:
            others = joined([case.names.person(person) for person in staying])
            keep = "carries on" if len(staying) == 1 else "carry on"
            yield f"the post of {case.names.seat(post)} is shared: {others} {keep}"


def _near(case: Case) -> frozenset[str]:
    """Empty posts that have to do with those vacated."""
    vacated = set(case.vacated)
    parts = case.chains.staffing.parts
    return frozenset(post for part in parts if vacated & set(part.posts) for post in part.empty)


def _of_chains(case: Case) -> Iterator[str]:
    near, filled_by = _near(case), case.chains.filled_by
    for post in (*case.vacated, *(post for post in case.vacant_anyway if post in near)):
        if post in filled_by:
            yield chain(post, case.chains, case.names, vacant=post in set(case.vacant_anyway))


def _of_uncovered(case: Case) -> Iterator[str]:
    left, new = case.chains.uncovered, case.newly_uncovered
    if new:
        anyway = [post for post in left if post not in new]
        also = f"; {case.names.seats(anyway)} would be so in any case" if anyway else ""
        yield f"left uncovered: {left_empty(new, case.chains, case.names)}{also}"
    elif left and case.vacated:
        yield f"no more is left uncovered than in any case ({case.names.seats(left)})"
    elif case.vacated:
        yield "nothing is left uncovered"


def _of_day_one(case: Case, cover: Sequence[DayOne]) -> Iterator[str]:
    """Who could act in the key posts vacated."""
    by_people: dict[str, list[str]] = {}
    for line in cover:
        if line.post in set(case.vacated):
            able = joined([case.names.person(person) for person in line.people[:MOST_ACTING]], "or")
            by_people.setdefault(able, []).append(line.post)
    none = by_people.pop("", [])
    for able, posts in by_people.items():
        yield f"until somebody is appointed, {able} could act as {case.names.any_of(posts)}"
    if none:
        short = "nobody here has done the job, been judged ready or stands one step below"
        yield f"as {case.names.any_of(none)}, {short}: decide who would act until somebody is appointed"


def _elsewhere(case: Case) -> Iterator[str]:
    """Posts that stand vacant in any case and have nothing to do with those vacated."""
    near, filled_by = _near(case), case.chains.filled_by
    others = [post for post in case.vacant_anyway if post not in near]
    if others:
        could = sum(post in filled_by for post in others)
        stand = "post stands" if len(others) == 1 else "posts stand"
        of = "it could" if len(others) == could == 1 else f"{number(could)} could"
        anyway = f"apart from this, {number(len(others))} {stand} vacant in any case"
        yield f"{anyway}; {of} be filled from within without another gap"

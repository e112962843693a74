"""The headlines of `whatif`, in the order in which a governing body asks.

What falls vacant, who follows whom, what is left, whom else it costs, and who holds the fort.
"""

from collections.abc import Iterator, Sequence

from npqplan.report.assemble.case import Case
from npqplan.report.prose import day, joined, month, number, sentence
from npqplan.report.whatif_result import DayOne, LostLine, Other
from npqplan.report.wording.chains import chain, left_empty

MOST_ACTING = 3
MOST_ELSEWHERE = 2
MOST_LOST = 3
MOST_WILLING = 2
FEW = 2
"""So many left are few: the loss of one is a headline."""


def headlines(
    case: Case, day_is: str, cover: Sequence[DayOne], rest: Sequence[Other], lost: Sequence[LostLine]
) -> tuple[str, ...]:
    """What to know if one reads nothing else."""
    said = (
        *_of_posts(case, day_is),
        *_of_chains(case),
        *_of_uncovered(case),
        *_of_losses(case, lost),
        *_of_day_one(case, cover),
        *_elsewhere(case),
        *_of_willing(case, rest),
    )
    return tuple(dict.fromkeys(sentence(text) for text in said))


def _of_posts(case: Case, day_is: str) -> Iterator[str]:
    who = joined([case.names.person(person) for person in case.leavers])
    held = case.known.found.outlook.organisation.posts_held_by
    posts = list(dict.fromkeys(post.id for person in case.leavers for post in held.get(person, ())))
    if case.vacated:
        yield from _falling_vacant(case, day_is)
    elif not posts:
        holds = "holds" if len(case.leavers) == 1 else "hold"
        yield f"{who} {holds} no leadership post: none falls vacant, and nobody needs to move"
    for post in posts:
        staying = case.chains.staffing.holders[post]
        if staying:
            yield f"the post of {case.names.seat(post)} is shared: {_carrying_on(staying, case)}"


def _carrying_on(staying: Sequence[str], case: Case) -> str:
    """Who goes on in a shared post: where all of them have said until when, until then only."""
    people = case.known.found.outlook.organisation.person_by_id
    keep = "carries on" if len(staying) == 1 else "carry on"
    days = [last for who in staying if (last := people[who].leaving_on) is not None]
    if len(days) < len(staying):
        return f"{joined([_until(person, case) for person in staying])} {keep}"
    others = joined([case.names.person(person) for person in staying])
    return f"{others} {keep} until {day(max(days))}, and from then on nobody holds it"


def _falling_vacant(case: Case, day_is: str) -> Iterator[str]:
    """Which posts fall vacant on which day, or did, and when whoever follows would start."""
    if day_is == "today":
        falls = "falls" if len(case.vacated) == 1 else "fall"
        yield f"{_the_posts(case.vacated, case)} {falls} vacant today"
        return
    as_of = case.known.found.outlook.as_of
    days = {post: (case.empty_from(post), case.changes_hands_on(post)) for post in case.vacated}
    for vacant_on, starts in sorted(set(days.values())):
        posts = [post for post in case.vacated if days[post] == (vacant_on, starts)]
        falls = "fell" if vacant_on <= as_of else "falls" if len(posts) == 1 else "fall"
        then = f", to be filled from {day(starts)}" if starts != vacant_on else ""
        yield f"{_the_posts(posts, case)} {falls} vacant on {day(vacant_on)}{then}"


def _the_posts(posts: Sequence[str], case: Case) -> str:
    """`the posts of headteacher and SENCO`; `two posts of deputy headteacher`."""
    differ = len({case.names.seat(post) for post in posts}) == len(posts)
    the = f"the {'post' if len(posts) == 1 else 'posts'} of " if differ else ""
    return f"{the}{case.names.seats(posts)}"


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
        yield f"left uncovered: {_left_empty(new, case)}{also}"
    elif left and case.vacated:
        yield f"no more is left uncovered than in any case ({case.names.seats(left)})"
    elif case.vacated:
        yield "nothing is left uncovered"
    elif left:
        yield f"left uncovered in any case: {_left_empty(left, case)}"


def _left_empty(posts: Sequence[str], case: Case) -> str:
    return left_empty(posts, case.chains, case.names, case.only_leavers_for)


def _of_day_one(case: Case, cover: Sequence[DayOne]) -> Iterator[str]:
    """Who could act in the key posts vacated."""
    by_people: dict[str, list[str]] = {}
    for line in cover:
        if line.post in set(case.vacated):
            able = joined([_until(person, case) for person in line.people[:MOST_ACTING]], "or")
            by_people.setdefault(able, []).append(line.post)
    none = by_people.pop("", [])
    for able, posts in by_people.items():
        yield f"until somebody is appointed, {able} could act as {case.names.any_of(posts)}"
    if none:
        short = "nobody here has done the job, been judged ready or stands one step below"
        yield f"as {case.names.any_of(none)}, {short}: decide who would act until somebody is appointed"


def _until(person: str, case: Case) -> str:
    """`Priya Khan (leaves Aug 2027)`."""
    leaves = case.known.found.outlook.organisation.person_by_id[person].leaving_on
    return f"{case.names.person(person)}{f' (leaves {month(leaves)})' if leaves else ''}"


def _of_losses(case: Case, lost: Sequence[LostLine]) -> Iterator[str]:
    """Posts for which the departure leaves one successor or none: prepared ones, the plan counted, or any."""
    by_numbers: dict[tuple[str, int, int], list[str]] = {}
    for line in lost:
        if line.prepared_after < min(line.prepared_before, FEW):
            key = "prepared to be", line.prepared_before, line.prepared_after
        elif line.successors_after < min(line.successors_before, FEW):
            key = "on the way to be", line.successors_before, line.successors_after
        else:
            continue
        by_numbers.setdefault(key, []).append(line.post)
    said = [
        f"{_people(after)} instead of {number(before)} {is_what} {case.names.any_of(posts)}"
        for (is_what, before, after), posts in by_numbers.items()
    ]
    if said:
        more = f" and {number(len(said) - MOST_LOST)} more" if len(said) > MOST_LOST else ""
        plan = " (with the plan)" if any(is_what == "prepared to be" for is_what, _, _ in by_numbers) else ""
        yield f"fewer would be left to step up{plan}: {'; '.join(said[:MOST_LOST])}{more}"


def _people(amount: int) -> str:
    return {0: "nobody", 1: "one person"}.get(amount, f"{number(amount)} people")


def _elsewhere(case: Case) -> Iterator[str]:
    """Posts that stand vacant in any case, have nothing to do with those vacated, and could be filled."""
    near = _near(case)
    filled = [post for post in case.vacant_anyway if post not in near and post in case.chains.filled_by]
    for post in filled[:MOST_ELSEWHERE]:
        yield f"apart from this, {chain(post, case.chains, case.names, vacant=True)}"
    if len(filled) > MOST_ELSEWHERE:
        yield f"{number(len(filled) - MOST_ELSEWHERE)} more posts, vacant in any case, could be filled"


def _of_willing(case: Case, rest: Sequence[Other]) -> Iterator[str]:
    """Who has said yes to an empty post and does not take it, where whoever does has not been asked."""
    unasked = {
        post
        for post, person in case.chains.filled_by.items()
        if not case.chains.staffing.ready[post][person].willing
    }
    said = dict.fromkeys(other.text for other in rest if other.willing == "yes" and other.post in unasked)
    return iter(tuple(said)[:MOST_WILLING])

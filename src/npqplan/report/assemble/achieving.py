"""What the plan achieves, in sentences: posts with somebody prepared, with the plan, without it and today."""

from collections.abc import Iterator, Sequence

from npqplan.planning.plan import Plan
from npqplan.report.assemble.recommending_none import why_none
from npqplan.report.prose import joined, month_in_full, number
from npqplan.report.result import Cover, DutyLine, PriorityLine, YearCover
from npqplan.report.wording.names import Names

_WHAT_THEY_LEAD = frozenset(("deepens-remit", "shared-by-middle-leaders"))
_MOST_NAMED = 2


def achievements(
    plan: Plan,
    cover: Cover,
    duties: Sequence[DutyLine],
    priorities: Sequence[PriorityLine],
    names: Names,
) -> Iterator[str]:
    """What the plan is worth, without a capital or a full stop; why there is none, where there is none."""
    if not plan.problem.intakes:
        yield "no NPQ is recommended: the catalogue knows no intake in the years planned for"
        return
    closed = _closed(plan, names)
    if closed:
        yield closed
    if not plan.places:
        if not closed:
            yield f"no NPQ is recommended: {why_none(plan, names)}"
        return
    count = len(plan.places)
    npqs = f"the {'NPQ' if count == 1 else f'{number(count)} NPQs'} recommended here"
    gains = bool(cover.key_posts) and _gains(cover)
    if cover.key_posts:
        yield of_posts(cover, npqs, plural=count > 1)
    said = [each for each in _besides(plan, duties, priorities, names) if each]
    if said and gains:
        yield f"{'they also' if count > 1 else 'it also'} {joined([_for(each, count) for each in said])}"
    elif said:
        yield f"{npqs} {joined([_for(each, count) for each in said])}"


def _closed(plan: Plan, names: Names) -> str:
    """That no NPQ can start, in the organisation or in some of its schools, where no places are given."""
    problem = plan.problem
    people = problem.organisation.people
    closed = [person for person in people if problem.places_per_intake(person) == 0]
    where = dict.fromkeys(names.school(person.school) for person in closed if person.school)
    at = f" at {joined(tuple(where))}" if len(closed) < len(people) else ""
    decided = " but what the school has decided on" if any(place.kept for place in plan.places) else ""
    none = "places_per_intake is 0 in the roster"
    return f"no NPQ can start{at}{decided}: {none}" if closed else ""


def _gains(cover: Cover) -> bool:
    year = _settled(cover.by_year)
    return year.with_plan > year.without_plan


def _settled(years: Sequence[YearCover]) -> YearCover:
    """The first September from which on as many are prepared, with the plan and without, as at the last."""
    last = years[-1]
    settled = last
    for year in reversed(years):
        if (year.with_plan, year.without_plan) != (last.with_plan, last.without_plan):
            break
        settled = year
    return settled


def of_posts(cover: Cover, npqs: str, *, plural: bool) -> str:
    """How many key posts have somebody prepared with the plan, and without."""
    year, today = _settled(cover.by_year), cover.at_once_prepared
    posts, by = _so_many(year.with_plan, cover.key_posts), f"by {month_in_full(year.on)}"
    has = "has" if year.with_plan <= 1 or cover.key_posts == 1 else "have"
    them = "them" if plural else "the NPQ"
    if year.with_plan <= year.without_plan:
        if today == year.with_plan:
            leave = "leave" if plural else "leaves"
            return f"{posts} {has} somebody prepared today; {npqs} {leave} that as it is"
        return (
            f"{posts} {has} somebody prepared {by}, with {npqs} or without, {_since(today, year.with_plan)}"
        )
    if cover.key_posts == 1:
        return f"with {npqs}, your one key post has somebody prepared {by}; without {them} nobody would be"
    be = "stay at" if today == year.without_plan else "be"
    without = f"without {them} it would {be} {_none(year.without_plan)}"
    return f"with {npqs}, {posts} {has} somebody prepared {by}, {_since(today, year.with_plan)}; {without}"


def _since(today: int, then: int) -> str:
    """How many there are today, beside how many then."""
    if then == today:
        return "as many as today"
    return f"{'up' if then > today else 'down'} from {_none(today)} today"


def _so_many(prepared: int, total: int) -> str:
    """`seven of your nine key posts`, `all five key posts`."""
    if total == 1:
        return "your one key post" if prepared else "not even your one key post"
    if prepared == total:
        return f"{'both' if total == 2 else f'all {number(total)}'} key posts"  # noqa: PLR2004 - both are two
    return f"{_none(prepared)} of your {number(total)} key posts"


def _besides(
    plan: Plan, duties: Sequence[DutyLine], priorities: Sequence[PriorityLine], names: Names
) -> Iterator[str]:
    """What else the plan does: each begins with a verb for several NPQs."""
    given: dict[str, dict[str, None]] = {}
    seconds: dict[str, None] = {}
    for place in plan.places:
        for _, reason in place.reasons:
            given.setdefault(reason.code, {})[place.person.id] = None
            if reason.code == "second-successor" and reason.values.get("post"):
                seconds[str(reason.values["post"])] = None
    for_the_law = given.get("duty-senco", {})
    in_time = [duty.person for duty in duties if duty.state == "on_track" and duty.person in for_the_law]
    if in_time:
        who = joined([names.person(each) for each in in_time])
        whom = who if len(in_time) <= _MOST_NAMED else f"{number(len(in_time))} SENCOs"
        yield f"qualify {whom} as the law asks"
    yield _depth(plan, priorities, names)
    if seconds:
        several = len(seconds) > _MOST_NAMED
        what = f"{number(len(seconds))} posts" if several else names.seats(seconds)
        yield f"prepare a second person for {what}"
    people = {person for code in _WHAT_THEY_LEAD for person in given.get(code, ())} - {*for_the_law}
    if people:
        lead = "one person leads" if len(people) == 1 else f"{number(len(people))} people lead"
        yield f"deepen what {lead}"


def _depth(plan: Plan, priorities: Sequence[PriorityLine], names: Names) -> str:
    """To which priorities the plan gives depth that nobody else who stays has."""
    new = [
        line
        for line in priorities
        if line.after_plan.depth
        and all(
            not plan.gains.get(who, {}).keys().isdisjoint(line.deepened_by) for who in line.after_plan.depth
        )
    ]
    if not new:
        return ""
    if len(names.organisation.schools) > 1:
        return f"give depth to {'one priority' if len(new) == 1 else f'{number(len(new))} priorities'}"
    return f"give depth to {joined([names.remit(line.remit) for line in new])}"


def _for(said: str, count: int) -> str:
    """The verb for one NPQ: `gives`; `qualify` has its own."""
    verb, _, rest = said.partition(" ")
    one = {"qualify": "qualifies"}.get(verb, f"{verb}s")
    return said if count > 1 else f"{one} {rest}"


def _none(amount: int) -> str:
    """`none`, where nothing follows that `no` could stand before."""
    return number(amount) if amount else "none"

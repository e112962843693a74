"""What is already decided goes beyond the school's own limits.

Who it is about. Plans with `keep`, and `places_per_intake` or without `two_at_once`.

The rule. At one intake no more starts are kept in a school than it allows (`places_per_intake`): the rest of
the plan has no place then. And nobody is to be taught two NPQs at once, or three where `two_at_once` is yes,
what they are on now included. What was decided stands all the same.

Example. `keep: [{person: khan, npq: NPQSL, intake: autumn-2027}, {person: khan, npq: NPQLBC, intake:
autumn-2027}]`, and no `two_at_once`.
"""

from collections.abc import Iterator
from datetime import date

from npqplan.catalogue import known_intake
from npqplan.checks.context import Context, in_order
from npqplan.days import add_months
from npqplan.diagnostics import Finding
from npqplan.organisation.model import Kept, Organisation, Person, PlanWishes

CODES = ("keep-beyond-limits",)


def findings(context: Context) -> Iterator[Finding]:
    """At most one for each intake of a school, and for each place kept."""
    organisation = context.organisation
    plans = [organisation.plan, *(school.plan for school in organisation.schools if school.plan)]
    kept = sorted((each for plan in plans for each in plan.keep), key=_as_written)
    yield from _of_intakes(kept, context)
    yield from _of_people(kept, context)


def _of_intakes(kept: list[Kept], context: Context) -> Iterator[Finding]:
    """Of each school and intake, the first place that is one too many."""
    people = context.organisation.person_by_id
    starting: dict[tuple[str | None, str], list[Kept]] = {}
    for each in kept:
        starting.setdefault((people[each.person].school, each.intake), []).append(each)
    for (school, intake), there in starting.items():
        wishes = _wishes(school, context.organisation)
        limits = [each.places_per_intake for each in wishes if each.places_per_intake is not None]
        if school is not None and limits and len(there) > min(limits):
            most = min(limits)
            yield Finding(
                "keep-beyond-limits",
                "warning",
                f"{_starts(len(there))} kept at {intake}, and `places_per_intake` is {most}",
                there[most].place,
                "raise `places_per_intake`, or keep fewer: nobody else can start then, whatever needs it",
            )


def _of_people(kept: list[Kept], context: Context) -> Iterator[Finding]:
    """Each place that begins while as much is taught already as the school allows."""
    people = context.organisation.person_by_id
    for at, each in enumerate(kept):
        person = people[each.person]
        first, free = _taught(each, context)
        others = [
            *(_taught(other, context) for other in kept[:at] if _is_another(other, each)),
            *_under_way(person, each.npq, context),
        ]
        at_once = sum(1 for on, until in others if on < free and first < until)
        most = 2 if any(plan.two_at_once for plan in _wishes(person.school, context.organisation)) else 1
        if at_once >= most:
            yield Finding(
                "keep-beyond-limits",
                "warning",
                f"this person would be taught {'three' if most > 1 else 'two'} NPQs at once",
                each.place,
                "keep a later intake" if most > 1 else "keep a later intake, or write `two_at_once: yes`",
            )


def _taught(kept: Kept, context: Context) -> tuple[date, date]:
    """The first day of a course, and the first that is free of it."""
    starts_on = known_intake(context.index.catalogue, kept.intake).starts_on
    return starts_on, add_months(starts_on, context.index.npqs[kept.npq].months_taught)


def _is_another(one: Kept, other: Kept) -> bool:
    return one.person == other.person and one.npq != other.npq


def _under_way(person: Person, besides: str, context: Context) -> Iterator[tuple[date, date]]:
    for record in person.npqs:
        npq = context.index.npqs.get(record.npq)
        if npq is None or npq.code == besides or record.started is None or record.status != "in_progress":
            continue
        yield record.started, add_months(record.started, npq.months_taught)


def _wishes(school: str | None, organisation: Organisation) -> tuple[PlanWishes, ...]:
    own = None if school is None else organisation.school_by_id[school].plan
    return (organisation.plan,) if own is None else (organisation.plan, own)


def _starts(number: int) -> str:
    return "1 start is" if number == 1 else f"{number} starts are"


def _as_written(kept: Kept) -> tuple[str, tuple[tuple[int, str], ...]]:
    return in_order(kept.place)

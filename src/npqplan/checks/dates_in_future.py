"""A day that speaks of the past lies in the future.

Who it is about. People, with the beginnings of their roles, teaching, NPQs and other qualifications,
the ends of what they have finished, and the days of judgements; and the day the roster was last gone
through.

The rule. These days lie on or before the day of the report (today, or `--as-of`). An NPQ that somebody
has applied for may start in the future, and an acting role may end there. A month counts from its
beginning: in November 2026, 2026-11 is not the future.

Example. `in_role_since: 2062-09-01` for 2026-09-01.
"""

from collections.abc import Iterator
from datetime import date

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding, Place
from npqplan.organisation.model import AwardRecord, NpqRecord, Person

CODES = ("date-in-future",)
_BEGUN = ("in_progress", "deferred", "withdrawn", "failed", "passed")
_ENDED = ("withdrawn", "failed", "passed")


def findings(context: Context) -> Iterator[Finding]:
    """One for each day."""
    for day, place in _days(context):
        if context.is_future(day):
            yield Finding(
                "date-in-future",
                "warning",
                f"{day.isoformat()} lies in the future, and this speaks of the past",
                place,
                "check the year; if it is still to come, leave it out until then",
            )


def _days(context: Context) -> Iterator[tuple[date, Place]]:
    """Every day after today that speaks of the past, with its place."""
    latest = context.as_of
    reviews: set[Place] = set()
    for school in context.organisation.schools:
        if school.reviewed_on and school.reviewed_on > latest:
            own = context.given(school.place, "reviewed_on")
            place = own if own != school.place else context.given(Place(school.place.file), "reviewed_on")
            if place not in reviews:
                reviews.add(place)
                yield school.reviewed_on, place
    for person in context.organisation.people:
        yield from _of_a_person(person, context)


def _of_a_person(person: Person, context: Context) -> Iterator[tuple[date, Place]]:
    latest = context.as_of
    for at, now in enumerate(person.roles):
        if now.since and now.since > latest:
            own = context.given(now.place, "since")
            yield now.since, own if at or own != now.place else context.given(person.place, "in_role_since")
    if person.teaching_since and person.teaching_since > latest:
        yield person.teaching_since, person.place / "teaching_since"
    if person.held or person.npqs or person.awards or person.judgements:
        yield from _of_a_history(person, latest)


def _of_a_history(person: Person, latest: date) -> Iterator[tuple[date, Place]]:
    for held in person.held:
        if held.from_ and held.from_ > latest:
            yield held.from_, held.place / "from"
        if held.until and held.until > latest and not held.acting:
            yield held.until, held.place / "until"
    for npq in person.npqs:
        yield from _of_a_record(npq, latest)
    for award in person.awards:
        yield from _of_a_record(award, latest)
    for judgement in person.judgements:
        if judgement.judged_on > latest:
            yield judgement.judged_on, judgement.place / "judged_on"


def _of_a_record(record: NpqRecord | AwardRecord, latest: date) -> Iterator[tuple[date, Place]]:
    if record.started and record.started > latest and record.status in _BEGUN:
        yield record.started, record.place / "started"
    if record.finished and record.finished > latest and record.status in _ENDED:
        yield record.finished, record.place / "finished"

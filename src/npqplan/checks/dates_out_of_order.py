"""An end comes before its beginning.

Who it is about. NPQs and other qualifications (`started`, `finished`), roles held and times away
(`from`, `until`).

The rule. An end is on the day of the beginning or after it. A month stands for its first day where
something begins and for its last where something ends.

Example. `{npq: NPQSL, status: passed, started: 2023-11, finished: 2022-06}` (finished-before-started);
`{role: deputy_headteacher, from: 2019-09, until: 2014-08}` (until-before-from).
"""

from collections.abc import Iterator
from datetime import date

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding, Place
from npqplan.organisation.model import AwardRecord, NpqRecord, Person

CODES = ("finished-before-started", "until-before-from")


def findings(context: Context) -> Iterator[Finding]:
    """One for each pair of days."""
    for person in context.organisation.people:
        if person.npqs or person.awards:
            yield from _courses(person)
        if person.held or person.away:
            yield from _spans(person)


def _courses(person: Person) -> Iterator[Finding]:
    records: tuple[NpqRecord | AwardRecord, ...] = (*person.npqs, *person.awards)
    for record in records:
        if record.started and record.finished and record.finished < record.started:
            yield _error(
                "finished-before-started", record.finished, record.started, record.place / "finished"
            )


def _spans(person: Person) -> Iterator[Finding]:
    for held in person.held:
        if held.from_ and held.until and held.until < held.from_:
            yield _error("until-before-from", held.until, held.from_, held.place / "until")
    away = person.away
    if away and away.until and away.until < away.from_:
        yield _error("until-before-from", away.until, away.from_, person.place / "unavailable" / "until")


def _error(code: str, end: date, beginning: date, place: Place) -> Finding:
    return Finding(
        code,
        "error",
        f"the end, {end.isoformat()}, comes before the beginning, {beginning.isoformat()}",
        place,
        "perhaps the two are the wrong way round",
    )

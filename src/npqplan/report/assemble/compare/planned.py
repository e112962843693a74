"""What was recommended and should have begun by now, and what came of it; what that cost."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from npqplan.catalogue.intakes import intake_of
from npqplan.days import academic_year, academic_year_name
from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.npqs import RANK, Moved
from npqplan.report.assemble.compare.side import SideNpq, SidePlace, SideRefused
from npqplan.report.compare_result import MoneyYear, Outcome, PlannedPlace

LIVE = frozenset({"passed", "in_progress", "deferred", "applied"})
"""How a record stands that fulfils a recommendation, or may yet."""
BEGUN = frozenset({"passed", "in_progress", "deferred", "withdrawn", "failed"})


def planned(both: Both, found: tuple[Moved, ...] | None) -> tuple[PlannedPlace, ...]:
    """In the order of the earlier plan: what was due, and what began before it was."""
    lines = (_place(place, both, found) for place in both.before.recommendations)
    return tuple(line for line in lines if line.due or line.outcome in BEGUN)


def _place(place: SidePlace, both: Both, found: tuple[Moved, ...] | None) -> PlannedPlace:
    on = starts_on(place.intake, both)
    outcome = _outcome(place, both, found)
    return PlannedPlace(
        person=place.person,
        npq=place.npq,
        intake=place.intake,
        starts_on=on,
        due=on is not None and on < both.now.as_of,
        kept=place.kept,
        outcome=outcome,
        again=next((each.intake for each in both.now.recommendations if _start(each) == _start(place)), None),
        why_not=_why_not(place, both) if outcome == "not_begun" else None,
    )


def _why_not(place: SidePlace, both: Both) -> Literal["said_no", "ruled_out"] | None:
    if any(_start(each) == _start(place) for each in both.now.said_no):
        return "said_no"
    return "ruled_out" if any(_start(each) == _start(place) for each in both.now.ruled_out) else None


def starts_on(intake: str, both: Both) -> date | None:
    """The day an intake starts; None: the catalogue does not know it."""
    known = intake_of(both.catalogue, intake)
    return known.starts_on if known else None


def _start(place: SidePlace | SideRefused) -> tuple[str, str]:
    return place.person, place.npq


def _outcome(place: SidePlace, both: Both, found: tuple[Moved, ...] | None) -> Outcome:
    if place.person not in both.people_now:
        return "left"
    if both.now.npqs is None:
        return "not_known"
    records = [each for each in both.now.npqs if (each.person, each.npq) == _start(place)]
    new = [each for each in records if any(each is one.now for one in found or ())]
    told = new or [each for each in records if each.status in LIVE]
    return min((each.status for each in told), key=RANK.index, default="not_begun")


class _Start(Struct, frozen=True):
    """A place that began since: when, and what it cost; None: not known."""

    year: int
    pounds: int | None


def money(both: Both, found: tuple[Moved, ...] | None) -> tuple[MoneyYear, ...] | None:
    """By academic year: planned of what was due by now, and spent on what began since. None: not known."""
    if found is None:
        return None
    due = [
        (academic_year(on), place)
        for place in both.before.recommendations
        if (on := starts_on(place.intake, both)) is not None and on < both.now.as_of
    ]
    begun = list(_begun(both, found))
    return tuple(
        _year(
            year,
            [place for at, place in due if at == year],
            [each for each in begun if each.year == year],
        )
        for year in sorted({*(year for year, _ in due), *(each.year for each in begun)})
    )


def _year(year: int, due: list[SidePlace], begun: list[_Start]) -> MoneyYear:
    return MoneyYear(
        academic_year_name(year),
        planned=sum(place.fee or 0 for place in due if place.funding.outcome == "not_funded"),
        planned_worst_case=sum(place.fee or 0 for place in due if place.funding.outcome != "funded"),
        spent=sum(each.pounds or 0 for each in begun),
        not_known=sum(each.pounds is None for each in begun),
    )


def _begun(both: Both, found: tuple[Moved, ...]) -> Iterator[_Start]:
    """What began since the earlier day: by its own date, else by the intake it was planned for."""
    intakes = {_start(place): place.intake for place in both.before.recommendations}
    for each in found:
        record = each.now
        if record is None or not each.is_start or record.status not in BEGUN:
            continue
        on = record.started or starts_on(intakes.get((record.person, record.npq), ""), both)
        if on is not None and both.before.as_of <= on <= both.now.as_of:
            yield _Start(academic_year(on), _pounds(record))


def _pounds(record: SideNpq) -> int | None:
    """What the school paid. Who paid, or the price, may not be known."""
    if record.funded is None:
        return None
    return 0 if record.funded else record.fee

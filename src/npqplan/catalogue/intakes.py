"""When an NPQ can start, and whose funding rules hold then.

The catalogue lists the intakes that DfE has announced and a few that are expected. Beyond these, one is
expected each autumn on the day of the convention `intake_starts`, on the latest known rules.
"""

import re
from collections.abc import Iterator
from datetime import date

from npqplan.catalogue.model import Catalogue, FundingRules, Intake

_AUTUMN = re.compile(r"autumn-([1-9]\d{3})")


def intakes_from(catalogue: Catalogue, as_of: date, until: date) -> tuple[Intake, ...]:
    """The intakes that start from `as_of` to `until`, both days included, in the order of their starts.

    An intake can be chosen until the day it starts.
    """
    listed = sorted(catalogue.intakes, key=_start)
    last = listed[-1].starts_on if listed else as_of
    return tuple(
        intake
        for intake in (*listed, *_expected(catalogue, last, until))
        if as_of <= intake.starts_on <= until
    )


def known_intake(catalogue: Catalogue, intake_id: str) -> Intake:
    """The intake of an id that was looked up before. Raises KeyError where there is none."""
    found = intake_of(catalogue, intake_id)
    if found is None:
        raise KeyError(intake_id)
    return found


def intake_of(catalogue: Catalogue, intake_id: str) -> Intake | None:
    """The intake with this id: a listed one, or an autumn after them all; None if there is no such intake."""
    for intake in catalogue.intakes:
        if intake.id == intake_id:
            return intake
    autumn = _AUTUMN.fullmatch(intake_id)
    if autumn is None:
        return None
    intake = _expected_in(catalogue, int(autumn[1]))
    last = max(catalogue.intakes, key=_start, default=None)
    return intake if last is None or intake.starts_on > last.starts_on else None


def rules_for(catalogue: Catalogue, intake: Intake) -> tuple[FundingRules, str] | None:
    """The funding rules of an intake, and the id of the intake they were published for.

    Where nobody has announced the intake, these are the latest known rules before it, and the id says
    whose. None where there are none: DfE funded nobody at the intake, or its rules are not known.
    """
    for rules in catalogue.funding:
        if intake.id in rules.intakes:
            return rules, intake.id
    if intake.status == "announced":
        return None
    starts = {each.id: each.starts_on for each in catalogue.intakes}
    earlier = [
        (starts[intake_id], intake_id, rules)
        for rules in catalogue.funding
        for intake_id in rules.intakes
        if intake_id in starts and starts[intake_id] < intake.starts_on
    ]
    if not earlier:
        return None
    _, intake_id, latest = max(earlier, key=lambda each: each[:2])
    return latest, intake_id


def _expected(catalogue: Catalogue, after: date, until: date) -> Iterator[Intake]:
    for year in range(after.year, until.year + 1):
        intake = _expected_in(catalogue, year)
        if intake.starts_on > after:
            yield intake


def _expected_in(catalogue: Catalogue, year: int) -> Intake:
    month_and_day = next(each.value for each in catalogue.conventions if each.id == "intake_starts")
    return Intake(
        id=f"autumn-{year}",
        title=f"Autumn {year}",
        starts_on=date.fromisoformat(f"{year}-{month_and_day}"),
        status="expected",
        funding="capped",
        conventions={"all": "Expected, one each autumn; DfE has announced nothing."},
    )


def _start(intake: Intake) -> date:
    return intake.starts_on

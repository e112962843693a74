"""From where we look: who leaves within the horizon, and the kind of a school."""

import pytest

from npqplan.organisation.model import School
from tests.builders import organisation, person, plan, school
from tests.rules.looking import outlook


@pytest.mark.parametrize(
    ("leaving_on", "leaves"),
    [("2028-11-21", True), ("2028-11-22", False)],  # two years from 21 November 2026
)
def test_who_leaves_by_the_last_day_of_the_horizon_is_leaving(leaving_on: str, *, leaves: bool) -> None:
    from_here = outlook(organisation(plan=plan(horizon_years=2)))
    assert from_here.is_leaving(person("kim", leaving_on=leaving_on)) is leaves


def test_who_has_not_said_so_is_not_leaving() -> None:
    assert not outlook(organisation()).is_leaving(person("kim"))


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        (school(establishment_type=1), "mainstream"),  # a community school
        (school(establishment_type=15), "maintained_nursery"),
        (school(establishment_type=7), "special"),  # a community special school
        (school(establishment_type=None), None),
        (school(establishment_type=None, not_in_gias=True), "other"),
        (school(establishment_type=1, in_england=False), "other"),
        (school(establishment_type=99), None),  # a code that the catalogue does not know
    ],
)
def test_the_kind_of_a_school_goes_by_its_type(where: School, kind: str | None) -> None:
    assert outlook(organisation(schools=[where])).kind(where) == kind

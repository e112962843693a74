"""When induction ends: as told, else on 31 August by our convention."""

from datetime import date

import pytest

from npqplan.organisation.model import Induction
from npqplan.rules.induction import induction_ends_on, is_on_induction
from tests.builders import day, person

IN_THE_SCHOOL_YEAR = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("stage", "ends_on"),
    [
        ("ect_year_2", "2027-08-31"),  # of this school year
        ("ect_year_1", "2028-08-31"),  # one later
        ("trainee", "2030-08-31"),  # three later
    ],
)
def test_by_convention(stage: Induction, ends_on: str) -> None:
    kaur = person("kaur", induction=stage)
    assert is_on_induction(kaur, IN_THE_SCHOOL_YEAR)
    assert induction_ends_on(kaur, IN_THE_SCHOOL_YEAR) == day(ends_on)


@pytest.mark.parametrize(("today", "ends_on"), [("2027-08-31", "2027-08-31"), ("2027-09-01", "2028-08-31")])
def test_the_school_year_turns_on_1_september(today: str, ends_on: str) -> None:
    assert induction_ends_on(person("doyle", induction="ect_year_2"), day(today)) == day(ends_on)


def test_what_is_told_goes_before_the_convention() -> None:
    mirza = person("mirza", induction="ect_year_1", induction_ends="2028-07-21")
    assert induction_ends_on(mirza, IN_THE_SCHOOL_YEAR) == day("2028-07-21")


@pytest.mark.parametrize(("ends", "still"), [("2026-11-21", True), ("2026-11-20", False)])
def test_the_last_day_still_counts(ends: str, still: bool) -> None:  # noqa: FBT001
    assert (
        is_on_induction(person("drew", induction="ect_year_2", induction_ends=ends), IN_THE_SCHOOL_YEAR)
        is still
    )


@pytest.mark.parametrize("stage", ["completed", None])
def test_others_are_not_on_it(stage: Induction | None) -> None:
    assert not is_on_induction(person("khan", induction=stage), IN_THE_SCHOOL_YEAR)

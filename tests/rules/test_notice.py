"""Resignation dates, worked out by hand from the Burgundy Book."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npqplan.catalogue.load import shipped
from npqplan.catalogue.model import ResignationDate
from npqplan.organisation.model import School
from npqplan.rules.notice import Start, binds, changes_hands_on, first_start, latest_resignation, sources_of
from tests.builders import day, school


@pytest.mark.parametrize(
    ("role", "leaves_on", "resign_by"),
    [
        ("headteacher", "2028-08-31", "2028-04-30"),
        ("headteacher", "2028-12-31", "2028-09-30"),
        ("headteacher", "2028-04-30", "2028-01-31"),
        ("deputy_headteacher", "2028-08-31", "2028-05-31"),
        ("senco", "2028-12-31", "2028-10-31"),
        ("teacher", "2027-04-30", "2027-02-28"),
        ("teacher", "2028-07-21", "2028-05-31"),  # the last day of the summer term
        ("teacher", "2028-09-05", "2028-05-31"),  # too late for December: they left with the summer
        ("headteacher", "2028-01-15", "2027-09-30"),
        ("headteacher", "2028-01-31", "2028-01-31"),  # on the last day to resign for April
    ],
)
def test_the_last_day_to_resign(role: str, leaves_on: str, resign_by: str) -> None:
    assert latest_resignation(role, day(leaves_on), shipped()) == day(resign_by)


@pytest.mark.parametrize(
    ("role", "appointed_on", "starts_on"),
    [
        ("headteacher", "2028-04-30", "2028-09-01"),
        ("headteacher", "2028-05-01", "2029-01-01"),
        ("headteacher", "2028-09-30", "2029-01-01"),
        ("headteacher", "2028-10-01", "2029-05-01"),
        ("deputy_headteacher", "2028-05-31", "2028-09-01"),
        ("deputy_headteacher", "2028-06-01", "2029-01-01"),
        ("teacher", "2028-11-01", "2029-05-01"),
        ("teacher", "2028-12-31", "2029-05-01"),
    ],
)
def test_the_first_day_somebody_new_can_start(role: str, appointed_on: str, starts_on: str) -> None:
    found = first_start(role, day(appointed_on), day(appointed_on), shipped())
    assert found is not None
    assert found.on == day(starts_on)


def test_support_staff_and_chief_executives_have_contracts_of_their_own() -> None:
    for role in ("teaching_assistant", "chief_executive"):
        assert latest_resignation(role, date(2028, 8, 31), shipped()) is None
        assert first_start(role, date(2028, 8, 31), date(2028, 8, 31), shipped()) is None


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from(["headteacher", "teacher"]))
def test_whoever_starts_first_could_still_resign(appointed_on: date, role: str) -> None:
    found = first_start(role, appointed_on, appointed_on, shipped())
    assert found is not None
    assert appointed_on <= found.resign_by < found.on
    assert found.on.day == 1


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from(["headteacher", "teacher"]))
def test_nobody_resigns_after_leaving(leaves_on: date, role: str) -> None:
    resign_by = latest_resignation(role, leaves_on, shipped())
    assert resign_by is not None
    assert resign_by <= leaves_on


@pytest.mark.parametrize(
    ("role", "last_day", "on"),
    [
        ("headteacher", "2027-08-31", "2027-09-01"),
        ("headteacher", "2027-07-21", "2027-09-01"),  # the last day of the summer term's lessons
        ("deputy_headteacher", "2027-02-15", "2027-05-01"),
        ("senco", "2026-12-18", "2027-01-01"),
        ("senco", "2027-09-01", "2028-01-01"),
        ("teaching_assistant", "2027-07-21", "2027-07-22"),  # no dates in the catalogue
        (None, "2027-07-21", "2027-07-22"),
    ],
)
def test_a_post_changes_hands_at_the_start_of_a_term(role: str | None, last_day: str, on: str) -> None:
    assert changes_hands_on(role, day(last_day), shipped()) == day(on)


@pytest.mark.parametrize(
    ("role", "appointed_on", "needed_from", "starts_on", "resign_by"),
    [
        ("headteacher", "2026-11-21", "2026-11-21", "2027-05-01", "2027-01-31"),  # too late for January
        ("headteacher", "2026-11-21", "2027-09-01", "2027-09-01", "2027-04-30"),
        ("deputy_headteacher", "2026-11-21", "2027-09-01", "2027-09-01", "2027-05-31"),
        ("deputy_headteacher", "2026-11-21", "2028-02-15", "2028-05-01", "2028-02-28"),  # in mid-term
        ("headteacher", "2027-05-01", "2027-09-01", "2028-01-01", "2027-09-30"),  # one day too late
        ("senco", "2026-10-31", "2026-12-01", "2027-01-01", "2026-10-31"),
    ],
)
def test_when_somebody_from_outside_can_start_where_a_post_is_needed(
    role: str, appointed_on: str, needed_from: str, starts_on: str, resign_by: str
) -> None:
    found = first_start(role, day(appointed_on), day(needed_from), shipped())
    assert found == Start(day(starts_on), day(resign_by))


@pytest.mark.parametrize(
    ("where", "does"),
    [
        (school(establishment_type=1), True),  # a community school
        (school(establishment_type=14), True),  # a pupil referral unit
        (school(establishment_type=34), False),  # an academy
        (school(establishment_type=None), False),
        (school(establishment_type=1, setting="academy_trust"), False),
        (None, False),  # the trust itself
    ],
)
def test_the_dates_bind_in_maintained_schools_alone(where: School | None, *, does: bool) -> None:
    assert binds(where) is does


def test_the_dates_of_a_role_come_from_somewhere() -> None:
    assert sources_of("headteacher", shipped())
    assert sources_of("chief_executive", shipped()) == ()


def test_notice_may_be_given_in_the_year_before() -> None:
    facts = shipped()
    winter = replace(facts.notice[0], dates=(ResignationDate(leaves_on="02-29", resign_by="11-30"),))
    one_term = replace(facts, notice=(winter,))
    assert latest_resignation(winter.roles[0], day("2028-02-20"), one_term) == day("2027-11-30")
    found = first_start(winter.roles[0], day("2027-11-30"), day("2027-11-30"), one_term)
    assert found == Start(day("2028-03-01"), day("2027-11-30"))


def test_notice_of_nearly_a_year_may_reach_into_the_year_after_next() -> None:
    facts = shipped()
    long = replace(facts.notice[0], dates=(ResignationDate(leaves_on="08-31", resign_by="09-30"),))
    yearly = replace(facts, notice=(long,))
    assert first_start(long.roles[0], day("2028-12-31"), day("2028-12-31"), yearly) == Start(
        day("2030-09-01"), day("2029-09-30")
    )

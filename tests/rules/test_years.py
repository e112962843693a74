"""Years in role: unbroken calendar years, counted to the day."""

from datetime import date

import pytest

from npqplan.catalogue.load import shipped
from npqplan.rules.ladder import ladder_of
from npqplan.rules.years import Stint, completes, stints
from tests.builders import day, held, person

AS_OF = date(2026, 11, 21)
LADDER = ladder_of(shipped())
COUNTS = frozenset({"assistant_headteacher", "deputy_headteacher"})


def _stint(from_: str | None, until: str | None = None, role: str = "assistant_headteacher") -> Stint:
    return Stint(role, day(from_) if from_ else None, day(until) if until else None)


def _on(*known: Stint, years: int = 3) -> date | None:
    return completes(list(known), COUNTS, years, AS_OF).on


@pytest.mark.parametrize(
    ("from_", "on"),
    [
        ("2023-09-01", "2026-09-01"),
        ("2025-01-15", "2028-01-15"),  # to come
        ("2024-02-29", "2027-02-28"),  # the anniversary of a leap day
    ],
)
def test_three_years_are_complete_on_the_anniversary(from_: str, on: str) -> None:
    assert _on(_stint(from_)) == day(on)


@pytest.mark.parametrize(
    ("until", "on"),
    [
        ("2016-08-31", "2016-09-01"),  # the anniversary is the day after the last: three whole years
        ("2016-07-01", "2016-09-01"),  # the summer holiday belongs to the year
        ("2016-06-30", None),
        ("2020-08-31", "2016-09-01"),
    ],
)
def test_a_stint_that_ended_counts_for_good_if_it_was_long_enough(until: str, on: str | None) -> None:
    assert _on(_stint("2013-09-01", until)) == (day(on) if on else None)


@pytest.mark.parametrize(
    ("until", "on"),
    [
        ("2015-12-18", "2016-01-08"),
        ("2015-12-17", "2016-01-08"),  # the anniversary is the day after three weeks
        ("2015-12-16", None),
    ],
)
def test_a_holiday_after_a_stint_belongs_to_its_last_year_to_the_day(until: str, on: str | None) -> None:
    assert _on(_stint("2013-01-08", until)) == (day(on) if on else None)


@pytest.mark.parametrize(
    ("second_from", "on"),
    [
        ("2025-09-01", "2027-09-01"),  # the very next day: unbroken
        ("2025-08-01", "2027-09-01"),  # overlapping
        ("2025-09-22", "2027-09-01"),  # the day after three weeks
        ("2025-09-23", "2028-09-23"),  # later than that: begun again
    ],
)
def test_stints_join_when_no_more_than_a_holiday_lies_between(second_from: str, on: str) -> None:
    assert _on(_stint("2024-09-01", "2025-08-31"), _stint(second_from)) == day(on)


@pytest.mark.parametrize(
    ("until", "second_from", "joined"),
    [
        ("2025-07-31", "2025-09-01", True),  # `until: 2025-07`
        ("2025-07-17", "2025-09-08", True),
        ("2025-07-17", "2025-09-10", True),
        ("2025-07-17", "2025-09-11", False),
        ("2025-06-30", "2025-09-01", False),
        ("2025-12-19", "2026-01-06", True),  # Christmas
        ("2026-03-27", "2026-04-13", True),  # Easter
        ("2025-10-24", "2025-11-03", True),  # half term
        ("2025-10-24", "2025-11-15", True),  # the day after three weeks
        ("2025-10-24", "2025-11-16", False),
        ("2025-09-05", "2025-09-27", True),
        ("2025-09-05", "2025-09-28", False),
    ],
)
def test_a_school_holiday_is_no_break(until: str, second_from: str, joined: bool) -> None:  # noqa: FBT001
    found = _on(_stint("2024-09-01", until), _stint(second_from))
    assert found == (
        day("2027-09-01") if joined else date(2028, day(second_from).month, day(second_from).day)
    )


def test_a_promotion_goes_on_counting() -> None:
    before = _stint("2024-09-01", "2025-08-31")
    assert _on(before, _stint("2025-09-01", role="deputy_headteacher")) == day("2027-09-01")


def test_other_roles_do_not_count() -> None:
    assert _on(_stint("2000-09-01", role="teacher")) is None


def test_stints_inside_one_another_count_once() -> None:
    assert _on(_stint("2025-09-01"), _stint("2026-09-01", "2026-10-01")) == day("2028-09-01")


def test_the_order_of_stints_does_not_matter() -> None:
    one, other = _stint("2024-09-01", "2025-08-31"), _stint("2025-09-01")
    assert _on(one, other) == _on(other, one)


def test_a_stint_of_unknown_beginning_may_be_long_enough() -> None:
    found = completes([_stint(None)], COUNTS, 3, AS_OF)
    assert found.on is None
    assert found.perhaps_sooner


def test_an_unknown_beginning_may_bring_a_known_day_forward_only_if_it_is_to_come() -> None:
    past = completes([_stint(None), _stint("2020-09-01")], COUNTS, 3, AS_OF)
    to_come = completes([_stint(None), _stint("2025-09-01")], COUNTS, 3, AS_OF)
    assert (past.on, past.perhaps_sooner) == (day("2023-09-01"), False)
    assert (to_come.on, to_come.perhaps_sooner) == (day("2028-09-01"), True)


def test_where_no_years_are_asked_for_an_unknown_beginning_will_do() -> None:
    found = completes([_stint(None)], COUNTS, 0, AS_OF)
    assert (found.on, found.perhaps_sooner) == (AS_OF, False)


def test_everything_a_roster_tells_is_a_stint() -> None:
    kim = person(
        "kim",
        "assistant_headteacher",
        "2024-09-01",
        held=[held("phase_leader", "2019-09-01", "2024-08-31")],
        teaching_since="2014-09-01",
    )
    assert stints(kim, LADDER) == [
        Stint("assistant_headteacher", day("2024-09-01"), None),
        Stint("phase_leader", day("2019-09-01"), day("2024-08-31")),
        Stint("teacher", day("2014-09-01"), None),
    ]


def test_years_of_teaching_are_those_of_people_who_teach() -> None:
    birch = person("birch", "school_business_manager", "2019-04", teaching_since="2001-09")
    assert [stint.role for stint in stints(birch, LADDER)] == ["school_business_manager"]


@pytest.mark.parametrize(
    ("until", "perhaps"),
    [
        (None, False),  # teaching since 2024: no job of hers can have begun before that
        ("2024-08-31", False),  # it ran up to that day
        ("2024-07-21", False),  # it ended for the summer
        ("2024-06-30", True),  # it ended before: a run of its own, and nobody knows how long
    ],
)
def test_nobody_has_taught_for_longer_than_since_they_began(until: str | None, perhaps: bool) -> None:  # noqa: FBT001
    known = [_stint(None, until, role="teacher"), _stint("2024-09-01", role="teacher")]
    found = completes(known, frozenset({"teacher"}), 3, AS_OF, day("2024-09-01"))
    assert (found.on, found.perhaps_sooner) == (day("2027-09-01"), perhaps)


@pytest.mark.parametrize(
    ("until", "perhaps"),
    [("2023-12-18", False), ("2023-12-17", False), ("2023-12-16", True)],  # the day after three weeks
)
def test_a_holiday_before_one_taught_is_no_break_to_the_day(until: str, perhaps: bool) -> None:  # noqa: FBT001
    known = [_stint(None, until, role="teacher"), _stint("2024-01-08", role="teacher")]
    found = completes(known, frozenset({"teacher"}), 3, AS_OF, day("2024-01-08"))
    assert (found.on, found.perhaps_sooner) == (day("2027-01-08"), perhaps)


def test_the_years_of_teaching_say_nothing_of_a_route_on_which_they_do_not_count() -> None:
    found = completes([_stint(None)], COUNTS, 3, AS_OF, day("2024-09-01"))
    assert found.perhaps_sooner

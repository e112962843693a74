"""Duties: SENCOs qualified in time; failing that, as few days late as can be."""

import pytest

from npqplan.organisation.model import Person
from npqplan.planning.place import Gains
from npqplan.planning.purposes.duties import value
from tests.builders import award, day, held, npq, person, plan, school
from tests.planning.making import FUNDED, chosen, problem_of, serving

AUTUMN_2027: Gains = {"kim": {"NPQSENCO": day("2029-09-01")}}
"""A place from 1 November 2027: 22 months to the result."""


def _senco(since: str | None, **more: object) -> Person:
    return person("kim", "senco", since, **more)  # type: ignore[arg-type]


def _given(somebody: Person, **more: object) -> set[tuple[str, str, str]]:
    return serving(chosen([somebody], **more), "duties")  # type: ignore[arg-type]


def test_a_result_on_the_very_day_is_in_time() -> None:
    made = problem_of([_senco("2026-09-01")])  # due on 1 September 2029
    assert value(made, {}) == (0, -1096)
    assert value(made, AUTUMN_2027) == (1, 0)


def test_a_day_less_is_a_day_late() -> None:
    assert value(problem_of([_senco("2026-08-31")]), AUTUMN_2027) == (0, -1)


def test_days_late_are_counted_from_the_due_day() -> None:
    # due on 1 September 2027; 366 days to 2028 (a leap year), 365 to 2029
    assert value(problem_of([_senco("2024-09-01")]), AUTUMN_2027) == (0, -731)


def test_no_place_counts_as_one_intake_after_the_last() -> None:
    # autumn 2029 is the last; a year on and 22 months is 1 September 2032: five years and two leap days
    assert value(problem_of([_senco("2024-09-01")]), {}) == (0, -1827)


def test_several_add_up() -> None:
    sencos = [_senco("2026-09-01"), person("lee", "senco", "2026-08-31")]
    gains: Gains = {**AUTUMN_2027, "lee": {"NPQSENCO": day("2029-09-01")}}
    made = problem_of(sencos)
    assert value(made, gains) == (1, -1)
    assert value(made, gains, sencos[1]) == (0, -1)


@pytest.mark.parametrize(
    "since",
    [
        "2026-09-01",
        "2024-09-01",
        "2019-09-01",
    ],  # in time, too late, and late already: the first is always best
)
def test_a_senco_without_it_starts_at_the_first_intake(since: str) -> None:
    assert _given(_senco(since)) == {("kim", "NPQSENCO", "autumn-2027")}


@pytest.mark.parametrize(
    "somebody",
    [
        _senco("2024-09-01", npqs=[npq("NPQSENCO")]),
        _senco("2024-09-01", awards=[award("NASENCO")]),
        _senco("2009-08-31"),  # appointed before 1 September 2009
        _senco(
            "2024-09-01", held=[held("senco", "2015-09-01", "2016-09-02")]
        ),  # more than twelve months before
        _senco("2026-09-01", leaving_on="2029-08-31"),  # leaves before the due day
        _senco("2025-09-01", npqs=[npq("NPQSENCO", "in_progress", started="2025-11-01")]),
        _senco(
            "2023-09-01", npqs=[npq("NPQSENCO", "in_progress", started="2026-11-01")]
        ),  # late, and under way
        _senco(None),  # a question, never a verdict
        person("kim", "assistant_headteacher", leads=["send"]),
    ],
)
def test_nothing_is_planned_for_these(somebody: Person) -> None:
    assert _given(somebody) == set()


@pytest.mark.parametrize("kind", [7, 11])
def test_nor_where_the_duty_does_not_apply(kind: int) -> None:
    special = school(establishment_type=kind, pupil_premium_top_half=True)
    assert _given(_senco("2024-09-01"), schools=(special,)) == set()


def test_it_is_given_where_nobody_knows_who_pays_but_not_beyond_a_budget() -> None:
    untold = school(establishment_type=None)
    assert _given(_senco("2026-09-01"), schools=(untold,)) == {("kim", "NPQSENCO", "autumn-2027")}
    assert _given(_senco("2026-09-01"), schools=(untold,), plan=plan(budget={2028: 1265})) == {
        ("kim", "NPQSENCO", "autumn-2028")
    }


def test_a_duty_pays_what_dfe_does_not() -> None:
    abroad = school(establishment_type=1, setting="other", pupil_premium_top_half=True)
    assert _given(_senco("2026-09-01"), schools=(abroad,)) == {("kim", "NPQSENCO", "autumn-2027")}


def test_the_reason_names_the_day() -> None:
    [place] = chosen([_senco("2026-09-01")], (), (FUNDED,)).places
    term, reason = place.reasons[0]
    assert (term, reason.code, reason.values["due"]) == ("duties", "duty-senco", day("2029-09-01"))

"""Whose duty it is, and the days of it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from npqplan.catalogue.intakes import intakes_from
from npqplan.catalogue.load import shipped
from npqplan.days import add_months
from npqplan.rules.duties import Duty, assess_all, due_on, holders, in_time, last_intake_in_time, latest_start
from npqplan.rules.verdict import Question
from tests.builders import organisation, person, post

DUTY = shipped().duties[0]
NPQ = next(each for each in shipped().npqs if each.code == DUTY.npq)
AS_OF = date(2026, 9, 14)
DAYS = st.dates(date(2010, 1, 1), date(2035, 12, 31))


def test_a_senco_by_role_and_one_by_post() -> None:
    reed = person("reed", role="senco", since="2025-09")
    march = person("march", role="assistant_headteacher")
    both = organisation(
        [reed, march], [post("inclusion", ["assistant_headteacher", "senco"], holders=["march"])]
    )
    assert {(who.id, where) for who, where in holders(both, DUTY)} == {
        ("reed", "fairfield"),
        ("march", "fairfield"),
    }


def test_a_senco_of_two_schools_has_it_in_both() -> None:
    reed = person("reed", role="senco", school="oak")
    posts = [post(f"{where}-senco", "senco", school=where, holders=["reed"]) for where in ("oak", "elm")]
    assert [where for _, where in holders(organisation([reed], posts), DUTY)] == ["elm", "oak"]


def test_all_duties_of_a_school() -> None:
    reed = person("reed", role="senco", since="2025-09")
    khan = person("khan", role="senco")
    teacher = person("lowe")
    found = assess_all(
        organisation([reed, khan, teacher]), shipped(), AS_OF, {("reed", "NPQSENCO"): date(2028, 6, 1)}
    )
    assert {each.person: each.state for each in found if isinstance(each, Duty)} == {"reed": "on_track"}
    assert [each.about for each in found if isinstance(each, Question)] == ["khan"]


def test_the_last_intake_in_time() -> None:
    intakes = intakes_from(shipped(), AS_OF, date(2030, 1, 1))
    last = last_intake_in_time(date(2029, 9, 1), NPQ, intakes)
    assert last is not None
    assert last.id == "autumn-2027"
    assert last_intake_in_time(date(2028, 8, 31), NPQ, intakes) is None


def test_the_last_safe_start_is_22_months_before() -> None:
    assert latest_start(date(2028, 9, 1), NPQ) == date(2026, 11, 1)


@given(DAYS, DAYS)
def test_a_later_appointment_is_never_due_earlier(one: date, other: date) -> None:
    assert (one <= other) <= (due_on(DUTY, one) <= due_on(DUTY, other))


@given(DAYS)
def test_a_start_by_the_latest_safe_day_is_in_time(due: date) -> None:
    assert in_time(due, NPQ, latest_start(due, NPQ))


@given(DAYS, st.integers(0, 40), st.integers(0, 40))
def test_an_earlier_result_never_stands_worse(since: date, one: int, other: int) -> None:
    order = ("missed", "at_risk", "on_track", "met")
    reed = person("reed", role="senco", since=since)
    states = []
    for months in sorted((one, other)):
        planned = {("reed", "NPQSENCO"): add_months(since, months)}
        states += [
            order.index(each.state)
            for each in assess_all(organisation([reed]), shipped(), since, planned)
            if isinstance(each, Duty)
        ]
    assert states == sorted(states, reverse=True)

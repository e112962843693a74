"""A large secondary: a deputy leaves too soon for any NPQ, money is short, and most are left in peace."""

from datetime import date
from functools import cache

from npqplan.report.result import Result
from tests.stories.telling import npqs_of, place, places, post, story, why_not


@cache
def told() -> Result:
    return story("secondary")


def test_the_deputy_who_leaves_is_planned_nothing_and_is_followed() -> None:
    assert npqs_of(told(), "llewellyn") == []
    assert "leaves on 31 August 2027" in why_not(told(), "llewellyn") or "NPQs" in why_not(
        told(), "llewellyn"
    )
    deputy = post(told(), "deputy-pastoral")
    assert deputy.falls_vacant_on == date(2027, 9, 1)
    assert "bankole" in deputy.prepared_by_then


def test_the_new_senco_is_on_course() -> None:
    [duty] = told().duties
    assert (duty.person, duty.state) == ("achebe", "on_track")


def test_the_likely_next_head_takes_npqh() -> None:
    assert place(told(), "akhtar", "NPQH").intake == "autumn-2027"


def test_an_unfunded_place_comes_out_of_the_budget_which_holds() -> None:
    unfunded = [each for each in told().recommendations if each.funding.outcome == "not_funded"]
    assert unfunded
    assert all(each.fee == 920 for each in unfunded)
    spent = {year.year: year.worst_case for year in told().plan.cost}
    assert all(pounds <= 1840 for pounds in spent.values())
    assert "2026/27" not in spent


def test_fewer_than_thirty_people_are_recommended_anything() -> None:
    assert len({each.person for each in told().recommendations}) < 30


def test_what_was_promised_is_kept_and_what_was_put_off_is_not_given() -> None:
    kept = place(told(), "patel", "NPQSL")
    assert (kept.kept, kept.intake) == (True, "autumn-2027")
    assert "NPQSL" not in npqs_of(told(), "prosser")


def test_no_more_than_eight_start_at_once() -> None:
    for intake in ("autumn-2027", "autumn-2028", "autumn-2029"):
        assert sum(1 for _, _, start in places(told()) if start == intake) <= 8


def test_most_have_never_been_asked() -> None:
    assert len(told().never_asked) > len(told().people) / 2

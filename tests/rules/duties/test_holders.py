"""Whose duty it is, and the days of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npqplan.catalogue.load import shipped
from npqplan.days import add_months
from npqplan.organisation.model import Person, Post
from npqplan.rules.duties import Duty, assess, due_on, holders, lacking, latest_start
from npqplan.rules.outlook import Outlook
from npqplan.rules.verdict import Question
from tests.builders import organisation, person, post, school

DUTY = shipped().duties[0]
NPQ = next(each for each in shipped().npqs if each.code == DUTY.npq)
AS_OF = date(2026, 9, 14)
DAYS = st.dates(date(2010, 1, 1), date(2035, 12, 31))


def _stands(somebody: Person, as_of: date = AS_OF, planned: date | None = None) -> Duty | Question | None:
    outlook = Outlook(organisation([somebody]), shipped(), as_of)
    return assess(somebody, school(), DUTY, outlook, planned_outcome_on=planned)


def test_a_senco_by_role_and_one_by_post() -> None:
    reed = person("reed", role="senco", since="2025-09")
    march = person("march", role="assistant_headteacher")
    both = organisation(
        [reed, march], [post("inclusion", ["assistant_headteacher", "senco"], holders=["march"])]
    )
    assert {(who.id, where) for who, where in holders(both, DUTY, AS_OF)} == {
        ("reed", "fairfield"),
        ("march", "fairfield"),
    }


def test_a_senco_of_two_schools_has_it_in_both() -> None:
    reed = person("reed", role="senco", school="oak")
    posts = [post(f"{where}-senco", "senco", school=where, holders=["reed"]) for where in ("oak", "elm")]
    assert [where for _, where in holders(organisation([reed], posts), DUTY, AS_OF)] == ["elm", "oak"]


def test_a_senco_of_the_trust_itself_has_it_for_no_school() -> None:
    reed = person("reed", role="senco", school=None)
    both = [
        post("trust-senco", "senco", school=None, holders=["reed"]),
        post("oak-senco", "senco", school="oak"),
    ]
    assert [where for _, where in holders(organisation([reed], both), DUTY, AS_OF)] == [None]


@pytest.mark.parametrize(
    ("last_day", "holds"),
    [("2026-09-13", False), ("2026-09-14", True)],  # the last day itself is one of theirs
)
def test_who_has_left_holds_nothing(last_day: str, holds: bool) -> None:  # noqa: FBT001
    """By their own role or by a post; whoever shares the post still holds it."""
    reed = person("reed", role="senco", leaving_on=last_day)
    march = person("march", leaving_on=last_day)
    lowe = person("lowe")
    whole = organisation([reed, march, lowe], [post("senco", "senco", holders=["march", "lowe"])])
    found = {who.id for who, _ in holders(whole, DUTY, AS_OF)}
    assert found == ({"reed", "march", "lowe"} if holds else {"lowe"})


SENCOS = ("reed", "march", "lowe")


@pytest.mark.parametrize("gone", SENCOS)
def test_whoever_of_them_has_left_the_others_hold_it_still(gone: str) -> None:
    people = [person(each, "senco", leaving_on="2026-09-13" if each == gone else AS_OF) for each in SENCOS]
    found = {who.id for who, _ in holders(organisation(people), DUTY, AS_OF)}
    assert found == set(SENCOS) - {gone}


def test_who_holds_neither_role_nor_post_has_none() -> None:
    assert not list(holders(organisation([person("lowe"), person("khan", role="headteacher")]), DUTY, AS_OF))


OAK = [person("lowe", "headteacher", school="oak")]
GONE = person("gone", "senco", school="oak", leaving_on="2026-08-31")


@pytest.mark.parametrize(
    ("people", "posts", "named"),
    [
        (OAK, [post("oak-head", "headteacher", school="oak", holders=["lowe"])], True),
        (OAK, [post("elm-senco", "senco", school="elm")], True),
        ([*OAK, person("reed", "senco", school="oak")], [], False),
        (OAK, [post("oak-senco", "senco", school="oak", holders=["reed"])], False),
        (OAK, [post("oak-senco", "senco", school="oak")], False),  # vacant: that is told
        ([*OAK, GONE], [post("oak-senco", "senco", school="oak", holders=["gone"])], False),  # as vacant
        ([*OAK, GONE], [], True),
        ([], [post("oak-head", "headteacher", school="oak")], True),  # nobody of it is on the roster yet
    ],
)
def test_a_school_that_names_no_senco_has_none_that_is_told(
    people: list[Person],
    posts: list[Post],
    named: bool,  # noqa: FBT001
) -> None:
    other = person("holt", "senco", school="elm")
    whole = organisation([*people, other], posts, [school("oak"), school("elm")])
    found = [each for each in lacking(whole, DUTY, Outlook(whole, shipped(), AS_OF)) if not each.is_vacant]
    assert [each.school.id for each in found] == ["oak"] * named


def test_a_special_school_lacks_none_and_one_of_a_type_that_nobody_told_may() -> None:
    schools = [school("ash", establishment_type=7), school("elm", establishment_type=None), school("oak")]
    whole = organisation([person("khan", school="ash"), person("reed", school="elm"), *OAK], [], schools)
    found = lacking(whole, DUTY, Outlook(whole, shipped(), AS_OF))
    assert {each.school.id: each.assumed for each in found} == {"elm": True, "oak": False}


@pytest.mark.parametrize("holders", [[], ["gone"]])
def test_a_post_that_is_vacant_or_left_is_told_to_be_so(holders: list[str]) -> None:
    senco = post("oak-senco", "senco", school="oak", holders=holders)
    whole = organisation([*OAK, GONE], [senco], [school("oak")])
    [found] = lacking(whole, DUTY, Outlook(whole, shipped(), AS_OF))
    assert found.is_vacant


def test_a_duty_says_whose_it_is_and_where() -> None:
    found = _stands(person("reed", role="senco", since="2025-09"))
    assert isinstance(found, Duty)
    assert (found.person, found.school, found.duty) == ("reed", "fairfield", "senco-npq")


def test_the_last_safe_start_is_22_months_before() -> None:
    assert latest_start(date(2028, 9, 1), NPQ) == date(2026, 11, 1)


@given(DAYS, DAYS)
def test_a_later_appointment_is_never_due_earlier(one: date, other: date) -> None:
    assert (one <= other) <= (due_on(DUTY, one) <= due_on(DUTY, other))


@given(DAYS)
def test_a_start_by_the_latest_safe_day_is_in_time(due: date) -> None:
    assert add_months(latest_start(due, NPQ), NPQ.months_to_outcome) <= due


@given(DAYS, st.integers(0, 40), st.integers(0, 40))
def test_an_earlier_result_never_stands_worse(since: date, one: int, other: int) -> None:
    order = ("missed", "at_risk", "on_track", "met")
    reed = person("reed", role="senco", since=since)
    states = []
    for months in sorted((one, other)):
        found = _stands(reed, since, planned=add_months(since, months))
        assert isinstance(found, Duty)
        states.append(order.index(found.state))
    assert states == sorted(states, reverse=True)

"""What a plan is asked for besides being the best: to be steady, and to have or not to have a place."""

from itertools import combinations

import pytest

from npqplan.organisation.model import Person, PlanWishes
from npqplan.planning.plan import Plan
from npqplan.planning.programme import Asked
from tests.builders import keep, person, plan, post, school
from tests.planning.making import achieved, chosen, starts

DEPUTY = post("deputy", "deputy_headteacher")
ONE_PLACE = plan(horizon_years=1, places_per_intake=1)
KIM = person("kim", "subject_leader")


def _assistants(*names: str) -> list[Person]:
    return [person(each, "assistant_headteacher", "2015-09") for each in names]


def _steady(people: list[Person], *earlier: str, wishes: PlanWishes | None = None) -> Plan:
    """The plan beside an earlier one: `kim NPQLT 2027`."""
    split = [each.split() for each in earlier]
    standing = frozenset((who, npq, f"autumn-{year}") for who, npq, year in split)
    return chosen(people, [DEPUTY], plan=wishes, asked=Asked(earlier=standing))


# Steadiness


@pytest.mark.parametrize("who", ["ann", "bea", "col"])
def test_of_equal_plans_it_keeps_the_one_that_was(who: str) -> None:
    found = _steady(_assistants("ann", "bea", "col"), f"{who} NPQSL 2027", wishes=ONE_PLACE)
    assert starts(found.places) == {(who, "NPQSL", "autumn-2027")}
    assert achieved(found)["steadiness"] == (0,)
    assert found.open_ == ()  # another would be a change


def test_no_purpose_is_given_up_for_it() -> None:
    # gil has asked for the step: his half comes before being steady
    people = [
        *_assistants("ann"),
        person("gil", "assistant_headteacher", "2015-09", wants=["deputy_headteacher"]),
    ]
    found = _steady(people, "ann NPQSL 2027", wishes=ONE_PLACE)
    assert starts(found.places) == {("gil", "NPQSL", "autumn-2027")}
    assert achieved(found)["steadiness"] == (-1,)


def test_a_later_start_stays_where_it_was_though_an_earlier_one_is_free() -> None:
    assert starts(_steady([KIM]).places) == {("kim", "NPQLT", "autumn-2027")}
    assert starts(_steady([KIM], "kim NPQLT 2028").places) == {("kim", "NPQLT", "autumn-2028")}


def test_it_comes_before_cost() -> None:
    # of a trust's two heads the other is free, and dear was told first
    people = [
        person("dear", "headteacher", "2015-09", school="ash"),
        person("free", "headteacher", "2015-09", school="elm"),
    ]
    schools = [school("ash"), school("elm", pupil_premium_top_half=True)]
    director = [post("director", "trust_director", school=None)]
    wishes = plan(horizon_years=1, budget={2027: 4099})
    earlier = Asked(earlier=frozenset({("dear", "NPQEL", "autumn-2027")}))
    new = chosen(people, director, schools, plan=wishes)
    old = chosen(people, director, schools, plan=wishes, asked=earlier)
    assert achieved(new)["cost"] == (0,)
    assert ("dear", "NPQEL", "autumn-2027") in starts(old.places)
    assert achieved(old)["cost"] == (-4099,)


def test_it_never_keeps_what_serves_nothing_any_more() -> None:
    teacher = person("teacher")
    assert _steady([teacher], "teacher NPQLT 2027").places == ()
    # somebody prepared is enough for the post, and one of two for implementation
    found = _steady(_assistants("ann", "bea"), "ann NPQSL 2027", "bea NPQSL 2027")
    assert len(found.places) == 1


@pytest.mark.parametrize("three", list(combinations(("ann", "bea", "col", "dot"), 3)))
def test_of_three_of_whom_two_are_needed_two_stay(three: tuple[str, ...]) -> None:
    # two of four assistant heads share implementation; the third place would serve nothing
    found = _steady(_assistants("ann", "bea", "col", "dot"), *(f"{each} NPQSL 2027" for each in three))
    assert len(found.places) == 2
    assert {place.person.id for place in found.places} < set(three)


def test_what_is_decided_now_is_no_change() -> None:
    wishes = plan(keep=[keep("kim", "NPQLT", "autumn-2027")])
    assert achieved(_steady([KIM], "kim NPQLT 2027", wishes=wishes))["steadiness"] == (0,)


# Must, and must not


def test_what_must_be_in_it_is_in_the_best_plan_that_has_it() -> None:
    people = _assistants("ann", "bea", "col")
    for who in ("ann", "bea", "col"):
        asked = Asked(must=frozenset({(who, "NPQSL")}))
        found = chosen(people, [DEPUTY], plan=ONE_PLACE, asked=asked)
        assert starts(found.places) == {(who, "NPQSL", "autumn-2027")}


def test_it_may_cost_what_the_plan_is_for() -> None:
    people = [KIM, person("sam", "senco", "2026-09-01")]
    free = chosen(people, plan=ONE_PLACE)
    forced = chosen(people, plan=ONE_PLACE, asked=Asked(must=frozenset({("kim", "NPQLT")})))
    assert starts(free.places) == {("sam", "NPQSENCO", "autumn-2027")}
    assert starts(forced.places) == {("kim", "NPQLT", "autumn-2027")}
    # never begun within one intake: as if a year after the last, from 2028 to September 2030
    assert (achieved(free)["duties"], achieved(forced)["duties"]) == ((1, 0), (0, -365))


def test_it_may_be_what_nothing_else_asks_for() -> None:
    asked = Asked(must=frozenset({("teacher", "NPQLT")}))
    found = chosen([person("teacher")], (), [school()], asked=asked)
    assert starts(found.places) == {("teacher", "NPQLT", "autumn-2027")}
    assert achieved(found)["cost"] == (-885,)
    [place] = found.places
    assert place.serves == ()


def test_what_must_not_be_in_it_leaves_the_next_best() -> None:
    people = _assistants("ann", "bea")
    for who, other in (("ann", "bea"), ("bea", "ann")):
        asked = Asked(must_not=frozenset({(who, "NPQSL")}))
        found = chosen(people, [DEPUTY], plan=ONE_PLACE, asked=asked)
        assert starts(found.places) == {(other, "NPQSL", "autumn-2027")}


def test_a_wish_for_one_school_leaves_another_as_it_was() -> None:
    people = [person("ann", "subject_leader", school="ash"), person("eve", "subject_leader", school="elm")]
    schools = [school("ash", pupil_premium_top_half=True), school("elm", pupil_premium_top_half=True)]
    asked = Asked(must_not=frozenset({("ann", "NPQLT")}))
    assert {place.person.id for place in chosen(people, (), schools, asked=asked).places} >= {"eve"}

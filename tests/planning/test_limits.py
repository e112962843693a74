"""The hard limits that bind places together: one NPQ once, time, places per intake, budgets.

Each question is put to the rows themselves: do they allow exactly these places?
"""

from collections.abc import Sequence

import pytest

from npqplan.organisation.model import Person, PlanWishes
from npqplan.planning.limits import add_limits, add_wishes
from npqplan.planning.problem import Problem
from npqplan.planning.programme import Asked, Programme
from npqplan.planning.solver import Solver
from tests.builders import day, keep, npq, person, plan, school
from tests.planning.making import FUNDED, problem_of, programme_of

KIM, LEE = person("kim", "subject_leader"), person("lee", "subject_leader")
DEAN = person("dean", "assistant_headteacher", leads=["inclusion"])
UNFUNDED = school()
"""Each NPQLT costs 885 pounds here."""


def _all_places(made: Problem, asked: Asked | None = None) -> Programme:
    """A programme with a column for every place that there could be."""
    programme = programme_of(made) if asked is None else programme_of(made, asked)
    for somebody in made.organisation.people:
        programme.taking(somebody, [each.code for each in made.outlook.catalogue.npqs])
    return programme


def _allows(made: Problem, *wanted: str, asked: Asked | None = None) -> bool:
    """Whether the rows allow exactly the wanted places: `kim NPQLT 2027`."""
    programme = _all_places(made, asked)
    add_wishes(programme)
    add_limits(programme)
    column_of = {
        (place.person.id, place.npq.code, place.intake.id): column
        for column, place in programme.places.items()
    }
    starts = [each.split() for each in wanted]
    return Solver(programme).allows({column_of[who, npq, f"autumn-{year}"] for who, npq, year in starts})


def _of(*people: Person, wishes: PlanWishes | None = None) -> Problem:
    return problem_of(people, (), (FUNDED,), plan=wishes)


def test_nothing_is_always_allowed() -> None:
    assert _allows(_of(KIM, LEE))


def test_nobody_takes_an_npq_twice() -> None:
    assert _allows(_of(KIM), "kim NPQLT 2027")
    assert not _allows(_of(KIM), "kim NPQLT 2027", "kim NPQLT 2029")


# Time


def test_one_at_a_time_and_the_day_the_teaching_ends_is_free() -> None:
    # twelve months each: the first ends on 1 November 2028, when the next may start
    assert _allows(_of(KIM), "kim NPQLT 2027", "kim NPQLTD 2028", "kim NPQLBC 2029")
    assert not _allows(_of(KIM), "kim NPQLT 2027", "kim NPQLTD 2027")


def test_eighteen_months_of_teaching_pass_over_an_intake() -> None:
    assert not _allows(_of(DEAN), "dean NPQSL 2027", "dean NPQLT 2028")
    assert _allows(_of(DEAN), "dean NPQSL 2027", "dean NPQLT 2029")


def test_two_at_once_where_the_school_says_so_from_one_intake_too_and_never_three() -> None:
    two = _of(DEAN, wishes=plan(two_at_once=True))
    assert _allows(two, "dean NPQSL 2027", "dean NPQSENCO 2027")
    assert _allows(two, "dean NPQSL 2027", "dean NPQSENCO 2028")
    assert _allows(two, "dean NPQSL 2027", "dean NPQSENCO 2028", "dean NPQLT 2029")
    assert not _allows(two, "dean NPQSL 2027", "dean NPQSENCO 2027", "dean NPQLT 2027")
    assert not _allows(two, "dean NPQSL 2027", "dean NPQSENCO 2027", "dean NPQLT 2028")
    assert not _allows(two, "dean NPQSL 2027", "dean NPQLBC 2028", "dean NPQLT 2028")


def test_two_at_once_for_one_school_only() -> None:
    ann = person("ann", "subject_leader", school="ash")
    eve = person("eve", "subject_leader", school="elm")
    schools = (school("ash", pupil_premium_top_half=True, plan=plan(two_at_once=True)), school("elm"))
    made = problem_of([ann, eve], (), schools)
    assert _allows(made, "ann NPQLT 2027", "ann NPQLBC 2027")
    assert not _allows(made, "eve NPQLT 2027", "eve NPQLBC 2027")


def test_study_under_way_is_one_of_the_two() -> None:
    studying = person(
        "dean",
        "assistant_headteacher",
        leads=["inclusion"],
        npqs=[npq("NPQSL", "in_progress", started="2026-10-01")],  # taught to 1 April 2028
    )
    made = problem_of([studying], plan=plan(two_at_once=True), as_of=day("2026-10-15"))
    assert _allows(made, "dean NPQSENCO 2026")  # to 1 May 2028: that makes two
    assert not _allows(made, "dean NPQSENCO 2026", "dean NPQLT 2027")
    assert _allows(made, "dean NPQSENCO 2026", "dean NPQLT 2028")


def test_study_past_its_result_is_one_of_the_two_until_the_roster_says_how_it_ended() -> None:
    overdue = npq("NPQSL", "in_progress", started="2024-11-01")
    dean = person("dean", "assistant_headteacher", leads=["inclusion"], npqs=[overdue])
    made = _of(dean, wishes=plan(two_at_once=True))
    assert _allows(made, "dean NPQSENCO 2027", "dean NPQLT 2029")  # to 1 May 2029
    assert not _allows(made, "dean NPQSENCO 2027", "dean NPQLT 2028")
    assert not _all_places(_of(dean)).places  # and where one is all there may be, there is no other


def test_what_is_decided_is_one_of_them() -> None:
    kept = [keep("kim", "NPQSL", "autumn-2027")]  # taught to 1 May 2029
    one = _of(KIM, wishes=plan(keep=kept))
    assert not _allows(one, "kim NPQLT 2028")
    assert _allows(one, "kim NPQLT 2029")
    two = _of(KIM, wishes=plan(keep=kept, two_at_once=True))
    assert _allows(two, "kim NPQLT 2028")
    assert not _allows(two, "kim NPQLT 2028", "kim NPQLBC 2028")


# Places per intake


def test_places_per_intake_hold_for_each_school() -> None:
    mo = person("mo", "subject_leader", school="elm")
    schools = (FUNDED, school("elm", pupil_premium_top_half=True))
    made = problem_of([KIM, LEE, mo], (), schools, plan=plan(places_per_intake=1))
    assert not _allows(made, "kim NPQLT 2027", "lee NPQLT 2027")
    assert _allows(made, "kim NPQLT 2027", "lee NPQLT 2028", "mo NPQLT 2027")


def test_of_two_limits_the_lower_holds() -> None:
    for own, whole in ((5, 1), (1, 5)):
        here = school(pupil_premium_top_half=True, plan=plan(places_per_intake=own))
        made = problem_of([KIM, LEE], (), (here,), plan=plan(places_per_intake=whole))
        assert not _allows(made, "kim NPQLT 2027", "lee NPQLT 2027")
        assert _allows(made, "kim NPQLT 2027", "lee NPQLT 2028")


def test_what_is_decided_takes_its_place_first() -> None:
    ann = person("ann")
    wishes = plan(keep=[keep("ann", "NPQLTD", "autumn-2027")], places_per_intake=2)
    made = _of(ann, KIM, LEE, wishes=wishes)
    assert _allows(made, "kim NPQLT 2027")
    assert not _allows(made, "kim NPQLT 2027", "lee NPQLT 2027")
    assert _allows(made, "kim NPQLT 2028", "lee NPQLT 2028")


def test_more_decided_than_there_is_room_for_leaves_nothing_and_forbids_nothing_else() -> None:
    people = [person(each) for each in ("ann", "bea")]
    kept = [keep(each, "NPQLTD", "autumn-2027") for each in ("ann", "bea")]
    made = _of(*people, KIM, wishes=plan(keep=kept, places_per_intake=1))
    assert not _allows(made, "kim NPQLT 2027")
    assert _allows(made)
    assert _allows(made, "kim NPQLT 2028")


# Budgets


@pytest.mark.parametrize(
    ("budget", "wanted", "allowed"),
    [
        (1770, ["kim NPQLT 2027", "lee NPQLT 2027"], True),
        (1769, ["kim NPQLT 2027", "lee NPQLT 2027"], False),
        (1769, ["kim NPQLT 2027", "lee NPQLT 2028"], True),
    ],
)
def test_a_budget_is_for_all_the_starts_of_an_academic_year(
    budget: int, wanted: Sequence[str], *, allowed: bool
) -> None:
    made = problem_of([KIM, LEE], (), (UNFUNDED,), plan=plan(budget={2027: budget, 2028: budget}))
    assert _allows(made, *wanted) is allowed


def test_a_place_whose_funding_is_unknown_uses_the_budget_and_a_funded_one_does_not() -> None:
    unknown = school(pupil_premium_top_half=None)
    wishes = plan(budget={2027: 885})
    both = ["kim NPQLT 2027", "lee NPQLT 2027"]
    assert not _allows(problem_of([KIM, LEE], (), (unknown,), plan=wishes), *both)
    assert _allows(problem_of([KIM, LEE], (), (FUNDED,), plan=wishes), *both)


def _trust(own: dict[int, int] | None, pot: dict[int, int] | None) -> Problem:
    """Kim and lee in a school with a budget of its own, mo in one without."""
    schools = (school(plan=plan(budget=own) if own is not None else None), school("elm"))
    mo = person("mo", "subject_leader", school="elm")
    return problem_of([KIM, LEE, mo], (), schools, plan=plan(budget=pot))


def test_a_schools_own_budget_goes_first_and_the_rest_comes_from_one_pot() -> None:
    everybody = ["kim NPQLT 2027", "lee NPQLT 2027", "mo NPQLT 2027"]  # 2,655 pounds
    assert _allows(_trust({2027: 885}, {2027: 1770}), *everybody)
    assert _allows(_trust({2027: 500}, {2027: 2155}), *everybody)
    assert not _allows(_trust({2027: 500}, {2027: 2154}), *everybody)
    assert not _allows(_trust({2027: 1769}, {2027: 885}), *everybody)


def test_a_schools_own_budget_is_not_for_others() -> None:
    made = _trust({2027: 5000}, {2027: 885})
    assert _allows(made, "kim NPQLT 2027", "lee NPQLT 2027", "mo NPQLT 2027")
    with pytest.raises(KeyError):  # nothing to pay mo's with, so that it is no candidate
        _allows(_trust({2027: 5000}, {2027: 884}), "mo NPQLT 2027")


def test_a_school_without_a_budget_in_a_trust_without_one_has_no_limit() -> None:
    made = _trust({2027: 885}, None)
    assert not _allows(made, "kim NPQLT 2027", "lee NPQLT 2027")
    assert _allows(made, "kim NPQLT 2027", "mo NPQLT 2027", "mo NPQLBC 2028")


def test_what_is_decided_is_paid_first() -> None:
    ann = person("ann")
    kept = [keep("ann", "NPQLTD", "autumn-2027")]
    made = problem_of([ann, KIM, LEE], (), (UNFUNDED,), plan=plan(keep=kept, budget={2027: 1770}))
    assert _allows(made, "kim NPQLT 2027")
    assert not _allows(made, "kim NPQLT 2027", "lee NPQLT 2027")


# Wishes


def test_what_must_be_in_it_is_at_any_intake_and_what_must_not_is_at_none() -> None:
    must = Asked(must=frozenset({("kim", "NPQLT")}))
    assert not _allows(_of(KIM), asked=must)
    assert _allows(_of(KIM), "kim NPQLT 2029", asked=must)
    must_not = Asked(must_not=frozenset({("kim", "NPQLT")}))
    assert _allows(_of(KIM), asked=must_not)
    assert not _allows(_of(KIM), "kim NPQLT 2029", asked=must_not)
    assert _allows(_of(KIM), "kim NPQLBC 2029", asked=must_not)

"""Which places there could be: rules, the intakes that are free, money; and what is decided already."""

import pytest

from npqplan.organisation.model import Person, PlanWishes, School
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place
from tests.builders import away, day, exclude, keep, npq, person, plan, school
from tests.planning.making import FUNDED, problem_of, starts

KIM, LEE = person("kim", "subject_leader"), person("lee", "subject_leader")
ALL = ["autumn-2027", "autumn-2028", "autumn-2029"]


def _candidates(*people: Person, at: School = FUNDED, wishes: PlanWishes | None = None) -> Candidates:
    return Candidates(problem_of(people, (), (at,), plan=wishes))


def _places(
    somebody: Person, npq: str = "NPQLT", at: School = FUNDED, wishes: PlanWishes | None = None
) -> tuple[Place, ...]:
    return _candidates(somebody, at=at, wishes=wishes).of(somebody, npq)


def _offered(
    somebody: Person, npq: str = "NPQLT", at: School = FUNDED, wishes: PlanWishes | None = None
) -> list[str]:
    """The intakes at which somebody could take an NPQ."""
    return [place.intake.id for place in _places(somebody, npq, at, wishes)]


def test_every_intake_of_the_horizon_in_its_order() -> None:
    assert _offered(KIM) == ALL
    assert _offered(KIM, wishes=plan(horizon_years=1)) == ["autumn-2027"]


def test_a_place_says_what_it_is_when_it_ends_and_what_it_costs() -> None:
    place = _places(KIM, at=school())[0]
    assert (place.finishes_on, place.taught_until) == (day("2029-02-01"), day("2028-11-01"))
    assert (place.funding.outcome, place.fee, place.cost) == ("not_funded", 885, 885)
    assert (place.serves, place.reasons, place.kept) == ((), (), False)
    assert _places(KIM)[0].cost == 0


def test_no_places_at_all() -> None:
    assert _offered(KIM, wishes=plan(places_per_intake=0)) == []


def test_what_dfe_does_not_fund_is_unfunded_only_where_no_budget_is_given() -> None:
    def is_unfunded(at: School, wishes: PlanWishes | None = None) -> bool:
        candidates = _candidates(KIM, at=at, wishes=wishes)
        return candidates.is_unfunded(candidates.of(KIM, "NPQLT")[0])

    assert is_unfunded(school())
    assert not is_unfunded(FUNDED)
    assert not is_unfunded(school(pupil_premium_top_half=None))  # nobody knows it to be
    assert not is_unfunded(school(), plan(budget={2027: 885}))


@pytest.mark.parametrize(
    ("budget", "intakes"),
    [
        ({2027: 885}, ["autumn-2027"]),
        ({2027: 884, 2028: 885}, ["autumn-2028"]),
        ({2027: 885, 2029: 2000}, ["autumn-2027", "autumn-2029"]),  # a year left out has nothing in it
        ({}, []),
    ],
)
def test_a_budget_pays_when_it_stretches_to_it(budget: dict[int, int], intakes: list[str]) -> None:
    assert _offered(KIM, at=school(), wishes=plan(budget=budget)) == intakes


def test_even_a_duty_needs_money_where_there_is_a_budget() -> None:
    sam = person("sam", "senco", "2026-09-01")
    untold = school(establishment_type=None)
    assert _offered(sam, "NPQSENCO", untold, plan(budget={})) == []
    assert _offered(sam, "NPQSENCO", untold) == ALL


def test_what_may_yet_cost_money_needs_a_budget_too() -> None:
    unknown = school(pupil_premium_top_half=None)
    assert _offered(KIM, at=unknown, wishes=plan(budget={2028: 885})) == ["autumn-2028"]
    assert _offered(KIM, at=FUNDED, wishes=plan(budget={})) == ALL


def test_a_price_of_the_rosters_own_goes_before_the_catalogues() -> None:
    wishes = plan(fees={"NPQLT": 920}, budget={2027: 900, 2028: 920})
    [place] = _places(KIM, at=school(), wishes=wishes)
    assert (place.intake.id, place.fee) == ("autumn-2028", 920)


@pytest.mark.parametrize(
    "somebody",
    [
        person("kim", npqs=[npq("NPQLT")]),
        person("kim", npqs=[npq("NPQLT", "in_progress", started="2026-11-01")]),
        person("kim", refuses_npqs=["NPQLT"]),
        person("kim", "teaching_assistant"),
        person(
            "kim", induction="ect_year_2"
        ),  # on induction today: the plan does not spend on what comes after
        person("kim", leaving_on="2029-01-31"),  # the day before the result
    ],
)
def test_the_rules_refuse(somebody: Person) -> None:
    assert _offered(somebody) == []


def test_a_result_on_the_last_day_is_no_reason_to_refuse() -> None:
    assert _offered(person("kim", leaving_on="2029-02-01")) == ["autumn-2027"]


def test_what_the_school_has_ruled_out_is_not_given() -> None:
    wishes = plan(exclude=[exclude("kim", "NPQLT", "after the inspection")])
    assert _offered(KIM, wishes=wishes) == []
    assert _offered(LEE, wishes=wishes) == ALL


def test_who_is_away_is_offered_what_anybody_would_be() -> None:
    kim = person("kim", "subject_leader", away=away("2027-01-01", "2028-12-31"))
    assert _offered(kim) == ALL


def test_who_is_busy_starts_when_the_teaching_ends() -> None:
    kim = person("kim", "assistant_headteacher", npqs=[npq("NPQSL", "in_progress", started="2026-05-02")])
    assert _offered(kim) == ALL[1:]  # taught to 2 November 2027, a day too long
    lee = person("lee", "assistant_headteacher", npqs=[npq("NPQSL", "in_progress", started="2026-05-01")])
    assert _offered(lee) == ALL


@pytest.mark.parametrize(
    ("refused", "offered"),
    [
        ([], ALL),
        (["headteacher"], []),  # a no to one is a no to the NPQ for both
        (["headteacher", "head_of_school"], []),
    ],
)
def test_npqh_is_for_who_is_near_a_headship_that_they_have_not_said_no_to(
    refused: list[str], offered: list[str]
) -> None:
    kim = person("kim", "deputy_headteacher", "2015-09", refuses_roles=refused)
    assert _offered(kim, "NPQH") == offered


# Decided


def test_what_is_decided_stands_and_is_open_to_nobody_else_of_that_name() -> None:
    ann = person("ann", "subject_leader", npqs=[npq("NPQLL", "applied")])
    candidates = _candidates(KIM, ann, wishes=plan(keep=[keep("kim", "NPQLT", "autumn-2028")]))
    assert starts(candidates.decided) == {("kim", "NPQLT", "autumn-2028"), ("ann", "NPQLL", "autumn-2027")}
    assert all(place.kept for place in candidates.decided)
    assert candidates.gains == {"kim": {"NPQLT": day("2030-02-01")}, "ann": {"NPQLL": day("2029-02-01")}}
    assert candidates.of(KIM, "NPQLT") == ()  # not a second time
    assert candidates.has(KIM, ("NPQLL", "NPQLT"))
    assert not candidates.has(KIM, ("NPQLL",))


def test_what_is_decided_has_spent_its_money() -> None:
    wishes = plan(keep=[keep("kim", "NPQLT", "autumn-2027")], budget={2027: 1000, 2028: 1000})
    candidates = _candidates(KIM, LEE, at=school(), wishes=wishes)
    assert (candidates.purse.shared_left(2027), candidates.purse.shared_left(2028)) == (115, 1000)
    assert [place.intake.id for place in candidates.of(LEE, "NPQLT")] == ["autumn-2028"]

"""Whether one more place may be given: rules, room, money."""

import pytest

from npqplan.organisation.model import Person, PlanWishes, School
from npqplan.planning.draft import Draft
from npqplan.planning.place import Place
from npqplan.rules.verdict import Reason
from tests.builders import away, day, exclude, npq, person, plan, school
from tests.planning.making import FUNDED, draft_of, problem_of

WHY = Reason("shared-by-middle-leaders")
KIM, LEE = person("kim", "subject_leader"), person("lee", "subject_leader")


def _draft(*people: Person, of: School = FUNDED, wishes: PlanWishes | None = None) -> Draft:
    return draft_of(problem_of(people, (), (of,), plan=wishes))


def _offer(
    draft: Draft, person: Person, npq: str = "NPQLT", *, pay: bool = False, by: str | None = None
) -> str | None:
    place = draft.earliest(person, npq, ("combinations", WHY), pay=pay, by=day(by) if by else None)
    return place.intake.id if place else None


def _give(draft: Draft, person: Person, npq: str = "NPQLT", *, pay: bool = False) -> Place:
    place = draft.earliest(person, npq, ("combinations", WHY), pay=pay)
    assert place is not None
    draft.give(place)
    return place


def test_the_first_intake_comes_first() -> None:
    assert _offer(_draft(KIM), KIM) == "autumn-2027"


def test_a_place_says_what_it_is_when_it_ends_and_what_it_costs() -> None:
    place = _give(_draft(KIM, of=school()), KIM, pay=True)
    assert (place.finishes_on, place.taught_until) == (day("2029-02-01"), day("2028-11-01"))
    assert (place.funding.outcome, place.fee, place.cost) == ("not_funded", 885, 885)
    assert _give(_draft(KIM), KIM).cost == 0


def test_an_outcome_on_the_very_day_is_in_time() -> None:
    draft = _draft(KIM)
    assert _offer(draft, KIM, by="2029-02-01") == "autumn-2027"
    assert _offer(draft, KIM, by="2029-01-31") is None


def test_one_at_a_time_and_the_day_the_teaching_ends_is_free() -> None:
    draft = _draft(KIM)
    _give(draft, KIM)  # twelve months, to 1 November 2028
    assert _give(draft, KIM, "NPQLTD").intake.id == "autumn-2028"
    assert _offer(draft, KIM, "NPQLBC") == "autumn-2029"


def test_eighteen_months_of_teaching_pass_over_an_intake() -> None:
    kim = person("kim", "assistant_headteacher")
    draft = _draft(kim)
    _give(draft, kim, "NPQSL")  # taught to 1 May 2029
    assert _offer(draft, kim, "NPQLT") == "autumn-2029"


def test_two_at_once_where_the_school_says_so_but_not_from_one_intake_and_never_three() -> None:
    kim = person("kim", "assistant_headteacher", leads=["inclusion"])
    draft = _draft(kim, wishes=plan(two_at_once=True))
    _give(draft, kim, "NPQSL")  # November 2027 to May 2029
    assert _offer(draft, kim, "NPQSENCO") == "autumn-2028"
    _give(draft, kim, "NPQSENCO")
    assert _offer(draft, kim, "NPQLT") == "autumn-2029"


def test_study_under_way_is_one_of_the_two() -> None:
    kim = person(
        "kim",
        "assistant_headteacher",
        leads=["inclusion"],
        npqs=[npq("NPQSL", "in_progress", started="2026-10-01")],  # taught to 1 April 2028
    )
    wishes = plan(two_at_once=True)
    draft = draft_of(problem_of([kim], (), (FUNDED,), plan=wishes, as_of=day("2026-10-15")))
    assert _give(draft, kim, "NPQSENCO").intake.id == "autumn-2026"  # to 1 May 2028: that makes two
    assert _offer(draft, kim) == "autumn-2028"


def test_study_past_its_result_is_one_of_the_two_until_the_roster_says_how_it_ended() -> None:
    overdue = npq("NPQSL", "in_progress", started="2024-11-01")
    kim = person("kim", "assistant_headteacher", leads=["inclusion"], npqs=[overdue])
    draft = _draft(kim, wishes=plan(two_at_once=True))
    assert _give(draft, kim, "NPQSENCO").intake.id == "autumn-2027"  # to 1 May 2029
    assert _offer(draft, kim) == "autumn-2029"
    assert _offer(_draft(kim), kim) is None


def test_places_per_intake_hold_for_each_school() -> None:
    mo = person("mo", "subject_leader", school="elm")
    whole = problem_of(
        [KIM, LEE, mo],
        (),
        (FUNDED, school("elm", pupil_premium_top_half=True)),
        plan=plan(places_per_intake=1),
    )
    draft = draft_of(whole)
    _give(draft, KIM)
    assert _offer(draft, LEE) == "autumn-2028"
    assert _offer(draft, mo) == "autumn-2027"


def test_no_places_at_all() -> None:
    assert _offer(_draft(KIM, wishes=plan(places_per_intake=0)), KIM) is None


def test_of_two_limits_the_lower_holds() -> None:
    own = school(pupil_premium_top_half=True, plan=plan(places_per_intake=5))
    draft = draft_of(problem_of([KIM, LEE], (), (own,), plan=plan(places_per_intake=1)))
    _give(draft, KIM)
    assert _offer(draft, LEE) == "autumn-2028"


def test_what_dfe_does_not_fund_is_worth_considering_where_no_budget_is_given() -> None:
    draft = _draft(KIM, of=school())
    assert _offer(draft, KIM) is None
    [noted] = draft.unfunded.values()
    assert (noted.person.id, noted.npq, noted.fee, noted.term) == ("kim", "NPQLT", 885, "combinations")


def test_unless_the_purpose_says_so() -> None:
    draft = _draft(KIM, of=school())
    _offer(draft, KIM)
    _give(draft, KIM, pay=True)
    assert draft.unfunded == {}  # no longer only worth considering


def test_what_nobody_knows_to_be_unfunded_is_given() -> None:
    assert _offer(_draft(KIM, of=school(pupil_premium_top_half=None)), KIM) == "autumn-2027"


@pytest.mark.parametrize(
    ("budget", "first"), [({2027: 885}, "autumn-2027"), ({2027: 884, 2028: 885}, "autumn-2028")]
)
def test_a_budget_pays_when_it_stretches_to_it(budget: dict[int, int], first: str) -> None:
    assert _offer(_draft(KIM, of=school(), wishes=plan(budget=budget)), KIM) == first


def test_even_a_duty_needs_money_where_there_is_a_budget() -> None:
    assert _offer(_draft(KIM, of=school(), wishes=plan(budget={})), KIM, pay=True) is None


def test_what_may_yet_cost_money_counts_against_the_budget() -> None:
    unknown = school(pupil_premium_top_half=None)
    draft = _draft(KIM, LEE, of=unknown, wishes=plan(budget={2027: 885, 2028: 885}))
    _give(draft, KIM)
    assert _offer(draft, LEE) == "autumn-2028"


def test_a_price_of_the_rosters_own_goes_before_the_catalogues() -> None:
    draft = _draft(KIM, of=school(), wishes=plan(fees={"NPQLT": 920}, budget={2027: 900, 2028: 920}))
    place = _give(draft, KIM)
    assert (place.intake.id, place.fee) == ("autumn-2028", 920)


def test_starting_again_frees_the_money_and_the_room_of_what_is_left_out() -> None:
    draft = _draft(KIM, LEE, of=school(), wishes=plan(budget={2027: 885}, places_per_intake=1))
    _give(draft, KIM)
    assert _offer(draft, LEE) is None
    draft.start_again(())
    assert (draft.places, draft.gains) == ([], {})
    assert not draft.has(KIM, "NPQLT")
    assert _offer(draft, LEE) == "autumn-2027"


def test_gains_follow_the_places() -> None:
    draft = _draft(KIM)
    _give(draft, KIM)
    assert draft.gains == {"kim": {"NPQLT": day("2029-02-01")}}
    assert draft.has(KIM, "NPQLL", "NPQLT")
    assert not draft.has(LEE, "NPQLT")


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
    assert _offer(_draft(somebody), somebody) is None


def test_a_result_on_the_last_day_is_no_reason_to_refuse() -> None:
    kim = person("kim", leaving_on="2029-02-01")
    assert _offer(_draft(kim), kim) == "autumn-2027"


def test_what_the_school_has_ruled_out_is_not_given() -> None:
    draft = _draft(KIM, LEE, wishes=plan(exclude=[exclude("kim", "NPQLT", "after the inspection")]))
    assert _offer(draft, KIM) is None
    assert _offer(draft, LEE) == "autumn-2027"


def test_who_is_away_is_offered_what_anybody_would_be() -> None:
    kim = person("kim", "subject_leader", away=away("2027-01-01", "2028-12-31"))
    assert _offer(_draft(kim), kim) == "autumn-2027"


def test_who_is_busy_starts_when_the_teaching_ends() -> None:
    kim = person("kim", "assistant_headteacher", npqs=[npq("NPQSL", "in_progress", started="2026-05-02")])
    assert _offer(_draft(kim), kim) == "autumn-2028"  # taught to 2 November 2027, a day too long
    lee = person("lee", "assistant_headteacher", npqs=[npq("NPQSL", "in_progress", started="2026-05-01")])
    assert _offer(_draft(lee), lee) == "autumn-2027"


@pytest.mark.parametrize(
    ("refused", "offered"),
    [
        ([], "autumn-2027"),
        (["headteacher"], "autumn-2027"),  # there is headship of a school still
        (["headteacher", "head_of_school"], None),
    ],
)
def test_npqh_is_for_who_is_near_a_headship_that_they_have_not_said_no_to(
    refused: list[str], offered: str | None
) -> None:
    kim = person("kim", "deputy_headteacher", "2015-09", refuses_roles=refused)
    assert _offer(_draft(kim), kim, "NPQH") == offered

"""A two-form primary: a SENCO who cannot be qualified in time, and nobody to lead the early years."""

from datetime import date
from functools import cache

from npqplan.report.result import Result
from tests.stories.telling import npqs_of, place, post, story, why_not


@cache
def told() -> Result:
    return story("two-form-primary")


def test_tom_reed_cannot_be_qualified_in_time() -> None:
    [duty] = told().duties
    assert (duty.person, duty.state, duty.due_on) == ("reed", "at_risk", date(2027, 9, 1))
    assert duty.latest_start == date(2025, 11, 1)  # 22 months before: past
    assert "Tom Reed" in told().headlines[0]
    assert "1 September 2027" in told().headlines[0]


def test_he_starts_at_the_first_intake_all_the_same() -> None:
    senco = place(told(), "reed", "NPQSENCO")
    assert (senco.intake, senco.finishes_on) == ("autumn-2027", date(2029, 9, 1))
    assert senco.serves[0] == "duties"
    assert "not be qualified by" not in senco.without_it[0].change  # for he would not be with it either


def test_the_early_years_post_is_vacant_and_will_have_somebody_prepared() -> None:
    lead = post(told(), "early-years-lead")
    assert lead.vacant
    assert lead.prepared_by_then == ()
    prepared = {one.person: one.prepared_on for one in lead.successors if one.prepared_on is not None}
    assert date(2029, 8, 1) in prepared.values()  # NPQEYL from November 2027: 21 months
    assert {"brown", "fitzgerald"} & {one.person for one in lead.successors if one.ready == "now"}


def test_the_phase_leaders_who_have_just_begun_together_start_nothing_else_before_they_are_free() -> None:
    for person in ("price", "march"):
        assert "NPQLT" in why_not(told(), person)
    assert npqs_of(told(), "ahmed") == ["NPQSL"]  # he wants to be an assistant head
    assert place(told(), "ahmed", "NPQSL").intake == "autumn-2027"  # the day his teaching ends


def test_both_priorities_get_depth() -> None:
    literacy, behaviour = told().priorities
    assert (literacy.remit, literacy.depth, literacy.after_plan.depth) == ("literacy", (), ("silva",))
    assert (behaviour.remit, behaviour.depth, behaviour.after_plan.depth) == ("behaviour", (), ("bell",))


def test_whether_dfe_pays_turns_on_a_list_that_the_office_is_looking_up() -> None:
    assert place(told(), "silva", "NPQLL").funding.outcome == "unknown"
    assert place(told(), "reed", "NPQSENCO").funding.outcome == "funded"
    # six start in 2027, all funded: what the list decides waits for 2028
    assert place(told(), "silva", "NPQLL").intake == "autumn-2028"
    assert all(year.pounds == 0 for year in told().plan.cost)
    worst = {year.year: year.worst_case for year in told().plan.cost}
    assert worst["2027/28"] == 0
    assert worst["2028/29"] >= 885


def test_no_more_than_six_start_at_once() -> None:
    for intake in ("autumn-2027", "autumn-2028", "autumn-2029"):
        assert sum(1 for each in told().recommendations if each.intake == intake) <= 6

"""Whoever has no place is told why: by a rule in true words, or by the limits that there are."""

from collections.abc import Sequence
from datetime import date

from npqplan.catalogue import shipped
from npqplan.organisation.model import Person, PlanWishes
from npqplan.report.assemble.passed_over import not_recommended
from npqplan.report.wording.names import Names
from tests.builders import exclude, npq, person, plan, post, school
from tests.planning.making import chosen

UNFUNDED = school(pupil_premium_top_half=False, rise=False)
LEADERS = [person(name, "subject_leader", leads=["science"]) for name in ("ada", "bea")]


def said(people: Sequence[Person], wishes: PlanWishes | None = None) -> list[str]:
    found = chosen(people, (), [UNFUNDED], plan=wishes)
    return [each.because for each in not_recommended(found, Names(found.problem.organisation, shipped()))]


def test_a_rule_is_told_where_a_rule_decides() -> None:
    teacher = person("lee", leads=["send"])
    assert said([teacher]) == [
        "NPQSENCO is for people in a leadership role, or who want one; nothing here says so"
    ]


def test_only_the_limits_that_there_are() -> None:
    one_start = plan(places_per_intake=1, horizon_years=1)
    money = plan(budget={2027: 1000}, horizon_years=1)
    both = plan(places_per_intake=1, budget={2027: 5000}, horizon_years=1)
    assert said(LEADERS, money) == ["NPQLT would be useful, but the money went to others"]
    assert said(LEADERS, both) == ["NPQLT would be useful, but the money and the places went to others"]
    assert said(LEADERS, one_start) == [
        "NPQLT would be useful, but DfE would not fund it: worth considering"
    ] * len(LEADERS)


def test_whoever_is_studying_is_told_until_when_if_that_is_known() -> None:
    begun = [npq("NPQLL", "in_progress", started="2026-11")]
    untold = [npq("NPQLL", "in_progress")]
    told, unsure = (
        person(name, leads=["literacy"], npqs=on) for name, on in (("ada", begun), ("bea", untold))
    )
    assert said([told]) == ["on NPQLL already, taught until 1 November 2027"]
    assert said([unsure]) == ["on NPQLL already"]


def test_whoever_leaves_before_any_result_is_told_so_where_there_is_an_intake() -> None:
    ada = person("ada", "subject_leader", leads=["science"], leaving_on="2027-12-31")
    assert said([ada]) == ["leaves on 31 December 2027"]
    earlier = chosen([ada], (), [UNFUNDED], plan=plan(horizon_years=1), as_of=date(2019, 1, 1))
    [line] = not_recommended(earlier, Names(earlier.problem.organisation, shipped()))
    assert "leaves" not in line.because


DEPUTY = person("kim", "deputy_headteacher", "2015-09", name="Kim")
HEAD = post("head", "headteacher")
PAID = school(establishment_type=11)


def why_not(kim: Person, wishes: PlanWishes | None = None) -> str:
    """Why a deputy who could be head has no place."""
    found = chosen([kim], [HEAD], [PAID], plan=wishes)
    [line] = not_recommended(found, Names(found.problem.organisation, shipped()))
    return line.because


def test_a_post_needs_them_prepared_and_the_price_is_in_the_way() -> None:
    assert why_not(DEPUTY, plan(budget={2027: 1000, 2028: 1000})) == (
        "NPQH would be useful, but its price of £1,949 is more than the budget has left in any year"
    )


def test_what_the_school_ruled_out_is_told_though_they_lead_nothing() -> None:
    out = plan(budget={}, exclude=[exclude("kim", "NPQH", "not yet")])
    assert why_not(DEPUTY, out) == "the school has ruled NPQH out for them: not yet"


def test_an_outcome_that_is_overdue_is_told_first() -> None:
    late = person(
        "kim", "deputy_headteacher", "2015-09", npqs=[npq("NPQH", "in_progress", started="2024-11")]
    )
    assert why_not(late) == "the outcome of NPQH was due by 1 August 2026, and nothing here tells it"


def test_a_head_who_leaves_before_the_result_is_told_so() -> None:
    head = person("kim", "headteacher", "2015-09", leaving_on="2029-07-31")
    assert why_not(head, plan(budget={})) == "leaves on 31 July 2029"


def test_no_teacher_is_told_what_the_law_asks_of_a_senco() -> None:
    una = person("una", "teacher", "2010-09", qualified_teacher=False, leads=["send"], wants=["senco"])
    assert said([una]) == ["the law asks that a SENCO be a qualified teacher, and they are not"]


def test_a_no_to_what_would_not_be_useful_is_no_reason() -> None:
    head = person("kim", "headteacher", "2015-09", refuses_npqs=["NPQSL", "NPQH"])
    assert why_not(head, plan(budget={})) == "they have said no to NPQH"
    teacher = person("kim", refuses_npqs=["NPQSL"])
    assert why_not(teacher) == "leads nothing that an NPQ deepens, and no post needs them prepared"

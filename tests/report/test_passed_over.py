"""Whoever has no place is told why: by a rule in true words, or by the limits that there are."""

from collections.abc import Sequence

from npqplan.catalogue import shipped
from npqplan.organisation.model import Person, PlanWishes
from npqplan.report.assemble.passed_over import not_recommended
from npqplan.report.wording.names import Names
from tests.builders import person, plan, school
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

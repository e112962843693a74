"""How somebody stands with an NPQ, case by case, in the words that are said of it."""

import pytest

from npqplan.catalogue import shipped
from npqplan.organisation.model import Kept, Person
from npqplan.planning.barring import Bar
from npqplan.planning.counterfactual import Trials, WhyNot, why_not
from npqplan.planning.plan import Plan
from npqplan.report.wording.explaining import why_not_text
from npqplan.report.wording.names import Names
from tests.builders import keep, npq, person, plan, post, school
from tests.planning.making import chosen

HEAD = post("head", "headteacher", holders=["hughes"])
HUGHES = person("hughes", "headteacher", "2019-09", npqs=[npq("NPQH")], name="Sarah Hughes")
KHAN = person("khan", "deputy_headteacher", "2021-09", name="Priya Khan", refuses_npqs=["NPQLL"])


def asked(found: Plan, who: Person, code: str) -> WhyNot:
    return why_not(Trials(found), found.problem.organisation.person_by_id[who.id], code)


def said(found: Plan, who: Person, code: str) -> str:
    names = Names(found.problem.organisation, shipped()).within(who.school)
    return why_not_text(asked(found, who, code), names)


def test_what_is_in_the_plan() -> None:
    found = chosen([HUGHES, KHAN], [HEAD])
    assert asked(found, KHAN, "NPQH").state == "planned"
    assert said(found, KHAN, "NPQH") == "in the plan, from autumn 2027"


def test_what_is_decided() -> None:
    found = chosen([HUGHES, KHAN], [HEAD], plan=plan(keep=[keep("khan", "NPQSL", "autumn-2028")]))
    assert said(found, KHAN, "NPQSL") == "decided already, from autumn 2028"


def test_what_a_rule_forbids() -> None:
    found = chosen([HUGHES, KHAN], [HEAD])
    answer = asked(found, KHAN, "NPQLL")
    assert answer.state == "refused"
    assert said(found, KHAN, "NPQLL") == "they have said no to NPQLL"
    assert [bar.reason.code for bar in answer.bars if bar.reason] == ["said-no-to-npq"]


def test_who_is_on_induction() -> None:
    new = person("lee", induction="ect_year_1", induction_ends="2027-07-20")
    found = chosen([HUGHES, new], [HEAD])
    assert said(found, new, "NPQLT") == "their induction runs to 20 July 2027"


def test_what_serves_no_purpose() -> None:
    found = chosen([HUGHES, KHAN], [HEAD])
    assert asked(found, KHAN, "NPQLT").state == "no_purpose"
    assert said(found, KHAN, "NPQLT") == "no duty, post, priority or leader's own combination needs it"
    unfunded = chosen([HUGHES, KHAN], [HEAD], [school(pupil_premium_top_half=False, rise=False)])
    assert said(unfunded, KHAN, "NPQLT").endswith("needs it, and it would cost £885")
    unknown = chosen([HUGHES, KHAN], [HEAD], [school(pupil_premium_top_half=None, rise=False)])
    assert said(unknown, KHAN, "NPQLT").endswith("and it would cost up to £885, unless DfE funds it")


def test_what_nobody_funds_is_worth_considering() -> None:
    lead = person("lowe", "subject_leader", leads=["science"])
    found = chosen([HUGHES, lead], [HEAD], [school(pupil_premium_top_half=False, rise=False)])
    assert asked(found, lead, "NPQLT").state == "unfunded"
    expected = "useful, but DfE would not fund it and no budget is given (£885): worth considering"
    assert said(found, lead, "NPQLT") == expected


def test_a_tie_is_the_readers_choice() -> None:
    twins = [person(name, "subject_leader", leads=["science"], name=name.title()) for name in ("ada", "bea")]
    found = chosen([HUGHES, *twins], [HEAD], plan=plan(places_per_intake=1, horizon_years=1))
    [given] = [place.person.id for place in found.places]
    [other] = [each for each in twins if each.id != given]
    assert asked(found, other, "NPQLT").state == "as_good"
    expected = f"it would be as good, so the choice is yours; with it, {given.title()}'s NPQLT would go"
    assert said(found, other, "NPQLT") == expected


def test_what_would_keep_another_from_more() -> None:
    lead = person("lowe", "subject_leader", leads=["science"], name="Kim Lowe")
    found = chosen([HUGHES, KHAN, lead], [HEAD], plan=plan(places_per_intake=1, horizon_years=1))
    assert asked(found, lead, "NPQLT").state == "worse"
    expected = (
        "with it, nobody prepared would be left for headteacher (in September 2029): "
        "Priya Khan's NPQH would go"
    )
    assert said(found, lead, "NPQLT") == expected


def test_what_the_budget_cannot_pay() -> None:
    poor = plan(budget={2027: 800}, horizon_years=1)
    lead = person("lowe", "subject_leader", leads=["science"])
    found = chosen([HUGHES, lead], [HEAD], [school(pupil_premium_top_half=False, rise=False)], plan=poor)
    assert asked(found, lead, "NPQLT").state == "no_room"
    assert said(found, lead, "NPQLT") == "the budget has not its price of £885 left in autumn 2027"


def test_where_no_starts_are_allowed() -> None:
    found = chosen([HUGHES, KHAN], [HEAD], plan=plan(places_per_intake=0))
    assert said(found, KHAN, "NPQH") == "no starts are allowed at any intake"


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (keep("khan", "NPQSL", "autumn-2027"), "what is decided already takes their time in autumn 2027"),
        (
            keep("hughes", "NPQEL", "autumn-2027"),
            "what is decided already takes every place in autumn 2027",
        ),
    ],
)
def test_where_what_is_decided_takes_the_time_or_the_place(kept: Kept, expected: str) -> None:
    wishes = plan(keep=[kept], places_per_intake=1, horizon_years=1)
    found = chosen([HUGHES, KHAN], [HEAD], plan=wishes)
    assert asked(found, KHAN, "NPQH").state == "no_room"
    assert said(found, KHAN, "NPQH") == expected


def test_a_question_beside_what_the_budget_cannot_pay_bars_nothing() -> None:
    # nobody told when her NPQLL began, so that she may or may not be busy by then
    busy = person("lowe", "subject_leader", leads=["science"], npqs=[npq("NPQLL", "in_progress")])
    poor = plan(budget={2027: 800}, horizon_years=1)
    found = chosen([HUGHES, busy], [HEAD], [school(pupil_premium_top_half=False, rise=False)], plan=poor)
    assert asked(found, busy, "NPQLT").bars == (Bar("money", intakes=("autumn-2027",), price=885),)

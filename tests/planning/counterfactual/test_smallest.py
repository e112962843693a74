"""The smallest change, one of each kind, in the words that are said of it."""

from npqplan.catalogue import shipped
from npqplan.organisation.model import Person, Post
from npqplan.planning.counterfactual import (
    Smallest,
    Trials,
    smallest_away,
    smallest_for_post,
    smallest_towards,
)
from npqplan.planning.counterfactual.smallest import changes_towards
from npqplan.planning.plan import Plan
from npqplan.planning.programme.columns import Asked
from npqplan.report.wording.explaining import (
    smallest_away_text,
    smallest_for_post_text,
    smallest_towards_text,
)
from npqplan.report.wording.names import Names
from tests.builders import npq, person, plan, post, school
from tests.planning.making import chosen, of

HEAD = post("head", "headteacher", holders=["hughes"])
HUGHES = person("hughes", "headteacher", "2019-09", npqs=[npq("NPQH")], name="Sarah Hughes")
UNFUNDED = school(pupil_premium_top_half=False, rise=False)


def towards(found: Plan, who: Person, code: str) -> tuple[Smallest, str]:
    change = smallest_towards(Trials(found), found.problem.organisation.person_by_id[who.id], code)
    names = Names(found.problem.organisation, shipped()).within(who.school)
    return change, smallest_towards_text(change, names, code)


def kind(found: Smallest) -> str | None:
    return found.change.kind if found.change else None


def test_a_wish() -> None:
    keen = person("lee", "assistant_headteacher", "2026-09", name="Jo Lee")
    found = chosen([HUGHES, keen], [HEAD])
    change, text = towards(found, keen, "NPQSL")
    assert kind(change) == "wish"
    assert text == "NPQSL would be in the plan if Jo Lee said that they would like to be deputy headteacher."


def test_a_no_taken_back() -> None:
    khan = person("khan", "deputy_headteacher", "2021-09", name="Priya Khan", refuses_npqs=["NPQH"])
    change, text = towards(chosen([HUGHES, khan], [HEAD]), khan, "NPQH")
    assert kind(change) == "wish"
    assert text == "NPQH would be in the plan if Priya Khan, who has said no to NPQH, would take it."
    khan = person("khan", "deputy_headteacher", "2021-09", name="Priya Khan", refuses_roles=["headteacher"])
    _, text = towards(chosen([HUGHES, khan], [HEAD]), khan, "NPQH")
    assert "if Priya Khan, who has said no, would like to be headteacher after all" in text


def test_a_judgement() -> None:
    new = person("lee", "deputy_headteacher", "2026-09", name="Jo Lee", wants=["headteacher"])
    rest = person("ray", "deputy_headteacher", "2019-09", npqs=[npq("NPQH")])
    found = chosen([HUGHES, new, rest], [HEAD], plan=plan(horizon_years=1))
    if not of(found, "lee"):
        change, text = towards(found, new, "NPQH")
        assert kind(change) == "judgement"
        assert "if Jo Lee were judged ready now to be headteacher" in text


def test_a_fact_not_told() -> None:
    lead = person("lowe", "subject_leader", leads=["science"])
    found = chosen([HUGHES, lead], [HEAD], [school(pupil_premium_top_half=None, rise=False)])
    [place] = of(found, "lowe")
    change = smallest_away(Trials(found), place)
    assert kind(change) == "fact"
    names = Names(found.problem.organisation, shipped())
    expected = 'NPQLT would drop out of the plan if the school is not on DfE\'s "top 50%" pupil premium list.'
    assert smallest_away_text(change, names, place) == expected


def test_one_place_more_and_nothing_before_it() -> None:
    two = [person(name, "subject_leader", leads=["science"]) for name in ("ada", "bea")]
    found = chosen([HUGHES, *two], [HEAD], plan=plan(places_per_intake=1, horizon_years=1))
    [out] = [each for each in two if not of(found, each.id)]
    change, text = towards(found, out, "NPQLT")
    assert kind(change) == "place"
    assert text == "NPQLT would be in the plan if two could start at each intake."


def test_the_next_fee() -> None:
    lead = person("lowe", "subject_leader", leads=["science"])
    none = plan(budget={2027: 0}, horizon_years=1)
    found = chosen([HUGHES, lead], [HEAD], [UNFUNDED], plan=none)
    change, text = towards(found, lead, "NPQLT")
    assert kind(change) == "budget"
    assert text == "NPQLT would be in the plan if the budget for 2027/28 were £885 more."


def test_a_first_budget() -> None:
    lead = person("lowe", "subject_leader", leads=["science"])
    change, text = towards(chosen([HUGHES, lead], [HEAD], [UNFUNDED]), lead, "NPQLT")
    assert kind(change) == "budget"
    assert "if you set a budget that pays for the plan, and £885 more in 2027/28" in text


def test_none_of_them() -> None:
    teacher = person("lee", name="Jo Lee")
    change, text = towards(chosen([HUGHES, teacher], [HEAD]), teacher, "NPQLBC")
    assert kind(change) is None
    assert text.startswith(
        "No change that was tried would bring NPQLBC into the plan: not a wish, a judgement"
    )


def test_a_place_drops_out_if_they_say_no() -> None:
    khan = person("khan", "deputy_headteacher", "2021-09", name="Priya Khan", npqs=[npq("NPQSL")])
    found = chosen([HUGHES, khan], [HEAD])
    [place] = of(found, "khan")
    change = smallest_away(Trials(found), place)
    text = smallest_away_text(change, Names(found.problem.organisation, shipped()), place)
    assert text == "NPQH would drop out of the plan if Priya Khan said no to being headteacher."


def test_nothing_short_of_their_own_no() -> None:
    lead = person("lowe", "subject_leader", leads=["science"], name="Kim Lowe")
    found = chosen([HUGHES, lead], [HEAD])
    [place] = of(found, "lowe")
    change = smallest_away(Trials(found), place)
    text = smallest_away_text(change, Names(found.problem.organisation, shipped()), place)
    kept = "No single change that was tried takes NPQLT out of the plan, Kim Lowe's own no to it apart."
    assert text == kept


def _for(found: Plan, post_: Post) -> str | None:
    change = smallest_for_post(Trials(found), post_)
    names = Names(found.problem.organisation, shipped())
    return None if change is None else smallest_for_post_text(change, names, post_.id, second=False)


def test_a_post_with_nobody_prepared() -> None:
    deputy = person("khan", "deputy_headteacher", "2026-09", name="Priya Khan")
    found = chosen([HUGHES, deputy], [HEAD], plan=plan(horizon_years=1))
    assert _for(found, HEAD) == (
        "Somebody would be prepared to be headteacher if Priya Khan said that they would like to be "
        "headteacher."
    )


def test_a_post_with_two_needs_no_change() -> None:
    two = [person(name, "deputy_headteacher", "2019-09", npqs=[npq("NPQH")]) for name in ("ada", "bea")]
    assert _for(chosen([HUGHES, *two], [HEAD]), HEAD) is None


def test_every_step_is_tried_of_everybody() -> None:
    ladder = chosen([HUGHES], [HEAD]).problem.outlook.ladder
    for role in ("teacher", "subject_leader", "senco", "deputy_headteacher"):
        one = person("lee", role, "2020-09")
        found = chosen([HUGHES, one], [HEAD])
        rank = ladder.rank((role,))
        above = {
            each.slug
            for each in ladder.roles.values()
            if each.level != "classroom" and each.rank >= rank and each.slug != role
        }
        for code in ("NPQLT", "NPQSL", "NPQH", "NPQEL", None):
            tried = [*changes_towards(found, one, code)]
            for kind_of in ("says-yes", "judged-ready"):
                steps = {each.values.get("role") for each in tried if each.code == kind_of}
                assert above <= steps, (role, code, kind_of)


def test_a_judgement_of_whoever_has_no_way_up_by_convention() -> None:
    teacher = person("lee", name="Jo Lee")
    change, text = towards(chosen([HUGHES, teacher], [HEAD]), teacher, "NPQH")
    assert kind(change) == "judgement"
    assert text == "NPQH would be in the plan if Jo Lee were judged ready now to be headteacher."


def test_a_wish_to_lead_a_phase() -> None:
    teacher = person("lee", "teacher", "2020-09", name="Jo Lee", refuses_roles=["phase_leader"])
    lead = post("phase", "phase_leader", key=True)
    change, text = towards(chosen([HUGHES, teacher], [HEAD, lead]), teacher, "NPQLT")
    assert kind(change) == "wish"
    assert text == (
        "NPQLT would be in the plan if Jo Lee, who has said no, would like to be phase leader after all."
    )


def test_whoever_has_no_npq_in_the_plan_is_told_which_would_come() -> None:
    keen = person("lee", "assistant_headteacher", "2026-09", name="Jo Lee")
    found = chosen([HUGHES, keen], [HEAD])
    change = smallest_towards(Trials(found), keen, None)
    assert kind(change) == "wish"
    assert change.npqs == ("NPQSL",)


def test_with_an_earlier_plan_every_change_is_planned_beside_it() -> None:
    # ada's place stands as it was; bea's comes in once two may start
    two = [person(name, "subject_leader", leads=["science"]) for name in ("ada", "bea")]
    stood = Asked(earlier=frozenset({("ada", "NPQLT", "autumn-2027")}))
    wishes = plan(places_per_intake=1, horizon_years=1)
    found = chosen([HUGHES, *two], [HEAD], plan=wishes, asked=stood)
    assert of(found, "bea") == []
    change, text = towards(found, two[1], "NPQLT")
    assert kind(change) == "place"
    assert text == "NPQLT would be in the plan if two could start at each intake."
    # any NPQ would come sooner: were she ready to follow Hughes, that would come before being steady
    change = smallest_towards(Trials(found), two[1], None)
    assert (kind(change), change.npqs) == ("judgement", ("NPQH",))

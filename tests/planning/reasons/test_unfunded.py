"""Worth considering: useful places that DfE is known not to fund and no budget pays for."""

from npqplan.planning.plan import Plan
from tests.builders import npq, person, plan, post, school
from tests.planning.making import chosen, starts

UNFUNDED = school()
"""DfE funds no specialist NPQ here."""
KAUR = person("kaur", induction="ect_year_1")


def _noted(found: Plan) -> list[tuple[str, str]]:
    return [(each.person.id, each.npq) for each in found.unfunded]


def test_what_would_be_useful_is_noted_with_its_price_and_not_planned() -> None:
    found = chosen([person("kim", "subject_leader")], (), [UNFUNDED])
    [noted] = found.unfunded
    assert (noted.person.id, noted.npq, noted.fee, noted.term) == ("kim", "NPQLT", 885, "combinations")
    assert noted.reason.code == "shared-by-middle-leaders"
    assert found.places == ()


def test_where_it_is_funded_or_nobody_knows_it_is_planned_instead() -> None:
    for listed in (True, None):
        found = chosen([person("kim", "subject_leader")], (), [school(pupil_premium_top_half=listed)])
        assert (_noted(found), len(found.places)) == ([], 1)


def test_where_there_is_a_budget_it_decides() -> None:
    for budget in ({}, {2027: 884}, {2027: 885}):
        found = chosen([person("kim", "subject_leader")], (), [UNFUNDED], plan=plan(budget=budget))
        assert _noted(found) == []
        assert len(found.places) == (budget == {2027: 885})


def test_what_is_planned_all_the_same_is_not_noted() -> None:
    of_literacy = school(priorities=["literacy"])
    found = chosen([person("kim", leads=["literacy"]), person("lee", leads=["behaviour"])], (), [of_literacy])
    assert starts(found.places) == {("kim", "NPQLL", "autumn-2027")}  # depth is worth its price
    assert _noted(found) == [("lee", "NPQLBC")]


def test_each_is_noted_beside_those_before_it() -> None:
    # one supporter is enough for a beginner; no half asks for NPQLTD of either
    mentors = [person(each, mentors=["kaur"]) for each in ("kim", "lee")]
    found = chosen([KAUR, *mentors], (), [UNFUNDED])
    [(_, npq)] = _noted(found)
    assert npq == "NPQLTD"
    assert [each.term for each in found.unfunded] == ["golden_thread"]


def test_nor_is_what_the_plan_makes_needless() -> None:
    lead = person("lead", leads=["induction"], npqs=[npq("NPQLTD")])
    assert _noted(chosen([KAUR, person("kim", mentors=["kaur"]), lead], (), [UNFUNDED])) == []


def test_first_what_completes_their_own_combination() -> None:
    # NPQLBC for what they lead; with it the middle leaders share implementation too, and NPQLT adds nothing
    found = chosen([person("kim", "subject_leader", leads=["behaviour"])], (), [UNFUNDED])
    assert _noted(found) == [("kim", "NPQLBC")]


def test_each_npq_once_though_there_are_several_intakes() -> None:
    found = chosen([person("kim", "subject_leader")], (), [UNFUNDED], plan=plan(horizon_years=5))
    assert len(found.problem.intakes) == 5
    assert _noted(found) == [("kim", "NPQLT")]


def test_a_school_that_funds_nothing_beside_one_that_does() -> None:
    people = [person("kim", "subject_leader", school="ash"), person("lee", "subject_leader", school="elm")]
    found = chosen(people, (), [school("ash"), school("elm", pupil_premium_top_half=True)])
    assert _noted(found) == [("kim", "NPQLT")]
    assert starts(found.places) == {("lee", "NPQLT", "autumn-2027")}


def test_breadth_is_not_offered_again_where_it_was_said_no_to() -> None:
    of_literacy = school(priorities=["literacy"])
    lead = person("kim", leads=["literacy"], npqs=[npq("NPQLL")])
    head = person("hughes", "headteacher")
    refused = person("hughes", "headteacher", refuses_npqs=["NPQH", "NPQSL"])
    assert _noted(chosen([lead, refused], (), [of_literacy])) == []
    assert _noted(chosen([lead, head], (), [of_literacy])) == []  # she takes NPQH, which DfE funds
    wants = person("hughes", "headteacher", refuses_npqs=["NPQH", "NPQSL"], wants=["executive_headteacher"])
    assert ("hughes", "NPQEL") in _noted(chosen([lead, wants], (), [of_literacy]))  # it is her next step


def _behind_a_limit(**limits: object) -> list[tuple[str, str, str | None]]:
    """What is noted where a deputy's headship comes first, and literacy has no depth."""
    kim = person("kim", "deputy_headteacher", "2015-09")
    silva = person("silva", "teacher", "2020-09", leads=["literacy"], wants=["subject_leader"])
    of_literacy = school(priorities=["literacy"])
    asked = plan(horizon_years=1, **limits)  # type: ignore[arg-type]
    found = chosen([kim, silva], [post("head", "headteacher")], [of_literacy], plan=asked)
    assert ("kim", "NPQH", "autumn-2027") in starts(found.places)
    return [(each.person.id, each.npq, each.limit) for each in found.unfunded]


def test_depth_that_only_places_keep_from_the_plan_is_not_laid_to_its_price() -> None:
    assert _behind_a_limit() == []
    assert _behind_a_limit(places_per_intake=1) == [("silva", "NPQLL", "full")]


def test_nor_depth_for_which_time_is_wanting() -> None:
    ada = person("ada", "deputy_headteacher", "2015-09", leads=["literacy"])
    of_literacy = school(priorities=["literacy"])
    found = chosen([ada], [post("head", "headteacher")], [of_literacy], plan=plan(horizon_years=1))
    assert starts(found.places) == {("ada", "NPQH", "autumn-2027")}
    assert [(each.npq, each.limit) for each in found.unfunded] == [("NPQLL", "time")]


def test_what_is_not_worth_its_price_is_laid_to_it_whatever_the_places() -> None:
    leads = [person(each, leads=["behaviour"]) for each in ("kim", "lee")]
    found = chosen(leads, (), [UNFUNDED], plan=plan(places_per_intake=1))
    assert {each.limit for each in found.unfunded} == {None}

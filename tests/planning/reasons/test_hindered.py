"""What would be useful to somebody without a place, and what stands in its way."""

import pytest

from npqplan.organisation.model import Organisation, Person, PlanWishes
from npqplan.planning.plan import Plan, choose
from npqplan.planning.purposes.prepared_cover import PreparedCover, value
from npqplan.planning.reasons.hindered import hindered
from tests.builders import award, day, exclude, npq, organisation, person, plan, post, school
from tests.planning.making import FUNDED, chosen, problem, problem_of

HEAD = post("head", "headteacher")
KIM = person("kim", "deputy_headteacher", "2015-09")
PAID = school(establishment_type=11)
"""An independent school, for which DfE pays nothing."""


def _told(found: Plan, who: str = "kim") -> list[tuple[str, str, str | None]]:
    """Each NPQ, the purpose, and the code or limit in its way."""
    somebody = found.problem.organisation.person_by_id[who]
    told: list[tuple[str, str, str | None]] = []
    for each in hindered(somebody, found):
        bar = each.bar
        code = None if bar is None else bar.reason.code if bar.reason else bar.limit
        told.append((each.npq, each.term, code))
    return told


def _of(kim: Person, wishes: PlanWishes | None = None, **more: object) -> list[tuple[str, str, str | None]]:
    return _told(chosen([kim], [HEAD], plan=wishes, **more))  # type: ignore[arg-type]


def test_the_price_of_what_a_post_needs() -> None:
    # of NPQH (£1,949) and NPQSL (£920), only the first prepares for headship; either gives implementation
    told = _of(KIM, plan(budget={2027: 919}), schools=[PAID])
    assert told == [
        ("NPQH", "prepared_cover", "money"),
        ("NPQSL", "implementation", "money"),
    ]


@pytest.mark.parametrize(
    ("records", "code"),
    [
        ([npq("NPQH", "deferred", started="2025-11")], "deferred"),
        ([npq("NPQH", "in_progress", started="2024-11")], "under-way"),
        ([npq("NPQSL", "in_progress", started="2022-11")], "still-in-progress"),
    ],
)
def test_study_that_stands_still(records: list[object], code: str) -> None:
    told = _of(person("kim", "deputy_headteacher", "2015-09", npqs=records))  # type: ignore[arg-type]
    assert ("NPQH", "prepared_cover", code) in told


def test_what_was_ruled_out_and_what_was_refused() -> None:
    out = plan(exclude=[exclude("kim", each, "not yet") for each in ("NPQH", "NPQSL")])
    assert {code for _, _, code in _of(KIM, out)} == {"excluded"}
    no = person("kim", "deputy_headteacher", "2015-09", refuses_npqs=["NPQH", "NPQSL"])
    assert {code for _, _, code in _of(no)} == {"said-no-to-npq"}


def test_who_leaves_before_the_result() -> None:
    leader = person("kim", "subject_leader", leaving_on="2029-01-31")
    assert _told(chosen([leader], ())) == [("NPQLT", "combinations", "leaves-before-the-result")]


def test_what_is_for_other_people_is_in_nobodys_way() -> None:
    teacher = person("kim", leads=["send"])
    assert _told(chosen([teacher])) == []


def test_nothing_where_nothing_would_be_useful() -> None:
    prepared = person("kim", "deputy_headteacher", "2015-09", npqs=[npq("NPQH")])
    assert _of(prepared, plan(budget={})) == []
    assert _told(chosen([person("kim")], plan=plan(budget={}))) == []


def test_nothing_without_an_intake() -> None:
    found = chosen([KIM], [HEAD], plan=plan(horizon_years=1), as_of=day("2019-01-01"))
    assert _told(found) == []


def test_what_others_share_is_no_bar() -> None:
    two = [person(each, "subject_leader", leads=["literacy"]) for each in ("kim", "lee")]
    found = chosen(two, (), [PAID], plan=plan(budget={2027: 900}, horizon_years=1))
    [without] = {"kim", "lee"} - {place.person.id for place in found.places}
    [told] = hindered(found.problem.organisation.person_by_id[without], found)
    assert (told.npq, told.bar, told.shared) == ("NPQLL", None, ("money",))


def test_no_limit_on_starts_is_the_trusts_own_peoples() -> None:
    def shared(at: str | None) -> set[tuple[str, ...]]:
        ada = person("ada", "headteacher", "2015-09", school=at)
        two = [ada, person("bea", "headteacher", "2015-09", school=at)]
        posts = [post("exec", "executive_headteacher", school=None)]
        made = organisation(two, posts, [FUNDED], trust="Northfield", plan=plan(places_per_intake=1))
        found = choose(problem(made))
        return {each.shared for person_ in made.people for each in hindered(person_, found)}

    assert shared(None) == set()


def test_prices_come_before_what_time_mends() -> None:
    busy = person(
        "kim", "deputy_headteacher", "2015-09", npqs=[npq("NPQSL", "in_progress", started="2026-11")]
    )
    told = _of(busy, plan(budget={}), schools=[PAID])
    assert ("NPQH", "prepared_cover", "money") in told


# More cover


def _made(*people: Person) -> Organisation:
    return organisation(people, [HEAD, post("deputy", "deputy_headteacher")], [FUNDED])


@pytest.mark.parametrize("code", ["NPQH", "NPQSL", "NPQEL"])
def test_it_fills_more_just_where_the_value_says_so(code: str) -> None:
    """Over every way in which two others may hold either NPQ or none."""
    gained = {code: day("2029-08-01")}
    for lee_has in ("NPQH", "NPQSL", None):
        for mo_has in ("NPQH", "NPQSL", None):
            lee = person("lee", "deputy_headteacher", "2015-09", npqs=[npq(lee_has)] if lee_has else [])
            mo = person("mo", "assistant_headteacher", "2010-09", npqs=[npq(mo_has)] if mo_has else [])
            jo = person("jo", "assistant_headteacher", "2010-09")
            made = problem(_made(lee, mo, jo))
            cover = PreparedCover(made, {})
            before = [dict(each.filled_by) for each in cover.matchings]
            more = value(made, {"jo": gained}) > value(made, {})
            assert cover.fills_more_with(jo, gained) is more
            assert [dict(each.filled_by) for each in cover.matchings] == before


def test_one_who_is_prepared_already_fills_no_more() -> None:
    sam = person("sam", "subject_leader", "2015-09", leads=["send"], awards=[award("NASENCO")])
    made = problem_of([sam], [post("senco", "senco")])
    assert not PreparedCover(made, {}).fills_more_with(sam, {"NPQSENCO": day("2029-09-01")})

"""Prepared cover: posts that prepared people could fill at once, class by class, over the Septembers."""

from npqplan.organisation.model import Person, Post
from npqplan.planning.place import Gains
from npqplan.planning.purposes.prepared_cover import PreparedCover, value
from tests.builders import award, day, judgement, npq, person, plan, post, school
from tests.planning.making import FUNDED, chosen, of, problem_of, serving, starts

HEAD = post("head", "headteacher")
KIM = person("kim", "deputy_headteacher", "2015-09")
AUTUMN_2027: Gains = {"kim": {"NPQH": day("2029-08-01")}}
"""A place from 1 November 2027: 21 months to the result."""


def _given(people: list[Person], posts: list[Post], **more: object) -> set[tuple[str, str, str]]:
    return serving(chosen(people, posts, **more), "prepared_cover")  # type: ignore[arg-type]


def _post_for(somebody: Person, people: list[Person], posts: list[Post]) -> object:
    """The post that somebody's place prepares them for."""
    [reason] = [
        reason
        for place in of(chosen(people, posts), somebody.id)
        for term, reason in place.reasons
        if term == "prepared_cover"
    ]
    return reason.values["post"]


def test_the_value_sums_the_septembers_by_class() -> None:
    people = [
        KIM,
        person("lee", "subject_leader", "2015-09", leads=["send"], awards=[award("NASENCO")]),
        person("mo", "subject_leader", "2015-09", npqs=[npq("NPQSL", finished="2028-09-01")]),
    ]
    posts = [HEAD, post("senco", "senco"), post("assistant", "assistant_headteacher")]
    made = problem_of(people, posts)
    assert made.septembers == tuple(day(f"{year}-09-01") for year in range(2027, 2032))
    # lee in all five, mo in the four from 1 September 2028, kim by the plan in the three from 2029
    assert value(made, {}) == (0, 5, 0, 4)
    assert value(made, AUTUMN_2027) == (3, 5, 0, 4)


def test_critical_posts_have_a_class_of_their_own() -> None:
    posts = [
        post("deputy", "deputy_headteacher", importance="critical"),
        post("assistant", "assistant_headteacher"),
    ]
    mo = person("mo", "subject_leader", "2015-09", npqs=[npq("NPQSL")])
    assert value(problem_of([mo], posts), {}) == (0, 0, 5, 0)


def test_a_leaver_counts_until_their_last_day() -> None:
    kim = person("kim", "deputy_headteacher", "2015-09", npqs=[npq("NPQH")], leaving_on="2029-09-01")
    assert value(problem_of([kim], [HEAD]), {}) == (3, 0, 0, 0)


def test_somebody_ready_is_prepared_at_the_first_intake() -> None:
    assert _given([KIM], [HEAD]) == {("kim", "NPQH", "autumn-2027")}


def test_nobody_is_prepared_where_somebody_is_already() -> None:
    lee = person("lee", "deputy_headteacher", "2015-09", npqs=[npq("NPQH")])
    assert _given([KIM, lee], [HEAD]) == set()


def test_nor_where_study_under_way_will_do() -> None:
    lee = person(
        "lee", "deputy_headteacher", "2015-09", npqs=[npq("NPQH", "in_progress", started="2026-11-01")]
    )
    assert _given([KIM, lee], [HEAD]) == set()


def test_who_wants_it_comes_before_who_was_not_asked() -> None:
    for keen in ("ann", "bea", "col"):
        people = [
            person(each, "deputy_headteacher", "2015-09", wants=["headteacher"] if each == keen else [])
            for each in ("ann", "bea", "col")
        ]
        one_place = plan(places_per_intake=1, horizon_years=1)  # else a second successor would have one too
        assert starts(chosen(people, [HEAD], plan=one_place).places) == {(keen, "NPQH", "autumn-2027")}


def test_the_cheaper_of_two_comes_first() -> None:
    # of a trust's two heads, one works where DfE funds NPQEL
    people = [
        person("dear", "headteacher", "2015-09", school="ash"),
        person("free", "headteacher", "2015-09", school="elm"),
    ]
    schools = [school("ash"), school("elm", pupil_premium_top_half=True)]
    director = [post("director", "trust_director", school=None)]
    assert _given(people, director, schools=schools) == {("free", "NPQEL", "autumn-2027")}


def test_it_pays_what_dfe_does_not_fund_where_no_budget_is_given() -> None:
    dear = person("dear", "headteacher", "2015-09", school="ash")
    director = [post("director", "trust_director", school=None)]
    assert _given([dear], director, schools=[school("ash")]) == {("dear", "NPQEL", "autumn-2027")}
    assert _given([dear], director, schools=[school("ash")], plan=plan(budget={2027: 4098})) == set()
    assert _given([dear], director, schools=[school("ash")], plan=plan(budget={2028: 4099})) == {
        ("dear", "NPQEL", "autumn-2028")
    }


def test_the_soonest_of_two_comes_first() -> None:
    busy = npq("NPQLT", "in_progress", started="2026-11-02")  # taught to 2 November 2027, a day too long
    people = [
        person(each, "deputy_headteacher", "2015-09", npqs=[busy] if each != "bea" else [])
        for each in ("ann", "bea", "col")
    ]
    assert _given(people, [HEAD]) == {("bea", "NPQH", "autumn-2027")}


def test_one_person_is_prepared_for_the_post_that_matters_most() -> None:
    kim = person("kim", "deputy_headteacher", "2015-09", leads=["send"])
    assert _given([kim], [post("senco", "senco"), HEAD]) == {("kim", "NPQH", "autumn-2027")}


def test_two_people_are_prepared_so_that_both_posts_are_filled() -> None:
    # only kim could be head, so lee is for the SENCO's post, though kim could take that too
    people = [
        person("kim", "deputy_headteacher", "2015-09", leads=["send"], wants=["senco", "headteacher"]),
        person("lee", "subject_leader", "2015-09", leads=["send"]),
    ]
    assert _given(people, [post("senco", "senco"), HEAD]) == {
        ("kim", "NPQH", "autumn-2027"),
        ("lee", "NPQSENCO", "autumn-2027"),
    }


def test_a_post_that_falls_vacant_comes_before_its_equals() -> None:
    leaver = person(
        "leaver", "assistant_headteacher", leaving_on="2028-08-31", refuses_roles=["assistant_headteacher"]
    )
    stayer = person("stayer", "assistant_headteacher")
    mo = person("mo", "subject_leader", "2015-09")
    for falls_vacant in ("one", "other"):
        posts = [
            post(each, "assistant_headteacher", holders=["leaver" if each == falls_vacant else "stayer"])
            for each in ("one", "other")
        ]
        assert _post_for(mo, [leaver, stayer, mo], posts) == falls_vacant


def test_a_vacant_post_comes_before_one_needed_later() -> None:
    mo = person("mo", "subject_leader", "2015-09")
    posts = [
        post("later", "assistant_headteacher", holders=["stayer"], needed_by="2027-09-01"),
        post("empty", "assistant_headteacher"),
    ]
    assert _post_for(mo, [person("stayer", "assistant_headteacher"), mo], posts) == "empty"


def _first_of(*seats: Post) -> set[str]:
    """What rosa takes, who leads both and could be prepared for either post, with one intake."""
    rosa = person("rosa", since="2015-09", leads=["literacy", "behaviour"])
    holder = person("holder", "subject_leader", npqs=[npq("NPQLT")], refuses_npqs=["NPQLBC", "NPQLL"])
    found = chosen([rosa, holder], seats, plan=plan(horizon_years=1))
    return {place.npq.code for place in of(found, "rosa")}


def test_one_person_is_prepared_for_the_post_that_is_vacant_first() -> None:
    for vacant, npq_for_it in (("literacy", "NPQLL"), ("behaviour", "NPQLBC")):
        seats = [
            post(remit, "subject_leader", remits=[remit], holders=[] if remit == vacant else ["holder"])
            for remit in ("literacy", "behaviour")
        ]
        assert _first_of(*seats) == {npq_for_it}


def test_one_that_is_needed_by_a_day_counts_from_the_september_after_it() -> None:
    # the last September is that of 2029; a post needed the day after it is not needed yet
    for needed, npq_for_it in (("literacy", "NPQLL"), ("behaviour", "NPQLBC")):
        seats = [
            post(
                remit,
                "subject_leader",
                remits=[remit],
                holders=["holder"],
                needed_by="2029-09-01" if remit == needed else "2029-09-02",
            )
            for remit in ("literacy", "behaviour")
        ]
        assert _first_of(*seats) == {npq_for_it}


def test_more_posts_come_before_one_that_is_needed() -> None:
    # rosa alone could be prepared for behaviour, and lee for literacy, which is vacant
    rosa = person("rosa", since="2015-09", leads=["literacy", "behaviour"])
    lee = person("lee", since="2015-09", leads=["literacy"], refuses_npqs=["NPQLBC"])
    holder = person("holder", "subject_leader", npqs=[npq("NPQLT")], refuses_npqs=["NPQLBC", "NPQLL"])
    seats = [
        post("literacy", "subject_leader", remits=["literacy"]),
        post("behaviour", "subject_leader", remits=["behaviour"], holders=["holder"]),
    ]
    assert _given([rosa, lee, holder], seats, plan=plan(horizon_years=1)) == {
        ("rosa", "NPQLBC", "autumn-2027"),
        ("lee", "NPQLL", "autumn-2027"),
    }


def test_a_seat_of_two_roles_may_take_two_npqs_of_one_person() -> None:
    inclusion = post("inclusion", ["assistant_headteacher", "senco"])
    lee = person("lee", "subject_leader", "2015-09", leads=["send"])
    # one at a time: eighteen months from November 2027, so the second starts in November 2029
    found = _given([lee], [inclusion])
    assert {(npq, intake) for _, npq, intake in found} in (
        {("NPQSL", "autumn-2027"), ("NPQSENCO", "autumn-2029")},
        {("NPQSENCO", "autumn-2027"), ("NPQSL", "autumn-2029")},
    )


def test_a_seat_of_two_roles_takes_what_is_lacking() -> None:
    inclusion = post("inclusion", ["assistant_headteacher", "senco"])
    lee = person("lee", "subject_leader", "2015-09", leads=["send"], awards=[award("NASENCO")])
    assert _given([lee], [inclusion]) == {("lee", "NPQSL", "autumn-2027")}


def test_nobody_is_prepared_who_is_ready_too_late_or_cannot_be() -> None:
    late = person(
        "late",
        "deputy_headteacher",
        judgements=[judgement("headteacher", "3+ years", "2026-10-01")],
        leaving_on="2030-08-31",
    )
    # ready from 1 October 2029, prepared at most in September 2030, and gone the day before it
    assert _given([late], [HEAD]) == set()
    refusing = person("kim", "deputy_headteacher", "2015-09", refuses_npqs=["NPQH"])
    assert _given([refusing], [HEAD]) == set()


def test_an_npq_that_counts_only_where_it_is_held_sends_nobody() -> None:
    kim = person("kim", "assistant_headteacher", "2015-09", refuses_npqs=["NPQSL"])
    assert _given([kim], [post("deputy", "deputy_headteacher")]) == set()


def test_a_post_that_needs_no_npq_needs_no_place() -> None:
    dsl = post("dsl", (), remits=["safeguarding"])
    kim = person("kim", leads=["safeguarding"])
    assert _given([kim], [dsl]) == set()
    assert value(problem_of([kim], [dsl]), {}) == (0, 0, 0, 5)


def test_what_is_lost_without_somebody_names_post_and_september() -> None:
    lost = PreparedCover(problem_of([KIM], [HEAD], (FUNDED,)), AUTUMN_2027).lost_without("kim", {})
    assert lost == [(day(f"{year}-09-01"), "head") for year in (2029, 2030, 2031)]


def test_nothing_is_lost_where_somebody_else_would_do() -> None:
    lee = person("lee", "deputy_headteacher", "2015-09", npqs=[npq("NPQH")])
    assert PreparedCover(problem_of([KIM, lee], [HEAD]), AUTUMN_2027).lost_without("kim", {}) == []


def test_once_one_of_two_is_forgotten_the_other_is_missed() -> None:
    lee = person("lee", "deputy_headteacher", "2015-09")
    for first, second in (("kim", "lee"), ("lee", "kim")):
        gains = dict.fromkeys(("kim", "lee"), AUTUMN_2027["kim"])
        cover = PreparedCover(problem_of([KIM, lee], [HEAD]), gains)
        assert cover.lost_without(second, {}) == []
        cover.forget(first, {})
        assert cover.lost_without(second, {}) == [
            (day(f"{year}-09-01"), "head") for year in (2029, 2030, 2031)
        ]
        cover.forget(second, {})
        assert cover.value() == (0, 0, 0, 0)

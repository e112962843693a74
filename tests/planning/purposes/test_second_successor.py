"""A second successor for the posts that matter most."""

from npqplan.organisation.model import Person, Post
from npqplan.planning.purposes.second_successor import matters, posts_with_two, value
from tests.builders import award, day, npq, person, plan, post
from tests.planning.making import achieved, chosen, problem_of, serving

HEAD = post("head", "headteacher")
PREPARED = person("kim", "deputy_headteacher", "2015-09", npqs=[npq("NPQH")])


def _given(people: list[Person], posts: list[Post]) -> set[tuple[str, str, str]]:
    return serving(chosen(people, posts), "second_successor")


def test_posts_that_the_law_asks_for_or_that_are_critical() -> None:
    posts = [
        HEAD,
        post("senco", "senco", importance="important"),
        post("ceo", "chief_executive", school=None),
        post("deputy", "deputy_headteacher", importance="critical"),
        post("assistant", "assistant_headteacher"),
        post("off", "headteacher", key=False, listed=True),
    ]
    made = problem_of([], posts)
    found = [each.id for each in made.posts_in_order if matters(each, made)]
    assert found[:2] == ["head", "senco"]
    assert set(found[2:]) == {"ceo", "deputy"}


def test_a_second_and_different_person() -> None:
    lee = person("lee", "deputy_headteacher", "2015-09")
    made = problem_of([PREPARED, lee], [HEAD])
    assert value(made, {}) == (0,)
    assert value(made, {"lee": {"NPQH": day("2031-09-01")}}) == (1,)  # the last September, to the day
    assert value(made, {"lee": {"NPQH": day("2031-09-02")}}) == (0,)
    assert value(made, {"kim": {"NPQH": day("2029-08-01")}}) == (0,)


def test_who_has_left_by_the_last_september_does_not_count() -> None:
    gone = person("lee", "deputy_headteacher", "2015-09", npqs=[npq("NPQH")], leaving_on="2031-08-31")
    assert value(problem_of([PREPARED, gone], [HEAD]), {}) == (0,)


def test_about_somebody_only_the_posts_open_to_them() -> None:
    people = [
        PREPARED,
        person("lee", "deputy_headteacher", "2015-09", npqs=[npq("NPQH")]),
        person("mo", "subject_leader", "2015-09", leads=["send"], awards=[award("NASENCO")]),
    ]
    made = problem_of(people, [HEAD, post("senco", "senco")])
    assert [each.id for each in posts_with_two(made, {})] == ["head"]
    assert value(made, {}, people[1]) == (1,)
    assert value(made, {}, people[2]) == (0,)


def test_a_second_is_prepared() -> None:
    lee = person("lee", "deputy_headteacher", "2015-09")
    assert _given([PREPARED, lee], [HEAD]) == {("lee", "NPQH", "autumn-2027")}


def test_who_wants_it_first() -> None:
    for keen in ("ann", "bea", "col"):
        others = [
            person(each, "deputy_headteacher", "2015-09", wants=["headteacher"] if each == keen else [])
            for each in ("ann", "bea", "col")
        ]
        assert _given([PREPARED, *others], [HEAD]) == {(keen, "NPQH", "autumn-2027")}


def test_nobody_where_two_are_prepared_already() -> None:
    people = [PREPARED, person("lee", "deputy_headteacher", "2015-09", npqs=[npq("NPQH")])]
    assert _given([*people, person("mo", "deputy_headteacher", "2015-09")], [HEAD]) == set()


def test_nobody_where_two_cannot_be_reached() -> None:
    assert _given([person("lee", "deputy_headteacher", "2015-09")], [HEAD]) == set()


def test_nobody_for_an_important_post() -> None:
    people = [
        person(each, "subject_leader", "2015-09", npqs=[npq("NPQSL")] if each == "kim" else [])
        for each in ("kim", "lee")
    ]
    assert _given(people, [post("assistant", "assistant_headteacher")]) == set()


def test_nobody_who_is_ready_only_after_the_last_september() -> None:
    late = person("lee", "deputy_headteacher", "2028-09-02")
    assert _given([PREPARED, late], [HEAD]) == set()
    in_time = person("lee", "deputy_headteacher", "2026-09-02")
    assert _given([PREPARED, in_time], [HEAD]) == {("lee", "NPQH", "autumn-2027")}


def test_two_at_once_where_nobody_is_prepared_yet() -> None:
    people = [person(each, "deputy_headteacher", "2015-09") for each in ("ann", "bea")]
    assert _given(people, [HEAD]) == {("ann", "NPQH", "autumn-2027"), ("bea", "NPQH", "autumn-2027")}


def test_one_person_is_no_second_successor() -> None:
    people = [person(each, "deputy_headteacher", "2015-09") for each in ("ann", "bea")]
    found = chosen(people, [HEAD], plan=plan(places_per_intake=1, horizon_years=1))
    assert achieved(found)["second_successor"] == (0,)
    found = chosen([PREPARED, *people], [HEAD], plan=plan(places_per_intake=1, horizon_years=1))
    assert achieved(found)["second_successor"] == (1,)

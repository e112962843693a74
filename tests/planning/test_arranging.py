"""The terms that only arrange: each decides where everything before it is equal, and creates no place."""

import pytest

from npqplan.organisation.model import Person
from npqplan.planning.arranging import are_companions, has_alumni
from npqplan.planning.candidates import Candidates
from tests.builders import keep, npq, person, plan, post, school
from tests.planning.making import achieved, chosen, problem_of, starts

UNFUNDED = school(priorities=["teaching"])
BUSY = npq("NPQLTD", "in_progress", started="2026-11-02")
"""Taught to 2 November 2027: a day too long for the intake of 2027."""


def _at(name: str, own: str, **more: object) -> Person:
    return person(name, "headteacher", "2015-09", school=own, **more)  # type: ignore[arg-type]


# What nobody funds


def test_of_places_that_nobody_funds_there_are_only_as_many_as_depth_takes() -> None:
    # either gives the priority depth; the other's half is not worth its price
    people = [person(each, "subject_leader", leads=["teaching"]) for each in ("kim", "lee")]
    found = chosen(people, (), [UNFUNDED])
    assert len(found.places) == 1
    assert achieved(found)["combinations"] == (1, 0, 1)


def test_which_one_it_is_the_later_terms_say() -> None:
    # both would give depth and complete a half; one is the only middle leader, and shares implementation
    for leader in ("kim", "lee"):
        people = [
            person(each, "subject_leader" if each == leader else "teacher", leads=["teaching"])
            for each in ("kim", "lee")
        ]
        assert starts(chosen(people, (), [UNFUNDED]).places) == {(leader, "NPQLT", "autumn-2027")}


# Cost


@pytest.mark.parametrize("dear", [False, None])
def test_who_costs_nothing_comes_before_who_costs_or_may_cost_something(*, dear: bool | None) -> None:
    people = [_at("dear", "ash"), _at("free", "elm")]
    schools = [school("ash", pupil_premium_top_half=dear), school("elm", pupil_premium_top_half=True)]
    director = [post("director", "trust_director", school=None)]
    # with a budget, so that only the pounds count, and not that nobody would fund it
    found = chosen(people, director, schools, plan=plan(budget={2027: 10_000}, horizon_years=1))
    assert ("free", "NPQEL", "autumn-2027") in starts(found.places)
    assert not any(place.npq.code == "NPQEL" and place.person.id == "dear" for place in found.places)


def test_pounds_of_what_is_decided_count_too() -> None:
    wishes = plan(keep=[keep("kim", "NPQLT", "autumn-2027")])
    assert achieved(chosen([person("kim")], (), [school()], plan=wishes))["cost"] == (-885,)


# Starts


def test_one_place_that_does_for_two_comes_before_two() -> None:
    # kim and lee could each support one beginner, side by side; mo supports both
    people = [
        *(person(each, induction="ect_year_1") for each in ("ann", "bea")),
        person("kim", mentors=["ann"]),
        person("lee", mentors=["bea"]),
        person("mo", mentors=["ann", "bea"]),
    ]
    found = chosen(people)
    assert starts(found.places) == {("mo", "NPQLTD", "autumn-2027")}
    assert achieved(found)["starts"] == (-1,)


# Learning together


def test_it_is_worth_a_year_to_start_beside_a_colleague() -> None:
    people = [person("ann", "subject_leader", npqs=[BUSY]), person("bea", "subject_leader")]
    found = chosen(people)
    assert starts(found.places) == {("ann", "NPQLT", "autumn-2028"), ("bea", "NPQLT", "autumn-2028")}
    assert (achieved(found)["learning_together"], achieved(found)["earliness"]) == ((2, 0), (-2,))


def test_but_no_other_npq_and_nobody_who_needs_none() -> None:
    people = [person("ann", "subject_leader"), person("bea", leads=["behaviour"]), person("col")]
    found = chosen(people)
    assert starts(found.places) == {("ann", "NPQLT", "autumn-2027"), ("bea", "NPQLBC", "autumn-2027")}
    assert achieved(found)["learning_together"] == (0, 0)


def test_beside_what_is_decided_counts() -> None:
    people = [person("ann", "subject_leader"), person("bea", "subject_leader")]
    found = chosen(people, plan=plan(keep=[keep("ann", "NPQLT", "autumn-2028")]))
    assert starts(found.places) == {("ann", "NPQLT", "autumn-2028"), ("bea", "NPQLT", "autumn-2028")}
    assert achieved(found)["learning_together"] == (2, 0)


@pytest.mark.parametrize(
    ("one", "other", "companions"),
    [
        (person("kim", "teacher"), person("lee", "teacher"), True),
        (person("kim", "teacher"), person("lee", "subject_leader"), True),  # the next level
        (person("kim", "teacher"), person("lee", "assistant_headteacher"), False),
        (
            person("kim", "teacher", leads=["literacy"]),
            person("lee", "headteacher", leads=["literacy", "behaviour"]),
            True,
        ),
        (person("kim", "subject_leader"), person("lee", "headteacher"), False),
        (person("kim", "assistant_headteacher"), person("lee", "headteacher"), True),
    ],
)
def test_companions_are_at_a_similar_level_or_lead_the_same(
    one: Person, other: Person, *, companions: bool
) -> None:
    made = problem_of([one, other])
    candidates = Candidates(made)
    [mine, *_], [theirs, *_] = (candidates.of(each, "NPQLBC") for each in (one, other))
    assert are_companions(mine, theirs, made) is are_companions(theirs, mine, made) is companions
    assert not are_companions(mine, mine, made)


def test_an_npq_that_a_colleague_has_done_comes_before_one_that_none_has() -> None:
    # either lets the one head share implementation
    kim = person("kim", "headteacher")
    for known, other in (("NPQEL", "NPQH"), ("NPQH", "NPQEL")):
        found = chosen([kim, person("lee", npqs=[npq(known)])], plan=plan(horizon_years=1))
        assert starts(found.places) == {("kim", known, "autumn-2027")}
        assert achieved(found)["learning_together"] == (0, 1)
        assert other not in {place.npq.code for place in found.open_}


@pytest.mark.parametrize(
    ("colleague", "supports"),
    [
        (person("lee", npqs=[npq("NPQLT")]), True),
        (person("lee", npqs=[npq("NPQLT")], leaving_on="2029-02-01"), True),  # the day of the result
        (person("lee", npqs=[npq("NPQLT")], leaving_on="2029-01-31"), False),
        (person("lee", npqs=[npq("NPQLT", "in_progress", started="2025-11-01")]), False),
        (person("lee", npqs=[npq("NPQLTD")]), False),
        (person("lee", npqs=[npq("NPQLT")], school="elm"), False),
    ],
)
def test_who_has_passed_the_same_here_and_stays_can_support(colleague: Person, *, supports: bool) -> None:
    kim = person("kim", "subject_leader")
    made = problem_of([kim, colleague], schools=[school(pupil_premium_top_half=True), school("elm")])
    assert has_alumni(Candidates(made).of(kim, "NPQLT")[0], made) is supports


def test_people_who_share_come_before_somebody_to_ask() -> None:
    # kim could take NPQH beside the deputy, or NPQEL, which a colleague has done
    people = [
        person("kim", "headteacher"),
        person("dan", "deputy_headteacher", "2015-09", wants=["headteacher"]),
        person("lee", npqs=[npq("NPQEL")]),
    ]
    found = chosen(people, plan=plan(horizon_years=1))
    assert starts(found.places) == {("kim", "NPQH", "autumn-2027"), ("dan", "NPQH", "autumn-2027")}
    assert achieved(found)["learning_together"] == (2, 0)


# Earliness


def test_the_first_intake_that_is_free() -> None:
    found = chosen([person("ann", "subject_leader", npqs=[BUSY])])
    assert starts(found.places) == {("ann", "NPQLT", "autumn-2028")}
    assert achieved(found)["earliness"] == (-1,)


def test_the_fewest_intakes_passed_over_in_sum() -> None:
    # each takes two: of twelve and of eighteen months, the longer last
    kim = person("kim", "assistant_headteacher", leads=["behaviour"], wants=["deputy_headteacher"])
    found = chosen([kim])
    assert starts(found.places) == {("kim", "NPQLBC", "autumn-2027"), ("kim", "NPQSL", "autumn-2028")}
    assert achieved(found)["earliness"] == (-1,)

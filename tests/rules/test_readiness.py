"""Readiness, clause by clause: having done it, what stands in the way, posts of two roles and of none."""

import pytest

from npqplan.organisation.model import Person, Post
from npqplan.rules.ready import Perhaps, Ready
from npqplan.rules.verdict import Question, Reason
from tests.builders import away, day, held, person, post, wish
from tests.rules.looking import AS_OF, readiness, told

HEAD = post("head", "headteacher")
ASSISTANT = post("assistant", "assistant_headteacher")
SENCO = post("senco", "senco")


# Has done the job


def test_who_has_held_the_role_is_ready_today() -> None:
    kim = person("kim", held=[held("headteacher", "2010-09", "2011-08")])
    assert told(readiness(kim, HEAD)) == f"{AS_OF} has_done_it"


def test_who_has_held_it_at_no_known_time_is_too() -> None:
    assert told(readiness(person("kim", held=[held("headteacher")]), HEAD)) == f"{AS_OF} has_done_it"


def test_a_time_in_the_role_that_is_to_come_counts_from_its_first_day() -> None:
    kim = person("kim", held=[held("headteacher", "2027-01-01", "2027-08-31")])
    assert told(readiness(kim, HEAD)) == "2027-01-01 has_done_it"


@pytest.mark.parametrize("role", ["headteacher", "teacher"])
def test_who_holds_the_role_elsewhere_is_ready_today(role: str) -> None:
    kim = person("kim", role, "2026-09", school="ash", can_move_to="any")
    there = post("elsewhere", role, school="elm")
    assert told(readiness(kim, there, moves=True)) == f"{AS_OF} has_done_it"


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2024-11-17", f"{AS_OF} has_done_it"),  # 2 September to 17 November: 77 days, eleven weeks
        ("2024-11-16", "no no-usual-route"),
    ],
)
def test_acting_counts_after_a_term(until: str, expected: str) -> None:
    kim = person("kim", held=[held("headteacher", "2024-09-02", until, acting=True)])
    assert told(readiness(kim, HEAD)) == expected


def test_a_spring_term_from_its_first_day_to_its_last_is_a_term() -> None:
    kim = person("kim", held=[held("headteacher", "2026-01-05", "2026-03-27", acting=True)])
    assert told(readiness(kim, HEAD)) == f"{AS_OF} has_done_it"


def test_who_acts_still_has_done_it_once_the_term_is_over() -> None:
    kim = person("kim", held=[held("headteacher", "2026-11-02", acting=True)])
    assert told(readiness(kim, HEAD)) == "2027-01-17 has_done_it"  # the 77th day


def test_acting_at_no_known_time_is_a_question() -> None:
    kim = person("kim", held=[held("headteacher", acting=True)])
    asks = Question("acting-dates", "kim", {"role": "headteacher"})
    assert readiness(kim, HEAD) == Perhaps(Reason("has-acted", {"role": "headteacher"}), asks, AS_OF)


@pytest.mark.parametrize(
    ("somebody", "seat", "reason"),
    [
        (person("kim", "headteacher"), HEAD, Reason("does-it-now", {"role": "headteacher"})),
        (
            person("kim", held=[held("headteacher", "2010-09", "2011-08")]),
            HEAD,
            Reason("has-done-it", {"role": "headteacher"}),
        ),
        (
            person("kim", held=[held("headteacher", "2010-09", "2011-08", acting=True)]),
            HEAD,
            Reason("has-acted", {"role": "headteacher"}),
        ),
        *(
            (
                person("kim", held=[held("headteacher", "2026-08", until, acting=True)]),
                HEAD,
                Reason(code, {"role": "headteacher"}),
            )
            for until, code in [
                (None, "acts-now"),
                ("2027-08-31", "acts-now"),
                (AS_OF, "acts-now"),  # their last day
                ("2026-11-20", "has-acted"),
            ]
        ),
        (
            person("kim", leads=["attendance"]),
            post("attendance", remits=["attendance"]),
            Reason("leads-it-now", {"remits": ("attendance",)}),
        ),
        (
            person("kim", "senco"),  # who leads it, said or not
            post("send", remits=["send"]),
            Reason("leads-it-now", {"remits": ("send",)}),
        ),
    ],
)
def test_what_they_do_or_have_done_is_named(somebody: Person, seat: Post, reason: Reason) -> None:
    found = readiness(somebody, seat)
    assert isinstance(found, Ready)
    assert found.reason == reason


# What stands in the way


def test_not_for_the_post_one_holds_but_for_another_like_it() -> None:
    kim = person("kim", "assistant_headteacher", "2020-09-01")
    assert told(readiness(kim, post("own", "assistant_headteacher", holders=["kim"]))) == "no holds-the-post"
    assert told(readiness(kim, ASSISTANT)) == f"{AS_OF} has_done_it"


def test_not_for_a_role_one_has_said_no_to() -> None:
    kim = person("kim", "deputy_headteacher", "2015-09-01", refuses_roles=["headteacher"])
    assert told(readiness(kim, HEAD)) == "no said-no"
    assert told(readiness(kim, post("both", ["headteacher", "senco"]))) == "no said-no"


@pytest.mark.parametrize(
    ("can_move", "trust_allows", "expected"),
    [
        (["elm"], True, "2018-09-01 convention"),
        (["oak"], True, "no cannot-move-there"),
        ([], True, "no cannot-move-there"),
        (["elm"], False, "no cannot-move-there"),
    ],
)
def test_another_school_is_for_who_can_move_where_the_trust_allows_it(
    can_move: list[str],
    trust_allows: bool,  # noqa: FBT001
    expected: str,
) -> None:
    kim = person("kim", "deputy_headteacher", "2015-09-01", school="ash", can_move_to=can_move)
    there = post("elm-head", "headteacher", school="elm")
    assert told(readiness(kim, there, moves=trust_allows)) == expected


def test_trust_posts_are_open_to_everyone_in_the_trust() -> None:
    kim = person("kim", "headteacher", "2020-09-01", school="ash")
    assert told(readiness(kim, post("director", "trust_director", school=None))) == "2024-09-01 convention"


@pytest.mark.parametrize(
    ("leaving", "expected"),
    [
        ("2027-09-01", "2027-09-01 convention"),  # ready on the last day itself
        ("2027-08-31", "no leaves-first"),
        ("2026-11-20", "no leaves-first"),
    ],
)
def test_not_after_the_last_day(leaving: str, expected: str) -> None:
    kim = person("kim", "deputy_headteacher", "2024-09-01", leaving_on=leaving)
    found = readiness(kim, HEAD)
    assert told(found) == expected
    if isinstance(found, Ready):
        assert found.until == day(leaving)


def test_who_leaves_before_they_are_surely_ready_may_be_ready_before_that() -> None:
    kim = person(
        "kim", ["deputy_headteacher", ("assistant_headteacher", "2023-09-01")], leaving_on="2028-08-31"
    )
    found = readiness(kim, HEAD)
    assert isinstance(found, Perhaps)
    assert found.until == day("2028-08-31")


@pytest.mark.parametrize("leaving", ["2029-09-01", "2030-08-31"])
def test_who_leaves_once_they_are_surely_ready_keeps_both_days(leaving: str) -> None:
    kim = person("kim", ["deputy_headteacher", ("assistant_headteacher", "2023-09-01")], leaving_on=leaving)
    found = readiness(kim, HEAD)
    assert isinstance(found, Ready)
    assert (found.on, found.until) == (day("2029-09-01"), day(leaving))
    assert found.sooner is not None


@pytest.mark.parametrize(
    ("leaving", "expected"),
    [
        ("2027-08-31", "perhaps years-in-role"),
        ("2026-11-21", "perhaps years-in-role"),  # the very day we look
        ("2026-11-20", "no leaves-first"),
    ],
)
def test_who_may_be_ready_is_so_to_their_last_day(leaving: str, expected: str) -> None:
    found = readiness(person("kim", "deputy_headteacher", leaving_on=leaving), HEAD)
    assert told(found) == expected
    if isinstance(found, Perhaps):
        assert found.until == day(leaving)


def test_time_away_touches_nothing() -> None:
    kim = person("kim", "deputy_headteacher", "2015-09-01", away=away("2026-09-01"))
    assert told(readiness(kim, HEAD)) == "2018-09-01 convention"


# Posts of two roles, and of none


def test_one_seat_of_two_roles_asks_for_each() -> None:
    inclusion = post("inclusion", ["assistant_headteacher", "senco"])
    kim = person("kim", "subject_leader", "2024-09-01", leads=["send"])
    # three years towards assistant: 1 September 2027; two towards SENCO: 1 September 2026
    assert told(readiness(kim, inclusion)) == "2027-09-01 convention"
    assert told(readiness(person("lee", "subject_leader", "2024-09-01"), inclusion)) == "no no-usual-route"
    eager = person("mo", "subject_leader", "2024-09-01", wants=[wish(post="inclusion")])
    assert told(readiness(eager, inclusion)) == "2027-09-01 convention"


def test_a_post_by_remit_is_for_who_leads_all_of_it() -> None:
    dsl = post("dsl", (), remits=["safeguarding", "attendance"])
    both = person("kim", leads=["attendance", "safeguarding", "behaviour"])
    assert told(readiness(both, dsl)) == f"{AS_OF} has_done_it"
    exactly = person("mo", leads=["safeguarding", "attendance"])
    assert told(readiness(exactly, dsl)) == f"{AS_OF} has_done_it"
    assert told(readiness(person("lee", leads=["safeguarding"]), dsl)) == "no no-usual-route"

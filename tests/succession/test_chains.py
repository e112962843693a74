"""Vacancy chains: who steps up, who follows, and what is left uncovered."""

from datetime import date

from npqplan.organisation.model import Person, Post
from npqplan.succession.alternatives import alternatives, as_good
from npqplan.succession.chains import Chains, chains
from npqplan.succession.staffing import gone_by, prospects, staffing
from tests.builders import day, judgement, organisation, person, post, school
from tests.rules.looking import AS_OF
from tests.succession.looking import of, pipes


def _chains(
    people: list[Person], posts: list[Post] | None, *leavers: str, on: date = AS_OF, moves: bool = False
) -> Chains:
    found = pipes(people, posts, moves=moves)
    return chains(staffing(prospects(found), gone_by(found, leavers, on), on))


def _moves(found: Chains) -> list[tuple[str, str]]:
    return [(move.person, move.to) for move in found.moves]


def _judged(who: str, role: str, *goals: str) -> Person:
    return person(who, role, judgements=[judgement(goal, "now", "2026-10") for goal in goals])


def test_the_only_senco_is_left_where_they_are_although_they_would_be_the_best_head() -> None:
    # Person by person, the head's chair goes to the one who wants it, and the SENCO's is emptied for it.
    sam = person(
        "sam", "senco", wants=["headteacher"], judgements=[judgement("headteacher", "now", "2026-10")]
    )
    kim = _judged("kim", "deputy_headteacher", "headteacher")
    found = _chains([person("hughes", "headteacher"), sam, kim], None, "hughes")
    assert _moves(found) == [("kim", "hughes.headteacher")]
    assert found.uncovered == ("kim.deputy_headteacher",)
    (other,) = alternatives(found, ("hughes.headteacher",))
    assert (other.person, other.as_good, other.uncovered) == ("sam", False, ("sam.senco",))


def test_a_head_before_a_senco_where_only_one_can_be_had() -> None:
    found = _chains([person("hughes", "headteacher"), _judged("sam", "senco", "headteacher")], None, "hughes")
    assert _moves(found) == [("sam", "hughes.headteacher")]
    assert found.uncovered == ("sam.senco",)


def test_a_chain_is_told_from_its_beginning() -> None:
    people = [
        person("hughes", "headteacher"),
        person("kim", "deputy_headteacher", "2020-09"),
        person("lee", "assistant_headteacher", "2023-09"),
        _judged("mo", "teacher", "assistant_headteacher"),
    ]
    found = _chains(people, None, "hughes")
    assert [(move.person, move.to, move.leaves) for move in found.moves] == [
        ("kim", "hughes.headteacher", ("kim.deputy_headteacher",)),
        ("lee", "kim.deputy_headteacher", ("lee.assistant_headteacher",)),
        ("mo", "lee.assistant_headteacher", ()),
    ]
    assert found.uncovered == ()


def test_chains_are_told_by_importance_but_for_those_asked_about_first() -> None:
    people = [_judged("kim", "teacher", "senco"), _judged("lee", "teacher", "headteacher")]
    found = pipes(people, [post("a-chair", "senco"), post("z-chair", "headteacher")])
    empty = staffing(prospects(found), frozenset(), AS_OF)
    assert _moves(chains(empty)) == [("lee", "z-chair"), ("kim", "a-chair")]
    assert _moves(chains(empty, first=["a-chair"])) == [("kim", "a-chair"), ("lee", "z-chair")]


def test_a_post_that_two_people_leave_is_filled_and_told_once() -> None:
    people = [
        _judged("silva", "assistant_headteacher", "headteacher"),
        _judged("march", "assistant_headteacher", "deputy_headteacher"),
        _judged("mo", "teacher", "assistant_headteacher"),
    ]
    seats = [
        post("head", "headteacher"),
        post("deputy", "deputy_headteacher"),
        post("share", "assistant_headteacher", holders=["silva", "march"]),
    ]
    assert _moves(_chains(people, seats)) == [("silva", "head"), ("mo", "share"), ("march", "deputy")]


def test_nobody_moves_only_to_leave_another_post_as_empty() -> None:
    people = [
        person("kim", "deputy_headteacher", "2020-09"),
        person("lee", "assistant_headteacher", "2020-09"),
    ]
    found = _chains(people, None, "kim")
    assert (found.moves, found.uncovered) == ((), ("kim.deputy_headteacher",))


def test_several_leavers_are_settled_together() -> None:
    people = [
        person("hughes", "headteacher"),
        person("sam", "senco"),
        _judged("kim", "deputy_headteacher", "headteacher", "senco"),
        _judged("lee", "deputy_headteacher", "headteacher"),
    ]
    found = _chains(people, None, "hughes", "sam")
    assert sorted(_moves(found)) == [("kim", "sam.senco"), ("lee", "hughes.headteacher")]


def test_a_post_that_stands_vacant_is_settled_too() -> None:
    people = [person("hughes", "headteacher"), _judged("kim", "teacher", "senco", "headteacher")]
    seats = [post("head", "headteacher", holders=["hughes"]), post("senco", "senco")]
    assert _moves(_chains(people, seats)) == [("kim", "senco")]
    found = _chains(people, seats, "hughes")
    assert _moves(found) == [("kim", "head")]
    assert found.uncovered == ("senco",)


def test_who_holds_two_posts_leaves_both_or_none() -> None:
    ellison = person("ellison", ["headteacher", "senco"], "2015-09")
    nair = person("nair", ["assistant_headteacher", "phase_leader"], "2015-09", leads=["send"])
    seats = [
        post("head", "headteacher", holders=["ellison"]),
        post("senco", "senco", holders=["ellison"]),
        post("assistant", "assistant_headteacher", holders=["nair"]),
        post("phase", "phase_leader", holders=["nair"], key=False),
    ]
    found = _chains([ellison, nair], seats, "ellison")
    assert [move.leaves for move in found.moves] == [("assistant", "phase")]
    assert found.uncovered == ("senco", "assistant", "phase")


def test_who_holds_two_posts_moves_on_where_others_can_follow_into_both() -> None:
    people = [
        _judged("nair", "assistant_headteacher", "deputy_headteacher"),
        _judged("lee", "teacher", "assistant_headteacher"),
        _judged("mo", "teacher", "head_of_year"),
    ]
    seats = [
        post("deputy", "deputy_headteacher"),
        post("assistant", "assistant_headteacher", holders=["nair"]),
        post("year", "head_of_year", holders=["nair"]),
    ]
    found = _chains(people, seats)
    assert set(_moves(found)) == {("nair", "deputy"), ("lee", "assistant"), ("mo", "year")}
    assert found.uncovered == ()


def test_a_shared_post_is_covered_while_one_of_its_holders_stays() -> None:
    people = [
        person("silva", "assistant_headteacher"),
        person("march", "assistant_headteacher", judgements=[judgement("headteacher", "now", "2026-10")]),
        person("hughes", "headteacher"),
    ]
    seats = [
        post("share", "assistant_headteacher", holders=["silva", "march"]),
        post("head", "headteacher", holders=["hughes"]),
    ]
    assert _chains(people, seats, "silva").moves == ()
    found = _chains(people, seats, "hughes")
    assert (_moves(found), found.uncovered) == ([("march", "head")], ())
    assert _chains(people, seats, "hughes", "silva").uncovered == ("share",)


def test_later_more_people_are_ready() -> None:
    people = [person("hughes", "headteacher"), person("kim", "deputy_headteacher", "2025-09")]
    assert _chains(people, None, "hughes", on=day("2028-08-31")).moves == ()
    found = _chains(people, None, "hughes", on=day("2028-09-01"))
    assert _moves(found) == [("kim", "hughes.headteacher")]


def test_who_has_said_that_they_leave_takes_no_post_for_good_and_then_is_gone_too() -> None:
    people = [
        person("hughes", "headteacher"),
        person("kim", "deputy_headteacher", "2015-09", leaving_on="2030-08-31"),
    ]
    found = _chains(people, None, "hughes", on=day("2027-08-30"))
    assert _moves(found) == [("kim", "hughes.headteacher")]  # more than the three years we look ahead
    found = _chains(people, None, "hughes", on=day("2027-08-31"))
    assert found.uncovered == ("hughes.headteacher",)
    found = _chains(people, None, "hughes", on=day("2030-09-01"))
    assert found.uncovered == ("hughes.headteacher", "kim.deputy_headteacher")


def test_somebody_who_wants_it_before_somebody_who_was_not_asked() -> None:
    people = [
        person("hughes", "headteacher"),
        *(_judged(f"kim{number}", "teacher", "headteacher") for number in range(9)),
        person("lee", wants=["headteacher"], judgements=[judgement("headteacher", "now", "2026-10")]),
    ]
    found = _chains(people, None, "hughes")
    assert _moves(found) == [("lee", "hughes.headteacher")]
    assert as_good(found, "hughes.headteacher") == ()


def test_the_fewest_moves() -> None:
    people = [
        person("hughes", "headteacher"),
        _judged("kim", "deputy_headteacher", "headteacher"),
        _judged("lee", "teacher", "deputy_headteacher"),
        _judged("mo", "teacher", "headteacher"),
    ]
    assert _moves(_chains(people, None, "hughes")) == [("mo", "hughes.headteacher")]


def test_equals_are_named() -> None:
    people = [
        person("hughes", "headteacher"),
        *(_judged(who, "teacher", "headteacher") for who in ("kim", "lee")),
    ]
    found = _chains(people, None, "hughes")
    ((chosen, _),) = _moves(found)
    assert as_good(found, "hughes.headteacher") == tuple({"kim", "lee"} - {chosen})


def test_a_middle_leader_is_missed_less_than_anybody_but_is_missed() -> None:
    people = [
        person("kim", "assistant_headteacher"),
        _judged("lee", "phase_leader", "assistant_headteacher"),
        _judged("mo", "teacher", "assistant_headteacher"),
    ]
    phase = post("phase", "phase_leader", holders=["lee"], key=False)
    found = _chains(people, [post("assistant", "assistant_headteacher", holders=["kim"]), phase], "kim")
    assert (_moves(found), found.uncovered) == ([("mo", "assistant")], ())
    found = _chains(people[:2], [post("assistant", "assistant_headteacher", holders=["kim"]), phase], "kim")
    assert (_moves(found), found.uncovered) == ([("lee", "assistant")], ("phase",))


def test_nothing_happens_where_nobody_held_anything() -> None:
    found = _chains([person("hughes", "headteacher"), person("kim")], None, "kim")
    assert (found.moves, found.uncovered) == ((), ())


def test_everybody_leaves() -> None:
    people = [person("hughes", "headteacher"), person("kim", "senco"), person("lee", "deputy_headteacher")]
    found = _chains(people, None, "hughes", "kim", "lee")
    assert found.uncovered == ("hughes.headteacher", "kim.senco", "lee.deputy_headteacher")


def test_another_school_helps_only_where_the_trust_and_the_person_let_it() -> None:
    def left(*, moves: bool, to: tuple[str, ...]) -> tuple[str, ...]:
        kim = person(
            "kim",
            school="elm",
            can_move_to=to,
            judgements=[judgement("headteacher", "now", "2026-10")],
        )
        whole = organisation(
            [person("hughes", "headteacher", school="ash"), kim],
            schools=[school("ash"), school("elm")],
            moves_between_schools=moves,
        )
        found = of(whole)
        return chains(staffing(prospects(found), gone_by(found, ["hughes"], AS_OF), AS_OF)).uncovered

    assert left(moves=True, to=("ash",)) == ()
    assert left(moves=False, to=("ash",)) == left(moves=True, to=()) == ("hughes.headteacher",)

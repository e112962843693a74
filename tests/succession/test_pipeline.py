"""Who is in the pipeline of a post, and who counts in cover."""

import pytest

from npqplan.organisation.model import Person, Post
from tests.builders import day, held, judgement, npq, person, post, wish
from tests.succession.looking import covering, pipes

SENCO = post("senco", "senco")
ASSISTANT = post("assistant", "assistant_headteacher")


def _counts(somebody: Person, seat: str = "assistant") -> bool:
    return somebody.id in covering(pipes([somebody], [ASSISTANT, SENCO]), seat)


def test_nobody_covers_a_role_that_they_hold_in_that_school() -> None:
    found = pipes([person("kim", "assistant_headteacher", "2020-09")], [ASSISTANT])
    assert covering(found, "assistant") == set()
    assert [prospect.person.id for prospect in found.prospects["assistant"]] == ["kim"]


def test_not_even_who_wants_it() -> None:
    assert not _counts(person("kim", "assistant_headteacher", "2020-09", wants=["assistant_headteacher"]))


@pytest.mark.parametrize(
    ("somebody", "seat", "down"),
    [
        (person("kim", ["deputy_headteacher", "senco"], "2015-09"), ASSISTANT, True),
        (person("kim", "deputy_headteacher", "2015-09", leads=["send"]), ASSISTANT, True),
        (person("kim", "deputy_headteacher", "2015-09", wants=["assistant_headteacher"]), ASSISTANT, False),
        (person("kim", "deputy_headteacher", judgements=[judgement(post="assistant")]), ASSISTANT, False),
        (person("kim", "deputy_headteacher", "2015-09", leads=["send"]), SENCO, False),
        # another post like the one they hold: sideways, or down for who holds a higher one besides
        (person("kim", "assistant_headteacher", "2015-09"), ASSISTANT, False),
        (person("kim", ["deputy_headteacher", "senco"], "2015-09"), SENCO, True),
        (person("kim", ["deputy_headteacher", "senco"], "2015-09", wants=["senco"]), SENCO, False),
        (person("kim", "phase_leader", "2015-09"), ASSISTANT, False),
    ],
)
def test_who_would_step_down_unasked(somebody: Person, seat: Post, down: bool) -> None:  # noqa: FBT001
    [prospect] = pipes([somebody], [seat]).prospects[seat.id]
    assert prospect.steps_down == down


def test_but_in_another_school_they_may() -> None:
    kim = person("kim", "assistant_headteacher", "2020-09", school="elm", can_move_to="any")
    assert covering(pipes([kim], [ASSISTANT], moves=True), "assistant") == {"kim"}


@pytest.mark.parametrize(
    ("somebody", "counts"),
    [
        (person("kim", "deputy_headteacher", "2015-09"), False),
        (person("kim", "deputy_headteacher", "2015-09", wants=["assistant_headteacher"]), True),
        (person("kim", "deputy_headteacher", "2015-09", wants=[wish(post="assistant")]), True),
        (person("kim", "deputy_headteacher", "2015-09", wants=[wish(post="another")]), False),
        (
            person(
                "kim", "deputy_headteacher", judgements=[judgement("assistant_headteacher", "now", "2026-09")]
            ),
            True,
        ),
        (
            person(
                "kim", "deputy_headteacher", judgements=[judgement(post="assistant", judged_on="2026-09")]
            ),
            True,
        ),
        (  # lapsed: it stood for twelve months
            person(
                "kim",
                "deputy_headteacher",
                "2015-09",
                judgements=[judgement("assistant_headteacher", "now", "2025-09")],
            ),
            False,
        ),
        (person("kim", "senco", "2020-09"), True),
        (person("kim", "teacher", held=[held("assistant_headteacher", "2010-09", "2014-08")]), True),
    ],
)
def test_nobody_covers_a_post_below_their_rank_unless_they_want_it_or_are_judged_for_it(
    somebody: Person,
    counts: bool,  # noqa: FBT001
) -> None:
    assert _counts(somebody) is counts


@pytest.mark.parametrize(
    ("leads", "counts"), [(["send"], True), (["inclusion"], True), (["behaviour"], False)]
)
def test_for_senco_leading_it_suffices(leads: list[str], counts: bool) -> None:  # noqa: FBT001
    kim = person(
        "kim", "deputy_headteacher", "2020-09", leads=leads, held=[held("senco", "2010-09", "2012-08")]
    )
    assert _counts(kim, "senco") is counts


def test_a_middle_leader_of_the_same_rank_may_cover_the_senco() -> None:
    assert _counts(person("kim", "subject_leader", "2020-09", leads=["send"]), "senco")


def test_of_a_seat_with_two_roles_who_holds_one_may_cover() -> None:
    inclusion = post("inclusion", ["assistant_headteacher", "senco"], holders=["reed"])
    people = [
        person("reed", ["assistant_headteacher", "senco"], "2020-09"),
        person("kim", "assistant_headteacher", "2020-09", leads=["send"]),
        person("lee", ["senco", "assistant_headteacher"], "2020-09"),
    ]
    assert covering(pipes(people, [inclusion]), "inclusion") == {"kim"}


def test_a_post_by_remit_has_no_rank() -> None:
    dsl = post("dsl", (), remits=["safeguarding"], holders=["lee"])
    people = [person("kim", "headteacher", leads=["safeguarding"]), person("lee", leads=["safeguarding"])]
    assert covering(pipes(people, [dsl]), "dsl") == {"kim"}


def test_of_two_posts_alike_each_is_open_to_the_holder_of_the_other() -> None:
    seats = [
        post("one", "assistant_headteacher", holders=["kim"]),
        post("two", "assistant_headteacher", holders=["lee"]),
    ]
    people = [person("kim", "assistant_headteacher"), person("lee", "assistant_headteacher")]
    found = pipes(people, seats).prospects
    assert [(each.person.id, each.post.id) for each in found["one"]] == [("lee", "one")]
    assert [(each.person.id, each.post.id) for each in found["two"]] == [("kim", "two")]


def test_a_wish_for_one_of_two_posts_alike_is_no_wish_for_the_other() -> None:
    seats = [post("one", "assistant_headteacher"), post("two", "assistant_headteacher")]
    kim = person("kim", "phase_leader", "2015-09", wants=[wish(post="two")])
    found = pipes([kim], seats).covering
    assert {seat: each.willing for seat in found for each in found[seat]} == {"one": False, "two": True}


def test_trust_staff_and_every_school_look_at_trust_posts() -> None:
    director = post("director", "trust_director", school=None)
    people = [
        person("kim", "headteacher", "2015-09", school="ash"),
        person("lee", "headteacher", "2015-09", school="elm"),
        person("mo", "executive_headteacher", "2015-09", school=None),
    ]
    found = pipes(people, [director])
    # mo is of the same rank, and has been in a role above headteacher for four years
    assert covering(found, "director") == {"kim", "lee", "mo"}


def test_posts_that_are_neither_key_nor_listed_have_no_pipeline() -> None:
    seats = [
        post("derived", "phase_leader", key=False),
        post("listed", "phase_leader", key=False, listed=True),
        post("key", "phase_leader"),
    ]
    assert set(pipes([person("kim", "teacher", "2015-09")], seats).prospects) == {"listed", "key"}


def test_willing_means_a_yes_to_the_role_or_the_post() -> None:
    people = [
        person("kim", "subject_leader", "2015-09"),
        person("lee", "subject_leader", "2015-09", wants=["assistant_headteacher"]),
        person("mo", "subject_leader", "2015-09", wants=[wish(post="assistant")]),
        person("nia", "subject_leader", "2015-09", wants=["deputy_headteacher"]),
    ]
    found = pipes(people, [ASSISTANT])
    willing = {prospect.person.id for prospect in found.covering["assistant"] if prospect.willing}
    assert willing == {"lee", "mo"}


def test_successors_are_listed_however_far_ahead_and_perhaps() -> None:
    people = [
        person(
            "in-time", "assistant_headteacher", "2026-11-21"
        ),  # three years on, the last day of the horizon
        person("too-late", "assistant_headteacher", "2026-11-22"),
        person("perhaps", "assistant_headteacher"),
    ]
    deputy = post("deputy", "deputy_headteacher")
    found = pipes(people, [deputy])
    assert covering(found, "deputy") == {"in-time", "too-late", "perhaps"}


def test_which_posts_are_open_to_somebody() -> None:
    kim = person("kim", "assistant_headteacher", "2015-09", leads=["send"])
    found = pipes([kim], [ASSISTANT, SENCO, post("deputy", "deputy_headteacher")])
    assert found.posts_open_to(kim) == {"senco", "deputy"}
    assert found.posts_open_to(person("stranger")) == frozenset()


def test_a_prospect_is_prepared_only_before_their_last_day() -> None:
    kim = person("kim", "deputy_headteacher", "2015-09", leaving_on="2029-07-31")
    found = pipes([kim], [post("head", "headteacher")])
    [prospect] = found.covering["head"]
    assert found.prepared_on(prospect, {"NPQH": day("2029-07-31")}) == day("2029-07-31")
    assert found.prepared_on(prospect, {"NPQH": day("2029-08-01")}) is None


def test_who_leaves_is_perhaps_ready_to_the_last_day() -> None:
    kim = person("kim", "deputy_headteacher", leaving_on="2029-07-31")
    [prospect] = pipes([kim], [post("head", "headteacher")]).covering["head"]
    assert prospect.is_perhaps_ready(day("2029-07-31"))
    assert not prospect.is_perhaps_ready(day("2029-08-01"))


def test_who_is_only_perhaps_ready_is_never_prepared() -> None:
    kim = person("kim", "deputy_headteacher", npqs=[npq("NPQH")])
    found = pipes([kim], [post("head", "headteacher")])
    [prospect] = found.covering["head"]
    assert found.prepared_on(prospect) is None
    assert not prospect.is_ready(day("2026-11-21"))
    assert prospect.is_perhaps_ready(day("2026-11-21"))

"""Who could hold the fort from tomorrow."""

import pytest

from npqplan.organisation.model import Person, Post
from npqplan.succession.acting import acting
from tests.builders import away, day, held, judgement, person, post, school, wish
from tests.succession.looking import pipes

HEAD, SENCO = post("head", "headteacher"), post("senco", "senco")


def _may_act(somebody: Person, seat: Post = HEAD, kind: int = 1) -> bool:
    found = pipes([somebody], [seat], [school(establishment_type=kind)])
    return somebody in acting(seat, found)


@pytest.mark.parametrize(
    "somebody",
    [
        person("kim", "deputy_headteacher", "2026-09"),  # one step below, whatever the years
        person("kim", "teacher", judgements=[judgement("headteacher", "now", "2026-10")]),
        person("kim", "teacher", held=[held("headteacher", "2010-09", "2011-08")]),
        person("kim", "teacher", held=[held("headteacher", "2025-09", "2026-08", acting=True)]),
        person("kim", "deputy_headteacher", away=away("2026-11-22")),  # here today
        person("kim", "deputy_headteacher", leaving_on="2026-11-21"),
    ],
)
def test_these_could(somebody: Person) -> None:
    assert _may_act(somebody)


@pytest.mark.parametrize(
    "somebody",
    [
        person("kim", "assistant_headteacher", "2010-09"),  # ready by usual years, but two steps below
        person("kim", "deputy_headteacher", refuses_roles=["headteacher"]),
        person("kim", "deputy_headteacher", "2010-09", away=away("2026-11-21", "2026-11-21")),
        person("kim", "deputy_headteacher", leaving_on="2026-11-20"),
        person("kim", "headteacher"),  # is head there already
        person("kim", "teacher", judgements=[judgement("headteacher", "1-2 years", "2026-10")]),
    ],
)
def test_these_could_not(somebody: Person) -> None:
    assert not _may_act(somebody)


def test_not_the_holder() -> None:
    seat = post("deputy", "deputy_headteacher", holders=["kim"])
    assert acting(seat, pipes([person("kim", "assistant_headteacher")], [seat])) == ()


def test_not_from_another_school() -> None:
    kim = person("kim", "deputy_headteacher", school="elm")
    assert acting(HEAD, pipes([kim], [HEAD], [school("fairfield")])) == ()


def test_in_a_post_of_the_trust_a_head_of_any_school_could_act() -> None:
    director = post("director", "trust_director", school=None)
    kim = person("kim", "headteacher", school="elm")
    assert acting(director, pipes([kim], [director], [school("fairfield"), school("elm")])) == (kim,)


def test_a_step_down_only_for_who_wants_it() -> None:
    seat = post("assistant", "assistant_headteacher")
    deputy = person("kim", ["deputy_headteacher", "phase_leader"])
    wanting = person("kim", ["deputy_headteacher", "phase_leader"], wants=["assistant_headteacher"])
    assert not _may_act(deputy, seat)
    assert _may_act(wanting, seat)


@pytest.mark.parametrize(
    ("somebody", "may"),
    [
        (person("kim", "subject_leader", leads=["send"]), True),
        (person("kim", "subject_leader", wants=["senco"]), True),
        (person("kim", "subject_leader", wants=[wish(post="senco")]), True),
        (person("kim", "subject_leader", leads=["behaviour"]), False),
        (person("kim", "subject_leader", leads=["send"], qualified_teacher=False), False),
        (person("kim", "teacher", leads=["send"], induction="ect_year_2"), False),
    ],
)
def test_the_senco(somebody: Person, may: bool) -> None:  # noqa: FBT001
    assert _may_act(somebody, SENCO) is may


def test_in_a_special_school_the_law_asks_nothing_of_a_senco() -> None:
    assert _may_act(person("kim", "subject_leader", leads=["send"], qualified_teacher=False), SENCO, kind=7)


def test_stronger_evidence_comes_first() -> None:
    people = [
        person("ann", "deputy_headteacher"),
        person("bea", "deputy_headteacher"),
        person("dot", "teacher", held=[held("headteacher", "2010-09", "2011-08")]),
    ]
    found = acting(HEAD, pipes(people, [HEAD]))
    assert found[0].id == "dot"
    assert {each.id for each in found[1:]} == {"ann", "bea"}


def test_nobody_acts_in_a_post_by_remit_by_being_a_step_below() -> None:
    dsl = post("dsl", (), remits=["safeguarding"])
    assert not _may_act(person("kim", "teacher"), dsl)
    assert _may_act(person("kim", "teacher", leads=["safeguarding"]), dsl)


@pytest.mark.parametrize(
    ("somebody", "may"),
    [
        # one step below both: a phase leader who leads send
        (person("kim", "phase_leader", leads=["send"]), True),
        # a teacher is a step below the SENCO only: the assistant head's part must be judged or done
        (person("kim", "teacher", leads=["send"]), False),
        (person("kim", leads=["send"], judgements=[judgement("assistant_headteacher", "now")]), True),
        (person("kim", leads=["send"], judgements=[judgement("assistant_headteacher", "1-2 years")]), False),
        (person("kim", leads=["send"], held=[held("assistant_headteacher", "2010-09", "2012-08")]), True),
        # the assistant head's part alone is not the whole
        (person("kim", judgements=[judgement("assistant_headteacher", "now")]), False),
    ],
)
def test_a_post_of_two_roles(somebody: Person, may: bool) -> None:  # noqa: FBT001
    assert _may_act(somebody, post("inclusion", ["assistant_headteacher", "senco"])) is may


def test_for_a_part_of_a_post_two_steps_in_the_usual_years_are_not_enough() -> None:
    # ready by convention to be deputy, from a middle leader's post in two steps, but it is not the step below
    kim = person("kim", "phase_leader", "2010-09", leads=["send"])
    both = post("both", ["deputy_headteacher", "senco"])
    assert [prospect.person.id for prospect in pipes([kim], [both]).covering["both"]] == ["kim"]
    assert not _may_act(kim, both)


def test_on_another_day() -> None:
    def could(somebody: Person, on: str) -> bool:
        return somebody in acting(HEAD, pipes([somebody], [HEAD]), day(on))

    away_then = person("kim", "deputy_headteacher", away=away("2027-09-01", "2027-12-31"))
    assert (could(away_then, "2027-08-31"), could(away_then, "2027-09-01")) == (True, False)
    leaving = person("kim", "deputy_headteacher", leaving_on="2027-08-31")
    assert (could(leaving, "2027-08-31"), could(leaving, "2027-09-01")) == (True, False)
    judged = person("kim", "teacher", judgements=[judgement("headteacher", "1-2 years", "2026-10")])
    assert (could(judged, "2028-08-31"), could(judged, "2028-09-01")) == (False, True)
    beginner = person(
        "kim", "phase_leader", leads=["send"], induction="ect_year_2", induction_ends="2027-07-31"
    )
    found = pipes([beginner], [SENCO], [school(establishment_type=1)])
    assert [bool(acting(SENCO, found, day(on))) for on in ("2027-07-31", "2027-08-01")] == [False, True]

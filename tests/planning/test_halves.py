"""The two halves of somebody's own combination."""

import pytest

from npqplan.organisation.model import Person
from npqplan.planning.halves import Half, halves, own_combination
from tests.builders import organisation, person, post, school, wish
from tests.rules.looking import outlook


def _halves(somebody: Person, phase: str = "primary") -> list[Half]:
    where = school(phase="secondary" if phase == "secondary" else "primary")
    seats = [post("deputy", "deputy_headteacher"), post("dsl", (), remits=["safeguarding"])]
    return list(halves(somebody, outlook(organisation([somebody], seats, [where]))))


def _said(somebody: Person, phase: str = "primary") -> list[tuple[str, tuple[str, ...], str]]:
    return [(half.kind, half.npqs, half.step or _first(half)) for half in _halves(somebody, phase)]


def _first(half: Half) -> str:
    return half.deepens[0][1] if half.deepens else "shared"


@pytest.mark.parametrize(
    ("somebody", "npqs", "why"),
    [
        (person("kim", leads=["literacy"]), ("NPQLL",), "literacy"),
        (person("kim", leads=["mathematics"]), ("NPQLPM",), "mathematics"),
        (person("kim", "assistant_headteacher", leads=["behaviour"]), ("NPQLBC",), "behaviour"),
        (person("kim", "headteacher", leads=["teacher_development"]), ("NPQLTD",), "teacher_development"),
        (person("kim", leads=["early_years"]), ("NPQEYL",), "early_years"),
        (person("kim", leads=["inclusion"]), ("NPQSENCO",), "inclusion"),
        (person("kim", leads=["science", "literacy"]), ("NPQLL",), "literacy"),
        (person("kim", leads=["curriculum", "teaching"]), ("NPQLT",), "curriculum"),
        (person("kim", leads=["behaviour", "literacy"]), ("NPQLBC", "NPQLL"), "behaviour"),
        (person("kim", "pastoral_support", leads=["pastoral"]), ("NPQLBC",), "pastoral"),
        (person("kim", "senco"), ("NPQSENCO",), "send"),  # a SENCO leads send
        (person("kim", ["assistant_headteacher", "senco"]), ("NPQSENCO",), "send"),
    ],
)
def test_the_specialist_half_is_the_npq_of_the_remit(
    somebody: Person, npqs: tuple[str, ...], why: str
) -> None:
    assert _said(somebody) == [("specialist", npqs, why)]


@pytest.mark.parametrize(
    "role", ["subject_leader", "phase_leader", "head_of_department", "head_of_year", "lead_practitioner"]
)
@pytest.mark.parametrize("leads", [[], ["science"]])
def test_middle_leaders_share_npqlt_where_no_npq_deepens_their_remit(role: str, leads: list[str]) -> None:
    assert _said(person("kim", role, leads=leads)) == [("specialist", ("NPQLT",), "shared")]


def test_maths_in_a_secondary_school_has_no_npq_of_its_own() -> None:
    assert _said(person("kim", "subject_leader", leads=["mathematics"]), "secondary") == [
        ("specialist", ("NPQLT",), "shared")
    ]


@pytest.mark.parametrize(
    "somebody",
    [
        person("kim"),
        person("kim", leads=["science"]),
        person("kim", "assistant_headteacher", leads=["safeguarding"]),
        person("kim", "headteacher"),
        person("kim", role=None),
    ],
)
def test_others_without_a_remit_that_an_npq_deepens_have_none(somebody: Person) -> None:
    assert _said(somebody) == []


@pytest.mark.parametrize(
    ("role", "wanted", "npqs", "step"),
    [
        ("deputy_headteacher", "headteacher", ("NPQH",), "headteacher"),
        ("deputy_headteacher", "head_of_school", ("NPQH",), "head_of_school"),
        ("assistant_headteacher", "deputy_headteacher", ("NPQSL",), "deputy_headteacher"),
        ("assistant_headteacher", "headteacher", ("NPQSL",), "deputy_headteacher"),  # the next of two steps
        ("headteacher", "chief_executive", ("NPQEL",), "executive_headteacher"),
        ("teacher", "senco", ("NPQSENCO",), "senco"),
    ],
)
def test_the_leadership_half_is_the_npq_of_the_next_step(
    role: str, wanted: str, npqs: tuple[str, ...], step: str
) -> None:
    assert _said(person("kim", role, wants=[wanted])) == [("leadership", npqs, step)]


def test_a_wish_for_one_post_is_a_wish_for_its_role() -> None:
    kim = person("kim", "assistant_headteacher", wants=[wish(post="deputy")])
    assert _said(kim) == [("leadership", ("NPQSL",), "deputy_headteacher")]
    assert _said(person("kim", "assistant_headteacher", wants=[wish(post="dsl")])) == []


@pytest.mark.parametrize(
    ("role", "wanted"),
    [
        ("deputy_headteacher", "assistant_headteacher"),  # a step down
        ("deputy_headteacher", "deputy_headteacher"),  # where they are
        ("teacher", "headteacher"),  # out of reach: more than two steps
        ("teacher", "subject_leader"),  # no NPQ of its own prepares for it
        ("teacher", "assistant_headteacher"),  # a middle leader first: sooner than by way of the SENCO
    ],
)
def test_no_leadership_half_for_other_wishes(role: str, wanted: str) -> None:
    assert _said(person("kim", role, wants=[wanted])) == []


def test_a_teacher_who_leads_send_and_wants_to_be_an_assistant_head_has_one_half() -> None:
    bea = person("bea", leads=["literacy", "send"], wants=["assistant_headteacher"])
    assert _said(bea) == [("specialist", ("NPQLL", "NPQSENCO"), "literacy")]


def test_of_two_wishes_the_first_with_an_npq_for_its_next_step_counts() -> None:
    bea = person("bea", wants=["assistant_headteacher", "senco"])
    assert _said(bea) == [("leadership", ("NPQSENCO",), "senco")]


def test_nobody_is_given_the_next_step_who_has_not_asked_for_it() -> None:
    assert _said(person("kim", "deputy_headteacher", "2015-09")) == []


def test_each_npq_of_a_half_stands_with_what_it_deepens() -> None:
    [half] = _halves(person("kim", leads=["literacy", "inclusion"]))
    assert half.deepens == (("NPQLL", "literacy"), ("NPQSENCO", "inclusion"))


def test_both_halves_stand_side_by_side() -> None:
    kim = person("kim", "assistant_headteacher", leads=["behaviour"], wants=["deputy_headteacher"])
    assert [half.kind for half in _halves(kim)] == ["specialist", "leadership"]


def test_the_whole_combination_has_the_npqs_of_the_roles_besides() -> None:
    def whole(somebody: Person) -> frozenset[str]:
        return own_combination(somebody, outlook(organisation([somebody])))

    assert whole(person("kim", "deputy_headteacher", leads=["behaviour"])) == {"NPQSL", "NPQH", "NPQLBC"}
    assert whole(person("kim", "headteacher")) == {"NPQH", "NPQEL"}
    assert whole(person("kim", "subject_leader", leads=["literacy"])) == {"NPQSL", "NPQLT", "NPQLL"}
    assert whole(person("kim")) == frozenset()

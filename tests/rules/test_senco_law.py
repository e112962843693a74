"""Readiness for the SENCO's post, as far as the law lets somebody hold it."""

import pytest
from msgspec.structs import replace

from npqplan.organisation.model import Person, Post
from npqplan.rules.readiness import Assessor
from npqplan.rules.ready import Perhaps, Ready
from npqplan.rules.verdict import Question, Reason
from tests.builders import held, judgement, organisation, person, post, school
from tests.rules.looking import AS_OF, outlook, readiness, told

SENCO = post("senco", "senco")


def _aide(**more: object) -> str:
    found = person("kim", "assistant_headteacher", "2020-09-01", leads=["send"], **more)  # type: ignore[arg-type]
    return told(readiness(found, SENCO))


def test_a_senco_is_a_qualified_teacher() -> None:
    assert _aide(qualified_teacher=False) == "no senco-must-be-qualified"


@pytest.mark.parametrize("qualified", [False, None])
def test_a_trainee_will_be_one_after_induction(qualified: bool | None) -> None:  # noqa: FBT001
    kim = person(
        "kim",
        qualified_teacher=qualified,
        induction="trainee",
        judgements=[judgement("senco", "now", "2026-10-01")],
    )
    found = readiness(kim, SENCO)
    assert told(found) == "2030-09-01 judgement"
    assert isinstance(found, Ready)
    assert found.questions == ()


def test_a_senco_is_past_induction() -> None:
    assert _aide(induction="ect_year_2") == "2027-09-01 convention"
    assert _aide(induction="ect_year_2", induction_ends="2027-07-23") == "2027-07-24 convention"


def test_who_is_head_or_acting_head_there_may_be_senco() -> None:
    head = person("kim", "headteacher", "2020-09-01", qualified_teacher=False, wants=["senco"])
    assert told(readiness(head, SENCO)) == "2020-09-01 convention"
    elsewhere = post("senco", "senco", school="elm")
    assert told(readiness(head, elsewhere)) == "no cannot-move-there"
    mobile = person("kim", "headteacher", qualified_teacher=False, wants=["senco"], can_move_to="any")
    assert told(readiness(mobile, elsewhere, moves=True)) == "no senco-must-be-qualified"


HEAD = person("ann", "headteacher")
EXECUTIVE = person("ann", "executive_headteacher", "2020-09")


def _acting(from_: str, until: str | None) -> Person:
    return person("ann", held=[held("headteacher", from_, until, acting=True)])


HEAD_OF_SCHOOL = person("kim", "head_of_school", "2020-09-01", qualified_teacher=False, wants=["senco"])


@pytest.mark.parametrize(
    ("kim", "others", "posts", "may"),
    [
        (HEAD_OF_SCHOOL, [], [], True),
        (HEAD_OF_SCHOOL, [HEAD], [], False),
        (HEAD_OF_SCHOOL, [person("ann", "headteacher", school="elm")], [], True),
        (HEAD_OF_SCHOOL, [], [post("head", "headteacher")], False),  # vacant
        (HEAD_OF_SCHOOL, [EXECUTIVE], [], True),
        (HEAD_OF_SCHOOL, [_acting("2026-09", None)], [], False),
        (HEAD_OF_SCHOOL, [_acting("2020-09", "2026-08")], [], True),
        (replace(HEAD_OF_SCHOOL, roles=HEAD.roles), [HEAD], [], True),  # they share the headship
        (replace(HEAD_OF_SCHOOL, roles=EXECUTIVE.roles), [HEAD], [], False),
        (replace(HEAD_OF_SCHOOL, roles=EXECUTIVE.roles), [], [], True),
    ],
)
def test_a_head_of_school_is_the_head_where_there_is_no_headteacher(
    kim: Person,
    others: list[Person],
    posts: list[Post],
    may: bool,  # noqa: FBT001
) -> None:
    whole = organisation([kim, *others], [SENCO, *posts])
    found = Assessor(outlook(whole)).assess(kim, SENCO)
    assert (told(found) != "no senco-must-be-qualified") is may


def test_the_law_is_taken_to_bind_the_senco_of_the_trust_itself() -> None:
    aide = person("kim", "assistant_headteacher", "2020-09-01", leads=["send"], qualified_teacher=False)
    assert told(readiness(aide, post("senco", "senco", school=None))) == "no senco-must-be-qualified"


def test_who_may_be_ready_and_may_be_senco_by_law_may_be_ready() -> None:
    assert told(readiness(person("kim", leads=["send"]), SENCO)) == "perhaps years-in-role"


@pytest.mark.parametrize(
    ("from_", "until", "may"),
    [
        ("2026-09-01", None, True),
        ("2026-09-01", "2026-11-21", True),
        ("2026-11-21", None, True),
        ("2026-09-01", "2026-11-20", False),
        ("2026-11-22", None, False),
    ],
)
def test_an_acting_head_is_one_while_acting(from_: str, until: str | None, may: bool) -> None:  # noqa: FBT001
    acting = held("headteacher", from_, until, acting=True)
    kim = person(
        "kim", "deputy_headteacher", "2020-09-01", qualified_teacher=False, wants=["senco"], held=[acting]
    )
    assert isinstance(readiness(kim, SENCO), Ready) is may


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (1, "no senco-must-be-qualified"),  # a community school
        (15, "no senco-must-be-qualified"),  # a maintained nursery school
        (None, "no senco-must-be-qualified"),  # not told: taken to be one of these
        (7, "2020-09-01 convention"),  # a community special school
        (11, "2020-09-01 convention"),  # an independent school
    ],
)
def test_the_law_is_about_mainstream_and_maintained_nursery_schools(kind: int | None, expected: str) -> None:
    kim = person("kim", "assistant_headteacher", "2020-09-01", leads=["send"], qualified_teacher=False)
    assert told(readiness(kim, SENCO, schools=[school(establishment_type=kind)])) == expected


def test_of_somebody_who_teaches_unknown_facts_count_with_a_question() -> None:
    kim = person(
        "kim", "assistant_headteacher", "2020-09-01", leads=["send"], qualified_teacher=None, induction=None
    )
    found = readiness(kim, SENCO)
    assert isinstance(found, Ready)
    assert found.questions == (Question("qualified-teacher", "kim"), Question("induction", "kim"))


def test_of_support_staff_they_are_left_open() -> None:
    before = [held("senco", "2015-09", "2018-08")]
    unsaid = person("kim", "pastoral_support", held=before, qualified_teacher=None)
    half_said = person("kim", "pastoral_support", held=before, qualified_teacher=True, induction=None)
    asks = Question("qualified-teacher", "kim")
    assert readiness(unsaid, SENCO) == Perhaps(Reason("has-done-it", {"role": "senco"}), asks, AS_OF)
    assert told(readiness(half_said, SENCO)) == "perhaps induction"

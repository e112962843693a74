"""People and schools that seem to be the same under another id."""

import pytest
from msgspec.structs import replace

from npqplan.catalogue import shipped
from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.schools import settled
from npqplan.report.assemble.compare.side import SideBudget, SidePriority
from npqplan.report.assemble.other_ids import Known, SameSchool, people_of_one_name, schools_with_other_ids
from npqplan.report.result import SchoolRef, YearPounds
from tests.report.sides import NOW, THEN, post, side, who

ASH = SchoolRef("ash", "Ash Primary School")
ELM = SchoolRef("elm", "Elm Primary School")


def known(**schools: str) -> Known:
    """Schools by id, each with its people; the name goes with the first word of the id."""
    return Known(
        tuple(SchoolRef(id_, f"{id_.partition('_')[0].title()} School") for id_ in schools),
        tuple(who(person, school=id_) for id_, people in schools.items() for person in people.split()),
    )


def pairs(then: Known, now: Known) -> list[tuple[str, str, str]]:
    return [(each.before.id, each.now.id, each.by) for each in schools_with_other_ids(then, now)]


@pytest.mark.parametrize(
    ("then", "now", "found"),
    [
        (known(ash="a b", elm="c"), known(ash="a b", elm="c"), []),
        (known(ash="a b"), known(ash_school="x y"), [("ash", "ash_school", "name")]),
        (known(ash="a b c"), known(oak="a b x"), [("ash", "oak", "people")]),
        (known(ash="a b"), known(oak="a x"), []),
        (known(ash="a b c"), known(oak="a b c d e f"), []),
        (known(ash="", elm="a"), known(ash="", oak=""), []),
        (
            known(ash="a b", elm="c d"),
            known(oak="a b", fir="c d"),
            [("ash", "oak", "people"), ("elm", "fir", "people")],
        ),
        (known(ash_one="a", ash_two="b"), known(ash_new="x"), []),
        (known(ash="a b"), known(ash="a b", oak="c"), []),
    ],
    ids=[
        "the same",
        "one name",
        "most of the people",
        "half of the people",
        "all of them, and as many others",
        "nobody",
        "two at once",
        "two of that name then",
        "a new school",
    ],
)
def test_which_schools_are_one(then: Known, now: Known, found: list[tuple[str, str, str]]) -> None:
    assert pairs(then, now) == found


def test_a_school_with_its_name_is_not_given_to_another_that_took_its_people() -> None:
    assert pairs(known(ash="a b"), known(ash_new="x", oak="a b")) == [("ash", "ash_new", "name")]


def test_what_is_said_of_it() -> None:
    assert SameSchool(ASH, SchoolRef("ash-primary", ASH.name), "name").text == (
        "Ash Primary School has another id than it had (ash, now ash-primary): it is taken for the same "
        "school. Give it the id that it had, unless the new one is to stay"
    )
    assert SameSchool(ASH, SchoolRef("oak", "Oak Academy"), "people").text.startswith(
        "Oak Academy (oak) has most of the people of Ash Primary School (ash): they are taken for one school."
    )


def test_people_of_one_name_who_went_and_came() -> None:
    then = (who("khan", name="Priya Khan"), who("reed", name="Tom Reed"), who("lee", name="Jo Lee"))
    now = (who("p-khan", name="PRIYA KHAN"), who("reed", name="Tom Reed"), who("jo", name="Jo March"))
    [found] = people_of_one_name(then, now)
    assert (found.gone, found.come) == (("khan",), ("p-khan",))


def test_nothing_moves_with_the_id_of_a_school() -> None:
    people = (who("hughes", "headteacher", school="ash"), who("khan", school="ash"))
    then = side(
        THEN,
        people,
        schools=(ASH, ELM),
        posts=(post("head", "headteacher", "hughes", school="ash"),),
        priorities=(SidePriority("ash", "literacy", ("khan",), ()),),
        budgets=(SideBudget("ash", (YearPounds("2027/28", 900),)),),
    )
    other = SchoolRef("ash-primary", ASH.name)
    now = replace(
        then,
        as_of=NOW,
        schools=(other, ELM),
        people=tuple(replace(person, school=other.id) for person in people),
        posts=tuple(replace(each, school=other.id) for each in then.posts),
        priorities=tuple(replace(each, school=other.id) for each in then.priorities),
        budgets=(SideBudget(other.id, (YearPounds("2027/28", 900),)),),
    )
    both = settled(Both(then, now, shipped()))
    assert both.before.schools == (other, ELM)
    assert replace(both.before, as_of=NOW) == now
    assert [(each.before.id, each.now.id) for each in both.same_schools] == [("ash", "ash-primary")]

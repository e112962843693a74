"""Ids made from names: readable, unique, and the same whatever the order of rows."""

import pytest

from npqplan.organisation.naming import Unnamed, made_ids, slug
from tests.organisation.rosters import built, codes, of_staff, one_school, organisation, person


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sarah Hughes", "sarah-hughes"),
        ("Síle O'Brien-Smith", "sile-obrien-smith"),
        ("  Ada   OKORO ", "ada-okoro"),
        ("$1.00", "1-00"),
        ("李明", "李明"),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_name_without_letters_gets_a_code() -> None:
    assert slug("()").startswith("n-")
    assert slug("()") == slug("()") != slug("!!")


def test_namesakes_in_two_schools_are_told_apart_by_the_school() -> None:
    both = [Unnamed(None, "Jo March", "at-fairfield"), Unnamed(None, "Jo March", "at-hillside")]
    assert made_ids(both) == ["jo-march-at-fairfield", "jo-march-at-hillside"]
    assert made_ids(both[::-1]) == ["jo-march-at-hillside", "jo-march-at-fairfield"]


def test_namesakes_in_one_school_cannot_be() -> None:
    assert made_ids([Unnamed(None, "Jo March", "at-fairfield")] * 2) == [None, None]
    assert codes(built(one_school("name: Jo March, role: teacher", "name: Jo March, role: senco"))) == [
        "needs-id"
    ]


def test_a_made_id_gives_way_to_one_given() -> None:
    assert made_ids([Unnamed("jo-march", "X"), Unnamed(None, "Jo March", "at-hillside")]) == [
        "jo-march",
        "jo-march-at-hillside",
    ]


def test_people_without_an_id_can_be_named_as_their_name_is_written() -> None:
    found = of_staff("name: Jo March, role: teacher, mentors: [Ada Okoro]", "name: Ada Okoro, role: teacher")
    assert person(found, "jo-march").mentors == ("ada-okoro",)
    assert person(found, "jo-march").made_id


def test_inside_its_school_the_plain_word_will_do() -> None:
    found = organisation("""
        roster: 1
        trust: {name: Riverside}
        schools:
          - id: fairfield
            name: Fairfield
            staff: [{name: Jo March, role: teacher}, {id: x, name: X, role: teacher, mentors: Jo March}]
          - {id: hillside, name: Hillside, staff: [{name: Jo March, role: teacher}]}
        """)
    assert person(found, "x").mentors == ("jo-march-at-fairfield",)


def test_an_id_made_from_a_name_is_never_suggested_or_shown() -> None:
    found = built(
        one_school("name: Sarah Hughes, role: head", "id: x, name: X, role: teacher, mentors: [sarah-hughs]")
    )
    (finding,) = found.findings
    assert finding.code == "unknown-person"
    assert "sarah" not in str(finding.hint)


def test_schools_of_one_name_are_told_apart_by_urn() -> None:
    found = organisation("""
        roster: 1
        trust: {name: Riverside}
        schools: [{name: St Mary's, urn: 100001}, {name: St Mary's, urn: 100002}]
        """)
    assert {school.id for school in found.schools} == {"st-marys-100001", "st-marys-100002"}

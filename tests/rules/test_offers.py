"""Whom an offer for new heads could be for."""

from npqplan.catalogue.load import shipped
from npqplan.rules.offers import heads
from tests.builders import organisation, person


def test_heads_and_heads_of_school_are_those_it_could_be_for() -> None:
    roles = ("headteacher", "head_of_school", "executive_headteacher", "deputy_headteacher")
    everybody = organisation([person(role, role) for role in roles], [])
    assert {each.id for each in heads(everybody, shipped())} == {"headteacher", "head_of_school"}

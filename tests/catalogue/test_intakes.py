"""Intakes to choose from, and whose funding rules hold at them."""

from dataclasses import replace
from datetime import date

import pytest

from npqplan.catalogue import intake_of, intakes_from, known_intake, rules_for, shipped
from npqplan.catalogue.model import Catalogue, Intake


def ids(as_of: date, until: date, catalogue: Catalogue | None = None) -> list[str]:
    return [intake.id for intake in intakes_from(catalogue or shipped(), as_of, until)]


def intake(intake_id: str) -> Intake:
    found = intake_of(shipped(), intake_id)
    assert found is not None
    return found


def test_from_today_to_the_horizon() -> None:
    assert ids(date(2026, 11, 21), date(2029, 11, 21)) == ["autumn-2027", "autumn-2028", "autumn-2029"]


def test_an_intake_can_be_chosen_until_the_day_it_starts() -> None:
    assert ids(date(2026, 11, 1), date(2026, 11, 1)) == ["autumn-2026"]
    assert ids(date(2026, 11, 2), date(2026, 12, 31)) == []


def test_later_autumns_are_expected() -> None:
    assert ids(date(2029, 1, 1), date(2031, 11, 1)) == ["autumn-2029", "autumn-2030", "autumn-2031"]
    assert ids(date(2031, 1, 1), date(2031, 10, 31)) == []
    later = intake("autumn-2030")
    assert (later.starts_on, later.status) == (date(2030, 11, 1), "expected")


def test_without_listed_intakes_the_convention_stands() -> None:
    bare = replace(shipped(), intakes=(), funding=())
    assert ids(date(2026, 11, 2), date(2028, 1, 1), bare) == ["autumn-2027"]
    found = intake_of(bare, "autumn-2027")
    assert found is not None
    assert rules_for(bare, found) is None


@pytest.mark.parametrize("intake_id", ["autumn-2020", "spring-2027", "autumn-27", "summer-2027", ""])
def test_there_is_no_such_intake(intake_id: str) -> None:
    assert intake_of(shipped(), intake_id) is None


@pytest.mark.parametrize(
    ("intake_id", "rules_of"),
    [
        ("autumn-2026", "autumn-2026"),
        ("autumn-2027", "autumn-2026"),
        ("autumn-2033", "autumn-2026"),
        ("spring-2022", "spring-2022"),
    ],
)
def test_whose_rules_hold(intake_id: str, rules_of: str) -> None:
    found = rules_for(shipped(), intake(intake_id))
    assert found is not None
    rules, name = found
    assert name == rules_of
    assert rules_of in rules.intakes


def test_an_announced_intake_without_rules_is_not_known() -> None:
    assert rules_for(shipped(), intake("spring-2026")) is None


def test_an_intake_that_was_looked_up_before_is_known() -> None:
    assert known_intake(shipped(), "autumn-2031") == intake_of(shipped(), "autumn-2031")
    with pytest.raises(KeyError):
        known_intake(shipped(), "spring-1999")

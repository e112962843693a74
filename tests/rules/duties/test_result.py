"""Which intake an application is asked of, once it has begun."""

from dataclasses import replace
from datetime import date

import pytest

from npqplan.catalogue.load import shipped
from npqplan.catalogue.model import Catalogue
from npqplan.rules.duties import Duty, assess
from npqplan.rules.outlook import Outlook
from tests.builders import Day, award, npq, organisation, person, school

DUTY = shipped().duties[0]
AS_OF = date(2026, 11, 21)


def _asked(since: Day, started: Day | None, catalogue: Catalogue) -> list[object]:
    """The intakes named in the questions whether an application came to something."""
    applied = npq("NPQSENCO", "applied", started=started)
    reed = person("reed", "senco", since, npqs=[applied], awards=[award("NASENCO", "not_held")])
    found = assess(reed, school(), DUTY, Outlook(organisation([reed]), catalogue, AS_OF))
    assert isinstance(found, Duty)
    assert {question.asks for question in found.questions} <= {"npq-begun"}
    return [question.values["intake"] for question in found.questions]


@pytest.mark.parametrize(
    ("since", "started", "asked"),
    [
        ("2025-09", None, ["autumn-2026"]),  # the last that has begun
        ("2025-09", "2026-11", ["autumn-2026"]),
        ("2025-09", "2026-11-20", ["autumn-2026"]),  # begun on the first of the month that is told
        ("2025-09", "2026-02", ["autumn-2026"]),  # none began in that month: the next
        ("2025-09", "2025-11", ["autumn-2025"]),  # and not one that began since
        ("2024-09", "2025-11", ["autumn-2025"]),  # its result would come on the day
        ("2024-08", "2025-11", []),  # and here too late
        ("2024-09", "2026-11", []),
        ("2024-09", "2024-10", ["autumn-2024"]),  # the result should have come
        ("2025-09", "2027-11", []),  # it has not begun
    ],
)
def test_an_application_is_asked_of_its_own_intake(since: str, started: str | None, asked: list[str]) -> None:
    assert _asked(since, started, shipped()) == asked


def test_where_no_intake_has_begun_none_is_asked_of() -> None:
    assert _asked("2025-09", None, replace(shipped(), intakes=())) == []

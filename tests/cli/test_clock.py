"""What day it is."""

from datetime import datetime

import pytest

from npqplan.cli.clock import today
from npqplan.cli.exits import CouldNotRunError


def test_the_day_given() -> None:
    assert today("2026-11-21").isoformat() == "2026-11-21"


@pytest.mark.parametrize(("epoch", "day"), [("1795262400", "2026-11-21"), ("1795305599", "2026-11-21")])
def test_the_source_date_is_read_in_universal_time(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert today(None).isoformat() == day


def test_else_the_day_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now().astimezone().date()
    assert before <= today(None) <= datetime.now().astimezone().date()


@pytest.mark.parametrize(
    "text", ["", "today", "2026-13-01", "2026-11", "\u0662\u0660\u0662\u0666-11-21", " 2026-11-21"]
)
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(CouldNotRunError):
        today(text)

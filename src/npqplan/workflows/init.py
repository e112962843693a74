"""A roster to start from, with the day it was written, and the schema that editors check it by."""

import re
from datetime import date
from pathlib import Path
from typing import Final

from npqplan.workflows.schema import roster_schema, schema_text

SCHEMA_NAME: Final = "roster.schema.json"
"""The file that the first line of every template names."""
_TEMPLATES: Final = Path(__file__).with_name("init_templates")
_WRITTEN_ON: Final = date(2026, 11, 21)
"""The day that stands in the templates wherever today is meant."""
_INTAKE_BEGUN: Final = date(2026, 11, 2)
"""The day after an autumn intake starts: from here on, the next one is a year away."""
_YEAR: Final = re.compile(r"\b(20[12]\d)(?:(/\d\d)\b|(?=-\d\d)|(?<=autumn-....)(?=\b))")


def template(example: str, today: date) -> str:
    """The commented roster of a primary school, a secondary school or a trust, as written today.

    Its years move with today's, from intake to intake, so that it always tells the same story.
    """
    text = (_TEMPLATES / f"{example}.yaml").read_text(encoding="utf-8")
    years = today.year - _WRITTEN_ON.year - (today < _INTAKE_BEGUN.replace(year=today.year))
    years = max(years, 0)
    moved = (_moved(line, years) for line in text.split(_WRITTEN_ON.isoformat()))
    return today.isoformat().join(moved)


def _moved(text: str, years: int) -> str:
    """Every year in a date, an intake or an academic year, so many years on."""

    def on(found: re.Match[str]) -> str:
        year, short = int(found[1]) + years, found[2]
        return f"{year}/{(year + 1) % 100:02d}" if short else str(year)

    return _YEAR.sub(on, text)


def schema_beside() -> str:
    """The schema of a roster, as `npqplan schema roster` prints it."""
    return schema_text(roster_schema())

"""A document to start from, and the schema that editors check it by.

A roster has the day in it on which it is written; a policy and a catalogue are those that come with npqplan.
"""

import re
from datetime import date
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct

from npqplan.documents import shipped_bytes
from npqplan.workflows.schema import catalogue_schema, policy_schema, roster_schema, schema_text


class Start(Struct, frozen=True):
    """A document to fill in or to change."""

    kind: Literal["roster", "policy", "catalogue"]
    text: str

    @property
    def file(self) -> str:
        """What it is called where nobody says otherwise."""
        return f"{self.kind}.yaml"

    @property
    def schema(self) -> str:
        """What the schema beside it is called: its first line says so to editors."""
        return f"{self.kind}.schema.json"


_TEMPLATES: Final = Path(__file__).with_name("init_templates")
_WRITTEN_ON: Final = date(2026, 11, 21)
"""The day that stands in the templates wherever today is meant."""
_INTAKE_BEGUN: Final = date(2026, 11, 2)
"""The day after an autumn intake starts: from here on, the next one is a year away."""
_YEAR: Final = re.compile(r"\b(20[12]\d)(?:(/\d\d)\b|(?=-\d\d)|(?<=autumn-....)(?=\b))")


def start(example: str, today: date) -> Start:
    """The document of one kind (`policy`, `catalogue`, or the roster of a kind of school)."""
    match example:
        case "policy" | "catalogue":
            content = shipped_bytes({"policy": "policy.yaml", "catalogue": "npqs.yaml"}[example]).decode()
            return Start(example, f"# yaml-language-server: $schema=./{example}.schema.json\n{content}")
        case _:
            return Start("roster", _template(example, today))


def schema_beside(document: Start) -> str:
    """Its schema, as `npqplan schema` prints it."""
    match document.kind:
        case "roster":
            return schema_text(roster_schema())
        case "policy":
            return schema_text(policy_schema())
        case "catalogue":
            return schema_text(catalogue_schema())


def _template(example: str, today: date) -> str:
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

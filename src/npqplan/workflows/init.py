"""A roster to start from, with the day it was written, and the schema that editors check it by."""

from datetime import date
from pathlib import Path
from typing import Final

from npqplan.workflows.schema import document_schema, schema_text

SCHEMA_NAME: Final = "roster.schema.json"
"""The file that the first line of every template names."""
_TEMPLATES: Final = Path(__file__).with_name("init_templates")
_WRITTEN_ON: Final = "2026-11-21"
"""The day that stands in the templates wherever today is meant."""


def template(example: str, today: date) -> str:
    """The commented roster of a primary school, a secondary school or a trust, as written today."""
    text = (_TEMPLATES / f"{example}.yaml").read_text(encoding="utf-8")
    return text.replace(_WRITTEN_ON, today.isoformat())


def roster_schema() -> str:
    """The schema of a roster, as `npqplan schema roster` prints it."""
    return schema_text(document_schema("roster"))

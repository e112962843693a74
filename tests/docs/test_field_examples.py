"""Every example that docs/roster.md and the JSON Schema give for a field is read by the program."""

import re
from collections.abc import Iterator
from typing import Any, cast

import pytest
import yaml

from npqplan import checks
from npqplan.documents import read
from npqplan.organisation.build import build
from npqplan.roster import read_roster
from tests.checks.diagnosing import AS_OF, INDEX
from tests.docs.fields import records

ROSTER = """
roster: 1
school: {name: Fairfield School, setting: another_setting}
posts: [{id: inclusion, role: lead practitioner, holder: march}]
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher}
  - {id: silva, name: Ana Silva, role: teacher}
  - {id: march, name: Jo March, role: teacher}
  - id: khan
    name: Priya Khan
    role: [{role: teacher}]
    held: [{role: teacher, from: 2001-09, until: 2025-08}]
    npqs: [{npq: NPQSL, status: withdrawn, started: 2024-11, finished: 2028-07}]
    other_qualifications: [{name: NASENCO, started: 2019-01, finished: 2026-07}]
    wants: [{role: senco}]
    ready_for: [{role: senco, when: now, judged_by: the head, judged_on: 2026-09-01}]
    leaving: {on: 2031-08-31}
    unavailable: {from: 2027-01-01}
    itt_lead_mentor: {provider_accredited: yes}
plan: {keep: [{person: silva, npq: NPQLT, intake: autumn-2027}], exclude: [{person: silva, npq: NPQLL}]}
"""
KHAN = ("staff", 3)
WHERE: dict[str, tuple[str | int, ...]] = {
    "roster": (),
    "school": ("school",),
    "post": ("posts", 0),
    "person": KHAN,
    "role": (*KHAN, "role", 0),
    "held role": (*KHAN, "held", 0),
    "npq": (*KHAN, "npqs", 0),
    "qualification": (*KHAN, "other_qualifications", 0),
    "wish": (*KHAN, "wants", 0),
    "judgement": (*KHAN, "ready_for", 0),
    "leaving": (*KHAN, "leaving"),
    "unavailability": (*KHAN, "unavailable"),
    "lead mentor": (*KHAN, "itt_lead_mentor"),
    "plan": ("plan",),
    "kept place": ("plan", "keep", 0),
    "exclusion": ("plan", "exclude", 0),
}
"""Where the roster above has each record; it has no trust."""
WORD = re.compile(r"\d{4}-\d\d(?:-\d\d)?|[a-z]+-\d{4}|NPQ[A-Z]+|NASENCO|EHCO|[a-z0-9]+(?:_[a-z0-9]+)+")


def examples() -> Iterator[tuple[str, str, str]]:
    """Record, field and value."""
    for record, fields in records().items():
        for name, field in fields.items():
            if record in WHERE:
                for value in (*told(str(field["description"]), {*fields}), *given(field)):
                    yield record, name, value


def told(description: str, fields: set[str]) -> list[str]:
    """What a description gives as examples: what stands in brackets, or the words after the last colon."""
    if bracketed := re.search(r": ([\[{].*[\]}])", description):
        return [bracketed[1]]
    return [word for word in WORD.findall(description.rpartition(": ")[2]) if word not in fields]


def given(field: dict[str, object]) -> list[str]:
    """The examples that the schema gives for a value of the field itself."""
    either = cast("list[dict[str, Any]]", field.get("anyOf", [field]))
    return [value for each in either for value in each.get("examples", ())]


def errors(record: str, field: str, value: str) -> list[str]:
    """What is wrong in a roster where the value stands in the field."""
    roster = yaml.load(ROSTER, Loader=yaml.BaseLoader)  # noqa: S506 - text and nothing else
    entry = roster
    for step in WHERE[record]:
        entry = entry[step]
    entry[field] = yaml.load(value, Loader=yaml.BaseLoader)  # noqa: S506
    document = read(yaml.safe_dump(roster).encode(), "roster.yaml")
    reading = read_roster(document)
    built = build([reading], INDEX)
    found = [*reading.findings, *built.findings]
    assert built.organisation is not None
    found += checks.run(built.organisation, INDEX, AS_OF, {"roster.yaml": document}, found)
    return [f"{each.code}: {each.message}" for each in found if each.severity == "error"]


@pytest.mark.parametrize(("record", "field", "value"), [*examples()])
def test_an_example_is_read(record: str, field: str, value: str) -> None:
    assert errors(record, field, value) == []


def test_the_examples_are_found() -> None:
    found = {*examples()}
    assert ("kept place", "intake", "autumn-2028") in found
    assert ("post", "role", "[assistant_headteacher, senco]") in found
    assert ("held role", "until", "2019-08") in found
    assert ("plan", "two_at_once", "yes") in found
    assert errors("kept place", "intake", "spring-2028") != []

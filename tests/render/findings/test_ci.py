"""Findings for machines: nothing in them names a person, and nothing in them is read as a command."""

import json
import re
from collections.abc import Callable, Sequence
from datetime import date
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from npqplan.diagnostics import Diagnostic, quoted
from npqplan.render.findings import github, junit, sarif
from npqplan.render.findings import json as findings_json
from npqplan.report.result import CatalogueRef
from tests.render.audit.junit_schema import faults
from tests.render.findings import NAMED, UNKNOWN
from tests.render.hostile import NAMES, UNSAFE, any_text

_TEXT = {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"]}
_RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
    "additionalProperties": False,
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": _TEXT,
        "locations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["physicalLocation"],
                "properties": {
                    "physicalLocation": {
                        "type": "object",
                        "required": ["artifactLocation", "region"],
                        "properties": {
                            "artifactLocation": {
                                "type": "object",
                                "properties": {"uri": {"type": "string", "format": "uri-reference"}},
                            },
                            "region": {
                                "type": "object",
                                "additionalProperties": False,
                                "properties": {
                                    side: {"type": "integer", "minimum": 1}
                                    for side in ("startLine", "startColumn", "endLine", "endColumn")
                                },
                            },
                        },
                    }
                },
            },
        },
    },
}
SARIF_PART = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": _RESULT},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "additionalProperties": False,
                                            "properties": {
                                                "id": {"type": "string"},
                                                "shortDescription": _TEXT,
                                                "help": _TEXT,
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                },
            },
        },
    },
}
"""What the schema of SARIF 2.1.0 says of the members that are written here, and that there are no others."""


def in_json(found: Sequence[Diagnostic]) -> str:
    ref = CatalogueRef("2026.11", date(2026, 11, 21))
    return "".join(findings_json.render(found, version="0.1.0", as_of=date(2026, 11, 21), catalogue=ref))


def in_sarif(found: Sequence[Diagnostic]) -> str:
    return "".join(
        sarif.render(found, version="0.1.0", manuals={"unknown-npq": "An NPQ nobody knows.\n\nMore."})
    )


def in_github(found: Sequence[Diagnostic]) -> str:
    return "".join(github.render(found))


def in_junit(found: Sequence[Diagnostic]) -> str:
    return "".join(junit.render(found, date(2026, 11, 21)))


@pytest.mark.parametrize("write", [in_json, in_sarif, in_github, in_junit])
def test_no_format_of_ci_says_a_name(write: Callable[[Sequence[Diagnostic]], str]) -> None:
    slips = ("Hughes", 'Ida "Hughes" Head', "Deputy (Mrs Hughes's cover)", "S Hughes", "hughes", "*Hughes")
    typed = [replace(UNKNOWN, message=f"{quoted(each)} is not a role in the catalogue") for each in slips]
    strayed = replace(UNKNOWN, path="staff[0].Hughes", message=f"{quoted('Hughes')} is not a key")
    placed = replace(UNKNOWN, path='plan.fees["Ida \\"Hughes\\""]')
    written = write([UNKNOWN, NAMED, *typed, strayed, placed])
    assert "unknown-npq" in written
    assert "ughes" not in written


@pytest.mark.parametrize(
    ("typed", "is_shown"),
    [
        ("Deputy Headteacher", True),
        ("in_role_since", True),
        ("NPQSENCO, NPQH", True),
        ("2026-13-01", True),
        ("31/8/2019", True),
        ("£12,000", True),
        ("1234567", False),  # a teacher reference number
        ("12/34567", False),
        ("hedteacher", False),
        ("head of Smith", False),
        ("Müller", False),
    ],
)
def test_ci_repeats_our_own_words_and_figures_alone(typed: str, *, is_shown: bool) -> None:
    written = in_github([replace(UNKNOWN, message=f"{quoted(typed)} is not a role")])
    assert written.endswith(f'::"{typed if is_shown else "..."}" is not a role (hint: did you mean NPQLL?)\n')


def test_what_is_under_a_name_is_never_repeated() -> None:
    assert "Head" not in in_github([replace(NAMED, message='"Head" is odd', hint='write "Head" again')])


def test_a_path_keeps_its_own_keys() -> None:
    paths = {
        "staff[3].npqs[0].npq": "staff[3].npqs[0].npq",
        "plan.budget.2026/27": "plan.budget.2026/27",
        "staff[0].Colin": 'staff[0]["..."]',
        'plan.fees["Mrs Tibbs"].npq': 'plan.fees["..."].npq',
    }
    for path, shown in paths.items():
        read = json.loads(in_json([replace(UNKNOWN, path=path)]))
        assert read["diagnostics"][0]["path"] == shown


def test_json_has_the_envelope_and_every_finding() -> None:
    read = json.loads(in_json([UNKNOWN]))
    members = ["npqplan", "report", "schema_version", "as_of", "catalogue", "diagnostics", "fairness"]
    assert list(read) == members
    assert read["report"] == "check"
    assert read["diagnostics"][0]["path"] == "staff[3].npqs[0].npq"


def test_a_command_for_github() -> None:
    assert in_github([UNKNOWN]) == (
        "::error file=roster.yaml,line=2,col=11,endColumn=16,title=unknown-npq::"
        '"..." is not an NPQ in the catalogue (hint: did you mean NPQLL?)\n'
    )
    assert in_github([replace(NAMED, severity="info")]).startswith("::notice ")


@given(any_text, any_text)
def test_one_finding_is_one_command_whatever_it_says(message: str, file: str) -> None:
    written = in_github([replace(UNKNOWN, message=message, file=file)])
    assert written.count("\n") == 1
    command = re.fullmatch(
        r"::error file=([^:,]*),line=2,col=11,endColumn=16,title=unknown-npq::(.*)\n", written
    )
    assert command
    assert "\r" not in written


@given(any_text, any_text)
def test_junit_is_junit_whatever_it_says(message: str, file: str) -> None:
    other = replace(UNKNOWN, message=message, hint=message, file=f"a/{file}.yaml")
    root = ET.fromstring(in_junit([other, UNKNOWN, NAMED]).encode())  # noqa: S314 - our own
    assert [*faults(root)] == []
    assert [len(root.findall(f".//{each}")) for each in ("error", "skipped")] == [2, 1]


def test_strict_makes_errors_of_warnings_and_nothing_of_notes() -> None:
    notes = replace(NAMED, severity="info")
    for found, strict, errors in (([NAMED], False, 0), ([NAMED], True, 1), ([notes], True, 0)):
        failing = found if strict else ()
        text = "".join(junit.render(found, date(2026, 11, 21), failing=failing))
        assert text.count("<error ") == errors
        assert "schools/my roster.yaml:1:9: " in text or found == [notes]
        commands = "".join(github.render(found, failing=failing))
        assert commands.startswith("::error ") == bool(errors)


def test_the_weightiest_come_first_for_github_shows_ten_of_a_kind() -> None:
    found = [
        replace(NAMED, severity=severity, line=line, path="staff")
        for line, severity in enumerate(("info", *("warning",) * 10, "error"), 1)
    ]
    kinds = [command.split()[0] for command in in_github(found).splitlines()]
    assert kinds == ["::error", *("::warning",) * 10, "::notice"]
    lines = in_github([*found, UNKNOWN, replace(NAMED, line=99, path="staff")]).splitlines()
    listed = lines.index(
        "::group::All 13 errors and warnings, for GitHub shows 10 of a kind beside the lines"
    )
    assert listed == 14
    assert lines[listed + 2] == (
        'error: roster.yaml:2: "..." is not an NPQ in the catalogue (hint: did you mean NPQLL?) [unknown-npq]'
    )
    assert len(lines[listed:]) == 15
    assert lines[-2].startswith("warning: schools/my roster.yaml:99: ")
    many_notices = [replace(NAMED, severity="info", line=line) for line in range(1, 12)]
    assert "group" not in in_github(many_notices)
    assert lines[-1] == "::endgroup::"


@pytest.mark.parametrize("text", NAMES + UNSAFE)
def test_sarif_is_sarif(text: str) -> None:
    written = in_sarif([UNKNOWN, NAMED, replace(UNKNOWN, message=text or "x", file=f"a/{text}.yaml")])
    written.encode()
    Draft202012Validator(SARIF_PART, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(
        json.loads(written)
    )


def test_sarif_points_at_files_and_rules() -> None:
    run = json.loads(in_sarif([UNKNOWN, NAMED]))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    files = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]
    ]
    assert files == ["roster.yaml", "schools/my%20roster.yaml"]
    assert unquote(files[1]) == NAMED.file
    assert rules[1]["shortDescription"]["text"] == "An NPQ nobody knows."


def test_sarif_says_the_whole_path_only_where_it_has_nothing_else() -> None:
    run = json.loads(in_sarif([replace(UNKNOWN, file="/rosters/a.yaml")]))["runs"][0]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "file:///rosters/a.yaml"


def test_the_hint_in_sarif_is_a_sentence_of_its_own() -> None:
    text = json.loads(in_sarif([replace(UNKNOWN, hint="did you mean NPQLL?")]))["runs"][0]["results"][0]
    assert text["message"]["text"].endswith("catalogue. Hint: did you mean NPQLL?")

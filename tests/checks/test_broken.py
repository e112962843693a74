"""Every code by example: `tests/broken/<code>.yaml` says on the offending line what is expected of it.

    - {id: khan, name: Amina Khan, role: deputy hed}  # expect: unknown-role

Nothing else may be found. A folder holds several rosters that are read together.
"""

import re
from pathlib import Path

import pytest

from npqplan.catalogue.check import CHECKS as ON_CATALOGUES
from npqplan.checks.manuals import manuals
from tests.checks.diagnosing import BROKEN, diagnose

CASES = sorted(path for path in BROKEN.iterdir() if path.is_dir() or path.suffix == ".yaml")
EXPECTATION = re.compile(r"# expect: ([a-z, -]+)$")
ELSEWHERE = {
    "file-too-large": "64 MB, made in the tests of documents",
    "not-text": "no text, so no comment",
    "not-utf-8": "no text, so no comment",
    "control-character": "would not survive an editor",
    "too-many-aliases": "made in the tests of documents",
    "unreadable-json": "JSON has no comments",
    "bad-value": "no field of the roster gives it",
    **{check.CODE: "of a catalogue, in its tests" for check in ON_CATALOGUES},
}


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_a_broken_roster_gives_its_code_on_its_line_and_nothing_else(case: Path) -> None:
    files = sorted(case.iterdir()) if case.is_dir() else [case]
    expected = {
        (path.name, number, code.strip())
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for match in [EXPECTATION.search(line)]
        if match
        for code in match[1].split(",")
    }
    assert {code for _, _, code in expected} == {case.stem}
    assert {(each.file, each.line, each.code) for each in diagnose(*files)} == expected


@pytest.mark.parametrize("code", sorted(manuals()))
def test_every_code_has_an_example_and_a_page(code: str) -> None:
    assert code in ELSEWHERE or any(case.stem == code for case in CASES)
    first, *rest = manuals()[code].splitlines()
    assert first.endswith(".")
    assert rest or first == "A value that cannot stand for its key."


def test_every_example_is_of_a_documented_code() -> None:
    assert {case.stem for case in CASES} <= set(manuals())


SLIPS_IN_THE_TEXT = """\
roster: 1
school: {name: Fairfield School, establishment_type: 7}
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher, leads: [*maths ]}  # expect: unknown-alias
  - {id: khan, name: *khan , role: teacher}  # expect: unknown-alias
  - {id: reed, name: Tom Reed, role: !!str sencoo}  # expect: tag
  - {id: silva, name: Ana Silva, role: !!str teacher, in_role_since: *day }  # expect: tag, unknown-alias
"""


def test_a_slip_in_the_very_text_is_one_finding(tmp_path: Path) -> None:
    path = tmp_path / "roster.yaml"
    path.write_text(SLIPS_IN_THE_TEXT, encoding="utf-8")
    expected = [
        (number, code.strip())
        for number, line in enumerate(SLIPS_IN_THE_TEXT.splitlines(), start=1)
        for match in EXPECTATION.finditer(line)
        for code in match[1].split(",")
    ]
    assert [(each.line, each.code) for each in diagnose(path)] == expected

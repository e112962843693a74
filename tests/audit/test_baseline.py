"""A baseline: what was known does not fail, what is new or worse does, what is gone is told."""

import json
from collections.abc import Mapping

import pytest

from npqplan.audit.baseline import Baseline, Known
from npqplan.render import json as render
from npqplan.workflows.audit import Naming, told
from npqplan.workflows.baseline import baseline_file, with_baseline
from npqplan.workflows.reading import File, read
from tests.audit.auditing import AS_OF, audited, one

POLICY = """\
policy: 1
rules:
  - {rule: enough-successors, at_least: 2, roles: [headteacher]}
  - {rule: roster-reviewed}
"""
SCHOOL = """\
roster: 1
reviewed_on: %s
school: {id: fairfield, name: Fairfield Primary School, phase: primary}
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher, in_role_since: 2019-09}
  - {name: Priya Khan, role: deputy_headteacher, in_role_since: %s}
"""
THEN = SCHOOL % ("2026-09-01", "2021-09")
WORSE = SCHOOL % ("2026-09-01", "2026-09")
STALE = SCHOOL % ("2025-09-01", "2021-09")
MENDED = THEN + "  - {id: reed, name: Tom Reed, role: deputy_headteacher, in_role_since: 2020-09}\n"


def baseline(rosters: str | Mapping[str, str], policy: str = POLICY) -> Baseline:
    return audited(rosters, policy).rewritten("known.json", Baseline()).known


def states(roster: str, known: Baseline, *, strict: bool = False) -> list[tuple[str, bool, bool]]:
    """State, known and failing, of each result."""
    found = audited(roster, POLICY)
    answer = told(found, "names", found.held("known.json", known), strict=strict)
    return [(line.state, line.known, line.fails) for line in answer.results]


def test_what_was_known_does_not_fail() -> None:
    assert states(THEN, Baseline()) == [("not_met", False, True), ("met", False, False)]
    assert states(THEN, baseline(THEN)) == [("not_met", True, False), ("met", False, False)]


def test_what_is_new_fails() -> None:
    assert states(STALE, baseline(THEN)) == [("not_met", True, False), ("not_met", False, True)]


def test_what_is_worse_is_new() -> None:
    assert states(WORSE, baseline(THEN))[0] == ("not_met", False, True)
    assert states(THEN, baseline(WORSE))[0] == ("not_met", True, False)


def test_what_is_gone_is_told() -> None:
    found = audited(MENDED, POLICY)
    answer = told(found, "names", found.held("known.json", baseline(THEN)))
    assert answer.summary.passes
    assert answer.baseline is not None
    ((rule, school, about),) = [(each.rule, each.school, each.about) for each in answer.baseline.gone]
    assert (rule, school, about) == ("enough-successors", "fairfield", ("hughes.headteacher",))


def test_a_limit_that_moves_makes_nothing_new() -> None:
    known = baseline(THEN, one("{rule: enough-successors, at_least: 3, roles: [headteacher]}"))
    assert states(THEN, known)[0] == ("not_met", True, False)


def test_not_known_is_known_but_not_met_is_worse() -> None:
    unknown = Known("roster-reviewed", "fairfield", (), "unknown")
    not_met = Known("roster-reviewed", "fairfield", (), "not_met")
    assert Baseline((not_met,)).knows(unknown)
    assert not Baseline((unknown,)).knows(not_met)


def test_strict_fails_on_what_is_not_known_unless_it_was_known() -> None:
    roster = THEN.replace("reviewed_on: 2026-09-01\n", "")
    assert states(roster, baseline(THEN))[1] == ("unknown", False, False)
    assert states(roster, baseline(THEN), strict=True)[1] == ("unknown", False, True)
    assert states(roster, baseline(roster), strict=True)[1] == ("unknown", True, False)


def test_a_file_holds_the_same_again_in_a_stable_order_and_no_name() -> None:
    known = baseline(STALE.replace("2021-09}", "2021-09, leads: [literacy]}"))
    file = baseline_file(known, AS_OF)
    text = "".join(render.render(file))
    assert read_back(text) == (known, [])
    keys = [each.key for each in file.findings]
    assert keys == sorted(keys, key=lambda key: (key[0], key[1] or "", *key[2:]))
    assert "Khan" not in text
    assert "khan" not in text
    assert json.loads(text)["baseline"] == 1


def read_back(text: str) -> tuple[Baseline, list[tuple[int, int, str]]]:
    """A file read as a baseline, with the line, column and code of what is wrong in it."""
    inputs, known = with_baseline(read((), None, AS_OF), File("known.json", text.encode()))
    found = [each for each in inputs.diagnostics if each.file == "known.json"]
    assert all(each.hint for each in found)
    return known, [(each.line, each.column, each.code) for each in found]


WHOLE = """\
{
"baseline": 1,
"npqplan": "0.1.0",
"as_of": "2026-11-21",
"findings": [
  {"rule": "no-shortage", "school": null, "about": ["a.b"], "state": "not_met", "worth": -1, "later": false},
  {"rule": "judgement-lapsed", "school": "elm", "about": ["moss"], "state": "not_met", "worth": -1}
]
}
"""


@pytest.mark.parametrize(
    ("here", "instead", "found"),
    [
        ("", "", []),
        ('"not_met"', '"notmet"', [(6, 70, "bad-choice")]),
        ("-1, ", '"one", ', [(6, 90, "bad-number")]),
        ('"no-shortage"', '"no-shortages"', [(6, 12, "bad-choice")]),
        ('"judgement-lapsed"', '"judgment-lapsed"', [(7, 12, "bad-choice")]),
        ('"rule": "no-shortage", ', "", [(6, 3, "missing-key")]),
        ('"as_of": "2026-11-21"', '"as_of": "2026-13-21"', [(4, 10, "bad-date")]),
        ('"baseline": 1', '"baseline": 2', [(2, 13, "bad-choice")]),
        ("]\n}\n", "", [(8, 1, "unreadable-json")]),
        ('"npqplan"', '<<<<<<< HEAD\n"npqplan"', [(3, 1, "merge-conflict")]),
    ],
)
def test_a_damaged_baseline_is_told_by_line_and_column(
    here: str, instead: str, found: list[tuple[int, int, str]]
) -> None:
    _, faults = read_back(WHOLE.replace(here, instead, 1) if here else WHOLE)
    assert faults == found


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("roster: 1", "unreadable-json"),
        ('{"roster": 1}', "wrong-document"),
        ('{"report": "audit", "baseline": null}', "wrong-document"),
        ("", "empty-document"),
        ("[]", "not-a-mapping"),
        ("[" * 100_000, "too-deep"),
    ],
)
def test_what_is_no_baseline_is_said(content: str, code: str) -> None:
    known, found = read_back(content)
    assert known == Baseline()
    assert [each[2] for each in found] == [code]


@pytest.mark.parametrize("naming", ["names", "ids", "codes"])
def test_a_baseline_holds_whatever_people_are_called(naming: Naming) -> None:
    found = audited(THEN, POLICY)
    answer = told(found, naming, found.held("known.json", baseline(THEN)))
    assert answer.summary.passes


def test_codes_do_not_show_who_has_left() -> None:
    gone = Baseline((Known("enough-successors", "fairfield", ("reed.senco",), "not_met", 0),))
    found = audited(THEN, POLICY)
    answer = told(found, "codes", found.held("known.json", gone))
    assert answer.baseline is not None
    assert [each.about for each in answer.baseline.gone] == [("not shown",)]

"""A baseline: what was known does not fail, what is new or worse does, what is gone is told."""

import json

import pytest

from npqplan.audit.baseline import Baseline, Known
from npqplan.render import json as render
from npqplan.workflows.audit import Naming, told
from npqplan.workflows.baseline import baseline_file, read_baseline
from tests.audit.auditing import audited, one

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


def baseline(roster: str, policy: str = POLICY) -> Baseline:
    return audited(roster, policy).baseline()


def states(roster: str, known: Baseline, *, strict: bool = False) -> list[tuple[str, bool, bool]]:
    """State, known and failing, of each result."""
    answer = told(audited(roster, POLICY), "names", ("known.json", known), strict=strict)
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
    answer = told(audited(MENDED, POLICY), "names", ("known.json", baseline(THEN)))
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
    file = baseline_file(audited(STALE.replace("2021-09}", "2021-09, leads: [literacy]}"), POLICY))
    text = "".join(render.render(file))
    assert read_baseline(text.encode()) == Baseline(file.findings)
    keys = [each.key for each in file.findings]
    assert keys == sorted(keys, key=lambda key: (key[0], key[1] or "", *key[2:]))
    assert "Khan" not in text
    assert "khan" not in text
    assert json.loads(text)["baseline"] == 1


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"roster: 1", "no-baseline"),
        (b"", "no-baseline"),
        (b"[]", "no-baseline"),
        (b"{}", "no-baseline"),
        (b"\xff", "no-baseline"),
        (b'{"baseline": "1"}', "no-baseline"),
        (b'{"baseline": 1, "findings": [{}]}', "no-baseline"),
        (b'{"baseline": 2}', "other-version"),
        (b"[" * 100_000, "no-baseline"),
    ],
)
def test_what_is_no_baseline_is_said(content: bytes, fault: str) -> None:
    assert read_baseline(content) == fault


@pytest.mark.parametrize("naming", ["names", "ids", "codes"])
def test_a_baseline_holds_whatever_people_are_called(naming: Naming) -> None:
    answer = told(audited(THEN, POLICY), naming, ("known.json", baseline(THEN)))
    assert answer.summary.passes


def test_codes_do_not_show_who_has_left() -> None:
    gone = Baseline((Known("enough-successors", "moorside", ("reed.senco",), "not_met", 0),))
    answer = told(audited(THEN, POLICY), "codes", ("known.json", gone))
    assert answer.baseline is not None
    assert [(each.school, each.about) for each in answer.baseline.gone] == [("not shown", ("not shown",))]

"""A baseline says "amiss no longer" only of what was looked at; what was not stays known, and in the file."""

from collections.abc import Mapping

import pytest

from npqplan.audit.baseline import Baseline, Known
from npqplan.workflows.audit import told
from tests.audit.auditing import audited, one
from tests.audit.test_baseline import MENDED, POLICY, THEN, baseline

TRUST = "roster: 1\nreviewed_on: 2026-09-01\ntrust: {name: Wharfe Learning Trust}\n"
HEADS = "{rule: enough-successors, at_least: 2, roles: [headteacher]}"
ALONE = """\
roster: 1
reviewed_on: 2025-09-01
school: {id: %s, name: %s Primary School, phase: primary}
staff:
  - {id: %s-head, name: Jo Marsh, role: headteacher, in_role_since: 2019-09}
"""


def school(name: str) -> str:
    return ALONE % (name.casefold(), name, name.casefold())


BOTH = {"trust.yaml": TRUST, "elm.yaml": school("Elm"), "oak.yaml": school("Oak")}


def not_found(
    rosters: str | Mapping[str, str], known: Baseline, policy: str = POLICY
) -> tuple[set[str], set[str]]:
    """What is said to be mended, and what not to have been looked at: rules, each with its school."""
    found = audited(rosters, policy)
    line = told(found, "names", found.held("known.json", known)).baseline
    assert line is not None
    mended, others = (
        {f"{each.rule} {each.school}" for each in each_} for each_ in (line.gone, line.not_looked_at)
    )
    return mended, others


def test_a_school_that_is_not_here_has_mended_nothing() -> None:
    known = baseline(BOTH)
    away = {f"{each.rule} {each.school}" for each in known.findings if each.school != "elm"}
    assert not_found(school("Elm"), known) == (set(), away)
    assert {"enough-successors oak", "roster-reviewed oak"} <= away


def test_a_rule_that_is_not_asked_has_mended_nothing() -> None:
    known = baseline(BOTH)
    mended, others = not_found(BOTH, known, one(HEADS))
    assert mended == set()
    assert {"roster-reviewed elm", "roster-reviewed oak"} <= others
    assert not any("enough-successors" in each for each in others)


def test_a_rule_asked_of_a_later_day_has_mended_nothing_of_today() -> None:
    known = baseline(THEN, one("{rule: enough-successors, at_least: 2}"))
    later = one("{rule: enough-successors, at_least: 2, by: 2030-09-01}")
    mended, others = not_found(THEN, known, later)
    assert (mended, "enough-successors fairfield" in others) == (set(), True)


@pytest.mark.parametrize(
    ("rule", "is_looked_at"),
    [
        ("{rule: enough-successors}", True),
        ("{rule: enough-successors, roles: [headteacher]}", True),
        ("{rule: enough-successors, posts: [hughes.headteacher]}", True),
        ("{rule: enough-successors, roles: [senco]}", False),
        ("{rule: enough-successors, schools: [fairfield]}", True),
        ("{rule: cover-at-once}", False),
    ],
)
def test_a_rule_narrowed_to_others_has_mended_nothing(rule: str, *, is_looked_at: bool) -> None:
    then = Baseline((Known("enough-successors", "fairfield", ("hughes.headteacher",), "not_met", 0),))
    mended, others = not_found(MENDED, then, one(rule))
    assert bool(mended) == is_looked_at
    assert bool(others) != is_looked_at


@pytest.mark.parametrize(("roles", "is_looked_at"), [("", True), (", roles: [headteacher]", False)])
def test_cover_is_one_thing_for_all_it_is_asked_of(roles: str, *, is_looked_at: bool) -> None:
    then = Baseline((Known("cover-at-once", "fairfield", (), "not_met", 0),))
    mended, others = not_found(MENDED, then, one(f"{{rule: cover-at-once, at_least: 1{roles}}}"))
    assert (bool(mended), bool(others)) == (is_looked_at, not is_looked_at)


def test_what_is_met_only_because_less_is_asked_is_not_mended() -> None:
    rule = "{rule: enough-successors, at_least: %d, roles: [headteacher]}"
    known = baseline(THEN, one(rule % 2))
    mended, others = not_found(THEN, known, one(rule % 1))
    assert (mended, "enough-successors fairfield" in others) == (set(), True)
    mended, others = not_found(MENDED, known, one(rule % 1))
    assert (mended, others) == ({"enough-successors fairfield"}, set())


def test_what_the_policy_lets_pass_is_not_called_mended() -> None:
    rule = "{rule: no-shortage, at_most: %d}"
    known = baseline(ALONE % ("elm", "Elm", "elm"), one(rule % 0))
    assert known.findings
    mended, others = not_found(ALONE % ("elm", "Elm", "elm"), known, one(rule % 3))
    assert not any("no-shortage" in each for each in mended)
    assert "no-shortage elm" in others


def test_the_baseline_of_another_trust_forgives_nothing() -> None:
    other = Baseline(
        (
            Known("enough-successors", "larch", ("x.headteacher",), "not_met", 0),
            Known("roster-reviewed", "fairfield-park", (), "not_met"),
        )
    )
    found = audited(THEN, POLICY)
    answer = told(found, "names", found.held("known.json", other))
    assert answer.baseline is not None
    assert answer.baseline.is_of_others
    assert (answer.baseline.known, answer.baseline.gone) == (0, ())
    assert not answer.summary.passes


def test_writing_for_one_school_forgets_nothing_and_for_all_what_is_mended() -> None:
    known = baseline(BOTH)
    elm = school("Elm").replace("2025-09-01", "2026-09-01")
    for rosters, forgotten in ((elm, set()), ({**BOTH, "elm.yaml": elm}, REVIEWED_AT_ELM)):
        found = audited(rosters, POLICY)
        anew = found.rewritten("known.json", known)
        left = {(each.rule, each.school) for each in known.findings} - {
            (each.rule, each.school) for each in anew.known.findings
        }
        assert left == forgotten
        line = told(found, "names", anew).baseline
        assert line is not None
        assert line.written == len(anew.known.findings) == len(known.findings) - len(forgotten)
        assert {(each.rule, each.school) for each in line.gone} == forgotten


REVIEWED_AT_ELM = {("roster-reviewed", "elm"), ("reviewed-long-ago", "elm")}

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


# What was not found


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


def test_what_the_policy_lets_pass_is_not_called_mended() -> None:
    rule = "{rule: no-shortage, at_most: %d}"
    known = baseline(ALONE % ("elm", "Elm", "elm"), one(rule % 0))
    assert known.findings
    mended, _ = not_found(ALONE % ("elm", "Elm", "elm"), known, one(rule % 3))
    assert not any("no-shortage" in each for each in mended)


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

"""A policy is read as carefully as a roster: every slip at once, each in its place, with a way out."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from npqplan.audit.rules import BY_SLUG, RULES
from npqplan.audit.understanding import MANUAL
from npqplan.policy import shipped
from npqplan.policy.reading import SHIPPED
from npqplan.workflows.rule import manuals
from npqplan.workflows.schema import policy_schema
from tests.audit.auditing import EXAMPLES, answer, audited, faults, one

ROSTER = """\
roster: 1
trust: {name: Brackenridge Learning Trust}
schools:
  - id: fairfield
    name: Fairfield Primary School
    staff: [{id: hughes, name: Sarah Hughes, role: headteacher}]
  - id: moorside
    name: Moorside Primary School
    posts: [{id: head, role: headteacher, holder: khan}]
    staff: [{id: khan, name: Priya Khan, role: headteacher}]
"""
TRUST = (EXAMPLES / "trust.yaml").read_text(encoding="utf-8")
BROKEN = """\
policy: 1
rules:
  - {rule: enough-succesors}                                # expect: bad-choice
  - {rule: roster-reviewed, at_least: 12}                   # expect: not-taken
  - {rule: roster-reviewed, by: 2027-09}                    # expect: not-taken
  - {rule: duties-in-time, roles: [senco]}                  # expect: not-taken
  - {rule: cover-at-once, at_least: 110}                    # expect: limit-out-of-range
  - {rule: enough-successors, at_least: 0}                  # expect: limit-out-of-range
  - {rule: roster-reviewed, at_most: 12000}                 # expect: limit-out-of-range
  - {rule: no-shortage, at_most: few}                       # expect: bad-number
  - {rule: no-shortage, roles: [hedteacher]}                # expect: unknown-role
  - {rule: no-shortage, posts: [heads]}                     # expect: unknown-post
  - {rule: no-shortage, schools: [fairfeld]}                # expect: unknown-school
  - {rule: no-shortage, severity: fatal}                    # expect: bad-choice
  - {rule: no-shortage, school: [fairfield]}                # expect: unknown-key
  - {rule: enough-successors, by: 2026-11-20}               # expect: date-in-past
  - {at_least: 2}                                           # expect: missing-key
"""
EDITOR = Draft202012Validator(policy_schema())


def as_an_editor_reads(text: str) -> object:
    """YAML by its own rules, in which a day is text."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def test_every_slip_is_told_in_its_place_and_at_once() -> None:
    expected = [
        (number, found[1])
        for number, line in enumerate(BROKEN.splitlines(), start=1)
        if (found := re.search(r"# expect: ([a-z-]+)$", line))
    ]
    assert len(expected) == 15
    assert [(found.line, found.code) for found in faults(BROKEN, ROSTER)] == expected


@pytest.mark.parametrize(
    "entry",
    [
        "rule: No-Shortage",
        "{rule: NO-SHORTAGE, severity: Warning, at_most: 1}",
        "- {rule: cover-at-once, at_least: 60, by: 2028-09, roles: SENCO, posts: , severity: }",
        "- {rule: cover-at-once, by: 2028-09-01, schools: [fairfield], at_least: '60'}",
    ],
)
def test_an_editor_takes_what_the_reader_takes(entry: str) -> None:
    text = f"policy: 1\nrules:\n  {entry}\n"
    assert not faults(text, ROSTER)
    assert not [*EDITOR.iter_errors(as_an_editor_reads(text))]


@pytest.mark.parametrize("line", [line for line in BROKEN.splitlines() if "bad-" in line or "-key" in line])
def test_an_editor_refuses_what_the_reader_refuses(line: str) -> None:
    assert [*EDITOR.iter_errors(as_an_editor_reads(f"policy: 1\nrules:\n{line}\n"))]


def test_every_slip_comes_with_a_way_out() -> None:
    hints = {(found.line, found.hint) for found in faults(BROKEN, ROSTER) if found.hint}
    assert (3, "did you mean enough-successors?") in hints
    assert (4, "it takes `at_most`, `schools`; see `npqplan rule roster-reviewed`") in hints
    assert (13, "did you mean fairfield?") in hints
    assert (15, "did you mean `schools`?") in hints


@pytest.mark.parametrize("text", ["policy: 1\nrules: []\n", "policy: 1\nrules:\n"])
def test_a_policy_without_rules_is_no_policy(text: str) -> None:
    (found,) = faults(text, ROSTER)
    assert found.code in {"no-rules", "missing-key"}


def test_one_document_given_for_another_is_said_in_a_sentence() -> None:
    (found,) = faults(ROSTER, ROSTER)
    assert found.code == "wrong-document"
    assert found.message == "this is a roster (people and posts); an audit policy is wanted here"


def test_words_may_be_those_that_people_use() -> None:
    asked = audited(
        ROSTER, one("{rule: Enough-Successors, roles: Head teacher, schools: moorside primary school}")
    )
    (rule,) = asked.policy
    assert (rule.roles, rule.schools, rule.limit) == (("headteacher",), ("moorside",), 1)


def test_a_post_may_be_named_by_the_id_that_its_school_gave_it() -> None:
    asked = audited(ROSTER, one("{rule: enough-successors, posts: [head, hughes.headteacher]}"))
    found = [line.about for look in asked.looks for line in look.lines]
    assert found == [("hughes.headteacher",), ("head",)]


@pytest.mark.parametrize(
    ("narrowing", "way_out"),
    [
        ("posts: [haed]", "did you mean head?"),
        ("posts: [hughes.headteachr]", "did you mean hughes.headteacher?"),
        ("posts: [priya-shaw.senc]", "`khan.deputy_headteacher`"),  # an id with somebody's name in it
        ("posts: [ghost]", "`khan.deputy_headteacher`"),
        ("schools: [morside]", "did you mean moorside?"),
        ("schools: [ghost]", "the `id` or the name of a school"),
    ],
)
def test_a_word_that_means_nothing_has_a_way_out(narrowing: str, way_out: str) -> None:
    roster = ROSTER.replace("staff: [{id: khan", "staff: [{name: Priya Shaw, role: senco}, {id: khan")
    (found,) = faults(one(f"{{rule: enough-successors, {narrowing}}}"), roster)
    assert way_out in str(found.hint)


def test_a_rule_reaches_what_its_entry_names_and_nothing_else() -> None:
    of_one = answer(ROSTER, one("{rule: roster-reviewed, schools: [moorside]}"))
    assert [line.school for line in of_one.results] == ["moorside"]
    of_all = answer(ROSTER, one("{rule: roster-reviewed}"))
    assert {line.school for line in of_all.results} == {None, "fairfield", "moorside"}


def test_exceptions_are_let_pass_and_no_more() -> None:
    for most, state in ((0, "not_met"), (1, "met")):
        found = answer(TRUST, one(f"{{rule: departures-absorbed, at_most: {most}}}")).results
        assert next(line.state for line in found if line.school is None) == state


def test_a_later_day_can_be_asked_about() -> None:
    policy = (
        "policy: 1\nrules:\n  - {rule: enough-successors}\n  - {rule: enough-successors, by: 2027-09-01}\n"
    )
    of_trust = [line.state for line in answer(TRUST, policy).results if line.school is None]
    assert of_trust == ["not_met", "met"]  # Meera Solanki could be chief executive from September 2027


def test_a_day_that_has_passed_is_said_and_the_rule_asked_of_today() -> None:
    for rule in ("enough-successors", "cover-at-once", "depth-and-breadth", "implementation-known"):
        late = one(f"{{rule: {rule}, by: 2020-09-01}}")
        assert answer(TRUST, late).results == answer(TRUST, one(f"{{rule: {rule}}}")).results
        (found,) = faults(late, TRUST)
        assert (found.code, found.severity) == ("date-in-past", "warning")
    assert faults(one("{rule: enough-successors, by: 2026-11-21}"), TRUST) == ()


def test_the_plan_counts_for_priorities_by_a_later_day() -> None:
    for by, states in (("2027-06-01", {"met", "not_met"}), ("2030-09-01", {"met"})):
        found = answer(TRUST, one(f"{{rule: depth-and-breadth, by: {by}}}")).results
        assert {line.state for line in found} == states


def test_npqplans_own_policy_is_in_order_and_says_what_each_rule_is_by_default() -> None:
    read = shipped()
    assert read.findings == ()
    assert read.policy is not None
    assert {entry.rule for entry in read.policy.rules} == set(BY_SLUG)
    assert SHIPPED == "policy.yaml"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.SLUG)
def test_the_page_of_a_rule_shows_an_entry_that_works(rule: object) -> None:
    page = manuals()[rule.SLUG]  # type: ignore[attr-defined]  # a module is a rule
    (example,) = re.findall(r"^Example\. `(\{.*\})`$", page, re.MULTILINE)
    assert faults(one(example), ROSTER) == ()
    for part in ("Who it is about.", "The rule.", "Source.", "Example."):
        assert f"\n{part}" in page


def test_every_code_of_a_policy_has_its_page() -> None:
    source = Path(__file__).parents[2] / "src/npqplan/audit/understanding.py"
    said = set(re.findall(r'Finding\(\s*"([a-z-]+)"', source.read_text(encoding="utf-8")))
    assert said <= set(manuals())
    assert set(MANUAL) <= said


@pytest.mark.parametrize("text", ["", "ours", "- {rule: no-shortage}\n"])
def test_what_is_no_policy_at_all_is_told_how_one_begins(text: str) -> None:
    (found,) = faults(text, ROSTER)
    assert "`policy: 1`" in str(found.hint)
    assert "roster" not in str(found.hint)

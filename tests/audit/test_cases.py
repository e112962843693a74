"""Each rule by rosters: one that meets it, one that does not, and one of which nobody can tell.

`cases/<rule>/<state>.yaml` is a roster. Above it stand its story, the rule as a policy has it (`# rule:`),
and what the audit says (`# says:`), each a part of the result's text.
"""

import re
from pathlib import Path

import pytest

import npqplan
from npqplan.audit.rules import RULES
from npqplan.policy.model import RULE_NAMES
from npqplan.report.wording.audit.finding import QUESTIONS
from tests.audit.auditing import answer, one

CASES = sorted((Path(__file__).parent / "cases").glob("*/*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case.parent.name} {case.stem}" for case in CASES])
def test_a_roster_is_found_as_it_should_be(case: Path) -> None:
    roster = case.read_text(encoding="utf-8")
    (rule,) = re.findall(r"^# rule: (.*)$", roster, re.MULTILINE)
    (result,) = answer(roster, one(rule)).results
    assert result.rule == case.parent.name
    assert result.state == case.stem.replace("-", "_")
    for said in re.findall(r"^# says: (.*)$", roster, re.MULTILINE):
        assert said in result.text
    assert bool(result.evidence) == (result.state != "met")
    assert {line.state for line in result.evidence} <= {result.state}
    assert result.fails == (result.state == "not_met")


def test_every_question_that_a_verdict_may_hang_on_can_be_asked() -> None:
    source = Path(npqplan.__file__).parent
    of_readiness, of_duties = (source / "rules").glob("*.py"), (source / "rules" / "duties").glob("*.py")
    asked = {
        code
        for path in (*of_readiness, *of_duties, *(source / "audit").rglob("*.py"))
        for code in re.findall(r'Question\(\s*"([a-z-]+)"', path.read_text(encoding="utf-8"))
    }
    assert {"acting-dates", "budget"} < asked
    assert asked <= set(QUESTIONS)


def test_every_rule_has_a_case_of_each_state() -> None:
    wanted = {(name, state) for name in RULE_NAMES for state in ("met", "not-met", "unknown")}
    assert {(case.parent.name, case.stem) for case in CASES} == wanted
    assert sorted(rule.SLUG for rule in RULES) == sorted(RULE_NAMES)

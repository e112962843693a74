"""Each rule by rosters: one that meets it, one that does not, and one of which nobody can tell.

`cases/<rule>/<state>.yaml` is a roster. Above it stand its story, the rule as a policy has it (`# rule:`),
and what the audit says (`# says:`), each a part of the result's text.
"""

import re
from pathlib import Path

import pytest

from npqplan.audit.rules import RULES
from npqplan.policy.model import RULE_NAMES
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


def test_every_rule_has_a_case_of_each_state() -> None:
    wanted = {(name, state) for name in RULE_NAMES for state in ("met", "not-met", "unknown")}
    assert {(case.parent.name, case.stem) for case in CASES} == wanted
    assert sorted(rule.SLUG for rule in RULES) == sorted(RULE_NAMES)

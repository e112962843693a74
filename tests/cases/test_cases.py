"""Runs every policy case of this folder.

How to read one.

`as_of`, `school` and `person` say how things stand (anything not said is as in `tests.builders`: a
qualified teacher past induction, in a community primary school on neither of DfE's lists);
`could_step_up_to` names roles that they are a possible successor to, `perhaps_to` those that hang on
years that nobody told, `posts` those that are there besides, and `remits` what the post of a role leads;
`npq` and `intake` say what is asked. `expect` gives, each if it is the point: `funding` (DfE's code) and
`missing`; `may_take`, `because` and `asks`; `duty` with `due_on`, `latest_start`, `outcome_on`, `no_slack`,
`may_join` (a duty at risk or missed asks after NASENCO, and is assumed, unless the person's `awards` are
told); `offer`; `says`, what the (first) reason names beside the person and the NPQ.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from npqplan.catalogue.intakes import intake_of, intakes_from
from npqplan.catalogue.load import shipped
from npqplan.catalogue.model import Intake
from npqplan.days import add_years
from npqplan.organisation.model import Organisation, Person
from npqplan.rules import duties, funding, offers
from npqplan.rules.eligibility import Context, Standing, assess, is_allowed, questions
from npqplan.rules.outlook import Outlook
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict
from tests.builders import award, away, exclude, held, npq, organisation, person, plan, post, school, wish

Case = dict[str, Any]
FILES = sorted(Path(__file__).parent.glob("*.yaml"))
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in FILES
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_case(case: Case) -> None:
    expect: Case = dict(case["expect"])
    if {"funding", "missing"} & expect.keys():
        _check_funding(funding_of(case), expect)
    if {"may_take", "because", "asks"} & expect.keys() and "npq" in case:
        _check_eligibility(verdicts_of(case), expect)
    if "duty" in expect:
        _check_duty(duty_of(case), expect, told_of_awards="awards" in case.get("person", {}))
    if "offer" in expect:
        _check_offer(offer_of(case), expect)


def funding_of(case: Case) -> funding.Funding:
    """DfE's decision on the case."""
    somebody = _person(case)
    schools = funding.workplaces(somebody, _organisation(case))
    return funding.decide(somebody, schools, case["npq"], _intake(case), shipped())


def _check_funding(found: funding.Funding, expect: Case) -> None:
    assert found.code == expect.get("funding", "not_known")
    assert [each.asks for each in found.missing] == expect.get("missing", [])


def verdicts_of(case: Case) -> tuple[Verdict, ...]:
    """Every verdict on somebody's taking the NPQ at the intake."""
    somebody = _person(case)
    outlook = Outlook(_organisation(case), shipped(), _as_of(case))
    named = {role: f"the-{role}" for role in _named_roles(case)}
    standing = Standing(
        tuple(named[role] for role in case.get("could_step_up_to", [])),
        tuple(named[role] for role in case.get("perhaps_to", [])),
        case.get("ready_for_headship", False),
    )
    context = Context(outlook, _intakes(case), {somebody.id: standing})
    return assess(somebody, context.npqs[case["npq"]], _intake(case), context)


def _check_eligibility(verdicts: tuple[Verdict, ...], expect: Case) -> None:
    assert is_allowed(verdicts) == expect.get("may_take", True)
    decisive = [each for each in verdicts if isinstance(each, NotMet)] or verdicts
    reasons = {each.reason.code: each.reason for each in decisive}
    assert set(expect.get("because", [])) <= reasons.keys()
    if "says" in expect:
        _check_said(reasons[expect["because"][0]], expect)
    if "asks" in expect:
        assert [each.asks for each in questions(verdicts)] == expect["asks"]


def _check_said(reason: Reason, expect: Case) -> None:
    said = {name: value for name, value in reason.values.items() if name not in {"person", "npq", "offer"}}
    assert said == {
        name: tuple(value) if isinstance(value, list) else value for name, value in expect["says"].items()
    }


def duty_of(case: Case) -> duties.Duty | Question | None:
    """How somebody stands with the SENCO duty."""
    somebody, place = _person(case), _organisation(case)
    own = place.school_by_id.get(somebody.school or "")
    outlook = Outlook(place, shipped(), _as_of(case))
    planned = case.get("planned_outcome_on")
    return duties.assess(somebody, own, shipped().duties[0], outlook, planned_outcome_on=planned)


def _check_duty(found: duties.Duty | Question | None, expect: Case, *, told_of_awards: bool) -> None:
    match found:
        case None:
            assert expect["duty"] == "none"
        case Question():
            assert expect["duty"] == "a question"
            assert [found.asks] == expect["duty_asks"]
        case duties.Duty():
            asks = [each.asks for each in found.questions]
            untold = ["holds-award"] if found.state in {"at_risk", "missed"} and not told_of_awards else []
            said = (found.state, found.due_on, found.latest_start, found.outcome_on)
            assert said == (
                expect["duty"],
                expect.get("due_on", found.due_on),
                expect.get("latest_start", found.latest_start),
                expect.get("outcome_on", found.outcome_on),
            )
            assert found.no_slack == expect.get("no_slack", False)
            assert found.may_join == expect.get("may_join")
            assert found.assumed == expect.get("assumed", bool(untold))
            assert expect.get("duty_because", found.reason.code) == found.reason.code
            assert asks == expect.get("duty_asks", untold)
            if "says" in expect:
                _check_said(found.reason, expect)


def offer_of(case: Case) -> Verdict:
    """Whether the coaching offer is for somebody."""
    return offers.assess(
        _person(case), shipped().other_offers[0], shipped(), _as_of(case), starting=case.get("starting", ())
    )


def _check_offer(found: Verdict, expect: Case) -> None:
    match found:
        case Met():
            assert expect["offer"] is True
        case NotMet():
            assert expect["offer"] == found.reason.code
        case Unknown(question=question):
            assert expect["offer"] == "a question"
            assert [question.asks] == expect["asks"]


def _as_of(case: Case) -> date:
    as_of: date = case.get("as_of", date(2026, 9, 14))
    return as_of


def _intake(case: Case) -> Intake:
    found = intake_of(shipped(), case.get("intake", "autumn-2026"))
    assert found is not None
    return found


def _intakes(case: Case) -> tuple[Intake, ...]:
    return intakes_from(shipped(), _as_of(case), add_years(_as_of(case), 3))


def _named_roles(case: Case) -> list[str]:
    return [*case.get("could_step_up_to", []), *case.get("perhaps_to", []), *case.get("posts", [])]


def _organisation(case: Case) -> Organisation:
    somebody = _person(case)
    places = case.get("schools") or {"fairfield": case.get("school", {})}
    return organisation(
        [somebody],
        [
            post(f"the-{role}", role, school=somebody.school, remits=case.get("remits", {}).get(role, ()))
            for role in _named_roles(case)
        ],
        [school(name, **told) for name, told in places.items()],
        plan=plan(
            two_at_once=case.get("two_at_once", False),
            exclude=[exclude("somebody", **each) for each in case.get("exclude", [])],
        ),
        trust=case.get("trust"),
    )


_MAKERS: dict[str, Callable[..., object]] = {"npqs": npq, "awards": award, "held": held, "wants": wish}


def _person(case: Case) -> Person:
    told: Case = dict(case.get("person", {}))
    if "roles" in told:
        told["role"] = [each if isinstance(each, str) else tuple(each) for each in told.pop("roles")]
    for key, make in _MAKERS.items():
        if key in told:
            told[key] = [make(**_as_arguments(each)) for each in told[key]]
    if "away" in told:
        told["away"] = away(**_as_arguments(told["away"]))
    return person("somebody", **told)


def _as_arguments(told: Case | str) -> Case:
    """A record as its builder's arguments: a bare word is its first, and `from` cannot be a name."""
    if isinstance(told, str):
        return {"role": told}
    renamed = {"from": "from_", "npq": "code", "award": "name"}
    return {renamed.get(key, key): value for key, value in told.items()}

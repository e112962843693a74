"""Runs every policy case of this folder.

How to read one.

`as_of`, `school` and `person` say how things stand (anything not said is as in `tests.builders`: a
qualified teacher past induction, in a community primary school on neither of DfE's lists);
`could_step_up_to` names roles that they are a possible successor to, `perhaps_to` those that hang on
years that nobody told; `npq` and `intake` say what is asked. `expect` gives, each if it is the point:
`funding` (DfE's code) and `missing`; `may_take`, `because` and `asks`; `duty` with `due_on`,
`latest_start` and `no_slack` (a duty at risk or missed asks after NASENCO, and is assumed, unless the
person's `awards` are told); `offer`; `starts` (the intake, for somebody who is away).
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
from npqplan.rules.eligibility import Context, Standing, assess, first_intake_after, is_allowed, questions
from npqplan.rules.outlook import Outlook
from npqplan.rules.verdict import Met, NotMet, Question, Unknown
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
    somebody, place = _person(case), _organisation(case)
    if {"funding", "missing"} & expect.keys():
        _check_funding(case, somebody, place, expect)
    if {"may_take", "because", "asks"} & expect.keys():
        _check_eligibility(case, somebody, place, expect)
    if "duty" in expect:
        _check_duty(case, somebody, place, expect)
    if "offer" in expect:
        _check_offer(case, somebody, expect)
    if "starts" in expect:
        intakes = _intakes(case)
        begins = first_intake_after(somebody, _intake(case), intakes)
        assert (begins and begins.id) == expect["starts"]


def _check_funding(case: Case, somebody: Person, place: Organisation, expect: Case) -> None:
    schools = funding.workplaces(somebody, place)
    found = funding.decide(somebody, schools, case["npq"], _intake(case), shipped())
    assert found.code == expect.get("funding", "not_known")
    assert [each.asks for each in found.missing] == expect.get("missing", [])


def _check_eligibility(case: Case, somebody: Person, place: Organisation, expect: Case) -> None:
    outlook = Outlook(place, shipped(), _as_of(case))
    named = {role: f"the-{role}" for role in _named_roles(case)}
    standing = Standing(
        tuple(named[role] for role in case.get("could_step_up_to", [])),
        tuple(named[role] for role in case.get("perhaps_to", [])),
        case.get("ready_for_headship", False),
    )
    context = Context(outlook, _intakes(case), {somebody.id: standing})
    record = context.npqs[case["npq"]]
    verdicts = assess(somebody, record, _intake(case), context)
    assert is_allowed(verdicts) == expect.get("may_take", True)
    decisive = [each for each in verdicts if isinstance(each, NotMet)] or verdicts
    assert set(expect.get("because", [])) <= {each.reason.code for each in decisive}
    if "asks" in expect:
        assert [each.asks for each in questions(verdicts)] == expect["asks"]


def _check_duty(case: Case, somebody: Person, place: Organisation, expect: Case) -> None:
    catalogue = shipped()
    own = place.school_by_id.get(somebody.school or "")
    planned = case.get("planned_outcome_on")
    found = duties.assess(
        somebody, own, catalogue.duties[0], catalogue, _as_of(case), planned_outcome_on=planned
    )
    match found:
        case None:
            assert expect["duty"] == "none"
        case Question():
            assert expect["duty"] == "a question"
            assert [found.asks] == expect["duty_asks"]
        case duties.Duty():
            untold = ["holds-award"] if found.state in {"at_risk", "missed"} and not somebody.awards else []
            said = (found.state, found.due_on, found.latest_start, found.no_slack, found.assumed)
            assert said == (
                expect["duty"],
                expect.get("due_on", found.due_on),
                expect.get("latest_start", found.latest_start),
                expect.get("no_slack", False),
                expect.get("assumed", bool(untold)),
            )
            assert expect.get("duty_because", found.reason.code) == found.reason.code
            assert [each.asks for each in found.questions] == expect.get("duty_asks", untold)


def _check_offer(case: Case, somebody: Person, expect: Case) -> None:
    found = offers.assess(
        somebody, shipped().other_offers[0], shipped(), _as_of(case), starting=case.get("starting", ())
    )
    match found:
        case Met():
            assert expect["offer"] is True
        case NotMet():
            assert expect["offer"] == found.reason.code
        case Unknown():
            assert expect["offer"] == "a question"


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
        [post(f"the-{role}", role, school=somebody.school) for role in _named_roles(case)],
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

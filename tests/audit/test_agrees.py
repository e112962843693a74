"""What an audit counts is what the report says, for examples that differ."""

import pytest

from npqplan.audit.asking import Asked
from npqplan.audit.rules import BY_SLUG
from npqplan.audit.rules.implementation_known import SECTION
from npqplan.audit.senco_register import entries
from npqplan.rules.duties import Duty
from npqplan.rules.verdict import Value
from npqplan.workflows.audit import Audited
from tests.audit.auditing import SEVERAL, example


@pytest.fixture(params=SEVERAL)
def found(request: pytest.FixtureRequest) -> Audited:
    return example(request.param)


def values(found: Audited, rule: str, limit: int, school: str | None) -> list[dict[str, Value]]:
    """The values of the reasons that a rule gives in a school."""
    lines = BY_SLUG[rule].lines(Asked(rule, limit), school, found.facts)
    return [dict(line.verdict.reason.values) for line in lines]


def test_successors_are_those_of_the_report(found: Audited) -> None:
    counted = {
        each["post"]: each["people"]
        for school in found.facts.scopes
        for each in values(found, "enough-successors", 1, school)
    }
    told = {
        post.id: {who.person for who in post.successors if who.ready == "now"}
        for post in found.facts.result.posts
        if post.key
    }
    assert {post: set(people) for post, people in counted.items() if isinstance(people, tuple)} == told


def test_cover_at_once_is_that_of_the_report(found: Audited) -> None:
    cover = found.facts.result.cover
    (whole,) = values(found, "cover-at-once", 100, found.facts.scopes[0])
    assert (whole["filled"], whole["of"]) == (cover.at_once, cover.key_posts)


def test_departures_are_those_of_the_report(found: Audited) -> None:
    departures = found.facts.result.cover.departures
    seen = [each for school in found.facts.scopes for each in values(found, "departures-absorbed", 0, school)]
    assert len(seen) == departures.of
    assert {each["person"] for each in seen if "posts" in each} == {
        line.person for line in departures.not_absorbed
    }


def test_knowledge_of_implementation_is_that_of_the_report(found: Audited) -> None:
    shared = found.facts.result.shared_knowledge
    told = {line.school: line.levels for line in shared if line.section == SECTION}
    for school, levels in told.items():
        counted = {
            each["level"]: each["with_it"] for each in values(found, "implementation-known", 1, school)
        }
        assert counted == {line.level: line.with_it for line in levels if line.level != "executive"}


def test_duties_are_those_of_the_report(found: Audited) -> None:
    told = {(line.person, line.due_on) for line in found.facts.result.duties}
    register = {
        (entry.person, entry.standing.due_on)
        for entry in entries(found.facts)
        if isinstance(entry.standing, Duty)
    }
    assert register == told

"""Laws of an audit on any roster: what CI sees, what a baseline forgives, what strict asks."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import date
from xml.etree import ElementTree as ET

import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from npqplan.audit.baseline import Baseline
from npqplan.render import json, markdown, text
from npqplan.render.audit import github, junit
from npqplan.report.audit_result import AuditResult
from npqplan.report.compose_audit import compose_audit
from npqplan.workflows.audit import Audited, Naming, audit, told, with_policy
from npqplan.workflows.reading import File, read
from tests.properties.changes import posts_renamed, renamed, sections, staff
from tests.properties.people import Tree
from tests.properties.profile import searching
from tests.properties.rosters import rosters
from tests.properties.test_audiences import HOSTILE, called
from tests.properties.webs import vacancies
from tests.render.audit.junit_schema import faults

POLICY = b"""\
policy: 1
rules:
  - {rule: duties-in-time}
  - {rule: enough-successors}
  - {rule: enough-successors, at_least: 2, by: 2028-09-01, severity: warning}
  - {rule: cover-at-once, at_least: 60}
  - {rule: cover-at-once, by: 2028-09-01, roles: [headteacher, senco]}
  - {rule: no-shortage, at_most: 1}
  - {rule: departures-absorbed, severity: warning}
  - {rule: depth-and-breadth}
  - {rule: depth-and-breadth, by: 2029-09-01}
  - {rule: implementation-known, at_least: 2}
  - {rule: roster-reviewed}
  - {rule: judgements-recent, at_most: 3}
  - {rule: within-budget}
"""


def audited(tree: Tree, today: date) -> Audited:
    """An audit of a roster by every rule."""
    content = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True).encode()
    inputs, asked = with_policy(
        read([File("roster.yaml", content)], None, today), File("policy.yaml", POLICY)
    )
    found = inputs.ready(strict=False)
    assert found is not None
    return audit(found, inputs, asked, "policy.yaml")


def of_ci(found: Audited) -> str:
    """Everything that CI sees or a repository keeps, but for the lines of a roster."""
    answer = replace(told(found, "ids"), diagnostics=(), warnings=())
    return "".join(
        (
            *junit.render(answer),
            *github.render(answer, {}),
            str(found.rewritten("known.json", Baseline()).known),
        )
    )


def states(answer: AuditResult) -> Sequence[tuple[str, str | None, str]]:
    """Each result in short."""
    return [(line.rule, line.school, line.state) for line in answer.results]


def findings(found: Audited, ids: Mapping[str, str]) -> set[tuple[object, ...]]:
    """What is amiss today, and with whom and which posts, under other ids."""
    return {
        (look.entry, look.school, look.state, line.state, line.counts, frozenset(_under(ids, line.about)))
        for look in found.looks
        if look.asked.by is None
        for line in look.amiss
    }


def _under(ids: Mapping[str, str], about: Sequence[str]) -> Iterator[str]:
    """Ids of people, and of the posts that are made from them."""
    for each in about:
        person, dot, role = each.partition(".")
        yield f"{ids.get(person, person)}{dot}{role}"


@searching(25)
@given(rosters())
def test_ci_reads_the_same_whatever_people_are_called(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    for person in staff(tree):
        assert "id" in person
    assert of_ci(audited(called(tree, HOSTILE), today)) == of_ci(audited(called(tree, HOSTILE[::-1]), today))


@searching(25)
@given(rosters())
def test_junit_fits_the_schemas_and_fails_as_the_answer_does(roster: tuple[Tree, date]) -> None:
    found = audited(*roster)
    for strict in (False, True):
        answer = told(found, "ids", strict=strict)
        document = ET.fromstring("".join(junit.render(answer)).encode())  # noqa: S314 - our own
        assert [*faults(document)] == []
        assert len(document.findall(".//failure")) == answer.summary.failing


@searching(25)
@given(rosters())
def test_what_people_are_called_changes_no_verdict(roster: tuple[Tree, date]) -> None:
    found = audited(*roster)
    namings: tuple[Naming, ...] = ("names", "ids", "codes")
    of_each = [[line.state for line in told(found, naming).results] for naming in namings]
    assert of_each[0] == of_each[1] == of_each[2]


@searching(25)
@given(rosters())
def test_a_baseline_of_today_forgives_everything_and_strict_forgives_nothing_else(
    roster: tuple[Tree, date],
) -> None:
    found = audited(*roster)
    lax, strict = told(found, "names"), told(found, "names", strict=True)
    assert states(lax) == states(strict)
    assert strict.summary.passes == all(line.state == "met" for line in lax.results)
    assert {line.entry for line in lax.results if line.fails} <= {
        line.entry for line in strict.results if line.fails
    }
    known = told(found, "names", found.rewritten("known.json", Baseline()), strict=True)
    assert known.summary.passes
    assert known.baseline is not None
    assert (known.baseline.new, known.baseline.gone) == (0, ())


@searching(25)
@given(rosters())
def test_the_order_of_rows_changes_nothing(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    turned = deepcopy(tree)
    for place in (turned, turned.get("trust", {}), *turned.get("schools", ())):
        for rows in ("staff", "posts"):
            if isinstance(place.get(rows), list):
                place[rows].reverse()
    assert of_ci(audited(tree, today)) == of_ci(audited(turned, today))


@searching(60)
@given(rosters() | vacancies(), st.permutations(range(20)))
def test_renaming_ids_changes_no_finding(roster: tuple[Tree, date], turned: list[int]) -> None:
    tree, today = roster
    people = {person["id"]: f"zq{turned[at % 20]}{at}" for at, person in enumerate(staff(tree))}
    listed = [post["id"] for section in sections(tree) for post in section.get("posts", ())]
    posts = {post: f"zp{turned[at % 20]}{at}" for at, post in enumerate(listed)}
    before, after = audited(tree, today), audited(posts_renamed(renamed(tree, people), posts), today)
    assert findings(before, people | posts) == findings(after, {})


@searching(15)
@given(rosters())
def test_an_anonymous_audit_holds_no_name_and_no_id(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    hidden = renamed(tree, {person["id"]: f"zqid{number}" for number, person in enumerate(staff(tree))})
    for person in staff(hidden):
        person["name"] = "Zqname"
    found = audited(hidden, today)
    answer = told(found, "codes", found.rewritten("known.json", Baseline()))
    page = compose_audit(answer)
    for said in (text.render(page), markdown.render(page), json.render(answer), junit.render(answer)):
        assert "zq" not in "".join(said).lower()

"""Whom a report must not name, it does not name: whatever people are called, and whatever their ids are.

"May", "Head" and a school's own name stand in reports anyway, so nobody can look for them. Hence laws: with
everybody called otherwise, a report for governors is the same to the byte, so is an anonymous one of any
command, and somebody's own page changes in their own name alone.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import date
from functools import partial
from itertools import cycle

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from npqplan.render import csv, html, json, markdown, text, xlsx
from npqplan.report.assemble.governors import governors
from npqplan.report.compose import Words, compose
from npqplan.report.compose_explain import compose_explain
from npqplan.report.compose_funding import compose_funding
from npqplan.report.compose_governors import compose_governors
from npqplan.report.compose_governors.sheets import governors_book, governors_places
from npqplan.report.compose_person import compose_person
from npqplan.report.compose_sheets import compose_book, compose_plan
from npqplan.report.compose_whatif import compose_whatif
from npqplan.report.explain_result import Subject
from npqplan.report.funding_result import FundingResult
from npqplan.report.page import Page
from npqplan.workflows.explain import explain
from npqplan.workflows.funding import funding
from npqplan.workflows.reading import File, Ready, read
from npqplan.workflows.reading_anonymous import anonymous
from npqplan.workflows.recommend import own_page, recommend
from npqplan.workflows.whatif import whatif
from tests.golden.reports import AS_OF, EXAMPLES, ROOT
from tests.properties.changes import renamed, staff
from tests.properties.people import Tree
from tests.properties.profile import searching
from tests.properties.rosters import rosters

HOSTILE = (
    "Will May",
    "Head",
    "Teacher",
    "April",
    "Headteacher",
    "SENCO",
    "Ann",
    "Ann Ann",
    "An",
    "Fairfield",
    "Elm",
    "Nobody",
    "Fewer Than Five",
    "NPQH",
    "They Them",
    "Ash",
    "T-P1",
    "The Trust",
)
"""Words of any report, roles, each other's beginnings, a school's name, an id, a code."""
Forms = Mapping[str, str | bytes]
names = st.permutations(HOSTILE)


def ready(tree: Tree, today: date) -> Ready:
    """What an answer is made from."""
    content = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True).encode()
    found = read([File("roster.yaml", content)], None, today).ready(strict=False)
    assert found is not None
    return found


def called(tree: Tree, people: Iterable[str], keeping: str = "") -> Tree:
    """The same roster with other names for everybody, but one perhaps; ids stay."""
    new = deepcopy(tree)
    for person, name in zip(staff(new), cycle(people), strict=False):
        if person["id"] != keeping:
            person["name"] = name
    return new


def drawn(page: Callable[..., Page], found: object) -> Forms:
    """An answer as text, Markdown, HTML and JSON."""
    return {
        "text": "".join(text.render(page())),
        "markdown": "".join(markdown.render(page())),
        "html": "".join(html.render(page())),
        "json": "".join(json.render(found)),
    }


def others_called(found: Ready, people: Sequence[str], keeping: str = "") -> Ready:
    """The same, where some ids were made from names and stay."""
    organisation = found.organisation
    everybody = tuple(
        person if person.id == keeping else replace(person, name=name)
        for person, name in zip(organisation.people, cycle(people), strict=False)
    )
    return replace(found, organisation=replace(organisation, people=everybody))


def for_governors(found: Ready) -> Forms:
    """Every form of the report for governors."""
    words = Words.of(found.catalogue)
    told = governors(recommend(found), words)
    return {
        **drawn(partial(compose_governors, told, words, everything=True, pictured=True), told),
        "csv": "".join(csv.render(governors_places(told, words))),
        "xlsx": b"".join(xlsx.render(governors_book(told, words))),
    }


def own(found: Ready, person: str) -> Forms:
    """Every form of somebody's own page."""
    told = own_page(found, person)
    return drawn(partial(compose_person, told, Words.of(found.catalogue), everything=True), told)


def every_report(found: Ready) -> Iterator[Forms]:
    """What every command says of an organisation."""
    words = Words.of(found.catalogue)
    answer = recommend(found, full_reasons=True)
    yield drawn(partial(compose, answer, words, everything=True, pictured=True), answer)
    yield {
        "csv": "".join(csv.render(compose_plan(answer, words))),
        "xlsx": b"".join(xlsx.render(compose_book(answer, words))),
    }
    yield for_governors(found)
    first = found.organisation.people[0].id
    yield own(found, first)
    for subject in _subjects(found):
        explained = explain(found, subject)
        yield drawn(partial(compose_explain, explained), explained)
    gone = whatif(found, frozenset({first}), None)
    yield drawn(partial(compose_whatif, gone), gone)
    paid = funding(found, None, None)
    if isinstance(paid, FundingResult):
        yield drawn(partial(compose_funding, paid), paid)


def _subjects(found: Ready) -> Iterator[Subject]:
    first = found.organisation.people[0].id
    yield Subject("person", person=first)
    yield Subject("why_not", person=first, npq="NPQSL")
    for post in found.organisation.posts[:1]:
        yield Subject("post", post=post.id)


@searching(25)
@given(rosters(), names, names)
def test_governors_read_the_same_whatever_people_are_called(
    roster: tuple[Tree, date], some: list[str], others: list[str]
) -> None:
    tree, today = roster
    assert for_governors(ready(called(tree, some), today)) == for_governors(
        ready(called(tree, others), today)
    )


@pytest.mark.parametrize(
    "example", [each for each in EXAMPLES if each != "secondary"]
)  # slow, as is the trust
def test_so_with_the_examples_which_have_leavers_duties_mentors_and_judgements(example: str) -> None:
    content = (ROOT / "examples" / f"{example}.yaml").read_bytes()
    found = read([File("roster.yaml", content)], None, AS_OF).ready(strict=True)
    assert found is not None
    some, others = HOSTILE, HOSTILE[::-1]
    assert for_governors(others_called(found, some)) == for_governors(others_called(found, others))
    mentor = next((person for person in found.organisation.people if person.mentors), None)
    if mentor is not None:
        one, other = (own(others_called(found, each, mentor.id), mentor.id) for each in (some, others))
        assert one == other


@searching(25)
@given(rosters(), names, names, st.integers(0, 7))
def test_somebodys_own_page_changes_in_their_own_name_alone(
    roster: tuple[Tree, date], some: list[str], others: list[str], place: int
) -> None:
    tree, today = roster
    everybody = staff(tree)
    if not everybody:
        return
    who = everybody[place % len(everybody)]["id"]
    one = own(ready(called(tree, some, who), today), who)
    assert one == own(ready(called(tree, others, who), today), who)
    told = own_page(ready(called(tree, others), today), who)
    before = own_page(ready(called(tree, some), today), who)
    back = replace(
        told,
        people=(replace(told.people[0], name=before.people[0].name),),
        held=(before.held[0], *told.held[1:]),
    )
    assert back == before


@searching(25)
@given(rosters())
def test_ids_change_nothing_for_governors_nor_on_somebodys_own_page(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    named = ready(_judged_by_nobody(tree), today)
    if not named.organisation.people:
        return
    coded = anonymous(named)
    schools = zip(named.organisation.schools, coded.organisation.schools, strict=True)
    organisation = replace(
        named.organisation,
        name=coded.organisation.name,
        schools=tuple(replace(school, name=code.name) for school, code in schools),
    )
    alike = replace(named, organisation=organisation)
    assert _pages(for_governors(alike)) == _pages(for_governors(coded))
    who, code = named.organisation.people[0], coded.organisation.people[0]
    itself = replace(who, name=code.name)
    alike = replace(alike, organisation=replace(organisation, people=(itself, *organisation.people[1:])))
    assert _pages(own(alike, who.id)) == _pages(own(coded, code.id))


def _pages(forms: Forms) -> Forms:
    """What people read: JSON holds the ids of schools, and one's own."""
    return {form: said for form, said in forms.items() if form != "json"}


def _judged_by_nobody(tree: Tree) -> Tree:
    """Judgements as an anonymous roster has them."""
    new = deepcopy(tree)
    for person in staff(new):
        for judgement in person.get("ready_for", ()):
            judgement["judged_by"] = "not shown"
    return new


@searching(8)
@given(rosters(), names)
def test_an_anonymous_report_is_the_same_whatever_people_and_schools_are_called(
    roster: tuple[Tree, date], some: list[str]
) -> None:
    tree, today = roster
    if not staff(tree):
        return
    told = called(tree, some)
    if "trust" in told:
        for each in (told["trust"], *told["schools"]):
            each["name"] = f"{some[0]} School"
    before, after = anonymous(ready(tree, today)), anonymous(ready(told, today))
    for one, other in zip(every_report(before), every_report(after), strict=True):
        assert one == other


@searching(8)
@given(rosters())
def test_an_anonymous_report_holds_no_id_and_nobody_who_judged(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    everybody = staff(tree)
    if not everybody:
        return
    told = renamed(tree, {person["id"]: f"zqid{number}" for number, person in enumerate(everybody)})
    for person in staff(told):
        person["name"] = "Zqname"
        for judgement in person.get("ready_for", ()):
            judgement["judged_by"] = "Zqjudge"
    for said in every_report(anonymous(ready(told, today))):
        for form in said.values():
            if isinstance(form, str):
                assert not _OURS.search(form)


_OURS = re.compile(
    r"(?i)zq(id|name|judge)|\b(elm|oak|fairfield|northfield)\b|\b(f|elm|oak|t)-(of-|remit\b|post\b)"
)

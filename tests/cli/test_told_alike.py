"""What several commands say of one trust: alike, and fair to whom it is about."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from npqplan.catalogue import shipped
from npqplan.report.assemble.governors import governors
from npqplan.report.assemble.governors.headlines import headlines
from npqplan.report.assemble.governors.posts import key_posts
from npqplan.report.compose.words import Words
from npqplan.report.prose import capital
from tests.cli.conftest import Npqplan
from tests.stories.telling import answer

WORDS = Words.of(shipped())

LARCH = """\
roster: 1
trust:
  name: Larch Trust
  posts: [{id: standards, role: trust_director, leads: [assessment], vacant: yes, needed_by: 2027-09}]
  staff:
    - {id: ogun, name: Ada Ogun, role: chief_executive, in_role_since: 2018-09}
    - {id: parr, name: Rhys Parr, role: executive_headteacher, in_role_since: 2024-09}
schools:
  - id: elm
    name: Elm School
    establishment_type: 1
    posts: [{id: deputy, role: deputy_headteacher, vacant: yes}]
    staff:
      - {id: bell, name: Pat Bell, role: headteacher, in_role_since: 2015-09}
      - {id: soni, name: Uma Soni, role: senco, in_role_since: 2025-09}
  - id: fir
    name: Fir School
    establishment_type: 1
    staff:
      - {id: goode, name: Tim Goode, role: headteacher, in_role_since: 2014-09, leaving: {on: 2027-08-31}}
  - id: oak
    name: Oak School
    establishment_type: 1
    staff:
      - {id: west, name: Al West, role: headteacher, in_role_since: 2017-09}
      - {id: yew, name: Kim Yew, role: senco}
""" + "".join(
    f"""\
  - id: {who}-school
    name: {who.title()} School
    establishment_type: 7
    staff: [{{id: {who}, name: {who.title()}, role: headteacher, in_role_since: 2016-09}}]
"""
    for who in ("dale", "gill", "hart")
)
UNTYPED = """\
roster: 1
school: {name: Ash School, phase: primary}
staff: [{id: bell, name: Pat Bell, role: headteacher, in_role_since: 2015-09}]
"""


Said: TypeAlias = Callable[..., str]


@pytest.fixture
def said(npqplan: Npqplan) -> Said:
    """What a command says of the trust, its lines joined."""
    Path("larch.yaml").write_text(LARCH, encoding="utf-8")

    def run(command: str, *more: str, roster: str = "larch.yaml") -> str:
        return " ".join(npqplan(command, roster, "-q", *more).out.split())

    return run


# Who could step up


def test_who_leaves_before_a_vacant_post_is_filled_is_counted_nowhere(said: Said) -> None:
    report = said("recommend")
    assert "The post of trust director (assessment) is vacant; any of five people could step up" in report
    [standards] = [post for post in key_posts(answer(LARCH), WORDS) if post.remits]
    assert standards.ready is not None
    assert standards.ready.now == len(("bell", "west", "dale", "gill", "hart"))
    explained = said("explain", "--post", "standards")
    [first] = re.findall(r"• ([^•]*) could step up now\.", explained)
    assert first.endswith(" and 2 more")
    assert "Tim Goode" not in first
    assert "Tim Goode (leaves Aug 2027)" in explained
    lost = json.loads(said("whatif", "--leaves", "west", "--format", "json"))["lost_successors"]
    [line] = [line for line in lost if line["post"] == "standards"]
    assert (line["successors_before"], line["successors_after"]) == (6, 5)  # Rhys Parr too, from 2028


def test_a_step_down_is_said_to_be_one_by_every_command(said: Said) -> None:
    person = said("explain", "--person", "ogun")
    assert "They could also be" in person
    assert "though it would be a step down: that counts only where somebody has left" in person
    assert "Ada Ogun could also take it, though it would be a step down" in said(
        "explain", "--post", "standards"
    )
    others = json.loads(said("whatif", "--leaves", "parr", "--format", "json"))["others"]
    told = [line["text"] for line in others if line["person"] == "ogun"]
    assert told
    assert all(text.startswith("Ada Ogun, who would step down, could be ") for text in told)


# The law on SENCOs


def test_a_school_that_names_no_senco_is_seen_wherever_duties_are(said: Said) -> None:
    report, page = said("recommend"), said("recommend", "--for", "governors")
    for text in (report, page):
        assert "Fir names no SENCO, and the law asks for one: who is it?" in text
        assert "Dale" not in text.partition(" names no SENCO")[0]
    found = json.loads(said("recommend", "--format", "json"))
    assert [(line["school"], line["why"], line["person"]) for line in found["open_duties"]] == [
        ("fir", "not_named", None),
        ("oak", "not_told", "yew"),
    ]
    told = json.loads(said("recommend", "--for", "governors", "--format", "json"))
    at_risk = {line["school"]: line["duties_at_risk"] for line in told["by_school"]}
    assert {school: many for school, many in at_risk.items() if many} == {"elm": 1, "fir": 1, "oak": 1}


def test_no_command_says_that_a_school_of_a_type_not_told_must_have_a_senco(
    said: Said, npqplan: Npqplan
) -> None:
    Path("ash.yaml").write_text(UNTYPED, encoding="utf-8")
    depends = "depends on the school's establishment_type. Who is the SENCO?"
    audit = said("audit", roster="ash.yaml")
    assert audit.count(depends) == 2
    assert "none is on the roster" not in audit
    report = said("recommend", roster="ash.yaml")
    assert "Who is the SENCO? The law asks most schools to have one; whether this one depends on" in report
    assert "names no SENCO" not in report
    assert "depends on its `establishment_type`" in " ".join(npqplan("check", "ash.yaml").out.split())


def test_nobody_is_called_late_of_whom_that_is_not_known(said: Said) -> None:
    explained = said("explain", "--person", "soni")
    assert "late already" not in explained
    assert "by what is told here, a SENCO would be qualified later still than the law asks" in explained
    assert "Ask first: Does Uma Soni hold NASENCO or NPQSENCO? Write other_qualifications" in explained


@pytest.mark.parametrize("command", ["recommend", "recommend --for governors", "audit", "audit -f github"])
def test_what_may_yet_be_in_time_is_told_with_that(said: Said, command: str) -> None:
    # the intake of autumn 2026 began this month, and the catalogue knows the month alone
    assert "unless a provider still takes them for autumn 2026" in said(*command.split())


@pytest.mark.parametrize("form", ["github", "junit"])
def test_a_perhaps_is_one_in_the_log_of_ci_too(said: Said, form: str) -> None:
    log = said("audit", "-f", form)
    assert "perhaps_at_risk: If the plan is followed" in log
    assert "none_named: The law asks for a SENCO" in log
    assert ", at_risk:" not in log


# What is counted


def test_all_of_the_trust_and_what_is_its_own_are_told_apart(said: Said) -> None:
    for form in ("text", "github"):
        audit = said("audit", "-f", form)
        assert "The whole trust: " in audit
    assert "the trust's own posts" in said("audit")


def test_pairs_are_of_one_school(said: Said) -> None:
    assert "If two of the same school, or two of the trust, left at once, " in said("recommend")


def test_governors_are_told_by_when_nobody_is_prepared() -> None:
    result = answer(LARCH)
    page = governors(result, WORDS)
    told = headlines(result, WORDS, page.cover, key_posts(result, WORDS), page.duties)
    due = "The post of trust director (assessment) is vacant, and is to be filled from 1 September 2027"
    assert f"{due}; nobody here will be prepared by then." in told
    assert "The post of deputy headteacher (Elm) is vacant; nobody here is prepared." in told


@pytest.mark.parametrize(
    ("last", "leaves", "by_month"),
    [
        ("2026-11-20", "left on 20 November 2026", "left Nov 2026"),
        ("2026-11-21", "leaves on 21 November 2026", "leaves Nov 2026"),
    ],
)
def test_of_whoever_has_left_every_command_says_so(said: Said, last: str, leaves: str, by_month: str) -> None:
    gone = LARCH.replace("2017-09}", f"2017-09, leaving: {{on: {last}}}}}")
    Path("gone.yaml").write_text(gone, encoding="utf-8")
    report = said("recommend", roster="gone.yaml")
    assert f"{capital(leaves)}: Al West." in report
    assert f"({by_month})" in report
    assert f"{capital(leaves)}." in said("explain", "--person", "west", roster="gone.yaml")
    post = said("explain", "--post", "west.headteacher", roster="gone.yaml")
    assert f"held by Al West ({leaves})" in post

"""A school may have the id that somebody has: what is asked of the one is never asked of the other."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import ROSTER, Npqplan

TRUST = """\
roster: 1
trust: {name: Riverside Trust}
schools:
  - id: ash
    name: Ash School
    staff:
      - {id: beech, name: Priya Beech, role: headteacher, in_role_since: 2020-09}
  - id: beech
    name: Beech School
    staff:
      - {id: hal, name: Hal Reed, role: headteacher, in_role_since: 2020-09}
"""
HAL = """\
roster: 1
school: {ID, name: Hal's School, phase: primary}
staff:
  - {id: hal, name: Hal, role: ROLE}
"""


@pytest.mark.parametrize(
    "command",
    [("recommend",), ("audit",), ("recommend", "--for", "person hal"), ("explain", "--person", "hal")],
    ids=["recommend", "audit", "for the person", "explain"],
)
@pytest.mark.parametrize("role", ["headteacher", "senco"])
def test_an_answer_does_not_change_with_the_id_of_the_school(
    npqplan: Npqplan, command: tuple[str, ...], role: str
) -> None:
    said = []
    for id_ in ("id: elm", "id: hal"):
        Path("roster.yaml").write_text(HAL.replace("ID", id_).replace("ROLE", role))
        said.append(npqplan(*command).out)
    assert said[0] == said[1]
    assert said[0]


def test_a_question_of_a_trust_is_about_the_school_and_stands_there(npqplan: Npqplan) -> None:
    Path("roster.yaml").write_text(TRUST)
    said = npqplan("recommend").out
    assert "Beech: is the school on DfE's RISE list?" in said
    assert "Priya Beech: " not in said
    _, *parts = re.split(r"\n([^\n]+)\n─+\n", said)
    of = dict(zip(parts[::2], parts[1::2], strict=True))
    assert "Priya Beech" in of["Ash School"]
    assert "Priya Beech" not in of["Beech School"]
    assert "Beech: is the school" in of["Beech School"]


def test_json_tells_what_a_question_is_about(npqplan: Npqplan) -> None:
    Path("roster.yaml").write_text(TRUST)
    asked = json.loads(npqplan("recommend", "-f", "json").out)["questions"]
    kinds = {line["about"]: line["kind"] for line in asked if "RISE" in line["asks"]}
    assert kinds == {"ash": "school", "beech": "school"}


def test_where_nobody_shares_it_the_school_is_asked_as_ever(npqplan: Npqplan) -> None:
    Path("roster.yaml").write_text(ROSTER)
    assert {line["kind"] for line in json.loads(npqplan("recommend", "-f", "json").out)["questions"]} == {
        "person"
    }

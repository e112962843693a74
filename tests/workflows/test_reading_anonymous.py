"""Codes in place of names: nothing leaks, and nothing else changes."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from npqplan.diagnostics import Diagnostic, Place
from npqplan.organisation.model import Organisation
from npqplan.organisation.order import canonical
from npqplan.render.json import plain
from npqplan.workflows.codes import _in_order
from npqplan.workflows.reading import File, Ready, read
from npqplan.workflows.reading_anonymous import anonymous
from npqplan.workflows.recommend import recommend
from tests.builders import (
    exclude,
    judgement,
    keep,
    organisation,
    person,
    plan,
    post,
    school,
    wish,
    without_places,
)

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
DAY = date(2026, 11, 21)


def ready_from(path: Path) -> Ready:
    found = read([File(path.name, path.read_bytes())], None, DAY).ready(strict=True)
    assert found is not None
    return found


def codes_of(named: Organisation, hidden: Organisation) -> Mapping[str, str]:
    """Id -> code: both organisations stand in the same order."""
    before, after = (
        (
            *(each.id for each in one.schools),
            *(each.id for each in one.people),
            *(each.id for each in one.posts),
        )
        for one in (named, hidden)
    )
    return dict(zip(before, after, strict=True))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_codes_stand_in_the_canonical_order(path: Path) -> None:
    hidden = anonymous(ready_from(path)).organisation
    assert list(hidden.people) == sorted(hidden.people, key=lambda each: canonical(each.school, each.id))
    assert list(hidden.posts) == sorted(hidden.posts, key=lambda each: canonical(each.school, each.id))
    assert list(hidden.schools) == sorted(hidden.schools, key=lambda each: canonical(each.id, ""))
    for things in (hidden.people, hidden.posts, hidden.schools):
        assert len({each.id for each in things}) == len(things)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_plan_is_the_same(path: Path) -> None:
    named = ready_from(path)
    hidden = anonymous(named)
    codes = codes_of(named.organisation, hidden.organisation)
    before, after = plain(recommend(named)), plain(recommend(hidden))
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    for member in ("posts", "recommendations", "cover", "cohorts", "golden_thread", "plan", "workload"):
        assert recoded(before[member], codes) == recoded(after[member], {})


def recoded(value: object, codes: Mapping[str, str]) -> object:
    """Ids as codes, and sentences left out."""
    match value:
        case str():
            return codes.get(value, value if " " not in value else "")
        case list():
            return [recoded(each, codes) for each in value]
        case dict():
            return {key: recoded(each, codes) for key, each in value.items()}
        case _:
            return value


def everything_said() -> Ready:
    """An organisation with a name in every place that can hold one."""
    who = person(
        "SECRET-a",
        "deputy_headteacher",
        name="SECRET name",
        school="SECRET-school",
        mentors=["SECRET-b"],
        wants=[wish(post="SECRET-post")],
        judgements=[judgement("headteacher", judged_by="SECRET judge"), judgement(post="SECRET-post")],
        can_move_to=["SECRET-school"],
        made_id=True,
        place=Place("SECRET.yaml"),
    )
    found = organisation(
        [who, person("SECRET-b", school="SECRET-school", can_move_to="any"), person("SECRET-c", school=None)],
        [
            post(
                "SECRET-post",
                "headteacher",
                school="SECRET-school",
                holders=["SECRET-b"],
                place=Place("SECRET.yaml"),
            )
        ],
        [
            school(
                "SECRET-school",
                name="SECRET school",
                urn="SECRET-urn",
                plan=plan(exclude=[exclude("SECRET-a", "NPQH", "SECRET reason")]),
                place=Place("SECRET.yaml"),
            )
        ],
        trust="SECRET trust",
        plan=plan(keep=[keep("SECRET-a", "NPQSL", "autumn-2027")]),
    )
    inputs = read([], None, DAY)
    told = Diagnostic(
        "same-name", "warning", "SECRET", "SECRET", "SECRET.yaml", 3, 1, 3, 9, 'staff["SECRET"]'
    )
    return Ready(found, inputs.catalogue, DAY, (told,), ("SECRET.yaml",))


def test_no_name_is_left_anywhere() -> None:
    hidden = anonymous(everything_said())
    assert "SECRET" not in repr(hidden)
    assert hidden.organisation.name == "The trust"
    assert hidden.rosters == ("roster 1",)


def test_the_same_codes_whatever_the_order_of_rows(tmp_path: Path) -> None:
    text = EXAMPLES[0].read_text(encoding="utf-8")
    head, people = text.split("\nstaff:\n")
    blocks = re.split(r"\n(?=  (?:#[^\n]*\n  )*- id: )", "\n" + people)
    turned = tmp_path / EXAMPLES[0].name
    turned.write_text(head + "\nstaff:\n" + "\n".join(reversed(blocks)) + "\n", encoding="utf-8")
    one, other = anonymous(ready_from(EXAMPLES[0])), anonymous(ready_from(turned))
    assert without_places(one.organisation) == without_places(other.organisation)


def test_where_the_first_codes_rank_too_low_more_are_tried() -> None:
    def rank(code: str, school: str | None) -> bytes:
        number = int(code.removeprefix("P"))
        place = "m" if school == "ash" else "a" if number <= 50 else "z"
        return f"{place}{number:05}".encode()

    asked = [("ann", "ash"), ("bea", "elm")]
    assert _in_order(asked, lambda _, number: f"P{number}", rank) == {"ann": "P1", "bea": "P51"}

"""What moved in two examples within a year is as it was read and found good."""

import json as plain_json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from npqplan.catalogue import shipped
from npqplan.render import json, markdown, text
from npqplan.report.assemble.compare.side import Compared
from npqplan.report.compare_result import CompareResult
from npqplan.report.compose import Words
from npqplan.report.compose_compare import compose_compare
from npqplan.workflows.compare import compare
from npqplan.workflows.reading import File, read
from npqplan.workflows.side import report_among, reviewed_on, side_of
from tests.golden.compare.a_year_later import a_year_later
from tests.golden.reports import HERE, ROOT

LATER = date(2027, 11, 21)
KEPT = HERE / "compare"
PAIRS = ("rural-primary", "rural-primary-since-report", "trust")


def pair(name: str) -> tuple[Compared, Compared]:
    """The two of a pair."""
    example = name.removesuffix("-since-report")
    old = File(f"{example}-2026.yaml", (ROOT / "examples" / f"{example}.yaml").read_bytes())
    new = File(f"{example}-2027.yaml", _later(example, old))
    if name != example:
        report = report_among([File("report.json", (HERE / example / "report.json").read_bytes())])
        assert isinstance(report, Compared)
        return report, roster(new, LATER)
    return roster(old, None), roster(new, LATER)


def _later(example: str, old: File) -> bytes:
    written = KEPT / f"{example}-2027.yaml"
    return written.read_bytes() if written.exists() else a_year_later(old.content.decode()).encode()


def roster(file: File, as_of: date | None) -> Compared:
    """A roster on a day; None: the day when it was last gone through."""
    ready = read((file,), None, as_of or LATER).ready(strict=False)
    assert ready is not None, f"{file.name} has errors"
    if as_of is not None:
        return side_of(ready, "given")
    day = reviewed_on(ready)
    assert day is not None
    again = read((file,), None, day).ready(strict=False)
    assert again is not None
    return side_of(again, "reviewed")


def drawn(answer: CompareResult) -> Mapping[str, str]:
    """Each form of an answer."""
    page = compose_compare(answer, Words.of(shipped()))
    return {
        "txt": "".join(text.render(page)),
        "md": "".join(markdown.render(page)),
        "json": "".join(json.render(answer)),
    }


@pytest.mark.parametrize("name", PAIRS)
def test_the_answer_is_as_kept(name: str, holds: Callable[[Path, str], bool]) -> None:
    answer = compare(*pair(name), shipped())
    assert isinstance(answer, CompareResult)
    made = drawn(answer)
    changed = [form for form in made if not holds(KEPT / f"{name}.{form}", made[form])]
    assert not changed, f"{changed} changed: pytest tests/golden --rewrite-golden, and read the difference"


@pytest.mark.parametrize("name", PAIRS)
def test_under_codes_it_names_nobody(name: str) -> None:
    before, now = pair(name)
    hidden = compare(before, now, shipped(), anonymous=True)
    assert isinstance(hidden, CompareResult)
    people = (*before.side.people, *now.side.people)
    words = {word for person in people for word in (person.id, *person.name.split())}
    words |= {school.name for side in (before.side, now.side) for school in side.schools}
    for said in drawn(hidden).values():
        tokens = set(said.replace('"', " ").replace(",", " ").replace("'", " ").split())
        assert not tokens & words
        assert not [school for school in now.side.schools if school.name in said]
    open_ = compare(before, now, shipped())
    assert isinstance(open_, CompareResult)
    shown, codes = (plain_json.loads(drawn(each)["json"]) for each in (open_, hidden))
    assert shown["cover"] == codes["cover"]
    assert [line["outcome"] for line in shown["planned"]] == [line["outcome"] for line in codes["planned"]]

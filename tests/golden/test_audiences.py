"""What governors and people themselves get of the examples is as it was read and found good."""

from collections.abc import Callable
from pathlib import Path

import pytest

from npqplan.render import json, text
from npqplan.report.assemble.governors import governors
from npqplan.report.compose import Words
from npqplan.report.compose_governors import compose_governors
from npqplan.report.compose_person import compose_person
from npqplan.workflows.reading import File, read
from npqplan.workflows.recommend import own_page
from tests.golden.reports import AS_OF, EXAMPLES, HERE, ROOT, answer

PEOPLE = [("rural-primary", "nair"), ("secondary", "tranter"), ("trust", "oduya")]


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_governors_get_is_as_kept(example: str, holds: Callable[[Path, str], bool]) -> None:
    found, words = answer(example)
    told = governors(found, words)
    made = {"txt": "".join(text.render(compose_governors(told, words))), "json": "".join(json.render(told))}
    changed = [form for form in made if not holds(HERE / example / f"governors.{form}", made[form])]
    assert not changed, f"{changed} changed: pytest tests/golden --rewrite-golden, and read the difference"


@pytest.mark.parametrize(("example", "person"), PEOPLE)
def test_somebodys_own_page_is_as_kept(example: str, person: str, holds: Callable[[Path, str], bool]) -> None:
    name = f"examples/{example}.yaml"
    ready = read((File(name, (ROOT / name).read_bytes()),), None, AS_OF).ready(strict=False)
    assert ready is not None
    page = compose_person(own_page(ready, person), Words.of(ready.catalogue))
    assert holds(HERE / example / "person.txt", "".join(text.render(page))), (
        "it changed: pytest tests/golden --rewrite-golden, and read the difference"
    )

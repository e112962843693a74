"""What would follow from some departures in the examples is as it was read and found good."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from npqplan.render import json, text
from npqplan.report.compose_whatif import compose_whatif
from npqplan.workflows.reading import File, read
from npqplan.workflows.whatif import whatif
from tests.golden.reports import AS_OF, HERE, ROOT

DEPARTURES = [
    ("rural-primary", ["ellison"], None),
    ("special-school", ["drummond"], None),
    ("trust", ["marsden"], date(2028, 8, 31)),
]


@pytest.mark.parametrize(("example", "leavers", "on"), DEPARTURES)
def test_the_answer_is_as_kept(
    example: str, leavers: list[str], on: date | None, holds: Callable[[Path, str], bool]
) -> None:
    name = f"examples/{example}.yaml"
    ready = read((File(name, (ROOT / name).read_bytes()),), None, AS_OF).ready(strict=False)
    assert ready is not None
    answer = whatif(ready, frozenset(leavers), on)
    made = {"txt": "".join(text.render(compose_whatif(answer))), "json": "".join(json.render(answer))}
    changed = [form for form in made if not holds(HERE / example / f"whatif.{form}", made[form])]
    assert not changed, f"{changed} changed: pytest tests/golden --rewrite-golden, and read the difference"

"""What is said of fairness tried on an example is as it was read and found good."""

from collections.abc import Callable
from pathlib import Path

from npqplan.render import json, text
from npqplan.report.compose_fairness import compose_fairness
from npqplan.workflows.fairness.trying import fairness
from npqplan.workflows.reading import File, read
from tests.golden.reports import AS_OF, HERE, ROOT


def test_what_was_tried_is_as_kept(holds: Callable[[Path, str], bool]) -> None:
    name = "examples/senior-team.yaml"
    inputs = read((File(name, (ROOT / name).read_bytes()),), None, AS_OF)
    ready = inputs.ready(strict=False)
    assert ready is not None
    found = fairness(inputs, ready)
    page = compose_fairness(found, "0.1.0")
    made = {"txt": "".join(text.render(page)), "json": "".join(json.render(found))}
    changed = [form for form in made if not holds(HERE / "senior-team" / f"fairness.{form}", made[form])]
    assert not changed, f"{changed} changed: pytest tests/golden --rewrite-golden, and read the difference"

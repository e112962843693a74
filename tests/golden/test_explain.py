"""What is explained of two examples is as it was read and found good."""

from collections.abc import Callable
from pathlib import Path

import pytest

from npqplan.render import json, text
from npqplan.report.compose_explain import compose_explain
from npqplan.report.explain_result import Subject
from npqplan.workflows.explain import explain
from npqplan.workflows.reading import File, read
from tests.golden.reports import AS_OF, HERE, ROOT

ASKED = [
    ("rural-primary", "person", Subject("person", person="nair")),
    ("rural-primary", "post", Subject("post", post="ellison.senco")),
    ("two-form-primary", "why-not", Subject("why_not", person="march", npq="NPQSL")),
    ("two-form-primary", "person", Subject("person", person="whitlock")),
]


@pytest.mark.parametrize(("example", "about", "subject"), ASKED)
def test_the_answer_is_as_kept(
    example: str, about: str, subject: Subject, holds: Callable[[Path, str], bool]
) -> None:
    name = f"examples/{example}.yaml"
    ready = read((File(name, (ROOT / name).read_bytes()),), None, AS_OF).ready(strict=False)
    assert ready is not None
    answer = explain(ready, subject)
    made = {"txt": "".join(text.render(compose_explain(answer))), "json": "".join(json.render(answer))}
    changed = [form for form in made if not holds(HERE / example / f"explain-{about}.{form}", made[form])]
    assert not changed, f"{changed} changed: pytest tests/golden --rewrite-golden, and read the difference"

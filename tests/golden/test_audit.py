"""An audit of the trust, in every form, is as it was read and found good."""

from collections.abc import Callable
from pathlib import Path

from npqplan.render import json, markdown, text
from npqplan.render.audit import github, junit
from npqplan.report.compose_audit import compose_audit
from npqplan.workflows.audit import audit, told, with_policy
from npqplan.workflows.reading import File, read
from tests.golden.reports import AS_OF, HERE, ROOT


def test_the_answer_is_as_kept(holds: Callable[[Path, str], bool]) -> None:
    name = "examples/trust.yaml"
    inputs, asked = with_policy(read((File(name, (ROOT / name).read_bytes()),), None, AS_OF), None)
    ready = inputs.ready(strict=False)
    assert ready is not None
    found = audit(ready, inputs, asked, None)
    named, by_id = told(found, "names"), told(found, "ids")
    made = {
        "txt": text.render(compose_audit(named)),
        "md": markdown.render(compose_audit(named)),
        "json": json.render(named),
        "junit.xml": junit.render(by_id),
        "github.txt": github.render(by_id),
    }
    changed = [
        form for form, pieces in made.items() if not holds(HERE / "trust" / f"audit.{form}", "".join(pieces))
    ]
    assert not changed, f"{changed} changed: pytest tests/golden --rewrite-golden, and read the difference"

"""The order of rows decides nothing: an audit says the same of the same rosters."""

from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from npqplan.render import json
from npqplan.render.audit import junit
from npqplan.workflows.audit import Naming, told
from tests.audit.auditing import EXAMPLES, audited

TRUST = (EXAMPLES / "trust.yaml").read_text(encoding="utf-8")


def turned(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    """A roster with its schools, posts and people the other way round."""
    if isinstance(value, dict):
        return {
            key: [turned(each) for each in reversed(inner)]
            if key in {"schools", "staff", "posts"}
            else turned(inner)
            for key, inner in value.items()
        }
    return value


@pytest.mark.parametrize("naming", ["names", "ids", "codes"])
def test_rows_the_other_way_round_change_nothing(naming: Naming) -> None:
    roster = yaml.load(TRUST, yaml.BaseLoader)  # noqa: S506 - every value stays text
    answers = [
        replace(told(audited(text), naming), diagnostics=())
        for text in (TRUST, yaml.safe_dump(turned(roster), sort_keys=False))
    ]
    for forms in (map(json.render, answers), map(junit.render, answers)):
        first, second = ("".join(form) for form in forms)
        assert first == second

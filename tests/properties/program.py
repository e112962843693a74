"""The program as a function: a roster's data tree in, the JSON of `recommend`, `whatif` or `compare` out.

Everything on the way is the program's own: YAML text, documents, checks, rules, plan, report, JSON.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from npqplan.catalogue import shipped
from npqplan.render import json as rendering
from npqplan.report.assemble.since import Before
from npqplan.report.compare_result import CompareResult
from npqplan.workflows.compare import compare
from npqplan.workflows.earlier import earlier
from npqplan.workflows.reading import File, Ready, read
from npqplan.workflows.recommend import recommend
from npqplan.workflows.side import side_of
from npqplan.workflows.whatif import whatif

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The one in C, where there is one, is ten times as fast."""


def answer(roster: Mapping[str, Any], as_of: date, since: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What `npqplan recommend --format json` answers; a roster with an error in it is a slip of the test.

    `since`: an earlier answer, as with `--since`.
    """
    ready = _ready(roster, as_of)
    return _as_json(recommend(ready, _before(since, ready) if since else None))


def _before(since: Mapping[str, Any], ready: Ready) -> Before:
    found = earlier(File("earlier.json", json.dumps(since).encode()), ready, ready)
    assert isinstance(found, Before), found
    return found


def what_if(
    roster: Mapping[str, Any], as_of: date, leavers: frozenset[str], on: date | None = None
) -> dict[str, Any]:
    """What `npqplan whatif --format json` answers."""
    return _as_json(whatif(_ready(roster, as_of), leavers, on))


def compared(
    before: Mapping[str, Any], now: Mapping[str, Any], as_of: date, *, anonymous: bool = False
) -> dict[str, Any]:
    """What `npqplan compare --format json` answers of two rosters, both for one day."""
    sides = [side_of(_ready(roster, as_of), "given") for roster in (before, now)]
    found = compare(sides[0], sides[1], shipped(), anonymous=anonymous)
    assert isinstance(found, CompareResult), found
    return _as_json(found)


def _as_json(found: object) -> dict[str, Any]:
    read_back: dict[str, Any] = json.loads("".join(rendering.render(found)))
    return read_back


def _ready(roster: Mapping[str, Any], as_of: date) -> Ready:
    text = yaml.dump(_booleans(roster), Dumper=_DUMPER, sort_keys=False, allow_unicode=True)
    inputs = read([File("roster.yaml", text.encode())], None, as_of)
    ready = inputs.ready(strict=False)
    assert ready is not None, [str(each.message) for each in inputs.diagnostics if each.severity == "error"]
    return ready


def _booleans(tree: object) -> object:
    """Yes and no as booleans, lest YAML quote them; nothing else in these rosters is spelt so."""
    if isinstance(tree, Mapping):
        return {key: _booleans(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_booleans(value) for value in tree]
    return {"yes": True, "no": False}.get(tree, tree) if isinstance(tree, str) else tree

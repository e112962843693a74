"""What holds of any roster with an earlier report of it."""

import json
from datetime import date

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from npqplan.render.json import render
from npqplan.report.assemble.since import Before
from npqplan.report.result import Result, TermLine
from npqplan.workflows.earlier import earlier
from npqplan.workflows.reading import File, Ready, read
from npqplan.workflows.recommend import recommend
from tests.planning.anybody import Tree, rosters

AS_OF = date(2026, 11, 21)
_quick = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def _ready(tree: Tree, as_of: date = AS_OF) -> Ready:
    found = read([File("roster.json", json.dumps(tree).encode())], None, as_of).ready(strict=False)
    assume(found is not None)
    assert found is not None
    return found


def _before(report: Result, ready: Ready) -> Before:
    found = earlier(File("old.json", "".join(render(report)).encode()), ready, ready)
    assert isinstance(found, Before)
    return found


def _steadiness(found: Result) -> TermLine:
    [line] = [each for each in found.plan.objective if each.term == "steadiness"]
    return line


@_quick
@given(tree=rosters())
def test_with_its_own_report_nothing_changes(tree: Tree) -> None:
    ready = _ready(tree)
    old = recommend(ready)
    new = recommend(ready, _before(old, ready))
    assert new.since is not None
    assert (new.since.changes, new.since.kept) == ((), len(old.recommendations))
    assert _steadiness(new).value == _steadiness(new).best_possible == 0
    rest = [each for each in new.plan.objective if each.term != "steadiness"]
    assert rest == list(old.plan.objective)
    assert replace(new, since=None, plan=old.plan) == old


@_quick
@given(tree=rosters(), other=rosters(), later=st.sampled_from((AS_OF, date(2027, 12, 1), date(2029, 1, 8))))
def test_with_any_report_no_purpose_suffers_and_every_change_has_its_reason(
    tree: Tree, other: Tree, later: date
) -> None:
    old, ready = recommend(_ready(other)), _ready(tree, later)
    known = {person.id for person in ready.organisation.people}
    assume(not old.people or known & {person.id for person in old.people})
    alone, new = recommend(ready), recommend(ready, _before(old, ready))
    assert new.since is not None
    purposes = [each.term for each in alone.plan.objective].index("cost")
    assert new.plan.objective[:purposes] == alone.plan.objective[:purposes]
    assert all(place.kept or place.without_it for place in new.recommendations)
    assert _steadiness(new).value == sum(each.counts for each in new.since.changes)
    assert new.since.kept + sum(each.what != "new" for each in new.since.changes) == len(old.recommendations)
    assert all(each.because for each in new.since.changes)
    assert recommend(ready, _before(old, ready)) == new

"""Whom else a departure costs: the posts that the leavers could have stepped up to, before and after."""

from collections.abc import Callable, Iterator

from npqplan.report.assemble.case import Case
from npqplan.report.whatif_result import LostLine
from npqplan.rules.ready import Ready
from npqplan.succession.pipeline import Prospect


def losses(case: Case) -> tuple[LostLine, ...]:
    """Key posts that do not fall vacant, and that a leaver could follow in; most important first."""
    return tuple(_losses(case))


def _losses(case: Case) -> Iterator[LostLine]:
    found, leavers = case.known.found, set(case.leavers)
    others_gone = case.gone - leavers

    def is_prepared(one: Prospect) -> bool:
        return found.prepared_on(one, case.gains.get(one.person.id)) is not None

    for post in case.chains.staffing.posts:
        if post in case.vacated or not case.post(post).key:
            continue
        counted = [
            one
            for one in found.covering[post]
            if one.person.id not in others_gone and _is_ready_within(one, case)
        ]
        lost = tuple(one.person.id for one in counted if one.person.id in leavers)
        if lost:
            before, after = _before_and_after(counted, leavers, is_prepared)
            yield LostLine(post, lost, len(counted), len(counted) - len(lost), before, after)


def _is_ready_within(one: Prospect, case: Case) -> bool:
    """Whether somebody will be ready within the horizon, for all we know, and here when it is needed."""
    ready, needed = one.readiness, one.post.needed_by
    stays = needed is None or ready.until is None or ready.until >= needed
    return isinstance(ready, Ready) and ready.on <= case.known.found.outlook.horizon and stays


def _before_and_after(
    people: list[Prospect], leavers: set[str], is_prepared: Callable[[Prospect], bool]
) -> tuple[int, int]:
    prepared = [one.person.id for one in people if is_prepared(one)]
    return len(prepared), sum(who not in leavers for who in prepared)

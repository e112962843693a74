"""Budgets that are not what they were, from this academic year on."""

from collections.abc import Iterator, Mapping, Sequence

from npqplan.days import academic_year, academic_year_name
from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.side import SideBudget
from npqplan.report.compare_result import MovedBudget

_Pot = Mapping[str, int]


def budgets(both: Both) -> tuple[MovedBudget, ...] | None:
    """The organisation's, then schools' own, by year. None: one side does not tell of them."""
    if both.before.budgets is None or both.now.budgets is None:
        return None
    then, now = _pots(both.before.budgets), _pots(both.now.budgets)
    this_year = academic_year_name(academic_year(both.now.as_of))
    return tuple(
        moved
        for school in dict.fromkeys((None, *now, *then))
        for moved in _moved(school, then.get(school), now.get(school))
        if moved.year >= this_year
    )


def _pots(budgets: Sequence[SideBudget]) -> dict[str | None, _Pot]:
    return {each.school: {line.year: line.pounds for line in each.by_year} for each in budgets}


def _moved(school: str | None, then: _Pot | None, now: _Pot | None) -> Iterator[MovedBudget]:
    """A year that a budget leaves out has nothing; one after all that the earlier had is only further on."""
    last = None if then is None else max(then, default="")
    for year in sorted({*(then or ()), *(now or ())}):
        if last is not None and year > last:
            continue
        before = None if then is None else then.get(year, 0)
        after = None if now is None else now.get(year, 0)
        if before != after:
            yield MovedBudget(school, year, before, after)

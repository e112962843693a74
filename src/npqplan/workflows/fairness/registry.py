"""Every law, written out: its code, its module (whose docstring is its page of the manual), its trials."""

from types import ModuleType
from typing import Final

from msgspec import Struct

from npqplan.report.fairness_result import Law
from npqplan.workflows.fairness import (
    ids_and_names,
    more_budget,
    names_alone,
    one_npq_more,
    one_person_more,
    one_year_more,
    order_of_rows,
    refused_fields,
    time_away,
)
from npqplan.workflows.fairness.case import Trials


class Entry(Struct, frozen=True):
    """A law of the registry."""

    code: Law
    manual: ModuleType
    trials: Trials
    plans: bool
    """Each try makes a whole plan, which takes time."""


LAWS: Final = (
    Entry("order-of-rows", order_of_rows, order_of_rows.trials, plans=True),
    Entry("ids-and-names", ids_and_names, ids_and_names.trials, plans=True),
    Entry("names-alone", names_alone, names_alone.trials, plans=True),
    Entry("time-away", time_away, time_away.trials, plans=True),
    Entry("one-person-more", one_person_more, one_person_more.trials, plans=False),
    Entry("one-year-more", one_year_more, one_year_more.trials, plans=False),
    Entry("one-npq-more", one_npq_more, one_npq_more.trials, plans=False),
    Entry("more-budget", more_budget, more_budget.trials, plans=True),
    Entry("refused-fields", refused_fields, refused_fields.trials, plans=False),
)

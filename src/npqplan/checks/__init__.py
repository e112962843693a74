"""What is wrong or doubtful in rosters that read well one by one: the second half of `npqplan check`.

Each module is one check, or a few that belong together. Its docstring is the manual that `npqplan rule
CODE` prints; `CODES` are the slugs of its findings; `findings` looks at a whole organisation. All of them
run, so that every problem is told at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from npqplan.catalogue.lookup import Index
from npqplan.checks import (
    already_left,
    budget,
    dates_in_future,
    dates_in_past,
    dates_out_of_order,
    held,
    induction,
    judgements,
    keeping,
    keeping_limits,
    mentoring,
    no_head,
    no_role,
    npq_dates,
    npq_standing,
    npq_twice,
    one_seat,
    priorities,
    qualification_twice,
    reasons,
    review,
    role_before_teaching,
    same_name,
    senco,
    settings,
    trusts,
    unlikely_roles,
    urns,
    wishes,
)
from npqplan.checks.context import Check, Context
from npqplan.diagnostics import Finding
from npqplan.documents import Document
from npqplan.organisation.model import Organisation

CHECKS: Final[tuple[Check, ...]] = (
    review,
    settings,
    urns,
    trusts,
    no_head,
    senco,
    priorities,
    one_seat,
    no_role,
    same_name,
    unlikely_roles,
    dates_in_future,
    dates_in_past,
    dates_out_of_order,
    already_left,
    role_before_teaching,
    held,
    induction,
    mentoring,
    npq_dates,
    npq_standing,
    npq_twice,
    qualification_twice,
    wishes,
    judgements,
    budget,
    keeping,
    keeping_limits,
    reasons,
)


def run(
    organisation: Organisation,
    index: Index,
    as_of: date,
    documents: Mapping[str, Document],
    earlier: Sequence[Finding] = (),
) -> tuple[Finding, ...]:
    """Everything wrong or doubtful in an organisation as of a day.

    `documents` are those it was built from, by file. `earlier` is what reading and building them have
    found: where somebody was left out for an error, nobody complains of their absence.
    """
    context = Context(organisation, index, as_of, documents, earlier)
    return tuple(finding for check in CHECKS for finding in check.findings(context))

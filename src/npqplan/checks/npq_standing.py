"""How an NPQ stands does not go with its dates.

Who it is about. NPQs in people's histories.

The rule. An NPQ in progress has its outcome within the months that the catalogue gives, counted from its
start; when these are over, somebody should say how it went (npq-overdue): until then it does not count
as passed, and its holder still counts as busy. One that is in progress or applied for has no day on
which it finished, and one that is only applied for has not begun (status-contradicts-dates). Of one in
progress without a start nobody can say when it ends (start-not-told, a note).

Example. `{npq: NPQLT, status: in_progress, started: 2023-11}`, read in November 2026.
"""

from collections.abc import Iterator
from datetime import date

from npqplan.catalogue.model import Npq
from npqplan.checks.context import Context
from npqplan.days import add_months
from npqplan.diagnostics import Finding
from npqplan.organisation.model import NpqRecord

CODES = ("npq-overdue", "status-contradicts-dates", "start-not-told")


def findings(context: Context) -> Iterator[Finding]:
    """At most one for each NPQ."""
    for person in context.organisation.people:
        for record in person.npqs:
            if record.status in ("in_progress", "applied"):
                yield from _of_a_record(record, context.index.npqs.get(record.npq), context)


def _of_a_record(record: NpqRecord, npq: Npq | None, context: Context) -> Iterator[Finding]:
    if record.finished and not context.is_future(record.finished):
        yield Finding(
            "status-contradicts-dates",
            "error",
            f"{record.npq} finished on {record.finished.isoformat()}, and is not finished by its status",
            record.place / "status",
            "write `passed`, `failed` or `withdrawn`, or take the day out",
        )
    elif record.status == "applied" and record.started and _has_begun(record.started, context):
        yield Finding(
            "status-contradicts-dates",
            "error",
            f"{record.npq} began on {record.started.isoformat()}, and is only applied for by its status",
            record.place / "status",
            "write `in_progress`, or the intake's day",
        )
    elif record.status == "in_progress" and record.started is None and not context.is_faulty(record.place):
        yield Finding(
            "start-not-told",
            "info",
            f"when {record.npq} began is not told, so nobody can say when it ends",
            record.place,
            "add `started` and the day or month",
        )
    elif record.status == "in_progress" and record.started and npq:
        outcome = add_months(record.started, npq.months_to_outcome)
        if outcome < context.as_of:
            yield Finding(
                "npq-overdue",
                "warning",
                f"the outcome of {record.npq} was due by {outcome.isoformat()}, and it is still in progress",
                record.place / "status",
                "write `passed` (with `finished`), `failed`, `withdrawn` or `deferred`",
            )


def _has_begun(day: date, context: Context) -> bool:
    """Whether the month of a day has passed; this month's intake may still be only applied for."""
    return (day.year, day.month) < (context.as_of.year, context.as_of.month)

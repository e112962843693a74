"""An NPQ that began before there was one, or ended sooner than one can.

Who it is about. NPQs in people's histories.

The rule. NPQs that were new in 2021 or later (all specialist ones, and those that DfE first funded at a
later intake than the first in the catalogue) cannot have begun before the school year of their first
intake (npq-before-it-existed). And of those begun since the suite of 2021, none is passed or failed
before the months that it is taught have gone by (npq-too-soon). Earlier courses were shorter, and are
not looked at.

Source. The catalogue's intakes and funding rules, and the months taught of each NPQ.

Example. `{npq: NPQSENCO, status: passed, started: 2022-11}`: it began in autumn 2024, and what somebody
did in 2022 was NASENCO, which goes under other_qualifications. `{npq: NPQH, status: passed, started:
2024-11, finished: 2025-05}`: it is taught for 18 months.
"""

from collections.abc import Iterator
from datetime import date

from npqplan.catalogue.model import Catalogue, Npq
from npqplan.checks.context import Context
from npqplan.days import academic_year, academic_year_name, add_months, first_september, next_day
from npqplan.diagnostics import Finding
from npqplan.organisation.model import NpqRecord

_LONGEST_MONTH = 31
CODES = ("npq-before-it-existed", "npq-too-soon")


def findings(context: Context) -> Iterator[Finding]:
    """At most one for each NPQ."""
    first = _first_starts(context.index.catalogue)
    suite = min(first.values(), default=date.max)
    for person in context.organisation.people:
        for record in person.npqs:
            npq = context.index.npqs.get(record.npq)
            if npq is None or record.started is None:
                continue
            if record.started < first.get(npq.code, date.min) and _is_new(npq, first, suite):
                yield _too_early(record, first[npq.code])
            elif record.started >= suite and _is_too_soon(record, npq):
                yield Finding(
                    "npq-too-soon",
                    "error",
                    f"{npq.code} is taught for {npq.months_taught} months, and here it ends sooner",
                    record.place / "finished",
                    "check the two dates; a course broken off is `withdrawn`",
                )


def _first_starts(catalogue: Catalogue) -> dict[str, date]:
    """The first day of the school year in which each NPQ was first funded."""
    starts = {intake.id: first_september(academic_year(intake.starts_on)) for intake in catalogue.intakes}
    found: dict[str, date] = {}
    for rules in catalogue.funding:
        begins = min((starts[intake] for intake in rules.intakes if intake in starts), default=date.max)
        for code in (*rules.any_eligible_setting, *rules.list_only):
            found[code] = min(begins, found.get(code, date.max))
    return found


def _is_new(npq: Npq, first: dict[str, date], suite: date) -> bool:
    """Whether there was none of the name before: the earlier suite had leadership NPQs only."""
    return npq.group == "specialist" or first[npq.code] > suite


def _too_early(record: NpqRecord, begins: date) -> Finding:
    return Finding(
        "npq-before-it-existed",
        "error",
        f"there was no {record.npq} before {academic_year_name(begins.year)}",
        record.place / "started",
        "check the year; a SENCO's earlier award is `NASENCO`, under `other_qualifications`"
        if record.npq == "NPQSENCO"
        else "check the year, or which NPQ it was",
    )


def _is_too_soon(record: NpqRecord, npq: Npq) -> bool:
    if record.status not in ("passed", "failed") or record.started is None or record.finished is None:
        return False
    if (
        record.finished < record.started
        or (record.finished - record.started).days > _LONGEST_MONTH * npq.months_taught
    ):
        return False
    return next_day(record.finished) < add_months(record.started, npq.months_taught)

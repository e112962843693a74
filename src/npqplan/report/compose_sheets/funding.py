"""Funding: a row for each year, school and NPQ, with what DfE's rules say and what is left to pay."""

from collections.abc import Sequence
from datetime import date

from npqplan.days import academic_year, academic_year_name
from npqplan.report.compose.parts import Part
from npqplan.report.compose_sheets.cells import DFE_PAYS, at_worst, home, to_pay
from npqplan.report.prose import sentence
from npqplan.report.result import Recommendation
from npqplan.report.sheets import Column, Sheet, Value

_COLUMNS = (
    Column("School year", 12),
    Column("School", 26),
    Column("Intake", 14),
    Column("Starts on", 13, "day"),
    Column("NPQ", 12),
    Column("Places", 9, "number"),
    Column("DfE pays", 12),
    Column("Why DfE pays or not", 48),
    Column("By the rules of", 14),
    Column("Fee (£)", 10, "pounds"),
    Column("To pay (£)", 12, "pounds"),
    Column("At worst (£)", 12, "pounds"),
)


def funding(part: Part) -> Sheet:
    """In the order of the answer; places of which the same is to be said share a row."""
    alike: dict[object, list[Recommendation]] = {}
    for line in part.result.recommendations:
        school = part.names.everyone.people[line.person].school
        intake = line.intake, line.decided_for
        alike.setdefault((intake, school, line.npq, line.funding, line.fee), []).append(line)
    return Sheet("Funding", _COLUMNS, tuple(_row(part, lines) for lines in alike.values()))


def _row(part: Part, lines: Sequence[Recommendation]) -> tuple[Value, ...]:
    line = lines[0]
    starts_on = _starts_on(part, line.intake)
    decided_on = _starts_on(part, line.decided_for) or starts_on
    return (
        academic_year_name(academic_year(decided_on)) if decided_on else None,
        home(part, part.names.everyone.people[line.person].school),
        part.words.intake_title(line.intake),
        starts_on,
        line.npq,
        len(lines),
        DFE_PAYS[line.funding.outcome],
        sentence(line.funding.text),
        part.words.intake_title(line.funding.rules_of),
        line.fee,
        _times(len(lines), to_pay(line)),
        _times(len(lines), at_worst(line)),
    )


def _starts_on(part: Part, intake: str) -> date | None:
    known = part.words.intake(intake)
    return known.starts_on if known else None


def _times(places: int, pounds: int | None) -> int | None:
    return None if pounds is None else places * pounds

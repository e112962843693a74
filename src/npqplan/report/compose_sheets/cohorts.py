"""Who learns together: a row for each cohort."""

from npqplan.report.compose.parts import Part
from npqplan.report.compose_sheets.cells import home, listed
from npqplan.report.prose import capital
from npqplan.report.result import Cohort
from npqplan.report.sheets import Column, Sheet, Value

_COLUMNS = (
    Column("NPQ", 12),
    Column("NPQ title", 24),
    Column("School", 26),
    Column("Intake", 14),
    Column("Starts on", 13, "day"),
    Column("People", 9, "number"),
    Column("Who", 48),
    Column("What they come to share", 60),
)


def cohorts(part: Part) -> Sheet:
    """In the order of the answer."""
    return Sheet("Cohorts", _COLUMNS, tuple(_row(part, line) for line in part.result.cohorts))


def _row(part: Part, line: Cohort) -> tuple[Value, ...]:
    intake = part.words.intake(line.intake)
    return (
        line.npq,
        capital(part.words.npq_title(line.npq)),
        home(part, line.school),
        part.words.intake_title(line.intake),
        intake.starts_on if intake else None,
        len(line.people),
        listed(map(part.names.person, line.people)),
        listed(line.shared),
    )

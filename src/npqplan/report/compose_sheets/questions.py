"""The questions whose answers would sharpen the plan, the weightiest first."""

from npqplan.report.compose.parts import Part
from npqplan.report.compose_sheets.cells import home
from npqplan.report.prose import sentence
from npqplan.report.result import QuestionLine
from npqplan.report.sheets import Column, Sheet, Value

_COLUMNS = (
    Column("About", 24),
    Column("School", 26),
    Column("Question", 60),
    Column("What it would change", 60),
    Column("How to write it", 60),
    Column("How much turns on it", 12),
)


def questions(part: Part) -> Sheet:
    """In the order of the answer."""
    return Sheet("Questions", _COLUMNS, tuple(_row(part, line) for line in part.result.questions))


def _row(part: Part, line: QuestionLine) -> tuple[Value, ...]:
    person = part.names.everyone.people[line.about] if line.kind == "person" else None
    school = home(part, person.school if person else line.about)
    return (
        part.names.person(line.about) if person else school,
        school,
        line.asks,
        sentence(line.would_change),
        line.write,
        "little" if line.minor else "much",
    )

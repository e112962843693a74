"""The plan: one row for each recommendation, those already decided included.

With full reasons, one column more: what would be worse without it, what could come instead, what would
change it.
"""

from collections.abc import Iterator

from npqplan.report.compose.alternatives import alternatives
from npqplan.report.compose.parts import Part
from npqplan.report.compose.places import reasons
from npqplan.report.compose_sheets.cells import DFE_PAYS, home, listed, to_pay, yes_or_no
from npqplan.report.prose import capital, sentence
from npqplan.report.result import Recommendation
from npqplan.report.sheets import Column, Sheet, Value

_COLUMNS = (
    Column("Name", 22),
    Column("School", 26),
    Column("Role", 24),
    Column("NPQ", 12),
    Column("NPQ title", 24),
    Column("Kind", 12),
    Column("Intake", 14),
    Column("Dates", 13),
    Column("Starts on", 13, "day"),
    Column("Result on", 13, "day"),
    Column("DfE pays", 12),
    Column("Why DfE pays or not", 36),
    Column("Fee (£)", 10, "pounds"),
    Column("To pay (£)", 10, "pounds"),
    Column("What it is for", 48),
    Column("Ask first", 36),
    Column("Learns with", 26),
    Column("Can support", 26),
    Column("Already decided", 12),
    Column("Would do as well", 48),
    Column("Id", 16),
)
_ALTERNATIVES = Column("Without it", 60)


def plan(part: Part) -> Sheet:
    """By intake, then NPQ, as in the answer."""
    lines = part.result.recommendations
    rows = [tuple(_row(part, line)) for line in lines]
    without = [" ".join(alternatives(line, everything=False)) for line in lines]
    if not any(without):
        return Sheet("Plan", _COLUMNS, tuple(rows))
    fuller = ((*row, said) for row, said in zip(rows, without, strict=True))
    return Sheet("Plan", (*_COLUMNS, _ALTERNATIVES), tuple(fuller))


def _row(part: Part, line: Recommendation) -> Iterator[Value]:
    person = part.names.everyone.people[line.person]
    intake = part.words.intake(line.intake)
    yield part.names.person(line.person)
    yield home(part, person.school)
    yield listed(part.words.role(role) for role in person.roles)
    yield line.npq
    yield capital(part.words.npq_title(line.npq))
    yield line.group
    yield part.words.intake_title(line.intake)
    yield "announced" if intake and intake.status == "announced" else "expected"
    yield intake.starts_on if intake else None
    yield line.finishes_on
    yield DFE_PAYS[line.funding.outcome]
    yield sentence(line.funding.text)
    yield line.fee
    yield to_pay(line)
    yield reasons(line)
    yield " ".join(line.questions)
    yield listed(map(part.names.person, line.learn_with))
    yield listed(map(part.names.person, line.supported_by))
    yield yes_or_no(yes=line.kept)
    yield " ".join(_as_good(part, line))
    yield line.person


def _as_good(part: Part, line: Recommendation) -> Iterator[str]:
    """Each choice that the plan leaves open at this place."""
    for tie in (*part.result.plan.ties, *part.result.plan.choices):
        if any((start.person, start.npq) == (line.person, line.npq) for start in tie.given):
            yield sentence(tie.text)

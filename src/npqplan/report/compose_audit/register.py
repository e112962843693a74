"""The SENCO register: who, since when, due when, with which award, and how they stand."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from npqplan.report.audit_result import AuditResult, RegisterLine
from npqplan.report.page import Block, Heading, Run, Table, Tone
from npqplan.report.prose import month

_STANDS: Final[Mapping[str, tuple[str, Tone]]] = {
    "met": ("Met", "good"),
    "on_track": ("On track", "good"),
    "at_risk": ("At risk", "bad"),
    "missed": ("Missed", "bad"),
    "perhaps_at_risk": ("Perhaps at risk", "caution"),
    "perhaps_missed": ("Perhaps missed", "caution"),
    "none_named": ("None named", "caution"),
    "unknown": ("Not known", "caution"),
    "no_duty": ("No duty", "quiet"),
    "no_senco": ("No SENCO", "bad"),
}


def register(result: AuditResult, called: Mapping[str | None, str]) -> Iterator[Block]:
    """The register as a table; nothing where it is empty."""
    if not result.senco_register:
        return
    names = {person.id: person.name for person in result.people}
    yield Heading("The SENCO register")
    schools = ("School",) if called else ()
    rows = []
    for line in result.senco_register:
        stands, tone = _STANDS[line.stands]
        place = (called[line.school],) if called else ()
        rows.append(
            (
                *place,
                names[line.person] if line.person else "-",
                _short(line.appointed_on) if line.appointed_on else "not told" if line.person else "-",
                _short(line.due_on) if line.due_on else "-",
                _award(line),
                (Run(stands, tone), Run(f". {line.basis}.".replace("?.", "?"))),
            )
        )
    heads = (*schools, "SENCO", "Appointed", "Due", "Award", "How they stand, and why")
    yield Table(heads, tuple(rows), weights=(*((2,) if called else ()), 2, 2, 2, 2, 5))


def _short(on: date) -> str:
    return f"{on.day} {month(on)}"


def _award(line: RegisterLine) -> str:
    if line.award is None:
        return "-"
    if line.award_status == "passed":
        return f"{line.award} {line.award_on.year}" if line.award_on else line.award
    return f"{line.award}, under way"

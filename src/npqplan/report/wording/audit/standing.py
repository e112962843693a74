"""Why a SENCO stands as they do, in the register."""

from datetime import date
from typing import Final

from npqplan.report.audit_result import NoSenco
from npqplan.report.prose import day
from npqplan.report.wording.called import Called
from npqplan.report.wording.eligibility import duty_text, question_sentence
from npqplan.rules.duties import Duty
from npqplan.rules.verdict import Question

TYPE_DECIDES: Final = "whether the law asks for one depends on the school's establishment_type"
"""Of a SENCO, where nobody told the type."""
_VACANT: Final = "The law asks for a SENCO, and the post is vacant"
_NONE: Final = "The law asks for a SENCO, and none is on the roster"


def basis(  # noqa: PLR0913 - what a line of the register turns on
    standing: Duty | Question | None,
    called: Called,
    *,
    lack: NoSenco | None,
    assumed: bool,
    leaves_on: date | None,
    planned_on: date | None,
) -> str:
    """A sentence without its full stop; of what is not known, the question."""
    match standing:
        case Duty():
            planned = standing.outcome_on is not None and standing.outcome_on == planned_on
            return called.capital(duty_text(standing, called.name, if_planned=planned))
        case Question():
            return question_sentence(standing, called.name)
        case None if lack == "vacant":
            return f"The SENCO's post is vacant; {TYPE_DECIDES}" if assumed else _VACANT
        case None if lack == "not_named":
            told = f"Nobody is SENCO here; {TYPE_DECIDES}" if assumed else _NONE
            return f"{told}. Who is the SENCO?"
        case None if leaves_on is not None:
            return f"Leaves on {day(leaves_on)}, before a qualification is due"
        case None:
            return "The duty does not apply to a school of this type"

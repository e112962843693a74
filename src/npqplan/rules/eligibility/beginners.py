"""Not while somebody is a trainee or an early career teacher.

Who it is about. Trainees, and early career teachers on induction.

The rule. No NPQ at an intake that starts on or before the last day of induction; one after that day is
open to them. That day is `induction_ends` where it is told, else our convention: see `induction`.

Source. A convention of ours (`not_during_induction`): DfE has no such rule, but one large provider asks
for two years of teaching, and the two programmes compete.

Example. An early career teacher in the first year, in November 2026: not before 1 September 2028.
"""

from npqplan.catalogue.model import Intake, Npq
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.induction import induction_ends_on, is_on_induction
from npqplan.rules.verdict import Met, NotMet, Reason, Value, Verdict

CODES = ("on-induction", "induction-over-by-then")
CITES = ("not_during_induction", "induction_ends")


def assess(applicant: Applicant, npq: Npq, intake: Intake) -> Verdict | None:
    """Refuses an intake during induction; None for somebody who is not on it today."""
    as_of = applicant.context.outlook.as_of
    if not is_on_induction(applicant.person, as_of):
        return None
    ends_on = induction_ends_on(applicant.person, as_of)
    about: dict[str, Value] = {"npq": npq.code, "ends_on": ends_on}
    if intake.starts_on <= ends_on:
        return NotMet(Reason("on-induction", about, CITES))
    return Met(Reason("induction-over-by-then", about, CITES))

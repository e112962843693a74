"""Not when somebody would leave before the result.

Who it is about. People who have said when they leave.

The rule. The result must come on or before their last day here: the day itself counts.

Source. A convention of ours: the school plans for posts of its own. DfE lets somebody finish an NPQ at
another school.

Example. Leaving on 31 August 2028: NPQSL from November 2026 has its result on 1 August 2028 and is
open; NPQSENCO, on 1 September 2028, is not.
"""

from npqplan.catalogue.model import Intake, Npq
from npqplan.days import add_months
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import NotMet, Reason, Verdict

CODES = ("leaves-before-the-result",)


def assess(applicant: Applicant, npq: Npq, intake: Intake) -> Verdict | None:
    """Refuses a course whose result would come after the last day."""
    last = applicant.person.leaving_on
    if last is None:
        return None
    result = add_months(intake.starts_on, npq.months_to_outcome)
    if result <= last:
        return None
    return NotMet(
        Reason("leaves-before-the-result", {"npq": npq.code, "leaving_on": last, "outcome_on": result})
    )

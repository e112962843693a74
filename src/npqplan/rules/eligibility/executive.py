"""NPQEL: for heads and executive leaders, and those who want an executive role.

Who it is about. Everyone, for NPQEL.

The rule. At head level or above, or with an executive role that they want.

Source. DfE: for people who lead several schools, or want to.

Example. A head who has never been asked may take it; a deputy only if they want an executive role.
"""

from npqplan.catalogue.model import Npq
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import Met, NotMet, Reason, Verdict

CODES = ("leads-a-school", "wants-executive-role", "no-executive-step")


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether somebody leads a school or wants to lead several."""
    about, cites = {"npq": npq.code}, applicant.context.for_whom[npq.code]
    if applicant.is_from("head"):
        return Met(Reason("leads-a-school", about, cites))
    roles = applicant.context.outlook.ladder.roles
    if any(roles[role].level == "executive" for role in applicant.wanted_roles()):
        return Met(Reason("wants-executive-role", about, cites))
    return NotMet(Reason("no-executive-step", about, cites))

"""What somebody, or the school, has said no to.

Who it is about. Everyone.

The rule. No NPQ that the person has said no to (`does_not_want`), and none that the school has taken
out for them (`plan: exclude`), applied for or not; the school's reason is printed.

Source. The roster.

Example. `exclude: [{person: khan, npq: NPQSL, why: "after the inspection"}]`: no NPQSL for Khan.
"""

from npqplan.catalogue.model import Npq
from npqplan.organisation.model import Excluded
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import NotMet, Reason, Verdict

CODES = ("said-no-to-npq", "excluded")


def excluded(applicant: Applicant, npq: str) -> Excluded | None:
    """The school's own no to somebody's taking an NPQ; it holds of an application too."""
    for plan in applicant.plans:
        for each in plan.exclude:
            if each.person == applicant.person.id and each.npq == npq:
                return each
    return None


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Refuses what was said no to."""
    if npq.code in applicant.person.refuses_npqs:
        return NotMet(Reason("said-no-to-npq", {"npq": npq.code}))
    if (found := excluded(applicant, npq.code)) is not None:
        return NotMet(Reason("excluded", {"npq": npq.code, "why": found.why}))
    return None

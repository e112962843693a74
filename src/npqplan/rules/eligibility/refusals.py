"""What somebody, or the school, has said no to.

Who it is about. Everyone.

The rule. No NPQ that the person has said no to (`does_not_want`), and none that the school has taken
out for them (`plan: exclude`); the school's reason is printed.

Source. The roster.

Example. `exclude: [{person: khan, npq: NPQSL, why: "after the inspection"}]`: no NPQSL for Khan.
"""

from npqplan.catalogue.model import Npq
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import NotMet, Reason, Verdict

CODES = ("said-no-to-npq", "excluded")


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Refuses what was said no to."""
    if npq.code in applicant.person.refuses_npqs:
        return NotMet(Reason("said-no-to-npq", {"npq": npq.code}))
    for plan in applicant.plans:
        for each in plan.exclude:
            if each.person == applicant.person.id and each.npq == npq.code:
                return NotMet(Reason("excluded", {"npq": npq.code, "why": each.why}))
    return None

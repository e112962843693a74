"""NPQEYL: for those who lead early years, or want to.

Who it is about. Everyone, for NPQEYL.

The rule. An early years remit or role: leading early years, an early years practitioner, or a leader in
a nursery or other early years setting; with a full and relevant early years qualification at Level 3
or above. Where nobody has told us whether they have one, it is a question; who has none is not sent.

Source. DfE: for people who lead early years, or want to, qualified to at least Level 3.

Example. A phase leader who leads early years: NPQEYL, if they have the Level 3.
"""

from npqplan.catalogue.model import Npq
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

CODES = ("leads-early-years", "not-in-early-years", "without-level-3")
LEVEL_3 = "early_years_level_3"


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether somebody works towards leading early years, with a Level 3."""
    about, cites = {"npq": npq.code}, applicant.context.for_whom[npq.code]
    if not _works_in_early_years(applicant):
        return NotMet(Reason("not-in-early-years", about, cites))
    reason = Reason("leads-early-years", about, cites)
    if applicant.holds(LEVEL_3) or applicant.has_begun(npq.code):
        return Met(reason)
    if applicant.lacks(LEVEL_3):
        return NotMet(Reason("without-level-3", about, cites))
    return Unknown(reason, Question("early-years-level-3", applicant.person.id, about))


def _works_in_early_years(applicant: Applicant) -> bool:
    person = applicant.person
    if "early_years" in person.leads or person.has_role("early_years_practitioner"):
        return True
    return applicant.is_from("middle") and any(
        school.phase == "nursery" or school.setting == "early_years_or_childcare"
        for school in applicant.workplaces
        if person.school is not None
    )

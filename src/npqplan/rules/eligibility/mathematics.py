"""NPQLPM: for those who teach in a primary setting and know teaching for mastery.

Who it is about. Everyone who teaches, for NPQLPM.

The rule. A primary setting (the catalogue names the phases), and a year or more on the primary
programme of teaching for mastery, or the equivalent. Where nobody has told us of either, it is a
question; who has not had it is not sent: DfE turns away somebody who cannot show it. Whoever has begun
NPQLPM before has shown it.

Source. DfE, Register for an NPQ, which asks for it.

Example. A mathematics lead in a primary school, `other_qualifications: [maths_mastery]`: NPQLPM.
"""

from npqplan.catalogue.model import Npq
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

CODES = ("primary-mathematics", "not-a-primary-setting", "without-mastery")
MASTERY = "maths_mastery"


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether somebody works in a primary setting and knows mastery."""
    about, cites = {"npq": npq.code}, applicant.context.for_whom[npq.code]
    told = {school.phase for school in applicant.workplaces}
    reason = Reason("primary-mathematics", about, cites)
    phases = applicant.context.phases_of.get(npq.code)
    if phases is not None and told.isdisjoint(phases):
        if None not in told and told:
            return NotMet(Reason("not-a-primary-setting", about, cites))
        school = next(iter(applicant.workplaces), None)
        if school is None:
            return Unknown(reason, Question("phase", applicant.person.id, about))
        return Unknown(reason, Question("phase", school.id, about, "school"))
    if applicant.holds(MASTERY) or applicant.has_begun(npq.code):
        return Met(reason)
    if applicant.lacks(MASTERY):
        return NotMet(Reason("without-mastery", about, cites))
    return Unknown(reason, Question("maths-mastery", applicant.person.id, about))

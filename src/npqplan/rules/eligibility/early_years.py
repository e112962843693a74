"""NPQEYL: for those who lead early years, or want to.

Who it is about. Everyone, for NPQEYL.

The rule. An early years remit or role: leading early years, an early years practitioner, or anybody in a
nursery or other early years setting (whoever leads there, or wants to: see `leadership`); or on the way to
one: with a wish for a post that leads early years, or a possible successor to it (where nobody has asked
them, the recommendation carries the question). In each case with a full and relevant early years
qualification at Level 3 or above. Where nobody has told us whether they have one, that is the question; who
has none is not sent.

Source. DfE: for people who lead early years, or want to, qualified to at least Level 3.

Example. A phase leader who leads early years: NPQEYL, if they have the Level 3.
"""

from npqplan.catalogue.model import Npq
from npqplan.organisation.model import Post
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.eligibility.succession import may_succeed
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

CODES = (
    "leads-early-years",
    "wants-early-years",
    "may-step-up-to-early-years",
    "not-in-early-years",
    "without-level-3",
)
LEVEL_3 = "early_years_level_3"


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether somebody works towards leading early years, with a Level 3."""
    about, cites = {"npq": npq.code}, applicant.context.for_whom[npq.code]
    found: Met | Unknown | None
    if _works_in_early_years(applicant):
        found = Met(Reason("leads-early-years", about, cites))
    elif any(_leads_early_years(post) for post in applicant.wanted_posts()):
        found = Met(Reason("wants-early-years", about, cites))
    else:
        found = may_succeed(applicant, npq.code, "may-step-up-to-early-years", _leads_early_years)
    if found is None:
        return NotMet(Reason("not-in-early-years", about, cites))
    if applicant.holds(LEVEL_3) or applicant.has_begun(npq.code):
        return found
    if applicant.lacks(LEVEL_3):
        return NotMet(Reason("without-level-3", about, cites))
    return Unknown(found.reason, Question("early-years-level-3", applicant.person.id, about))


def _works_in_early_years(applicant: Applicant) -> bool:
    person = applicant.person
    if "early_years" in person.leads or person.has_role("early_years_practitioner"):
        return True
    return person.school is not None and any(
        school.phase == "nursery" or school.setting == "early_years_or_childcare"
        for school in applicant.workplaces
    )


def _leads_early_years(post: Post) -> bool:
    return "early_years" in post.remits

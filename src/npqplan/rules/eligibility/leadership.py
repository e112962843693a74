"""Leadership NPQs are for people who lead, or want to.

Who it is about. Everyone, for the leadership NPQs.

The rule. Current or aspiring leaders: at middle level or above, or with a leadership role that they
want, or a possible successor to one. Where nobody has asked them, the recommendation carries the
question. An early years practitioner, and whoever leads early years without such a role, may take NPQEYL,
with the same question.

Source. DfE describes each leadership NPQ as for those who lead, or want to; which roles are leadership
is a convention of ours.

Example. A class teacher of two years who has not said that they want to lead: not yet.
"""

from npqplan.catalogue.model import Npq
from npqplan.organisation.model import Post
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.eligibility.succession import may_succeed
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

CODES = ("leads-now", "wants-to-lead", "may-step-up-to-lead", "practitioner-may-lead", "not-yet-leading")


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether somebody leads or wants to; None for a specialist NPQ."""
    if npq.group != "leadership":
        return None
    cites = applicant.context.for_whom[npq.code]
    if applicant.is_from("middle"):
        return Met(Reason("leads-now", {"npq": npq.code}, cites))
    roles = applicant.context.outlook.ladder.roles
    for role in applicant.wanted_roles():
        if roles[role].level != "classroom":
            return Met(Reason("wants-to-lead", {"npq": npq.code, "role": role}, cites))

    def is_leadership(post: Post) -> bool:
        return not post.roles or any(roles[role].level != "classroom" for role in post.roles)

    if found := may_succeed(applicant, npq.code, "may-step-up-to-lead", is_leadership):
        return found
    person = applicant.person
    in_early_years = "early_years" in person.leads or person.has_role("early_years_practitioner")
    if npq.code == "NPQEYL" and in_early_years:
        asks = Question("wants-to-lead", applicant.person.id, {"npq": npq.code})
        return Unknown(Reason("practitioner-may-lead", {"npq": npq.code}, cites), asks)
    return NotMet(Reason("not-yet-leading", {"npq": npq.code}, cites))

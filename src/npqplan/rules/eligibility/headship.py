"""NPQH: for heads, and for those near headship.

Who it is about. Everyone, for NPQH.

The rule. A head without it; somebody ready for headship within the horizon; or a senior leader who
wants headship by a day within the horizon. Where nobody has asked them, or they gave no day, the
recommendation carries the question. No head is required to have NPQH.

Source. DfE: for people who are heads, or want to be. That headship be near is how the providers read
it, and a convention of ours.

Example. A deputy head since 2021 is ready for headship by usual years: NPQH, once asked.
"""

from npqplan.catalogue.model import Npq
from npqplan.organisation.model import Wish
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

CODES = ("head-without-it", "near-headship", "wants-headship", "headship-not-near")


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether headship is theirs, or near."""
    about, cites = {"npq": npq.code}, applicant.context.for_whom[npq.code]
    if applicant.is_at("head"):
        return Met(Reason("head-without-it", about, cites))
    wishes = _wishes(applicant, npq)
    near = Reason("near-headship", about, cites)
    if applicant.standing.ready_for_headship:
        asks = Question("wants-to-step-up", applicant.person.id, about)
        return Met(near) if wishes else Unknown(near, asks)
    horizon = applicant.context.outlook.horizon
    if applicant.is_at("senior"):
        if any(wish.by is not None and wish.by <= horizon for wish in wishes):
            return Met(Reason("wants-headship", about, cites))
        if any(wish.by is None for wish in wishes):
            asks = Question("wants-by-when", applicant.person.id, about)
            return Unknown(Reason("wants-headship", about, cites), asks)
    if applicant.standing.ready_for_headship is None:
        return Unknown(near, Question("years-in-role", applicant.person.id, about))
    return NotMet(Reason("headship-not-near", about, cites))


def _wishes(applicant: Applicant, npq: Npq) -> list[Wish]:
    """The wishes for headship: for a role that the NPQ prepares for, or a post that carries one."""
    roles = {role.slug for role in applicant.context.outlook.catalogue.roles if npq.code in role.prepared_by}
    return [
        wish
        for wish in applicant.person.wants
        if wish.role in roles
        or (
            wish.post is not None
            and any(roles.intersection(post.roles) for post in applicant.posts((wish.post,)))
        )
    ]

"""NPQH: for heads, and for those near headship.

Who it is about. Everyone, for NPQH.

The rule. A head without it; somebody ready for headship within the horizon; or a senior leader who
wants headship by a day within the horizon. Where nobody has asked them, or they gave no day, the
recommendation carries the question; a wish for a later day is told as the reason why not. No head is
required to have NPQH. Whoever has said no to headship in one of its roles (headteacher, head of school) has
said no to it, unless they want the other.

Source. DfE: for people who are heads, or want to be. That headship be near is how the providers read
it, and a convention of ours.

Example. A deputy head since 2021 is ready for headship by usual years: NPQH, once asked.
"""

from collections.abc import Mapping

from npqplan.catalogue.model import Npq
from npqplan.organisation.model import Wish
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Value, Verdict

CODES = (
    "head-without-it",
    "near-headship",
    "wants-headship",
    "wants-headship-later",
    "headship-not-near",
    "said-no-to-headship",
)


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether headship is theirs, or near."""
    about, cites = {"npq": npq.code}, applicant.context.for_whom[npq.code]
    if applicant.is_at("head"):
        return Met(Reason("head-without-it", about, cites))
    roles = {role.slug for role in applicant.context.outlook.catalogue.roles if npq.code in role.prepared_by}
    wishes = _wishes(applicant, roles)
    if not wishes and not roles.isdisjoint(applicant.person.refuses_roles):
        return NotMet(Reason("said-no-to-headship", about))
    near = Reason("near-headship", about, cites)
    if applicant.standing.ready_for_headship:
        asks = Question("wants-to-step-up", applicant.person.id, about)
        return Met(near) if wishes else Unknown(near, asks)
    wanted = _wanted(applicant, wishes, Reason("wants-headship", about, cites))
    if wanted is not None:
        return wanted
    if applicant.standing.ready_for_headship is None:
        return Unknown(near, Question("years-in-role", applicant.person.id, about))
    return NotMet(_not_near(applicant, wishes, about))


def _wanted(applicant: Applicant, wishes: list[Wish], reason: Reason) -> Verdict | None:
    """Whether a senior leader wants headship by a day within the horizon; by when is asked."""
    if not applicant.is_at("senior"):
        return None
    horizon = applicant.context.outlook.horizon
    if any(wish.by is not None and wish.by <= horizon for wish in wishes):
        return Met(reason)
    if any(wish.by is None for wish in wishes):
        return Unknown(reason, Question("wants-by-when", applicant.person.id, reason.values))
    return None


def _not_near(applicant: Applicant, wishes: list[Wish], about: Mapping[str, Value]) -> Reason:
    """Why not: by when a senior leader wants headship; else that nothing says it is near."""
    context = applicant.context
    cites = context.for_whom[str(about["npq"])]
    if applicant.is_at("senior") and (days := [wish.by for wish in wishes if wish.by is not None]):
        values = {**about, "by": min(days), "until": context.outlook.horizon}
        return Reason("wants-headship-later", values, cites)
    return Reason("headship-not-near", about, cites)


def _wishes(applicant: Applicant, roles: set[str]) -> list[Wish]:
    """The wishes for headship: for a role that the NPQ prepares for, or a post that carries one."""
    return [
        wish
        for wish in applicant.person.wants
        if wish.role in roles
        or (
            wish.post is not None
            and any(roles.intersection(post.roles) for post in applicant.posts((wish.post,)))
        )
    ]

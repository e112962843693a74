"""NPQSL: for senior leaders, and those who lead across the school or are about to.

Who it is about. Everyone, for NPQSL.

The rule. At senior level; or leading a remit that touches the whole school (the catalogue says which; a
SENCO leads special educational needs); or a possible successor to a senior post, or below senior level and
with a wish for a role at that level or above, whether or not the school has such a post. Where nobody has
asked a possible successor, the recommendation carries the question.

Source. DfE: for senior leaders, or those who want to be, with responsibilities across a whole school.

Example. A subject leader of three years, in a school with an assistant head: NPQSL, once asked. One who
wants to be an assistant head, in a school without: NPQSL.
"""

from npqplan.catalogue.model import LEVELS, Npq
from npqplan.organisation.model import Post
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.eligibility.succession import may_succeed
from npqplan.rules.verdict import Met, NotMet, Reason, Verdict

CODES = (
    "senior-leader",
    "leads-across-the-school",
    "may-step-up-to-senior",
    "wants-senior-role",
    "no-senior-step",
)


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether somebody leads across the school, or is about to."""
    about, cites = {"npq": npq.code}, applicant.context.for_whom[npq.code]
    if applicant.is_at("senior"):
        return Met(Reason("senior-leader", about, cites))
    across = tuple(remit for remit in applicant.person.remits_led if remit in applicant.context.whole_school)
    if across:
        return Met(Reason("leads-across-the-school", {**about, "remits": across}, cites))
    roles = applicant.context.outlook.ladder.roles

    def is_senior(post: Post) -> bool:
        return any(roles[role].level == "senior" for role in post.roles)

    found = may_succeed(applicant, npq.code, "may-step-up-to-senior", is_senior)
    if not isinstance(found, Met) and _wants_to_be_senior(applicant):
        return Met(Reason("wants-senior-role", about, cites))
    return found or NotMet(Reason("no-senior-step", about, cites))


def _wants_to_be_senior(applicant: Applicant) -> bool:
    """Whether somebody below senior level wants a role there, or beyond: the way goes through one."""
    ladder = applicant.context.outlook.ladder
    wanted = [LEVELS.index(ladder.roles[role].level) for role in applicant.wanted_roles()]
    return not applicant.is_from("senior") and any(level >= LEVELS.index("senior") for level in wanted)

"""NPQSENCO: for the SENCO without the qualification, and those who may become one.

Who it is about. Everyone, for NPQSENCO.

The rule. The SENCO; possible successors to the SENCO; senior leaders who lead special educational needs
or inclusion. Not somebody who holds the National Award for SEN Co-ordination (NASENCO), which counts as
much, unless it was begun or finished too late to count. Where nobody has asked a possible successor, the
recommendation carries the question. Somebody who is none of these because they are no qualified teacher, as
the law asks of a SENCO, is told so.

Source. DfE: for SENCOs, teachers who want to become one, and school leaders; the SEND Regulations 2014,
regulation 49.

Example. The SENCO since September 2025, without NASENCO: NPQSENCO.
"""

from npqplan.catalogue.model import Npq
from npqplan.organisation.model import Post
from npqplan.rules.duties.exemptions import counts
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.eligibility.succession import may_succeed
from npqplan.rules.readiness import is_bound_by_the_senco_law, is_no_teacher
from npqplan.rules.verdict import Met, NotMet, Reason, Verdict

CODES = (
    "is-the-senco",
    "may-become-senco",
    "leads-inclusion",
    "holds-nasenco",
    "not-towards-senco",
    "no-teacher",
)
REMITS = frozenset({"send", "inclusion"})


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether somebody is the SENCO, or is on the way to it."""
    about, cites = {"npq": npq.code}, applicant.context.for_whom[npq.code]
    laws = applicant.context.outlook.catalogue.duties
    for role in applicant.context.outlook.catalogue.roles:
        if npq.code in role.prepared_by:
            for award in applicant.person.awards:
                if (
                    award.award in role.prepared_by_awards
                    and award.status == "passed"
                    and counts(award, laws)
                ):
                    return NotMet(Reason("holds-nasenco", {**about, "award": award.award}, cites))
    if any(role.slug == "senco" for role in applicant.roles):
        return Met(Reason("is-the-senco", about, cites))
    if applicant.is_from("senior") and not REMITS.isdisjoint(applicant.person.remits_led):
        return Met(Reason("leads-inclusion", about, cites))

    def is_senco(post: Post) -> bool:
        return "senco" in post.roles

    found = may_succeed(applicant, npq.code, "may-become-senco", is_senco)
    return found or NotMet(
        Reason("no-teacher" if _is_kept_from_it(applicant) else "not-towards-senco", about, cites)
    )


def _is_kept_from_it(applicant: Applicant) -> bool:
    """Whether somebody who is no qualified teacher may by law be the SENCO nowhere that they work."""
    person, outlook = applicant.person, applicant.context.outlook
    return is_no_teacher(person) and all(
        is_bound_by_the_senco_law(person, school, outlook) for school in applicant.workplaces
    )

"""Specialist NPQs are for everyone who teaches, from classroom teacher to head.

Who it is about. Everyone, for the specialist NPQs.

The rule. In a teaching role, from classroom teacher to head. Of support staff, those in pastoral
support, or who lead behaviour or pastoral care, may take NPQLBC. Where nobody has told us of a role, it
is a question.

Source. DfE and the Ambition Institute: open to all, from classroom teacher to head; teaching school hubs
name NPQLBC as fitting for pastoral staff.

Example. A teaching assistant who leads behaviour: NPQLBC, and no other.
"""

from npqplan.catalogue.model import Npq
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

CODES = ("teaches", "supports-behaviour", "does-not-teach", "no-role-told")
_BEHAVIOUR = frozenset({"behaviour", "pastoral"})


def assess(applicant: Applicant, npq: Npq) -> Verdict | None:
    """Whether somebody teaches; None for a leadership NPQ."""
    if npq.group != "specialist":
        return None
    about, cites = {"npq": npq.code}, applicant.context.for_whom[npq.code]
    if applicant.teaches:
        return Met(Reason("teaches", about, cites))
    if npq.code == "NPQLBC" and _supports_behaviour(applicant):
        return Met(Reason("supports-behaviour", about, cites))
    if not applicant.roles:
        return Unknown(Reason("no-role-told", about, cites), Question("role", applicant.person.id, about))
    return NotMet(Reason("does-not-teach", about, cites))


def _supports_behaviour(applicant: Applicant) -> bool:
    if applicant.person.has_role("pastoral_support"):
        return True
    return applicant.is_at("classroom") and not _BEHAVIOUR.isdisjoint(applicant.person.leads)

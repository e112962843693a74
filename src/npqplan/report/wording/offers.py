"""What we say of the offers that are not NPQs: why this head could have the coaching."""

from npqplan.catalogue.model import Offer
from npqplan.organisation.model import Person
from npqplan.report.prose import month, number
from npqplan.report.wording.names import Names

_STANDING = {
    "passed": "has {npq}",
    "in_progress": "is on {npq}",
    "applied": "has applied for {npq}",
    "deferred": "has {npq} put off",
}
_PLANNED = "begins {npq} by this plan"


def because(person: Person, offer: Offer, names: Names) -> str:
    """Since when somebody is a head, and how they stand with the NPQ that the offer goes with.

    Without a capital or a full stop.
    """
    heads = {slug for slug, role in names.words.roles.items() if role.level == "head"}
    headship = next((now for now in person.roles if now.role in heads), None)
    role = names.role(headship.role) if headship else "head"
    since = f" since {month(headship.since)}" if headship and headship.since else ""
    statuses = {record.status for record in person.npqs if record.npq == offer.goes_with}
    stands = next((said for status, said in _STANDING.items() if status in statuses), _PLANNED)
    years = f"the first {number(offer.years_of_headship)} years of headship"
    return f"{role}{since}, so within {years}, and {stands.format(npq=offer.goes_with)}"

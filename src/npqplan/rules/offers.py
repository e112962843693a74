"""The early headship coaching offer (EHCO): coaching for new heads, beside the NPQ for headship.

Who it is about. Headteachers and heads of school.

The rule. A head in the first five years of headship who has done the NPQ for headship, is doing it, or
is about to start it. Once only: not somebody who has had the offer (or the additional support offer,
its predecessor), is on it, or has withdrawn from it. The years run from the first day of the first
headship, in this school or another; acting headship is not counted. They end the day before the fifth
anniversary. Not somebody who leaves before it could be done, if it began today. Where nobody has told us
when the headship, or an earlier one, began, it is a question.

Source. DfE, "Early headship coaching offer"; DfE's Register for an NPQ asks the same questions.

Example. Head since 1 September 2023, NPQH passed: may take it from an intake up to 31 August 2028.
"""

from collections.abc import Collection, Iterator
from datetime import date

from npqplan.catalogue import model as facts
from npqplan.days import add_months, add_years
from npqplan.organisation.model import Organisation, Person
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

CODES = (
    "offer-for-new-heads",
    "offer-had-before",
    "offer-needs-npq",
    "offer-not-a-new-head",
    "offer-leaves-first",
)
_DOING = frozenset({"passed", "in_progress", "applied", "deferred"})


def heads(organisation: Organisation, catalogue: facts.Catalogue) -> Iterator[Person]:
    """Everybody whom an offer for new heads could be for, in canonical order."""
    roles = _head_roles(catalogue)
    return (person for person in organisation.people if person.has_role(*roles))


def is_new_head(person: Person, offer: facts.Offer, catalogue: facts.Catalogue, on: date) -> bool | None:
    """Whether somebody is a head on a day, in the first years of headship; None: not told since when."""
    roles = _head_roles(catalogue)
    now = [each.since for each in person.roles if each.role in roles]
    before = [each for each in person.held if each.role in roles and not each.acting]
    begun_by = [*now, *(each.from_ or each.until for each in before)]
    if not now:
        return False
    if any(day is not None and add_years(day, offer.years_of_headship) <= on for day in begun_by):
        return False
    if None in now or any(each.from_ is None for each in before):
        return None
    return min(day for day in now if day is not None) <= on


def assess(
    person: Person,
    offer: facts.Offer,
    catalogue: facts.Catalogue,
    on: date,
    starting: Collection[str] = (),
) -> Verdict:
    """Whether the offer is for somebody on a day. `starting`: the NPQs that the plan has them start."""
    about = {"person": person.id, "offer": offer.code, "npq": offer.goes_with}
    cites = tuple(offer.cites)
    new = is_new_head(person, offer, catalogue, on)
    if new is False:
        return NotMet(Reason("offer-not-a-new-head", {**about, "years": offer.years_of_headship}, cites))
    if any(record.npq == offer.code and record.status != "applied" for record in person.npqs):
        return NotMet(Reason("offer-had-before", about, cites))
    doing = {record.npq for record in person.npqs if record.status in _DOING}
    if offer.goes_with not in doing and offer.goes_with not in starting:
        return NotMet(Reason("offer-needs-npq", about, cites))
    last = person.leaving_on
    if last is not None and last < add_months(on, offer.months):
        return NotMet(Reason("offer-leaves-first", {**about, "leaving_on": last}, cites))
    reason = Reason("offer-for-new-heads", {**about, "years": offer.years_of_headship}, cites)
    if new is None:
        return Unknown(reason, Question("headship-since", person.id, {"npq": offer.code}))
    return Met(reason)


def _head_roles(catalogue: facts.Catalogue) -> frozenset[str]:
    return frozenset(role.slug for role in catalogue.roles if role.level == "head")

"""What is decided, held against the budgets: it alone may go beyond them."""

from msgspec import Struct

from npqplan.planning.candidates import Candidates
from npqplan.planning.purse import Purse


class Overspent(Struct, frozen=True):
    """A budget that what is decided goes beyond in a year."""

    school: str | None
    """Whose budget it is; None: the organisation's."""
    year: int
    pounds: int
    """By so much at least: of places that DfE is known not to fund."""
    worst_case: int
    """By so much, if it funds none of which that is not known."""


def overspent(candidates: Candidates) -> tuple[Overspent, ...]:
    """Every such budget and year: the organisation's first, then by year."""
    certain = Purse(candidates.problem.organisation)
    for place in candidates.decided:
        if place.funding.outcome == "not_funded":
            certain.pay(place.person, place.intake, place.cost)
    least, most = certain.overspent(), candidates.purse.overspent()
    keys = sorted(most, key=lambda key: (key[0] or "", key[1]))
    return tuple(Overspent(*key, least.get(key, 0), most[key]) for key in keys)

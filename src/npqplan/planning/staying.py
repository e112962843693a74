"""How long somebody's NPQs serve their school: until the last day that they have declared.

Depth, breadth, implementation and the golden thread count those who are here on the day asked about, and of
their NPQs those whose result comes before they go. The plan asks about the first day past its horizon.
"""

from collections.abc import Mapping
from datetime import date

from npqplan.organisation.model import Person


def while_here(person: Person, npqs: Mapping[str, date]) -> Mapping[str, date]:
    """Of some NPQs, with the days of their results, those that somebody has before they go."""
    if person.leaving_on is None:
        return npqs
    return {npq: on for npq, on in npqs.items() if person.is_here(on)}

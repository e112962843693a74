"""The roster has been gone through lately.

Who it is about. Each school's part of the roster; in a trust also its own.

The rule. `reviewed_on` lies no more than so many months back (`at_most`, 12 if left out). It is not known
where no day is given, or one in the future.

Source. A convention of this project: people change roles each September, and an audit is as good as the
roster is fresh.

Example. `{rule: roster-reviewed, at_most: 6}`
"""

from collections.abc import Iterator

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.days import add_months
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown

SLUG = "roster-reviewed"
TAKES = Takes("at_most", default=12)


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One."""
    place = None if school is None else facts.organisation.school_by_id[school]
    on = facts.organisation.reviewed_on if place is None else place.reviewed_on
    asks = Question("reviewed-on", school or "", kind="school" if school else "organisation")
    if on is None:
        yield Line((), Unknown(Reason("never-reviewed"), asks))
    elif on > facts.as_of:
        yield Line((), Unknown(Reason("reviewed-in-future", {"on": on}), asks))
    elif add_months(on, asked.limit) >= facts.as_of:
        yield Line((), Met(Reason("reviewed", {"on": on})))
    else:
        yield Line((), NotMet(Reason("reviewed", {"on": on})))

"""Somebody who is away when an intake starts begins at the first one after.

Who it is about. People who are unavailable for a time; no reason is asked for.

The rule. Time away refuses nothing: who is offered what is decided as if nobody were away. Somebody who
is away on an intake's first day starts at the first intake after their last day away; both days of the
time away count. Time away later in a course changes no date, for DfE allows an NPQ to be put off once
it has begun. The report says that the offer must still be made.

Source. A convention of ours; DfE, Register for an NPQ, on deferring.

Example. Away from January to November 2027: a place decided for November 2027 starts in November 2028.
"""

from datetime import date

from npqplan.organisation.model import Person

CODES = ("starts-later", "away-during")


def is_away(person: Person, on: date) -> bool:
    """Whether somebody is unavailable on a day."""
    away = person.away
    return away is not None and away.from_ <= on and (away.until is None or on <= away.until)


def is_away_during(person: Person, first: date, last: date) -> bool:
    """Whether somebody is unavailable on any day from `first` to `last`, both included."""
    away = person.away
    return away is not None and away.from_ <= last and (away.until is None or first <= away.until)

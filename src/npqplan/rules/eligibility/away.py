"""Somebody who is away when an intake starts begins at the first one after.

Who it is about. People who are unavailable for a time; no reason is asked for.

The rule. Time away refuses nothing: who is offered what is decided as if nobody were away. Somebody who
is away on an intake's first day starts at the first intake after their last day away; both days of the
time away count. Time away later in a course changes no date, for DfE allows an NPQ to be put off once
it has begun. The report says that the offer must still be made.

Source. A convention of ours; DfE, Register for an NPQ, on deferring.

Example. Away from January to November 2027: a place decided for November 2027 starts in November 2028.
"""

from collections.abc import Sequence
from datetime import date

from npqplan.catalogue.model import Intake
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


def first_intake_after(person: Person, intake: Intake, intakes: Sequence[Intake]) -> Intake | None:
    """The intake at which a place decided for `intake` begins; None: none of these is after the time away.

    `intakes` in the order of their starts.
    """
    if not is_away(person, intake.starts_on):
        return intake
    later = (each for each in intakes if each.starts_on > intake.starts_on)
    return next((each for each in later if not is_away(person, each.starts_on)), None)

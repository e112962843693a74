"""What we say of the day on which a post changes hands."""

from datetime import date

from npqplan.report.prose import day


def to_be_filled(vacant_on: date, from_: date, as_of: date) -> str:
    """`is to be filled from 1 September 2027`; with the day it falls vacant, where that is another."""
    if vacant_on != from_:
        falls = "falls" if vacant_on > as_of else "fell"
        return f"{falls} vacant on {day(vacant_on)}, to be filled from {day(from_)}"
    return f"{'is' if from_ > as_of else 'was'} to be filled from {day(from_)}"

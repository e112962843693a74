"""Induction: when a trainee or early career teacher finishes, by what is told or by convention.

`induction_ends` where it is known; else 31 August of this school year in year 2, one year later in
year 1, three years later for a trainee. The dates are a convention of this project, shown as ours.
"""

from datetime import date

from npqplan.days import academic_year
from npqplan.organisation.model import Person

YEARS_LEFT = {"ect_year_2": 0, "ect_year_1": 1, "trainee": 3}


def is_on_induction(person: Person, as_of: date) -> bool:
    """Whether somebody is a trainee or an early career teacher on a day."""
    if person.induction not in YEARS_LEFT:
        return False
    return person.induction_ends is None or as_of <= person.induction_ends


def induction_ends_on(person: Person, as_of: date) -> date:
    """The last day of induction of somebody who is on it."""
    if person.induction_ends is not None:
        return person.induction_ends
    years = YEARS_LEFT[person.induction or "ect_year_2"]
    return date(academic_year(as_of) + 1 + years, 8, 31)

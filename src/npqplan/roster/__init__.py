"""The roster: what a school writes down about its staff, in its own words.

read_roster(document)     a document -> the model of a roster, and everything wrong in it
roster_schema()           the JSON Schema that editors check a roster by
"""

from npqplan.roster.reading import ReadRoster, read_roster
from npqplan.roster.refused import MANUAL

__all__ = ["MANUAL", "ReadRoster", "read_roster"]

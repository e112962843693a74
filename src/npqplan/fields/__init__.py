"""The kinds of value a document may hold: days, yes or no, whole numbers, names, and so on.

Documents are read as text only, so each kind here says which words it takes and what they mean, and
refuses the rest with one of our codes, a sentence and a way out. (Pydantic's own dates would take `0`
for 1970.) Each also describes itself in the JSON Schema that editors check a document by.
"""

from npqplan.fields.answers import YesNo, YesNoUnknown, choice
from npqplan.fields.dates import AcademicYear, Day, LastDay
from npqplan.fields.lists import OneOrMany
from npqplan.fields.numbers import Integer, Pounds, Whole
from npqplan.fields.words import Name, Slug, Text

__all__ = [
    "AcademicYear",
    "Day",
    "Integer",
    "LastDay",
    "Name",
    "OneOrMany",
    "Pounds",
    "Slug",
    "Text",
    "Whole",
    "YesNo",
    "YesNoUnknown",
    "choice",
]

"""What is said of somebody's induction does not fit together.

Who it is about. People with `induction`, `induction_ends` or `qualified_teacher`.

The rule. Completed induction does not end in the future, and an early career teacher is a qualified
teacher (induction-contradiction, an error). An induction whose end has passed is probably completed, and
somebody who is still training is not yet qualified (induction-doubtful, a warning).

Source. DfE, statutory guidance on induction for early career teachers.

Example. `{induction: completed, induction_ends: 2027-08}`, read in November 2026.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding
from npqplan.organisation.model import Person

CODES = ("induction-contradiction", "induction-doubtful")
_EARLY_CAREER = ("ect_year_1", "ect_year_2")


def findings(context: Context) -> Iterator[Finding]:
    """At most one for each person."""
    for person in context.organisation.people:
        if person.induction is not None:
            found = _of(person, context)
            if found is not None:
                yield found


def _of(person: Person, context: Context) -> Finding | None:
    ends = person.induction_ends
    if person.induction == "completed":
        if ends and context.is_future(ends):
            return Finding(
                "induction-contradiction",
                "error",
                f"induction is completed, and ends on {ends.isoformat()}",
                person.place / "induction",
                "write `ect_year_1` or `ect_year_2` until it has ended",
            )
        return None
    if person.induction in _EARLY_CAREER and person.qualified_teacher is False:
        return Finding(
            "induction-contradiction",
            "error",
            "an early career teacher is a qualified teacher, and here `qualified_teacher` is no",
            person.place / "induction",
            "write `trainee`, or `qualified_teacher: yes`",
        )
    if ends and ends < context.as_of:
        return Finding(
            "induction-doubtful",
            "warning",
            f"induction ended on {ends.isoformat()}, and is not completed by what is written here",
            person.place / "induction",
            "write `induction: completed`, or the new day",
        )
    if person.induction == "trainee" and person.qualified_teacher:
        return Finding(
            "induction-doubtful",
            "warning",
            "a trainee is not yet a qualified teacher, and here `qualified_teacher` is yes",
            person.place / "induction",
            "write `ect_year_1`, or `qualified_teacher: no`",
        )
    return None

"""Who mentors whom does not fit with how far they are.

Who it is about. People with `mentors`, and those they mentor; trainees and early career teachers.

The rule. Nobody mentors themselves (mentors-self). Mentors have completed their own induction, and those
they mentor have not (mentor-doubtful). A trainee or early career teacher whom nobody mentors is worth a
note: the golden thread begins with them (no-mentor).

Example. `mentors: [okoro]`, where okoro has `induction: completed`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding, Place
from npqplan.organisation.model import Person

CODES = ("mentors-self", "mentor-doubtful", "no-mentor")
_BEGINNERS = ("trainee", "ect_year_1", "ect_year_2")


def findings(context: Context) -> Iterator[Finding]:
    """One for each pair that does not fit, and for each beginner on their own."""
    people = context.organisation.person_by_id
    mentored: set[str] = set()
    for person in context.organisation.people:
        if person.mentors:
            mentored.update(person.mentors)
            for at, other in enumerate(person.mentors):
                yield from _pair(person, people[other], person.place / "mentors" / at)
    for person in context.organisation.people:
        if person.induction in _BEGINNERS and person.id not in mentored and not _unsure(person, context):
            yield Finding(
                "no-mentor",
                "info",
                "nobody mentors this trainee or early career teacher, by what is written here",
                person.place / "induction",
                "add their id under `mentors` of their mentor",
            )


def _pair(mentor: Person, other: Person, place: Place) -> Iterator[Finding]:
    if mentor.id == other.id:
        yield Finding(
            "mentors-self", "error", "nobody can mentor themselves", place, "write the other person's id"
        )
    elif other.induction == "completed":
        yield Finding(
            "mentor-doubtful",
            "warning",
            "the person mentored has completed induction, by their own record",
            place,
            "take them out of `mentors`, or correct their induction",
        )
    elif mentor.induction in _BEGINNERS:
        yield Finding(
            "mentor-doubtful",
            "warning",
            "this mentor is still a trainee or early career teacher",
            place,
            "correct the mentor's induction, or give the task to somebody else",
        )


def _unsure(person: Person, context: Context) -> bool:
    """Whether the mentor may be among those who were left out for errors of their own."""
    school = context.organisation.school_by_id.get(person.school or "")
    return school is not None and context.is_incomplete(school)

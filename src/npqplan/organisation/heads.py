"""Who the head of a school is, where the law asks for the head: to be SENCO without being a teacher, say.

The headteacher, or who acts as one. Only where a school has none, not even a vacant post, is it the head of
school; and where it has neither, an executive head on its staff. Whom the law takes for the head beside an
executive head of several schools, their contracts say and a roster does not: here the head of school is.
"""

from datetime import date
from typing import Final

from npqplan.organisation.model import Organisation, Person

_IN_ORDER: Final = ("headteacher", "head_of_school", "executive_headteacher")


def is_head_of(person: Person, school: str | None, organisation: Organisation, today: date) -> bool:
    """Whether somebody is the head or acting head of their own school, if that is the school."""
    if person.school != school:
        return False
    theirs = [role for role in _IN_ORDER if _leads_as(person, role, today)]
    return bool(theirs) and theirs[0] == _heads_role(school, organisation, today)


def _heads_role(school: str | None, organisation: Organisation, today: date) -> str | None:
    """The role that the head of a school has: the first of them that is there, held or vacant."""
    people = organisation.people_of.get(school, ())
    listed = {role for post in organisation.posts if post.school == school for role in post.roles}
    there = (role for role in _IN_ORDER if role in listed or any(_leads_as(p, role, today) for p in people))
    return next(there, None)


def _leads_as(person: Person, role: str, today: date) -> bool:
    return person.has_role(role) or any(
        held.acting
        and held.role == role
        and (held.from_ is None or held.from_ <= today)
        and (held.until is None or today <= held.until)
        for held in person.held
    )

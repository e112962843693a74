"""Whose duty it is: everyone who holds the duty's role, and every school that must have somebody in it.

From the day after somebody's last day their post is without them, and may be without holder.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from npqplan.catalogue import model as facts
from npqplan.organisation.model import Organisation, Person, School
from npqplan.rules.outlook import Outlook

_HAVE_SCHOOLS: Final = frozenset({"school", "academy_trust"})
"""Settings in which a school whose type nobody told is taken to be a mainstream one."""
_NO_SCHOOL: Final = "sixth_form_or_college"
"""The phase of which no establishment is a mainstream school."""


def is_bound(school: School, duty: facts.Duty, outlook: Outlook) -> bool | None:
    """Whether the law asks it of a school. None where its type is not told: then it is taken to."""
    kind = outlook.kind(school)
    if kind is None:
        return None if school.setting in _HAVE_SCHOOLS and school.phase != _NO_SCHOOL else False
    return kind in duty.applies_to


class Lack(Struct, frozen=True):
    """A school that has nobody in a role that the law asks for."""

    school: School
    is_vacant: bool
    """The post is listed as vacant, or its holder has left; otherwise nobody is named."""
    assumed: bool
    """Nobody told the type of the school, which is taken to be bound."""


def lacking(organisation: Organisation, duty: facts.Duty, outlook: Outlook) -> Iterator[Lack]:
    """The schools that have nobody in the role."""
    listed = {post.school for post in organisation.posts if duty.role in post.roles}
    held = {school for _, school in holders(organisation, duty, outlook.as_of)}
    for school in organisation.schools:
        bound = is_bound(school, duty, outlook)
        if bound is not False and school.id not in held:
            yield Lack(school, school.id in listed, bound is None)


def holders(organisation: Organisation, duty: facts.Duty, as_of: date) -> Iterator[tuple[Person, str | None]]:
    """Each holder of the role, by their own roles or by a post, with the id of the school (None: the trust).

    In the canonical order; not those whose last day is past.
    """
    by_post: dict[str, set[str]] = {}
    for post in organisation.posts:
        if duty.role in post.roles:
            for holder in post.holders:
                by_post.setdefault(holder, set()).add(post.school or "")
    for person in organisation.people:
        if not person.is_here(as_of):
            continue
        if person.id in by_post:
            yield from ((person, school or None) for school in sorted(by_post[person.id]))
        elif person.has_role(duty.role):
            yield person, person.school

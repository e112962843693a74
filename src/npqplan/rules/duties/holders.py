"""Whose duty it is: everyone who holds the duty's role, by their own roles or as holder of a post."""

from collections.abc import Iterator

from npqplan.catalogue import model as facts
from npqplan.organisation.model import Organisation, Person


def holders(organisation: Organisation, duty: facts.Duty) -> Iterator[tuple[Person, str | None]]:
    """Each holder of the role with the id of the school (None: the trust), in the canonical order."""
    by_post: dict[str, set[str]] = {}
    for post in organisation.posts:
        if duty.role in post.roles:
            for holder in post.holders:
                by_post.setdefault(holder, set()).add(post.school or "")
    for person in organisation.people:
        if person.id in by_post:
            yield from ((person, school or None) for school in sorted(by_post[person.id]))
        elif person.has_role(duty.role):
            yield person, person.school

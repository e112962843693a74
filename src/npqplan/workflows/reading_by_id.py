"""The same organisation with ids in place of names, for what a CI service keeps and shows.

An id that was made from a name gets a code in its stead, the same whoever else is on the roster: so that
what one run called it, the next one does too.
"""

from hashlib import sha256

from npqplan.organisation.model import Organisation, Person, Post
from npqplan.workflows.recoding import Codes, recoded


def by_id(organisation: Organisation) -> Organisation:
    """The organisation as CI may show it, every list in the same order."""
    people = {person.id: _person(person) for person in organisation.people}
    posts = {post.id: _post(post, people) for post in organisation.posts}
    schools = {school.id: school.id for school in organisation.schools}
    return recoded(organisation, Codes(schools, people, posts), "{}")


def _person(person: Person) -> str:
    return f"p-{sha256(person.id.encode()).hexdigest()[:8]}" if person.made_id else person.id


def _post(post: Post, people: dict[str, str]) -> str:
    """A post's id, with the code of its holder where the holder's made id is in it."""
    found = post.id
    for holder in post.holders:
        if people[holder] != holder:
            found = found.replace(holder, people[holder])
    return found

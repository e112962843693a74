"""Pipelines in one line, and what they say in ids."""

from collections.abc import Iterable
from datetime import date

from npqplan.organisation.model import Organisation, Person, Post, School
from npqplan.succession.pipeline import Pipelines, pipelines
from tests.builders import organisation
from tests.rules.looking import AS_OF, outlook


def pipes(
    people: Iterable[Person],
    posts: Iterable[Post] | None = None,
    schools: Iterable[School] = (),
    *,
    moves: bool = False,
    as_of: date = AS_OF,
) -> Pipelines:
    """The pipelines of an organisation."""
    return of(organisation(people, posts, schools, moves_between_schools=moves), as_of)


def of(whole: Organisation, as_of: date = AS_OF) -> Pipelines:
    """The pipelines of an organisation that is made already."""
    return pipelines(outlook(whole, as_of))


def covering(found: Pipelines, post: str) -> set[str]:
    """The ids of those who count in cover for a post, now or later."""
    return {prospect.person.id for prospect in found.covering[post]}

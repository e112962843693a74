"""Whether a side holds together, and who and what is on it."""

from collections.abc import Iterator

from npqplan.organisation.model import Organisation, Person, Post, School
from npqplan.report.assemble.compare.side import Side


def organisation_of(*sides: Side) -> Organisation:
    """The schools and people of some sides and the posts of the first, with nothing else known of them.

    Whoever is in several counts once; those of the first side come first, as it has them.
    """
    schools = {school.id: school for side in reversed(sides) for school in side.schools}
    people = {person.id: person for side in reversed(sides) for person in side.people}
    order = dict.fromkeys(person.id for side in sides for person in side.people)
    places = dict.fromkeys(school.id for side in sides for school in side.schools)
    first = sides[0]
    return Organisation(
        name=first.organisation,
        is_trust=[school.name for school in first.schools] != [first.organisation] or len(places) > 1,
        schools=tuple(School(schools[school].id, schools[school].name) for school in places),
        people=tuple(Person(who, people[who].name, people[who].school) for who in order),
        posts=tuple(Post(post.id, post.school) for post in first.posts),
    )


def is_whole(side: Side) -> bool:
    """Whether everybody and every school of which it speaks is among its people and schools, once."""
    people = [person.id for person in side.people]
    schools = [school.id for school in side.schools]
    posts = [post.id for post in side.posts]
    unique = all(len(set(each)) == len(each) for each in (people, schools, posts))
    return unique and {*_people(side)} <= {*people} and {*_schools(side)} <= {*schools, None}


def _people(side: Side) -> Iterator[str]:
    for post in side.posts:
        yield from post.holders
        yield from (each.person for each in post.successors)
    yield from (place.person for place in side.recommendations)
    yield from (duty.person for duty in side.duties)
    yield from (each.person for each in (*side.said_no, *side.ruled_out))
    yield from (npq.person for npq in side.npqs or ())
    for priority in side.priorities:
        yield from (*priority.depth, *priority.breadth)


def _schools(side: Side) -> Iterator[str | None]:
    yield from (person.school for person in side.people)
    yield from (post.school for post in side.posts)
    yield from (priority.school for priority in side.priorities)
    yield from (section.school for section in side.shared_knowledge)
    yield from (budget.school for budget in side.budgets or ())

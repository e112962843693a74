"""Rosters in, organisation out, for the tests beside."""

from datetime import date
from textwrap import dedent

from npqplan.catalogue.load import shipped
from npqplan.catalogue.lookup import index_of
from npqplan.documents import read
from npqplan.organisation.build import Built, build
from npqplan.organisation.model import Organisation, Person, Post
from npqplan.roster import read_roster

INDEX = index_of(shipped())


def built(*texts: str, as_of: date = date.min) -> Built:
    """What comes of rosters, as text; reading them must find nothing."""
    rosters = [
        read_roster(read(dedent(text).encode(), f"roster-{at}.yaml"))
        for at, text in enumerate(texts, start=1)
    ]
    assert [finding for roster in rosters for finding in roster.findings] == []
    return build(rosters, INDEX, as_of)


def organisation(*texts: str) -> Organisation:
    """The organisation of rosters in which nothing is wrong."""
    found = built(*texts)
    assert found.findings == ()
    assert found.organisation is not None
    return found.organisation


def of_staff(*rows: str, posts: str = "[]", school: str = "") -> Organisation:
    """The organisation of one school with these people, each a flow mapping without its braces."""
    return organisation(one_school(*rows, posts=posts, school=school))


def one_school(*rows: str, posts: str = "[]", school: str = "", plan: str = "{}") -> str:
    """The roster of one school."""
    staff = "".join(f"  - {{{row}}}\n" for row in rows)
    return (
        f"roster: 1\nschool: {{id: fairfield, name: Fairfield{school}}}\nposts: {posts}\n"
        f"staff:\n{staff}plan: {plan}\n"
    )


def person(found: Organisation, id_: str) -> Person:
    """Somebody by id."""
    return found.person_by_id[id_]


def post(found: Organisation, id_: str) -> Post:
    """A post by id."""
    return found.post_by_id[id_]


def post_ids(found: Organisation) -> set[str]:
    """The ids of all posts."""
    return {each.id for each in found.posts}


def codes(found: Built) -> list[str]:
    """The codes of what was found while building."""
    return [finding.code for finding in found.findings]

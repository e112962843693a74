"""Where in the rosters things stand that an audit may find amiss."""

from collections.abc import Mapping

from npqplan.diagnostics import Place
from npqplan.organisation.model import Organisation
from npqplan.report.wording.called import Called


def places(organisation: Organisation, called: Called) -> Mapping[str, Place]:
    """The places of schools, posts and people, by their ids as shown."""
    return {
        **{called.schools[school.id]: school.place for school in organisation.schools},
        **{called.posts[post.id]: post.place for post in organisation.posts},
        **{called.people[person.id]: person.place for person in organisation.people},
    }

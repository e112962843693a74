"""A school under another id than it had: the earlier side, with the ids of now."""

from msgspec.structs import replace

from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.renaming import Renaming, renamed
from npqplan.report.assemble.other_ids import Known, schools_with_other_ids


def settled(both: Both) -> Both:
    """The same with every school of then under the id that it has now, so that only what moved is told."""
    found = schools_with_other_ids(*(Known(each.schools, each.people) for each in (both.before, both.now)))
    if not found:
        return both
    then = both.before
    schools = {school.id: school.id for school in then.schools} | {
        pair.before.id: pair.now.id for pair in found
    }
    to = Renaming(
        people={person.id: person.id for person in then.people},
        schools=schools,
        posts={post.id: post.id for post in then.posts},
        names={person.id: person.name for person in then.people},
        school_names={schools[school.id]: school.name for school in then.schools},
        organisation=then.organisation,
    )
    return replace(both, before=renamed(then, to), same_schools=found)

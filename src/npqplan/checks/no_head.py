"""A school without a head, or without any staff.

Who it is about. Schools, academies and colleges (not early years settings and other places of work).

The rule. Each has staff on the roster (no-staff), and somebody who heads it: a headteacher, head of
school or executive head, held or listed as vacant (no-head). Where an executive head of the trust may
head it, this is a note only.

Example. A roster that lists the deputies and no head. If the post is vacant, say so: `posts: [{id: head,
role: headteacher, vacant: yes}]`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding

CODES = ("no-head", "no-staff")
_HEADS = frozenset({"headteacher", "head_of_school", "executive_headteacher"})
_SETTINGS = ("school", "academy_trust", "sixteen_to_nineteen")


def findings(context: Context) -> Iterator[Finding]:
    """At most one for each school."""
    headed = {post.school for post in context.organisation.posts if _HEADS.intersection(post.roles)}
    for school in context.organisation.schools:
        if context.is_incomplete(school):
            continue
        if not context.organisation.people_of[school.id]:
            yield Finding(
                "no-staff",
                "warning",
                "nobody is listed for this school",
                school.place,
                "list its leaders, and those who may become leaders, under `staff`",
            )
        elif school.setting in _SETTINGS and school.id not in headed:
            yield Finding(
                "no-head",
                "info" if None in headed else "warning",
                "nobody heads this school, by what is written here",
                school.place,
                "add the head, or list the post as vacant",
            )

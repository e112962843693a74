"""The codes of this floor, each with its page of the manual (`npqplan rule CODE` prints it)."""

from collections.abc import Mapping
from typing import Final

MANUAL: Final[Mapping[str, str]] = {
    "no-school": """The roster does not say which school it is for.

A roster is for one school (`school:`) or for a trust (`trust:` and `schools:`). A name is enough:

    school:
      name: Fairfield Primary School""",
    "school-and-trust": """The roster is for one school and for a trust at once.

In a trust's roster every school stands in the list under `schools:`, with its posts and staff inside.""",
    "outside-school": """Staff or posts stand at the top of a trust's roster.

There they belong to nobody. Each school in the list under `schools:` has its own, and so has `trust:`.""",
    "two-trusts": """Two of the rosters each describe a trust.

Rosters named together are planned together, as one trust. One of the files describes it, or none.""",
    "repeated-id": """Two people, two posts of one school, or two schools have the same id.

Whatever refers to the id could mean either. Ids of people are unique in the whole trust. Two schools may
use the same id for a post: each is then told apart by its school, as in `fairfield.head`.""",
    "same-school": """One school stands in two of the files: this year's and last year's, perhaps.

Files named together are planned together, as one trust, and everybody in them counts. Two files are of one
school where they give the same URN; where one gives none, the same id (or name) and somebody of the same
name. `npqplan compare last-year.yaml roster.yaml` shows what moved between the two.""",
    "needs-id": """Two people of one school, two posts or two schools are alike, and have no ids of their own.

An id is made from the name where none is given. Where two names are the same, nothing but the order of
rows would tell them apart, and nothing may depend on that. If they are one person, take one out.

    - {id: s-hughes-y4, name: Sarah Hughes, role: teacher}
    - {id: s-hughes-y6, name: Sarah Hughes, role: phase_leader}""",
    "unknown-role": """A word for a job that the catalogue does not know.

`npqplan catalogue` lists the roles with their other names; capitals, spaces and hyphens make no
difference. A job that has nothing to do with leadership posts is `other`.""",
    "ambiguous-role": """A word that means different roles in different phases, and the phase is not told.

"Head of year" is a phase leader's job in a primary school and a role of its own in a secondary. Add the
school's `phase`, or write the role that is meant.""",
    "unknown-remit": """A word for what is led that the catalogue does not know.

`npqplan catalogue` lists the remits with their other names. What has no name of its own goes under the
nearest one: phonics under literacy, say.""",
    "unknown-npq": """A word that is not an NPQ in the catalogue.

The ten NPQs go by code (NPQSL) or by name ("senior leadership"). NASENCO and NPQML are not among them:
they go under `other_qualifications`.""",
    "unknown-qualification": """A word that is not one of the other qualifications in the catalogue.

Only those count that bear on an NPQ: NASENCO, NPQML, early_years_level_3 and maths_mastery. The word
itself is not shown, for it stands under `name`.""",
    "unknown-role-or-npq": """A word under `does_not_want` that is neither a role nor an NPQ.

    does_not_want: [headteacher, NPQH]""",
    "unknown-intake": """A word that is not an intake in the catalogue.

Intakes are written `autumn-2027` or `spring-2026`. After the last one announced, there is one expected
each autumn.""",
    "unknown-person": """A reference that leads to nobody on the roster, or to several people.

`holder`, `mentors`, `keep` and `exclude` name people by their `id`, in the same capitals and small
letters, or by their name, where only one person has it (in that school, or else in the whole roster).
Somebody who is left out for an error of their own is not reported here again.""",
    "unknown-post": """A reference that leads to no post, or to several.

Under `wants` and `ready_for`, `post:` is the id of one post: one listed under `posts:`, or the one that
follows from somebody's role, as in `hughes.headteacher`. Capitals and small letters make a difference.
Where two schools have a post with the same id, another school writes `fairfield.head`.""",
    "unknown-school": """A reference that leads to no school of the trust, or to several.

`can_move_to` is any, none, or a list of the schools' ids (in the same capitals and small letters) or
names.""",
    "school-not-here": """A school that somebody could move to is in none of the documents given.

One school's file of a trust may be run by itself: it then answers for that school, and moves to others are
left out. It is said once for each school. With the trust's own file among the documents, all its schools
are known, and an id that is none of theirs is an error (`unknown-school`).""",
    "unknown-establishment-type": """A code that no type of establishment has in GIAS.

Use the code of the downloaded file of Get Information about Schools, not the number on its website:
an academy converter is 34. For a place outside GIAS write none.""",
    "repeated-entry": """The same thing stands twice in one list, perhaps in two spellings.

    leads: [maths, mathematics]""",
    "two-dates": """A role's beginning is told twice, with two days.

`in_role_since` is the beginning of the first role. Its own `since` says the same, so one is enough.""",
    "role-or-post": """A wish or a judgement names a role and a post, or neither.

    wants: [{role: headteacher}]        # any such post
    wants: [{post: fairfield.head}]     # this one only""",
    "any-or-some": """`any` or `none` stands in one list with schools.

    can_move_to: any
    can_move_to: [fairfield, hillside]""",
    "post-without-role": """A listed post has neither a role nor a remit.

    posts:
      - {id: dsl, leads: [safeguarding], holder: khan, key: yes}""",
    "vacant-but-held": """A listed post has a holder and is said to be vacant.

If the holder only stands in, the post is vacant, and the holder has `held: [{role: ..., acting: yes}]`.""",
    "holder-not-told": """A listed post has no holder and is not said to be vacant.

Where only one person of the school has its role (or leads what it leads, if it has no role), the post is
taken as theirs; otherwise as vacant. The report should not rest on a guess, so this is a warning.""",
    "bad-horizon": """A plan looks one to five years ahead.

    plan:
      horizon_years: 3""",
    "horizon-not-used": """A school of several has a horizon of its own.

Schools that are planned together are planned equally far ahead, for people may move between them and one
plan is made for all. What counts is `horizon_years` in the `plan` of the trust's own file; without one, the
longest that a school asks for (3 years for a school that does not say). A school's own counts whenever its
file is run by itself.

    trust: {name: Riverside Trust}
    plan: {horizon_years: 3}""",
}

"""The SENCO of a school: there is one, they may be one, and since when.

Who it is about. Mainstream and maintained nursery schools in England; where nobody has told us the type,
there is a note only.

The rule. The school has a SENCO's post, held or vacant (no-senco). A SENCO is a qualified teacher past
induction, or the head or acting head (senco-not-qualified). The three years for the NPQ for SENCOs run
from the day somebody became SENCO, so without it there is no verdict (senco-without-date, a note).

Source. Children and Families Act 2014, section 67; the SEND Regulations 2014, regulation 49.

Example. A community school whose roster has no SENCO: add the role to whoever is SENCO, or list the post
as vacant: `posts: [{id: senco, role: senco, vacant: yes}]`.
"""

from collections.abc import Iterator

from npqplan.catalogue.model import Duty
from npqplan.checks.context import Context
from npqplan.diagnostics import Finding
from npqplan.organisation.heads import is_head_of
from npqplan.organisation.model import Person, Post, School

CODES = ("no-senco", "senco-not-qualified", "senco-without-date")


def findings(context: Context) -> Iterator[Finding]:
    """For each school with the duty, what is amiss with its SENCO; nothing where no law sets one."""
    duty = context.senco_duty
    if duty is None:
        return
    posts: dict[str, list[Post]] = {}
    for post in context.organisation.posts:
        if "senco" in post.roles and post.school is not None:
            posts.setdefault(post.school, []).append(post)
    for school in context.organisation.schools:
        bound = context.has_senco_duty(school)
        if bound is False:
            continue
        if school.id in posts:
            people = context.organisation.person_by_id
            for post in posts[school.id]:
                for holder in post.holders:
                    yield from _of_a_senco(people[holder], duty, context, certain=bound is True)
        elif context.organisation.people_of[school.id] and not context.is_incomplete(school):
            yield _missing(school, certain=bound is True)


def _missing(school: School, *, certain: bool) -> Finding:
    if certain:
        message = "this school must have a SENCO, and nobody has that role"
    else:
        message = "nobody is SENCO here; whether the school must have one depends on its `establishment_type`"
    return Finding(
        "no-senco",
        "warning" if certain else "info",
        message,
        school.place,
        "give somebody the role, or list the post as vacant",
    )


def _of_a_senco(person: Person, duty: Duty, context: Context, *, certain: bool) -> Iterator[Finding]:
    now = next((now for now in person.roles if now.role == "senco"), None)
    heads = is_head_of(person, person.school, context.organisation, context.as_of)
    learning = person.induction in ("trainee", "ect_year_1", "ect_year_2")
    if (person.qualified_teacher is False or learning) and not heads:
        yield Finding(
            "senco-not-qualified",
            "warning" if certain else "info",
            "a SENCO must be a qualified teacher past induction, or the head",
            person.place / ("induction" if learning else "qualified_teacher"),
            "check the record; if it is right, the school needs another SENCO",
        )
    elif now and not now.since and not _is_qualified(person, duty) and not context.is_faulty(person.place):
        yield Finding(
            "senco-without-date",
            "info",
            "since when this person is SENCO is not told, so nobody can say by when they need NPQSENCO",
            now.place,
            "add the day: `{role: senco, since: 2025-09-01}`",
        )


def _is_qualified(person: Person, duty: Duty) -> bool:
    has_npq = any(record.npq == duty.npq and record.status == "passed" for record in person.npqs)
    return has_npq or any(
        award.award in duty.exempt_awards and award.status == "passed" for award in person.awards
    )
